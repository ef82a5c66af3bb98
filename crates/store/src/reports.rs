//! Readers' reports on the desk: what somebody without an account says is wrong on a page, until it is answered.
//!
//! What a reader wrote, and where the answer is to go, is deleted when the report is answered or discarded; only number,
//! times and state stay, and of an answered one the page. Nothing here ever enters the record: the answer is an act of its
//! own, appended in the turn that changes the desk ([`crate::desk::DeskChange::ReportAnswered`]).

use domain::reports::{Report, Waiting, Written};
use domain::{PagePath, Timestamp};

use crate::db::{on_reader, on_writer, ours, row, sql as n};
use crate::{Result, Store, StoreError, sql};

/// A report as it lies on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskReport {
    /// Its public number, from 1.
    pub number: u64,
    /// When it came.
    pub received_at: Timestamp,
    /// How it stands.
    pub state: ReportState,
}

/// How a report stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportState {
    /// It waits for an answer.
    Open {
        /// The page it is about.
        page: PagePath,
        /// What the reader wrote. Never public.
        written: Written,
        /// The language of the page it was written on, as a BCP 47 tag.
        language: String,
    },
    /// It was answered; the record says how.
    Answered {
        /// The page it was about.
        page: PagePath,
        /// When.
        at: Timestamp,
    },
    /// It was no report. Nothing of what it said is left.
    Discarded {
        /// When.
        at: Timestamp,
    },
}

impl DeskReport {
    /// What of it may become public when it is answered; none if it is not open.
    #[must_use]
    pub fn waiting(&self) -> Option<Waiting> {
        let ReportState::Open { page, .. } = &self.state else { return None };
        Some(Waiting { number: self.number, page: page.clone(), received_on: self.received_at.date() })
    }
}

/// How many reports stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReportCounts {
    /// Waiting for an answer.
    pub open: u64,
    /// Answered.
    pub answered: u64,
    /// Discarded.
    pub discarded: u64,
}

row! {
    struct Row {
        number: i64,
        received_at: i64,
        state: String,
        page: Option<String>,
        language: Option<String>,
        wrong: Option<String>,
        should_be: Option<String>,
        evidence: Option<String>,
        email: Option<String>,
        ended_at: Option<i64>,
    }
}

impl TryFrom<Row> for DeskReport {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let damaged = |what: &str| StoreError::Damaged(format!("report {}: {what}", row.number));
        let page = || {
            let page = row.page.as_deref().and_then(|page| page.parse().ok());
            page.ok_or_else(|| damaged("its page is no page"))
        };
        let ended = || row.ended_at.map(Timestamp).ok_or_else(|| damaged("it has no end"));
        let words = |part: &Option<String>| part.clone().unwrap_or_default();
        let state = match row.state.as_str() {
            "open" => ReportState::Open {
                page: page()?,
                written: Written {
                    wrong: words(&row.wrong),
                    should_be: words(&row.should_be),
                    evidence: words(&row.evidence),
                    email: words(&row.email),
                },
                language: words(&row.language),
            },
            "answered" => ReportState::Answered { page: page()?, at: ended()? },
            "discarded" => ReportState::Discarded { at: ended()? },
            _ => return Err(damaged("its state is none that this program knows")),
        };
        Ok(Self { number: ours(row.number), received_at: Timestamp(row.received_at), state })
    }
}

fn reports(rows: Vec<Row>) -> Result<Vec<DeskReport>> {
    rows.into_iter().map(DeskReport::try_from).collect()
}

/// How often a number is asked for again when others took it. Far more than nodes that could ask at once.
const TRIES: usize = 100;

impl Store {
    /// Takes a report and gives it the next number.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_report(&self, report: &Report, language: &str, now: Timestamp) -> Result<u64> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let (page, written) = (report.page().as_str(), report.written());
        let filled = |part: &str| (!part.is_empty()).then(|| part.to_owned());
        for _ in 0..TRIES {
            let number: Option<i64> = on_writer!(&self.shared.db, |pool| {
                let query = sqlx::query_scalar(sql::TAKE_REPORT).bind(now.0).bind(page).bind(language);
                let query = query.bind(&written.wrong).bind(filled(&written.should_be));
                query.bind(filled(&written.evidence)).bind(filled(&written.email)).fetch_optional(pool).await
            })?;
            if let Some(number) = number {
                return Ok(ours(number));
            }
        }
        Err(StoreError::Busy(std::sync::Arc::new(sqlx::Error::PoolTimedOut)))
    }

    /// A report by its number.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn report(&self, number: u64) -> Result<Option<DeskReport>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::REPORT).bind(n(number)).fetch_optional(pool).await
        })?;
        row.map(DeskReport::try_from).transpose()
    }

    /// Reports with numbers below one, the highest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reports_below(&self, number: u64, limit: u32) -> Result<Vec<DeskReport>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::REPORTS).bind(n(number)).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        reports(rows)
    }

    /// All reports that wait for an answer, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open_reports(&self) -> Result<Vec<DeskReport>> {
        let rows: Vec<Row> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::OPEN_REPORTS).fetch_all(pool).await)?;
        reports(rows)
    }

    /// How many reports stand how.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_reports(&self) -> Result<ReportCounts> {
        let rows: Vec<(String, i64)> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::COUNT_REPORTS).fetch_all(pool).await)?;
        let count = |state: &str| rows.iter().find(|(of, _)| of == state).map_or(0, |(_, count)| ours(*count));
        Ok(ReportCounts { open: count("open"), answered: count("answered"), discarded: count("discarded") })
    }

    /// Takes an open report off the desk that is none: its words, address and page are deleted, its number stays. Answers
    /// whether there was one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn discard_report(&self, number: u64, now: Timestamp) -> Result<bool> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::DISCARD_REPORT).bind(n(number)).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }
}
