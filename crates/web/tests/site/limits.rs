//! A flood, and who is slowed by it.

use axum::http::StatusCode;
use web::{Allowance, NamedIn, Options, Proxies};

use crate::world::World;

const TEN: Allowance = Allowance { made: 10, past: 2 };

/// A site that makes ten answers a minute for a network, behind these proxies.
fn narrow(trusted: &[&str]) -> World {
    let trusted = trusted.iter().map(|text| text.parse().unwrap()).collect();
    let proxies = Proxies { trusted, named_in: NamedIn::XForwardedFor };
    World::to_read().run_with(Options { allowance: TEN, proxies, ..Options::default() })
}

/// Asks for pages that nobody asked for before until one is refused; tells how many were made.
async fn flood(world: &World, peer: &str, header: &str) -> usize {
    for number in 0..50 {
        let answer = world.ask_from(peer, &format!("/search?q={number}"), &[("x-forwarded-for", header)]).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            return number;
        }
        assert_eq!(answer.status, StatusCode::OK);
    }
    50
}

#[tokio::test]
async fn a_flood_slows_its_own_network_and_says_when_to_return() {
    let world = narrow(&[]);
    assert_eq!(flood(&world, "203.0.113.9:400", "192.0.2.1").await, 10);
    let page = world.ask_from("203.0.113.200:400", "/search?q=another", &[]).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "a neighbour of the flood");
    let wait: u64 = page.header("retry-after").parse().unwrap();
    assert!((1..=7).contains(&wait), "one each six seconds: {wait}");
    assert!(page.html().one("main").contains("seconds"), "{}", page.text());
    let program = world.ask_from("203.0.113.200:400", "/members.json", &[]).await;
    assert_eq!(
        (program.json()["status"].as_u64(), program.header("content-type")),
        (Some(429), "application/problem+json")
    );
    assert_eq!(world.ask_from("198.51.100.7:400", "/search?q=another", &[]).await.status, StatusCode::OK, "all others");
    assert_eq!(world.ask_from("203.0.113.9:400", "/healthz", &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_at_hand_costs_nothing() {
    let world = narrow(&[]);
    for _ in 0..30 {
        assert_eq!(world.ask_from("203.0.113.9:400", "/members", &[]).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_forged_header_is_ignored() {
    let world = narrow(&["10.0.0.0/8"]);
    for number in 0..10 {
        let forged = format!("192.0.2.{number}");
        let answer =
            world.ask_from("203.0.113.9:4", &format!("/search?q=f{number}"), &[("x-forwarded-for", &forged)]).await;
        assert_eq!(answer.status, StatusCode::OK);
    }
    assert_eq!(flood(&world, "203.0.113.9:400", "198.51.100.1").await, 0, "it is the same network all the time");
}

#[tokio::test]
async fn behind_a_declared_proxy_each_client_is_counted_for_itself() {
    let world = narrow(&["10.0.0.0/8"]);
    assert_eq!(flood(&world, "10.0.0.1:400", "192.0.2.66, 203.0.113.9").await, 10, "the one whom the proxy saw");
    let other = world.ask_from("10.0.0.1:400", "/search?q=other", &[("x-forwarded-for", "198.51.100.7")]).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn pages_of_the_past_have_an_allowance_of_their_own() {
    let world = narrow(&[]);
    let ask = |path: &'static str| world.ask_from("203.0.113.9:400", path, &[]);
    for path in ["/members?as_of=2013", "/members?as_of=2014"] {
        assert_eq!(ask(path).await.status, StatusCode::OK);
    }
    let refused = ask("/members?as_of=2015").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.html().one("main").contains("past moments"));
    assert_eq!(ask("/members?region=africa-and-the-middle-east").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_program_is_told_what_is_left() {
    let world = narrow(&[]);
    let answer = world.ask_from("203.0.113.9:400", "/members.json", &[]).await;
    assert_eq!(answer.header("ratelimit-policy"), "\"made\";q=10;w=60");
    assert_eq!(answer.header("ratelimit"), "\"made\";r=9;t=6");
}
