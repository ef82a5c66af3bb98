//! Commitments below each other: in the table of a plan, in a spreadsheet, in a list for programs.

use std::collections::BTreeMap;

use app::dump::Dump;
use domain::CommitmentId;
use domain::codebook::{Era, Field};
use domain::deed::Recognised;
use domain::membership::account;
use domain::plans::Commitment;
use domain::plans::progress::{self, MilestoneState};
use domain::review::{Column, findings, in_column};
use schemars::JsonSchema;
use serde::Serialize;
use views::Say;
use views::components::commitments::{Row, Table};
use views::value::Value as Shown;

use crate::plans::alike::AlikeTold;
use crate::plans::uptake::{self, UptakeTold};
use crate::present::{Present, report, to_commitment};
use crate::record::table;
use crate::review::corrections::{self, CorrectionTold};
use crate::review::monitors::{self, MonitoredTold};
use crate::told;

/// The commitments of a list that this view shows.
pub fn shown<'a>(
    present: Present<'a>,
    ids: impl IntoIterator<Item = &'a CommitmentId> + 'a,
) -> impl Iterator<Item = &'a Commitment> + 'a {
    account::shown(present.state, ids, present.lens)
}

/// The table of a plan's commitments.
#[must_use]
pub fn table<'a>(present: Present<'a>, era: Era, commitments: impl Iterator<Item = &'a Commitment>) -> Table {
    let [ambition, effect] = [Column::Ambition, Column::Effect].map(|column| in_column(column, era));
    let row = |commitment: &Commitment| Row {
        number: present.number(commitment).unwrap_or("").to_owned(),
        to: to_commitment(&commitment.id),
        title: present.commitment_title(commitment),
        ambition: present.finding(commitment, ambition),
        completion: present.finding(commitment, Field::Completion),
        effect: present.finding(commitment, effect),
        star: present.star(commitment),
    };
    Table {
        ambition: ambition.code().into(),
        effect: effect.code().into(),
        stars: matches!(era, Era::E1 | Era::E2),
        rows: commitments.map(row).collect(),
    }
}

/// On which report the columns of a table rest: the last that found something.
pub fn note<'a>(present: Present<'a>, commitments: impl Iterator<Item = &'a Commitment>) -> Option<Say> {
    let last = commitments.filter_map(|commitment| present.last_report(commitment)).max()?;
    Some(Say::new("plan-columns-note").with("report", report(last)))
}

/// The header of a list of commitments as CSV: the columns of their table in the dump.
#[must_use]
pub fn header() -> Vec<&'static str> {
    table::columns(Dump::Commitments)
}

/// A commitment as a row of such a list.
#[must_use]
pub fn cells(present: Present<'_>, commitment: &Commitment) -> Vec<String> {
    table::dumped(present, |seen, out| app::dump::commitment(seen, commitment, out))
}

/// Whether it is starred by the printed rule in force, if that can be said.
#[must_use]
pub fn star(present: Present<'_>, commitment: &Commitment) -> Option<bool> {
    match present.star(commitment) {
        Shown::Star(yes) => Some(yes),
        _ => None,
    }
}

/// A commitment in a list for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "CommitmentInList")]
pub struct CommitmentTold<'a> {
    /// The identifier that leads.
    pub id: &'a CommitmentId,
    /// Every other identifier that it was given.
    pub also: &'a [CommitmentId],
    /// Its plan.
    pub plan: told::PlanTold<'a>,
    /// Its number in the plan, as the plan writes it.
    pub number: Option<&'a str>,
    /// Its title, without the number.
    pub title: String,
    /// What the review found: of each question the answer that counts.
    pub findings: told::Answers<'a>,
    /// Whether it is starred by the printed rule of its time; null where that cannot be said.
    pub star: Option<bool>,
    /// The last act that it rests on.
    pub position: u64,
}

/// A commitment as it stands in lists for programs.
#[must_use]
pub fn json<'a>(present: Present<'a>, commitment: &'a Commitment) -> CommitmentTold<'a> {
    let found = |field: Field| Some((field.code(), told::said(present, present.found(commitment, field)?)));
    CommitmentTold {
        id: &commitment.id,
        also: &commitment.also,
        plan: told::plan(&commitment.plan),
        number: present.number(commitment),
        title: present.commitment_title(commitment).words,
        findings: findings().filter_map(found).collect(),
        star: star(present, commitment),
        position: commitment.position(),
    }
}

/// A commitment whole: each field with who gives it, every statement, every report, the recognitions it rests on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Commitment")]
pub struct CommitmentWhole<'a> {
    /// The identifier that leads.
    pub id: &'a CommitmentId,
    /// Every other identifier that it was given.
    pub also: &'a [CommitmentId],
    /// Its plan.
    pub plan: told::PlanTold<'a>,
    /// The last act that it rests on.
    pub position: u64,
    /// How sure it is that its rows are one commitment, in thousandths.
    pub confidence: u16,
    /// The recognitions that it rests on.
    pub recognised: Vec<&'a Recognised>,
    /// What is said of it.
    pub commitment: told::ThingTold<'a>,
    /// Its milestones, by number.
    pub milestones: BTreeMap<String, MilestoneTold<'a>>,
    /// What each report of the review found, by the code of the report.
    pub reports: BTreeMap<&'static str, told::ThingTold<'a>>,
    /// Whether it is starred by the printed rule of its time; null where that cannot be said.
    pub star: Option<bool>,
    /// What bodies other than the review found, apart from its findings.
    pub monitored: Vec<MonitoredTold>,
    /// Which inputs of the public it takes up, as its government says.
    pub takes_up: Vec<UptakeTold<'a>>,
    /// What of these findings was corrected after it was published.
    pub corrections: Vec<CorrectionTold>,
    /// The likest commitments of other members, the likest first; not in downloads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub similar: Option<Vec<AlikeTold>>,
}

/// A milestone with all that is said of it: the plan's words and what the government reported, each a statement.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Milestone")]
pub struct MilestoneTold<'a> {
    /// How it stands today, by its day and what was reported.
    pub state: MilestoneState,
    /// What is said of it.
    #[serde(flatten)]
    pub said: told::ThingTold<'a>,
}

fn milestone<'a>(present: Present<'a>, thing: &'a domain::Thing) -> MilestoneTold<'a> {
    let state = progress::state_of(thing, present.lens, present.today);
    MilestoneTold { state, said: told::thing(present, thing) }
}

/// A commitment with all that is said of it.
#[must_use]
pub fn whole<'a>(present: Present<'a>, commitment: &'a Commitment) -> CommitmentWhole<'a> {
    let reports = commitment.assessments.iter().map(|(product, thing)| (product, told::thing(present, thing)));
    let milestones = commitment.milestones.iter().filter(|(_, thing)| thing.exists(present.lens));
    CommitmentWhole {
        id: &commitment.id,
        also: &commitment.also,
        plan: told::plan(&commitment.plan),
        position: commitment.position(),
        confidence: commitment.confidence(),
        recognised: commitment.recognised.iter().map(AsRef::as_ref).collect(),
        commitment: told::thing(present, &commitment.thing),
        milestones: milestones.map(|(number, thing)| (number.to_string(), milestone(present, thing))).collect(),
        reports: told::by_report(reports),
        star: star(present, commitment),
        monitored: monitors::told(present, commitment),
        takes_up: uptake::told(present, commitment),
        corrections: corrections::told_of_commitment(present, commitment),
        similar: None,
    }
}
