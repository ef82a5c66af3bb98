//! What a text means: the concepts of the glossary that it names, and the stems of the words that no concept covers.
//!
//! Each meaning is taken once, whatever the language and however often it is said, with the word that said it as evidence.
//! Signs that nobody sees are never read. Nothing here knows requests or offers, and no text is changed that is shown.

use std::collections::HashMap;
use std::ops::Range;

use domain::networking::Offer;
use language::{Concept, Language, fold_word, glossary, recognise, words};

/// How much of a text is read, in bytes: who goes on for longer is not heard more.
const READ_BYTES: usize = 8_000;
/// A longer word is no word of any language that we read.
const LONGEST_WORD: usize = 40;
/// All of what words say, and what is left for a term inside a longer one: "information" in "access to information" says
/// which information it is not. A judgement.
const WHOLE: usize = 100;
const INSIDE: usize = 30;

/// One thing that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The same in every form and, for a concept, in every language: `=open data`, or a folded stem.
    pub key: String,
    /// The word or words that named it first, as written.
    pub form: String,
    /// How often it is named.
    pub count: u16,
    /// How much of what its words say it says, of a hundred: words that name two things at once say each by half, and a term
    /// inside a longer one says little that the longer one does not.
    pub part: u8,
}

impl Meaning {
    /// Whether it is a concept of the glossary.
    #[must_use]
    pub fn is_concept(&self) -> bool {
        self.key.starts_with('=')
    }
}

/// What a text means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gist {
    /// The language it is in, as far as that can be told.
    pub language: Option<Language>,
    /// What it speaks of, in the order in which it does so first.
    pub meanings: Vec<Meaning>,
    /// How many words it has that are no grammar.
    pub words: u32,
}

impl Gist {
    /// Reads what is offered. What somebody writes of themselves to be found is heard once, however often they say it; a commitment was
    /// written for another purpose and has been reviewed since, and is heard as it speaks.
    #[must_use]
    pub fn of_offer(offer: &Offer) -> Self {
        let mut gist = Self::of(&offer.text);
        if offer.references.iter().all(|reference| reference.finding.is_none()) {
            gist.meanings.iter_mut().for_each(|meaning| meaning.count = meaning.count.min(1));
        }
        gist
    }

    /// Reads a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = text.get(..text.floor_char_boundary(READ_BYTES)).unwrap_or(text);
        let glossary = glossary();
        let language = recognise(text).or_else(|| glossary.recognise(text));
        // Where the language is in doubt, terms are looked for in the likeliest and words are taken as they stand.
        let reads = language.or_else(|| glossary.likely(text).first().copied());
        let told: Vec<(&str, String)> = words(text)
            .map(|word| (word.text, fold_word(word.text)))
            .filter(|(_, folded)| tells(reads, folded))
            .collect();
        let stem = |word: &str, folded: &str| match reads {
            Some(reads) if reads.may_write(word) => reads.stem(word),
            _ => folded.to_owned(),
        };
        let run: Vec<String> = told.iter().map(|(word, folded)| stem(word, folded)).collect();
        let mut gist = Self { language, meanings: Vec::new(), words: u32::try_from(told.len()).unwrap_or(u32::MAX) };
        let mut found: Vec<(usize, u8, String, String)> = Vec::new();
        let mut covered = vec![false; run.len()];
        if let Some(reads) = reads {
            let mut named = Vec::new();
            glossary.find(reads, &run, |concept, place| named.push((concept, place)));
            for (concept, place) in &named {
                let Some(name) = glossary.terms(*concept, Language::English).first() else { continue };
                covered.get_mut(place.clone()).unwrap_or_default().fill(true);
                let form: Vec<&str> =
                    told.get(place.clone()).unwrap_or_default().iter().map(|(word, _)| *word).collect();
                found.push((place.start, part(place, &named), format!("={name}"), form.join(" ")));
            }
        }
        for (at, ((word, folded), stem)) in told.iter().zip(&run).enumerate() {
            if covered.get(at) == Some(&false) {
                // A word whose stem is nothing is kept as it is.
                let key = if stem.is_empty() { folded } else { stem };
                found.push((at, u8::try_from(WHOLE).unwrap_or(u8::MAX), key.clone(), (*word).to_owned()));
            }
        }
        found.sort_by_key(|(at, ..)| *at);
        let mut places: HashMap<String, usize> = HashMap::new();
        for (_, part, key, form) in found {
            match places.get(&key).and_then(|place| gist.meanings.get_mut(*place)) {
                Some(meaning) => {
                    meaning.count = meaning.count.saturating_add(1);
                    meaning.part = meaning.part.max(part);
                }
                None => {
                    places.insert(key.clone(), gist.meanings.len());
                    gist.meanings.push(Meaning { key, form, count: 1, part });
                }
            }
        }
        gist
    }

    /// The meaning with a key.
    #[must_use]
    pub fn meaning(&self, key: &str) -> Option<&Meaning> {
        self.meanings.iter().find(|meaning| meaning.key == key)
    }
}

/// How much of what the words at a place say one of the terms that are named there says.
fn part(place: &Range<usize>, named: &[(Concept, Range<usize>)]) -> u8 {
    let same = named.iter().filter(|(_, other)| other == place).count().max(1);
    let holds =
        |other: &Range<usize>| other.start <= place.start && place.end <= other.end && other.len() > place.len();
    let whole = if named.iter().any(|(_, other)| holds(other)) { INSIDE } else { WHOLE };
    u8::try_from(whole / same).unwrap_or(u8::MAX)
}

/// Whether a folded word says something: it is a word, no grammar and no bare number.
fn tells(language: Option<Language>, folded: &str) -> bool {
    let length = folded.chars().count();
    let grammar = match language {
        Some(language) => language.is_stop_word(folded),
        None => Language::ALL.into_iter().any(|language| language.is_stop_word(folded)),
    };
    (2..=LONGEST_WORD).contains(&length) && !grammar && !folded.chars().all(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        Gist::of(text).meanings.into_iter().map(|meaning| meaning.key).collect()
    }

    #[test]
    fn the_same_thing_said_in_two_languages_is_one_meaning() {
        let english = keys("We will publish all public procurement contracts as open data for citizens.");
        let spanish =
            keys("Publicaremos todos los contratos de compras públicas como datos abiertos para la ciudadanía.");
        for concept in ["=open data", "=public procurement"] {
            assert!(english.iter().any(|key| key == concept), "{english:?}");
            assert!(spanish.iter().any(|key| key == concept), "{spanish:?}");
        }
    }

    #[test]
    fn saying_it_again_is_counted_and_not_added() {
        let gist = Gist::of("procurement, procurement and again procurement of the ministry");
        let meaning = gist.meanings.iter().find(|meaning| meaning.form == "procurement").unwrap();
        assert_eq!(meaning.count, 3);
    }

    #[test]
    fn words_that_name_several_things_say_each_by_its_part() {
        let gist = Gist::of("The law on access to information is applied by every ministry.");
        let part = |key: &str| gist.meaning(key).map(|meaning| meaning.part);
        assert_eq!(part("=access to information"), Some(100), "{gist:?}");
        assert!(
            part("=access").unwrap() < 50 && part("=information").unwrap() < 50,
            "inside the longer term: {gist:?}"
        );
        assert!(gist.meanings.iter().filter(|meaning| !meaning.is_concept()).all(|meaning| meaning.part == 100));
    }

    #[test]
    fn what_nobody_sees_is_not_read() {
        let seen = keys("We repair bridges.");
        let hidden: String = "open data".chars().filter_map(|c| char::from_u32(0xe0000 + u32::from(c))).collect();
        assert_eq!(keys(&format!("We repair{hidden} bridges.")), seen);
        assert_eq!(keys("We re\u{ad}pair brid\u{200b}\u{2060}ges.").len(), keys("We repair brid ges.").len());
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_each_meaning_stands_once(text in any::<String>()) {
            let gist = Gist::of(&text);
            let mut keys: Vec<&str> = gist.meanings.iter().map(|meaning| meaning.key.as_str()).collect();
            let before = keys.len();
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), before);
            prop_assert!(gist.meanings.iter().all(|meaning| !meaning.key.is_empty() && meaning.count > 0));
        }
    }
}
