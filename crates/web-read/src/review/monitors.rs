//! What bodies other than the review found, on the commitment's page.

use domain::plans::Commitment;
use domain::review::monitors::Monitored;
use domain::{PartialDate, Value};
use schemars::JsonSchema;
use serde::Serialize;
use views::review::Heard;
use views::value::Value as Shown;

use crate::present::Present;
use crate::record::wording;

/// What other bodies found of a commitment, as its page shows it.
#[must_use]
pub fn heard(present: Present<'_>, commitment: &Commitment) -> Vec<Heard> {
    let shown = |one: &&Monitored| Heard {
        body: wording::body(present, &one.deed.body),
        answers: one
            .deed
            .fields
            .iter()
            .map(|(field, value)| (field.code().into(), present.value(field, value)))
            .collect(),
        text: present.text(&one.deed.text).map_or_else(|withheld| withheld, Shown::Text),
        address: one.deed.address.as_ref().and_then(|id| present.word(id)).map(ToOwned::to_owned),
        given: (PartialDate::Day(one.on), one.at),
    };
    present.state.monitored(commitment, present.lens.as_of).iter().map(shown).collect()
}

/// The assessment of another body, for programs. It stands in no finding, figure, star or verdict.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Monitoring")]
pub struct MonitoredTold {
    /// The body.
    body: String,
    /// Its answers, by the code of the question.
    answers: std::collections::BTreeMap<&'static str, Value>,
    /// What it says in words; null where that is withheld.
    text: Option<String>,
    /// Where its own report can be read.
    address: Option<String>,
    /// When it was published.
    on: String,
    /// By which act.
    act: u64,
}

/// The same for programs.
#[must_use]
pub fn told(present: Present<'_>, commitment: &Commitment) -> Vec<MonitoredTold> {
    let told = |one: &&Monitored| MonitoredTold {
        body: one.deed.body.to_string(),
        answers: one.deed.fields.iter().map(|(field, value)| (field.code(), value.clone())).collect(),
        text: present.word(&one.deed.text).map(ToOwned::to_owned),
        address: one.deed.address.as_ref().and_then(|id| present.word(id)).map(ToOwned::to_owned),
        on: one.on.to_string(),
        act: one.at,
    };
    present.state.monitored(commitment, present.lens.as_of).iter().map(told).collect()
}
