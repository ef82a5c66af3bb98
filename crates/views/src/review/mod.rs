//! What readers see of the independent review: its reports and their clocks.

mod clock;
mod list;

pub use clock::ClockRow;
pub use list::{BookRow, Narrowed, Of, ReviewsPage};
