//! Plans and commitments.

mod assessments;
pub mod deposit;
pub mod draft;
pub mod identity;

pub use assessments::Assessments;
pub use identity::{Commitment, Row};
