//! The record: its acts newest first, one act with its bytes and proof, and the downloads.

mod act;
pub mod codebook;
mod data;
mod list;

pub use act::{ActPage, Beside, BesideState};
pub use codebook::CodebookPage;
pub use data::{DataPage, Download, Source, TableFiles};
pub(crate) use list::sample_moment;
pub use list::{ActRow, Checkpoint, RecordPage};
