//! What figures ask of every commitment, worked out once for a state and kept with it.
//!
//! A figure, its divisions and the lists behind them ask the same of each commitment: whether it is there, of which plan it is,
//! on what it bears, and how the review's findings come out. That depends on the state, on what it is looked at through, and on
//! how a figure reads the findings, but not on the members, years or subjects that a reader restricts it to. So it stands
//! here in columns, one value for each commitment; restricting and counting is a walk over them.
//!
//! Columns are a memory of what the state gives, never a source: they are dropped as soon as a state has other commitments,
//! members or countries, and nothing of them is written anywhere. Each column is made when it is first asked for.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use imbl::OrdMap;

use super::coverage::only_from_selections;
use super::definition::FigureId;
use super::filter::Filter;
use super::walk::{Place, Standing, Walk};
use crate::codebook::{Field, PolicyArea2024, Tag2016};
use crate::ids::{CommitmentId, Iso3, MemberId, PlanId, SourceId};
use crate::lens::Lens;
use crate::partnership::{Member, Partnership};
use crate::plans::identity::Commitment;
use crate::review::View;
use crate::statement::{Thing, Value};

/// Through how many lenses and editions a state is kept: what everybody reads, and a few days that somebody compares.
const LOOKS: usize = 4;
/// How many readings of findings are kept for each: the headline figures under every formula, and some that readers ask for.
const READINGS: usize = 48;

/// The columns of a state, by what it is looked at through.
#[derive(Default)]
pub struct Kept(Mutex<Vec<Arc<Columns>>>);

impl Kept {
    /// The columns of `state`, kept from the last time or begun anew.
    pub(super) fn of(&self, state: &Partnership, view: View<'_>) -> Arc<Columns> {
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        looks.retain(|columns| columns.from.is_of(state));
        let at = looks.iter().position(|c| c.lens == view.lens && c.source.as_ref() == view.source);
        let columns = at.map_or_else(|| Arc::new(Columns::new(state, view)), |at| looks.remove(at));
        if looks.len() >= LOOKS {
            looks.remove(0);
        }
        looks.push(Arc::clone(&columns));
        columns
    }
}

impl Kept {
    /// Whether the commitments that are seen through a lens are at hand, so that a list of all of them is too.
    #[must_use]
    pub fn lists(&self, state: &Partnership, lens: Lens) -> bool {
        let looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it =
            |columns: &&Arc<Columns>| columns.lens == lens && columns.source.is_none() && columns.from.is_of(state);
        looks.iter().find(is_it).is_some_and(|columns| columns.rows.get().is_some())
    }
}

/// A state that follows on another begins with what that one has worked out, which holds as long as the facts are the same.
impl Clone for Kept {
    fn clone(&self) -> Self {
        Self(Mutex::new(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()))
    }
}

/// What was worked out makes no difference between states.
impl PartialEq for Kept {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl Eq for Kept {}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kept")
    }
}

/// The facts from which columns were made. Maps share their structure, so this costs nothing, and whether a state still has
/// them is whether they are the same in memory.
struct Facts {
    commitments: OrdMap<CommitmentId, Arc<Commitment>>,
    members: OrdMap<MemberId, Arc<Member>>,
    countries: OrdMap<Iso3, Thing>,
}

impl Facts {
    fn is_of(&self, state: &Partnership) -> bool {
        self.commitments.ptr_eq(&state.commitments)
            && self.members.ptr_eq(&state.members)
            && self.countries.ptr_eq(&state.countries)
    }
}

/// What figures ask of every commitment that is seen through one lens, of one edition or of all.
pub(super) struct Columns {
    from: Facts,
    lens: Lens,
    source: Option<SourceId>,
    rows: OnceLock<Rows>,
    selected: OnceLock<Vec<bool>>,
    subjects: OnceLock<Vec<Subjects>>,
    readings: Mutex<Vec<Arc<Reading>>>,
}

/// The commitments that are seen, in the order of the record, and their plans.
#[derive(Default)]
struct Rows {
    commitments: Vec<Arc<Commitment>>,
    /// For each commitment the place of its plan in `plans`.
    plan_of: Vec<u32>,
    plans: Vec<PlanFacts>,
}

/// What a filter may ask of a plan.
pub(super) struct PlanFacts {
    pub(super) id: PlanId,
    /// The year in which it was submitted.
    pub(super) year: Option<i16>,
    pub(super) standing: Standing,
}

/// On what a commitment bears: a bit for each code, in the order of the code book.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Subjects {
    tags: u64,
    areas: u128,
}

/// How every commitment comes out under one figure and one way of reading the findings; none where it is not asked for.
struct Reading {
    figure: FigureId,
    filter: Filter,
    places: OnceLock<Vec<Option<Place>>>,
}

impl Columns {
    fn new(state: &Partnership, view: View<'_>) -> Self {
        let from = Facts {
            commitments: state.commitments.clone(),
            members: state.members.clone(),
            countries: state.countries.clone(),
        };
        Self {
            from,
            lens: view.lens,
            source: view.source.cloned(),
            rows: OnceLock::new(),
            selected: OnceLock::new(),
            subjects: OnceLock::new(),
            readings: Mutex::default(),
        }
    }

    fn view(&self) -> View<'_> {
        View { lens: self.lens, source: self.source.as_ref() }
    }

    fn rows(&self) -> &Rows {
        self.rows.get_or_init(|| Rows::of(&self.from, self.view()))
    }

    /// The plans of its commitments.
    pub(super) fn plans(&self) -> &[PlanFacts] {
        &self.rows().plans
    }

    /// The commitments, each with the place of its plan among [`Columns::plans`].
    pub(super) fn commitments(&self) -> impl Iterator<Item = (&Arc<Commitment>, usize)> {
        let rows = self.rows();
        rows.commitments.iter().zip(rows.plan_of.iter().map(|plan| *plan as usize))
    }

    /// How many commitments there are.
    pub(super) fn len(&self) -> usize {
        self.rows().commitments.len()
    }

    /// The commitment in a row.
    pub(super) fn commitment(&self, row: usize) -> Option<&Arc<Commitment>> {
        self.rows().commitments.get(row)
    }

    /// Whether the commitment in a row is known from selections only.
    pub(super) fn is_selected(&self, row: usize) -> bool {
        let lens = self.lens;
        let made = || self.rows().commitments.iter().map(|commitment| only_from_selections(commitment, lens)).collect();
        self.selected.get_or_init(made).get(row).copied().unwrap_or_default()
    }

    /// On what the commitment in a row bears.
    pub(super) fn subjects(&self, row: usize) -> Subjects {
        let made = || self.rows().commitments.iter().map(|commitment| Subjects::of(commitment, self.view())).collect();
        self.subjects.get_or_init(made).get(row).copied().unwrap_or_default()
    }

    /// Where each commitment stands in a figure whose filter restricts it to no members, plans or subjects.
    pub(super) fn places<T>(&self, walk: &Walk<'_>, then: impl FnOnce(&[Option<Place>]) -> T) -> T {
        let reading = self.reading(walk);
        let place = |(commitment, plan): (&Arc<Commitment>, usize)| {
            let year = self.plans().get(plan).and_then(|facts| facts.year);
            if walk.is_asked_for(commitment) { walk.place_of_wanted(commitment, year) } else { None }
        };
        then(reading.places.get_or_init(|| self.commitments().map(place).collect()))
    }

    fn reading(&self, walk: &Walk<'_>) -> Arc<Reading> {
        let filter = walk.filter.unrestricted();
        let mut readings = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = readings.iter().find(|r| r.figure == walk.id && r.filter == filter) {
            return Arc::clone(known);
        }
        if readings.len() >= READINGS {
            readings.remove(0);
        }
        let reading = Arc::new(Reading { figure: walk.id, filter, places: OnceLock::new() });
        readings.push(Arc::clone(&reading));
        reading
    }
}

impl Rows {
    fn of(from: &Facts, view: View<'_>) -> Self {
        let mut rows = Self::default();
        let mut known = std::collections::BTreeMap::new();
        let mut last: Option<(&PlanId, u32)> = None;
        for commitment in from.commitments.values().filter(|commitment| view.exists(&commitment.thing)) {
            // Commitments come by identifier, so those of a plan mostly come together.
            let plan = match last.filter(|(id, _)| **id == commitment.plan) {
                Some((_, plan)) => plan,
                None => *known.entry(&commitment.plan).or_insert_with(|| {
                    rows.plans.push(PlanFacts::of(&from.members, &from.countries, view, &commitment.plan));
                    u32::try_from(rows.plans.len() - 1).unwrap_or(u32::MAX)
                }),
            };
            last = Some((&commitment.plan, plan));
            rows.commitments.push(Arc::clone(commitment));
            rows.plan_of.push(plan);
        }
        rows
    }
}

impl PlanFacts {
    /// What is said of a plan and of its member.
    pub(super) fn of(
        members: &OrdMap<MemberId, Arc<Member>>,
        countries: &OrdMap<Iso3, Thing>,
        view: View<'_>,
        id: &PlanId,
    ) -> Self {
        let member = members.get(&id.member);
        let thing = member.and_then(|m| m.plans.get(&id.number)).map(|p| &p.thing);
        let year = thing.and_then(|t| match view.said(t, Field::SubmittedIn).map(|s| s.value) {
            Some(Value::Number(year)) => i16::try_from(*year).ok(),
            _ => t.number(Field::SubmittedIn, view.lens).and_then(|y| i16::try_from(y).ok()),
        });
        let standing = member.map(|m| Standing::of(m, countries, view.lens)).unwrap_or_default();
        Self { id: id.clone(), year, standing }
    }
}

impl Subjects {
    /// What a filter asks for.
    pub(super) fn asked(filter: &Filter) -> Self {
        Self {
            tags: filter.tags.iter().fold(0, |set, tag| set | tag_bit(*tag)),
            areas: filter.policy_areas.iter().fold(0, |set, area| set | area_bit(*area)),
        }
    }

    /// What is said of one commitment.
    pub(super) fn of(commitment: &Commitment, view: View<'_>) -> Self {
        let codes = |field| match view.said(&commitment.thing, field).map(|said| said.value) {
            Some(Value::Codes(codes)) => &**codes,
            _ => &[],
        };
        Self {
            tags: codes(Field::Tags)
                .iter()
                .filter_map(|code| Tag2016::from_code(code))
                .fold(0, |set, tag| set | tag_bit(tag)),
            areas: codes(Field::PolicyAreas)
                .iter()
                .filter_map(|code| PolicyArea2024::from_code(code))
                .fold(0, |set, area| set | area_bit(area)),
        }
    }

    /// Whether it bears one of the tags and one of the areas that are asked for, where any are.
    pub(super) const fn bears(self, asked: Self) -> bool {
        (asked.tags == 0 || self.tags & asked.tags != 0) && (asked.areas == 0 || self.areas & asked.areas != 0)
    }

    /// Whether it bears on nothing.
    pub(super) const fn is_empty(self) -> bool {
        self.tags == 0 && self.areas == 0
    }

    /// Its tags, in the order of the code book.
    pub(super) fn tags(self) -> impl Iterator<Item = Tag2016> {
        bits(self.tags.into()).filter_map(|bit| Tag2016::ALL.get(bit).copied())
    }

    /// Its policy areas, in the order of the code book.
    pub(super) fn areas(self) -> impl Iterator<Item = PolicyArea2024> {
        bits(self.areas).filter_map(|bit| PolicyArea2024::ALL.get(bit).copied())
    }
}

/// The places of the bits that are set.
fn bits(mut set: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(lowest)
    })
}

/// The bit of a tag.
const fn tag_bit(tag: Tag2016) -> u64 {
    1 << tag as u32
}

/// The bit of a policy area.
const fn area_bit(area: PolicyArea2024) -> u128 {
    1 << area as u32
}

// A bit for each code has to be there.
const _: () = assert!(Tag2016::ALL.len() <= 64 && PolicyArea2024::ALL.len() <= 128);
