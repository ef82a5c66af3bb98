//! Suggestions while a question is being typed: names of members, subjects, terms and titles of commitments that have a word
//! which begins as what was typed. Answered from memory, from a list that is made once for each language and state of the record.
//!
//! They help; nothing needs them. They lead straight to a page and never change what a search finds.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use axum::http::header::CONTENT_LANGUAGE;
use serde::Serialize;
use views::glossary::{Term, address};
use views::{Address, Locale, Say};

use crate::answer::{Keep, Ready};
use crate::areas::BOOKS;
use crate::ask::Ask;
use crate::present::{Present, to_commitment};
use crate::problems::Problem;
use crate::site::{Site, last_fact};

/// How many are offered: a list that one can take in at a glance.
const MOST: usize = 8;
/// How many letters must be typed before anything is offered.
const LEAST: usize = 2;
/// Titles are offered while there are at most so many commitments: a hundred bytes each are held for each language.
const MOST_TITLES: usize = 100_000;
/// How many titles are looked at for one question, so that two letters cost no more than ten.
const LOOKED_AT: usize = 2_000;

/// What a suggestion leads to, the most general first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Member,
    Subject,
    Term,
    Commitment,
}

impl Sort {
    /// The message that names it.
    const fn key(self) -> &'static str {
        match self {
            Self::Member => "suggestion-member",
            Self::Subject => "suggestion-subject",
            Self::Term => "suggestion-term",
            Self::Commitment => "suggestion-commitment",
        }
    }
}

/// Something that can be suggested.
#[derive(Debug)]
struct Entry {
    words: String,
    /// The words without case and accents.
    folded: String,
    lang: Option<String>,
    sort: Sort,
    to: String,
}

/// Where a word of an entry begins: the entry, and the place in its folded words.
type Start = (u32, u32);

/// All that can be suggested in one language, by the beginnings of its words.
#[derive(Debug, Default)]
pub struct Suggestions {
    entries: Vec<Entry>,
    names: Vec<Start>,
    titles: Vec<Start>,
}

impl Suggestions {
    fn of(present: Present<'_>) -> Self {
        let mut entries: Vec<Entry> = named(present);
        let names = entries.len();
        if present.state.commitments.len() <= MOST_TITLES {
            entries.extend(titled(present));
        }
        Self::new(entries, names)
    }

    /// Sorts what begins with what; the first so many entries are names, the others titles.
    fn new(entries: Vec<Entry>, names: usize) -> Self {
        let starts = |range: std::ops::Range<usize>| {
            let mut starts: Vec<Start> = range.flat_map(|place| starts(&entries, place)).collect();
            starts.sort_by(|one, other| rest(&entries, *one).cmp(rest(&entries, *other)));
            starts
        };
        let (names, titles) = (starts(0..names), starts(names..entries.len()));
        Self { entries, names, titles }
    }

    /// What has a word that begins so, the best first.
    fn find(&self, folded: &str) -> Vec<&Entry> {
        if folded.chars().nth(LEAST - 1).is_none() {
            return Vec::new();
        }
        let beginning = |starts: &'_ [Start]| {
            let first = starts.partition_point(|start| rest(&self.entries, *start) < folded);
            let fits = starts.iter().skip(first).take_while(|start| rest(&self.entries, **start).starts_with(folded));
            fits.take(LOOKED_AT).copied().collect::<Vec<_>>()
        };
        let places: BTreeSet<Start> =
            [&self.names, &self.titles].into_iter().flat_map(|starts| beginning(starts)).collect();
        let mut found: Vec<(bool, &Entry)> = Vec::new();
        let mut last = None;
        for (place, at) in places {
            // The first word of each that begins so is enough.
            if last.replace(place) == Some(place) {
                continue;
            }
            found.extend(usize::try_from(place).ok().and_then(|place| self.entries.get(place)).map(|e| (at > 0, e)));
        }
        found.sort_by(|(later, one), (other_later, other)| {
            let rank = |later: bool, entry: &Entry| (later, entry.sort, entry.words.len());
            rank(*later, one).cmp(&rank(*other_later, other)).then_with(|| one.words.cmp(&other.words))
        });
        found.into_iter().take(MOST).map(|(_, entry)| entry).collect()
    }
}

/// Where the words of an entry begin.
fn starts(entries: &[Entry], place: usize) -> Vec<Start> {
    let Some((entry, at)) = entries.get(place).zip(u32::try_from(place).ok()) else { return Vec::new() };
    let mut before = ' ';
    let mut out = Vec::new();
    for (index, letter) in entry.folded.char_indices() {
        if letter.is_alphanumeric() && !before.is_alphanumeric() {
            out.extend(u32::try_from(index).ok().map(|index| (at, index)));
        }
        before = letter;
    }
    out
}

/// The folded words of an entry from a place on.
fn rest(entries: &[Entry], (place, from): Start) -> &str {
    let entry = usize::try_from(place).ok().and_then(|place| entries.get(place));
    let from = usize::try_from(from).unwrap_or(usize::MAX);
    entry.and_then(|entry| entry.folded.get(from..)).unwrap_or("")
}

fn entry(words: String, sort: Sort, to: String) -> Entry {
    Entry { folded: app::fold(&words), words, lang: None, sort, to }
}

/// Members, subjects that some commitment carries, and terms of the glossary.
fn named(present: Present<'_>) -> Vec<Entry> {
    let (t, locale) = (present.words_of(), present.locale);
    let members = present.state.members.iter().filter(|(_, member)| member.thing.exists(present.lens));
    let members = members.map(|(id, member)| {
        let to = Address::Member(id.to_string()).href(locale);
        entry(present.name(id, member).words(t), Sort::Member, to)
    });
    let commitments = || present.state.commitments.values().filter(|c| c.thing.exists(present.lens));
    let subjects = BOOKS.into_iter().flat_map(|book| {
        let carried: BTreeSet<&'static str> =
            commitments().flat_map(|c| c.thing.codes(book.field, present.lens).iter().copied()).collect();
        let subject = move |code: &str| {
            entry(t.code(book.field.code(), code).into_owned(), Sort::Subject, book.page(code).href(locale))
        };
        carried.into_iter().map(subject).collect::<Vec<_>>()
    });
    let terms = Term::ALL.iter().map(|term| entry(term.called(t), Sort::Term, address(*term, locale)));
    members.chain(subjects).chain(terms).collect()
}

fn titled(present: Present<'_>) -> impl Iterator<Item = Entry> {
    let commitments = present.state.commitments.values().filter(move |c| c.thing.exists(present.lens));
    commitments.map(move |commitment| {
        let title = present.commitment_title(commitment);
        let to = to_commitment(&commitment.id).href(present.locale);
        Entry { lang: title.lang, ..entry(title.words, Sort::Commitment, to) }
    })
}

/// What can be suggested, with the last fact that it rests on.
type Made = (Option<u64>, Arc<Suggestions>);

/// What can be suggested in each language.
#[derive(Debug, Default)]
pub struct Kept(Mutex<HashMap<Locale, Made>>);

impl Kept {
    fn get(&self, locale: Locale, position: Option<u64>) -> Option<Arc<Suggestions>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(&locale).filter(|(at, _)| *at == position).map(|(_, made)| Arc::clone(made))
    }

    fn put(&self, locale: Locale, position: Option<u64>, made: Arc<Suggestions>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(locale, (position, made));
    }
}

/// A suggestion, as the script of the box reads it.
#[derive(Debug, Serialize)]
struct Suggested<'a> {
    /// What it is called.
    words: &'a str,
    /// The language of that, where it is not the page's.
    lang: Option<&'a str>,
    /// What it leads to, in a word.
    sort: String,
    /// Where it leads.
    to: String,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    suggestions: Vec<Suggested<'a>>,
    /// How many, in words, for a reader who hears them.
    says: String,
}

/// What begins as the question does.
///
/// # Errors
/// When the record cannot be read.
pub async fn suggest(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let locale = ask.asked.locale;
    let made = suggestions(&site, &ask).await?;
    let t = views::Catalogue::of(locale);
    let found = made.find(app::fold(ask.get("q").unwrap_or("")).trim());
    let says = t.say(&Say::new("suggestions-count").with("count", found.len())).into_owned();
    let told = found.iter().map(|entry| Suggested {
        words: &entry.words,
        lang: entry.lang.as_deref(),
        sort: t.text(entry.sort.key()).into_owned(),
        to: dated(&ask, &entry.to),
    });
    let answer = serde_json::to_vec(&Answer { suggestions: told.collect(), says })?;
    let ready = Ready::new("application/json", answer, Keep::Revalidate).not_indexed();
    Ok(ready.with_header(CONTENT_LANGUAGE, locale.lang()).serve_once(&ask.headers))
}

/// A link from a dated page leads to the same date.
fn dated(ask: &Ask, to: &str) -> String {
    // A term means the same on every day, and its place stands behind a number sign.
    if to.contains('#') {
        return to.to_owned();
    }
    let asked = ask.query.iter().filter(|(name, value)| !value.is_empty() && is_of_a_moment(name));
    asked.fold(to.to_owned(), |to, (name, value)| views::address::with(&to, name, value))
}

fn is_of_a_moment(name: &str) -> bool {
    matches!(name, "as_of" | "known_at" | "edition")
}

/// What can be suggested today, made anew where something was said or taken away since.
async fn suggestions(site: &Arc<Site>, ask: &Ask) -> Result<Arc<Suggestions>, Problem> {
    let (locale, position) = (ask.asked.locale, last_fact(&site.app.history().now()));
    if let Some(made) = site.kept_for::<Kept>().get(locale, position) {
        return Ok(made);
    }
    let today = Ask { moment: app::Moment::default(), span: crate::span::Span::default(), ..ask.clone() };
    let telling = site.telling(&today).await?;
    let position = last_fact(&telling.now);
    let made = tokio::task::spawn_blocking(move || Arc::new(telling.tell(Suggestions::of))).await;
    let made = made.map_err(|stopped| Problem::Passing(Arc::new(stopped)))?;
    site.kept_for::<Kept>().put(locale, position, Arc::clone(&made));
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggestions() -> Suggestions {
        let name = |words: &str, sort| entry(words.to_owned(), sort, String::new());
        let entries = vec![
            name("Côte d’Ivoire", Sort::Member),
            name("Open data", Sort::Subject),
            name("Open contracting", Sort::Subject),
            name("Portal of open data", Sort::Commitment),
            name("Opening the budget, openly", Sort::Commitment),
        ];
        Suggestions::new(entries, 3)
    }

    fn found(typed: &str) -> Vec<String> {
        suggestions().find(&app::fold(typed)).iter().map(|entry| entry.words.clone()).collect()
    }

    #[test]
    fn every_word_of_a_name_is_found_by_its_beginning_without_case_and_accents() {
        assert_eq!(found("COTE"), ["Côte d’Ivoire"]);
        assert_eq!(found("ivo"), ["Côte d’Ivoire"]);
        assert_eq!(found("open da"), ["Open data", "Portal of open data"]);
        assert!(found("o").is_empty(), "one letter is not enough");
        assert!(found("pen").is_empty(), "the middle of a word is no beginning");
    }

    #[test]
    fn names_that_begin_so_come_before_titles_and_each_comes_once() {
        let found = found("open");
        assert_eq!(found, ["Open data", "Open contracting", "Opening the budget, openly", "Portal of open data"]);
    }

    #[test]
    fn a_hundred_thousand_titles_are_looked_through_in_a_moment() {
        let title =
            |number: usize| entry(format!("Open portal number {number} of open data"), Sort::Commitment, String::new());
        let many = Suggestions::new((0..MOST_TITLES).map(title).collect(), 0);
        assert_eq!(many.find("op").len(), MOST);
        assert_eq!(
            many.find("number 99999").first().map(|entry| entry.words.as_str()),
            Some("Open portal number 99999 of open data")
        );
    }
}
