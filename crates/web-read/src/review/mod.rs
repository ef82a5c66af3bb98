//! The independent review in public: its reports and their clocks, what it recommends and what becomes of that.

mod advice;
mod agreement;
mod clocks;
pub mod corrections;
mod imported;
mod list;
pub mod monitors;
mod report;
pub mod shown;
mod version;

pub use advice::{AdviceTold, on_plan, recommendations};
pub use agreement::{AgreementTold, agreement};
pub use clocks::{of_plan, row};
pub use list::{ReviewsTold, reviews};
pub use report::{archived, copy_row, report};
pub use version::version;
