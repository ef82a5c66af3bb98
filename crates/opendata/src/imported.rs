//! What reading a source gives: the source itself, its statements, and the report.

use csv::StringRecord;
use domain::codebook::Field;
use domain::partnership::Authority;
use domain::{Date, PartialDate, PlanId, SourceId, Subject, Value};

use crate::kind::{self, Kind};
use crate::original::Original;
use crate::report::{Expectation, Item, LeftOut, Report, Severity};
use crate::sources::Mapper;
use crate::table::{Columns, Limits, Refusal, Table};

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

/// Reads a source whole. `file` is its name, for the report.
///
/// # Errors
/// When the file as a whole cannot be read or is none that we know. A row that cannot be read is no error: the report
/// speaks of it.
pub fn read(file: &str, bytes: &[u8], options: &Options) -> Result<Imported, Refusal> {
    let reading = Reading::open(file, &Original::read(bytes, &options.limits)?, options)?;
    let (kind, source) = (reading.kind, reading.source.clone());
    let mut entries = Vec::new();
    let report = reading.each(|entry| {
        entries.push(entry);
        Ok::<(), Refusal>(())
    })?;
    Ok(Imported { kind, source, entries, report })
}

/// A source that was opened, recognised and surveyed: nothing but a broken disk can refuse it any more. Holds what the survey
/// learnt, not the statements.
pub struct Reading {
    /// The layout it was recognised as.
    pub kind: Kind,
    /// The source.
    pub source: SourceDraft,
    file: String,
    table: Table,
    columns: Columns,
    above: usize,
    mapper: Box<dyn Mapper>,
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading").field("kind", &self.kind).field("source", &self.source).finish_non_exhaustive()
    }
}

impl Reading {
    /// Opens a source.
    ///
    /// # Errors
    /// When the file as a whole cannot be read or is none that we know.
    pub fn open(file: &str, original: &Original, options: &Options) -> Result<Self, Refusal> {
        let mut table = Table::open(original, &options.limits)?;
        let found = kind::find(&mut table, options.kind)?;
        let unknown = || Refusal::UnknownLayout { nearest: Some(found.kind), missing: Vec::new() };
        let source = found.kind.draft(original.digest().to_owned(), original.bytes(), options).ok_or_else(unknown)?;
        let mut mapper = found.kind.mapper(&found.columns, &source);
        let (columns, above) = (found.columns, found.rows);
        let mut nth = 0;
        table.each(|line, cells| {
            nth += 1;
            options.limits.check(nth, line, cells)?;
            if nth > above {
                mapper.survey(&Row { line, cells });
            }
            Ok::<_, Refusal>(true)
        })?;
        mapper.surveyed();
        Ok(Self { kind: found.kind, source, file: file.to_owned(), table, columns, above, mapper })
    }

    /// Hands out the statements, one after another, and gives the report at the end.
    ///
    /// # Errors
    /// What the taker fails with; no more statements are handed out then. The same when the file cannot be read any more.
    pub fn each<E: From<Refusal>>(mut self, mut take: impl FnMut(Entry) -> Result<(), E>) -> Result<Report, E> {
        let mut report = Report { columns_left_out: self.mapper.left_out(&self.columns), ..Report::default() };
        let width = self.columns.names.len();
        let sheet = matches!(self.table, Table::Sheet(_));
        let mapper = &mut self.mapper;
        rows(&self.table, self.above, |line, cells| {
            let mut out =
                Out { entries: Vec::new(), report: &mut report, file: &self.file, line, columns: &self.columns };
            out.report.rows_read += 1;
            let row = Row { line, cells };
            // A spreadsheet does not store empty cells at the end of a row.
            if cells.len() != width && !(sheet && cells.len() < width) {
                out.row(&cells.len().to_string(), Expectation::AsManyCells(width), Severity::Warning);
            }
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                out.row("", Expectation::DataRow, Severity::Note);
            } else {
                mapper.take(&row, &mut out);
            }
            if out.entries.is_empty() {
                out.report.rows_reported += 1
            } else {
                out.report.rows_taken += 1
            }
            std::mem::take(&mut out.entries).into_iter().try_for_each(&mut take)
        })?;
        let mut out =
            Out { entries: Vec::new(), report: &mut report, file: &self.file, line: 0, columns: &self.columns };
        self.mapper.close(&mut out);
        Ok(report)
    }
}

/// Shows the rows below the heading.
fn rows<E: From<Refusal>>(
    table: &Table,
    above: usize,
    mut visit: impl FnMut(u32, &StringRecord) -> Result<(), E>,
) -> Result<(), E> {
    let mut seen = 0;
    table.each(|line, cells| {
        seen += 1;
        if seen > above {
            visit(line, cells)?;
        }
        Ok(true)
    })
}

/// One row below the heading.
pub(crate) struct Row<'a> {
    /// The line on which it begins.
    pub line: u32,
    cells: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// A cell without blanks around it; empty where the row ends before it.
    pub(crate) fn cell(&self, column: usize) -> &'a str {
        self.cells.get(column).unwrap_or("").trim()
    }
}

/// Where a layout puts what it makes of a row.
pub(crate) struct Out<'a> {
    pub entries: Vec<Entry>,
    report: &'a mut Report,
    file: &'a str,
    pub line: u32,
    columns: &'a Columns,
}

impl Out<'_> {
    /// Reports a cell.
    pub(crate) fn cell(&mut self, column: usize, value: &str, expected: Expectation, severity: Severity) {
        let column = self.columns.names.get(column).cloned().unwrap_or_default();
        self.item(column, value, expected, severity);
    }
    /// Reports the whole row.
    pub(crate) fn row(&mut self, value: &str, expected: Expectation, severity: Severity) {
        self.item(String::new(), value, expected, severity);
    }
    fn item(&mut self, column: String, value: &str, expected: Expectation, severity: Severity) {
        let value = crate::cell::cut(value, crate::report::MAX_QUOTED).to_owned();
        self.report.items.push(Item { file: self.file.to_owned(), line: self.line, column, value, expected, severity });
    }
}

/// Every column that no rule speaks of, as left out.
pub(crate) fn unknown_columns(
    columns: &Columns,
    spoken_of: &std::collections::BTreeSet<usize>,
    blank: impl Fn(usize) -> bool,
) -> Vec<(String, LeftOut)> {
    let left = columns.names.iter().enumerate().filter(|(i, _)| !spoken_of.contains(i));
    left.map(|(i, name)| (name.clone(), if blank(i) { LeftOut::Empty } else { LeftOut::Unknown })).collect()
}
