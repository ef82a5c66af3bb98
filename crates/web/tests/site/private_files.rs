//! The files that the desk hands out: an address alone opens none of them. Each is bound to whoever is signed in and to their offices of
//! that moment, so a link that is handed on, or kept after an office ended, opens nothing; and no browser, proxy or other site keeps it.

use axum::http::StatusCode;
use domain::people::Office;

use crate::people::{post, read, signed_up};
use crate::plans::{DRAFT, People, people, written};
use crate::world::World;

/// The files of a draft, and what they are.
const OF_DRAFT: [(&str, &str); 4] = [
    ("/workbook", "spreadsheetml"),
    ("/workbook?blank=yes", "spreadsheetml"),
    ("/document", "wordprocessingml"),
    ("/document?blank=yes", "wordprocessingml"),
];

fn addresses() -> impl Iterator<Item = (String, &'static str)> {
    OF_DRAFT.into_iter().map(|(path, kind)| (format!("{DRAFT}{path}"), kind))
}

async fn end(world: &World, people: &People, office: Office) {
    let state = world.app.history().now();
    let held =
        state.appointments.iter().find(|(_, held)| held.office == office && held.body.to_string() == "member/ghana");
    let appointment = held.unwrap().0.to_string();
    let done = post(world, "/desk/offices/end", &people.contact, &[("appointment", &appointment)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[tokio::test]
async fn a_file_of_a_draft_is_for_its_reader_and_nobody_keeps_it() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    for (address, kind) in addresses() {
        for reader in [&people.contact, &people.forum, &people.unit] {
            let answer = read(&world, &address, reader).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert!(answer.header("content-type").contains(kind), "{}", answer.header("content-type"));
            assert!(answer.header("content-disposition").starts_with("attachment"), "{address}");
            assert_eq!(answer.header("cache-control"), "private, no-store", "{address}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
            assert!(answer.headers.get("access-control-allow-origin").is_none(), "no other site's page reads it");
        }
    }
}

#[tokio::test]
async fn a_link_that_is_handed_on_or_kept_after_the_office_ended_opens_nothing() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let citizen = signed_up(&world, "ana@private.example").await;
    for (address, _) in addresses() {
        let out = world.get(&address).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "{address}");
        assert!(out.header("location").contains("/sign-in"), "{}", out.header("location"));
        let other = read(&world, &address, &citizen).await;
        assert_eq!(other.status, StatusCode::FORBIDDEN, "another account: {address}");
        assert!(other.header("cache-control").contains("no-store"), "{address}");
        assert_eq!(read(&world, &address, &people.forum).await.status, StatusCode::OK);
    }
    end(&world, &people, Office::ForumMember).await;
    for (address, _) in addresses() {
        assert_eq!(
            read(&world, &address, &people.forum).await.status,
            StatusCode::FORBIDDEN,
            "the office ended: {address}"
        );
    }
    let signed_out = post(&world, "/sign-out", &people.contact, &[]).await;
    assert_eq!(signed_out.status, StatusCode::SEE_OTHER);
    for (address, _) in addresses() {
        assert_eq!(
            read(&world, &address, &people.contact).await.status,
            StatusCode::SEE_OTHER,
            "signed out: {address}"
        );
    }
}

#[tokio::test]
async fn a_roster_is_no_file_for_everybody_who_is_not_signed_in() {
    let world = World::whole().await;
    let people = people(&world).await;
    for path in
        ["/desk/networking/rosters/offer", "/desk/networking/rosters/offer?as=xlsx", "/desk/networking/rosters/request"]
    {
        assert_eq!(world.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        let answer = read(&world, path, &people.unit).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.headers.get("access-control-allow-origin").is_none());
    }
}
