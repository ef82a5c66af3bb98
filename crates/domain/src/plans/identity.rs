//! Which rows of which editions are one commitment, and under which identifier it stands.
//!
//! Editions carry no stable identifier, so each row is entered under one made of its own words, and recognitions say which
//! identifiers mean the same. From these two sets alone [`settle`] makes the commitments, so the order of imports does
//! not matter. It never compares texts: that was done when the recognition was made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use imbl::OrdMap;

use crate::codebook::Field;
use crate::deed::Recognised;
use crate::ids::{CommitmentId, MemberId, PlanId, SourceId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::plans::Assessments;
use crate::statement::Thing;
use crate::time::PartialDate;

/// What was said under one identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The plan it stands in.
    pub plan: PlanId,
    /// What is said of the commitment.
    pub thing: Thing,
    /// What is said of its milestones, by number.
    pub milestones: BTreeMap<u16, Thing>,
    /// What each report found.
    pub assessments: Assessments,
}

impl Row {
    /// A row of which nothing is said yet.
    #[must_use]
    pub fn new(plan: PlanId) -> Self {
        Self { plan, thing: Thing::default(), milestones: BTreeMap::new(), assessments: Assessments::default() }
    }
}

/// A commitment: all rows that were recognised as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The identifier that leads: OGP's own, else the earliest published row's.
    pub id: CommitmentId,
    /// Every other identifier it has.
    pub also: Vec<CommitmentId>,
    /// The plan it stands in, as its leading row has it.
    pub plan: PlanId,
    /// What is said of it, by all sources.
    pub thing: Thing,
    /// What is said of its milestones, by number.
    pub milestones: BTreeMap<u16, Thing>,
    /// What each report found.
    pub assessments: Assessments,
    /// The recognitions it rests on.
    pub recognised: Vec<Arc<Recognised>>,
}

impl Commitment {
    /// The highest position among all that is said of it: what its page rests on.
    #[must_use]
    pub fn position(&self) -> u64 {
        let parts = self.assessments.values().chain(self.milestones.values());
        parts.map(Thing::position).chain([self.thing.position()]).max().unwrap_or(0)
    }
    /// How sure it is that its rows are one, in thousandths: its weakest recognition; 1000 where none was needed.
    #[must_use]
    pub fn confidence(&self) -> u16 {
        self.recognised.iter().map(|r| r.confidence).min().unwrap_or(1000)
    }
}

/// What has to be settled after deeds have taken effect.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    /// Members whose rows may form other commitments now, or others in another order.
    members: BTreeSet<MemberId>,
    /// Rows that stay with those they are with, and of which something new is said.
    rows: BTreeSet<CommitmentId>,
}

impl Touched {
    /// The rows of a member may belong together differently now.
    pub(crate) fn regroup(&mut self, member: &MemberId) {
        if !self.members.contains(member) {
            self.members.insert(member.clone());
        }
    }

    /// A report is about to have found something. Rows are grouped and led by what is said of the commitment, so that what
    /// a report found on a row that is there changes no group.
    pub(crate) fn by_assessment(&mut self, state: &Partnership, id: &CommitmentId, plan: &PlanId) {
        self.by(state, id, plan, |_| true);
    }

    /// Something is about to be said of a commitment. If its source has spoken of the row before, then the row's sources,
    /// and with them its group and who leads it, stay as they are; so does the order in the plan unless a number is given.
    pub(crate) fn by_commitment(
        &mut self,
        state: &Partnership,
        id: &CommitmentId,
        plan: &PlanId,
        said: &crate::statement::Statement,
    ) {
        let numbers = said.fields.get(Field::PlanNumber).is_some();
        let known = |row: &Row| row.thing.statements(Lens::ALL).any(|s| s.source.id == said.source.id);
        self.by(state, id, plan, |row| !numbers && known(row));
    }

    fn by(&mut self, state: &Partnership, id: &CommitmentId, plan: &PlanId, stays: impl Fn(&Row) -> bool) {
        if self.members.contains(&plan.member) {
            return;
        }
        if state.rows.get(id).is_some_and(|row| row.plan == *plan && stays(row)) {
            self.rows.insert(id.clone());
        } else {
            self.members.insert(plan.member.clone());
        }
    }
}

/// Makes the commitments that were touched anew from their rows and recognitions.
pub(crate) fn settle(state: &mut Partnership, touched: &Touched) {
    for member in &touched.members {
        forget(state, member);
        let mut plans: BTreeMap<u16, Vec<CommitmentId>> = BTreeMap::new();
        for commitment in groups(state, member).into_iter().filter_map(Group::unite) {
            for id in &commitment.also {
                state.aliases.insert(id.clone(), commitment.id.clone());
            }
            plans.entry(commitment.plan.number).or_default().push(commitment.id.clone());
            state.commitments.insert(commitment.id.clone(), Arc::new(commitment));
        }
        for (number, mut commitments) in plans {
            commitments.sort_by_cached_key(|id| order_in_plan(state, id));
            state.plan_mut(PlanId { member: member.clone(), number }).commitments = commitments;
        }
    }
    for id in &touched.rows {
        renew(state, id);
    }
}

/// Makes the commitment of one row anew, from the rows and recognitions that it was made of before.
fn renew(state: &mut Partnership, id: &CommitmentId) {
    let Some(known) = state.commitment(id) else { return };
    let rows = std::iter::once(&known.id).chain(&known.also);
    let rows = rows.filter_map(|id| state.rows.get_key_value(id)).map(|(id, row)| (id.clone(), Arc::clone(row)));
    let group = Group { rows: rows.collect(), links: known.recognised.clone(), ..Group::default() };
    if let Some(commitment) = group.unite() {
        state.commitments.insert(commitment.id.clone(), Arc::new(commitment));
    }
}

/// Takes back what an earlier settling made of a member's rows: also plans of which nothing else is said, so that a plan
/// that a commitment was only thought to stand in does not stay behind.
fn forget(state: &mut Partnership, member: &MemberId) {
    let plans = state.members.get(member).map(|m| m.plans.clone()).unwrap_or_default();
    for (number, plan) in plans.iter().filter(|(_, plan)| !plan.commitments.is_empty()) {
        for id in &plan.commitments {
            for also in state.commitments.remove(id).into_iter().flat_map(|gone| gone.also.clone()) {
                state.aliases.remove(&also);
            }
        }
        if plan.thing.exists(Lens::ALL) {
            state.plan_mut(PlanId { member: member.clone(), number: *number }).commitments = Vec::new();
        } else {
            state.forget_plan(member, *number);
        }
    }
}

/// Groups a member's rows by the recognitions between them, surest first. A recognition that would put two rows of one
/// source into one commitment is left out: a source does not name a commitment twice under two identifiers.
fn groups(state: &Partnership, member: &MemberId) -> Vec<Group> {
    let ids = state.members.get(member).map(|m| m.rows.clone()).unwrap_or_default();
    let rows = ids.iter().filter_map(|id| state.rows.get_key_value(id));
    let mut groups: Vec<Group> = rows.map(|(id, row)| Group::of(id, row)).collect();
    let mut place: BTreeMap<CommitmentId, usize> = ids.iter().cloned().zip(0..).collect();
    let mut links: Vec<&Arc<Recognised>> =
        ids.iter().filter_map(|id| state.recognised.get(id)).flat_map(OrdMap::values).collect();
    links.sort_by(|a, b| b.confidence.cmp(&a.confidence).then_with(|| (&a.one, &a.other).cmp(&(&b.one, &b.other))));
    for link in links {
        let (Some(&a), Some(&b)) = (place.get(&link.one), place.get(&link.other)) else {
            continue;
        };
        let Ok([one, other]) = groups.get_disjoint_mut([a, b]) else {
            continue;
        };
        if one.sources.is_disjoint(&other.sources) {
            one.take(std::mem::take(other), link);
            place.extend(one.rows.iter().map(|(id, _)| (id.clone(), a)));
        }
    }
    groups
}

#[derive(Default)]
struct Group {
    rows: Vec<(CommitmentId, Arc<Row>)>,
    sources: BTreeSet<SourceId>,
    links: Vec<Arc<Recognised>>,
}

impl Group {
    fn of(id: &CommitmentId, row: &Arc<Row>) -> Self {
        let sources = row.thing.statements(Lens::ALL).map(|s| s.source.id.clone()).collect();
        Self { rows: vec![(id.clone(), Arc::clone(row))], sources, links: Vec::new() }
    }
    fn take(&mut self, other: Self, link: &Arc<Recognised>) {
        self.rows.extend(other.rows);
        self.sources.extend(other.sources);
        self.links.extend(other.links);
        self.links.push(Arc::clone(link));
    }
    /// One commitment of all rows, led by OGP's own identifier, else by the earliest published row; none if another group
    /// has taken them.
    fn unite(mut self) -> Option<Commitment> {
        self.rows.sort_by_cached_key(|(id, row)| (!id.is_official(), first_published(&row.thing), id.clone()));
        let mut rows = self.rows.into_iter();
        let (id, lead) = rows.next()?;
        let Row { plan, thing, milestones, assessments } = Arc::unwrap_or_clone(lead);
        let (also, recognised) = (Vec::new(), self.links);
        let mut commitment = Commitment { id, also, plan, thing, milestones, assessments, recognised };
        for (id, row) in rows {
            commitment.also.push(id);
            commitment.thing.absorb(&row.thing);
            for (number, thing) in &row.milestones {
                commitment.milestones.entry(*number).or_default().absorb(thing);
            }
            for (product, thing) in &row.assessments {
                commitment.assessments.change(*product, |found| found.absorb(thing));
            }
        }
        Some(commitment)
    }
}

fn first_published(thing: &Thing) -> Option<PartialDate> {
    thing.statements(Lens::ALL).map(|s| s.source.published_on).min()
}

/// The order of commitments in their plan: by number, digits as numbers (`2` before `10`), then by identifier.
fn order_in_plan(state: &Partnership, id: &CommitmentId) -> (Vec<(u64, String)>, CommitmentId) {
    let label = state.commitments.get(id).and_then(|c| c.thing.label(Field::PlanNumber, Lens::ALL)).unwrap_or("");
    (natural(label), id.clone())
}

/// A key that sorts `2` before `10` and `7.6` before `7.12`.
#[must_use]
pub fn natural(label: &str) -> Vec<(u64, String)> {
    let mut parts = Vec::new();
    let mut rest = label;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, tail) = rest.split_at(digits);
        let words = tail.len() - tail.trim_start_matches(|c: char| !c.is_ascii_digit()).len();
        let (word, tail) = tail.split_at(words);
        parts.push((number.parse().unwrap_or(u64::MAX), word.to_lowercase()));
        rest = tail;
    }
    parts
}
