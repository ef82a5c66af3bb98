//! Decisions on a co-creation: each looks at the state under the head lock and answers with a deed or with everything that
//! stands against it.

use std::collections::BTreeSet;

use super::code::{Mechanism, PhaseKind, ResponseOutcome};
use super::deeds::{
    CallOpened, CallRevised, CoCreationScheduled, ForumConstituted, ForumMet, InputSetAside, InputsAnswered,
    InputsSealed, Phase, PhaseClosed, RepositoryCopied, RepositoryUpdated, SetAside,
};
use super::inputs::{InputLeaf, MOST_ANSWERED, counts, is_late};
use super::merges::against_merging;
use super::process::{CallState, CoCreation, Entry};
use super::refusal::Refusal;
use crate::deed::Deed;
use crate::ids::{CommitmentId, InputId, MemberId, PlanId, TextId};
use crate::lens::Lens;
use crate::membership::submitted;
use crate::partnership::Partnership;
use crate::people::{Action, Permit, Stage, Subject};
use crate::review::process::Snapshot;
use crate::time::{Date, Timestamp};

pub(super) type Decided = Result<Deed, Vec<Refusal>>;

/// How far a plan has come: it is made until something on record says that it was submitted.
#[must_use]
pub fn stage_of(state: &Partnership, plan: &PlanId) -> Stage {
    let member = state.members.get(&plan.member);
    match member.and_then(|member| submitted(member, plan.number, Lens::ALL)) {
        Some(_) => Stage::Implementation,
        None => Stage::CoCreation,
    }
}

pub(super) fn allowed_to(permit: &Permit, action: Action, plan: &PlanId) -> Option<Refusal> {
    let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if of == plan);
    (!permit.is_for(action) || !of_plan).then_some(Refusal::NotPermitted)
}

fn allowed_for_member(permit: &Permit, action: Action, member: &MemberId) -> Option<Refusal> {
    let of_member = matches!(permit.subject(), Subject::Member(of) if of == member);
    (!permit.is_for(action) || !of_member).then_some(Refusal::NotPermitted)
}

pub(super) fn decided(deed: Deed, against: Vec<Refusal>) -> Decided {
    if against.is_empty() { Ok(deed) } else { Err(against) }
}

fn window(phase: Option<PhaseKind>, opens: Date, closes: Date) -> Option<Refusal> {
    (closes < opens).then_some(Refusal::EndsBeforeItBegins { phase, opens, closes })
}

/// Publishes a timeline, the first or another.
///
/// # Errors
/// Everything against it.
pub fn schedule(state: &Partnership, permit: &Permit, plan: &PlanId, phases: Vec<Phase>, overview: TextId) -> Decided {
    let mut against: Vec<Refusal> = allowed_to(permit, Action::SetTimeline, plan).into_iter().collect();
    if !state.members.contains_key(&plan.member) {
        against.push(Refusal::NoSuchMember);
    }
    if phases.is_empty() {
        against.push(Refusal::NoPhases);
    }
    against.extend(phases.iter().filter_map(|phase| window(Some(phase.kind), phase.opens, phase.closes)));
    for pair in phases.windows(2) {
        if let [before, after] = pair
            && (after.kind <= before.kind || after.opens < before.opens)
        {
            against.push(Refusal::OutOfOrder(after.kind));
        }
    }
    if let Some(process) = state.cocreations.get(plan) {
        against.extend(moves_what_was(process, &phases));
    }
    let deed = CoCreationScheduled { plan: plan.clone(), phases, overview };
    decided(Deed::CoCreationScheduled(deed), against)
}

/// What a new timeline may not change of what has been.
fn moves_what_was(process: &CoCreation, phases: &[Phase]) -> Vec<Refusal> {
    let new = |kind: PhaseKind| phases.iter().find(|phase| phase.kind == kind);
    let before = process.timeline().map(|timeline| timeline.deed.phases.as_slice()).unwrap_or_default();
    let ended = before.iter().filter(|phase| process.closed.contains_key(&phase.kind));
    let moved = ended.filter(|phase| new(phase.kind) != Some(phase)).map(|phase| Refusal::EndedPhaseMoved(phase.kind));
    let outside = process.calls.values().filter(|call| {
        new(call.deed.phase).is_none_or(|phase| call.deed.opens < phase.opens || phase.closes < call.deed.closes)
    });
    let outside = outside.map(|call| {
        let CallOpened { call, phase, opens, closes, .. } = call.deed;
        Refusal::CallOutsidePhase { call, phase, opens, closes }
    });
    moved.chain(outside).collect()
}

/// A call that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedCall {
    /// In which phase.
    pub phase: PhaseKind,
    /// How.
    pub mechanism: Mechanism,
    /// The first day.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// What is asked.
    pub question: TextId,
    /// Why the period suits the mechanism.
    pub suits: TextId,
    /// The draft, if one is put up.
    pub draft: Option<TextId>,
    /// Whether input is also taken from people without an account.
    pub without_account: bool,
}

/// Calls for input.
///
/// # Errors
/// Everything against it. How long the call lasts is never one: no number of days is set (dossier 4.3).
pub fn call(state: &Partnership, permit: &Permit, plan: &PlanId, wanted: WantedCall, today: Date) -> Decided {
    let mut against: Vec<Refusal> = allowed_to(permit, Action::InviteInput, plan).into_iter().collect();
    let WantedCall { phase, mechanism, opens, closes, question, suits, draft, without_account } = wanted;
    against.extend(window(None, opens, closes));
    if opens < today {
        against.push(Refusal::InThePast(opens));
    }
    let process = state.cocreations.get(plan);
    let number = process.and_then(|p| p.calls.get_max()).map_or(1, |(last, _)| last.saturating_add(1));
    match process.and_then(|process| Some((process, process.timeline()?))) {
        None => against.push(Refusal::NoTimeline),
        Some((process, timeline)) => match timeline.deed.phases.iter().find(|known| known.kind == phase) {
            None => against.push(Refusal::NoSuchPhase(phase)),
            Some(_) if process.closed.contains_key(&phase) => against.push(Refusal::PhaseEnded(phase)),
            Some(around) if opens < around.opens || around.closes < closes => {
                let (opens, closes) = (around.opens, around.closes);
                against.push(Refusal::CallOutsidePhase { call: number, phase, opens, closes });
            }
            Some(_) => {}
        },
    }
    let plan = plan.clone();
    let deed =
        CallOpened { plan, call: number, phase, mechanism, opens, closes, question, suits, draft, without_account };
    decided(Deed::CallOpened(deed), against)
}

pub(super) fn find<'a>(
    state: &'a Partnership,
    plan: &PlanId,
    call: u16,
) -> Result<(&'a CoCreation, &'a CallState), Refusal> {
    let process = state.cocreations.get(plan).ok_or(Refusal::NoSuchCall(call))?;
    let found = process.calls.get(&call).ok_or(Refusal::NoSuchCall(call))?;
    Ok((process, found))
}

/// A proposed wording of a paragraph that the next version of a draft takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakingOver {
    /// Which.
    pub wording: InputId,
    /// The version of the draft into which it was put.
    pub from: u16,
}

/// Puts up another version of a call's draft.
///
/// # Errors
/// Everything against it.
pub fn revise(
    state: &Partnership,
    permit: &Permit,
    (plan, call): (&PlanId, u16),
    draft: TextId,
    taking: Option<TakingOver>,
) -> Decided {
    let mut against: Vec<Refusal> = allowed_to(permit, Action::InviteInput, plan).into_iter().collect();
    let (process, found) = find(state, plan, call).map_err(|refusal| vec![refusal])?;
    if found.drafts.is_empty() {
        against.push(Refusal::NoDraft(call));
    }
    if process.closed.contains_key(&found.deed.phase) {
        against.push(Refusal::PhaseEnded(found.deed.phase));
    }
    if taking.is_some_and(|taking| taking.from != found.version()) {
        against.push(Refusal::DraftChanged { now: found.version() });
    }
    let (version, of) = (found.version().saturating_add(1), taking.map(|taking| taking.wording));
    decided(Deed::CallRevised(CallRevised { plan: plan.clone(), call, version, draft, of }), against)
}

/// Seals a batch.
///
/// # Errors
/// When the batch is not the next one, is empty, or holds something that was given to no call.
pub fn seal(
    state: &Partnership,
    batch: u64,
    leaves: &[InputLeaf],
    root: String,
    now: Timestamp,
) -> Result<Deed, Refusal> {
    let expected = state.seals.len() as u64;
    if batch != expected {
        return Err(Refusal::NotTheNextBatch { expected, found: batch });
    }
    if leaves.is_empty() {
        return Err(Refusal::Nothing);
    }
    let counts = counts(leaves);
    for count in &counts {
        find(state, &count.of.plan, count.of.call)?;
    }
    let late = leaves.iter().filter(|leaf| is_late(leaf, now)).count() as u64;
    Ok(Deed::InputsSealed(InputsSealed { batch, leaves: leaves.len() as u64, root, late, counts }))
}

/// A reasoned response to one input or to many, each of which it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The call.
    pub call: u16,
    /// The inputs.
    pub inputs: Vec<InputId>,
    /// What becomes of them.
    pub outcome: ResponseOutcome,
    /// Why.
    pub response: TextId,
    /// The commitment that takes them up, where there is one.
    pub commitment: Option<CommitmentId>,
    /// What of the repository of the member's forum it cites: the acts that entered it.
    pub cites: Vec<u64>,
}

/// How many entries of a repository one response cites at most: an act is to stay below its size.
pub const MOST_CITED: usize = 50;

/// Responds to inputs.
///
/// # Errors
/// Everything against it.
pub fn answer(state: &Partnership, permit: &Permit, plan: &PlanId, given: Response) -> Decided {
    let mut against: Vec<Refusal> = allowed_to(permit, Action::RespondToInput, plan).into_iter().collect();
    let (_, found) = find(state, plan, given.call).map_err(|refusal| vec![refusal])?;
    let inputs: BTreeSet<InputId> = given.inputs.into_iter().collect();
    if inputs.is_empty() {
        against.push(Refusal::Nothing);
    }
    if inputs.len() > MOST_ANSWERED {
        against.push(Refusal::TooMany { has: inputs.len(), most: MOST_ANSWERED });
    }
    // What says the same is answered with it, and named beside it.
    let inputs: BTreeSet<InputId> = inputs.iter().copied().chain(found.saying_the_same(&inputs)).collect();
    let settled = |input: &InputId| {
        let settled = found.settled.get(input).filter(|settled| !settled.is_merged());
        settled.map(|settled| Refusal::Settled { input: *input, at: settled.at })
    };
    let before = against.len();
    against.extend(inputs.iter().filter_map(settled));
    if against.len() == before && found.unanswered() < inputs.len() as u64 {
        against.push(Refusal::NotSealedYet);
    }
    if let Some(named) = given.commitment.as_ref().filter(|id| state.commitment(id).is_none()) {
        against.push(Refusal::NoSuchCommitment(named.clone()));
    }
    // What has no copy yet may be cited: the page could be down that day. It is owed then, and said so (`Published::owes_copy`).
    let cites: BTreeSet<u64> = given.cites.into_iter().collect();
    let forum = state.forums.get(&plan.member);
    let unknown = cites.iter().filter(|entry| forum.and_then(|forum| forum.entry(**entry)).is_none());
    against.extend(unknown.map(|entry| Refusal::NoSuchEntry(*entry)));
    if cites.len() > MOST_CITED {
        against.push(Refusal::TooMany { has: cites.len(), most: MOST_CITED });
    }
    let Response { call, outcome, response, commitment, .. } = given;
    let (inputs, cites) = (inputs.into_iter().collect(), cites.into_iter().collect());
    let deed = InputsAnswered { plan: plan.clone(), call, inputs, outcome, response, commitment, cites };
    decided(Deed::InputsAnswered(deed), against)
}

/// Sets an input aside: its author takes it back, a moderator finds that it breaks a rule, the forum sees that another says the
/// same. That whoever takes it back is its author is known on the desk alone.
///
/// # Errors
/// Everything against it. What has its response keeps it, unless a moderator sets it aside.
pub fn set_aside(
    state: &Partnership,
    permit: &Permit,
    plan: &PlanId,
    call: u16,
    input: InputId,
    because: SetAside,
) -> Decided {
    let refused = match &because {
        SetAside::Withdrawn => {
            let is_own = permit.is_for(Action::ChangeContribution) || permit.is_for(Action::GiveWithoutAccount);
            (!is_own).then_some(Refusal::NotPermitted)
        }
        SetAside::Moderated { .. } => (!permit.is_for(Action::Moderate)).then_some(Refusal::NotPermitted),
        SetAside::Merged { .. } if permit.is_for(Action::Moderate) => None,
        SetAside::Merged { .. } => allowed_to(permit, Action::RespondToInput, plan),
    };
    let mut against: Vec<Refusal> = refused.into_iter().collect();
    let (process, found) = find(state, plan, call).map_err(|refusal| vec![refusal])?;
    if let SetAside::Merged { into } = &because {
        against.extend(against_merging((process, found), &input, into));
    }
    match found.settled.get(&input) {
        Some(settled) => {
            let overrules = matches!(because, SetAside::Moderated { .. }) && matches!(settled.how, Entry::Answered(_));
            let says_the_same = settled.is_merged() && !matches!(because, SetAside::Merged { .. });
            if !overrules && !says_the_same {
                against.push(Refusal::Settled { input, at: settled.at });
            }
        }
        None if found.unanswered() == 0 => against.push(Refusal::NotSealedYet),
        None => {}
    }
    decided(Deed::InputSetAside(InputSetAside { plan: plan.clone(), call, input, because }), against)
}

/// Ends a phase: its window is over, every input that was given in it has its response, and no appeal against hiding one waits
/// that the phase has to wait for (see [`super::Appeal::holds_until`]). What the desk has not sealed yet has to be sealed before.
///
/// # Errors
/// Everything against it.
pub fn close_phase(state: &Partnership, permit: &Permit, plan: &PlanId, phase: PhaseKind, today: Date) -> Decided {
    let mut against: Vec<Refusal> = allowed_to(permit, Action::SetTimeline, plan).into_iter().collect();
    let process = state.cocreations.get(plan).ok_or_else(|| vec![Refusal::NoTimeline])?;
    let phases = process.timeline().map(|timeline| timeline.deed.phases.as_slice()).unwrap_or_default();
    match phases.iter().find(|known| known.kind == phase) {
        None => against.push(Refusal::NoSuchPhase(phase)),
        Some(_) if process.closed.contains_key(&phase) => against.push(Refusal::PhaseEnded(phase)),
        Some(known) if today <= known.closes => against.push(Refusal::NotOver { phase, closes: known.closes }),
        Some(_) => {}
    }
    let waiting = process.unanswered_in(phase);
    if waiting > 0 {
        against.push(Refusal::Unanswered { phase, waiting });
    }
    let of_phase = process.calls.values().filter(|call| call.deed.phase == phase);
    let appeals = of_phase.map(|call| call.holding_appeals(today)).sum::<u64>();
    if appeals > 0 {
        against.push(Refusal::AppealsWait { phase, waiting: appeals });
    }
    decided(Deed::PhaseClosed(PhaseClosed { plan: plan.clone(), phase }), against)
}

/// Sets a forum up.
///
/// # Errors
/// Everything against it. That one side has fewer seats is a warning and none (dossier 4.5).
pub fn constitute(state: &Partnership, permit: &Permit, deed: ForumConstituted) -> Decided {
    let mut against: Vec<Refusal> = allowed_for_member(permit, Action::KeepMinutes, &deed.member).into_iter().collect();
    if !state.members.contains_key(&deed.member) {
        against.push(Refusal::NoSuchMember);
    }
    if deed.seats.iter().all(|seats| seats.n == 0) {
        against.push(Refusal::NoSeats);
    }
    decided(Deed::ForumConstituted(deed), against)
}

/// A meeting, with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The day.
    pub on: Date,
    /// What is said of it.
    pub met: ForumMet,
}

/// Publishes the minutes of a meeting.
///
/// # Errors
/// Everything against it.
pub fn meet(state: &Partnership, permit: &Permit, meeting: Meeting, today: Date) -> Decided {
    let Meeting { on, met } = meeting;
    let mut against: Vec<Refusal> = allowed_for_member(permit, Action::KeepMinutes, &met.member).into_iter().collect();
    against.extend((on > today).then_some(Refusal::InTheFuture(on)));
    if !state.members.contains_key(&met.member) {
        against.push(Refusal::NoSuchMember);
    }
    decided(Deed::ForumMet(met), against)
}

/// Enters a document or page into the repository, with the day on which it was public.
///
/// # Errors
/// Everything against it.
pub fn publish(state: &Partnership, permit: &Permit, on: Date, deed: RepositoryUpdated, today: Date) -> Decided {
    let mut against: Vec<Refusal> =
        allowed_for_member(permit, Action::KeepRepository, &deed.member).into_iter().collect();
    let taken = deed.copy.as_ref().map(|copy| copy.taken);
    let to_come = std::iter::once(on).chain(taken).filter(|day| *day > today);
    against.extend(to_come.map(Refusal::InTheFuture));
    if !state.members.contains_key(&deed.member) {
        against.push(Refusal::NoSuchMember);
    }
    decided(Deed::RepositoryUpdated(deed), against)
}

/// Keeps a copy of what stands in the repository: the first of it, or another.
///
/// # Errors
/// Everything against it.
pub fn keep_copy(
    state: &Partnership,
    permit: &Permit,
    (member, entry): (&MemberId, u64),
    copy: Snapshot,
    today: Date,
) -> Decided {
    let mut against: Vec<Refusal> = allowed_for_member(permit, Action::KeepRepository, member).into_iter().collect();
    against.extend((copy.taken > today).then_some(Refusal::InTheFuture(copy.taken)));
    if state.forums.get(member).and_then(|forum| forum.entry(entry)).is_none() {
        against.push(Refusal::NoSuchEntry(entry));
    }
    decided(Deed::RepositoryCopied(RepositoryCopied { member: member.clone(), entry, copy }), against)
}
