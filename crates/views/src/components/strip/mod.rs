//! Findings strip: what the reviewer was asked, report by report, with a double line where the code book changed and
//! answers stop being comparable.

use crate::locale::Say;
use crate::value::{Code, Value};

/// A report, or a code book that was never applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is called.
    pub title: Say,
    /// Whether another code book begins here.
    pub breaks: bool,
}

/// A question and what each report answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The question, as a field of the code book.
    pub field: Code,
    /// The rule, where the answer is a verdict under one of several.
    pub rule: Option<Say>,
    /// One answer for each column.
    pub cells: Vec<Value>,
}

/// All findings on one commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The reports in order.
    pub columns: Vec<Column>,
    /// The questions in order.
    pub rows: Vec<Row>,
}

/// A cell together with what its column says about it.
#[derive(Debug)]
pub struct Cell<'a> {
    /// The column it stands in.
    pub column: &'a Column,
    /// What was answered.
    pub value: &'a Value,
}

impl Strip {
    /// The cells of a row beside their columns; a row that is too short simply ends.
    #[must_use]
    pub fn cells<'a>(&'a self, row: &'a Row) -> Vec<Cell<'a>> {
        self.columns.iter().zip(&row.cells).map(|(column, value)| Cell { column, value }).collect()
    }

    /// Whether any column stands behind a break.
    #[must_use]
    pub fn has_break(&self) -> bool {
        self.columns.iter().any(|column| column.breaks)
    }
}

impl Row {
    /// Whether no report answered this question.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Value::is_nothing)
    }
}
