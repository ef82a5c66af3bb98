//! A member's forum (MSF) and its repository: the evidence of dialogue.

use std::sync::Arc;

use imbl::Vector;

use super::code::Constituency;
use super::deeds::{ForumConstituted, ForumMet, RepositoryCopied, RepositoryUpdated};
use crate::partnership::Partnership;
use crate::review::process::Snapshot;
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
    /// The copies that were kept of it, the latest last.
    pub copies: Vector<Kept>,
    /// The first reasoned response that cites it: the act, the day.
    pub cited: Option<(u64, Date)>,
}

/// A copy that was kept of something in a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The act that holds its digest.
    pub at: u64,
    /// The day on which that act takes effect.
    pub on: Date,
    /// What it is.
    pub copy: Snapshot,
}

impl Published {
    /// The act of the first response that cites it, if that was so on a day.
    #[must_use]
    pub fn cited_by(&self, day: Date) -> Option<u64> {
        self.cited.filter(|(_, on)| *on <= day).map(|(at, _)| at)
    }

    /// Whether a response cites it and no copy can be read: an address can die, and then nobody could read what the response rests on.
    #[must_use]
    pub fn owes_copy(&self, state: &Partnership) -> bool {
        self.cited.is_some() && self.copies.iter().all(|kept| state.withheld.contains_key(&kept.copy.file))
    }
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
        let copies = deed.copy.iter().map(|copy| Kept { at, on, copy: copy.clone() }).collect();
        self.published.push_back(Arc::new(Published { at, on, deed, copies, cited: None }));
        self.position = at;
    }

    /// Answers whether there is such an entry.
    pub(crate) fn keep_copy(&mut self, at: u64, on: Date, deed: RepositoryCopied) -> bool {
        self.change(at, deed.entry, |entry| entry.copies.push_back(Kept { at, on, copy: deed.copy }))
    }

    /// Answers whether there is such an entry.
    pub(crate) fn cite(&mut self, at: u64, on: Date, entry: u64) -> bool {
        self.change(at, entry, |entry| entry.cited = entry.cited.or(Some((at, on))))
    }

    fn change(&mut self, at: u64, entry: u64, change: impl FnOnce(&mut Published)) -> bool {
        // Entered in the order of their acts.
        let Ok(place) = self.published.binary_search_by_key(&entry, |known| known.at) else { return false };
        let Some(known) = self.published.get_mut(place) else { return false };
        change(Arc::make_mut(known));
        self.position = at;
        true
    }

    /// What an act entered into the repository.
    #[must_use]
    pub fn entry(&self, act: u64) -> Option<&Arc<Published>> {
        self.published.get(self.published.binary_search_by_key(&act, |known| known.at).ok()?)
    }

    /// What responses cite of the repository without a copy that can be read, in the order in which it was entered.
    pub fn owed_copies<'a>(&'a self, state: &'a Partnership) -> impl Iterator<Item = &'a Arc<Published>> {
        self.published.iter().filter(|entry| entry.owes_copy(state))
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
