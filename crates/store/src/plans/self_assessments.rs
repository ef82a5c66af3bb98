//! Self-assessments that are being written: each part with the number of its version, so that of two who write it at once one is
//! told; and comments on their drafts, each with its answer once it has one.

use domain::plans::self_assessment::{Fulfilment, SelfReport};
use domain::{CommitmentId, InputId, PersonId, PlanId, Timestamp};

use super::damaged;
use crate::db::{on_reader, on_writer, row};
use crate::people::Changing;
use crate::sql::statements;
use crate::{Result, Store};

statements! {
    BEGIN_SELF_PART = "INSERT INTO self_assessment_part (plan, report, part, version, fulfilment, body, changed_at)
     VALUES ($1, $2, $3, 1, $4, $5, $6) ON CONFLICT (plan, report, part) DO NOTHING";
    SAVE_SELF_PART = "UPDATE self_assessment_part SET fulfilment = $5, body = $6, version = version + 1, changed_at = $7
     WHERE plan = $1 AND report = $2 AND part = $3 AND version = $4";
    SELF_PARTS = "SELECT part, version, fulfilment, body FROM self_assessment_part WHERE plan = $1 AND report = $2 ORDER BY part";
    /// Of who said what where: the same from the same person is there once, since its name is made of that.
    TAKE_SELF_COMMENT = "INSERT INTO self_assessment_comment (id, plan, report, part, person, body, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING";
    SELF_COMMENTS = "SELECT id, part, person, body, given_at, answer FROM self_assessment_comment
     WHERE plan = $1 AND report = $2 ORDER BY given_at, id";
    ANSWER_SELF_COMMENT = "UPDATE self_assessment_comment SET answer = $4 WHERE id = $1 AND plan = $2 AND report = $3";
    FORGET_SELF_COMMENTER = "UPDATE self_assessment_comment SET person = NULL WHERE person = $1";
}

/// The name of the part that is about the plan as a whole.
const OVERVIEW: &str = "overview";

/// What is written of one commitment, or of the plan as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfPart {
    /// The commitment; none for the overview.
    pub commitment: Option<CommitmentId>,
    /// The number of its version, from 1: whoever saves says which one they began from.
    pub version: i64,
    /// How far it was carried out; none for the overview.
    pub fulfilment: Option<Fulfilment>,
    /// The words.
    pub body: String,
}

/// A comment on a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftComment {
    /// Its name.
    pub id: InputId,
    /// The commitment it is about; none for the report as a whole.
    pub commitment: Option<CommitmentId>,
    /// Who; nobody any more once the account is gone.
    pub person: Option<PersonId>,
    /// What is said.
    pub body: String,
    /// When.
    pub given_at: Timestamp,
    /// The answer.
    pub answer: Option<String>,
}

row! {
    struct PartRow {
        part: String,
        version: i64,
        fulfilment: Option<String>,
        body: String,
    }
}

row! {
    struct CommentRow {
        id: Vec<u8>,
        part: String,
        person: Option<String>,
        body: String,
        given_at: i64,
        answer: Option<String>,
    }
}

fn of_part(part: &str) -> Result<Option<CommitmentId>> {
    match part {
        OVERVIEW => Ok(None),
        id => id.parse().map(Some).map_err(|_| damaged("a self-assessment of a commitment of an unknown name")),
    }
}

fn part_of(commitment: Option<&CommitmentId>) -> String {
    commitment.map_or_else(|| OVERVIEW.to_owned(), ToString::to_string)
}

impl TryFrom<PartRow> for SelfPart {
    type Error = crate::StoreError;

    fn try_from(row: PartRow) -> Result<Self> {
        let fulfilment = |code: &str| Fulfilment::from_code(code).ok_or_else(|| damaged("how far it was carried out"));
        Ok(Self {
            commitment: of_part(&row.part)?,
            version: row.version,
            fulfilment: row.fulfilment.as_deref().map(fulfilment).transpose()?,
            body: row.body,
        })
    }
}

impl TryFrom<CommentRow> for DraftComment {
    type Error = crate::StoreError;

    fn try_from(row: CommentRow) -> Result<Self> {
        Ok(Self {
            id: InputId::new(row.id.try_into().map_err(|_| damaged("the name of a comment"))?),
            commitment: of_part(&row.part)?,
            person: row.person.as_deref().map(crate::people::person).transpose()?,
            body: row.body,
            given_at: Timestamp(row.given_at),
            answer: row.answer,
        })
    }
}

/// Takes away who somebody was in what they said of drafts.
pub(crate) async fn forget_self_commenter(changing: &mut Changing, person: &str) -> Result<()> {
    changing.run(FORGET_SELF_COMMENTER, person).await
}

impl Store {
    /// Saves a part of a self-assessment, if it still has the version from which the writer began: 0 where there was none yet.
    /// Answers whether it had.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn save_self_part(
        &self,
        (plan, report): (&PlanId, SelfReport),
        wanted: &SelfPart,
        now: Timestamp,
    ) -> Result<bool> {
        self.writable()?;
        let (part, fulfilment) = (part_of(wanted.commitment.as_ref()), wanted.fulfilment.map(Fulfilment::code));
        let done = on_writer!(&self.shared.db, |pool| {
            let text = if wanted.version == 0 { BEGIN_SELF_PART } else { SAVE_SELF_PART };
            let query = sqlx::query(text).bind(plan.to_string()).bind(report.code()).bind(part);
            let query = if wanted.version == 0 { query } else { query.bind(wanted.version) };
            let query = query.bind(fulfilment).bind(&wanted.body).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// What is written of a self-assessment.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn self_parts(&self, plan: &PlanId, report: SelfReport) -> Result<Vec<SelfPart>> {
        let rows: Vec<PartRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(SELF_PARTS).bind(plan.to_string()).bind(report.code()).fetch_all(pool).await
        })?;
        rows.into_iter().map(SelfPart::try_from).collect()
    }

    /// Takes a comment on a draft; one of the same name once.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_draft_comment(
        &self,
        (plan, report): (&PlanId, SelfReport),
        comment: &DraftComment,
    ) -> Result<()> {
        self.writable()?;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(TAKE_SELF_COMMENT).bind(comment.id.bytes().to_vec()).bind(plan.to_string());
            let query = query.bind(report.code()).bind(part_of(comment.commitment.as_ref()));
            let query = query.bind(comment.person.as_ref().map(|person| person.as_str().to_owned()));
            query.bind(&comment.body).bind(comment.given_at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// The comments on a draft, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn draft_comments(&self, plan: &PlanId, report: SelfReport) -> Result<Vec<DraftComment>> {
        let rows: Vec<CommentRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(SELF_COMMENTS).bind(plan.to_string()).bind(report.code()).fetch_all(pool).await
        })?;
        rows.into_iter().map(DraftComment::try_from).collect()
    }

    /// Answers a comment, or answers it anew. Says whether there is such a comment.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn answer_draft_comment(
        &self,
        (plan, report): (&PlanId, SelfReport),
        id: &InputId,
        answer: &str,
    ) -> Result<bool> {
        self.writable()?;
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(ANSWER_SELF_COMMENT).bind(id.bytes().to_vec()).bind(plan.to_string());
            query.bind(report.code()).bind(answer).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }
}
