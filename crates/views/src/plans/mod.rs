//! Action plans and commitments.

mod commitment;
mod place;
mod plan;

pub use commitment::{
    Account, AlikeRow, CommitmentPage, Edition, Found, Lineage, Milestone, OtherText, Reported, Said, Stage, Statements,
};
pub(crate) use commitment::sample_star;
pub use place::{PlanPlace, route};
pub use plan::{Distribution, EditionOfPlan, PlanPage, Process, Version};
