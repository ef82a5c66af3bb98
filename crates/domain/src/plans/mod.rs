//! Plans and commitments.

mod assessments;
pub mod challenge;
pub mod checks;
pub mod deposit;
pub mod draft;
pub mod identity;
pub mod peers;
pub mod progress;
pub mod self_assessment;

pub use assessments::Assessments;
pub use identity::{Commitment, Row};
