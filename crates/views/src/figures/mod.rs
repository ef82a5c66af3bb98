//! Figures: a list of all, what was claimed elsewhere, one figure with its working, and one divided.

mod divided;
mod figure;
mod list;
mod working;

pub use divided::{DividedPage, DividedRow};
pub use domain::figures::Kind;
pub use figure::{Excluded, FigurePage, Pinned};
pub use list::{Claim, FigureRow, FiguresPage, Group, Nearest};
pub use working::{excluded, lead, name, reads, working};
