//! The sheets of an XLSX file as rows of text.
//!
//! Cells come out as a person would type them: whole numbers without a decimal point, dates as `2014-07-01`, errors as
//! their sign (`#NAME?`). Formulas give the value that was saved with them.

use std::io::{Cursor, Read as _};

use calamine::{Data, DataRef, Reader as _, Xlsx};
use csv::StringRecord;

use super::{Limits, Refusal};

/// The rows of a sheet, each with its number from 1.
pub(crate) type SheetRows = Vec<(u32, StringRecord)>;

/// How many sheets of a file are read at most.
const MOST_SHEETS: usize = 16;

type Opened<'a> = Xlsx<Cursor<&'a [u8]>>;

/// A spreadsheet whose first sheet is read row by row, as often as one likes, and never held whole. Its texts that several cells
/// share are: that is how the format keeps them.
pub(crate) struct Spreadsheet {
    bytes: Vec<u8>,
    limits: Limits,
}

impl Spreadsheet {
    /// Opens a file if it is a spreadsheet; nothing if it is of another sort.
    pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Option<Result<Self, Refusal>> {
        if !bytes.starts_with(b"PK\x03\x04") {
            return None;
        }
        Some(weigh(bytes, limits).map(|()| Self { bytes: bytes.to_vec(), limits: *limits }))
    }

    /// Shows each row in turn, with its number from 1, until the visitor stops or fails.
    pub(crate) fn each(
        &self,
        mut visit: impl FnMut(u32, &StringRecord) -> Result<bool, Refusal>,
    ) -> Result<(), Refusal> {
        let mut book: Opened<'_> = opened(&self.bytes)?;
        let sheet = book.sheet_names().first().cloned().ok_or_else(|| broken(&"it has no sheet"))?;
        walk(&mut book, &sheet, &self.limits, &mut visit)
    }
}

fn opened(bytes: &[u8]) -> Result<Opened<'_>, Refusal> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|e: calamine::XlsxError| broken(&e))
}

fn broken(why: &dyn std::fmt::Display) -> Refusal {
    Refusal::BrokenSpreadsheet { why: why.to_string().chars().take(120).collect() }
}

fn book<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Opened<'a>, Refusal> {
    weigh(bytes, limits)?;
    opened(bytes)
}

/// Reads the first sheet.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<SheetRows, Refusal> {
    let mut book = book(bytes, limits)?;
    let sheet = book.sheet_names().first().cloned().ok_or_else(|| broken(&"it has no sheet"))?;
    let rows = rows(&mut book, &sheet, limits)?;
    if rows.is_empty() { Err(Refusal::Empty) } else { Ok(rows) }
}

/// Reads every sheet, by its name.
pub(crate) fn sheets(bytes: &[u8], limits: &Limits) -> Result<Vec<(String, SheetRows)>, Refusal> {
    let mut book = book(bytes, limits)?;
    let names = book.sheet_names();
    names.into_iter().take(MOST_SHEETS).map(|name| Ok((name.clone(), rows(&mut book, &name, limits)?))).collect()
}

fn rows(book: &mut Opened<'_>, sheet: &str, limits: &Limits) -> Result<SheetRows, Refusal> {
    let mut rows = Vec::new();
    walk(book, sheet, limits, &mut |line, row| {
        rows.push((line, row.clone()));
        Ok(true)
    })?;
    Ok(rows)
}

/// Shows each row of a sheet that has anything in it.
fn walk(book: &mut Opened<'_>, sheet: &str, limits: &Limits, visit: &mut Visit<'_>) -> Result<(), Refusal> {
    // Cell by cell: one cell in the last corner would make a full grid of 17 thousand million cells.
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|e| broken(&e))?;
    let left = limits.max_bytes / BYTES_A_CELL;
    let mut rows = Rows { shown: 0, line: 0, row: Vec::new(), left, limits: *limits };
    while let Some(cell) = cells.next_cell().map_err(|e| broken(&e))? {
        let (row, column) = cell.get_position();
        let text = shown(cell.get_value());
        if !text.is_empty() && !rows.put(row.saturating_add(1), column, text, visit)? {
            return Ok(());
        }
    }
    rows.finish_row(visit).map(|_| ())
}

/// What a cell costs at least once it is read, even an empty one before a filled one.
const BYTES_A_CELL: u64 = 16;

/// Takes a row with its number; answers whether there is to be another.
type Visit<'a> = dyn FnMut(u32, &StringRecord) -> Result<bool, Refusal> + 'a;

struct Rows {
    /// How many rows were shown.
    shown: u32,
    line: u32,
    row: Vec<String>,
    /// How many more cells there may be.
    left: u64,
    limits: Limits,
}

impl Rows {
    /// Puts a cell into its row. Answers whether there is to be another.
    fn put(&mut self, line: u32, column: u32, text: String, visit: &mut Visit<'_>) -> Result<bool, Refusal> {
        if column >= self.limits.max_columns {
            return Err(Refusal::TooManyColumns { line, max_columns: self.limits.max_columns });
        }
        if text.len() > self.limits.max_cell {
            return Err(Refusal::CellTooLong { line, max_cell: self.limits.max_cell });
        }
        if line != self.line {
            if !self.finish_row(visit)? {
                return Ok(false);
            }
            self.line = line;
        }
        let column = column as usize;
        let grown = (column + 1).saturating_sub(self.row.len());
        let too_many = Refusal::TooManyBytes { max_bytes: self.limits.max_bytes };
        self.left = self.left.checked_sub(grown as u64).ok_or(too_many)?;
        self.row.resize(self.row.len() + grown, String::new());
        if let Some(place) = self.row.get_mut(column) {
            *place = text;
        }
        Ok(true)
    }

    /// Shows the row that is under way, if there is one.
    fn finish_row(&mut self, visit: &mut Visit<'_>) -> Result<bool, Refusal> {
        if self.row.is_empty() {
            return Ok(true);
        }
        if self.shown >= self.limits.max_rows {
            return Err(Refusal::TooManyRows { max_rows: self.limits.max_rows });
        }
        self.shown += 1;
        visit(self.line, &StringRecord::from(std::mem::take(&mut self.row)))
    }
}

/// Unpacks every part and throws it away, so that the limit holds whatever the archive says of itself.
fn weigh(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let broken = |why: String| Refusal::BrokenSpreadsheet { why };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(e.to_string()))?;
    let mut left = limits.max_bytes;
    for i in 0..archive.len() {
        let part = archive.by_index(i).map_err(|e| broken(e.to_string()))?;
        let weight = std::io::copy(&mut part.take(left.saturating_add(1)), &mut std::io::sink());
        let weight = weight.map_err(|_| broken("it is cut off or damaged".to_owned()))?;
        left = left.checked_sub(weight).ok_or(Refusal::TooManyBytes { max_bytes: limits.max_bytes })?;
    }
    Ok(())
}

fn shown(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::Empty => String::new(),
        Data::String(text) => text,
        Data::Bool(yes) => if yes { "1" } else { "0" }.to_owned(),
        Data::Int(n) => n.to_string(),
        Data::Float(n) => n.to_string(),
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTime(date) => date.as_f64().to_string(),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Error(error) => error.to_string(),
    }
}
