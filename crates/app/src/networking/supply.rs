//! Everything that could help, as the matcher looks through it: offers that were handed in and what governments did that the review
//! found good. Reading all of it takes seconds, so it is read once; what changes afterwards is read by itself.
//!
//! Who serves how many requests changes with each step of a case; that is put in anew each time it is asked for.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use domain::Lens;
use domain::networking::{Audience, Offer, Survey, SurveyField, SurveyState, asked_once};
use domain::people::Body;
use matching::{Places, Supply};
use store::StoreError;
use store::networking::{OffersStamp, StoredSurvey};
use tokio::sync::Mutex;

use super::{peers, places};
use crate::App;

/// From how many changed offers on all are read anew: one statement for all is then quicker than one for each.
const MANY: usize = 200;

/// Where an offer comes from.
pub(super) struct Source {
    /// Whose it is; nobody that has an account here if a roster brought it.
    pub body: Option<Body>,
    /// What is offered, as far as its provider released it for members.
    pub words: String,
    /// The answers that its provider released for nobody but those who run cases.
    pub kept: BTreeSet<SurveyField>,
    /// Whether nobody typed it in: it is a government's own experience, as the review found it.
    pub is_experience: bool,
}

/// An offer that was handed in: where it stands, and how often it was changed by then.
struct Filed {
    at: usize,
    version: u64,
}

/// All offers with where they come from.
pub(super) struct Shelved {
    /// The offers.
    pub supply: Supply,
    /// Of each, where it comes from.
    pub sources: Vec<Source>,
    /// Those that were handed in, by their names.
    filed: HashMap<String, Filed>,
    /// Governments' own experience, by its name.
    experience: BTreeMap<String, usize>,
    /// Where the offers of each body stand.
    of_body: HashMap<Body, Vec<usize>>,
    /// How many open requests each body serves, as it was last put in.
    loads: BTreeMap<Body, u16>,
    /// How often all that were handed in were changed.
    versions: i64,
    read: Option<ReadFrom>,
}

/// The offers as they are read together.
#[derive(Clone)]
pub(super) struct Offers(Arc<RwLock<Shelved>>);

impl Offers {
    /// All of them. Whoever looks through them sees them as they were when they began.
    pub(super) fn look(&self) -> RwLockReadGuard<'_, Shelved> {
        // Nothing is left half done by whoever panicked: each change is put in by itself.
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change<T>(&self, change: impl FnOnce(&mut Shelved) -> T) -> T {
        change(&mut self.0.write().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What the offers were read from: what has changed is read again when it is another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ReadFrom {
    /// The last act that said something of a commitment or a country.
    facts: u64,
    /// How many texts are withheld.
    withheld: usize,
    /// The offers that were handed in.
    offers: OffersStamp,
}

/// The offers as they were last read, and the turn to read what has changed.
pub(crate) struct Shelf {
    turn: Arc<Mutex<()>>,
    offers: Offers,
}

impl Default for Shelf {
    fn default() -> Self {
        let shelved = Shelved {
            supply: Supply::new([], Places::default()),
            sources: Vec::new(),
            filed: HashMap::new(),
            experience: BTreeMap::new(),
            of_body: HashMap::new(),
            loads: BTreeMap::new(),
            versions: 0,
            read: None,
        };
        Self { turn: Arc::default(), offers: Offers(Arc::new(RwLock::new(shelved))) }
    }
}

/// A survey with the name of whoever it is of, if that is known.
type Named = (StoredSurvey, Option<String>);

/// What governments have done, each with whose it is, and where countries are.
type Facts = (Vec<(Offer, Option<Body>)>, Places);

/// What has changed since the offers were last read.
#[derive(Default)]
struct News {
    /// Offers that may say something else, or are handed in no longer.
    surveys: Vec<Named>,
    /// Names of offers that are gone.
    gone: Vec<String>,
    /// What governments have done and where countries are, where that may have changed.
    facts: Option<Facts>,
}

impl Shelved {
    /// Puts an offer in its place, and notes where it comes from.
    fn put(&mut self, at: Option<usize>, offer: Offer, source: Source) -> usize {
        let at = match at {
            Some(at) => {
                self.supply.put(at, offer);
                at
            }
            None => self.supply.add(offer),
        };
        if let Some(body) = &source.body {
            let places = self.of_body.entry(body.clone()).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
            if !source.is_experience
                && let Some(load) = self.loads.get(body)
            {
                self.supply.set_load(at, *load);
            }
        }
        match self.sources.get_mut(at) {
            Some(known) => *known = source,
            None => self.sources.push(source),
        }
        at
    }

    fn take_out(&mut self, at: usize) {
        self.supply.take_out(at);
        let body = self.sources.get_mut(at).and_then(|source| source.body.take());
        if let Some(places) = body.and_then(|body| self.of_body.get_mut(&body)) {
            places.retain(|place| *place != at);
        }
    }

    fn forget(&mut self, id: &str) {
        if let Some(known) = self.filed.remove(id) {
            self.versions -= signed(known.version);
            self.take_out(known.at);
        }
    }

    fn survey(&mut self, (stored, owner): Named) {
        if stored.state != SurveyState::Filed {
            return self.forget(&stored.id);
        }
        let known = self.filed.get(&stored.id);
        if known.is_some_and(|known| known.version == stored.version) {
            return;
        }
        let Ok(id) = stored.id.parse() else { return };
        let (offer, _) = stored.filling.offer(&id, owner.as_deref());
        let is_kept = |field: &SurveyField| !stored.filling.shows(*field, Audience::Members);
        let kept: BTreeSet<SurveyField> = asked_once(Survey::Offer).iter().copied().filter(is_kept).collect();
        let words = if kept.contains(&SurveyField::Text) { String::new() } else { offer.text.clone() };
        let (at, before) = known.map_or((None, 0), |known| (Some(known.at), known.version));
        let at = self.put(at, offer, Source { body: stored.body, words, kept, is_experience: false });
        self.versions += signed(stored.version) - signed(before);
        self.filed.insert(stored.id, Filed { at, version: stored.version });
    }

    fn facts(&mut self, (peers, places): Facts) {
        self.supply.set_places(places);
        let mut gone = std::mem::take(&mut self.experience);
        for (peer, body) in peers {
            let id = peer.id.to_string();
            let at = gone.remove(&id);
            let same = at.and_then(|at| self.supply.entry(at)).is_some_and(|entry| entry.offer == peer);
            let at = match at.filter(|_| same) {
                Some(at) => at,
                None => {
                    let words = peer.text.clone();
                    self.put(at, peer, Source { body, words, kept: BTreeSet::new(), is_experience: true })
                }
            };
            self.experience.insert(id, at);
        }
        gone.into_values().for_each(|at| self.take_out(at));
    }

    fn take(&mut self, news: News) {
        news.gone.iter().for_each(|id| self.forget(id));
        news.surveys.into_iter().for_each(|survey| self.survey(survey));
        if let Some(facts) = news.facts {
            self.facts(facts);
        }
    }

    /// Whether these are the offers that a stamp is of.
    fn is_as(&self, stamp: &OffersStamp) -> bool {
        self.versions == stamp.versions && i64::try_from(self.filed.len()) == Ok(stamp.count)
    }

    /// Puts in how many open requests each provider serves.
    fn put_loads(&mut self, loads: BTreeMap<Body, u16>) {
        let before = std::mem::replace(&mut self.loads, loads);
        let now = &self.loads;
        for body in before.keys().chain(now.keys()).filter(|body| before.get(*body) != now.get(*body)) {
            let load = now.get(body).copied().unwrap_or(0);
            for at in self.of_body.get(body).into_iter().flatten() {
                if self.sources.get(*at).is_some_and(|source| !source.is_experience) {
                    self.supply.set_load(*at, load);
                }
            }
        }
    }
}

fn signed(version: u64) -> i64 {
    i64::try_from(version).unwrap_or(i64::MAX)
}

impl App {
    /// All offers as they are now.
    pub(super) async fn all_offers(&self) -> Result<Offers, StoreError> {
        let offers = self.offers.offers.clone();
        let turn = Arc::clone(&self.offers.turn).lock_owned().await;
        let stamp = self.store().offers_stamp().await?;
        let from = {
            let state = self.history().now();
            ReadFrom { facts: state.facts_at, withheld: state.withheld.len(), offers: stamp }
        };
        let before = offers.look().read.clone();
        if before.as_ref() != Some(&from) {
            let news = self.changed_offers(before.as_ref(), &from).await?;
            // Whoever asked may have gone when it is read: it is kept all the same, or many offers would be read again and again.
            let turn = self.take_news(&offers, turn, (news, None)).await?;
            let is_all = offers.look().is_as(&from.offers);
            let rest = if is_all { News::default() } else { self.missed(&offers).await? };
            let _turn = self.take_news(&offers, turn, (rest, Some(from))).await?;
        }
        let loads = self.store().loads().await?;
        if offers.look().loads != loads {
            let offers = offers.clone();
            let put = tokio::task::spawn_blocking(move || offers.change(|shelved| shelved.put_loads(loads)));
            put.await.map_err(|why| StoreError::Damaged(format!("noting who serves whom stopped: {why}")))?;
        }
        Ok(offers)
    }

    /// Takes in what has changed where it does not hold up others, and notes from what it was read if that is all.
    async fn take_news(
        &self,
        offers: &Offers,
        turn: tokio::sync::OwnedMutexGuard<()>,
        (news, from): (News, Option<ReadFrom>),
    ) -> Result<tokio::sync::OwnedMutexGuard<()>, StoreError> {
        let offers = offers.clone();
        let taken = tokio::task::spawn_blocking(move || {
            offers.change(|shelved| {
                shelved.take(news);
                shelved.read = from.or_else(|| shelved.read.take());
            });
            turn
        });
        taken.await.map_err(|why| StoreError::Damaged(format!("reading the offers stopped: {why}")))
    }

    /// What has changed since the offers were read.
    async fn changed_offers(&self, before: Option<&ReadFrom>, now: &ReadFrom) -> Result<News, StoreError> {
        let surveys = match before {
            Some(before) if before.offers == now.offers => Vec::new(),
            Some(before) => self.store().offers_since(before.offers.saved_at).await?,
            None => self.store().surveys(Survey::Offer, SurveyState::Filed).await?,
        };
        let surveys = self.named(surveys).await?;
        let same = before.is_some_and(|before| (before.facts, before.withheld) == (now.facts, now.withheld));
        let facts = (!same).then(|| {
            let (state, texts) = (self.history().now(), self.texts());
            let of = |peer: Offer| {
                // A peer is a government: whose commitment it was says which.
                let commitment = peer.references.first().and_then(|reference| reference.commitment.as_ref());
                let member = commitment.and_then(|id| state.commitment(id)).map(|known| known.plan.member.clone());
                (peer, member.map(Body::Member))
            };
            (peers(&state, &texts, Lens::ALL).into_iter().map(of).collect(), places(&state, Lens::ALL))
        });
        Ok(News { surveys, gone: Vec::new(), facts })
    }

    /// What was changed without a later moment saying so: by a node whose clock is behind, or by being confirmed.
    async fn missed(&self, offers: &Offers) -> Result<News, StoreError> {
        let versions: HashMap<String, u64> = self.store().offer_versions().await?.into_iter().collect();
        let (gone, others) = {
            let shelved = offers.look();
            let gone: Vec<String> = shelved.filed.keys().filter(|id| !versions.contains_key(*id)).cloned().collect();
            let is_other =
                |(id, version): &(&String, &u64)| shelved.filed.get(*id).is_none_or(|known| known.version != **version);
            let others: Vec<String> = versions.iter().filter(is_other).map(|(id, _)| id.clone()).collect();
            (gone, others)
        };
        let surveys = if others.len() > MANY {
            self.store().surveys(Survey::Offer, SurveyState::Filed).await?
        } else {
            let mut some = Vec::new();
            for id in others {
                some.extend(self.store().survey(&id).await?);
            }
            some
        };
        Ok(News { surveys: self.named(surveys).await?, gone, facts: None })
    }

    /// Each survey with the name of whoever it is of.
    async fn named(&self, surveys: Vec<StoredSurvey>) -> Result<Vec<Named>, StoreError> {
        let mut names: BTreeMap<Body, Option<String>> = BTreeMap::new();
        let mut named = Vec::with_capacity(surveys.len());
        for stored in surveys {
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
            named.push((stored, owner));
        }
        Ok(named)
    }
}
