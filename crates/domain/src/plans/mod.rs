//! Plans and commitments.

pub mod identity;

pub use identity::{Commitment, Row};
