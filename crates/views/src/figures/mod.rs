//! Figures: a list of all, what was claimed elsewhere, and one figure with its working.

mod figure;
mod list;
mod working;

pub use domain::figures::Kind;
pub use figure::{Excluded, FigurePage, Pinned};
pub use list::{Claim, FigureRow, FiguresPage, Group, Nearest};
pub use working::{excluded, lead, name, reads, working};
