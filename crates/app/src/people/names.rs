//! The names that people in office let others see, held in memory so that public pages can be made without asking the desk.

use std::collections::BTreeMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use domain::PersonId;
use store::StoreError;

use crate::App;

/// Names by person: only of those who said that theirs may be shown.
#[derive(Debug, Clone, Default)]
pub struct Names(Arc<ArcSwap<Shown>>);

#[derive(Debug, Default)]
struct Shown {
    by_person: BTreeMap<PersonId, String>,
    version: u64,
}

impl Names {
    /// What a person is called, if that may be shown.
    #[must_use]
    pub fn of(&self, person: &PersonId) -> Option<String> {
        self.0.load().by_person.get(person).cloned()
    }

    /// Counts up whenever a name is shown, changed or taken back: a page with names is good for one version only.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.0.load().version
    }

    fn set(&self, names: Vec<(PersonId, String)>) {
        let by_person: BTreeMap<_, _> = names.into_iter().collect();
        self.0.rcu(|known| {
            if known.by_person == by_person {
                return Arc::clone(known);
            }
            Arc::new(Shown { by_person: by_person.clone(), version: known.version + 1 })
        });
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
