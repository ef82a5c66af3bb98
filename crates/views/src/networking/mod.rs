//! The networking mechanism: what is offered and asked for, in public and on the desk, and the cases that come of it.
//!
//! Its pages are sheets: a head, and sections that are made of a few sorts of blocks. What stands on one is chosen where it is
//! made; nothing here decides who may see what.

mod helped;
mod place;
mod sheet;

pub use helped::samples as helped_samples;
pub use place::{HelpPlace, route};
pub use sheet::{Block, Cell, Section, SheetPage, Table};
