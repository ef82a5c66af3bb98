//! What each figure counts.

use schemars::JsonSchema;
use serde::Serialize;

use super::compute::{Break, BreakReason};
use super::filter::Filter;
use super::walk::Walk;
use crate::codebook::{Specificity, codes, years};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::review::Ask;
use crate::rules::{Claim, Parameters, RuleId, RuleVersion, as_code};

codes! {
    /// A figure that can be asked for. Part of addresses.
    FigureId {
        /// Commitments on record.
        Commitments = "commitments",
        /// Commitments that the review has assessed.
        Assessed = "assessed",
        /// Plans on record.
        Plans = "plans",
        /// Members on record.
        Members = "members",
        /// Starred commitments, recomputed from the review's codes under a formula.
        StarShare = "star-share",
        /// Starred commitments, as the review's own column says.
        PublishedStarShare = "published-star-share",
        /// Substantially or completely carried out.
        CompletionRate = "completion-rate",
        /// Transformative (plans to 2019) or of substantial potential (from 2020).
        AmbitiousShare = "ambitious-share",
        /// Clearly relevant to a value of open government.
        RelevanceShare = "relevance-share",
        /// Of medium or high specificity.
        SpecificShare = "specific-share",
        /// Verifiable.
        VerifiableShare = "verifiable-share",
        /// Opened government at least marginally (plans of 2013 to 2020).
        OpenedGovernment = "opened-government",
        /// Opened government to a major degree or more (plans to 2020); significant early results (from 2021).
        StrongResults = "strong-results",
        /// Opened government at all (plans to 2020); moderate or significant early results (from 2021).
        AnyResults = "any-results",
    }
}
as_code!(FigureId);

/// Whether a figure is a share or a plain number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "FigureKind")]
pub enum Kind {
    /// A numerator of a denominator.
    Share,
    /// A number; the denominator is the same number.
    Count,
}

impl FigureId {
    /// Whether it is a share or a number.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Commitments | Self::Plans | Self::Members => Kind::Count,
            _ => Kind::Share,
        }
    }
    /// The rule it applies; none for plain counts and for what is only read off.
    #[must_use]
    pub const fn rule(self) -> Option<RuleId> {
        match self {
            Self::StarShare => Some(RuleId::Star),
            Self::CompletionRate => Some(RuleId::HighCompletion),
            Self::AmbitiousShare => Some(RuleId::Ambition),
            Self::RelevanceShare => Some(RuleId::Relevance),
            Self::VerifiableShare => Some(RuleId::Verifiability),
            Self::OpenedGovernment | Self::AnyResults => Some(RuleId::AnyResults),
            Self::StrongResults => Some(RuleId::StrongResults),
            _ => None,
        }
    }
    /// The question of a figure that no rule decides.
    pub(super) const fn unruled(self) -> Option<Ask> {
        match self {
            Self::Assessed => Some(Ask::Assessed),
            Self::SpecificShare => Some(Ask::Specificity(Specificity::Medium)),
            _ => None,
        }
    }
    /// Whether it is about what a version of its rule asks. Whether a commitment opened government was asked of plans up to
    /// 2020 only; early results, which were asked then, are another question.
    pub(super) fn asks(self, version: &RuleVersion) -> bool {
        self != Self::OpenedGovernment || matches!(version.parameters, Parameters::Test(Ask::Opened(_)))
    }
    /// Where a series breaks although the rule stays the same (dossier 5.1, 5.2).
    pub(super) const fn breaks(self) -> &'static [Break] {
        match self {
            Self::CompletionRate => &[
                Break { year: years::DESIGN_REPORTS, reason: BreakReason::AskedOnce },
                Break { year: years::REFRESHED, reason: BreakReason::ScaleChanged },
            ],
            Self::VerifiableShare => &[Break { year: years::DESIGN_REPORTS, reason: BreakReason::BackFilled }],
            _ => &[],
        }
    }
}

/// Raised when figures are counted in another way under the same definition.
const REVISION: u32 = 1;

/// What a figure with a filter means, in one canonical form: its digest pins a citation to it. The same as long as the
/// figure, the filter, the tests and the parameters of the rules are the same, whatever the record holds.
#[must_use]
pub fn definition(id: FigureId, filter: &Filter) -> String {
    #[derive(Serialize)]
    struct Rule {
        name: String,
        parameters: Parameters,
    }
    #[derive(Serialize)]
    struct Definition {
        revision: u32,
        figure: FigureId,
        kind: Kind,
        filter: String,
        tests: Vec<Claim>,
        rules: Vec<Rule>,
    }
    let state = Partnership::default();
    let walk = Walk::new(&state, Lens::ALL, id, filter);
    let rules = walk.versions().map(|v| Rule { name: v.name(), parameters: v.parameters }).collect();
    let (kind, tests) = (id.kind(), walk.claims());
    let definition = Definition { revision: REVISION, figure: id, kind, filter: filter.to_string(), tests, rules };
    // Only maps with keys that are no text, or a failing Serialize of ours, could fail here; there is none.
    serde_json::to_string(&definition).unwrap_or_default()
}
