//! What changed between two dates: for one thing, for one member, for everything.

mod asked;
mod excerpt;
mod list;

pub use asked::a_week_before;
pub use list::{ChangesTold, changes, shown, visible};
