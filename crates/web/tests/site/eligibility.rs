//! Eligibility as readers meet it: every country of a year, and one country from source cell to verdict.

use axum::http::StatusCode;
use opendata::Kind;

use crate::world::{World, sheet};

/// Georgia as it scored in 2014, Morocco just below, and a country of which little is known.
async fn world() -> World {
    let world = World::whole().await;
    let survey = |country, audit| {
        vec![
            ("country", country),
            ("survey_year", "2012"),
            ("executive_budget_proposal", "PW"),
            ("audit_report", audit),
        ]
    };
    let (georgia, morocco) = (survey("Georgia", "PW"), survey("Morocco", "PW"));
    world.import("survey.csv", sheet(Kind::BudgetDocuments, &[&georgia[..], &morocco[..]], &[])).await;
    let liberties = |country, score| vec![("country", country), ("time", "2013"), ("civlibx_eiu", score)];
    let (geo, mar, ago) = (liberties("geo", "58.8"), liberties("mar", "44.1"), liberties("ago", "32.4"));
    world.import("index.csv", sheet(Kind::DemocracyIndex, &[&geo[..], &mar[..], &ago[..]], &[])).await;
    let score = |country, iso3, access, assets, points| {
        vec![
            ("country", country),
            ("iso3", iso3),
            ("when", "2014-12"),
            ("access_to_information", access),
            ("asset_disclosure", assets),
            ("points", points),
            ("max", "16"),
            ("basis", "stated"),
            ("source", "a page"),
        ]
    };
    let (geo, mar) = (score("Georgia", "GEO", "4", "4", "15"), score("Morocco", "MAR", "3", "2", "11"));
    world.import("scores.csv", sheet(Kind::PublishedScores, &[&geo[..], &mar[..]], &[])).await;
    world
}

#[tokio::test]
async fn every_country_of_a_year_has_a_verdict_or_the_cause_of_its_gap() {
    let world = world().await;
    let page = world.page("/eligibility").await;
    assert_eq!(page.all("#countries tbody th a"), ["Albania", "Angola", "Georgia", "Ghana", "Morocco"]);
    let georgia = world.page("/eligibility?verdict=eligible").await;
    assert_eq!(georgia.all("#countries tbody th a"), ["Georgia"]);
    assert!(georgia.one("#countries tbody tr").contains("15 of 16"));
    assert_eq!(page.all("#near tbody th a"), ["Morocco"]);
    assert!(page.one("#near tbody td ul").contains("there is a law on access to information"));
    let rows = world.get("/eligibility.csv?year=2014").await.csv();
    let morocco = rows.iter().find(|row| row["country"] == "MAR").unwrap();
    assert_eq!((morocco["score"].as_str(), morocco["verdict"].as_str()), ("11", "not-eligible"));
    let angola = rows.iter().find(|row| row["country"] == "AGO").unwrap();
    assert_eq!(angola["fiscal_transparency"], "source-incomplete");
    let wrong = world.get("/eligibility?verdict=perhaps").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_country_shows_the_way_from_the_cell_to_the_verdict() {
    let world = world().await;
    let page = world.page("/eligibility/GEO?year=2014").await;
    let cells = page.all("#cells tbody tr");
    assert!(cells.iter().any(|cell| cell.contains("58.8") && cell.contains("civlibx_eiu") && cell.contains("line 2")));
    assert!(page.one("#working").contains("15 of 16 points"));
    assert_eq!(page.count("#versions tbody tr"), 4);
    assert!(page.one("#versions tbody tr:nth-child(2)").contains("in force"));
    assert_eq!(page.count("#sure .tag.late"), 5, "four cut points and their strictness are not verified");
    let told = world.json("/eligibility/GEO.json?year=2014").await;
    assert_eq!(told["assessment"]["score"], 15);
    let inputs = told["working"].to_string();
    assert!(inputs.contains("\"column\":\"audit_report\"") && inputs.contains("\"year\":2012"), "{inputs}");
    assert_eq!(world.get("/eligibility/geo").await.header("location"), "/eligibility/GEO");
    assert_eq!(world.get("/eligibility/ATL").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn before_anything_is_imported_the_pages_say_what_is_missing() {
    let world = World::to_read();
    assert!(world.page("/eligibility").await.words().contains("Nothing on record bears on this year"));
    let ghana = world.page("/members/ghana").await;
    assert_eq!(ghana.attributes("a[href^='/eligibility/']", "href"), ["/eligibility/GHA"]);
    assert!(world.page("/eligibility/GHA").await.words().contains("No evidence on the law of this country"));
}

#[tokio::test]
async fn an_earlier_day_knows_only_what_was_so_by_then() {
    let world = world().await;
    let then = world.json("/eligibility/GEO.json?as_of=2013-06-30&year=2014").await;
    assert_eq!(then["assessment"]["verdict"], "undetermined");
    assert_eq!(then["assessment"]["metrics"]["citizen-engagement"]["points"], serde_json::Value::Null);
    let known = world.get("/eligibility/MAR?known_at=3").await;
    assert_eq!(known.status, StatusCode::NOT_FOUND, "nothing was known of Morocco then");
}
