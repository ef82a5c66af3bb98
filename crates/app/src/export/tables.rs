//! The tables of the dump as files: each row is made once and written in every format that was asked for.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use opendata::dump::{Dump, Words, codebook};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tabular::{Cell, Csv, Failed, JsonLines, Package, Parquet, Rows, Sqlite};

use super::archive::{README, readme};
use super::dumping::{DumpError, Dumping};

/// A format in which a table is a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileFormat {
    /// For spreadsheets.
    Csv,
    /// An object a line.
    JsonLines,
    /// Apache Parquet.
    Parquet,
}

impl FileFormat {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Csv, Self::JsonLines, Self::Parquet];

    /// What the name of a file ends in, after a dot; also its folder in an export.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Parquet => "parquet",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::JsonLines => "JSON Lines",
            Self::Parquet => "Parquet",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::JsonLines => "application/jsonl",
            Self::Parquet => "application/vnd.apache.parquet",
        }
    }

    /// Begins a file of a table.
    ///
    /// # Errors
    /// When it cannot be written to.
    pub fn begin<'o>(self, dump: Dump, out: impl Write + Send + 'o) -> Result<Box<dyn Rows + 'o>, Failed> {
        let table = dump.table();
        Ok(match self {
            Self::Csv => Box::new(Csv::new(&table, out)?),
            // An act a line, to the letter as it stands in the log.
            Self::JsonLines if dump == Dump::Acts => Box::new(Canonical(BufWriter::new(out))),
            Self::JsonLines => Box::new(JsonLines::new(&table, BufWriter::new(out))),
            Self::Parquet => Box::new(Parquet::new(&table, out)?),
        })
    }
}

/// The canonical form of each act, a line each.
struct Canonical<W: Write>(BufWriter<W>);

impl<W: Write> Rows for Canonical<W> {
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Failed> {
        // It is the last column of the table.
        if let Some(Cell::Text(act)) = cells.last() {
            self.0.write_all(act.as_bytes())?;
        }
        Ok(self.0.write_all(b"\n")?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), Failed> {
        Ok(self.0.flush()?)
    }
}

/// What an export of tables came to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Tables {
    /// Tables, each with its rows.
    pub rows: Vec<(&'static str, u64)>,
}

/// The name of the descriptor of the data package.
pub const PACKAGE: &str = "datapackage.json";
/// The name of the SQLite database.
pub const SQLITE: &str = "openpact.sqlite";
/// The name of the code book.
pub const CODEBOOK: &str = "codebook.csv";

/// How often progress is told: after so many rows.
const A_STEP: u64 = 10_000;

impl Dumping {
    /// Writes one table in one format.
    ///
    /// # Errors
    /// When `out` cannot be written to, or the store does not answer.
    pub fn write(&self, table: Dump, format: FileFormat, out: impl Write + Send) -> Result<u64, DumpError> {
        let mut to = format.begin(table, out)?;
        let rows = self.fill(table, &mut [&mut *to], &mut |_| {})?;
        to.finish()?;
        Ok(rows)
    }

    /// Writes all tables into a SQLite database that is not there yet.
    ///
    /// # Errors
    /// When it cannot be written, or the store does not answer.
    pub fn write_sqlite(&self, path: &Path) -> Result<(), DumpError> {
        let mut database = Sqlite::create(path)?;
        for table in Dump::ALL {
            let mut to = database.table(&table.table())?;
            self.fill(*table, &mut [&mut *to], &mut |_| {})?;
            to.finish()?;
        }
        Ok(database.finish()?)
    }

    /// Gives the rows of a table to several files at once.
    fn fill(&self, table: Dump, to: &mut [&mut dyn Rows], tell: &mut dyn FnMut(u64)) -> Result<u64, DumpError> {
        let mut rows = 0;
        self.rows(table, &mut |cells| {
            rows += 1;
            if rows % A_STEP == 0 {
                tell(rows);
            }
            to.iter_mut().try_for_each(|to| to.row(cells))
        })?;
        tell(rows);
        Ok(rows)
    }

    /// Writes all tables into a folder in all formats, with the descriptor of the CSV files as a data package and the code book.
    /// `tell` is given the table and the rows written so far.
    ///
    /// # Errors
    /// When a file cannot be written, or the store does not answer.
    pub fn export(
        &self,
        folder: &Path,
        package: Package,
        words: &dyn Words,
        terms: &str,
        tell: &dyn Fn(&'static str, u64),
    ) -> Result<Tables, DumpError> {
        for format in FileFormat::ALL {
            std::fs::create_dir_all(folder.join(format.extension()))?;
        }
        let mut database = Sqlite::create(&folder.join(SQLITE))?;
        let (mut tables, mut package) = (Tables::default(), package);
        for dump in Dump::ALL {
            let (rows, file) = self.export_table(*dump, folder, &mut database, tell)?;
            tables.rows.push((dump.name(), rows));
            package.tables.push((dump.table(), file));
        }
        database.finish()?;
        package.sources = self.credits()?;
        let descriptor = serde_json::to_vec_pretty(&package.descriptor(words)).map_err(Failed::from)?;
        std::fs::write(folder.join(PACKAGE), descriptor)?;
        std::fs::write(folder.join(README), readme(&package, terms))?;
        write_codebook(File::create(folder.join(CODEBOOK))?, words)?;
        Ok(tables)
    }

    fn export_table(
        &self,
        dump: Dump,
        folder: &Path,
        database: &mut Sqlite,
        tell: &dyn Fn(&'static str, u64),
    ) -> Result<(u64, tabular::File), DumpError> {
        let path = |format: FileFormat| path_of(dump, format);
        let create = |format: FileFormat| File::create(folder.join(path(format)));
        let mut csv = Digested::new(create(FileFormat::Csv)?);
        let mut files = [
            FileFormat::Csv.begin(dump, &mut csv)?,
            FileFormat::JsonLines.begin(dump, create(FileFormat::JsonLines)?)?,
            FileFormat::Parquet.begin(dump, create(FileFormat::Parquet)?)?,
            database.table(&dump.table())?,
        ];
        let rows = {
            let mut to: Vec<&mut dyn Rows> = Vec::new();
            for file in &mut files {
                to.push(&mut **file);
            }
            self.fill(dump, &mut to, &mut |rows| tell(dump.name(), rows))?
        };
        for file in files {
            file.finish()?;
        }
        let path = path(FileFormat::Csv).to_string_lossy().into_owned();
        Ok((rows, tabular::File { path, content: Some(csv.end()) }))
    }
}

/// Where a table lies in an export.
#[must_use]
pub fn path_of(dump: Dump, format: FileFormat) -> PathBuf {
    PathBuf::from(format.extension()).join(format!("{}.{}", dump.name(), format.extension()))
}

/// Writes the code book as CSV.
///
/// # Errors
/// When it cannot be written.
pub fn write_codebook(out: impl Write, words: &dyn Words) -> Result<(), Failed> {
    let mut csv = Box::new(Csv::new(&codebook::table(), out)?);
    codebook::rows(words, &mut |cells| csv.row(cells))?;
    csv.finish()
}

/// What is written goes on, and its length and digest are kept.
struct Digested<W> {
    out: W,
    digest: Sha256,
    length: u64,
}

impl<W: Write> Digested<W> {
    fn new(out: W) -> Self {
        Self { out, digest: Sha256::new(), length: 0 }
    }

    fn end(self) -> (u64, String) {
        (self.length, hex::encode(self.digest.finalize()))
    }
}

impl<W: Write> Write for Digested<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.digest.update(bytes.get(..written).unwrap_or(bytes));
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
