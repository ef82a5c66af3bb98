//! What those who are signed in do in the making of plans: a page of forms, each with what it is for.

use crate::address::Address;
use crate::chrome::About;
use crate::components::form::{Choice, Field, Form, Takes};
use crate::difference::Piece;
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
    /// What is to be read before.
    pub passages: Vec<Passage>,
    /// The forms.
    pub forms: Vec<Titled>,
    /// What else to know.
    pub notes: Vec<Say>,
    /// Where else to go.
    pub links: Vec<Link>,
    /// The page above it; the desk where there is none.
    pub above: Option<(Say, Address)>,
}

/// Something to be read, with what it is; with what was changed in it where two texts are compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// What it is.
    pub heading: Say,
    /// Its words.
    pub pieces: Vec<Piece>,
}

impl Passage {
    /// A text as it stands.
    #[must_use]
    pub fn of(heading: &'static str, words: impl Into<String>) -> Self {
        Self { heading: Say::new(heading), pieces: vec![Piece::Same(words.into())] }
    }
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
        Self { title, lead, done: None, told: None, passages: Vec::new(), forms, notes: Vec::new(), links, above: None }
    }

    /// A page that is only read.
    #[must_use]
    pub fn reading(title: Say, lead: Say, links: Vec<Link>) -> Self {
        let (done, told, passages, forms, notes, above) = Default::default();
        Self { title, lead, done, told, passages, forms, notes, links, above }
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

    /// An example: another wording that somebody proposes for what one proposed oneself.
    #[must_use]
    pub fn sample_wording() -> Self {
        let own = || Address::OwnInput("0c".repeat(16));
        let pieces = vec![
            Piece::Same("Publish the budget each ".into()),
            Piece::Gone("year.".into()),
            Piece::New("month.".into()),
        ];
        let reason = Field::new("reason", "own-why", Takes::Text(1_000)).hint("own-why-hint");
        let decline = Form::button(own(), "own-decline").carry("token", "abc").field(reason);
        Self {
            passages: vec![Passage { heading: Say::new("own-wording"), pieces }],
            forms: vec![
                Titled { heading: Some(Say::new("own-accept-title")), form: Form::new(own(), "own-accept") },
                Titled { heading: Some(Say::new("own-decline-title")), form: decline },
            ],
            ..Self::of(Say::new("own-title"), Say::new("own-lead"), Form::new(own(), "own-accept"), Vec::new())
        }
    }
}

fn about(page: &MakingDeskPage, t: &Catalogue) -> About {
    let title = t.say(&page.title).into_owned();
    let above = match &page.above {
        Some((text, to)) => (t.say(text).into_owned(), Some(to.clone())),
        None => (t.text("desk-title").into_owned(), Some(Address::Desk)),
    };
    About {
        description: t.say(&page.lead).into_owned(),
        part: None,
        crumbs: vec![above, (title.clone(), None)],
        title,
        twins: &[],
    }
}

page!(MakingDeskPage, "cocreation/desk.html");
