//! What reading a source gives: the source itself, its statements, and the report.

use domain::codebook::Field;
use domain::partnership::Authority;
use domain::{Date, PartialDate, PlanId, SourceId, Subject, Value};

use crate::kind::Kind;
use crate::report::Report;
use crate::table::{Limits, Refusal};

/// A source as read, before it is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceDraft {
    /// Its short name.
    pub id: SourceId,
    /// SHA-256 of the bytes as fetched (still compressed, if they were), in lower-case hexadecimal.
    pub digest: String,
    /// Length of those bytes.
    pub bytes: u64,
    /// How much its word counts.
    pub authority: Authority,
    /// When it was published.
    pub published_on: PartialDate,
    /// What it is called.
    pub title: String,
    /// Terms of reuse and whom to credit.
    pub licence: Option<String>,
}

/// An answer before texts have got their salted digests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Anything but a text.
    Value(Value),
    /// What a person wrote; whoever appends it to the record salts and digests it.
    Text(String),
}

/// One statement of a source about one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub subject: Subject,
    /// The line of the file on which the row begins, from 1.
    pub row: u32,
    /// For a commitment and an assessment, the plan it stands in.
    pub plan: Option<PlanId>,
    /// When it was so: see the source's own module for the rule.
    pub effective_on: Date,
    /// What is said, each field at most once and each answer fitting its field.
    pub answers: Vec<(Field, Answer)>,
}

/// A source read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The layout it was recognised as.
    pub kind: Kind,
    /// The source.
    pub source: SourceDraft,
    /// Its statements, in the order of its rows.
    pub entries: Vec<Entry>,
    /// What was not as expected, and what was left out.
    pub report: Report,
}

/// What the caller knows better than the file.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The layout it must have; any known one if not given.
    pub kind: Option<Kind>,
    /// The source's short name, where a new file has a layout that is known under another source.
    pub source: Option<SourceId>,
    /// When it was published.
    pub published_on: Option<PartialDate>,
    /// How large it may be.
    pub limits: Limits,
}

/// Reads a source. `file` is its name, for the report.
///
/// # Errors
/// When the file as a whole cannot be read or is none that we know. A row that cannot be read is no error: the report
/// speaks of it.
pub fn read(file: &str, bytes: &[u8], options: &Options) -> Result<Imported, Refusal> {
    let (kind, table) = crate::table::open(file, bytes, options)?;
    crate::kind::map(kind, table, bytes, options)
}
