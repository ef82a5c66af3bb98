//! What a table is: its name, its columns, what names a row, and what its rows point to.

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name, in files, addresses and statements.
    pub name: &'static str,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// The columns that together name a row; none where nothing does.
    pub key: &'static [&'static str],
    /// What its rows point to.
    pub references: &'static [Reference],
}

/// A column whose values are found in another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The columns here.
    pub columns: &'static [&'static str],
    /// The other table.
    pub table: &'static str,
    /// Its columns.
    pub to: &'static [&'static str],
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name: a code of the record where the column is a question of its code book, else a name of ours.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether every row has a value.
    pub required: bool,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text or an identifier.
    Text,
    /// One code of a book.
    Code(&'static [&'static str]),
    /// Any number of codes of a book; without a book, of identifiers.
    List(Option<&'static [&'static str]>),
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// A date as exact as its source gives it: `2016`, `2016-Q1`, `2016-07` or `2016-07-01`.
    When,
    /// A day.
    Day,
    /// A moment, to the microsecond, in UTC.
    Moment,
}
