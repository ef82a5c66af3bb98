//! The finding that counts where several reports looked at one commitment.

use super::{Formula, Verdict, View, stars};
use crate::codebook::Field;
use crate::lens::Lens;
use crate::plans::Commitment;
use crate::statement::{Said, Value};

/// The finding on a field that counts: the last report's that is an answer, else the last of any kind, else what is said of
/// the commitment itself.
#[must_use]
pub fn found(commitment: &Commitment, field: Field, lens: Lens) -> Option<Said<'_>> {
    let mut silent = None;
    for thing in commitment.assessments.values().rev().chain([&commitment.thing]) {
        match thing.said(field, lens) {
            Some(said) if matches!(said.value, Value::Missing(_)) => silent = silent.or(Some(said)),
            Some(said) => return Some(said),
            None => {}
        }
    }
    silent
}

/// Whether a commitment is starred by the printed rule that was in force for its last report that can be judged; where none
/// can, why the first cannot; nothing where there is no report.
#[must_use]
pub fn star(commitment: &Commitment, lens: Lens) -> Option<Verdict> {
    let reports = commitment.assessments.keys().rev();
    let mut undecided = None;
    for report in reports {
        match Verdict::from(stars::outcome(commitment, View::new(lens), Formula::Printed, *report)) {
            decided @ (Verdict::Starred | Verdict::NotStarred) => return Some(decided),
            other => undecided = Some(other),
        }
    }
    undecided
}
