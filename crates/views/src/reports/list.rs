//! All reports: how many wait, how long answers take, and each with how it stands.

use domain::{Date, PagePath, PartialDate};

use super::Standing;
use crate::address::{self, Address, Format};
use crate::chrome::{About, Frame, Part};
use crate::components::facts::Fact;
use crate::components::pager::Pager;
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::Value;

/// The page of all reports.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportsPage {
    /// How many wait for an answer.
    pub open: u64,
    /// How many were answered.
    pub answered: u64,
    /// How many days an answer takes, at the median; none as long as there is none.
    pub median_days: Option<u64>,
    /// Those on this page, newest first.
    pub rows: Vec<ReportRow>,
    /// The pages of the list.
    pub pager: Pager,
}

/// A report in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRow {
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

impl ReportRow {
    fn href(&self, f: &Frame<'_>, about: &PagePath) -> String {
        address::in_language(f.chrome.locale, about.as_str())
    }
    fn title(&self) -> Say {
        Say::new("report-number").with("number", self.number.to_string())
    }
}

impl ReportsPage {
    fn facts(&self) -> Vec<Fact> {
        let median = match self.median_days {
            Some(days) => Value::Say(Say::new("reports-days").with("count", days)),
            None => Value::missing("not-answered-yet"),
        };
        vec![
            Fact::new(Say::new("reports-open"), Value::Number(self.open)),
            Fact::new(Say::new("reports-answered"), Value::Number(self.answered)),
            Fact::new(Say::new("reports-median"), median),
        ]
    }

    /// An example: one that waits, one that led to a correction.
    #[must_use]
    pub fn sample() -> Self {
        let row = |page: super::ReportPage| ReportRow {
            number: page.number,
            about: page.about,
            received_on: page.received_on,
            standing: page.standing,
            answered: page.answered,
        };
        let open = super::ReportPage { number: 124, ..super::ReportPage::sample_open() };
        Self {
            open: 1,
            answered: 1,
            median_days: Some(3),
            rows: vec![row(open), row(super::ReportPage::sample())],
            pager: Pager::new(2, 50, 1, Address::Reports),
        }
    }
}

fn about(_page: &ReportsPage, t: &Catalogue) -> About {
    let title = t.text("reports-title").into_owned();
    About {
        description: t.text("reports-lead").into_owned(),
        part: Some(Part::Record),
        crumbs: vec![(title.clone(), None)],
        title,
        twins: &[Format::Json, Format::Csv],
    }
}

page!(ReportsPage, "reports/list.html");
