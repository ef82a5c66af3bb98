//! What surrounds every page: in which language, at which address, about which date, resting on which acts.

use std::cell::Cell;

use askama::filters::{Escaper as _, Html};
use domain::{Date, PartialDate, Timestamp};

use crate::address::{self, Address, Format, Target, is_of_desk};
use crate::assets;
use crate::components::cite::Cite;
use crate::format::Given;
use crate::glossary::{Piece, Term};
use crate::locale::{Arg, Catalogue, Direction, Locale, Say};

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
    /// The edition that was asked for: the day up to which sources were to have been published, as in addresses.
    pub edition: Option<String>,
    /// The highest position among the acts that this page rests on; 0 for a page that rests on none (no page rests on the
    /// first act alone, which only registers a source).
    pub head: u64,
    /// The size of the signed checkpoint that covers them, once there is one.
    pub checkpoint_size: Option<u64>,
    /// Whether this is a throw-away instance.
    pub demo: bool,
    /// Whether the site sets pages as PDF.
    pub prints: bool,
    /// The address under which people reach the site, without a slash at its end; empty where that is not known.
    pub base_url: String,
    /// The day on which the page is read, by our own clock.
    pub today: Option<Date>,
    /// The position of the record at which the page can be read again as it is now.
    pub pin: Option<u64>,
    /// Whether the page is for one reader only: it is neither indexed nor cited.
    pub private: bool,
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
        Self {
            locale,
            path: path.into(),
            as_of: None,
            known_at: None,
            edition: None,
            head,
            checkpoint_size: None,
            demo: false,
            prints: false,
            base_url: String::new(),
            today: None,
            pin: None,
            private: false,
        }
    }

    /// Whether the page is one of the desk, which only whoever is signed in sees.
    #[must_use]
    pub fn is_at_desk(&self) -> bool {
        is_of_desk(&self.path)
    }

    /// Whether the reader asked for another time than today; such pages are marked and not indexed.
    #[must_use]
    pub const fn is_dated(&self) -> bool {
        self.as_of.is_some() || self.known_at.is_some() || self.edition.is_some()
    }

    /// The questions of an address that ask for another time.
    pub const MOMENT: [&'static str; 3] = ["as_of", "known_at", "edition"];

    /// The time that was asked for, as the pairs that stand in addresses.
    #[must_use]
    pub fn moment(&self) -> Vec<(&'static str, String)> {
        let known_at = self.known_at.map(|known_at| match known_at {
            KnownAt::Position(position) => position.to_string(),
            KnownAt::Moment(moment) => moment.to_string(),
        });
        let values = [self.as_of.map(|date| date.to_string()), known_at, self.edition.clone()];
        Self::MOMENT.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))).collect()
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

/// A page in another format.
#[derive(Debug)]
pub struct Twin {
    /// Where it is.
    pub href: String,
    /// What the format is called.
    pub label: String,
    /// The format as an Internet media type.
    pub media_type: &'static str,
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
    /// The time that the page tells of, as the pairs that stand in addresses; forms carry it along.
    pub moment: Vec<(&'static str, String)>,
    /// The terms of the glossary that the page has linked already, a bit for each.
    linked: Cell<u64>,
}

impl<'a> Frame<'a> {
    /// The surroundings of a page.
    #[must_use]
    pub fn new(chrome: &'a Chrome, t: &Catalogue, about: About) -> Self {
        let (moment, linked) = (chrome.moment(), Cell::default());
        let mut frame = Self { chrome, about, parts: Vec::new(), moment, linked };
        frame.parts = Part::ALL
            .into_iter()
            .map(|part| Entry {
                href: frame.to(&part.address()),
                label: t.text(part.key()).into_owned(),
                current: frame.about.part == Some(part),
            })
            .collect();
        frame
    }

    /// The address of a place in the language of the page, at the time that the page tells of.
    #[must_use]
    pub fn to(&self, address: &Address) -> String {
        if self.moment.is_empty() {
            return address.href(self.chrome.locale);
        }
        self.go(&Target::new(address.clone()))
    }

    /// Where a link leads, in the language of the page, at the time that the page tells of.
    #[must_use]
    pub fn go(&self, target: &Target) -> String {
        if self.moment.is_empty() || !target.address().has_time() {
            return target.href(self.chrome.locale);
        }
        let dated = self.moment.iter().fold(target.clone(), |target, (name, value)| target.and(name, value));
        dated.href(self.chrome.locale)
    }

    /// The page of an act.
    #[must_use]
    pub fn act(&self, position: impl Given<u64>) -> String {
        self.to(&Address::Act(position.given()))
    }

    /// The receipt of an act.
    #[must_use]
    pub fn receipt(&self, position: impl Given<u64>) -> String {
        self.to(&Address::Receipt(position.given()))
    }

    /// The address of an action plan.
    #[must_use]
    pub fn plan(&self, member: &str, number: impl Given<u16>) -> String {
        self.to(&Address::Plan(member.to_owned(), number.given()))
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
    pub fn twins(&self) -> Vec<Twin> {
        let path = address::in_language(self.chrome.locale, &self.chrome.path);
        self.about
            .twins
            .iter()
            .filter(|format| **format != Format::Pdf || self.chrome.prints)
            .map(|format| Twin {
                href: address::twin(&path, *format),
                label: format.extension().trim_start_matches('.').to_uppercase(),
                media_type: format.media_type(),
            })
            .collect()
    }

    /// This page in the other languages of the site, for the switch: name and tag of each language, and where it is. The
    /// front page asks to remember the choice, since its address alone does not say the language.
    #[must_use]
    pub fn languages(&self) -> Vec<(&'static str, &'static str, String)> {
        let path = &self.chrome.path;
        let is_front = path.split('?').next() == Some(address::route::HOME);
        let others = Locale::ALL.iter().filter(|locale| **locale != self.chrome.locale);
        let href = |locale: Locale| match is_front {
            true => address::with(path, "language", locale.lang()),
            false => address::in_language(locale, path),
        };
        others.map(|locale| (locale.own_name(), locale.lang(), href(*locale))).collect()
    }

    /// This page in every language, for search engines: the tag of each, and where it is; last, where to send a reader of
    /// none of them.
    #[must_use]
    pub fn alternates(&self) -> Vec<(&'static str, String)> {
        let each = Locale::ALL.iter().map(|locale| (locale.lang(), address::in_language(*locale, &self.chrome.path)));
        each.chain([("x-default", address::in_language(Locale::En, &self.chrome.path))]).collect()
    }

    /// A message as HTML, each term of the glossary in it linked where the page first says it.
    #[must_use]
    pub fn prose(&self, t: &Catalogue, key: impl AsRef<str>) -> String {
        let key = key.as_ref();
        let mut html = String::new();
        let Some(pieces) = t.marked(key) else {
            escape(&t.text(key), &mut html);
            return html;
        };
        for piece in pieces {
            match piece {
                Piece::Words(words) => escape(words, &mut html),
                Piece::Term { words, term } => self.term(t, Term::named(term), words, &mut html),
            }
        }
        html
    }

    /// A sentence that was chosen elsewhere as HTML, each term in it linked where the page first says it. One with placeables is
    /// put together anew each time, and what stands in it may come from people: no link is looked for in it.
    #[must_use]
    pub fn said(&self, t: &Catalogue, say: &Say) -> String {
        match say.field() {
            Some(field) => self.field(t, field),
            None if say.args.is_empty() => self.prose(t, &say.key),
            None => {
                let mut html = String::new();
                escape(&t.say(say), &mut html);
                html
            }
        }
    }

    /// The name of a field of the code book as HTML, linked where it is a term that the page says for the first time.
    #[must_use]
    pub fn field(&self, t: &Catalogue, field: &str) -> String {
        let mut html = String::new();
        self.term(t, Term::of_field(field), &t.field(field), &mut html);
        html
    }

    /// Words that say a term: a link where the page has not said it before.
    fn term(&self, t: &Catalogue, term: Option<Term>, words: &str, html: &mut String) {
        match term.filter(|term| self.is_first(*term)) {
            None => escape(words, html),
            Some(term) => {
                html.push_str(t.opening(term));
                escape(words, html);
                html.push_str("</a>");
            }
        }
    }

    /// Whether the page says a term for the first time; from now on it has.
    fn is_first(&self, term: Term) -> bool {
        let (linked, this) = (self.linked.get(), 1 << term.place());
        self.linked.set(linked | this);
        linked & this == 0
    }

    /// The form to say that something is wrong on this page.
    #[must_use]
    pub fn wrong(&self) -> String {
        let page = self.chrome.path.split('?').next().unwrap_or("/");
        let page = address::without_secret(page);
        // An address that is too long to answer would be so again in the question of the form.
        let page = if page.len() > LONGEST_NAMED { "/" } else { page };
        Target::new(Address::NewReport).and("page", page).href(self.chrome.locale)
    }

    /// The same page of today.
    #[must_use]
    pub fn today(&self) -> String {
        address::in_language(self.chrome.locale, &address::without(&self.chrome.path, &Chrome::MOMENT))
    }

    /// How to cite the page.
    #[must_use]
    pub fn cite(&self, t: &Catalogue) -> Option<Cite> {
        Cite::of(self.chrome, &self.about.title, t)
    }

    /// What changed in what the page tells of: in the thing whose page it is, else in everything.
    #[must_use]
    pub fn changes(&self) -> String {
        let path = self.chrome.path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let about = match *parts {
            ["members", member] => format!("member/{member}"),
            ["members", member, "plans", number] => format!("plan/{member}/{number}"),
            ["commitments", id] => format!("commitment/{id}"),
            _ => String::new(),
        };
        self.go(&Target::new(Address::Changes).and("about", &about))
    }

    /// Where news of the same are asked for by mail: of the thing whose page it is, of what a search finds, else of everything.
    #[must_use]
    pub fn by_mail(&self) -> String {
        let path = self.chrome.path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let search = |pairs: &[(String, String)]| {
            let asked = pairs.iter().fold(Target::new(Address::Search), |to, (name, value)| to.also(name, value));
            asked.path().trim_start_matches('/').to_owned()
        };
        let topic = match *parts {
            ["members", member, "plans", number, ..] => format!("plan/{member}/{number}"),
            ["members", member, ..] => format!("member/{member}"),
            ["commitments", id, ..] => format!("commitment/{id}"),
            ["areas", "tags", area] => search(&[("tag".to_owned(), area.to_owned())]),
            ["areas", "grand-challenges", area] => search(&[("grand-challenges".to_owned(), area.to_owned())]),
            ["areas", "policy-areas", area] => search(&[("policy-area".to_owned(), area.to_owned())]),
            ["search"] => {
                let mut asked = address::pairs(&self.chrome.path, &Chrome::MOMENT);
                asked.retain(|(name, value)| name != "page" && !value.is_empty());
                if asked.is_empty() { "everything".to_owned() } else { search(&asked) }
            }
            _ => "everything".to_owned(),
        };
        crate::subscriptions::by_mail(&topic).href(self.chrome.locale)
    }

    /// Whether the page can be seen as of another time.
    #[must_use]
    pub fn is_of_a_time(&self) -> bool {
        address::is_of_a_time(&self.chrome.path)
    }

    /// Where a form leads that asks this page for another time.
    #[must_use]
    pub fn here(&self) -> String {
        let path = self.chrome.path.split('?').next().unwrap_or("/");
        address::in_language(self.chrome.locale, path)
    }

    /// What such a form carries along: everything that is asked, but for the time.
    #[must_use]
    pub fn asked(&self) -> Vec<(String, String)> {
        address::pairs(&self.chrome.path, &Chrome::MOMENT)
    }

    /// The questions about time as days, each with its name, the message that explains it, and the day that is asked for.
    #[must_use]
    pub fn days(&self) -> [(&'static str, &'static str, String); 3] {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let known_at = match self.chrome.known_at {
            Some(KnownAt::Moment(moment)) => Some(moment.date()),
            Some(KnownAt::Position(_)) | None => None,
        };
        [
            ("as_of", "dates-as-of", day(self.chrome.as_of)),
            ("known_at", "dates-known-at", day(known_at)),
            ("edition", "dates-edition", self.chrome.edition.clone().unwrap_or_default()),
        ]
    }

    /// The last day that can be asked for.
    #[must_use]
    pub fn last_day(&self) -> String {
        self.chrome.today.map(|day| day.to_string()).unwrap_or_default()
    }

    /// What the banner over a dated page says, one sentence for each thing that was asked.
    #[must_use]
    pub fn dated(&self) -> Vec<Say> {
        let mut out = Vec::new();
        if let Some(date) = self.chrome.as_of {
            out.push(Say::new("asof-date").with("date", PartialDate::Day(date)));
        }
        match self.chrome.known_at {
            Some(KnownAt::Position(position)) => out.push(Say::new("asof-known-position").with("position", position)),
            Some(KnownAt::Moment(moment)) => out.push(Say::new("asof-known-moment").with("moment", moment)),
            None => {}
        }
        if let Some(edition) = &self.chrome.edition {
            let edition = edition.parse().map_or_else(|_| Arg::from(edition), |day| Arg::When(PartialDate::Day(day)));
            out.push(Say::new("asof-edition").with("edition", edition));
        }
        out
    }
}

/// The longest path that the form of reports is told, in bytes: a judgement, several times the longest of our own.
const LONGEST_NAMED: usize = 500;

/// Writes text so that it stays text inside HTML.
pub(crate) fn escape(text: &str, html: &mut String) {
    // Writing into a string does not fail.
    let _ = Html.write_escaped_str(html, text);
}
