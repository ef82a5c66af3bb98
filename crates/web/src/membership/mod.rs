//! Members, what became of their memberships, what they owe, and which countries are eligible.

mod compare;
pub mod eligibility;
pub mod letters;
mod member;
mod members;
mod obligations;

pub use compare::compare;
pub use member::{MemberTold, member};
pub use members::{CompletionTold, MembersTold, map, members};
pub use obligations::{ObligationsTold, day_ends, obligations, of as owed_by};
