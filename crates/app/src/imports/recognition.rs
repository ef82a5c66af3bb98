//! Which rows of a new source are commitments that other sources have already spoken of.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::codebook::Field;
use domain::deed::Recognised;
use domain::statement::{Fields, Statement};
use domain::{CommitmentId, Lens, MemberId, Partnership, PlanId, SourceId, Subject, Value};
use opendata::imported::{Answer, Entry};
use opendata::recognise::{RowView, Undecided, recognise};

use crate::texts::Texts;

/// What comparing a new source with every source in the record gave.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Identifiers that mean the same commitment.
    pub links: Vec<Recognised>,
    /// Rows of which it could not be decided.
    pub undecided: Vec<Undecided>,
    /// Rows of the new source whose identifier the record has already.
    pub same_id: usize,
}

impl Found {
    /// For each new identifier the one it was recognised as; the surest where there are several.
    #[must_use]
    pub fn known_as<'a>(&'a self, state: &Partnership) -> HashMap<&'a CommitmentId, &'a CommitmentId> {
        let mut links: Vec<&Recognised> = self.links.iter().collect();
        links.sort_by_key(|link| link.confidence);
        links
            .into_iter()
            .map(
                |link| {
                    if state.rows.contains_key(&link.one) { (&link.other, &link.one) } else { (&link.one, &link.other) }
                },
            )
            .collect()
    }
}

/// The words and numbers of one row that recognition compares.
#[derive(Default)]
struct Words<'a> {
    number: &'a str,
    title: &'a str,
    short_title: &'a str,
    text: &'a str,
    lead: &'a str,
}

type Rows<'a> = BTreeMap<&'a MemberId, Vec<RowView<'a>>>;

/// The words and numbers of one row of a new source, kept while the source is read a second time.
#[derive(Debug)]
pub struct NewRow {
    id: CommitmentId,
    plan: PlanId,
    words: [String; 5],
}

impl NewRow {
    /// What recognition needs of an entry; nothing if it is not about a commitment.
    #[must_use]
    pub fn of(entry: Entry) -> Option<Self> {
        let (Subject::Commitment(id), Some(plan)) = (entry.subject, entry.plan) else { return None };
        let mut words: [String; 5] = Default::default();
        for (field, answer) in entry.answers {
            let Some(place) = COMPARED.iter().position(|f| *f == field).and_then(|i| words.get_mut(i)) else {
                continue;
            };
            match answer {
                Answer::Text(text) => *place = text,
                Answer::Value(Value::Label(label)) => *place = label.into(),
                Answer::Value(_) => {}
            }
        }
        Some(Self { id, plan, words })
    }

    fn view(&self) -> RowView<'_> {
        let mut words = Words::default();
        for (field, text) in COMPARED.iter().zip(&self.words) {
            if let Some(place) = words.place(*field) {
                *place = text;
            }
        }
        words.view(&self.id, &self.plan)
    }
}

/// The fields that recognition compares.
const COMPARED: [Field; 5] =
    [Field::PlanNumber, Field::Title, Field::ShortTitle, Field::FullText, Field::LeadInstitution];

/// What was recognised before, as far as it is between a row of the new source and one in the record.
#[must_use]
pub fn taken_over(state: &Partnership, known: &[Recognised], new: &[NewRow]) -> Found {
    let new: BTreeSet<&CommitmentId> = new.iter().map(|row| &row.id).collect();
    let joins = |link: &&Recognised| {
        let (one, other) = (&link.one, &link.other);
        new.contains(one) && state.rows.contains_key(other) || new.contains(other) && state.rows.contains_key(one)
    };
    let same_id = new.iter().filter(|id| state.rows.contains_key(**id)).count();
    Found { links: known.iter().filter(joins).cloned().collect(), undecided: Vec::new(), same_id }
}

/// Compares the commitments of a new source with those of every source in the record, one source at a time.
#[must_use]
pub fn against_the_record(state: &Partnership, texts: &Texts<'_>, new: &[NewRow]) -> Found {
    let mut rows = Rows::new();
    for row in new {
        rows.entry(&row.plan.member).or_default().push(row.view());
    }
    let mut found = Found::default();
    for (_, old) in rows_by_source(state, texts) {
        for (member, new) in &rows {
            let Some(old) = old.get(member) else { continue };
            let compared = recognise(old, new);
            found.links.extend(compared.links);
            found.undecided.extend(compared.undecided);
            found.same_id += compared.same_id;
        }
    }
    found
}

fn rows_by_source<'a>(state: &'a Partnership, texts: &'a Texts<'a>) -> BTreeMap<&'a SourceId, Rows<'a>> {
    let mut by_source: BTreeMap<&SourceId, Rows<'_>> = BTreeMap::new();
    for (id, row) in &state.rows {
        for statement in row.thing.statements(Lens::ALL) {
            let view = Words::of(statement, texts).view(id, &row.plan);
            by_source.entry(&statement.source.id).or_default().entry(&row.plan.member).or_default().push(view);
        }
    }
    by_source
}

impl<'a> Words<'a> {
    fn of(statement: &'a Statement, texts: &'a Texts<'a>) -> Self {
        let fields: &'a Fields = &statement.fields;
        let mut words = Self::default();
        for (field, value) in fields.iter() {
            // What is not compared is not read.
            let Some(place) = words.place(field) else { continue };
            match value {
                Value::Text(id) => *place = texts.get(id).unwrap_or(""),
                Value::Label(label) => *place = label,
                _ => {}
            }
        }
        words
    }

    fn place(&mut self, field: Field) -> Option<&mut &'a str> {
        match field {
            Field::PlanNumber => Some(&mut self.number),
            Field::Title => Some(&mut self.title),
            Field::ShortTitle => Some(&mut self.short_title),
            Field::FullText => Some(&mut self.text),
            Field::LeadInstitution => Some(&mut self.lead),
            _ => None,
        }
    }

    fn view(self, id: &'a CommitmentId, plan: &'a PlanId) -> RowView<'a> {
        let Self { number, title, short_title, text, lead } = self;
        RowView { id, plan, number, title, short_title, text, lead }
    }
}
