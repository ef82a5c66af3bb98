//! One box over everything: acts and terms beside commitments, members and plans.

use axum::http::StatusCode;
use domain::people::{Actor, Office};

use crate::people::in_office;
use crate::world::World;

/// What each tab leads to and how many it says there are.
async fn tabs(world: &World, path: &str) -> Vec<(String, String)> {
    let page = world.page(path).await;
    let words = page.all(".kinds a");
    page.attributes(".kinds a", "href").into_iter().zip(words).collect()
}

#[tokio::test]
async fn the_box_finds_acts_and_terms_and_says_how_many_of_each() {
    let world = World::to_read();
    let tabs = tabs(world, "/search?q=ghana+milestone").await;
    let words: Vec<&str> = tabs.iter().map(|(_, words)| words.split(' ').next().unwrap()).collect();
    assert_eq!(words, ["Commitments", "Members", "Plans", "Acts", "Terms"]);
    assert_eq!(tabs[3].0, "/search?q=ghana%20milestone&kind=act");
    for (to, words) in &tabs {
        let said: u64 = words.rsplit(' ').next().unwrap().replace(',', "").parse().unwrap();
        let told = world.json(&to.replace("/search?", "/search.json?")).await;
        assert_eq!(told["total"].as_u64(), Some(said), "{to}");
        assert!(said > 0, "{words}");
    }
}

#[tokio::test]
async fn an_act_is_found_by_what_it_does_and_to_whom_in_any_language() {
    let world = World::to_read();
    let page = world.page("/search?q=ghana+corrected&kind=act").await;
    let placed = page.all("article.result > p");
    assert!(placed[0].starts_with("Ghana, Act ") && placed[0].contains("Commitment corrected"), "{placed:?}");
    let to = page.attributes("article.result h3 a", "href")[0].to_owned();
    assert_eq!(world.get(&to).await.status, StatusCode::OK);
    assert!(page.words().contains("An act is found by what it does"), "what is not found here is said");
    assert!(page.attributes(".takeout a", "href").iter().all(|to| !to.contains(".atom")), "feeds tell of commitments");
    let spanish = world.page("/es/search?q=corregido&kind=act").await;
    assert!(spanish.count("article.result") > 0);
    let nothing = world.page("/search?q=zymurgy&kind=act").await;
    assert_eq!(nothing.count("article.result"), 0);
}

#[tokio::test]
async fn acts_are_narrowed_by_what_was_done_and_by_member() {
    let world = World::to_read();
    let page = world.page("/search?q=&kind=act").await;
    let narrowed = page.attributes(".facet a", "href");
    let to = narrowed.iter().find(|to| to.contains("act-kind=membership-event-stated")).unwrap();
    let told = world.json(&to.replace("/search?", "/search.json?")).await;
    let acts = told["acts"].as_array().unwrap();
    assert!(!acts.is_empty() && acts.iter().all(|act| act["kind"] == "membership-event.stated"), "{acts:?}");
    assert!(narrowed.iter().any(|to| to.contains("member=ghana")), "{narrowed:?}");
    for format in ["", ".json"] {
        let refused = world.get(&format!("/search{format}?kind=act&act-kind=membership-event.stated")).await;
        let words = refused.text();
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{words}");
        assert!(words.contains("membership-event-stated"), "what can be asked is said: {words}");
    }
    let newest = world.json("/search.json?kind=act&limit=2").await;
    let positions: Vec<u64> =
        newest["acts"].as_array().unwrap().iter().map(|act| act["seq"].as_u64().unwrap()).collect();
    assert!(positions[0] > positions[1], "without words the newest come first: {positions:?}");
    let next = world.json(newest["next"].as_str().unwrap().strip_prefix(crate::world::BASE).unwrap()).await;
    assert!(next["acts"][0]["seq"].as_u64().unwrap() < positions[1], "{next}");
}

#[tokio::test]
async fn what_a_source_said_first_of_a_commitment_is_found_with_the_commitment() {
    let world = World::to_read();
    let told = world.json("/search.json?kind=act&limit=500").await;
    let kinds = told["acts"].as_array().unwrap().iter().map(|act| act["kind"].as_str().unwrap());
    assert!(kinds.clone().all(|kind| kind != "commitment.stated" && kind != "assessment.stated"));
    assert!(kinds.clone().any(|kind| kind == "commitment.corrected"));
    assert!(kinds.clone().any(|kind| kind == "import.closed"));
}

#[tokio::test]
async fn the_acts_of_another_time_are_those_that_were_known_and_so_then() {
    let world = World::to_read();
    let all = world.json("/search.json?kind=act&q=ghana").await["total"].as_u64().unwrap();
    let known = world.json("/search.json?kind=act&q=ghana&known_at=10").await;
    assert!(known["acts"].as_array().unwrap().iter().all(|act| act["seq"].as_u64().unwrap() <= 10), "{known}");
    assert!(known["total"].as_u64().unwrap() < all);
    let early = world.json("/search.json?kind=act&known_at=3").await;
    let positions = early["acts"].as_array().unwrap().iter().map(|act| act["seq"].as_u64().unwrap());
    assert_eq!(positions.rev().collect::<Vec<_>>(), [0, 1, 2, 3], "the oldest acts are found among all");
    let published = world.json("/search.json?kind=act&q=ghana&edition=2015-12-31").await;
    let sources = published["acts"].as_array().unwrap().iter().map(|act| act["body"]["source"].as_str().unwrap());
    assert!(sources.clone().count() > 0 && sources.clone().all(|source| !source.contains("2016")), "{published}");
    let so = world.json("/search.json?kind=act&q=ghana&as_of=2015-06-30").await;
    let days = so["acts"].as_array().unwrap().iter().map(|act| act["effective_on"].as_str().unwrap());
    assert!(days.clone().count() > 0 && days.clone().all(|day| day <= "2015-06-30"), "{so}");
    let page = world.page("/search?kind=act&q=ghana&as_of=2015-06-30").await;
    assert_eq!(page.count(".asof"), 1, "the banner says which day it is");
}

#[tokio::test]
async fn what_narrows_commitments_is_refused_of_acts_with_a_sentence_and_counts_are_what_a_tab_leads_to() {
    let world = World::to_read();
    for narrowed in ["year=2013", "completion=complete", "member=ghana,albania", "figure=star-share"] {
        let refused = world.get(&format!("/search?kind=act&q=ghana&{narrowed}")).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{narrowed}");
        assert!(refused.html().words().contains("Acts can be narrowed by one member"), "{narrowed}");
    }
    let narrowed = tabs(world, "/search?q=ghana&completion=complete").await;
    let all = tabs(world, "/search?q=ghana").await;
    let acts = |tabs: &[(String, String)]| tabs.iter().find(|(to, _)| to.ends_with("kind=act")).cloned();
    assert_eq!(acts(&narrowed), acts(&all), "its link takes nothing along");
    let then = tabs(world, "/search?q=ghana&as_of=2015-06-30").await;
    let words: Vec<&str> = then.iter().map(|(_, words)| words.as_str()).collect();
    assert!(matches!(&words[..], [first, "Acts", "Terms"] if first.starts_with("Commitments ")), "{words:?}");
}

#[tokio::test]
async fn a_word_that_no_term_has_is_replaced_and_said() {
    let world = World::to_read();
    let page = world.page("/search?q=commitmnt&kind=term").await;
    assert!(page.all("article.result h3").contains(&"Commitment".to_owned()), "{:?}", page.all("article.result h3"));
    assert!(page.words().contains("No text has the word “commitmnt”"), "{}", page.words());
    let counted = world.json("/search.json?q=commitmnt").await;
    assert_eq!(counted["kinds"][4]["count"], 0, "a tab counts what was asked");
}

#[tokio::test]
async fn a_term_is_found_in_any_language_and_its_meaning_stands_beside_what_it_names() {
    let world = World::to_read();
    let page = world.page("/search?q=jalon&kind=term").await;
    assert_eq!(page.all("article.result h3")[0], "Milestone", "a French word, told in the language of the page");
    assert_eq!(page.attributes("article.result h3 a", "href")[0], "/glossary#milestone");
    let named = world.page("/fr/search?q=jalon").await;
    assert_eq!(named.one(".defined dt"), "Jalon");
    assert_eq!(named.attributes(".defined a", "href"), ["/fr/glossary#milestone"]);
    assert_eq!(world.page("/search?q=portals").await.count(".defined"), 0, "no term is called so");
    let all = world.json("/search.json?kind=term").await;
    assert_eq!(all["total"].as_u64(), Some(views::glossary::Term::ALL.len() as u64), "without words, all of them");
    assert_eq!(world.json("/es/search.json?kind=term&q=milestone").await["terms"][0]["term"], "Hito");
}

#[tokio::test]
async fn acts_and_terms_can_be_taken_as_tables() {
    let world = World::to_read();
    let acts = world.get("/search.csv?q=ghana&kind=act").await;
    let text = String::from_utf8(acts.body.to_vec()).unwrap();
    assert!(text.trim_start_matches('\u{feff}').starts_with("seq,recorded_at,"), "{text}");
    assert!(text.lines().count() > 1, "{text}");
    let terms = world.get("/search.csv?q=milestone&kind=term").await;
    let text = String::from_utf8(terms.body.to_vec()).unwrap();
    assert!(text.contains("milestone,Milestone,"), "{text}");
}

#[tokio::test]
async fn who_acts_finds_the_act_at_once_though_it_says_nothing_of_a_thing() {
    let world = World::whole().await;
    let asked = "/search.json?q=appoints&kind=act";
    let (before, counted) = (world.json(asked).await, world.json("/search.json?q=appoints").await);
    let acts = |told: &serde_json::Value| told["kinds"][3]["count"].as_u64().unwrap();
    assert_eq!((before["total"].as_u64(), acts(&counted)), (Some(0), 0));
    let operator = Actor::operator();
    in_office(&world, &operator, "unit@openpact.example", Office::SupportUnit, "support-unit").await;
    world.settle().await;
    assert!(world.json(asked).await["total"].as_u64() > Some(0), "what was kept is made anew");
    assert!(acts(&world.json("/search.json?q=appoints").await) > 0, "and so is how many there are");
}
