//! The names that people in office let others see, held in memory so that public pages can be made without asking the desk.

use std::collections::BTreeMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use domain::PersonId;
use store::StoreError;

use crate::App;

/// Names by person: only of those who said that theirs may be shown.
#[derive(Debug, Clone, Default)]
pub struct Names(Arc<ArcSwap<BTreeMap<PersonId, String>>>);

impl Names {
    /// What a person is called, if that may be shown.
    #[must_use]
    pub fn of(&self, person: &PersonId) -> Option<String> {
        self.0.load().get(person).cloned()
    }

    fn set(&self, names: Vec<(PersonId, String)>) {
        let names: BTreeMap<_, _> = names.into_iter().collect();
        if **self.0.load() != names {
            self.0.store(Arc::new(names));
        }
    }
}

impl App {
    /// The names that may be shown.
    #[must_use]
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Reads anew which names may be shown: another node may have been told.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn refresh_names(&self) -> Result<(), StoreError> {
        self.names.set(self.store().shown_names().await?);
        Ok(())
    }
}
