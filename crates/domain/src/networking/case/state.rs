//! Where a case stands, and which way it can go from there: one table (domain dossier 9.1).

use crate::codebook::codes;
use crate::rules::{as_code, from_code};

codes! {
    /// Where a case stands.
    CaseState {
        /// The request was handed in and waits for somebody to run its case.
        Submitted = "submitted",
        /// Somebody runs it.
        CaseAssigned = "case-assigned",
        /// It is found out what is needed.
        Scoping = "scoping",
        /// Somebody who advises on strategy has it first; it may come back months later.
        ReferredToAdviser = "referred-to-adviser",
        /// Introductions are proposed to the mechanism's steering group and to both sides.
        IntroductionsProposed = "introductions-proposed",
        /// At least one introduction is made: both sides know of each other.
        Introduced = "introduced",
        /// Those who were introduced talk.
        InDialogue = "in-dialogue",
        /// The government has chosen with whom it goes on.
        ProvidersSelected = "providers-selected",
        /// A written agreement is signed by both sides.
        Agreed = "agreed",
        /// What was agreed is being done, by those who agreed it; never by the mechanism.
        Delivering = "delivering",
        /// It is over, with an outcome.
        Closed = "closed",
        /// The government took its request back.
        Withdrawn = "withdrawn",
        /// Nobody was found.
        NoMatch = "no-match",
    }
}
codes! {
    /// What moves a case from one state to another.
    Move {
        /// Somebody takes it over, first or after another.
        Assign = "assign",
        /// Its scope is being found out.
        Scope = "scope",
        /// It goes to an adviser first.
        Refer = "refer",
        /// It comes back from the adviser.
        Return = "return",
        /// Introductions are proposed.
        Propose = "propose",
        /// An introduction is made.
        Introduce = "introduce",
        /// Those who were introduced talk.
        Talk = "talk",
        /// The government chooses.
        Select = "select",
        /// The last signature under an agreement.
        Agree = "agree",
        /// Somebody reports on what was agreed.
        Deliver = "deliver",
        /// It ends with an outcome.
        Close = "close",
        /// The government takes its request back.
        Withdraw = "withdraw",
        /// Nobody is found.
        GiveUp = "give-up",
    }
}
codes! {
    /// How a case ended that went its way.
    Outcome {
        /// What was needed was done.
        Achieved = "achieved",
        /// Part of it was.
        InPart = "in-part",
        /// The government was advised and knows now what it needs; it may come back with that.
        Advised = "advised",
        /// Nothing came of it.
        Nothing = "nothing",
    }
}
as_code!(CaseState, Move, Outcome);
from_code!(CaseState, Move, Outcome);

impl CaseState {
    /// The states that a case never leaves.
    pub const LAST: &'static [Self] = &[Self::Closed, Self::Withdrawn, Self::NoMatch];

    /// Whether it is over.
    #[must_use]
    pub fn is_over(self) -> bool {
        Self::LAST.contains(&self)
    }

    /// Where a move leads; nowhere if it cannot be made from here.
    #[must_use]
    pub const fn after(self, by: Move) -> Option<Self> {
        use CaseState as S;
        Some(match (self, by) {
            (S::Closed | S::Withdrawn | S::NoMatch, _) => return None,
            (_, Move::Withdraw) => S::Withdrawn,
            (S::Submitted, Move::Assign) => S::CaseAssigned,
            // Handing over changes who runs a case, not where it stands.
            (state, Move::Assign) => state,
            (S::CaseAssigned | S::Scoping, Move::Scope) => S::Scoping,
            (S::CaseAssigned | S::Scoping, Move::Refer) => S::ReferredToAdviser,
            (S::ReferredToAdviser, Move::Return) => S::Scoping,
            // A case that was only assigned is scoped by having its needs looked at.
            (S::CaseAssigned | S::Scoping | S::IntroductionsProposed, Move::Propose) => S::IntroductionsProposed,
            // Once somebody is introduced, more can be proposed without going back.
            (S::Introduced | S::InDialogue | S::ProvidersSelected | S::Agreed | S::Delivering, Move::Propose) => self,
            (S::IntroductionsProposed | S::Introduced | S::InDialogue, Move::Introduce) => S::Introduced,
            (S::ProvidersSelected | S::Agreed | S::Delivering, Move::Introduce) => self,
            (S::Introduced | S::InDialogue, Move::Talk) => S::InDialogue,
            (S::ProvidersSelected | S::Agreed | S::Delivering, Move::Talk) => self,
            (S::Introduced | S::InDialogue | S::ProvidersSelected, Move::Select) => S::ProvidersSelected,
            (S::Agreed | S::Delivering, Move::Select) => self,
            (S::ProvidersSelected | S::Agreed, Move::Agree) => S::Agreed,
            (S::Delivering, Move::Agree) => S::Delivering,
            (S::Agreed | S::Delivering, Move::Deliver) => S::Delivering,
            // Advice may be all that was needed for now: the second worked example ends here and comes back months later.
            (
                S::ReferredToAdviser | S::Introduced | S::InDialogue | S::ProvidersSelected | S::Agreed | S::Delivering,
                Move::Close,
            ) => S::Closed,
            (
                S::CaseAssigned
                | S::Scoping
                | S::ReferredToAdviser
                | S::IntroductionsProposed
                | S::Introduced
                | S::InDialogue,
                Move::GiveUp,
            ) => S::NoMatch,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_a_case_that_is_answered() {
        use Move::{Agree, Assign, Close, Deliver, Introduce, Propose, Refer, Return, Scope, Select, Talk};
        let way =
            [Assign, Scope, Refer, Return, Propose, Introduce, Talk, Introduce, Talk, Select, Agree, Deliver, Close];
        let told: Vec<CaseState> = way
            .iter()
            .scan(CaseState::Submitted, |state, by| {
                *state = state.after(*by)?;
                Some(*state)
            })
            .collect();
        use CaseState as S;
        let expected = [
            S::CaseAssigned,
            S::Scoping,
            S::ReferredToAdviser,
            S::Scoping,
            S::IntroductionsProposed,
            S::Introduced,
            S::InDialogue,
            S::Introduced,
            S::InDialogue,
            S::ProvidersSelected,
            S::Agreed,
            S::Delivering,
            S::Closed,
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_over_stays_over_and_everything_else_can_be_withdrawn() {
        for state in CaseState::ALL {
            for by in Move::ALL {
                assert!(!state.is_over() || state.after(*by).is_none(), "{state} {by}");
            }
            assert_eq!(state.after(Move::Withdraw).is_some(), !state.is_over(), "{state}");
        }
    }

    #[test]
    fn no_introduction_comes_before_a_proposal_and_no_agreement_before_a_choice() {
        for early in [CaseState::Submitted, CaseState::CaseAssigned, CaseState::Scoping, CaseState::ReferredToAdviser] {
            for by in [Move::Introduce, Move::Talk, Move::Select, Move::Agree, Move::Deliver] {
                assert_eq!(early.after(by), None, "{early} {by}");
            }
        }
        assert_eq!(CaseState::Scoping.after(Move::Close), None, "nobody was even advised");
        assert_eq!(CaseState::InDialogue.after(Move::Agree), None);
        assert_eq!(CaseState::ProvidersSelected.after(Move::Deliver), None);
    }

    #[test]
    fn every_state_can_be_reached_and_every_move_can_be_made() {
        let mut reached = vec![CaseState::Submitted];
        let mut made = Vec::new();
        let mut at = 0;
        while let Some(state) = reached.get(at).copied() {
            for by in Move::ALL {
                if let Some(next) = state.after(*by) {
                    made.push(*by);
                    if !reached.contains(&next) {
                        reached.push(next);
                    }
                }
            }
            at += 1;
        }
        assert_eq!(reached.len(), CaseState::ALL.len());
        assert!(Move::ALL.iter().all(|by| made.contains(by)));
    }
}
