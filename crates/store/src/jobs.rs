//! Work to be done later: a queue in the database, filled in the transaction that makes the work necessary.
//!
//! A job carries ids, not copies, and may be run twice: a worker that was killed leaves its claim to run out, and another
//! takes the job. So every job must be safe to repeat.

use domain::Timestamp;
use sqlx::query::Query;
use sqlx::{Database, Encode, IntoArguments, Type};

use crate::db::{on_writer, ours};
use crate::{Result, Store, dialect, sql};

/// A job to be queued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// What sort of work.
    pub kind: String,
    /// Queuing a job whose key was queued before changes nothing.
    pub key: String,
    /// What the worker needs, in a form of its own.
    pub body: String,
    /// Not to be done before.
    pub due_at: Timestamp,
}

/// A job that a worker has claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub id: u64,
    /// What sort of work.
    pub kind: String,
    /// Its key.
    pub key: String,
    /// What the worker needs.
    pub body: String,
    /// Which attempt this is, from 1.
    pub attempt: u64,
}

impl NewJob {
    pub(crate) fn insert<DB: Database>(&self) -> Query<'_, DB, DB::Arguments>
    where
        DB::Arguments: IntoArguments<DB>,
        for<'a> &'a str: Encode<'a, DB> + Type<DB>,
        i64: for<'a> Encode<'a, DB> + Type<DB>,
    {
        let query = sqlx::query(sql::QUEUE_JOB).bind(self.kind.as_str()).bind(self.key.as_str());
        query.bind(self.body.as_str()).bind(self.due_at.0)
    }
}

type Row = (i64, String, String, String, i64);

fn job((id, kind, key, body, attempt): Row) -> Job {
    Job { id: ours(id), kind, key, body, attempt: ours(attempt) }
}

impl Store {
    /// Claims the job that is longest due, if there is one, for a worker until a moment. Nobody else gets it before then.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn claim_job(&self, worker: &str, now: Timestamp, until: Timestamp) -> Result<Option<Job>> {
        let claim = dialect::CLAIM_JOB.of(&self.shared.db);
        let row: Option<Row> = on_writer!(&self.shared.db, |pool| {
            sqlx::query_as(claim).bind(worker).bind(until.0).bind(now.0).fetch_optional(pool).await
        })?;
        Ok(row.map(job))
    }

    /// The same, of the jobs of one kind: a worker takes only what it knows how to do.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn claim_job_of(
        &self,
        kind: &str,
        worker: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<Job>> {
        let claim = dialect::CLAIM_JOB_OF.of(&self.shared.db);
        let row: Option<Row> = on_writer!(&self.shared.db, |pool| {
            sqlx::query_as(claim).bind(worker).bind(until.0).bind(now.0).bind(kind).fetch_optional(pool).await
        })?;
        Ok(row.map(job))
    }

    /// Holds on to a claimed job until a later moment. Answers whether the claim still stood.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn hold_job(&self, job: &Job, worker: &str, until: Timestamp) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::HOLD_JOB).bind(crate::db::sql(job.id)).bind(worker).bind(until.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Marks a claimed job as done. Answers whether the claim still stood.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn finish_job(&self, job: &Job, worker: &str, now: Timestamp) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::FINISH_JOB).bind(crate::db::sql(job.id)).bind(worker).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Gives a claimed job back, to be tried again at a later moment. Answers whether the claim still stood.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn retry_job(&self, job: &Job, worker: &str, at: Timestamp, problem: &str) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::RETRY_JOB).bind(crate::db::sql(job.id)).bind(worker).bind(at.0).bind(problem);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }
}
