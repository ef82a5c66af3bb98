//! Mail that comes in: whose a secret address is and what for, and which mail was taken already. Of a secret there is a digest only.

use domain::people::AddressFor;
use domain::{PersonId, Timestamp};

use super::{Changing, Fingerprint, NewMail, person, put_mail_once, sql};
use crate::db::{on_conn, on_reader, row};
use crate::{Result, Store, StoreError};

/// For how long it is remembered that a mail was taken, in microseconds: 60 days. A judgement: servers of mail try for five days
/// (RFC 5321, 4.5.4.1), people who look through their old mail for a month.
const REMEMBERED: i64 = 60 * 24 * 3_600 * 1_000_000;

/// A secret address to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAddress {
    /// Of the secret in it.
    pub digest: Fingerprint,
    /// What it is.
    pub address: SecretAddress,
}

/// A secret address of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretAddress {
    /// Whose.
    pub person: PersonId,
    /// What for.
    pub what: AddressFor,
    /// Under which name what comes by it stands in public; nothing where that is not asked.
    pub name: String,
    /// For which organisation its owner writes.
    pub organisation: Option<String>,
    /// Since when there is it.
    pub made_at: Timestamp,
    /// Until when it leads anywhere.
    pub expires_at: Timestamp,
}

/// What a message brings with it, all or nothing: the mail that it came by, letters about it, and the addresses in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mailing {
    /// Of the mail that it came by: the same mail is taken once.
    pub taken: Option<Fingerprint>,
    /// The letters about it.
    pub letters: Vec<NewMail>,
    /// The addresses in which answers to them arrive.
    pub addresses: Vec<NewAddress>,
}

row! {
    struct Row {
        person: String,
        what: String,
        name: String,
        organisation: Option<String>,
        made_at: i64,
        expires_at: i64,
    }
}

impl TryFrom<Row> for SecretAddress {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            person: person(&row.person)?,
            what: row.what.parse().map_err(|_| StoreError::Damaged("a secret address is for nothing".into()))?,
            name: row.name,
            organisation: row.organisation,
            made_at: Timestamp(row.made_at),
            expires_at: Timestamp(row.expires_at),
        })
    }
}

async fn put_address(changing: &mut Changing, new: &NewAddress) -> Result<()> {
    let NewAddress { digest, address: of } = new;
    on_conn!(&mut changing.conn, |conn| {
        sqlx::query(sql::FORGET_ADDRESSES).bind(of.made_at.0).execute(conn).await.map(|_| ())
    })?;
    on_conn!(&mut changing.conn, |conn| {
        let query = sqlx::query(sql::INSERT_ADDRESS).bind(digest.bytes()).bind(of.person.as_str());
        let query = query.bind(of.what.to_string()).bind(&of.name).bind(of.organisation.clone());
        query.bind(of.made_at.0).bind(of.expires_at.0).execute(conn).await.map(|_| ())
    })?;
    Ok(())
}

/// Notes that a mail is taken. Answers whether it was not before.
async fn take_mail(changing: &mut Changing, key: Fingerprint, now: Timestamp) -> Result<bool> {
    on_conn!(&mut changing.conn, |conn| {
        sqlx::query(sql::FORGET_TAKEN_MAIL).bind(now.0.saturating_sub(REMEMBERED)).execute(conn).await.map(|_| ())
    })?;
    let changed = on_conn!(&mut changing.conn, |conn| {
        let query = sqlx::query(sql::TAKE_MAIL).bind(key.bytes()).bind(now.0);
        query.execute(conn).await.map(|done| done.rows_affected())
    })?;
    Ok(changed == 1)
}

/// Puts down what a message brings with it. Answers no if the mail that it came by was taken before; whoever asks then has to undo
/// what else they changed.
pub(crate) async fn put_mailing(changing: &mut Changing, mailing: &Mailing, now: Timestamp) -> Result<bool> {
    if let Some(key) = mailing.taken
        && !take_mail(changing, key, now).await?
    {
        return Ok(false);
    }
    for address in &mailing.addresses {
        put_address(changing, address).await?;
    }
    for letter in &mailing.letters {
        put_mail_once(&mut changing.conn, letter).await?;
    }
    Ok(true)
}

impl Store {
    /// Gives a person a secret address for something, in place of any before: those lead nowhere from then on.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn renew_address(&self, new: &NewAddress) -> Result<()> {
        let mut changing = self.changing().await?;
        let (person, what) = (new.address.person.as_str(), new.address.what.to_string());
        on_conn!(&mut changing.conn, |conn| {
            sqlx::query(sql::END_ADDRESSES).bind(person).bind(what).execute(conn).await.map(|_| ())
        })?;
        put_address(&mut changing, new).await?;
        changing.commit().await
    }

    /// The address with a secret, while it lasts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn secret_address(&self, digest: Fingerprint, now: Timestamp) -> Result<Option<SecretAddress>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::ADDRESS).bind(digest.bytes()).bind(now.0).fetch_optional(pool).await
        })?;
        row.map(SecretAddress::try_from).transpose()
    }

    /// The newest address that a person has for something, without its secret.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn secret_address_of(
        &self,
        person: &PersonId,
        what: &AddressFor,
        now: Timestamp,
    ) -> Result<Option<SecretAddress>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::ADDRESS_OF).bind(person.as_str()).bind(what.to_string());
            query.bind(now.0).fetch_optional(pool).await
        })?;
        row.map(SecretAddress::try_from).transpose()
    }

    /// Whether a mail was taken already.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_mail_taken(&self, key: Fingerprint) -> Result<bool> {
        let at: Option<i64> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::MAIL_TAKEN).bind(key.bytes()).fetch_optional(pool).await
        })?;
        Ok(at.is_some())
    }

    /// Queues what a mail is answered with, once for each mail however often it comes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn answer_mail(&self, mailing: &Mailing, now: Timestamp) -> Result<bool> {
        let mut changing = self.changing().await?;
        let is_new = put_mailing(&mut changing, mailing, now).await?;
        if is_new {
            changing.commit().await?;
        }
        Ok(is_new)
    }
}
