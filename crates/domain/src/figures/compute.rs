//! Counting: one pass over the record, every commitment put in exactly one place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::columns::Columns;
use super::definition::{FigureId, Kind};
use super::filter::Filter;
use super::walk::{Place, Seen, Walk};
use crate::codebook::{Era, codes};
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::plans::identity::Commitment;
use crate::rules::{Claim, Derivation, Reason, RuleVersion, as_code};
use crate::statement::Subject;

/// How many were left out for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Excluded {
    /// Why.
    pub reason: Reason,
    /// How many.
    pub count: u64,
}

/// One test on the way from the denominator to the numerator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step {
    /// What is tested.
    pub claim: Claim,
    /// How many pass it and all before it.
    pub passed: u64,
}

codes! {
    /// Why values before and after a year may not be read as one series.
    BreakReason {
        /// Another question is asked.
        QuestionChanged = "question-changed",
        /// The same question has another scale.
        ScaleChanged = "scale-changed",
        /// The rule was changed.
        RuleChanged = "rule-changed",
        /// The question is asked at another time.
        AskedOnce = "asked-once",
        /// Before, answers were filled in afterwards.
        BackFilled = "back-filled",
        /// Another code book begins.
        CodeBookChanged = "code-book-changed",
    }
}
as_code!(BreakReason, Era);

/// A place in a series across which values may not be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Break {
    /// The first plan year after the break (the first report year for [`BreakReason::RuleChanged`]).
    pub year: i16,
    /// What changed.
    pub reason: BreakReason,
}

/// A figure, with everything that is needed to argue with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Figure {
    /// Which figure.
    pub id: FigureId,
    /// Share or number.
    pub kind: Kind,
    /// Of what.
    pub filter: Filter,
    /// How many count.
    pub numerator: u64,
    /// Of how many; never null for a share that can be shown.
    pub denominator: u64,
    /// How many the filter asks for: the denominator and all who were left out.
    pub universe: u64,
    /// Distinct members in the denominator.
    pub members: u64,
    /// How many in the denominator are known only from sources that hold a selection ([`super::SELECTIONS`]): where there
    /// are some, the figure says nothing about all commitments.
    pub selected: u64,
    /// Who was left out, by reason.
    pub excluded: Vec<Excluded>,
    /// The tests from the denominator to the numerator.
    pub steps: Vec<Step>,
    /// The rule versions applied, by full name.
    pub rules: Vec<String>,
    /// Eras of the plans in the denominator.
    pub eras: Vec<Era>,
    /// Breaks that the figure spans: where there is one, it may not be shown as one value without a marker.
    pub breaks: Vec<Break>,
    /// The last act that could have changed it: known at it, the figure is the same.
    pub position: u64,
}

impl Figure {
    /// The share in tenths of a per cent, rounded half up (D3); none for a number or an empty denominator.
    #[must_use]
    pub fn per_mille(&self) -> Option<u64> {
        match self.kind {
            Kind::Share => per_mille(self.numerator, self.denominator),
            Kind::Count => None,
        }
    }
}

/// A share in tenths of a per cent, rounded half up (D3); none if there is nothing to divide by.
#[must_use]
pub fn per_mille(numerator: u64, denominator: u64) -> Option<u64> {
    let (n, d) = (u128::from(numerator), u128::from(denominator));
    (d > 0).then(|| u64::try_from((n * 2000 + d) / (d * 2)).unwrap_or(u64::MAX))
}

/// Computes a figure.
#[must_use]
pub fn compute(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter) -> Figure {
    let walk = Walk::new(state, lens, id, filter);
    let mut sum = Sum::new(&walk);
    walk.run(|seen| sum.add(seen));
    sum.figure(&walk)
}

/// Which part of a figure's universe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Everything the filter asks for.
    Universe,
    /// What counts.
    Numerator,
    /// What is divided by.
    Denominator,
    /// What was left out for a reason.
    Excluded(Reason),
    /// What passes the first tests, this many, from 1.
    Step(usize),
}

/// The things that a part of a figure consists of, by identifier.
#[must_use]
pub fn counted(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter, which: Which) -> Vec<Subject> {
    let mut subjects = Vec::new();
    Walk::new(state, lens, id, filter).run(|seen| {
        let belongs = match (which, seen.place) {
            (Which::Universe, _) => true,
            (Which::Numerator, Place::Counted { holds, .. }) => holds,
            (Which::Denominator, Place::Counted { .. }) => true,
            (Which::Excluded(reason), Place::Excluded(why)) => reason == why,
            (Which::Step(step), Place::Counted { passed, .. }) => usize::from(passed) >= step,
            _ => false,
        };
        if belongs {
            subjects.push(seen.subject.subject());
        }
    });
    subjects
}

/// The commitments that a filter asks for, in the order of the record: a list of which a piece is shown at a time, and which
/// therefore does not name them all.
pub struct Listed {
    columns: Arc<Columns>,
    rows: Vec<u32>,
}

impl Listed {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
    /// Those of them from one place on, so many.
    pub fn piece(&self, from: usize, count: usize) -> impl Iterator<Item = &Arc<Commitment>> {
        let rows = self.rows.iter().skip(from).take(count);
        rows.filter_map(|row| self.columns.commitment(*row as usize))
    }
}

/// The commitments that a filter asks for.
#[must_use]
pub fn listed(state: &Partnership, lens: Lens, filter: &Filter) -> Listed {
    let walk = Walk::new(state, lens, FigureId::Commitments, filter);
    if *filter == Filter::default() {
        // Nothing is left out, so nothing need be gone over.
        let columns = state.kept.of(state, walk.view);
        return Listed { rows: (0..u32::try_from(columns.len()).unwrap_or(u32::MAX)).collect(), columns };
    }
    let mut rows = Vec::new();
    walk.run(|seen| rows.extend(seen.row.and_then(|row| u32::try_from(row.number).ok())));
    Listed { columns: state.kept.of(state, walk.view), rows }
}

/// The working for one commitment: where it stands in a figure, and why. None if the filter does not ask for it.
#[must_use]
pub fn explain(
    state: &Partnership,
    lens: Lens,
    id: FigureId,
    filter: &Filter,
    commitment: &crate::ids::CommitmentId,
) -> Option<Derivation> {
    Walk::new(state, lens, id, filter).explain(state.commitment(commitment)?)
}

/// What is summed up while walking.
pub(super) struct Sum {
    numerator: u64,
    denominator: u64,
    universe: u64,
    members: BTreeSet<MemberId>,
    selected: u64,
    excluded: BTreeMap<Reason, u64>,
    passed: Vec<u64>,
    eras: BTreeSet<Era>,
    years: Option<(i16, i16)>,
    /// A bit for each rule version that was applied.
    applied: u64,
    /// The plan of what was counted last: commitments of a plan come together, and are where it is.
    last_plan: Option<usize>,
}

impl Sum {
    pub(super) fn new(walk: &Walk<'_>) -> Self {
        Self {
            numerator: 0,
            denominator: 0,
            universe: 0,
            members: BTreeSet::new(),
            selected: 0,
            excluded: BTreeMap::new(),
            passed: vec![0; walk.claims().len()],
            eras: BTreeSet::new(),
            years: None,
            applied: 0,
            last_plan: None,
        }
    }

    pub(super) fn add(&mut self, seen: &Seen<'_>) {
        self.universe += 1;
        match seen.place {
            Place::Excluded(reason) => *self.excluded.entry(reason).or_default() += 1,
            Place::Counted { passed, holds, version } => {
                self.applied |= 1 << version;
                self.denominator += 1;
                self.numerator += u64::from(holds);
                for count in self.passed.iter_mut().take(usize::from(passed)) {
                    *count += 1;
                }
                self.selected += u64::from(seen.is_selected());
                self.note_where(seen);
            }
        }
    }

    fn note_where(&mut self, seen: &Seen<'_>) {
        let plan = seen.row.map(|row| row.plan);
        if plan.is_some() && plan == self.last_plan {
            return;
        }
        self.last_plan = plan;
        self.members.insert(seen.member.clone());
        if let Some(year) = seen.year {
            self.eras.insert(Era::of_plan_year(year));
            self.years = Some(self.years.map_or((year, year), |(first, last)| (first.min(year), last.max(year))));
        }
    }

    pub(super) fn figure(self, walk: &Walk<'_>) -> Figure {
        let steps = walk.claims().into_iter().zip(self.passed).map(|(claim, passed)| Step { claim, passed }).collect();
        Figure {
            id: walk.id,
            kind: walk.id.kind(),
            filter: walk.filter.clone(),
            numerator: self.numerator,
            denominator: self.denominator,
            universe: self.universe,
            members: self.members.len() as u64,
            selected: self.selected,
            excluded: self.excluded.into_iter().map(|(reason, count)| Excluded { reason, count }).collect(),
            steps,
            rules: walk.applied(self.applied).map(RuleVersion::name).collect(),
            eras: self.eras.into_iter().collect(),
            breaks: walk.breaks(self.years, self.applied),
            position: walk.state.facts_at,
        }
    }
}
