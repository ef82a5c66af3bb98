//! Organisations that take part: recognised by the secretariat, so that offices can be held for them.
//!
//! Being recognised says that the organisation is what it is called; it gives nobody a power before somebody holds an office for it.

use domain::PersonId;
use domain::ids::Slug;
use domain::people::{Action, Permit};
use store::StoreError;
use store::people::Organisation;

use crate::App;

/// Why an organisation is not recognised.
#[derive(Debug, thiserror::Error)]
pub enum NotRecognised {
    /// The permit is for something else.
    #[error("the permit is not for this")]
    NotPermitted,
    /// Another organisation has this short name.
    #[error("another organisation has this short name")]
    Taken,
    /// The store cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Recognises an organisation under a short name, which stays its own.
    ///
    /// # Errors
    /// When the permit is for something else, the name is taken, or the store cannot be written.
    pub async fn recognise_organisation(
        &self,
        permit: &Permit,
        by: &PersonId,
        (id, name, website): (Slug, &str, &str),
    ) -> Result<(), NotRecognised> {
        if !permit.is_for(Action::VerifyOrganisation) {
            return Err(NotRecognised::NotPermitted);
        }
        let now = self.now();
        let new = Organisation {
            id: id.clone(),
            name: name.to_owned(),
            website: website.to_owned(),
            asked_by: Some(by.clone()),
            asked_at: now,
            verified_at: None,
        };
        if !self.store().put_organisation(&new).await? {
            return Err(NotRecognised::Taken);
        }
        self.store().verify_organisation(&id, now).await?;
        self.refresh_names().await?;
        Ok(())
    }
}
