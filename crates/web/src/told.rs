//! What is told to programs: each answer with who gives it, and every statement behind it.
//!
//! A field is an object: its `value`, or why there is none, with the `source`, the `row` of that source and the `act` that
//! brought it. A text bears its `digest`, so that it can be held against the act.

use domain::statement::{Said, Statement};
use domain::{Field, PlanId, Thing, Value};
use serde_json::{Map, Value as Json, json};

use crate::present::{Present, reason};

/// What is said of a thing: the answer that counts for each field, and every statement, the one that counts most first.
#[must_use]
pub fn thing(present: Present<'_>, thing: &Thing) -> Json {
    json!({ "fields": fields(present, thing), "statements": statements(present, thing) })
}

/// The answer that counts for each field, with who gives it.
#[must_use]
pub fn fields(present: Present<'_>, thing: &Thing) -> Json {
    let lens = present.lens;
    let told = |field: Field| Some((field.code().to_owned(), said(present, thing.said(field, lens)?)));
    Json::Object(thing.fields(lens).into_iter().filter_map(told).collect())
}

/// One answer with who gives it.
#[must_use]
pub fn said(present: Present<'_>, said: Said<'_>) -> Json {
    let mut told = answer(present, said.value);
    told.insert("source".into(), json!(said.by.source.id));
    told.insert("row".into(), json!(said.by.row));
    told.insert("act".into(), json!(said.by.at));
    Json::Object(told)
}

/// Every statement, the one that counts most first.
#[must_use]
pub fn statements(present: Present<'_>, thing: &Thing) -> Json {
    thing.statements(present.lens).rev().map(|s| statement(present, s)).collect()
}

fn statement(present: Present<'_>, statement: &Statement) -> Json {
    let fields = statement.fields.iter();
    let fields: Map<String, Json> =
        fields.map(|(field, value)| (field.code().to_owned(), Json::Object(answer(present, value)))).collect();
    json!({
        "source": statement.source.id,
        "published_on": statement.source.published_on,
        "row": statement.row,
        "act": statement.at,
        "effective_on": statement.effective_on.to_string(),
        "fields": fields,
    })
}

/// An answer, or why there is none.
#[must_use]
pub fn answer(present: Present<'_>, value: &Value) -> Map<String, Json> {
    let mut told = Map::new();
    let plain = match value {
        Value::Missing(why) => {
            told.insert("missing".into(), json!(why.code()));
            Json::Null
        }
        Value::Text(id) => {
            told.insert("digest".into(), json!(id));
            if let Some(withheld) = present.withheld(id) {
                let (on, because) = (withheld.recorded_at.date().to_string(), reason(withheld.reason));
                told.insert("withheld".into(), json!({ "on": on, "because": because, "act": withheld.at }));
            }
            present.word(id).map_or(Json::Null, Json::from)
        }
        Value::Label(label) => json!(label),
        Value::Date(date) => json!(date),
        Value::Number(number) => json!(number),
        Value::Flag(yes) => json!(yes),
        Value::Code(code) => json!(code),
        Value::Codes(codes) => json!(codes),
    };
    told.insert("value".into(), plain);
    told
}

/// Where a plan is: its member and its number.
#[must_use]
pub fn plan(id: &PlanId) -> Json {
    json!({ "member": id.member, "number": id.number })
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
    }
}
