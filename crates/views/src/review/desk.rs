//! What those who review do at the desk: what is known beside what is asked, a sheet of what is done, forms.

use domain::{Date, PartialDate};

use crate::address::{Address, Target};
use crate::chrome::About;
use crate::cocreation::Titled;
use crate::components::form::{Field, Form, Takes};
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Link, Text, Value};

/// A page of the desk of reviews.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewDeskPage {
    /// What it is called.
    pub title: Say,
    /// What it is for.
    pub lead: Say,
    /// What a coder should look at again, and other things to be seen first.
    pub warnings: Vec<Say>,
    /// What is known: of a unit its text and what is said of it.
    pub known: Vec<Beside>,
    /// What there is to do and what is done.
    pub sheet: Option<Sheet>,
    /// The forms.
    pub forms: Vec<Titled>,
    /// What else to know.
    pub notes: Vec<Say>,
    /// Where else to go.
    pub links: Vec<Link>,
}

/// Something known, beside the form.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// What it is.
    pub label: Say,
    /// What it says.
    pub value: Value,
}

/// A table of what there is to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it shows.
    pub caption: Say,
    /// What its columns hold.
    pub heads: Vec<Say>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: Say,
    /// Where it leads.
    pub to: Option<Target>,
}

impl Cell {
    /// A cell that leads nowhere.
    #[must_use]
    pub const fn plain(text: Say) -> Self {
        Self { text, to: None }
    }

    /// A cell that leads somewhere.
    #[must_use]
    pub fn link(text: Say, to: impl Into<Target>) -> Self {
        Self { text, to: Some(to.into()) }
    }
}

impl ReviewDeskPage {
    /// A page with nothing on it yet.
    #[must_use]
    pub const fn new(title: Say, lead: Say) -> Self {
        Self {
            title,
            lead,
            warnings: Vec::new(),
            known: Vec::new(),
            sheet: None,
            forms: Vec::new(),
            notes: Vec::new(),
            links: Vec::new(),
        }
    }

    /// The same with a form.
    #[must_use]
    pub fn form(mut self, heading: Option<&'static str>, form: Form) -> Self {
        self.forms.push(Titled { heading: heading.map(Say::new), form });
        self
    }

    /// An example: coding the completion of a commitment of Mexico, with something to look at again.
    #[must_use]
    pub fn sample() -> Self {
        let codes = ["not-started", "limited", "substantial", "complete"];
        let values = codes.map(|code| (code.to_owned(), Say::of(Arg::Code("completion".into(), code.into()))));
        let form = Form::new(Address::CodeUnit("mexico".into(), 3, "results-report".into(), 1), "review-save")
            .carry("token", "abc")
            .field(Field {
                label: Say::of(Arg::Field("completion".into())),
                ..Field::new("completion", "review-code", Takes::OneOf(values.into()))
            })
            .field(
                Field::new("completion-quote", "review-quote", Takes::Text(4_000))
                    .flaw(Some(Say::new("review-why-evidence"))),
            );
        let mut page = Self::new(
            Say::new("review-code-title").with("number", "1"),
            Say::new("review-code-lead").with("unit", "Publish the budget"),
        );
        page.warnings =
            vec![Say::new("review-warn-not-ended").with("on", PartialDate::Day(Date::constant(2028, 12, 31)))];
        page.known = vec![Beside {
            label: Say::of(Arg::Field("full-text".into())),
            value: Value::Text(Text::new(
                "All contracts of the ministries are published within a month, as open data.",
            )),
        }];
        page.sheet = Some(Sheet {
            caption: Say::new("review-units"),
            heads: vec![Say::new("review-unit"), Say::new("review-stands")],
            rows: vec![vec![
                Cell::link(
                    Say::plain("Open contracts"),
                    Address::CodeUnit("mexico".into(), 3, "results-report".into(), 1),
                ),
                Cell::plain(Say::new("review-unit-open").with("count", 2_u64)),
            ]],
        });
        page.links = vec![Link { to: Address::ReviewsDesk.into(), text: Say::new("reviews-desk-title") }];
        page.form(None, form)
    }
}

fn about(page: &ReviewDeskPage, t: &Catalogue) -> About {
    let title = t.say(&page.title).into_owned();
    let desk = (t.text("desk-title").into_owned(), Some(Address::Desk));
    About {
        description: t.say(&page.lead).into_owned(),
        part: None,
        crumbs: vec![desk, (title.clone(), None)],
        title,
        twins: &[],
    }
}

page!(ReviewDeskPage, "review/desk.html");
