//! What surrounds every page: in which language, at which address, about which date, resting on which acts.

use domain::{Date, Timestamp};

use crate::address::{self, Address, Format};
use crate::assets;
use crate::locale::{Catalogue, Direction, Locale, Say};

/// What the surroundings of a page need to know; the same for every page.
#[derive(Debug, Clone, PartialEq)]
pub struct Chrome {
    /// The language that the page is written in.
    pub locale: Locale,
    /// The address of this page with its question, without a language before it: `/members?region=europe`.
    pub path: String,
    /// The date that was asked about, when one was.
    pub as_of: Option<Date>,
    /// What the record held when, when that was asked.
    pub known_at: Option<KnownAt>,
    /// The edition that was asked for: the title of the source.
    pub edition: Option<String>,
    /// The highest position among the acts that this page rests on; 0 for a page that rests on none.
    pub head: u64,
    /// The size of the signed checkpoint that covers them, once there is one.
    pub checkpoint_size: Option<u64>,
    /// Whether this is a throw-away instance.
    pub demo: bool,
}

/// What the record held: at which position, or at which moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownAt {
    /// After the act at this position.
    Position(u64),
    /// At this moment of our own clock.
    Moment(Timestamp),
}

impl Chrome {
    /// A page of today, in a language, that rests on the acts up to `head`.
    #[must_use]
    pub fn new(locale: Locale, path: impl Into<String>, head: u64) -> Self {
        Self { locale, path: path.into(), as_of: None, known_at: None, edition: None, head, checkpoint_size: None, demo: false }
    }

    /// Whether the reader asked for another time than today; such pages are marked and not indexed.
    #[must_use]
    pub const fn is_dated(&self) -> bool {
        self.as_of.is_some() || self.known_at.is_some() || self.edition.is_some()
    }

    fn bare_path(&self) -> &str {
        self.path.split('?').next().unwrap_or("/")
    }
}

/// The parts of the site that stand in the masthead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Members and their plans.
    Members,
    /// Commitments and the search over them.
    Commitments,
    /// Figures and their working.
    Figures,
    /// The record and its proofs.
    Record,
    /// Downloads.
    Data,
}

impl Part {
    const ALL: [Self; 5] = [Self::Members, Self::Commitments, Self::Figures, Self::Record, Self::Data];

    const fn key(self) -> &'static str {
        match self {
            Self::Members => "part-members",
            Self::Commitments => "part-commitments",
            Self::Figures => "part-figures",
            Self::Record => "part-record",
            Self::Data => "part-data",
        }
    }

    const fn address(self) -> Address {
        match self {
            Self::Members => Address::Members,
            Self::Commitments => Address::Search,
            Self::Figures => Address::Figures,
            Self::Record => Address::Record,
            Self::Data => Address::Data,
        }
    }
}

/// What a page tells its surroundings about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// The title, without the name of the site.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// The part of the site it belongs to.
    pub part: Option<Part>,
    /// The way here, from below the front page down to this page, which is named last and not linked.
    pub crumbs: Vec<(String, Option<Address>)>,
    /// In which other formats it can be asked.
    pub twins: &'static [Format],
}

/// An entry of the masthead, ready to be drawn.
#[derive(Debug)]
pub struct Entry {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub label: String,
    /// Whether the page belongs to it.
    pub current: bool,
}

/// The surroundings of one page, ready to be drawn.
#[derive(Debug)]
pub struct Frame<'a> {
    /// As the caller gave it.
    pub chrome: &'a Chrome,
    /// As the page gave it.
    pub about: About,
    /// The parts of the site.
    pub parts: Vec<Entry>,
}

impl<'a> Frame<'a> {
    /// The surroundings of a page.
    #[must_use]
    pub fn new(chrome: &'a Chrome, t: &Catalogue, about: About) -> Self {
        let parts = Part::ALL
            .into_iter()
            .map(|part| Entry {
                href: part.address().href(chrome.locale),
                label: t.text(part.key()).into_owned(),
                current: about.part == Some(part),
            })
            .collect();
        Self { chrome, about, parts }
    }

    /// The address of a place in the language of the page.
    #[must_use]
    pub fn to(&self, address: &Address) -> String {
        address.href(self.chrome.locale)
    }

    /// The address of an action plan.
    #[must_use]
    pub fn plan(&self, member: &str, number: &u16) -> String {
        Address::Plan(member.to_owned(), *number).href(self.chrome.locale)
    }

    /// The value of `lang`.
    #[must_use]
    pub const fn lang(&self) -> &'static str {
        self.chrome.locale.lang()
    }

    /// The value of `dir`.
    #[must_use]
    pub const fn dir(&self) -> &'static str {
        self.chrome.locale.dir().attribute()
    }

    /// Where the icon is served.
    #[must_use]
    pub fn icon(&self) -> &'static str {
        assets::icon()
    }

    /// Where the styles are served.
    #[must_use]
    pub fn stylesheet(&self) -> &'static str {
        assets::stylesheet()
    }

    /// The font to load ahead, unless the page is in another script.
    #[must_use]
    pub fn font(&self) -> Option<&'static str> {
        (self.chrome.locale.dir() == Direction::LeftToRight).then(assets::text_font)
    }

    /// This page in other formats.
    #[must_use]
    pub fn twins(&self) -> Vec<Entry> {
        let path = address::in_language(self.chrome.locale, &self.chrome.path);
        self.about
            .twins
            .iter()
            .map(|format| Entry {
                href: address::twin(&path, *format),
                label: format.extension().trim_start_matches('.').to_uppercase(),
                current: false,
            })
            .collect()
    }

    /// The same page of today.
    #[must_use]
    pub fn today(&self) -> String {
        address::in_language(self.chrome.locale, self.chrome.bare_path())
    }

    /// What the banner over a dated page says, one sentence for each thing that was asked.
    #[must_use]
    pub fn dated(&self) -> Vec<Say> {
        let mut out = Vec::new();
        if let Some(date) = self.chrome.as_of {
            out.push(Say::new("asof-date").with("date", domain::PartialDate::Day(date)));
        }
        match self.chrome.known_at {
            Some(KnownAt::Position(position)) => out.push(Say::new("asof-known-position").with("position", position)),
            Some(KnownAt::Moment(moment)) => out.push(Say::new("asof-known-moment").with("moment", moment)),
            None => {}
        }
        if let Some(edition) = &self.chrome.edition {
            out.push(Say::new("asof-edition").with("edition", edition));
        }
        out
    }
}
