//! News by mail: asked for at the foot of a page, confirmed by a link, told from the record, ended by one click.

use std::sync::Arc;

use app::people::Mail;
use axum::http::{Method, StatusCode};
use domain::people::{Cadence, Letter, Topic};
use domain::{Field, Lens};

use crate::people::{HERE, post, read, signed_up};
use crate::world::World;

const ANA: &str = "ana@private.example";

async fn mails(world: &World) -> Vec<Mail> {
    world.app.store().mails(200).await.unwrap().into_iter().map(|waiting| waiting.mail).collect()
}

async fn ask_for(world: &World, about: &str, email: &str, cadence: &str) -> (StatusCode, String, String) {
    let answer = world.send("/subscribe", &[("about", about), ("email", email), ("cadence", cadence)]).await;
    let to = answer.header("location").to_owned();
    let page = world.ask(Method::GET, &to, &[]).await.html().words();
    (answer.status, to, page)
}

/// The link of the newest mail that asks to confirm something.
async fn link(world: &World) -> String {
    let links = mails(world).await.into_iter().filter_map(|mail| match mail.letter {
        Letter::Subscribe { link, .. } => Some(link),
        _ => None,
    });
    links.collect::<Vec<_>>().remove(0)
}

/// Subscribes an address and answers with the place where it sees and ends what it gets.
async fn subscribed(world: &World, about: &str, email: &str, cadence: &str) -> String {
    assert_eq!(ask_for(world, about, email, cadence).await.0, StatusCode::SEE_OTHER);
    let link = link(world).await;
    let answer = world.send(&link, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").split('?').next().unwrap().to_owned()
}

async fn tell(world: &World) -> u64 {
    world.settle().await;
    web::tell_due(&world.site).await.unwrap()
}

/// The news that wait to be sent, in words, the newest first.
async fn news(world: &World) -> Vec<web::Written> {
    let mut written = Vec::new();
    for mail in mails(world).await.iter().filter(|mail| matches!(mail.letter, Letter::News { .. })) {
        written.push(web::in_words(&world.site, mail).await.unwrap().unwrap());
    }
    written
}

async fn something_new(world: &World) {
    world.import_as("a-later-edition", "2020-01-01", crate::kept::later_immigration()).await;
}

#[tokio::test]
async fn a_reader_gets_what_is_new_in_a_member_and_ends_it_with_one_click() {
    let world = World::whole().await;
    let foot = world.page("/members/ghana").await;
    let to = foot.attributes(".colophon a", "href").into_iter().find(|href| href.starts_with("/subscribe")).unwrap();
    assert_eq!(to, "/subscribe?about=member%2Fghana");
    assert!(world.page(&to).await.words().contains("Ghana"));
    let own = subscribed(&world, "member/ghana", ANA, "at-once").await;
    assert_eq!(tell(&world).await, 0, "nothing is new yet");

    something_new(&world).await;
    assert_eq!(tell(&world).await, 1);
    assert_eq!(tell(&world).await, 0, "and it is told once");
    let mail = news(&world).await.remove(0);
    assert_eq!(mail.subject, "What is new: Ghana");
    let commitment = format!("https://openpact.example/commitments/{}", world.ghana("11"));
    assert!(mail.text.contains("E-Immigration") && mail.text.contains(&commitment), "{}", mail.text);
    assert!(mail.text.contains("→"), "what it was and what it is: {}", mail.text);
    assert!(!mail.text.contains("Albania") && !mail.text.contains(ANA), "{}", mail.text);
    let leave = mail.leave.unwrap();
    assert_eq!(leave, format!("https://openpact.example{own}"));
    assert!(mail.text.contains(&leave));

    // The page that lists everything leads there too, and opening it changes nothing.
    let list = world.page(&own).await;
    assert!(list.words().contains("Ghana") && !list.words().contains(ANA));
    assert_eq!(world.page(&own).await.count("tbody tr"), 1);
    // A mail program sends just this, from wherever it is, without a cookie.
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("origin", "https://mail.example")];
    let ended = world.send_with(&own, &[("List-Unsubscribe", "One-Click")], &headers).await;
    assert_eq!(ended.status, StatusCode::OK);
    assert_eq!(world.app.store().subscriptions_of(&ANA.parse().unwrap()).await.unwrap(), []);
    let again = world.send_with(&own, &[("List-Unsubscribe", "One-Click")], &headers).await;
    assert_eq!(again.status, StatusCode::OK, "a second click does no harm");
}

#[tokio::test]
async fn nothing_is_sent_before_an_address_is_confirmed_and_looking_at_the_link_confirms_nothing() {
    let world = World::whole().await;
    ask_for(&world, "everything", ANA, "at-once").await;
    let link = link(&world).await;
    for _ in 0..2 {
        assert!(world.page(&link).await.words().contains("Begin"));
    }
    assert_eq!(world.ask(Method::HEAD, &link, &[]).await.status, StatusCode::OK);
    something_new(&world).await;
    assert_eq!(tell(&world).await, 0);
    assert_eq!(world.send(&link, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.send(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "the link is used up");
    assert_eq!(tell(&world).await, 0, "news begin when they are confirmed");
    let forged = link.replace(&link[11..15], "AAAA");
    assert_eq!(world.send(&forged, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for forged in [
        forged.as_str(),
        "/subscribe/x",
        "/subscriptions/x",
        "/subscriptions/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        let page = world.page(forged).await;
        assert_eq!(page.count("main form"), 0, "{forged}");
    }
    world.pass(4);
    ask_for(&world, "everything", "late@private.example", "daily").await;
    let late = self::link(&world).await;
    world.pass(3);
    assert_eq!(world.send(&late, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "three days are over");
}

#[tokio::test]
async fn nobody_learns_who_subscribes_and_nobody_is_flooded() {
    let world = World::whole().await;
    subscribed(&world, "member/ghana", ANA, "weekly").await;
    let (known, unknown) = (
        ask_for(&world, "member/ghana", ANA, "daily").await,
        ask_for(&world, "member/ghana", "nobody@private.example", "daily").await,
    );
    assert_eq!(known, unknown, "the answer is the same");
    let before = world.app.store().subscriptions_of(&ANA.parse().unwrap()).await.unwrap();
    assert_eq!(before[0].wanted.cadence, Cadence::Weekly, "whoever asks for somebody else changes nothing");
    for _ in 0..20 {
        assert_eq!(ask_for(&world, "member/ghana", ANA, "daily").await, unknown);
    }
    let to_ana = mails(&world).await.iter().filter(|mail| mail.email.as_str() == ANA).count();
    assert_eq!(to_ana, 7, "the one that was answered, and six in a day that were not");
    world.pass_seconds(24 * 3600 + 60);
    ask_for(&world, "member/ghana", ANA, "daily").await;
    assert_eq!(mails(&world).await.iter().filter(|mail| mail.email.as_str() == ANA).count(), 8);
}

#[tokio::test]
async fn what_cannot_be_subscribed_to_is_said_and_what_was_typed_is_kept() {
    let world = World::whole().await;
    let page = world.send("/subscribe", &[("about", "member/ghana"), ("email", "ana"), ("cadence", "weekly")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.html();
    assert_eq!(page.attributes("input[name=email]", "value"), ["ana"]);
    assert_eq!(page.attributes("option[selected]", "value"), ["weekly"]);
    for about in
        ["member/atlantis", "country/GHA", "search?", "commitment/XX9999", "search?completion=nearly", "plan/ghana/77"]
    {
        let answer = world.send("/subscribe", &[("about", about), ("email", ANA), ("cadence", "daily")]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{about}");
    }
    let elsewhere = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
    let fields = [("about", "member/ghana"), ("email", ANA), ("cadence", "daily")];
    assert_eq!(world.send_with("/subscribe", &fields, &elsewhere).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(mails(&world).await, []);
}

#[tokio::test]
async fn each_thing_tells_only_its_own_news() {
    let world = World::whole().await;
    let (changed, other) = (world.ghana("11"), world.ghana("13"));
    for about in [
        format!("commitment/{changed}"),
        format!("commitment/{other}"),
        "plan/ghana/1".to_owned(),
        "member/albania".to_owned(),
        "search?q=borders".to_owned(),
        "search?tag=open-data".to_owned(),
        "everything".to_owned(),
    ] {
        subscribed(&world, &about, &format!("{}@private.example", about.len()), "at-once").await;
    }
    something_new(&world).await;
    tell(&world).await;
    let mut told: Vec<String> = mails(&world)
        .await
        .into_iter()
        .filter_map(|mail| match mail.letter {
            Letter::News { topic, .. } => Some(topic.to_string()),
            _ => None,
        })
        .collect();
    told.sort();
    assert_eq!(
        told,
        [format!("commitment/{changed}"), "everything".into(), "plan/ghana/1".into(), "search?q=borders".into()]
    );
    for mail in news(&world).await {
        assert!(mail.text.contains("E-Immigration") && !mail.text.contains('⟦'), "{}", mail.text);
    }
}

#[tokio::test]
async fn an_import_is_told_when_it_is_closed_and_a_withheld_text_to_nobody() {
    let world = World::whole().await;
    subscribed(&world, "member/ghana", ANA, "at-once").await;
    something_new(&world).await;
    assert_eq!(tell(&world).await, 1);
    let id = world.ghana("11");
    let state = world.app.history().now();
    let title = state.commitment(&id).unwrap().thing.text(Field::Title, Lens::ALL).unwrap().clone();
    let reason = domain::deed::WithholdingReason::Mistake;
    let permit = crate::world::permit(domain::people::Action::WithholdText);
    world.app.withhold(permit, title, reason).await.unwrap();
    let mail = news(&world).await.remove(0);
    assert!(!mail.text.contains("E-Immigration"), "it waited, and is written as the record is now: {}", mail.text);
}

#[tokio::test]
async fn a_day_of_news_is_one_mail_in_the_morning() {
    let world = World::whole().await;
    subscribed(&world, "member/ghana", ANA, "daily").await;
    something_new(&world).await;
    assert_eq!(tell(&world).await, 0, "it is noon");
    world.pass_seconds(17 * 3600);
    assert_eq!(tell(&world).await, 0, "it is five in the morning");
    world.pass_seconds(3600 + 60);
    assert_eq!(tell(&world).await, 1);
    world.pass(1);
    assert_eq!(tell(&world).await, 0, "nothing is new on the day after");
}

#[tokio::test]
async fn fifty_who_tell_at_once_send_one_mail_to_each() {
    let world = World::whole().await;
    for nth in 0..5 {
        subscribed(&world, "member/ghana", &format!("reader-{nth}@private.example"), "at-once").await;
    }
    something_new(&world).await;
    world.settle().await;
    let telling: Vec<_> = (0..50)
        .map(|_| {
            let site = Arc::clone(&world.site);
            tokio::spawn(async move { web::tell_due(&site).await.unwrap() })
        })
        .collect();
    let mut queued = 0;
    for one in telling {
        queued += one.await.unwrap();
    }
    assert_eq!(queued, 5);
    assert_eq!(news(&world).await.len(), 5);
}

#[tokio::test]
async fn somebody_with_an_account_needs_no_link_and_takes_everything_with_them_when_they_leave() {
    let world = World::whole().await;
    let session = signed_up(&world, ANA).await;
    let page = read(&world, "/desk/subscriptions?about=plan/ghana/1", &session).await.html();
    assert!(page.words().contains("plan 1"), "{}", page.words());
    let begun =
        post(&world, "/desk/subscriptions", &session, &[("about", "plan/ghana/1"), ("cadence", "weekly")]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER);
    let page = read(&world, begun.header("location"), &session).await.html();
    assert_eq!(page.count("tbody tr"), 1);
    post(&world, "/desk/subscriptions", &session, &[("about", "everything"), ("cadence", "daily")]).await;
    post(&world, "/desk/subscriptions", &session, &[("about", "plan/ghana/1"), ("end", "one")]).await;
    let left = world.app.store().subscriptions_of(&ANA.parse().unwrap()).await.unwrap();
    assert_eq!(left.iter().map(|one| &one.wanted.topic).collect::<Vec<_>>(), [&Topic::Everything]);
    let gone = post(&world, "/desk/account/delete", &session, &[("sure", "yes")]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
    assert_eq!(world.app.store().subscriptions_of(&ANA.parse().unwrap()).await.unwrap(), []);
}

#[tokio::test]
async fn news_and_their_pages_are_in_the_language_they_were_asked_for_in() {
    let world = World::whole().await;
    let fields = [("about", "member/ghana"), ("email", ANA), ("cadence", "at-once")];
    assert_eq!(
        world.send("/ar/subscribe", &fields).await.header("location"),
        "/ar/subscribe?about=member%2Fghana&done=sent"
    );
    let mail = mails(&world).await.remove(0);
    let written = web::in_words(&world.site, &mail).await.unwrap().unwrap();
    assert!(
        written.text.contains("غانا") && written.text.contains("https://openpact.example/ar/subscribe/"),
        "{}",
        written.text
    );
    world.send_with(&link(&world).await, &[], &[HERE, ("content-type", "application/x-www-form-urlencoded")]).await;
    something_new(&world).await;
    tell(&world).await;
    let mail = news(&world).await.remove(0);
    assert!(
        mail.text.contains("https://openpact.example/ar/commitments/") && mail.subject.contains("غانا"),
        "{}",
        mail.text
    );
}
