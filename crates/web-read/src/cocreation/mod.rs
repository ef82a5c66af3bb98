//! Co-creation in public: how a plan is made, a call with what was given, and what became of one input. Whoever reads needs no
//! account.

mod call;
mod draft;
mod input;
mod inputs;
mod list;
mod process;
pub mod shown;

pub use call::call;
pub use draft::{OfCall, annotated, draft};
pub use input::{input, receipt};
pub use inputs::{inputs, own_inputs};
pub use list::processes;
pub use process::process;
