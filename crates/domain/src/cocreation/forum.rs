//! A member's forum (MSF) and its repository: the evidence of dialogue.

use std::sync::Arc;

use imbl::Vector;

use super::code::Constituency;
use super::deeds::{ForumConstituted, ForumMet, RepositoryUpdated};
use crate::time::Date;

/// What is on record of a member's forum.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forum {
    /// How it was set up, the latest last: the act, the day, what it says.
    pub constituted: Vector<(u64, Date, Arc<ForumConstituted>)>,
    /// Its meetings, in the order in which they were recorded.
    pub meetings: Vector<Arc<Held>>,
    /// What was published, in the order in which it was recorded.
    pub published: Vector<Arc<Published>>,
    /// The last act that says something of it.
    pub position: u64,
}

/// A meeting that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The act.
    pub at: u64,
    /// The day of the meeting.
    pub on: Date,
    /// What is said of it.
    pub deed: ForumMet,
}

/// Something that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The act.
    pub at: u64,
    /// The day on which it was.
    pub on: Date,
    /// What.
    pub deed: RepositoryUpdated,
}

impl Forum {
    pub(crate) fn constitute(&mut self, at: u64, on: Date, deed: ForumConstituted) {
        self.constituted.push_back((at, on, Arc::new(deed)));
        self.position = at;
    }

    pub(crate) fn meet(&mut self, at: u64, on: Date, deed: ForumMet) {
        self.meetings.push_back(Arc::new(Held { at, on, deed }));
        self.position = at;
    }

    pub(crate) fn publish(&mut self, at: u64, on: Date, deed: RepositoryUpdated) {
        self.published.push_back(Arc::new(Published { at, on, deed }));
        self.position = at;
    }

    /// As it is set up now.
    #[must_use]
    pub fn current(&self) -> Option<&(u64, Date, Arc<ForumConstituted>)> {
        self.constituted.last()
    }

    /// Its meetings by day.
    #[must_use]
    pub fn by_day(&self) -> Vec<&Arc<Held>> {
        let mut meetings: Vec<_> = self.meetings.iter().collect();
        meetings.sort_by_key(|held| (held.on, held.at));
        meetings
    }

    /// Whether civil society has fewer seats than the government: worth a warning, and no error (dossier 4.5).
    #[must_use]
    pub fn lacks_parity(&self) -> bool {
        let seats = |of: Constituency| {
            let all = self.current().map(|(_, _, deed)| deed.seats.as_slice()).unwrap_or_default();
            all.iter().filter(|seats| seats.of == of).map(|seats| u32::from(seats.n)).sum::<u32>()
        };
        seats(Constituency::CivilSociety) < seats(Constituency::Government)
    }
}
