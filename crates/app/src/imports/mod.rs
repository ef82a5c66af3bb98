//! Importing a source: from what `opendata` read to acts that become visible together.

mod draft;
mod recognition;
mod run;

pub use draft::Effect;
pub use recognition::Found;
pub use run::{ImportError, Outcome, Plan, Progress, import, plan};
