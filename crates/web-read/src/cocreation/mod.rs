//! Co-creation in public: how a plan is made, a call with what was given, and what became of one input. Whoever reads needs no
//! account.

mod call;
mod input;
mod list;
mod process;
pub mod shown;

pub use call::call;
pub use input::{input, receipt};
pub use list::processes;
pub use process::process;
