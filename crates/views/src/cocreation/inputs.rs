//! Looking for what was given: by words, by how it stands, in one call or in all of a plan. What one gave oneself stands on the desk.

use super::crumbs;
use super::row::InputRow;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::{Link, Name};

/// The page on which one looks for inputs.
#[derive(Debug, Clone, PartialEq)]
pub struct InputsPage {
    /// The plan to which they were given; none where it is what the reader gave.
    pub of: Option<InputsOf>,
    /// The words that were asked for.
    pub words: String,
    /// The ways in which an input can stand, as codes.
    pub states: Vec<&'static str>,
    /// The one that was asked for.
    pub state: Option<&'static str>,
    /// What was found, a page of it.
    pub rows: Vec<InputRow>,
    /// Older ones.
    pub older: Option<Target>,
    /// Back to the newest.
    pub newest: Option<Target>,
    /// Where else to look.
    pub links: Vec<Link>,
}

/// To what the inputs were given.
#[derive(Debug, Clone, PartialEq)]
pub struct InputsOf {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The calls that there are.
    pub calls: Vec<u16>,
    /// The one that is looked through.
    pub call: Option<u16>,
}

impl InputsPage {
    fn here(&self) -> Address {
        match &self.of {
            Some(of) => Address::Inputs(of.member.clone(), of.number),
            None => Address::OwnInputs,
        }
    }

    fn title(&self) -> Say {
        Say::new(if self.of.is_some() { "inputs-find" } else { "inputs-own" })
    }

    fn is_call(&self, call: &u16) -> bool {
        self.of.as_ref().is_some_and(|of| of.call == Some(*call))
    }

    fn is_state(&self, code: &str) -> bool {
        self.state == Some(code)
    }

    /// An example: what a call got about budgets.
    #[must_use]
    pub fn sample() -> Self {
        let of = InputsOf {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 5,
            calls: vec![1, 2],
            call: Some(1),
        };
        let here = || Target::new(Address::Inputs("ghana".into(), 5)).and("q", "budget");
        Self {
            of: Some(of),
            words: "budget".into(),
            states: vec!["waits", "answered", "taken-up", "aside"],
            state: Some("waits"),
            rows: vec![InputRow::sample(), InputRow::sample_comment()],
            older: Some(here().and("after", &"0c".repeat(16))),
            newest: Some(here()),
            links: vec![Link { to: Address::OwnInputs.into(), text: Say::new("inputs-own") }],
        }
    }

    /// An example: nothing of what the reader gave.
    #[must_use]
    pub fn sample_own() -> Self {
        let (state, rows, older, newest, links) = Default::default();
        Self { of: None, state, rows, older, newest, links, ..Self::sample() }
    }
}

fn about(page: &InputsPage, t: &Catalogue) -> About {
    let title = t.say(&page.title()).into_owned();
    let (mut crumbs, part, named) = match &page.of {
        Some(of) => {
            let named = format!("{}: {title}", of.name.words(t));
            (crumbs(&of.name, (&of.member, of.number), t), Some(Part::Members), named)
        }
        None => (vec![(t.text("desk-title").into_owned(), Some(Address::Desk))], None, title.clone()),
    };
    crumbs.push((title, None));
    About {
        description: t.text("inputs-find-description").into_owned(),
        part,
        crumbs,
        title: named,
        twins: if page.of.is_some() { &[Format::Json] } else { &[] },
    }
}

page!(InputsPage, "cocreation/inputs.html");
