//! Decisions on a self-assessment: each answers with deeds or with everything that stands against it.

use std::collections::BTreeMap;

use super::deeds::{CommitmentSelfAssessed, SelfAssessmentOpened, SelfAssessmentPublished, SelfCommentAnswered};
use super::{Fulfilment, SelfReport};
use crate::deed::Deed;
use crate::ids::{CommitmentId, PlanId, TextId};
use crate::lens::Lens;
use crate::membership::submitted;
use crate::partnership::Partnership;
use crate::people::{Action, Permit, Subject};
use crate::rules::{self, Parameters, RuleId, RuleVersion};
use crate::time::Date;

/// Why something of a self-assessment is not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// There is no such plan, or nothing says that it was submitted.
    #[error("there is no such plan, or it was not submitted yet")]
    NoSuchPlan,
    /// It was published before.
    #[error("it was published on {0}")]
    PublishedOn(Date),
    /// Its draft is open to comment already.
    #[error("its draft is open to comment until {0}")]
    OpenUntil(Date),
    /// Its draft was never open to comment.
    #[error("its draft was not open to comment yet")]
    NotOpened,
    /// Comments are still taken.
    #[error("comments are taken until {0}")]
    NotOver(Date),
    /// The overview is missing.
    #[error("the overview is missing")]
    NoOverview,
    /// Of these commitments nothing is said.
    #[error("nothing is said of {} commitments", .0.len())]
    Silent(Vec<CommitmentId>),
    /// Comments are taken for fewer days than the rule asks for.
    #[error("comments would be taken for {has} days, and the rule asks for {least}")]
    TooShort {
        /// How many days.
        has: i64,
        /// How many it asks for.
        least: i64,
    },
    /// Comments wait for their answer.
    #[error("{0} comments have no answer")]
    Unanswered(u64),
}

/// The rule on self-assessments that is in force for a plan, by its submission.
#[must_use]
pub fn asked(state: &Partnership, plan: &PlanId) -> Option<&'static RuleVersion> {
    let member = state.members.get(&plan.member)?;
    rules::in_force(RuleId::SelfAssessment, submitted(member, plan.number, Lens::ALL)?.first())
}

/// For how many days comments are taken at least: by the rule in force for the plan, and where none is, by the last one there was,
/// which the handbook still describes (dossier 6).
fn least_days(state: &Partnership, plan: &PlanId) -> i64 {
    const HANDBOOK: i64 = 14;
    match asked(state, plan).map(|rule| rule.parameters) {
        Some(Parameters::SelfAssessment(rule)) => rule.comment_days,
        _ => HANDBOOK,
    }
}

/// What a government says of a commitment, on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// How far it says it carried it out.
    pub fulfilment: Fulfilment,
    /// What was done, what came of it, what comes next.
    pub account: TextId,
}

/// A report on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The plan.
    pub plan: PlanId,
    /// On what.
    pub report: SelfReport,
    /// The overview; none if it was not written.
    pub overview: Option<TextId>,
    /// What it says of each commitment.
    pub said: BTreeMap<CommitmentId, Said>,
}

impl Report {
    /// What stands against it whatever is done with it, and its overview.
    fn against(&self, state: &Partnership, permit: &Permit) -> Vec<Refusal> {
        let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if *of == self.plan);
        let mut against = Vec::new();
        if !permit.is_for(Action::AssessItself) || !of_plan {
            against.push(Refusal::NotPermitted);
        }
        let member = state.members.get(&self.plan.member);
        if member.and_then(|member| submitted(member, self.plan.number, Lens::ALL)).is_none() {
            against.push(Refusal::NoSuchPlan);
        }
        let known = state.plan(&self.plan).into_iter().flat_map(|plan| &plan.commitments);
        let silent: Vec<_> = known.filter(|id| !self.said.contains_key(*id)).cloned().collect();
        if !silent.is_empty() {
            against.push(Refusal::Silent(silent));
        }
        against
    }

    /// What it says of each commitment, in acts.
    fn of_commitments(&self) -> Vec<Deed> {
        let deed = |(commitment, said): (&CommitmentId, &Said)| {
            Deed::CommitmentSelfAssessed(CommitmentSelfAssessed {
                plan: self.plan.clone(),
                report: self.report,
                commitment: commitment.clone(),
                fulfilment: said.fulfilment,
                account: said.account.clone(),
            })
        };
        self.said.iter().map(deed).collect()
    }
}

/// Opens a draft to public comment, from today to a day.
///
/// # Errors
/// Everything against it.
pub fn open(
    state: &Partnership,
    permit: &Permit,
    wanted: &Report,
    (today, closes): (Date, Date),
) -> Result<Vec<Deed>, Vec<Refusal>> {
    let mut against = wanted.against(state, permit);
    let known = state.self_assessments.get(&(wanted.plan.clone(), wanted.report));
    if let Some(published) = known.and_then(|known| known.published.as_ref()) {
        against.push(Refusal::PublishedOn(published.on));
    } else if let Some(window) = known.and_then(|known| known.window.as_ref()) {
        against.push(Refusal::OpenUntil(window.closes));
    }
    // Opened on the 20th, comments are taken until the 4th at least (dossier 6).
    let (has, least) = (i64::from(crate::membership::days_between(today, closes)), least_days(state, &wanted.plan));
    if has < least.max(0) {
        against.push(Refusal::TooShort { has, least });
    }
    let overview = overview_unless(against, wanted)?;
    let (plan, report) = (wanted.plan.clone(), wanted.report);
    let opened = SelfAssessmentOpened { plan, report, opens: today, closes, overview };
    Ok(wanted.of_commitments().into_iter().chain([Deed::SelfAssessmentOpened(opened)]).collect())
}

/// The words on the plan as a whole, if there are some and nothing stands against it; else everything that does.
fn overview_unless(mut against: Vec<Refusal>, wanted: &Report) -> Result<TextId, Vec<Refusal>> {
    match &wanted.overview {
        Some(overview) if against.is_empty() => Ok(overview.clone()),
        Some(_) => Err(against),
        None => {
            against.push(Refusal::NoOverview);
            Err(against)
        }
    }
}

/// A comment with its answer, as it is on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dealt {
    /// The commitment it is about; none for the report as a whole.
    pub commitment: Option<CommitmentId>,
    /// What was said.
    pub comment: TextId,
    /// The answer.
    pub answer: TextId,
}

/// The comments with which a report is published.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    /// Those that have their answer, in their order.
    pub dealt: Vec<Dealt>,
    /// How many have none.
    pub unanswered: u64,
}

/// Publishes a report, after its draft was open to comment and every comment has its answer.
///
/// # Errors
/// Everything against it.
pub fn publish(
    state: &Partnership,
    permit: &Permit,
    wanted: &Report,
    comments: Closing,
    today: Date,
) -> Result<Vec<Deed>, Vec<Refusal>> {
    let mut against = wanted.against(state, permit);
    let known = state.self_assessments.get(&(wanted.plan.clone(), wanted.report));
    match known.map(|known| (known.published.as_ref(), known.window.as_ref())) {
        Some((Some(published), _)) => against.push(Refusal::PublishedOn(published.on)),
        Some((None, Some(window))) if today <= window.closes => against.push(Refusal::NotOver(window.closes)),
        Some((None, Some(_))) => {}
        Some((None, None)) | None => against.push(Refusal::NotOpened),
    }
    if comments.unanswered > 0 {
        against.push(Refusal::Unanswered(comments.unanswered));
    }
    let overview = overview_unless(against, wanted)?;
    let (plan, report) = (wanted.plan.clone(), wanted.report);
    let count = comments.dealt.len() as u64;
    let answered = (1..).zip(comments.dealt).map(|(number, dealt)| {
        let Dealt { commitment, comment, answer } = dealt;
        Deed::SelfCommentAnswered(SelfCommentAnswered {
            plan: wanted.plan.clone(),
            report,
            number,
            commitment,
            comment,
            answer,
        })
    });
    let published = SelfAssessmentPublished { plan, report, overview, comments: count };
    let said = wanted.of_commitments().into_iter();
    Ok(said.chain(answered).chain([Deed::SelfAssessmentPublished(published)]).collect())
}
