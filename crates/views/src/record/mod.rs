//! The record: its acts newest first, one act with its bytes and proof, and the downloads.

mod act;
mod data;
mod list;

pub use act::{ActPage, Beside, BesideState};
pub use data::{DataPage, Download, Source};
pub use list::{ActRow, Checkpoint, RecordPage};
