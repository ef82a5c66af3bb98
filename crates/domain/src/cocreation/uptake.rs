//! From an idea to a promise: which inputs a commitment, or a milestone of it, takes up.
//!
//! Whoever writes a plan links it to the inputs; with the deposit the links are public, and the page of an input follows them to
//! the commitment, its progress and the verdict of the review. A link says what a government says of itself: it is neither a
//! response, which each input has beside it, nor a finding. Here nobody is named, and no link is ever taken back in silence.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::deeds::{InputsTakenUp, OfCall, SetAside};
use super::process::{CoCreation, Entry};
use crate::deed::Deed;
use crate::ids::{CommitmentId, InputId, PlanId, TextId};
use crate::partnership::Partnership;
use crate::plans::Commitment;
use crate::time::Date;

/// The most inputs that one act names: each takes some 65 bytes of the 16 KiB of an act.
pub const MOST_TAKEN_UP: usize = 200;

/// That inputs are taken up, as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenUp {
    /// The act that says so.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// What it says.
    pub deed: InputsTakenUp,
}

/// Inputs that a part of a plan is to take up, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uptake {
    /// The commitment.
    pub commitment: CommitmentId,
    /// The milestone of it; none for the commitment as a whole.
    pub milestone: Option<u16>,
    /// The inputs.
    pub inputs: BTreeSet<OfCall>,
    /// What of them, and why.
    pub why: TextId,
}

/// What is to be said of a plan with its deposit or an amendment: that its parts take inputs up. What is on record is not said
/// again; what its author took back or a moderator hid is left out, and so is an input of a call that there never was.
#[must_use]
pub fn take_up(state: &Partnership, plan: &PlanId, wanted: &[Uptake]) -> Vec<Deed> {
    let Some(process) = state.cocreations.get(plan) else { return Vec::new() };
    let deeds = wanted.iter().flat_map(|uptake| {
        let is_new =
            |of: &&OfCall| process.stands(of) && !process.names(&uptake.commitment, uptake.milestone, &of.input);
        let inputs: Vec<OfCall> = uptake.inputs.iter().filter(is_new).copied().collect();
        let deed = |inputs: &[OfCall]| {
            Deed::InputsTakenUp(InputsTakenUp {
                plan: plan.clone(),
                commitment: uptake.commitment.clone(),
                milestone: uptake.milestone,
                inputs: inputs.to_vec(),
                why: uptake.why.clone(),
            })
        };
        inputs.chunks(MOST_TAKEN_UP).map(deed).collect::<Vec<_>>()
    });
    deeds.collect()
}

impl CoCreation {
    /// Answers whether there are such calls.
    pub(crate) fn take_up(&mut self, at: u64, on: Date, deed: InputsTakenUp) -> bool {
        if deed.inputs.iter().any(|of| !self.calls.contains_key(&of.call)) {
            return false;
        }
        self.taken_up.push_back(Arc::new(TakenUp { at, on, deed }));
        self.position = at;
        true
    }

    /// Whether an input can be taken up: its call was opened, and it was neither taken back nor hidden.
    #[must_use]
    pub fn stands(&self, of: &OfCall) -> bool {
        let Some(call) = self.calls.get(&of.call) else { return false };
        let how = call.settled.get(&of.input).map(|settled| &settled.how);
        !matches!(how, Some(Entry::Aside(SetAside::Withdrawn | SetAside::Moderated { .. })))
    }

    /// Whether the record says already that a part takes an input up.
    #[must_use]
    pub fn names(&self, commitment: &CommitmentId, milestone: Option<u16>, input: &InputId) -> bool {
        self.taken_up.iter().map(|taken| &taken.deed).any(|deed| {
            (&deed.commitment, deed.milestone) == (commitment, milestone)
                && deed.inputs.iter().any(|of| of.input == *input)
        })
    }

    /// Which parts of the plan take an input up, in the order in which it was said.
    pub fn uptakes_of<'a>(&'a self, input: &'a InputId) -> impl Iterator<Item = &'a Arc<TakenUp>> {
        self.taken_up.iter().filter(|taken| taken.deed.inputs.iter().any(|of| of.input == *input))
    }
}

impl Partnership {
    /// Which inputs a commitment takes up, in the order in which it was said, under whatever identifier it had then.
    pub fn inputs_of<'a>(&'a self, commitment: &'a Commitment) -> impl Iterator<Item = &'a Arc<TakenUp>> {
        let process = self.cocreations.get(&commitment.plan);
        let is_it = |id: &CommitmentId| *id == commitment.id || commitment.also.contains(id);
        process.into_iter().flat_map(|process| &process.taken_up).filter(move |taken| is_it(&taken.deed.commitment))
    }
}
