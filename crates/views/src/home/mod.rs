//! The front page: every commitment as one square, ways in, and what happened last.

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Frame};
use crate::components::halftone::{Halftone, Year};
use crate::components::ledger::{At, Line};
use crate::described;
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Share};

/// The front page.
#[derive(Debug, Clone, PartialEq)]
pub struct HomePage {
    /// Every commitment as one square; `None` while nothing is on record.
    pub picture: Option<Halftone>,
    /// Subjects with how many commitments carry each, the commonest first.
    pub subjects: Vec<Subject>,
    /// A commitment that shows all voices.
    pub example: Option<Link>,
    /// A figure with its working.
    pub headline: Option<Headline>,
    /// How many members, plans and commitments are on record, and how many have a finding.
    pub counts: Vec<(Say, u64, Target)>,
    /// What the last seven days brought; `None` for a view as of a day, which is about what was so, not about when we learnt it.
    pub week: Option<Week>,
    /// What happened last.
    pub latest: Vec<Line>,
    /// What the record was made from.
    pub sources: Vec<SourceLine>,
}

/// What seven days brought to the record.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Week {
    /// Acts.
    pub acts: u64,
    /// The position of the first of them, where there are any.
    pub first: u64,
    /// What they brought, where there is some of it: sentences with their counts.
    pub brought: Vec<Say>,
}

/// Who comes here, and what for: each with where to go first.
const WAYS: [(&str, &[(&str, Address)]); 6] = [
    (
        "citizen",
        &[
            ("home-way-country", Address::Members),
            ("home-way-subject", Address::Areas),
            ("home-way-say", Address::CoCreations),
        ],
    ),
    ("journalist", &[("home-way-search", Address::Search), ("home-way-record", Address::Record)]),
    ("researcher", &[("home-way-data", Address::Data), ("home-way-figures", Address::Figures)]),
    ("ministry", &[("home-way-owed", Address::Members), ("home-way-compare", Address::Compare)]),
    ("investor", &[("home-way-compare", Address::Compare), ("home-way-figures", Address::Figures)]),
    ("developer", &[("home-way-data", Address::Data), ("home-way-log", Address::Checkpoint)]),
];

/// A way in for one kind of reader.
#[derive(Debug)]
pub(crate) struct Way {
    who: &'static str,
    links: &'static [(&'static str, Address)],
}

impl Way {
    fn name(&self) -> String {
        format!("home-reader-{}", self.who)
    }
    fn asks(&self) -> String {
        format!("home-reader-{}-asks", self.who)
    }
}

/// A subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// The field that the code is of.
    pub field: Code,
    /// The subject, as a code.
    pub code: Code,
    /// How many commitments carry it.
    pub count: u64,
    /// Where they are listed.
    pub to: Target,
}

/// The figure of the front page.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// How many of how many.
    pub share: Share,
    /// What it says, with its counts.
    pub says: Say,
    /// Where its working is.
    pub to: Target,
}

/// A source of the record.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceLine {
    /// What it is called.
    pub title: Say,
    /// What it brought.
    pub says: Say,
    /// Where it is described.
    pub to: Target,
}

fn about(_page: &HomePage, t: &Catalogue) -> About {
    About {
        title: t.text("home-title").into_owned(),
        description: t.text("home-lead").into_owned(),
        part: None,
        crumbs: Vec::new(),
        twins: &[Format::Json],
    }
}

/// The site itself, for programs.
fn thing(_page: &HomePage, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    described::site(f, t)
}

page!(HomePage, "home/home.html", tells thing);

impl HomePage {
    /// What narrows the search that begins here: nothing yet.
    const fn nothing_chosen(&self) -> [(&'static str, &'static str); 0] {
        []
    }

    fn ways(&self) -> impl Iterator<Item = Way> {
        WAYS.iter().map(|(who, links)| Way { who, links })
    }

    /// An example from the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let year = |label: &str, counts, completion, starred| Year {
            label: label.into(),
            counts,
            starred,
            completion,
            to: Target::new(Address::Search).and("year", label),
        };
        let subject = |code: &'static str, count| Subject {
            field: "tags".into(),
            code: code.into(),
            count,
            to: Target::new(Address::Search).and("tag", code),
        };
        Self {
            picture: Some(Halftone {
                claim: Say::new("home-picture").with("commitments", 1_927u64).with("plans", 100u64),
                counted: Say::new("home-picture-counted")
                    .with("members", 61u64)
                    .with("from", "2011")
                    .with("to", "2014"),
                years: vec![
                    year("2011", [0, 78, 36, 41, 3, 28], [78, 36, 41, 3, 28], None),
                    year("2012", [183, 104, 66, 292, 117, 59], [188, 165, 292, 117, 59], Some(183)),
                    year("2013", [65, 56, 63, 99, 23, 16], [72, 112, 99, 23, 16], Some(65)),
                    year("2014", [141, 58, 96, 217, 49, 37], [97, 198, 217, 49, 37], Some(141)),
                ],
            }),
            subjects: vec![
                subject("e-government", 730),
                subject("capacity-building", 340),
                subject("public-participation", 313),
                subject("open-data", 237),
                subject("legislation-and-regulation", 231),
                subject("fiscal-openness", 195),
                subject("public-service-delivery", 177),
                subject("access-to-information", 130),
                subject("records-management", 117),
                subject("natural-resources", 100),
                subject("public-procurement", 88),
                subject("anti-corruption", 79),
            ],
            example: Some(Link {
                to: Address::Commitment("gha-1-13".into()).into(),
                text: Say::plain("Policy Portal"),
            }),
            headline: Some(Headline {
                share: Share::new(206, 867),
                says: Say::new("figure-lead-share")
                    .with("numerator", 206u64)
                    .with("denominator", 867u64)
                    .with("reads", Say::new("figure-star-share-reads")),
                to: Address::Figure("star-share-2015".into()).into(),
            }),
            counts: vec![
                (Say::new("members-count"), 61, Address::Members.into()),
                (Say::new("member-plans"), 100, Address::Members.into()),
                (Say::new("member-commitments"), 1_927, Address::Search.into()),
                (Say::new("home-with-finding"), 1_787, Address::Figure("completion-rate".into()).into()),
            ],
            week: Some(Week {
                acts: 312,
                first: 22_330,
                brought: vec![
                    Say::new("home-week-sources").with("count", 1u64),
                    Say::new("home-week-new").with("count", 140u64),
                    Say::new("home-week-changed").with("count", 28u64),
                ],
            }),
            latest: vec![
                Line::new(
                    At::When(domain::PartialDate::Day(jiff::civil::date(2016, 5, 4))),
                    Say::of(crate::Arg::Code("membership-event".into(), "made-inactive".into())),
                )
                .link(Address::Member("azerbaijan".into()), Say::of(crate::Arg::Country("AZE".into())))
                .act(25_066),
            ],
            sources: vec![SourceLine {
                title: Say::new("edition-of").with("edition", "2016"),
                says: Say::new("home-source").with("rows", 1_927u64),
                to: Address::Data.into(),
            }],
        }
    }
}
