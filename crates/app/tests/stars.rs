//! What `docs/stars.md` prints is what the program computes, on the bundled facts of all editions.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod common;

use std::sync::Arc;

use app::imports::Input;
use common::{import, open};
use domain::review::{self, Formula, StarColumn};
use domain::{Lens, Partnership};

const DOCUMENT: &str = include_str!("../../../docs/stars.md");

/// One line of the document's table: edition, column, formula, and the counts that it prints (stars, agree, differ, open,
/// silent; what it leaves empty is as in the line above or not told).
struct Printed {
    edition: &'static str,
    column: StarColumn,
    formula: Formula,
    counts: [Option<u64>; 5],
}

fn printed() -> Vec<Printed> {
    let (_, table) = DOCUMENT.split_once("\n## Agreement\n").unwrap();
    let rows =
        table.lines().skip_while(|line| !line.starts_with("|---")).skip(1).take_while(|line| line.starts_with('|'));
    let (mut edition, mut column) = ("", "");
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        edition = if cells[0].is_empty() { edition } else { cells[0] };
        column = if cells[1].is_empty() { column } else { cells[1].trim_matches('`') };
        let count = |cell: &str| (!cell.is_empty()).then(|| cell.replace(',', "").parse().unwrap());
        Printed {
            edition,
            column: StarColumn::from_code(column).unwrap_or_else(|| panic!("{line}")),
            formula: Formula::from_code(cells[2].trim_matches('`')).unwrap_or_else(|| panic!("{line}")),
            counts: std::array::from_fn(|place| count(cells[place + 3])),
        }
    };
    rows.map(row).collect()
}

fn source(edition: &str) -> &'static str {
    match edition {
        "May 2015" => "ogp-commitments-2015-05",
        "late 2015" => "ogp-commitments-2015b",
        "2016" => "ogp-commitments-2016",
        "2024, parliaments" => "ogp-commitments-2024-parliament",
        other => panic!("no source is called {other}"),
    }
}

fn differs(state: &Partnership, printed: &Printed) -> Option<String> {
    let source = source(printed.edition).parse().unwrap();
    let sum = review::agreement(state, Lens::ALL, &source, printed.column, printed.formula);
    let counts = [sum.published_stars, sum.agree, sum.disagree.len() as u64, sum.open, sum.silent];
    let differs = printed.counts.iter().zip(&counts).any(|(printed, count)| printed.is_some_and(|p| p != *count));
    let place = || format!("{}, {}, {}", printed.edition, printed.column.code(), printed.formula.code());
    differs.then(|| format!("{}: computed {counts:?}, printed {:?}", place(), printed.counts))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_agreement_of_star_formulas_with_published_stars_is_as_the_document_prints_it() {
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    let recognised: Arc<[_]> = opendata::bundle::recognised().unwrap().into();
    for imported in opendata::bundle::bundled().unwrap() {
        import(&app, Input::bundled(imported, Arc::clone(&recognised))).await;
    }
    let (state, printed) = (app.history().now(), printed());
    assert!(printed.len() > 20, "the table was not found: {} rows", printed.len());
    let wrong: Vec<String> = printed.iter().filter_map(|row| differs(&state, row)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(DOCUMENT.contains("**194 of 783**") && DOCUMENT.contains("own column stars 198"));
    let found = domain::figures::claims::closest(&state, Lens::ALL);
    let counts: Vec<_> =
        found.iter().flat_map(|(_, near)| near).map(|c| (c.numerator, c.denominator, c.countries)).collect();
    assert!(counts.contains(&(194, 783, 33)) && counts.contains(&(198, 783, 33)), "{counts:?}");
}
