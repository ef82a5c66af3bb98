//! What a member's plans come to: how many, with how many commitments, and what the review found of these.

use std::collections::BTreeSet;

use crate::codebook::{Completion, Field, MembershipEvent};
use crate::ids::CommitmentId;
use crate::lens::Lens;
use crate::partnership::{Member, Partnership};
use crate::plans::Commitment;
use crate::review::{Verdict, found, star};
use crate::statement::{Thing, Value};
use crate::time::PartialDate;

/// The sums of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Account {
    /// Plans of which anything is known.
    pub plans: u64,
    /// Commitments in them.
    pub commitments: u64,
    /// Commitments whose completion the review found high: substantial or complete.
    pub high: u64,
    /// Commitments whose completion the review found at all.
    pub coded: u64,
    /// Commitments starred by the printed rule in force.
    pub starred: u64,
}

impl Account {
    /// Of a member, as far as the lens shows.
    #[must_use]
    pub fn of(state: &Partnership, member: &Member, lens: Lens) -> Self {
        let mut account = Self::default();
        for number in numbers(member) {
            let plan = member.plans.get(&number);
            let before = account.commitments;
            let ids = plan.map_or(&[][..], |plan| &plan.commitments);
            for commitment in shown(state, ids, lens) {
                account.add(commitment, lens);
            }
            let mut things = member.processes.get(&Some(number)).into_iter().chain(plan.map(|plan| &plan.thing));
            account.plans += u64::from(account.commitments > before || things.any(|thing| thing.exists(lens)));
        }
        account
    }

    fn add(&mut self, commitment: &Commitment, lens: Lens) {
        self.commitments += 1;
        self.starred += u64::from(star(commitment, lens) == Some(Verdict::Starred));
        if let Some(completion) = completion(commitment, lens) {
            self.coded += 1;
            self.high += u64::from(completion.is_high());
        }
    }
}

/// The completion that the last report found, if one did.
#[must_use]
pub fn completion(commitment: &Commitment, lens: Lens) -> Option<Completion> {
    match found(commitment, Field::Completion, lens)?.value {
        Value::Code(code) => Completion::from_code(code),
        _ => None,
    }
}

/// The commitments of a list that a lens shows.
pub fn shown<'a>(
    state: &'a Partnership,
    ids: impl IntoIterator<Item = &'a CommitmentId> + 'a,
    lens: Lens,
) -> impl Iterator<Item = &'a Commitment> + 'a {
    let commitments = ids.into_iter().filter_map(|id| state.commitments.get(id)).map(AsRef::as_ref);
    commitments.filter(move |commitment: &&Commitment| commitment.thing.exists(lens))
}

/// The numbers of a member's plans, also of those that only a process database of the review names.
#[must_use]
pub fn numbers(member: &Member) -> BTreeSet<u16> {
    member.plans.keys().copied().chain(member.processes.keys().filter_map(|number| *number)).collect()
}

/// A code of a member, else of its country.
#[must_use]
pub fn code_of(state: &Partnership, member: &Member, field: Field, lens: Lens) -> Option<&'static str> {
    let country = || {
        let id: crate::ids::Iso3 = member.thing.label(Field::Country, lens)?.parse().ok()?;
        state.countries.get(&id)
    };
    member.thing.code(field, lens).or_else(|| country()?.code(field, lens))
}

/// When a member joined: the first time that an event says so, else what is said of the member.
#[must_use]
pub fn joined(member: &Member, lens: Lens) -> Option<PartialDate> {
    let joined = |event: &&Thing| event.code(Field::MembershipEvent, lens) == Some(MembershipEvent::Joined.code());
    let events = member.events.values().filter(joined).filter_map(|event| event.date(Field::HappenedOn, lens));
    events.min().or_else(|| member.thing.date(Field::Joined, lens))
}
