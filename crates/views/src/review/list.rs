//! Every report of the review on every plan, with its clock; and what each report looks at.

use super::ClockRow;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::facts::Fact;
use crate::components::pager::Pager;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Name, Value};

/// The page of all reports of the review.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewsPage {
    /// How many there are, by how they stand.
    pub facts: Vec<Fact>,
    /// What the list was narrowed to.
    pub narrowed: Narrowed,
    /// How many reports the narrowed list has.
    pub found: u64,
    /// Those on this page of the list.
    pub rows: Vec<(Of, ClockRow)>,
    /// The pages of the list.
    pub pager: Pager,
    /// What each report looks at, by the plans that it is for.
    pub books: Vec<BookRow>,
}

/// What the list was narrowed to, and what it can be narrowed to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Narrowed {
    /// A member, by its short name.
    pub member: Option<String>,
    /// The members that there are, by name.
    pub members: Vec<(String, Name)>,
    /// A report, as a code.
    pub report: Option<Code>,
    /// The reports that there are, each with how many of the list so narrowed are of it.
    pub reports: Vec<(Code, u64)>,
    /// How it stands, as a code.
    pub state: Option<Code>,
    /// The states that there are, counted likewise.
    pub states: Vec<(Code, u64)>,
}

impl Narrowed {
    fn is_member(&self, id: &str) -> bool {
        self.member.as_deref() == Some(id)
    }
    fn is_report(&self, code: &Code) -> bool {
        self.report.as_ref() == Some(code)
    }
    fn is_state(&self, code: &Code) -> bool {
        self.state.as_ref() == Some(code)
    }
}

/// The plan that a report is on.
#[derive(Debug, Clone, PartialEq)]
pub struct Of {
    /// The member's short name, as in addresses.
    pub member: String,
    /// The member's name.
    pub name: Name,
    /// The number of the plan.
    pub plan: u16,
}

/// A report on plans of some years: when it is due, and what it looks at.
#[derive(Debug, Clone, PartialEq)]
pub struct BookRow {
    /// The report, as a code.
    pub report: Code,
    /// The first and the last year of the plans it is for; no last one where it still is.
    pub plans: (i16, Option<i16>),
    /// What starts its clock, as a code.
    pub starts: Code,
    /// In how many months after that it is due; none where no source prints a deadline.
    pub months: Option<u64>,
    /// How sure we are of that, as a code, where that is less than verified.
    pub unsure: Option<Code>,
    /// Its sections, as codes.
    pub sections: Vec<Code>,
    /// The questions that it answers of each commitment, as fields.
    pub questions: Vec<Code>,
}

impl BookRow {
    /// The plans that it is for.
    fn years(&self) -> Say {
        let (from, to) = self.plans;
        match to {
            Some(to) if to == from => Say::plain(from.to_string()),
            Some(to) => Say::new("reviews-plans-of").with("from", from.to_string()).with("to", to.to_string()),
            None => Say::new("reviews-plans-since").with("from", from.to_string()),
        }
    }
    fn sections(&self) -> Say {
        let section = |code: &Code| Arg::Code("review-section".into(), code.to_string());
        Say::of(Arg::AllOf(self.sections.iter().map(section).collect()))
    }
}

fn about(_: &ReviewsPage, t: &Catalogue) -> About {
    About {
        title: t.text("reviews-title").into_owned(),
        description: t.text("reviews-description").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (t.text("reviews-title").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(ReviewsPage, "review/list.html");

impl ReviewsPage {
    /// An example: the reports on one plan of Ghana.
    #[must_use]
    pub fn sample() -> Self {
        let of = || Of { member: "ghana".into(), name: Name::Country("GHA".into()), plan: 5 };
        let fact = |state: &str, count| Fact::new(Say::new(format!("reviews-count-{state}")), Value::Number(count));
        Self {
            facts: vec![fact("known", 1), fact("due", 0), fact("overdue", 0), fact("not-on-record", 1)],
            narrowed: Narrowed {
                members: vec![("ghana".into(), Name::Country("GHA".into()))],
                member: Some("ghana".into()),
                reports: vec![("action-plan-review".into(), 1), ("results-report".into(), 1)],
                states: vec![("known".into(), 1), ("not-started".into(), 2)],
                ..Narrowed::default()
            },
            found: 4,
            rows: ClockRow::samples().into_iter().map(|row| (of(), row)).collect(),
            pager: Pager::new(4, 100, 1, Target::new(Address::Reviews).and("member", "ghana")),
            books: vec![
                BookRow {
                    report: "progress-report".into(),
                    plans: (2013, Some(2016)),
                    starts: "first-year".into(),
                    months: None,
                    unsure: None,
                    sections: vec!["making".into(), "commitments".into(), "method".into()],
                    questions: vec!["specificity".into(), "values".into(), "completion".into()],
                },
                BookRow {
                    report: "midterm-review".into(),
                    plans: (2021, None),
                    starts: "midway".into(),
                    months: Some(4),
                    unsure: Some("unverified".into()),
                    sections: vec!["carrying-out".into(), "commitments".into()],
                    questions: vec!["verifiability".into()],
                },
            ],
        }
    }
}
