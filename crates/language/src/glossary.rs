//! The terms of the field in five languages, so that what is asked in one finds what is written in another.
//!
//! A *concept* is a line of the files in `glossary/`: the words for one thing in English, Spanish, French, Portuguese and
//! Arabic. Texts and questions name concepts through the stems of these words, so any form of a term is known. It is a list
//! for finding, not a translation: near synonyms share a line, and what is shown to readers never comes from here.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use crate::{Language, fold, fold_word, words};

/// The lines of the glossary, file by file. A concept is numbered by its place among them all.
const FILES: [&str; 3] =
    [include_str!("glossary/field.txt"), include_str!("glossary/general.txt"), include_str!("glossary/places.txt")];

/// A concept of the glossary, by its place in it. Another place after the glossary was changed: for indexes, not for records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concept(u16);

impl Concept {
    /// Its place, from 0.
    #[must_use]
    pub const fn place(self) -> u16 {
        self.0
    }
}

/// What has to follow the first stem of a term, and the concept that it then names.
type Term = (Vec<String>, Concept);

/// The glossary.
#[derive(Debug)]
pub struct Glossary {
    /// The terms of each concept, in the order of [`Language::ALL`].
    terms: Vec<[Vec<&'static str>; 5]>,
    /// The same as runs of stems.
    stems: Vec<[Vec<Vec<String>>; 5]>,
    /// The folded words of each language's terms, sorted.
    words: [Vec<String>; 5],
    /// For each language, the concepts whose terms begin with a stem, with the stems that must follow.
    begins: [HashMap<String, Vec<Term>>; 5],
}

/// The glossary that this program was made with.
#[must_use]
pub fn glossary() -> &'static Glossary {
    static OURS: LazyLock<Glossary> = LazyLock::new(|| Glossary::read(&FILES));
    &OURS
}

impl Glossary {
    /// Reads lines of `English | Spanish | French | Portuguese | Arabic`, terms of a language separated by commas. Lines that
    /// begin with `#` are headings. A line of another shape is left out; a test sees to it that ours has none.
    fn read(files: &[&'static str]) -> Self {
        let mut glossary =
            Self { terms: Vec::new(), stems: Vec::new(), words: Default::default(), begins: Default::default() };
        for line in files.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split('|').collect();
            let (Ok(parts), Ok(place)) = (<[&str; 5]>::try_from(parts), u16::try_from(glossary.terms.len())) else {
                continue;
            };
            let terms: [Vec<&str>; 5] =
                parts.map(|part| part.split(',').map(str::trim).filter(|term| !term.is_empty()).collect());
            let mut each = Language::ALL.into_iter().zip(&terms);
            let stems =
                [(); 5].map(|()| each.next().map_or_else(Vec::new, |(language, terms)| all_stems(language, terms)));
            glossary.add(Concept(place), &stems);
            glossary.terms.push(terms);
            glossary.stems.push(stems);
        }
        for (language, known) in Language::ALL.into_iter().zip(&mut glossary.words) {
            let terms = glossary.terms.iter().filter_map(|terms| terms.get(language as usize)).flatten();
            let folded: BTreeSet<String> =
                terms.flat_map(|term| words(term)).map(|word| fold_word(word.text)).collect();
            *known = folded.into_iter().filter(|word| !language.is_stop_word(word)).collect();
        }
        glossary
    }

    fn add(&mut self, concept: Concept, stems: &[Vec<Vec<String>>; 5]) {
        for (runs, begins) in stems.iter().zip(&mut self.begins) {
            for (first, rest) in runs.iter().filter_map(|run| run.split_first()) {
                begins.entry(first.clone()).or_default().push((rest.to_vec(), concept));
            }
        }
    }

    /// How many concepts there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The terms for a concept in a language, the usual one first.
    #[must_use]
    pub fn terms(&self, concept: Concept, language: Language) -> &[&'static str] {
        let terms = self.terms.get(usize::from(concept.0));
        terms.and_then(|terms| terms.get(language as usize)).map_or(&[], Vec::as_slice)
    }

    /// The stems of each term for a concept in a language, as [`stems`] gives them.
    #[must_use]
    pub fn term_stems(&self, concept: Concept, language: Language) -> &[Vec<String>] {
        let stems = self.stems.get(usize::from(concept.0));
        stems.and_then(|stems| stems.get(language as usize)).map_or(&[], Vec::as_slice)
    }

    /// The words of a language's terms, folded, each once, without grammar.
    #[must_use]
    pub fn words(&self, language: Language) -> &[String] {
        self.words.get(language as usize).map_or(&[], Vec::as_slice)
    }

    /// Tells of every concept that a run of stems names, and which of them name it. A term of several words is told besides
    /// the terms inside it. The run holds stems without grammar, as [`stems`] gives them.
    pub fn find<S: AsRef<str>>(&self, language: Language, run: &[S], mut tell: impl FnMut(Concept, Range<usize>)) {
        let Some(begins) = self.begins.get(language as usize) else { return };
        for (at, first) in run.iter().enumerate() {
            for (rest, concept) in begins.get(first.as_ref()).into_iter().flatten() {
                let follows = run.get(at + 1..).unwrap_or_default();
                if follows.len() >= rest.len() && follows.iter().zip(rest).all(|(is, must)| is.as_ref() == must) {
                    tell(*concept, at..at + 1 + rest.len());
                }
            }
        }
    }

    /// The languages that a short text is most likely in: those in which most of its words are grammar or terms. Several where
    /// they are level, none where no word is known in any.
    #[must_use]
    pub fn likely(&self, text: &str) -> Vec<Language> {
        let known = Language::ALL.map(|language| (language, self.known_words(language, text)));
        let most = known.iter().map(|(_, known)| *known).max().unwrap_or(0);
        known.into_iter().filter(|(_, known)| *known == most && most > 0).map(|(language, _)| language).collect()
    }

    /// The language of a text that is too short for its letters to tell: the one in which most of its words are grammar or
    /// terms, where it is alone in that.
    #[must_use]
    pub fn recognise(&self, text: &str) -> Option<Language> {
        let [language] = self.likely(text)[..] else { return None };
        (self.known_words(language, text) * 2 > words(text).count()).then_some(language)
    }

    /// How many words of a text are grammar or terms of a language.
    fn known_words(&self, language: Language, text: &str) -> usize {
        let written = words(text).filter(|word| language.may_write(word.text));
        let grammar = written.filter(|word| language.is_stop_word(&fold_word(word.text))).count();
        let run = stems(language, text);
        let mut covered = vec![false; run.len()];
        self.find(language, &run, |_, place| covered.get_mut(place).unwrap_or_default().fill(true));
        grammar + covered.into_iter().filter(|covered| *covered).count()
    }
}

/// The stems of terms, each run once.
fn all_stems(language: Language, terms: &[&str]) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    // Readers leave accents out, and some stemmers take other endings off then.
    let written = terms.iter().flat_map(|term| [stems(language, term), stems(language, &fold(term))]);
    for run in written.filter(|run| !run.is_empty()) {
        if !all.contains(&run) {
            all.push(run);
        }
    }
    all
}

/// The stems of a text in a language, without words of grammar and words in another script.
#[must_use]
pub fn stems(language: Language, text: &str) -> Vec<String> {
    let own = words(text).filter(|word| language.may_write(word.text));
    let telling = own.filter(|word| !language.is_stop_word(&fold_word(word.text)));
    telling.map(|word| language.stem(word.text)).filter(|stem| !stem.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(language: Language, text: &str) -> Vec<&'static str> {
        let mut found = Vec::new();
        let english = |concept| glossary().terms(concept, Language::English)[0];
        glossary().find(language, &stems(language, text), |concept, _| found.push(english(concept)));
        found
    }

    #[test]
    fn every_line_has_a_term_in_every_language() {
        for file in FILES {
            for line in file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
                let parts: Vec<&str> = line.split('|').collect();
                assert_eq!(parts.len(), 5, "{line}");
                for (language, part) in Language::ALL.into_iter().zip(parts) {
                    for term in part.split(',') {
                        assert!(!stems(language, term).is_empty(), "{language:?} {term:?} in {line}");
                    }
                }
            }
        }
        assert!(glossary().len() > 450);
    }

    #[test]
    fn a_term_names_its_concept_in_every_language() {
        for (language, text) in [
            (Language::English, "Open data for everybody"),
            (Language::Spanish, "un portal de datos abiertos"),
            (Language::French, "l'ouverture des données"),
            (Language::Portuguese, "os dados abertos do município"),
            (Language::Arabic, "نشر البيانات المفتوحة"),
        ] {
            assert!(named(language, text).contains(&"open data"), "{language:?} {:?}", named(language, text));
        }
    }

    #[test]
    fn a_term_of_several_words_is_named_whole_and_in_parts() {
        let found = named(Language::Spanish, "rendiciones de cuentas en las compras públicas");
        assert!(found.contains(&"accountability") && found.contains(&"public procurement"), "{found:?}");
        assert!(found.contains(&"public"), "{found:?}");
        assert!(named(Language::English, "data that is open").iter().all(|name| *name != "open data"));
    }

    #[test]
    fn the_language_of_a_question_is_told_by_its_words() {
        for (text, language) in [
            ("open data portal", Language::English),
            ("presupuesto participativo municipal", Language::Spanish),
            ("marchés publics et corruption", Language::French),
            ("orçamento cidadão", Language::Portuguese),
            ("الشفافية في الموازنة", Language::Arabic),
        ] {
            assert_eq!(glossary().likely(text).first(), Some(&language), "{text}");
        }
        assert!(glossary().likely("xyzzy").is_empty());
    }

    proptest! {
        #[test]
        fn places_lie_inside_the_run(text in "[a-z ]{0,60}|.{0,30}") {
            for language in Language::ALL {
                let run = stems(language, &text);
                glossary().find(language, &run, |_, place| assert!(place.start < place.end && place.end <= run.len()));
            }
        }
    }
}
