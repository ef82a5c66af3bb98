//! The model of what commitments have in common: rare words, subjects, values, region. Pure; every score is a sum of
//! reasons that can be shown, and nothing is learnt.
//!
//! Of each commitment it keeps the few words that tell it apart (the highest term frequency times inverse document
//! frequency, Spärck Jones 1972) and its codes. Two commitments are as alike as the rarity of what they share: ln(N / n)
//! for something that n of N have. Codes are the same in every language, words are not, so commitments in different
//! languages meet by their subjects.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

use domain::codebook::Region;
use domain::{CommitmentId, Field, MemberId};

/// How many words tell a commitment apart.
const WORDS: usize = 24;
/// A word in a title counts as often as so many in a text.
const IN_TITLE: u32 = 3;
/// A subject weighs less than a word of the same rarity, since it was set by somebody else in broad strokes (a judgement).
const SUBJECT: f32 = 0.8;
/// The same value or region is a reason to name, hardly one to rank by (a judgement).
const VALUE: f32 = 0.2;
const REGION: f32 = 0.3;
/// Lists of those that share something are only gone through up to this length: what more have is not rare.
const LONGEST: usize = 2_000;
/// The score of what shares nothing: what all share weighs nothing and is shared all the same.
const UNTOUCHED: f32 = -1.0;
/// If more than one in so many share something, all are gone over.
const SEVERAL: usize = 30;
/// A word that more than one in so many use tells nothing apart, unless there are hardly any commitments.
const COMMON: usize = 10;
const FEW: usize = 4;
/// Of one other member so many are named at most, else a plan that says the same of each ministry would be all there is.
const OF_A_MEMBER: usize = 2;
/// How many reasons of a kind are named.
const NAMED: usize = 4;

/// A commitment as the model sees it.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub id: CommitmentId,
    pub member: MemberId,
    /// The number of its plan.
    pub plan: u16,
    pub region: Option<Region>,
    /// Its subjects, fields and codes.
    pub subjects: Vec<(Field, &'static str)>,
    /// The values that the review found it to serve.
    pub values: Vec<&'static str>,
    /// Its words: what they have in common in all forms, one form, and how often.
    pub words: Vec<(String, String, u32)>,
}

/// Why two commitments are alike.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reasons {
    /// Rare words that both use, the rarest first, as the first text that used them wrote them.
    pub words: Vec<String>,
    /// Subjects of both, the rarest first.
    pub subjects: Vec<(Field, &'static str)>,
    /// Values that both were found to serve.
    pub values: Vec<&'static str>,
    /// The region of both members.
    pub region: Option<Region>,
}

/// Among whose commitments to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Those of other members.
    Others,
    /// Those of the same member in its plan of this number.
    Own(u16),
}

/// A commitment that is like another.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Which.
    pub id: CommitmentId,
    /// How much they share: a sum of rarities (natural logarithms). Comparable within one answer only.
    pub score: f32,
    /// What they share.
    pub reasons: Reasons,
}

struct Marks {
    id: CommitmentId,
    /// Its member, by the number that it has here.
    member: u32,
    plan: u16,
    region: Option<Region>,
    subjects: Box<[(Field, &'static str)]>,
    values: Box<[&'static str]>,
    /// Sorted.
    words: Box<[u32]>,
}

/// What shares something with one commitment.
pub struct Near<'m> {
    model: &'m Model,
    own: &'m Marks,
    sharing: Vec<(&'m Marks, f32)>,
}

impl Near<'_> {
    /// Those that are most like it, the likest first, at most `limit`; empty where none shares enough to be called alike.
    /// `wanted` says which may be named.
    #[must_use]
    pub fn alike(&self, whose: Whose, limit: usize, wanted: impl Fn(&CommitmentId) -> bool) -> Vec<Alike> {
        let of_those = |(other, _): &&(&Marks, f32)| match whose {
            Whose::Others => other.member != self.own.member,
            Whose::Own(plan) => other.member == self.own.member && other.plan == plan,
        };
        // Scores are sums of logarithms that are never negative: in that range the bits of numbers are in their order.
        let best = self.sharing.iter().filter(of_those).map(|(other, score)| Ranked(score.to_bits(), other));
        // Few of many are looked at, so they are taken from a heap and not sorted.
        let mut best: BinaryHeap<Ranked<'_>> = best.collect();
        let mut named: HashMap<u32, usize> = HashMap::new();
        let mut alike: Vec<Alike> = std::iter::from_fn(|| best.pop())
            .filter(|Ranked(_, other)| wanted(&other.id))
            .filter(|Ranked(_, other)| {
                let of_member = named.entry(other.member).or_default();
                *of_member += 1;
                matches!(whose, Whose::Own(_)) || *of_member <= OF_A_MEMBER
            })
            // Value and region change places among those that share what is rare, so a few more than wanted are looked at.
            .take(limit * 4)
            .filter_map(|Ranked(score, other)| self.model.weigh(self.own, other, f32::from_bits(score)))
            .collect();
        alike.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.id.cmp(&b.id)));
        alike.truncate(limit);
        alike
    }
}

/// A commitment by the bits of its score; of two with the same, the one with the earlier identifier comes first.
struct Ranked<'m>(u32, &'m Marks);

impl Ord for Ranked<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0).then_with(|| other.1.id.cmp(&self.1.id))
    }
}
impl PartialOrd for Ranked<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Ranked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Ranked<'_> {}

/// What all commitments have in common.
#[derive(Default)]
pub struct Model {
    marks: Vec<Marks>,
    places: HashMap<CommitmentId, usize>,
    // Places, as short as they can be: lists of them are most of what is gone through.
    by_word: HashMap<u32, Vec<u32>>,
    by_subject: HashMap<(Field, &'static str), Vec<u32>>,
    /// A form of each word that is kept, and how many commitments use it.
    forms: HashMap<u32, (Box<str>, u32)>,
}

/// Counts words over all commitments before any is told apart.
#[derive(Default)]
pub(super) struct Builder {
    numbers: HashMap<String, u32>,
    forms: Vec<(Box<str>, u32)>,
    seen: Vec<(Seen, Vec<(u32, u32)>)>,
    members: HashMap<MemberId, u32>,
}

impl Builder {
    /// Takes a commitment in.
    pub(super) fn add(&mut self, mut seen: Seen) {
        let words = std::mem::take(&mut seen.words).into_iter().filter_map(|(stem, form, count)| {
            let next = u32::try_from(self.forms.len()).ok()?;
            let number = *self.numbers.entry(stem).or_insert(next);
            if number == next {
                self.forms.push((form.into(), 0));
            }
            let place = usize::try_from(number).ok()?;
            self.forms.get_mut(place)?.1 += 1;
            Some((number, count))
        });
        let words = words.collect();
        let next = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
        self.members.entry(seen.member.clone()).or_insert(next);
        self.seen.push((seen, words));
    }

    /// The model of all that were taken in.
    pub(super) fn finish(self) -> Model {
        let all = self.seen.len();
        let used = |number: u32| usize::try_from(number).ok().and_then(|n| self.forms.get(n)).map_or(0, |(_, n)| *n);
        let mut model = Model::default();
        for (seen, mut words) in self.seen {
            // What one commitment alone says is nothing to share, and what many say is nothing to tell apart by.
            let common = (all / COMMON).max(FEW);
            words.retain(|(number, _)| (2..=common).contains(&(used(*number) as usize)));
            let weight =
                |&(number, count): &(u32, u32)| (1.0 + to_f32(count).ln()) * rarity(all, used(number) as usize);
            words.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.0.cmp(&b.0)));
            let mut kept: Vec<u32> = words.into_iter().take(WORDS).map(|(number, _)| number).collect();
            kept.sort_unstable();
            let Ok(place) = u32::try_from(model.marks.len()) else { break };
            for word in &kept {
                model.by_word.entry(*word).or_default().push(place);
            }
            for subject in &seen.subjects {
                model.by_subject.entry(*subject).or_default().push(place);
            }
            model.places.insert(seen.id.clone(), model.marks.len());
            model.marks.push(Marks {
                id: seen.id,
                plan: seen.plan,
                member: self.members.get(&seen.member).copied().unwrap_or(u32::MAX),
                region: seen.region,
                subjects: seen.subjects.into(),
                values: seen.values.into(),
                words: kept.into(),
            });
        }
        let forms = self.forms.into_iter().zip(0u32..).map(|(form, number)| (number, form));
        model.forms = forms.filter(|(number, _)| model.by_word.contains_key(number)).collect();
        model
    }
}

#[expect(clippy::cast_precision_loss, reason = "a logarithm is taken of it")]
fn to_f32(count: u32) -> f32 {
    count as f32
}

/// How rare it is that `some` of `all` have something: ln(all / some), 0 where all have it.
#[expect(clippy::cast_precision_loss, reason = "a logarithm is taken of it")]
fn rarity(all: usize, some: usize) -> f32 {
    (all.max(1) as f32 / some.max(1) as f32).ln()
}

impl Model {
    /// How many commitments it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// Whether it knows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Everything that shares something with a commitment; `None` for one that the model does not know.
    #[must_use]
    pub fn near(&self, id: &CommitmentId) -> Option<Near<'_>> {
        let own = self.marks.get(*self.places.get(id)?)?;
        // A score for each place: of many commitments most are never touched, and those that are, are noted.
        let (mut scores, mut touched) = (vec![UNTOUCHED; self.marks.len()], Vec::new());
        let mut add = |sharing: Option<&Vec<u32>>, weight: f32| {
            for place in sharing.into_iter().filter(|list| list.len() <= LONGEST).flatten() {
                let Some(score) = scores.get_mut(*place as usize) else { continue };
                if *score < 0.0 {
                    touched.push(*place);
                    *score = 0.0;
                }
                *score += weight;
            }
        };
        for word in &own.words {
            add(self.by_word.get(word), self.word_rarity(*word));
        }
        for subject in &own.subjects {
            add(self.by_subject.get(subject), SUBJECT * self.subject_rarity(subject));
        }
        let is_other = |(other, _): &(&Marks, f32)| !std::ptr::eq(*other, own);
        let sharing = if touched.len() > self.marks.len() / SEVERAL {
            // Going over all scores costs less than putting so many places in order.
            self.marks.iter().zip(scores).filter(|(_, score)| *score >= 0.0).filter(is_other).collect()
        } else {
            touched.sort_unstable();
            let scored = |place: u32| Some((self.marks.get(place as usize)?, *scores.get(place as usize)?));
            touched.into_iter().filter_map(scored).filter(is_other).collect()
        };
        Some(Near { model: self, own, sharing })
    }

    fn word_rarity(&self, word: u32) -> f32 {
        rarity(self.marks.len(), self.forms.get(&word).map_or(1, |(_, used)| *used as usize))
    }

    fn subject_rarity(&self, subject: &(Field, &'static str)) -> f32 {
        rarity(self.marks.len(), self.by_subject.get(subject).map_or(1, Vec::len))
    }

    /// What two commitments share, if that is enough to call them alike: two rare words, or a word and a subject, or two
    /// subjects.
    fn weigh(&self, own: &Marks, other: &Marks, score: f32) -> Option<Alike> {
        let mut words: Vec<u32> =
            own.words.iter().filter(|word| other.words.binary_search(word).is_ok()).copied().collect();
        words.sort_by(|a, b| self.word_rarity(*b).total_cmp(&self.word_rarity(*a)).then(a.cmp(b)));
        let mut subjects: Vec<_> = own.subjects.iter().filter(|s| other.subjects.contains(s)).copied().collect();
        subjects.sort_by(|a, b| self.subject_rarity(b).total_cmp(&self.subject_rarity(a)).then(a.cmp(b)));
        if words.len() + subjects.len() < 2 {
            return None;
        }
        let values: Vec<_> = own.values.iter().filter(|value| other.values.contains(value)).copied().collect();
        let region = own.region.filter(|region| other.region == Some(*region));
        let score = score + VALUE * to_f32(u32::try_from(values.len()).unwrap_or(0)) + region.map_or(0.0, |_| REGION);
        // Where a language was not recognised, one word may stand under two numbers.
        let mut forms: Vec<String> = Vec::new();
        for (form, _) in words.iter().filter_map(|word| self.forms.get(word)) {
            if forms.len() < NAMED && forms.iter().all(|known| **known != **form) {
                forms.push(form.to_string());
            }
        }
        subjects.truncate(NAMED);
        Some(Alike { id: other.id.clone(), score, reasons: Reasons { words: forms, subjects, values, region } })
    }
}

/// How often a word counts: once in a text, more in a title.
pub(super) const fn weight(in_title: bool) -> u32 {
    if in_title { IN_TITLE } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(id: &str, member: &str, words: &[&str], subjects: &[&'static str]) -> Seen {
        Seen {
            id: id.parse().unwrap(),
            member: member.parse().unwrap(),
            plan: 1,
            region: Some(Region::Europe),
            subjects: subjects.iter().map(|code| (Field::Tags, *code)).collect(),
            values: vec!["access-to-information"],
            words: words.iter().map(|word| ((*word).to_owned(), (*word).to_owned(), 1)).collect(),
        }
    }

    fn model(of: Vec<Seen>) -> Model {
        let mut builder = Builder::default();
        of.into_iter().for_each(|seen| builder.add(seen));
        builder.finish()
    }

    fn likest(
        model: &Model,
        id: &CommitmentId,
        whose: Whose,
        limit: usize,
        wanted: impl Fn(&CommitmentId) -> bool,
    ) -> Vec<Alike> {
        model.near(id).map(|near| near.alike(whose, limit, wanted)).unwrap_or_default()
    }

    fn world() -> Model {
        model(vec![
            seen("a-1", "albania", &["portal", "budget", "treasury"], &["open-data"]),
            seen("b-1", "brazil", &["portal", "treasury", "ministry"], &["open-data"]),
            seen("b-2", "brazil", &["portal", "ministry"], &["health-and-nutrition"]),
            seen("c-1", "canada", &["portal", "whales", "ministry"], &["open-data", "natural-resources"]),
            seen("d-1", "denmark", &["orçamento"], &["open-data", "natural-resources"]),
        ])
    }

    #[test]
    fn what_is_rare_weighs_more_than_what_many_share() {
        let model = world();
        let alike = likest(&model, &"a-1".parse().unwrap(), Whose::Others, 5, |_| true);
        assert_eq!(alike[0].id.as_str(), "b-1", "{alike:?}");
        assert_eq!(alike[0].reasons.words, ["treasury", "portal"], "the rarest is named first");
        assert_eq!(alike[0].reasons.subjects, [(Field::Tags, "open-data")]);
        assert_eq!(alike[0].reasons.region, Some(Region::Europe));
    }

    #[test]
    fn one_common_word_is_no_likeness_and_its_own_member_is_not_elsewhere() {
        let model = world();
        let alike = likest(&model, &"b-2".parse().unwrap(), Whose::Others, 5, |_| true);
        assert!(alike.iter().all(|a| !a.id.as_str().starts_with('b')), "{alike:?}");
        assert!(alike.iter().all(|a| a.reasons.words.len() + a.reasons.subjects.len() >= 2), "{alike:?}");
    }

    #[test]
    fn what_came_before_is_looked_for_among_the_members_own() {
        let alike = likest(&world(), &"b-2".parse().unwrap(), Whose::Own(1), 5, |_| true);
        assert!(alike.iter().map(|a| a.id.as_str()).eq(["b-1"]), "{alike:?}");
        assert_eq!(likest(&world(), &"b-2".parse().unwrap(), Whose::Own(2), 5, |_| true), [], "in another plan");
    }

    #[test]
    fn commitments_in_different_languages_meet_by_their_subjects() {
        let model = world();
        let alike = likest(&model, &"d-1".parse().unwrap(), Whose::Others, 5, |_| true);
        assert_eq!(alike[0].id.as_str(), "c-1", "{alike:?}");
        assert!(alike[0].reasons.words.is_empty());
        assert_eq!(alike[0].reasons.subjects.first(), Some(&(Field::Tags, "natural-resources")), "the rarer first");
    }

    #[test]
    fn no_member_takes_all_the_places() {
        let mut of = vec![seen("a-1", "albania", &["portal", "treasury"], &["open-data"])];
        of.extend((1..4).map(|n| seen(&format!("b-{n}"), "brazil", &["portal", "treasury"], &["open-data"])));
        let model = model(of);
        let alike = likest(&model, &"a-1".parse().unwrap(), Whose::Others, 5, |_| true);
        let ids: Vec<&str> = alike.iter().map(|a| a.id.as_str()).collect();
        assert_eq!(ids, ["b-1", "b-2"]);
    }

    #[test]
    fn only_what_may_be_named_is_named() {
        let model = world();
        let alike = likest(&model, &"a-1".parse().unwrap(), Whose::Others, 5, |id| id.as_str() != "b-1");
        assert!(alike.iter().all(|a| a.id.as_str() != "b-1"));
        assert!(
            likest(&model, &"zz-9".parse().unwrap(), Whose::Others, 5, |_| true).is_empty(),
            "unknown to the model"
        );
    }
}
