//! Looking up what the review found, through a lens and, where a figure asks for it, in one edition only.

use super::indicators::indicator;
use crate::codebook::{Field, Product};
use crate::ids::SourceId;
use crate::lens::Lens;
use crate::plans::identity::Commitment;
use crate::rules::{Input, Reason};
use crate::statement::{Said, Statement, Thing, Value};

/// What is looked through: the lens, and one source if only its word is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct View<'a> {
    /// The lens.
    pub lens: Lens,
    /// The only source that counts, if one was chosen.
    pub source: Option<&'a SourceId>,
}

/// An answer of the review: the report in which it stands, and who says so.
#[derive(Debug, Clone, Copy)]
pub struct Finding<'a> {
    /// The question.
    pub field: Field,
    /// The report in which it is answered; none for what is said of the commitment itself.
    pub report: Option<Product>,
    /// The answer; none if nobody was asked.
    pub said: Option<Said<'a>>,
}

impl<'a> View<'a> {
    /// Through a lens, every source.
    #[must_use]
    pub const fn new(lens: Lens) -> Self {
        Self { lens, source: None }
    }
    fn shows(self, statement: &Statement) -> bool {
        self.lens.shows(statement) && self.source.is_none_or(|only| statement.source.id == *only)
    }
    /// Whether anything is said of a thing.
    #[must_use]
    pub fn exists(self, thing: &Thing) -> bool {
        thing.statements(self.lens).any(|s| self.shows(s))
    }
    /// The answer to a field, by the highest-ranked statement that was asked it.
    #[must_use]
    pub fn said<'t>(self, thing: &'t Thing, field: Field) -> Option<Said<'t>> {
        let mut asked = thing.statements(self.lens).rev().filter(|s| self.shows(s));
        asked.find_map(|by| by.fields.get(field).map(|value| Said { value, by }))
    }
    /// The finding of one report.
    #[must_use]
    pub fn finding<'t>(self, commitment: &'t Commitment, report: Product, field: Field) -> Finding<'t> {
        let said = commitment.assessments.get(&report).and_then(|thing| self.said(thing, field));
        Finding { field, report: Some(report), said }
    }
    /// The finding on a question of design, which is asked once: of the report itself, else of the one before it, else of
    /// what is said of the commitment.
    #[must_use]
    pub fn design<'t>(self, commitment: &'t Commitment, report: Product, field: Field) -> Finding<'t> {
        let own = self.finding(commitment, report, field);
        if own.said.is_some() {
            return own;
        }
        let before = commitment.assessments.iter().rev().filter(|(product, _)| **product < report);
        let earlier = before.map(|(product, _)| self.finding(commitment, *product, field)).find(|f| f.said.is_some());
        earlier.unwrap_or_else(|| match self.said(&commitment.thing, field) {
            Some(said) => Finding { field, report: None, said: Some(said) },
            None => own,
        })
    }
}

impl<'a> Finding<'a> {
    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<&'a Value> {
        self.said.map(|s| s.value)
    }
    /// What the coded column of the same row says, where it says something other than the label.
    #[must_use]
    pub fn coded(&self) -> Option<&'a Value> {
        self.said.and_then(|said| said.by.fields.get(coded_twin(self.field)?))
    }
    /// The same as an input of a derivation.
    #[must_use]
    pub fn coded_input(&self) -> Option<Input> {
        let (said, twin) = (self.said?, coded_twin(self.field)?);
        let value = said.by.fields.get(twin)?;
        Some(Input::said(twin, self.report, Said { value, by: said.by }))
    }
    /// The code answered.
    ///
    /// # Errors
    /// Why there is none.
    pub fn code(&self) -> Result<&'a str, Reason> {
        match self.value() {
            Some(Value::Code(code)) => Ok(code),
            other => Err(missing(other)),
        }
    }
    /// The codes answered.
    ///
    /// # Errors
    /// Why there are none.
    pub fn codes(&self) -> Result<&'a [&'static str], Reason> {
        match self.value() {
            Some(Value::Codes(codes)) => Ok(codes),
            other => Err(missing(other)),
        }
    }
    /// The yes or no answered; the publisher writes some as 1 and 0.
    ///
    /// # Errors
    /// Why there is none.
    pub fn flag(&self) -> Result<bool, Reason> {
        match self.value() {
            Some(Value::Flag(yes)) => Ok(*yes),
            Some(Value::Number(number @ (0 | 1))) => Ok(*number == 1),
            other => Err(missing(other)),
        }
    }
    /// The number answered.
    ///
    /// # Errors
    /// Why there is none.
    pub fn number(&self) -> Result<i64, Reason> {
        match self.value() {
            Some(Value::Number(n)) => Ok(*n),
            other => Err(missing(other)),
        }
    }
    /// The same as an input of a derivation.
    #[must_use]
    pub fn input(&self) -> Input {
        match self.said {
            Some(said) => Input::said(self.field, self.report, said),
            None => Input::unsaid(self.field, self.report),
        }
    }
}

/// The field that holds the coded column, where it differs from the label.
fn coded_twin(field: Field) -> Option<Field> {
    indicator(field)?.coded
}

/// Why a value gives no answer.
pub(super) fn missing(value: Option<&Value>) -> Reason {
    match value {
        Some(Value::Missing(why)) => (*why).into(),
        Some(_) => Reason::Unreadable,
        None => Reason::NeverSaid,
    }
}
