//! "Something wrong here?": the form, the list of reports and the page of one.
//!
//! What a reader wrote is drawn in one place only: back into the form of that reader, when something in it has to be
//! changed. No other page has a field for it.

mod form;
mod list;
mod one;

pub use form::{ReportFormPage, flaw};
pub use list::{ReportRow, ReportsPage};
pub use one::{ReportPage, Standing};
