//! Action plans and commitments.

mod commitment;
mod plan;

pub use commitment::{
    AlikeRow, CommitmentPage, Edition, Found, Lineage, Milestone, OtherText, Said, Stage, Statements,
};
pub use plan::{Distribution, EditionOfPlan, PlanPage, Process};
