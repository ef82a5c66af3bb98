//! Languages and their catalogues: every word that a page shows is looked up here.
//!
//! A catalogue is a handful of Fluent files compiled into the program. Nothing in this crate, and nothing in a template,
//! holds a sentence of its own; whoever fills a page and must choose a sentence hands over a [`Say`], which names a
//! message and is spoken in the reader's language when the page is drawn.
//!
//! This module never guesses a translation. While a language is being added, a message that it lacks is spoken in English;
//! the tests let no language of [`Locale::ALL`] go out like that. A message that English lacks too is shown between `⟦` and
//! `⟧`, which the tests look for on every page.

mod catalogue;
mod order;
mod pattern;
mod pseudo;
#[macro_use]
mod say;

pub use catalogue::{Catalogue, message_ids};
pub use say::{Arg, Say};

/// A language that the site is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Locale {
    /// English, served without a prefix.
    #[default]
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Modern standard Arabic. CLDR's `ar` writes Latin digits, and so do we.
    Ar,
    /// English in disguise, for developers: what a page shows in plain letters then is in no catalogue. It is not in
    /// [`Self::ALL`], and no address leads to it.
    Pseudo,
}

impl Locale {
    /// Every language, in the order in which a switch would list them.
    pub const ALL: &'static [Self] = &[Self::En, Self::Es, Self::Fr, Self::Ar];

    /// What there is to know of a language besides its words: the one table of them.
    const fn traits(self) -> Traits {
        use Direction::{LeftToRight, RightToLeft};
        match self {
            Self::En => Traits { lang: "en", prefix: "", own_name: "English", dir: LeftToRight },
            Self::Es => Traits { lang: "es", prefix: "/es", own_name: "Español", dir: LeftToRight },
            Self::Fr => Traits { lang: "fr", prefix: "/fr", own_name: "Français", dir: LeftToRight },
            Self::Ar => Traits { lang: "ar", prefix: "/ar", own_name: "العربية", dir: RightToLeft },
            Self::Pseudo => Traits { lang: "en-XA", prefix: "", own_name: "Ëñğłïšħ", dir: LeftToRight },
        }
    }

    /// The BCP 47 tag, for `lang` and `hreflang`.
    #[must_use]
    pub const fn lang(self) -> &'static str {
        self.traits().lang
    }

    /// The tags of all languages, for those who list them.
    pub fn tags() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().map(|locale| locale.lang())
    }

    /// What the language calls itself, for a reader who cannot read the page yet.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        self.traits().own_name
    }

    /// Which way the language is written.
    #[must_use]
    pub const fn dir(self) -> Direction {
        self.traits().dir
    }

    /// What stands before every address in this language: nothing for English, `/es` and so on for others.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        self.traits().prefix
    }

    /// The language of a tag such as `en` or `en-GB`, when the site is written in it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.iter().copied().find(|locale| locale.lang().eq_ignore_ascii_case(primary))
    }
}

/// What there is to know of a language besides its words.
struct Traits {
    lang: &'static str,
    prefix: &'static str,
    own_name: &'static str,
    dir: Direction,
}

/// The direction of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Latin, Cyrillic, ...
    LeftToRight,
    /// Arabic, Hebrew, ...
    RightToLeft,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// The direction of text in a language, by its BCP 47 tag; for quoted passages.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        const RIGHT_TO_LEFT: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"];
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        if RIGHT_TO_LEFT.contains(&primary) { Self::RightToLeft } else { Self::LeftToRight }
    }
}
