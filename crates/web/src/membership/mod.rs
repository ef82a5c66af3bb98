//! Members, what became of their memberships, and what they owe.

mod compare;
mod member;
mod members;
mod obligations;

pub use compare::compare;
pub use member::{MemberTold, member};
pub use members::{CompletionTold, MembersTold, members};
pub use obligations::{ObligationsTold, obligations, of as owed_by};
