//! The desk's small tables: imports that run, and settings of the place. Private working state, in ordinary rows.
//!
//! What an import has done so far is changed in the same transaction as its acts, so that a killed one resumes exactly
//! where its acts end.

use domain::{ImportId, SourceId, Timestamp};

use crate::db::{on_conn, on_reader, on_writer, ours, sql as n};
use crate::jobs::NewJob;
use crate::{Result, Store, StoreError, Turn, sql};

/// A change to the desk that belongs to a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskChange {
    /// An import has come so far.
    ImportRunning(ImportRunning),
    /// An import is closed or abandoned.
    ImportOver(ImportId),
    /// A setting gets a value.
    Setting {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    },
    /// Work to be done later. A job with the same key is there once.
    Job(NewJob),
    /// A reader's report was answered: what the reader wrote is deleted.
    ReportAnswered {
        /// Its number.
        number: u64,
        /// When.
        at: Timestamp,
    },
}

/// How far an import has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRunning {
    /// Which import.
    pub import: ImportId,
    /// What is imported.
    pub source: SourceId,
    /// SHA-256 of the source file's bytes, hexadecimal: only the same bytes may resume it.
    pub digest: String,
    /// The row to go on with.
    pub next_row: u64,
    /// What the importer has to remember, in a form of its own.
    pub state: String,
}

impl Turn {
    /// Changes the desk together with whatever else the turn does.
    ///
    /// # Errors
    /// What the database said.
    pub async fn change_desk(&mut self, changes: &[DeskChange]) -> Result<()> {
        for change in changes {
            let done = match change {
                DeskChange::ImportRunning(running) => on_conn!(&mut self.conn, |conn| {
                    let query =
                        sqlx::query(sql::IMPORT_RUNNING).bind(running.import.as_str()).bind(running.source.as_str());
                    let query = query.bind(&running.digest).bind(n(running.next_row)).bind(&running.state);
                    query.execute(conn).await.map(|_| ())
                }),
                DeskChange::ImportOver(import) => on_conn!(&mut self.conn, |conn| {
                    sqlx::query(sql::IMPORT_OVER).bind(import.as_str()).execute(conn).await.map(|_| ())
                }),
                DeskChange::Setting { name, value } => on_conn!(&mut self.conn, |conn| {
                    sqlx::query(sql::SET).bind(name).bind(value).execute(conn).await.map(|_| ())
                }),
                DeskChange::Job(job) => {
                    on_conn!(&mut self.conn, |conn| job.insert().execute(conn).await.map(|_| ()))
                }
                DeskChange::ReportAnswered { number, at } => on_conn!(&mut self.conn, |conn| {
                    sqlx::query(sql::ANSWER_REPORT).bind(n(*number)).bind(at.0).execute(conn).await.map(|_| ())
                }),
            };
            self.noted(done)?;
        }
        Ok(())
    }
}

type RunningRow = (String, String, String, i64, String);

impl Store {
    /// The imports that were begun and neither closed nor abandoned.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn imports_running(&self) -> Result<Vec<ImportRunning>> {
        let rows: Vec<RunningRow> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::IMPORTS_RUNNING).fetch_all(pool).await)?;
        let row = |(import, source, digest, next_row, state): RunningRow| {
            let bad = |problem: domain::ids::BadId| StoreError::Damaged(format!("a running import: {problem}"));
            let (import, source) = (import.parse().map_err(bad)?, source.parse().map_err(bad)?);
            Ok(ImportRunning { import, source, digest, next_row: ours(next_row), state })
        };
        rows.into_iter().map(row).collect()
    }

    /// A setting of the place, if it was ever made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        let value = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::SETTING).bind(name).fetch_optional(pool).await
        })?;
        Ok(value)
    }

    /// Makes a setting of the place, by itself; see [`DeskChange::Setting`] for one that belongs to a command.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn set(&self, name: &str, value: &str) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::SET).bind(name).bind(value).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }
}
