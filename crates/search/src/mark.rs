//! Showing where in a text something was found: the passage that says most of it, with the found words marked.
//!
//! It reads texts as they are shown and gives places as byte ranges; turning those into markup is for whoever shows them.

use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::Range;
use std::rc::Rc;
use std::slice;

use language::{Concept, Language, glossary, words};

use crate::ask::{Ask, Item, exact_form_into, stem_form};
use crate::schema::ShownText;

/// About how many characters of a long text are shown.
const PASSAGE_CHARS: usize = 240;

/// A passage of a text and what was found in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The passage, as written.
    pub text: String,
    /// The language tag of the text, where it is known.
    pub tag: Option<String>,
    /// The bytes of the passage that were asked for, in order, none overlapping another.
    pub highlights: Vec<Range<usize>>,
    /// Whether the text goes on before the passage.
    pub cut_before: bool,
    /// Whether the text goes on after the passage.
    pub cut_after: bool,
}

/// A place where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    place: Range<usize>,
    /// Which of the things that were asked for; terms of several words come after the items.
    item: usize,
}

/// Finds what was asked for in texts.
pub(crate) struct Marker<'a> {
    items: &'a [Item],
    /// What is looked for in texts of each language, and in those of a language that is not known.
    forms: [OnceCell<Forms>; 6],
    terms: &'a [Concept],
    grammar: &'a [String],
    /// The most words that a phrase has.
    longest: usize,
}

/// The stems that are looked for in texts of one language, each with the item it stands for.
#[derive(Default)]
struct Forms {
    language: Option<Language>,
    single: HashMap<String, usize>,
    /// Terms of several words, by their stems.
    several: Vec<(Vec<String>, usize)>,
    /// How what is looked for begins: a word that begins otherwise need not be folded or stemmed, which saves most of the time.
    starts: Starts,
    /// How the stems begin.
    stem_starts: Starts,
    /// The stems of the words that were met: results on one subject are worded alike.
    stemmed: RefCell<HashMap<String, Option<Rc<str>>>>,
}

/// Beginnings of words, by their first two bytes, a bit for each: every word of every text is asked for here.
#[derive(Default)]
struct Starts(Vec<u64>);

impl Starts {
    fn place([first, second]: [u8; 2]) -> (usize, u64) {
        (usize::from(first) * 4 + usize::from(second / 64), 1 << (second % 64))
    }

    fn add(&mut self, start: [u8; 2]) {
        self.0.resize(4 * 256, 0);
        let (at, bit) = Self::place(start);
        self.0.iter_mut().skip(at).take(1).for_each(|bits| *bits |= bit);
    }

    fn add_all(&mut self, others: &Self) {
        self.0.resize(4 * 256, 0);
        self.0.iter_mut().zip(&others.0).for_each(|(bits, more)| *bits |= more);
    }

    fn has(&self, start: [u8; 2]) -> bool {
        let (at, bit) = Self::place(start);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Forms {
    fn add(&mut self, stems: &[String], item: usize) {
        stems.iter().for_each(|stem| self.stem_starts.add(start(stem)));
        match stems {
            [stem] => drop(self.single.entry(stem.clone()).or_insert(item)),
            _ => self.several.push((stems.to_vec(), item)),
        }
    }

    /// The longest of the terms of several words.
    fn longest(&self) -> usize {
        self.several.iter().map(|(stems, _)| stems.len()).max().unwrap_or(0)
    }

    /// Whether a word, as written, may be one of those looked for.
    fn may_be(&self, written: &str) -> bool {
        // Of plain letters folding changes no more than their case. An Arabic stem need not begin as its word does: articles and
        // conjunctions are joined to it.
        let start = match written.as_bytes() {
            [first, second, ..] if first.is_ascii() && second.is_ascii() => [*first, *second],
            [only] => [*only, 0],
            _ => return true,
        };
        self.language == Some(Language::Arabic) || self.starts.has(start.map(|byte| byte.to_ascii_lowercase()))
    }

    /// Whether the stem of a word may be one of those looked for.
    fn may_have_stem(&self, folded: &str) -> bool {
        self.language == Some(Language::Arabic) && !self.stem_starts.is_empty() || self.stem_starts.has(start(folded))
    }

    fn stem(&self, language: Language, written: &str) -> Option<Rc<str>> {
        if let Some(known) = self.stemmed.borrow().get(written) {
            return known.clone();
        }
        let stem: Option<Rc<str>> = stem_form(language, written).map(Rc::from);
        self.stemmed.borrow_mut().insert(written.to_owned(), stem.clone());
        stem
    }
}

impl<'a> Marker<'a> {
    pub(crate) fn new(ask: &'a Ask) -> Self {
        let lengths = ask.wanted.iter().map(|item| if let Item::Phrase(words) = item { words.len() } else { 0 });
        let longest = lengths.max().unwrap_or(0);
        Self { items: &ask.wanted, forms: Default::default(), terms: &ask.terms, grammar: &ask.grammar, longest }
    }

    /// Whether there is nothing to mark in any text.
    pub(crate) fn is_blank(&self) -> bool {
        self.items.is_empty() && self.terms.is_empty()
    }

    /// What is looked for in texts of a language.
    fn forms(&self, language: Option<Language>) -> Option<&Forms> {
        let place = language.map_or(self.forms.len() - 1, |language| language as usize);
        Some(self.forms.get(place)?.get_or_init(|| {
            let mut forms = Forms { language, ..Forms::default() };
            for (at, item) in self.items.iter().enumerate() {
                if let Item::Prefix(prefix) = item {
                    forms.starts.add(start(prefix));
                }
                let Item::Word(word) = item else { continue };
                forms.starts.add(start(&word.folded));
                for stem in &word.stems {
                    forms.add(slice::from_ref(stem), at);
                }
                for concept in &word.concepts {
                    let runs = language.map_or(&[][..], |language| glossary().term_stems(*concept, language));
                    runs.iter().for_each(|run| forms.add(run, at));
                }
            }
            for (at, concept) in self.terms.iter().enumerate() {
                let runs = language.map_or(&[][..], |language| glossary().term_stems(*concept, language));
                runs.iter().for_each(|run| forms.add(run, self.items.len() + at));
            }
            forms.starts.add_all(&forms.stem_starts);
            forms
        }))
    }

    /// The whole text, with what was found in it. A text of which each word was asked for is marked as a whole, its grammar too.
    pub(crate) fn whole(&self, text: &ShownText<'_>) -> Snippet {
        let highlights = joined(&self.find(text));
        let highlights = self.everything(&text.1, &highlights).map_or(highlights, |place| vec![place]);
        Snippet {
            text: text.1.to_string(),
            tag: text.tag().map(str::to_owned),
            highlights,
            cut_before: false,
            cut_after: false,
        }
    }

    /// From the first word to the last, if each was found or is grammar that was asked for.
    fn everything(&self, text: &str, found: &[Range<usize>]) -> Option<Range<usize>> {
        let (first, last) = (found.first()?, found.last()?);
        let mut whole = first.start..last.end;
        let mut folded = String::new();
        for word in words(text) {
            let is_found = found.iter().any(|place| place.start <= word.start && word.end() <= place.end);
            if !is_found && exact_form_into(word.text, &mut folded) && !self.grammar.contains(&folded) {
                return None;
            }
            whole = whole.start.min(word.start)..whole.end.max(word.end());
        }
        Some(whole)
    }

    /// The best passage of the best text, if anything was found in any.
    pub(crate) fn passage(&self, texts: &[ShownText<'_>]) -> Option<Snippet> {
        let mut best: Option<(usize, &ShownText<'_>, Vec<Found>, Range<usize>)> = None;
        for text in texts {
            let found = self.find(text);
            let Some((worth, window)) = best_window(&text.1, &found) else { continue };
            if best.as_ref().is_none_or(|(least, ..)| worth > *least) {
                best = Some((worth, text, found, window));
            }
        }
        let (_, text, found, window) = best?;
        let inside = found.into_iter().filter(|f| window.start <= f.place.start && f.place.end <= window.end);
        let inside: Vec<Found> =
            inside.map(|f| Found { place: f.place.start - window.start..f.place.end - window.start, ..f }).collect();
        Some(Snippet {
            text: text.1.get(window.clone())?.to_owned(),
            tag: text.tag().map(str::to_owned),
            highlights: joined(&inside),
            cut_before: window.start > 0,
            cut_after: window.end < text.1.len(),
        })
    }

    /// Everything that was found, in order of its end.
    fn find(&self, text: &ShownText<'_>) -> Vec<Found> {
        let language = text.language();
        let mut found = Vec::new();
        if self.is_blank() {
            return found;
        }
        let Some(forms) = self.forms(language) else { return found };
        let longest = forms.longest();
        let mut folded = String::new();
        let mut recent: VecDeque<(String, Range<usize>)> = VecDeque::new();
        let mut stems: VecDeque<(Rc<str>, Range<usize>)> = VecDeque::new();
        for word in words(&text.1) {
            // Inside a phrase and after the beginning of a term each word counts.
            if self.longest == 0 && stems.is_empty() && !forms.may_be(word.text) {
                continue;
            }
            if !exact_form_into(word.text, &mut folded) {
                continue;
            }
            let place = word.start..word.end();
            if self.longest > 0 {
                remember(&mut recent, self.longest, (folded.clone(), place.clone()));
            }
            for (item, wanted) in self.items.iter().enumerate() {
                let place = match wanted {
                    Item::Word(wanted) => (folded == wanted.folded).then(|| place.clone()),
                    Item::Prefix(prefix) => folded.starts_with(prefix).then(|| place.clone()),
                    Item::Phrase(phrase) => ends_with(&recent, phrase),
                };
                found.extend(place.map(|place| Found { place, item }));
            }
            let Some(language) = language else { continue };
            let may_have_stem = forms.may_have_stem(&folded);
            if (may_have_stem || !stems.is_empty()) && language.is_stop_word(&folded) {
                continue;
            }
            let stem = if may_have_stem { forms.stem(language, word.text) } else { None };
            let Some(stem) = stem else {
                stems.clear();
                continue;
            };
            found.extend(forms.single.get(&*stem).map(|item| Found { place: place.clone(), item: *item }));
            if longest > 0 {
                remember(&mut stems, longest, (stem, place));
                let ended = forms.several.iter().filter_map(|(run, item)| Some((ends_with(&stems, run)?, *item)));
                found.extend(ended.map(|(place, item)| Found { place, item }));
            }
        }
        found
    }
}

/// Keeps the last few.
fn remember<T>(recent: &mut VecDeque<T>, most: usize, last: T) {
    recent.push_back(last);
    if recent.len() > most {
        recent.pop_front();
    }
}

/// The first two bytes of a word.
fn start(word: &str) -> [u8; 2] {
    let mut bytes = word.bytes();
    [bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)]
}

/// Where the phrase stands, if the words that were read last are it.
fn ends_with(recent: &VecDeque<(impl AsRef<str>, Range<usize>)>, phrase: &[String]) -> Option<Range<usize>> {
    let skipped = recent.len().checked_sub(phrase.len())?;
    let last = || recent.iter().skip(skipped);
    let all = last().zip(phrase).all(|((folded, _), wanted)| folded.as_ref() == wanted);
    let (first, end) = (last().next()?, recent.back()?);
    all.then_some(first.1.start..end.1.end)
}

/// Overlapping places as one.
fn joined(found: &[Found]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = found.iter().map(|found| found.place.clone()).collect();
    places.sort_unstable_by_key(|place| (place.start, place.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match joined.last_mut() {
            Some(last) if place.start < last.end => last.end = last.end.max(place.end),
            _ => joined.push(place),
        }
    }
    joined
}

/// The passage with the most different things in it, then the most things, then the earliest; and what it is worth.
fn best_window(text: &str, found: &[Found]) -> Option<(usize, Range<usize>)> {
    let mut found: Vec<&Found> = found.iter().collect();
    found.sort_unstable_by_key(|found| (found.place.start, found.place.end));
    let size = passage_bytes(text);
    let mut best: Option<(usize, Range<usize>)> = None;
    for (index, first) in found.iter().enumerate() {
        let fitting = || {
            let rest = found.iter().skip(index).take_while(|other| other.place.start < first.place.start + size);
            rest.filter(|other| other.place.end <= (first.place.start + size).max(first.place.end))
        };
        let kinds = fitting().map(|other| other.item).collect::<HashSet<_>>().len();
        let worth = kinds * 1_000 + fitting().count().min(999);
        let end = fitting().map(|other| other.place.end).max().unwrap_or(first.place.end);
        if best.as_ref().is_none_or(|(least, _)| worth > *least) {
            best = Some((worth, first.place.start..end));
        }
    }
    best.map(|(worth, must)| (worth, widened(text, must, size)))
}

/// How many bytes a passage of this text has: Arabic letters take two each.
fn passage_bytes(text: &str) -> usize {
    let chars = text.chars().count().max(1);
    PASSAGE_CHARS * text.len() / chars
}

/// The passage around what must be in it, beginning and ending between words. A text not much longer is taken whole.
fn widened(text: &str, must: Range<usize>, size: usize) -> Range<usize> {
    if text.len() <= size + size / 4 {
        return 0..text.len();
    }
    let room = size.saturating_sub(must.len());
    // A third of the room before, so that the reader sees how the sentence goes on.
    let start = text.floor_char_boundary(must.start.saturating_sub(room / 3));
    let end = text.floor_char_boundary((start + size).clamp(must.end, text.len().max(must.end)));
    let start = match text.get(start..must.start) {
        Some(before) if start > 0 => {
            start + before.find(char::is_whitespace).map_or(before.len(), |at| after_blank(before, at))
        }
        _ => start,
    };
    let end = match text.get(must.end..end) {
        Some(after) if end < text.len() => must.end + after.rfind(char::is_whitespace).unwrap_or(0),
        _ => end.max(must.end),
    };
    start..end
}

fn after_blank(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |blank| at + blank.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(tag: &str, text: &str) -> ShownText<'static> {
        ShownText(tag.to_owned().into(), text.to_owned().into())
    }

    fn marked(snippet: &Snippet) -> String {
        let mut text = snippet.text.clone();
        for place in snippet.highlights.iter().rev() {
            text.insert(place.end, ']');
            text.insert(place.start, '[');
        }
        text
    }

    fn mark(line: &str, tag: &str, text: &str) -> String {
        marked(&Marker::new(&Ask::read(line)).whole(&shown(tag, text)))
    }

    #[test]
    fn what_was_found_is_marked_in_the_form_it_has() {
        let text = "Each ministry publishes its budget; publication is monthly.";
        assert_eq!(
            mark("publish budgets", "en", text),
            "Each ministry [publishes] its [budget]; [publication] is monthly."
        );
        assert_eq!(mark("public*", "en", text), "Each ministry publishes its budget; [publication] is monthly.");
        assert_eq!(mark("\"its budget\"", "en", text), "Each ministry publishes [its budget]; publication is monthly.");
        assert_eq!(mark("datos ciudadano", "es", "Los ciudadanos y sus datos"), "Los [ciudadanos] y sus [datos]");
        assert_eq!(mark("شفافية", "ar", "تعزيز الشَّفافية والمساءلة"), "تعزيز [الشَّفافية] والمساءلة");
        assert_eq!(mark("education", "fr", "L'ÉDUCATION pour tous"), "L'[ÉDUCATION] pour tous");
    }

    #[test]
    fn words_between_those_of_a_term_count_whatever_they_begin_with() {
        assert_eq!(mark("access to information", "en", "Access to information"), "[Access to information]");
        assert_eq!(mark("freedom of information", "en", "on access TO information"), "on [access TO information]");
        assert_eq!(
            mark("freedom of information", "en", "access granted, to information"),
            "access granted, to [information]"
        );
    }

    #[test]
    fn a_phrase_and_a_word_in_it_are_marked_once() {
        assert_eq!(mark("\"open data\" data", "en", "The open data portal"), "The [open data] portal");
    }

    #[test]
    fn a_title_that_was_asked_for_word_by_word_is_marked_as_a_whole() {
        let title = "The portal of the budget";
        assert_eq!(mark("the portal of the budget", "en", title), format!("[{title}]"));
        assert_eq!(mark("portal of the budget", "en", title), format!("[{title}]"), "each word was asked for");
        assert_eq!(mark("budget portal", "en", title), "The [portal] of the [budget]");
    }

    #[test]
    fn a_long_text_is_cut_to_the_passage_that_says_most() {
        let filler = "Nothing of note happens in this sentence, nor in the next. ".repeat(20);
        let text =
            format!("{filler}A budget is mentioned. {filler}The budget of each school is published online. {filler}");
        let ask = Ask::read("school budget");
        let snippet = Marker::new(&ask).passage(&[shown("en", &text)]).unwrap();
        assert!(marked(&snippet).contains("The [budget] of each [school] is published"), "{}", marked(&snippet));
        assert!(snippet.cut_before && snippet.cut_after);
        assert!(snippet.text.chars().count() <= 260, "{}", snippet.text.len());
        assert!(snippet.text.starts_with(char::is_alphanumeric) && !snippet.text.ends_with(' '));
    }

    #[test]
    fn where_nothing_was_found_there_is_no_passage() {
        let ask = Ask::read("police");
        assert_eq!(Marker::new(&ask).passage(&[shown("en", "Schools publish budgets.")]), None);
    }

    proptest! {
        #[test]
        fn any_text_can_be_marked_for_any_question(line in any::<String>(), text in any::<String>(), tag in "en|ar||xx") {
            let ask = Ask::read(&line);
            let marker = Marker::new(&ask);
            let text = shown(&tag, &text);
            for snippet in marker.passage(slice::from_ref(&text)).into_iter().chain([marker.whole(&text)]) {
                marked(&snippet);
            }
        }

        #[test]
        fn marks_lie_inside_and_do_not_overlap(text in "([ab\u{e9}\u{644}]{1,4}[ \n\u{a0}]){0,300}", line in "[ab\u{e9}\u{644}]{1,2}[*]?( \"a b\")?") {
            let ask = Ask::read(&line);
            let text = shown("fr", &text);
            if let Some(snippet) = Marker::new(&ask).passage(slice::from_ref(&text)) {
                prop_assert!(!snippet.highlights.is_empty());
                prop_assert!(text.1.contains(snippet.text.as_str()));
                let mut last = 0;
                for place in &snippet.highlights {
                    prop_assert!(place.start >= last && place.end > place.start);
                    prop_assert!(snippet.text.get(place.clone()).is_some());
                    last = place.end;
                }
            }
        }
    }
}
