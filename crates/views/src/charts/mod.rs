//! A chart by itself, for a frame in somebody else's page or for a file: what it shows, what is counted, the drawing, the same
//! numbers in a table, where it comes from and what it rests on. It carries no masthead and no foot, so that it can stand
//! among another site's words, and it links back to the page that tells more.

use crate::address::{Format, Target};
use crate::chrome::{About, Chrome, Frame, Part};
use crate::components::chart::trend::Trend;
use crate::components::chart::{Columns, Spread};
use crate::components::drawing::{Key, Plate};
use crate::components::halftone::Halftone;
use crate::components::tiles;
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// What the map of members is called in addresses.
pub const MEMBERS: &str = "members";
/// What the picture of every commitment is called in addresses.
pub const COMMITMENTS: &str = "commitments";
/// What the spread of completion is called in addresses.
pub const COMPLETION: &str = "completion";

/// What the chart of a figure year by year is called in addresses, after the name of the figure.
pub const BY_YEAR: &str = "-by-year";

/// What can be drawn by itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Shares side by side.
    Columns(Columns),
    /// A share year by year.
    Trend(Trend),
    /// How the answers to one question are spread.
    Spread(Spread),
    /// The members on their tiles.
    Map(Map),
    /// Every commitment as a square.
    Halftone(Halftone),
}

/// The members on their tiles, with what is said above them.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// What the map shows.
    pub claim: Say,
    /// What is counted.
    pub counted: Say,
    /// The members.
    pub members: Vec<tiles::Member>,
}

impl Map {
    /// The map of these members.
    #[must_use]
    pub fn new(members: Vec<tiles::Member>) -> Self {
        let counted = Say::new("chart-map-counted").with("count", members.len());
        Self { claim: Say::new("members-map"), counted, members }
    }
}

/// The page of one chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPage {
    /// The chart.
    pub chart: Chart,
    /// The page that tells more of it.
    pub told_at: Target,
}

/// How wide the drawing of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As on a page in a wide window.
    Wide,
    /// As on a phone.
    Narrow,
}

impl Chart {
    /// What it shows.
    #[must_use]
    pub fn claim(&self) -> &Say {
        match self {
            Self::Columns(chart) => &chart.claim,
            Self::Trend(chart) => &chart.claim,
            Self::Spread(chart) => &chart.claim,
            Self::Map(chart) => &chart.claim,
            Self::Halftone(chart) => &chart.claim,
        }
    }

    /// What is counted.
    #[must_use]
    pub fn counted(&self) -> &Say {
        match self {
            Self::Columns(chart) => &chart.counted,
            Self::Trend(chart) => &chart.counted,
            Self::Spread(chart) => &chart.counted,
            Self::Map(chart) => &chart.counted,
            Self::Halftone(chart) => &chart.counted,
        }
    }

    fn key(&self, t: &Catalogue) -> Vec<Key> {
        match self {
            Self::Columns(_) => Vec::new(),
            Self::Trend(chart) => chart.key(t),
            Self::Spread(chart) => chart.key(t),
            Self::Map(_) => tiles::key(t),
            Self::Halftone(_) => Halftone::key(t),
        }
    }
}

impl ChartPage {
    /// The chart as a file that stands alone.
    #[must_use]
    pub fn plate(&self, chrome: &Chrome, shape: Shape) -> Plate {
        let t = Catalogue::of(chrome.locale);
        let f = Frame::new(chrome, t, about(self, t));
        let drawing = match (&self.chart, shape) {
            (Chart::Columns(chart), Shape::Wide) => chart.wide(t),
            (Chart::Columns(chart), Shape::Narrow) => chart.narrow(t),
            (Chart::Trend(chart), Shape::Wide) => chart.wide(t),
            (Chart::Trend(chart), Shape::Narrow) => chart.narrow(t),
            (Chart::Spread(chart), _) => chart.bar(t),
            (Chart::Map(map), _) => tiles::draw(&map.members, t),
            (Chart::Halftone(chart), Shape::Wide) => chart.wide(t),
            (Chart::Halftone(chart), Shape::Narrow) => chart.narrow(t),
        };
        let at = format!("{}{}", chrome.base_url, f.go(&self.told_at));
        let caution = match &self.chart {
            Chart::Trend(chart) => chart.caution(),
            _ => Vec::new(),
        };
        let mut source: Vec<String> = caution.iter().map(|says| t.say(says).into_owned()).collect();
        source.extend([t.say(&Say::new("chart-source").with("address", at)).into_owned()]);
        source.extend(f.dated().iter().map(|line| t.say(line).into_owned()));
        source.push(self.rests_on(&f, t));
        Plate {
            title: t.say(self.chart.claim()).into_owned(),
            counted: t.say(self.chart.counted()).into_owned(),
            key: self.chart.key(t),
            drawing,
            source,
            locale: chrome.locale,
        }
    }

    fn rests_on(&self, f: &Frame<'_>, t: &Catalogue) -> String {
        match f.chrome.head {
            0 => t.text("chart-rests-on-nothing").into_owned(),
            head => t.say(&Say::new("chart-rests-on").with("position", head)).into_owned(),
        }
    }
}

fn about(page: &ChartPage, t: &Catalogue) -> About {
    About {
        title: t.say(page.chart.claim()).into_owned(),
        description: t.say(page.chart.counted()).into_owned(),
        part: Some(Part::Figures),
        crumbs: Vec::new(),
        twins: &[Format::Json, Format::Csv],
    }
}

page!(ChartPage, "charts/chart.html", alone);

impl ChartPage {
    /// The charts of the examples of the front page, of members and of a figure.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        use crate::address::Address;
        let figure = crate::figures::FigurePage::sample();
        let map = Map::new(crate::membership::MembersPage::sample().map);
        let figures: Target = Address::Figure(figure.id).into();
        let pages = [
            (figure.others.map(Chart::Columns), figures.clone()),
            (figure.spread.map(Chart::Spread), figures.clone()),
            (crate::figures::DividedPage::sample_by_year().trend.map(Chart::Trend), figures),
            (Some(Chart::Map(map)), Address::Members.into()),
            (crate::home::HomePage::sample().picture.map(Chart::Halftone), Address::Home.into()),
        ];
        pages.into_iter().filter_map(|(chart, told_at)| Some(Self { chart: chart?, told_at })).collect()
    }
}
