//! Learning which words speak for which policy area, from commitments that people have tagged.
//!
//! One logistic regression for each area over the meanings of titles and texts, with L2 decay, by stochastic gradient with a
//! step of its own for each weight (Adagrad, Duchi, Hazan and Singer 2011). No chance: the examples come in a fixed, mixed order,
//! so the same examples give the same table. Learning is for developers; nothing that serves readers calls it.

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
    /// How often each example is gone through.
    pub rounds: usize,
    /// The first step.
    pub step: f32,
    /// How strongly weights are drawn towards nothing.
    pub decay: f32,
    /// A meaning must stand in so many commitments to be learnt from.
    pub least: u32,
    /// Weights smaller than this are left out of the table.
    pub smallest: f32,
}

impl Default for Way {
    /// Found on the open half of the countries (`docs/matching-quality.md`).
    fn default() -> Self {
        Self { rounds: 8, step: 0.5, decay: 2e-4, least: 3, smallest: 0.35 }
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
    let seen: Vec<Seen> = examples.iter().map(|example| Seen::of(example, &counted, &places)).collect();
    let model = descend(&seen, keys.len(), way);
    let kept = |row: &[f32]| -> Vec<(Area, f32)> {
        Area::ALL.iter().zip(row).filter(|(_, w)| w.abs() >= way.smallest).map(|(area, w)| (*area, *w)).collect()
    };
    let known = |key: &String| {
        let row = places.get(key.as_str()).and_then(|at| model.weights.get(at * AREAS..(at + 1) * AREAS));
        Known { documents: used.get(key.as_str()).copied().unwrap_or(0), areas: kept(row.unwrap_or_default()) }
    };
    let mut all: Vec<String> = used.iter().filter(|(_, n)| **n > 1).map(|(key, _)| (*key).to_owned()).collect();
    all.sort_unstable();
    let prior = Area::ALL.iter().zip(&model.prior).filter(|(area, _)| model.tagged(**area)).map(|(a, w)| (*a, *w));
    let prior = prior.collect();
    let meanings: Vec<(String, Known)> = all.into_iter().map(|key| (key.clone(), known(&key))).collect();
    Learnt::new(version, documents, prior, meanings)
}

/// An example as numbers.
struct Seen {
    /// Place of a meaning and its weight.
    meanings: Vec<(usize, f32)>,
    areas: [bool; AREAS],
}

impl Seen {
    fn of(example: &Example, counted: &Learnt, places: &HashMap<&str, usize>) -> Self {
        let weights = counted.weigh(&example.gist);
        let meanings = example.gist.meanings.iter().zip(weights);
        let meanings = meanings.filter_map(|(meaning, weight)| Some((*places.get(meaning.key.as_str())?, weight)));
        let mut areas = [false; AREAS];
        for area in &example.areas {
            if let Some(has) = areas.get_mut(place(*area)) {
                *has = true;
            }
        }
        Self { meanings: meanings.filter(|(_, weight)| *weight > 0.0).collect(), areas }
    }
}

struct Model {
    weights: Vec<f32>,
    prior: Vec<f32>,
    ever: [bool; AREAS],
}

impl Model {
    fn tagged(&self, area: Area) -> bool {
        self.ever.get(place(area)).copied().unwrap_or(false)
    }
}

fn descend(seen: &[Seen], meanings: usize, way: Way) -> Model {
    let mut ever = [false; AREAS];
    for example in seen {
        ever.iter_mut().zip(example.areas).for_each(|(ever, has)| *ever |= has);
    }
    let mut model = Model { weights: vec![0.0; meanings * AREAS], prior: vec![-2.0; AREAS], ever };
    let mut squares = vec![1e-3_f32; meanings * AREAS];
    let mut prior_squares = [1e-3_f32; AREAS];
    let mut order: Vec<usize> = (0..seen.len()).collect();
    // Mixed once by a multiplication with a number that shares no factor, so that one country's examples are apart.
    order.sort_by_key(|at| at.wrapping_mul(2_654_435_761) % 1_000_003);
    for _ in 0..way.rounds {
        for example in order.iter().filter_map(|at| seen.get(*at)) {
            let mut errors = [0.0_f32; AREAS];
            errors.copy_from_slice(model.prior.get(..AREAS).unwrap_or(&[0.0; AREAS]));
            for (at, weight) in &example.meanings {
                let row = model.weights.get(at * AREAS..(at + 1) * AREAS).unwrap_or_default();
                errors.iter_mut().zip(row).for_each(|(logit, speaks)| *logit += weight * speaks);
            }
            for (error, has) in errors.iter_mut().zip(example.areas) {
                *error = 1.0 / (1.0 + (-*error).exp()) - f32::from(u8::from(has));
            }
            for ((prior, square), error) in model.prior.iter_mut().zip(&mut prior_squares).zip(errors) {
                *square += error * error;
                *prior -= way.step * error / square.sqrt();
            }
            for (at, weight) in &example.meanings {
                let range = at * AREAS..(at + 1) * AREAS;
                let row = model.weights.get_mut(range.clone()).unwrap_or_default();
                let squares = squares.get_mut(range).unwrap_or_default();
                for ((speaks, square), error) in row.iter_mut().zip(squares).zip(errors) {
                    let slope = error * weight + way.decay * *speaks;
                    *square += slope * slope;
                    *speaks -= way.step * slope / square.sqrt();
                }
            }
        }
    }
    model
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
