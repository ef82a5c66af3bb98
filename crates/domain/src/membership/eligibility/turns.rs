//! What single change would turn a verdict: worked out by trying each change of one thing that the score rests on.

use serde::Serialize;

use super::core::Total;
use super::{CoreTest, Metric, MetricId, Verdict};
use crate::codebook::{Decimal, codes};
use crate::rules::as_code;

codes! {
    /// A change of one thing that a score rests on.
    Turn {
        /// The executive's budget proposal is published on time.
        BudgetProposalPublished = "budget-proposal-published",
        /// It is not any more.
        BudgetProposalWithheld = "budget-proposal-withheld",
        /// The audit report is published on time.
        AuditReportPublished = "audit-report-published",
        /// It is not any more.
        AuditReportWithheld = "audit-report-withheld",
        /// The survey covers the country and finds neither document published.
        SurveyedWithNone = "surveyed-with-none",
        /// The survey covers the country and finds one document published.
        SurveyedWithOne = "surveyed-with-one",
        /// The survey covers the country and finds both documents published.
        SurveyedWithBoth = "surveyed-with-both",
        /// There is a law on access to information.
        AccessLaw = "access-law",
        /// There is a guarantee in the constitution, and no law.
        AccessConstitution = "access-constitution",
        /// There is a draft, and neither law nor guarantee.
        AccessDraft = "access-draft",
        /// There is none of these.
        AccessNone = "access-none",
        /// Officials declare their assets by law, and any of it is public.
        AssetsPublic = "assets-public",
        /// Officials declare their assets by law, and none of it is public.
        AssetsLaw = "assets-law",
        /// There is no such law.
        AssetsNone = "assets-none",
        /// Civil liberties score above a cut point, and not above the next.
        LibertiesAbove = "liberties-above",
        /// Civil liberties score at most so much.
        LibertiesAtMost = "liberties-at-most",
    }
}
as_code!(Turn);

/// What one change would make of a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Alternative {
    turn: Turn,
    points: i64,
    at: Option<Decimal>,
}

impl Alternative {
    pub(super) const fn new(turn: Turn, points: i64) -> Self {
        Self { turn, points, at: None }
    }
    pub(super) const fn at(turn: Turn, at: Decimal, points: i64) -> Self {
        Self { turn, points, at: Some(at) }
    }
}

/// A change that turns the verdict, alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Turned {
    /// Of which metric.
    pub metric: MetricId,
    /// What changes.
    pub turn: Turn,
    /// The cut point that it passes, where it passes one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Decimal>,
    /// The points of the metric then.
    pub points: i64,
    /// The score then.
    pub score: i64,
    /// What could be had then.
    pub maximum: i64,
    /// The verdict then.
    pub verdict: Verdict,
}

/// Every change of one thing that turns the verdict; of each metric the smallest that does, more than one where they are as
/// small. Of a verdict that is open for one metric alone: what each outcome of it would make of the verdict.
pub(super) fn turned(test: &CoreTest, metrics: &[Metric; 4], total: Total) -> Vec<Turned> {
    let mut found = Vec::new();
    for metric in metrics {
        let would = metric.alternatives.iter().filter(|a| Some(a.points) != metric.points());
        let would = would.filter(|a| {
            (metric.bounds.0..=metric.bounds.1).contains(&a.points) || metric.points().is_some() || is_no_data(metric)
        });
        let outcomes: Vec<Turned> = would
            .filter_map(|alternative| {
                let then = total.with(test, metric, alternative.points);
                let decided = matches!(then.verdict, Verdict::Eligible | Verdict::NotEligible);
                (decided && then.verdict != total.verdict).then_some(Turned {
                    metric: metric.id,
                    turn: alternative.turn,
                    at: alternative.at,
                    points: alternative.points,
                    score: then.score,
                    maximum: then.maximum,
                    verdict: then.verdict,
                })
            })
            .collect();
        found.extend(if metric.points().is_some() { smallest(metric, outcomes) } else { outcomes });
    }
    found
}

fn is_no_data(metric: &Metric) -> bool {
    matches!(metric.found, super::Found::NoData(_))
}

fn smallest(metric: &Metric, outcomes: Vec<Turned>) -> Vec<Turned> {
    let step = |turned: &Turned| metric.points().map_or(0, |points| (turned.points - points).abs());
    let least = outcomes.iter().map(step).min();
    outcomes.into_iter().filter(|turned| Some(step(turned)) == least).collect()
}
