//! Subscriptions by mail: asked for, confirmed, told, ended.
//!
//! Each remembers up to which position of the record it was told, and that moves in the transaction that queues the mail, and
//! only from where it stood: whatever dies in between, and however many processes tell, nothing is told twice and nothing is lost.
//!
//! The word that ends a subscription is kept as it is, unlike other secrets: it has to be written into every mail, and whoever
//! reads the desk could delete the row as well.

use domain::Timestamp;
use domain::people::{Cadence, Email, Topic};

use super::mail::put_mail;
use super::{Changing, Fingerprint, NewMail, sql};
use crate::db::{on_conn, on_reader, on_writer, ours, row, sql as n};
use crate::{Result, Store, StoreError, dialect};

/// What somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Where it is sent.
    pub email: Email,
    /// What of.
    pub topic: Topic,
    /// How often.
    pub cadence: Cadence,
    /// In which language, as a BCP 47 tag.
    pub language: String,
}

/// Something that was asked for and is to be confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAsked {
    /// Of the secret that was mailed.
    pub token: Fingerprint,
    /// What is wanted.
    pub wanted: Wanted,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
}

/// A subscription as it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begins {
    /// The word that ends it.
    pub leave: [u8; 32],
    /// From which position of the record on there is news.
    pub told: u64,
    /// When it is confirmed.
    pub now: Timestamp,
}

/// A subscription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// What is wanted.
    pub wanted: Wanted,
    /// The word that ends it.
    pub leave: [u8; 32],
    /// Up to which position of the record it was told.
    pub told: u64,
    /// When it may be told again.
    pub due_at: Timestamp,
    /// Since when there is it.
    pub since: Timestamp,
}

/// Subscriptions that are due and can be told alike: of one thing, by one rhythm, told up to one position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What of.
    pub topic: Topic,
    /// How often.
    pub cadence: Cadence,
    /// Up to which position they were told.
    pub told: u64,
}

/// What becomes of subscriptions that were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Up to which position of the record.
    pub to: u64,
    /// When they may be told again.
    pub due_at: Timestamp,
}

row! {
    struct Row {
        email: String,
        topic: String,
        cadence: String,
        language: String,
        leave: Vec<u8>,
        told: i64,
        due_at: i64,
        since: i64,
    }
}

fn damaged<E>(_: E) -> StoreError {
    StoreError::Damaged("a subscription cannot be read".into())
}

fn cadence(code: &str) -> Result<Cadence> {
    Cadence::from_code(code).ok_or(()).map_err(damaged)
}

fn wanted((email, topic, of, language): (String, String, String, String)) -> Result<Wanted> {
    Ok(Wanted {
        email: email.parse().map_err(damaged)?,
        topic: topic.parse().map_err(damaged)?,
        cadence: cadence(&of)?,
        language,
    })
}

impl TryFrom<Row> for Subscription {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            wanted: wanted((row.email, row.topic, row.cadence, row.language))?,
            leave: row.leave.as_slice().try_into().map_err(damaged)?,
            told: ours(row.told),
            due_at: Timestamp(row.due_at),
            since: Timestamp(row.since),
        })
    }
}

async fn put(changing: &mut Changing, wanted: &Wanted, begins: &Begins) -> Result<()> {
    let due_at = wanted.cadence.first(begins.now);
    on_conn!(&mut changing.conn, |conn| {
        let query = sqlx::query(sql::PUT_SUBSCRIPTION).bind(wanted.email.as_str()).bind(wanted.topic.to_string());
        let query = query.bind(wanted.cadence.code()).bind(&wanted.language).bind(begins.leave.to_vec());
        query.bind(n(begins.told)).bind(due_at.0).bind(begins.now.0).execute(conn).await.map(|_| ())
    })?;
    Ok(())
}

impl Store {
    /// Keeps what was asked for and queues the mail in which it is confirmed, both or neither; unless `most` were asked for with
    /// the same address since a moment. However many ask at once, no more are mailed. Answers whether one was.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn ask_to_subscribe(
        &self,
        asked: &NewAsked,
        mail: &NewMail,
        since: Timestamp,
        most: u64,
    ) -> Result<bool> {
        let mut changing = self.changing().await?;
        let (email, now) = (asked.wanted.email.as_str(), asked.asked_at.0);
        let lock = dialect::LOCK_WORD.on(&changing.conn);
        on_conn!(&mut changing.conn, |conn| sqlx::query(lock).bind(email).execute(conn).await.map(|_| ()))?;
        on_conn!(&mut changing.conn, |conn| {
            sqlx::query(sql::FORGET_SUBSCRIPTIONS_ASKED).bind(now).execute(conn).await.map(|_| ())
        })?;
        let lately: i64 = on_conn!(&mut changing.conn, |conn| {
            sqlx::query_scalar(sql::COUNT_SUBSCRIPTIONS_ASKED).bind(email).bind(since.0).fetch_one(conn).await
        })?;
        if ours(lately) >= most {
            changing.commit().await?;
            return Ok(false);
        }
        on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::INSERT_SUBSCRIPTION_ASKED).bind(asked.token.bytes()).bind(email);
            let query = query.bind(asked.wanted.topic.to_string()).bind(asked.wanted.cadence.code());
            let query = query.bind(&asked.wanted.language).bind(now).bind(asked.expires_at.0);
            query.execute(conn).await.map(|_| ())
        })?;
        put_mail(&mut changing, mail).await?;
        changing.commit().await?;
        Ok(true)
    }

    /// What is waiting to be confirmed by the holder of a secret.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn subscription_asked(&self, token: Fingerprint, now: Timestamp) -> Result<Option<Wanted>> {
        let row: Option<(String, String, String, String)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::SUBSCRIPTION_ASKED).bind(token.bytes()).bind(now.0).fetch_optional(pool).await
        })?;
        row.map(wanted).transpose()
    }

    /// Confirms what the holder of a secret asked for, which is used up by it. One that is there already keeps what it was told
    /// and the word that ends it, and takes on rhythm and language.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn confirm_subscription(&self, token: Fingerprint, begins: &Begins) -> Result<Option<Wanted>> {
        let mut changing = self.changing().await?;
        let row: Option<(String, String, String, String)> = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query_as(sql::TAKE_SUBSCRIPTION_ASKED).bind(token.bytes()).bind(begins.now.0);
            query.fetch_optional(conn).await
        })?;
        let wanted = row.map(wanted).transpose()?;
        if let Some(wanted) = &wanted {
            put(&mut changing, wanted, begins).await?;
        }
        changing.commit().await?;
        Ok(wanted)
    }

    /// Subscribes an address that is known to be its owner's.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn subscribe(&self, wanted: &Wanted, begins: &Begins) -> Result<()> {
        let mut changing = self.changing().await?;
        put(&mut changing, wanted, begins).await?;
        changing.commit().await
    }

    /// The subscriptions of an address, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn subscriptions_of(&self, email: &Email) -> Result<Vec<Subscription>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::SUBSCRIPTIONS_OF).bind(email.as_str()).fetch_all(pool).await
        })?;
        rows.into_iter().map(Subscription::try_from).collect()
    }

    /// The subscription that a word ends.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn subscription_by(&self, leave: &[u8; 32]) -> Result<Option<Subscription>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::SUBSCRIPTION_BY).bind(leave.to_vec()).fetch_optional(pool).await
        })?;
        row.map(Subscription::try_from).transpose()
    }

    /// Ends a subscription of an address, or all of them. Answers how many there were.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn end_subscriptions(&self, email: &Email, topic: Option<&Topic>) -> Result<u64> {
        let ended = match topic {
            Some(topic) => on_writer!(&self.shared.db, |pool| {
                let query = sqlx::query(sql::END_SUBSCRIPTION).bind(email.as_str()).bind(topic.to_string());
                query.execute(pool).await.map(|done| done.rows_affected())
            })?,
            None => on_writer!(&self.shared.db, |pool| {
                let query = sqlx::query(sql::END_SUBSCRIPTIONS).bind(email.as_str());
                query.execute(pool).await.map(|done| done.rows_affected())
            })?,
        };
        Ok(ended)
    }

    /// Lets the day or week of subscriptions begin anew that are due and were told everything, so that what comes at noon waits for
    /// the next morning.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_off_subscriptions(&self, of: Cadence, until: Timestamp, told: u64, now: Timestamp) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::PUT_OFF_SUBSCRIPTIONS).bind(of.code()).bind(until.0).bind(n(told)).bind(now.0);
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// What is due and was not told up to a position, told the longest ago first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn subscriptions_due(&self, now: Timestamp, head: u64, limit: u32) -> Result<Vec<Due>> {
        let rows: Vec<(String, String, i64)> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::SUBSCRIPTIONS_DUE).bind(now.0).bind(n(head)).bind(i64::from(limit));
            query.fetch_all(pool).await
        })?;
        let due = |(topic, of, told): (String, String, i64)| {
            Ok(Due { topic: topic.parse().map_err(damaged)?, cadence: cadence(&of)?, told: ours(told) })
        };
        rows.into_iter().map(due).collect()
    }

    /// Those of them, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn subscriptions_to_tell(&self, due: &Due, now: Timestamp, limit: u32) -> Result<Vec<Subscription>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::SUBSCRIPTIONS_TO_TELL).bind(due.topic.to_string());
            let query = query.bind(due.cadence.code()).bind(n(due.told)).bind(now.0).bind(i64::from(limit));
            query.fetch_all(pool).await
        })?;
        rows.into_iter().map(Subscription::try_from).collect()
    }

    /// Notes that there was nothing to tell them.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn pass_subscriptions(&self, due: &Due, told: Told, now: Timestamp) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::PASS_SUBSCRIPTIONS).bind(due.topic.to_string()).bind(due.cadence.code());
            let query = query.bind(n(due.told)).bind(n(told.to)).bind(told.due_at.0).bind(now.0);
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Queues the mail that tells a subscription its news, unless somebody else did or it was ended. Answers whether this did.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn tell_subscription(&self, of: &Subscription, told: Told, mail: &NewMail) -> Result<bool> {
        let mut changing = self.changing().await?;
        let moved = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::TELL_SUBSCRIPTION).bind(of.wanted.email.as_str());
            let query = query.bind(of.wanted.topic.to_string()).bind(n(of.told)).bind(n(told.to)).bind(told.due_at.0);
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        if moved == 1 {
            put_mail(&mut changing, mail).await?;
        }
        changing.commit().await?;
        Ok(moved == 1)
    }
}
