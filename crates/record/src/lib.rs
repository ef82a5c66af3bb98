//! Acts, their canonical bytes, and the history that folds them.
//!
//! An [`Act`] is a deed of `domain` with its envelope: when, by whom, why, in which import. Its bytes are RFC 8785 JSON and
//! are the leaf of the public log. [`History`] keeps the current state and snapshots along the way, so that any earlier
//! state is a lookup and a short fold. Pure: this crate reads no clock, no file and no database.

pub mod act;
mod body;
pub mod diff;
pub mod dump;
pub mod history;
pub mod leaf;
pub mod text;

pub use act::{Act, By, Cause, Key, Undecodable};
pub use history::History;
pub use text::Salt;
