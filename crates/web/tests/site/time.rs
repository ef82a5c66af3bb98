//! Other dates: what was so, what was held, what an edition said.

use axum::http::StatusCode;

use crate::world::World;

#[tokio::test]
async fn as_of_a_date_before_it_was_so_there_is_nothing() {
    let world = World::to_read();
    let path = format!("/commitments/{}", world.ghana("13"));
    assert_eq!(world.get(&format!("{path}?as_of=2001")).await.status, StatusCode::NOT_FOUND);
    let answer = world.get(&format!("{path}?as_of=2026-11-21")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    assert!(answer.html().one(".asof").contains("21 November 2026"));
    assert!(
        answer.header("link").contains("https://openpact.example/commitments/")
            && !answer.header("link").contains("as_of")
    );
}

#[tokio::test]
async fn known_at_a_position_tells_what_the_record_held_then() {
    let world = World::to_read();
    let state = world.app.history().now();
    let before = state.imports.values().filter(|i| !i.source.as_str().starts_with("ogp-commitments-2015"));
    let closed = before.filter_map(|import| match import.end {
        Some(domain::partnership::ImportEnd::Closed { at, .. }) => Some(at),
        _ => None,
    });
    let known_at = closed.max().unwrap();
    let path = format!("/commitments/{}", world.ghana("13"));
    // Then it went by another identifier, for the earlier edition, whose identifier leads, was not known.
    let then = world.get(&format!("{path}.json?known_at={known_at}")).await;
    assert_eq!(then.status, StatusCode::TEMPORARY_REDIRECT);
    let then = world.json(then.header("location")).await;
    assert_eq!(then["also"].as_array().map(Vec::len), Some(0), "the other edition was not known: {then}");
    let now = world.json(&format!("{path}.json")).await;
    assert_eq!(now["also"].as_array().map(Vec::len), Some(1));
    let nothing = world.get(&format!("{path}?known_at=0")).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_edition_is_asked_for_by_its_name_or_its_date() {
    let world = World::to_read();
    let path = format!("/commitments/{}.json", world.ghana("13"));
    for edition in ["ogp-commitments-2015b", "2015"] {
        let json = world.json(&format!("{path}?edition={edition}")).await;
        let completion = &json["reports"]["progress-report"]["fields"]["completion"]["value"];
        assert_eq!(completion, "limited", "{edition}");
    }
}

#[tokio::test]
async fn lists_and_downloads_look_at_the_same_date() {
    let world = World::to_read();
    assert_eq!(world.get("/data/commitments.csv?as_of=2001").await.csv().len(), 0);
    assert_eq!(world.get("/members.csv?as_of=2012-06").await.csv().len(), 1, "only Albania had joined");
    let then = world.page("/search?q=portals&edition=2015").await;
    assert_eq!(then.count("article.result"), 1);
}

#[tokio::test]
async fn links_of_a_dated_page_keep_its_date() {
    let world = World::to_read();
    let page = world.page("/members/ghana?as_of=2020-01-01").await;
    let links = page.attributes("tbody a[href^='/commitments/']", "href");
    assert!(!links.is_empty() && links.iter().all(|href| href.ends_with("?as_of=2020-01-01")), "{links:?}");
}

#[tokio::test]
async fn the_future_is_refused_with_a_sentence() {
    let world = World::to_read();
    let length = world.app.history().now().length;
    for query in ["as_of=2030", "known_at=2030-01-01", &format!("known_at={length}"), "known_at=18446744073709551615"] {
        let answer = world.get(&format!("/members?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        let told = answer.html().one(".errors li");
        assert!(!told.contains('⟦') && told.len() > 20, "{told}");
    }
}
