//! What the examples of this folder have in common: the files of a folder, and the rows of an edition as recognition sees
//! them.
#![allow(dead_code, reason = "each example uses a part of it")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::codebook::Field;
use domain::{CommitmentId, PlanId, Subject, Value};
use opendata::{Answer, Imported, Recognition, RowView, recognise};

/// A commitment's row of one edition.
pub struct Row {
    pub id: CommitmentId,
    pub plan: PlanId,
    pub line: u32,
    pub words: BTreeMap<Field, String>,
}

impl Row {
    pub fn word(&self, field: Field) -> &str {
        self.words.get(&field).map_or("", String::as_str)
    }
    pub fn view(&self) -> RowView<'_> {
        RowView {
            id: &self.id,
            plan: &self.plan,
            number: self.word(Field::PlanNumber),
            title: self.word(Field::Title),
            short_title: self.word(Field::ShortTitle),
            text: self.word(Field::FullText),
            lead: self.word(Field::LeadInstitution),
        }
    }
}

/// Every file below a folder, sorted.
pub fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The commitments of an edition.
pub fn rows(edition: Imported) -> Vec<Row> {
    let rows = edition.entries.into_iter().filter_map(|entry| {
        let (Subject::Commitment(id), Some(plan)) = (entry.subject, entry.plan) else { return None };
        let words = entry.answers.into_iter().filter_map(|(field, answer)| match answer {
            Answer::Text(text) => Some((field, text)),
            Answer::Value(Value::Label(label)) => Some((field, label.into())),
            Answer::Value(_) => None,
        });
        Some(Row { id, plan, line: entry.row, words: words.collect() })
    });
    rows.collect()
}

/// What is recognised between two editions.
pub fn compare(a: &[Row], b: &[Row]) -> Recognition {
    let (a, b): (Vec<_>, Vec<_>) = (a.iter().map(Row::view).collect(), b.iter().map(Row::view).collect());
    recognise(&a, &b)
}
