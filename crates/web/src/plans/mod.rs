//! Plans and commitments.

mod alike;
mod commitment;
pub mod editions;
mod made;
mod plan;
pub mod rows;
mod stars;

pub use commitment::commitment;
pub use plan::{UNTOLD, era, facts, plan, span, timeline};
