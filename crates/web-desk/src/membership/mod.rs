//! Memberships on the desk: who is eligible, letters, standing, and local jurisdictions that apply.

pub mod eligibility;
pub mod letters;
pub mod local;
