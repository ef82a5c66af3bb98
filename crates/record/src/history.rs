//! The state and the way to it: the current state, snapshots along the record, and folding between them.

use std::sync::Arc;

use arc_swap::ArcSwap;
use domain::Partnership;
use domain::partnership::Unsound;
use domain::time::Timestamp;

use crate::act::Act;

/// Folds acts into a state, in order.
///
/// # Errors
/// When an act cannot follow on the state; the state holds everything before it.
pub fn fold(state: &mut Partnership, acts: impl IntoIterator<Item = Act>) -> Result<(), Unsound> {
    acts.into_iter().try_for_each(|act| state.apply(act.happened()))
}

/// The current state, and enough earlier ones that any is a short fold away.
///
/// Readers take an `Arc` and never wait. One writer at a time replaces the current state.
#[derive(Debug)]
pub struct History {
    current: ArcSwap<Partnership>,
    snapshots: ArcSwap<Vec<Arc<Partnership>>>,
    keep: usize,
}

impl History {
    /// An empty record that will keep at most `keep` snapshots, and at least two.
    #[must_use]
    pub fn new(keep: usize) -> Self {
        Self { current: ArcSwap::default(), snapshots: ArcSwap::default(), keep: keep.max(2) }
    }

    /// The state after the last act.
    #[must_use]
    pub fn now(&self) -> Arc<Partnership> {
        self.current.load_full()
    }

    /// Makes a later state the current one. A state that is not longer than the current one changes nothing.
    ///
    /// A snapshot is kept where the record has grown by a share of its length, so that they stay spread along it; when
    /// there are too many, every second one goes.
    pub fn advance(&self, next: Arc<Partnership>) {
        if next.length <= self.current.load().length {
            return;
        }
        let snapshots = self.snapshots.load();
        let last = snapshots.last().map_or(0, |s| s.length);
        let gap = (next.length / self.keep as u64).max(256);
        if next.length >= last + gap {
            let mut kept: Vec<_> = snapshots.iter().cloned().collect();
            kept.push(Arc::clone(&next));
            if kept.len() > self.keep {
                kept = kept.into_iter().skip(1).step_by(2).collect();
            }
            self.snapshots.store(Arc::new(kept));
        }
        self.current.store(next);
    }

    /// The nearest kept state that is not longer than `length`: from there, folding the acts between gives the state at it.
    #[must_use]
    pub fn before_length(&self, length: u64) -> Arc<Partnership> {
        self.nearest(|s| s.length <= length)
    }

    /// The nearest kept state that was recorded at or before a moment.
    #[must_use]
    pub fn before_time(&self, moment: Timestamp) -> Arc<Partnership> {
        self.nearest(|s| s.recorded_at <= moment)
    }

    fn nearest(&self, early_enough: impl Fn(&Partnership) -> bool) -> Arc<Partnership> {
        let now = self.now();
        if early_enough(&now) {
            return now;
        }
        self.snapshots.load().iter().rev().find(|s| early_enough(s)).cloned().unwrap_or_default()
    }
}
