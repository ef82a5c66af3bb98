//! One figure divided: the same share for each year, region and so on, or for each pair of them.
//!
//! Rows stand in the order of what they are divided by, never by their value: this is no league table. Each share stands
//! with the interval in which it may lie, since few commitments tell little. Divided by year it is drawn too.

use domain::figures::Kind;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::chart::percent;
use crate::components::chart::trend::{Trend, TrendPoint};
use crate::format::Given;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::Share;

/// The page of a figure that was divided.
#[derive(Debug, Clone, PartialEq)]
pub struct DividedPage {
    /// What the figure is called.
    pub name: Say,
    /// Where it stands undivided.
    pub whole: Target,
    /// A share, or a plain number.
    pub kind: Kind,
    /// Of what, in words, where it is not of everything.
    pub about: Option<Say>,
    /// What it is divided by: codes of `by`.
    pub by: Vec<&'static str>,
    /// The same drawn, where it is divided by year.
    pub trend: Option<Trend>,
    /// The groups, in the order of their keys.
    pub rows: Vec<DividedRow>,
    /// Other ways to divide it, by the same codes.
    pub others: Vec<(Vec<&'static str>, Target)>,
    /// The page that was chosen of the rows, when there are more than one shows: where it begins, how many there are.
    pub pager: Option<crate::components::pager::Pager>,
}

/// One group.
#[derive(Debug, Clone, PartialEq)]
pub struct DividedRow {
    /// What its members have in common, one for each thing that it was divided by.
    pub keys: Vec<Say>,
    /// How many of how many; of a plain number, the number twice.
    pub share: Share,
    /// How many were left out.
    pub excluded: u64,
    /// Whether it cannot be compared with the row above: another code book asks another question.
    pub breaks: bool,
    /// Where its working is; nowhere for those of which no source says what would divide them.
    pub to: Option<Target>,
}

/// What a division is called: *By year of the plan*, or two of them.
pub(super) fn division(t: &Catalogue, by: &[&'static str]) -> String {
    t.say(&Say::of(Arg::AllOf(by.iter().map(|by| Arg::Code("by".into(), (*by).into())).collect()))).into_owned()
}

impl DividedPage {
    /// What one thing is called by which it is divided, over its column.
    fn heading(&self, t: &Catalogue, nth: impl Given<usize>) -> String {
        let by = self.by.get(nth.given()).copied().unwrap_or_default();
        t.say(&Say::of(Arg::Code("dimension".into(), by.into()))).into_owned()
    }

    fn choice(&self, t: &Catalogue, by: &[&'static str]) -> String {
        division(t, by)
    }

    fn percent(&self, t: &Catalogue, row: &DividedRow) -> String {
        percent(t, row.share)
    }

    /// Between which shares it may lie: *41.0% to 58.2%*.
    fn interval(&self, t: &Catalogue, row: &DividedRow) -> String {
        let between = domain::figures::interval(row.share.numerator, row.share.denominator);
        let say = |(low, high)| {
            let say = Say::new("divided-between").with("low", Arg::PerMille(low)).with("high", Arg::PerMille(high));
            t.say(&say).into_owned()
        };
        between.map_or_else(|| "–".to_owned(), say)
    }
}

fn about(page: &DividedPage, t: &Catalogue) -> About {
    let (name, by) = (t.say(&page.name).into_owned(), division(t, &page.by));
    About {
        description: t.text("divided-help").into_owned(),
        part: Some(Part::Figures),
        crumbs: vec![
            (t.text("figures-title").into_owned(), Some(Address::Figures)),
            (name.clone(), Some(page.whole.address().clone())),
            (by.clone(), None),
        ],
        title: format!("{name}: {by}"),
        twins: &[Format::Json, Format::Csv],
    }
}

page!(DividedPage, "figures/divided.html");

impl DividedPage {
    /// An example: completion by code book and region.
    #[must_use]
    pub fn sample() -> Self {
        let row = |era: &str, region: &str, share: (u64, u64), excluded, breaks| DividedRow {
            keys: vec![
                Say::of(Arg::Code("era".into(), era.into())),
                Say::of(Arg::Code("region".into(), region.into())),
            ],
            share: Share::new(share.0, share.1),
            excluded,
            breaks,
            to: Some(Address::Figure("completion-rate".into()).into()),
        };
        let whole = || Target::new(Address::Figure("completion-rate".into()));
        Self {
            name: Say::new("figure-completion-rate"),
            whole: whole(),
            kind: Kind::Share,
            about: None,
            by: vec!["era", "region"],
            trend: None,
            rows: vec![
                row("e1", "africa-and-the-middle-east", (41, 102), 7, false),
                row("e1", "europe", (188, 402), 12, false),
                row("e2", "africa-and-the-middle-east", (53, 140), 2, true),
                DividedRow { to: None, ..row("e2", "europe", (3, 7), 0, false) },
            ],
            others: vec![(vec!["year"], whole()), (vec!["country"], whole())],
            pager: None,
        }
    }

    /// An example: completion by year, across two code books.
    #[must_use]
    pub fn sample_by_year() -> Self {
        let years = [(2012, 141, 290), (2013, 188, 402), (2014, 96, 171), (2015, 44, 102), (2016, 9, 21)];
        let breaks = |year| if year == 2014 { vec!["code-book-changed"] } else { Vec::new() };
        let to = |year: i16| {
            let to = Target::new(Address::Figure("completion-rate".into()));
            Some(to.and("year", &year.to_string()))
        };
        let point = |(year, numerator, denominator): (i16, u64, u64)| TrendPoint {
            year,
            share: Share::new(numerator, denominator),
            between: domain::figures::interval(numerator, denominator).unwrap_or_default(),
            members: 12,
            breaks: breaks(year),
            follows: ![2012, 2014].contains(&year),
            mixed: year == 2013,
            to: to(year),
        };
        let row = |(year, numerator, denominator): (i16, u64, u64)| DividedRow {
            keys: vec![Say::plain(year.to_string())],
            share: Share::new(numerator, denominator),
            excluded: 3,
            breaks: !breaks(year).is_empty(),
            to: to(year),
        };
        let name = Say::new("figure-completion-rate");
        Self {
            by: vec!["year"],
            rows: years.map(row).into(),
            trend: Some(Trend {
                claim: Say::new("trend-claim").with("figure", name.clone()),
                counted: Say::new("trend-counted"),
                points: years.map(point).into(),
                undated: 4,
                alone: Address::Chart(format!("completion-rate{}", crate::charts::BY_YEAR)).into(),
            }),
            name,
            ..Self::sample()
        }
    }
}
