//! What governments enter into the Open Gov Challenge outside any plan, through the real router.

use axum::http::StatusCode;
use domain::people::{Actor, Office};

use crate::people::{in_office, post, read};
use crate::review::{People, sent_on};
use crate::world::World;

const FORM: &str = "/desk/challenge/ghana";
const AREA: &str = "/areas/challenge-areas/justice";

const ENTRY: [(&str, &str); 6] = [
    ("area", "justice"),
    ("title", "Publish every judgment"),
    ("text", "Each court publishes its judgments within a month."),
    ("institution", "Judicial Service"),
    ("values-access-to-information", "yes"),
    ("next", "2027-03-31"),
];

fn but(field: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    ENTRY.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect()
}

#[tokio::test]
async fn a_government_enters_something_outside_its_plans_and_withdraws_it_with_a_reason() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    assert_eq!(world.page(AREA).await.count("#entries"), 0);
    let desk = read(&world, "/desk", &people.contact).await.html().attributes("a", "href");
    assert!(desk.contains(&"/desk/challenge".to_owned()), "{desk:?}");
    let overview = read(&world, "/desk/challenge", &people.contact).await.html();
    assert!(overview.attributes("main a", "href").contains(&FORM.to_owned()));
    let known = world.app.history().now().length;
    for (field, value, at) in [
        ("area", "", "area"),
        ("title", " ", "title"),
        ("text", "", "text"),
        ("institution", "", "institution"),
        ("values-access-to-information", "", "values"),
        ("next", "soon", "next"),
        ("next", "2026-01-01", "next"),
    ] {
        let refused = post(&world, FORM, &people.contact, &but(field, value)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        let page = refused.html();
        let at = format!("#{at}");
        assert!(page.attributes(".errors a", "href").iter().any(|to| to.starts_with(&at)), "{field}: {}", page.words());
        assert!(field == "title" || page.attributes("#title", "value") == ["Publish every judgment"], "{field}");
    }
    let technology: Vec<_> = but("values-access-to-information", "")
        .into_iter()
        .chain([("values-technology-and-innovation", "yes")])
        .collect();
    let refused = post(&world, FORM, &people.contact, &technology).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "technology alone is no value");
    assert_eq!(world.app.history().now().length, known, "nothing was recorded");

    for _ in 0..2 {
        assert_eq!(sent_on(&post(&world, FORM, &people.contact, &ENTRY).await), AREA);
    }
    assert_eq!(world.app.history().now().length, known + 1, "sent twice it is there once");
    world.settle().await;
    let page = world.page(AREA).await;
    assert_eq!(page.count("#entries section"), 1);
    let shown = page.one("#entries");
    assert!(shown.contains("Publish every judgment") && shown.contains("Judicial Service"), "{shown}");
    assert_eq!(world.page("/areas/challenge-areas/civic-space").await.count("#entries"), 0, "in its area alone");
    let told = world.json(&format!("{AREA}.json")).await;
    assert_eq!(
        (told["entries"][0]["member"].as_str(), told["entries"][0]["next"].as_str()),
        (Some("ghana"), Some("2027-03-31"))
    );
    assert_eq!(world.page(&format!("{AREA}?as_of=2020-01-01")).await.count("#entries"), 0, "not before it was entered");

    let way = format!("{FORM}/{known}");
    assert!(read(&world, FORM, &people.contact).await.html().attributes("main a", "href").contains(&way));
    assert_eq!(
        read(&world, &format!("/desk/challenge/albania/{known}"), &people.contact).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(read(&world, &format!("{FORM}/1"), &people.contact).await.status, StatusCode::NOT_FOUND);
    let bare = post(&world, &way, &people.contact, &[("reason", " ")]).await;
    assert_eq!(bare.html().attributes(".errors a", "href"), ["#reason"]);
    let reason = [("reason", "It is a commitment of the next plan.")];
    for _ in 0..2 {
        assert_eq!(sent_on(&post(&world, &way, &people.contact, &reason).await), way);
    }
    world.settle().await;
    let gone = world.page(AREA).await;
    let shown = gone.one("#entries");
    assert!(shown.contains("withdrawn") && shown.contains("a commitment of the next plan"), "{shown}");
    assert!(shown.contains("Publish every judgment"), "it stays readable");
    assert_eq!(read(&world, &way, &people.contact).await.html().count("main form"), 0);
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{AREA}")).await.status, StatusCode::OK, "{locale}");
    }
}

#[tokio::test]
async fn only_the_government_itself_enters_something() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    let unit =
        in_office(&world, &Actor::operator(), "unit8@private.example", Office::SupportUnit, "support-unit").await;
    let known = world.app.history().now().length;
    for session in [&people.forum, &people.panel, &people.first, &unit] {
        for path in ["/desk/challenge", FORM] {
            assert_eq!(read(&world, path, session).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(post(&world, FORM, session, &ENTRY).await.status, StatusCode::FORBIDDEN);
    }
    let elsewhere = post(&world, "/desk/challenge/albania", &people.contact, &ENTRY).await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN, "for one's own member alone");
    assert_eq!(world.app.history().now().length, known);
}
