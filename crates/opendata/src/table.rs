//! From a file to rows of cells: CSV or XLSX, within limits.
//!
//! It decides whether a file holds a table at all; what its cells mean is decided by the layouts.

mod spreadsheet;

pub(crate) use spreadsheet::{Spreadsheet, sheets};

use std::collections::BTreeMap;
use std::io::{self, Read};

use csv::StringRecord;

use crate::kind::Kind;
use crate::original::{Original, unreadable};

/// How large a file may be. Counted while reading, so that a small file that unpacks to a large one is stopped in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes after unpacking.
    pub max_bytes: u64,
    /// Rows, headings included.
    pub max_rows: u32,
    /// Columns.
    pub max_columns: u32,
    /// Bytes of one cell.
    pub max_cell: usize,
}

impl Default for Limits {
    /// 256 MiB, 1,000,000 rows, 1,000 columns, 1 MiB a cell.
    fn default() -> Self {
        Self { max_bytes: 256 << 20, max_rows: 1_000_000, max_columns: 1_000, max_cell: 1 << 20 }
    }
}

impl Limits {
    /// Checks a row, the `nth` of its file from 1.
    pub(crate) fn check(&self, nth: usize, line: u32, row: &StringRecord) -> Result<(), Refusal> {
        if nth > self.max_rows as usize {
            return Err(Refusal::TooManyRows { max_rows: self.max_rows });
        }
        if row.len() > self.max_columns as usize {
            return Err(Refusal::TooManyColumns { line, max_columns: self.max_columns });
        }
        if row.iter().any(|cell| cell.len() > self.max_cell) {
            return Err(Refusal::CellTooLong { line, max_cell: self.max_cell });
        }
        Ok(())
    }
}

/// Why a whole file was refused. Nothing of it is taken then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It cannot be read, or not any more.
    #[error("the file cannot be read: {why}")]
    Unreadable {
        /// What the system says.
        why: String,
    },
    /// It is large, and what was read of it cannot be put aside.
    #[error(
        "the file cannot be unpacked into the folder for temporary files ({why}); make room there, or name another in TMPDIR"
    )]
    NotAside {
        /// What the system says.
        why: String,
    },
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It unpacks to more than is allowed.
    #[error("the file unpacks to more than {max_bytes} bytes; raise --max-bytes if that is right")]
    TooManyBytes {
        /// The limit.
        max_bytes: u64,
    },
    /// It has too many rows.
    #[error("the file has more than {max_rows} rows")]
    TooManyRows {
        /// The limit.
        max_rows: u32,
    },
    /// It has too many columns.
    #[error("line {line} has more than {max_columns} columns")]
    TooManyColumns {
        /// The line.
        line: u32,
        /// The limit.
        max_columns: u32,
    },
    /// A cell is too long.
    #[error("line {line} has a cell of more than {max_cell} bytes")]
    CellTooLong {
        /// The line.
        line: u32,
        /// The limit.
        max_cell: usize,
    },
    /// It begins like gzip and cannot be unpacked.
    #[error("the gzip file is cut off or damaged; fetch it again")]
    BrokenGzip,
    /// It begins like a spreadsheet and cannot be opened.
    #[error("the spreadsheet cannot be opened: {why}")]
    BrokenSpreadsheet {
        /// What the reader says.
        why: String,
    },
    /// It is in another encoding.
    #[error("byte {offset} is not UTF-8; save the file as UTF-8 and try again")]
    NotUtf8 {
        /// Where, from 0, in the unpacked bytes.
        offset: usize,
    },
    /// It is a file of another sort.
    #[error("the file is no CSV or XLSX file (it begins like {looks_like})")]
    NotATable {
        /// What its first bytes look like.
        looks_like: &'static str,
    },
    /// No heading of a known layout was found in its first lines.
    #[error("the heading is of no known layout{}", nearest_missing(.nearest, .missing))]
    UnknownLayout {
        /// The layout of which most columns are there, if any is.
        nearest: Option<Kind>,
        /// The columns of it that are not there.
        missing: Vec<String>,
    },
    /// Columns that cannot be done without are not in its heading.
    #[error("no heading has the columns {}; put one heading row first", .missing.join(", "))]
    UnknownHeading {
        /// The columns that are not there.
        missing: Vec<String>,
    },
    /// It has another layout than the one asked for.
    #[error("expected the layout {expected}, found {found}")]
    OtherLayout {
        /// Asked for.
        expected: Kind,
        /// Found.
        found: Kind,
    },
}

fn nearest_missing(nearest: &Option<Kind>, missing: &[String]) -> String {
    const NAMED: usize = 8;
    let Some(kind) = nearest else { return String::new() };
    let named = missing.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = missing.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("; nearest is {kind}, of which these columns are missing: {named}{more}")
}

/// Rows of cells with the line on which each begins. A text is read anew at each pass, so that a large file is never held.
#[derive(Debug, Clone)]
pub(crate) enum Table {
    /// Comma (or semicolon, or tab) separated text.
    Text {
        /// The file.
        original: Original,
        /// The byte at which the text begins.
        begins: u64,
        /// What cuts its rows.
        delimiter: u8,
    },
    /// The rows of a spreadsheet's first sheet, with their numbers.
    Sheet(Vec<(u32, StringRecord)>),
}

impl Table {
    /// Opens a file.
    pub(crate) fn open(original: &Original, limits: &Limits) -> Result<Self, Refusal> {
        let head = original.head()?;
        if head.is_empty() {
            return Err(Refusal::Empty);
        }
        if head.starts_with(b"PK\x03\x04") {
            return spreadsheet::open(&original.whole()?, limits).map(Self::Sheet);
        }
        if let Some(looks_like) = foreign(&head) {
            return Err(Refusal::NotATable { looks_like });
        }
        Ok(Self::Text { begins: original.text()?, original: original.clone(), delimiter: b',' })
    }

    /// The same text cut at another sign.
    pub(crate) fn set_delimiter(&mut self, sign: u8) {
        if let Self::Text { delimiter, .. } = self {
            *delimiter = sign;
        }
    }

    /// Shows each row in turn, with its line from 1, until the visitor stops or fails, or the file cannot be read any more.
    pub(crate) fn each<E: From<Refusal>>(
        &self,
        mut visit: impl FnMut(u32, &StringRecord) -> Result<bool, E>,
    ) -> Result<(), E> {
        match self {
            Self::Sheet(rows) => {
                for (line, row) in rows {
                    if !visit(*line, row)? {
                        break;
                    }
                }
            }
            Self::Text { original, begins, delimiter } => {
                let mut reader = csv::ReaderBuilder::new();
                let reader = reader.has_headers(false).flexible(true).delimiter(*delimiter);
                let mut reader = reader.from_reader(Lines::new(original.read_from(*begins)));
                let mut record = StringRecord::new();
                while reader.read_record(&mut record).map_err(|error| unreadable(&error))? {
                    let byte = record.position().map_or(0, csv::Position::byte);
                    if !visit(reader.get_mut().of(byte), &record)? {
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Counts lines up to a byte while they are read: the reader's own count is taken before it skips blank lines. What was read ahead
/// is kept until it is counted: some of the reader's room, and no more than a row beside it.
struct Lines<R> {
    from: R,
    ahead: Vec<u8>,
    /// How many of these are counted.
    counted: usize,
    /// The byte of the text at which `ahead` begins.
    at: u64,
    line: u32,
}

impl<R> Lines<R> {
    fn new(from: R) -> Self {
        Self { from, ahead: Vec::new(), counted: 0, at: 0, line: 1 }
    }

    /// The line of the first byte from this one on that breaks none.
    fn of(&mut self, byte: u64) -> u32 {
        let passed = usize::try_from(byte.saturating_sub(self.at)).unwrap_or(usize::MAX).max(self.counted);
        let begins = self.ahead.get(passed..).and_then(|rest| rest.iter().position(|b| !matches!(b, b'\n' | b'\r')));
        let end = passed.saturating_add(begins.unwrap_or(0)).min(self.ahead.len());
        let lines = self.ahead.get(self.counted..end).unwrap_or_default();
        let breaks = lines.iter().filter(|b| **b == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.counted = end;
        self.line
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        self.at += self.counted as u64;
        self.ahead.drain(..std::mem::take(&mut self.counted));
        let read = self.from.read(room)?;
        self.ahead.extend_from_slice(room.get(..read).unwrap_or_default());
        Ok(read)
    }
}

/// What the bytes look like, if like anything but text.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.trim_ascii_start();
    let begins = |with: &[u8]| start.get(..with.len()).is_some_and(|b| b.eq_ignore_ascii_case(with));
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        Some("text in UTF-16; save it as UTF-8")
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        Some("an old Excel file (.xls); save it as .xlsx or CSV")
    } else if begins(b"%PDF") {
        Some("a PDF")
    } else if begins(b"<!doctype") || begins(b"<html") {
        Some("a web page")
    } else if begins(b"<?xml") {
        Some("XML")
    } else if begins(b"{") || begins(b"[{") {
        Some("JSON")
    } else if bytes.iter().take(4096).any(|b| *b == 0) {
        Some("a binary file")
    } else {
        None
    }
}

/// The columns of a file by the slug of their heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Columns {
    /// Headings as they stand there, cleaned of markup and blanks.
    pub names: Vec<String>,
    places: BTreeMap<String, Vec<usize>>,
}

impl Columns {
    /// From a heading row.
    pub(crate) fn new(row: &StringRecord) -> Self {
        let names: Vec<String> =
            row.iter().map(|cell| crate::cell::lines(cell).replace('\n', " ").trim().to_owned()).collect();
        let mut places = BTreeMap::<_, Vec<_>>::new();
        for (i, name) in names.iter().enumerate() {
            places.entry(heading(name)).or_default().push(i);
        }
        Self { names, places }
    }
    /// Where a heading stands: its `nth` occurrence from 0.
    pub(crate) fn find(&self, name: &str, nth: usize) -> Option<usize> {
        self.places.get(&heading(name)).and_then(|places| places.get(nth)).copied()
    }
}

/// A heading as it is compared: words joined by hyphens, `&` read as "and", a leading underscore (which marks the coded
/// column of a pair) kept.
pub(crate) fn heading(name: &str) -> String {
    let name = name.trim();
    let coded = if name.starts_with('_') { "_" } else { "" };
    format!("{coded}{}", language::fold(&name.replace('&', " and ")).replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A row, how many blank lines stand before it, and how its lines end.
    fn row() -> impl Strategy<Value = (String, usize, &'static str)> {
        let cell = prop_oneof!["[a-zé]{0,9}", "[a-z]{200,900}", Just("\"one\n\r\n\ntwo\"".to_owned())];
        let row = proptest::collection::vec(cell, 1..6).prop_map(|cells| format!("x,{}", cells.join(",")));
        (row, 0..4_usize, prop_oneof![Just("\n"), Just("\r\n")])
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

        #[test]
        fn a_row_begins_on_the_line_that_an_editor_shows_however_it_was_read(
            rows in proptest::collection::vec(row(), 1..200),
            has_mark in any::<bool>(),
        ) {
            let (mut text, mut expected) = (String::from(if has_mark { "\u{feff}" } else { "" }), Vec::new());
            for (row, blank, end) in &rows {
                text.push_str(&end.repeat(*blank));
                expected.push(u32::try_from(1 + text.matches('\n').count()).unwrap());
                text.push_str(row);
                text.push_str(end);
            }
            let limits = Limits::default();
            let table = Table::open(&Original::read(text.as_bytes(), &limits).unwrap(), &limits).unwrap();
            let (mut lines, mut first) = (Vec::new(), Vec::new());
            table.each(|line, cells| -> Result<bool, Refusal> {
                lines.push(line);
                first.push(cells.get(0) == Some("x"));
                Ok(true)
            }).unwrap();
            prop_assert_eq!(lines, expected);
            prop_assert!(first.into_iter().all(|is_first| is_first), "a row was cut elsewhere");
        }
    }
}
