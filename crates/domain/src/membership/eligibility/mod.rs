//! Eligibility: whether a country may join and stay, worked out in public from what sources say (domain dossier 1).
//!
//! Four metrics give points; what a metric rests on, or why it cannot be known, is part of the verdict. Two sorts of gap are
//! never mixed: a country that a survey did not cover has *no data* there, which lowers what can be had from 16 to 12; what
//! this record does not hold, or holds on a scale or for a year that the rule does not speak of, is *undetermined*, and no
//! verdict follows from it (D25). Nothing here guesses, and nothing here changes a verdict that an office has recorded.

mod core;
mod metrics;
mod recorded;
mod review;
mod seen;
mod turns;
mod values;

pub use self::core::{Assessment, anchor, assess, in_force, score_years};
pub use metrics::{Found, Metric};
pub use recorded::{Difference, RecordedVerdict, Validation, as_recorded, difference, recorded};
pub use review::{Review, YearVerdict, history, review};
pub use seen::Seen;
pub use turns::{Turn, Turned};
pub use values::{ValuesCheck, un_member, values_check};

use crate::codebook::{Decimal, codes};
use crate::rules::{ParameterValue, as_code, from_code};

codes! {
    /// One of the four metrics of core eligibility, each worth as much as the others.
    MetricId {
        /// Timely publication of two budget documents.
        FiscalTransparency = "fiscal-transparency",
        /// A law on access to information.
        AccessToInformation = "access-to-information",
        /// A law on declarations of assets.
        AssetDisclosure = "asset-disclosure",
        /// Civil liberties.
        CitizenEngagement = "citizen-engagement",
    }
}
codes! {
    /// How a verdict on eligibility ends.
    Verdict {
        /// It has enough points.
        Eligible = "eligible",
        /// It has not.
        NotEligible = "not-eligible",
        /// Too few metrics have data.
        NotEnoughData = "not-enough-data",
        /// This record does not hold what the rule asks for.
        Undetermined = "undetermined",
    }
}
codes! {
    /// How asset disclosure is tested.
    AssetTest {
        /// By whose assets are disclosed; the exact points are not known (2011 to 2013).
        Detailed = "detailed",
        /// Two points for a law, two more for any public access (2014 on).
        Simple = "simple",
    }
}
as_code!(MetricId, Verdict, AssetTest);
from_code!(MetricId, Verdict);

/// What core eligibility measures by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoreTest {
    /// Points for the executive's budget proposal, published on time.
    pub budget_proposal: i64,
    /// Points for the audit report, published on time.
    pub audit_report: i64,
    /// Which survey counts from which score year.
    pub surveys: &'static [Survey],
    /// Points for a law on access to information.
    pub access_law: i64,
    /// Points for a guarantee in the constitution, without a law.
    pub access_constitution: i64,
    /// Points for a draft, without law and guarantee.
    pub access_draft: i64,
    /// How asset disclosure is tested.
    pub assets: AssetTest,
    /// Points for a law on declarations of assets.
    pub asset_law: i64,
    /// Points more if any of them is public.
    pub asset_public: i64,
    /// Above which civil-liberties score, 0 to 10, how many points are given; the highest first.
    pub civil_liberties: &'static [(Decimal, i64)],
    /// Whether a score must lie above the cut point, or may be it.
    pub strictly_above: bool,
    /// How many years before the score year the index is of.
    pub index_lag: i16,
    /// How many countries the index covers.
    pub index_countries: usize,
    /// The most points of a metric.
    pub points_per_metric: i64,
    /// The share of the points that must be had, in per cent.
    pub pass_per_cent: i64,
    /// With data on fewer metrics no verdict is given.
    pub least_metrics: i64,
}

/// A round of the Open Budget Survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survey {
    /// Its year.
    pub year: i16,
    /// How many countries it covered.
    pub countries: usize,
    /// The first score year in which it counted.
    pub counts_from: i16,
}

impl CoreTest {
    /// Each parameter's code and value.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, ParameterValue)> {
        use ParameterValue::{Code, Flag, Number, Surveys};
        let mut named = vec![
            ("budget-proposal", Number(self.budget_proposal)),
            ("audit-report", Number(self.audit_report)),
            ("surveys", Surveys(self.surveys)),
            ("access-law", Number(self.access_law)),
            ("access-constitution", Number(self.access_constitution)),
            ("access-draft", Number(self.access_draft)),
            ("asset-test", Code(self.assets.code())),
        ];
        if self.assets == AssetTest::Simple {
            named.push(("asset-law", Number(self.asset_law)));
            named.push(("asset-public", Number(self.asset_public)));
        }
        let cuts =
            ["civil-liberties-first", "civil-liberties-second", "civil-liberties-third", "civil-liberties-fourth"];
        named.extend(
            cuts.into_iter()
                .zip(self.civil_liberties)
                .map(|(name, (above, points))| (name, ParameterValue::Cut { above: *above, points: *points })),
        );
        named.extend([
            ("strictly-above", Flag(self.strictly_above)),
            ("index-lag", Number(self.index_lag.into())),
            ("points-per-metric", Number(self.points_per_metric)),
            ("pass-per-cent", Number(self.pass_per_cent)),
            ("least-metrics", Number(self.least_metrics)),
        ]);
        named
    }
}

/// What the Values Check measures by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValuesTest {
    /// The lowest answer, 0 to 4, that passes.
    pub least_answer: Decimal,
    /// On how many of the two indicators it is needed.
    pub least_indicators: i64,
    /// How many years before the score year the answers are of.
    pub answers_lag: i16,
}

impl ValuesTest {
    /// Each parameter's code and value.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, ParameterValue)> {
        vec![
            ("least-answer", ParameterValue::Decimal(self.least_answer)),
            ("least-indicators", ParameterValue::Number(self.least_indicators)),
            ("answers-lag", ParameterValue::Number(self.answers_lag.into())),
        ]
    }
}

#[cfg(test)]
mod tests;
