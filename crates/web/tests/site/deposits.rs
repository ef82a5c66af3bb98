//! The Support Unit deposits a document for a government; it is public at once as not confirmed, and the government's own Point of
//! Contact confirms it or objects, once.

use axum::http::StatusCode;
use domain::people::{Actor, Letter, Office};

use crate::evidence::names_a_changed_file;
use crate::people::{in_office, post, read, signed_up, token};
use crate::reader::Answer;
use crate::recommendations::holder;
use crate::world::World;

const PLAN: [(&str, &str); 7] = [
    ("about", "member/ghana"),
    ("document", "plan"),
    ("plan", "1"),
    ("title", "First action plan of Ghana"),
    ("dated", "2013-01"),
    ("came", "address"),
    ("from", "https://ghana.example/plan.pdf"),
];
const PDF: &[u8] = b"%PDF-1.7 the first plan as it was published";

struct People {
    unit: String,
    actor: Actor,
    contact: String,
    elsewhere: String,
}

async fn people(world: &World) -> People {
    let (unit, actor) = holder(world, &Actor::operator(), Office::SupportUnit, "support-unit").await;
    let contact = in_office(world, &actor, "poc@private.example", Office::PointOfContact, "member/ghana").await;
    let elsewhere = in_office(world, &actor, "tirana@private.example", Office::PointOfContact, "member/albania").await;
    People { unit, actor, contact, elsewhere }
}

async fn bring(world: &World, session: &str, fields: &[(&str, &str)], bytes: &[u8]) -> Answer {
    let token = token(world, session).await;
    let fields: Vec<_> = fields.iter().copied().chain([("token", token.as_str())]).collect();
    world.send_file("/desk/documents/new", session, &fields, ("file", bytes)).await
}

/// Deposits the plan and says by which act.
async fn deposited(world: &World, people: &People) -> u64 {
    let done = bring(world, &people.unit, &PLAN, PDF).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let at = done.header("location").rsplit('/').next().unwrap().parse().unwrap();
    world.settle().await;
    at
}

#[tokio::test]
async fn an_export_carries_the_documents_that_were_deposited_and_a_changed_one_is_named() {
    let world = World::whole().await;
    let people = people(&world).await;
    deposited(&world, &people).await;
    names_a_changed_file(&world, PDF).await;
}

#[tokio::test]
async fn a_document_is_public_as_not_confirmed_until_its_government_confirms_it() {
    let world = World::whole().await;
    let people = people(&world).await;
    let at = deposited(&world, &people).await;
    let (page, form) = (format!("/documents/{at}"), format!("/desk/documents/{at}/answer"));
    let shown = world.page(&page).await;
    let words = shown.words();
    assert!(
        words.contains("First action plan of Ghana") && words.contains("not confirmed by the government yet"),
        "{words}"
    );
    assert!(words.contains("https://ghana.example/plan.pdf"), "its source is told");
    for place in ["/members/ghana", "/members/ghana/plans/1", "/documents"] {
        assert!(world.page(place).await.words().contains("not confirmed by the government yet"), "{place}");
    }
    let file = shown.attributes("#file a[href^='/record/files/']", "href")[0].clone();
    let file = world.get(&file).await;
    assert_eq!((file.header("content-type"), file.body.as_slice()), ("application/pdf", PDF));
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    let told = world.json(&format!("{page}.json")).await;
    let act = world.json(&format!("/record/{at}.json")).await;
    assert_eq!((act["act"]["kind"].as_str(), &told["answer"]), (Some("document.deposited"), &serde_json::Value::Null));
    assert_eq!(world.app.store().check(|_| {}).await.unwrap().problems, vec![]);

    assert!(read(&world, "/desk/support-unit", &people.unit).await.html().one("#documents").contains("Ghana"));
    assert!(read(&world, "/desk", &people.contact).await.html().words().contains("waits for you to confirm it"));
    let mails = world.app.store().mails(10).await.unwrap();
    let told_of = mails.iter().find_map(|waiting| match &waiting.mail.letter {
        Letter::DepositWaits { deposit, .. } => Some((waiting.mail.email.as_str().to_owned(), *deposit)),
        _ => None,
    });
    assert_eq!(told_of, Some(("poc@private.example".to_owned(), at)), "the right act, the right reader");

    let citizen = signed_up(&world, "ana@private.example").await;
    for stranger in [&people.elsewhere, &people.unit, &citizen] {
        assert_eq!(read(&world, &form, stranger).await.status, StatusCode::FORBIDDEN);
        assert_eq!(post(&world, &form, stranger, &[("answer", "confirmed")]).await.status, StatusCode::FORBIDDEN);
    }
    let done = post(&world, &form, &people.contact, &[("answer", "confirmed")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    for place in [page.as_str(), "/members/ghana", "/members/ghana/plans/1"] {
        assert!(world.page(place).await.words().contains("confirmed by the government on"), "{place}");
    }
    for again in ["confirmed", "objected"] {
        let twice =
            post(&world, &form, &people.contact, &[("answer", again), ("reason", "We did not write it.")]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "{again}");
        assert!(twice.html().words().contains("has answered for this document"), "{}", twice.text());
    }
    assert!(!read(&world, "/desk/support-unit", &people.unit).await.html().one("#documents").contains("Ghana"));
}

#[tokio::test]
async fn whoever_objects_says_why_in_public_and_nothing_is_confirmed_afterwards() {
    let world = World::whole().await;
    let people = people(&world).await;
    let at = deposited(&world, &people).await;
    let (page, form) = (format!("/documents/{at}"), format!("/desk/documents/{at}/answer"));
    let silent = post(&world, &form, &people.contact, &[("answer", "objected"), ("reason", " ")]).await;
    assert_eq!(silent.html().attributes(".errors a", "href"), ["#reason"], "{}", silent.text());
    let objects = [("answer", "objected"), ("reason", "This is a draft of May, not the plan.")];
    assert_eq!(post(&world, &form, &people.contact, &objects).await.status, StatusCode::SEE_OTHER);
    let words = world.page(&page).await.words();
    assert!(words.contains("the government objected") && words.contains("This is a draft of May"), "{words}");
    let late = post(&world, &form, &people.contact, &[("answer", "confirmed")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = world.json(&format!("{page}.json")).await;
    assert_eq!(told["answer"]["answer"], "objected");
    let before = world.json(&format!("{page}.json?known_at={at}")).await;
    assert!(before["answer"].is_null(), "what was known then: {before}");
}

#[tokio::test]
async fn a_contact_who_also_works_at_the_support_unit_does_not_confirm_what_that_deposited() {
    let world = World::whole().await;
    let people = people(&world).await;
    let at = deposited(&world, &people).await;
    in_office(&world, &Actor::operator(), "poc@private.example", Office::SupportUnit, "support-unit").await;
    let form = format!("/desk/documents/{at}/answer");
    let refused = post(&world, &form, &people.contact, &[("answer", "confirmed")]).await;
    assert!(refused.html().words().contains("Somebody else answers for the government"), "{}", refused.text());
    let second =
        in_office(&world, &people.actor, "second@private.example", Office::PointOfContact, "member/ghana").await;
    assert_eq!(post(&world, &form, &second, &[("answer", "confirmed")]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_cannot_be_deposited_is_told_at_its_field_and_nobody_else_deposits() {
    let world = World::whole().await;
    let people = people(&world).await;
    let other = |field: &'static str, value: &'static str| {
        PLAN.into_iter().map(move |(name, was)| (name, if name == field { value } else { was })).collect::<Vec<_>>()
    };
    for (fields, bytes, flawed) in [
        (other("about", "member/atlantis"), PDF, "#about"),
        (other("plan", ""), PDF, "#plan"),
        (other("document", "letter"), PDF, "#plan"),
        (other("dated", "soon"), PDF, "#dated"),
        (other("dated", "2031"), PDF, "#dated"),
        (other("from", "a mail"), PDF, "#from"),
        (PLAN.to_vec(), b"\x7fELF\x02\x01".as_slice(), "#file"),
    ] {
        let answer = bring(&world, &people.unit, &fields, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{flawed}");
        assert_eq!(answer.html().attributes(".errors a", "href"), [flawed]);
    }
    assert_eq!(bring(&world, &people.contact, &PLAN, PDF).await.status, StatusCode::FORBIDDEN);
    assert!(world.app.history().now().deposits.is_empty());
    let at = deposited(&world, &people).await;
    let again = bring(&world, &people.unit, &PLAN, PDF).await;
    assert_eq!(again.header("location"), format!("/documents/{at}"), "the same file is deposited once");
    assert_eq!(world.app.history().now().deposits.len(), 1);
}
