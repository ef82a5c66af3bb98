//! The record: its acts newest first, one act with its bytes and proof, and the downloads.

mod act;
pub mod codebook;
mod data;
mod list;
mod waiting;

pub use act::{ActPage, Beside, BesideState};
pub use codebook::CodebookPage;
pub use data::{DataPage, Download, Source, TableFiles, Taken};
pub(crate) use list::sample_moment;
pub use list::{ActRow, Checkpoint, RecordPage};
pub use waiting::WaitingPage;
