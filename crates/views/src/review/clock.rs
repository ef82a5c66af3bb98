//! A report of the review with its clock, as a row. What is merely not on record is never drawn as late.

use domain::PartialDate;
use domain::review::{Clock, Stands};
use domain::rules::Confidence;

use crate::address::{Address, Target};
use crate::locale::{Arg, Say};
use crate::value::Code;

/// One report and its clock.
#[derive(Debug, Clone, PartialEq)]
pub struct ClockRow {
    /// The report, as a code.
    pub report: Code,
    /// What starts its clock, as a code.
    pub starts: Code,
    /// When that was or will be.
    pub started: Option<PartialDate>,
    /// The act that says so.
    pub started_by: Option<u64>,
    /// By the end of which day it is due.
    pub due: Option<PartialDate>,
    /// Whether it is due then at the latest, since only a year is known.
    pub at_the_latest: bool,
    /// How sure we are of the deadline, as a code, where that is less than verified.
    pub unsure: Option<Code>,
    /// How it stands.
    pub stands: Stands,
    /// Where the review is told, once it was opened here.
    pub to: Option<Target>,
}

impl ClockRow {
    /// The row of a clock.
    #[must_use]
    pub fn of(clock: &Clock) -> Self {
        Self {
            report: clock.report.code().into(),
            starts: clock.starts.code().into(),
            started: clock.started,
            started_by: clock.from.iter().filter_map(|input| input.at).max(),
            due: clock.due.map(Into::into),
            at_the_latest: clock.at_the_latest,
            unsure: clock.confidence.filter(|sure| *sure != Confidence::Verified).map(|sure| sure.code().into()),
            stands: clock.stands,
            to: None,
        }
    }

    /// How it stands, in words.
    #[must_use]
    pub fn says(&self) -> Say {
        let count = |days: i32| u64::try_from(days).unwrap_or(0);
        match self.stands {
            Stands::Known { published: Some(when), .. } => Say::new("review-published").with("when", when),
            Stands::Due { days } => Say::new("owed-due").with("days", count(days)),
            Stands::Overdue { days } => Say::new("owed-overdue").with("days", count(days)),
            stands => Say::of(Arg::Code("review-state".into(), stands.code().into())),
        }
    }

    /// The class of the tag that bears the state.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        match self.stands {
            Stands::Known { .. } => "done",
            Stands::Due { .. } => "due",
            Stands::Overdue { .. } => "late",
            Stands::NotStarted | Stands::NotOnRecord | Stands::NoDeadline => "sample",
        }
    }

    /// The act that shows that the report is known.
    #[must_use]
    pub const fn act(&self) -> Option<u64> {
        match self.stands {
            Stands::Known { act, .. } => Some(act),
            _ => None,
        }
    }

    /// Examples: the reports on Ghana's plan of 2023 on a day in 2026.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let row = |report: &'static str, starts: &'static str, started, due: Option<(i16, i8, i8)>, stands| Self {
            report: report.into(),
            starts: starts.into(),
            started,
            started_by: started.map(|_| 40_117),
            due: due.map(|(year, month, day)| domain::Date::constant(year, month, day).into()),
            at_the_latest: report == "action-plan-review",
            unsure: (report == "midterm-review").then(|| "unverified".into()),
            stands,
            to: (report == "results-report")
                .then(|| Address::Review("ghana".into(), 5, "results-report".into()).into()),
        };
        let day = |year, month, day| Some(domain::Date::constant(year, month, day).into());
        let published = Some(PartialDate::Year(2024));
        vec![
            row("co-creation-brief", "co-creation", None, None, Stands::NotStarted),
            row(
                "action-plan-review",
                "submission",
                Some(PartialDate::Year(2023)),
                Some((2024, 4, 30)),
                Stands::Known { published, act: 41_020 },
            ),
            row("midterm-review", "midway", day(2025, 12, 31), Some((2026, 4, 30)), Stands::NotOnRecord),
            row("results-report", "plan-end", day(2027, 12, 31), Some((2028, 4, 30)), Stands::NotStarted),
        ]
    }
}
