//! The record: its acts newest first, one act with its bytes and proof, the downloads.

mod act;
mod ahead;
mod catalogue;
mod codebook;
mod data;
mod download;
mod list;
mod spoken;
pub mod table;
pub mod wording;

pub use act::{ActTold, act, receipt};
pub use codebook::codebook;
pub use data::data;
pub use download::download;
pub use list::{ActShape, ActsTold, acts, csv};
pub use spoken::Spoken;
