//! What a coder writes: answers with what they rest on, unit by unit. Codings, reconciliation, drafts and the report itself have
//! this one shape, so that any two of them can be laid side by side.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::asked::{EvidenceRule, asked, indicators, lens};
use super::copies::Snapshot;
use super::id::ReviewId;
use super::requirements::Requirements;
use super::state::Review;
use crate::codebook::{Field, Missing};
use crate::statement::{Fields, Value};
use crate::time::Date;

/// A whole coding, as it is handed in: its JSON is the text that a digest stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coding {
    /// Of which review.
    pub review: ReviewId,
    /// What is to be said of the plan as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The units, by their number.
    pub units: BTreeMap<u16, Unit>,
    /// What was found of the minimum requirements of making the plan.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub requirements: Requirements,
}

/// What is coded of one unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The answers.
    pub answers: Fields,
    /// What they rest on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub grounds: BTreeMap<Field, Ground>,
    /// What is to be said of it in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub account: String,
}

/// What an answer rests on. Whatever is not told is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// What the evidence is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// What it says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// An archived copy of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<Snapshot>,
    /// In a reconciliation: why this value and not the other. In what became of it: why it was changed since.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// In a reconciliation: what whoever does not agree has to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dissent: String,
}

impl Ground {
    /// Whether it shows anything: a quotation, an address where it can be read, or an archived copy.
    #[must_use]
    pub fn is_evidence(&self) -> bool {
        !self.quote.trim().is_empty() || !self.address.trim().is_empty() || self.copy.is_some()
    }
}

impl Unit {
    /// The code answered.
    #[must_use]
    pub fn code(&self, field: Field) -> Option<&'static str> {
        match self.answers.get(field) {
            Some(Value::Code(code)) => Some(code),
            _ => None,
        }
    }
}

/// Something that stands against handing a coding in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The unit.
    pub unit: u16,
    /// The question.
    pub field: Field,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is asked and not answered.
    Unanswered,
    /// It is answered and not asked: the book does not have it, or what cannot be verified is not assessed further.
    NotAsked,
    /// It needs evidence and has none.
    NoEvidence,
    /// Nothing without a lens of open government is promising.
    NoLens,
    /// The coders differ, and no reason is given for what was agreed.
    NoReason,
    /// It is not what was reconciled, and no reason is given for the change.
    Changed,
}

/// Everything that stands against a unit's coding in a book.
#[must_use]
pub fn check(number: u16, (year, indicators): (i16, &[Field]), unit: &Unit) -> Vec<Problem> {
    let asked = asked(indicators, unit);
    let evidence = EvidenceRule::for_plans_of(year);
    let grounded = |field: &Field| unit.grounds.get(field).is_some_and(Ground::is_evidence);
    let mut found: Vec<(Field, Why)> = Vec::new();
    for (field, value) in unit.answers.iter() {
        if !asked.contains(&field) {
            found.push((field, Why::NotAsked));
        } else if evidence.is_some_and(|rule| rule.needed(year, field, value)) && !grounded(&field) {
            found.push((field, Why::NoEvidence));
        } else if field == Field::Promising && *value == Value::Flag(true) && !lens(unit) {
            found.push((field, Why::NoLens));
        }
    }
    let unanswered = asked.iter().filter(|field| unit.answers.get(**field).is_none());
    found.extend(unanswered.map(|field| (*field, Why::Unanswered)));
    found.sort_unstable();
    found.into_iter().map(|(field, why)| Problem { unit: number, field, why }).collect()
}

impl Coding {
    /// Everything that stands against handing it in.
    #[must_use]
    pub fn problems(&self, review: &Review) -> Vec<Problem> {
        let indicators = review.indicators();
        let nothing = Unit::default();
        let units = review.numbered().map(|(number, _)| (number, self.units.get(&number).unwrap_or(&nothing)));
        units.flat_map(|(number, unit)| check(number, (review.book, &indicators), unit)).collect()
    }
}

/// Where two codings of a unit differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The unit.
    pub unit: u16,
    /// The question.
    pub field: Field,
    /// What the first coder found; none if the question was closed for them.
    pub first: Option<Value>,
    /// What the second coder found.
    pub second: Option<Value>,
}

/// Where two codings differ, unit by unit in the order of the questions.
#[must_use]
pub fn differences(review: &Review, first: &Coding, second: &Coding) -> Vec<Difference> {
    let indicators = indicators(review.book, review.id.product);
    let value = |of: &Coding, unit: u16, field| of.units.get(&unit).and_then(|unit| unit.answers.get(field)).cloned();
    let mut found = Vec::new();
    for (unit, _) in review.numbered() {
        for field in &indicators {
            let (first, second) = (value(first, unit, *field), value(second, unit, *field));
            if first != second {
                found.push(Difference { unit, field: *field, first, second });
            }
        }
    }
    found
}

/// What was agreed without a reason: where the coders differ, and where they agree and something else was written.
pub(super) fn without_reason(review: &Review, agreed: &Coding, [first, second]: [&Coding; 2]) -> Vec<Problem> {
    let differ = differences(review, first, second).into_iter().map(|d| (d.unit, d.field));
    let departs = differences(review, first, agreed).into_iter().map(|d| (d.unit, d.field));
    let all: BTreeSet<(u16, Field)> = differ.chain(departs).collect();
    let asked = |unit: u16, field: Field| agreed.units.get(&unit).is_some_and(|unit| unit.answers.get(field).is_some());
    let open = all.into_iter().filter(|(unit, field)| asked(*unit, *field) && reason(agreed, *unit, *field).is_empty());
    open.map(|(unit, field)| Problem { unit, field, why: Why::NoReason }).collect()
}

/// What was changed after the reconciliation without saying why: the reason has to be there, and another than the one that was
/// given for what was reconciled.
#[must_use]
pub fn departures(review: &Review, reconciled: &Coding, now: &Coding) -> Vec<Problem> {
    let silent = |change: &Difference| {
        let given = reason(now, change.unit, change.field);
        given.is_empty() || given == reason(reconciled, change.unit, change.field)
    };
    let changed = differences(review, reconciled, now).into_iter().filter(|change| change.second.is_some());
    changed.filter(silent).map(|c| Problem { unit: c.unit, field: c.field, why: Why::Changed }).collect()
}

/// The reason given for an answer; empty where none is.
fn reason(coding: &Coding, unit: u16, field: Field) -> &str {
    let ground = coding.units.get(&unit).and_then(|unit| unit.grounds.get(&field));
    ground.map_or("", |ground| ground.reason.trim())
}

/// The findings of a cluster say that they are a cluster's.
pub(super) fn clustered(fields: Fields, number: u16, unit: &super::deeds::Unit) -> Fields {
    if unit.commitments.len() < 2 {
        return fields;
    }
    let label = Value::label(&number.to_string()).map(|label| (Field::Cluster, label));
    Fields::new(fields.iter().map(|(field, value)| (field, value.clone())).chain(label).collect::<Vec<_>>())
}

/// What a published report says of each commitment of a unit: its answers; where a question was closed, that it does not apply.
#[must_use]
pub fn findings(indicators: &[Field], unit: &Unit, year: i16) -> Fields {
    let answered = unit.answers.iter().map(|(field, value)| (field, value.clone()));
    let closed = indicators.iter().filter(|field| unit.answers.get(**field).is_none());
    let closed = closed.map(|field| (*field, Value::Missing(Missing::NotApplicable)));
    let about = [(Field::Assessed, Value::Flag(true)), (Field::ReportYear, Value::Number(i64::from(year)))];
    Fields::new(answered.chain(closed).chain(about))
}
