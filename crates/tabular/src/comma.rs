//! CSV (RFC 4180, UTF-8, with a header), which people open in spreadsheets.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula and runs it. Such
//! a cell gets an apostrophe before it, which a spreadsheet hides and a program can take off again. Numbers stay as they are.
//! No other format is changed in this way.

use std::borrow::Cow;
use std::io::Write;

use csv::{Terminator, WriterBuilder};

use crate::{Cell, Failed, Rows, Table};

/// A CSV file.
pub struct Csv<W: Write> {
    out: csv::Writer<W>,
    scratch: String,
}

impl<W: Write> Csv<W> {
    /// Begins a file with the header.
    ///
    /// # Errors
    /// When it cannot be written to.
    pub fn new(table: &Table, out: W) -> Result<Self, Failed> {
        let mut out = WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(1 << 16).from_writer(out);
        out.write_record(table.columns.iter().map(|column| column.name))?;
        Ok(Self { out, scratch: String::new() })
    }
}

impl<W: Write> Rows for Csv<W> {
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Failed> {
        for cell in cells {
            match cell {
                Cell::Text(text) => self.out.write_field(&*harmless(text))?,
                Cell::Words(text) => self.out.write_field(&*harmless(text))?,
                // Numbers, days and codes begin with nothing that could be run.
                other => self.out.write_field(other.written(&mut self.scratch))?,
            }
        }
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), Failed> {
        Ok(self.out.flush()?)
    }
}

/// A cell that no spreadsheet takes for a formula.
#[must_use]
pub fn harmless(cell: &str) -> Cow<'_, str> {
    match cell.as_bytes().first() {
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r') if cell.parse::<f64>().is_err() => format!("'{cell}").into(),
        _ => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_becomes_words_and_a_number_stays_a_number() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("@me"), "'@me");
        assert_eq!(harmless("-3"), "-3");
        assert_eq!(harmless("plain, text"), "plain, text");
        assert_eq!(harmless(""), "");
    }

    proptest! {
        #[test]
        fn no_cell_begins_as_a_formula_does_and_none_loses_a_letter(text in "[=+@\t\ra-z0-9-]{0,6}") {
            let cell = harmless(&text);
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            prop_assert!(!formula || text.parse::<f64>().is_ok());
            prop_assert!(cell == text || cell.strip_prefix('\'') == Some(&text));
        }
    }
}
