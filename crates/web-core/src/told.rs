//! What is told to programs: each answer with who gives it, and every statement behind it.
//!
//! A field is an object: its `value`, or why there is none, with the `source`, the `row` of that source and the `act` that
//! brought it. A text bears its `digest`, so that it can be held against the act. The types here are what the interface
//! describes (`api::openapi`), and what the downloads, the pages' JSON and the interface write: each is told once.

use std::collections::BTreeMap;

use domain::codebook::Product;
use domain::statement::{Said, Statement};
use domain::{Decimal, Field, PartialDate, PlanId, Thing, Value};
use schemars::JsonSchema;
use serde::Serialize;

use crate::present::Present;

/// Answers by the code of the question.
pub type Answers<'a> = BTreeMap<&'static str, Answer<'a>>;

/// A plain value: text, date, number, yes or no, a code, several codes; null where there is none.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Plain<'a> {
    /// There is none.
    Nothing,
    /// Text or a code.
    Text(&'a str),
    /// A date as exactly as it is known.
    Date(PartialDate),
    /// A whole number.
    Number(i64),
    /// A decimal number, as a string, so that no reader rounds it.
    Decimal(Decimal),
    /// Yes or no.
    Flag(bool),
    /// Several codes.
    Codes(&'a [&'static str]),
}

/// A text that is not shown: when, why and by which act it was withheld.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Withheld {
    /// The day.
    pub on: String,
    /// The reason, a code.
    pub because: &'static str,
    /// The act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<u64>,
}

/// One answer, with who gives it where that is not said around it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Answer<'a> {
    /// The answer; null if there is none, or it may not be shown.
    pub value: Plain<'a>,
    /// Why the source gives no answer, a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<&'static str>,
    /// The salted digest of a text, as it stands in the act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<&'a domain::TextId>,
    /// That a text is not shown, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withheld: Option<Withheld>,
    /// The source that gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
    /// The line of the source on which it stands, from 1; 0 where the source has no lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The act that brought it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<u64>,
}

/// What is said of a thing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Thing")]
pub struct ThingTold<'a> {
    /// The answer that counts for each question, by the code of the question.
    pub fields: Answers<'a>,
    /// Every statement, the one that counts most first.
    pub statements: Vec<StatementTold<'a>>,
}

/// What one source says of a thing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Statement")]
pub struct StatementTold<'a> {
    /// The source.
    pub source: &'a str,
    /// When the source was published.
    pub published_on: PartialDate,
    /// Its line, from 1; 0 where it has none.
    pub row: u32,
    /// The act that brought it.
    pub act: u64,
    /// The day from which it was so.
    pub effective_on: String,
    /// The answers, by the code of the question.
    pub fields: Answers<'a>,
}

/// A plan by its member and its number.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PlanName")]
pub struct PlanTold<'a> {
    /// Whose it is.
    pub member: &'a str,
    /// Its number, from 1.
    pub number: u16,
}

/// What is said of a thing: the answer that counts for each field, and every statement, the one that counts most first.
#[must_use]
pub fn thing<'a>(present: Present<'a>, thing: &'a Thing) -> ThingTold<'a> {
    ThingTold { fields: fields(present, thing), statements: statements(present, thing) }
}

/// The answer that counts for each field, with who gives it.
#[must_use]
pub fn fields<'a>(present: Present<'a>, thing: &'a Thing) -> Answers<'a> {
    let lens = present.lens;
    let told = |field: Field| Some((field.code(), said(present, thing.said(field, lens)?)));
    thing.fields(lens).into_iter().filter_map(told).collect()
}

/// One answer with who gives it.
#[must_use]
pub fn said<'a>(present: Present<'a>, said: Said<'a>) -> Answer<'a> {
    Answer {
        source: Some(said.by.source.id.as_str()),
        row: Some(said.by.row),
        act: Some(said.by.at),
        ..answer(present, said.value)
    }
}

/// Every statement, the one that counts most first.
#[must_use]
pub fn statements<'a>(present: Present<'a>, thing: &'a Thing) -> Vec<StatementTold<'a>> {
    thing.statements(present.lens).rev().map(|s| statement(present, s)).collect()
}

fn statement<'a>(present: Present<'a>, statement: &'a Statement) -> StatementTold<'a> {
    StatementTold {
        source: statement.source.id.as_str(),
        published_on: statement.source.published_on,
        row: statement.row,
        act: statement.at,
        effective_on: statement.effective_on.to_string(),
        fields: statement.fields.iter().map(|(field, value)| (field.code(), answer(present, value))).collect(),
    }
}

/// An answer, or why there is none.
#[must_use]
pub fn answer<'a>(present: Present<'a>, value: &'a Value) -> Answer<'a> {
    let (mut missing, mut digest, mut withheld) = (None, None, None);
    let value = match value {
        Value::Missing(why) => {
            missing = Some(why.code());
            Plain::Nothing
        }
        Value::Text(id) => {
            digest = Some(id);
            withheld = present.withheld(id).map(|withheld| Withheld {
                on: withheld.recorded_at.date().to_string(),
                because: withheld.reason.code(),
                act: Some(withheld.at),
            });
            present.word(id).map_or(Plain::Nothing, Plain::Text)
        }
        Value::Label(label) => Plain::Text(label),
        Value::Date(date) => Plain::Date(*date),
        Value::Number(number) => Plain::Number(*number),
        Value::Flag(yes) => Plain::Flag(*yes),
        Value::Code(code) => Plain::Text(code),
        Value::Codes(codes) => Plain::Codes(codes),
        Value::Measure(number) => Plain::Decimal(*number),
    };
    Answer { value, missing, digest, withheld, source: None, row: None, act: None }
}

/// The same by the code of the report that gives it.
#[must_use]
pub fn by_report<'a, T>(reports: impl Iterator<Item = (&'a Product, T)>) -> BTreeMap<&'static str, T> {
    reports.map(|(product, told)| (product.code(), told)).collect()
}

/// Where a plan is: its member and its number.
#[must_use]
pub fn plan(id: &PlanId) -> PlanTold<'_> {
    PlanTold { member: id.member.as_str(), number: id.number }
}

/// An answer as it stands in a cell: codes apart by `;`, nothing for what is missing.
#[must_use]
pub fn cell(present: Present<'_>, value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Missing(_)) => String::new(),
        Some(Value::Text(id)) => present.word(id).unwrap_or("").to_owned(),
        Some(Value::Label(label)) => label.to_string(),
        Some(Value::Date(date)) => date.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Flag(yes)) => yes.to_string(),
        Some(Value::Code(code)) => (*code).to_owned(),
        Some(Value::Codes(codes)) => codes.join(";"),
        Some(Value::Measure(number)) => number.to_string(),
    }
}
