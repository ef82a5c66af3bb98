//! A clock that stands still until the test moves it.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// The moment written in `text`, such as `2016-07-01T00:00:00Z` or `2016-07-01T02:00:00+02:00`.
///
/// # Panics
///
/// When `text` is no RFC 3339 moment with an offset: the test is written wrongly.
#[must_use]
#[track_caller]
pub fn at(text: &str) -> Timestamp {
    match text.parse() {
        Ok(moment) => moment,
        Err(problem) => panic!("{text:?} is not a moment such as 2016-07-01T00:00:00Z: {problem}"),
    }
}

/// A clock that a test sets and moves by hand. Clones show the same time, so one can be handed to the code under test.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Mutex<Timestamp>>);

impl Clock {
    /// A clock that stands at the moment written in `text`; see [`at`] for the form and the panic.
    #[must_use]
    #[track_caller]
    pub fn at(text: &str) -> Self {
        Self(Arc::new(Mutex::new(at(text))))
    }

    /// The moment the clock shows.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts the clock to `moment`, forwards or backwards: clocks of real machines do both.
    pub fn set(&self, moment: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }

    /// Moves the clock by `span` and returns what it then shows.
    ///
    /// # Panics
    ///
    /// When the moment is outside the years −9999 to 9999 that [`Timestamp`] can hold.
    pub fn advance(&self, span: SignedDuration) -> Timestamp {
        let moment = self.now().checked_add(span).expect("a test clock cannot be moved beyond the year 9999");
        self.set(moment);
        moment
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_stands_still_until_it_is_moved() {
        let clock = Clock::at("2015-12-31T23:59:59Z");
        let shared = clock.clone();
        assert_eq!(shared.now(), at("2015-12-31T23:59:59Z"));
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(shared.now(), at("2016-01-01T00:00:00Z"));
    }

    #[test]
    fn the_offset_counts() {
        assert_eq!(at("2016-07-01T02:00:00+02:00"), at("2016-07-01T00:00:00Z"));
    }

    #[test]
    #[should_panic(expected = "is not a moment")]
    fn a_date_without_an_offset_is_refused() {
        let _moment = at("2016-07-01");
    }
}
