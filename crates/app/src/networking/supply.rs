//! Everything that could help, as the matcher looks through it: offers that were handed in and what governments did that the review
//! found good. Reading it takes seconds, so it is read once and kept until what is said of commitments, or an offer, changes.
//!
//! Who serves how many requests changes with each step of a case; that is put in anew each time it is asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::Lens;
use domain::networking::{Audience, Offer, Survey, SurveyPart, SurveyState};
use domain::people::Body;
use matching::{Places, Supply};
use store::StoreError;
use store::networking::OffersStamp;
use tokio::sync::Mutex;

use super::{peers, places};
use crate::App;

/// Where an offer comes from.
pub(super) struct Source {
    /// Whose it is; nobody that has an account here if a roster brought it.
    pub body: Option<Body>,
    /// What is offered, as far as its provider released it for members.
    pub words: String,
}

/// All offers with where they come from.
#[derive(Clone)]
pub(super) struct Offers {
    /// The offers.
    pub supply: Arc<Supply>,
    /// Of each, where it comes from.
    pub sources: Arc<Vec<Source>>,
    /// How many were handed in; those after them are governments' own experience.
    pub filed: usize,
}

/// What the offers were read from: they are read again when it is another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ReadFrom {
    /// The last act that said something of a commitment or a country.
    facts: u64,
    /// How many texts are withheld.
    withheld: usize,
    /// The offers that were handed in.
    offers: OffersStamp,
}

/// The offers as they were last read.
#[derive(Default)]
pub(crate) struct Shelf(Arc<Mutex<Option<(ReadFrom, Offers)>>>);

impl App {
    /// All offers as they are now.
    pub(super) async fn all_offers(&self) -> Result<Offers, StoreError> {
        let mut shelf = Arc::clone(&self.offers.0).lock_owned().await;
        let offers = self.store().offers_stamp().await?;
        let from = {
            let state = self.history().now();
            ReadFrom { facts: state.facts_at, withheld: state.withheld.len(), offers }
        };
        if shelf.as_ref().is_none_or(|(of, _)| *of != from) {
            let (offers, sources, filed, places) = self.filed_and_peers().await?;
            // Reading some thousand texts takes its time; others are answered meanwhile. Whoever asked may have gone when it is done:
            // it is kept all the same, or many offers would be read again and again and never kept.
            let read = tokio::task::spawn_blocking(move || {
                let supply = Arc::new(Supply::new(offers, places));
                *shelf = Some((from, Offers { supply, sources: Arc::new(sources), filed }));
                shelf
            });
            let read = read.await;
            shelf = read.map_err(|why| StoreError::Damaged(format!("reading the offers stopped: {why}")))?;
        }
        let Some((_, kept)) = shelf.as_mut() else { return Err(StoreError::Damaged("no offers were read".into())) };
        let loads = self.store().loads().await?;
        put_loads(kept, &loads);
        Ok(kept.clone())
    }

    /// The offers that were handed in and, after them, governments' own experience; where each comes from, how many were handed in,
    /// and where countries are.
    async fn filed_and_peers(&self) -> Result<(Vec<Offer>, Vec<Source>, usize, Places), StoreError> {
        let mut offers: Vec<Offer> = Vec::new();
        let mut sources: Vec<Source> = Vec::new();
        let mut names: BTreeMap<Body, Option<String>> = BTreeMap::new();
        for stored in self.store().surveys(Survey::Offer, SurveyState::Filed).await? {
            let owner = match &stored.body {
                Some(body) => match names.get(body) {
                    Some(known) => known.clone(),
                    None => {
                        let name = self.owner(body).await?.map(|owner| owner.name);
                        names.insert(body.clone(), name.clone());
                        name
                    }
                },
                None => None,
            };
            let Ok(id) = stored.id.parse() else { continue };
            let (offer, _) = stored.filling.offer(&id, owner.as_deref());
            let released = stored.filling.shows(SurveyPart::Words, Audience::Members);
            let words = if released { offer.text.clone() } else { String::new() };
            sources.push(Source { body: stored.body, words });
            offers.push(offer);
        }
        let filed = offers.len();
        let places = {
            let (state, texts) = (self.history().now(), self.texts());
            for peer in peers(&state, &texts, Lens::ALL) {
                // A peer is a government: whose commitment it was says which.
                let commitment = peer.references.first().and_then(|reference| reference.commitment.as_ref());
                let member = commitment.and_then(|id| state.commitment(id)).map(|known| known.plan.member.clone());
                sources.push(Source { body: member.map(Body::Member), words: peer.text.clone() });
                offers.push(peer);
            }
            places(&state, Lens::ALL)
        };
        Ok((offers, sources, filed, places))
    }
}

/// Puts in how many open requests each provider serves. A ranking that is still looked through keeps what it began with.
fn put_loads(kept: &mut Offers, loads: &BTreeMap<Body, u16>) {
    let of = |source: &Source| source.body.as_ref().and_then(|body| loads.get(body)).copied().unwrap_or(0);
    let filed = kept.sources.iter().take(kept.filed).map(of).enumerate();
    let is_other = |(at, load): &(usize, u16)| kept.supply.entry(*at).is_some_and(|entry| entry.offer.load != *load);
    let changed: Vec<(usize, u16)> = filed.filter(is_other).collect();
    if !changed.is_empty() {
        let supply = Arc::make_mut(&mut kept.supply);
        changed.into_iter().for_each(|(at, load)| supply.set_load(at, load));
    }
}
