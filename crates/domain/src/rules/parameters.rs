//! What a rule measures by: a type for each rule, and the same as a list of names and values for pages and exports.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::codebook::{
    Completion, DidItOpenGovernment, EarlyResults, PotentialForResults, PotentialImpact, Verifiability,
};
use crate::review::StarTests;

/// The parameters of one rule version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parameters {
    /// The tests of a star.
    Star(StarTests),
    /// The values that make a commitment relevant, any of them.
    Relevance(&'static [&'static str]),
    /// The lowest completion that counts as high.
    HighCompletion(Completion),
    /// The lowest potential that counts as ambitious: of impact (plans to 2019), of results (from 2020).
    Ambition(PotentialImpact, PotentialForResults),
    /// The value that counts.
    Verifiability(Verifiability),
    /// The lowest answers that count as results: of "did it open government" (plans to 2020), of early results (from 2021).
    Results(DidItOpenGovernment, EarlyResults),
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
        use ParameterValue::{Code, Codes, Number};
        match *self {
            Self::Star(tests) => tests.named(),
            Self::Relevance(values) => vec![("any-of", Codes(values.to_vec()))],
            Self::HighCompletion(least) => vec![("least-completion", Code(least.code()))],
            Self::Ambition(impact, results) => {
                vec![("least-impact", Code(impact.code())), ("least-potential", Code(results.code()))]
            }
            Self::Verifiability(value) => vec![("verifiability", Code(value.code()))],
            Self::Results(opened, early) => {
                vec![("least-opened", Code(opened.code())), ("least-early-results", Code(early.code()))]
            }
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
