//! Resolutions that suspend or change a rule for some, for a while (dossier 0).
//!
//! No member of staff may grant an extension; only a resolution can, so an override names one.

use serde::Serialize;

use super::{Parameters, RuleId};
use crate::ids::{MemberId, Slug};
use crate::time::Date;

/// Whom an override concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Every member.
    Everyone,
    /// The members named.
    Members(Vec<MemberId>),
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
        let concerned = match &self.scope {
            Scope::Everyone => true,
            Scope::Members(members) => members.contains(member),
        };
        self.rule == rule && concerned && (self.from..=self.to).contains(&day)
    }
}
