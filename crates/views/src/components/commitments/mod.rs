//! A table of commitments with what the reviewer found of each.

use crate::address::Target;
use crate::value::{Code, Text, Value};

/// One commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The number as the plan gives it: `13`, `7.6`, `16.B`.
    pub number: String,
    /// Where its page is.
    pub to: Target,
    /// Its title as in the plan, without the number.
    pub title: Text,
    /// How ambitious it was found: potential impact, or potential for results.
    pub ambition: Value,
    /// How far it was carried out, by the last report.
    pub completion: Value,
    /// What it changed: did it open government, or early results.
    pub effect: Value,
    /// Whether it was starred, by the rule in force when it was reviewed.
    pub star: Value,
}

/// The commitments of one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The field that stands in the column of ambition.
    pub ambition: Code,
    /// The field that stands in the column of effects.
    pub effect: Code,
    /// Whether stars were awarded in the era of the plan.
    pub stars: bool,
    /// The commitments in the order of the plan.
    pub rows: Vec<Row>,
}
