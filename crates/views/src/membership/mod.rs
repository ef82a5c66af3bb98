//! Members: all of them on a map and in a list, and one with its plans and
//! with what it owes, and some side by side; which countries are eligible; the letters by which they join.

mod compare;
pub mod eligibility;
pub mod letters;
mod member;
mod members;
mod obligations;
mod place;

pub(crate) use compare::Whisker;
pub use compare::{Cell, ComparePage, Compared, Group, MOST, Row as CompareRow};
pub(crate) use member::sample_table;
pub use member::{MemberPage, PlanOfMember, Span, Timeline, TimelineKind};
pub use members::{Filter, MemberRow, MembersPage, RegionRow};
pub use obligations::ObligationsPage;
pub use place::{JoinPlace, route};
