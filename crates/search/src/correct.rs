//! What a reader may have meant by a word that stands nowhere.
//!
//! A word that no document has and no term of the glossary has is replaced by the nearest that one has: by as few letters
//! inserted, left out, replaced or swapped as can be, the first letter staying. What was replaced is told with the results. A
//! word that stands anywhere is never replaced, and short words are not: too many are near them.

use language::{Language, glossary};
use strsim::osa_distance;
use tantivy::{Searcher, Term};

use crate::ask::{Ask, Item, Word};
use crate::schema::Fields;

/// From how many letters on a word may differ by one letter from what was meant, and by two.
const ONE_LETTER: usize = 5;
const TWO_LETTERS: usize = 8;
/// In how many documents a word must stand to be what was meant: errors stand in documents, too, but seldom twice.
const LEAST_DOCS: u64 = 2;

/// A word that stands nowhere, and what was looked for instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// As the reader wrote it.
    pub written: String,
    /// What was looked for, folded.
    pub meant: String,
}

/// How near a word is: fewer letters first, then words of the field, then those that more documents have.
type Nearness = (usize, bool, std::cmp::Reverse<u64>);

/// Replaces the words that stand nowhere.
pub(crate) fn correct(ask: &mut Ask, searcher: &Searcher, fields: &Fields) -> tantivy::Result<Vec<Correction>> {
    let mut corrections = Vec::new();
    // Where every word is misspelt, it may be any language.
    let languages = if ask.languages.is_empty() { Language::ALL.to_vec() } else { ask.languages.clone() };
    for item in &mut ask.wanted {
        let Item::Word(word) = item else { continue };
        let may_differ = match word.folded.chars().count() {
            ..ONE_LETTER => continue,
            ONE_LETTER..TWO_LETTERS => 1,
            _ => 2,
        };
        if !word.concepts.is_empty() || stands(word, searcher, fields)? {
            continue;
        }
        let mut nearest: Option<(Nearness, String)> = None;
        let mut offer = |other: &str, of_the_field: bool, docs: u64| {
            let lengths = other.len().abs_diff(word.folded.len());
            if lengths > 2 * may_differ || nearest.as_ref().is_some_and(|(_, best)| best == other) {
                return;
            }
            let distance = osa_distance(&word.folded, other);
            let nearness = (distance, !of_the_field, std::cmp::Reverse(docs));
            if distance <= may_differ && nearest.as_ref().is_none_or(|(best, _)| nearness < *best) {
                nearest = Some((nearness, other.to_owned()));
            }
        };
        let Some(first) = word.folded.chars().next() else { continue };
        for language in &languages {
            for other in glossary().words(*language).iter().filter(|other| other.starts_with(first)) {
                offer(other, true, 0);
            }
        }
        each_word(searcher, fields, first, |other, docs| offer(other, false, docs))?;
        if let Some((_, meant)) = nearest
            && let Some(better) = Word::new(&meant)
        {
            corrections.push(Correction { written: word.written.clone(), meant });
            *word = better;
        }
    }
    if !corrections.is_empty() {
        ask.find_concepts();
    }
    Ok(corrections)
}

/// Whether any document has the word in any form.
fn stands(word: &Word, searcher: &Searcher, fields: &Fields) -> tantivy::Result<bool> {
    if searcher.doc_freq(&Term::from_field_text(fields.exact, &word.folded))? > 0 {
        return Ok(true);
    }
    for stem in &word.stems {
        if searcher.doc_freq(&Term::from_field_text(fields.stem, stem))? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tells of every folded word of the index that begins with a letter and stands in enough documents of a part of it.
fn each_word(
    searcher: &Searcher,
    fields: &Fields,
    first: char,
    mut tell: impl FnMut(&str, u64),
) -> tantivy::Result<()> {
    let begin = first.to_string();
    for part in searcher.segment_readers() {
        let words = part.inverted_index(fields.exact)?;
        let mut stream = words.terms().range().ge(begin.as_bytes()).into_stream()?;
        while stream.advance() {
            let Ok(word) = std::str::from_utf8(stream.key()) else { continue };
            if !word.starts_with(first) {
                break;
            }
            let docs = u64::from(stream.value().doc_freq);
            if docs >= LEAST_DOCS {
                tell(word, docs);
            }
        }
    }
    Ok(())
}
