//! Every step of a case in one table: who may take it, and where it leads. Forms offer from it, a case refuses from it, and
//! `docs/permissions.md` is printed from it. From which states a move can be made is in `state.rs`; what a step changes, and what else
//! has to be so, in `case.rs`.

use super::state::{CaseState, Move};
use super::step::{Role, Side, Step};
use crate::codebook::codes;
use crate::people::Action;

codes! {
    /// The kinds of step, by the names under which they are kept.
    StepKind {
        /// Somebody is to run it.
        Assigned = "assigned",
        /// The briefing was held.
        Briefed = "briefed",
        /// The case manager asks.
        Asked = "asked",
        /// The government answers.
        Answered = "answered",
        /// An adviser has it first.
        Referred = "referred",
        /// It is back from the adviser.
        Returned = "returned",
        /// Introductions are proposed.
        Proposed = "proposed",
        /// The steering group decides on an introduction.
        Decided = "decided",
        /// A side decides on it.
        Consented = "consented",
        /// Somebody writes.
        Said = "said",
        /// A provider says what it could do.
        Responded = "responded",
        /// The government chooses.
        Selected = "selected",
        /// An agreement is put down.
        Drafted = "drafted",
        /// A side signs.
        Signed = "signed",
        /// Somebody reports how it goes.
        CheckedIn = "checked-in",
        /// A side decides whether the story is told.
        StoryAllowed = "story-allowed",
        /// It is over.
        Closed = "closed",
        /// The government takes its request back.
        Withdrawn = "withdrawn",
        /// Nobody was found.
        NobodyFound = "nobody-found",
    }
}

/// Who may take a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takers {
    /// Whoever has one of these standings.
    Standing(&'static [Role]),
    /// The side that the step is of: the government, or whoever speaks for the providing side of the introduction.
    Side,
    /// Whoever speaks for the providing side of the introduction.
    Provider,
    /// The government, the case manager and whoever speaks for the providing side; outside an introduction the first two.
    Parties,
}

/// Where a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// Nowhere: the case stays where it stands.
    Nowhere,
    /// Always where this move leads, and only from where it can be made.
    By(Move),
    /// Where this move leads if the step is the one that brings it about: the last consent, the last signature, the first word.
    Perhaps(Move),
}

/// What holds of a kind of step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRule {
    /// Who may take it.
    pub takers: Takers,
    /// Where it leads.
    pub leads: Leads,
    /// Whether it is taken when the case is over, and then alone.
    pub after_the_end: bool,
}

impl StepKind {
    /// What holds of it. A step without a row does not compile.
    #[must_use]
    pub const fn rule(self) -> StepRule {
        use Leads::{By, Nowhere, Perhaps};
        use Role::{Government, Group, Manager, Unit};
        use Takers::{Parties, Provider, Side, Standing};
        let (takers, leads) = match self {
            Self::Assigned => (Standing(&[Unit, Manager]), By(Move::Assign)),
            Self::Briefed => (Standing(&[Manager]), Nowhere),
            Self::Asked => (Standing(&[Manager]), Perhaps(Move::Scope)),
            Self::Answered => (Standing(&[Government]), Nowhere),
            Self::Referred => (Standing(&[Manager]), By(Move::Refer)),
            Self::Returned => (Standing(&[Manager]), By(Move::Return)),
            Self::Proposed => (Standing(&[Manager]), By(Move::Propose)),
            Self::Decided => (Standing(&[Group]), Nowhere),
            Self::Consented => (Side, Perhaps(Move::Introduce)),
            Self::Said => (Parties, Perhaps(Move::Talk)),
            Self::Responded => (Provider, Perhaps(Move::Talk)),
            Self::Selected => (Standing(&[Government]), By(Move::Select)),
            Self::Drafted => (Parties, Nowhere),
            Self::Signed => (Side, Perhaps(Move::Agree)),
            Self::CheckedIn => (Parties, By(Move::Deliver)),
            Self::StoryAllowed => (Side, Nowhere),
            Self::Closed => (Standing(&[Manager]), By(Move::Close)),
            Self::Withdrawn => (Standing(&[Government]), By(Move::Withdraw)),
            Self::NobodyFound => (Standing(&[Manager]), By(Move::GiveUp)),
        };
        StepRule { takers, leads, after_the_end: matches!(self, Self::StoryAllowed) }
    }

    /// Whether it can be taken where a case stands, as far as that alone says it.
    #[must_use]
    pub fn is_possible(self, state: CaseState) -> bool {
        let rule = self.rule();
        match rule.leads {
            _ if state.is_over() => rule.after_the_end,
            Leads::By(by) => state.after(by).is_some(),
            Leads::Nowhere | Leads::Perhaps(_) => true,
        }
    }

    /// Whether somebody with one of these standings may take it, where standing alone says so.
    #[must_use]
    pub fn is_for(self, standing: impl Fn(&[Role]) -> bool) -> bool {
        matches!(self.rule().takers, Takers::Standing(roles) if standing(roles))
    }
}

impl Role {
    /// The power of an office that puts somebody into this standing.
    #[must_use]
    pub const fn power(self) -> Action {
        match self {
            Self::Manager | Self::Unit => Action::ManageCase,
            Self::Government => Action::AskForHelp,
            Self::Provider => Action::OfferHelp,
            Self::Group => Action::AgreeToIntroduction,
        }
    }
}

impl Step {
    /// Of which kind it is.
    #[must_use]
    pub const fn kind(&self) -> StepKind {
        match self {
            Self::Assigned { .. } => StepKind::Assigned,
            Self::Briefed { .. } => StepKind::Briefed,
            Self::Asked { .. } => StepKind::Asked,
            Self::Answered { .. } => StepKind::Answered,
            Self::Referred { .. } => StepKind::Referred,
            Self::Returned { .. } => StepKind::Returned,
            Self::Proposed { .. } => StepKind::Proposed,
            Self::Decided { .. } => StepKind::Decided,
            Self::Consented { .. } => StepKind::Consented,
            Self::Said { .. } => StepKind::Said,
            Self::Responded { .. } => StepKind::Responded,
            Self::Selected { .. } => StepKind::Selected,
            Self::Drafted { .. } => StepKind::Drafted,
            Self::Signed { .. } => StepKind::Signed,
            Self::CheckedIn { .. } => StepKind::CheckedIn,
            Self::StoryAllowed { .. } => StepKind::StoryAllowed,
            Self::Closed { .. } => StepKind::Closed,
            Self::Withdrawn { .. } => StepKind::Withdrawn,
            Self::NobodyFound { .. } => StepKind::NobodyFound,
        }
    }

    /// The introduction in which it is taken, by its number; none where it is about the whole case.
    #[must_use]
    pub const fn introduction(&self) -> Option<u16> {
        match self {
            Self::Said { thread: 0, .. } => None,
            Self::Said { thread: number, .. }
            | Self::Decided { introduction: number, .. }
            | Self::Consented { introduction: number, .. }
            | Self::Responded { introduction: number, .. }
            | Self::Signed { introduction: number, .. }
            | Self::CheckedIn { introduction: number, .. }
            | Self::StoryAllowed { introduction: number, .. } => Some(*number),
            Self::Drafted { terms } => Some(terms.introduction),
            _ => None,
        }
    }

    /// The side that it is of, where it is of one.
    #[must_use]
    pub const fn side(&self) -> Option<Side> {
        match self {
            Self::Consented { side, .. } | Self::Signed { side, .. } | Self::StoryAllowed { side, .. } => Some(*side),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_is_made_by_a_step() {
        for by in Move::ALL {
            let makes =
                |kind: &StepKind| matches!(kind.rule().leads, Leads::By(made) | Leads::Perhaps(made) if made == *by);
            assert!(StepKind::ALL.iter().any(makes), "{by}");
        }
    }

    #[test]
    fn a_case_that_is_over_takes_what_is_told_of_it_and_nothing_else() {
        for state in CaseState::LAST {
            let possible: Vec<_> = StepKind::ALL.iter().filter(|kind| kind.is_possible(*state)).collect();
            assert_eq!(possible, [&StepKind::StoryAllowed], "{state}");
        }
    }

    #[test]
    fn a_kind_is_named_as_its_steps_are_kept() {
        let step = Step::NobodyFound { words: "Asked everybody".into() };
        let kept = serde_json::to_value(&step).unwrap();
        assert_eq!(kept.get("step").and_then(|step| step.as_str()), Some(step.kind().code()));
        let step = Step::CheckedIn { introduction: 1, words: "On time".into(), done: false };
        let kept = serde_json::to_value(&step).unwrap();
        assert_eq!(kept.get("step").and_then(|step| step.as_str()), Some(step.kind().code()));
    }
}
