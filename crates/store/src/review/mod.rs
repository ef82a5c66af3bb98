//! Reviews on the desk: what coders write, frozen once it is handed in, and comments on drafts with their answers.
//!
//! Two coders are blind to each other: what one writes is read by that person alone, and the codings that were handed in come out
//! together or not at all. Nothing here decides who may do what.

mod comments;
mod links;
mod reviewers;
mod snapshots;
mod sql;

#[cfg(test)]
pub(crate) use sql::STATEMENTS as SQL_STATEMENTS;

pub use comments::{Comment, NewComment};
pub(crate) use reviewers::forget_reviewer;
pub use snapshots::KeptSnapshot;
pub(crate) use snapshots::forget_snapshot;

use domain::deed::Deed;
use domain::review::ReviewId;
use domain::review::process::Seat;
use domain::{PersonId, TextId, Timestamp};
use record::Salt;

use crate::db::{on_conn, on_reader, on_writer};
use crate::people::Changing;
use crate::{Result, Store, StoreError, Turn};

/// What is written of a review's units before it is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Working {
    /// A coder's own.
    Coding(Seat),
    /// What was agreed, and what the draft says from then on.
    Agreed,
}

impl Working {
    /// The word that stands for it in the tables.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coding(seat) => seat.code(),
            Self::Agreed => "agreed",
        }
    }
}

/// Words that were handed in, or put up for comment, with the random bytes of their digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which: a coder's seat, `agreed`, `draft-1` and so on.
    pub kind: String,
    /// The random bytes before the words.
    pub salt: Salt,
    /// The words.
    pub body: String,
}

/// A document that is frozen in the same transaction as the act that holds its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freezing {
    /// Of which review.
    pub review: ReviewId,
    /// Whose.
    pub person: PersonId,
    /// The document.
    pub document: Document,
    /// When.
    pub at: Timestamp,
}

type Row = (String, Vec<u8>, String);

fn document((kind, salt, body): Row) -> Result<Document> {
    let salt = Salt::try_from(salt.as_slice()).map_err(|_| damaged("the salt of a document"))?;
    Ok(Document { kind, salt, body })
}

fn numbered((unit, body): (i64, String)) -> Result<(u16, String)> {
    u16::try_from(unit).map(|unit| (unit, body)).map_err(|_| damaged("a unit's number"))
}

/// The words that a deed says were handed in: of which review, their name among its documents, their digest.
pub(crate) fn handed_in(deed: &Deed) -> Option<((String, String), &TextId)> {
    match deed {
        Deed::CodingHandedIn(d) => Some(((d.review.to_string(), d.seat.code().to_owned()), &d.coding)),
        Deed::FindingsReconciled(d) => Some(((d.review.to_string(), Working::Agreed.code().to_owned()), &d.findings)),
        Deed::RoundOpened(d) => Some(((d.review.to_string(), draft_kind(d.round)), &d.draft)),
        _ => None,
    }
}

/// The name of a round's draft among the documents.
#[must_use]
pub fn draft_kind(round: u16) -> String {
    format!("draft-{round}")
}

pub(crate) fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a review: {what}"))
}

/// Freezes a document within a command.
pub(crate) async fn freeze(turn: &mut Turn, freezing: &Freezing) -> Result<()> {
    let Freezing { review, person, document, at } = freezing;
    let done = on_conn!(&mut turn.conn, |conn| {
        let query = sqlx::query(sql::FREEZE_DOCUMENT).bind(review.to_string()).bind(&document.kind);
        let query = query.bind(person.as_str()).bind(document.salt.to_vec()).bind(&document.body).bind(at.0);
        query.execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

/// Takes away who somebody was in what they commented: the comment stands without a person from then on.
pub(crate) async fn forget_commenter(changing: &mut Changing, person: &str) -> Result<()> {
    changing.run(sql::FORGET_COMMENTER, person).await
}

impl Store {
    /// Saves what is written of a unit, half done or whole.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn save_unit(
        &self,
        (review, working, unit): (&ReviewId, Working, u16),
        person: &PersonId,
        body: &str,
        at: Timestamp,
    ) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::SAVE_UNIT).bind(review.to_string()).bind(working.code()).bind(i64::from(unit));
            query.bind(person.as_str()).bind(body).bind(at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// What somebody wrote of a review's units, for that person; what was agreed is for everybody of the review.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn units_of(&self, review: &ReviewId, working: Working, person: &PersonId) -> Result<Vec<(u16, String)>> {
        let Working::Coding(seat) = working else { return self.agreed_units(review).await };
        let rows: Vec<(i64, String)> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::OWN_UNITS).bind(review.to_string()).bind(seat.code());
            query.bind(person.as_str().to_owned()).fetch_all(pool).await
        })?;
        rows.into_iter().map(numbered).collect()
    }

    /// What was written of a review's units together, which is for everybody of the review.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn agreed_units(&self, review: &ReviewId) -> Result<Vec<(u16, String)>> {
        let rows: Vec<(i64, String)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::AGREED_UNITS).bind(review.to_string()).fetch_all(pool).await
        })?;
        rows.into_iter().map(numbered).collect()
    }

    /// A coder's own coding as it was handed in; nobody else's.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn own_coding(&self, review: &ReviewId, seat: Seat, person: &PersonId) -> Result<Option<Document>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::OWN_DOCUMENT).bind(review.to_string()).bind(seat.code());
            query.bind(person.as_str()).fetch_optional(pool).await
        })?;
        row.map(document).transpose()
    }

    /// Both codings, the first coder's first, once both were handed in; before that none of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn both_codings(&self, review: &ReviewId) -> Result<Option<[Document; 2]>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::BOTH_CODINGS).bind(review.to_string()).fetch_all(pool).await
        })?;
        let found: Vec<Document> = rows.into_iter().map(document).collect::<Result<_>>()?;
        Ok(<[Document; 2]>::try_from(found).ok())
    }

    /// Every document of every review with the review's name, for holding them against the record. Shown to nobody.
    pub(crate) async fn review_documents(&self) -> Result<Vec<(String, Document)>> {
        let rows: Vec<(String, String, Vec<u8>, String)> =
            on_reader!(&self.shared.db, |pool| { sqlx::query_as(sql::ALL_DOCUMENTS).fetch_all(pool).await })?;
        let read = |(review, kind, salt, body)| document((kind, salt, body)).map(|document| (review, document));
        rows.into_iter().map(read).collect()
    }

    /// A reconciliation or a draft, as it was frozen. Never a coder's coding.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn review_document(&self, review: &ReviewId, kind: &str) -> Result<Option<Document>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::OTHER_DOCUMENT).bind(review.to_string()).bind(kind).fetch_optional(pool).await
        })?;
        row.map(document).transpose()
    }
}
