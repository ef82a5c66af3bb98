//! The independent review: its reports and their clocks.

mod clocks;
mod list;

pub use clocks::of_plan;
pub use list::{ReviewsTold, reviews};
