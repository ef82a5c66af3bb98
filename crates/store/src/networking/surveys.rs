//! Surveys as they were typed, with how far they have come.

use domain::networking::{Filling, Survey, SurveyState};
use domain::people::Body;
use domain::{PersonId, Timestamp};

use super::sql;
use crate::db::{on_conn, on_reader, on_writer, ours, row, sql as n};
use crate::people::{Changing, NewMail, put_mail};
use crate::{Result, Store, StoreError, Turn};

/// A survey as it lies on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSurvey {
    /// Its short name: of a request or an offer.
    pub id: String,
    /// Which survey.
    pub survey: Survey,
    /// For whom it is filled in; nobody that has an account here if a roster brought it.
    pub body: Option<Body>,
    /// Who changed it last.
    pub person: Option<PersonId>,
    /// The language of the page on which it was begun, as a BCP 47 tag.
    pub language: String,
    /// What was typed.
    pub filling: Filling,
    /// How far it has come.
    pub state: SurveyState,
    /// How often it was changed.
    pub version: u64,
    /// When it was last.
    pub saved_at: Timestamp,
    /// When it was first handed in.
    pub filed_at: Option<Timestamp>,
    /// When somebody last said that it is still so.
    pub confirmed_at: Option<Timestamp>,
    /// When somebody was last reminded to.
    pub reminded_at: Option<Timestamp>,
}

/// A survey after a change, from the version that `after` still bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyChange {
    /// The survey as it is to be, with the version from which it is changed.
    pub after: StoredSurvey,
}

/// What the offers that were handed in are, as far as two readings of them can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OffersStamp {
    /// How many there are.
    pub count: i64,
    /// When one was last changed.
    pub saved_at: Timestamp,
    /// How often they were changed.
    pub versions: i64,
}

/// What came of changing a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is as it should be.
    Now,
    /// Somebody changed it since; nothing was changed now.
    ChangedSince,
}

row! {
    struct Row {
        id: String,
        survey: String,
        body: Option<String>,
        person: Option<String>,
        language: String,
        filling: String,
        state: String,
        version: i64,
        saved_at: i64,
        filed_at: Option<i64>,
        confirmed_at: Option<i64>,
        reminded_at: Option<i64>,
    }
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a survey: {what}"))
}

fn typed(filling: &Filling) -> Result<String> {
    serde_json::to_string(filling).map_err(|error| damaged(&error.to_string()))
}

impl TryFrom<Row> for StoredSurvey {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            survey: Survey::from_code(&row.survey).ok_or_else(|| damaged("which it is"))?,
            body: row.body.map(|body| body.parse().map_err(|_| damaged("its body"))).transpose()?,
            person: row.person.as_deref().map(crate::people::person).transpose()?,
            filling: serde_json::from_str(&row.filling).map_err(|_| damaged("what was typed"))?,
            state: SurveyState::from_code(&row.state).ok_or_else(|| damaged("its state"))?,
            version: u64::try_from(row.version).map_err(|_| damaged("its version"))?,
            id: row.id,
            language: row.language,
            saved_at: Timestamp(row.saved_at),
            filed_at: row.filed_at.map(Timestamp),
            confirmed_at: row.confirmed_at.map(Timestamp),
            reminded_at: row.reminded_at.map(Timestamp),
        })
    }
}

macro_rules! changed {
    ($executor:expr, $after:expr) => {{
        let after = $after;
        let query = sqlx::query(sql::CHANGE_SURVEY).bind(&after.id).bind(n(after.version)).bind(typed(&after.filling)?);
        let query = query.bind(after.state.code()).bind(after.saved_at.0).bind(after.filed_at.map(|at| at.0));
        let query = query.bind(after.confirmed_at.map(|at| at.0)).bind(after.reminded_at.map(|at| at.0));
        let query = query.bind(after.person.as_ref().map(ToString::to_string));
        query.execute($executor).await.map(|done| done.rows_affected())
    }};
}

/// Changes a survey together with whatever else a turn does. Where somebody typed something else since, that stays: what was
/// published is what was seen, and what is typed now can be published anew.
pub(crate) async fn change_survey(turn: &mut Turn, change: &SurveyChange) -> Result<()> {
    let after = &change.after;
    let done = on_conn!(&mut turn.conn, |conn| changed!(conn, after));
    turn.noted(done).map(|_| ())
}

/// Begins some surveys; what a roster brought before for somebody without an account says now what it says. Answers how many are
/// new.
pub(super) async fn bring(changing: &mut Changing, surveys: &[StoredSurvey]) -> Result<u64> {
    let mut begun = 0;
    for new in surveys {
        let is_new = begin(changing, new).await?;
        begun += is_new;
        if is_new == 0 && new.body.is_none() {
            let filling = typed(&new.filling)?;
            on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(sql::BRING_AGAIN).bind(&new.id).bind(filling).bind(new.saved_at.0);
                query.execute(conn).await.map(|_| ())
            })?;
        }
    }
    Ok(begun)
}

/// Begins one survey, unless its name is taken. Answers how many were begun.
async fn begin(changing: &mut Changing, new: &StoredSurvey) -> Result<u64> {
    let filling = typed(&new.filling)?;
    let done = on_conn!(&mut changing.conn, |conn| {
        let query = sqlx::query(sql::INSERT_SURVEY).bind(&new.id).bind(new.survey.code());
        let query = query.bind(new.body.as_ref().map(ToString::to_string));
        let query = query.bind(new.person.as_ref().map(ToString::to_string)).bind(&new.language);
        let query = query.bind(filling).bind(new.state.code()).bind(n(new.version)).bind(new.saved_at.0);
        let query = query.bind(new.filed_at.map(|at| at.0)).bind(new.confirmed_at.map(|at| at.0));
        let query = query.bind(new.reminded_at.map(|at| at.0));
        query.execute(conn).await.map(|done| done.rows_affected())
    })?;
    Ok(done)
}

impl Store {
    /// Begins surveys. Those whose names are taken are left as they are; answers how many were not.
    ///
    /// # Errors
    /// When the database cannot be written; then none is begun.
    pub async fn begin_surveys(&self, surveys: &[StoredSurvey]) -> Result<u64> {
        let mut changing = self.changing().await?;
        let mut begun = 0;
        for new in surveys {
            begun += begin(&mut changing, new).await?;
        }
        changing.commit().await?;
        Ok(begun)
    }

    /// Changes a survey that nobody has changed since.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn change_survey(&self, after: &StoredSurvey) -> Result<Kept> {
        let changed = on_writer!(&self.shared.db, |pool| changed!(pool, after))?;
        Ok(if changed == 1 { Kept::Now } else { Kept::ChangedSince })
    }

    /// A survey by its short name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn survey(&self, id: &str) -> Result<Option<StoredSurvey>> {
        let row: Option<Row> =
            on_reader!(&self.shared.db, |pool| { sqlx::query_as(sql::SURVEY).bind(id).fetch_optional(pool).await })?;
        row.map(StoredSurvey::try_from).transpose()
    }

    /// The surveys that are filled in for somebody.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn surveys_of(&self, body: &Body) -> Result<Vec<StoredSurvey>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::SURVEYS_OF_BODY).bind(body.to_string()).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredSurvey::try_from).collect()
    }

    /// All surveys of a kind that have come so far.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn surveys(&self, survey: Survey, state: SurveyState) -> Result<Vec<StoredSurvey>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::SURVEYS_IN_STATE).bind(survey.code()).bind(state.code()).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredSurvey::try_from).collect()
    }

    /// Some of the surveys of a kind that have come so far: from a place in their order on, at most so many.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn surveys_from(
        &self,
        survey: Survey,
        state: SurveyState,
        (from, most): (usize, usize),
    ) -> Result<Vec<StoredSurvey>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::SURVEYS_FROM).bind(survey.code()).bind(state.code());
            query.bind(n(most as u64)).bind(n(from as u64)).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredSurvey::try_from).collect()
    }

    /// What changes whenever an offer that was handed in does, or there is one more or less.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offers_stamp(&self) -> Result<OffersStamp> {
        let (count, saved_at, versions): (i64, i64, i64) =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::OFFERS_STAMP).fetch_one(pool).await)?;
        Ok(OffersStamp { count, saved_at: Timestamp(saved_at), versions })
    }

    /// The offers that were changed at a moment or later, whatever state they are in.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offers_since(&self, since: Timestamp) -> Result<Vec<StoredSurvey>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::OFFERS_SINCE).bind(since.0).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredSurvey::try_from).collect()
    }

    /// The names of the offers that are handed in, each with how often it was changed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offer_versions(&self) -> Result<Vec<(String, u64)>> {
        let rows: Vec<(String, i64)> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::OFFER_VERSIONS).fetch_all(pool).await)?;
        Ok(rows.into_iter().map(|(id, version)| (id, ours(version))).collect())
    }

    /// How many surveys of a kind have come so far.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_surveys(&self, survey: Survey, state: SurveyState) -> Result<usize> {
        let count: i64 = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::COUNT_SURVEYS).bind(survey.code()).bind(state.code()).fetch_one(pool).await
        })?;
        usize::try_from(count).map_err(|_| damaged("a number"))
    }

    /// The surveys that are handed in and were last confirmed before a moment.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn surveys_confirmed_before(&self, before: Timestamp) -> Result<Vec<StoredSurvey>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::SURVEYS_CONFIRMED_BEFORE).bind(before.0).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredSurvey::try_from).collect()
    }

    /// Notes that somebody was reminded of a survey, and queues the mails that do it: both, or neither where somebody changed it
    /// since.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn remind(&self, after: &StoredSurvey, mails: &[NewMail]) -> Result<Kept> {
        let mut changing = self.changing().await?;
        let changed = on_conn!(&mut changing.conn, |conn| changed!(conn, after))?;
        if changed != 1 {
            return Ok(Kept::ChangedSince);
        }
        for mail in mails {
            put_mail(&mut changing, mail).await?;
        }
        changing.commit().await?;
        Ok(Kept::Now)
    }

    /// Deletes a survey that was never handed in. Answers whether there was one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn delete_draft(&self, id: &str) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::DELETE_DRAFT).bind(id).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }
}
