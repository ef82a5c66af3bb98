//! From an idea to a promise: which inputs a commitment takes up, on its page; and on the page of an input the commitments that
//! take it up, with how far their governments say they have come and what the review found, side by side and never merged.

use domain::cocreation::{CoCreation, Entry, OfCall, TakenUp};
use domain::codebook::Field;
use domain::plans::Commitment;
use domain::plans::progress::{self, MilestoneState};
use domain::{CommitmentId, InputId, PartialDate, Value};
use schemars::JsonSchema;
use serde::Serialize;
use views::Say;
use views::plans::{Became, TakesUp, Verdict};
use views::value::{Text, Value as Shown};

use crate::present::{Present, report};

/// What was said by the day that is asked for.
fn seen(present: Present<'_>, taken: &TakenUp) -> bool {
    present.lens.as_of.is_none_or(|day| taken.on <= day)
}

/// The title of a milestone.
fn milestone(present: Present<'_>, commitment: &Commitment, number: Option<u16>) -> Option<Text> {
    Some(present.title(commitment.milestones.get(&number?)?))
}

/// Which inputs a commitment takes up.
#[must_use]
pub fn takes_up(present: Present<'_>, commitment: &Commitment) -> Vec<TakesUp> {
    let shown = |taken: &TakenUp| TakesUp {
        milestone: milestone(present, commitment, taken.deed.milestone),
        why: present.text(&taken.deed.why).map_or_else(|withheld| withheld, Shown::Text),
        inputs: taken.deed.inputs.iter().map(|of| TakesUp::input(&of.input.to_string())).collect(),
        said: (PartialDate::Day(taken.on), taken.at),
    };
    present.state.inputs_of(commitment).filter(|taken| seen(present, taken)).map(|taken| shown(taken)).collect()
}

/// Inputs that a commitment takes up for one reason, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "TakesUp")]
pub struct UptakeTold<'a> {
    /// The milestone; null for the commitment as a whole.
    milestone: Option<u16>,
    /// The inputs, each with the call that it answered.
    inputs: &'a [OfCall],
    /// What of them is taken up, and why; null where that is withheld.
    why: Option<&'a str>,
    /// When it was said.
    on: String,
    /// By which act.
    act: u64,
}

/// The same for programs.
#[must_use]
pub fn told<'a>(present: Present<'a>, commitment: &'a Commitment) -> Vec<UptakeTold<'a>> {
    let told = |taken: &'a TakenUp| UptakeTold {
        milestone: taken.deed.milestone,
        inputs: &taken.deed.inputs,
        why: present.word(&taken.deed.why),
        on: taken.on.to_string(),
        act: taken.at,
    };
    let taken = present.state.inputs_of(commitment).map(AsRef::as_ref);
    taken.filter(|taken| seen(present, taken)).map(told).collect()
}

/// How far a commitment has come, as its government says: of its milestones how many are done, and how many are overdue today.
fn reported(present: Present<'_>, commitment: &Commitment) -> Option<Say> {
    let things = commitment.milestones.values().filter(|thing| thing.exists(present.lens));
    let states: Vec<MilestoneState> =
        things.map(|thing| progress::state_of(thing, present.lens, present.today)).collect();
    let count = |wanted: &[MilestoneState]| states.iter().filter(|state| wanted.contains(state)).count();
    let done = count(&[MilestoneState::Done, MilestoneState::DoneLate]);
    let say = Say::new("became-milestones").with("of", states.len()).with("done", done);
    (!states.is_empty()).then(|| say.with("overdue", count(&[MilestoneState::Overdue])))
}

/// What the last report of the review that judges completion found; nothing where that was not judged.
#[must_use]
pub fn verdict(present: Present<'_>, commitment: &Commitment) -> Option<Verdict> {
    let (product, said) = present.latest(commitment, Field::Completion)?;
    if matches!(said.value, Value::Missing(_)) {
        return None;
    }
    let completion = present.value(Field::Completion, said.value);
    Some(Verdict { completion, report: Say::of(report(product)), act: said.by.at })
}

fn follow(present: Present<'_>, id: &CommitmentId, taken: Option<&TakenUp>) -> Became {
    let known = present.state.commitment(id).map(AsRef::as_ref);
    let of = taken.map(|taken| &taken.deed);
    Became {
        commitment: present.commitment_link(id),
        milestone: known.and_then(|known| milestone(present, known, of?.milestone)),
        why: of.map(|deed| present.text(&deed.why).map_or_else(|withheld| withheld, Shown::Text)),
        said: taken.map(|taken| (PartialDate::Day(taken.on), taken.at)),
        progress: known.and_then(|known| reported(present, known)),
        verdict: known.and_then(|known| verdict(present, known)),
    }
}

/// What an input led to: the commitments that take it up, and one that only its response names.
#[must_use]
pub fn became(present: Present<'_>, process: &CoCreation, input: &InputId) -> Vec<Became> {
    let taken: Vec<&TakenUp> =
        process.uptakes_of(input).map(AsRef::as_ref).filter(|taken| seen(present, taken)).collect();
    let lead = |id: &CommitmentId| present.state.aliases.get(id).unwrap_or(id).clone();
    let answered = match process.settled(input).map(|(_, settled)| &settled.how) {
        Some(Entry::Answered(answer)) => answer.commitment.as_ref(),
        _ => None,
    };
    let is_known = |id: &&CommitmentId| taken.iter().any(|taken| lead(&taken.deed.commitment) == lead(id));
    let answered = answered.filter(|id| !is_known(id)).map(|id| follow(present, id, None));
    taken.iter().map(|taken| follow(present, &taken.deed.commitment, Some(taken))).chain(answered).collect()
}
