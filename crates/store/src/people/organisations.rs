//! Organisations that have signed up, and whether somebody has verified them.

use domain::ids::Slug;
use domain::{PersonId, Timestamp};

use super::sql;
use crate::db::{on_reader, on_writer};
use crate::{Result, Store, StoreError};

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its short name.
    pub id: Slug,
    /// What it is called.
    pub name: String,
    /// Where it says who it is.
    pub website: String,
    /// Who signed it up; forgotten when they delete their account.
    pub asked_by: Option<PersonId>,
    /// When.
    pub asked_at: Timestamp,
    /// Since when it is verified.
    pub verified_at: Option<Timestamp>,
}

type Row = (String, String, String, Option<String>, i64, Option<i64>);

fn organisation((id, name, website, asked_by, asked_at, verified_at): Row) -> Result<Organisation> {
    Ok(Organisation {
        id: id.parse().map_err(|_| StoreError::Damaged("an organisation's short name is none".into()))?,
        name,
        website,
        asked_by: asked_by.as_deref().map(super::person).transpose()?,
        asked_at: Timestamp(asked_at),
        verified_at: verified_at.map(Timestamp),
    })
}

impl Store {
    /// Signs an organisation up. Answers whether its short name was free.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_organisation(&self, new: &Organisation) -> Result<bool> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::INSERT_ORGANISATION).bind(new.id.as_str()).bind(&new.name).bind(&new.website);
            let query = query.bind(new.asked_by.as_ref().map(ToString::to_string)).bind(new.asked_at.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// An organisation by its short name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn organisation(&self, id: &Slug) -> Result<Option<Organisation>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::ORGANISATION).bind(id.as_str()).fetch_optional(pool).await
        })?;
        row.map(organisation).transpose()
    }

    /// All organisations, the one that signed up first before the others.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn organisations(&self) -> Result<Vec<Organisation>> {
        let rows: Vec<Row> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::ORGANISATIONS).fetch_all(pool).await)?;
        rows.into_iter().map(organisation).collect()
    }

    /// Notes that an organisation is verified. Answers whether it was not before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn verify_organisation(&self, id: &Slug, now: Timestamp) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::VERIFY_ORGANISATION).bind(id.as_str()).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Takes an organisation away that was never verified. Answers whether there was one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn refuse_organisation(&self, id: &Slug) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::DELETE_ORGANISATION).bind(id.as_str());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }
}
