//! The cache in front of the routes: a page that was made once is served as bytes until what it rests on changes.
//!
//! An answer is kept under its address (which holds language, format and moment). It remembers what it was made from; when the
//! record has grown elsewhere, it is still good. Only anonymous pages that were found are kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::{Partnership, Timestamp};
use moka::sync::Cache;

use crate::answer::Ready;
use crate::basis::Basis;

/// Tells what an answer would be made from in any state.
pub type RestsOn = Arc<dyn Fn(&Partnership) -> Basis + Send + Sync>;

/// An answer that is kept.
pub struct Kept {
    /// The answer.
    pub ready: Ready,
    basis: Basis,
    rests_on: RestsOn,
    /// The length of the record when it was last found to be good.
    seen: AtomicU64,
    /// When it changes by itself.
    until: Timestamp,
    /// How large a checkpoint must be to cover it; once there is one, the page can say so.
    waits_for: Option<u64>,
    /// Which version of the names of people stands in it, if any do.
    names: Option<u64>,
}

impl Kept {
    /// An answer made from a state, good until its things change or the moment comes at which it changes by itself.
    #[must_use]
    pub fn new(ready: Ready, state: &Partnership, rests_on: RestsOn, until: Timestamp) -> Self {
        let basis = rests_on(state);
        Self { ready, basis, rests_on, seen: AtomicU64::new(state.length), until, waits_for: None, names: None }
    }

    /// The same, good only until a checkpoint of this size is signed.
    #[must_use]
    pub fn waiting_for(mut self, size: Option<u64>) -> Self {
        self.waits_for = size;
        self
    }

    /// The same, good only for a version of the names of people.
    #[must_use]
    pub fn with_names(mut self, version: Option<u64>) -> Self {
        self.names = version;
        self
    }

    fn is_good(
        &self,
        state: &Partnership,
        now: Timestamp,
        signed: impl FnOnce() -> u64,
        names: impl FnOnce() -> u64,
    ) -> bool {
        let is_signed = self.waits_for.is_some_and(|size| signed() >= size);
        if now >= self.until || is_signed || self.names.is_some_and(|version| names() != version) {
            return false;
        }
        if self.seen.load(Ordering::Relaxed) == state.length {
            return true;
        }
        let good = (self.rests_on)(state) == self.basis;
        if good {
            self.seen.store(state.length, Ordering::Relaxed);
        }
        good
    }
}

/// Kept answers, bounded in bytes; those of past moments in a bound of their own, so that a walk through time cannot push
/// out today's pages.
pub struct Front {
    today: Cache<Arc<str>, Arc<Kept>>,
    past: Cache<Arc<str>, Arc<Kept>>,
    largest: u32,
}

impl Front {
    /// A cache of at most `bytes` for today's pages, and a quarter of that for those of past moments. One answer may take an
    /// eighth at most.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let bounded = |bytes| {
            let weigh = |address: &Arc<str>, kept: &Arc<Kept>| {
                kept.ready.weight().saturating_add(u32::try_from(address.len()).unwrap_or(u32::MAX))
            };
            Cache::builder().max_capacity(bytes).weigher(weigh).build()
        };
        let largest = u32::try_from(bytes / 8).unwrap_or(u32::MAX);
        Self { today: bounded(bytes), past: bounded(bytes / 4), largest }
    }

    /// The answer kept for an address, if it is still good. `signed` tells the size of the newest checkpoint, `names` the version
    /// of the names of people that may be shown.
    #[must_use]
    pub fn find(
        &self,
        address: &str,
        state: &Partnership,
        now: Timestamp,
        signed: impl FnOnce() -> u64,
        names: impl FnOnce() -> u64,
    ) -> Option<Arc<Kept>> {
        let kept = self.today.get(address).or_else(|| self.past.get(address))?;
        kept.is_good(state, now, signed, names).then_some(kept)
    }

    /// Keeps an answer, unless it is too large to be worth the others it would push out.
    pub fn keep(&self, address: Arc<str>, past: bool, kept: Arc<Kept>) {
        if kept.ready.weight() <= self.largest {
            let cache = if past { &self.past } else { &self.today };
            cache.insert(address, kept);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Keep;

    fn state(length: u64) -> Partnership {
        Partnership { length, ..Partnership::default() }
    }

    fn kept(state: &Partnership, rests_on: RestsOn) -> Arc<Kept> {
        Arc::new(Kept::new(Ready::new("text/plain", "page", Keep::Revalidate), state, rests_on, Timestamp(100)))
    }

    #[test]
    fn a_page_stays_when_the_record_grows_elsewhere() {
        let front = Front::new(1 << 20);
        front.keep("/members".into(), false, kept(&state(7), Arc::new(Basis::everything)));
        front.keep("/members/ghana".into(), false, kept(&state(7), Arc::new(Basis::texts)));
        let found = |address, length| front.find(address, &state(length), Timestamp(1), || 0, || 0).is_some();
        assert!(found("/members", 7) && found("/members/ghana", 7));
        assert!(!found("/members", 8), "it rests on the whole record");
        assert!(found("/members/ghana", 8), "nothing was said about it");
    }

    #[test]
    fn a_page_ends_with_its_day() {
        let front = Front::new(1 << 20);
        front.keep("/".into(), false, kept(&state(1), Arc::new(Basis::texts)));
        assert!(front.find("/", &state(1), Timestamp(99), || 0, || 0).is_some());
        assert!(front.find("/", &state(1), Timestamp(100), || 0, || 0).is_none());
    }

    #[test]
    fn a_page_that_is_not_signed_yet_is_made_anew_once_it_is() {
        let front = Front::new(1 << 20);
        let ready = Ready::new("text/plain", "not signed yet", Keep::Revalidate);
        let kept = Kept::new(ready, &state(5), Arc::new(Basis::texts), Timestamp(100)).waiting_for(Some(5));
        front.keep("/".into(), false, Arc::new(kept));
        assert!(front.find("/", &state(5), Timestamp(1), || 4, || 0).is_some());
        assert!(front.find("/", &state(5), Timestamp(1), || 5, || 0).is_none());
    }

    #[test]
    fn a_page_with_names_is_made_anew_once_one_is_taken_back() {
        let front = Front::new(1 << 20);
        let ready = Ready::new("text/plain", "Ama", Keep::Revalidate);
        let kept = Kept::new(ready, &state(5), Arc::new(Basis::texts), Timestamp(100)).with_names(Some(3));
        front.keep("/members/ghana".into(), true, Arc::new(kept));
        assert!(front.find("/members/ghana", &state(5), Timestamp(1), || 0, || 3).is_some());
        assert!(front.find("/members/ghana", &state(5), Timestamp(1), || 0, || 4).is_none());
    }

    #[test]
    fn what_is_too_large_is_not_kept() {
        let front = Front::new(8 * 4096);
        let large = Ready::new("text/plain", vec![b'x'; 4096], Keep::Revalidate);
        front.keep(
            "/large".into(),
            false,
            Arc::new(Kept::new(large, &state(1), Arc::new(Basis::texts), Timestamp(100))),
        );
        front.keep("/small".into(), false, kept(&state(1), Arc::new(Basis::texts)));
        assert!(front.find("/large", &state(1), Timestamp(1), || 0, || 0).is_none());
        assert!(front.find("/small", &state(1), Timestamp(1), || 0, || 0).is_some());
    }
}
