//! What a rule measures by: a type for each rule, and the same as a list of names and values for pages and exports.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::review::{Ask, StarTests};

/// The parameters of one rule version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parameters {
    /// The tests of a star.
    Star(StarTests),
    /// One test of what the review found.
    Test(Ask),
    /// How many months an inactive member has before it is removed.
    MembershipStatus {
        /// Months without re-engaging.
        months_inactive_before_removal: i64,
    },
    /// Decimals of a share in per cent, rounded half up.
    Rounding {
        /// How many decimals.
        decimals: i64,
    },
}

/// The value of one parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ParameterValue {
    /// A code of a code book.
    Code(&'static str),
    /// Codes of a code book.
    Codes(Vec<&'static str>),
    /// A whole number.
    Number(i64),
    /// Not asked by this version.
    NotAsked,
}

impl Parameters {
    /// Each parameter's code and value, in order.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, ParameterValue)> {
        use ParameterValue::Number;
        match *self {
            Self::Star(tests) => tests.named(),
            Self::Test(ask) => vec![ask.parameter()],
            Self::MembershipStatus { months_inactive_before_removal } => {
                vec![("months-inactive-before-removal", Number(months_inactive_before_removal))]
            }
            Self::Rounding { decimals } => vec![("decimals", Number(decimals))],
        }
    }
}

impl Serialize for Parameters {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let named = self.named();
        let mut map = s.serialize_map(Some(named.len()))?;
        for (name, value) in named {
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}
