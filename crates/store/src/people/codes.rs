//! One-time codes: what was mailed to an address, and how often it was guessed at.

use domain::Timestamp;
use domain::people::Email;

use super::mail::put_mail;
use super::{Fingerprint, NewMail, sql};
use crate::db::{on_conn, on_reader, on_writer, ours, sql as n};
use crate::{Result, Store, StoreError};

/// A code that was made for whoever holds the handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCode {
    /// Of the secret that the asking browser holds.
    pub handle: Fingerprint,
    /// Where the code is mailed.
    pub email: Email,
    /// Of handle and code; none where no code will do, because nobody has an account with the address.
    pub digest: Option<Fingerprint>,
    /// What the person is to be called, if the code is to sign them up.
    pub name: Option<String>,
    /// The language of the page.
    pub language: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it is worth nothing any more.
    pub expires_at: Timestamp,
}

/// A try that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeTried {
    /// The address.
    pub email: Email,
    /// Of handle and code, to compare with.
    pub digest: Option<Fingerprint>,
    /// See [`NewCode::name`].
    pub name: Option<String>,
    /// See [`NewCode::language`].
    pub language: String,
    /// How many tries there were, with this one.
    pub tries: u64,
}

type Row = (String, Option<Vec<u8>>, Option<String>, String, i64);

fn email(text: &str) -> Result<Email> {
    text.parse().map_err(|_| StoreError::Damaged("a code's address is none".into()))
}

impl Store {
    /// Keeps a code and queues the mail that brings it, both or neither; forgets the codes that are over.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_code(&self, code: &NewCode, mail: &NewMail) -> Result<()> {
        let mut changing = self.changing().await?;
        let now = code.created_at.0;
        on_conn!(&mut changing.conn, |conn| sqlx::query(sql::FORGET_CODES).bind(now).execute(conn).await.map(|_| ()))?;
        on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::INSERT_CODE).bind(code.handle.bytes()).bind(code.email.as_str());
            let query = query.bind(code.digest.map(|digest| digest.bytes())).bind(code.name.clone());
            query.bind(&code.language).bind(now).bind(code.expires_at.0).execute(conn).await.map(|_| ())
        })?;
        put_mail(&mut changing, mail).await?;
        changing.commit().await
    }

    /// Takes one try of those that a code has. None if it has none left, is over, was used, or never was.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn try_code(&self, handle: Fingerprint, most: u64, now: Timestamp) -> Result<Option<CodeTried>> {
        let row: Option<Row> = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::TRY_CODE).bind(handle.bytes()).bind(n(most)).bind(now.0);
            query.fetch_optional(pool).await
        })?;
        let tried = |(address, digest, name, language, tries): Row| {
            let digest = digest.as_deref().map(Fingerprint::read).transpose()?;
            Ok(CodeTried { email: email(&address)?, digest, name, language, tries: ours(tries) })
        };
        row.map(tried).transpose()
    }

    /// Uses a code up. Of many who do at once, one gets the answer yes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn use_code(&self, handle: Fingerprint, now: Timestamp) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::USE_CODE).bind(handle.bytes()).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Where the code of a handle was mailed, while it can be used.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn code_address(&self, handle: Fingerprint, now: Timestamp) -> Result<Option<Email>> {
        let found: Option<String> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::CODE_EMAIL).bind(handle.bytes()).bind(now.0).fetch_optional(pool).await
        })?;
        found.as_deref().map(email).transpose()
    }

    /// How many codes were made for an address after a moment.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_codes(&self, to: &Email, after: Timestamp) -> Result<u64> {
        let count: i64 = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::COUNT_CODES).bind(to.as_str()).bind(after.0).fetch_one(pool).await
        })?;
        Ok(ours(count))
    }
}
