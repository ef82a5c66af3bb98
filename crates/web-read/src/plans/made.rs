//! What a plan's page tells beside its commitments: how it was made, which editions speak of it, what the review found.

use std::collections::{BTreeMap, BTreeSet};

use domain::codebook::{Field, Product, Shape};
use domain::partnership::{Member, Plan, Source};
use domain::plans::Commitment;
use domain::{PartialDate, SourceId, Thing, Value};
use schemars::JsonSchema;
use serde::Serialize;
use views::Say;
use views::plans::{Distribution, EditionOfPlan, Process};
use views::value::{Link, Text, Value as Shown};

use crate::present::{Present, report, to_commitment};

/// The six steps of consultation (dossier 4.1), as the process databases ask for them.
const STEPS: [Field; 6] = [
    Field::TimelineBeforehand,
    Field::AdvanceNotice,
    Field::AwarenessRaising,
    Field::OnlineConsultation,
    Field::InPersonConsultation,
    Field::SummaryOfComments,
];

/// How the plan was made, as each source tells it: first those that speak of the plan, then those of the member in general.
#[must_use]
pub fn processes(present: Present<'_>, member: &Member, number: u16) -> Vec<Process> {
    let told =
        |key: Option<u16>| member.processes.get(&key).into_iter().flat_map(move |thing| by_source(present, thing, key));
    told(Some(number)).chain(told(None)).collect()
}

/// What each source says; of one source the last statement counts.
fn by_source(present: Present<'_>, thing: &Thing, key: Option<u16>) -> Vec<Process> {
    let mut sources = BTreeSet::new();
    let statements = thing.statements(present.lens).rev().filter(|s| sources.insert(s.source.id.clone()));
    let process = |statement: &std::sync::Arc<domain::Statement>| {
        let answer = |field: Field| Some((field.code().into(), present.value(field, statement.fields.get(field)?)));
        // Where nothing was answered yet there is nothing to tell.
        let said = statement.fields.iter().any(|(_, value)| !matches!(value, Value::Missing(_)));
        let rest = statement.fields.iter().map(|(field, _)| field).filter(|field| !STEPS.contains(field));
        said.then(|| Process {
            source: present.source(&statement.source),
            of_plan: key.is_some(),
            steps: STEPS.into_iter().filter_map(answer).collect(),
            rest: rest.filter_map(answer).collect(),
            act: statement.at,
        })
    };
    statements.filter_map(process).collect()
}

/// The editions that speak of a plan, with how many of its commitments each holds and the last act it brought.
fn speaking<'a>(present: Present<'_>, plan: &'a Plan, commitments: &[&'a Commitment]) -> Vec<(&'a Source, u64, u64)> {
    let mut found: BTreeMap<&SourceId, (&Source, u64, u64)> = BTreeMap::new();
    for statement in plan.thing.statements(present.lens) {
        let entry = found.entry(&statement.source.id).or_insert((&statement.source, 0, 0));
        entry.2 = entry.2.max(statement.at);
    }
    for commitment in commitments {
        let mut counted = BTreeSet::new();
        for statement in commitment.thing.statements(present.lens) {
            let entry = found.entry(&statement.source.id).or_insert((&statement.source, 0, 0));
            entry.1 += u64::from(counted.insert(&statement.source.id));
            entry.2 = entry.2.max(statement.at);
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by(|(a, ..), (b, ..)| (b.published_on, &b.id).cmp(&(a.published_on, &a.id)));
    found
}

/// The editions that speak of a plan, the latest first.
#[must_use]
pub fn editions(present: Present<'_>, plan: &Plan, commitments: &[&Commitment]) -> Vec<EditionOfPlan> {
    let edition = |(source, commitments, act): (&Source, u64, u64)| EditionOfPlan {
        title: present.source(source),
        published: source.published_on,
        commitments,
        act,
    };
    speaking(present, plan, commitments).into_iter().map(edition).collect()
}

/// An edition that speaks of a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "EditionOfPlan")]
pub struct EditionTold<'a> {
    /// The source.
    pub source: &'a SourceId,
    /// When it was published.
    pub published_on: PartialDate,
    /// How many commitments of the plan it holds.
    pub commitments: u64,
    /// The last act that it brought.
    pub act: u64,
}

/// The same for programs.
#[must_use]
pub fn editions_json<'a>(present: Present<'_>, plan: &'a Plan, commitments: &[&'a Commitment]) -> Vec<EditionTold<'a>> {
    let edition = |(source, commitments, act): (&'a Source, u64, u64)| EditionTold {
        source: &source.id,
        published_on: source.published_on,
        commitments,
        act,
    };
    speaking(present, plan, commitments).into_iter().map(edition).collect()
}

/// The answers to one question: the report, and how many commitments have each code, in the order of the book.
struct Spread {
    field: Field,
    product: Product,
    counts: Vec<(&'static str, u64)>,
    silent: u64,
}

/// How the answers are spread, by the last report on the plan that answers a question.
fn spreads(present: Present<'_>, commitments: &[&Commitment]) -> Vec<Spread> {
    let lens = present.lens;
    let spread = |field: Field| {
        let answers = |c: &&Commitment, product: &Product| c.assessments.get(product)?.code(field, lens);
        let products: BTreeSet<Product> = commitments.iter().flat_map(|c| c.assessments.keys().copied()).collect();
        let product = products.into_iter().rev().find(|p| commitments.iter().any(|c| answers(c, p).is_some()))?;
        let Shape::Code(book) = field.shape() else { return None };
        let found: Vec<&str> = commitments.iter().filter_map(|c| answers(c, &product)).collect();
        let count = |code: &&'static str| (*code, found.iter().filter(|other| *other == code).count() as u64);
        let counts: Vec<_> = book.iter().map(count).filter(|(_, count)| *count > 0).collect();
        Some(Spread { field, product, counts, silent: (commitments.len() - found.len()) as u64 })
    };
    domain::review::counted().filter_map(spread).collect()
}

/// How the answers are spread, for the page.
#[must_use]
pub fn found(present: Present<'_>, commitments: &[&Commitment]) -> Vec<Distribution> {
    let shown = |spread: Spread| {
        let field = spread.field.code();
        Distribution {
            field: field.into(),
            report: Say::of(report(spread.product)),
            answers: spread.counts.into_iter().map(|(code, count)| (Shown::code(field, code), count)).collect(),
            silent: spread.silent,
        }
    };
    spreads(present, commitments).into_iter().map(shown).collect()
}

/// How the answers to one question are spread over the commitments of a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Spread")]
pub struct SpreadTold {
    /// The question.
    pub field: &'static str,
    /// The last report that answers it.
    pub report: &'static str,
    /// How many commitments have each answer, by code.
    pub commitments: BTreeMap<&'static str, u64>,
    /// How many have none.
    pub none: u64,
}

/// The same for programs.
#[must_use]
pub fn found_json(present: Present<'_>, commitments: &[&Commitment]) -> Vec<SpreadTold> {
    let told = |spread: Spread| SpreadTold {
        field: spread.field.code(),
        report: spread.product.code(),
        commitments: spread.counts.into_iter().collect(),
        none: spread.silent,
    };
    spreads(present, commitments).into_iter().map(told).collect()
}

/// What the reviewer advised on each commitment.
#[must_use]
pub fn advice(present: Present<'_>, commitments: &[&Commitment]) -> Vec<(Link, Text)> {
    let advice = |commitment: &&Commitment| {
        let text =
            commitment.assessments.values().rev().find_map(|thing| thing.text(Field::NextSteps, present.lens))?;
        let title = Say::plain(present.commitment_title(commitment).words);
        Some((Link { to: to_commitment(&commitment.id), text: title }, present.text(text).ok()?))
    };
    commitments.iter().filter_map(advice).collect()
}
