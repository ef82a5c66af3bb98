//! Core eligibility: the sum of four metrics, what could be had, and whether three quarters of it were.

use serde::Serialize;

use super::metrics::Case;
use super::turns::turned;
use super::{CoreTest, Found, Metric, Seen, Turned, Verdict};
use crate::ids::Iso3;
use crate::rules::{self, Claim, ClaimCode, Derivation, Operand, Outcome, Parameters, Reason, RuleId, RuleVersion};
use crate::time::Date;

/// Core eligibility of a country for a score year by one version of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The country.
    pub country: Iso3,
    /// The score year.
    pub year: i16,
    /// By which version.
    pub version: &'static RuleVersion,
    /// The metrics.
    pub metrics: [Metric; 4],
    /// Points had on the metrics that have data.
    pub score: i64,
    /// Points that could be had on them: 16, 12 where one metric has no data.
    pub maximum: i64,
    /// The fewest and the most points it can have, whatever the metrics that are not known come to.
    pub bounds: (i64, i64),
    /// The verdict.
    pub verdict: Verdict,
    /// How it comes about.
    pub derivation: Derivation,
    /// Each single change that would turn it.
    pub turns: Vec<Turned>,
}

/// What four metrics come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Total {
    pub score: i64,
    pub maximum: i64,
    pub verdict: Verdict,
    /// How many metrics have data.
    with_data: i64,
    /// How many cannot be known.
    open: i64,
}

impl Total {
    fn of(test: &CoreTest, metrics: &[Metric; 4]) -> Self {
        let count = |is: fn(&Found) -> bool| metrics.iter().map(|m| i64::from(is(&m.found))).sum();
        let score = metrics.iter().filter_map(Metric::points).sum();
        let with_data = count(|found| matches!(found, Found::Points(_)));
        Self::judged(test, score, with_data, count(|found| matches!(found, Found::Undetermined(_))))
    }

    fn judged(test: &CoreTest, score: i64, with_data: i64, open: i64) -> Self {
        let maximum = with_data * test.points_per_metric;
        let verdict = if open > 0 {
            Verdict::Undetermined
        } else if with_data < test.least_metrics {
            Verdict::NotEnoughData
        } else if 100 * score >= test.pass_per_cent * maximum {
            Verdict::Eligible
        } else {
            Verdict::NotEligible
        };
        Self { score, maximum, verdict, with_data, open }
    }

    /// What they would come to if one had these points.
    pub(super) fn with(self, test: &CoreTest, metric: &Metric, points: i64) -> Self {
        let (had, counted, open) = match metric.found {
            Found::Points(had) => (had, 0, 0),
            Found::NoData(_) => (0, 1, 0),
            Found::Undetermined(_) => (0, 1, 1),
        };
        Self::judged(test, self.score - had + points, self.with_data + counted, self.open - open)
    }
}

/// Judges a country for a score year by a version of the rule. `None` if the version is of another rule.
#[must_use]
pub fn assess(seen: &Seen<'_>, country: &Iso3, year: i16, version: &'static RuleVersion) -> Option<Assessment> {
    let Parameters::CoreEligibility(test) = &version.parameters else { return None };
    let metrics = Case { seen, country, year, test }.metrics();
    let total = Total::of(test, &metrics);
    let sum = |of: fn(&Metric) -> i64| metrics.iter().map(of).sum();
    Some(Assessment {
        country: country.clone(),
        year,
        version,
        score: total.score,
        maximum: total.maximum,
        bounds: (sum(|m| m.bounds.0), sum(|m| m.bounds.1)),
        verdict: total.verdict,
        derivation: derivation(test, version, &metrics, total, year),
        turns: turned(test, &metrics, total),
        metrics,
    })
}

fn derivation(test: &CoreTest, version: &RuleVersion, metrics: &[Metric; 4], total: Total, year: i16) -> Derivation {
    let gap = metrics.iter().find_map(|metric| match metric.found {
        Found::Undetermined(why) => Some(why),
        _ => None,
    });
    let outcome = match total.verdict {
        Verdict::Eligible => Outcome::Holds,
        Verdict::NotEligible => Outcome::Fails,
        Verdict::NotEnoughData => Outcome::Undetermined(Reason::TooFewMetrics),
        Verdict::Undetermined => Outcome::Undetermined(gap.unwrap_or(Reason::NeverSaid)),
    };
    let score = Operand::Points { points: total.score, of: total.maximum };
    let claim = Claim { code: ClaimCode::ScoreIsEnough, names: vec![score, Operand::Number(test.pass_per_cent)] };
    let mut sum = Derivation::leaf(claim, outcome, Vec::new());
    sum.children = metrics.iter().map(|metric| metric.derivation.clone()).collect();
    Derivation {
        what: Claim { code: ClaimCode::CoreEligible, names: vec![Operand::Year(year.into())] },
        about: None,
        outcome,
        rule: Some(version.name()),
        basis: Vec::new(),
        children: vec![sum],
    }
}

/// The day that selects the version of a rule for a score year: scores are updated in its first half.
#[must_use]
pub fn anchor(year: i16) -> Option<Date> {
    Date::new(year, 6, 30).ok()
}

/// The version of a rule in force for a score year.
#[must_use]
pub fn in_force(rule: RuleId, year: i16) -> Option<&'static RuleVersion> {
    rules::in_force(rule, anchor(year)?)
}

/// The first year of scores.
const FIRST_YEAR: i16 = 2011;

/// The years for which scores can be asked: from the first to the last for which the newest index on record counts, and no
/// later than the day that the lens asks for.
#[must_use]
pub fn score_years(seen: &Seen<'_>) -> Vec<i16> {
    let lag = rules::all().iter().find_map(|version| match &version.parameters {
        Parameters::CoreEligibility(test) => Some(test.index_lag),
        _ => None,
    });
    let newest = seen.newest_index().map_or(FIRST_YEAR - 1, |year| year.saturating_add(lag.unwrap_or(0)));
    let last = seen.lens.as_of.map_or(newest, |day| newest.min(day.year()));
    (FIRST_YEAR..=last).collect()
}
