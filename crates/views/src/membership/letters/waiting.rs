//! A letter of intent that waits for the Support Unit: its words, each guard with its working, and what can be done with it.

use domain::PartialDate;

use crate::address::Address;
use crate::chrome::{About, Frame};
use crate::components::form::{Field, Form, Takes};
use crate::components::tree::{Branch, Node, Verdict};
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Text};

/// The page of a letter that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingPage {
    /// The country, ISO 3166-1 alpha-3.
    pub country: String,
    /// When it was signed.
    pub signed: PartialDate,
    /// Its words, in each of its languages.
    pub words: Vec<Text>,
    /// Whether it endorses the Declaration.
    pub endorses: bool,
    /// The ministry or agency that leads.
    pub ministry: Option<Text>,
    /// What is asked before it is published.
    pub guards: Vec<Guard>,
    /// The form that publishes it.
    pub publish: Form,
    /// The form that returns it.
    pub give_back: Form,
}

/// A guard with its working.
#[derive(Debug, Clone, PartialEq)]
pub struct Guard {
    /// Which, a code.
    pub guard: Code,
    /// The working.
    pub working: Node,
}

fn about(page: &WaitingPage, t: &Catalogue) -> About {
    let title = crate::say!(t, "letter-waiting-title", country = &*t.country(&page.country)).into_owned();
    let desk = (t.text("desk-title").into_owned(), Some(Address::Desk));
    let letters = (t.text("letters-desk-title").into_owned(), Some(Address::Letters));
    About {
        description: t.text("letter-waiting-lead").into_owned(),
        part: None,
        crumbs: vec![desk, letters, (title.clone(), None)],
        title,
        twins: &[],
    }
}

page!(WaitingPage, "membership/letters/waiting.html");

impl WaitingPage {
    fn tree<'a>(&self, t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Branch<'a> {
        Branch::root(t, f, node)
    }

    /// An example: one guard cannot be worked out, and nothing was said about it.
    #[must_use]
    pub fn sample() -> Self {
        let guard = |guard: &'static str, claim: &'static str, verdict| Guard {
            guard: guard.into(),
            working: Node::verdict(Say::new(claim).with("year", "2026"), verdict),
        };
        let (to, id) = (Address::WaitingLetter("a1".into()), Address::ReturnLetter("a1".into()));
        let publish = Form::new(to, "letter-publish").carry("token", "abc").field(
            Field::new("grounds", "letter-grounds-field", Takes::Text(2_000)).hint("letter-grounds-hint").flaw(Some(
                Say::new("letter-refused-unfounded").with("guard", Arg::Code("guard".into(), "eligible".into())),
            )),
        );
        let reason = Field::new("reason", "letter-reason", Takes::Text(2_000)).hint("letter-reason-hint");
        Self {
            country: "AUT".into(),
            signed: PartialDate::Day(jiff::civil::date(2026, 11, 20)),
            words: vec![Text::in_language("We want to join the Open Government Partnership.", "en")],
            endorses: true,
            ministry: Some(Text::new("Federal Chancellery")),
            guards: vec![
                guard("eligible", "claim-core-eligible", Verdict::Undetermined),
                guard("un-member", "claim-un-member", Verdict::Holds),
            ],
            publish,
            give_back: Form::button(id, "letter-return").carry("token", "abc").field(reason),
        }
    }
}
