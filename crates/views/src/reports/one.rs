//! One report: about which page, since when, and how it stands. Never what its reader wrote.

use domain::{Date, PagePath, PartialDate};

use crate::address::{self, Address, Format};
use crate::chrome::{About, Frame, Part};
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::{Text, Value};

/// How a report stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// It waits for an answer.
    Open,
    /// It was right, and the record was corrected.
    Corrected {
        /// The act that corrects it.
        by: u64,
        /// What there is to say about it.
        remark: Option<Value>,
    },
    /// Nothing is changed.
    Declined {
        /// Why not.
        because: Value,
    },
    /// It was no report.
    Discarded,
}

impl Standing {
    /// The message that names it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Open => "report-open",
            Self::Corrected { .. } => "report-corrected",
            Self::Declined { .. } => "report-declined",
            Self::Discarded => "report-discarded",
        }
    }

    /// The same as a code, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Corrected { .. } => "corrected",
            Self::Declined { .. } => "declined",
            Self::Discarded => "discarded",
        }
    }

    /// The class of its tag.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        match self {
            Self::Open => "due",
            Self::Corrected { .. } => "done",
            Self::Declined { .. } | Self::Discarded => "sample",
        }
    }
}

/// The page of one report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPage {
    /// Its number.
    pub number: u64,
    /// The page it is about; none if it was discarded.
    pub about: Option<PagePath>,
    /// The day on which it came.
    pub received_on: Date,
    /// How it stands.
    pub standing: Standing,
    /// The act that answers it, and the day.
    pub answered: Option<(u64, PartialDate)>,
}

impl ReportPage {
    fn href(&self, f: &Frame<'_>, about: &PagePath) -> String {
        address::in_language(f.chrome.locale, about.as_str())
    }

    fn title(&self) -> Say {
        Say::new("report-number").with("number", self.number.to_string())
    }

    /// An example: a report that led to a correction.
    #[must_use]
    pub fn sample() -> Self {
        let remark = Text::new("The end date was read from the wrong column; it is 31 December 2014.");
        Self {
            number: 123,
            about: Address::Commitment("GH0033".into()).path().parse().ok(),
            received_on: Date::constant(2026, 11, 2),
            standing: Standing::Corrected { by: 22_640, remark: Some(Value::Text(remark)) },
            answered: Some((22_641, PartialDate::Day(Date::constant(2026, 11, 5)))),
        }
    }

    /// An example: a report that waits.
    #[must_use]
    pub fn sample_open() -> Self {
        Self { standing: Standing::Open, answered: None, ..Self::sample() }
    }
}

fn about(page: &ReportPage, t: &Catalogue) -> About {
    let title = t.say(&page.title()).into_owned();
    About {
        description: t.text(page.standing.key()).into_owned(),
        part: Some(Part::Record),
        crumbs: vec![(t.text("reports-title").into_owned(), Some(Address::Reports)), (title.clone(), None)],
        title,
        twins: &[Format::Json],
    }
}

page!(ReportPage, "reports/one.html");
