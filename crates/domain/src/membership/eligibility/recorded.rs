//! Verdicts as an office recorded them, beside those that are computed: where they differ, people are told and decide.

use serde::Serialize;

use super::{Assessment, Found, MetricId, Seen, Verdict};
use crate::deed::{EligibilityAssessed, EvidenceValidated, MetricRecorded};
use crate::ids::{Iso3, Year};
use crate::time::Date;

/// A verdict as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedVerdict {
    /// Position of the act.
    pub at: u64,
    /// From which day it holds.
    pub on: Date,
    /// What it says.
    pub deed: EligibilityAssessed,
}

/// What experts found of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// Position of the act.
    pub at: u64,
    /// From which day it holds.
    pub on: Date,
    /// What it says.
    pub deed: EvidenceValidated,
}

/// The verdict that was recorded last for a country and year, as far as the lens shows.
#[must_use]
pub fn recorded<'a>(seen: &Seen<'a>, country: &Iso3, year: i16) -> Option<&'a RecordedVerdict> {
    let verdicts = seen.state.verdicts.get(&(country.clone(), Year::new(year)?))?;
    verdicts.iter().rev().find(|verdict| seen.lens.as_of.is_none_or(|day| verdict.on <= day)).map(AsRef::as_ref)
}

/// A computed verdict as an office would record it.
#[must_use]
pub fn as_recorded(computed: &Assessment) -> Option<EligibilityAssessed> {
    let metrics = computed.metrics.iter().map(|metric| match metric.found {
        Found::Points(points) => MetricRecorded { metric: metric.id, points: Some(points), gap: None },
        Found::NoData(why) | Found::Undetermined(why) => {
            MetricRecorded { metric: metric.id, points: None, gap: Some(why.code().to_owned()) }
        }
    });
    let mut acts: Vec<u64> = computed.derivation.inputs().into_iter().filter_map(|input| input.at).collect();
    acts.sort_unstable();
    acts.dedup();
    Some(EligibilityAssessed {
        country: computed.country.clone(),
        year: Year::new(computed.year)?,
        rule: computed.version.name(),
        verdict: computed.verdict,
        score: computed.score,
        maximum: computed.maximum,
        metrics: metrics.collect(),
        acts,
    })
}

/// In what a computed verdict differs from the recorded one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The act that recorded it.
    pub act: u64,
    /// The verdict as recorded and as computed.
    pub verdict: (Verdict, Verdict),
    /// The score as recorded and as computed, each of what could be had.
    pub score: ((i64, i64), (i64, i64)),
    /// The metrics whose points differ.
    pub metrics: Vec<MetricId>,
}

/// What the computed verdict would change in the recorded one; nothing if both say the same.
#[must_use]
pub fn difference(recorded: &RecordedVerdict, computed: &Assessment) -> Option<Difference> {
    let (then, now) = (&recorded.deed, as_recorded(computed)?);
    let points = |of: &EligibilityAssessed, id| of.metrics.iter().find(|m| m.metric == id).and_then(|m| m.points);
    let metrics = MetricId::ALL.iter().copied().filter(|id| points(then, *id) != points(&now, *id)).collect::<Vec<_>>();
    let differs = then.verdict != now.verdict || then.score != now.score || then.maximum != now.maximum;
    (differs || !metrics.is_empty()).then_some(Difference {
        act: recorded.at,
        verdict: (then.verdict, now.verdict),
        score: ((then.score, then.maximum), (now.score, now.maximum)),
        metrics,
    })
}
