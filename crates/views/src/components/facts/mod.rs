//! Facts: a label over a value over a note; the few things about a page's subject that a reader wants first.

use crate::locale::Say;
use crate::value::Value;

/// One fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What it is.
    pub label: Say,
    /// What it comes to.
    pub value: Value,
    /// What a reader should know beside it.
    pub note: Option<Say>,
}

impl Fact {
    /// A fact without a note.
    #[must_use]
    pub const fn new(label: Say, value: Value) -> Self {
        Self { label, value, note: None }
    }

    /// The same with a note.
    #[must_use]
    pub fn noting(mut self, note: Say) -> Self {
        self.note = Some(note);
        self
    }
}
