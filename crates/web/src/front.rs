//! The cache in front of the routes: a page that was made once is served as bytes until what it rests on changes.
//!
//! An answer is kept under its address (which holds language, format and moment). It knows how to tell the highest position
//! among the things it read; when the record has grown elsewhere, it is still good. Only anonymous pages are kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::{Partnership, Timestamp};
use moka::sync::Cache;

use crate::answer::Ready;

/// Tells the highest position among the things that an answer read, in any state.
pub type RestsOn = Arc<dyn Fn(&Partnership) -> u64 + Send + Sync>;

/// An answer that is kept.
pub struct Kept {
    /// The answer.
    pub ready: Ready,
    /// The position it was made from.
    pub position: u64,
    /// How to tell that position in another state.
    pub rests_on: RestsOn,
    /// The length of the record when it was last found to be good.
    seen: AtomicU64,
    /// When it changes by itself.
    until: Timestamp,
}

impl Kept {
    /// An answer made from a state, good until its things change or the moment comes at which it changes by itself.
    #[must_use]
    pub fn new(ready: Ready, state: &Partnership, rests_on: RestsOn, until: Timestamp) -> Self {
        Self { ready, position: rests_on(state), rests_on, seen: AtomicU64::new(state.length), until }
    }

    fn is_good(&self, state: &Partnership, now: Timestamp) -> bool {
        if now >= self.until {
            return false;
        }
        if self.seen.load(Ordering::Relaxed) == state.length {
            return true;
        }
        let good = (self.rests_on)(state) == self.position;
        if good {
            self.seen.store(state.length, Ordering::Relaxed);
        }
        good
    }
}

/// Kept answers, bounded in bytes; those of past moments in a bound of their own, so that a walk through time cannot push
/// out today's pages.
pub struct Front {
    today: Cache<Box<str>, Arc<Kept>>,
    past: Cache<Box<str>, Arc<Kept>>,
}

impl Front {
    /// A cache of at most `bytes` for today's pages, and a quarter of that for those of past moments.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let bounded = |bytes| {
            Cache::builder().max_capacity(bytes).weigher(|_: &Box<str>, kept: &Arc<Kept>| kept.ready.weight()).build()
        };
        Self { today: bounded(bytes), past: bounded(bytes / 4) }
    }

    /// The answer kept for an address, if it is still good.
    #[must_use]
    pub fn find(&self, address: &str, state: &Partnership, now: Timestamp) -> Option<Arc<Kept>> {
        let kept = self.today.get(address).or_else(|| self.past.get(address))?;
        kept.is_good(state, now).then_some(kept)
    }

    /// Keeps an answer.
    pub fn keep(&self, address: &str, past: bool, kept: Arc<Kept>) {
        let cache = if past { &self.past } else { &self.today };
        cache.insert(address.into(), kept);
    }
}
