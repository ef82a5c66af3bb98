//! What an import has to say about its file: every cell that was not what it should be, and every column left out.
//!
//! The report never decides anything. Text for people is chosen elsewhere from the codes; [`Expectation`] has plain
//! English for logs and tests.

use std::fmt;

use domain::PartialDate;
use serde::{Deserialize, Serialize};

/// How much an item matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Read well; worth knowing.
    Note,
    /// Taken, but something of it was lost or had to be decided.
    Warning,
    /// Not taken.
    Error,
}

impl Severity {
    /// The word that stands for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What was expected where something else stood.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "code", content = "detail")]
pub enum Expectation {
    /// A country or locality that is in the table of names.
    KnownMember,
    /// The number of an action plan, from 1.
    PlanNumber,
    /// A title.
    Title,
    /// A label of at most so many bytes; what was longer is cut.
    ShortLabel(usize),
    /// A date.
    Date,
    /// A date whose day and month can be told apart; kept as this.
    UnambiguousDate(PartialDate),
    /// A date or a year, not a spreadsheet's number for one; kept as this.
    NoSpreadsheetNumber(PartialDate),
    /// A label without a spreadsheet's rounding error; kept as this.
    Rounded(String),
    /// A number with the sign that this label has; both are kept.
    SignOf(String),
    /// A verdict that agrees with the columns it is made of; kept as it is.
    AgreesWithParts,
    /// An answer, 0 or 1, in every row of the column; these rows have none, and count as not set.
    AnswerInEveryRow(u32),
    /// A whole number.
    Number,
    /// A year.
    Year,
    /// Yes or no, as 1 or 0.
    Flag,
    /// One of these words.
    OneOf(Vec<String>),
    /// The same meaning in the label and in the coded column, which says this instead; the label counts.
    SameAsCode(String),
    /// Text without broken characters (U+FFFD); kept as it is.
    SoundText,
    /// A cell that could be read; nothing is taken from it.
    Readable,
    /// A row that is a commitment, a country or the like; totals, repeated headings and blank lines are not.
    DataRow,
    /// As many cells as the heading has columns.
    AsManyCells(usize),
    /// A row that stands once only.
    NoRepetition,
    /// A sum that agrees with the columns it sums; it is this many.
    SameSum(i64),
    /// The same answer in every row of one plan or member; the first row's is taken.
    SameThroughout,
    /// An identifier in the form that the source uses.
    Identifier,
    /// Something that can be stated of a member.
    OtherStatement,
    /// A country with an ISO 3166-1 code.
    IsoCode,
    /// A code of the source's own that we know.
    KnownCode,
    /// A number on this scale.
    OnScale(String),
    /// A date alone; the first date among the words is kept, this one.
    FirstDate(PartialDate),
}

impl Expectation {
    /// The code that stands for it, as in JSON: what a text for people is chosen by.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::KnownMember => "known-member",
            Self::PlanNumber => "plan-number",
            Self::Title => "title",
            Self::ShortLabel(_) => "short-label",
            Self::Date => "date",
            Self::UnambiguousDate(_) => "unambiguous-date",
            Self::NoSpreadsheetNumber(_) => "no-spreadsheet-number",
            Self::Rounded(_) => "rounded",
            Self::SignOf(_) => "sign-of",
            Self::AgreesWithParts => "agrees-with-parts",
            Self::AnswerInEveryRow(_) => "answer-in-every-row",
            Self::Number => "number",
            Self::Year => "year",
            Self::Flag => "flag",
            Self::OneOf(_) => "one-of",
            Self::SameAsCode(_) => "same-as-code",
            Self::SoundText => "sound-text",
            Self::Readable => "readable",
            Self::DataRow => "data-row",
            Self::AsManyCells(_) => "as-many-cells",
            Self::NoRepetition => "no-repetition",
            Self::SameSum(_) => "same-sum",
            Self::SameThroughout => "same-throughout",
            Self::Identifier => "identifier",
            Self::OtherStatement => "other-statement",
            Self::IsoCode => "iso-code",
            Self::KnownCode => "known-code",
            Self::OnScale(_) => "on-scale",
            Self::FirstDate(_) => "first-date",
        }
    }
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::KnownMember => f.write_str("a country or locality that is in the table of names"),
            Self::PlanNumber => f.write_str("the number of an action plan, from 1"),
            Self::Title => f.write_str("a title"),
            Self::ShortLabel(most) => write!(f, "a label of at most {most} bytes; the rest was cut"),
            Self::Date => f.write_str("a date; kept in the source's words"),
            Self::UnambiguousDate(kept) => write!(f, "a date whose day and month can be told apart; kept as {kept}"),
            Self::NoSpreadsheetNumber(kept) => write!(f, "a date, not a spreadsheet's number for one; kept as {kept}"),
            Self::Rounded(kept) => write!(f, "a label without rounding error; kept as {kept}"),
            Self::SignOf(label) => write!(f, "a number that fits {label:?}; both are kept"),
            Self::AgreesWithParts => f.write_str("a verdict that agrees with the columns it is made of; kept as it is"),
            Self::AnswerInEveryRow(n) => write!(f, "an answer in every row; {n} rows have none and count as not set"),
            Self::Number => f.write_str("a whole number"),
            Self::Year => f.write_str("a year"),
            Self::Flag => f.write_str("1 or 0"),
            Self::OneOf(words) => write!(f, "one of: {}", words.join(", ")),
            Self::SameAsCode(code) => write!(f, "the meaning of the coded column, {code}; the label counts"),
            Self::SoundText => f.write_str("text without broken characters; kept as it is"),
            Self::Readable => f.write_str("a readable cell; nothing was taken from it"),
            Self::DataRow => f.write_str("a row of data, not a total, a heading or a blank line"),
            Self::AsManyCells(n) => write!(f, "{n} cells, as in the heading"),
            Self::NoRepetition => f.write_str("a row that stands once only"),
            Self::SameSum(n) => write!(f, "the sum of the columns, {n}"),
            Self::SameThroughout => f.write_str("the same answer in every row about this thing; the first counts"),
            Self::Identifier => f.write_str("an identifier in the source's usual form"),
            Self::IsoCode => f.write_str("a country with an ISO 3166-1 code"),
            Self::KnownCode => f.write_str("a code of the source that is known"),
            Self::OnScale(scale) => write!(f, "a number on the scale {scale}, with at most four decimals"),
            Self::FirstDate(kept) => write!(f, "a date alone; kept as {kept}"),
            Self::OtherStatement => f.write_str("something that can be stated of a member"),
        }
    }
}

/// The longest value that an item quotes, in bytes.
pub const MAX_QUOTED: usize = 120;

/// One thing that was not as expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The file.
    pub file: String,
    /// The line on which the row begins, from 1.
    pub line: u32,
    /// The column's heading; empty where the whole row is meant.
    pub column: String,
    /// What stood there, cut to [`MAX_QUOTED`] bytes.
    pub value: String,
    /// What was expected.
    pub expected: Expectation,
    /// How much it matters.
    pub severity: Severity,
}

/// Why a column was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// It names or addresses persons.
    PersonalData,
    /// It can be computed from other columns.
    Derived,
    /// It is empty in every row.
    Empty,
    /// The source itself marks it to be deleted.
    MarkedForDeletion,
    /// It says nothing about commitments (counters, website states).
    Internal,
    /// No rule asks for it.
    AskedByNoRule,
    /// It holds texts, which the bundled facts leave out.
    NotBundled,
    /// We do not know it.
    Unknown,
}

impl LeftOut {
    /// The code that stands for it, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PersonalData => "personal-data",
            Self::Derived => "derived",
            Self::Empty => "empty",
            Self::MarkedForDeletion => "marked-for-deletion",
            Self::Internal => "internal",
            Self::AskedByNoRule => "asked-by-no-rule",
            Self::NotBundled => "not-bundled",
            Self::Unknown => "unknown",
        }
    }
}

/// What an import has to say about its file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Rows read below the heading. Always `rows_taken` and `rows_reported` together.
    pub rows_read: u64,
    /// Rows of which at least one statement was made.
    pub rows_taken: u64,
    /// Rows of which only this report speaks; each has an item.
    pub rows_reported: u64,
    /// What was not as expected, in the order of the file.
    pub items: Vec<Item>,
    /// Columns that were left out and why.
    pub columns_left_out: Vec<(String, LeftOut)>,
}

/// A report could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be written: {0}")]
pub struct NotWritten(String);

impl Report {
    /// The whole report as JSON, indented.
    ///
    /// # Errors
    /// Never, as far as is known; the writer's own.
    pub fn to_json(&self) -> Result<String, NotWritten> {
        serde_json::to_string_pretty(self).map_err(|e| NotWritten(e.to_string()))
    }

    /// The items as CSV, one a line under a heading: file, line, column, value, expected (in plain English), severity.
    ///
    /// # Errors
    /// Never, as far as is known; the writer's own.
    pub fn to_csv(&self) -> Result<String, NotWritten> {
        let not_written = |e: &dyn fmt::Display| NotWritten(e.to_string());
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(["file", "line", "column", "value", "expected", "severity"]).map_err(|e| not_written(&e))?;
        for item in &self.items {
            let (line, expected) = (item.line.to_string(), item.expected.to_string());
            let row = [&item.file, &line, &item.column, &item.value, &expected, item.severity.code()];
            csv.write_record(row).map_err(|e| not_written(&e))?;
        }
        let bytes = csv.into_inner().map_err(|e| not_written(&e))?;
        String::from_utf8(bytes).map_err(|e| not_written(&e))
    }

    /// How many items of a severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.items.iter().filter(|item| item.severity == severity).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_json_and_nothing_is_without_words() {
        let date = PartialDate::Year(2014);
        for expected in [
            Expectation::KnownMember,
            Expectation::ShortLabel(64),
            Expectation::UnambiguousDate(date),
            Expectation::NoSpreadsheetNumber(date),
            Expectation::AnswerInEveryRow(3),
            Expectation::OneOf(vec!["yes".to_owned()]),
            Expectation::SameAsCode("2".to_owned()),
            Expectation::AsManyCells(5),
        ] {
            let json = serde_json::to_value(&expected).expect("an enum serialises");
            assert_eq!(json["code"], expected.code());
            assert!(expected.to_string().len() > 10);
        }
        for why in [LeftOut::PersonalData, LeftOut::MarkedForDeletion, LeftOut::NotBundled] {
            assert_eq!(serde_json::to_value(why).expect("an enum serialises"), why.code());
        }
    }
}
