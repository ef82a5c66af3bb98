//! "Something wrong here?": the form, the list of reports and the page of one.
//!
//! A report is taken from anybody who sends the form from this site, not faster than [`crate::taken`] allows. What is in it goes to
//! the desk and to no page, table or log.

mod form;
mod list;
mod one;

pub use form::{Pages, form, take};
pub use list::{ReportsTold, reports};
pub use one::{OneReportTold, report};

use domain::deed::ReportOutcome;
use domain::reports::AnsweredReport;
use views::reports::Standing;
use views::value::Value;

use crate::present::Present;

/// How an answered report stands, with the words beside the act.
fn standing(present: Present<'_>, report: &AnsweredReport) -> Standing {
    let words = |id| present.text(id).map_or_else(|nothing| nothing, Value::Text);
    match &report.answer.outcome {
        ReportOutcome::Corrected { by, remark } => Standing::Corrected { by: *by, remark: remark.as_ref().map(words) },
        ReportOutcome::Declined { because } => Standing::Declined { because: words(because) },
    }
}
