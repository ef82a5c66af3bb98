//! How late something is that was due: the arithmetic of calendar months, and what lateness means under a rule version.
//!
//! A plan is delivered when it is uploaded, and no member of staff may grant an extension (dossier 3.2), so lateness
//! follows from two days and a rule alone. Where a source gives the year only, what is not the same for every day of
//! it is not said.

use jiff::Span;

use crate::codebook::codes;
use crate::rules::as_code;
use crate::time::{Date, PartialDate};

codes! {
    /// How late something came.
    Lateness {
        /// By the end of the day it was due.
        InTime = "in-time",
        /// After that, within what the rule bears.
        Late = "late",
        /// So late that the member acted contrary to process.
        Contrary = "contrary-to-process",
        /// So late that it counts for the next year's group as well.
        ContraryAndMoved = "contrary-and-moved",
        /// Moved to the next year's group by a resolution, which is not contrary to process.
        Moved = "moved",
    }
}
as_code!(Lateness);

/// What lateness means: the parameters of a version of the rule on delivering plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tolerance {
    /// Later than so many months after the due date is contrary to process; none if it never is.
    pub contrary_after_months: Option<i64>,
    /// Later than so many months after the due date counts for the next year's group; none if there are no groups.
    pub moved_after_months: Option<i64>,
}

impl Tolerance {
    /// How late something is that was due on one day and came on another.
    #[must_use]
    pub fn judge(self, due: Date, came: Date) -> Lateness {
        let past = |months: Option<i64>| months.is_some_and(|months| came > after(due, months));
        match (came <= due, past(self.contrary_after_months), past(self.moved_after_months)) {
            (true, ..) => Lateness::InTime,
            (_, true, true) => Lateness::ContraryAndMoved,
            (_, true, false) => Lateness::Contrary,
            (_, false, true) => Lateness::Moved,
            (_, false, false) => Lateness::Late,
        }
    }

    /// The same where the day is known as exactly as a source gives it; none where the days it can mean do not agree.
    #[must_use]
    pub fn judge_partly(self, due: Date, came: PartialDate) -> Option<Lateness> {
        let first = self.judge(due, came.first());
        (first == self.judge(due, came.last())).then_some(first)
    }
}

/// A day some calendar months after another. The end of a month leads to the end of a month: four months after 30 June is
/// 31 October (dossier 3.2).
#[must_use]
pub fn after(day: Date, months: i64) -> Date {
    let moved = Span::new().try_months(months).ok().and_then(|span| day.checked_add(span).ok()).unwrap_or(Date::MAX);
    if day == day.last_of_month() { moved.last_of_month() } else { moved }
}

/// How many days lie between two days; negative if the second is the earlier.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    const E2: Tolerance = Tolerance { contrary_after_months: Some(4), moved_after_months: Some(6) };
    const E3: Tolerance = Tolerance { contrary_after_months: Some(4), moved_after_months: Some(4) };
    const E4: Tolerance = Tolerance { contrary_after_months: Some(0), moved_after_months: None };

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn lateness_turns_on_the_days_that_the_rules_name() {
        for (rule, due, came, expected) in [
            (E2, "2016-06-30", "2016-06-30", Lateness::InTime),
            (E2, "2016-06-30", "2016-07-01", Lateness::Late),
            (E2, "2016-06-30", "2016-10-31", Lateness::Late),
            (E2, "2016-06-30", "2016-11-01", Lateness::Contrary),
            (E2, "2016-06-30", "2016-12-31", Lateness::Contrary),
            (E2, "2016-06-30", "2017-01-01", Lateness::ContraryAndMoved),
            (E3, "2018-08-31", "2018-12-31", Lateness::Late),
            (E3, "2018-08-31", "2019-01-01", Lateness::ContraryAndMoved),
            (E4, "2023-08-31", "2023-08-31", Lateness::InTime),
            (E4, "2023-08-31", "2023-09-01", Lateness::Contrary),
        ] {
            assert_eq!(rule.judge(day(due), day(came)), expected, "due {due}, came {came}");
        }
    }

    #[test]
    fn a_year_says_how_late_only_where_all_of_its_days_agree() {
        let year = |year| PartialDate::year(year).unwrap();
        assert_eq!(E2.judge_partly(day("2016-06-30"), year(2015)), Some(Lateness::InTime));
        assert_eq!(E2.judge_partly(day("2016-06-30"), year(2016)), None);
        assert_eq!(E2.judge_partly(day("2016-06-30"), year(2017)), Some(Lateness::ContraryAndMoved));
    }

    #[test]
    fn the_end_of_a_month_leads_to_the_end_of_a_month() {
        assert_eq!(after(day("2016-06-30"), 4), day("2016-10-31"));
        assert_eq!(after(day("2018-08-31"), 4), day("2018-12-31"));
        assert_eq!(after(day("2015-11-30"), 3), day("2016-02-29"));
        assert_eq!(after(day("2016-01-15"), 1), day("2016-02-15"));
        assert_eq!(days_between(day("2016-06-30"), day("2016-11-01")), 124);
    }
}
