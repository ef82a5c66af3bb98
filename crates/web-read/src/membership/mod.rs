//! Members, what became of their memberships, what they owe, and which countries are eligible.

mod compare;
pub mod deposits;
pub mod eligibility;
mod held;
mod letter;
mod letters;
pub mod local;
mod member;
mod members;
mod obligations;

pub use compare::compare;
pub use letter::letter;
pub use letters::letters;
pub use member::{MemberTold, member};
pub use members::{CompletionTold, MembersTold, map, members};
pub use obligations::{ObligationsTold, obligations, of as owed_by};
