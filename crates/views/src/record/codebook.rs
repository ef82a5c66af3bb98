//! The code book of the dump: every table, its columns and what their codes mean.

use std::borrow::Cow;

use domain::Field;

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::locale::Catalogue;
use crate::page::page;

/// What a table is called.
#[must_use]
pub fn table<'t>(t: &'t Catalogue, table: &str) -> Cow<'t, str> {
    t.text(&format!("table-{table}"))
}

/// What the rows of a table are.
#[must_use]
pub fn rows<'t>(t: &'t Catalogue, table: &str) -> Cow<'t, str> {
    t.text(&format!("download-{table}"))
}

/// What the cells of a column mean: a message of ours, else the name of the question that the column is.
#[must_use]
pub fn column<'t>(t: &'t Catalogue, table: &str, column: &'t str) -> Cow<'t, str> {
    let own = [format!("column-{table}-{column}"), format!("column-{column}")].into_iter().find(|key| t.has(key));
    own.map_or_else(|| t.field(column), |key| t.text(&key).into_owned().into())
}

/// What a code means in a column, where words are known.
#[must_use]
pub fn code<'t>(t: &'t Catalogue, column: &str, code: &'t str) -> Option<Cow<'t, str>> {
    let message = |key: String| t.has(&key).then(|| t.text(&key).into_owned().into());
    let book = match column {
        "field" => return Field::from_code(code).map(|field| t.field(field.code())),
        "missing" => return Some(t.missing(code)),
        "verdict" if code == "open" => return message("verdict-undetermined".to_owned()),
        "verdict" if t.has_code("eligibility-verdict", code) => "eligibility-verdict",
        "verdict" | "reason" => return message(format!("{column}-{code}")),
        "report" => "product",
        "because" => "withheld",
        "response" => "advice-response",
        "found" => "requirement-found",
        "served" => "values",
        other => other,
    };
    t.has_code(book, code).then(|| t.code(book, code))
}

/// The page of the code book.
#[derive(Debug, Clone, PartialEq)]
pub struct CodebookPage {
    /// The tables.
    pub tables: Vec<Told>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds, as a code: `text`, `codes`, `day`.
    pub kind: &'static str,
    /// Whether every row has a value.
    pub required: bool,
    /// The codes that it may hold.
    pub codes: Vec<&'static str>,
}

impl Column {
    /// The parts of its name, between which a narrow window may break it.
    fn parts(&self) -> std::str::Split<'_, char> {
        self.name.split('_')
    }

    /// What it holds, in words.
    fn kind(&self) -> String {
        format!("kind-{}", self.kind)
    }

    /// Its codes with what they mean.
    fn meanings<'t>(&self, t: &'t Catalogue) -> Vec<(&'static str, Cow<'t, str>)> {
        self.codes.iter().map(|known| (*known, code(t, &self.name, known).unwrap_or(Cow::Borrowed(*known)))).collect()
    }

    fn count(&self) -> u64 {
        self.codes.len() as u64
    }
}

fn about(_page: &CodebookPage, t: &Catalogue) -> About {
    About {
        title: t.text("codebook-title").into_owned(),
        description: t.text("codebook-lead").into_owned(),
        part: Some(Part::Data),
        crumbs: vec![
            (t.text("data-title").into_owned(), Some(Address::Data)),
            (t.text("codebook-title").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(CodebookPage, "record/codebook.html");

impl CodebookPage {
    /// An example: three columns of two tables.
    #[must_use]
    pub fn sample() -> Self {
        let column = |name: &str, kind, required, codes: &[&'static str]| Column {
            name: name.into(),
            kind,
            required,
            codes: codes.to_vec(),
        };
        let table = |name: &str, columns| Told { name: name.into(), columns };
        Self {
            tables: vec![
                table(
                    "commitments",
                    vec![
                        column("id", "text", true, &[]),
                        column("completion", "code", false, domain::codebook::Completion::CODES),
                    ],
                ),
                table("sources", vec![column("published_on", "partial-date", true, &[])]),
            ],
        }
    }
}
