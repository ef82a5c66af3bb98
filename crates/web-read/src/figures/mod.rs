//! Figures: all of them, one with its working, one as it was cited.

mod claims;
mod divided;
mod figure;
mod list;
pub mod parts;
mod pinned;
pub mod shown;

pub use divided::{DividedTold, divided};
pub use figure::{FigureTold, figure};
pub use list::{FiguresTold, figures};
pub use pinned::pinned;
