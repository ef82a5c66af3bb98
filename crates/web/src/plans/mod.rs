//! Plans and commitments.

mod commitment;
mod editions;
mod plan;
pub mod rows;

pub use commitment::commitment;
pub use plan::{era, facts, plan, span, timeline};
