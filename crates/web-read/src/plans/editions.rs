//! Which edition said what of a commitment, and what changed from one to the next.

use std::collections::BTreeMap;

use domain::codebook::{Field, Product};
use domain::partnership::Source;
use domain::plans::Commitment;
use domain::{SourceId, Value};
use views::Say;
use views::components::ledger::{At, Line};
use views::plans::{Edition as Column, Statements};

use crate::present::{Present, report};

/// A question, and the report that answers it; none where the commitment itself is described.
type Question = (Option<Product>, Field);

/// All that one edition says of a commitment.
pub struct Edition<'a> {
    source: &'a Source,
    act: u64,
    answers: BTreeMap<Question, &'a Value>,
}

/// The editions that speak of a commitment, the first published first.
#[must_use]
pub fn editions<'a>(present: Present<'_>, commitment: &'a Commitment) -> Vec<Edition<'a>> {
    let mut by_source: BTreeMap<&SourceId, Edition<'a>> = BTreeMap::new();
    let own = [(None, &commitment.thing)].into_iter();
    let things = own.chain(commitment.assessments.iter().map(|(product, thing)| (Some(*product), thing)));
    for (product, thing) in things {
        for statement in thing.statements(present.lens) {
            let new = || Edition { source: &statement.source, act: statement.at, answers: BTreeMap::new() };
            let edition = by_source.entry(&statement.source.id).or_insert_with(new);
            edition.act = edition.act.max(statement.at);
            edition.answers.extend(statement.fields.iter().map(|(field, value)| ((product, field), value)));
        }
    }
    let mut editions: Vec<_> = by_source.into_values().collect();
    editions.sort_by(|a, b| (a.source.published_on, &a.source.id).cmp(&(b.source.published_on, &b.source.id)));
    editions
}

impl Edition<'_> {
    fn title(&self) -> Say {
        Say::new("edition-of").with("edition", self.source.published_on)
    }

    /// How a history of the commitment begins.
    fn first(&self, present: Present<'_>, commitment: &Commitment) -> Line {
        let own = |field| self.answers.get(&(None, field)).copied();
        let title = match own(Field::Title).or_else(|| own(Field::ShortTitle)) {
            Some(Value::Text(id)) => present.word(id),
            _ => None,
        };
        let title = title.unwrap_or(commitment.id.as_str());
        let says = match own(Field::PlanNumber) {
            Some(Value::Label(number)) => Say::new("history-first").with("number", &**number).with("title", title),
            _ => Say::new("history-first-unnumbered").with("title", title),
        };
        Line::new(At::Say(self.title()), says).act(self.act)
    }

    /// What it says otherwise than the edition before it.
    fn after(&self, before: &Self, present: Present<'_>) -> Vec<Line> {
        let line = |key: &'static str, count: usize| {
            Line::new(At::Say(self.title()), Say::new(key).with("count", count)).act(self.act)
        };
        let corrected = self.answers.iter().filter_map(|(question, now)| {
            let then = before.answers.get(question)?;
            (!same(present, then, now)).then_some((question.1, *then, *now))
        });
        let corrected: Vec<_> = corrected.collect();
        let missing_in =
            |other: &Self, mine: &Self| mine.answers.keys().filter(|q| !other.answers.contains_key(*q)).count();
        let (added, dropped) = (missing_in(before, self), missing_in(self, before));
        let mut lines = Vec::new();
        if !corrected.is_empty() {
            let changed = line("history-corrected", corrected.len());
            lines.push(corrected.into_iter().fold(changed, |line, (field, then, now)| {
                line.change(field.code(), Some(present.value(field, then)), Some(present.value(field, now)))
            }));
        }
        if added > 0 {
            lines.push(line("history-added", added));
        }
        if dropped > 0 {
            lines.push(line("history-dropped", dropped));
        }
        if lines.is_empty() {
            lines.push(Line::new(At::Say(self.title()), Say::new("history-same")).act(self.act));
        }
        lines
    }
}

/// Whether two answers say the same: texts by their words, for the same words may stand under two salts.
#[must_use]
pub fn same(present: Present<'_>, one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(a), Value::Text(b)) => {
            a == b || present.word(a).is_some_and(|words| present.word(b) == Some(words))
        }
        _ => one == other,
    }
}

/// The history of a commitment, the latest edition first.
#[must_use]
pub fn history(present: Present<'_>, commitment: &Commitment, editions: &[Edition<'_>]) -> Vec<Line> {
    let mut lines = Vec::new();
    for pair in editions.windows(2).rev() {
        if let [before, edition] = pair {
            lines.extend(edition.after(before, present));
        }
    }
    lines.extend(editions.first().map(|edition| edition.first(present, commitment)));
    lines
}

/// Every field with what each edition says.
#[must_use]
pub fn statements(present: Present<'_>, editions: &[Edition<'_>]) -> Statements {
    let questions: std::collections::BTreeSet<Question> =
        editions.iter().flat_map(|e| e.answers.keys().copied()).collect();
    let row = |question: Question| {
        let answer = |e: &Edition<'_>| e.answers.get(&question).map(|value| present.value(question.1, value));
        (label(present, question).into(), editions.iter().map(answer).collect())
    };
    Statements {
        editions: editions.iter().map(|e| Column { title: e.title(), act: e.act }).collect(),
        fields: questions.into_iter().map(row).collect(),
    }
}

/// What a question is called: its code, or for that of a report its name and the report's.
fn label(present: Present<'_>, (product, field): Question) -> String {
    match product {
        None => field.code().to_owned(),
        Some(product) => {
            let field = views::Arg::Field(field.code().to_owned());
            let named = Say::new("basis-report").with("value", field).with("report", report(product));
            present.words_of().say(&named).into_owned()
        }
    }
}
