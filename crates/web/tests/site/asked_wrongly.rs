//! What is not there, what is asked wrongly, and whatever else may come from outside.

use axum::http::{Method, StatusCode};
use proptest::prelude::*;

use crate::world::World;

#[tokio::test]
async fn what_is_not_there_is_told_in_the_look_of_the_site() {
    let world = World::to_read();
    for path in [
        "/nowhere",
        "/members/atlantis",
        "/members/Ghana",
        "/members/ghana/plans/9",
        "/members/ghana/plans/x",
        "/commitments/GH9999",
        "/commitments/%ff",
        "/figures/happiness",
        "/figures/star-share/pins/0",
        "/record/999999",
        "/record/x",
        "/record/-1",
        "/data/secrets.csv",
        "/assets/site.css",
        "/log/tile/0/999",
        "/log/tile/../vkey",
        "/de",
        "/esperanto",
    ] {
        let answer = world.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.html().one("h1"), "Nothing is at this address", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn programs_are_told_as_programs() {
    let world = World::to_read();
    let answer = world.get("/members/atlantis.json").await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json()["status"], 404);
}

#[tokio::test]
async fn a_question_that_cannot_be_read_is_named() {
    let world = World::to_read();
    for (path, named) in [
        ("/members?as_of=soon", "soon"),
        ("/members?region=atlantis", "atlantis"),
        ("/members?status=happy", "happy"),
        ("/search?completion=nearly", "nearly"),
        ("/search?tag=everything", "everything"),
        ("/search?figure=happiness", "happiness"),
        ("/search?figure=star-share&part=best", "best"),
        ("/figures/star-share?cohort=c9", "c9"),
        ("/figures/star-share?colour=blue", "colour"),
        ("/figures/star-share/by/colour", "colour"),
        ("/figures/star-share/by/year,region,level", "two at most"),
        ("/figures/star-share/by/year,edition", "Edition"),
        ("/figures/completion-rate/by/formula", "Rule for stars"),
        ("/figures/star-share/by/year?colour=blue", "colour"),
        ("/members?edition=the-good-one", "the-good-one"),
    ] {
        let answer = world.get(path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        let told = answer.html().one(".errors li");
        assert!(told.contains(named) && !told.contains('⟦'), "{path}: {told}");
    }
}

#[tokio::test]
async fn a_question_that_is_too_long_is_told_on_the_page_of_search() {
    let world = World::to_read();
    let page = world.page(&format!("/search?q={}", "data+".repeat(100))).await;
    assert!(page.one("[role=alert]").contains("400"));
}

#[tokio::test]
async fn an_address_without_end_and_a_body_without_end_are_not_waited_for() {
    let world = World::to_read();
    let answer = world.get(&format!("/search?q={}", "x".repeat(5000))).await;
    assert_eq!(answer.status, StatusCode::URI_TOO_LONG);
    // An address that nobody else asks for, so that no kept answer comes first.
    let answer = world.ask(Method::GET, "/members?as_of=2013-04-05", &[("content-length", "99999999")]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn nothing_here_is_written_by_readers() {
    let world = World::to_read();
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        let answer = world.ask(method, "/members", &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(answer.header("allow"), "GET,HEAD");
    }
    assert_eq!(world.get("/witness/add-checkpoint").await.header("allow"), "POST");
}

#[tokio::test]
async fn a_slash_too_many_is_taken_off() {
    let world = World::to_read();
    let answer = world.get("/members/ghana/?as_of=2016").await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header("location"), "/members/ghana?as_of=2016");
    assert_eq!(world.get("//evil.example/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_answer_forbids_what_no_page_needs_and_bears_a_name_for_the_log() {
    let world = World::to_read();
    let paths = [
        "/",
        "/members.json",
        "/data/commitments.csv",
        "/nowhere",
        "/members?as_of=soon",
        "/members/",
        "/healthz",
        "/log/checkpoint",
        "/robots.txt",
        "/assets/nothing",
    ];
    for path in paths {
        let answer = world.get(path).await;
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
    let named = world.ask(Method::GET, "/nowhere", &[("x-request-id", "proxy-17")]).await;
    assert_eq!(named.header("x-request-id"), "proxy-17");
    let forged = world.ask(Method::GET, "/nowhere", &[("x-request-id", "a b\"c")]).await;
    assert!(!forged.header("x-request-id").contains('"'));
}

#[tokio::test]
async fn only_the_head_of_a_page_can_be_asked_for() {
    let world = World::to_read();
    for path in ["/members", "/nowhere", "/data/acts.jsonl"] {
        let head = world.ask(Method::HEAD, path, &[]).await;
        let whole = world.get(path).await;
        assert_eq!((head.status, head.body.len()), (whole.status, 0), "{path}");
    }
    let kept = world.ask(Method::HEAD, "/members", &[]).await;
    let whole = world.get("/members").await;
    assert_eq!(kept.body.len(), 0);
    assert_eq!(kept.header("content-length"), whole.body.len().to_string(), "of a kept page too");
    assert_eq!(kept.header("etag"), whole.header("etag"));
}

#[tokio::test]
async fn a_commitment_whose_text_looks_like_html_stays_text() {
    let world = World::empty().await;
    let row = [
        ("Country", "Ghana"),
        ("Action Plan Number", "1"),
        ("Comm No", "1"),
        ("Commitment Title", "<script>alert(1)</script>"),
        ("Full Text", "<img src=x onerror=alert(1)> & more"),
        ("Year of submission", "2013"),
        ("Checksum", "NR"),
    ];
    world.import("commitments-2016.csv", crate::world::sheet(opendata::Kind::Commitments2016, &[&row], &[])).await;
    world.settle().await;
    for path in [format!("/commitments/{}", world.ghana("1")), "/search?q=more".into(), "/members/ghana".into()] {
        let page = world.page(&path).await;
        assert_eq!(
            (page.count("script:not([src^='/assets/'], [type='application/ld+json'])"), page.count("main img")),
            (0, 0),
            "{path}"
        );
        assert!(page.words().contains("<script>alert(1)</script>"), "{path}");
    }
}

/// Paths and questions that look like ours more or less.
fn address() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("members".to_owned()),
        Just("ghana".to_owned()),
        Just("plans".to_owned()),
        Just("commitments".to_owned()),
        Just("record".to_owned()),
        Just("receipt".to_owned()),
        Just("figures".to_owned()),
        Just("pins".to_owned()),
        Just("search".to_owned()),
        Just("data".to_owned()),
        Just("log".to_owned()),
        Just("tile".to_owned()),
        Just("star-share".to_owned()),
        "[0-9]{1,20}",
        "[a-z0-9.%-]{0,12}",
        "\\PC{0,8}",
    ];
    let name = prop_oneof![
        Just("q".to_owned()),
        Just("as_of".to_owned()),
        Just("known_at".to_owned()),
        Just("edition".to_owned()),
        Just("page".to_owned()),
        Just("figure".to_owned()),
        Just("part".to_owned()),
        Just("tag".to_owned()),
        Just("year".to_owned()),
        Just("region".to_owned()),
        Just("completion".to_owned()),
        "[a-z_-]{0,8}",
    ];
    let value = prop_oneof![
        "[0-9T:Z-]{0,24}",
        "[a-z0-9,-]{0,16}",
        "\\PC{0,12}",
        Just("star-share".to_owned()),
        Just("step-1".to_owned())
    ];
    let ending = prop_oneof![Just(""), Just(".json"), Just(".csv"), Just("/")];
    let path = prop::collection::vec(part, 0..5);
    (path, ending, prop::collection::vec((name, value), 0..4)).prop_map(|(path, ending, query)| {
        let path = path.iter().map(|part| part.bytes().map(encoded).collect::<String>()).collect::<Vec<_>>().join("/");
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
        format!("/{path}{ending}?{query}")
    })
}

fn encoded(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[test]
fn whatever_is_asked_is_answered_and_never_breaks() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let world = World::to_read();
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(path in address())| {
        if path.parse::<axum::http::Uri>().is_ok() {
            let answer = runtime.block_on(world.get(&path));
            prop_assert!(answer.status.as_u16() < 500 || path.contains("receipt"), "{}: {}", path, answer.status);
            prop_assert!(answer.headers.contains_key("content-security-policy"), "{path}");
        }
    });
}
