//! A plan that is being written as a workbook (XLSX), for those who write it without a connection: three sheets, one row for each
//! part, one column for each question, and back.
//!
//! The first row of a sheet holds the codes by which its columns are known, the second what they are called; answers begin in the
//! third. Every cell that cannot be read is told with its place; nothing is guessed. Words that a spreadsheet would take for a formula
//! are written so that it does not, and read back as they were.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::codebook::Field;
use domain::plans::draft::{Entry, Item, What, read as read_answer};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use crate::table::{Limits, Refusal, sheets};

/// The sheets, each with the column that names the part.
const SHEETS: [&str; 3] = ["plan", "commitments", "milestones"];
/// The first two columns: which part, and the version from which it was written.
const PART: &str = "part";
const VERSION: &str = "version";
/// The row in which answers begin, from 1.
const FIRST: u32 = 3;

/// A part of a plan, as it stands in a workbook or in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPart {
    /// Which. One that the plan does not have is a new one.
    pub item: Item,
    /// The version that the workbook was made from; none for a new one.
    pub version: Option<i64>,
    /// What was answered.
    pub entry: Entry,
    /// Where it stands, from 1: the sheet and the row of a workbook, or which table of a document.
    pub at: (&'static str, u32),
}

/// A cell that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The sheet.
    pub sheet: String,
    /// The row, from 1 as spreadsheets count.
    pub row: u32,
    /// The column, in letters.
    pub column: String,
    /// What stands there, at most 80 characters of it.
    pub value: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The column answers no question of this sheet.
    NoSuchColumn,
    /// The row does not say which part it is, or says one that belongs to another sheet.
    NoSuchPart,
    /// Another row is the same part.
    PartTwice,
    /// The question was answered before in the same part.
    QuestionTwice,
    /// It stands where nothing is asked.
    Outside,
    /// The milestone is of a commitment that is neither in the file nor in the plan.
    NoSuchCommitment,
    /// The version is no number.
    NotAVersion,
    /// The answer is none.
    Answer(What),
}

/// Why a workbook is not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum NotTaken {
    /// It is no such workbook, or too large.
    Unreadable(Refusal),
    /// A sheet is missing.
    NoSheet(&'static str),
    /// Cells cannot be read.
    Cells(Vec<BadCell>),
}

/// Writes the parts of a plan, each with the version from which it is written on; `name` says what a question is called. Without parts it is a blank template.
///
/// # Errors
/// When the workbook cannot be made.
pub fn write(parts: &[(Item, Option<i64>, Entry)], name: impl Fn(Field) -> String) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let (head, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    for (sheet, sample) in SHEETS.iter().zip([Item::Plan, Item::Commitment(1), Item::Milestone(1, 1)]) {
        let page = book.add_worksheet();
        page.set_name(*sheet)?.set_freeze_panes(2, 1)?;
        let columns = || sample.asked().iter().map(|asked| asked.field);
        for (column, code) in [PART, VERSION].into_iter().chain(columns().map(Field::code)).enumerate() {
            page.write_string(0, place(column), code)?;
        }
        for (column, field) in columns().enumerate() {
            page.write_string_with_format(1, place(column + 2), harmless(&name(field)), &head)?;
            page.set_column_width(place(column + 2), 28)?;
        }
        let of_sheet = parts.iter().filter(|(item, ..)| on(*item) == *sheet);
        for (row, (item, version, entry)) in (2..).zip(of_sheet) {
            page.write_string(row, 0, item.to_string())?;
            if let Some(version) = version {
                page.write_number(row, 1, f64::from(i32::try_from(*version).unwrap_or(i32::MAX)))?;
            }
            for (column, field) in columns().enumerate() {
                if let Some(typed) = entry.get(&field) {
                    page.write_string_with_format(row, place(column + 2), harmless(typed), &wrapped)?;
                }
            }
        }
    }
    book.save_to_buffer()
}

/// The sheet on which a part stands.
const fn on(item: Item) -> &'static str {
    match item {
        Item::Plan => SHEETS[0],
        Item::Commitment(_) => SHEETS[1],
        Item::Milestone(..) => SHEETS[2],
    }
}

fn place(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// Words that no spreadsheet takes for a formula; a quote that stood there already gets another one.
fn harmless(words: &str) -> Cow<'_, str> {
    if words.starts_with('\'') { format!("'{words}").into() } else { tabular::harmless(words) }
}

/// The same words as they were.
fn as_written(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\''])).unwrap_or(cell)
}

/// A column in letters: 0 is A, 26 is AA.
fn letters(mut column: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    out.iter().rev().collect()
}

/// Reads a workbook. A milestone may belong to a commitment for which `knows` says that the plan has it.
///
/// # Errors
/// Why nothing of it is taken, with every cell that cannot be read.
pub fn read(bytes: &[u8], limits: &Limits, knows: impl Fn(u16) -> bool) -> Result<Vec<SheetPart>, NotTaken> {
    let found = sheets(bytes, limits).map_err(NotTaken::Unreadable)?;
    let (mut parts, mut bad) = (BTreeMap::<Item, SheetPart>::new(), Vec::new());
    for sheet in SHEETS {
        let (_, rows) = found.iter().find(|(name, _)| name == sheet).ok_or(NotTaken::NoSheet(sheet))?;
        Sheet { sheet, parts: &mut parts, bad: &mut bad }.read(rows);
    }
    for part in parts.values() {
        if let Item::Milestone(of, _) = part.item
            && !knows(of)
            && !parts.contains_key(&Item::Commitment(of))
        {
            bad.push(cell(part.at.0, part.at.1, 0, &part.item.to_string(), Wrong::NoSuchCommitment));
        }
    }
    if bad.is_empty() { Ok(parts.into_values().collect()) } else { Err(NotTaken::Cells(bad)) }
}

fn cell(sheet: &str, row: u32, column: usize, value: &str, wrong: Wrong) -> BadCell {
    let value = value.chars().take(80).collect();
    BadCell { sheet: sheet.to_owned(), row, column: letters(column), value, wrong }
}

/// A sheet being read.
struct Sheet<'a> {
    sheet: &'static str,
    parts: &'a mut BTreeMap<Item, SheetPart>,
    bad: &'a mut Vec<BadCell>,
}

impl Sheet<'_> {
    fn add(&mut self, row: u32, column: usize, value: &str, wrong: Wrong) {
        self.bad.push(cell(self.sheet, row, column, value, wrong));
    }

    fn read(&mut self, rows: &[(u32, csv::StringRecord)]) {
        let head = rows.iter().find(|(row, _)| *row == 1).map(|(_, cells)| cells.clone()).unwrap_or_default();
        let asked = match self.sheet {
            "plan" => Item::Plan,
            "commitments" => Item::Commitment(1),
            _ => Item::Milestone(1, 1),
        }
        .asked();
        let mut columns: Vec<Option<Field>> = Vec::new();
        for (column, code) in head.iter().enumerate() {
            let field = asked.iter().map(|asked| asked.field).find(|field| field.code() == code.trim());
            if field.is_none() && column > 1 && !code.trim().is_empty() {
                self.add(1, column, code, Wrong::NoSuchColumn);
            }
            columns.push(field);
        }
        for (row, cells) in rows.iter().filter(|(row, _)| *row >= FIRST) {
            self.row(*row, cells, &columns);
        }
    }

    fn row(&mut self, row: u32, cells: &csv::StringRecord, columns: &[Option<Field>]) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let named = cells.get(0).unwrap_or("").trim();
        let item = named.parse::<Item>().ok().filter(|item| on(*item) == self.sheet);
        let version = cells.get(1).unwrap_or("").trim();
        let read_version = version.parse::<i64>().ok();
        if read_version.is_none() && !version.is_empty() {
            self.add(row, 1, version, Wrong::NotAVersion);
        }
        let mut entry = Entry::new();
        for (column, typed) in cells.iter().enumerate().skip(2) {
            let typed = as_written(typed).trim();
            let field = columns.get(column).copied().flatten();
            match field {
                _ if typed.is_empty() => {}
                // The column was told already.
                None if columns.get(column).is_some() => {}
                None => self.add(row, column, typed, Wrong::NoSuchColumn),
                Some(field) => match answer(item, field, typed) {
                    Ok(()) => drop(entry.insert(field, typed.to_owned())),
                    Err(what) => self.add(row, column, typed, Wrong::Answer(what)),
                },
            }
        }
        match item {
            None => self.add(row, 0, named, Wrong::NoSuchPart),
            Some(item) if self.parts.contains_key(&item) => self.add(row, 0, named, Wrong::PartTwice),
            Some(item) => {
                let part = SheetPart { item, version: read_version, entry, at: (self.sheet, row) };
                self.parts.insert(item, part);
            }
        }
    }
}

/// Whether what was typed answers a question.
pub(crate) fn answer(item: Option<Item>, field: Field, typed: &str) -> Result<(), What> {
    let asked = item.and_then(|item| item.asked().iter().find(|asked| asked.field == field));
    let has = typed.chars().count();
    match asked {
        Some(asked) if has > asked.most => Err(What::TooLong { has, most: asked.most }),
        _ => read_answer(field, typed).map(|_| ()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn columns_have_letters_as_spreadsheets_write_them() {
        assert_eq!([0, 25, 26, 27, 701, 702].map(letters), ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }

    proptest! {
        #[test]
        fn any_words_come_back(words in "[=+@'\ta-z -]{0,8}") {
            let cell = harmless(&words);
            prop_assert_eq!(as_written(&cell), words.as_str());
        }

        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read(&bytes, &Limits::default(), |_| false).is_err());
        }
    }
}
