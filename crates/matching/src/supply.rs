//! The offers as they are looked through: what each means, which areas it is about, who speaks of what.
//!
//! Made once from a roster and asked many times. It holds what was offered and judges nothing; [`crate::rank`] does.

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
}

impl Supply {
    /// Looks through a roster with the weights and the learnt table of this program.
    #[must_use]
    pub fn new(offers: impl IntoIterator<Item = Offer>, places: Places) -> Self {
        let read = offers.into_iter().map(|offer| (Gist::of(&offer.text), offer));
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
        };
        for ((gist, offer), at) in offers.into_iter().zip(0_u32..) {
            supply.add(at, gist, offer);
        }
        let words: f32 = supply.entries.iter().map(|entry| to_f32(entry.gist.words.min(LONGEST))).sum();
        let all = to_f32(u32::try_from(supply.entries.len()).unwrap_or(u32::MAX)).max(1.0);
        supply.average = (words / all).max(SHORTEST);
        supply
    }

    fn add(&mut self, at: u32, gist: Gist, offer: Offer) {
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
        self.entries.push(Entry { offer, gist, about });
    }

    /// How many offers there are.
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
