//! A column: what it is called, what it holds, and how it is filled. Written once, so that header and cells cannot part.

use domain::Field;
use domain::codebook::Shape;
use tabular::{Cell, Column, Failed, Kind};

use super::Out;

/// A column of rows that are made from `T`.
pub(super) struct Col<T> {
    column: Column,
    fill: Fill<T>,
}

type Own<T> = for<'r> fn(&'r T) -> Cell<'r>;
type Asked<T> = for<'r> fn(&'r T, Field) -> Cell<'r>;

enum Fill<T> {
    Own(Own<T>),
    Asked(Field, Asked<T>),
}

/// A column of ours.
pub(super) fn own<T>(name: &'static str, kind: Kind, fill: Own<T>) -> Col<T> {
    Col { column: Column { name, kind, required: false }, fill: Fill::Own(fill) }
}

/// A column of ours in which every row has a value.
pub(super) fn always<T>(name: &'static str, kind: Kind, fill: Own<T>) -> Col<T> {
    Col { column: Column { name, kind, required: true }, fill: Fill::Own(fill) }
}

/// A column that is a question of the code book.
pub(super) fn asked<T>(field: Field, fill: Asked<T>) -> Col<T> {
    let column = Column { name: field.code(), kind: kind(field), required: false };
    Col { column, fill: Fill::Asked(field, fill) }
}

/// What the answers to a field are in a table.
const fn kind(field: Field) -> Kind {
    match field.shape() {
        // A decimal number is told exactly as it is written: a number of a program would round it.
        Shape::Text | Shape::Label | Shape::Measure(_) => Kind::Text,
        Shape::Date => Kind::When,
        Shape::Number => Kind::Whole,
        Shape::Flag => Kind::Flag,
        Shape::Code(book) => Kind::Code(book),
        Shape::Codes(book) => Kind::List(Some(book)),
    }
}

/// What is known of the columns without any row.
pub(super) fn described<T>(columns: &[Col<T>]) -> Vec<Column> {
    columns.iter().map(|col| col.column).collect()
}

/// Gives the row of a thing.
pub(super) fn fill<T>(columns: &[Col<T>], thing: &T, out: &mut Out<'_>) -> Result<(), Failed> {
    let cell = |col: &Col<T>| match col.fill {
        Fill::Own(fill) => fill(thing),
        Fill::Asked(field, fill) => fill(thing, field),
    };
    let cells: Vec<Cell<'_>> = columns.iter().map(cell).collect();
    out(&cells)
}
