//! Members and what became of their memberships.

mod member;
mod members;

pub use member::member;
pub use members::{COLUMNS, columns, members, sums};
