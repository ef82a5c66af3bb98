//! Resolutions that suspend or change a rule for some, for a while (dossier 0).
//!
//! No member of staff may grant an extension; only a resolution can, so an override names one. Here stand those from before the
//! record was kept; those that are resolved on since are acts ([`crate::membership::extensions`]), and count on top of these.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Parameters, RuleId};
use crate::ids::{MemberId, Slug};
use crate::membership::{PlanDelivery, Tolerance, YearDay};
use crate::time::Date;

/// Whom a resolution concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Every member.
    Everyone,
    /// The members named.
    Members(Vec<MemberId>),
}

impl Scope {
    /// Whether it concerns a member.
    #[must_use]
    pub fn includes(&self, member: &MemberId) -> bool {
        match self {
            Self::Everyone => true,
            Self::Members(members) => members.contains(member),
        }
    }
}

/// A resolution that puts other parameters in a rule's place for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleOverride {
    /// The resolution.
    pub resolution: Slug,
    /// Which rule it changes.
    pub rule: RuleId,
    /// For whom.
    pub scope: Scope,
    /// From which anchor day.
    pub from: Date,
    /// To which anchor day, included.
    pub to: Date,
    /// What is measured by instead.
    pub parameters: Parameters,
}

impl RuleOverride {
    /// Whether it takes the rule's place for a member on a day.
    #[must_use]
    pub fn applies(&self, rule: RuleId, member: &MemberId, day: Date) -> bool {
        self.rule == rule && self.scope.includes(member) && (self.from..=self.to).contains(&day)
    }
}

/// Every override that this program knows. Plans due in 2020 could be delivered to the end of the year; those that came
/// later moved to the next group, which was not contrary to process (COVID).
pub fn overrides() -> &'static [RuleOverride] {
    static ALL: LazyLock<Vec<RuleOverride>> = LazyLock::new(|| {
        let end_of_year = YearDay { month: 12, day: 31 };
        let tolerance = Tolerance { contrary_after_months: None, moved_after_months: Some(0) };
        let ends = YearDay { month: 8, day: 31 };
        let delivery = PlanDelivery { due: Some(end_of_year), ends, months_after_end: 0, tolerance };
        let of_2020 = "covid-2020".parse().map(|resolution| RuleOverride {
            resolution,
            rule: RuleId::PlanDelivery,
            scope: Scope::Everyone,
            from: jiff::civil::date(2020, 1, 1),
            to: jiff::civil::date(2020, 12, 31),
            parameters: Parameters::PlanDelivery(delivery),
        });
        of_2020.into_iter().collect()
    });
    &ALL
}
