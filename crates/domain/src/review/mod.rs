//! The independent review: its stars, recomputed from its own codes.
//!
//! What the review published and what a formula makes of its codes are kept apart, always: neither corrects the other.

pub mod agreement;
pub mod assignment;
pub mod checks;
pub mod clock;
mod evidence;
mod found;
mod indicators;
pub mod links;
pub mod monitors;
pub mod process;
pub mod promising;
pub mod recommendations;
pub mod reliability;
pub mod stars;
pub mod template;

pub use agreement::{Agreement, Cause, Disagreement, StarColumn, agreement, columns};
pub use checks::{Ask, Checked, Manner, Reading, Test, Unanswered};
pub use clock::{Clock, ReviewTiming, Stands, Start, clocks};
pub use evidence::{Finding, View};
pub use found::{found, star};
pub use indicators::{
    About, Column, INDICATORS, Indicator, counted, findings, in_column, indicator, is_found, narrowing,
};
pub use process::{Review, ReviewId};
pub use promising::promising;
pub use reliability::{Coefficient, Estimate, Metric, Ratings, Reliability, Silence, Spread, reliability};
pub use stars::{Formula, RelevanceTest, Report, SpecificityTest, StarTests, Verdict, judge};
pub use template::{Section, sections};

#[cfg(test)]
mod clock_tests;
#[cfg(test)]
mod tests;
