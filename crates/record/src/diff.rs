//! What differs between two states, or between two views of one: thing by thing, field by field; and what was done between them.
//!
//! It compares answers, never the statements behind them: a source that says again what is known changes nothing here. What says
//! nothing of things is a deed of its own ([`domain::noted`]): one that the later view tells of and the earlier one does not was done
//! between them.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::codebook::{Field, Product};
use domain::ids::Slug;
use domain::lens::Lens;
use domain::noted::{Noted, Place};
use domain::partnership::Member;
use domain::plans::Commitment;
use domain::statement::{Said, Thing};
use domain::{CommitmentId, Iso3, MemberId, Partnership, PlanId, Subject, Value, Year};
use imbl::OrdMap;

/// A state and what it is looked at through.
pub type View<'a> = (&'a Partnership, Lens);

/// One field whose answer differs. `None` where it was not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// What it was.
    pub before: Option<Value>,
    /// What it is.
    pub after: Option<Value>,
    /// Position of the act that gave the later answer, if there is one.
    pub at: Option<u64>,
}

/// What became of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// It is there, and was not before.
    Added,
    /// It was there, and is not any more.
    Gone,
    /// It is there in both and differs in these fields; those of a report on a commitment carry the report.
    Changed(Vec<(Option<Product>, FieldChange)>),
}

/// A thing in which two views differ. A commitment bears the identifier that leads in the later view that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The thing.
    pub subject: Subject,
    /// What became of it.
    pub became: Became,
}

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything that is said.
    Everything,
    /// A member, its events, processes, plans and commitments.
    Member(MemberId),
    /// A plan, how it was made, and its commitments.
    Plan(PlanId),
    /// A commitment.
    Commitment(CommitmentId),
}

impl Scope {
    /// Whether it takes in what is done of a place.
    fn takes_in(&self, place: &Place, state: &Partnership) -> bool {
        match self {
            Self::Everything => true,
            Self::Member(id) => place.is_of_member(id, state),
            Self::Plan(id) => place.is_of_plan(id, state),
            Self::Commitment(id) => place.is_of_commitment(id, state),
        }
    }

    /// Whether it takes in what is said of a country: everything does, and the member that the country is.
    fn has_country(&self, id: &Iso3, state: &Partnership) -> bool {
        match self {
            Self::Everything => true,
            Self::Member(member) => state.country_of(member).as_ref() == Some(id),
            Self::Plan(_) | Self::Commitment(_) => false,
        }
    }

    /// Whether it takes in a commitment.
    fn has(&self, commitment: &Commitment) -> bool {
        match self {
            Self::Everything => true,
            Self::Member(id) => commitment.plan.member == *id,
            Self::Plan(id) => commitment.plan == *id,
            Self::Commitment(id) => commitment.id == *id || commitment.also.contains(id),
        }
    }
}

/// The things of a scope in which two views differ: countries, members with what belongs to them, commitments, milestones, seats, entries
/// to the challenge, indicators and evidence. Parts that two states share are not looked at.
#[must_use]
pub fn changes(before: View<'_>, after: View<'_>, scope: &Scope) -> Vec<Change> {
    let mut changes = Vec::new();
    let is_of_it = |id: &Iso3| scope.has_country(id, after.0);
    if matches!(scope, Scope::Everything | Scope::Member(_)) {
        let named = |id: &Iso3| Subject::Country(id.clone());
        let countries = things((&before.0.countries, before.1), (&after.0.countries, after.1), named);
        changes.extend(countries.into_iter().filter(|change| of_country(&change.subject).is_some_and(is_of_it)));
    }
    match scope {
        Scope::Everything => {
            let ids: BTreeSet<_> = before.0.members.keys().chain(after.0.members.keys()).collect();
            changes.extend(ids.into_iter().flat_map(|id| member(before, after, id)));
        }
        Scope::Member(id) => changes.extend(member(before, after, id)),
        Scope::Plan(id) => {
            let of_plan = |change: &Change| match &change.subject {
                Subject::Plan(plan) => plan == id,
                Subject::Process(_, number) => *number == Some(id.number),
                _ => false,
            };
            changes.extend(member(before, after, &id.member).into_iter().filter(of_plan));
        }
        Scope::Commitment(_) => {}
    }
    changes.extend(commitments(before, after, scope));
    changes.extend(milestones(before, after, scope));
    if *scope == Scope::Everything {
        let seat = |(body, slug): &(Slug, Slug)| Subject::Seat(body.clone(), slug.clone());
        changes.extend(things((&before.0.seats, before.1), (&after.0.seats, after.1), seat));
        let entry = |slug: &Slug| Subject::ChallengeEntry(slug.clone());
        changes.extend(things((&before.0.entries, before.1), (&after.0.entries, after.1), entry));
    }
    if matches!(scope, Scope::Everything | Scope::Member(_)) {
        let of_year = |(id, year): &(Iso3, Year)| Subject::CountryYear(id.clone(), *year);
        let mut about = things((&before.0.indicators, before.1), (&after.0.indicators, after.1), of_year);
        let evidence = |(id, slug): &(Iso3, Slug)| Subject::Evidence(id.clone(), slug.clone());
        about.extend(things((&before.0.evidence, before.1), (&after.0.evidence, after.1), evidence));
        changes.extend(about.into_iter().filter(|change| of_country(&change.subject).is_some_and(is_of_it)));
    }
    changes
}

/// The country of which something is said.
fn of_country(subject: &Subject) -> Option<&Iso3> {
    match subject {
        Subject::Country(id) | Subject::CountryYear(id, _) | Subject::Evidence(id, _) => Some(id),
        _ => None,
    }
}

/// A deed that one of two views tells of and the other does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The deed.
    pub noted: Noted,
    /// Whether it is the later view that tells of it; else it was done by the earlier of the two and is not by the later.
    pub came: bool,
}

/// The deeds of a scope that were done between two views, the one that was recorded last first. The two states are of one record, so the
/// longer list of what was done goes on where the shorter one ends.
#[must_use]
pub fn deeds(before: View<'_>, after: View<'_>, scope: &Scope) -> Vec<Done> {
    let (old, new) = (&before.0.noted, &after.0.noted);
    let both = old.len().min(new.len());
    // What both states hold differs only by how they are looked at.
    let from = if before.1 == after.1 { both } else { 0 };
    let longer = if old.len() > new.len() { old } else { new };
    let seen = |nth: usize, noted: &Noted, (state, lens): View<'_>| nth < state.noted.len() && noted.is_seen(lens);
    let done = |(nth, noted): (usize, &Noted)| {
        let (then, now) = (seen(nth, noted, before), seen(nth, noted, after));
        (then != now).then(|| Done { noted: noted.clone(), came: now })
    };
    let state = if old.len() > new.len() { before.0 } else { after.0 };
    let in_scope = |(_, noted): &(usize, &Noted)| scope.takes_in(&noted.place, state);
    let mut deeds: Vec<Done> = longer.iter().enumerate().skip(from).filter(in_scope).filter_map(done).collect();
    deeds.sort_by_key(|done| std::cmp::Reverse(done.noted.at));
    deeds
}

/// The fields in which two views of a thing differ.
fn fields(before: (&Thing, Lens), after: (&Thing, Lens)) -> Vec<FieldChange> {
    let fields: BTreeSet<Field> = before.0.fields(before.1).into_iter().chain(after.0.fields(after.1)).collect();
    let change = |field| {
        let (old, new) = (before.0.said(field, before.1), after.0.said(field, after.1));
        let value = |said: Option<Said<'_>>| said.map(|s| s.value.clone());
        let differs = old.map(|s| s.value) != new.map(|s| s.value);
        differs.then(|| FieldChange { field, before: value(old), after: value(new), at: new.map(|s| s.by.at) })
    };
    fields.into_iter().filter_map(change).collect()
}

/// What became of a thing between two views, if anything did.
fn thing(subject: Subject, before: (Option<&Thing>, Lens), after: (Option<&Thing>, Lens)) -> Option<Change> {
    let seen = |(thing, lens): (Option<&'_ Thing>, Lens)| thing.is_some_and(|thing| thing.exists(lens));
    let became = match (seen(before), seen(after)) {
        (false, false) => return None,
        (false, true) => Became::Added,
        (true, false) => Became::Gone,
        (true, true) => {
            let changed = fields((before.0?, before.1), (after.0?, after.1));
            if changed.is_empty() {
                return None;
            }
            Became::Changed(changed.into_iter().map(|change| (None, change)).collect())
        }
    };
    Some(Change { subject, became })
}

/// What became of the things of a map.
fn things<'a, K: Ord + Clone>(
    before: (&'a OrdMap<K, Thing>, Lens),
    after: (&'a OrdMap<K, Thing>, Lens),
    subject: impl Fn(&K) -> Subject,
) -> Vec<Change> {
    if before.1 == after.1 && before.0.ptr_eq(after.0) {
        return Vec::new();
    }
    let keys: BTreeSet<&K> = before.0.keys().chain(after.0.keys()).collect();
    let change = |key| thing(subject(key), (before.0.get(key), before.1), (after.0.get(key), after.1));
    keys.into_iter().filter_map(change).collect()
}

/// What became of a member and what belongs to it, its commitments left out.
fn member(before: View<'_>, after: View<'_>, id: &MemberId) -> Vec<Change> {
    let (old, new) = (before.0.members.get(id), after.0.members.get(id));
    if before.1 == after.1 && old.zip(new).is_some_and(|(old, new)| Arc::ptr_eq(old, new)) {
        return Vec::new();
    }
    let nothing = Member::default();
    let (then, now) = (old.map_or(&nothing, AsRef::as_ref), new.map_or(&nothing, AsRef::as_ref));
    let own = thing(Subject::Member(id.clone()), (Some(&then.thing), before.1), (Some(&now.thing), after.1));
    let event = |slug: &Slug| Subject::MembershipEvent(id.clone(), slug.clone());
    let process = |plan: &Option<u16>| Subject::Process(id.clone(), *plan);
    let plans: BTreeSet<&u16> = then.plans.keys().chain(now.plans.keys()).collect();
    let plan = |number: &u16| {
        let subject = Subject::Plan(PlanId { member: id.clone(), number: *number });
        let (old, new) = (then.plans.get(number), now.plans.get(number));
        thing(subject, (old.map(|plan| &plan.thing), before.1), (new.map(|plan| &plan.thing), after.1))
    };
    let mut changes: Vec<Change> = own.into_iter().collect();
    changes.extend(things((&then.events, before.1), (&now.events, after.1), event));
    changes.extend(things((&then.processes, before.1), (&now.processes, after.1), process));
    changes.extend(plans.into_iter().filter_map(plan));
    changes
}

/// What became of the commitments of a scope. One that another identifier leads by now is told under that, as one
/// commitment.
fn commitments(before: View<'_>, after: View<'_>, scope: &Scope) -> Vec<Change> {
    let seen = |view: View<'_>, commitment: &Commitment| scope.has(commitment) && commitment.thing.exists(view.1);
    let then = |id: &CommitmentId| before.0.commitments.get(id).filter(|c| seen(before, c));
    let now = |id: &CommitmentId| after.0.commitments.get(id).filter(|c| seen(after, c));
    // What the first of its other identifiers that led before stood for.
    let earlier = |new: &Commitment| new.also.iter().filter(|id| now(id).is_none()).find_map(then);
    let change = |id: &CommitmentId| {
        let became = match (then(id), now(id)) {
            (Some(old), Some(new)) => compared((old, before.1), (new, after.1))?,
            (None, Some(new)) => match earlier(new) {
                Some(old) => compared((old, before.1), (new, after.1))?,
                None => Became::Added,
            },
            (Some(_), None) => {
                let lead = after.0.aliases.get(id).filter(|lead| then(lead).is_none()).and_then(now);
                let is_told_there = lead.and_then(|lead| earlier(lead)).is_some_and(|told| told.id == *id);
                (!is_told_there).then_some(Became::Gone)?
            }
            (None, None) => return None,
        };
        Some(Change { subject: Subject::Commitment(id.clone()), became })
    };
    candidates(before, after, scope).into_iter().filter_map(change).collect()
}

/// The milestones in which commitments of a scope differ that are there in both views: what is reported on them, and what a plan
/// that was amended says of them. Those of a commitment that came or went are told with it.
fn milestones(before: View<'_>, after: View<'_>, scope: &Scope) -> Vec<Change> {
    let change = |id: &CommitmentId| {
        let (old, new) = (before.0.commitments.get(id)?, after.0.commitments.get(id)?);
        let both = [(before, old), (after, new)];
        let is_told = both.iter().all(|(view, commitment)| scope.has(commitment) && commitment.thing.exists(view.1));
        if !is_told || before.1 == after.1 && Arc::ptr_eq(old, new) {
            return None;
        }
        let numbers: BTreeSet<u16> = old.milestones.keys().chain(new.milestones.keys()).copied().collect();
        let of = |number: u16| {
            let subject = Subject::Milestone(id.clone(), number);
            thing(subject, (old.milestones.get(&number), before.1), (new.milestones.get(&number), after.1))
        };
        Some(numbers.into_iter().filter_map(of).collect::<Vec<_>>())
    };
    candidates(before, after, scope).into_iter().filter_map(change).flatten().collect()
}

/// The identifiers under which something may differ.
fn candidates<'a>(before: View<'a>, after: View<'a>, scope: &'a Scope) -> BTreeSet<&'a CommitmentId> {
    use imbl::ordmap::DiffItem;
    let views = [before.0, after.0];
    match scope {
        Scope::Everything if before.1 == after.1 => {
            let items = before.0.commitments.diff(&after.0.commitments);
            items
                .map(|item| match item {
                    DiffItem::Add(id, _) | DiffItem::Remove(id, _) | DiffItem::Update { new: (id, _), .. } => id,
                })
                .collect()
        }
        Scope::Everything => views.into_iter().flat_map(|state| state.commitments.keys()).collect(),
        Scope::Member(id) => {
            let plans = views.into_iter().filter_map(|state| state.members.get(id)).flat_map(|m| m.plans.values());
            plans.flat_map(|plan| &plan.commitments).collect()
        }
        Scope::Plan(id) => {
            let plans = views.into_iter().filter_map(|state| state.plan(id));
            plans.flat_map(|plan| &plan.commitments).collect()
        }
        Scope::Commitment(id) => views.into_iter().filter_map(|state| state.commitment(id)).map(|c| &c.id).collect(),
    }
}

/// How a commitment that is there in both views differs, its reports included; `None` if it does not.
fn compared(before: (&Arc<Commitment>, Lens), after: (&Arc<Commitment>, Lens)) -> Option<Became> {
    if before.1 == after.1 && Arc::ptr_eq(before.0, after.0) {
        return None;
    }
    let nothing = Thing::default();
    let products: BTreeSet<_> = before.0.assessments.keys().chain(after.0.assessments.keys()).copied().collect();
    let own = fields((&before.0.thing, before.1), (&after.0.thing, after.1)).into_iter().map(|c| (None, c));
    let found = products.into_iter().flat_map(|product| {
        let old = before.0.assessments.get(&product).unwrap_or(&nothing);
        let new = after.0.assessments.get(&product).unwrap_or(&nothing);
        fields((old, before.1), (new, after.1)).into_iter().map(move |c| (Some(product), c))
    });
    let changed: Vec<_> = own.chain(found).collect();
    (!changed.is_empty()).then_some(Became::Changed(changed))
}
