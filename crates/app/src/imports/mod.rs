//! Importing a source: from what `opendata` read to acts that become visible together.

mod draft;
mod input;
mod recognition;
mod run;

pub use draft::Effect;
pub use input::Input;
pub use recognition::Found;
pub use run::{ImportError, ImportRefusal, Outcome, Plan, Progress, import, plan};
