//! What a field of a page shows: a code of the code book, a text, a date, a number, or why there is nothing.
//!
//! These are ready to be drawn. They hold codes, not labels, because the label depends on the reader's language.

use std::borrow::Cow;

use domain::PartialDate;

use crate::address::Target;
use crate::components::level::Level;
use crate::locale::{Arg, Catalogue, Direction, Say};

/// A code of the code book, or the name of one of its fields.
pub type Code = Cow<'static, str>;

/// A text that a person wrote, and the language it is in when that is known (BCP 47).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub words: String,
    /// Their language, when it is not the page's.
    pub lang: Option<String>,
}

impl Text {
    /// A text whose language is not known.
    #[must_use]
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), lang: None }
    }

    /// A text in a language, by BCP 47 tag.
    #[must_use]
    pub fn in_language(words: impl Into<String>, lang: impl Into<String>) -> Self {
        Self { words: words.into(), lang: Some(lang.into()) }
    }

    /// The value of `dir` for an element that holds this text: its language's direction, or whatever its letters say.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        self.lang.as_deref().map_or("auto", |lang| Direction::of(lang).attribute())
    }

    /// The text as an address of the web that a page may lead to: http or https, in one word, with a host and nobody's name or
    /// password in it.
    #[must_use]
    pub fn web_address(&self) -> Option<&str> {
        let rest = ["https://", "http://"].iter().find_map(|scheme| self.words.strip_prefix(scheme))?;
        let host = rest.split(['/', '?', '#']).next()?;
        let is_one_word = !self.words.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\');
        (is_one_word && !host.is_empty() && !host.contains('@')).then_some(&*self.words)
    }

    /// The paragraphs of the text.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.words.split('\n').map(str::trim).filter(|line| !line.is_empty())
    }
}

/// Whose name stands in a place: a country is named in the reader's language, anybody else as they name themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// ISO 3166-1 alpha-3.
    Country(String),
    /// A name as it is written.
    Given(String),
}

impl Name {
    /// The name without its markup, for titles and choices.
    #[must_use]
    pub fn words(&self, t: &Catalogue) -> String {
        match self {
            Self::Country(code) => t.country(code).into_owned(),
            Self::Given(name) => name.clone(),
        }
    }
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// One code of a field, drawn as notches where its codes have an order.
    Code {
        /// The field, which decides what the code is called.
        field: Code,
        /// The code.
        code: Code,
    },
    /// Several codes of a field.
    Codes {
        /// The field, which decides what the codes are called.
        field: Code,
        /// The codes; none means that the question was answered with nothing.
        codes: Vec<Code>,
    },
    /// Words that a person wrote.
    Text(Text),
    /// A text that can no longer be shown: when it was withheld and, as a code, why.
    Withheld {
        /// The day of the withholding.
        on: domain::Date,
        /// Why, as a code.
        because: Code,
    },
    /// A date as precise as it is known.
    When(PartialDate),
    /// A count or a number.
    Number(u64),
    /// A decimal number.
    Decimal(domain::Decimal),
    /// Yes or no.
    Flag(bool),
    /// Starred or not.
    Star(bool),
    /// There is no answer; the code says why (`not-reviewed`, `no-data`, ...).
    Missing(Code),
    /// The code book that this column stands for has no such question.
    NotAsked,
    /// A sentence of the catalogues.
    Say(Say),
}

/// From how many letters on what somebody wrote is a text and not an entry: more than stands in one line beside its question.
const LONG: usize = 60;

impl Value {
    /// Whether it is a text to be read rather than an entry beside its question.
    #[must_use]
    pub fn is_long(&self) -> bool {
        matches!(self, Self::Text(text) if text.words.contains('\n') || text.words.chars().count() > LONG)
    }

    /// The words as an address that a page may lead to ([`Text::web_address`]), where they are one.
    #[must_use]
    pub fn web_address(&self) -> Option<&str> {
        match self {
            Self::Text(text) => text.web_address(),
            _ => None,
        }
    }

    /// A code of a field.
    #[must_use]
    pub fn code(field: impl Into<Code>, code: impl Into<Code>) -> Self {
        Self::Code { field: field.into(), code: code.into() }
    }

    /// Why there is nothing.
    #[must_use]
    pub fn missing(why: impl Into<Code>) -> Self {
        Self::Missing(why.into())
    }

    /// Where the code stands on its scale, if it stands on one.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        match self {
            Self::Code { field, code } => Level::of(field, code),
            _ => None,
        }
    }

    /// The same in words only, for a mail.
    #[must_use]
    pub fn in_words(&self, t: &Catalogue) -> String {
        match self {
            Self::Code { field, code } => t.code(field, code).into_owned(),
            Self::Codes { codes, .. } if codes.is_empty() => t.text("value-none").into_owned(),
            Self::Codes { field, codes } => {
                let words: Vec<_> = codes.iter().map(|code| t.code(field, code)).collect();
                words.join(&t.text("list-comma"))
            }
            Self::Text(text) => text.words.clone(),
            Self::Withheld { on, because } => {
                let because = Arg::Code("withheld".into(), because.to_string());
                let says = Say::new("value-withheld").with("date", PartialDate::Day(*on)).with("because", because);
                t.say(&says).into_owned()
            }
            Self::When(when) => t.when(*when).into_owned(),
            Self::Number(number) => t.number(*number),
            Self::Decimal(number) => t.decimal(*number),
            Self::Flag(yes) => t.text(if *yes { "value-yes" } else { "value-no" }).into_owned(),
            Self::Star(starred) => t.text(if *starred { "star-yes" } else { "star-no" }).into_owned(),
            Self::Missing(why) => t.missing(why).into_owned(),
            Self::NotAsked => t.text("value-not-asked").into_owned(),
            Self::Say(say) => t.say(say).into_owned(),
        }
    }

    /// Whether there is nothing here that was found or said.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::NotAsked)
    }
}

/// A link: where it goes and what it is called.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Where it goes.
    pub to: Target,
    /// What it is called; never empty.
    pub text: Say,
}

/// A part of a count: how many of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many were counted.
    pub numerator: u64,
    /// Of how many.
    pub denominator: u64,
}

impl Share {
    /// How many of how many.
    #[must_use]
    pub const fn new(numerator: u64, denominator: u64) -> Self {
        Self { numerator, denominator }
    }

    /// In per mille, rounded once; `None` of nothing.
    #[must_use]
    pub fn per_mille(self) -> Option<u64> {
        crate::format::share(self.numerator, self.denominator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_the_web_is_led_to() {
        for good in ["https://wananchi.example", "http://a.example/b?c=d#e", "https://مثال.example/"] {
            assert_eq!(Text::new(good).web_address(), Some(good));
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.example",
            "https://",
            "https:///path",
            "https://bank.example@a.example/",
            "https://a.example and more",
            "https://a.example\\b",
            "see https://a.example",
            "www.a.example",
        ] {
            assert_eq!(Text::new(bad).web_address(), None, "{bad}");
        }
    }
}
