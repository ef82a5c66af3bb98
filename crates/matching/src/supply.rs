//! The offers as they are looked through: what each means, which areas it is about, who speaks of what.
//!
//! Made once from a roster and asked many times; of an offer that changes, only it is read anew. It holds what was offered and
//! judges nothing; [`crate::rank`] does.

use std::collections::HashMap;

use domain::codebook::PolicyArea2024 as Area;
use domain::networking::Offer;

use crate::areas::{AREAS, place, usual};
use crate::learnt::{Learnt, learnt, to_f32};
use crate::places::Places;
use crate::reason::Basis;
use crate::text::Gist;
use crate::weights::Weights;

/// Texts are taken to be at least so long when they are compared, in words: a name alone is not to win by its shortness.
const SHORTEST: f32 = 30.0;
/// A text counts for no more than so many words where the average length is taken, so that who goes on for ever does not make
/// going on for ever usual.
const LONGEST: u32 = 150;
/// Lengths are compared in steps of so many words: one word more or less is no other text.
pub(crate) const STEP: u32 = 20;
/// Saying it more often than this is not heard.
const OFTEN: u16 = 3;
/// How rare an area is that no commitment of the learnt ones had: as one in fifty.
const UNSEEN_AREA: f32 = 4.0;

/// What an offer or a request is about.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct About {
    /// Areas with how they are known, in the order of the book.
    pub areas: Vec<(Area, Basis)>,
    /// All strengths together, each by its area's rarity.
    pub whole: f32,
}

/// An offer as it is compared.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The offer.
    pub offer: Offer,
    /// What its text means.
    pub gist: Gist,
    /// What it is about.
    pub about: About,
}

/// All offers.
#[derive(Debug, Clone)]
pub struct Supply {
    pub(crate) entries: Vec<Entry>,
    pub(crate) places: Places,
    pub(crate) weights: Weights,
    pub(crate) learnt: &'static Learnt,
    /// Which offers speak of a meaning, and how often.
    pub(crate) speaking: HashMap<String, Vec<(u32, u16)>>,
    /// Which offers are about an area, and how much.
    pub(crate) about: Vec<Vec<(u32, f32)>>,
    average: f32,
    /// Places in the roster where nothing is offered any more.
    free: Vec<usize>,
    /// How many words count for the average length.
    words: u64,
}

impl Supply {
    /// Looks through a roster with the weights and the learnt table of this program.
    #[must_use]
    pub fn new(offers: impl IntoIterator<Item = Offer>, places: Places) -> Self {
        let read = offers.into_iter().map(|offer| (Gist::of_offer(&offer), offer));
        Self::with(read, places, *Weights::ours(), learnt())
    }

    /// The same with other weights or another table, of offers whose texts have been read.
    #[must_use]
    pub fn with(
        offers: impl IntoIterator<Item = (Gist, Offer)>,
        places: Places,
        weights: Weights,
        learnt: &'static Learnt,
    ) -> Self {
        let mut supply = Self {
            entries: Vec::new(),
            places,
            weights,
            learnt,
            speaking: HashMap::new(),
            about: vec![Vec::new(); AREAS],
            average: SHORTEST,
            free: Vec::new(),
            words: 0,
        };
        for (gist, offer) in offers {
            supply.list(supply.entries.len(), gist, offer);
        }
        supply.weigh_lengths();
        supply
    }

    /// Takes an offer in. Answers with its place in the roster; the places of others stay.
    pub fn add(&mut self, offer: Offer) -> usize {
        let gist = Gist::of_offer(&offer);
        let at = self.free.pop().unwrap_or(self.entries.len());
        self.list(at, gist, offer);
        self.weigh_lengths();
        at
    }

    /// Puts an offer in the place of another one, which says what is offered there no longer.
    pub fn put(&mut self, at: usize, offer: Offer) {
        let gist = Gist::of_offer(&offer);
        self.unlist(at);
        self.list(at, gist, offer);
        self.weigh_lengths();
    }

    /// Takes an offer out. Its place may be another's later.
    pub fn take_out(&mut self, at: usize) {
        if at >= self.entries.len() || self.free.contains(&at) {
            return;
        }
        self.unlist(at);
        if let Some(entry) = self.entries.get_mut(at) {
            // What has nothing of any subject is never ranked.
            entry.gist = Gist::default();
            entry.about = About::default();
            entry.offer = Offer::of(entry.offer.id.clone(), "", "");
        }
        self.free.push(at);
        self.weigh_lengths();
    }

    /// Says anew where countries are.
    pub fn set_places(&mut self, places: Places) {
        self.places = places;
    }

    fn weigh_lengths(&mut self) {
        let words = to_f32(u32::try_from(self.words).unwrap_or(u32::MAX));
        let all = to_f32(u32::try_from(self.entries.len() - self.free.len()).unwrap_or(u32::MAX)).max(1.0);
        self.average = (words / all).max(SHORTEST);
    }

    /// Forgets what is said in a place.
    fn unlist(&mut self, at: usize) {
        let (Some(entry), Ok(place_of)) = (self.entries.get(at), u32::try_from(at)) else { return };
        self.words = self.words.saturating_sub(u64::from(entry.gist.words.min(LONGEST)));
        for meaning in &entry.gist.meanings {
            if let Some(list) = self.speaking.get_mut(&meaning.key) {
                list.retain(|(of, _)| *of != place_of);
                if list.is_empty() {
                    self.speaking.remove(&meaning.key);
                }
            }
        }
        for (area, _) in &entry.about.areas {
            if let Some(list) = self.about.get_mut(place(*area)) {
                list.retain(|(of, _)| *of != place_of);
            }
        }
    }

    fn list(&mut self, place_of: usize, gist: Gist, offer: Offer) {
        let Ok(at) = u32::try_from(place_of) else { return };
        self.words += u64::from(gist.words.min(LONGEST));
        // Who states areas means those; reading others into the words would only make the offer look broader than it is.
        let read = if offer.areas.is_empty() { &gist } else { &Gist::default() };
        let about = self.about_of(read, offer.areas.iter().copied());
        for meaning in &gist.meanings {
            match self.speaking.get_mut(&meaning.key) {
                Some(list) => list.push((at, meaning.count)),
                None => {
                    self.speaking.insert(meaning.key.clone(), vec![(at, meaning.count)]);
                }
            }
        }
        for (area, basis) in &about.areas {
            let strength = self.strength(*basis);
            if let Some(list) = self.about.get_mut(place(*area)) {
                list.push((at, strength));
            }
        }
        let entry = Entry { offer, gist, about };
        match self.entries.get_mut(place_of) {
            Some(known) => *known = entry,
            None => self.entries.push(entry),
        }
    }

    /// How many places the roster has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// An offer by its place in the roster.
    #[must_use]
    pub fn entry(&self, at: usize) -> Option<&Entry> {
        self.entries.get(at)
    }

    /// Says how many requests an offer serves now. What it means does not change with that.
    pub fn set_load(&mut self, at: usize, load: u16) {
        if let Some(entry) = self.entries.get_mut(at) {
            entry.offer.load = load;
        }
    }

    /// What a text with stated areas is about: those, and what can be read from it besides.
    pub(crate) fn about_of(&self, gist: &Gist, stated: impl Iterator<Item = Area>) -> About {
        // Where there is nothing to read, an area that many commitments have is no likelier for that.
        let least = if gist.meanings.is_empty() { f32::INFINITY } else { self.weights.least_area };
        let read = |likely: f32| (likely >= least).then_some(Basis::Read(likely));
        let mut known: Vec<Option<Basis>> = self.learnt.areas(gist).into_iter().map(read).collect();
        for area in stated.map(usual) {
            if let Some(basis) = known.get_mut(place(area)) {
                *basis = Some(Basis::Stated);
            }
        }
        let areas: Vec<(Area, Basis)> =
            Area::ALL.iter().zip(known).filter_map(|(area, basis)| Some((*area, basis?))).collect();
        let whole = areas.iter().map(|(area, basis)| self.strength(*basis) * self.area_rarity(*area)).sum();
        About { areas, whole }
    }

    /// How much an area counts by how it is known, from 0 to 1.
    pub(crate) fn strength(&self, basis: Basis) -> f32 {
        match basis {
            Basis::Stated => 1.0,
            Basis::Read(likely) => self.weights.read_area * likely,
        }
    }

    /// How rare an area is among commitments: -ln of the share that has it, as far as was learnt.
    pub(crate) fn area_rarity(&self, area: Area) -> f32 {
        let share = self.learnt.shares.iter().find(|(of, _)| *of == area);
        share.map_or(UNSEEN_AREA, |(_, share)| (-share.ln()).min(UNSEEN_AREA)).powf(self.weights.rarity)
    }

    /// How much of a meaning's rarity an offer gets for naming it so often (BM25's saturation, Robertson and Zaragoza 2009).
    pub(crate) fn heard(&self, count: u16, words: u32) -> f32 {
        let (often, k, b) = (f32::from(count.min(OFTEN)), self.weights.saturation, self.weights.length);
        let long = to_f32(words.div_ceil(STEP) * STEP) / self.average;
        often * (k + 1.0) / (often + k * (1.0 - b + b * long))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::networking::{Line, SupportRequest};
    use proptest::prelude::*;

    use super::*;
    use crate::rank::Wish;

    const TEXTS: [&str; 6] = [
        "We publish procurement contracts and beneficial owners of companies as open data",
        "Access to information for municipalities",
        "Formamos a periodistas en contrataciones abiertas y datos abiertos",
        "Citizen budgets, participatory budgeting and open data portals for ministries of finance",
        "We repair bridges",
        "",
    ];

    fn offer(id: usize, text: usize) -> Offer {
        Offer::of(format!("offer-{id}").parse().unwrap(), &format!("Provider {id}"), TEXTS[text])
    }

    /// What is found for a need, with its points, by the names of the offers.
    fn found(supply: &Supply) -> Vec<(String, f32)> {
        let lines = vec![Line::of(1, "Publish public procurement contracts as open data for citizens")];
        let (id, country) = ("r".parse().unwrap(), "GHA".parse().unwrap());
        let request = SupportRequest { id, country, languages: BTreeSet::new(), lines };
        let ranking = supply.rank(&request, &request.lines[0], Wish::default());
        let name = |at: usize| supply.entry(at).unwrap().offer.id.to_string();
        ranking.offers.iter().map(|ranked| (name(ranked.at), ranked.score)).collect()
    }

    proptest! {
        #[test]
        fn what_was_changed_step_by_step_is_as_if_it_had_been_read_at_once(
            steps in prop::collection::vec((0..8_usize, prop::option::of(0..TEXTS.len())), 0..30),
        ) {
            let mut supply = Supply::new([], Places::default());
            let mut now: std::collections::BTreeMap<usize, (usize, usize)> = std::collections::BTreeMap::new();
            for (id, text) in steps {
                match (now.get(&id).copied(), text) {
                    (Some((at, _)), Some(text)) => {
                        supply.put(at, offer(id, text));
                        now.insert(id, (at, text));
                    }
                    (Some((at, _)), None) => {
                        supply.take_out(at);
                        now.remove(&id);
                    }
                    (None, Some(text)) => drop(now.insert(id, (supply.add(offer(id, text)), text))),
                    (None, None) => {}
                }
            }
            let at_once = Supply::new(now.iter().map(|(id, (_, text))| offer(*id, *text)), Places::default());
            prop_assert_eq!(found(&supply), found(&at_once));
        }
    }
}
