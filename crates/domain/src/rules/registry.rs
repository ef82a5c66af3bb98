//! Every rule version this program knows.

use super::{Anchor, Confidence, Parameters, RuleId, RuleVersion};
use crate::codebook::{
    Completion, DidItOpenGovernment, EarlyResults, PotentialForResults, PotentialImpact, Verifiability,
};
use crate::review::stars::{self, Formula, StarTests};
use crate::time::Date;

const fn first_of(year: i16) -> Option<Date> {
    Some(jiff::civil::date(year, 1, 1))
}
const fn last_of(year: i16) -> Option<Date> {
    Some(jiff::civil::date(year, 12, 31))
}

/// Every version, by rule, oldest first.
#[must_use]
pub fn all() -> &'static [RuleVersion] {
    ALL
}

/// The version of a rule with a name.
#[must_use]
pub fn version(rule: RuleId, version: &str) -> Option<&'static RuleVersion> {
    ALL.iter().find(|v| v.rule == rule && v.version == version)
}

/// The version of a rule by which a case is judged whose anchor date is `day`.
#[must_use]
pub fn in_force(rule: RuleId, day: Date) -> Option<&'static RuleVersion> {
    ALL.iter().find(|v| v.rule == rule && v.covers(day))
}

/// A version of the star rule as printed in a paper, for reports of the years from `from` to `to`.
const fn printed(version: Formula, tests: StarTests, from: Option<Date>, to: Option<Date>) -> RuleVersion {
    RuleVersion {
        rule: RuleId::Star,
        version: version.code(),
        anchor: Anchor::ReportYear,
        effective_from: from,
        effective_to: to,
        parameters: Parameters::Star(tests),
        sources: &["STAR15", "DICT16"],
        confidence: Confidence::Verified,
    }
}

/// A version of the star rule as applied in a published column, found by comparison. It holds for what the column covers.
const fn applied(version: Formula, tests: StarTests, sources: &'static [&'static str]) -> RuleVersion {
    RuleVersion {
        rule: RuleId::Star,
        version: version.code(),
        anchor: Anchor::ReportYear,
        effective_from: None,
        effective_to: None,
        parameters: Parameters::Star(tests),
        sources,
        confidence: Confidence::Inferred,
    }
}

static ALL: &[RuleVersion] = &[
    printed(Formula::Printed2014, stars::PRINTED_2014, first_of(2014), last_of(2014)),
    printed(Formula::Printed2015, stars::PRINTED_2015, first_of(2015), None),
    applied(Formula::AppliedMay2015, stars::APPLIED_MAY_2015, &["DATA15"]),
    applied(Formula::AppliedMay2015New, stars::APPLIED_MAY_2015_NEW, &["DATA15"]),
    applied(Formula::AppliedMay2015Specific, stars::APPLIED_MAY_2015_SPECIFIC, &["DATA15"]),
    applied(Formula::AppliedBeforeJune2014, stars::APPLIED_BEFORE_JUNE_2014, &["DATA15B", "DATA16"]),
    applied(Formula::AppliedOnly2015, stars::APPLIED_ONLY_2015, &["DATA15B", "DATA16", "DATA24"]),
    applied(Formula::AppliedCurrent, stars::APPLIED_CURRENT, &["DATA15B", "DATA16", "DATA24"]),
    RuleVersion {
        rule: RuleId::Relevance,
        version: "any-of-three",
        anchor: Anchor::PlanYear,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::Relevance(&["access-to-information", "civic-participation", "public-accountability"]),
        sources: &["DICT16", "D8"],
        confidence: Confidence::Verified,
    },
    RuleVersion {
        rule: RuleId::HighCompletion,
        version: "2011",
        anchor: Anchor::PlanYear,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::HighCompletion(Completion::Substantial),
        sources: &["GL-COMP", "D10"],
        confidence: Confidence::Verified,
    },
    RuleVersion {
        rule: RuleId::Ambition,
        version: "2011",
        anchor: Anchor::PlanYear,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::Ambition(PotentialImpact::Transformative, PotentialForResults::Substantial),
        sources: &["S4D", "D11", "D13"],
        confidence: Confidence::Decision,
    },
    RuleVersion {
        rule: RuleId::Verifiability,
        version: "2017",
        anchor: Anchor::PlanYear,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::Verifiability(Verifiability::Verifiable),
        sources: &["GL-VER", "DATA24"],
        confidence: Confidence::Verified,
    },
    RuleVersion {
        rule: RuleId::StrongResults,
        version: "2013",
        anchor: Anchor::PlanYear,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::Results(DidItOpenGovernment::Major, EarlyResults::Significant),
        sources: &["GL-ER", "D13"],
        confidence: Confidence::Decision,
    },
    RuleVersion {
        rule: RuleId::AnyResults,
        version: "2013",
        anchor: Anchor::PlanYear,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::Results(DidItOpenGovernment::Marginal, EarlyResults::Moderate),
        sources: &["GL-ER", "IRM23", "D13"],
        confidence: Confidence::Decision,
    },
    RuleVersion {
        rule: RuleId::MembershipStatus,
        version: "2016",
        anchor: Anchor::DayAsked,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::MembershipStatus { months_inactive_before_removal: crate::membership::MONTHS_INACTIVE_BEFORE_REMOVAL },
        sources: &["GL-MEMBER", "TT"],
        confidence: Confidence::Verified,
    },
    RuleVersion {
        rule: RuleId::Rounding,
        version: "half-up",
        anchor: Anchor::DayAsked,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::Rounding { decimals: 1 },
        sources: &["D3"],
        confidence: Confidence::Decision,
    },
];
