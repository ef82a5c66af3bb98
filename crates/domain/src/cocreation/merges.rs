//! Inputs that say the same as another. A forum or a moderator says so, those who gave them may object until the phase ends, and then
//! it is undone. Each stays named, counted and followed by its own address; an answer to one names both. No words are ever joined.

use std::collections::BTreeSet;

use super::decide::{Decided, allowed_to, decided, find};
use super::deeds::MergeUndone;
use super::process::{CallState, CoCreation, Entry};
use super::refusal::Refusal;
use crate::deed::Deed;
use crate::ids::{InputId, PlanId};
use crate::partnership::Partnership;
use crate::people::{Action, Permit};

/// What stands against saying that an input says the same as another.
pub(super) fn against_merging(
    (process, call): (&CoCreation, &CallState),
    input: &InputId,
    into: &InputId,
) -> Vec<Refusal> {
    let ended = process.closed.contains_key(&call.deed.phase);
    let settled = call.settled.get(into).map(|settled| Refusal::Settled { input: *into, at: settled.at });
    let against = [
        ended.then_some(Refusal::PhaseEnded(call.deed.phase)),
        (input == into).then_some(Refusal::SameAsItself),
        settled.filter(|_| input != into),
        call.merged.values().any(|other| other == input).then_some(Refusal::OthersMerged(*input)),
        call.parted.contains(input).then_some(Refusal::Parted(*input)),
    ];
    against.into_iter().flatten().collect()
}

/// Undoes a merge. That whoever objects gave one of the two is known on the desk alone; the forum and moderators undo their own
/// mistake.
///
/// # Errors
/// Everything against it: nothing is merged, or the phase has ended.
pub fn part(state: &Partnership, permit: &Permit, (plan, call): (&PlanId, u16), input: InputId) -> Decided {
    let theirs = [Action::ChangeContribution, Action::AppealWithoutAccount, Action::Moderate];
    let refused = match theirs.iter().any(|action| permit.is_for(*action)) {
        true => None,
        false => allowed_to(permit, Action::RespondToInput, plan),
    };
    let mut against: Vec<Refusal> = refused.into_iter().collect();
    let (process, found) = find(state, plan, call).map_err(|refusal| vec![refusal])?;
    if !found.merged.contains_key(&input) {
        against.push(Refusal::NotMerged(input));
    }
    if process.closed.contains_key(&found.deed.phase) {
        against.push(Refusal::PhaseEnded(found.deed.phase));
    }
    decided(Deed::MergeUndone(MergeUndone { plan: plan.clone(), call, input }), against)
}

impl CallState {
    /// The other as which an input says the same.
    #[must_use]
    pub fn same_as(&self, input: &InputId) -> Option<InputId> {
        self.merged.get(input).copied()
    }

    /// Those that say the same as an input.
    pub fn merged_with<'a>(&'a self, into: &'a InputId) -> impl Iterator<Item = InputId> + 'a {
        self.merged.iter().filter(move |(_, other)| *other == into).map(|(input, _)| *input)
    }

    /// Those that say the same as one of these and wait with it.
    pub(super) fn saying_the_same(&self, inputs: &BTreeSet<InputId>) -> BTreeSet<InputId> {
        let waiting =
            self.merged.iter().filter(|(input, into)| inputs.contains(into) && self.waits_with(input).is_some());
        waiting.map(|(input, _)| *input).collect()
    }

    /// The other that an input waits with for the response to both. In acts from before both were named in a response, the answer to
    /// the other counts for both.
    pub(super) fn waits_with(&self, input: &InputId) -> Option<InputId> {
        let into = self.same_as(input)?;
        let is_merged = self.settled.get(input).is_some_and(super::process::Settled::is_merged);
        let is_answered = self.settled.get(&into).is_some_and(|other| matches!(other.how, Entry::Answered(_)));
        (is_merged && !is_answered).then_some(into)
    }

    /// Lets what waits with an input that is gone wait by itself.
    pub(super) fn release(&mut self, gone: &InputId) {
        let waiting: Vec<InputId> = self.merged_with(gone).filter(|input| self.waits_with(input).is_some()).collect();
        for input in waiting {
            self.merged.remove(&input);
            self.settled.remove(&input);
        }
    }
}

impl CoCreation {
    /// Answers whether there is such a call with such a merge.
    pub(crate) fn part(&mut self, at: u64, deed: &MergeUndone) -> bool {
        let Some(call) = self.call_mut(deed.call, at) else { return false };
        if call.merged.remove(&deed.input).is_none() {
            return false;
        }
        call.parted.insert(deed.input);
        // The response that both got was given to what the other says.
        let has_response =
            |settled: &super::process::Settled| settled.is_merged() || matches!(settled.how, Entry::Answered(_));
        if call.settled.get(&deed.input).is_some_and(has_response) {
            call.settled.remove(&deed.input);
        }
        true
    }
}
