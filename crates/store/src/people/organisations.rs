//! Organisations on the desk: whoever speaks for one asks for its recognition, and reads here what became of that. Who is recognised is
//! in the record; the desk knows what each is called without asking that.

use domain::ids::{Iso3, Slug};
use domain::people::OrganisationKind;
use domain::{PersonId, Timestamp};

use super::sql;
use crate::db::{on_conn, on_reader, row};
use crate::{Result, Store, StoreError, Turn};

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its short name.
    pub id: Slug,
    /// What it is called.
    pub name: String,
    /// Where it says who it is.
    pub website: String,
    /// What it is; unknown of those that were recognised before this was asked.
    pub kind: Option<OrganisationKind>,
    /// Where it is at home; nothing for one of several countries.
    pub country: Option<Iso3>,
    /// What shows that it exists, in the words of whoever asked; forgotten once it is recognised.
    pub shown_by: String,
    /// Who asked for its recognition; forgotten when they delete their account.
    pub asked_by: Option<PersonId>,
    /// When.
    pub asked_at: Timestamp,
    /// Since when it is recognised.
    pub verified_at: Option<Timestamp>,
    /// Why it was refused, and when.
    pub refused: Option<(String, Timestamp)>,
}

impl Organisation {
    /// Whether it waits for an answer.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.verified_at.is_none() && self.refused.is_none()
    }
}

/// What came of asking for recognition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It waits for the Support Unit, in these words.
    Waits,
    /// The short name is somebody else's.
    Taken,
    /// Another one waits that the same person asked for.
    Another,
}

row! {
    struct Row {
        id: String,
        name: String,
        website: String,
        asked_by: Option<String>,
        asked_at: i64,
        verified_at: Option<i64>,
        kind: Option<String>,
        country: Option<String>,
        shown_by: Option<String>,
        refused: Option<String>,
        refused_at: Option<i64>,
    }
}

impl TryFrom<Row> for Organisation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let damaged = |what: &str| StoreError::Damaged(format!("an organisation: {what} cannot be read"));
        let kind = |code: &str| OrganisationKind::from_code(code).ok_or_else(|| damaged("what it is"));
        Ok(Self {
            id: row.id.parse().map_err(|_| damaged("its short name"))?,
            name: row.name,
            website: row.website,
            kind: row.kind.as_deref().map(kind).transpose()?,
            country: row.country.map(|code| code.parse().map_err(|_| damaged("its country"))).transpose()?,
            shown_by: row.shown_by.unwrap_or_default(),
            asked_by: row.asked_by.as_deref().map(super::person).transpose()?,
            asked_at: Timestamp(row.asked_at),
            verified_at: row.verified_at.map(Timestamp),
            refused: row.refused.zip(row.refused_at.map(Timestamp)),
        })
    }
}

/// Notes that an organisation is recognised, as the record has it.
pub(crate) async fn recognise_organisation(turn: &mut Turn, of: &Organisation) -> Result<()> {
    let at = of.verified_at.unwrap_or(of.asked_at).0;
    let done = on_conn!(&mut turn.conn, |conn| {
        let query = sqlx::query(sql::RECOGNISE_ORGANISATION).bind(of.id.as_str()).bind(&of.name).bind(&of.website);
        let query = query.bind(of.asked_by.as_ref().map(ToString::to_string)).bind(at);
        let query = query.bind(of.kind.map(OrganisationKind::code)).bind(of.country.as_ref().map(ToString::to_string));
        query.execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

/// Notes that it was refused.
pub(crate) async fn refuse_organisation(turn: &mut Turn, id: &Slug, reason: &str, at: Timestamp) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        let query = sqlx::query(sql::REFUSE_ORGANISATION).bind(id.as_str()).bind(reason).bind(at.0);
        query.execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

impl Store {
    /// Asks for the recognition of an organisation, or asks again in other words. Of many who ask for one short name at once one is told
    /// that it waits; so is of several that one person asks for at once.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn ask_organisation(&self, new: &Organisation) -> Result<Asked> {
        let person = new.asked_by.as_ref().map(ToString::to_string);
        let mut changing = self.changing().await?;
        on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::FREE_ORGANISATION).bind(new.id.as_str()).bind(&person);
            query.execute(conn).await.map(|_| ())
        })?;
        let made = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::ASK_ORGANISATION).bind(new.id.as_str()).bind(&new.name).bind(&new.website);
            let query = query.bind(&person).bind(new.asked_at.0).bind(new.kind.map(OrganisationKind::code));
            let query = query.bind(new.country.as_ref().map(ToString::to_string)).bind(&new.shown_by);
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        if made == 1 {
            changing.commit().await?;
            return Ok(Asked::Waits);
        }
        // What was made free is as it was.
        drop(changing);
        Ok(match self.organisation(&new.id).await? {
            Some(known) if known.asked_by == new.asked_by && known.waits() => Asked::Waits,
            Some(known) if known.refused.is_none() => Asked::Taken,
            _ => Asked::Another,
        })
    }

    /// An organisation by its short name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn organisation(&self, id: &Slug) -> Result<Option<Organisation>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::ORGANISATION).bind(id.as_str()).fetch_optional(pool).await
        })?;
        row.map(Organisation::try_from).transpose()
    }

    /// All organisations, the one that was asked for first before the others.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn organisations(&self) -> Result<Vec<Organisation>> {
        let rows: Vec<Row> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::ORGANISATIONS).fetch_all(pool).await)?;
        rows.into_iter().map(Organisation::try_from).collect()
    }
}
