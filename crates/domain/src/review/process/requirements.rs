//! What the review finds of each minimum requirement of making a plan: met, not met, or that it cannot be told. It is the word of the
//! review beside what the record computes ([`crate::cocreation::assess`]), and neither changes the other.
//!
//! A report judges all of what the standard asks for or nothing of it: silence about one requirement would read as if it were met.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::coding::Ground;
use super::id::ReviewId;
use super::state::Review;
use crate::cocreation::{Requirement, Standard, began_on, standard_of};
use crate::codebook::codes;
use crate::ids::PlanId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::rules::{RuleVersion, as_code, from_code};
use crate::time::Date;

codes! {
    /// What the review found of a requirement.
    RequirementFound {
        /// It was met.
        Met = "met",
        /// It was not.
        NotMet = "not-met",
        /// That cannot be told.
        CannotTell = "cannot-tell",
    }
}
as_code!(RequirementFound);
from_code!(RequirementFound);

/// What was found of one requirement, with what that rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// What was found.
    pub found: RequirementFound,
    /// What it rests on; of what cannot be told, why.
    #[serde(default)]
    pub ground: Ground,
}

/// What was found of the requirements, as it stands in a coding.
pub type Requirements = BTreeMap<Requirement, Judged>;

/// A requirement with what was found of it, as it stands in an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementFinding {
    /// Which.
    pub requirement: Requirement,
    /// What was found.
    pub found: RequirementFound,
}

/// A published report found so of the minimum requirements. What it rests on stands in the words of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementsFound {
    /// The review.
    pub review: ReviewId,
    /// The rule version whose requirements these are, as [`RuleVersion::name`].
    pub rule: String,
    /// Each requirement, in the order of the standard.
    pub findings: Vec<RequirementFinding>,
}

/// The same on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequirementsOf {
    /// The act.
    pub at: u64,
    /// The day.
    pub on: Date,
    /// What was found.
    pub deed: RequirementsFound,
}

impl RequirementsOf {
    /// What was found of one of them.
    #[must_use]
    pub fn of(&self, requirement: Requirement) -> Option<RequirementFound> {
        self.deed.findings.iter().find(|of| of.requirement == requirement).map(|of| of.found)
    }
}

/// What is wrong with what was found of a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lacking {
    /// Others are judged, and this one is not.
    Open,
    /// The standard in force does not ask for it.
    NotAsked,
    /// Nothing is said of what it rests on.
    NoEvidence,
}

/// The standard by which a review judges the making of its plan: that in force when the making began; where nothing is on record of
/// that, that in force at the beginning of the year of its submission (a judgement). None before there was any.
#[must_use]
pub fn standard_judged(state: &Partnership, review: &Review) -> Option<(&'static RuleVersion, Standard)> {
    let began = state.cocreations.get(&review.id.plan).and_then(|process| began_on(process, Date::MAX));
    let of_year = || Date::new(review.book, 1, 1).ok();
    standard_of(began.or_else(of_year)?)
}

/// Everything that stands against publishing what was found; nothing where nothing was judged.
#[must_use]
pub fn lacking(standard: Option<&Standard>, found: &Requirements) -> Vec<(Requirement, Lacking)> {
    if found.is_empty() {
        return Vec::new();
    }
    let asked = standard.map(|standard| standard.requirements).unwrap_or_default();
    let strange = found.keys().filter(|of| !asked.contains(of)).map(|of| (*of, Lacking::NotAsked));
    let open = asked.iter().filter(|of| !found.contains_key(of)).map(|of| (*of, Lacking::Open));
    let bare = found.iter().filter(|(_, judged)| !judged.ground.is_evidence());
    open.chain(bare.map(|(of, _)| (*of, Lacking::NoEvidence))).chain(strange).collect()
}

/// What a report that judges requirements puts on record; nothing where it judges none.
pub(super) fn found_by(
    review: &ReviewId,
    standard: Option<(&'static RuleVersion, Standard)>,
    found: &Requirements,
) -> Option<RequirementsFound> {
    let (version, standard) = standard.filter(|_| !found.is_empty())?;
    let judged = standard.requirements.iter().filter_map(|of| Some((*of, found.get(of)?.found)));
    let findings = judged.map(|(requirement, found)| RequirementFinding { requirement, found }).collect();
    Some(RequirementsFound { review: review.clone(), rule: version.name(), findings })
}

impl Partnership {
    /// What published reports on a plan found of the minimum requirements, the latest last.
    #[must_use]
    pub fn requirements_found(&self, plan: &PlanId, lens: Lens) -> Vec<&RequirementsOf> {
        let shown = |of: &&RequirementsOf| lens.as_of.is_none_or(|day| of.on <= day);
        let of_plan = self.reviews.values().filter(|review| review.id.plan == *plan);
        let mut found: Vec<_> = of_plan.filter_map(|review| review.requirements.as_ref()).filter(shown).collect();
        found.sort_by_key(|of| of.at);
        found
    }

    /// What the latest report that judged a requirement of a plan found of it: that is the word of the review.
    #[must_use]
    pub fn requirement_found(
        &self,
        plan: &PlanId,
        requirement: Requirement,
        lens: Lens,
    ) -> Option<(&RequirementsOf, RequirementFound)> {
        self.requirements_found(plan, lens).into_iter().rev().find_map(|of| Some((of, of.of(requirement)?)))
    }
}
