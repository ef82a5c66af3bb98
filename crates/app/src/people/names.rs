//! The names that people in office let others see, and those of organisations that were recognised, held in memory so that pages
//! can be made without asking the desk.

use std::collections::BTreeMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use domain::PersonId;
use domain::ids::Slug;
use store::StoreError;

use crate::App;

/// Names by person: only of those who said that theirs may be shown. Names of organisations by their short names.
#[derive(Debug, Clone, Default)]
pub struct Names(Arc<ArcSwap<Shown>>);

#[derive(Debug, Default)]
struct Shown {
    by_person: BTreeMap<PersonId, String>,
    organisations: BTreeMap<Slug, String>,
    version: u64,
}

impl Names {
    /// What a person is called, if that may be shown.
    #[must_use]
    pub fn of(&self, person: &PersonId) -> Option<String> {
        self.0.load().by_person.get(person).cloned()
    }

    /// What an organisation is called that was recognised.
    #[must_use]
    pub fn organisation(&self, id: &Slug) -> Option<String> {
        self.0.load().organisations.get(id).cloned()
    }

    /// Counts up whenever a name is shown, changed or taken back: a page with names is good for one version only.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.0.load().version
    }

    fn set(&self, people: Vec<(PersonId, String)>, organisations: BTreeMap<Slug, String>) {
        let by_person: BTreeMap<_, _> = people.into_iter().collect();
        self.0.rcu(|known| {
            if known.by_person == by_person && known.organisations == organisations {
                return Arc::clone(known);
            }
            let (by_person, organisations) = (by_person.clone(), organisations.clone());
            Arc::new(Shown { by_person, organisations, version: known.version + 1 })
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
        let (state, organisations) = (self.history().now(), self.store().organisations().await?.into_iter());
        // A name that was withheld is shown nowhere.
        let is_withheld = |id: &Slug| {
            let name = state.organisations.get(id).map(|known| &known.deed.name);
            name.is_some_and(|name| state.withheld.contains_key(name))
        };
        let recognised = organisations.filter(|one| one.verified_at.is_some() && !is_withheld(&one.id));
        let recognised = recognised.map(|one| (one.id, one.name));
        self.names.set(self.store().shown_names().await?, recognised.collect());
        Ok(())
    }
}
