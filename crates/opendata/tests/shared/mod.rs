//! Files made by hand in the layouts of real sources, and what is in what was read.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use domain::codebook::Field;
use domain::{Subject, Value};
use opendata::{Answer, Entry, Imported, Item, Kind, Options, read};

/// A file in the layout of a real source, in which only what a test is about is filled in.
pub struct Sheet {
    pub above: Vec<Vec<String>>,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    pub fn new(kind: Kind) -> Self {
        Self { above: Vec::new(), columns: kind.headings(), rows: Vec::new() }
    }
    /// Adds a column that the layout need not have.
    pub fn column(mut self, name: &str) -> Self {
        self.columns.push(name.to_owned());
        self
    }
    /// Adds a row; what is not named holds the word.
    pub fn row(mut self, otherwise: &str, cells: &[(&str, &str)]) -> Self {
        let given: BTreeMap<&str, &str> = cells.iter().copied().collect();
        assert!(given.keys().all(|name| self.columns.iter().any(|column| column == name)), "{given:?}");
        let cell = |name: &String| given.get(name.as_str()).copied().unwrap_or(otherwise).to_owned();
        self.rows.push(self.columns.iter().map(cell).collect());
        self
    }
    pub fn csv(&self) -> String {
        let lines = self.above.iter().chain([&self.columns]).chain(&self.rows);
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        lines.map(|line| line.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n").collect()
    }
    pub fn read(&self) -> Imported {
        read("made-by-hand.csv", self.csv().as_bytes(), &Options::default()).expect("a file in a known layout")
    }
}

/// A file of commitments of 2016 with one row of Ghana's first plan.
pub fn commitment_2016(cells: &[(&str, &str)]) -> Imported {
    let mut all = vec![
        ("Country", "Ghana"),
        ("Action Plan Number", "1"),
        ("Comm No", "7.6"),
        ("Commitment Title", "Open data portal"),
        ("Full Text", "A portal will be opened."),
        ("Year of submission", "2013"),
        ("Checksum", "0"),
    ];
    all.extend(cells);
    Sheet::new(Kind::Commitments2016).row("NR", &all).read()
}

/// The entries of a sort: `commitment`, `assessment`.
pub fn entries<'a>(imported: &'a Imported, sort: &str) -> Vec<&'a Entry> {
    imported.entries.iter().filter(|entry| entry.subject.sort() == sort).collect()
}

/// The answer to a field of the nth entry of a sort, in words.
pub fn answer(imported: &Imported, sort: &str, nth: usize, field: Field) -> String {
    let entries = entries(imported, sort);
    let entry = entries.get(nth).unwrap_or_else(|| panic!("no {sort} {nth}"));
    match entry.answers.iter().find(|(f, _)| *f == field).map(|(_, answer)| answer) {
        None => "-".to_owned(),
        Some(Answer::Text(text)) => format!("{text:?}"),
        Some(Answer::Value(Value::Missing(why))) => format!("no: {why}"),
        Some(Answer::Value(Value::Codes(codes))) => codes.join(" "),
        Some(Answer::Value(Value::Code(code))) => (*code).to_owned(),
        Some(Answer::Value(Value::Date(date))) => date.to_string(),
        Some(Answer::Value(Value::Number(n))) => n.to_string(),
        Some(Answer::Value(Value::Flag(yes))) => yes.to_string(),
        Some(Answer::Value(Value::Measure(number))) => number.to_string(),
        Some(Answer::Value(Value::Label(label))) => format!("[{label}]"),
        Some(Answer::Value(Value::Text(id))) => id.to_string(),
    }
}

/// The items about a column, in words.
pub fn items(imported: &Imported, column: &str) -> Vec<String> {
    let about = imported.report.items.iter().filter(|item| item.column == column);
    about
        .map(|Item { line, value, expected, severity, .. }| format!("{line} {severity:?} {value:?}: {expected}"))
        .collect()
}

/// Whether everything that must hold of anything that was read holds.
pub fn check(imported: &Imported) {
    check_statements(imported);
    let report = &imported.report;
    let taken: std::collections::BTreeSet<u32> = imported.entries.iter().map(|entry| entry.row).collect();
    let reported: std::collections::BTreeSet<u32> = report.items.iter().map(|item| item.line).collect();
    let only_reported = reported.iter().filter(|line| !taken.contains(line) && **line > 0).count();
    assert!(only_reported as u64 >= report.rows_reported, "each row that is not taken is reported");
}

/// Whether everything that must hold of statements holds, whatever became of the report.
pub fn check_statements(imported: &Imported) {
    let report = &imported.report;
    assert_eq!(report.rows_read, report.rows_taken + report.rows_reported);
    let taken: std::collections::BTreeSet<u32> = imported.entries.iter().map(|entry| entry.row).collect();
    assert_eq!(taken.len() as u64, report.rows_taken, "each row taken stands on a line of its own");
    for entry in &imported.entries {
        assert!(!entry.answers.is_empty(), "{}", entry.subject);
        let mut fields: Vec<Field> = entry.answers.iter().map(|(field, _)| *field).collect();
        fields.sort_unstable();
        fields.dedup();
        assert_eq!(fields.len(), entry.answers.len(), "{} answers a field twice", entry.subject);
        for (field, answer) in &entry.answers {
            match answer {
                Answer::Value(value) => assert!(value.fits(*field), "{} {}", entry.subject, field.code()),
                Answer::Text(text) => {
                    assert_eq!(field.shape(), domain::codebook::Shape::Text, "{}", field.code());
                    assert!(!text.trim().is_empty(), "{} {}", entry.subject, field.code());
                }
            }
        }
        let needs_plan = matches!(entry.subject, Subject::Commitment(_) | Subject::Assessment(..));
        assert_eq!(entry.plan.is_some(), needs_plan, "{}", entry.subject);
    }
}
