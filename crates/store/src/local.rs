//! Applications of local jurisdictions that are being written: whose each is, in which call, what was typed. What is handed in is in
//! the record; its row here forgets the words and keeps whose it was, so that they find it again.

use domain::{PersonId, Timestamp};

use crate::db::{on_conn, on_reader, on_writer, row, sql as n};
use crate::people::Changing;
use crate::sql::statements;
use crate::{Result, Store, StoreError, Turn};

statements! {
    BEGIN_LOCAL = "INSERT INTO local_application (id, person, call, version, body, changed_at)
     VALUES ($1, $2, $3, 1, $4, $5)";
    /// Only from the version that the writer saw, and never once it is handed in.
    SAVE_LOCAL = "UPDATE local_application SET body = $3, version = version + 1, changed_at = $4
     WHERE id = $1 AND version = $2 AND handed_in IS NULL";
    DISCARD_LOCAL = "DELETE FROM local_application WHERE id = $1 AND person = $2 AND handed_in IS NULL";
    HAND_IN_LOCAL = "UPDATE local_application SET body = '{}', handed_in = $2 WHERE id = $1";
    LOCAL = "SELECT id, person, call, version, body, changed_at, handed_in FROM local_application WHERE id = $1";
    LOCALS_OF = "SELECT id, person, call, version, body, changed_at, handed_in FROM local_application
     WHERE person = $1 ORDER BY changed_at, id";
    FORGET_APPLICANT = "DELETE FROM local_application WHERE person = $1";
}

/// The name of an application that is being written: sixteen bytes of chance.
pub type LocalId = [u8; 16];

/// An application that is being written, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalDraft {
    /// Its name.
    pub id: LocalId,
    /// Whose it is.
    pub person: PersonId,
    /// In which call, by the act that opened it.
    pub call: u64,
    /// The number of its version, from 1: whoever saves says which one they began from.
    pub version: i64,
    /// What was typed, as JSON.
    pub body: String,
    /// When it was saved last.
    pub changed_at: Timestamp,
    /// The act that handed it in.
    pub handed_in: Option<u64>,
}

row! {
    struct Row {
        id: Vec<u8>,
        person: String,
        call: i64,
        version: i64,
        body: String,
        changed_at: i64,
        handed_in: Option<i64>,
    }
}

fn draft(row: Row) -> Result<LocalDraft> {
    let damaged = |what: &str| StoreError::Damaged(format!("an application that is being written: {what}"));
    let position = |at: i64| u64::try_from(at).map_err(|_| damaged("a position below zero"));
    Ok(LocalDraft {
        id: row.id.try_into().map_err(|_| damaged("a name that is not of sixteen bytes"))?,
        person: crate::people::person(&row.person)?,
        call: position(row.call)?,
        version: row.version,
        body: row.body,
        changed_at: Timestamp(row.changed_at),
        handed_in: row.handed_in.map(position).transpose()?,
    })
}

/// Notes that an application is handed in; what was typed is in the record now.
pub(crate) async fn hand_in(turn: &mut Turn, id: &LocalId, at: u64) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        sqlx::query(HAND_IN_LOCAL).bind(id.to_vec()).bind(n(at)).execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

/// Takes away what somebody was writing, and that they had handed something in.
pub(crate) async fn forget_applicant(changing: &mut Changing, person: &str) -> Result<()> {
    changing.run(FORGET_APPLICANT, person).await
}

impl Store {
    /// Begins an application.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn begin_local(
        &self,
        id: &LocalId,
        person: &PersonId,
        call: u64,
        body: &str,
        now: Timestamp,
    ) -> Result<()> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(BEGIN_LOCAL).bind(id.to_vec()).bind(person.as_str()).bind(n(call));
            query.bind(body).bind(now.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Saves an application, if it still has the version from which the writer began. Answers whether it had.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn save_local(&self, id: &LocalId, version: i64, body: &str, now: Timestamp) -> Result<bool> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(SAVE_LOCAL).bind(id.to_vec()).bind(version).bind(body).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// Throws somebody's own application away, unless it is handed in. Answers whether there was one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn discard_local(&self, id: &LocalId, person: &PersonId) -> Result<bool> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(DISCARD_LOCAL).bind(id.to_vec()).bind(person.as_str());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// An application by its name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn local(&self, id: &LocalId) -> Result<Option<LocalDraft>> {
        let row: Option<Row> =
            on_reader!(&self.shared.db, |pool| { sqlx::query_as(LOCAL).bind(id.to_vec()).fetch_optional(pool).await })?;
        row.map(draft).transpose()
    }

    /// Somebody's applications, the one that was not touched for longest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn locals_of(&self, person: &PersonId) -> Result<Vec<LocalDraft>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(LOCALS_OF).bind(person.as_str()).fetch_all(pool).await
        })?;
        rows.into_iter().map(draft).collect()
    }
}
