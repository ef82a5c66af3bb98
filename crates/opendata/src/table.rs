//! From bytes to rows of cells: gzip or not, CSV or XLSX, within limits.
//!
//! It decides whether a file can be read at all; what its cells mean is decided by the layouts. It never guesses an
//! encoding and never reads past its limits.

mod spreadsheet;

pub(crate) use spreadsheet::{Spreadsheet, sheets};

use std::collections::BTreeMap;
use std::io::Read as _;

use csv::StringRecord;

use crate::kind::Kind;

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

/// The bytes, unpacked, within the limits.
fn unpack(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let too_many = Refusal::TooManyBytes { max_bytes: limits.max_bytes };
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return if bytes.len() as u64 > limits.max_bytes { Err(too_many) } else { Ok(bytes.to_vec()) };
    }
    let mut unpacked = Vec::new();
    let read =
        flate2::read::MultiGzDecoder::new(bytes).take(limits.max_bytes.saturating_add(1)).read_to_end(&mut unpacked);
    if unpacked.len() as u64 > limits.max_bytes {
        return Err(too_many);
    }
    read.map(|_| unpacked).map_err(|_| Refusal::BrokenGzip)
}

/// Rows of cells with the line on which each begins. Kept as text and read anew at each pass, so that a large file is not
/// held twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Table {
    /// Comma (or semicolon, or tab) separated text.
    Text(String, u8),
    /// The rows of a spreadsheet's first sheet, with their numbers.
    Sheet(Vec<(u32, StringRecord)>),
}

impl Table {
    /// Opens a file.
    pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        let bytes = unpack(bytes, limits)?;
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return spreadsheet::open(&bytes, limits).map(Self::Sheet);
        }
        if let Some(looks_like) = foreign(&bytes) {
            return Err(Refusal::NotATable { looks_like });
        }
        let text = String::from_utf8(bytes).map_err(|e| Refusal::NotUtf8 { offset: e.utf8_error().valid_up_to() })?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        if text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(Self::Text(text, b','))
    }

    /// The same text cut at another sign.
    pub(crate) fn set_delimiter(&mut self, sign: u8) {
        if let Self::Text(_, delimiter) = self {
            *delimiter = sign;
        }
    }

    /// Shows each row in turn, with its line from 1, until the visitor stops or fails.
    pub(crate) fn each<E>(&self, mut visit: impl FnMut(u32, &StringRecord) -> Result<bool, E>) -> Result<(), E> {
        match self {
            Self::Sheet(rows) => {
                for (line, row) in rows {
                    if !visit(*line, row)? {
                        break;
                    }
                }
            }
            Self::Text(text, delimiter) => {
                let mut reader = csv::ReaderBuilder::new();
                let reader = reader.has_headers(false).flexible(true).delimiter(*delimiter);
                let mut reader = reader.from_reader(text.as_bytes());
                let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
                let mut record = StringRecord::new();
                // The text is valid UTF-8 in memory and rows may differ in length, so reading cannot fail.
                while reader.read_record(&mut record).unwrap_or(false) {
                    let line =
                        lines.of(record.position().map_or(0, |p| usize::try_from(p.byte()).unwrap_or(usize::MAX)));
                    if !visit(line, &record)? {
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Counts lines up to a byte: the reader's own count is taken before it skips blank lines.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, byte: usize) -> u32 {
        let begins = self.text.get(byte..).and_then(|rest| rest.iter().position(|b| !matches!(b, b'\n' | b'\r')));
        let byte = byte.saturating_add(begins.unwrap_or(0)).min(self.text.len());
        let passed = self.text.get(self.at..byte).unwrap_or_default();
        let breaks = passed.iter().filter(|b| **b == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at = byte;
        self.line
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
