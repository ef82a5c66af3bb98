//! Peers who are asked about a draft: invited by mail, they read a snapshot and comment; the government answers; numbers are public with
//! the plan, and words only of those who agreed. Who is not invited, comes late or asks about another's draft is refused.

use axum::http::StatusCode;
use domain::people::{Actor, Letter, Office};

use crate::people::{in_office, post, read, signed_up};
use crate::plans::{COURTS, DRAFT, People, endorsed, people, written};
use crate::world::World;

const PEERS: &str = "/desk/plans/ghana/2/peers";
const READING: &str = "/desk/peers/ghana/2";

/// Points of Contact of other members, and somebody of the Steering Committee.
struct Others {
    albania: String,
    committee: String,
}

async fn contact(world: &World, appoints: &Actor, member: &str) -> String {
    let (minister, body) = (format!("minister-{member}@private.example"), format!("member/{member}"));
    in_office(world, appoints, &minister, Office::Minister, &body).await;
    let account = world.app.store().account_of(&minister.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    let names = actors.into_iter().find(|actor| actor.office == Office::Minister).unwrap();
    in_office(world, &names, &format!("poc-{member}@private.example"), Office::PointOfContact, &body).await
}

async fn others(world: &World) -> Others {
    let account = world.app.store().account_of(&"unit@private.example".parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    let unit = actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap();
    let body = "steering-committee";
    Others {
        albania: contact(world, &unit, "albania").await,
        committee: in_office(world, &unit, "committee@private.example", Office::CommitteeMember, body).await,
    }
}

async fn told(world: &World) -> Vec<(String, bool)> {
    let mails = world.app.store().mails(100).await.unwrap();
    let of_peers = mails.into_iter().filter_map(|waiting| match waiting.mail.letter {
        Letter::PeersInvited { is_reminder, .. } => Some((waiting.mail.email.to_string(), is_reminder)),
        _ => None,
    });
    let mut told: Vec<_> = of_peers.collect();
    told.sort();
    told
}

async fn open(world: &World, people: &People) {
    let sent = [("until", "2026-12-05"), ("invite-albania", "yes"), ("committee", "yes")];
    let done = post(world, PEERS, &people.contact, &sent).await;
    assert_eq!(done.header("location"), PEERS, "{}", done.text());
}

const COMMENT: [(&str, &str); 4] =
    [("part", "1"), ("question", "action"), ("body", "Say by when each court publishes."), ("consent", "yes")];

#[tokio::test]
async fn peers_are_asked_comment_are_answered_and_counted_in_public() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let others = others(&world).await;
    open(&world, &people).await;
    let invited = [("committee@private.example".to_owned(), false), ("poc-albania@private.example".to_owned(), false)];
    assert_eq!(told(&world).await, invited);

    // They find it at the desk, and read the draft as it stood.
    assert!(
        read(&world, "/desk", &others.albania).await.html().attributes("a", "href").contains(&"/desk/peers".into())
    );
    let list = read(&world, "/desk/peers", &others.albania).await.html();
    assert!(list.attributes("a", "href").contains(&READING.to_owned()), "{}", list.words());
    let other: Vec<_> =
        COURTS.iter().map(|(n, v)| (*n, if *n == "problem" { "Files get lost." } else { *v })).collect();
    let sent: Vec<_> = other.iter().copied().chain([("version", "2")]).collect();
    let saved = post(&world, &format!("{DRAFT}/parts/1"), &people.contact, &sent).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let page = read(&world, READING, &others.albania).await;
    assert_eq!(page.header("cache-control"), "private, no-store");
    let page = page.html();
    assert!(page.words().contains("nobody can follow a case") && !page.words().contains("Files get lost."));

    let done = post(&world, READING, &others.albania, &COMMENT).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    post(&world, READING, &others.albania, &COMMENT).await;
    let whole = [("part", "plan"), ("question", ""), ("body", "A secret thought.")];
    world.pass_seconds(1);
    let done = post(&world, READING, &others.committee, &whole).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let seen = read(&world, READING, &others.committee).await.html();
    assert!(!seen.words().contains("Say by when"), "each reads their own comments only");

    let page = read(&world, PEERS, &people.contact).await.html();
    assert_eq!(page.all("tbody tr").len(), 2, "the same comment is there once: {}", page.words());
    let ways: Vec<String> =
        page.attributes("a", "href").into_iter().filter(|to| to.starts_with(&format!("{PEERS}/"))).collect();
    let empty = post(&world, &ways[0], &people.contact, &[("outcome", ""), ("answer", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = [("outcome", "taken-up"), ("answer", "Each milestone has its day now.")];
    let done = post(&world, &ways[0], &people.contact, &answer).await;
    assert_eq!(done.header("location"), PEERS, "{}", done.text());
    let seen = read(&world, READING, &others.albania).await.html();
    assert!(seen.words().contains("Each milestone has its day now."), "{}", seen.words());

    // Three days before the end those are reminded who have not commented: nobody here but a second contact.
    world.pass(12);
    world.app.remind_peers().await.unwrap();
    assert_eq!(told(&world).await.iter().filter(|(_, is_reminder)| *is_reminder).count(), 0);

    endorsed(&world, &people).await;
    let deposited = post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await;
    assert_eq!(deposited.status, StatusCode::SEE_OTHER, "{}", deposited.text());
    let rule = world.json("/rules/peer-consultation.json").await["cases"].clone();
    let of = |plan: &str| rule.as_array().unwrap().iter().find(|case| case["plan"] == plan).cloned();
    assert_eq!(of("ghana/2").map(|case| case["verdict"].clone()), Some("holds".into()), "{rule}");
    assert_eq!(of("albania/1").map(|case| case["verdict"].clone()), Some("not-on-record".into()), "{rule}");
    let page = world.page("/rules/peer-consultation").await;
    assert!(page.one("#verdicts").contains("nothing of it is on record"), "{}", page.one("#verdicts"));
    let plan = world.page("/members/ghana/plans/2").await;
    let words = plan.all("#peers").join(" ");
    for expected in
        ["Albania", "one member was asked", "commented: 2", "comments: 2", "taken up in whole or in part: 1"]
    {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    for expected in ["Say by when each court publishes.", "Each milestone has its day now.", "Without an answer: 1"] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert!(!plan.words().contains("A secret thought."), "who did not agree is only counted");
    assert_eq!(read(&world, READING, &others.albania).await.status, StatusCode::FORBIDDEN, "it is over");
}

#[tokio::test]
async fn who_is_not_invited_comes_late_or_opens_anothers_draft_is_refused() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let others = others(&world).await;
    assert_eq!(read(&world, READING, &others.albania).await.status, StatusCode::FORBIDDEN, "before it is opened");
    let sent = [("until", "2026-11-28"), ("invite-albania", "yes")];
    for session in [&people.minister, &people.ministry, &people.forum, &people.unit, &others.albania] {
        assert_eq!(post(&world, PEERS, session, &sent).await.status, StatusCode::FORBIDDEN);
    }
    for (until, member, told) in [
        ("2026-11-22", "invite-albania", "would be open for 1 days"),
        ("2027-11-22", "invite-albania", "Choose a day from 7 to 90"),
        ("2026-12-05", "nobody", "Nobody was chosen"),
        ("2026-12-05", "invite-ghana", "cannot be invited"),
        ("soon", "invite-albania", "soon"),
    ] {
        let refused = post(&world, PEERS, &people.contact, &[("until", until), (member, "yes")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(refused.html().words().contains(told), "{told} in {}", refused.html().words());
    }
    let done = post(&world, PEERS, &people.contact, &sent).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let twice = post(&world, PEERS, &people.contact, &sent).await;
    assert!(twice.html().words().contains("open to peers until 28 November 2026"), "{}", twice.html().words());

    for session in [&others.committee, &people.contact, &people.forum] {
        assert_eq!(read(&world, READING, session).await.status, StatusCode::FORBIDDEN);
        assert_eq!(post(&world, READING, session, &COMMENT).await.status, StatusCode::FORBIDDEN);
    }
    let citizen = signed_up(&world, "ana@private.example").await;
    assert_eq!(read(&world, READING, &citizen).await.status, StatusCode::FORBIDDEN);
    assert_eq!(read(&world, "/desk/peers", &citizen).await.status, StatusCode::FORBIDDEN);
    let bad = [("part", "1"), ("question", "introduction"), ("body", "Kept when refused.")];
    let refused = post(&world, READING, &others.albania, &bad).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Kept when refused."), "nothing typed is lost");

    // Reminded once, three days before the end; and after it nothing is taken.
    world.pass(5);
    world.app.remind_peers().await.unwrap();
    world.app.remind_peers().await.unwrap();
    let reminders: Vec<_> = told(&world).await.into_iter().filter(|(_, is_reminder)| *is_reminder).collect();
    assert_eq!(reminders, [("poc-albania@private.example".to_owned(), true)]);
    world.pass(3);
    let late = post(&world, READING, &others.albania, &COMMENT).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text());
    assert!(late.html().words().contains("until 28 November 2026"), "{}", late.html().words());
}
