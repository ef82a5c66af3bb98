//! Builders and both databases, for tests only.
