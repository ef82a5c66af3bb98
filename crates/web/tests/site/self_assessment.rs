//! A self-assessment through the real router: written, opened to comment, commented on, answered, published, and shown beside what the
//! review found without ever mixing with it.

use axum::http::StatusCode;
use domain::Timestamp;
use domain::people::{Actor, Office};

use crate::people::{in_office, post, read, signed_up};
use crate::reader::Answer;
use crate::world::World;

const REPORT: &str = "/desk/plans/ghana/1/self-assessments/end-of-term";
const PUBLIC: &str = "/members/ghana/plans/1/self-assessments/end-of-term";
const COMMENT: &str = "/desk/self-assessments/ghana/1/end-of-term";

fn sent_on(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn holder(world: &World, by: &Actor, email: &str, office: Office, body: &str) -> (String, Actor) {
    let session = in_office(world, by, email, office, body).await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    (session, actors.into_iter().find(|actor| actor.office == office).unwrap())
}

/// The Point of Contact of Ghana, and the Support Unit.
async fn people(world: &World) -> (String, String) {
    let (unit, appoints) =
        holder(world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await;
    let (_, names) = holder(world, &appoints, "minister@private.example", Office::Minister, "member/ghana").await;
    let contact = holder(world, &names, "poc@private.example", Office::PointOfContact, "member/ghana").await.0;
    (contact, unit)
}

/// Writes a word on every commitment of the plan and on the plan as a whole.
async fn written(world: &World, contact: &str) {
    for number in ["2", "11", "13"] {
        let part = format!("{REPORT}/parts/{}", world.ghana(number));
        let fields =
            [("version", "0"), ("fulfilment", "fully"), ("body", "All of it was done, says the ministry of X.")];
        sent_on(&post(world, &part, contact, &fields).await);
    }
    let overview = [("version", "0"), ("body", "The forum met five times.")];
    sent_on(&post(world, &format!("{REPORT}/parts/overview"), contact, &overview).await);
}

#[tokio::test]
async fn a_government_reports_on_itself_and_answers_what_the_public_says() {
    let world = World::whole().await;
    let (contact, _) = people(&world).await;
    let plans = read(&world, "/desk/plans", &contact).await.html();
    assert!(plans.attributes("a", "href").contains(&REPORT.to_owned()), "{}", plans.words());
    let early = post(&world, REPORT, &contact, &[("do", "open"), ("closes", "2026-12-10")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.html().words().contains("Of 3 commitments nothing is said yet"), "{}", early.html().words());
    written(&world, &contact).await;
    let short = post(&world, REPORT, &contact, &[("do", "open"), ("closes", "2026-12-04")]).await;
    assert!(short.html().words().contains("for 14 days at least"), "{}", short.html().words());
    assert_eq!(world.get(PUBLIC).await.status, StatusCode::NOT_FOUND, "nothing is public yet");
    sent_on(&post(&world, REPORT, &contact, &[("do", "open"), ("closes", "2026-12-05")]).await);

    let draft = world.page(PUBLIC).await;
    assert!(draft.words().contains("Comments are taken until 5 December 2026"), "{}", draft.words());
    assert!(draft.attributes("a", "href").contains(&COMMENT.to_owned()));
    let portal = world.ghana("13").to_string();
    let citizen = signed_up(&world, "ana@private.example").await;
    let empty = post(&world, COMMENT, &citizen, &[("about", &portal), ("body", " ")]).await;
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#body"]);
    let comment = [("about", portal.as_str()), ("body", "The portal has been down since June.")];
    for _ in 0..2 {
        sent_on(&post(&world, COMMENT, &citizen, &comment).await);
    }
    let plan = "ghana/1".parse().unwrap();
    let comments = world.app.self_draft(&plan, domain::plans::self_assessment::SelfReport::EndOfTerm).await.unwrap();
    assert_eq!(comments.comments.len(), 1, "the same from the same person is there once");
    let publish = async || post(&world, REPORT, &contact, &[("do", "publish")]).await;
    assert!(publish().await.html().words().contains("Comments are taken until 5 December 2026"));

    world.be_at("2026-12-06T12:00:00Z".parse::<Timestamp>().unwrap());
    let contact = again(&world).await;
    let publish = async || post(&world, REPORT, &contact, &[("do", "publish")]).await;
    assert!(publish().await.html().words().contains("One comment has no answer yet"));
    let answer = format!("{REPORT}/comments/{}", comments.comments[0].id);
    assert!(read(&world, &answer, &contact).await.html().words().contains("down since June"));
    sent_on(&post(&world, &answer, &contact, &[("answer", "It is up again.")]).await);
    assert_eq!(sent_on(&publish().await), PUBLIC);

    let page = world.page(PUBLIC).await;
    for words in ["The forum met five times.", "down since June", "It is up again.", "Fully done, says the government"]
    {
        assert!(page.words().contains(words), "{words} in {}", page.words());
    }
    assert!(!page.words().contains("Quintessential"), "nobody is named");
    let told = world.json(&format!("{PUBLIC}.json")).await;
    assert_eq!((&told["published"], told["commitments"].as_array().unwrap().len()), (&"2026-12-06".into(), 3));
    let commitment = world.page(&format!("/commitments/{portal}")).await;
    assert!(commitment.one("#self-assessment").contains("Fully done, says the government"));
    assert!(!commitment.one(".voice.rev").contains("says the government"), "the two voices are never merged");
    assert!(world.page("/members/ghana/plans/1").await.attributes("a", "href").contains(&PUBLIC.to_owned()));
    assert_eq!(
        sent_on(&post(&world, COMMENT, &signed_up(&world, "ben@private.example").await, &comment).await),
        PUBLIC
    );
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{PUBLIC}")).await.status, StatusCode::OK, "{locale}");
    }
}

/// The Point of Contact after their first session ran out.
async fn again(world: &World) -> String {
    let account = world.app.store().account_of(&"minister@private.example".parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    let names = actors.into_iter().find(|actor| actor.office == Office::Minister).unwrap();
    in_office(world, &names, "second@private.example", Office::PointOfContact, "member/ghana").await
}

#[tokio::test]
async fn of_two_who_write_the_same_part_the_second_sees_both_texts_and_others_write_nothing() {
    let world = World::whole().await;
    let (contact, unit) = people(&world).await;
    let part = format!("{REPORT}/parts/{}", world.ghana("13"));
    let mine = |words: &'static str| [("version", "0"), ("fulfilment", "partly"), ("body", words)];
    sent_on(&post(&world, &part, &contact, &mine("The first words.")).await);
    let second = post(&world, &part, &contact, &mine("The second words.")).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    let both = second.html();
    assert!(both.words().contains("The first words.") && both.words().contains("The second words."));
    let flawed = post(&world, &part, &contact, &[("version", "1"), ("fulfilment", ""), ("body", "Words.")]).await;
    assert_eq!(flawed.html().attributes(".errors a", "href"), ["#fulfilment"]);
    let citizen = signed_up(&world, "ana@private.example").await;
    for session in [&unit, &citizen] {
        assert_eq!(post(&world, &part, session, &mine("Theirs.")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(read(&world, REPORT, session).await.status, StatusCode::FORBIDDEN);
    }
}
