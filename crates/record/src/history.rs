//! The state and the way to it: the current state, snapshots along the record, and folding between them.

use std::ops::Range;
use std::sync::Arc;

use arc_swap::ArcSwap;
use domain::Partnership;
use domain::partnership::{ImportEnd, Unsound};
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
/// Earlier ones are kept without what waits for the end of an import. So they take little room however much waits, and a moment
/// within an import, during which a reader sees no change, needs no fold at all.
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
        let current = self.current.load();
        if next.length <= current.length {
            return;
        }
        let snapshots = self.snapshots.load();
        let last = snapshots.last().map_or(0, |s| s.length);
        let gap = (next.length / self.keep as u64).max(LEAST_APART);
        if next.length >= last + gap || ends_an_import(&current, &next) {
            let mut kept = Vec::clone(&snapshots);
            kept.push(Arc::new(next.to_look_at()));
            if kept.len() > self.keep {
                kept = thinned(&kept);
            }
            self.snapshots.store(Arc::new(kept));
        }
        self.current.store(next);
    }

    /// The nearest kept state that is not longer than `length`: from there, folding the acts between gives the state at it.
    #[must_use]
    pub fn before_length(&self, length: u64) -> Arc<Partnership> {
        let now = self.now();
        self.nearest(|s| s.length <= length && waits_until(s, &now, length))
    }

    /// The nearest kept state that shows what the one of this length shows, if there is one that only waits until a later one.
    #[must_use]
    pub fn showing(&self, length: u64) -> Option<Arc<Partnership>> {
        let (snapshots, now) = (self.snapshots.load(), self.now());
        let after = snapshots.partition_point(|s| s.length <= length);
        let earlier = snapshots.get(after.checked_sub(1)?)?;
        let later = snapshots.get(after).unwrap_or(&now);
        (later.length >= length && earlier.only_waits_until(later, length)).then(|| Arc::clone(earlier))
    }

    /// Between which lengths the record had the one that it had at a moment, as near as it can be told without reading acts.
    #[must_use]
    pub fn around(&self, moment: Timestamp) -> Range<u64> {
        let (snapshots, now) = (self.snapshots.load(), self.now());
        if now.recorded_at <= moment {
            return now.length..now.length;
        }
        let after = snapshots.partition_point(|s| s.recorded_at <= moment);
        let start = after.checked_sub(1).and_then(|at| snapshots.get(at)).map_or(0, |s| s.length);
        start..snapshots.get(after).map_or(now.length, |s| s.length)
    }

    fn nearest(&self, early_enough: impl Fn(&Partnership) -> bool) -> Arc<Partnership> {
        let now = self.now();
        if early_enough(&now) {
            return now;
        }
        self.snapshots.load().iter().rev().find(|s| early_enough(s)).cloned().unwrap_or_default()
    }
}

/// The least by which the record grows between two snapshots.
const LEAST_APART: u64 = 64;

/// Every second one, and each after which an import had ended: from before that the way leads through all that waited. If those
/// alone are too many, they are thinned as the others are.
fn thinned(kept: &[Arc<Partnership>]) -> Vec<Arc<Partnership>> {
    let ends = |nth: usize| {
        let before = nth.checked_sub(1).and_then(|before| kept.get(before));
        before.zip(kept.get(nth)).is_some_and(|(before, state)| ends_an_import(before, state))
    };
    let every_second = |nth: &usize| nth % 2 == 1;
    let mut places: Vec<usize> = (0..kept.len()).filter(|nth| every_second(nth) || ends(*nth)).collect();
    if places.len() > kept.len() * 3 / 4 {
        places.retain(every_second);
    }
    places.into_iter().filter_map(|nth| kept.get(nth).cloned()).collect()
}

/// Whether an import was open in an earlier state that has ended in a later one.
fn ends_an_import(earlier: &Partnership, later: &Partnership) -> bool {
    let mut open = earlier.imports.iter().filter(|(_, import)| import.end.is_none());
    open.any(|(id, _)| later.imports.get(id).is_some_and(|import| import.end.is_some()))
}

/// Whether no import that was open in an earlier state ended before the record had a length.
fn waits_until(earlier: &Partnership, now: &Partnership, length: u64) -> bool {
    let mut open = earlier.imports.iter().filter(|(_, import)| import.end.is_none());
    open.all(|(id, _)| match now.imports.get(id).and_then(|import| import.end.as_ref()) {
        Some(ImportEnd::Closed { at, .. } | ImportEnd::Abandoned { at }) => *at >= length,
        None => true,
    })
}

#[cfg(test)]
mod tests {
    use domain::deed::{ImportAbandoned, ImportOpened, TextWithheld, WithholdingReason};
    use domain::partnership::Happened;
    use domain::time::Date;
    use domain::{Deed, ImportId, TextId};

    use super::*;

    fn happen(history: &History, import: Option<&ImportId>, deed: Deed) {
        let mut state = Partnership::clone(&history.now());
        let position = state.length;
        let (recorded_at, effective_on) = (Timestamp(position as i64), Date::new(2016, 7, 1).unwrap());
        let (by, import) = (domain::ids::OfficeId::of(domain::people::Office::Operator), import.cloned());
        state.apply(Happened { position, recorded_at, effective_on, by, import, deed }).unwrap();
        history.advance(Arc::new(state));
    }

    fn withheld(text: u8) -> Deed {
        Deed::TextWithheld(TextWithheld { text: TextId::new([text; 32]), reason: WithholdingReason::Mistake })
    }

    #[test]
    fn a_moment_within_an_import_shows_what_was_there_before_it_and_is_never_taken_for_the_way_to_its_end() {
        let (history, import) = (History::new(100), "here".parse::<ImportId>().unwrap());
        (0..300).for_each(|_| happen(&history, None, withheld(0)));
        let source = "a-source".parse().unwrap();
        happen(&history, None, Deed::ImportOpened(ImportOpened { import: import.clone(), source }));
        (0..700).for_each(|_| happen(&history, Some(&import), withheld(1)));
        assert!(history.before_length(900).length > 800, "while it is open, whoever folds on goes on from within it");
        happen(&history, None, Deed::ImportAbandoned(ImportAbandoned { import: import.clone() }));

        let shown = history.showing(900).unwrap();
        assert!(shown.length > 300 && shown.withheld.len() == 1);
        assert!(shown.imports.get(&import).unwrap().waiting.is_empty(), "what waits is not kept a second time");
        assert_eq!(history.showing(301), None, "it opened since the last state that was kept");
        assert!(history.before_length(900).length > 800);
        assert!(history.before_length(1_001).length > 900, "up to the act that ends it");
        assert_eq!(history.before_length(1_002).length, 1_002, "and not beyond");
        assert!(history.showing(1_001).is_some() && history.showing(1_002).is_none(), "up to the act that ends it");
        let around = history.around(Timestamp(900));
        assert!(around.start <= 900 && around.end >= 901 && around.end - around.start <= LEAST_APART);
        assert_eq!(history.around(Timestamp(5_000)), 1_002..1_002);
    }
}
