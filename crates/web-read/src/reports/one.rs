//! One report: number, page, dates and answer.

use std::sync::Arc;

use app::reports::{DeskReport, ReportState};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::reports::AnsweredReport;
use domain::{Date, Lens, PagePath, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;
use views::reports::{ReportPage, Standing};
use views::value::Value;

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::reports::standing;
use crate::site::{Question, Site};

/// A report, as HTML or JSON.
pub async fn report(
    State(site): State<Arc<Site>>,
    Part(number): Part<u64>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let desk = site.app.report(number).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    site.answer(ask, OneReport { number, desk: desk.map(Public::from) }).await
}

/// What is public of a report on the desk: all that is kept of it while it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public {
    /// Its number.
    pub number: u64,
    /// The page it is about; none if it was discarded.
    pub about: Option<PagePath>,
    /// The day on which it came.
    pub received_on: Date,
}

impl From<DeskReport> for Public {
    fn from(report: DeskReport) -> Self {
        let received_on = report.received_at.date();
        let about = match report.state {
            ReportState::Open { page, .. } | ReportState::Answered { page, .. } => Some(page),
            ReportState::Discarded { .. } => None,
        };
        Self { number: report.number, about, received_on }
    }
}

struct OneReport {
    number: u64,
    desk: Option<Public>,
}

/// A report as it is shown: the answer that the record holds, else how it stands on the desk.
///
/// # Errors
/// When neither knows it.
pub fn shown(present: Present<'_>, number: u64, desk: Option<&Public>) -> Result<ReportPage, Problem> {
    let of_record = |report: &Arc<AnsweredReport>| ReportPage {
        number,
        about: Some(report.answer.page.clone()),
        received_on: report.answer.received_on,
        standing: standing(present, report),
        answered: Some((report.at, report.recorded_at.date().into())),
    };
    let of_desk = |report: &Public| ReportPage {
        number,
        about: report.about.clone(),
        received_on: report.received_on,
        standing: if report.about.is_some() { Standing::Open } else { Standing::Discarded },
        answered: None,
    };
    let answered = present.state.reports.get(&number).map(of_record);
    answered.or_else(|| desk.map(of_desk)).ok_or(Problem::NotFound)
}

/// A report for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Report")]
pub struct ReportTold {
    /// Its public number.
    number: u64,
    /// The page that it is about; none if it was discarded.
    page: Option<String>,
    /// The day on which it came.
    received_on: String,
    /// How it stands, a code.
    standing: &'static str,
    /// The day on which it was answered.
    answered_on: Option<String>,
    /// The act that answers it.
    act: Option<u64>,
    /// The act that corrects what was wrong.
    correction: Option<u64>,
    /// What the answer says.
    says: Option<String>,
}

/// One report for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "OneReport")]
pub struct OneReportTold {
    /// The report.
    report: ReportTold,
}

/// The same for programs.
#[must_use]
pub fn told(report: &ReportPage) -> ReportTold {
    let (correction, words) = match &report.standing {
        Standing::Corrected { by, remark } => (Some(*by), remark.as_ref()),
        Standing::Declined { because } => (None, Some(because)),
        Standing::Open | Standing::Discarded => (None, None),
    };
    let says = words.and_then(|words| match words {
        Value::Text(text) => Some(text.words.clone()),
        _ => None,
    });
    ReportTold {
        number: report.number,
        page: report.about.as_ref().map(PagePath::to_string),
        received_on: report.received_on.to_string(),
        standing: report.standing.code(),
        answered_on: report.answered.map(|(_, on)| on.to_string()),
        act: report.answered.map(|(act, _)| act),
        correction,
        says,
    }
}

impl Question for OneReport {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.reports.get(&self.number).map(|report| report.at)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    /// The desk changes without the record.
    fn may_be_kept(&self, _: &Partnership) -> bool {
        false
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(shown(present, self.number, self.desk.as_ref())?))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let report = told(&shown(present, self.number, self.desk.as_ref())?);
        Ok(Object::of(&OneReportTold { report })?)
    }
}
