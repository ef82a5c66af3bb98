//! What came of asking the addresses that reviews cite. Several nodes share it: whoever asks has claimed the address before, so that each
//! is asked once in its time however many nodes there are.

use domain::Timestamp;
use domain::review::links::{Answer, Standing};

use super::{damaged, sql};
use crate::db::{on_reader, on_writer, row};
use crate::{Result, Store};

row! {
    struct Row {
        address: String,
        asked_at: i64,
        answer: String,
        failing_since: Option<i64>,
        answered_at: Option<i64>,
    }
}

fn standing(row: Row) -> Result<(String, Standing)> {
    let answer = Answer::from_code(&row.answer).ok_or_else(|| damaged("what came of asking an address"))?;
    let standing = Standing {
        asked: Timestamp(row.asked_at),
        answer,
        failing_since: row.failing_since.map(Timestamp),
        answered: row.answered_at.map(Timestamp),
    };
    Ok((row.address, standing))
}

impl Store {
    /// Claims an address that is to be asked, unless it was claimed after a moment. Answers whether this did.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn claim_link(&self, address: &str, now: Timestamp, unless_after: Timestamp) -> Result<bool> {
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::KNOW_LINK).bind(address).execute(pool).await.map(|_| ())
        })?;
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::CLAIM_LINK).bind(address).bind(now.0).bind(unless_after.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Gives a claimed address back of which nothing is noted.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn give_link_back(&self, address: &str) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::GIVE_LINK_BACK).bind(address).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Notes how an address stands now.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn note_link(&self, address: &str, standing: &Standing) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::NOTE_LINK).bind(address).bind(standing.asked.0).bind(standing.answer.code());
            let query = query.bind(standing.failing_since.map(|at| at.0)).bind(standing.answered.map(|at| at.0));
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// How every address stands that was asked.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn links(&self) -> Result<Vec<(String, Standing)>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::LINKS).fetch_all(pool).await)?;
        rows.into_iter().map(standing).collect()
    }

    /// Forgets addresses that are cited no longer.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_links(&self, is_cited: impl Fn(&str) -> bool) -> Result<()> {
        let all: Vec<String> =
            on_reader!(&self.shared.db, |pool| sqlx::query_scalar(sql::ALL_LINKS).fetch_all(pool).await)?;
        for address in all.iter().filter(|address| !is_cited(address)) {
            on_writer!(&self.shared.db, |pool| {
                sqlx::query(sql::FORGET_LINK).bind(address).execute(pool).await.map(|_| ())
            })?;
        }
        Ok(())
    }
}
