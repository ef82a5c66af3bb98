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

#[tokio::test]
async fn a_report_that_was_made_elsewhere_is_told_with_its_template_and_its_findings() {
    let world = World::whole().await;
    let path = "/members/ghana/plans/1/reviews/progress-report";
    let list = world.page("/reviews?member=ghana").await;
    let leads = list.attributes("td a", "href");
    for report in ["progress-report", "end-of-term-report"] {
        assert!(leads.contains(&format!("/members/ghana/plans/1/reviews/{report}")), "{report}: {leads:?}");
    }
    let page = world.page(path).await;
    let template = page.one("#template");
    assert!(
        template.contains("how the plan was made") && template.contains("not among what was imported"),
        "{template}"
    );
    assert!(template.contains("completion and results"), "{template}");
    assert!(page.one("#answers").contains("Completion"), "{}", page.one("#answers"));
    let told = world.json(&format!("{path}.json")).await;
    let found = told["findings"].as_array().unwrap();
    assert_eq!((told["imported"].as_bool(), told["questions"].as_array().unwrap().is_empty()), (Some(true), false));
    assert_eq!(page.count("#findings tbody tr"), found.len());
    let rows = world.get(&format!("{path}.csv")).await.csv();
    assert_eq!(rows.len(), found.len());
    let first = &found[0];
    assert_eq!(rows[0]["commitment"], first["commitment"].as_str().unwrap());
    assert_eq!(rows[0]["completion"], first["answers"]["completion"].as_str().unwrap_or_default());
    let commitment = format!("/commitments/{}", first["commitment"].as_str().unwrap());
    assert!(page.attributes("#findings th a", "href").contains(&commitment));
    assert!(world.page(&commitment).await.attributes(".steps a", "href").contains(&path.to_owned()), "and back");
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{path}")).await.status, StatusCode::OK, "{locale}");
    }
    for nothing in [format!("{path}?as_of=2012-01-01"), path.replace("progress", "results")] {
        assert_eq!(world.get(&nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn the_mark_is_told_from_report_to_report_under_every_formula_with_its_working() {
    let world = World::whole().await;
    let told = world.json("/members/ghana/plans/1/reviews/progress-report.json").await;
    let one = told["findings"].as_array().unwrap().iter().find(|one| one["star"] == "starred").unwrap();
    let page = world.page(&format!("/commitments/{}", one["commitment"].as_str().unwrap())).await;
    let rows = page.all("#marks tbody tr");
    assert_eq!(rows.len(), domain::review::Formula::ALL.len());
    assert!(
        rows[0].contains("rule as printed, in force for each report") && rows[0].contains("Starred"),
        "{}",
        rows[0]
    );
    assert!(page.one("#marks thead").contains("Progress report") && page.one("#marks thead").contains("Final tally"));
    assert!(rows.iter().any(|row| row.contains("published: ")), "what the review published stands beside: {rows:?}");
    let decided = rows.iter().filter(|row| row.contains("Not starred"));
    let told = |row: &&String| row.contains("It fails now.") || row.contains("It cannot be told now");
    assert!(decided.clone().count() > 0 && decided.clone().all(|row| told(&row)), "what decides it is told: {rows:?}");
}
