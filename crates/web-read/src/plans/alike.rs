//! Which commitments are like one, on its page: elsewhere, and in the plans before and after.

use app::similar::{Alike, Near, Reasons, Whose};
use domain::codebook::{Field, Region};
use domain::plans::Commitment;
use domain::{CommitmentId, Value};
use schemars::JsonSchema;
use serde::Serialize;
use views::plans::{AlikeRow, Lineage};
use views::{Arg, Say};

use crate::present::{Present, to_commitment};

/// How many are named elsewhere, and in each plan next to this one.
const ELSEWHERE: usize = 5;
const BESIDE: usize = 2;

/// Those of other members, the likest first.
#[must_use]
pub fn similar(present: Present<'_>, near: &Near<'_>) -> Vec<AlikeRow> {
    rows(present, elsewhere(present, near))
}

/// A commitment that is like another, and why.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Alike")]
pub struct AlikeTold {
    /// Which.
    pub id: CommitmentId,
    /// How like; only the order of scores means something.
    pub score: f32,
    /// The words that both have and few others.
    pub words: Vec<String>,
    /// The subjects that both have.
    pub subjects: Vec<SubjectTold>,
    /// The values that both serve, by code.
    pub values: Vec<&'static str>,
    /// The region that both are of, a code.
    pub region: Option<&'static str>,
}

/// A subject by its book and its code.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "SubjectCode")]
pub struct SubjectTold {
    /// The book.
    pub field: &'static str,
    /// The code.
    pub code: &'static str,
}

/// The same for programs, with the scores.
#[must_use]
pub fn json(present: Present<'_>, near: &Near<'_>) -> Vec<AlikeTold> {
    let told = |alike: Alike| {
        let Reasons { words, subjects, values, region } = alike.reasons;
        let subject = |(field, code): (Field, &'static str)| SubjectTold { field: field.code(), code };
        AlikeTold {
            id: alike.id,
            score: alike.score,
            words,
            subjects: subjects.into_iter().map(subject).collect(),
            values,
            region: region.map(Region::code),
        }
    };
    elsewhere(present, near).into_iter().map(told).collect()
}

fn elsewhere(present: Present<'_>, near: &Near<'_>) -> Vec<Alike> {
    near.alike(Whose::Others, ELSEWHERE, |id| find(present, id).is_some())
}

/// What the sources say of where it came from and whether it went on, and what is like it in the plans next to its own.
#[must_use]
pub fn lineage(present: Present<'_>, near: Option<&Near<'_>>, commitment: &Commitment) -> Lineage {
    let plan = commitment.plan.number;
    let beside = |number: Option<u16>| {
        let in_plan = |id: &CommitmentId| find(present, id).is_some_and(|other| Some(other.plan.number) == number);
        let of = near.zip(number).map(|(near, number)| near.alike(Whose::Own(number), BESIDE, in_plan));
        rows(present, of.unwrap_or_default())
    };
    let things = || commitment.assessments.values().rev().chain([&commitment.thing]);
    let said = |field: Field| {
        let said = things().find_map(|thing| {
            thing.said(field, present.lens).filter(|said| !matches!(said.value, Value::Missing(_)))
        })?;
        Some((field.code().into(), present.value(field, said.value), said.by.at))
    };
    let row = |other: &Commitment| row(present, other, Vec::new());
    let from = commitment.thing.label(Field::AdaptedFrom, present.lens).and_then(|from| from.parse().ok());
    let adapted = present.state.adaptations(commitment).filter(|other| other.thing.exists(present.lens));
    Lineage {
        adapted_from: from.and_then(|from: CommitmentId| present.state.commitment(&from)).map(|from| row(from)),
        adapted_how: commitment
            .thing
            .said(Field::AdaptedHow, present.lens)
            .map(|said| present.value(Field::AdaptedHow, said.value)),
        adapted_by: adapted.map(|other| row(other)).collect(),
        said: [Field::Novelty, Field::CarriedForward, Field::NextPlan].into_iter().filter_map(said).collect(),
        before: beside(plan.checked_sub(1)),
        after: beside(plan.checked_add(1)),
    }
}

/// A commitment that this view shows.
fn find<'a>(present: Present<'a>, id: &CommitmentId) -> Option<&'a Commitment> {
    present.state.commitments.get(id).map(AsRef::as_ref).filter(|c| c.thing.exists(present.lens))
}

fn rows(present: Present<'_>, alike: Vec<Alike>) -> Vec<AlikeRow> {
    let row = |alike: Alike| Some(row(present, find(present, &alike.id)?, reasons(alike.reasons)));
    alike.into_iter().filter_map(row).collect()
}

fn row(present: Present<'_>, commitment: &Commitment, reasons: Vec<Say>) -> AlikeRow {
    AlikeRow {
        to: to_commitment(&commitment.id),
        title: present.commitment_title(commitment),
        name: present.name_of(&commitment.plan.member),
        plan: commitment.plan.number,
        reasons,
    }
}

fn reasons(reasons: Reasons) -> Vec<Say> {
    let Reasons { words, subjects, values, region } = reasons;
    let code = |field: Field, code: &str| Arg::Code(field.code().into(), code.to_owned());
    let all = |key: &'static str, name: &'static str, args: Vec<Arg>| {
        (!args.is_empty()).then(|| Say::new(key).with(name, Arg::AllOf(args)))
    };
    let words = all("alike-words", "words", words.into_iter().map(Arg::Text).collect());
    let subjects = subjects.into_iter().map(|(field, subject)| code(field, subject)).collect();
    let subjects = all("alike-subjects", "subjects", subjects);
    let values = values.into_iter().map(|value| code(Field::Values, value)).collect();
    let values = all("alike-values", "values", values);
    let region = region.map(|region| Say::new("alike-region").with("region", code(Field::Region, region.code())));
    [words, subjects, values, region].into_iter().flatten().collect()
}
