//! Corrections of published findings, wherever something rests on what was found: with what was found before.

use std::collections::{BTreeMap, BTreeSet};

use domain::codebook::Product;
use domain::figures::{Figure, Which, counted};
use domain::plans::Commitment;
use domain::review::ReviewId;
use domain::review::process::{Erratum, Review};
use domain::statement::{Fields, Subject};
use domain::{CommitmentId, Date, Field, MemberId, PartialDate};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use views::review::{Change, CorrectionRow};
use views::value::Value;
use views::{Address, Arg};

use super::shown::name;
use crate::present::Present;

/// A correction with its review.
type Of<'a> = (&'a Review, &'a Erratum);

/// Every correction that a view shows.
fn all<'a>(present: Present<'a>) -> impl Iterator<Item = Of<'a>> {
    let state = present.state;
    state
        .reviews
        .values()
        .flat_map(move |review| of_one(present, review).map(move |erratum| (review.as_ref(), erratum)))
}

fn of_one<'a>(present: Present<'a>, review: &'a Review) -> impl Iterator<Item = &'a Erratum> {
    review.errata.iter().filter(move |erratum| present.lens.as_of.is_none_or(|day: Date| erratum.on <= day))
}

/// The commitments that a correction is about.
fn about<'a>((review, erratum): Of<'a>) -> &'a [CommitmentId] {
    review.unit(erratum.deed.unit).map(|unit| unit.commitments.as_slice()).unwrap_or_default()
}

/// Whether it is about one of these.
fn is_about(present: Present<'_>, of: Of<'_>, is_one: impl Fn(&CommitmentId) -> bool) -> bool {
    about(of).iter().any(|id| present.state.commitment(id).is_some_and(|commitment| is_one(&commitment.id)))
}

/// The corrections of a review, on its own page.
#[must_use]
pub fn of_review(present: Present<'_>, review: &Review) -> Vec<CorrectionRow> {
    let row = |erratum| CorrectionRow { to: None, ..row(present, (review, erratum), true) };
    of_one(present, review).map(row).collect()
}

/// The corrections of what was found of a member's plans, or of one of them.
#[must_use]
pub fn of_plans(present: Present<'_>, member: &MemberId, plan: Option<u16>) -> Vec<CorrectionRow> {
    let is_of = |(review, _): &Of<'_>| {
        let of = &review.id.plan;
        of.member == *member && plan.is_none_or(|number| of.number == number)
    };
    all(present).filter(is_of).map(|of| row(present, of, true)).collect()
}

/// The corrections of what was found of a commitment.
#[must_use]
pub fn of_commitment(present: Present<'_>, commitment: &Commitment) -> Vec<CorrectionRow> {
    corrected(present, commitment).map(|of| row(present, of, false)).collect()
}

/// The same for programs.
#[must_use]
pub fn told_of_commitment(present: Present<'_>, commitment: &Commitment) -> Vec<CorrectionTold> {
    corrected(present, commitment).map(|of| told(present, of)).collect()
}

fn corrected<'a>(present: Present<'a>, commitment: &Commitment) -> impl Iterator<Item = Of<'a>> {
    let (plan, id) = (commitment.plan.clone(), commitment.id.clone());
    let reviews = Product::ALL.iter().map(move |product| ReviewId { plan: plan.clone(), product: *product });
    let reviews = reviews.filter_map(move |review| present.state.reviews.get(&review)).map(AsRef::as_ref);
    let all = reviews.flat_map(move |review| of_one(present, review).map(move |erratum| (review, erratum)));
    all.filter(move |of| is_about(present, *of, |about| *about == id))
}

/// The corrections of findings of what a figure goes over.
fn counted_by<'a>(present: Present<'a>, figure: &Figure) -> Vec<Of<'a>> {
    let mut all = all(present).peekable();
    if all.peek().is_none() {
        return Vec::new();
    }
    let subjects = counted(present.state, present.lens, figure.id, &figure.filter, Which::Universe);
    let commitments: BTreeSet<CommitmentId> = subjects
        .into_iter()
        .filter_map(|subject| match subject {
            Subject::Commitment(id) => Some(id),
            _ => None,
        })
        .collect();
    all.filter(|of| is_about(present, *of, |id| commitments.contains(id))).collect()
}

/// The same as its page shows them.
#[must_use]
pub fn of_figure(present: Present<'_>, figure: &Figure) -> Vec<CorrectionRow> {
    counted_by(present, figure).into_iter().map(|of| row(present, of, true)).collect()
}

/// The same for programs.
#[must_use]
pub fn told_of_figure(present: Present<'_>, figure: &Figure) -> Vec<CorrectionTold> {
    counted_by(present, figure).into_iter().map(|of| told(present, of)).collect()
}

/// The questions that a correction changes.
fn changed(erratum: &Erratum) -> BTreeSet<Field> {
    erratum.deed.was.iter().chain(erratum.deed.now.iter()).map(|(field, _)| field).collect()
}

fn row(present: Present<'_>, (review, erratum): Of<'_>, named: bool) -> CorrectionRow {
    let deed = &erratum.deed;
    let answer = |of: &Fields, field| of.get(field).map(|value| present.value(field, value));
    let change = |field: Field| Change {
        field: field.code().into(),
        was: answer(&deed.was, field),
        now: answer(&deed.now, field),
    };
    let plan = &review.id.plan;
    let report = Address::Review(plan.member.to_string(), plan.number, review.id.product.to_string());
    CorrectionRow {
        title: CorrectionRow::called(deed.erratum, Arg::Say(Box::new(name(present, &review.id)))),
        to: Some(report.into()),
        commitments: if named {
            about((review, erratum)).iter().map(|id| present.commitment_link(id)).collect()
        } else {
            Vec::new()
        },
        changes: changed(erratum).into_iter().map(change).collect(),
        reason: present.text(&deed.reason).map_or_else(|withheld| withheld, Value::Text),
        on: PartialDate::Day(erratum.on),
        act: erratum.at,
    }
}

/// A correction of a published finding, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Correction")]
pub struct CorrectionTold {
    /// The review.
    review: String,
    /// Its number among the corrections of that review.
    erratum: u16,
    /// The unit of the review.
    unit: u16,
    /// What was found before, by the code of the question.
    was: BTreeMap<&'static str, Json>,
    /// What is found now.
    now: BTreeMap<&'static str, Json>,
    /// Why; null where that is withheld.
    reason: Option<String>,
    /// When.
    on: String,
    /// The act.
    act: u64,
}

fn told(present: Present<'_>, (review, erratum): Of<'_>) -> CorrectionTold {
    let deed = &erratum.deed;
    let answers = |of: &Fields| {
        let json = |(field, value): (Field, &domain::Value)| Some((field.code(), serde_json::to_value(value).ok()?));
        of.iter().filter_map(json).collect()
    };
    CorrectionTold {
        review: review.id.to_string(),
        erratum: deed.erratum,
        unit: deed.unit,
        was: answers(&deed.was),
        now: answers(&deed.now),
        reason: present.word(&deed.reason).map(ToOwned::to_owned),
        on: erratum.on.to_string(),
        act: erratum.at,
    }
}
