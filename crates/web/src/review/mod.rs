//! The independent review: its reports and their clocks, a report in public and the desk on which it is made, what it recommends
//! and what becomes of that.

mod advice;
mod advice_desk;
mod agreement;
mod clocks;
pub mod corrections;
mod imported;
mod list;
pub mod monitors;
mod process;
mod report;
mod version;

pub use advice::{AdviceTold, last_advice, on_plan, recommendations};
pub use advice_desk::desk;
pub use agreement::{AgreementTold, agreement};
pub use clocks::{of_plan, row};
pub use list::{ReviewsTold, reviews};
pub use process::desk as process;
pub use report::{archived, report};
pub use version::version;
