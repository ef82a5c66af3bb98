//! What bodies other than the review found of a commitment: beside its findings, never among them.

use domain::PartialDate;

use crate::locale::Say;
use crate::value::{Code, Text, Value};

/// The assessment of another body.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The body.
    pub body: Say,
    /// Its answers: the question and what it found.
    pub answers: Vec<(Code, Value)>,
    /// What it says in words.
    pub text: Value,
    /// Where its own report can be read.
    pub address: Option<String>,
    /// When it was published, by which act.
    pub given: (PartialDate, u64),
}

impl Heard {
    /// An example: what an organisation found of a commitment.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        vec![Self {
            body: Say::plain("budget-watch"),
            answers: vec![("completion".into(), Value::code("completion", "limited"))],
            text: Value::Text(Text::in_language("One portal of two is open.", "en")),
            address: Some("https://example.org/report".into()),
            given: (PartialDate::Year(2017), 60_001),
        }]
    }
}
