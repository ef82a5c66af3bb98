//! Cases: the steps that were taken in each, and beside them what lists are made of.

use domain::people::{Body, Office};
use domain::{PersonId, RequestId, Timestamp};

use super::sql;
use crate::db::{on_conn, on_reader, row, sql as n};
use crate::{Result, Store, StoreError};

/// What a list of cases shows of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseHead {
    /// The request that it came of.
    pub request: RequestId,
    /// Where it stands, as a code of the domain.
    pub state: String,
    /// Who runs it.
    pub manager: Option<PersonId>,
    /// How many steps were taken.
    pub steps: u64,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the last step was taken.
    pub changed_at: Timestamp,
}

/// A step to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    /// When.
    pub at: Timestamp,
    /// Who takes it.
    pub person: Option<PersonId>,
    /// In which office.
    pub office: Office,
    /// For whom.
    pub body: Body,
    /// What it is, as JSON of the domain.
    pub step: String,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredStep {
    /// Its number, from 0.
    pub n: u64,
    /// What it is.
    pub taken: NewStep,
}

row! {
    struct HeadRow {
        request: String,
        state: String,
        manager: Option<String>,
        steps: i64,
        opened_at: i64,
        changed_at: i64,
    }
}
row! {
    struct StepRow {
        n: i64,
        at: i64,
        person: Option<String>,
        office: String,
        body: String,
        step: String,
    }
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a case: {what}"))
}

fn count(number: i64) -> Result<u64> {
    u64::try_from(number).map_err(|_| damaged("a number"))
}

impl TryFrom<HeadRow> for CaseHead {
    type Error = StoreError;

    fn try_from(row: HeadRow) -> Result<Self> {
        Ok(Self {
            request: row.request.parse().map_err(|_| damaged("its request"))?,
            state: row.state,
            manager: row.manager.as_deref().map(crate::people::person).transpose()?,
            steps: count(row.steps)?,
            opened_at: Timestamp(row.opened_at),
            changed_at: Timestamp(row.changed_at),
        })
    }
}

impl TryFrom<StepRow> for StoredStep {
    type Error = StoreError;

    fn try_from(row: StepRow) -> Result<Self> {
        let taken = NewStep {
            at: Timestamp(row.at),
            person: row.person.as_deref().map(crate::people::person).transpose()?,
            office: Office::from_code(&row.office).ok_or_else(|| damaged("an office"))?,
            body: row.body.parse().map_err(|_| damaged("a body"))?,
            step: row.step,
        };
        Ok(Self { n: count(row.n)?, taken })
    }
}

impl Store {
    /// Takes a step in a case, from the number of steps that whoever takes it has seen; the first opens it. `head` is how the
    /// case stands afterwards, `parties` who takes part from now on. Answers whether it was taken: not when somebody else took
    /// one meanwhile.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_step(&self, head: &CaseHead, step: &NewStep, parties: &[Body]) -> Result<bool> {
        let mut changing = self.changing().await?;
        let manager = head.manager.as_ref().map(ToString::to_string);
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = if head.steps == 0 {
                sqlx::query(sql::OPEN_CASE).bind(head.request.as_str()).bind(&head.state).bind(manager).bind(step.at.0)
            } else {
                let query = sqlx::query(sql::STEP_CASE).bind(head.request.as_str()).bind(n(head.steps));
                query.bind(&head.state).bind(manager).bind(step.at.0)
            };
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        if changed != 1 {
            return Ok(false);
        }
        on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::INSERT_STEP).bind(head.request.as_str()).bind(n(head.steps)).bind(step.at.0);
            let query = query.bind(step.person.as_ref().map(ToString::to_string)).bind(step.office.code());
            query.bind(step.body.to_string()).bind(&step.step).execute(conn).await.map(|_| ())
        })?;
        for party in parties {
            on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(sql::INSERT_PARTY).bind(head.request.as_str()).bind(party.to_string());
                query.execute(conn).await.map(|_| ())
            })?;
        }
        changing.commit().await?;
        Ok(true)
    }

    /// A case by its request.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn case_head(&self, request: &RequestId) -> Result<Option<CaseHead>> {
        let row: Option<HeadRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::CASE).bind(request.as_str()).fetch_optional(pool).await
        })?;
        row.map(CaseHead::try_from).transpose()
    }

    /// All cases.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn case_heads(&self) -> Result<Vec<CaseHead>> {
        let rows: Vec<HeadRow> = on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::CASES).fetch_all(pool).await)?;
        rows.into_iter().map(CaseHead::try_from).collect()
    }

    /// The cases in which somebody takes part.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn cases_of_party(&self, body: &Body) -> Result<Vec<RequestId>> {
        let rows: Vec<String> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::CASES_OF_PARTY).bind(body.to_string()).fetch_all(pool).await
        })?;
        rows.iter().map(|id| id.parse().map_err(|_| damaged("its request"))).collect()
    }

    /// The steps of a case, in their order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn case_steps(&self, request: &RequestId) -> Result<Vec<StoredStep>> {
        let rows: Vec<StepRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::STEPS).bind(request.as_str()).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredStep::try_from).collect()
    }
}
