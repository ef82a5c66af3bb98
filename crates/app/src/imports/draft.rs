//! From an entry of a source to a deed: texts get their salted digests, and what was said before decides whether it is a
//! statement or a correction.

use domain::codebook::Field;
use domain::deed::{Deed, Stated};
use domain::statement::Fields;
use domain::{CommitmentId, Lens, Partnership, SourceId, Subject, Thing, Value};
use opendata::imported::{Answer, Entry};
use std::collections::HashMap;
use store::NewText;

use crate::surroundings::Chance;
use crate::texts::Texts;
use crate::write::Draft;

/// What an import does to the record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// Things of which nothing was said before.
    pub new: u64,
    /// Things of which something else was said before.
    pub corrected: u64,
    /// Things of which the same was said before.
    pub confirmed: u64,
    /// Answers that differ from what was said before.
    pub fields_changed: u64,
    /// Commitments recognised under another identifier.
    pub recognised: u64,
    /// Possible recognitions left undecided.
    pub undecided: u64,
}

impl Effect {
    /// Counts a statement about a thing, known or not, that changes so many answers; says which kind of deed it is.
    fn count(&mut self, known: bool, changed: u64) -> fn(Stated) -> Deed {
        self.fields_changed += changed;
        match (known, changed) {
            (false, _) => self.new += 1,
            (true, 0) => self.confirmed += 1,
            (true, _) => self.corrected += 1,
        }
        if changed > 0 { Deed::Corrected } else { Deed::Stated }
    }
}

/// Turns entries into deeds, one after another.
pub struct Drafter<'a> {
    pub state: &'a Partnership,
    pub source: &'a SourceId,
    pub known_as: HashMap<&'a CommitmentId, &'a CommitmentId>,
    pub chance: &'a Chance,
}

impl<'a> Drafter<'a> {
    /// The deed of one entry; counts what it does.
    pub fn draft(&self, entry: Entry, words: &Texts<'_>, effect: &mut Effect) -> Draft {
        let before = self.said_before(&entry.subject);
        let mut texts = Vec::new();
        let mut changed = 0;
        let pairs = entry.answers.into_iter().map(|(field, answer)| {
            let old = before.and_then(|thing| thing.value(field, Lens::ALL));
            let value = match answer {
                Answer::Value(value) => value,
                Answer::Text(text) => self.text(field, text, before, words, &mut texts),
            };
            changed += u64::from(before.is_some() && old != Some(&value));
            (field, value)
        });
        let fields = Fields::new(pairs.collect::<Vec<_>>());
        let stated =
            Stated { subject: entry.subject, source: self.source.clone(), row: entry.row, plan: entry.plan, fields };
        let deed = effect.count(before.is_some(), changed)(stated);
        Draft { effective_on: entry.effective_on, deed, texts }
    }

    /// What the record says of the subject, or of the commitment it was recognised as.
    fn said_before(&self, subject: &Subject) -> Option<&'a Thing> {
        let known_as = |id| self.known_as.get(id).copied().cloned();
        let elsewhere = || match subject {
            Subject::Commitment(id) => known_as(id).map(Subject::Commitment),
            Subject::Milestone(id, number) => known_as(id).map(|id| Subject::Milestone(id, *number)),
            Subject::Assessment(id, product) => known_as(id).map(|id| Subject::Assessment(id, *product)),
            _ => None,
        };
        self.state.thing(subject).or_else(|| self.state.thing(&elsewhere()?))
    }

    /// The digest of a text: the one that the record holds for the same words of the same thing, else a new one.
    fn text(
        &self,
        field: Field,
        text: String,
        before: Option<&Thing>,
        words: &Texts<'_>,
        new: &mut Vec<NewText>,
    ) -> Value {
        let same = before.and_then(|thing| {
            thing.statements(Lens::ALL).rev().find_map(|s| match s.fields.get(field) {
                Some(Value::Text(id)) if words.says(id, &text) => Some(id),
                _ => None,
            })
        });
        if let Some(id) = same {
            return Value::Text(id.clone());
        }
        let text = NewText::new((self.chance)(), text);
        let id = text.id().clone();
        new.push(text);
        Value::Text(id)
    }
}
