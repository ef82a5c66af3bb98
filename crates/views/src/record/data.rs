//! Downloads: the public record in files, and the sources that it was imported from.

use domain::PartialDate;

use crate::address::Format;
use crate::chrome::{About, Part};
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page of downloads.
#[derive(Debug, Clone, PartialEq)]
pub struct DataPage {
    /// The files.
    pub downloads: Vec<Download>,
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
    /// How many rows it has, where it has rows.
    pub rows: Option<u64>,
    /// Its size, where it is known before it is made.
    pub bytes: Option<u64>,
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
    /// An example: two files and the source of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let file = |file: &str, says: &'static str, format: &str, rows, bytes| Download {
            file: file.into(),
            says: Say::new(says),
            format: format.into(),
            rows,
            bytes,
        };
        Self {
            downloads: vec![
                file("commitments.csv", "download-commitments", "CSV", Some(1_927), Some(4_310_000)),
                file("members.csv", "download-members", "CSV", Some(61), Some(8_240)),
                file("record.jsonl", "download-record", "JSON Lines", Some(22_641), None),
            ],
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
