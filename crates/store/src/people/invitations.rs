//! Invitations: offices that are offered to an address and wait to be accepted. The appointment itself is an act.

use domain::people::{Body, Email, Office};
use domain::{Date, PersonId, Timestamp};

use super::mail::{put_mail, put_mail_once};
use super::{Fingerprint, NewMail, sql};
use crate::db::{Conn, on_conn, on_reader, on_writer, row};
use crate::{Result, Store, StoreError, Turn};

/// An office that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Of the secret in the link.
    pub token: Fingerprint,
    /// To whom it is offered.
    pub email: Email,
    /// Which office.
    pub office: Office,
    /// For which body.
    pub body: Body,
    /// The last day of the office, if one is set.
    pub until: Option<Date>,
    /// Who offers it; nobody in particular if the operator does.
    pub by_person: Option<PersonId>,
    /// In which office.
    pub by_office: Office,
    /// For which body.
    pub by_body: Body,
    /// The language in which it was written.
    pub language: String,
    /// When it was offered.
    pub created_at: Timestamp,
    /// When it is worth nothing any more.
    pub expires_at: Timestamp,
}

row! {
    struct Row {
        token: Vec<u8>,
        email: String,
        office: String,
        body: String,
        until: Option<String>,
        by_person: Option<String>,
        by_office: String,
        by_body: String,
        language: String,
        created_at: i64,
        expires_at: i64,
    }
}

impl TryFrom<Row> for Invitation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let damaged = |what: &str| StoreError::Damaged(format!("an invitation: {what} cannot be read"));
        Ok(Self {
            token: Fingerprint::read(&row.token)?,
            email: row.email.parse().map_err(|_| damaged("its address"))?,
            office: Office::from_code(&row.office).ok_or_else(|| damaged("its office"))?,
            body: row.body.parse().map_err(|_| damaged("its body"))?,
            until: row.until.map(|day| day.parse().map_err(|_| damaged("its last day"))).transpose()?,
            by_person: row.by_person.as_deref().map(super::person).transpose()?,
            by_office: Office::from_code(&row.by_office).ok_or_else(|| damaged("the office that offers"))?,
            by_body: row.by_body.parse().map_err(|_| damaged("the body that offers"))?,
            language: row.language,
            created_at: Timestamp(row.created_at),
            expires_at: Timestamp(row.expires_at),
        })
    }
}

async fn insert(conn: &mut Conn, invitation: &Invitation) -> sqlx::Result<()> {
    on_conn!(conn, |conn| {
        let query = sqlx::query(sql::INSERT_INVITATION).bind(invitation.token.bytes());
        let query = query.bind(invitation.email.as_str()).bind(invitation.office.code());
        let query = query.bind(invitation.body.to_string()).bind(invitation.until.map(|day| day.to_string()));
        let query = query.bind(invitation.by_person.as_ref().map(ToString::to_string));
        let query = query.bind(invitation.by_office.code()).bind(invitation.by_body.to_string());
        let query = query.bind(&invitation.language).bind(invitation.created_at.0).bind(invitation.expires_at.0);
        query.execute(conn).await.map(|_| ())
    })
}

/// Keeps an invitation and queues its mail in a turn.
pub(crate) async fn put_invited(turn: &mut Turn, invitation: &Invitation, mail: &NewMail) -> Result<()> {
    let done = insert(&mut turn.conn, invitation).await;
    turn.noted(done)?;
    let done = put_mail_once(&mut turn.conn, mail).await;
    turn.noted(done)
}

impl Store {
    /// Keeps an invitation and queues the mail that brings it; forgets those that are over.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn put_invitation(&self, invitation: &Invitation, mail: &NewMail) -> Result<()> {
        let mut changing = self.changing().await?;
        let now = invitation.created_at.0;
        on_conn!(&mut changing.conn, |conn| {
            sqlx::query(sql::FORGET_INVITATIONS).bind(now).execute(conn).await.map(|_| ())
        })?;
        insert(&mut changing.conn, invitation).await?;
        put_mail(&mut changing, mail).await?;
        changing.commit().await
    }

    /// An invitation by its secret, while it lasts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn invitation(&self, token: Fingerprint, now: Timestamp) -> Result<Option<Invitation>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::INVITATION).bind(token.bytes()).bind(now.0).fetch_optional(pool).await
        })?;
        row.map(Invitation::try_from).transpose()
    }

    /// All invitations that wait, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn invitations(&self, now: Timestamp) -> Result<Vec<Invitation>> {
        let rows: Vec<Row> =
            on_reader!(&self.shared.db, |pool| { sqlx::query_as(sql::INVITATIONS).bind(now.0).fetch_all(pool).await })?;
        rows.into_iter().map(Invitation::try_from).collect()
    }

    /// Takes an invitation away. Answers whether there was one: of many who do at once, one gets the answer yes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_invitation(&self, token: Fingerprint) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::DELETE_INVITATION).bind(token.bytes()).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }
}
