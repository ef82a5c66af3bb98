//! A body other than the review publishes what it found: beside the findings, in no figure.

use axum::http::StatusCode;
use domain::people::Office;

use crate::people::{in_office, post, read, signed_up};
use crate::recommendations::holder;
use crate::world::World;

#[tokio::test]
async fn what_another_body_found_stands_beside_the_findings_and_changes_no_figure() {
    let world = World::reviewed().await;
    let (_, unit) = holder(&world, &domain::people::Actor::operator(), Office::SupportUnit, "support-unit").await;
    let watch =
        in_office(&world, &unit, "watch@private.example", Office::OtherMonitor, "organisation/budget-watch").await;
    let portal = world.ghana("13");
    let (form, page) = (format!("/desk/monitoring/{portal}"), format!("/commitments/{portal}"));
    let figures = world.json("/figures.json").await["figures"].clone();
    let findings = world.json(&format!("{page}.json")).await["reports"].clone();

    let empty = post(&world, &form, &watch, &[("opening", "0"), ("text", "We looked.")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html().one("[role=alert]").contains("Answer at least one question"), "{}", empty.text());
    let sent = [
        ("opening", "0"),
        ("completion", "limited"),
        ("values-civic-participation", "yes"),
        ("text", "One portal of two is open."),
        ("address", "https://example.org/portal"),
    ];
    let answer = post(&world, &form, &watch, &sent).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, page.as_str()));

    let shown = world.page(&page).await.one("#monitors");
    assert!(
        shown.contains("budget-watch") && shown.contains("Limited") && shown.contains("One portal of two is open.")
    );
    let told = world.json(&format!("{page}.json")).await;
    assert_eq!(told["monitored"][0]["answers"]["completion"], "limited");
    assert_eq!(told["reports"], findings, "not one finding changed");
    assert_eq!(world.json("/figures.json").await["figures"], figures, "not one figure changed");
}

#[tokio::test]
async fn nobody_else_publishes_for_an_organisation_that_monitors() {
    let world = World::reviewed().await;
    let reader = signed_up(&world, "reader@private.example").await;
    let form = format!("/desk/monitoring/{}", world.ghana("13"));
    assert_eq!(read(&world, &form, &reader).await.status, StatusCode::FORBIDDEN);
    let sent = [("opening", "0"), ("completion", "complete"), ("text", "All is well.")];
    assert_eq!(post(&world, &form, &reader, &sent).await.status, StatusCode::FORBIDDEN);
}
