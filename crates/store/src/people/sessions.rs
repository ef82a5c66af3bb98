//! Sessions: browsers in which somebody is signed in.

use domain::Timestamp;
use domain::ids::PersonId;

use super::{Fingerprint, person, sql};
use crate::db::{on_reader, on_writer};
use crate::{Result, Store, StoreError};

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Of the secret that the browser holds.
    pub token: Fingerprint,
    /// Whose it is.
    pub person: PersonId,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to the hour or so.
    pub seen_at: Timestamp,
    /// How the browser named itself.
    pub agent: String,
}

/// Which sessions last: those seen and begun after these moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    /// Seen after.
    pub seen: Timestamp,
    /// Begun after.
    pub begun: Timestamp,
}

type Row = (Vec<u8>, String, i64, i64, String);

fn session((token, of, created_at, seen_at, agent): Row) -> Result<Session> {
    Ok(Session {
        token: Fingerprint::read(&token)?,
        person: person(&of)?,
        created_at: Timestamp(created_at),
        seen_at: Timestamp(seen_at),
        agent,
    })
}

impl Store {
    /// Begins a session, and forgets those of all that last no longer.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn begin_session(&self, session: &Session, lasting: Lasting) -> Result<()> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::INSERT_SESSION).bind(session.token.bytes()).bind(session.person.as_str());
            query.bind(session.created_at.0).bind(&session.agent).execute(pool).await.map(|_| ())
        })?;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::FORGET_SESSIONS).bind(lasting.seen.0).bind(lasting.begun.0);
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// The session of a secret, while it lasts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session(&self, token: Fingerprint, lasting: Lasting) -> Result<Option<Session>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::SESSION).bind(token.bytes()).bind(lasting.seen.0).bind(lasting.begun.0);
            query.fetch_optional(pool).await
        })?;
        row.map(session).transpose()
    }

    /// The sessions of a person that last, the one used last first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn sessions(&self, of: &PersonId, lasting: Lasting) -> Result<Vec<Session>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::SESSIONS).bind(of.as_str()).bind(lasting.seen.0).bind(lasting.begun.0);
            query.fetch_all(pool).await
        })?;
        rows.into_iter().map(session).collect()
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn see_session(&self, token: Fingerprint, now: Timestamp) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::SEE_SESSION).bind(token.bytes()).bind(now.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Ends one session of a person. Answers whether there was one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn end_session(&self, of: &PersonId, token: Fingerprint) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::END_SESSION).bind(token.bytes()).bind(of.as_str());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Ends all sessions of a person but one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn end_other_sessions(&self, of: &PersonId, but: Fingerprint) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::END_OTHER_SESSIONS).bind(of.as_str()).bind(but.bytes());
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }
}
