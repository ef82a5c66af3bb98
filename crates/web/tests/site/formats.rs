//! The same as JSON and as CSV, and the downloads.

use axum::http::StatusCode;
use serde_json::Value;

use crate::world::World;

#[tokio::test]
async fn every_kind_of_page_has_its_json() {
    let world = World::to_read();
    let portal = world.ghana("13");
    for (path, holds) in [
        ("/index.json", "years"),
        ("/members.json", "members"),
        ("/members/ghana.json", "plans"),
        ("/members/ghana/plans/1.json", "commitments"),
        (&format!("/commitments/{portal}.json"), "reports"),
        ("/search.json?q=portals", "commitments"),
        ("/figures.json", "figures"),
        ("/figures/star-share.json", "figure"),
        ("/record.json", "acts"),
        ("/record/3.json", "canonical"),
        ("/data.json", "sources"),
    ] {
        let json = world.json(path).await;
        assert!(json.get(holds).is_some(), "{path}: {json}");
        assert_eq!(json["about"]["address"], format!("https://openpact.example{path}"));
        assert!(json["about"]["position"].is_u64(), "{path}");
    }
}

#[tokio::test]
async fn each_field_says_who_said_it_and_where() {
    let world = World::to_read();
    let json = world.json(&format!("/commitments/{}.json", world.ghana("13"))).await;
    let completion = &json["reports"]["end-of-term-report"]["fields"]["completion"];
    assert_eq!(completion["value"], "complete");
    assert_eq!(completion["source"], "ogp-commitments-2016");
    assert_eq!(completion["row"], 2);
    assert!(completion["act"].is_u64());
    let progress = json["reports"]["progress-report"]["statements"].as_array().unwrap();
    let said: Vec<(&Value, &Value)> =
        progress.iter().map(|s| (&s["source"], &s["fields"]["completion"]["value"])).collect();
    assert_eq!(said.len(), 2, "both editions: {said:?}");
    assert_eq!(said[0].1, "substantial", "the later edition counts more and stands first");
    assert_eq!(said[1].1, "limited");
}

#[tokio::test]
async fn a_missing_answer_says_why() {
    let world = World::to_read();
    let json = world.json(&format!("/commitments/{}.json", world.ghana("11"))).await;
    let end = &json["commitment"]["fields"]["lead-institution"];
    assert_eq!((end["value"].clone(), end["missing"].as_str()), (Value::Null, Some("not-reviewed")));
}

#[tokio::test]
async fn lists_are_tables_for_spreadsheets() {
    let world = World::to_read();
    let members = world.get("/members.csv").await.csv();
    assert_eq!(members.iter().map(|row| row["name"].as_str()).collect::<Vec<_>>(), ["Albania", "Ghana"]);
    assert_eq!(members[1]["commitments"], "3");
    let plan = world.get("/members/ghana/plans/1.csv").await.csv();
    assert_eq!(plan.iter().map(|row| row["number"].as_str()).collect::<Vec<_>>(), ["2", "11", "13"]);
    assert_eq!(world.get("/search.csv?tag=open-data").await.csv().len(), 1);
    assert!(world.get("/figures.csv").await.csv().iter().any(|row| row["figure"] == "star-share"));
    assert_eq!(world.get("/figures/completion-rate.csv").await.csv()[0]["per-mille"], "750");
    assert_eq!(world.get("/record.csv").await.csv()[0]["office"], "operator");
}

#[tokio::test]
async fn a_cell_that_looks_like_a_formula_is_made_harmless_in_csv_only() {
    let world = World::to_read();
    let budget = world.get("/data/commitments.csv").await.csv();
    assert!(budget.iter().any(|row| row["title"] == "'=Fiscal transparency"));
    let json = world.json(&format!("/commitments/{}.json", world.ghana("2"))).await;
    assert_eq!(json["commitment"]["fields"]["title"]["value"], "=Fiscal transparency");
}

#[tokio::test]
async fn a_thing_that_is_no_list_has_no_csv() {
    let world = World::to_read();
    let answer = world.get(&format!("/commitments/{}.csv", world.ghana("13"))).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_downloads_hold_the_whole_record() {
    let world = World::to_read();
    let state = world.app.history().now();
    let commitments = world.get("/data/commitments.csv").await.csv();
    assert_eq!(commitments.len(), 4);
    let whole = world.json("/data/commitments.json").await;
    assert_eq!(whole.as_array().unwrap().len(), 4);
    assert!(whole[0]["commitment"]["statements"].is_array());
    let findings = world.get("/data/findings.csv").await.csv();
    assert!(findings.iter().any(|row| row["report"] == "end-of-term-report" && row["completion"] == "complete"));
    assert_eq!(world.get("/data/plans.csv").await.csv().len(), 2);
    assert_eq!(world.get("/data/members.csv").await.csv().len(), 2);
    assert_eq!(world.get("/data/sources.csv").await.csv().len(), 3);
    let acts = world.get("/data/acts.jsonl").await;
    assert_eq!(acts.text().lines().count() as u64, state.length);
    let first: Value = serde_json::from_str(acts.text().lines().next().unwrap()).unwrap();
    assert_eq!(first["seq"], 0);
    let texts = world.get("/data/texts.jsonl").await;
    assert!(texts.text().lines().all(|line| serde_json::from_str::<Value>(line).unwrap()["salt"].is_string()));
    assert_eq!(texts.text().lines().count(), world.app.texts().len());
}

#[tokio::test]
async fn an_empty_record_gives_empty_files_that_are_sound() {
    let world = World::empty().await;
    assert_eq!(world.json("/data/commitments.json").await, serde_json::json!([]));
    assert_eq!(world.get("/data/commitments.csv").await.csv().len(), 0);
    assert_eq!(world.get("/data/acts.jsonl").await.body.len(), 0);
}

#[tokio::test]
async fn an_asset_is_kept_for_ever_and_a_page_is_asked_for_again() {
    let world = World::to_read();
    let page = world.page("/").await;
    let style = page.attributes("link[rel=stylesheet]", "href").remove(0);
    let style = world.get(&style).await;
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.header("cache-control").contains("immutable"));
    assert!(world.get("/").await.header("cache-control").contains("must-revalidate"));
}
