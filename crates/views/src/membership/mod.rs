//! Members: all of them on a map and in a list, and one with its plans.

mod member;
mod members;

pub(crate) use member::sample_table;
pub use member::{MemberPage, PlanOfMember, Span, Timeline, TimelineKind};
pub use members::{Filter, MemberRow, MembersPage, RegionRow};
