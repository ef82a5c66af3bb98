//! What commitments are about: every subject of every book, and one with its commitments over time.

mod area;
mod list;

pub use area::{Active, AreaPage, Entry, Recent, YearRow};
pub use list::{AreasPage, Book, Listed};
