//! Members, what became of their memberships, and what they owe.

mod compare;
mod member;
mod members;
mod obligations;

pub use compare::compare;
pub use member::{MemberTold, member, numbers};
pub use members::{COLUMNS, CompletionTold, MembersTold, columns, members, sums};
pub use obligations::{ObligationsTold, obligations, of as owed_by};
