//! Two to six members side by side: only what can be compared, with counts and with how sure a share is.
//!
//! Nothing is ranked and nothing is added up to a score. Where the code book changed, the rows are apart, since answers of
//! different books are answers to different questions.

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::{Name, Share, Value};

/// How many members can stand side by side.
pub const MOST: usize = 6;

/// The page of members side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparePage {
    /// The members, in the order in which they were asked for.
    pub members: Vec<Compared>,
    /// Everybody who can be chosen: short name and name, by name.
    pub everybody: Vec<(String, String)>,
    /// What is compared.
    pub groups: Vec<Group>,
    /// What cannot be compared, and why.
    pub cannot: Vec<Say>,
}

/// A member that is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Its short name.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The comparison without it.
    pub without: Target,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What they have in common.
    pub title: Say,
    /// Whether answers above and below cannot be compared with each other.
    pub breaks: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One thing that is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What.
    pub label: Say,
    /// For each member, in order.
    pub cells: Vec<Cell>,
}

/// What one member has.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A plain value.
    Value(Value),
    /// A share: how many of how many, and between which shares (in per mille, 95 %) it may lie if these are cases of what the
    /// member usually does.
    Share(Share, u64, u64),
}

impl Cell {
    /// A share with how sure it is; nothing to compare where there is no case.
    #[must_use]
    pub fn share(numerator: u64, denominator: u64) -> Self {
        match domain::figures::interval(numerator, denominator) {
            Some((low, high)) => Self::Share(Share::new(numerator, denominator), low, high),
            None => Self::Value(Value::Say(Say::new("compare-no-case"))),
        }
    }
}

/// The interval of a share as it is drawn on a line of 1000.
#[derive(Debug)]
pub(crate) struct Whisker {
    low: u64,
    width: u64,
    at: u64,
}

impl Whisker {
    fn of(share: &Share, low: &u64, high: &u64) -> Self {
        Self {
            low: *low,
            width: high.saturating_sub(*low).max(4),
            at: share.per_mille().unwrap_or(0).clamp(4, 996) - 4,
        }
    }
}

fn about(_page: &ComparePage, t: &Catalogue) -> About {
    About {
        title: t.text("compare-title").into_owned(),
        description: t.text("compare-lead").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (t.text("compare-title").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(ComparePage, "membership/compare.html");

impl ComparePage {
    fn can_add(&self) -> bool {
        self.members.len() < MOST
    }

    /// An example: Ghana and Italy in the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let member = |id: &str, country: &str| Compared {
            id: id.to_owned(),
            name: Name::Country(country.to_owned()),
            without: Address::Compare.into(),
        };
        let row = |label: &'static str, cells: [Cell; 2]| Row { label: Say::new(label), cells: cells.into() };
        let number = |n| Cell::Value(Value::Number(n));
        let status = || Cell::Value(Value::code("status", "active"));
        Self {
            members: vec![member("ghana", "GHA"), member("italy", "ITA")],
            everybody: vec![("ghana".into(), "Ghana".into()), ("italy".into(), "Italy".into())],
            groups: vec![
                Group {
                    title: Say::new("compare-standing"),
                    breaks: false,
                    rows: vec![
                        row("member-status", [status(), status()]),
                        row("member-commitments", [number(13), number(22)]),
                    ],
                },
                Group {
                    title: Say::of(crate::Arg::Code("era".into(), "e1".into())),
                    breaks: true,
                    rows: vec![row("compare-done", [Cell::share(5, 13), Cell::share(7, 16)])],
                },
                Group {
                    title: Say::of(crate::Arg::Code("era".into(), "e2".into())),
                    breaks: true,
                    rows: vec![row("compare-done", [Cell::share(0, 0), Cell::share(2, 5)])],
                },
            ],
            cannot: vec![Say::new("compare-cannot-books"), Say::new("compare-cannot-size")],
        }
    }
}
