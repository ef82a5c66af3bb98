//! Which part of the record a figure is about, and the address that says so.
//!
//! A filter is written as a query string in one canonical order with defaults left out, so that one question has one
//! address. Reading it refuses what it does not know, with the key and the value.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::codebook::{Cohort, Era, Field, Level, PolicyArea2024, Product, Region, Tag2016, codes};
use crate::ids::{Iso3, MemberId, SourceId};
use crate::review::{Formula, Report, StarColumn};

/// What a figure is restricted to. An empty set restricts nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only commitments of which these questions were asked: there is an answer, if only "unclear".
    pub asked: BTreeSet<Field>,
    /// Only commitments that the review has assessed.
    pub assessed: bool,
    /// Entry cohorts of the member.
    pub cohorts: BTreeSet<Cohort>,
    /// The publisher's star column, where a figure reads one.
    pub column: Option<StarColumn>,
    /// Countries.
    pub countries: BTreeSet<Iso3>,
    /// Eras of the code book, by plan year.
    pub eras: BTreeSet<Era>,
    /// The formula of stars; none is the printed rule in force for each report.
    pub formula: Option<Formula>,
    /// Levels of government.
    pub levels: BTreeSet<Level>,
    /// Members.
    pub members: BTreeSet<MemberId>,
    /// Numbers of the plans among their member's.
    pub plan_numbers: BTreeSet<i16>,
    /// Years in which the plans were submitted.
    pub plan_years: BTreeSet<i16>,
    /// Policy areas of the edition of 2024.
    pub policy_areas: BTreeSet<PolicyArea2024>,
    /// The kind of report.
    pub product: Option<Product>,
    /// Regions.
    pub regions: BTreeSet<Region>,
    /// Which report of a plan's pair; none is the latest that answers.
    pub report: Option<Report>,
    /// Years in which the reports were published.
    pub report_years: BTreeSet<i16>,
    /// The only source whose word counts.
    pub source: Option<SourceId>,
    /// Tags of the editions of 2015 and 2016.
    pub tags: BTreeSet<Tag2016>,
    /// What is counted as one; none is each commitment.
    pub units: Option<Units>,
}

codes! {
    /// What is counted as one (D23).
    Units {
        /// Each commitment.
        Commitments = "commitments",
        /// All commitments of a plan that the review assessed together as one cluster; the first of them stands for all.
        Clusters = "clusters",
    }
}

/// A filter that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadFilter {
    /// There is no such key.
    #[error("there is no filter {key:?}")]
    UnknownKey {
        /// The key, cut to 80 characters.
        key: String,
    },
    /// The key has no such value.
    #[error("{key} cannot be {value:?}")]
    BadValue {
        /// The key.
        key: &'static str,
        /// The value, cut to 80 characters.
        value: String,
    },
}

/// Reads one value of a key.
trait Word: Sized {
    fn read(text: &str) -> Option<Self>;
    fn write(&self) -> String;
}
macro_rules! words {
    (codes $($code:ty),+; parsed $($parsed:ty),+) => {
        $(impl Word for $code {
            fn read(text: &str) -> Option<Self> { Self::from_code(text) }
            fn write(&self) -> String { self.code().to_owned() }
        })+
        $(impl Word for $parsed {
            fn read(text: &str) -> Option<Self> { text.parse().ok() }
            fn write(&self) -> String { self.to_string() }
        })+
    };
}
words!(codes Field, Units, Cohort, StarColumn, Era, Formula, Level, PolicyArea2024, Product, Region, Report, Tag2016; parsed Iso3, MemberId, SourceId, i16);

fn bad(key: &'static str, value: &str) -> BadFilter {
    BadFilter::BadValue { key, value: value.chars().take(80).collect() }
}
fn one<T: Word>(into: &mut Option<T>, key: &'static str, value: &str) -> Result<(), BadFilter> {
    *into = Some(T::read(value).ok_or_else(|| bad(key, value))?);
    Ok(())
}
fn many<T: Word + Ord>(into: &mut BTreeSet<T>, key: &'static str, value: &str) -> Result<(), BadFilter> {
    for word in value.split(',').map(str::trim).filter(|w| !w.is_empty()) {
        into.insert(T::read(word).ok_or_else(|| bad(key, word))?);
    }
    Ok(())
}

impl Filter {
    /// What is left of it when members, plans and subjects are not restricted, any edition counts and each commitment is one:
    /// how the review's findings are read.
    pub(super) fn unrestricted(&self) -> Self {
        Self {
            cohorts: BTreeSet::new(),
            countries: BTreeSet::new(),
            eras: BTreeSet::new(),
            levels: BTreeSet::new(),
            members: BTreeSet::new(),
            plan_numbers: BTreeSet::new(),
            plan_years: BTreeSet::new(),
            policy_areas: BTreeSet::new(),
            regions: BTreeSet::new(),
            source: None,
            tags: BTreeSet::new(),
            units: None,
            asked: self.asked.clone(),
            assessed: self.assessed,
            column: self.column,
            formula: self.formula,
            product: self.product,
            report: self.report,
            report_years: self.report_years.clone(),
        }
    }

    /// The keys of a query string, in canonical order.
    pub const KEYS: [&'static str; 19] = [
        "asked",
        "assessed",
        "cohort",
        "column",
        "country",
        "era",
        "formula",
        "level",
        "member",
        "plan",
        "policy-area",
        "product",
        "region",
        "report",
        "report-year",
        "source",
        "tag",
        "units",
        "year",
    ];

    /// From the pairs of a query string, decoded. A key may stand more than once, a value may hold several separated by
    /// commas, an empty value restricts nothing.
    ///
    /// # Errors
    /// The first key or value that is not known.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, BadFilter> {
        let mut filter = Self::default();
        for (key, value) in pairs {
            filter.take(key, value)?;
        }
        Ok(filter)
    }

    /// Takes one pair.
    ///
    /// # Errors
    /// When the key or the value is not known.
    pub fn take(&mut self, key: &str, value: &str) -> Result<(), BadFilter> {
        let Some(key) = Self::KEYS.iter().copied().find(|k| *k == key) else {
            return Err(BadFilter::UnknownKey { key: key.chars().take(80).collect() });
        };
        if value.is_empty() {
            return Ok(());
        }
        match key {
            "asked" => many(&mut self.asked, key, value)?,
            "assessed" => self.assessed = yes(value)?,
            "cohort" => many(&mut self.cohorts, key, value)?,
            "column" => one(&mut self.column, key, value)?,
            "country" => many(&mut self.countries, key, value)?,
            "era" => many(&mut self.eras, key, value)?,
            "formula" => one(&mut self.formula, key, value)?,
            "level" => many(&mut self.levels, key, value)?,
            "member" => many(&mut self.members, key, value)?,
            "plan" => many(&mut self.plan_numbers, key, value)?,
            "policy-area" => many(&mut self.policy_areas, key, value)?,
            "product" => one(&mut self.product, key, value)?,
            "region" => many(&mut self.regions, key, value)?,
            "report" => one(&mut self.report, key, value)?,
            "report-year" => many(&mut self.report_years, key, value)?,
            "source" => one(&mut self.source, key, value)?,
            "tag" => many(&mut self.tags, key, value)?,
            "units" => one(&mut self.units, key, value)?,
            _ => many(&mut self.plan_years, key, value)?,
        }
        Ok(())
    }

    /// The restrictions that are set, in canonical order: key and value.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        fn set<T: Word>(words: &BTreeSet<T>) -> Option<String> {
            (!words.is_empty()).then(|| words.iter().map(Word::write).collect::<Vec<_>>().join(","))
        }
        let values: [Option<String>; Self::KEYS.len()] = [
            set(&self.asked),
            self.assessed.then(|| "yes".to_owned()),
            set(&self.cohorts),
            self.column.map(|v| v.write()),
            set(&self.countries),
            set(&self.eras),
            self.formula.map(|v| v.write()),
            set(&self.levels),
            set(&self.members),
            set(&self.plan_numbers),
            set(&self.policy_areas),
            self.product.map(|v| v.write()),
            set(&self.regions),
            self.report.map(|v| v.write()),
            set(&self.report_years),
            self.source.as_ref().map(Word::write),
            set(&self.tags),
            self.units.map(|v| v.write()),
            set(&self.plan_years),
        ];
        Self::KEYS.into_iter().zip(values).filter_map(|(key, value)| Some((key, value?))).collect()
    }
}

fn yes(value: &str) -> Result<bool, BadFilter> {
    match value {
        "yes" => Ok(true),
        "no" => Ok(false),
        other => Err(bad("assessed", other)),
    }
}

impl fmt::Display for Filter {
    /// The canonical query string without its question mark; empty if nothing is restricted. Every character it can hold
    /// may stand in a query string as it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (key, value)) in self.pairs().into_iter().enumerate() {
            let joint = if place == 0 { "" } else { "&" };
            write!(f, "{joint}{key}={value}")?;
        }
        Ok(())
    }
}

impl FromStr for Filter {
    type Err = BadFilter;
    /// Reads a query string, percent-encoded or not.
    fn from_str(query: &str) -> Result<Self, BadFilter> {
        let mut filter = Self::default();
        for (key, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            filter.take(&key, &value)?;
        }
        Ok(filter)
    }
}

impl serde::Serialize for Filter {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.pairs())
    }
}
