//! Memberships on the desk: who is eligible, letters, documents deposited for governments, standing, and local jurisdictions that apply.

pub mod deposits;
pub mod eligibility;
pub mod letters;
pub mod local;
