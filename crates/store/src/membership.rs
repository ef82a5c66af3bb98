//! Letters of intent that wait on the desk: one for each country, signed and not yet published. What is published is in the
//! record, and its row here is gone.

use domain::Timestamp;
use domain::people::Body;

use crate::db::{on_conn, on_reader, on_writer, row};
use crate::sql::statements;
use crate::{Result, Store, StoreError, Turn};

statements! {
    /// A letter that is signed anew takes the place of the one before.
    SIGN_LETTER = "INSERT INTO letter (body, id, english, language, own, endorses, ministry, signed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (body) DO UPDATE SET id = excluded.id, english = excluded.english, language = excluded.language,
     own = excluded.own, endorses = excluded.endorses, ministry = excluded.ministry, signed_at = excluded.signed_at,
     reason = NULL, returned_at = NULL";
    LETTER = "SELECT body, id, english, language, own, endorses, ministry, signed_at, reason, returned_at FROM letter WHERE id = $1";
    LETTER_FOR = "SELECT body, id, english, language, own, endorses, ministry, signed_at, reason, returned_at FROM letter WHERE body = $1";
    WAITING_LETTERS = "SELECT body, id, english, language, own, endorses, ministry, signed_at, reason, returned_at FROM letter
     WHERE returned_at IS NULL ORDER BY signed_at, body";
    RETURN_LETTER = "UPDATE letter SET reason = $2, returned_at = $3 WHERE id = $1 AND returned_at IS NULL";
    FORGET_LETTER = "DELETE FROM letter WHERE id = $1";
}

/// The name of a signed letter: sixteen bytes of chance.
pub type LetterId = [u8; 16];

/// A letter of intent, signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedLetter {
    /// Its name.
    pub id: LetterId,
    /// The country, or the member that was one.
    pub body: Body,
    /// Its words in English.
    pub english: String,
    /// The same in a language of the country, and which that is.
    pub own: Option<(String, String)>,
    /// Whether it endorses the Open Government Declaration.
    pub endorses: bool,
    /// The ministry or agency that leads.
    pub ministry: Option<String>,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// Why it was returned, and when.
    pub returned: Option<(String, Timestamp)>,
}

row! {
    struct Row {
        body: String,
        id: Vec<u8>,
        english: String,
        language: Option<String>,
        own: Option<String>,
        endorses: i64,
        ministry: Option<String>,
        signed_at: i64,
        reason: Option<String>,
        returned_at: Option<i64>,
    }
}

fn signed(row: Row) -> Result<SignedLetter> {
    let damaged = |what: &str| StoreError::Damaged(what.into());
    Ok(SignedLetter {
        id: row.id.try_into().map_err(|_| damaged("a letter's name is not of sixteen bytes"))?,
        body: row.body.parse().map_err(|_| damaged("a letter is for nobody"))?,
        english: row.english,
        own: row.language.zip(row.own),
        endorses: row.endorses != 0,
        ministry: row.ministry,
        signed_at: Timestamp(row.signed_at),
        returned: row.reason.zip(row.returned_at.map(Timestamp)),
    })
}

/// Forgets a letter that is published.
pub(crate) async fn forget_letter(turn: &mut Turn, id: &LetterId) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        sqlx::query(FORGET_LETTER).bind(id.to_vec()).execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

impl Store {
    /// Keeps a signed letter until it is published or returned. It takes the place of the one that its country signed before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn sign_letter(&self, letter: &SignedLetter) -> Result<()> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let (language, own) = letter.own.as_ref().map(|(language, own)| (language, own)).unzip();
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(SIGN_LETTER).bind(letter.body.to_string()).bind(letter.id.to_vec());
            let query = query.bind(&letter.english).bind(language).bind(own).bind(i64::from(letter.endorses));
            query.bind(&letter.ministry).bind(letter.signed_at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// A signed letter by its name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn letter(&self, id: &LetterId) -> Result<Option<SignedLetter>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(LETTER).bind(id.to_vec()).fetch_optional(pool).await
        })?;
        row.map(signed).transpose()
    }

    /// The letter that a country has signed and that is not published.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn letter_for(&self, body: &Body) -> Result<Option<SignedLetter>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(LETTER_FOR).bind(body.to_string()).fetch_optional(pool).await
        })?;
        row.map(signed).transpose()
    }

    /// The letters that wait for the Support Unit, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn waiting_letters(&self) -> Result<Vec<SignedLetter>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| sqlx::query_as(WAITING_LETTERS).fetch_all(pool).await)?;
        rows.into_iter().map(signed).collect()
    }

    /// Returns a letter with a reason. Answers whether it waited still.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn return_letter(&self, id: &LetterId, reason: &str, now: Timestamp) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(RETURN_LETTER).bind(id.to_vec()).bind(reason).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }
}
