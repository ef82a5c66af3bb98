//! Action plans and commitments.

mod commitment;
mod place;
mod plan;
mod self_assessment;
mod template;
mod uptake;

pub(crate) use commitment::sample_star;
pub use commitment::{
    Account, AlikeRow, CommitmentPage, Edition, Found, Lineage, Mark, MarkRow, Marks, Milestone, OtherText, Reported,
    Said, Stage, Statements,
};
pub use place::{PlanPlace, route};
pub use plan::{CheckedVersion, Distribution, EditionOfPlan, PeerRow, PeerTold, PlanPage, Process, Version};
pub use self_assessment::{OwnAccount, SelfAssessmentPage, SelfCommentRow, SelfRow};
pub use template::{BlankPart, BlankQuestion, TemplatePage};
pub use uptake::{Became, TakesUp, Verdict};
