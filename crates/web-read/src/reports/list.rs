//! All reports, newest first, with how many wait and how long answers take.

use std::sync::Arc;

use app::reports::ReportCounts;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::reports::median_days;
use domain::{Lens, PagePath, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::pager::Pager;
use views::reports::{ReportPage, ReportRow, ReportsPage, Standing};
use views::{Address, Format, Page};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::reports::one::{Public, ReportTold, shown, told};
use crate::site::{Question, Site, last};
use crate::span::Next;

/// How many reports stand on one page.
const ON_A_PAGE: u64 = 50;

/// The list, as HTML, JSON or CSV. The table holds all, the others a page of it.
pub async fn reports(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let failed = |cause: app::StoreError| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    };
    let counts = site.app.count_reports().await.map_err(failed)?;
    // Numbers have no gaps, so a page of the list is a span of numbers.
    let total = counts.open + counts.answered + counts.discarded;
    let pager = Pager::new(total, ON_A_PAGE, ask.page(), Address::Reports);
    let on_the_page = || total + 1 - (pager.page - 1) * ON_A_PAGE;
    let a_piece = || u32::try_from(ask.span.limit(ON_A_PAGE as usize)).unwrap_or(u32::MAX);
    let (below, limit) = match (ask.asked.format, &ask.span.after) {
        (Format::Csv, _) => (u64::MAX, u32::MAX),
        (Format::Json, Some(place)) => (place.parse().map_err(|_| Problem::Cursor)?, a_piece()),
        (Format::Json, None) => (on_the_page(), a_piece()),
        (Format::Html | Format::Pdf | Format::Svg | Format::Png, _) => {
            (on_the_page(), u32::try_from(ON_A_PAGE).unwrap_or(u32::MAX))
        }
    };
    let rows = site.app.reports_below(below, limit).await.map_err(failed)?;
    site.answer(ask, Reports { counts, pager, rows: rows.into_iter().map(Public::from).collect() }).await
}

struct Reports {
    counts: ReportCounts,
    pager: Pager,
    rows: Vec<Public>,
}

/// The reports for programs, the newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Reports")]
pub struct ReportsTold {
    /// How many wait for an answer.
    open: u64,
    /// How many were answered.
    answered: u64,
    /// How many days an answer takes, the median; null while nothing was answered.
    median_days_to_answer: Option<u64>,
    /// Those of this piece.
    reports: Vec<ReportTold>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

impl Reports {
    fn shown(&self, present: Present<'_>) -> Result<Vec<ReportPage>, Problem> {
        self.rows.iter().map(|report| shown(present, report.number, Some(report))).collect()
    }
}

const COLUMNS: [&str; 7] = ["number", "page", "received_on", "standing", "answered_on", "act", "correction"];

fn cells(report: &ReportPage) -> [String; 7] {
    let correction = match report.standing {
        Standing::Corrected { by, .. } => by.to_string(),
        _ => String::new(),
    };
    [
        report.number.to_string(),
        report.about.as_ref().map(PagePath::to_string).unwrap_or_default(),
        report.received_on.to_string(),
        report.standing.code().to_owned(),
        report.answered.map(|(_, on)| on.to_string()).unwrap_or_default(),
        report.answered.map(|(act, _)| act.to_string()).unwrap_or_default(),
        correction,
    ]
}

impl Question for Reports {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    /// The desk changes without the record.
    fn may_be_kept(&self, _: &Partnership) -> bool {
        false
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let row = |report: ReportPage| ReportRow {
            number: report.number,
            about: report.about,
            received_on: report.received_on,
            standing: report.standing,
            answered: report.answered,
        };
        Ok(Box::new(ReportsPage {
            open: self.counts.open,
            answered: self.counts.answered,
            median_days: median_days(present.state),
            rows: self.shown(present)?.into_iter().map(row).collect(),
            pager: self.pager.clone(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let last = self.rows.last().map(|report| report.number).filter(|number| *number > 1);
        let told = ReportsTold {
            open: self.counts.open,
            answered: self.counts.answered,
            median_days_to_answer: median_days(present.state),
            reports: self.shown(present)?.iter().map(told).collect(),
            next: Next(last.map(|number| number.to_string())),
        };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(app::csv(&COLUMNS, self.shown(present)?.iter().map(cells))))
    }
}
