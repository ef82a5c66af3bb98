//! Ways to sign in beside the code: links made by the operator, passkeys, identities elsewhere; and what was begun with them.

use domain::{PersonId, Timestamp};

use super::{Fingerprint, person, sql};
use crate::db::{on_reader, on_writer};
use crate::{Result, Store, StoreError};

/// From where a link may be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// From anywhere.
    Anywhere,
    /// From the machine that the site runs on.
    Loopback,
}

impl Place {
    const fn code(self) -> &'static str {
        match self {
            Self::Anywhere => "anywhere",
            Self::Loopback => "loopback",
        }
    }
}

/// A passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its credential identifier.
    pub credential: Vec<u8>,
    /// Whose it is.
    pub person: PersonId,
    /// What the person calls it.
    pub name: String,
    /// Its public half and counter, in the form of whoever checks it.
    pub data: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

/// A passkey to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPasskey {
    /// Its credential identifier.
    pub credential: Vec<u8>,
    /// What the person calls it.
    pub name: String,
    /// See [`Passkey::data`].
    pub data: String,
}

/// Something that was begun in a browser and is to be ended there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Who began it, if they were signed in.
    pub person: Option<PersonId>,
    /// What whoever ends it needs.
    pub state: String,
}

type Row = (Vec<u8>, String, String, String, i64, Option<i64>);

fn passkey((credential, of, name, data, created_at, used_at): Row) -> Result<Passkey> {
    let (created_at, used_at) = (Timestamp(created_at), used_at.map(Timestamp));
    Ok(Passkey { credential, person: person(&of)?, name, data, created_at, used_at })
}

impl Store {
    /// Keeps a link that signs a person in once; forgets those that are over.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_link(
        &self,
        token: Fingerprint,
        of: &PersonId,
        from: Place,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<()> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::FORGET_LINKS).bind(now.0).execute(pool).await.map(|_| ())
        })?;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::INSERT_LINK).bind(token.bytes()).bind(of.as_str()).bind(from.code());
            query.bind(expires_at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Whom a link signs in, and from where, without using it up.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn link(&self, token: Fingerprint, now: Timestamp) -> Result<Option<(PersonId, Place)>> {
        let row: Option<(String, String)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::LINK).bind(token.bytes()).bind(now.0).fetch_optional(pool).await
        })?;
        let place = |code: &str| if code == Place::Anywhere.code() { Place::Anywhere } else { Place::Loopback };
        row.map(|(of, from)| Ok((person(&of)?, place(&from)))).transpose()
    }

    /// Uses a link up. Of many who do at once, one gets the person.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn use_link(&self, token: Fingerprint, now: Timestamp) -> Result<Option<PersonId>> {
        let row: Option<String> = on_writer!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::USE_LINK).bind(token.bytes()).bind(now.0).fetch_optional(pool).await
        })?;
        row.as_deref().map(person).transpose()
    }

    /// Adds a passkey to an account. Answers whether it was unknown until then.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_passkey(&self, of: &PersonId, new: &NewPasskey, now: Timestamp) -> Result<bool> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::INSERT_PASSKEY).bind(&new.credential).bind(of.as_str()).bind(&new.name);
            query.bind(&new.data).bind(now.0).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// A passkey by its credential identifier.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn passkey(&self, credential: &[u8]) -> Result<Option<Passkey>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::PASSKEY).bind(credential).fetch_optional(pool).await
        })?;
        row.map(passkey).transpose()
    }

    /// The passkeys of a person, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn passkeys(&self, of: &PersonId) -> Result<Vec<Passkey>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::PASSKEYS).bind(of.as_str()).fetch_all(pool).await
        })?;
        rows.into_iter().map(passkey).collect()
    }

    /// Notes that a passkey was used, with its counter as it is now.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn use_passkey(&self, credential: &[u8], data: &str, now: Timestamp) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::USE_PASSKEY).bind(credential).bind(data).bind(now.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Takes a passkey of a person away. Answers whether there was one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_passkey(&self, of: &PersonId, credential: &[u8]) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::DELETE_PASSKEY).bind(credential).bind(of.as_str());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Binds an identity elsewhere to a person. Answers whether it was bound to nobody.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_identity(&self, of: &PersonId, issuer: &str, subject: &str, now: Timestamp) -> Result<bool> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::INSERT_IDENTITY).bind(issuer).bind(subject).bind(of.as_str()).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Whose an identity elsewhere is.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn identity(&self, issuer: &str, subject: &str) -> Result<Option<PersonId>> {
        let row: Option<String> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::IDENTITY).bind(issuer).bind(subject).fetch_optional(pool).await
        })?;
        row.as_deref().map(person).transpose()
    }

    /// The identities elsewhere that are bound to a person, each with its issuer, its subject there and since when.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn identities(&self, of: &PersonId) -> Result<Vec<(String, String, Timestamp)>> {
        let rows: Vec<(String, String, i64)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::IDENTITIES).bind(of.as_str()).fetch_all(pool).await
        })?;
        Ok(rows.into_iter().map(|(issuer, subject, at)| (issuer, subject, Timestamp(at))).collect())
    }

    /// Takes the binding of an identity elsewhere away. Answers whether there was one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_identity(&self, of: &PersonId, issuer: &str, subject: &str) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::DELETE_IDENTITY).bind(issuer).bind(subject).bind(of.as_str());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Keeps what was begun until it is taken up again; forgets what is over.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn begin(
        &self,
        handle: Fingerprint,
        kind: &str,
        begun: &Begun,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<()> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::FORGET_CEREMONIES).bind(now.0).execute(pool).await.map(|_| ())
        })?;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::INSERT_CEREMONY).bind(handle.bytes()).bind(kind);
            let query = query.bind(begun.person.as_ref().map(ToString::to_string)).bind(&begun.state);
            query.bind(expires_at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Takes up what was begun: once, for whoever comes first.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_up(&self, handle: Fingerprint, kind: &str, now: Timestamp) -> Result<Option<Begun>> {
        let row: Option<(Option<String>, String)> = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::TAKE_CEREMONY).bind(handle.bytes()).bind(kind).bind(now.0);
            query.fetch_optional(pool).await
        })?;
        row.map(|(of, state)| Ok(Begun { person: of.as_deref().map(person).transpose()?, state })).transpose()
    }
}
