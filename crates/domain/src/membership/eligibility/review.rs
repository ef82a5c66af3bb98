//! Eligibility Review: a member that is below the bar for two years on end is listed until it is above it again.

use serde::Serialize;

use super::core::in_force;
use super::{Assessment, Seen, Verdict, assess, recorded, score_years};
use crate::codebook::MembershipStatus;
use crate::ids::Iso3;
use crate::rules::{Claim, ClaimCode, Derivation, Operand, Outcome, Parameters, Reason, RuleId, RuleVersion};

/// The verdict on a country for one score year, by the version in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearVerdict {
    /// As computed from the record.
    pub computed: Assessment,
    /// As an office recorded it, if it did.
    pub recorded: Option<Verdict>,
}

impl YearVerdict {
    /// What counts: what was recorded, else what is computed.
    #[must_use]
    pub fn counts(&self) -> Verdict {
        self.recorded.unwrap_or(self.computed.verdict)
    }
}

/// The verdicts of all years, the earliest first.
#[must_use]
pub fn history(seen: &Seen<'_>, country: &Iso3) -> Vec<YearVerdict> {
    let of = |year: i16| {
        let computed = assess(seen, country, year, in_force(RuleId::CoreEligibility, year)?)?;
        let recorded = recorded(seen, country, year).map(|known| known.deed.verdict);
        Some(YearVerdict { computed, recorded })
    };
    score_years(seen).into_iter().filter_map(of).collect()
}

/// Whether a member is under Eligibility Review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The rule version.
    pub rule: String,
    /// Since which score year it is listed; none if it is not.
    pub since: Option<i16>,
    /// How it comes about.
    pub derivation: Derivation,
}

/// Whether a country's verdicts put it under review by the end of a score year. `None` before there was such a rule.
#[must_use]
pub fn review(seen: &Seen<'_>, country: &Iso3, history: &[YearVerdict], year: i16) -> Option<Review> {
    let version = in_force(RuleId::EligibilityReview, year)?;
    let Parameters::EligibilityReview { consecutive_years } = version.parameters else { return None };
    let verdicts: Vec<(i16, Verdict)> =
        history.iter().filter(|v| v.computed.year <= year).map(|v| (v.computed.year, v.counts())).collect();
    let since = listed_since(&verdicts, consecutive_years, |year| in_force(RuleId::EligibilityReview, year).is_some());
    let member = seen.standing(country, year).is_some_and(|s| s.status == MembershipStatus::Active);
    let outcome = match since {
        _ if !member => Outcome::DoesNotApply(Reason::NotAMember),
        Some(_) => Outcome::Holds,
        None => Outcome::Fails,
    };
    Some(Review {
        rule: version.name(),
        since: since.filter(|_| member),
        derivation: derivation(version, &verdicts, outcome),
    })
}

/// Since which year a row of verdicts has put a member on the list. Years without a verdict neither count nor reset.
pub(super) fn listed_since(
    verdicts: &[(i16, Verdict)],
    consecutive: i64,
    applies: impl Fn(i16) -> bool,
) -> Option<i16> {
    let (mut below, mut since) = (0, None);
    for (year, verdict) in verdicts {
        match verdict {
            Verdict::NotEligible => {
                below += 1;
                if below >= consecutive && since.is_none() && applies(*year) {
                    since = Some(*year);
                }
            }
            Verdict::Eligible => (below, since) = (0, None),
            Verdict::NotEnoughData | Verdict::Undetermined => {}
        }
    }
    since
}

fn derivation(version: &RuleVersion, verdicts: &[(i16, Verdict)], outcome: Outcome) -> Derivation {
    let year = |(year, verdict): &(i16, Verdict)| {
        let outcome = match verdict {
            Verdict::NotEligible => Outcome::Holds,
            Verdict::Eligible => Outcome::Fails,
            Verdict::NotEnoughData => Outcome::Undetermined(Reason::TooFewMetrics),
            Verdict::Undetermined => Outcome::Undetermined(Reason::NeverSaid),
        };
        let claim = Claim { code: ClaimCode::BelowTheBar, names: vec![Operand::Year((*year).into())] };
        Derivation::leaf(claim, outcome, Vec::new())
    };
    Derivation {
        what: Claim::plain(ClaimCode::UnderEligibilityReview),
        about: None,
        outcome,
        rule: Some(version.name()),
        basis: Vec::new(),
        children: verdicts.iter().map(year).collect(),
    }
}
