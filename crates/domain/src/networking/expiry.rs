//! Until when a survey counts as true: it expires unless somebody confirms it, and whoever filled it in is reminded before.
//!
//! An offer that nobody looks after sends governments to people who are gone. How long a confirmation lasts is a rule with its
//! dates.

use crate::rules::{Parameters, RuleId, in_force};
use crate::time::{Date, Timestamp};

/// Until when a survey holds that was confirmed at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expiry {
    /// The last day on which it holds.
    pub last: Date,
    /// The days on which somebody is reminded, the first before the second.
    pub reminders: [Date; 2],
}

/// What is to be done about a survey on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// A reminder.
    Reminder,
    /// It has expired.
    Expiry,
}

fn rule(day: Date) -> Option<(i64, [i64; 2])> {
    match in_force(RuleId::SurveyExpiry, day)?.parameters {
        Parameters::SurveyExpiry { expires_after_days, first_reminder_days_before, second_reminder_days_before } => {
            Some((expires_after_days, [first_reminder_days_before, second_reminder_days_before]))
        }
        _ => None,
    }
}

fn later(day: Date, days: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

impl Expiry {
    /// By the rule that was in force on the day of the confirmation; none before there was one.
    #[must_use]
    pub fn of(confirmed_at: Timestamp) -> Option<Self> {
        let day = confirmed_at.date();
        let (lasts, before) = rule(day)?;
        let last = later(day, lasts)?;
        let [first, second] = before;
        Some(Self { last, reminders: [later(last, -first)?, later(last, -second)?] })
    }

    /// Nothing is due of a survey that was confirmed at this moment or later.
    #[must_use]
    pub fn not_due_from(now: Timestamp) -> Option<Timestamp> {
        const DAY: i64 = 24 * 60 * 60 * 1_000_000;
        let (lasts, [first, _]) = rule(now.date())?;
        let days = lasts.saturating_sub(first).saturating_sub(1);
        Some(Timestamp(now.0.saturating_sub(days.saturating_mul(DAY))))
    }

    /// What is due. Each reminder goes out once: one that was sent since its day is not sent again, and where both days have passed
    /// unseen one mail is enough.
    #[must_use]
    pub fn due(self, reminded_at: Option<Timestamp>, today: Date) -> Due {
        if self.last < today {
            return Due::Expiry;
        }
        let waits = |day: &Date| *day <= today && reminded_at.is_none_or(|at| at.date() < *day);
        if self.reminders.iter().any(waits) { Due::Reminder } else { Due::Nothing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
    }

    #[test]
    fn a_profile_lasts_a_year_and_its_filler_hears_of_it_twice() {
        let expiry = Expiry::of(at("2026-01-10T12:00:00Z")).unwrap();
        assert_eq!(expiry.last, Date::constant(2027, 1, 10));
        let due = |reminded: Option<&str>, month, day| expiry.due(reminded.map(at), Date::constant(2026, month, day));
        assert_eq!(due(None, 12, 10), Due::Nothing);
        assert_eq!(due(None, 12, 11), Due::Reminder, "thirty days before");
        let first = Some("2026-12-11T00:00:01Z");
        assert_eq!(due(first, 12, 31), Due::Nothing, "each once");
        let in_january = |reminded: Option<&str>, day| expiry.due(reminded.map(at), Date::constant(2027, 1, day));
        assert_eq!(in_january(first, 2), Due::Nothing);
        assert_eq!(in_january(first, 3), Due::Reminder, "a week before");
        assert_eq!(in_january(Some("2027-01-03T09:00:00Z"), 10), Due::Nothing, "it holds through its last day");
        assert_eq!(in_january(None, 11), Due::Expiry);
    }

    #[test]
    fn nothing_is_due_of_what_was_confirmed_later_than_is_looked_at() {
        let now = at("2026-12-11T09:00:00Z");
        let from = Expiry::not_due_from(now).unwrap();
        assert_eq!(Expiry::of(from).unwrap().due(None, now.date()), Due::Nothing);
        let due = at("2026-01-10T23:59:59Z");
        assert!(due < from && Expiry::of(due).unwrap().due(None, now.date()) == Due::Reminder);
    }
}
