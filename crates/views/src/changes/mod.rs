//! What changed between two dates: what was done, act by act; then thing by thing, field by field, with the act that brought each change.

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::ledger::{At, Line};
use crate::components::pager::Pager;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Value};

/// The page of changes.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangesPage {
    /// The one thing or member that is looked at; `None` for everything.
    pub about: Option<Link>,
    /// The same as it stands in the address.
    pub scope: String,
    /// Which time is asked about.
    pub time: Time,
    /// The two dates.
    pub from: Side,
    /// The later of them.
    pub to: Side,
    /// How many acts were done that are told by themselves.
    pub deeds: u64,
    /// Those on this page, the last first.
    pub done: Vec<Line>,
    /// How many answers differ.
    pub fields: u64,
    /// How many things differ, or came, or went.
    pub total: u64,
    /// Those on this page.
    pub things: Vec<Thing>,
    /// The pages of the list.
    pub pager: Pager,
    /// Dates worth comparing: each edition with the one before it.
    pub editions: Vec<Link>,
}

/// Which time two dates are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// What the record held.
    Known,
    /// What was so, as is known now.
    So,
    /// What sources said that were published by then.
    Published,
}

impl Time {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Known, Self::So, Self::Published];
    /// Their codes.
    pub const CODES: [&'static str; 3] = ["known_at", "as_of", "edition"];

    /// As it stands in addresses: the name of the question that asks any page for this time.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Known => "known_at",
            Self::So => "as_of",
            Self::Published => "edition",
        }
    }

    /// The one of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|time| time.code() == code)
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Known => "changes-time-known",
            Self::So => "changes-time-so",
            Self::Published => "changes-time-published",
        }
    }
}

/// One of the two dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// As it was asked, for the form.
    pub asked: String,
    /// What it is called.
    pub says: Say,
}

/// A thing that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing {
    /// What it is called and where it is.
    pub link: Link,
    /// What kind of thing it is, or whose it is.
    pub kicker: Option<Say>,
    /// What became of it.
    pub became: Became,
}

/// What became of a thing.
#[derive(Debug, Clone, PartialEq)]
pub enum Became {
    /// It came.
    Added,
    /// It went.
    Gone,
    /// Answers differ.
    Changed(Vec<Field>),
}

/// An answer that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The question.
    pub field: Code,
    /// The report that answers it, where one does.
    pub report: Option<Code>,
    /// What the answer was.
    pub before: Option<Value>,
    /// What it is.
    pub after: Option<Value>,
    /// The act that brought it.
    pub act: Option<u64>,
}

fn about(page: &ChangesPage, t: &Catalogue) -> About {
    let (from, to) = (Arg::from(page.from.says.clone()), Arg::from(page.to.says.clone()));
    About {
        title: page.title(t),
        description: t.with("changes-description", &[("from", from), ("to", to)]).into_owned(),
        part: Some(Part::Record),
        crumbs: vec![
            (t.text("part-record").into_owned(), Some(Address::Record)),
            (t.text("changes-title").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(ChangesPage, "changes/changes.html");

impl ChangesPage {
    /// What was done and what differs, in a sentence of each.
    fn lead(&self, t: &Catalogue) -> String {
        let (from, to) = (Arg::from(self.from.says.clone()), Arg::from(self.to.says.clone()));
        let done = || {
            Say::new("changes-lead-done").with("deeds", self.deeds).with("from", from.clone()).with("to", to.clone())
        };
        let differs = || {
            let says = Say::new("changes-lead").with("things", self.total).with("fields", self.fields);
            says.with("from", from.clone()).with("to", to.clone())
        };
        let says = match (self.deeds, self.total) {
            (0, _) => vec![differs()],
            (_, 0) => vec![done()],
            _ => vec![done(), differs()],
        };
        says.iter().map(|say| t.say(say).into_owned()).collect::<Vec<_>>().join(" ")
    }

    fn title(&self, t: &Catalogue) -> String {
        match &self.about {
            Some(link) => t.with("changes-title-of", &[("thing", Arg::from(link.text.clone()))]).into_owned(),
            None => t.text("changes-title").into_owned(),
        }
    }

    /// An example: what the edition of 2016 says otherwise of a commitment than that of late 2015, and one that came.
    #[must_use]
    pub fn sample() -> Self {
        let commitment =
            |id: &str, title: &str| Link { to: Address::Commitment(id.to_owned()).into(), text: Say::plain(title) };
        let field =
            |field: &'static str, report: &'static str, before: Option<&'static str>, after: &'static str| Field {
                field: field.into(),
                report: Some(report.into()),
                before: before.map(|code| Value::code(field, code)),
                after: Some(Value::code(field, after)),
                act: Some(14_208),
            };
        let list = Target::new(Address::Changes).and("time", "edition").and("from", "2015-12").and("to", "2016-07");
        Self {
            about: Some(Link { to: Address::Member("ghana".into()).into(), text: Say::of(Arg::Country("GHA".into())) }),
            scope: "member/ghana".into(),
            time: Time::Published,
            from: Side { asked: "2015-12".into(), says: Say::of(domain::PartialDate::Month(2015, 12)) },
            to: Side { asked: "2016-07".into(), says: Say::of(domain::PartialDate::Month(2016, 7)) },
            deeds: 1,
            done: vec![
                Line::new(At::When(domain::PartialDate::Month(2016, 7)), Say::new("act-import-closed"))
                    .link(Address::Data, Say::plain("ogp-commitments-2016"))
                    .act(14_300),
            ],
            fields: 3,
            total: 2,
            things: vec![
                Thing {
                    link: commitment("gha-1-13-mf2q", "Policy Portal"),
                    kicker: Some(Say::of(Arg::Country("GHA".into()))),
                    became: Became::Changed(vec![
                        field("completion", "progress-report", Some("limited"), "substantial"),
                        field("potential-impact", "progress-report", None, "transformative"),
                        Field {
                            before: Some(Value::missing("not-reviewed")),
                            ..field("opened-government", "end-of-term-report", None, "major")
                        },
                    ]),
                },
                Thing {
                    link: commitment("gha-1-11-vk7a", "E-Immigration"),
                    kicker: Some(Say::of(Arg::Country("GHA".into()))),
                    became: Became::Added,
                },
            ],
            pager: Pager::new(2, 50, 1, list.clone()),
            editions: vec![Link { to: list, text: Say::plain("2015 → 2016") }],
        }
    }

    /// An example of two dates between which nothing changed.
    #[must_use]
    pub fn sample_nothing() -> Self {
        let whole = Self { about: None, scope: String::new(), ..Self::sample() };
        Self { deeds: 0, done: Vec::new(), fields: 0, total: 0, things: Vec::new(), ..whole }
    }
}
