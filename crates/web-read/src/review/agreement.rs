//! How far coders agree: of one review, and of all that were published here together.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::review::process::{Coding, QuestionAgreement, Review, agreement as over};
use domain::review::{Estimate, Spread};
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::facts::Fact;
use views::review::{AgreementPage, AgreementRow, MEASURES, Measured};
use views::value::{Link, Value};
use views::{Address, Page, Say};

use super::report::coding;
use super::shown::name;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};

/// The page, as HTML, JSON or CSV.
pub async fn agreement(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Agreement).await
}

struct Agreement;

/// Both codings of a review, once they are public.
#[must_use]
pub fn codings(present: Present<'_>, review: &Review) -> Option<[Coding; 2]> {
    let published = review.published.as_ref().filter(|p| present.lens.as_of.is_none_or(|day| p.on <= day))?;
    match published.deed.codings.as_slice() {
        [first, second] => Some([coding(present, first)?, coding(present, second)?]),
        _ => None,
    }
}

fn all(present: Present<'_>) -> Vec<(&Review, [Coding; 2])> {
    let reviews = present.state.reviews.values().map(AsRef::as_ref);
    reviews.filter_map(|review| Some((review, codings(present, review)?))).collect()
}

/// The rows of a table.
#[must_use]
pub fn rows(agreed: &[QuestionAgreement]) -> Vec<AgreementRow> {
    agreed.iter().map(row).collect()
}

/// The measures of a question by the codes of the table's columns: what comes to a number, or why none does.
fn measures(of: &QuestionAgreement) -> impl Iterator<Item = (&'static str, Result<Estimate, &'static str>)> {
    let reliability = &of.reliability;
    let share = reliability.share.ok_or("nothing-twice");
    let coefficients = reliability.coefficients.iter();
    let coefficients = coefficients.map(|(name, value)| (name.code(), value.map_err(|why| why.code())));
    std::iter::once((MEASURES[0], share)).chain(coefficients)
}

fn row(of: &QuestionAgreement) -> AgreementRow {
    let shown = |value: Result<Estimate, &'static str>| match value {
        Ok(Estimate { value, interval: Spread::Between { low, high } }) => Measured::Is(value, Some((low, high))),
        Ok(Estimate { value, interval: Spread::Unknown(_) }) => Measured::Is(value, None),
        Err(why) => Measured::Silent(why.into()),
    };
    let column = |code: &&'static str| measures(of).find(|(of, _)| of == code).map(|(_, value)| shown(value));
    AgreementRow {
        field: of.field.code().into(),
        units: of.reliability.units,
        alike: of.reliability.alike,
        off_scale: of.off_scale,
        one_alone: of.one_alone,
        measures: MEASURES.iter().map(column).collect(),
    }
}

/// How far coders agree over all reviews that were published here, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Agreement")]
pub struct AgreementTold {
    /// The reviews that it rests on.
    reviews: Vec<String>,
    /// Question by question, the units of all reviews together.
    questions: Vec<QuestionTold>,
}

/// How far coders agree on a question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "QuestionAgreement")]
pub struct QuestionTold {
    /// The question.
    question: &'static str,
    /// Units that both answered on its scale.
    units: u64,
    /// How many of them both answered alike.
    alike: u64,
    /// Units that were left out, since an answer has no place on the scale.
    off_scale: u64,
    /// Units that one coder alone was asked about.
    one_alone: u64,
    /// The share answered alike, and the coefficients that suit the question.
    measures: Vec<MeasureTold>,
}

/// A number that says how far coders agree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "AgreementMeasure")]
struct MeasureTold {
    /// Which.
    measure: &'static str,
    /// What it comes to, to four decimals; null where that cannot be told.
    value: Option<String>,
    /// The lower end of its interval of 95 per cent.
    low: Option<String>,
    /// The upper end.
    high: Option<String>,
    /// Why there is no number, or no interval.
    silence: Option<&'static str>,
}

/// The same of one review or of several.
#[must_use]
pub fn told(agreed: &[QuestionAgreement]) -> Vec<QuestionTold> {
    let measure = |(measure, value): (&'static str, Result<Estimate, &'static str>)| {
        let (low, high, silence) = match value {
            Ok(Estimate { interval: Spread::Between { low, high }, .. }) => (Some(low), Some(high), None),
            Ok(Estimate { interval: Spread::Unknown(why), .. }) => (None, None, Some(why.code())),
            Err(why) => (None, None, Some(why)),
        };
        let [value, low, high] =
            [value.ok().map(|found| found.value), low, high].map(|number| number.map(|number| number.to_string()));
        MeasureTold { measure, value, low, high, silence }
    };
    let question = |of: &QuestionAgreement| QuestionTold {
        question: of.field.code(),
        units: of.reliability.units,
        alike: of.reliability.alike,
        off_scale: of.off_scale,
        one_alone: of.one_alone,
        measures: measures(of).map(measure).collect(),
    };
    agreed.iter().map(question).collect()
}

const COLUMNS: [&str; 11] =
    ["review", "question", "units", "alike", "off_scale", "one_alone", "measure", "value", "low", "high", "silence"];

/// A row for each measure; the first cell names the review, and says `all` for all of them.
fn cells(review: &str, questions: Vec<QuestionTold>) -> Vec<[String; 11]> {
    let mut rows = Vec::new();
    for question in questions {
        for measure in question.measures {
            rows.push([
                review.to_owned(),
                question.question.to_owned(),
                question.units.to_string(),
                question.alike.to_string(),
                question.off_scale.to_string(),
                question.one_alone.to_string(),
                measure.measure.to_owned(),
                measure.value.unwrap_or_default(),
                measure.low.unwrap_or_default(),
                measure.high.unwrap_or_default(),
                measure.silence.unwrap_or_default().to_owned(),
            ]);
        }
    }
    rows
}

impl Question for Agreement {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.reviews.values().map(|review| review.position).chain(last_fact(state)).max()
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts_and_timelines)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let all = all(present);
        let agreed = over(all.iter().map(|(review, codings)| (*review, codings)));
        let units: usize = all.iter().map(|(review, _)| review.units.len()).sum();
        let link = |(review, _): &(&Review, [Coding; 2])| {
            let plan = &review.id.plan;
            let to = Address::Review(plan.member.to_string(), plan.number, review.id.product.to_string());
            Link { to: to.into(), text: name(present, &review.id) }
        };
        let count = |count: usize| Value::Number(count as u64);
        Ok(Box::new(AgreementPage {
            facts: vec![
                Fact::new(Say::new("agreement-reviews"), count(all.len())),
                Fact::new(Say::new("review-units"), count(units)),
            ],
            rows: rows(&agreed),
            reviews: all.iter().map(link).collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let all = all(present);
        let agreed = over(all.iter().map(|(review, codings)| (*review, codings)));
        let reviews = all.iter().map(|(review, _)| review.id.to_string()).collect();
        Ok(Object::of(&AgreementTold { reviews, questions: told(&agreed) })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let all = all(present);
        let mut lines = cells("all", told(&over(all.iter().map(|(review, codings)| (*review, codings)))));
        for (review, codings) in &all {
            lines.extend(cells(&review.id.to_string(), told(&over([(*review, codings)]))));
        }
        Ok(Some(app::csv(&COLUMNS, lines)))
    }
}
