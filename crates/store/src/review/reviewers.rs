//! What those who review say of themselves. It goes with their account.

use domain::review::assignment::Profile;
use domain::{PersonId, Timestamp};

use super::{damaged, sql};
use crate::db::{on_reader, on_writer};
use crate::people::Changing;
use crate::{Result, Store};

/// Takes away what somebody said of themself.
pub(crate) async fn forget_reviewer(changing: &mut Changing, person: &str) -> Result<()> {
    changing.run(sql::FORGET_REVIEWER, person).await
}

fn profile(body: &str) -> Result<Profile> {
    serde_json::from_str(body).map_err(|_| damaged("what somebody who reviews says of themself"))
}

impl Store {
    /// Saves what somebody says of themself.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn save_reviewer(&self, person: &PersonId, said: &Profile, at: Timestamp) -> Result<()> {
        let body = serde_json::to_string(said).map_err(|_| damaged("a profile cannot be written"))?;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::SAVE_REVIEWER).bind(person.as_str()).bind(&body).bind(at.0);
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// What somebody says of themself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reviewer(&self, person: &PersonId) -> Result<Option<Profile>> {
        let body: Option<String> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::REVIEWER).bind(person.as_str().to_owned()).fetch_optional(pool).await
        })?;
        body.as_deref().map(profile).transpose()
    }

    /// What everybody who reviews says of themself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reviewers(&self) -> Result<Vec<(PersonId, Profile)>> {
        let rows: Vec<(String, String)> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::REVIEWERS).fetch_all(pool).await)?;
        let read = |(person, body): (String, String)| {
            let person = person.parse().map_err(|_| damaged("who reviews"))?;
            Ok((person, profile(&body)?))
        };
        rows.into_iter().map(read).collect()
    }
}
