//! What those who are signed in do in the making of plans: a page of forms, each with what it is for.

use crate::address::Address;
use crate::chrome::About;
use crate::components::form::{Choice, Field, Form, Takes};
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::Link;

/// A page of the desk with forms.
#[derive(Debug, Clone, PartialEq)]
pub struct MakingDeskPage {
    /// What it is called.
    pub title: Say,
    /// What it is for.
    pub lead: Say,
    /// What was just done.
    pub done: Option<Say>,
    /// What is told this once, to be taken away as it stands.
    pub told: Option<String>,
    /// The forms.
    pub forms: Vec<Titled>,
    /// What else to know.
    pub notes: Vec<Say>,
    /// Where else to go.
    pub links: Vec<Link>,
}

/// A form with what it is for; no heading where it is the only one.
#[derive(Debug, Clone, PartialEq)]
pub struct Titled {
    /// What it is for.
    pub heading: Option<Say>,
    /// The form.
    pub form: Form,
}

impl MakingDeskPage {
    /// A page that is one form.
    #[must_use]
    pub fn of(title: Say, lead: Say, form: Form, links: Vec<Link>) -> Self {
        let forms = vec![Titled { heading: None, form }];
        Self { title, lead, done: None, told: None, forms, notes: Vec::new(), links }
    }

    /// An example: responding to two inputs, with something to change.
    #[must_use]
    pub fn sample() -> Self {
        let choice = |name: &str, label: &str, chosen| Choice {
            name: format!("input-{name}"),
            label: Say::plain(label),
            chosen,
        };
        let choices =
            vec![choice("a", "Publish each month what ministries spent", true), choice("b", "Open the courts", false)];
        let why = Field::new("response", "respond-why", Takes::Text(10_000)).hint("respond-why-hint");
        let form = Form::new(Address::Respond("ghana".into(), 5, 1), "respond-send")
            .carry("token", "abc")
            .field(Field::new("inputs", "respond-inputs", Takes::AnyOf(choices)).hint("respond-inputs-hint"))
            .field(why.flaw(Some(Say::new("flaw-missing"))));
        let links = vec![Link { to: Address::Making.into(), text: Say::new("making-desk-title") }];
        Self::of(Say::new("respond-title"), Say::new("respond-lead"), form, links)
    }
}

fn about(page: &MakingDeskPage, t: &Catalogue) -> About {
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

page!(MakingDeskPage, "cocreation/desk.html");
