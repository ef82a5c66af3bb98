//! The reports of the review and their clocks as readers meet them.

use axum::http::StatusCode;

use crate::world::World;

#[tokio::test]
async fn every_report_on_every_plan_has_its_clock_in_a_list() {
    let world = World::whole().await;
    let page = world.page("/reviews?member=ghana").await;
    let rows = page.all("#list ~ * tbody tr, table.cards:first-of-type tbody tr");
    assert!(rows.iter().any(|row| row.contains("Ghana 1") && row.contains("Progress report") && row.contains("2015")));
    assert!(rows.iter().any(|row| row.contains("End-of-term report") && row.contains("On record, published 2016")));
    assert!(page.one("#f-state").contains("On record"), "{}", page.one("#f-state"));
    let known = world.page("/reviews?state=known").await;
    assert!(known.all("td .tag.done").len() >= 2);
    let wrong = world.get("/reviews?state=lost").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let wrong = world.get("/reviews?member=atlantis").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_list_is_the_same_for_programs_and_as_of_another_day() {
    let world = World::whole().await;
    let json = world.json("/reviews.json").await;
    let csv = world.get("/reviews.csv").await.csv();
    assert_eq!(csv.len(), json["reviews"].as_array().unwrap().len());
    let progress = csv.iter().find(|row| row["member"] == "ghana" && row["report"] == "progress-report").unwrap();
    assert_eq!((progress["plan"].as_str(), progress["state"].as_str()), ("1", "known"));
    assert_eq!((progress["rule"].as_str(), progress["due"].as_str()), ("irm-timing/2013", ""));
    let then = world.json("/reviews.json?member=ghana&as_of=2014-01-15").await;
    let states: Vec<_> = then["reviews"].as_array().unwrap().iter().map(|told| &told["state"]).collect();
    assert!(states.iter().all(|state| *state != "due"), "{states:?}");
    let told = world.json("/api/v1/reviews?member=ghana&report=progress-report").await;
    assert_eq!(told["total"], 1);
    assert_eq!(told["reviews"][0]["started"], "2014-06-30");
}

#[tokio::test]
async fn a_plan_shows_its_reviews_and_leads_to_those_of_its_member() {
    let world = World::whole().await;
    let page = world.page("/members/ghana/plans/1").await;
    assert!(page.one("#reviews").contains("from the end of the first year"));
    assert!(page.one("#reviews a[href='/reviews?member=ghana']").contains("Reviews of all plans"));
    let json = world.json("/members/ghana/plans/1.json").await;
    assert_eq!(json["reviews"][0]["report"], "progress-report");
    assert_eq!(world.page("/members/ghana").await.count("a[href='/reviews?member=ghana']"), 1);
    let books = world.page("/reviews").await;
    let midterm = books.all("#books tbody tr");
    assert!(midterm.iter().any(|row| row.contains("Midterm review") && row.contains("recalled, not verified")));
}
