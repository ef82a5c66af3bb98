//! Mail that waits to be sent. What is sent is deleted.

use domain::Timestamp;
use domain::people::{Email, Letter};

use super::{Changing, sql};
use crate::db::{Conn, on_conn, on_reader, on_writer, ours};
use crate::jobs::NewJob;
use crate::{Result, Store, StoreError};

/// The kind of job that sends a mail.
pub const SEND_MAIL: &str = "mail";

/// A mail to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMail {
    /// A random name.
    pub id: String,
    /// To whom.
    pub email: Email,
    /// In which language, as a BCP 47 tag.
    pub language: String,
    /// What it says.
    pub letter: Letter,
    /// When it was written.
    pub created_at: Timestamp,
}

/// A mail as it waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its name.
    pub id: String,
    /// To whom.
    pub email: Email,
    /// In which language.
    pub language: String,
    /// What it says.
    pub letter: Letter,
    /// When it was written.
    pub created_at: Timestamp,
}

/// A mail and how its sending stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The mail.
    pub mail: Mail,
    /// How often it was tried.
    pub attempts: u64,
    /// When it is tried next.
    pub due_at: Timestamp,
    /// Why it could not be sent, when it was last tried.
    pub problem: Option<String>,
}

type Row = (String, String, String, String, i64);

fn mail((id, email, language, letter, created_at): Row) -> Result<Mail> {
    let damaged = |_| StoreError::Damaged(format!("mail {id} cannot be read"));
    let letter = serde_json::from_str(&letter).map_err(|_| StoreError::Damaged(format!("mail {id} says nothing")))?;
    Ok(Mail { email: email.parse().map_err(damaged)?, id, language, letter, created_at: Timestamp(created_at) })
}

/// Queues a mail with whatever else is being changed, which fails with it if a mail of that name waits.
pub(crate) async fn put_mail(changing: &mut Changing, mail: &NewMail) -> Result<()> {
    let job = job(mail);
    insert(&mut changing.conn, mail).await?;
    on_conn!(&mut changing.conn, |conn| job.insert().execute(conn).await.map(|_| ()))?;
    Ok(())
}

/// Queues a mail unless one of its name was queued before, sent or not: what somebody is to hear once.
pub(crate) async fn put_mail_once(conn: &mut Conn, mail: &NewMail) -> sqlx::Result<()> {
    let job = job(mail);
    let queued = on_conn!(conn, |conn| job.insert().execute(conn).await.map(|done| done.rows_affected()))?;
    if queued == 1 { insert(conn, mail).await } else { Ok(()) }
}

fn job(mail: &NewMail) -> NewJob {
    NewJob { kind: SEND_MAIL.into(), key: mail.id.clone(), body: mail.id.clone(), due_at: mail.created_at }
}

async fn insert(conn: &mut Conn, mail: &NewMail) -> sqlx::Result<()> {
    let letter = serde_json::to_string(&mail.letter).map_err(|error| sqlx::Error::Encode(error.into()))?;
    on_conn!(conn, |conn| {
        let query = sqlx::query(sql::INSERT_MAIL).bind(&mail.id).bind(mail.email.as_str()).bind(&mail.language);
        query.bind(letter).bind(mail.created_at.0).execute(conn).await.map(|_| ())
    })
}

impl Store {
    /// Queues a mail.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_mail(&self, mail: &NewMail) -> Result<()> {
        let mut changing = self.changing().await?;
        put_mail(&mut changing, mail).await?;
        changing.commit().await
    }

    /// A mail that waits.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn mail(&self, id: &str) -> Result<Option<Mail>> {
        let row: Option<Row> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::MAIL).bind(id).fetch_optional(pool).await)?;
        row.map(mail).transpose()
    }

    /// The mail that waits, the newest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn mails(&self, limit: u32) -> Result<Vec<Waiting>> {
        type Joined = (String, String, String, String, i64, i64, i64, Option<String>);
        let rows: Vec<Joined> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::MAILS).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        let waiting = |(id, email, language, letter, created_at, attempts, due_at, problem): Joined| {
            let mail = mail((id, email, language, letter, created_at))?;
            Ok(Waiting { mail, attempts: ours(attempts), due_at: Timestamp(due_at), problem })
        };
        rows.into_iter().map(waiting).collect()
    }

    /// How many mails wait.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_mail(&self) -> Result<u64> {
        let count: i64 = on_reader!(&self.shared.db, |pool| sqlx::query_scalar(sql::COUNT_MAIL).fetch_one(pool).await)?;
        Ok(ours(count))
    }

    /// Takes a mail away that was sent, or will never be.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_mail(&self, id: &str) -> Result<()> {
        on_writer!(&self.shared.db, |pool| { sqlx::query(sql::DELETE_MAIL).bind(id).execute(pool).await.map(|_| ()) })?;
        Ok(())
    }
}
