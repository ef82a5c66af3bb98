//! Which state and which view of it a reader asks for.
//!
//! `as_of` and `edition` are a lens over a state; `known_at` is an earlier state. The passing of time is an argument too:
//! `as_of` sets today to its day, `known_at` to its own, unless both are given.

use std::sync::Arc;

use domain::membership::Asked;
use domain::{Date, Lens, Partnership, Timestamp};

/// A position or a time of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Point {
    /// After the act at this position.
    Position(u64),
    /// At this moment of our own clock.
    Time(Timestamp),
}

/// What a reader may ask about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Moment {
    /// What was so on a day.
    pub as_of: Option<Date>,
    /// What the record held then.
    pub known_at: Option<Point>,
    /// What sources published by a day said.
    pub edition: Option<Date>,
}

impl Moment {
    /// Whether it is another moment than now.
    #[must_use]
    pub const fn is_past(&self) -> bool {
        self.as_of.is_some() || self.known_at.is_some() || self.edition.is_some()
    }

    /// The lens for it.
    #[must_use]
    pub const fn lens(&self) -> Lens {
        Lens { as_of: self.as_of, edition: self.edition }
    }
}

/// A state, the lens to look at it through, and the day that counts as today.
#[derive(Debug, Clone)]
pub struct View {
    /// The state.
    pub state: Arc<Partnership>,
    /// What to look through.
    pub lens: Lens,
    /// The day that counts as today.
    pub today: Date,
    /// When it is asked: what counts as today in another time zone.
    pub asked: Asked,
    /// What was asked.
    pub moment: Moment,
}

impl View {
    /// A view of a state for a moment, `now` being our own clock.
    #[must_use]
    pub fn new(state: Arc<Partnership>, moment: Moment, now: Timestamp) -> Self {
        let asked = match (moment.as_of, moment.known_at) {
            (Some(day), _) => Asked::On(day),
            (None, Some(Point::Time(time))) => Asked::At(time),
            (None, Some(Point::Position(_))) => Asked::At(state.recorded_at),
            (None, None) => Asked::At(now),
        };
        let today = match asked {
            Asked::On(day) => day,
            Asked::At(moment) => moment.date(),
        };
        Self { state, lens: moment.lens(), today, asked, moment }
    }
}
