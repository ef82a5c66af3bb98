//! The versions of a plan that was deposited here: each with its reason and with what it says otherwise than the one before.

use std::sync::Arc;

use domain::codebook::Field;
use domain::partnership::Plan;
use domain::plans::Commitment;
use domain::plans::checks::{Looked, PlanNoted};
use domain::statement::Statement;
use domain::{PartialDate, PlanId, SourceId, Thing, Value};
use schemars::JsonSchema;
use serde::Serialize;
use views::Say;
use views::components::ledger::{At, Line};
use views::plans::{CheckedVersion, Version};
use views::value::Link;

use super::editions::same;
use crate::present::{Present, to_commitment};

/// What says of a version about itself and changes with each.
const OF_ITSELF: [Field; 3] = [Field::PlanVersion, Field::AmendmentReason, Field::RefreshedOn];

/// The versions, the last first; empty for a plan that was not deposited here.
#[must_use]
pub fn versions(present: Present<'_>, id: &PlanId, plan: &Plan, commitments: &[&Commitment]) -> Vec<Version> {
    let version = |statement: &Arc<Statement>| {
        let Some(Value::Number(number)) = statement.fields.get(Field::PlanVersion) else { return None };
        let source = &statement.source.id;
        let changes = if *number > 1 { changes(present, plan, commitments, source) } else { Vec::new() };
        Some(Version {
            number: u64::try_from(*number).unwrap_or(0),
            is_refresh: statement.fields.get(Field::RefreshedOn).is_some(),
            on: statement.source.published_on,
            reason: statement.fields.get(Field::AmendmentReason).map(|v| present.value(Field::AmendmentReason, v)),
            act: statement.at,
            checked: noted(present, id, *number),
            changes,
        })
    };
    plan.thing.statements(present.lens).rev().filter_map(version).collect()
}

/// What was noted of the versions of a plan, as far as a view shows it.
fn looked_at<'a>(present: Present<'a>, id: &PlanId) -> impl Iterator<Item = &'a Looked> {
    let of = present.state.plan_checks.get(id).into_iter().flatten().map(AsRef::as_ref);
    of.filter(move |known| present.lens.as_of.is_none_or(|day| known.on <= day))
}

/// What the Support Unit noted of one version, with the act.
fn noted(present: Present<'_>, id: &PlanId, version: i64) -> Option<CheckedVersion> {
    let known = looked_at(present, id).find(|known| known.deed.version == version)?;
    let says = match known.deed.noted {
        PlanNoted::InOrder => "plan-checked-in-order",
        PlanNoted::Missing => "plan-checked-missing",
    };
    Some(CheckedVersion {
        says: Say::new(says).with("date", PartialDate::Day(known.on)),
        words: known.deed.words.as_ref().and_then(|words| present.word(words)).map(crate::present::text_of),
        act: known.at,
    })
}

/// What the Support Unit noted of a version of a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PlanCheck")]
pub struct CheckTold {
    /// The version, from 1.
    version: i64,
    /// The day.
    on: String,
    /// `in-order` or `missing`.
    noted: String,
    /// What the record showed to be missing then, as codes.
    failing: Vec<String>,
    /// The act.
    act: u64,
}

/// The same for programs, the first version first.
pub fn checks(present: Present<'_>, id: &PlanId) -> Vec<CheckTold> {
    let told = |known: &Looked| CheckTold {
        version: known.deed.version,
        on: known.on.to_string(),
        noted: known.deed.noted.code().to_owned(),
        failing: known.deed.failing.iter().map(|check| check.code().to_owned()).collect(),
        act: known.at,
    };
    looked_at(present, id).map(told).collect()
}

/// What one version changed, part by part.
fn changes(present: Present<'_>, plan: &Plan, commitments: &[&Commitment], source: &SourceId) -> Vec<Line> {
    let own = line(present, &plan.thing, source, Say::new("draft-part-plan"), None);
    let parts = commitments.iter().flat_map(|commitment| {
        let title = present.commitment_title(commitment).words;
        let link = || Some(Link { to: to_commitment(&commitment.id), text: Say::plain(title.as_str()) });
        let of = line(present, &commitment.thing, source, Say::new("version-commitment"), link());
        let milestones = commitment.milestones.values().filter_map(move |thing| {
            let says = Say::new("version-milestone").with("title", present.title(thing).words);
            line(present, thing, source, says, None)
        });
        of.into_iter().chain(milestones).collect::<Vec<_>>()
    });
    own.into_iter().chain(parts).collect()
}

/// What a version says otherwise of a thing than was said before it; none if it says nothing new.
fn line(present: Present<'_>, thing: &Thing, source: &SourceId, says: Say, link: Option<Link>) -> Option<Line> {
    let all: Vec<&Arc<Statement>> = thing.statements(present.lens).collect();
    let place = all.iter().position(|statement| statement.source.id == *source)?;
    let (before, now) = (all.get(..place)?, all.get(place)?);
    let known = |field: Field| before.iter().rev().find_map(|statement| statement.fields.get(field));
    let differs = now.fields.iter().filter(|(field, value)| {
        let silent = |value: &Value| matches!(value, Value::Missing(_));
        !OF_ITSELF.contains(field) && known(*field).map_or(!silent(value), |then| !same(present, then, value))
    });
    let mut line = Line::new(At::When(now.source.published_on), says).act(now.at);
    line.link = link;
    let line = differs.fold(line, |line, (field, value)| {
        line.change(field.code(), known(field).map(|v| present.value(field, v)), Some(present.value(field, value)))
    });
    (!line.changes.is_empty()).then_some(line)
}
