//! Comments on a draft, each with its answer once it has one.

use domain::codebook::Field;
use domain::review::ReviewId;
use domain::review::process::{Disposition, Speaker, Stand};
use domain::{InputId, PersonId, Timestamp};
use record::Salt;

use super::{damaged, sql};
use crate::db::{on_reader, on_writer, row};
use crate::{Result, Store, StoreError};

/// A comment to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComment {
    /// Its name.
    pub id: InputId,
    /// On which review.
    pub review: ReviewId,
    /// In which round.
    pub round: u16,
    /// On which unit; 0 for the report as a whole.
    pub unit: u16,
    /// On which finding; none for the unit as a whole.
    pub field: Option<Field>,
    /// On which paragraph of what is said of the unit, if on one.
    pub paragraph: Option<u16>,
    /// In what capacity.
    pub from: Speaker,
    /// Where they stand.
    pub stand: Stand,
    /// Who.
    pub person: PersonId,
    /// What they say.
    pub body: String,
    /// The random bytes of its digest.
    pub salt: Salt,
    /// Whether the words are not to be published.
    pub in_confidence: bool,
    /// When.
    pub given_at: Timestamp,
}

/// A comment as it lies on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its name.
    pub id: InputId,
    /// On which unit; 0 for the report as a whole.
    pub unit: u16,
    /// On which finding; none for the unit as a whole.
    pub field: Option<Field>,
    /// On which paragraph of what is said of the unit, if on one.
    pub paragraph: Option<u16>,
    /// In what capacity.
    pub from: Speaker,
    /// Where they stand.
    pub stand: Stand,
    /// Who, until the account is given up.
    pub person: Option<PersonId>,
    /// What they say.
    pub body: String,
    /// The random bytes of its digest.
    pub salt: Salt,
    /// Whether the words are not to be published.
    pub in_confidence: bool,
    /// When.
    pub given_at: Timestamp,
    /// What the review made of it, why, and the random bytes of that.
    pub answer: Option<(Disposition, String, Salt)>,
}

row! {
    struct Row {
        id: Vec<u8>,
        unit: i64,
        field: Option<String>,
        paragraph: Option<i64>,
        speaker: String,
        stand: String,
        person: Option<String>,
        body: String,
        salt: Vec<u8>,
        in_confidence: i64,
        given_at: i64,
        disposition: Option<String>,
        answer: Option<String>,
        answer_salt: Option<Vec<u8>>,
    }
}

impl TryFrom<Row> for Comment {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let salt = |bytes: &[u8]| Salt::try_from(bytes).map_err(|_| damaged("the salt of a comment"));
        let paragraph = |number: i64| u16::try_from(number).map_err(|_| damaged("the paragraph of a comment"));
        let field = |code: &str| Field::from_code(code).ok_or_else(|| damaged("the field of a comment"));
        let answer = match (row.disposition, row.answer, row.answer_salt) {
            (Some(disposition), Some(words), Some(bytes)) => {
                let disposition = Disposition::from_code(&disposition);
                Some((disposition.ok_or_else(|| damaged("the disposition of a comment"))?, words, salt(&bytes)?))
            }
            _ => None,
        };
        Ok(Self {
            id: InputId::new(row.id.try_into().map_err(|_| damaged("the name of a comment"))?),
            unit: u16::try_from(row.unit).map_err(|_| damaged("the unit of a comment"))?,
            field: row.field.as_deref().map(field).transpose()?,
            paragraph: row.paragraph.map(paragraph).transpose()?,
            from: Speaker::from_code(&row.speaker).ok_or_else(|| damaged("who comments"))?,
            stand: Stand::from_code(&row.stand).ok_or_else(|| damaged("where a comment stands"))?,
            person: row.person.map(|person| person.parse().map_err(|_| damaged("who comments"))).transpose()?,
            body: row.body,
            salt: salt(&row.salt)?,
            in_confidence: row.in_confidence != 0,
            given_at: Timestamp(row.given_at),
            answer,
        })
    }
}

impl Store {
    /// Takes a comment; one of the same name once.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_comment(&self, new: &NewComment) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::TAKE_COMMENT).bind(new.id.bytes().to_vec()).bind(new.review.to_string());
            let query = query.bind(i64::from(new.round)).bind(i64::from(new.unit)).bind(new.field.map(Field::code));
            let query = query.bind(new.from.code()).bind(new.stand.code()).bind(new.person.as_str());
            let query = query.bind(&new.body).bind(new.salt.to_vec()).bind(i64::from(new.in_confidence));
            let query = query.bind(new.given_at.0).bind(new.paragraph.map(i64::from));
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// The comments of a round, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn comments_of_round(&self, review: &ReviewId, round: u16) -> Result<Vec<Comment>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::COMMENTS_OF_ROUND).bind(review.to_string());
            query.bind(i64::from(round)).fetch_all(pool).await
        })?;
        rows.into_iter().map(Comment::try_from).collect()
    }

    /// Answers a comment, or answers it anew before the round is closed. Says whether there is such a comment.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn answer_comment(
        &self,
        (review, round, id): (&ReviewId, u16, &InputId),
        disposition: Disposition,
        (answer, salt): (&str, Salt),
    ) -> Result<bool> {
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::ANSWER_COMMENT).bind(id.bytes().to_vec()).bind(review.to_string());
            let query = query.bind(i64::from(round)).bind(disposition.code()).bind(answer).bind(salt.to_vec());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }
}
