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
/// What words make likelier is written down in hundredths: finer changes no order.
const HUNDREDTH: f32 = 0.01;
/// A regression of this sort keeps too near to what is usual. Raised to this power, less is made of what is unlikely; chosen on the
/// open half of the countries.
const APART: f32 = 1.15;

/// What is known of one meaning.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Known {
    /// How many commitments speak of it.
    pub documents: u32,
    /// How much likelier it makes an area, for each unit of weight.
    pub areas: Vec<(Area, f32)>,
}

/// What was learnt.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Learnt {
    /// Its version.
    pub version: String,
    /// How many commitments it was learnt from.
    pub documents: u32,
    /// How likely an area is before a word is read: the share that has it.
    pub shares: Vec<(Area, f32)>,
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
        shares: Vec<(Area, f32)>,
        meanings: impl IntoIterator<Item = (String, Known)>,
    ) -> Self {
        Self { version: version.to_owned(), documents, shares, meanings: meanings.into_iter().collect() }
    }

    /// Reads a table as [`Self::write`] writes it.
    ///
    /// # Errors
    /// At the first line of another shape.
    pub fn read(table: &str) -> Result<Self, Unreadable> {
        let mut lines = table.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        let bad = |at: usize, expected| Unreadable { line: at + 1, expected };
        let head = "a version, a number of commitments and areas with the share that has each";
        let (at, first) = lines.next().ok_or_else(|| bad(0, head))?;
        let [version, documents, shares] = columns(first).ok_or_else(|| bad(at, head))?;
        let documents = documents.parse().map_err(|_| bad(at, head))?;
        let shares = pairs(shares, Area::from_code, 1.0).ok_or_else(|| bad(at, head))?;
        // Further down an area is named by its place in this first list, which keeps the table a fifth of the size.
        let named = |place: &str| Some(shares.get(place.parse::<usize>().ok()?)?.0);
        let mut meanings = HashMap::new();
        for (at, line) in lines {
            let expected = "a meaning, a number of commitments and weights of areas by their place";
            let [key, documents, areas] = columns(line).ok_or_else(|| bad(at, expected))?;
            let documents = documents.parse().map_err(|_| bad(at, expected))?;
            let areas = pairs(areas, named, HUNDREDTH).ok_or_else(|| bad(at, expected))?;
            meanings.insert(key.to_owned(), Known { documents, areas });
        }
        Ok(Self { version: version.to_owned(), documents, shares, meanings })
    }

    /// The table as text, sorted, so that the same learning gives the same bytes. `heading` says how it was made.
    #[must_use]
    pub fn write(&self, heading: &str) -> String {
        let mut table = String::new();
        for line in heading.lines() {
            let _ = writeln!(table, "# {line}");
        }
        let shares: Vec<String> = self.shares.iter().map(|(area, share)| format!("{area}:{share:.3}")).collect();
        let place = |area: &Area| self.shares.iter().position(|(of, _)| of == area);
        let told = |areas: &[(Area, f32)]| {
            let placed =
                areas.iter().filter_map(|(area, weight)| Some(format!("{}:{:.0}", place(area)?, weight / HUNDREDTH)));
            placed.collect::<Vec<_>>().join(" ")
        };
        let _ = writeln!(table, "{}\t{}\t{}", self.version, self.documents, shares.join(" "));
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
        let mut likely = vec![0.0_f32; AREAS];
        let mut add = |area: Area, more: f32| {
            if let Some(likely) = likely.get_mut(place(area)) {
                *likely += more;
            }
        };
        self.shares.iter().for_each(|(area, share)| add(*area, *share));
        for (meaning, weight) in gist.meanings.iter().zip(self.weigh(gist)) {
            for (area, speaks) in self.known(&meaning.key).map_or(&[][..], |known| &known.areas) {
                add(*area, weight * speaks);
            }
        }
        likely.into_iter().map(|likely| likely.clamp(0.0, 1.0).powf(APART)).collect()
    }
}

fn columns(line: &str) -> Option<[&str; 3]> {
    line.split('\t').collect::<Vec<_>>().try_into().ok()
}

fn pairs(cell: &str, named: impl Fn(&str) -> Option<Area>, unit: f32) -> Option<Vec<(Area, f32)>> {
    let weight = |pair: &str| {
        let (area, weight) = pair.split_once(':')?;
        Some((named(area)?, weight.parse().ok().filter(|weight: &f32| weight.is_finite())? * unit))
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
        let table = Learnt::new("1", 9, vec![(Area::OpenData, 0.125)], [("=open data".to_owned(), known)]);
        assert_eq!(Learnt::read(&table.write("how\nand why")).unwrap(), table);
        assert_eq!(Learnt::read("1\tmany\t").unwrap_err().line, 1);
        assert_eq!(Learnt::read("1\t9\topen-data:0.1\nword\t3\t0:much").unwrap_err().line, 2);
    }

    proptest! {
        #[test]
        fn any_table_is_survived(table in any::<String>()) {
            let _ = Learnt::read(&table);
        }
    }
}
