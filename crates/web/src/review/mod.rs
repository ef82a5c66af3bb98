//! The independent review: its reports and their clocks, what it recommends and what becomes of that.

mod advice;
mod clocks;
mod desk;
mod list;

pub use advice::{AdviceTold, last_advice, on_plan, recommendations};
pub use clocks::of_plan;
pub use desk::desk;
pub use list::{ReviewsTold, reviews};
