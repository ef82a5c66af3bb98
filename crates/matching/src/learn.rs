//! Learning which words speak for which policy area, from commitments that people have tagged.
//!
//! One ridge regression for each area over the meanings of titles and texts (Hoerl and Kennard 1970). With some thousand examples it
//! ranks better than a logistic regression did, since it is drawn to what is usual where words say little. No chance: the same
//! examples give the same table. Learning is for developers; nothing that serves readers calls it.

use std::collections::HashMap;

use domain::codebook::PolicyArea2024 as Area;

use crate::areas::{AREAS, place};
use crate::learnt::{Known, Learnt};
use crate::text::Gist;

/// A text and the areas that people gave it.
pub struct Example {
    /// What it means.
    pub gist: Gist,
    /// Its areas.
    pub areas: Vec<Area>,
    /// Whether it counts among the commitments by which rarity is measured; a title beside its text does not.
    pub counts: bool,
}

/// How to learn.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// How often all examples are gone through.
    pub rounds: usize,
    /// How strongly weights are drawn towards nothing.
    pub pull: f32,
    /// What an example beside another of the same commitment weighs.
    pub beside: f32,
    /// A meaning must stand in so many commitments to be learnt from.
    pub least: u32,
    /// Weights smaller than this are left out of the table.
    pub smallest: f32,
}

impl Default for Way {
    /// Found on the open half of the countries (`docs/matching-quality.md`).
    fn default() -> Self {
        Self { rounds: 40, pull: 2.0, beside: 0.3, least: 2, smallest: 0.06 }
    }
}

/// Learns a table from examples.
#[must_use]
pub fn learn<'a>(version: &str, examples: impl IntoIterator<Item = &'a Example>, way: Way) -> Learnt {
    let examples: Vec<&Example> = examples.into_iter().collect();
    let documents = u32::try_from(examples.iter().filter(|example| example.counts).count()).unwrap_or(u32::MAX);
    let mut used: HashMap<&str, u32> = HashMap::new();
    for meaning in examples.iter().filter(|example| example.counts).flat_map(|example| &example.gist.meanings) {
        *used.entry(&meaning.key).or_default() += 1;
    }
    let bare = used.iter().map(|(key, documents)| ((*key).to_owned(), Known { documents: *documents, areas: vec![] }));
    let counted = Learnt::new(version, documents, vec![], bare.filter(|(_, known)| known.documents > 1));
    let mut keys: Vec<&str> = used.iter().filter(|(_, n)| **n >= way.least).map(|(key, _)| *key).collect();
    keys.sort_unstable();
    let places: HashMap<&str, usize> = keys.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    let seen: Vec<Seen> = examples.iter().map(|example| Seen::of(example, &counted, &places, way)).collect();
    let model = fit(&seen, keys.len(), way);
    let kept = |row: &[f32]| -> Vec<(Area, f32)> {
        Area::ALL.iter().zip(row).filter(|(_, w)| w.abs() >= way.smallest).map(|(area, w)| (*area, *w)).collect()
    };
    let known = |key: &String| {
        let row = places.get(key.as_str()).and_then(|at| model.weights.get(*at));
        let areas = row.map(|row| kept(row)).unwrap_or_default();
        Known { documents: used.get(key.as_str()).copied().unwrap_or(0), areas }
    };
    let mut all: Vec<String> = used.iter().filter(|(_, n)| **n > 1).map(|(key, _)| (*key).to_owned()).collect();
    all.sort_unstable();
    let shares =
        Area::ALL.iter().zip(model.shares).filter(|(_, share)| *share > 0.0).map(|(area, share)| (*area, share));
    let shares = shares.collect();
    let meanings: Vec<(String, Known)> = all.into_iter().map(|key| (key.clone(), known(&key))).collect();
    Learnt::new(version, documents, shares, meanings)
}

/// An example as numbers.
struct Seen {
    /// Place of a meaning and its weight.
    meanings: Vec<(usize, f32)>,
    areas: [bool; AREAS],
    weight: f32,
}

impl Seen {
    fn of(example: &Example, counted: &Learnt, places: &HashMap<&str, usize>, way: Way) -> Self {
        let weights = counted.weigh(&example.gist);
        let meanings = example.gist.meanings.iter().zip(weights);
        let meanings = meanings.filter_map(|(meaning, weight)| Some((*places.get(meaning.key.as_str())?, weight)));
        let mut areas = [false; AREAS];
        for area in &example.areas {
            if let Some(has) = areas.get_mut(place(*area)) {
                *has = true;
            }
        }
        let weight = if example.counts { 1.0 } else { way.beside };
        Self { meanings: meanings.filter(|(_, weight)| *weight > 0.0).collect(), areas, weight }
    }
}

/// Numbers for each area, of each meaning or of each example.
type Rows = Vec<[f32; AREAS]>;

struct Model {
    weights: Rows,
    /// Of the examples, the share that has an area.
    shares: [f32; AREAS],
}

/// Finds the weights that are least wrong in squares, `pull` times their own squares added. The equations are solved by conjugate
/// gradients (Hestenes and Stiefel 1952), which only ever go through the words that stand in a text.
fn fit(seen: &[Seen], meanings: usize, way: Way) -> Model {
    let all: f32 = seen.iter().map(|example| example.weight).sum::<f32>().max(f32::MIN_POSITIVE);
    let mut shares = [0.0_f32; AREAS];
    for example in seen {
        let has = example.areas.map(|has| f32::from(u8::from(has)) * example.weight / all);
        shares.iter_mut().zip(has).for_each(|(share, has)| *share += has);
    }
    let told: Rows = seen
        .iter()
        .map(|example| {
            let mut over = example.areas.map(|has| f32::from(u8::from(has)));
            over.iter_mut().zip(shares).for_each(|(over, share)| *over -= share);
            over
        })
        .collect();
    let mut weights: Rows = vec![[0.0; AREAS]; meanings];
    let mut left = backward(seen, &told, meanings);
    let mut step = left.clone();
    let mut length = squares(&left, &left);
    for _ in 0..way.rounds {
        let mut turned = backward(seen, &forward(seen, &step), meanings);
        each(&mut turned, &step, [way.pull; AREAS]);
        let along = squares(&step, &turned);
        let far = ratio(length, along);
        each(&mut weights, &step, far);
        each(&mut left, &turned, far.map(|far| -far));
        let now = squares(&left, &left);
        let keep = ratio(now, length);
        for (step, left) in step.iter_mut().zip(&left) {
            step.iter_mut().zip(left).zip(keep).for_each(|((step, left), keep)| *step = left + keep * *step);
        }
        length = now;
    }
    Model { weights, shares }
}

/// What weights say of each example.
fn forward(seen: &[Seen], weights: &Rows) -> Rows {
    let of = |example: &Seen| {
        let mut said = [0.0_f32; AREAS];
        for (at, weight) in &example.meanings {
            let row = weights.get(*at).unwrap_or(&[0.0; AREAS]);
            said.iter_mut().zip(row).for_each(|(said, speaks)| *said += weight * speaks);
        }
        said
    };
    seen.iter().map(of).collect()
}

/// What examples say of each meaning.
fn backward(seen: &[Seen], said: &Rows, meanings: usize) -> Rows {
    let mut rows: Rows = vec![[0.0; AREAS]; meanings];
    for (example, said) in seen.iter().zip(said) {
        for (at, weight) in &example.meanings {
            if let Some(row) = rows.get_mut(*at) {
                row.iter_mut().zip(said).for_each(|(row, said)| *row += weight * example.weight * said);
            }
        }
    }
    rows
}

/// Adds to each number another times so much.
fn each(to: &mut Rows, rows: &Rows, times: [f32; AREAS]) {
    for (to, row) in to.iter_mut().zip(rows) {
        to.iter_mut().zip(row).zip(times).for_each(|((to, number), times)| *to += number * times);
    }
}

fn squares(one: &Rows, other: &Rows) -> [f32; AREAS] {
    let mut sums = [0.0_f32; AREAS];
    for (one, other) in one.iter().zip(other) {
        sums.iter_mut().zip(one).zip(other).for_each(|((sum, a), b)| *sum += a * b);
    }
    sums
}

fn ratio(one: [f32; AREAS], other: [f32; AREAS]) -> [f32; AREAS] {
    let mut parts = one;
    parts.iter_mut().zip(other).for_each(|(part, whole)| *part /= whole.max(1e-20));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples() -> Vec<Example> {
        let texts = [
            ("hospitals publish waiting lists", Area::HealthAndNutrition),
            ("clinics and hospitals for mothers", Area::HealthAndNutrition),
            ("nurses in hospitals report shortages", Area::HealthAndNutrition),
            ("schools publish results of pupils", Area::Education),
            ("teachers and schools in villages", Area::Education),
            ("schools for girls and teachers", Area::Education),
        ];
        let example = |(text, area): (&str, Area)| Example { gist: Gist::of(text), areas: vec![area], counts: true };
        texts.into_iter().map(example).collect()
    }

    #[test]
    fn words_come_to_speak_for_the_area_that_they_stand_with() {
        let table = learn("test", &examples(), Way { least: 2, ..Way::default() });
        let areas = table.areas(&Gist::of("new hospitals"));
        assert!(areas[place(Area::HealthAndNutrition)] > areas[place(Area::Education)] + 0.2, "{areas:?}");
        assert!(areas[place(Area::Tax)] < 1e-6, "an area that nobody was tagged with is never read");
    }

    #[test]
    fn the_same_examples_give_the_same_table() {
        let way = Way::default();
        assert_eq!(learn("1", &examples(), way).write(""), learn("1", &examples(), way).write(""));
    }
}
