//! Ledger: dated lines, each with the act it rests on. A correction keeps the old value, struck through.

use domain::PartialDate;

use crate::address::Target;
use crate::locale::Say;
use crate::value::{Code, Link, Value};

/// Who speaks in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A government.
    Government,
    /// The independent reviewer.
    Reviewer,
    /// Anybody.
    Public,
}

impl Voice {
    /// The class that carries colour and line.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Government => "gov",
            Self::Reviewer => "rev",
            Self::Public => "pub",
        }
    }

    /// The message that names the speaker.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Government => "voice-government",
            Self::Reviewer => "voice-reviewer",
            Self::Public => "voice-public",
        }
    }

    /// The message that begins a passage: *The government says*.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Government => "voice-government-says",
            Self::Reviewer => "voice-reviewer-says",
            Self::Public => "voice-public-says",
        }
    }
}

/// When a line is dated.
#[derive(Debug, Clone, PartialEq)]
pub enum At {
    /// A date as precise as it is known.
    When(PartialDate),
    /// Words: *Edition of 2016*.
    Say(Say),
}

/// What changed in a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The field.
    pub field: Code,
    /// What stood there, if anything did.
    pub before: Option<Value>,
    /// What stands there now, if anything does.
    pub after: Option<Value>,
}

/// A dated line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// When.
    pub at: At,
    /// Who speaks, where that is not plain from the place.
    pub voice: Option<Voice>,
    /// What happened.
    pub says: Say,
    /// Where one can read on.
    pub link: Option<Link>,
    /// What changed, field by field.
    pub changes: Vec<Change>,
    /// The position of the act that the line rests on.
    pub act: Option<u64>,
}

impl Line {
    /// A line without voice, link or changes.
    #[must_use]
    pub const fn new(at: At, says: Say) -> Self {
        Self { at, voice: None, says, link: None, changes: Vec::new(), act: None }
    }

    /// Who speaks.
    #[must_use]
    pub const fn by(mut self, voice: Voice) -> Self {
        self.voice = Some(voice);
        self
    }

    /// The act that it rests on.
    #[must_use]
    pub const fn act(mut self, position: u64) -> Self {
        self.act = Some(position);
        self
    }

    /// Where one can read on.
    #[must_use]
    pub fn link(mut self, to: impl Into<Target>, text: Say) -> Self {
        self.link = Some(Link { to: to.into(), text });
        self
    }

    /// One more change.
    #[must_use]
    pub fn change(mut self, field: impl Into<Code>, before: Option<Value>, after: Option<Value>) -> Self {
        self.changes.push(Change { field: field.into(), before, after });
        self
    }
}
