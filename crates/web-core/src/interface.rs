//! Where the interface for programs is, and what an address of it may ask beside what its page may.

/// Where it is.
pub const BELOW: &str = "/api/v1";
/// How many of a list are told at once if nobody says.
pub const USUAL: usize = 50;
/// The question that chooses the language of names and sentences in an answer.
pub const LANGUAGE: &str = "language";

/// Whether an address is one of the interface.
#[must_use]
pub fn is_below(path: &str) -> bool {
    path.strip_prefix(BELOW).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
