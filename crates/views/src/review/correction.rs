//! A correction of a published finding, as every page shows it that rests on what was found.

use domain::PartialDate;

use crate::address::{Address, Target};
use crate::locale::{Arg, Say};
use crate::value::{Code, Link, Text, Value};

use super::Answer;

/// A correction: what was found before, what is found now, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct CorrectionRow {
    /// Its number, and of which report it is.
    pub title: Say,
    /// The page of its review; none on that page itself.
    pub to: Option<Target>,
    /// The commitments whose finding is corrected, where the page is not theirs.
    pub commitments: Vec<Link>,
    /// Question by question.
    pub changes: Vec<Change>,
    /// Why, in the words of the review.
    pub reason: Value,
    /// When.
    pub on: PartialDate,
    /// The act.
    pub act: u64,
}

/// What a correction changes in one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The question, as a code.
    pub field: Code,
    /// What was found before.
    pub was: Answer,
    /// What is found now.
    pub now: Answer,
}

impl CorrectionRow {
    /// What a correction is called, with the report that it corrects.
    #[must_use]
    pub fn called(number: u16, report: impl Into<Arg>) -> Say {
        Say::new("correction-title").with("number", number.to_string()).with("report", report.into())
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let report = Address::Review("mexico".into(), 3, "results-report".into());
        let completion = |code: &'static str| Some(Value::code("completion", code));
        let (was, now) = (completion("limited"), completion("substantial"));
        Self {
            title: Self::called(1, Arg::Code("product".into(), "results-report".into())),
            to: Some(Target::new(report)),
            commitments: Vec::new(),
            changes: vec![Change { field: "completion".into(), was, now }],
            reason: Value::Text(Text::new("A third register was found to be online.")),
            on: PartialDate::Year(2026),
            act: 22_760,
        }
    }
}
