//! Ranking the offers for one need: what speaks for each, what against, and in which order they come.
//!
//! Deterministic: the same roster and request give the same order. An offer that has nothing of the subject is not ranked,
//! however near it is; one that may not be introduced is barred, with the reason.

use std::collections::{HashMap, HashSet};

use domain::networking::{Finding, Line, Method, ProviderKind, Stage, SupportRequest};

use crate::clarity::{advises, is_hollow};
use crate::learnt::to_f32;
use crate::reason::{Barred, Reason, Sort, Why};
use crate::supply::{About, Entry, Supply};
use crate::text::{Gist, Meaning};

/// Points that are no difference: sums of 32-bit numbers.
const NOTHING: f32 = 1e-3;
/// How many offers on the subject are put in order first; after them four times as many, and so on.
const LOOKED_AT: usize = 512;

/// How to rank.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// How many offers.
    pub limit: usize,
    /// Whether only the best offer of each provider is ranked.
    pub each_provider_once: bool,
    /// Whether only offers of advice on what to do at all are ranked: a vendor is not introduced to somebody who does not know yet
    /// what they need.
    pub advisers_only: bool,
}

impl Default for Wish {
    /// Ten providers.
    fn default() -> Self {
        Self { limit: 10, each_provider_once: true, advisers_only: false }
    }
}

/// An offer that fits, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Its place in the roster.
    pub at: usize,
    /// The sum of its reasons, in points.
    pub score: f32,
    /// What speaks for it, the weightiest first, then what speaks against it.
    pub reasons: Vec<Reason>,
}

impl Ranked {
    /// What one sort of reasons counts together.
    #[must_use]
    pub fn points(&self, sort: Sort) -> f32 {
        self.reasons.iter().filter(|reason| reason.why.sort() == sort).map(|reason| reason.points).sum()
    }
}

/// The offers for a need, best first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking {
    /// Those that fit.
    pub offers: Vec<Ranked>,
    /// How many were on the subject, ranked or not.
    pub on_subject: usize,
    /// Those on the subject that may not be introduced, by their place in the roster.
    pub barred: Vec<(usize, Barred)>,
}

/// A need as it is compared.
pub(crate) struct Asked<'a> {
    pub(crate) request: &'a SupportRequest,
    pub(crate) line: &'a Line,
    /// What it speaks of, with the part of a whole that each counts for.
    terms: HashMap<String, (Meaning, f32)>,
    about: About,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(supply: &Supply, request: &'a SupportRequest, line: &'a Line) -> Self {
        let need = Gist::of(&line.need);
        let exists = Gist::of(&line.exists);
        let about = supply.about_of(&need, line.areas.iter().copied());
        let mut terms: Vec<(Meaning, f32)> = need.meanings.into_iter().map(|meaning| (meaning, 1.0)).collect();
        let known: HashSet<String> = terms.iter().map(|(meaning, _)| meaning.key.clone()).collect();
        let beside = exists.meanings.into_iter().filter(|meaning| !known.contains(&meaning.key));
        terms.extend(beside.map(|meaning| (meaning, supply.weights.exists)));
        for (meaning, weight) in &mut terms {
            *weight *= supply.telling(meaning) * (1.0 + f32::from(meaning.count).ln()).min(2.0);
        }
        let whole: f32 = terms.iter().map(|(_, weight)| *weight).sum::<f32>().max(f32::MIN_POSITIVE);
        let each = supply.trust(whole) / whole;
        let terms =
            terms.into_iter().map(|(meaning, weight)| (meaning.key.clone(), (meaning, weight * each))).collect();
        Self { request, line, terms, about }
    }

    /// What it speaks of in a fixed order, so that sums come out the same to the last bit.
    fn terms(&self) -> Vec<&(Meaning, f32)> {
        let mut terms: Vec<_> = self.terms.values().collect();
        terms.sort_by(|a, b| a.0.key.cmp(&b.0.key));
        terms
    }
}

impl Supply {
    /// How much a meaning of a request says of who fits: by its rarity, by what it says of its words, and a word of no glossary
    /// less than a term of the field. A word that neither commitments nor offers use says little; it may be a turn of phrase.
    fn telling(&self, meaning: &Meaning) -> f32 {
        let w = &self.weights;
        let rarity = self.learnt.rarity(&meaning.key);
        let heard = self.learnt.known(&meaning.key).is_some() || self.speaking.contains_key(&meaning.key);
        let rarity = if heard { rarity } else { rarity.min(w.unheard) };
        let sort = if is_hollow(&meaning.form) {
            w.hollow
        } else if meaning.is_concept() {
            1.0
        } else {
            w.word
        };
        rarity * sort * f32::from(meaning.part) / 100.0
    }

    /// How far words are to be trusted in a need that says so much, in units of rarity. One word of a title may be a chance; a long
    /// text has many that are beside its point.
    fn trust(&self, said: f32) -> f32 {
        said / (said + self.weights.brief) * (self.weights.long / said.max(f32::MIN_POSITIVE)).sqrt().min(1.0)
    }

    /// Ranks the offers for a line of a request.
    #[must_use]
    pub fn rank(&self, request: &SupportRequest, line: &Line, wish: Wish) -> Ranking {
        let mut ranking = self.order(request, line, wish);
        self.tell(request, line, &mut ranking.offers);
        ranking
    }

    /// The same order, before [`Self::tell`] has seen to its reasons: for whoever looks through many and shows few.
    #[must_use]
    pub fn order(&self, request: &SupportRequest, line: &Line, wish: Wish) -> Ranking {
        let asked = Asked::new(self, request, line);
        let mut subject = self.on_subject(&asked);
        let mut ranking = Ranking { on_subject: subject.len(), ..Ranking::default() };
        let most = self.most_besides(&asked);
        let before = |a: &(usize, f32), b: &(usize, f32)| b.1.total_cmp(&a.1).then_with(|| self.in_turn(a.0, b.0));
        // Most of a long roster never comes among the first: it is put in order only as far as it is looked at.
        let (mut rest, mut looked_at) = (subject.as_mut_slice(), LOOKED_AT);
        'all: while !rest.is_empty() && wish.limit > 0 {
            let next = looked_at.min(rest.len());
            if next < rest.len() {
                rest.select_nth_unstable_by(next, before);
            }
            let (first, later) = rest.split_at_mut(next);
            first.sort_unstable_by(before);
            for (at, points) in first.iter().copied() {
                // Nothing that is left can come among the first any more, whatever speaks for it besides.
                if last_of(&ranking, wish).is_some_and(|last| points + most < last) {
                    break 'all;
                }
                self.take_in(&asked, wish, &mut ranking, (at, points));
            }
            (rest, looked_at) = (later, looked_at * 4);
        }
        ranking
    }

    /// Puts those reasons of ranked offers together that make no difference by themselves.
    pub fn tell<'a>(&self, request: &SupportRequest, line: &Line, offers: impl IntoIterator<Item = &'a mut Ranked>) {
        let asked = Asked::new(self, request, line);
        for ranked in offers {
            if let Some(entry) = self.entries.get(ranked.at) {
                self.claim(&asked, entry, ranked);
            }
        }
    }

    /// Takes an offer with these points for its subject in, if it comes among the first.
    fn take_in(&self, asked: &Asked<'_>, wish: Wish, ranking: &mut Ranking, (at, points): (usize, f32)) {
        let Some(entry) = self.entries.get(at) else { return };
        if wish.advisers_only && !advises(&entry.offer) {
            return;
        }
        if let Some(why) = barred(asked, entry) {
            ranking.barred.push((at, why));
            return;
        }
        // Telling all reasons takes longer than adding up: only those that come among the first are told.
        let besides = || self.besides(asked, entry, points);
        if last_of(ranking, wish).is_some_and(|last| points + besides() + NOTHING < last) {
            return;
        }
        let ranked = self.weigh(asked, at, entry);
        if wish.each_provider_once && self.comes_after_its_own(ranking, &ranked, entry) {
            return;
        }
        let before = |other: &Ranked| ranked.score.total_cmp(&other.score).then_with(|| self.in_turn(other.at, at));
        let place = ranking.offers.partition_point(|other| before(other).is_lt());
        ranking.offers.insert(place, ranked);
        ranking.offers.truncate(wish.limit);
    }

    /// Which of two offers with the same points comes first: by their names, so that the places they happen to have make no
    /// difference.
    fn in_turn(&self, one: usize, other: usize) -> std::cmp::Ordering {
        let name = |at: usize| self.entries.get(at).map(|entry| &entry.offer.id);
        name(one).cmp(&name(other)).then(one.cmp(&other))
    }

    /// Why an offer would be where it is for a line, whether or not it is ranked; nothing where it is not in the roster.
    #[must_use]
    pub fn explain(&self, request: &SupportRequest, line: &Line, at: usize) -> Option<Ranked> {
        let entry = self.entries.get(at)?;
        let asked = Asked::new(self, request, line);
        let mut ranked = self.weigh(&asked, at, entry);
        self.claim(&asked, entry, &mut ranked);
        Some(ranked)
    }

    /// Whether a better offer of the same provider is ranked already; a worse one is taken out.
    fn comes_after_its_own(&self, ranking: &mut Ranking, ranked: &Ranked, entry: &Entry) -> bool {
        let same =
            |other: &Ranked| self.entries.get(other.at).is_some_and(|e| e.offer.provider == entry.offer.provider);
        let Some(place) = ranking.offers.iter().position(same) else { return false };
        let stays = ranking.offers.get(place).is_some_and(|other| {
            other.score.total_cmp(&ranked.score).then_with(|| self.in_turn(ranked.at, other.at)).is_ge()
        });
        if !stays {
            ranking.offers.remove(place);
        }
        stays
    }

    /// The offers that have something of the subject, with their points for words and areas.
    fn on_subject(&self, asked: &Asked<'_>) -> Vec<(usize, f32)> {
        let mut points = vec![0.0_f32; self.entries.len()];
        for (meaning, part) in asked.terms() {
            for (at, count) in self.speaking.get(&meaning.key).into_iter().flatten() {
                let at = usize::try_from(*at).unwrap_or(usize::MAX);
                if let (Some(sum), Some(entry)) = (points.get_mut(at), self.entries.get(at)) {
                    *sum += self.weights.words * part * self.heard(*count, entry.gist.words);
                }
            }
        }
        let mut shared = vec![0.0_f32; self.entries.len()];
        for (area, basis) in &asked.about.areas {
            let asks = self.strength(*basis) * self.area_rarity(*area);
            for (at, strength) in self.about.get(crate::areas::place(*area)).into_iter().flatten() {
                if let Some(sum) = shared.get_mut(usize::try_from(*at).unwrap_or(usize::MAX)) {
                    *sum += asks * strength;
                }
            }
        }
        for ((points, shared), entry) in points.iter_mut().zip(shared).zip(&self.entries) {
            let both = shared / either(asked, &entry.about, shared, self.weights.doubt);
            *points = *points * self.agreeing(both) + self.weights.areas * both;
        }
        points.into_iter().enumerate().filter(|(_, points)| *points >= self.weights.floor).collect()
    }

    /// The most that anything beside the subject can add for a need.
    fn most_besides(&self, asked: &Asked<'_>) -> f32 {
        let (w, theirs) = (&self.weights, self.places.country(&asked.request.country));
        let when = |holds: bool, points: f32| if holds { points } else { 0.0 };
        w.substantial.max(w.complete).max(w.results).max(w.starred)
            + w.local
            + w.serves
            + when(!asked.line.stages.is_empty(), w.stage + w.method)
            + when(theirs.region.is_some(), w.region)
            + when(theirs.income.is_some(), w.income)
            + when(!asked.request.languages.is_empty(), w.language)
    }

    /// What everything beside the subject adds or takes for an offer that has these points for its subject.
    fn besides(&self, asked: &Asked<'_>, entry: &Entry, subject: f32) -> f32 {
        let mut reasons = Vec::new();
        self.beside(asked, entry, subject, &mut reasons);
        reasons.iter().map(|reason| reason.points).sum()
    }

    fn beside(&self, asked: &Asked<'_>, entry: &Entry, subject: f32, reasons: &mut Vec<Reason>) {
        self.stage(asked, entry, reasons);
        self.place(asked, entry, reasons);
        self.language(asked, entry, reasons);
        self.record(entry, (subject / self.weights.enough).min(1.0), reasons);
        self.terms(asked, entry, reasons);
    }

    /// All reasons of one offer.
    pub(crate) fn weigh(&self, asked: &Asked<'_>, at: usize, entry: &Entry) -> Ranked {
        let mut reasons = self.subject_of(asked, &entry.gist, &entry.about);
        let subject: f32 = reasons.iter().map(|reason| reason.points).sum();
        self.beside(asked, entry, subject, &mut reasons);
        reasons.retain(|reason| reason.points.abs() > f32::EPSILON);
        reasons.sort_by(|a, b| b.points.total_cmp(&a.points));
        Ranked { at, score: reasons.iter().map(|reason| reason.points).sum(), reasons }
    }

    /// The words and the areas that a text with these areas shares with a need.
    pub(crate) fn subject_of(&self, asked: &Asked<'_>, gist: &Gist, about: &About) -> Vec<Reason> {
        let (shared, both) = self.shared(asked, about);
        let agreeing = self.agreeing(both);
        let word = |said: &Meaning| {
            let (meaning, part) = asked.terms.get(&said.key)?;
            Some(Reason {
                why: Why::Words {
                    meaning: meaning.key.clone(),
                    asked: meaning.form.clone(),
                    offered: said.form.clone(),
                },
                points: self.weights.words * part * self.heard(said.count, gist.words) * agreeing,
            })
        };
        let area = |(why, part)| Reason { why, points: self.weights.areas * part };
        gist.meanings.iter().filter_map(word).chain(shared.into_iter().map(area)).collect()
    }

    /// What those reasons are worth together, without one of the meanings and with so many words.
    pub(crate) fn subject_without(&self, asked: &Asked<'_>, entry: &Entry, without: &str, words: u32) -> f32 {
        let both = self.shared(asked, &entry.about).1;
        let word = |said: &Meaning| {
            let (_, part) = asked.terms.get(&said.key).filter(|_| said.key != without)?;
            Some(part * self.heard(said.count, words))
        };
        let words: f32 = entry.gist.meanings.iter().filter_map(word).sum();
        self.weights.words * words * self.agreeing(both) + self.weights.areas * both
    }

    /// How much more a word counts where so much of all areas is shared: the same word about the same thing.
    fn agreeing(&self, both: f32) -> f32 {
        1.0 + self.weights.agree * both
    }

    /// The areas that both are about, each as its part of all areas of either, and those parts together.
    fn shared(&self, asked: &Asked<'_>, about: &About) -> (Vec<(Why, f32)>, f32) {
        let offers = |area| about.areas.iter().find(|(of, _)| *of == area).map(|(_, basis)| *basis);
        let both = asked.about.areas.iter().filter_map(|(area, basis)| {
            let offered = offers(*area)?;
            let shared = self.strength(*basis) * self.strength(offered) * self.area_rarity(*area);
            Some((Why::Area { area: *area, asked: *basis, offered }, shared))
        });
        let mut both: Vec<(Why, f32)> = both.collect();
        let shared: f32 = both.iter().map(|(_, shared)| shared).sum();
        let either = either(asked, about, shared, self.weights.doubt);
        both.iter_mut().for_each(|(_, shared)| *shared /= either);
        (both, shared / either)
    }

    fn stage(&self, asked: &Asked<'_>, entry: &Entry, reasons: &mut Vec<Reason>) {
        let (wanted, offered) = (&asked.line.stages, &entry.offer.stages);
        if wanted.is_empty() {
            return;
        }
        let both: Vec<Stage> = wanted.intersection(offered).copied().collect();
        if !both.is_empty() {
            let points = self.weights.stage * cosine(both.len(), wanted.len(), offered.len());
            reasons.push(Reason { why: Why::Stages(both), points });
        } else if !offered.is_empty() {
            let points = -self.weights.other_stage;
            reasons.push(Reason { why: Why::OtherStages(offered.iter().copied().collect()), points });
        }
        let fitting: HashSet<Method> = wanted.iter().flat_map(|stage| fitting(*stage)).copied().collect();
        let methods = &entry.offer.methods;
        let both: Vec<Method> = methods.iter().filter(|method| fitting.contains(method)).copied().collect();
        if !both.is_empty() {
            let points = self.weights.method * cosine(both.len(), fitting.len(), methods.len());
            reasons.push(Reason { why: Why::Methods(both), points });
        }
    }

    fn place(&self, asked: &Asked<'_>, entry: &Entry, reasons: &mut Vec<Reason>) {
        let (w, country, offer) = (&self.weights, &asked.request.country, &entry.offer);
        let theirs = self.places.country(country);
        let home = offer.home.as_ref().map(|home| self.places.country(home)).unwrap_or_default();
        let local = offer.home.as_ref() == Some(country);
        let serves = offer.countries.contains(country);
        let covers = theirs.region.is_some_and(|region| offer.regions.contains(&region));
        let near = theirs.region.filter(|region| home.region == Some(*region) || covers);
        if local {
            reasons.push(Reason { why: Why::Local, points: w.local });
        }
        if serves {
            reasons.push(Reason { why: Why::Serves, points: w.serves });
        }
        if let Some(region) = near.filter(|_| !local) {
            reasons.push(Reason { why: Why::InRegion(region), points: w.region });
        }
        let named = !offer.countries.is_empty() || !offer.regions.is_empty();
        if named && !local && !serves && !covers {
            reasons.push(Reason { why: Why::Elsewhere, points: -w.elsewhere });
        }
        if let (Some(ProviderKind::Government), Some(income)) = (offer.kind, theirs.income)
            && home.income == Some(income)
        {
            reasons.push(Reason { why: Why::SameIncome(income), points: w.income });
        }
    }

    fn language(&self, asked: &Asked<'_>, entry: &Entry, reasons: &mut Vec<Reason>) {
        let (wanted, offered) = (&asked.request.languages, &entry.offer.languages);
        if wanted.is_empty() || offered.is_empty() {
            return;
        }
        let both: Vec<_> = wanted.intersection(offered).cloned().collect();
        reasons.push(if both.is_empty() {
            let theirs = offered.iter().cloned().collect();
            Reason { why: Why::NoLanguage(theirs), points: -self.weights.no_language }
        } else {
            Reason { why: Why::Languages(both), points: self.weights.language }
        });
    }

    /// The best that the review found on what the provider did before, as far as the offer is on the subject at all.
    fn record(&self, entry: &Entry, on_subject: f32, reasons: &mut Vec<Reason>) {
        let points = |finding| match finding {
            Finding::Substantial => self.weights.substantial,
            Finding::Complete => self.weights.complete,
            Finding::Results => self.weights.results,
            Finding::Starred => self.weights.starred,
        };
        let found = entry.offer.references.iter().filter_map(|of| Some((of, of.finding?)));
        let best = found.max_by(|a, b| points(a.1).total_cmp(&points(b.1)));
        reasons.extend(best.map(|(of, finding)| Reason {
            why: Why::Record { what: of.what.clone(), commitment: of.commitment.clone(), finding },
            points: points(finding) * on_subject,
        }));
    }

    fn terms(&self, asked: &Asked<'_>, entry: &Entry, reasons: &mut Vec<Reason>) {
        let (w, offer, line) = (&self.weights, &entry.offer, asked.line);
        if let (Some(capacity), Some(room)) = (offer.capacity, offer.room()) {
            if room == 0 {
                reasons.push(Reason { why: Why::Full, points: -w.full });
            } else if offer.load > 0 {
                let taken = to_f32(u32::from(offer.load)) / to_f32(u32::from(capacity));
                reasons.push(Reason { why: Why::Busy { load: offer.load, capacity }, points: -w.busy * taken });
            }
        }
        if let (Some(limit), Some(cost)) = (line.cost_limit, offer.cost)
            && cost > limit
        {
            reasons.push(Reason { why: Why::Costs(cost), points: -w.cost });
        }
        let seeks = line.stages.len() == 1 && line.stages.contains(&Stage::Strategy);
        if seeks && offer.kind == Some(ProviderKind::Firm) {
            reasons.push(Reason { why: Why::EarlyVendor, points: -w.early_vendor });
        }
    }
}

/// The points of the last offer that is ranked, where no more are wanted.
fn last_of(ranking: &Ranking, wish: Wish) -> Option<f32> {
    Some(ranking.offers.get(wish.limit.checked_sub(1)?)?.score)
}

/// What is of either's areas, so that what both are about is a part of it (Tanimoto 1958).
fn either(asked: &Asked<'_>, about: &About, shared: f32, doubt: f32) -> f32 {
    (asked.about.whole + about.whole - shared + doubt).max(f32::MIN_POSITIVE)
}

/// Whether an offer may not be introduced at all.
fn barred(asked: &Asked<'_>, entry: &Entry) -> Option<Barred> {
    let (country, offer) = (&asked.request.country, &entry.offer);
    if offer.kind == Some(ProviderKind::Government) && offer.home.as_ref() == Some(country) {
        return Some(Barred::Own);
    }
    if offer.conflicts.contains(country) {
        return Some(Barred::Conflict);
    }
    offer.kind.filter(|kind| asked.line.refuses.contains(kind)).map(Barred::Refused)
}

/// The ways of helping that fit a stage.
#[must_use]
pub const fn fitting(stage: Stage) -> &'static [Method] {
    match stage {
        Stage::Strategy => &[Method::Advice, Method::PeerExchange, Method::Research],
        Stage::Design => &[Method::Advice, Method::PeerExchange, Method::Facilitation],
        Stage::Implementation => &[Method::Training, Method::Facilitation, Method::PeerExchange],
        Stage::Technology => &[Method::Software, Method::Training],
        Stage::Finance => &[Method::Funding],
    }
}

/// How alike two sets are that share so many: 1 for the same set.
fn cosine(both: usize, one: usize, other: usize) -> f32 {
    let count = |n: usize| to_f32(u32::try_from(n).unwrap_or(u32::MAX));
    count(both) / (count(one) * count(other)).sqrt().max(1.0)
}
