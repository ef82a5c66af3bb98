//! What the site says of itself: what it is, how accessible it is, what it keeps of its readers.
//!
//! Each is prose from the catalogues and nothing else, so that a translation changes no code. What stands there has to be
//! true of this program: whoever changes what is kept or tested changes the sentence.

use crate::address::{Address, Format};
use crate::chrome::About;
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// One of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// What the site is.
    About,
    /// How accessible it is.
    Accessibility,
    /// What it keeps of its readers.
    Privacy,
}

/// A page of prose.
#[derive(Debug, Clone, PartialEq)]
pub struct ProsePage {
    topic: Topic,
}

/// A part of it: a heading and what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The heading.
    pub title: Say,
    /// The paragraphs.
    pub paragraphs: Vec<Say>,
    /// Where to go from there.
    pub links: Vec<(Say, Address)>,
}

/// A section as it is written down here: heading, paragraphs, links.
type Plan = (&'static str, &'static [&'static str], &'static [(&'static str, Link)]);

/// Where a link of a section leads.
#[derive(Debug, Clone, Copy)]
enum Link {
    Api,
    Data,
    Figures,
    Glossary,
    Home,
    Record,
    Report,
    Reports,
    Rules,
}

impl Link {
    const fn address(self) -> Address {
        match self {
            Self::Api => Address::Api,
            Self::Data => Address::Data,
            Self::Figures => Address::Figures,
            Self::Glossary => Address::Glossary,
            Self::Home => Address::Home,
            Self::Record => Address::Record,
            Self::Report => Address::NewReport,
            Self::Reports => Address::Reports,
            Self::Rules => Address::Rules,
        }
    }
}

const ABOUT: &[Plan] = &[
    ("about-what", &["about-what-1", "about-what-2"], &[("about-to-home", Link::Home)]),
    ("about-voices", &["about-voices-1", "about-voices-2"], &[("glossary-title", Link::Glossary)]),
    ("about-record", &["about-record-1", "about-record-2"], &[("part-record", Link::Record)]),
    ("about-rules", &["about-rules-1"], &[("rules-title", Link::Rules), ("part-figures", Link::Figures)]),
    ("about-sources", &["about-sources-1", "about-sources-2"], &[("part-data", Link::Data)]),
    ("about-wrong", &["about-wrong-1"], &[("about-to-report", Link::Report), ("about-to-reports", Link::Reports)]),
    ("about-software", &["about-software-1", "about-software-2"], &[("api-title", Link::Api)]),
];

const ACCESSIBILITY: &[Plan] = &[
    ("accessibility-aim", &["accessibility-aim-1", "accessibility-aim-2"], &[]),
    ("accessibility-tested", &["accessibility-tested-1", "accessibility-tested-2", "accessibility-tested-3"], &[]),
    ("accessibility-limits", &["accessibility-limits-1", "accessibility-limits-2", "accessibility-limits-3"], &[]),
    ("accessibility-report", &["accessibility-report-1"], &[("about-to-report", Link::Report)]),
];

const PRIVACY: &[Plan] = &[
    ("privacy-reading", &["privacy-reading-1", "privacy-reading-2", "privacy-reading-3", "privacy-reading-4"], &[]),
    (
        "privacy-reports",
        &["privacy-reports-1", "privacy-reports-2", "privacy-reports-3"],
        &[("about-to-reports", Link::Reports)],
    ),
    ("privacy-mail", &["privacy-mail-1", "privacy-mail-2"], &[]),
    ("privacy-freely", &["privacy-freely-1", "privacy-freely-2"], &[]),
    ("privacy-record", &["privacy-record-1", "privacy-record-2"], &[("about-to-report", Link::Report)]),
    ("privacy-operator", &["privacy-operator-1"], &[]),
];

impl ProsePage {
    /// The page on a topic.
    #[must_use]
    pub const fn new(topic: Topic) -> Self {
        Self { topic }
    }

    /// An example: the page on privacy.
    #[must_use]
    pub const fn sample() -> Self {
        Self::new(Topic::Privacy)
    }

    /// What it is called.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        match self.topic {
            Topic::About => "about-title",
            Topic::Accessibility => "accessibility-title",
            Topic::Privacy => "privacy-title",
        }
    }

    /// The sentence under the title.
    #[must_use]
    pub const fn lead(&self) -> &'static str {
        match self.topic {
            Topic::About => "about-lead",
            Topic::Accessibility => "accessibility-lead",
            Topic::Privacy => "privacy-lead",
        }
    }

    /// Its parts.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        let plans = match self.topic {
            Topic::About => ABOUT,
            Topic::Accessibility => ACCESSIBILITY,
            Topic::Privacy => PRIVACY,
        };
        let section = |(title, paragraphs, links): &Plan| Section {
            title: Say::new(*title),
            paragraphs: paragraphs.iter().map(|key| Say::new(*key)).collect(),
            links: links.iter().map(|(text, link)| (Say::new(*text), link.address())).collect(),
        };
        plans.iter().map(section).collect()
    }
}

fn about(page: &ProsePage, t: &Catalogue) -> About {
    let title = t.text(page.title()).into_owned();
    About {
        description: t.text(page.lead()).into_owned(),
        part: None,
        crumbs: vec![(title.clone(), None)],
        title,
        twins: &[Format::Json],
    }
}

page!(ProsePage, "about/prose.html");
