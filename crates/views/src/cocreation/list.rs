//! Which plans are being made, what is asked of the public now, and what moderators hid.

use domain::PartialDate;

use super::process::{CallRow, PhaseState};
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::locale::Catalogue;
use crate::page::page;
use crate::value::{Code, Name, Text, Value};

/// The page of all co-creations.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessesPage {
    /// The calls that take input today, those that close first above.
    pub open: Vec<(Plan, CallRow)>,
    /// The plans whose making is public, those that begin last above.
    pub processes: Vec<ProcessRow>,
    /// How many inputs moderators hid, by the rule that was broken.
    pub hidden: Vec<(Code, u64)>,
}

/// A plan in the making.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Its member's short name.
    pub member: String,
    /// What the member is called.
    pub name: Name,
    /// Its number.
    pub number: u16,
}

/// One co-creation.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessRow {
    /// Of which plan.
    pub plan: Plan,
    /// Its first day.
    pub begins: PartialDate,
    /// Its last day.
    pub ends: PartialDate,
    /// The phase that is under way, or else the next, and how it stands.
    pub phase: Option<(Code, PhaseState)>,
    /// How many inputs were given.
    pub given: u64,
    /// How many of them have no response.
    pub waiting: u64,
    /// How many inputs were given without an account.
    pub freely: u64,
}

impl Plan {
    fn to(&self) -> Target {
        Address::CoCreation(self.member.clone(), self.number).into()
    }
}

fn about(_page: &ProcessesPage, t: &Catalogue) -> About {
    About {
        title: t.text("makings-title").into_owned(),
        description: t.text("makings-lead").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![(t.text("makings-title").into_owned(), None)],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(ProcessesPage, "cocreation/list.html");

impl ProcessesPage {
    /// An example: Ghana asks, and Mexico has asked.
    #[must_use]
    pub fn sample() -> Self {
        let day = |month, day| PartialDate::Day(jiff::civil::date(2027, month, day));
        let plan = |member: &str, country: &'static str, number| Plan {
            member: member.to_owned(),
            name: Name::Country(country.into()),
            number,
        };
        let call = CallRow {
            to: Address::Call("ghana".into(), 5, 1).into(),
            question: Value::Text(Text::new("What should the next plan promise?")),
            mechanism: "online".into(),
            window: (day(3, 10), day(3, 24)),
            open: true,
            given: 1_042,
            waiting: 40,
            freely: 3,
        };
        let row = |plan, begins, ends, phase, given, waiting| ProcessRow {
            plan,
            begins,
            ends,
            phase,
            given,
            waiting,
            freely: 0,
        };
        Self {
            open: vec![(plan("ghana", "GHA", 5), call)],
            processes: vec![
                row(
                    plan("ghana", "GHA", 5),
                    day(2, 20),
                    day(5, 31),
                    Some(("gathering".into(), PhaseState::Running)),
                    1_042,
                    40,
                ),
                row(plan("mexico", "MEX", 4), day(1, 4), day(2, 26), None, 311, 0),
            ],
            hidden: vec![("insult".into(), 3), ("spam".into(), 41)],
        }
    }
}
