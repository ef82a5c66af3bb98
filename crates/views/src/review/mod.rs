//! The independent review: its reports and their clocks, what a report found with what it rests on, and the desk on which it is
//! made.
//!
//! No page shows a draft to whom it is not open; that is decided before a page is put together.

mod advice;
mod agreement;
mod clock;
mod correction;
mod desk;
mod imported;
mod list;
mod monitors;
mod prose;
mod report;
mod version;

pub use advice::{AdviceRow, AnswerShown, FollowShown, RecommendationsPage, uptake};
pub use agreement::{AgreementPage, AgreementRow, MEASURES, Measured};
pub use clock::ClockRow;
pub use correction::{Change, CorrectionRow};
pub use desk::{Beside, Cell, ReviewDeskPage, Sheet};
pub use imported::{Imported, ImportedRow, Tally};
pub use list::{BookRow, Narrowed, Of, ReviewsPage};
pub use monitors::Heard;
pub use prose::{Paragraph, Prose, Referred, Rests, Told};
pub(crate) use report::judged_class;
pub use report::{Answer, CommentRow, CopyRow, Evidence, FindingRow, JudgedRow, ReviewPage, RoundRow, Unit};
pub use version::{Fate, How, RevisedRow, RevisedUnit, VersionPage};
