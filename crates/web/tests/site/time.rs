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

/// Public pages of each kind that answer otherwise at another time.
fn timed(world: &World) -> Vec<String> {
    let id = world.ghana("13");
    let paths = [
        "/",
        "/areas",
        "/areas/tags/e-government",
        "/changes",
        "/changes?about=member/ghana",
        "/co-creation",
        "/compare",
        "/compare?member=ghana&member=albania",
        "/data",
        "/documents",
        "/eligibility",
        "/figures",
        "/figures/completion-rate",
        "/figures/completion-rate/by/year",
        "/figures/star-share?country=GHA",
        "/join",
        "/letters",
        "/members",
        "/members/ghana",
        "/members/ghana/obligations",
        "/members/ghana/plans/1",
        "/networking",
        "/offers",
        "/organisations",
        "/recommendations",
        "/record",
        "/reports",
        "/requests",
        "/reviews",
        "/reviews/agreement",
        "/rules",
        "/rules/irm-star",
        "/search",
        "/search?q=portals",
        "/search?q=ghana&kind=act",
        "/search?q=milestone&kind=term",
    ];
    let mut paths: Vec<String> = paths.map(str::to_owned).into();
    paths.push(format!("/commitments/{id}"));
    paths
}

/// Public pages that are the same at all times.
const TIMELESS: [&str; 10] = [
    "/about",
    "/accessibility",
    "/api",
    "/data/codebook",
    "/glossary",
    "/privacy",
    "/problems/too-many",
    "/record/3",
    "/reports/new?page=/members",
    "/styleguide",
];

fn with(path: &str, query: &str) -> String {
    format!("{path}{}{query}", if path.contains('?') { '&' } else { '?' })
}

#[tokio::test]
async fn every_page_list_and_search_tells_of_the_date_that_is_asked() {
    let world = World::to_read();
    let last = world.app.history().now().length - 1;
    for path in timed(world) {
        for query in ["as_of=2026-11-01".to_owned(), format!("known_at={last}"), "edition=2016-12-31".to_owned()] {
            let page = world.page(&with(&path, &query)).await;
            assert_eq!(page.count(".asof"), 1, "{path} {query}");
            assert_eq!(page.count("#dates input[type=date]"), 3, "{path} {query}: a way to another day");
            assert!(page.attributes(".asof a", "href").contains(&path), "{path} {query}: a way back to today");
            // The feed of everything is the same on every page: only what tells of this page is dated.
            let twins = page.attributes("link[rel=alternate][type]:not([title])", "href");
            for twin in twins {
                let answer = world.get(&twin).await;
                assert_eq!(answer.status, StatusCode::OK, "{twin}");
                assert_eq!(answer.header("x-robots-tag"), "noindex", "{twin}");
            }
        }
    }
}

#[tokio::test]
async fn the_form_of_dates_stands_on_today_s_pages_too_where_another_day_would_tell_otherwise() {
    let world = World::to_read();
    for path in timed(world) {
        let page = world.page(&path).await;
        assert_eq!((page.count("#dates"), page.count(".asof")), (1, 0), "{path}");
    }
}

#[tokio::test]
async fn what_is_the_same_at_all_times_does_not_pretend_to_tell_of_a_day() {
    let world = World::to_read();
    for path in TIMELESS {
        let page = world.page(&with(path, "as_of=2026-11-01")).await;
        assert_eq!((page.count("#dates"), page.count("body > .asof")), (0, 0), "{path}");
        let links = page.attributes("a[hreflang], .cite a", "href");
        assert!(!links.is_empty() && links.iter().all(|link| !link.contains("as_of")), "{path}: {links:?}");
    }
    let told = world.json("/record/3.json?as_of=2026-11-01").await;
    assert!(told["about"]["as_of"].is_null(), "{told}");
}

#[tokio::test]
async fn known_at_a_time_before_anything_was_imported_every_list_is_empty() {
    let world = World::to_read();
    for path in ["/members.csv", "/search.csv", "/data/commitments.csv", "/data/findings.csv", "/data/plans.csv"] {
        assert_eq!(world.get(&format!("{path}?known_at=0")).await.csv().len(), 0, "{path}");
        assert_ne!(world.get(path).await.csv().len(), 0, "{path}");
    }
    assert_eq!(world.json("/figures/commitments.json?known_at=0").await["figure"]["denominator"], 0);
    assert_eq!(world.json("/index.json?known_at=0").await["commitments"], 0);
}
