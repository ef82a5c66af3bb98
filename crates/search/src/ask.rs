//! What a reader's line of text asks for. Any line is a question; none is an error.
//!
//! `word`, `"some words in this order"`, `begin*` and, before any of them, `-` for what must not be there. How these are joined by
//! operators is read in [`crate::need`].

use language::fold::fold_word_into;
use language::{Concept, Language, fold, glossary, words};

use crate::need::{self, Need};

/// A line longer than this many bytes is read up to there.
const MAX_BYTES: usize = 1_000;
/// How many words, beginnings and phrases are looked for; more only cost time.
const MAX_ITEMS: usize = 24;
/// How many words of a phrase are looked at.
const MAX_PHRASE: usize = 16;
/// The shortest beginning that is looked for: one letter begins half of all words.
const MIN_PREFIX_CHARS: usize = 2;
/// The longest form of a word that is kept apart, in bytes.
const MAX_WORD_BYTES: usize = 64;

/// One thing that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Item {
    /// A word in any of its forms.
    Word(Word),
    /// Words that begin so, folded.
    Prefix(String),
    /// Folded words that follow each other.
    Phrase(Vec<String>),
}

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// As the reader wrote it.
    pub written: String,
    /// Its folded form.
    pub folded: String,
    /// The stems that it has in the languages it may be of, each once.
    pub stems: Vec<String>,
    /// The concepts that it names in the languages the question is likely in, each once.
    pub concepts: Vec<Concept>,
}

impl Word {
    pub(crate) fn new(written: &str) -> Option<Self> {
        let folded = exact_form(written)?;
        // A text in a language that we have no stemmer for is indexed by its folded words, so those are looked for as well.
        let mut stems = vec![folded.clone()];
        for language in Language::ALL.into_iter().filter(|language| language.may_write(written)) {
            if let Some(stem) = stem_form(language, written).filter(|stem| !stems.contains(stem)) {
                stems.push(stem);
            }
        }
        Some(Self { written: written.to_owned(), folded, stems, concepts: Vec::new() })
    }

    /// Whether it is grammar in any language: which one the reader writes is not known.
    fn is_grammar(&self) -> bool {
        Language::ALL.into_iter().any(|language| language.is_stop_word(&self.folded))
    }
}

/// The form under which an exact word stands in the index. `None` for what is no word.
pub(crate) fn exact_form(written: &str) -> Option<String> {
    let mut form = String::new();
    exact_form_into(written, &mut form).then_some(form)
}

/// [`exact_form`] in a buffer that is used again and again. Says whether it is a word.
pub(crate) fn exact_form_into(written: &str, form: &mut String) -> bool {
    form.clear();
    fold_word_into(written, form);
    form.truncate(form.floor_char_boundary(MAX_WORD_BYTES));
    !form.is_empty()
}

/// The form under which all forms of a word stand in the index. `None` for what is no word.
pub(crate) fn stem_form(language: Language, written: &str) -> Option<String> {
    let mut form = language.stem(written);
    form.truncate(form.floor_char_boundary(MAX_WORD_BYTES));
    (!form.is_empty()).then_some(form)
}

/// A question, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ask {
    /// What to find: phrases all, of the rest as much as possible, unless operators say otherwise.
    pub wanted: Vec<Item>,
    /// What must not be there.
    pub unwanted: Vec<Item>,
    /// What a document must answer to by the operators of the line. None where it has none.
    pub need: Option<Need>,
    /// Words of grammar that were asked for beside others, folded: they find nothing, but a title may be made of them.
    pub grammar: Vec<String>,
    /// The concepts that several of the wanted words name together.
    pub terms: Vec<Concept>,
    /// The places of those words, for each of the terms.
    pub term_places: Vec<Vec<usize>>,
    /// The languages that the wanted words are most likely of; none where none of them is known.
    pub languages: Vec<Language>,
    /// Whether nothing at all was asked, so that everything answers.
    pub blank: bool,
}

impl Ask {
    /// Reads a line.
    pub(crate) fn read(line: &str) -> Self {
        let line = line.get(..line.floor_char_boundary(MAX_BYTES)).unwrap_or_default();
        let mut ask = if need::has_operators(line) { need::read(line) } else { Self::default() };
        if ask.wanted.is_empty() && ask.unwanted.is_empty() {
            ask = Self { blank: line.trim().is_empty(), ..Self::side_by_side(line) };
        }
        ask.drop_grammar();
        ask.find_concepts();
        ask
    }

    /// Reads a line without operators.
    fn side_by_side(line: &str) -> Self {
        let mut ask = Self::default();
        let mut rest = line.trim_start();
        while !rest.is_empty() && !ask.is_full() {
            let (not, start) = match rest.strip_prefix(['-', '−', '–']) {
                Some(after) if after.starts_with(|c: char| is_quote(c) || c.is_alphanumeric()) => (true, after),
                _ => (false, rest),
            };
            let (items, after) = if start.starts_with(is_quote) { quoted(start) } else { plain(start, not, false) };
            if not { &mut ask.unwanted } else { &mut ask.wanted }.extend(items);
            rest = after.trim_start();
        }
        ask
    }

    /// Whether as much was asked as is looked for.
    pub(crate) const fn is_full(&self) -> bool {
        self.wanted.len() + self.unwanted.len() >= MAX_ITEMS
    }

    /// The wanted words, as written.
    pub(crate) fn words(&self) -> String {
        let words =
            self.wanted.iter().filter_map(|item| if let Item::Word(word) = item { Some(&*word.written) } else { None });
        words.collect::<Vec<_>>().join(" ")
    }

    /// What the question is called in other languages than its own, where it is one term of the glossary. What is joined by
    /// operators is no term.
    pub(crate) fn also(&self) -> Vec<(&'static str, &'static str)> {
        if self.need.is_some() {
            return Vec::new();
        }
        let concept = match (&self.terms[..], &self.wanted[..]) {
            ([term, ..], _) => *term,
            ([], [Item::Word(word)]) if word.concepts.len() == 1 => match word.concepts.first() {
                Some(concept) => *concept,
                None => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let written = fold(&self.words());
        let others = Language::ALL.into_iter().filter(|language| !self.languages.contains(language));
        let term = |language: Language| Some((language.code(), *glossary().terms(concept, language).first()?));
        let mut also: Vec<(&str, &str)> = Vec::new();
        for (tag, term) in others.filter_map(term) {
            if fold(term) != written && also.iter().all(|(_, known)| fold(known) != fold(term)) {
                also.push((tag, term));
            }
        }
        also
    }

    /// Looks the wanted words up in the glossary, alone and together.
    pub(crate) fn find_concepts(&mut self) {
        self.terms.clear();
        self.term_places.clear();
        self.languages = glossary().likely(&self.words());
        for &language in &self.languages {
            let own = |word: &Word| stem_form(language, &word.written).filter(|_| !language.is_stop_word(&word.folded));
            let run: Vec<(usize, String)> = (self.wanted.iter().enumerate())
                .filter_map(|(at, item)| if let Item::Word(word) = item { Some((at, own(word)?)) } else { None })
                .collect();
            let (items, stems): (Vec<usize>, Vec<String>) = run.into_iter().unzip();
            glossary().find(language, &stems, |concept, place| {
                match (place.len(), items.get(place.start).and_then(|at| self.wanted.get_mut(*at))) {
                    (1, Some(Item::Word(word))) if word.concepts.contains(&concept) => {}
                    (1, Some(Item::Word(word))) => word.concepts.push(concept),
                    _ if self.terms.contains(&concept) => {}
                    _ => {
                        self.terms.push(concept);
                        self.term_places.push(items.get(place).unwrap_or_default().to_vec());
                    }
                }
            });
        }
    }

    /// Leaves words of grammar out, unless they are all that was asked for.
    fn drop_grammar(&mut self) {
        let grammar = |item: &Item| matches!(item, Item::Word(word) if word.is_grammar());
        let mut places: Vec<Option<usize>> = (0..self.wanted.len()).map(Some).collect();
        if !self.wanted.iter().all(grammar) {
            let mut kept = 0..;
            places = self.wanted.iter().map(|item| if grammar(item) { None } else { kept.next() }).collect();
            let (left_out, wanted): (Vec<_>, Vec<_>) = std::mem::take(&mut self.wanted).into_iter().partition(grammar);
            self.wanted = wanted;
            let folded = |item| if let Item::Word(word) = item { Some(word.folded) } else { None };
            self.grammar = left_out.into_iter().filter_map(folded).collect();
        }
        self.wanted.truncate(MAX_ITEMS);
        self.unwanted.truncate(MAX_ITEMS);
        places.iter_mut().for_each(|place| *place = place.filter(|place| *place < MAX_ITEMS));
        self.need = self.need.take().and_then(|need| need.moved(&places, self.unwanted.len()));
    }
}

pub(crate) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Reads a phrase up to the closing quotation mark, or to the end where there is none.
pub(crate) fn quoted(text: &str) -> (Vec<Item>, &str) {
    let inside = text.trim_start_matches(is_quote);
    let (inside, after) = inside.split_once(is_quote).unwrap_or((inside, ""));
    let phrase: Vec<String> = words(inside).filter_map(|word| exact_form(word.text)).take(MAX_PHRASE).collect();
    (if phrase.is_empty() { Vec::new() } else { vec![Item::Phrase(phrase)] }, after)
}

/// Reads what stands before the next blank or quotation mark. Joined words ("open-data") are looked for one by one, but
/// kept away as the phrase they are. Within brackets, what closes them ends it, too.
pub(crate) fn plain(text: &str, not: bool, within: bool) -> (Vec<Item>, &str) {
    let end = text.find(|c: char| c.is_whitespace() || is_quote(c) || (within && c == ')')).unwrap_or(text.len());
    let (chunk, after) = text.split_at(end);
    let found: Vec<&str> = words(chunk).map(|word| word.text).collect();
    if chunk.ends_with('*')
        && let Some((last, before)) = found.split_last()
        && let Some(prefix) = exact_form(last).filter(|prefix| prefix.chars().count() >= MIN_PREFIX_CHARS)
    {
        let before = if not { &[] } else { before };
        let mut items: Vec<Item> = before.iter().filter_map(|word| Word::new(word)).map(Item::Word).collect();
        items.push(Item::Prefix(prefix));
        return (items, after);
    }
    if not {
        let phrase: Vec<String> = found.into_iter().filter_map(exact_form).take(MAX_PHRASE).collect();
        return (if phrase.is_empty() { Vec::new() } else { vec![Item::Phrase(phrase)] }, after);
    }
    (found.into_iter().filter_map(Word::new).map(Item::Word).collect(), after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shape(line: &str) -> String {
        let ask = Ask::read(line);
        let show = |item: &Item| match item {
            Item::Word(word) => word.folded.clone(),
            Item::Prefix(prefix) => format!("{prefix}*"),
            Item::Phrase(phrase) => format!("\"{}\"", phrase.join(" ")),
        };
        let wanted = ask.wanted.iter().map(show);
        let unwanted = ask.unwanted.iter().map(|item| format!("-{}", show(item)));
        wanted.chain(unwanted).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_line_is_read_as_its_writer_meant_it() {
        for (line, understood) in [
            ("Open Data", "open data"),
            ("transparência fiscal", "transparencia fiscal"),
            ("\"access to information\" law", "\"access to information\" law"),
            ("«libre accès» budget", "\"libre acces\" budget"),
            ("budg* local", "budg* local"),
            ("budget -health", "budget -\"health\""),
            ("budget -\"public health\"", "budget -\"public health\""),
            ("open-data portal", "open data portal"),
            ("portal -open-data", "portal -\"open data\""),
            ("l'accès à l’information", "acces information"),
            ("la rendición de cuentas", "rendicion cuentas"),
            ("a*", "a"),
            ("to be or not", "to be or not"),
            ("\"never closed", "\"never closed\""),
            ("- budget", "budget"),
            ("\"\" ** -- ???", ""),
        ] {
            assert_eq!(shape(line), understood, "{line}");
        }
    }

    #[test]
    fn only_a_blank_line_asks_for_everything() {
        assert!(Ask::read("  ").blank);
        assert!(!Ask::read("???").blank);
    }

    #[test]
    fn an_endless_question_is_cut() {
        let ask = Ask::read(&"word ".repeat(100_000));
        assert_eq!(ask.wanted.len(), MAX_ITEMS);
        assert_eq!(Ask::read(&"a-b".repeat(100_000)).wanted.len(), MAX_ITEMS);
        let long = Ask::read(&"é".repeat(100_000));
        assert!(matches!(&long.wanted[..], [Item::Word(word)] if word.folded.len() == MAX_WORD_BYTES));
    }

    proptest! {
        #[test]
        fn any_line_is_a_question(line in any::<String>()) {
            let ask = Ask::read(&line);
            prop_assert!(ask.wanted.len() <= MAX_ITEMS && ask.unwanted.len() <= MAX_ITEMS);
        }

        #[test]
        fn any_mixture_of_signs_is_a_question(line in "[-\"«»*a-c é'\u{640}\u{301}]{0,40}") {
            let _ = Ask::read(&line);
        }
    }
}
