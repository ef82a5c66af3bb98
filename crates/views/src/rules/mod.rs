//! The rules: each with its versions in plain words, what it measures by, where that is written, how sure we are, and every
//! verdict it gave.

mod list;
mod rule;
mod sources;

pub use list::{RuleRow, RulesPage};
pub use rule::{CaseRow, Parameter, RulePage, VerdictRow, Version};
pub use sources::{Rest, rests_on};

use crate::locale::{Arg, Catalogue, Say};

/// What a rule decides, in a sentence.
#[must_use]
pub fn decides(rule: &str) -> Say {
    Say::new(format!("rule-{rule}-decides"))
}

/// What a rule is called, with a capital letter: its label stands inside sentences elsewhere.
#[must_use]
pub fn title(t: &Catalogue, rule: &str) -> String {
    let label = t.code("rule", rule);
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A version in plain words.
#[must_use]
pub fn says(rule: &str, version: &str) -> Say {
    Say::new(format!("rule-{rule}-{version}-says"))
}

/// The name of a version as it stands in tables.
#[must_use]
pub fn version_name(rule: &str, version: &str) -> Say {
    if rule == domain::rules::RuleId::Star.code() {
        return Say::of(Arg::Code("rule".into(), version.into()));
    }
    Say::new("rule-version").with("version", version)
}
