//! Cases: the steps that were taken in each, and beside them what lists are made of.

use std::collections::BTreeMap;

use domain::networking::Role;
use domain::people::{Body, Office};
use domain::{PersonId, RequestId, Timestamp};

use super::sql;
use crate::db::{on_conn, on_reader, row, sql as n};
use crate::people::{Changing, Mailing, put_mailing};
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

/// What is noted beside a case after a step, so that lists need not read its steps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Waits {
    /// How many introductions it has.
    pub introductions: u64,
    /// For whom others wait in it: in which standing, and of whom where several can have it.
    pub turns: Vec<(Role, Option<Body>)>,
    /// Who takes part from now on.
    pub parties: Vec<Body>,
}

/// In which standing somebody looks for cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// As whoever runs them.
    Manager(PersonId),
    /// As the secretariat, which sees all.
    Unit,
    /// As the steering group: those in which somebody is proposed.
    Group,
    /// As the government that asks.
    Government(Body),
    /// As a side that was asked.
    Provider(Body),
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The request that it came of.
    pub request: RequestId,
    /// When that was handed in.
    pub filed_at: Timestamp,
    /// Where it stands, as a code of the domain; nothing where no step was taken yet.
    pub state: Option<String>,
    /// Whether others wait for whoever looks.
    pub waits: bool,
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
    struct ListedRow {
        request: String,
        filed_at: i64,
        state: Option<String>,
        waits: Option<String>,
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

impl TryFrom<ListedRow> for Listed {
    type Error = StoreError;

    fn try_from(row: ListedRow) -> Result<Self> {
        Ok(Self {
            request: row.request.parse().map_err(|_| damaged("its request"))?,
            filed_at: Timestamp(row.filed_at),
            state: row.state,
            waits: row.waits.is_some(),
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
    /// case stands afterwards, `waits` what is noted beside it, `mailing` what goes out about it. Answers whether it was taken:
    /// not when somebody else took one meanwhile, and not when the mail that it came by was taken before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_step(&self, head: &CaseHead, step: &NewStep, waits: &Waits, mailing: &Mailing) -> Result<bool> {
        let mut changing = self.changing().await?;
        let manager = head.manager.as_ref().map(ToString::to_string);
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = if head.steps == 0 {
                let query = sqlx::query(sql::OPEN_CASE).bind(head.request.as_str()).bind(&head.state);
                query.bind(manager).bind(step.at.0).bind(n(waits.introductions))
            } else {
                let query = sqlx::query(sql::STEP_CASE).bind(head.request.as_str()).bind(n(head.steps));
                query.bind(&head.state).bind(manager).bind(step.at.0).bind(n(waits.introductions))
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
        for party in &waits.parties {
            on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(sql::INSERT_PARTY).bind(head.request.as_str()).bind(party.to_string());
                query.execute(conn).await.map(|_| ())
            })?;
        }
        note_turns(&mut changing, &head.request, waits).await?;
        if !put_mailing(&mut changing, mailing, step.at).await? {
            return Ok(false);
        }
        changing.commit().await?;
        Ok(true)
    }

    /// Notes whose turn it is in a case of which that is not known, unless a step was taken meanwhile.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn note_waits(&self, request: &RequestId, steps: u64, waits: &Waits) -> Result<()> {
        let mut changing = self.changing().await?;
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::NOTE_CASE).bind(request.as_str()).bind(n(steps)).bind(n(waits.introductions));
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        if changed == 1 {
            note_turns(&mut changing, request, waits).await?;
            changing.commit().await?;
        }
        Ok(())
    }

    /// The cases that somebody may meet in a standing, by their requests; whether they may still see each, its steps say.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list_cases(&self, of: &Standing) -> Result<Vec<Listed>> {
        let (statement, role, body, person) = match of {
            Standing::Manager(person) => (sql::LIST_OF_MANAGER, Role::Manager, String::new(), Some(person.to_string())),
            Standing::Unit => (sql::LIST_ALL, Role::Unit, String::new(), None),
            Standing::Group => (sql::LIST_PROPOSED, Role::Group, String::new(), None),
            Standing::Government(body) => (sql::LIST_OF_MEMBER, Role::Government, body.to_string(), None),
            Standing::Provider(body) => (sql::LIST_OF_PARTY, Role::Provider, body.to_string(), None),
        };
        let rows: Vec<ListedRow> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(statement).bind(role.code()).bind(body);
            let query = if let Some(person) = person { query.bind(person) } else { query };
            query.fetch_all(pool).await
        })?;
        rows.into_iter().map(Listed::try_from).collect()
    }

    /// The cases that moved since a moment and are agreed on or over, or of which nobody noted whose turn it is.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn case_heads_since(&self, since: Timestamp) -> Result<Vec<CaseHead>> {
        let rows: Vec<HeadRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::CASES_SINCE).bind(since.0).fetch_all(pool).await
        })?;
        rows.into_iter().map(CaseHead::try_from).collect()
    }

    /// How many cases began or moved from a moment on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_moved_cases(&self, since: Timestamp) -> Result<u64> {
        let moved: i64 = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::COUNT_MOVED).bind(since.0).fetch_one(pool).await
        })?;
        count(moved)
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

    /// Of how many open cases everybody is part who was asked in one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn loads(&self) -> Result<BTreeMap<Body, u16>> {
        let rows: Vec<(String, i64)> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::LOADS).fetch_all(pool).await)?;
        let load = |(body, count): (String, i64)| {
            let body = body.parse().map_err(|_| damaged("a body"))?;
            Ok((body, u16::try_from(count).unwrap_or(u16::MAX)))
        };
        rows.into_iter().map(load).collect()
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

/// Notes for whom others wait in a case, in place of what was noted before.
async fn note_turns(changing: &mut Changing, request: &RequestId, waits: &Waits) -> Result<()> {
    changing.run(sql::DELETE_WAITS, request.as_str()).await?;
    for (role, body) in &waits.turns {
        let body = body.as_ref().map(ToString::to_string).unwrap_or_default();
        on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::INSERT_WAITS).bind(request.as_str()).bind(role.code()).bind(body);
            query.execute(conn).await.map(|_| ())
        })?;
    }
    Ok(())
}
