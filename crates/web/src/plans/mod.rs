//! Plans and commitments.

pub mod alike;
mod commitment;
mod desk;
pub mod editions;
mod made;
mod plan;
pub mod rows;
mod self_assessment;
pub mod stars;
pub mod uptake;
mod versions;

pub use commitment::commitment;
pub use desk::desk;
pub use plan::{PlanTold, ProcessTold, UNTOLD, era, facts, plan, span, timeline};
pub use self_assessment::{last_said, self_assessment};
