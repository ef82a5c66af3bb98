//! Recommendations from the desk to the page: issued, answered, looked for in the next plan.

use axum::http::StatusCode;
use domain::people::{Actor, Office};

use crate::people::{in_office, post, read, signed_up};
use crate::world::World;

const ISSUE: &str = "/desk/recommendations/ghana/1";
const ANSWER: &str = "/desk/recommendations/ghana/1/1/answer";
const FOLLOW: &str = "/desk/recommendations/ghana/1/1/follow-up";

/// Somebody put into an office, who puts the next ones into theirs.
pub async fn holder(world: &World, by: &Actor, office: Office, body: &str) -> (String, Actor) {
    let email = format!("{office}@private.example");
    let session = in_office(world, by, &email, office, body).await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    (session, actors.into_iter().find(|actor| actor.office == office).unwrap())
}

/// A member of the Experts Panel and the government's point of contact.
async fn people(world: &World) -> (String, String) {
    let (_, unit) = holder(world, &Actor::operator(), Office::SupportUnit, "support-unit").await;
    let (_, chair) = holder(world, &unit, Office::CoChair, "steering-committee").await;
    let (panel, _) = holder(world, &chair, Office::ExpertsPanel, "experts-panel").await;
    let (contact, _) = holder(world, &unit, Office::PointOfContact, "member/ghana").await;
    (panel, contact)
}

fn advice(text: &'static str) -> [(&'static str, &'static str); 5] {
    [("opening", "0"), ("report", "progress-report"), ("about", "process"), ("commitment", ""), ("text", text)]
}

#[tokio::test]
async fn what_the_review_recommends_is_answered_and_counted_in_public() {
    let world = World::reviewed().await;
    let (panel, contact) = people(&world).await;
    let words = "Publish the timeline of the plan before it is made.";
    let sent = post(&world, ISSUE, &panel, &advice(words)).await;
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, "/members/ghana/plans/1"));
    let again = post(&world, ISSUE, &panel, &advice(words)).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the same form twice issues once");
    let page = world.page("/members/ghana/plans/1").await;
    assert!(page.one("#recommendations").contains(words) && page.one("#recommendations").contains("Not answered yet"));
    let waits = read(&world, "/desk/recommendations", &contact).await.html();
    assert!(waits.words().contains("Answer recommendation 1"), "{}", waits.words());

    let answer = [("opening", "0"), ("response", "accepted"), ("text", "It will be published in January.")];
    let sent = post(&world, ANSWER, &contact, &answer).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let told = world.json("/recommendations.json?member=ghana").await;
    assert_eq!((told["total"].as_u64(), told["uptake"]["issued"].as_u64()), (Some(1), Some(1)));
    assert_eq!((told["uptake"]["answered"].as_u64(), told["uptake"]["integrated"].as_u64()), (Some(1), Some(0)));
    assert_eq!(told["recommendations"][0]["response"], "accepted");
    let csv = world.get("/recommendations.csv").await.csv();
    assert_eq!((csv[0]["text"].as_str(), csv[0]["state"].as_str()), (words, "answered"));
    let row = &world.table("recommendations").await[0];
    assert_eq!((&*row["text"], &*row["response"], &*row["advice"]), (words, "accepted", "process"));
    let list = world.page("/recommendations?member=ghana").await;
    assert!(list.words().contains("Accepted") && list.words().contains("It will be published in January."));
    let acts = world.page("/record").await;
    assert!(acts.words().contains("Answers a recommendation: Accepted"), "{}", acts.words());
}

#[tokio::test]
async fn a_report_shows_what_it_advises_and_a_brief_has_a_page_although_it_finds_nothing() {
    let world = World::reviewed().await;
    let (panel, _) = people(&world).await;
    let brief = "/members/ghana/plans/1/reviews/co-creation-brief";
    assert_eq!(world.get(brief).await.status, StatusCode::NOT_FOUND);
    let of_brief = advice("Invite the regions too.")
        .map(|(name, value)| (name, if name == "report" { "co-creation-brief" } else { value }));
    assert_eq!(post(&world, ISSUE, &panel, &of_brief).await.status, StatusCode::SEE_OTHER);
    let page = world.page(brief).await;
    assert!(page.words().contains("A brief finds nothing") && page.count("#findings") == 0, "{}", page.words());
    assert!(page.one("#template").contains("one recommendation"), "{}", page.one("#template"));
    let advised = page.one("#advice");
    assert!(advised.contains("Invite the regions too.") && advised.contains("Not answered yet"), "{advised}");
    let list = world.page("/reviews?member=ghana").await;
    assert!(list.attributes("td a", "href").contains(&brief.to_owned()), "the list leads there");
    let other = world.page("/members/ghana/plans/1/reviews/progress-report").await;
    assert_eq!(other.count("#advice"), 0, "each report shows its own");
}

#[tokio::test]
async fn a_form_with_something_missing_keeps_what_was_typed() {
    let world = World::reviewed().await;
    let (panel, _) = people(&world).await;
    let about_one = [("opening", "0"), ("report", "progress-report"), ("about", "commitment"), ("text", "Do it.")];
    let answer = post(&world, ISSUE, &panel, &about_one).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert!(page.one("[role=alert]").contains("A recommendation about one commitment names it"));
    assert!(page.one("textarea[name=text]").contains("Do it."));
    let answer = post(&world, ISSUE, &panel, &[("opening", "0"), ("text", "")]).await;
    assert_eq!(answer.html().count("[aria-invalid=true]"), 3, "report, about and text");
}

#[tokio::test]
async fn only_the_panel_advises_and_only_the_government_answers() {
    let world = World::reviewed().await;
    let (panel, contact) = people(&world).await;
    post(&world, ISSUE, &panel, &advice("Meet every six months.")).await;
    let answer = [("opening", "0"), ("response", "rejected"), ("text", "No.")];
    let reader = signed_up(&world, "reader@private.example").await;
    for (session, path, fields) in [
        (&contact, ISSUE, &advice("Praise us.")[..]),
        (&reader, ISSUE, &advice("Praise us.")[..]),
        (&panel, ANSWER, &answer[..]),
        (&reader, ANSWER, &answer[..]),
        (&contact, FOLLOW, &[("opening", "0"), ("carried", ""), ("text", "Taken up.")][..]),
    ] {
        assert_eq!(post(&world, path, session, fields).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let unknown = read(&world, "/desk/recommendations/ghana/1/9/follow-up", &panel).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let told = world.json("/recommendations.json").await;
    assert_eq!(told["total"], 1);
}
