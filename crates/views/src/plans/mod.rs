//! Action plans and commitments.

mod commitment;
mod plan;

pub use commitment::{CommitmentPage, Edition, Found, Milestone, Said, Statements};
pub use plan::PlanPage;
