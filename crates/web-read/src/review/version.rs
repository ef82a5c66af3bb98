//! A version of a report held against the one before it: the draft of each round, and what was published.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::review::ReviewId;
use domain::review::process::{Coding, Part as Text, Review, Revised, revised};
use domain::{Field, Lens, Partnership, TextId};
use serde_json::{Value as Json, json};
use views::difference::{self, Piece};
use views::review::{Fate, How, RevisedRow, RevisedUnit, VersionPage};
use views::value::Link;
use views::{Address, Arg, Page, Say};

use super::report::coding;
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// One version, as HTML or JSON.
pub async fn version(
    State(site): State<Arc<Site>>,
    Part((member, number, product, version)): Part<(String, String, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = format!("{member}/{number}/{product}").parse().map_err(|_| Problem::NotFound)?;
    site.answer(ask, Version { id, version }).await
}

struct Version {
    id: ReviewId,
    version: u16,
}

/// A version of a report that is public: what it is, and the digest of its words.
struct Known {
    title: Say,
    text: TextId,
}

/// The versions that are public, by their number: 0 is the reconciliation, a round's number its draft, the last the report.
fn known(present: Present<'_>, review: &Review) -> BTreeMap<u16, Known> {
    let shown = |on: domain::Date| present.lens.as_of.is_none_or(|day| on <= day);
    let published = review.published.as_ref().filter(|published| shown(published.on));
    let mut known = BTreeMap::new();
    if let Some(published) = published {
        known.insert(0, Known { title: Say::new("version-reconciled"), text: published.deed.reconciliation.clone() });
        let last = u16::try_from(review.rounds.len()).unwrap_or(u16::MAX).saturating_add(1);
        known.insert(last, Known { title: Say::new("version-report"), text: published.deed.report.clone() });
    }
    // The draft of a round that was not public comes out with the report.
    let open = |kind: domain::review::process::RoundKind| kind.is_public() || published.is_some();
    for round in review.rounds.iter().filter(|round| open(round.deed.kind) && shown(round.deed.opens)) {
        let title = Say::new("version-draft")
            .with("number", round.deed.round.to_string())
            .with("kind", Arg::Code("review-round".into(), round.deed.kind.code().into()));
        known.insert(round.deed.round, Known { title, text: round.deed.draft.clone() });
    }
    known
}

/// The versions of a report that can be held against the one before, with where that is done.
#[must_use]
pub fn versions(present: Present<'_>, review: &Review) -> Vec<Link> {
    let (id, known) = (&review.id, known(present, review));
    let link = |(version, known): (&u16, &Known)| {
        let (member, product) = (id.plan.member.to_string(), id.product.to_string());
        Link { to: Address::ReviewVersion(member, id.plan.number, product, *version).into(), text: known.title.clone() }
    };
    known.iter().skip(1).map(link).collect()
}

struct Found<'a> {
    review: &'a Review,
    title: Say,
    before: Say,
    codings: [Coding; 2],
}

impl Version {
    fn find<'a>(&self, present: Present<'a>) -> Result<Found<'a>, Problem> {
        let review = present.state.reviews.get(&self.id).ok_or(Problem::NotFound)?;
        let known = known(present, review);
        let (now, was) = (known.get(&self.version), known.range(..self.version).next_back());
        let (Some(now), Some((_, was))) = (now, was) else { return Err(Problem::NotFound) };
        let words = |text| coding(present, text).ok_or(Problem::NotFound);
        let (title, before, codings) = (now.title.clone(), was.title.clone(), [words(&was.text)?, words(&now.text)?]);
        Ok(Found { review, title, before, codings })
    }
}

/// From how much alike on two texts are shown through each other: a judgement.
const ALIKE: f32 = 0.6;

/// The pieces of two texts, word by word.
fn pieces(was: &str, now: &str) -> Vec<(Fate, String)> {
    let told = difference::pieces(was, now, ALIKE).into_iter().map(|piece| match piece {
        Piece::Same(words) => (Fate::Stayed, words),
        Piece::Gone(words) => (Fate::Went, words),
        Piece::New(words) => (Fate::Came, words),
    });
    told.collect()
}

fn label(field: Option<Field>, part: Text) -> Say {
    let part = Say::new(match part {
        Text::Summary => "review-summary",
        Text::Account => "review-account",
        Text::Quote => "review-quote",
        Text::Title => "review-evidence-title",
        Text::Address => "review-evidence-address",
        Text::Reason => "review-reason",
        Text::Dissent => "review-dissent",
    });
    match field {
        None => part,
        Some(field) => Say::new("review-of-question")
            .with("field", Arg::Field(field.code().into()))
            .with("what", Arg::Say(Box::new(part))),
    }
}

fn row(present: Present<'_>, change: &Revised<'_>) -> (u16, RevisedRow) {
    match *change {
        Revised::Answer { unit, field, was, now } => {
            let answer = |value: Option<&domain::Value>| value.map(|value| present.value(field, value));
            let label = Say::of(Arg::Field(field.code().into()));
            (unit, RevisedRow { label, how: How::Answer(answer(was), answer(now)) })
        }
        Revised::Words { unit, field, part, was, now } => {
            (unit, RevisedRow { label: label(field, part), how: How::Words(pieces(was, now)) })
        }
    }
}

impl Question for Version {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.reviews.get(&self.id).map(|review| review.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let Found { review, title, before, codings: [was, now] } = self.find(present)?;
        let mut by_unit: BTreeMap<u16, Vec<RevisedRow>> = BTreeMap::new();
        for change in &revised(review, &was, &now) {
            let (unit, row) = row(present, change);
            by_unit.entry(unit).or_default().push(row);
        }
        let link = |id| present.commitment_link(id);
        let unit = |(number, changes)| RevisedUnit {
            commitments: review.unit(number).map(|of| of.commitments.iter().map(link).collect()).unwrap_or_default(),
            changes,
        };
        let plan = &self.id.plan;
        let here =
            Address::ReviewVersion(plan.member.to_string(), plan.number, self.id.product.to_string(), self.version);
        let here = views::Target::from(here);
        Ok(Box::new(VersionPage {
            member: plan.member.to_string(),
            name: present.name_of(&plan.member),
            number: plan.number,
            product: self.id.product.code().into(),
            title,
            before,
            units: by_unit.into_iter().map(unit).collect(),
            others: versions(present, review).into_iter().filter(|link| link.to != here).collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let Found { review, codings: [was, now], .. } = self.find(present)?;
        let changes: Vec<Json> = revised(review, &was, &now)
            .into_iter()
            .map(|change| match change {
                Revised::Answer { unit, field, was, now } => {
                    json!({ "unit": unit, "question": field.code(), "was": was, "now": now })
                }
                Revised::Words { unit, field, part, was, now } => {
                    json!({ "unit": unit, "question": field.map(Field::code), "text": part.code(), "was": was, "now": now })
                }
            })
            .collect();
        Ok(json!({ "review": self.id, "version": self.version, "changes": changes }).into())
    }
}
