//! What a government asks for: a request with lines, one need each (domain dossier 9.1, 9.3).

use std::collections::BTreeSet;

use super::{CostTerms, ProviderKind, Stage, Urgency};
use crate::codebook::PolicyArea2024;
use crate::{Iso3, LanguageCode, RequestId};

/// A government's request for support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportRequest {
    /// Its identifier.
    pub id: RequestId,
    /// The country whose government asks; a locality's country.
    pub country: Iso3,
    /// The languages in which it can work with others; none where it does not say.
    pub languages: BTreeSet<LanguageCode>,
    /// Its needs.
    pub lines: Vec<Line>,
}

/// One need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the request, from 1.
    pub number: u16,
    /// What is needed, in the government's own words.
    pub need: String,
    /// What there is already: laws, systems, people, earlier attempts. Empty where it does not say.
    pub exists: String,
    /// The policy areas it states.
    pub areas: BTreeSet<PolicyArea2024>,
    /// How far along it is; none where it does not say.
    pub stages: BTreeSet<Stage>,
    /// By when.
    pub urgency: Option<Urgency>,
    /// The dearest terms that it can accept; any where it does not say.
    pub cost_limit: Option<CostTerms>,
    /// Sorts of organisation that it cannot take help from.
    pub refuses: BTreeSet<ProviderKind>,
    /// How many introductions it would like, at least 1.
    pub wanted: u8,
}

impl Line {
    /// A line that says what is needed and nothing else; three introductions, as the mechanism's cases had.
    #[must_use]
    pub fn of(number: u16, need: &str) -> Self {
        Self {
            number,
            need: need.to_owned(),
            exists: String::new(),
            areas: BTreeSet::new(),
            stages: BTreeSet::new(),
            urgency: None,
            cost_limit: None,
            refuses: BTreeSet::new(),
            wanted: 3,
        }
    }
}
