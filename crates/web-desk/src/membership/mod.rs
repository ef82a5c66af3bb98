//! Memberships on the desk: who is eligible, letters, and standing.

pub mod eligibility;
pub mod letters;
