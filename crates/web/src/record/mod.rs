//! The record: its acts newest first, one act with its bytes and proof, the downloads.

mod act;
mod data;
mod download;
mod list;
pub mod wording;

pub use act::{ActTold, act, receipt};
pub use data::data;
pub use download::download;
pub use list::{ActsTold, acts};
