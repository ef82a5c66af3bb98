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
    /// Whether files are still being made, so that not of all it can be told how long they are.
    pub waits: bool,
}

/// A file with everything, or of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Download {
    /// What it holds.
    pub says: Say,
    /// The file.
    pub taken: Taken,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its name, as in its address.
    pub file: String,
    /// Its format: `CSV`, `JSON`.
    pub format: String,
    /// How long it is, once it was made.
    pub bytes: Option<u64>,
    /// Its digest in hexadecimal, once it was made.
    pub sha256: Option<String>,
}

/// A table, and the files in which it can be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct TableFiles {
    /// Its name, as in addresses.
    pub table: String,
    /// How many rows it has, where that is known.
    pub rows: Option<u64>,
    /// How many columns it has.
    pub columns: u64,
    /// The file in each format.
    pub files: Vec<Taken>,
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
    /// The digests of all files.
    const fn sums(&self) -> &'static str {
        "SHA256SUMS"
    }

    /// The files that describe the others, for programs.
    const fn described(&self) -> [&'static str; 3] {
        ["datapackage.json", "catalogue.jsonld", "catalogue.ttl"]
    }

    /// An example: two files and the source of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let taken = |file: String, format: &str, bytes: Option<u64>| Taken {
            file,
            format: format.into(),
            bytes,
            sha256: bytes.map(|_| "7d0c1a55e2f0b94e".repeat(4)),
        };
        let whole = |file: &str, says: &'static str, format: &str, bytes| Download {
            says: Say::new(says),
            taken: taken(file.into(), format, bytes),
        };
        let table = |table: &str, rows, columns, bytes: Option<u64>| TableFiles {
            table: table.into(),
            rows,
            columns,
            files: [("CSV", "csv"), ("JSON Lines", "jsonl"), ("Parquet", "parquet")]
                .map(|(format, extension)| taken(format!("{table}.{extension}"), format, bytes))
                .into(),
        };
        Self {
            wholes: vec![
                whole("openpact.zip", "download-package", "ZIP", Some(9_412_233)),
                whole("openpact.sqlite", "download-database", "SQLite", None),
            ],
            tables: vec![
                table("members", Some(101), 14, Some(12_901)),
                table("commitments", Some(1_927), 61, Some(4_218_004)),
                table("acts", Some(22_641), 12, None),
            ],
            waits: true,
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
