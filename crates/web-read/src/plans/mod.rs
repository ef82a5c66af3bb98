//! Plans and commitments.

pub mod alike;
mod commitment;
pub mod editions;
mod made;
mod peers;
mod plan;
pub mod rows;
pub mod self_assessment;
pub mod stars;
pub mod uptake;
mod versions;
pub mod written;

pub use commitment::commitment;
pub use plan::{PlanTold, ProcessTold, UNTOLD, era, facts, plan, span, timeline};
pub use self_assessment::self_assessment;
