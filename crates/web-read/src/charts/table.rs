//! The numbers of a chart, once for spreadsheets and programs alike. What is a code stays one; words are those of the reader's
//! language.

use serde_json::{Map, Value as Json};
use views::charts::Chart;
use views::components::chart::trend::{Trend, TrendPoint};
use views::components::chart::{Columns, Spread};
use views::components::halftone::{Halftone, Year};
use views::components::tiles::Member;
use views::value::Share;

use crate::present::Present;

/// The numbers of a chart.
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The rows, as many cells in each as there are columns.
    pub rows: Vec<Vec<Json>>,
}

impl Table {
    /// A row with the names of its columns.
    #[must_use]
    pub fn object(&self, row: &[Json]) -> Json {
        let named = self.columns.iter().zip(row).map(|(name, cell)| ((*name).to_owned(), cell.clone()));
        Json::Object(named.collect::<Map<String, Json>>())
    }
}

/// A row for spreadsheets: what is not known is an empty cell.
#[must_use]
pub fn cells(row: &[Json]) -> Vec<String> {
    let cell = |cell: &Json| match cell {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    row.iter().map(cell).collect()
}

/// The numbers of a chart.
#[must_use]
pub fn of(present: Present<'_>, chart: &Chart) -> Table {
    match chart {
        Chart::Columns(chart) => columns(present, chart),
        Chart::Trend(chart) => trend(chart),
        Chart::Spread(chart) => spread(present, chart),
        Chart::Map(map) => members(present, &map.members),
        Chart::Halftone(picture) => years(picture),
    }
}

/// Numerator, denominator and their share in per mille.
fn share(share: Share) -> [Json; 3] {
    [share.numerator.into(), share.denominator.into(), share.per_mille().into()]
}

fn columns(present: Present<'_>, chart: &Columns) -> Table {
    let t = present.words_of();
    let row = |column: &views::components::chart::Column| {
        let words = [t.say(&column.label).into_owned(), t.say(&column.about).into_owned()].map(Json::from);
        words.into_iter().chain(share(column.share)).chain([column.breaks.into()]).collect()
    };
    Table {
        columns: vec!["rule", "about", "numerator", "denominator", "per-mille", "breaks-with-the-row-before"],
        rows: chart.columns.iter().map(row).collect(),
    }
}

fn trend(chart: &Trend) -> Table {
    let row = |point: &TrendPoint| {
        let bounds = [Json::from(point.between.0), point.between.1.into(), point.members.into()];
        let said = [point.breaks.join(" ").into(), point.mixed.into(), point.is_few().into()];
        std::iter::once(Json::from(point.year)).chain(share(point.share)).chain(bounds).chain(said).collect()
    };
    Table {
        columns: vec![
            "year",
            "numerator",
            "denominator",
            "per-mille",
            "low",
            "high",
            "members",
            "breaks-with-the-row-before",
            "several-rules",
            "few",
        ],
        rows: chart.points.iter().map(row).collect(),
    }
}

fn spread(present: Present<'_>, chart: &Spread) -> Table {
    let t = present.words_of();
    let row = |slice: &views::components::chart::Slice| {
        let name = t.code(&chart.field, &slice.code).into_owned();
        let per_mille = Share::new(slice.count, chart.total()).per_mille();
        vec![slice.code.as_ref().into(), name.into(), slice.count.into(), per_mille.into()]
    };
    Table { columns: vec!["code", "name", "count", "per-mille"], rows: chart.slices.iter().map(row).collect() }
}

fn members(present: Present<'_>, members: &[Member]) -> Table {
    let t = present.words_of();
    let row = |member: &Member| {
        let name = [Json::from(member.country.as_str()), t.country(&member.country).into_owned().into()];
        let done = member.done.map_or([Json::Null, Json::Null, Json::Null], share);
        name.into_iter().chain(done).collect()
    };
    Table {
        columns: vec!["country", "name", "completed", "with-a-finding", "per-mille"],
        rows: members.iter().map(row).collect(),
    }
}

fn years(picture: &Halftone) -> Table {
    let row = |year: &Year| {
        let counts = std::iter::once(year.total()).chain(year.completion).map(Json::from);
        std::iter::once(year.label.as_str().into()).chain(counts).chain([year.starred.into()]).collect()
    };
    Table {
        columns: vec![
            "year",
            "commitments",
            "complete",
            "substantial",
            "limited",
            "not-started",
            "no-finding",
            "starred",
        ],
        rows: picture.years.iter().map(row).collect(),
    }
}
