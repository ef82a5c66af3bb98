//! Eligibility: every country of a score year, and one country with its working.

mod country;
mod list;

pub use country::country;
pub use list::list;

use std::collections::BTreeMap;

use domain::Lens;
use domain::codebook::Field;
use domain::ids::Iso3;
use domain::membership::eligibility::{
    Assessment, Difference, Found, MetricId, RecordedVerdict, Seen, Verdict, assess, difference, in_force, recorded,
};
use domain::rules::RuleId;
use domain::statement::Thing;
use serde_json::{Value as Json, json};
use views::{Arg, Say};

use crate::ask::Ask;
use crate::problems::Problem;

/// The score year that is asked for, if one is.
pub fn year(ask: &Ask) -> Result<Option<i16>, Problem> {
    let read = |value: &str| value.parse::<i16>().ok().filter(|year| (2011..=2100).contains(year));
    ask.code("year", read, &["2011", "2012", "…"])
}

/// A country in a score year: what is computed, what was recorded and published.
struct Case<'a> {
    computed: Assessment,
    recorded: Option<&'a RecordedVerdict>,
    published: Published,
    status: Option<&'static str>,
}

/// What the Partnership published of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Published {
    points: Option<i64>,
    maximum: Option<i64>,
    eligible: Option<bool>,
}

impl Published {
    fn of(thing: Option<&Thing>, lens: Lens) -> Self {
        let Some(thing) = thing else { return Self::default() };
        Self {
            points: thing.number(Field::PublishedPoints, lens),
            maximum: thing.number(Field::PublishedMaximum, lens),
            eligible: thing.flag(Field::PublishedEligible, lens),
        }
    }

    /// As it stands in a table: points where there are some, else the verdict.
    fn say(self) -> Option<Say> {
        match (self.points, self.maximum, self.eligible) {
            (Some(points), Some(of), _) => Some(self::points(points, of)),
            (.., Some(eligible)) => {
                let verdict = if eligible { Verdict::Eligible } else { Verdict::NotEligible };
                Some(Say::of(Arg::Code("eligibility-verdict".into(), verdict.code().into())))
            }
            _ => None,
        }
    }
}

impl<'a> Case<'a> {
    /// `None` for a year before there was such a rule.
    fn new(seen: &Seen<'a>, country: &Iso3, year: i16, lens: Lens, of_year: Option<&Thing>) -> Option<Self> {
        let computed = assess(seen, country, year, in_force(RuleId::CoreEligibility, year)?)?;
        Some(Self {
            computed,
            recorded: recorded(seen, country, year),
            published: Published::of(of_year, lens),
            status: seen.standing(country, year).map(|standing| standing.status.code()),
        })
    }

    fn difference(&self) -> Option<Difference> {
        difference(self.recorded?, &self.computed)
    }

    /// For programs.
    fn told(&self) -> Json {
        let recorded = self.recorded.map(|known| {
            json!({ "act": known.at, "rule": known.deed.rule, "verdict": known.deed.verdict,
                "score": known.deed.score, "maximum": known.deed.maximum })
        });
        let mut told = assessed(&self.computed);
        if let Json::Object(told) = &mut told {
            told.insert("status".into(), json!(self.status));
            told.insert("recorded".into(), json!(recorded));
            told.insert("difference".into(), json!(self.difference()));
            let Published { points, maximum, eligible } = self.published;
            told.insert("published".into(), json!({ "points": points, "maximum": maximum, "eligible": eligible }));
        }
        told
    }

    /// For spreadsheets, under [`COLUMNS`].
    fn cells(&self, name: &str) -> [String; 19] {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        let metric = |id| self.computed.metrics.iter().find(|metric| metric.id == id).map(|metric| metric.found);
        let found = |id| match metric(id) {
            Some(Found::Points(points)) => points.to_string(),
            Some(Found::NoData(why) | Found::Undetermined(why)) => why.to_string(),
            None => String::new(),
        };
        let c = &self.computed;
        [
            c.country.to_string(),
            name.to_owned(),
            c.year.to_string(),
            c.version.name(),
            self.status.unwrap_or_default().to_owned(),
            c.verdict.to_string(),
            c.score.to_string(),
            c.maximum.to_string(),
            c.bounds.0.to_string(),
            c.bounds.1.to_string(),
            found(MetricId::FiscalTransparency),
            found(MetricId::AccessToInformation),
            found(MetricId::AssetDisclosure),
            found(MetricId::CitizenEngagement),
            number(self.published.points),
            number(self.published.maximum),
            self.published.eligible.map(|yes| yes.to_string()).unwrap_or_default(),
            self.recorded.map(|known| known.deed.verdict.to_string()).unwrap_or_default(),
            self.difference().is_some().to_string(),
        ]
    }
}

const COLUMNS: [&str; 19] = [
    "country",
    "name",
    "year",
    "rule",
    "status",
    "verdict",
    "score",
    "maximum",
    "lowest",
    "highest",
    "fiscal_transparency",
    "access_to_information",
    "asset_disclosure",
    "citizen_engagement",
    "published_points",
    "published_maximum",
    "published_eligible",
    "recorded",
    "differs",
];

/// A computed verdict for programs, without its working.
fn assessed(computed: &Assessment) -> Json {
    let metric = |metric: &domain::membership::eligibility::Metric| {
        let (points, gap) = match metric.found {
            Found::Points(points) => (Some(points), None),
            Found::NoData(why) | Found::Undetermined(why) => (None, Some(why)),
        };
        json!({ "points": points, "gap": gap, "between": metric.bounds })
    };
    let metrics: BTreeMap<&str, Json> = computed.metrics.iter().map(|m| (m.id.code(), metric(m))).collect();
    json!({
        "country": computed.country,
        "year": computed.year,
        "rule": computed.version.name(),
        "verdict": computed.verdict,
        "score": computed.score,
        "maximum": computed.maximum,
        "between": computed.bounds,
        "metrics": metrics,
        "turns": computed.turns,
    })
}

fn points(points: i64, of: i64) -> Say {
    Say::new("eligibility-points").with("points", points.to_string()).with("of", of.to_string())
}

/// A score: the points, or between which they lie where a metric is not known.
pub fn score(computed: &Assessment) -> Say {
    let (low, high) = computed.bounds;
    if computed.verdict == Verdict::Undetermined {
        Say::new("eligibility-points-between").with("low", low.to_string()).with("high", high.to_string())
    } else {
        points(computed.score, computed.maximum)
    }
}

/// What changes, to stand in a sentence.
fn turn(turned: &domain::membership::eligibility::Turned) -> Say {
    let say = Say::new(format!("turn-{}", turned.turn));
    match turned.at {
        Some(at) => say.with("number", Arg::Decimal(at)),
        None => say,
    }
}

/// A verdict's name.
fn named(verdict: Verdict) -> Arg {
    Arg::Code("eligibility-verdict".into(), verdict.code().into())
}
