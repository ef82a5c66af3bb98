//! What the review advises, what a government answers, and whether the next plan took it up (dossier 5.4).
//!
//! Issuing, answering and following up are deeds; the two rates of uptake are counted from them. Only the review says whether
//! advice was taken up, and names the commitment that carries it; no answer is an answer that is missing, never a refusal.

use std::sync::Arc;

use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

use crate::codebook::{Product, codes};
use crate::deed::Deed;
use crate::ids::{CommitmentId, PlanId, TextId};
use crate::membership::{after, days_between};
use crate::partnership::{Partnership, Unsound};
use crate::people::{Action, Permit, Subject};
use crate::rules::{self, Parameters, RuleId, as_code, from_code};
use crate::time::Date;

codes! {
    /// What a recommendation is about.
    Advice {
        /// How plans are made and carried out.
        Process = "process",
        /// How commitments are written.
        Design = "design",
        /// One commitment.
        Commitment = "commitment",
    }
}
codes! {
    /// What a government answers.
    Response {
        /// It will do so.
        Accepted = "accepted",
        /// It will do some of it.
        Partly = "partly",
        /// It will not.
        Rejected = "rejected",
    }
}
codes! {
    /// How it stands with the answer to a recommendation.
    AnswerState {
        /// It was answered.
        Answered = "answered",
        /// It was not, and there is time.
        Open = "open",
        /// It was not, and the time is over.
        Overdue = "overdue",
    }
}
as_code!(Advice, Response, AnswerState);
from_code!(Advice, Response, Product);

/// The review recommends something to a government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendationIssued {
    /// The plan whose review recommends it.
    pub plan: PlanId,
    /// In which report.
    pub report: Product,
    /// Its number among the recommendations on the plan, from 1.
    pub number: u16,
    /// What it is about.
    pub about: Advice,
    /// The commitment that it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<CommitmentId>,
    /// What it says.
    pub text: TextId,
}

/// A government answers a recommendation. A later answer takes the place of an earlier one, which stays in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendationAnswered {
    /// The plan.
    pub plan: PlanId,
    /// The recommendation's number.
    pub number: u16,
    /// What it answers.
    pub response: Response,
    /// Why, in words.
    pub text: TextId,
}

/// The review says whether a later plan took a recommendation up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendationFollowed {
    /// The plan.
    pub plan: PlanId,
    /// The recommendation's number.
    pub number: u16,
    /// The number of the plan that was looked at.
    pub next: u16,
    /// The commitment of that plan that carries it; none where the plan did not take it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_by: Option<CommitmentId>,
    /// How the review came to that, in words.
    pub text: TextId,
}

/// A recommendation and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// The act that issued it.
    pub at: u64,
    /// When.
    pub on: Date,
    /// What it says.
    pub deed: RecommendationIssued,
    /// The answers, the last last: the act, the day, the answer.
    pub answers: Vector<(u64, Date, RecommendationAnswered)>,
    /// What the review found of later plans, the last last.
    pub followed: Vector<(u64, Date, RecommendationFollowed)>,
    /// The last act about it.
    pub position: u64,
}

impl Recommendation {
    /// The answer that counts on a day: the last one by then.
    #[must_use]
    pub fn answer(&self, as_of: Option<Date>) -> Option<&(u64, Date, RecommendationAnswered)> {
        self.answers.iter().rev().find(|(_, on, _)| as_of.is_none_or(|day| *on <= day))
    }

    /// What the review found last, by a day.
    #[must_use]
    pub fn follow_up(&self, as_of: Option<Date>) -> Option<&(u64, Date, RecommendationFollowed)> {
        self.followed.iter().rev().find(|(_, on, _)| as_of.is_none_or(|day| *on <= day))
    }

    /// By the end of which day it is to be answered, by the rule in force when it was issued.
    #[must_use]
    pub fn answer_due(&self) -> Option<Date> {
        match rules::in_force(RuleId::RecommendationAnswer, self.on)?.parameters {
            Parameters::RecommendationAnswer { months } => Some(after(self.on, months)),
            _ => None,
        }
    }

    /// How it stands with the answer on a day.
    #[must_use]
    pub fn answer_state(&self, as_of: Option<Date>, today: Date) -> AnswerState {
        let is_over = self.answer_due().is_some_and(|due| days_between(today, due) < 0);
        match (self.answer(as_of), is_over) {
            (Some(_), _) => AnswerState::Answered,
            (None, true) => AnswerState::Overdue,
            (None, false) => AnswerState::Open,
        }
    }
}

/// The recommendations on a plan, by number.
pub type Recommendations = OrdMap<u16, Arc<Recommendation>>;

/// How far recommendations were taken up: both rates have the same denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
pub struct Uptake {
    /// How many were issued.
    pub issued: u64,
    /// How many of them the government answered, whatever it answered.
    pub answered: u64,
    /// How many of them a later plan took up.
    pub integrated: u64,
    /// How many answers are overdue.
    pub overdue: u64,
}

impl Uptake {
    /// That of recommendations as they stood on a day.
    pub fn of<'r>(all: impl Iterator<Item = &'r Recommendation>, as_of: Option<Date>, today: Date) -> Self {
        all.filter(|one| as_of.is_none_or(|day| one.on <= day)).fold(Self::default(), |mut uptake, one| {
            let state = one.answer_state(as_of, today);
            let carried = one.follow_up(as_of).is_some_and(|(_, _, found)| found.carried_by.is_some());
            uptake.issued += 1;
            uptake.answered += u64::from(state == AnswerState::Answered);
            uptake.overdue += u64::from(state == AnswerState::Overdue);
            uptake.integrated += u64::from(carried);
            uptake
        })
    }
}

/// What stands against a decision on a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The permit is for something else.
    #[error("the permit is for something else")]
    NotPermitted,
    /// There is no such plan.
    #[error("there is no plan {0}")]
    NoSuchPlan(PlanId),
    /// There is no such recommendation.
    #[error("the plan has no recommendation {0}")]
    NoSuchRecommendation(u16),
    /// It is about a commitment and names none, or names one and is about something else.
    #[error("a recommendation names a commitment exactly if it is about one")]
    WhichCommitment,
    /// The commitment does not stand in the plan named.
    #[error("{commitment} is no commitment of {plan}")]
    NotInPlan {
        /// The commitment.
        commitment: CommitmentId,
        /// The plan.
        plan: PlanId,
    },
    /// Only a later plan can take it up.
    #[error("plan {0} is not a later one")]
    NotLater(u16),
    /// A plan has no room for more.
    #[error("the plan has too many recommendations")]
    TooMany,
}

type Decided = Result<Deed, Vec<Refusal>>;

fn decided(deed: Deed, against: Vec<Refusal>) -> Decided {
    if against.is_empty() { Ok(deed) } else { Err(against) }
}

fn allowed(permit: &Permit, action: Action, plan: &PlanId) -> Option<Refusal> {
    let of_member = matches!(permit.subject(), Subject::Member(of) if *of == plan.member);
    (!permit.is_for(action) || !of_member).then_some(Refusal::NotPermitted)
}

fn stands_in(state: &Partnership, commitment: &CommitmentId, plan: &PlanId) -> Option<Refusal> {
    let is_in = state.commitment(commitment).is_some_and(|known| known.plan == *plan);
    (!is_in).then(|| Refusal::NotInPlan { commitment: commitment.clone(), plan: plan.clone() })
}

/// Issues a recommendation; it gets the next number.
///
/// # Errors
/// Everything against it.
pub fn issue(
    state: &Partnership,
    permit: &Permit,
    (plan, report): (&PlanId, Product),
    (about, commitment): (Advice, Option<CommitmentId>),
    text: TextId,
) -> Decided {
    let mut against: Vec<Refusal> = allowed(permit, Action::AdviseGovernment, plan).into_iter().collect();
    if state.plan(plan).is_none() && !state.cocreations.contains_key(plan) {
        against.push(Refusal::NoSuchPlan(plan.clone()));
    }
    if (about == Advice::Commitment) != commitment.is_some() {
        against.push(Refusal::WhichCommitment);
    }
    against.extend(commitment.as_ref().and_then(|commitment| stands_in(state, commitment, plan)));
    let last = state.recommendations.get(plan).and_then(|known| known.get_max().map(|(number, _)| *number));
    let Some(number) = last.unwrap_or(0).checked_add(1) else { return Err(vec![Refusal::TooMany]) };
    let deed = RecommendationIssued { plan: plan.clone(), report, number, about, commitment, text };
    decided(Deed::RecommendationIssued(deed), against)
}

fn exists(state: &Partnership, plan: &PlanId, number: u16) -> Option<Refusal> {
    let known = state.recommendations.get(plan).is_some_and(|known| known.contains_key(&number));
    (!known).then_some(Refusal::NoSuchRecommendation(number))
}

/// Answers a recommendation.
///
/// # Errors
/// Everything against it.
pub fn answer(state: &Partnership, permit: &Permit, deed: RecommendationAnswered) -> Decided {
    let against = allowed(permit, Action::AnswerRecommendation, &deed.plan).into_iter();
    let against = against.chain(exists(state, &deed.plan, deed.number)).collect();
    decided(Deed::RecommendationAnswered(deed), against)
}

/// Says whether a later plan took a recommendation up.
///
/// # Errors
/// Everything against it.
pub fn follow(state: &Partnership, permit: &Permit, deed: RecommendationFollowed) -> Decided {
    let next = PlanId { member: deed.plan.member.clone(), number: deed.next };
    let mut against: Vec<Refusal> = allowed(permit, Action::AdviseGovernment, &deed.plan).into_iter().collect();
    against.extend(exists(state, &deed.plan, deed.number));
    if deed.next <= deed.plan.number {
        against.push(Refusal::NotLater(deed.next));
    } else if state.plan(&next).is_none() {
        against.push(Refusal::NoSuchPlan(next.clone()));
    }
    against.extend(deed.carried_by.as_ref().and_then(|commitment| stands_in(state, commitment, &next)));
    decided(Deed::RecommendationFollowed(deed), against)
}

/// The plan in which one looks whether a recommendation on a plan was taken up: the next that is on record.
#[must_use]
pub fn next_plan(state: &Partnership, plan: &PlanId) -> Option<PlanId> {
    let later = state.members.get(&plan.member)?.plans.keys().copied().find(|number| *number > plan.number)?;
    Some(PlanId { member: plan.member.clone(), number: later })
}

impl Partnership {
    /// Folds what is recommended and what becomes of it.
    pub(crate) fn advise(&mut self, at: u64, on: Date, deed: Deed) -> Result<(), Unsound> {
        match deed {
            Deed::RecommendationIssued(deed) => {
                let of_plan = self.recommendations.entry(deed.plan.clone()).or_default();
                let (answers, followed) = (Vector::new(), Vector::new());
                let new = |deed| Arc::new(Recommendation { at, on, deed, answers, followed, position: at });
                of_plan.entry(deed.number).or_insert_with(|| new(deed));
            }
            Deed::RecommendationAnswered(deed) => {
                let one = self.recommendation_mut(at, &deed.plan, deed.number)?;
                one.answers.push_back((at, on, deed));
            }
            Deed::RecommendationFollowed(deed) => {
                let one = self.recommendation_mut(at, &deed.plan, deed.number)?;
                one.followed.push_back((at, on, deed));
            }
            _ => {}
        }
        Ok(())
    }

    fn recommendation_mut(&mut self, at: u64, plan: &PlanId, number: u16) -> Result<&mut Recommendation, Unsound> {
        let unknown = || Unsound::NoSuchRecommendation { at, plan: plan.clone(), number };
        let known = self.recommendations.get_mut(plan).and_then(|known| known.get_mut(&number));
        let one = Arc::make_mut(known.ok_or_else(unknown)?);
        one.position = at;
        Ok(one)
    }
}

#[cfg(test)]
#[path = "recommendations_tests.rs"]
mod tests;
