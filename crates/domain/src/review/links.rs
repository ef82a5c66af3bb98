//! Whether what a finding rests on can still be read where it was: what became of an address each time it was asked. One bad day is no
//! broken link: it takes two failures a day or more apart, with nothing good between them.
//!
//! Nothing here asks anybody; whoever does says what came of it.

use crate::codebook::codes;
use crate::time::Timestamp;

codes! {
    /// What came of asking an address.
    Answer {
        /// It answers, be it only that it wants nobody to look.
        There = "there",
        /// It says that there is nothing (404, 410).
        Gone = "gone",
        /// It says that it has failed (500 and above, or without end from one address to the next).
        Fails = "fails",
        /// It does not answer: no such name, nobody there, or too slow.
        Silent = "silent",
        /// It was not asked: it is none of the web, or leads to where the public cannot go.
        NotPublic = "not-public",
    }
}

impl Answer {
    /// What a status of HTTP means here. Who refuses a program (401, 403, 405, 429) is there nonetheless.
    #[must_use]
    pub const fn of_status(status: u16) -> Self {
        match status {
            404 | 410 => Self::Gone,
            500.. => Self::Fails,
            _ => Self::There,
        }
    }

    const fn is_good(self) -> bool {
        matches!(self, Self::There)
    }
}

/// How an address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// When it was asked last.
    pub asked: Timestamp,
    /// What came of it.
    pub answer: Answer,
    /// When it was asked first of those times after which nothing good came; none while it answers.
    pub failing_since: Option<Timestamp>,
    /// When it answered last, if it ever did.
    pub answered: Option<Timestamp>,
}

/// How far apart two failures are at least, in microseconds, before a link counts as broken: a day.
const APART: i64 = 24 * 3_600 * 1_000_000;

impl Standing {
    /// How it stands once it was asked again.
    #[must_use]
    pub fn after(before: Option<Self>, answer: Answer, now: Timestamp) -> Self {
        let answered = before.and_then(|before| before.answered);
        if answer.is_good() {
            return Self { asked: now, answer, failing_since: None, answered: Some(now) };
        }
        let since = before.and_then(|before| before.failing_since).unwrap_or(now);
        Self { asked: now, answer, failing_since: Some(since), answered }
    }

    /// Since when it is broken, if it is: it failed twice, a day or more apart.
    #[must_use]
    pub fn broken_since(&self) -> Option<Timestamp> {
        self.failing_since.filter(|since| self.asked.0.saturating_sub(since.0) >= APART)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(hours: i64) -> Timestamp {
        Timestamp(hours * 3_600 * 1_000_000)
    }

    #[test]
    fn one_failure_is_no_broken_link_and_two_on_one_day_are_none() {
        let first = Standing::after(None, Answer::Gone, hours(0));
        assert_eq!(first.broken_since(), None);
        let second = Standing::after(Some(first), Answer::Silent, hours(23));
        assert_eq!(second.broken_since(), None);
        let third = Standing::after(Some(second), Answer::Gone, hours(24));
        assert_eq!(third.broken_since(), Some(hours(0)), "broken from the first failure on");
    }

    #[test]
    fn what_answers_in_between_begins_anew() {
        let failed = Standing::after(None, Answer::Fails, hours(0));
        let there = Standing::after(Some(failed), Answer::There, hours(48));
        assert_eq!((there.failing_since, there.answered), (None, Some(hours(48))));
        let again = Standing::after(Some(there), Answer::Gone, hours(96));
        assert_eq!((again.broken_since(), again.answered), (None, Some(hours(48))));
    }

    #[test]
    fn who_refuses_a_program_is_there_and_who_says_gone_is_not() {
        for (status, answer) in [
            (200, Answer::There),
            (403, Answer::There),
            (429, Answer::There),
            (404, Answer::Gone),
            (410, Answer::Gone),
            (503, Answer::Fails),
        ] {
            assert_eq!(Answer::of_status(status), answer, "{status}");
        }
    }
}
