//! The versions of a plan that was deposited here: each with its reason and with what it says otherwise than the one before.

use std::sync::Arc;

use domain::codebook::Field;
use domain::partnership::Plan;
use domain::plans::Commitment;
use domain::statement::Statement;
use domain::{SourceId, Thing, Value};
use views::Say;
use views::components::ledger::{At, Line};
use views::plans::Version;
use views::value::Link;

use super::editions::same;
use crate::present::{Present, to_commitment};

/// What says of a version about itself and changes with each.
const OF_ITSELF: [Field; 3] = [Field::PlanVersion, Field::AmendmentReason, Field::RefreshedOn];

/// The versions, the last first; empty for a plan that was not deposited here.
#[must_use]
pub fn versions(present: Present<'_>, plan: &Plan, commitments: &[&Commitment]) -> Vec<Version> {
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
            changes,
        })
    };
    plan.thing.statements(present.lens).rev().filter_map(version).collect()
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
