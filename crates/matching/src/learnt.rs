//! What was learnt from commitments: how common each meaning is, and which policy areas it speaks for.
//!
//! The table is in `learnt/`, one meaning a line, and is made anew by `cargo xtask eval-matching --learn`. It holds words and
//! numbers, no text of anybody. What it says of a text is an estimate and is always told as one; stated areas go before it.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use domain::codebook::PolicyArea2024 as Area;

use crate::areas::{AREAS, place};
use crate::text::{Gist, Meaning};

/// The table that this program was made with.
const OURS: &str = include_str!("../learnt/meanings.tsv");
/// A word that no commitment used is as rare as one that so many did: rarer it may be a typing error.
const UNSEEN: f32 = 1.0;

/// What is known of one meaning.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Known {
    /// How many commitments speak of it.
    pub documents: u32,
    /// How much it speaks for an area (logits for each unit of weight).
    pub areas: Vec<(Area, f32)>,
}

/// What was learnt.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Learnt {
    /// Its version.
    pub version: String,
    /// How many commitments it was learnt from.
    pub documents: u32,
    /// What speaks for an area before a word is read.
    pub prior: Vec<(Area, f32)>,
    meanings: HashMap<String, Known>,
}

/// A table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the learnt table is not {expected}")]
pub struct Unreadable {
    /// The line, from 1.
    pub line: usize,
    /// What was expected there.
    pub expected: &'static str,
}

/// The table that this program was made with.
#[must_use]
pub fn learnt() -> &'static Learnt {
    static TABLE: LazyLock<Learnt> = LazyLock::new(|| Learnt::read(OURS).unwrap_or_default());
    &TABLE
}

impl Learnt {
    /// A table of these meanings.
    #[must_use]
    pub fn new(
        version: &str,
        documents: u32,
        prior: Vec<(Area, f32)>,
        meanings: impl IntoIterator<Item = (String, Known)>,
    ) -> Self {
        Self { version: version.to_owned(), documents, prior, meanings: meanings.into_iter().collect() }
    }

    /// Reads a table as [`Self::write`] writes it.
    ///
    /// # Errors
    /// At the first line of another shape.
    pub fn read(table: &str) -> Result<Self, Unreadable> {
        let mut lines = table.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        let bad = |at: usize, expected| Unreadable { line: at + 1, expected };
        let head = "a version, a number of commitments and areas with what speaks for each beforehand";
        let (at, first) = lines.next().ok_or_else(|| bad(0, head))?;
        let [version, documents, prior] = columns(first).ok_or_else(|| bad(at, head))?;
        let documents = documents.parse().map_err(|_| bad(at, head))?;
        let prior = pairs(prior, Area::from_code).ok_or_else(|| bad(at, head))?;
        // Further down an area is named by its place in this first list, which keeps the table a fifth of the size.
        let named = |place: &str| Some(prior.get(place.parse::<usize>().ok()?)?.0);
        let mut meanings = HashMap::new();
        for (at, line) in lines {
            let expected = "a meaning, a number of commitments and weights of areas by their place";
            let [key, documents, areas] = columns(line).ok_or_else(|| bad(at, expected))?;
            let documents = documents.parse().map_err(|_| bad(at, expected))?;
            let areas = pairs(areas, named).ok_or_else(|| bad(at, expected))?;
            meanings.insert(key.to_owned(), Known { documents, areas });
        }
        Ok(Self { version: version.to_owned(), documents, prior, meanings })
    }

    /// The table as text, sorted, so that the same learning gives the same bytes. `heading` says how it was made.
    #[must_use]
    pub fn write(&self, heading: &str) -> String {
        let mut table = String::new();
        for line in heading.lines() {
            let _ = writeln!(table, "# {line}");
        }
        let prior: Vec<String> = self.prior.iter().map(|(area, weight)| format!("{area}:{weight:.1}")).collect();
        let place = |area: &Area| self.prior.iter().position(|(of, _)| of == area);
        let told = |areas: &[(Area, f32)]| {
            let placed = areas.iter().filter_map(|(area, weight)| Some(format!("{}:{weight:.1}", place(area)?)));
            placed.collect::<Vec<_>>().join(" ")
        };
        let _ = writeln!(table, "{}\t{}\t{}", self.version, self.documents, prior.join(" "));
        let mut sorted: Vec<_> = self.meanings.iter().collect();
        sorted.sort_by(|a, b| a.0.cmp(b.0));
        for (key, known) in sorted {
            let _ = writeln!(table, "{key}\t{}\t{}", known.documents, told(&known.areas));
        }
        table
    }

    /// How many meanings are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.meanings.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.meanings.is_empty()
    }

    /// What is known of a meaning.
    #[must_use]
    pub fn known(&self, key: &str) -> Option<&Known> {
        self.meanings.get(key)
    }

    /// How rare a meaning is: ln((N + 1) / n), n of N commitments speaking of it.
    #[must_use]
    pub fn rarity(&self, key: &str) -> f32 {
        let documents = self.known(key).map_or(UNSEEN, |known| to_f32(known.documents).max(UNSEEN));
        ((to_f32(self.documents) + 1.0) / documents).ln().max(0.0)
    }

    /// What each meaning of a text weighs in reading its areas: rarity times how often it is said and what it says of its words, the
    /// whole of length 1.
    #[must_use]
    pub fn weigh(&self, gist: &Gist) -> Vec<f32> {
        let weight = |meaning: &Meaning| {
            let known = self.known(&meaning.key).is_some_and(|known| known.documents > 1);
            let part = f32::from(meaning.part) / 100.0;
            if known { (1.0 + f32::from(meaning.count).ln()) * self.rarity(&meaning.key) * part } else { 0.0 }
        };
        let weights: Vec<f32> = gist.meanings.iter().map(weight).collect();
        let length = weights.iter().map(|w| w * w).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        weights.into_iter().map(|weight| weight / length).collect()
    }

    /// How likely it is that whoever tags commitments would give a text each area, in the order of the book.
    #[must_use]
    pub fn areas(&self, gist: &Gist) -> Vec<f32> {
        if self.is_empty() {
            return vec![0.0; AREAS];
        }
        let mut logits = vec![f32::NEG_INFINITY; AREAS];
        for (area, prior) in &self.prior {
            if let Some(logit) = logits.get_mut(place(*area)) {
                *logit = *prior;
            }
        }
        for (meaning, weight) in gist.meanings.iter().zip(self.weigh(gist)) {
            for (area, speaks) in self.known(&meaning.key).map_or(&[][..], |known| &known.areas) {
                if let Some(logit) = logits.get_mut(place(*area)) {
                    *logit += weight * speaks;
                }
            }
        }
        logits.into_iter().map(|logit| 1.0 / (1.0 + (-logit).exp())).collect()
    }
}

fn columns(line: &str) -> Option<[&str; 3]> {
    line.split('\t').collect::<Vec<_>>().try_into().ok()
}

fn pairs(cell: &str, named: impl Fn(&str) -> Option<Area>) -> Option<Vec<(Area, f32)>> {
    let weight = |pair: &str| {
        let (area, weight) = pair.split_once(':')?;
        Some((named(area)?, weight.parse().ok().filter(|weight: &f32| weight.is_finite())?))
    };
    cell.split_whitespace().map(weight).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a logarithm is taken of it")]
pub(crate) const fn to_f32(count: u32) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn our_table_is_whole_and_reads_areas_from_words_of_any_language() {
        let ours = Learnt::read(OURS).unwrap();
        assert!(ours.len() > 500 && ours.documents > 500, "{} {}", ours.len(), ours.documents);
        for text in [
            "Publish every public procurement contract and tender on one portal.",
            "Publicar en un portal todos los contratos y licitaciones de compras públicas.",
            "Publier tous les marchés publics et appels d'offres sur un portail.",
        ] {
            let areas = ours.areas(&Gist::of(text));
            let procurement = areas[place(Area::PublicProcurement)];
            assert!(procurement > 0.5, "{text}: {procurement}");
            assert!(areas[place(Area::HealthAndNutrition)] < 0.2, "{text}");
        }
    }

    #[test]
    fn a_table_reads_back_as_it_was_written() {
        let known = Known { documents: 3, areas: vec![(Area::OpenData, 1.5)] };
        let table = Learnt::new("1", 9, vec![(Area::OpenData, -2.0)], [("=open data".to_owned(), known)]);
        assert_eq!(Learnt::read(&table.write("how\nand why")).unwrap(), table);
        assert_eq!(Learnt::read("1\tmany\t").unwrap_err().line, 1);
        assert_eq!(Learnt::read("1\t9\topen-data:1.0\nword\t3\t0:much").unwrap_err().line, 2);
    }

    proptest! {
        #[test]
        fn any_table_is_survived(table in any::<String>()) {
            let _ = Learnt::read(&table);
        }
    }
}
