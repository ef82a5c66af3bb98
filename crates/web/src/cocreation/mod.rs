//! Co-creation in public: how a plan is made, a call with what was given, and what became of one input. Whoever reads needs no
//! account.

mod call;
mod desk;
mod input;
mod list;
mod process;
mod shown;

pub use call::call;
pub use desk::{desk, forms};
pub use input::{input, receipt};
pub use list::processes;
pub use process::process;
pub use shown::text as text_of;

use app::StoreError;

use crate::problems::Problem;

/// What it means for a page that the store does not answer.
fn failed(cause: StoreError) -> Problem {
    let passing = cause.is_passing();
    Problem::store(cause, passing)
}
