//! The independent review: its reports and their clocks, what a report found with what it rests on, and the desk on which it is
//! made.
//!
//! No page shows a draft to whom it is not open; that is decided before a page is put together.

mod advice;
mod clock;
mod desk;
mod list;
mod report;

pub use advice::{AdviceRow, AnswerShown, FollowShown, RecommendationsPage, uptake};
pub use clock::ClockRow;
pub use desk::{Beside, Cell, ReviewDeskPage, Sheet};
pub use list::{BookRow, Narrowed, Of, ReviewsPage};
pub use report::{Answer, CommentRow, FindingRow, ReviewPage, RoundRow, Unit};
