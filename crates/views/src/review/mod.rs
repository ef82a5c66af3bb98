//! What readers see of the independent review: its reports and their clocks.

mod advice;
mod clock;
mod list;

pub use advice::{AdviceRow, AnswerShown, FollowShown, RecommendationsPage, uptake};
pub use clock::ClockRow;
pub use list::{BookRow, Narrowed, Of, ReviewsPage};
