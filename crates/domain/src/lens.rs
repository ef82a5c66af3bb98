//! Which part of what we know a reader asks for: what was so on a day, and what a given edition said.
//!
//! A lens filters statements; it never changes one. `known_at` is no lens: it is an earlier state, which the history in
//! `record` finds.

use crate::statement::Statement;
use crate::time::Date;

/// What to look through: the default shows everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Lens {
    /// Only what was so on or before this day.
    pub as_of: Option<Date>,
    /// Only what sources published on or before this day said.
    pub edition: Option<Date>,
}

impl Lens {
    /// Everything that is known.
    pub const ALL: Self = Self { as_of: None, edition: None };

    /// What was so on a day, as we know it now.
    #[must_use]
    pub const fn as_of(day: Date) -> Self {
        Self { as_of: Some(day), edition: None }
    }

    /// What sources published by a day said.
    #[must_use]
    pub const fn edition(day: Date) -> Self {
        Self { as_of: None, edition: Some(day) }
    }

    /// Whether a statement is seen through it.
    #[must_use]
    pub fn shows(self, statement: &Statement) -> bool {
        self.as_of.is_none_or(|day| statement.effective_on <= day)
            && self.edition.is_none_or(|day| statement.source.published_on.last() <= day)
    }
}
