//! The code book of the dump, a table itself: every column of every table with what it means, and after it each code that it
//! may hold, in the words of one language.

use tabular::{Cell, Column, Failed, Kind, Table};

use super::{Dump, Out};

/// Words for people, in one language.
pub trait Words: tabular::Words {
    /// The name of a country by its ISO 3166-1 alpha-3 code.
    fn country(&self, code: &str) -> String;
}

const fn column(name: &'static str, kind: Kind, required: bool) -> Column {
    Column { name, kind, required }
}

/// What a column holds, as the code book calls it.
#[must_use]
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Code(_) => "code",
        Kind::List(Some(_)) => "codes",
        Kind::List(None) => "list",
        Kind::Whole => "number",
        Kind::Flag => "flag",
        Kind::When => "partial-date",
        Kind::Day => "day",
        Kind::Moment => "moment",
    }
}

const KINDS: &[&str] = &["text", "code", "codes", "list", "number", "flag", "partial-date", "day", "moment"];

/// The columns of the code book.
#[must_use]
pub fn table() -> Table {
    let columns = vec![
        column("table", Kind::Text, true),
        column("column", Kind::Text, true),
        column("type", Kind::Code(KINDS), true),
        column("required", Kind::Flag, true),
        column("meaning", Kind::Text, true),
        column("code", Kind::Text, false),
        column("code_meaning", Kind::Text, false),
    ];
    Table { name: "codebook", columns, key: &[], references: &[] }
}

/// The codes that a column may hold.
#[must_use]
pub const fn book(column: &Column) -> &'static [&'static str] {
    match column.kind {
        Kind::Code(book) | Kind::List(Some(book)) => book,
        _ => &[],
    }
}

/// Gives every row.
///
/// # Errors
/// When `out` fails.
pub fn rows(words: &dyn Words, out: &mut Out<'_>) -> Result<(), Failed> {
    for table in Dump::ALL.iter().map(|dump| dump.table()) {
        for column in &table.columns {
            let meaning = words.column(table.name, column.name);
            let cells = [
                Cell::text(table.name),
                Cell::text(column.name),
                Cell::text(kind(column.kind)),
                Cell::Flag(column.required),
                Cell::text(&meaning),
            ];
            let mut row = |code, label| out(&[cells.as_slice(), &[code, label]].concat());
            row(Cell::Empty, Cell::Empty)?;
            for code in book(column) {
                row(Cell::text(code), Cell::maybe(words.code(column.name, code), |label| Cell::Text(label.into())))?;
            }
        }
    }
    Ok(())
}
