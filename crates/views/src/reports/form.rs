//! The form in which anybody says what is wrong on a page.

use domain::PagePath;
use domain::reports::{Flaw, Part, Written};

use crate::address::{self, Address};
use crate::chrome::{About, Frame};
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFormPage {
    /// The page that the report will be about.
    pub about: PagePath,
    /// What the reader wrote before, if something in it has to be changed.
    pub written: Written,
    /// What has to be changed.
    pub flaws: Vec<Flaw>,
    /// Whether the field that is to stay empty was filled in, as machines do.
    pub trapped: bool,
}

/// One field of the form, ready to be drawn.
struct Field<'a> {
    part: Part,
    value: &'a str,
    flaw: Option<Say>,
}

impl Field<'_> {
    const fn label(&self) -> &'static str {
        label(self.part)
    }

    const fn hint(&self) -> &'static str {
        match self.part {
            Part::Wrong => "report-wrong-hint",
            Part::ShouldBe => "report-should-be-hint",
            Part::Evidence => "report-evidence-hint",
            Part::Email => "report-email-hint",
        }
    }

    /// Whether it takes several lines.
    const fn is_long(&self) -> bool {
        matches!(self.part, Part::Wrong | Part::ShouldBe)
    }
}

const fn label(part: Part) -> &'static str {
    match part {
        Part::Wrong => "report-wrong",
        Part::ShouldBe => "report-should-be",
        Part::Evidence => "report-evidence",
        Part::Email => "report-email",
    }
}

/// What is wrong with a report, in a sentence.
#[must_use]
pub fn flaw(flaw: Flaw, written: &Written) -> Say {
    match flaw {
        Flaw::Empty => Say::new("report-flaw-empty"),
        Flaw::TooLong { part, has } => {
            let say = Say::new("report-flaw-long").with("part", Say::new(label(part)));
            say.with("has", has).with("most", part.most())
        }
        Flaw::NotAnAddress => {
            let shown: String = written.email.trim().chars().take(80).collect();
            Say::new("report-flaw-email").with("value", shown)
        }
    }
}

impl ReportFormPage {
    /// An empty form about a page.
    #[must_use]
    pub fn new(about: PagePath) -> Self {
        Self { about, written: Written::default(), flaws: Vec::new(), trapped: false }
    }

    /// An example: a form that has to be changed in two places.
    #[must_use]
    pub fn sample() -> Self {
        let about = Address::Commitment("GH0033".into()).path().parse().unwrap_or_else(|_| PagePath::home());
        let written = Written { email: "reader".into(), ..Written::default() };
        let flaws = vec![Flaw::Empty, Flaw::NotAnAddress];
        Self { written, flaws, ..Self::new(about) }
    }

    fn fields(&self) -> Vec<Field<'_>> {
        let first = |part: Part| self.flaws.iter().find(|flaw| flaw.part() == part);
        let field = |part: &Part| Field {
            part: *part,
            value: self.written.part(*part),
            flaw: first(*part).map(|found| flaw(*found, &self.written)),
        };
        Part::ALL.iter().map(field).collect()
    }

    fn is_flawed(&self) -> bool {
        self.trapped || !self.flaws.is_empty()
    }

    fn href(&self, f: &Frame<'_>) -> String {
        address::in_language(f.chrome.locale, self.about.as_str())
    }
}

fn about(_page: &ReportFormPage, t: &Catalogue) -> About {
    let title = t.text("report-title").into_owned();
    About {
        description: t.text("report-lead").into_owned(),
        part: None,
        crumbs: vec![(t.text("reports-title").into_owned(), Some(Address::Reports)), (title.clone(), None)],
        title,
        twins: &[],
    }
}

page!(ReportFormPage, "reports/form.html");
