//! Figures: a list of all, what was claimed elsewhere, and one figure with its working.

mod figure;
mod list;

pub use figure::{Excluded, FigurePage, Pinned};
pub use list::{Claim, FigureRow, FiguresPage, Group, Nearest};
