//! Which rows of two editions are the same commitment.
//!
//! A pure, symmetric function of two lists of rows. It compares words and numbers and never looks at what the review
//! found, so that a changed verdict cannot make a row look like another. It links rows only one to one: a source does not
//! name a commitment twice. What it cannot decide it says, with both candidates.

use domain::deed::{Recognised, RecognitionBasis};
use domain::{CommitmentId, PlanId};
use serde::{Deserialize, Serialize};

/// What recognition looks at of one row of one source.
///
/// The words must be those of the same source for all rows of a list, not the merged view of several sources: only then
/// does the result not depend on the order in which sources were imported. Compare each pair of sources on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowView<'a> {
    /// The row's own identifier.
    pub id: &'a CommitmentId,
    /// The plan it stands in.
    pub plan: &'a PlanId,
    /// Its number in the plan, empty if not given.
    pub number: &'a str,
    /// Its title, empty if not given.
    pub title: &'a str,
    /// Its short title, empty if not given.
    pub short_title: &'a str,
    /// Its full text, empty if not given or withheld.
    pub text: &'a str,
    /// Institution in charge, empty if not given.
    pub lead: &'a str,
}

/// Two rows that may be the same commitment, left for a person to decide.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Undecided {
    /// The smaller identifier in byte order.
    pub one: CommitmentId,
    /// The other.
    pub other: CommitmentId,
    /// How alike they are, in thousandths.
    pub confidence: u16,
    /// What speaks for it.
    pub basis: Vec<RecognitionBasis>,
    /// Why it was not decided.
    pub why: Doubt,
}

/// Why two rows were not linked although they are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// They are somewhat alike, not enough.
    NotAlikeEnough,
    /// Another row is as alike, or nearly.
    AnotherIsAsAlike,
    /// They stand in different plans.
    OtherPlan,
}

/// What comparing two lists gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recognition {
    /// Rows that are the same commitment under different identifiers, by identifier.
    pub links: Vec<Recognised>,
    /// Rows that may be.
    pub undecided: Vec<Undecided>,
    /// Identifiers that both lists have: nothing to link.
    pub same_id: usize,
    /// Rows of the two lists, taken together, that have no counterpart, decided or undecided.
    pub unmatched: usize,
}

/// Finds the rows of two sources that are the same commitment. `recognise(a, b) == recognise(b, a)`.
#[must_use]
pub fn recognise(a: &[RowView<'_>], b: &[RowView<'_>]) -> Recognition {
    let ids = |rows: &[RowView<'_>]| rows.iter().map(|r| r.id.clone()).collect::<std::collections::BTreeSet<_>>();
    let (a, b) = (ids(a), ids(b));
    let same_id = a.intersection(&b).count();
    Recognition { same_id, unmatched: a.symmetric_difference(&b).count(), ..Recognition::default() }
}
