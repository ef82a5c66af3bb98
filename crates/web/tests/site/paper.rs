//! Pages on paper: set by a program beside the site, kept as pages are, and said where there is none.

use std::path::PathBuf;

use axum::http::StatusCode;

use crate::world::World;

fn with_a_press(program: PathBuf) -> World {
    World::to_read().run_with(web::Options { press: Some(web::Press::new(program)), ..web::Options::default() })
}

#[tokio::test]
async fn a_plan_is_taken_as_pdf_in_the_language_of_its_address() {
    let world = with_a_press(testkit::press());
    for (address, title) in [("/members/ghana/plans/1.pdf", "Ghana"), ("/ar/members/ghana/plans/1.pdf", "غانا")] {
        let answer = world.get(address).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/pdf"), "{address}");
        assert!(answer.body.starts_with(b"%PDF-"), "{address}");
        let words = testkit::words_of_pdf(&answer.body);
        assert!(words.contains(title), "{address}: {words}");
        assert!(!words.contains("Something wrong here?"), "what only a screen needs is left out");
        let again = world.get(address).await;
        assert_eq!(answer.header("etag"), again.header("etag"), "it is kept");
    }
    let page = world.get("/members/ghana/plans/1").await;
    assert!(page.html().count(r#"a[href="/members/ghana/plans/1.pdf"]"#) > 0, "the page leads there");
}

#[tokio::test]
async fn a_site_without_a_press_says_so_and_leads_nobody_there() {
    let world = World::to_read();
    let answer = world.get("/members/ghana/plans/1.pdf").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.html().one("main").contains("does not offer pages as PDF"));
    assert_eq!(world.get("/members/ghana/plans/1").await.html().count(r#"a[href$=".pdf"]"#), 0);
}

#[tokio::test]
async fn a_press_that_cannot_be_run_or_refuses_harms_no_other_page() {
    for broken in ["/nowhere/openpact-pdf", "/bin/false"] {
        let world = with_a_press(PathBuf::from(broken));
        assert_eq!(world.get("/members/ghana/plans/1.pdf").await.status, StatusCode::INTERNAL_SERVER_ERROR, "{broken}");
        assert_eq!(world.get("/members/ghana/plans/1").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn of_two_who_wait_for_the_same_page_the_second_gets_what_the_first_had_set() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (program, runs) = (folder.path().join("press"), folder.path().join("runs"));
    let script = format!("#!/bin/sh\ncat > /dev/null\necho set >> '{}'\nsleep 0.2\nprintf %%PDF-1.7", runs.display());
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let world = with_a_press(program);
    let ask = || world.get("/members/ghana/plans/1.pdf");
    let (one, other) = tokio::join!(ask(), ask());
    assert_eq!((one.status, other.status), (StatusCode::OK, StatusCode::OK));
    assert_eq!(one.body, other.body);
    assert_eq!(std::fs::read_to_string(&runs).unwrap().lines().count(), 1);
}

#[tokio::test]
async fn what_is_not_there_is_not_there_on_paper() {
    let world = with_a_press(testkit::press());
    assert_eq!(world.get("/members/nowhere/plans/1.pdf").await.status, StatusCode::NOT_FOUND);
}
