//! Accounts: who a person is, for themselves and for those who may write to them.

use domain::Timestamp;
use domain::ids::PersonId;
use domain::people::Email;

use super::{person, sql};
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::people::mail::put_mail;
use crate::people::{Fingerprint, NewMail};
use crate::{Result, Store, StoreError};

/// An account. Its address was confirmed before there was one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose it is.
    pub person: PersonId,
    /// The address.
    pub email: Email,
    /// When the address was confirmed.
    pub confirmed_at: Timestamp,
    /// What the person is called here.
    pub name: String,
    /// Since when the name may be shown where the person holds an office; none if it may not.
    pub name_shown_at: Option<Timestamp>,
    /// The language in which the person is written to, as a BCP 47 tag.
    pub language: String,
    /// Since when there is the account.
    pub created_at: Timestamp,
}

/// What a person can change of their account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What the person is called here.
    pub name: String,
    /// The language in which the person is written to.
    pub language: String,
    /// Since when the name may be shown; none if it may not.
    pub shown_at: Option<Timestamp>,
}

row! {
    struct Row {
        person: String,
        email: String,
        confirmed_at: i64,
        name: String,
        name_shown_at: Option<i64>,
        language: String,
        created_at: i64,
    }
}

impl TryFrom<Row> for Account {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let email = row.email.parse().map_err(|_| StoreError::Damaged("an account's address is none".into()))?;
        Ok(Self {
            person: person(&row.person)?,
            email,
            confirmed_at: Timestamp(row.confirmed_at),
            name: row.name,
            name_shown_at: row.name_shown_at.map(Timestamp),
            language: row.language,
            created_at: Timestamp(row.created_at),
        })
    }
}

impl Store {
    /// The account of a person.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn account(&self, person: &PersonId) -> Result<Option<Account>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::ACCOUNT).bind(person.as_str()).fetch_optional(pool).await
        })?;
        row.map(Account::try_from).transpose()
    }

    /// The account with an address.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn account_of(&self, email: &Email) -> Result<Option<Account>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::ACCOUNT_OF).bind(email.as_str()).fetch_optional(pool).await
        })?;
        row.map(Account::try_from).transpose()
    }

    /// The account with a confirmed address: the one that is there, else a new one for this person. Of many who ask at once
    /// for the same address all get the same.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn account_for(
        &self,
        email: &Email,
        new: &PersonId,
        name: &str,
        language: &str,
        now: Timestamp,
    ) -> Result<Account> {
        if let Some(known) = self.account_of(email).await? {
            return Ok(known);
        }
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::INSERT_ACCOUNT).bind(new.as_str()).bind(email.as_str()).bind(now.0);
            query.bind(name).bind(language).execute(pool).await.map(|_| ())
        })?;
        let made = self.account_of(email).await?;
        made.ok_or_else(|| StoreError::Damaged("an account that was made is not there".into()))
    }

    /// Changes what a person can change of their account.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn name_account(&self, person: &PersonId, named: &Named) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::NAME_ACCOUNT).bind(person.as_str()).bind(&named.name);
            query.bind(&named.language).bind(named.shown_at.map(|at| at.0)).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// The names that may be shown, by person.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn shown_names(&self) -> Result<Vec<(PersonId, String)>> {
        let rows: Vec<(String, String)> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::SHOWN_NAMES).fetch_all(pool).await)?;
        rows.into_iter().map(|(of, name)| Ok((person(&of)?, name))).collect()
    }

    /// Takes everything away that is known of a person, and queues the letter that says so. The acts that name the person name
    /// a number that leads to nobody from then on.
    ///
    /// # Errors
    /// When the database cannot be written; then nothing is taken away.
    pub async fn delete_account(&self, account: &Account, farewell: &NewMail) -> Result<()> {
        let (of, email) = (account.person.as_str(), account.email.as_str());
        let mut changing = self.changing().await?;
        for statement in [
            sql::END_SESSIONS,
            sql::DELETE_RECOVERY,
            sql::DELETE_LINKS,
            sql::DELETE_PASSKEYS,
            sql::DELETE_IDENTITIES,
            sql::DELETE_CEREMONIES,
            sql::FORGET_APPLICATION,
            sql::FORGET_ASKER,
            sql::DELETE_ADDRESSES,
            sql::DELETE_ACCOUNT,
        ] {
            on_conn!(&mut changing.conn, |conn| sqlx::query(statement).bind(of).execute(conn).await.map(|_| ()))?;
        }
        Self::forget_giver(&mut changing, of).await?;
        crate::local::forget_applicant(&mut changing, of).await?;
        crate::review::forget_commenter(&mut changing, of).await?;
        crate::plans::forget_plan_writer(&mut changing, of).await?;
        crate::plans::forget_self_commenter(&mut changing, of).await?;
        crate::plans::forget_peer(&mut changing, of).await?;
        crate::review::forget_reviewer(&mut changing, of).await?;
        Self::forget_filler(&mut changing, of).await?;
        for statement in [sql::DELETE_CODES, sql::DELETE_MAIL_TO, sql::END_SUBSCRIPTIONS, sql::FORGET_ASKED_BY] {
            on_conn!(&mut changing.conn, |conn| sqlx::query(statement).bind(email).execute(conn).await.map(|_| ()))?;
        }
        on_conn!(&mut changing.conn, |conn| {
            sqlx::query(sql::DELETE_INVITATIONS).bind(email).bind(of).execute(conn).await.map(|_| ())
        })?;
        put_mail(&mut changing, farewell).await?;
        changing.commit().await
    }

    /// Gives a person new recovery codes; the old ones are worth nothing from then on.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_recovery_codes(&self, of: &PersonId, codes: &[Fingerprint], now: Timestamp) -> Result<()> {
        let mut changing = self.changing().await?;
        on_conn!(&mut changing.conn, |conn| {
            sqlx::query(sql::DELETE_RECOVERY).bind(of.as_str()).execute(conn).await.map(|_| ())
        })?;
        for code in codes {
            on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(sql::INSERT_RECOVERY).bind(code.bytes()).bind(of.as_str()).bind(now.0);
                query.execute(conn).await.map(|_| ())
            })?;
        }
        changing.commit().await
    }

    /// Uses a recovery code up. Answers whether it was one of the person's.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn use_recovery_code(&self, of: &PersonId, code: Fingerprint) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::USE_RECOVERY).bind(code.bytes()).bind(of.as_str());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// How many recovery codes a person has left.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_recovery_codes(&self, of: &PersonId) -> Result<u64> {
        let count: i64 = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::COUNT_RECOVERY).bind(of.as_str()).fetch_one(pool).await
        })?;
        Ok(crate::db::ours(count))
    }
}
