//! Members, what became of their memberships, and what they owe.

mod compare;
mod member;
mod members;
mod obligations;

pub use compare::compare;
pub use member::{member, numbers};
pub use members::{COLUMNS, columns, members, sums};
pub use obligations::obligations;
