//! What is offered: an organisation's help, or a government's own experience as the review found it.

use std::collections::BTreeSet;

use super::{CostTerms, Finding, Method, ProviderKind, Size, Stage};
use crate::codebook::{PolicyArea2024, Region};
use crate::{CommitmentId, Iso3, LanguageCode, OfferId};

/// An offer of help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its identifier.
    pub id: OfferId,
    /// Who offers: an organisation's or a government's name. Offers with the same name are of the same provider.
    pub provider: String,
    /// What sort of organisation it is; unknown where its source does not say.
    pub kind: Option<ProviderKind>,
    /// What it offers, in its own words.
    pub text: String,
    /// The policy areas it states.
    pub areas: BTreeSet<PolicyArea2024>,
    /// The stages at which it helps; none where it does not say.
    pub stages: BTreeSet<Stage>,
    /// How it helps.
    pub methods: BTreeSet<Method>,
    /// Where it is at home.
    pub home: Option<Iso3>,
    /// Where it helps; nowhere in particular where both are empty.
    pub coverage: Coverage,
    /// The languages it works in; none where it does not say.
    pub languages: BTreeSet<LanguageCode>,
    /// What it costs.
    pub cost: Option<CostTerms>,
    /// How many requests it can serve at a time; unknown where it does not say.
    pub capacity: Option<u16>,
    /// How many it serves now.
    pub load: u16,
    /// How large the organisation is.
    pub size: Option<Size>,
    /// Countries whose requests it must not take, for a conflict of interest that it or the case manager stated.
    pub conflicts: BTreeSet<Iso3>,
    /// What it did before.
    pub references: Vec<Reference>,
}

/// Where an offer holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// These countries.
    pub countries: BTreeSet<Iso3>,
    /// These regions.
    pub regions: BTreeSet<Region>,
}

/// Something a provider did before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// In a few words.
    pub what: String,
    /// The commitment, where it is one.
    pub commitment: Option<CommitmentId>,
    /// What the review found on it.
    pub finding: Option<Finding>,
}

impl Offer {
    /// An offer that says who offers what and nothing else.
    #[must_use]
    pub fn of(id: OfferId, provider: &str, text: &str) -> Self {
        Self {
            id,
            provider: provider.to_owned(),
            kind: None,
            text: text.to_owned(),
            areas: BTreeSet::new(),
            stages: BTreeSet::new(),
            methods: BTreeSet::new(),
            home: None,
            coverage: Coverage::default(),
            languages: BTreeSet::new(),
            cost: None,
            capacity: None,
            load: 0,
            size: None,
            conflicts: BTreeSet::new(),
            references: Vec::new(),
        }
    }

    /// How many more requests it can serve; unknown where it does not say how many at all.
    #[must_use]
    pub fn room(&self) -> Option<u16> {
        self.capacity.map(|capacity| capacity.saturating_sub(self.load))
    }
}
