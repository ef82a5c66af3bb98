//! Sheets that are brought in piece by piece. A piece, its report and how far the sheet has come are kept in one stroke, so that
//! whoever goes on after an end by force brings nothing twice and tells nothing twice.
//!
//! What a sheet says is read elsewhere; nothing here decides who may bring what.

use domain::networking::Survey;
use domain::people::Body;
use domain::{PersonId, Timestamp};

use super::sql;
use super::surveys::{StoredSurvey, bring};
use crate::db::{on_conn, on_reader, ours, row, sql as n};
use crate::jobs::NewJob;
use crate::{Result, Store, StoreError};

/// The kind of job that brings a sheet in.
pub const BRING_ROSTER: &str = "roster";

/// A sheet to be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRoster {
    /// A random name.
    pub id: String,
    /// Who brings it.
    pub person: PersonId,
    /// For whom; for everybody where it is nobody.
    pub body: Option<Body>,
    /// Of which survey.
    pub survey: Survey,
    /// The language of the page on which it was given, as a BCP 47 tag.
    pub language: String,
    /// When.
    pub begun_at: Timestamp,
    /// What there is to tell of it, in a form of its reader.
    pub told: String,
}

/// A sheet and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// What it began as; `told` is what there is to tell by now.
    pub of: NewRoster,
    /// When it was brought in, or given up.
    pub ended_at: Option<Timestamp>,
    /// How many of its rows, or requests, are dealt with.
    pub passed: u64,
    /// How many surveys came of them.
    pub brought: u64,
    /// How many of those are new.
    pub fresh: u64,
    /// How many pieces of its report there are.
    pub parts: u64,
}

/// What came of some rows of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterPiece<'a> {
    /// The sheet's name.
    pub id: &'a str,
    /// From how far on.
    pub from: u64,
    /// How far it has come then.
    pub to: u64,
    /// What there is to tell of it then.
    pub told: &'a str,
    /// What is brought in.
    pub surveys: &'a [StoredSurvey],
    /// Pieces of the report, in a form of its reader.
    pub parts: &'a [String],
}

row! {
    struct Row {
        id: String,
        person: String,
        body: Option<String>,
        survey: String,
        language: String,
        begun_at: i64,
        ended_at: Option<i64>,
        passed: i64,
        brought: i64,
        fresh: i64,
        parts: i64,
        told: String,
    }
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a roster: {what}"))
}

impl TryFrom<Row> for Roster {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let of = NewRoster {
            person: crate::people::person(&row.person)?,
            body: row.body.map(|body| body.parse().map_err(|_| damaged("its body"))).transpose()?,
            survey: Survey::from_code(&row.survey).ok_or_else(|| damaged("of which survey it is"))?,
            id: row.id,
            language: row.language,
            begun_at: Timestamp(row.begun_at),
            told: row.told,
        };
        let ended_at = row.ended_at.map(Timestamp);
        let [passed, brought, fresh, parts] = [row.passed, row.brought, row.fresh, row.parts].map(ours);
        Ok(Self { of, ended_at, passed, brought, fresh, parts })
    }
}

impl Store {
    /// Begins to bring in a sheet, and forgets those that ended before a moment. Answers whether it was begun: not while another of
    /// the same side, or of the same person for everybody, is under way.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn begin_roster(&self, new: &NewRoster, bytes: &[u8], forgets: Timestamp) -> Result<bool> {
        let mut changing = self.changing().await?;
        for statement in [sql::FORGET_OLD_ROSTER_PARTS, sql::FORGET_OLD_ROSTERS] {
            on_conn!(&mut changing.conn, |conn| sqlx::query(statement)
                .bind(forgets.0)
                .execute(conn)
                .await
                .map(|_| ()))?;
        }
        let owner = new.body.as_ref().map_or_else(|| new.person.to_string(), ToString::to_string);
        let begun = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::BEGIN_ROSTER).bind(&new.id).bind(owner).bind(new.person.to_string());
            let query = query.bind(new.body.as_ref().map(ToString::to_string)).bind(new.survey.code());
            let query = query.bind(&new.language).bind(new.begun_at.0).bind(&new.told);
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        if begun == 1 {
            let job = NewJob {
                kind: BRING_ROSTER.into(),
                key: format!("roster-{}", new.id),
                body: new.id.clone(),
                due_at: new.begun_at,
            };
            on_conn!(&mut changing.conn, |conn| {
                sqlx::query(sql::INSERT_ROSTER_FILE).bind(&new.id).bind(bytes).execute(conn).await.map(|_| ())
            })?;
            on_conn!(&mut changing.conn, |conn| job.insert().execute(conn).await.map(|_| ()))?;
        }
        changing.commit().await?;
        Ok(begun == 1)
    }

    /// A sheet by its name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn roster(&self, id: &str) -> Result<Option<Roster>> {
        let row: Option<Row> =
            on_reader!(&self.shared.db, |pool| { sqlx::query_as(sql::ROSTER).bind(id).fetch_optional(pool).await })?;
        row.map(Roster::try_from).transpose()
    }

    /// The sheets that somebody brings or brought in, the latest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn rosters_of(&self, person: &PersonId, most: u32) -> Result<Vec<Roster>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::ROSTERS_OF).bind(person.to_string()).bind(i64::from(most)).fetch_all(pool).await
        })?;
        rows.into_iter().map(Roster::try_from).collect()
    }

    /// The bytes of a sheet that is not brought in yet.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn roster_file(&self, id: &str) -> Result<Option<Vec<u8>>> {
        let bytes: Option<Vec<u8>> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::ROSTER_FILE).bind(id).fetch_optional(pool).await
        })?;
        Ok(bytes)
    }

    /// A piece of the report on a sheet, from 0.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn roster_part(&self, id: &str, part: u64) -> Result<Option<String>> {
        let items: Option<String> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::ROSTER_PART).bind(id).bind(n(part)).fetch_optional(pool).await
        })?;
        Ok(items)
    }

    /// Takes in a piece of a sheet: what is new is begun, what it brought before for somebody without an account says now what the
    /// sheet says, and what is somebody's own stays as it is. Answers whether it was taken: not where somebody else went on from
    /// there, or the sheet is gone.
    ///
    /// # Errors
    /// When the database cannot be written; then nothing of the piece is taken.
    pub async fn take_piece(&self, piece: &RosterPiece<'_>) -> Result<bool> {
        let mut changing = self.changing().await?;
        let (brought, added) = (piece.surveys.len() as u64, piece.parts.len() as u64);
        let parts: Option<i64> = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query_scalar(sql::PASS_ROSTER).bind(piece.id).bind(n(piece.from)).bind(n(piece.to));
            query.bind(piece.told).bind(n(brought)).bind(n(added)).fetch_optional(conn).await
        })?;
        let Some(parts) = parts.map(ours) else { return Ok(false) };
        for (number, items) in (parts.saturating_sub(added)..).zip(piece.parts) {
            on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(sql::INSERT_ROSTER_PART).bind(piece.id).bind(n(number)).bind(items);
                query.execute(conn).await.map(|_| ())
            })?;
        }
        let fresh = bring(&mut changing, piece.surveys).await?;
        on_conn!(&mut changing.conn, |conn| {
            sqlx::query(sql::COUNT_FRESH).bind(piece.id).bind(n(fresh)).execute(conn).await.map(|_| ())
        })?;
        changing.commit().await?;
        Ok(true)
    }

    /// Notes that a sheet is brought in, or given up, and forgets its bytes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn end_roster(&self, id: &str, at: Timestamp, told: &str) -> Result<()> {
        let mut changing = self.changing().await?;
        on_conn!(&mut changing.conn, |conn| {
            sqlx::query(sql::END_ROSTER).bind(id).bind(at.0).bind(told).execute(conn).await.map(|_| ())
        })?;
        changing.run(sql::DELETE_ROSTER_FILE, id).await?;
        changing.commit().await
    }
}
