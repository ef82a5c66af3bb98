//! The independent review: its stars, recomputed from its own codes.
//!
//! What the review published and what a formula makes of its codes are kept apart, always: neither corrects the other.

pub mod agreement;
pub mod checks;
mod evidence;
mod found;
pub mod process;
pub mod stars;

pub use agreement::{Agreement, Cause, Disagreement, StarColumn, agreement, columns};
pub use checks::{Ask, Checked, Manner, Reading, Test, Unanswered};
pub use evidence::{Finding, View};
pub use found::{FINDINGS, found, star};
pub use process::{Review, ReviewId};
pub use stars::{Formula, RelevanceTest, Report, SpecificityTest, StarTests, Verdict, judge};

#[cfg(test)]
mod tests;
