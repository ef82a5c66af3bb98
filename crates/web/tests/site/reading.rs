//! What a reader learns beside the plain facts: who owes what, how a plan was made, what is like a commitment, how members
//! compare, what a subject is about.

use axum::http::StatusCode;

use crate::world::World;

#[tokio::test]
async fn a_member_shows_what_it_owes_and_what_never_came() {
    let world = World::reviewed().await;
    let page = world.page("/members/ghana").await;
    assert!(page.one(".note.late").contains("Midterm self-assessment, plan 1: Had not come by"), "{}", page.words());
    assert_eq!(page.count(".months > li"), 12);
    assert_eq!(page.count(".months [aria-current=date]"), 1);
    assert!(page.one("#owed").contains("A day ends at 24:00 in Africa/Accra."), "{}", page.one("#owed"));
    let owed = world.json("/members/ghana/obligations.json").await;
    let find = |duty: &str, plan: u64| {
        let found = owed["obligations"].as_array().unwrap().iter().find(|o| o["duty"] == duty && o["plan"] == plan);
        found.unwrap_or_else(|| panic!("{duty} {plan}: {owed}")).clone()
    };
    assert_eq!(owed["zone"], "Africa/Accra");
    assert_eq!(find("midterm-self-assessment", 1)["state"], "never-came");
    assert_eq!(find("midterm-self-assessment", 1)["due"], "2014-09-30");
    assert_eq!(find("next-plan", 2)["when"], "2015", "the process database names the second plan");
    assert_eq!(find("next-plan", 3)["state"], "not-on-record");
    assert_eq!(find("next-plan", 3)["rule"], "plan-delivery/2014");
}

#[tokio::test]
async fn obligations_are_alike_as_page_json_and_csv_and_follow_the_date_asked_about() {
    let world = World::to_read();
    let path = "/members/ghana/obligations";
    let page = world.page(path).await;
    let json = world.json(&format!("{path}.json")).await;
    let csv = world.get(&format!("{path}.csv")).await.csv();
    let count = json["obligations"].as_array().unwrap().len();
    assert!(count > 3, "{json}");
    assert_eq!(page.count("table.cards tbody tr"), count);
    assert_eq!(csv.len(), count);
    assert_eq!(csv[0]["due"], json["obligations"][0]["due"].as_str().unwrap());
    let then = world.json(&format!("{path}.json?as_of=2015-06-29")).await;
    let next = then["obligations"].as_array().unwrap().iter().find(|o| o["duty"] == "next-plan").unwrap().clone();
    assert_eq!((next["state"].as_str(), next["days"].as_i64()), (Some("due"), Some(1)), "{next}");
    assert_eq!(world.get("/members/nowhere/obligations").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_plan_tells_how_it_was_made_and_how_the_answers_are_spread() {
    let world = World::reviewed().await;
    let page = world.page("/members/ghana/plans/1").await;
    assert!(page.words().contains("1 of 6 steps of consultation followed."), "{}", page.words());
    assert_eq!(page.count("ul.checks li"), 6);
    assert!(page.words().contains("About this plan."));
    let completion = page.all("table.spread").into_iter().find(|table| table.starts_with("Completion")).unwrap();
    assert!(completion.contains("End-of-term report") && completion.contains("Complete1"), "{completion}");
    let json = world.json("/members/ghana/plans/1.json").await;
    assert_eq!(json["editions"][0]["commitments"], 2, "{}", json["editions"]);
    assert_eq!(world.get("/members/ghana/plans/1.csv").await.csv().len(), 2);
}

#[tokio::test]
async fn a_plan_that_only_the_process_database_names_has_a_page() {
    let world = World::reviewed().await;
    let page = world.page("/members/ghana/plans/2").await;
    assert!(page.words().contains("No commitment of this plan is on record"), "{}", page.words());
    assert!(page.words().contains("Plan 2 deposited. Its text is not on record."));
    let member = world.page("/members/ghana").await;
    assert!(member.attributes("a", "href").contains(&"/members/ghana/plans/2".to_owned()));
    assert_eq!(world.get("/members/ghana/plans/3").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_commitment_names_what_is_like_it_elsewhere_and_why() {
    let world = World::reviewed().await;
    let portal = world.ghana("13");
    let page = world.page(&format!("/commitments/{portal}")).await;
    let alike = page.all("ul.alike li");
    assert!(alike.iter().any(|row| row.contains("A portal of open data") && row.contains("Albania")), "{alike:?}");
    assert!(alike.iter().any(|row| row.contains("both on Open data") && row.contains("Both say")), "{alike:?}");
    let json = world.json(&format!("/commitments/{portal}.json")).await;
    assert_eq!(json["similar"][0]["id"].as_str(), Some(world.find("albania", "4").as_str()), "{}", json["similar"]);
    let then = world.page(&format!("/commitments/{portal}?as_of=2013-12-31")).await;
    assert_eq!(then.count("h1"), 1, "an earlier view names only what was there");
}

#[tokio::test]
async fn a_commitment_tells_how_far_it_came_and_what_would_change_its_star() {
    let world = World::to_read();
    let page = world.page(&format!("/commitments/{}", world.ghana("13"))).await;
    assert_eq!(page.all("ol.steps li b"), ["Substantial", "Complete"]);
    assert_eq!(page.count("ol.steps li.done"), 1);
    let immigration = world.page(&format!("/commitments/{}", world.ghana("11"))).await;
    let words = immigration.words();
    assert!(words.contains("What would change the verdict"), "{words}");
    assert!(words.contains("Potential impact is at least: Transformative. It fails now."), "{words}");
}

#[tokio::test]
async fn members_are_narrowed_by_level_and_cohort_with_counts() {
    let world = World::to_read();
    let page = world.page("/members").await;
    assert!(page.attributes("select", "name").contains(&"level".to_owned()));
    let options = page.all("select[name=status] option");
    assert_eq!(options, ["All", "Active (2)"]);
    let narrowed = world.page("/members?status=active&level=local").await;
    assert_eq!(narrowed.count("table.cards tbody tr"), 0, "both are countries");
    assert_eq!(narrowed.all("select[name=status] option"), ["All", "Active (0)"], "what was chosen stays");
    let bad = world.get("/members?cohort=c9").await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
    assert!(bad.text().contains("c1, c2, c3, c4"));
}

#[tokio::test]
async fn members_side_by_side_show_counts_and_how_sure_they_are_and_no_rank() {
    let world = World::to_read();
    let page = world.page("/compare?member=ghana&member=albania").await;
    assert_eq!(page.all("table.compare thead a")[..2], ["Ghana", "Albania"], "in the order asked for");
    assert!(page.words().contains("What cannot be compared"));
    assert!(page.count("svg.whisker") >= 2);
    let json = world.json("/compare.json?member=ghana&member=albania").await;
    let done = &json["members"][0]["shares"]["e1"]["completion-rate"];
    assert_eq!((done["numerator"].as_u64(), done["denominator"].as_u64()), (Some(2), Some(3)), "{json}");
    assert!(done["interval_per_mille"][0].as_u64() < done["interval_per_mille"][1].as_u64());
    let csv = world.get("/compare.csv?member=ghana&member=albania").await.csv();
    assert!(csv.iter().any(|row| row["member"] == "albania" && row["figure"] == "completion-rate"));
}

#[tokio::test]
async fn a_comparison_can_be_begun_and_says_what_it_cannot_do() {
    let world = World::to_read();
    let nothing = world.page("/compare").await;
    assert_eq!(nothing.count("select[name=member]"), 2);
    let one = world.page("/compare?member=ghana&member=").await;
    assert_eq!(one.count("table.compare"), 0, "one alone is compared with nobody");
    let unknown = world.get("/compare?member=atlantis&member=ghana").await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    assert!(unknown.text().contains("atlantis"));
    let many = (0..7).map(|n| format!("member=m{n}")).collect::<Vec<_>>().join("&");
    let many = world.get(&format!("/compare?{many}")).await;
    assert_eq!(many.status, StatusCode::BAD_REQUEST);
    assert!(many.text().contains("at most 6"), "{}", many.text());
}

#[tokio::test]
async fn a_subject_shows_its_years_and_the_members_active_in_it() {
    let world = World::to_read();
    let list = world.page("/areas").await;
    assert!(list.attributes("a", "href").contains(&"/areas/tags/e-government".to_owned()));
    let page = world.page("/areas/tags/e-government").await;
    assert_eq!(page.all("table.years tbody th"), ["2013"]);
    assert!(page.attributes("a", "href").contains(&"/search?tag=e-government&member=ghana".to_owned()));
    let json = world.json("/areas/tags/e-government.json").await;
    assert_eq!(json["commitments"].as_array().unwrap().len(), 2);
    assert_eq!(world.get("/areas/tags/e-government.csv").await.csv().len(), 2);
    let challenge = world.page("/areas/challenge-areas/civic-space").await;
    assert!(challenge.words().contains("No commitment on record carries it"));
    for nowhere in ["/areas/tags/magic", "/areas/title/open-data"] {
        assert_eq!(world.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn the_front_page_leads_each_reader_in_and_tells_what_the_week_brought() {
    let world = World::to_read();
    let page = world.page("/").await;
    assert_eq!(page.count(".readers > div"), 6);
    assert!(page.words().contains("4 commitments are new."), "{}", page.words());
    let json = world.json("/index.json").await;
    assert_eq!(json["week"]["sources"], 3, "{json}");
    let first = world.app.history().now().length - json["week"]["acts"].as_u64().unwrap();
    let leads = page.attributes("main .row a", "href");
    assert!(leads.contains(&format!("/record/{first}")) && leads.contains(&"/changes".to_owned()), "{leads:?}");
    let then = world.json("/index.json?as_of=2016-01-01").await;
    assert!(then["week"].is_null(), "a view as of a day is about what was so, not about when it was learnt");
}

#[tokio::test]
async fn the_week_of_the_front_page_is_the_week_of_the_page_of_changes() {
    let world = World::whole().await;
    let last = world.app.history().now().length - 1;
    // A week and a day later nothing of it is of this week, on either page; as of then it still is.
    world.pass(8);
    let now = world.json("/index.json").await;
    assert_eq!((&now["week"]["acts"], &now["week"]["new"]), (&0.into(), &0.into()), "{now}");
    assert_eq!(world.json("/changes.json").await["things"], 0);
    let front = world.page(&format!("/?known_at={last}")).await;
    let link = front.attributes("main .row a", "href").into_iter().find(|href| href.starts_with("/changes"));
    assert_eq!(link.as_deref(), Some(&*format!("/changes?known_at={last}")), "the link keeps the moment");
    let then = world.json(&format!("/index.json?known_at={last}")).await;
    let changed = world.json(&format!("/changes.json?known_at={last}")).await;
    assert_eq!(then["week"]["new"], 4, "{then}");
    let added = changed["changes"].as_array().unwrap().iter();
    let added =
        added.filter(|c| c["became"] == "added" && c["about"].as_str().is_some_and(|a| a.starts_with("commitment/")));
    assert_eq!(added.count(), 4, "{changed}");
}
