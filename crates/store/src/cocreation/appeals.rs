//! Who hid an input, and what its author says against it: on the desk, for whoever decides, and gone with the decision.

use domain::{InputId, PersonId, Timestamp};

use super::merges::release;
use super::sql;
use crate::db::{on_conn, on_reader};
use crate::{Result, Store, Turn};

/// Notes that an input is hidden, and by whom.
pub(crate) async fn hide(turn: &mut Turn, input: &InputId, by: Option<&PersonId>, at: Timestamp) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        let query = sqlx::query(sql::HIDE_INPUT).bind(input.bytes().to_vec()).bind(at.0);
        query.bind(by.map(ToString::to_string)).execute(conn).await.map(|_| ())
    });
    turn.noted(done)?;
    let done = on_conn!(&mut turn.conn, |conn| {
        sqlx::query(sql::ERASE_WORDS).bind(input.bytes().to_vec()).execute(conn).await.map(|_| ())
    });
    turn.noted(done)?;
    release(turn, input).await
}

/// Keeps what an author says against the hiding of an input.
pub(crate) async fn appeal(turn: &mut Turn, input: &InputId, words: &str, at: Timestamp) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        let query = sqlx::query(sql::APPEAL).bind(input.bytes().to_vec()).bind(words).bind(at.0);
        query.execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

/// Forgets what was said in an appeal that is decided, and lets the input stand again if it was restored. `answered` is whether it
/// has its response.
pub(crate) async fn restore(turn: &mut Turn, input: &InputId, restored: bool, answered: bool) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        sqlx::query(sql::ERASE_APPEAL).bind(input.bytes().to_vec()).execute(conn).await.map(|_| ())
    });
    turn.noted(done)?;
    if restored {
        let done = on_conn!(&mut turn.conn, |conn| {
            let query = sqlx::query(sql::RESTORE_INPUT).bind(input.bytes().to_vec()).bind(i64::from(answered));
            query.execute(conn).await.map(|_| ())
        });
        turn.noted(done)?;
    }
    Ok(())
}

impl Store {
    /// What the author of an input said against its being hidden, while that waits.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn appeal_of(&self, input: &InputId) -> Result<Option<String>> {
        let words = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::APPEAL_OF).bind(input.bytes().to_vec()).fetch_optional(pool).await
        })?;
        Ok(words)
    }
}
