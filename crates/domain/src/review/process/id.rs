//! The name of a review: a plan and the product that reports on it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::codebook::Product;
use crate::ids::{BadId, PlanId};

/// A review: one product of the review on one plan. Written `mexico/3/results-report`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReviewId {
    /// The plan.
    pub plan: PlanId,
    /// The product.
    pub product: Product,
}

crate::schema::of_text!(
    ReviewId,
    "A member, the number of its plan and a product of the review: mexico/3/results-report."
);

impl fmt::Display for ReviewId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.plan, self.product)
    }
}

impl FromStr for ReviewId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        const EXPECTED: &str = "a member, a plan number and a product, such as mexico/3/results-report";
        let bad = || BadId { text: text.chars().take(80).collect(), expected: EXPECTED };
        let (plan, product) = text.rsplit_once('/').ok_or_else(bad)?;
        Ok(Self { plan: plan.parse()?, product: Product::from_code(product).ok_or_else(bad)? })
    }
}

impl Serialize for ReviewId {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for ReviewId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}
