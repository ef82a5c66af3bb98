//! What would change an order: which reasons it hangs on, and what each offer would gain by removing what speaks against it.
//!
//! Since a score is the sum of its reasons, both are found by adding up again without some of them. Offers that were not
//! ranked do not come in.

use crate::rank::Ranked;
use crate::reason::Sort;

/// What would change the order of two neighbours, or move one offer.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Without this sort of reasons the second of two neighbours would be before the first.
    Without {
        /// The sort.
        sort: Sort,
        /// The place of the first of them now, from 0.
        first: usize,
    },
    /// If a reason against an offer did not hold, it would rise.
    Lifted {
        /// Its place now, from 0.
        from: usize,
        /// Which of its reasons, by place.
        reason: usize,
        /// Its place then.
        to: usize,
    },
}

/// Everything that would change an order, from its top down.
#[must_use]
pub fn changes(order: &[Ranked]) -> Vec<Change> {
    let mut all = Vec::new();
    for (first, pair) in order.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        let sorts =
            Sort::ALL.into_iter().filter(|sort| one.score - one.points(*sort) < other.score - other.points(*sort));
        all.extend(sorts.map(|sort| Change::Without { sort, first }));
    }
    for (from, ranked) in order.iter().enumerate() {
        for (at, reason) in ranked.reasons.iter().enumerate().filter(|(_, reason)| reason.points < 0.0) {
            let score = ranked.score - reason.points;
            let to = order.iter().take(from).filter(|before| before.score >= score).count();
            if to < from {
                all.push(Change::Lifted { from, reason: at, to });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::{Reason, Why};

    fn ranked(at: usize, reasons: Vec<Reason>) -> Ranked {
        Ranked { at, score: reasons.iter().map(|reason| reason.points).sum(), reasons }
    }

    #[test]
    fn an_order_tells_what_it_hangs_on() {
        let words =
            |points| Reason { why: Why::Words { meaning: "x".into(), asked: "x".into(), offered: "x".into() }, points };
        let order = [
            ranked(0, vec![words(3.0), Reason { why: Why::Local, points: 2.0 }]),
            ranked(1, vec![words(6.0), Reason { why: Why::Full, points: -2.0 }]),
            ranked(2, vec![words(1.0)]),
        ];
        let found = changes(&order);
        assert!(found.contains(&Change::Without { sort: Sort::Place, first: 0 }), "{found:?}");
        assert!(found.contains(&Change::Without { sort: Sort::Terms, first: 0 }), "{found:?}");
        assert!(found.contains(&Change::Lifted { from: 1, reason: 1, to: 0 }), "{found:?}");
        assert!(!found.iter().any(|change| matches!(change, Change::Without { first: 1, sort: Sort::Place })));
    }
}
