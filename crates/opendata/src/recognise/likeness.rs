//! How alike two rows are.
//!
//! Titles are compared by the groups of three letters they share, so that spelling, accents and small changes cost little;
//! texts by the groups of three words they share; numbers by being the same. Numbers that stand at the beginning of a
//! title are taken off it and used as numbers: one edition has them nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use domain::deed::RecognitionBasis;
use language::fold;

use super::RowView;
use crate::identity::split_number;

/// The words of a row, prepared for comparing. Sets of hashes are sorted.
pub(super) struct Words {
    number: String,
    /// Of the title and, where it differs, the short title.
    titles: Vec<Vec<u32>>,
    /// Groups of three words of the text.
    text: Vec<u32>,
    /// Groups of three letters of a text that is too short for groups of words; else of its beginning.
    text_letters: Vec<u32>,
    lead: Vec<u32>,
    /// By what rows are brought together: rare words and groups of words are found in few rows.
    keys: Vec<u32>,
}

impl Words {
    pub(super) fn new(row: &RowView<'_>) -> Self {
        let folded = [fold(row.title), fold(row.short_title)];
        let mut number = fold(row.number);
        let mut titles: Vec<Vec<u32>> = Vec::new();
        let mut keys = Vec::new();
        for title in &folded {
            let (in_title, rest) = split_number(title);
            if number.is_empty() {
                number = in_title.to_owned();
            }
            let groups = letters(rest);
            if !groups.is_empty() && !titles.contains(&groups) {
                titles.push(groups);
            }
            keys.extend(rest.split(' ').filter(|word| word.len() > 3).map(|word| hash(&[word])));
        }
        let folded_text = fold(row.text);
        let text = groups_of_words(&folded_text);
        let text_letters = letters(crate::cell::cut(&folded_text, SHORT_LETTERS));
        // The smallest hashes are a fair sample: alike texts have most of them in common.
        keys.extend(text.iter().take(24));
        if !number.is_empty() {
            keys.push(hash(&["number", &number]));
        }
        keys.sort_unstable();
        keys.dedup();
        Self { number, titles, text, text_letters, lead: letters(&fold(row.lead)), keys }
    }
}

/// FNV-1a over some words: small, fast and the same on every machine. Nobody gains from a collision here.
fn hash(words: &[&str]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for byte in words.iter().flat_map(|word| word.bytes().chain([b' '])) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash
}

fn set(mut hashes: Vec<u32>) -> Vec<u32> {
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// Groups of three letters, with a blank at each end.
fn letters(folded: &str) -> Vec<u32> {
    if folded.is_empty() {
        return Vec::new();
    }
    let padded = format!(" {folded} ");
    let starts: Vec<usize> = padded.char_indices().map(|(i, _)| i).chain([padded.len()]).collect();
    let groups = starts.windows(4).filter_map(|w| Some(hash(&[padded.get(*w.first()?..*w.last()?)?])));
    set(groups.collect())
}

fn groups_of_words(folded: &str) -> Vec<u32> {
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.len() < 3 {
        return Vec::new();
    }
    set(words.windows(3).map(hash).collect())
}

/// How many of two sorted sets are in both.
fn common(a: &[u32], b: &[u32]) -> usize {
    let (mut a, mut b, mut both) = (a.iter().peekable(), b.iter().peekable(), 0);
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                both += 1;
                a.next();
                b.next();
            }
        }
    }
    both
}

/// Twice what is in both, over what is in either (Dice's coefficient), in thousandths; 500, neither for nor against, where
/// one is empty.
fn dice(a: &[u32], b: &[u32]) -> u32 {
    if a.is_empty() || b.is_empty() {
        return 500;
    }
    thousandths(2 * common(a, b), a.len() + b.len())
}

fn thousandths(part: usize, whole: usize) -> u32 {
    u32::try_from(part * 1000 / whole.max(1)).unwrap_or(1000)
}

/// What two rows have in common, each in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Likeness {
    /// All of it.
    pub score: u16,
    title: u32,
    text: Option<u32>,
    number: u32,
    lead: u32,
    /// Whether one text is a small part of the other and nothing else says that they are the same: a milestone, perhaps.
    pub part: bool,
}

/// From how many groups of words on two texts are compared by them; shorter ones by their letters.
const SHORT_TEXT: usize = 8;
/// How many bytes of a text are compared by their letters.
const SHORT_LETTERS: usize = 160;

impl Likeness {
    pub(super) fn of(a: &Words, b: &Words) -> Self {
        let titles = a.titles.iter().flat_map(|x| b.titles.iter().map(|y| dice(x, y)));
        let title = titles.max().unwrap_or(0);
        let number = match (a.number.as_str(), b.number.as_str()) {
            ("", _) | (_, "") => 500,
            (x, y) if x == y => 1000,
            _ => 0,
        };
        let text = if a.text_letters.is_empty() || b.text_letters.is_empty() {
            None
        } else if a.text.len() < SHORT_TEXT || b.text.len() < SHORT_TEXT {
            Some(dice(&a.text_letters, &b.text_letters))
        } else {
            Some(alike_texts(&a.text, &b.text))
        };
        let lead = dice(&a.lead, &b.lead);
        let (short, long) = (a.text.len().min(b.text.len()), a.text.len().max(b.text.len()));
        let part = title < 800 && short >= SHORT_TEXT && short * 2 < long && text.is_some_and(|text| text >= 500);
        Self { score: score(title, text, number, lead), title, text, number, lead, part }
    }

    /// What speaks for it.
    pub(super) fn basis(&self) -> Vec<RecognitionBasis> {
        let mut basis = Vec::new();
        for (holds, what) in [
            (self.title >= 800, RecognitionBasis::Title),
            (self.number == 1000, RecognitionBasis::Number),
            (self.text.is_some_and(|text| text >= 700), RecognitionBasis::Text),
            (self.lead >= 800, RecognitionBasis::Institution),
        ] {
            if holds {
                basis.push(what);
            }
        }
        basis
    }
}

/// Texts are as alike as their groups of words; a text that was cut counts nearly as the whole of which it is a part.
fn alike_texts(a: &[u32], b: &[u32]) -> u32 {
    let both = common(a, b);
    let part = thousandths(both, a.len().min(b.len())) * 9 / 10;
    thousandths(2 * both, a.len() + b.len()).max(part)
}

/// The weighted mean. Titles alone or texts alone can carry a link, if less surely than both: editions translate texts and
/// rewrite titles. The less of its text a row shares, the less its title counts.
fn score(title: u32, text: Option<u32>, number: u32, lead: u32) -> u16 {
    let by_title = title * 84 + number * 10 + lead * 6;
    let score = match text {
        None => by_title,
        Some(text) => {
            let by_both = title * 52 + text * 40 + number * 5 + lead * 3;
            let by_text = text * 84 + number * 10 + lead * 6;
            by_both.max(by_text).max(by_title * (800 + text / 5) / 1000)
        }
    };
    u16::try_from(score / 100).unwrap_or(1000).min(1000)
}

/// The pairs worth comparing: those that share a key which few rows have. Sorted, each once.
pub(super) fn candidates(a: &[Words], b: &[Words]) -> BTreeSet<(usize, usize)> {
    /// A key that more rows have says too little.
    const FEW: usize = 40;
    let mut rows: BTreeMap<u32, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (i, words) in a.iter().enumerate() {
        for key in &words.keys {
            rows.entry(*key).or_default().0.push(i);
        }
    }
    for (j, words) in b.iter().enumerate() {
        for key in &words.keys {
            rows.entry(*key).or_default().1.push(j);
        }
    }
    let mut pairs = BTreeSet::new();
    for (of_a, of_b) in rows.values().filter(|(of_a, of_b)| of_a.len() <= FEW && of_b.len() <= FEW) {
        pairs.extend(of_a.iter().flat_map(|i| of_b.iter().map(|j| (*i, *j))));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_accents_and_numbers_cost_a_title_little() {
        let alike = |x: &str, y: &str| dice(&letters(&fold(x)), &letters(&fold(y)));
        assert_eq!(alike("Transparencia y Rendición", "TRANSPARENCIA Y RENDICION"), 1000);
        assert!(alike("Budget transparency portal", "Budget transparency portals") > 900);
        assert!(alike("Budget transparency portal", "Whistleblower protection") < 200);
    }
}
