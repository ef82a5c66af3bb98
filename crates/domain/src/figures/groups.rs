//! One figure for each year, country, cohort and so on, in one pass.
//!
//! A group is the figure with its filter narrowed, so that each has an address of its own. A commitment with several tags
//! counts once under each, so groups by tag do not add up.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::compute::{Figure, Sum, compute};
use super::definition::FigureId;
use super::filter::Filter;
use super::walk::{Met, Seen, Walk};
use crate::codebook::{Cohort, Era, Field, Level, PolicyArea2024, Region, Tag2016, codes};
use crate::ids::{Iso3, MemberId, SourceId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::review::{Formula, View};
use crate::rules::as_code;
use crate::statement::Value;

codes! {
    /// What a figure is divided by.
    By {
        /// The year in which the plan was submitted.
        Year = "year",
        /// The country of the member.
        Country = "country",
        /// The member.
        Member = "member",
        /// The entry cohort of the member.
        Cohort = "cohort",
        /// The region of the member.
        Region = "region",
        /// The level of government of the member.
        Level = "level",
        /// The era of the code book.
        Era = "era",
        /// Tags of the editions of 2015 and 2016.
        Tag = "tag",
        /// Policy areas of the edition of 2024.
        PolicyArea = "policy-area",
        /// The edition: each on its own word alone.
        Edition = "edition",
        /// The formula of stars.
        Formula = "formula",
    }
}
as_code!(By, Cohort, Region, Level, Tag2016, PolicyArea2024);

/// What the members of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKey {
    /// A plan year.
    Year(i16),
    /// A country.
    Country(Iso3),
    /// A member.
    Member(MemberId),
    /// A cohort.
    Cohort(Cohort),
    /// A region.
    Region(Region),
    /// A level.
    Level(Level),
    /// An era.
    Era(Era),
    /// A tag.
    Tag(Tag2016),
    /// A policy area.
    PolicyArea(PolicyArea2024),
    /// An edition.
    Edition(SourceId),
    /// A formula.
    Formula(Formula),
    /// No source says it.
    Unknown,
}

impl GroupKey {
    /// The code that stands for it in addresses and exports; empty where it is not known.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Country(id) => id.to_string(),
            Self::Member(id) => id.to_string(),
            Self::Cohort(code) => code.to_string(),
            Self::Region(code) => code.to_string(),
            Self::Level(code) => code.to_string(),
            Self::Era(code) => code.to_string(),
            Self::Tag(code) => code.to_string(),
            Self::PolicyArea(code) => code.to_string(),
            Self::Edition(id) => id.to_string(),
            Self::Formula(code) => code.to_string(),
            Self::Unknown => String::new(),
        }
    }

    /// The filter narrowed to the group. What is not known cannot be asked for, so that filter stays as it was.
    fn narrow(&self, filter: &Filter) -> Filter {
        let mut narrow = filter.clone();
        match self.clone() {
            Self::Year(year) => narrow.plan_years = [year].into(),
            Self::Country(id) => narrow.countries = [id].into(),
            Self::Member(id) => narrow.members = [id].into(),
            Self::Cohort(code) => narrow.cohorts = [code].into(),
            Self::Region(code) => narrow.regions = [code].into(),
            Self::Level(code) => narrow.levels = [code].into(),
            Self::Era(code) => narrow.eras = [code].into(),
            Self::Tag(code) => narrow.tags = [code].into(),
            Self::PolicyArea(code) => narrow.policy_areas = [code].into(),
            Self::Edition(id) => narrow.source = Some(id),
            Self::Formula(code) => narrow.formula = Some(code),
            Self::Unknown => {}
        }
        narrow
    }
}

impl Serialize for GroupKey {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.code())
    }
}

/// A figure of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What its members have in common.
    pub key: GroupKey,
    /// The figure, with its filter narrowed to the group.
    pub figure: Figure,
}

/// A figure divided, in the order of the keys; groups of which there is nothing are left out. Only the share of stars can
/// be divided by formula.
#[must_use]
pub fn group(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, by: By) -> Vec<Group> {
    match by {
        By::Edition => {
            editions(state).map(GroupKey::Edition).filter_map(|k| alone(state, lens, id, filter, k)).collect()
        }
        By::Formula if id != FigureId::StarShare => Vec::new(),
        By::Formula => {
            let keys = Formula::ALL.iter().copied().map(GroupKey::Formula);
            keys.filter_map(|key| alone(state, lens, id, filter, key)).collect()
        }
        _ => in_one_pass(state, lens, id, filter, by),
    }
}

fn editions(state: &Partnership) -> impl Iterator<Item = SourceId> {
    state.sources.keys().cloned()
}

fn alone(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, key: GroupKey) -> Option<Group> {
    let figure = compute(state, lens, id, &key.narrow(filter));
    (figure.universe > 0).then_some(Group { key, figure })
}

fn in_one_pass(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, by: By) -> Vec<Group> {
    let walk = Walk::new(state, lens, id, filter);
    let mut sums: BTreeMap<GroupKey, Sum> = BTreeMap::new();
    let view = View { lens, source: filter.source.as_ref() };
    walk.run(|seen| {
        for key in keys(seen, by, view) {
            sums.entry(key).or_insert_with(|| Sum::new(&walk)).add(seen);
        }
    });
    let group = |(key, sum): (GroupKey, Sum)| {
        let mut figure = sum.figure(&walk);
        figure.filter = key.narrow(filter);
        Group { key, figure }
    };
    sums.into_iter().map(group).collect()
}

fn keys(seen: &Seen<'_>, by: By, view: View<'_>) -> Vec<GroupKey> {
    let standing = seen.standing;
    let one = match by {
        By::Year => seen.year.map(GroupKey::Year),
        By::Era => seen.year.map(|year| GroupKey::Era(Era::of_plan_year(year))),
        By::Country => standing.country.clone().map(GroupKey::Country),
        By::Member => Some(GroupKey::Member(seen.member.clone())),
        By::Cohort => standing.cohort.map(GroupKey::Cohort),
        By::Region => standing.region.map(GroupKey::Region),
        By::Level => standing.level.map(GroupKey::Level),
        By::Tag => {
            let codes = marks(seen, Field::Tags, view);
            return codes.into_iter().filter_map(|code| Tag2016::from_code(code).map(GroupKey::Tag)).collect();
        }
        By::PolicyArea => {
            let codes = marks(seen, Field::PolicyAreas, view);
            return codes
                .into_iter()
                .filter_map(|code| PolicyArea2024::from_code(code).map(GroupKey::PolicyArea))
                .collect();
        }
        By::Edition | By::Formula => None,
    };
    vec![one.unwrap_or(GroupKey::Unknown)]
}

fn marks(seen: &Seen<'_>, field: Field, view: View<'_>) -> Vec<&'static str> {
    let Met::Commitment(commitment) = seen.subject else { return Vec::new() };
    match view.said(&commitment.thing, field).map(|said| said.value) {
        Some(Value::Codes(codes)) => codes.to_vec(),
        _ => Vec::new(),
    }
}
