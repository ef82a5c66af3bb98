//! The deeds of a self-assessment, as they stand in acts.

use serde::{Deserialize, Serialize};

use super::{Fulfilment, SelfReport};
use crate::ids::{CommitmentId, PlanId, TextId};
use crate::time::Date;

/// The draft of a self-assessment was opened to public comment. What it says of each commitment stands in the acts before this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfAssessmentOpened {
    /// The plan.
    pub plan: PlanId,
    /// On what it reports.
    pub report: SelfReport,
    /// The first day on which comments are taken.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// How the plan was consulted on, and what was learnt.
    pub overview: TextId,
}

/// What a government says of one commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommitmentSelfAssessed {
    /// The plan.
    pub plan: PlanId,
    /// In which report.
    pub report: SelfReport,
    /// The commitment.
    pub commitment: CommitmentId,
    /// How far it says it carried it out.
    pub fulfilment: Fulfilment,
    /// What was done, what came of it, what comes next.
    pub account: TextId,
}

/// A comment on a draft was answered. Nobody is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfCommentAnswered {
    /// The plan.
    pub plan: PlanId,
    /// On which report.
    pub report: SelfReport,
    /// Its number, from 1.
    pub number: u32,
    /// The commitment it is about; none for the report as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<CommitmentId>,
    /// What was said.
    pub comment: TextId,
    /// The answer.
    pub answer: TextId,
}

/// A self-assessment was published. What it says of each commitment, and the comments with their answers, stand in the acts before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfAssessmentPublished {
    /// The plan.
    pub plan: PlanId,
    /// On what it reports.
    pub report: SelfReport,
    /// How the plan was consulted on, and what was learnt.
    pub overview: TextId,
    /// How many comments there were. Each has its answer.
    pub comments: u64,
}
