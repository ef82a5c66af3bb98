//! Tables as files: one description of a table and its columns, written as CSV, JSON Lines, Parquet and SQLite.
//!
//! Rows come one after another and go to the file at once, so a file of any length takes the same memory. Everything that a
//! format needs to know is in [`Table`]: the header, the schema, the statement that makes the table, the descriptor of a data
//! package. This crate knows nothing of the partnership, chooses no words for people, and reads no file.

mod cell;
mod comma;
mod lines;
mod package;
mod pages;
mod sqlite;
mod table;

pub use cell::Cell;
pub use comma::{Csv, harmless};
pub use lines::JsonLines;
pub use package::{File, Package, Words, schema};
pub use pages::Parquet;
pub use sqlite::Sqlite;
pub use table::{Column, Kind, Reference, Table};

/// Why a file is not written to its end.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// It cannot be written to.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// The Parquet file cannot be made.
    #[error("Parquet: {0}")]
    Parquet(#[from] parquet::errors::ParquetError),
    /// The SQLite file cannot be made.
    #[error("SQLite: {0}")]
    Sqlite(#[from] sqlx::Error),
}

impl From<csv::Error> for Failed {
    fn from(error: csv::Error) -> Self {
        Self::File(error.into())
    }
}

impl From<serde_json::Error> for Failed {
    fn from(error: serde_json::Error) -> Self {
        Self::File(error.into())
    }
}

/// A file of rows that is being written.
pub trait Rows {
    /// Takes the next row: one cell for each column, in their order.
    ///
    /// # Errors
    /// When the file cannot be written.
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Failed>;

    /// Writes what is held back, and ends the file.
    ///
    /// # Errors
    /// When the file cannot be written.
    fn finish(self: Box<Self>) -> Result<(), Failed>;
}
