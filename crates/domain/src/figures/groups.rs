//! One figure for each year, country, cohort and so on, or for each pair of them, in one pass.
//!
//! A group is the figure with its filter narrowed, so that each has an address of its own. A commitment with several tags
//! counts once under each, so groups by tag do not add up.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::compute::{Figure, Sum, compute};
use super::definition::FigureId;
use super::filter::Filter;
use super::walk::{Seen, Walk};
use crate::codebook::{Cohort, Era, Level, PolicyArea2024, Region, Tag2016, codes};
use crate::ids::{Iso3, MemberId, SourceId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::review::Formula;
use crate::rules::as_code;

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

/// What a figure is divided by: one thing, or two at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division(Vec<By>);

/// Why a figure cannot be divided so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadDivision {
    /// Nothing that a figure can be divided by has this name.
    Unknown(String),
    /// More than two, or the same twice.
    TooMany,
    /// This one goes with no other.
    Alone(By),
    /// The figure has nothing to do with it: only the share of stars follows a formula, and members and plans have neither
    /// tags nor policy areas.
    Pointless(By),
}

impl Division {
    /// By one thing.
    #[must_use]
    pub fn by(by: By) -> Self {
        Self(vec![by])
    }

    /// As an address names it, `year` or `year,region`, for a figure.
    ///
    /// # Errors
    /// Why the figure cannot be divided so.
    pub fn read(text: &str, id: FigureId) -> Result<Self, BadDivision> {
        let read = |name: &str| By::from_code(name).ok_or_else(|| BadDivision::Unknown(name.to_owned()));
        let by = text.split(',').map(read).collect::<Result<Vec<By>, _>>()?;
        if by.len() > 2 || by.first() == by.get(1) {
            return Err(BadDivision::TooMany);
        }
        if let Some(pointless) = by.iter().find(|by| !by.divides(id)) {
            return Err(BadDivision::Pointless(*pointless));
        }
        match by.iter().find(|by| by.reads_anew()) {
            Some(alone) if by.len() > 1 => Err(BadDivision::Alone(*alone)),
            _ => Ok(Self(by)),
        }
    }

    /// What it is divided by, in order.
    #[must_use]
    pub fn dimensions(&self) -> &[By] {
        &self.0
    }
}

impl std::fmt::Display for Division {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.iter().map(|by| by.code()).collect::<Vec<_>>().join(","))
    }
}

impl By {
    /// Whether each group is another reading of the same commitments, not a part of them.
    const fn reads_anew(self) -> bool {
        matches!(self, Self::Edition | Self::Formula)
    }

    /// Whether a figure can be divided by it.
    #[must_use]
    pub fn divides(self, id: FigureId) -> bool {
        let of_commitments = !matches!(id, FigureId::Members | FigureId::Plans);
        match self {
            Self::Formula => id == FigureId::StarShare,
            Self::Tag | Self::PolicyArea => of_commitments,
            Self::Year | Self::Era => id != FigureId::Members,
            _ => true,
        }
    }
}

/// A figure of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What its members have in common, one key for each thing that it was divided by.
    pub keys: Vec<GroupKey>,
    /// The figure, with its filter narrowed to the group.
    pub figure: Figure,
}

/// A figure divided by one thing; see [`divide`].
#[must_use]
pub fn group(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, by: By) -> Vec<(GroupKey, Figure)> {
    let groups = divide(state, lens, id, filter, &Division::by(by)).into_iter();
    groups.filter_map(|mut group| Some((group.keys.pop()?, group.figure))).collect()
}

/// A figure divided, in the order of the keys; groups of which there is nothing are left out. A formula divides only the
/// share of stars.
#[must_use]
pub fn divide(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, division: &Division) -> Vec<Group> {
    match division.dimensions() {
        [By::Edition] => {
            editions(state).map(GroupKey::Edition).filter_map(|k| alone(state, lens, id, filter, k)).collect()
        }
        [By::Formula] if id != FigureId::StarShare => Vec::new(),
        [By::Formula] => {
            let keys = Formula::ALL.iter().copied().map(GroupKey::Formula);
            keys.filter_map(|key| alone(state, lens, id, filter, key)).collect()
        }
        by => in_one_pass(state, lens, id, filter, by),
    }
}

fn editions(state: &Partnership) -> impl Iterator<Item = SourceId> {
    state.sources.keys().cloned()
}

fn alone(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, key: GroupKey) -> Option<Group> {
    let figure = compute(state, lens, id, &key.narrow(filter));
    (figure.universe > 0).then_some(Group { keys: vec![key], figure })
}

fn in_one_pass(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, by: &[By]) -> Vec<Group> {
    let walk = Walk::new(state, lens, id, filter);
    let mut numbered: Vec<Numbered> = by.iter().copied().map(Numbered::new).collect();
    let mut sums = Sums::default();
    walk.run(|seen| {
        numbered.iter_mut().for_each(|dimension| dimension.meet(seen));
        let (first, second) = (numbered.first(), numbered.get(1));
        for one in first.into_iter().flat_map(|dimension| &dimension.met) {
            match second {
                None => sums.at(*one, 0, &walk).add(seen),
                Some(second) => second.met.iter().for_each(|other| sums.at(*one, *other, &walk).add(seen)),
            }
        }
    });
    let group = |(numbers, sum): ([u32; 2], Sum)| {
        let mut figure = sum.figure(&walk);
        let keys: Vec<GroupKey> = numbered.iter().zip(numbers).filter_map(|(by, number)| by.key(number)).collect();
        figure.filter = keys.iter().fold(filter.clone(), |filter, key| key.narrow(&filter));
        Group { keys, figure }
    };
    let mut groups: Vec<Group> = sums.all.into_iter().map(group).collect();
    groups.sort_by(|one, other| one.keys.cmp(&other.keys));
    groups
}

/// The sums of all groups, each found by the numbers of its keys in one step.
#[derive(Default)]
struct Sums {
    all: Vec<([u32; 2], Sum)>,
    /// For each number of the first dimension and each of the second, the place of the group among all.
    places: Vec<Vec<Option<u32>>>,
}

impl Sums {
    fn at(&mut self, one: u32, other: u32, walk: &Walk<'_>) -> &mut Sum {
        let row = grown(&mut self.places, one as usize);
        let place = *grown(row, other as usize).get_or_insert_with(|| {
            self.all.push(([one, other], Sum::new(walk)));
            u32::try_from(self.all.len() - 1).unwrap_or(u32::MAX)
        });
        &mut self.all[place as usize].1
    }
}

/// The item at a place of a list, which grows so far.
fn grown<T: Default>(list: &mut Vec<T>, place: usize) -> &mut T {
    if list.len() <= place {
        list.resize_with(place + 1, T::default);
    }
    &mut list[place]
}

/// One thing that is divided by, its keys numbered as they are met: comparing numbers is what a pass over all commitments has
/// time for.
struct Numbered {
    by: By,
    keys: Vec<GroupKey>,
    numbers: BTreeMap<GroupKey, u32>,
    /// The keys of what was met last.
    met: Vec<u32>,
    /// The plan of what was met last, if its keys are those of every commitment of the plan.
    plan: Option<usize>,
    /// The numbers of tags or policy areas, by their place in the code book.
    of_code: Vec<Option<u32>>,
}

impl Numbered {
    fn new(by: By) -> Self {
        Self { by, keys: Vec::new(), numbers: BTreeMap::new(), met: Vec::new(), plan: None, of_code: Vec::new() }
    }

    fn key(&self, number: u32) -> Option<GroupKey> {
        self.keys.get(number as usize).cloned()
    }

    /// Notes the keys of what is met.
    fn meet(&mut self, seen: &Seen<'_>) {
        let plan = seen.row.map(|row| row.plan).filter(|_| !matches!(self.by, By::Tag | By::PolicyArea));
        if plan.is_some() && plan == self.plan {
            return;
        }
        self.plan = plan;
        self.met.clear();
        match (self.by, seen.row) {
            (By::Tag, Some(row)) => {
                row.columns
                    .subjects(row.number)
                    .tags()
                    .for_each(|tag| self.note_code(tag as usize, GroupKey::Tag(tag)));
            }
            (By::PolicyArea, Some(row)) => {
                let areas = row.columns.subjects(row.number).areas();
                areas.for_each(|area| self.note_code(area as usize, GroupKey::PolicyArea(area)));
            }
            (By::Tag | By::PolicyArea, None) => {}
            (by, _) => self.note(key(seen, by).unwrap_or(GroupKey::Unknown)),
        }
    }

    /// Notes a code by its place in the code book, which costs less than comparing keys.
    fn note_code(&mut self, code: usize, key: GroupKey) {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let number = *grown(&mut self.of_code, code).get_or_insert(next);
        if number == next {
            self.keys.push(key);
        }
        self.met.push(number);
    }

    fn note(&mut self, key: GroupKey) {
        let number = match self.numbers.get(&key) {
            Some(number) => *number,
            None => {
                let number = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
                self.keys.push(key.clone());
                self.numbers.insert(key, number);
                number
            }
        };
        self.met.push(number);
    }
}

/// What all commitments of a plan have in common.
fn key(seen: &Seen<'_>, by: By) -> Option<GroupKey> {
    let standing = seen.standing;
    match by {
        By::Year => seen.year.map(GroupKey::Year),
        By::Era => seen.year.map(|year| GroupKey::Era(Era::of_plan_year(year))),
        By::Country => standing.country.clone().map(GroupKey::Country),
        By::Member => Some(GroupKey::Member(seen.member.clone())),
        By::Cohort => standing.cohort.map(GroupKey::Cohort),
        By::Region => standing.region.map(GroupKey::Region),
        By::Level => standing.level.map(GroupKey::Level),
        By::Tag | By::PolicyArea | By::Edition | By::Formula => None,
    }
}
