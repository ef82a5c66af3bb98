//! All rules.

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::locale::Catalogue;
use crate::page::page;
use crate::value::Code;

/// The page of all rules.
#[derive(Debug, Clone, PartialEq)]
pub struct RulesPage {
    /// The rules, in the order in which the program knows them.
    pub rows: Vec<RuleRow>,
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleRow {
    /// Its code.
    pub rule: Code,
    /// How many versions it has.
    pub versions: u64,
    /// How sure we are of the version that is least sure.
    pub confidence: Code,
    /// How many verdicts it gave: those that hold and those that fail. None if it is judged elsewhere than commitment by
    /// commitment.
    pub verdicts: Option<(u64, u64)>,
}

impl RuleRow {
    fn address(&self) -> Address {
        Address::Rule(self.rule.to_string())
    }
}

fn about(_page: &RulesPage, t: &Catalogue) -> About {
    let title = t.text("rules-title").into_owned();
    About {
        description: t.text("rules-lead").into_owned(),
        part: Some(Part::Figures),
        crumbs: vec![(title.clone(), None)],
        title,
        twins: &[Format::Json, Format::Csv],
    }
}

page!(RulesPage, "rules/list.html");

impl RulesPage {
    /// An example: two rules.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            rows: vec![
                RuleRow {
                    rule: "irm-star".into(),
                    versions: 8,
                    confidence: "inferred".into(),
                    verdicts: Some((194, 589)),
                },
                RuleRow { rule: "rounding".into(), versions: 1, confidence: "decision".into(), verdicts: None },
            ],
        }
    }
}
