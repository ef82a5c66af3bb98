//! Downloads: the public record in files and tables, and the sources that it was imported from.

use domain::PartialDate;

use crate::address::Format;
use crate::chrome::{About, Part};
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page of downloads.
#[derive(Debug, Clone, PartialEq)]
pub struct DataPage {
    /// Files that hold everything; none where nothing is on record.
    pub wholes: Vec<Download>,
    /// The tables.
    pub tables: Vec<TableFiles>,
    /// What was imported.
    pub sources: Vec<Source>,
}

/// One file.
#[derive(Debug, Clone, PartialEq)]
pub struct Download {
    /// Its name, as in its address.
    pub file: String,
    /// What it holds.
    pub says: Say,
    /// Its format: `CSV`, `JSON`.
    pub format: String,
}

/// A table, and the files in which it can be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct TableFiles {
    /// Its name, as in addresses.
    pub table: String,
    /// How many rows it has, where that is known.
    pub rows: Option<u64>,
    /// The name of each format, and the file in it.
    pub files: Vec<(String, String)>,
}

/// A source that was imported.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What it is called.
    pub title: Say,
    /// Whom it is by, as it asks to be credited.
    pub credit: String,
    /// When it was published, as exactly as that is known.
    pub published: Option<PartialDate>,
    /// How many rows were taken.
    pub rows: u64,
    /// How many things its import report lists.
    pub reported: u64,
    /// The digest of the file, in hexadecimal.
    pub digest: String,
    /// The act that sealed its import.
    pub act: Option<u64>,
}

fn about(_page: &DataPage, t: &Catalogue) -> About {
    About {
        title: t.text("data-title").into_owned(),
        description: t.text("data-lead").into_owned(),
        part: Some(Part::Data),
        crumbs: vec![(t.text("data-title").into_owned(), None)],
        twins: &[Format::Json],
    }
}

page!(DataPage, "record/data.html");

impl DataPage {
    /// The files that describe the others, for programs.
    const fn described(&self) -> [&'static str; 3] {
        ["datapackage.json", "catalogue.jsonld", "catalogue.ttl"]
    }

    /// An example: two files and the source of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let whole = |file: &str, says: &'static str, format: &str| Download {
            file: file.into(),
            says: Say::new(says),
            format: format.into(),
        };
        let table = |table: &str, rows| TableFiles {
            table: table.into(),
            rows,
            files: [("CSV", "csv"), ("JSON Lines", "jsonl"), ("Parquet", "parquet")]
                .map(|(format, extension)| (format.to_owned(), format!("{table}.{extension}")))
                .into(),
        };
        Self {
            wholes: vec![
                whole("openpact.zip", "download-package", "ZIP"),
                whole("openpact.sqlite", "download-database", "SQLite"),
            ],
            tables: vec![table("members", None), table("commitments", Some(1_927)), table("acts", Some(22_641))],
            sources: vec![Source {
                title: Say::plain("OGP commitments and IRM assessments, edition of 2016"),
                credit: "Open Government Partnership".into(),
                published: Some(PartialDate::Year(2016)),
                rows: 1_927,
                reported: 214,
                digest: "7d0c1a55e2f0b94e".into(),
                act: Some(22_641),
            }],
        }
    }
}
