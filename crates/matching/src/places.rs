//! What is known of countries: their regions and income groups, as the caller's sources say. Nothing is guessed.

use std::collections::BTreeMap;

use domain::Iso3;
use domain::codebook::{IncomeGroup, Region};

/// What is known of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Country {
    /// OGP's region.
    pub region: Option<Region>,
    /// The World Bank's income group.
    pub income: Option<IncomeGroup>,
}

/// What is known of all countries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places(BTreeMap<Iso3, Country>);

impl Places {
    /// Of these countries.
    #[must_use]
    pub fn of(countries: impl IntoIterator<Item = (Iso3, Country)>) -> Self {
        Self(countries.into_iter().collect())
    }

    /// A country; nothing where it is not known.
    #[must_use]
    pub fn country(&self, iso3: &Iso3) -> Country {
        self.0.get(iso3).copied().unwrap_or_default()
    }
}
