//! Which sources hold a selection only.
//!
//! A source that was cut out by subject shows that something exists, never how much of it there is. A figure says how much
//! of it rests on such sources alone.

use crate::lens::Lens;
use crate::plans::identity::Commitment;

/// Sources that hold only the commitments on one subject, by short name (DATA24: those that touch parliament or lawmaking).
pub const SELECTIONS: &[&str] = &["ogp-commitments-2024-parliament"];

/// Whether a commitment is known from selections only.
pub(super) fn only_from_selections(commitment: &Commitment, lens: Lens) -> bool {
    commitment.thing.statements(lens).all(|s| SELECTIONS.contains(&s.source.id.as_str()))
}
