//! How what is told here looks to a program: JSON Schema of the types that write themselves in a way of their own.
//!
//! Types that derive their writing derive their schema too; those below do neither, so that what an answer of the interface
//! holds and what its description says come from one type. It knows nothing of any interface.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::figures::Filter;
use crate::ids::{PlanId, TextId};
use crate::membership::YearDay;
use crate::rules::Parameters;
use crate::statement::{Subject, Value};
use crate::time::PartialDate;

/// A type that is written as one of the codes of its book.
macro_rules! of_codes {
    ($name:ident) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": Self::CODES })
            }
        }
    };
}
pub(crate) use of_codes;

/// A type that is written as text.
macro_rules! of_text {
    ($name:ident, $about:expr) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "description": $about })
            }
        }
    };
}
pub(crate) use of_text;

of_text!(PartialDate, "A date as exactly as it is known: 2014, 2014-Q2, 2014-06 or 2014-06-30.");
of_text!(PlanId, "A member and the number of its plan: ghana/3.");
of_text!(Subject, "A thing by its path: member/ghana, plan/ghana/1, commitment/GH0033.");
of_text!(TextId, "The salted digest of a text: SHA-256 of a 32-byte salt followed by the words.");
of_text!(YearDay, "A day of any year: 06-30.");

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<String>();
        let no = json_schema!({
            "type": "object", "properties": { "no": text }, "required": ["no"],
            "description": "No answer, and why the source has none."
        });
        let plain = generator.subschema_for::<Plain>();
        json_schema!({ "anyOf": [plain, no], "description": "An answer as acts write it; a text is its digest." })
    }
}

/// An answer without the reason for none.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "describes what others write")]
enum Plain {
    Text(String),
    Number(i64),
    Flag(bool),
    Codes(Vec<String>),
}

/// The value of a parameter of a rule.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "describes what others write")]
enum Parameter {
    Text(String),
    Number(i64),
    Flag(bool),
    Codes(Vec<String>),
    /// Above a cut point, so many points.
    Cut {
        above: String,
        points: i64,
    },
    /// Rounds of a survey, each with the first year in which it counts.
    Surveys(Vec<Vec<i64>>),
}

impl JsonSchema for Filter {
    fn schema_name() -> Cow<'static, str> {
        "Filter".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object", "additionalProperties": { "type": "string" }, "propertyNames": { "enum": Self::KEYS },
            "description": "What is counted, each restriction by the name that addresses give it; several values apart by commas."
        })
    }
}

impl JsonSchema for Parameters {
    fn schema_name() -> Cow<'static, str> {
        "Parameters".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<Option<Parameter>>();
        json_schema!({
            "type": "object", "additionalProperties": value,
            "description": "What a rule measures by, each under its name; null is not asked by this version."
        })
    }
}
