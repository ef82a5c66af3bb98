//! Readers and writers of published formats; recognising commitments across editions.
//!
//! Bytes in, values out: [`read`] takes a file as it was fetched and gives the statements in it, each with the line it
//! stands on, and a [`Report`] of everything that was not what it should be. [`recognise()`] says which rows of two editions
//! are the same commitment. Nothing here opens a file of anybody's, asks for the time, writes to the record or drops a row silently.

pub mod bundle;
pub mod calendar;
pub mod catalogue;
pub mod cell;
pub mod countries;
pub mod dates;
pub mod dump;
pub mod feeds;
pub mod identity;
pub mod imported;
pub mod kind;
pub mod networking;
pub mod original;
pub mod plan_sheet;
pub mod plan_word;
pub mod recognise;
pub mod report;
mod sources;
pub mod table;
pub mod word;

pub use imported::{Answer, Entry, Imported, Options, Reading, SourceDraft, read};
pub use kind::{Family, Kind};
pub use original::Original;
pub use recognise::{Doubt, Recognition, RowView, Undecided, recognise, surer_than};
pub use report::{Expectation, Item, LeftOut, Report, Severity};
pub use table::{Limits, Refusal};
