//! What cases come to together, so that the mechanism can be judged without showing any of them.

use std::collections::BTreeMap;

use super::case::Case;
use super::state::{CaseState, Outcome};

/// How many cases there must be before anything is counted in public: of fewer, a number would point at one of them.
pub const FEWEST_CASES: usize = 5;

const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// Counts over cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Cases.
    pub cases: u64,
    /// Those that are not over.
    pub open: u64,
    /// Introductions made: both sides know of each other.
    pub introductions: u64,
    /// Days from handing in to the first introduction, the one in the middle of all cases that had one; nothing of fewer than
    /// [`FEWEST_CASES`] of those, for the one in the middle of few is somebody's.
    pub days_to_first: Option<u64>,
    /// Agreements that both sides signed.
    pub agreements: u64,
    /// How cases ended that went their way.
    pub outcomes: BTreeMap<Outcome, u64>,
    /// Cases in which nobody was found.
    pub no_match: u64,
    /// Requests that were taken back.
    pub withdrawn: u64,
}

impl Totals {
    /// Counts; nothing of fewer than [`FEWEST_CASES`].
    #[must_use]
    pub fn of(cases: &[&Case]) -> Option<Self> {
        if cases.len() < FEWEST_CASES {
            return None;
        }
        let mut totals = Self { cases: cases.len() as u64, ..Self::default() };
        let mut waits: Vec<i64> = Vec::new();
        for case in cases {
            totals.open += u64::from(!case.state.is_over());
            totals.no_match += u64::from(case.state == CaseState::NoMatch);
            totals.withdrawn += u64::from(case.state == CaseState::Withdrawn);
            let made = case.introductions.iter().filter_map(|one| one.made_at);
            totals.introductions += made.clone().count() as u64;
            waits.extend(made.min().map(|first| (first.0 - case.submitted_at.0).max(0) / DAY));
            let agreements = case.introductions.iter().filter_map(|one| one.agreement.as_ref());
            let signed = agreements.filter(|agreement| agreement.government.is_some() && agreement.provider.is_some());
            totals.agreements += signed.count() as u64;
            if let Some(outcome) = case.end.as_ref().and_then(|end| end.outcome) {
                *totals.outcomes.entry(outcome).or_default() += 1;
            }
        }
        waits.sort_unstable();
        let middle = waits.get(waits.len().saturating_sub(1) / 2).filter(|_| waits.len() >= FEWEST_CASES).copied();
        Some(Self { days_to_first: middle.and_then(|days| u64::try_from(days).ok()), ..totals })
    }
}
