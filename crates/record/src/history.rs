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
    /// there are too many, every second one goes. Those within an import go when it ends: each held all deeds that waited
    /// by then, and shows nothing that the one before the import does not.
    pub fn advance(&self, next: Arc<Partnership>) {
        let current = self.current.load();
        if next.length <= current.length {
            return;
        }
        let snapshots = self.snapshots.load();
        let last = snapshots.last().map_or(0, |s| s.length);
        let gap = (next.length / self.keep as u64).max(256);
        if next.length >= last + gap || is_within_import(&current, &next) {
            let mut kept: Vec<_> = snapshots.iter().filter(|s| !is_within_import(s, &next)).cloned().collect();
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

/// Whether an import was open in an earlier state that has ended in a later one.
fn is_within_import(earlier: &Partnership, later: &Partnership) -> bool {
    let mut open = earlier.imports.iter().filter(|(_, import)| import.end.is_none());
    open.any(|(id, _)| later.imports.get(id).is_some_and(|import| import.end.is_some()))
}

#[cfg(test)]
mod tests {
    use domain::Deed;
    use domain::TextId;
    use domain::deed::{ImportAbandoned, ImportOpened, TextWithheld, WithholdingReason};
    use domain::partnership::Happened;
    use domain::time::Date;

    use super::*;

    fn happen(history: &History, deed: Deed) {
        let mut state = Partnership::clone(&history.now());
        let position = state.length;
        let (recorded_at, effective_on) = (Timestamp(position as i64), Date::new(2016, 7, 1).unwrap());
        let by = domain::ids::OfficeId::of(domain::people::Office::Operator);
        state.apply(Happened { position, recorded_at, effective_on, by, import: None, deed }).unwrap();
        history.advance(Arc::new(state));
    }

    #[test]
    fn snapshots_within_an_import_go_when_it_ends_and_others_stay() {
        let (history, import) = (History::new(100), "here".parse().unwrap());
        let other = Deed::TextWithheld(TextWithheld { text: TextId::new([0; 32]), reason: WithholdingReason::Mistake });
        (0..300).for_each(|_| happen(&history, other.clone()));
        let before = history.before_length(299).length;
        happen(&history, Deed::ImportOpened(ImportOpened { import, source: "a-source".parse().unwrap() }));
        (0..700).for_each(|_| happen(&history, other.clone()));
        assert!(history.before_length(900).length > 500);
        happen(&history, Deed::ImportAbandoned(ImportAbandoned { import: "here".parse().unwrap() }));
        assert_eq!(history.before_length(900).length, before);
        assert_eq!(history.before_length(2_000).length, 1_002);
    }
}
