//! Cite: how to name a page so that whoever follows the citation reads the same. It stands at the foot of every page.

use crate::address;
use crate::chrome::{Chrome, KnownAt};
use crate::locale::{Arg, Catalogue};

/// A citation of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    /// As a sentence.
    pub text: String,
    /// As an entry of a bibliography (BibTeX).
    pub bibtex: String,
    /// The address at which the page stays as it is.
    pub address: String,
}

impl Cite {
    /// The citation of a page with a title; none before anybody knows under which address and on which day it is read.
    #[must_use]
    pub fn of(chrome: &Chrome, title: &str, t: &Catalogue) -> Option<Self> {
        let day = chrome.today.filter(|_| !chrome.base_url.is_empty())?;
        let path = address::in_language(chrome.locale, &permanent(chrome));
        let address = format!("{}{path}", chrome.base_url);
        let position = match (chrome.known_at, chrome.pin) {
            (Some(KnownAt::Position(position)), _) | (None, Some(position)) => Some(position),
            _ => None,
        };
        let stood = match position {
            Some(position) => t.with("cite-after-act", &[("position", Arg::Number(position))]),
            None => t.text("cite-record"),
        };
        let args = [
            ("title", Arg::from(title)),
            ("stood", Arg::from(&*stood)),
            ("date", Arg::When(domain::PartialDate::Day(day))),
            ("address", Arg::from(&*address)),
        ];
        let text = t.with("cite-text", &args).into_owned();
        let bibtex = bibtex(&key(&path), title, day.year(), &stood, &address);
        Some(Self { text, bibtex, address })
    }
}

/// The address of a page, pinned to a position of the record where the page tells of now.
#[must_use]
pub fn permanent(chrome: &Chrome) -> String {
    match chrome.pin.filter(|_| chrome.known_at.is_none()) {
        Some(position) => address::with(&chrome.path, "known_at", &position.to_string()),
        None => chrome.path.clone(),
    }
}

fn bibtex(key: &str, title: &str, year: i16, stood: &str, address: &str) -> String {
    let (title, stood) = (escaped(title), escaped(stood));
    format!(
        "@misc{{{key},\n  title = {{{{{title}}}}},\n  author = {{{{Openpact}}}},\n  year = {{{year}}},\n  \
         howpublished = {{{stood}}},\n  url = {{{address}}}\n}}"
    )
}

/// What an entry is called: the words of its address.
fn key(path: &str) -> String {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once("openpact").chain(words).collect::<Vec<_>>().join("-")
}

/// A text in which nothing means anything to TeX.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    fn cited(chrome: &Chrome) -> Cite {
        Cite::of(chrome, "Budget & {open} data: 100 %", Catalogue::of(Locale::En)).unwrap()
    }

    fn chrome(path: &str) -> Chrome {
        Chrome {
            base_url: "https://openpact.example".into(),
            today: Some(domain::Date::constant(2026, 11, 21)),
            pin: Some(16_994),
            ..Chrome::new(Locale::En, path, 22_641)
        }
    }

    #[test]
    fn a_citation_is_pinned_to_what_the_record_held() {
        let cite = cited(&chrome("/commitments/GH0033?as_of=2014-06-30"));
        assert_eq!(cite.address, "https://openpact.example/commitments/GH0033?as_of=2014-06-30&known_at=16994");
        assert!(cite.text.contains("16,994") && cite.text.contains("21 November 2026"), "{}", cite.text);
        assert!(cite.text.ends_with(&cite.address), "{}", cite.text);
    }

    #[test]
    fn a_page_of_a_past_state_is_cited_as_it_is() {
        let past = Chrome { known_at: Some(KnownAt::Position(9_000)), ..chrome("/members?known_at=9000") };
        assert_eq!(cited(&past).address, "https://openpact.example/members?known_at=9000");
        assert!(cited(&past).text.contains("9,000"));
    }

    #[test]
    fn an_entry_of_a_bibliography_can_be_read_by_tex() {
        let entry = cited(&chrome("/commitments/GH0033")).bibtex;
        assert!(entry.starts_with("@misc{openpact-commitments-GH0033-known-at-16994,\n"), "{entry}");
        assert!(entry.contains(r"title = {{Budget \& \{open\} data: 100 \%}}"), "{entry}");
        assert!(entry.contains("year = {2026}"), "{entry}");
    }
}
