//! A call for input: what is asked, until when, and what was given.

use domain::PartialDate;

use super::crumbs;
use super::process::window;
use super::row::InputRow;
use crate::address::{Format, Target};
use crate::chrome::{About, Part};
use crate::components::facts::Fact;
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Name, Text, Value};

/// The page of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct CallPage {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The number of the call.
    pub call: u16,
    /// What is asked.
    pub question: Value,
    /// Why the period suits.
    pub suits: Value,
    /// How, as a code.
    pub mechanism: Code,
    /// The first day and the last.
    pub window: (PartialDate, PartialDate),
    /// Whether it takes input today.
    pub open: bool,
    /// What one wants to know first.
    pub facts: Vec<Fact>,
    /// The draft that is up.
    pub draft: Option<Draft>,
    /// All of its versions: number, day, act.
    pub versions: Vec<(u16, PartialDate, u64)>,
    /// What was given, a page of it.
    pub inputs: Vec<InputRow>,
    /// Older ones.
    pub older: Option<Target>,
    /// Back to the newest, from a page of older ones.
    pub newest: Option<Target>,
    /// The draft paragraph by paragraph, with how many comments on it there are.
    pub annotated: Option<(Target, u64)>,
    /// Where one gives something, or decides on it.
    pub ways: Vec<Link>,
}

/// A version of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its number.
    pub version: u16,
    /// Its words.
    pub words: Value,
    /// The act that brought it.
    pub act: u64,
}

impl CallPage {
    fn when(&self) -> Say {
        window(self.window)
    }

    /// An example: a call with a draft, two inputs and more behind them.
    #[must_use]
    pub fn sample() -> Self {
        let day = |month, day| PartialDate::Day(jiff::civil::date(2027, month, day));
        let text = |words: &str| Value::Text(Text::new(words));
        let here = || Target::new(crate::Address::Call("ghana".into(), 5, 1));
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 5,
            call: 1,
            question: text("What should the next plan promise?"),
            suits: text("Two weeks, announced two weeks before."),
            mechanism: "online".into(),
            window: (day(3, 10), day(3, 24)),
            open: true,
            facts: vec![
                Fact::new(Say::new("making-given"), Value::Number(1_042)),
                Fact::new(Say::new("making-answered"), Value::Number(1_002)),
            ],
            draft: Some(Draft { version: 2, words: text("1. The budget is published line by line."), act: 22_655 }),
            versions: vec![(1, day(3, 10), 22_642), (2, day(3, 14), 22_655)],
            inputs: vec![InputRow::sample(), InputRow::sample_comment()],
            older: Some(here().and("after", &"0c".repeat(16))),
            newest: None,
            annotated: Some((crate::Address::Draft("ghana".into(), 5, 1).into(), 14)),
            ways: Vec::new(),
        }
    }
}

fn about(page: &CallPage, t: &Catalogue) -> About {
    let title = t.say(&Say::new("call-title").with("call", page.call.to_string())).into_owned();
    let mut crumbs = crumbs(&page.name, (&page.member, page.number), t);
    crumbs.push((title.clone(), None));
    About {
        description: t.text("making-description").into_owned(),
        part: Some(Part::Members),
        crumbs,
        title: format!("{}: {title}", page.name.words(t)),
        twins: &[Format::Json],
    }
}

page!(CallPage, "cocreation/call.html");
