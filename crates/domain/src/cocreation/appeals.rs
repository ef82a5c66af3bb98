//! Appeals against hiding an input: its author asks once, somebody else than who hid it decides, and how often which rule was
//! applied, appealed and overturned is a fold of the record. What the author says of it is private and never here; who moderates is
//! known on the desk alone, so that the decision is given it.

use super::code::{AppealOutcome, ModerationRule};
use super::decide::{Decided, allowed_to, decided, find};
use super::deeds::{AppealDecided, SetAside, SetAsideAppealed};
use super::process::{CallState, CoCreation, Entry, Settled};
use super::refusal::Refusal;
use crate::deed::Deed;
use crate::ids::{InputId, PersonId, PlanId, TextId};
use crate::partnership::Partnership;
use crate::people::{Action, Permit};
use crate::rules::{Parameters, RuleId, in_force};
use crate::time::Date;

/// An appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// The act that says so.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// The rule that the input was said to break.
    pub rule: ModerationRule,
    /// What came of it; nothing while it waits.
    pub decided: Option<DecidedAppeal>,
}

/// What came of an appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedAppeal {
    /// The act that says so.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// What becomes of the input.
    pub outcome: AppealOutcome,
    /// Why.
    pub reason: TextId,
}

/// How often a rule of discussion was applied in a co-creation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Applied {
    /// How many inputs were hidden by it.
    pub hidden: u64,
    /// How many of their authors appealed.
    pub appealed: u64,
    /// How many of these inputs stand again.
    pub restored: u64,
    /// How many appeals wait.
    pub waiting: u64,
}

/// The rule by which an input is hidden now, and the act that hid it.
fn hidden(call: &CallState, input: &InputId) -> Option<(ModerationRule, u64)> {
    match call.settled.get(input) {
        Some(Settled { at, how: Entry::Aside(SetAside::Moderated { rule, .. }), .. }) => Some((*rule, *at)),
        _ => None,
    }
}

/// Appeals against hiding an input. That whoever does is its author is known on the desk alone.
///
/// # Errors
/// Everything against it: the input is not hidden, or its author appealed before.
pub fn appeal(state: &Partnership, permit: &Permit, (plan, call): (&PlanId, u16), input: InputId) -> Decided {
    let theirs = [Action::ChangeContribution, Action::AppealWithoutAccount];
    let not_theirs = (!theirs.iter().any(|action| permit.is_for(*action))).then_some(Refusal::NotPermitted);
    let mut against: Vec<Refusal> = not_theirs.into_iter().collect();
    let (_, found) = find(state, plan, call).map_err(|refusal| vec![refusal])?;
    match hidden(found, &input) {
        None => against.push(Refusal::NotHidden(input)),
        Some((_, at)) if found.appeals.contains_key(&(input, at)) => against.push(Refusal::AppealedBefore(input)),
        Some(_) => {}
    }
    decided(Deed::SetAsideAppealed(SetAsideAppealed { plan: plan.clone(), call, input }), against)
}

/// Decides an appeal. `hidden_by` is who hid the input, as the desk has it.
///
/// # Errors
/// Everything against it: no appeal waits, or whoever decides hid the input themselves.
pub fn decide_appeal(
    state: &Partnership,
    permit: &Permit,
    (plan, call): (&PlanId, u16),
    (input, hidden_by): (InputId, Option<&PersonId>),
    (outcome, reason): (AppealOutcome, TextId),
) -> Decided {
    let mut against: Vec<Refusal> = allowed_to(permit, Action::DecideAppeal, plan).into_iter().collect();
    let (_, found) = find(state, plan, call).map_err(|refusal| vec![refusal])?;
    if found.waiting_appeal(&input).is_none() {
        against.push(Refusal::NoAppeal(input));
    }
    if hidden_by.is_some() && permit.actor().person.as_ref() == hidden_by {
        against.push(Refusal::OwnDecision);
    }
    decided(Deed::AppealDecided(AppealDecided { plan: plan.clone(), call, input, outcome, reason }), against)
}

impl Appeal {
    /// The last day on which a phase waits for the decision, by the rule in force on the day of the appeal; none where no rule says
    /// so, and it waits for ever. The appeal itself stays open, and public, until it is decided.
    #[must_use]
    pub fn holds_until(&self) -> Option<Date> {
        match in_force(RuleId::ModerationAppeals, self.on)?.parameters {
            Parameters::ModerationAppeals { decided_within_days } => {
                self.on.checked_add(jiff::Span::new().days(decided_within_days)).ok()
            }
            _ => None,
        }
    }
}

impl CallState {
    /// The appeal against the hiding that is in force now, decided or not.
    #[must_use]
    pub fn appeal_of(&self, input: &InputId) -> Option<&Appeal> {
        let (_, at) = hidden(self, input)?;
        self.appeals.get(&(*input, at))
    }

    /// The appeal about an input that waits to be decided.
    #[must_use]
    pub fn waiting_appeal(&self, input: &InputId) -> Option<&Appeal> {
        self.appeal_of(input).filter(|appeal| appeal.decided.is_none())
    }

    /// Inputs whose authors wait for the decision on their appeal.
    pub fn appealed(&self) -> impl Iterator<Item = InputId> {
        self.appeals.iter().filter(|(_, appeal)| appeal.decided.is_none()).map(|((input, _), _)| *input)
    }

    /// How many appeals wait without having waited longer than a phase has to wait for them.
    #[must_use]
    pub fn holding_appeals(&self, today: Date) -> u64 {
        let waiting = self.appeals.values().filter(|appeal| appeal.decided.is_none());
        waiting.filter(|appeal| appeal.holds_until().is_none_or(|last| today <= last)).count() as u64
    }

    /// The last appeal about an input.
    #[must_use]
    pub fn last_appeal(&self, input: &InputId) -> Option<&Appeal> {
        self.appeals.range((*input, 0)..=(*input, u64::MAX)).map(|(_, appeal)| appeal).next_back()
    }

    /// The last appeal about an input that was decided.
    #[must_use]
    pub fn decided_appeal(&self, input: &InputId) -> Option<&DecidedAppeal> {
        let of_input = self.appeals.range((*input, 0)..=(*input, u64::MAX));
        of_input.filter_map(|(_, appeal)| appeal.decided.as_ref()).next_back()
    }
}

impl CoCreation {
    /// Answers whether there is such a call with such a hidden input.
    pub(crate) fn appeal(&mut self, at: u64, on: Date, deed: &SetAsideAppealed) -> bool {
        let Some(call) = self.call_mut(deed.call, at) else { return false };
        let Some((rule, by)) = hidden(call, &deed.input) else { return false };
        call.appeals.insert((deed.input, by), Appeal { at, on, rule, decided: None });
        true
    }

    /// Answers whether there is such a call with such an appeal.
    pub(crate) fn decide_appeal(&mut self, at: u64, on: Date, deed: &AppealDecided) -> bool {
        let Some(call) = self.call_mut(deed.call, at) else { return false };
        let Some((_, by)) = hidden(call, &deed.input) else { return false };
        let Some(appeal) = call.appeals.get_mut(&(deed.input, by)) else { return false };
        let (outcome, reason) = (deed.outcome, deed.reason.clone());
        appeal.decided = Some(DecidedAppeal { at, on, outcome, reason });
        if outcome == AppealOutcome::Restored {
            // What it had before it was hidden, it has again: its answer, or nothing.
            match call.settled.remove(&deed.input).and_then(|settled| settled.over) {
                Some(before) => call.settled.insert(deed.input, (*before).clone()),
                None => None,
            };
        }
        true
    }

    /// How often each rule of discussion was applied, appealed against and overturned; rules that never were are left out.
    #[must_use]
    pub fn moderation(&self) -> Vec<(ModerationRule, Applied)> {
        let of = |rule: ModerationRule| {
            let calls = || self.calls.values();
            let appeals = || calls().flat_map(|call| call.appeals.values()).filter(move |appeal| appeal.rule == rule);
            let restored = |appeal: &&Appeal| {
                appeal.decided.as_ref().is_some_and(|decided| decided.outcome == AppealOutcome::Restored)
            };
            Applied {
                hidden: calls().filter_map(|call| call.hidden.get(&rule)).sum(),
                appealed: appeals().count() as u64,
                restored: appeals().filter(restored).count() as u64,
                waiting: appeals().filter(|appeal| appeal.decided.is_none()).count() as u64,
            }
        };
        ModerationRule::ALL.iter().map(|rule| (*rule, of(*rule))).filter(|(_, n)| n.hidden > 0).collect()
    }
}
