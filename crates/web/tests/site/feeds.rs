//! Feeds and calendars, read as their readers do.

use axum::http::StatusCode;

use crate::world::World;

#[tokio::test]
async fn a_feed_tells_each_import_once_under_its_permanent_address() {
    let world = World::to_read();
    let answer = world.get("/changes.atom").await;
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    let feed = app::feeds::read_atom(&answer.body).unwrap();
    assert_eq!(feed.entries.len(), 3, "three imports");
    let newest = &feed.entries[0];
    let position: u64 = newest.id.strip_prefix("https://openpact.example/record/").unwrap().parse().unwrap();
    let act = world.json(&format!("/record/{position}.json")).await;
    assert_eq!(act["act"]["kind"], "import.closed");
    assert_eq!(newest.updated.0, act["act"]["recorded_at"].as_i64().unwrap());
    let again = world.ask(axum::http::Method::GET, "/changes.atom", &[("if-none-match", answer.header("etag"))]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn a_member_has_a_feed_of_its_own_in_both_forms() {
    let world = World::to_read();
    let atom = app::feeds::read_atom(&world.get("/members/ghana/changes.atom").await.body).unwrap();
    let json = world.json("/members/ghana/changes.jsonfeed").await;
    let ids: Vec<&str> = json["items"].as_array().unwrap().iter().filter_map(|item| item["id"].as_str()).collect();
    assert_eq!(atom.entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ids);
    assert!(ids.len() > 4);
    assert!(!json.to_string().contains("Albania"), "it is about Ghana only");
    assert!(atom.entries.iter().any(|entry| entry.title.contains("Policy Portal")));
    assert_eq!(world.get("/members/atlantis/changes.atom").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_feed_of_another_time_tells_what_was_known_or_so_then_and_says_so() {
    let world = World::whole().await;
    let read = |answer: crate::reader::Answer| app::feeds::read_atom(&answer.body).unwrap();
    let now = read(world.get("/changes.atom").await);
    // The first import was closed before the second began.
    let state = world.app.history().now();
    let closed = state.imports.values().filter_map(|import| match import.end {
        Some(domain::partnership::ImportEnd::Closed { at, .. }) => Some(at),
        _ => None,
    });
    let first = closed.min().unwrap();
    let then = read(world.get(&format!("/changes.atom?known_at={first}")).await);
    assert_eq!((now.entries.len(), then.entries.len()), (3, 1));
    assert_eq!(then.page, format!("https://openpact.example/record?known_at={first}"));
    assert_ne!(then.id, now.id, "whoever reads both reads two feeds");
    assert_eq!(then.entries[0].id, format!("https://openpact.example/record/{first}"), "an act has one name");
    assert_eq!(then.entries[0].page, format!("https://openpact.example/data?known_at={first}"));
    assert_eq!(
        read(world.get("/changes.atom?as_of=2012-01-01").await).entries.len(),
        0,
        "nothing was done here by then"
    );
    let member = read(world.get("/members/ghana/changes.atom?as_of=2013-12-31").await);
    assert!(member.entries.len() < read(world.get("/members/ghana/changes.atom").await).entries.len());
    assert!(member.entries.iter().all(|entry| entry.page.contains("as_of=2013-12-31")), "{:?}", member.entries);
    for feed in ["/changes.jsonfeed", "/members/ghana/changes.jsonfeed", "/search.atom", "/members/ghana/calendar.ics"]
    {
        let text = world.get(&format!("{feed}?as_of=2014-06-30")).await.text().replace("\r\n ", "");
        let is_dated = text.contains("as_of=2014-06-30");
        assert!(is_dated, "{feed} does not say of which day it is: {text}");
    }
    // A dated page names the feed of its time, and a page of today that of today.
    let feed = "link[type='application/atom+xml']";
    assert_eq!(
        world.page("/members?as_of=2014-06-30").await.attributes(feed, "href"),
        ["/changes.atom?as_of=2014-06-30"]
    );
    assert_eq!(world.page("/members").await.attributes(feed, "href"), ["/changes.atom"]);
}

#[tokio::test]
async fn an_answered_report_is_in_the_feed() {
    let world = World::whole().await;
    world.send("/reports", &[("page", "/members"), ("wrong", "Nothing at all.")]).await;
    let because = "It is right.".to_owned();
    let permit = crate::world::permit(domain::people::Action::AnswerReport);
    world.app.answer_report(permit, 1, app::reports::Answer::Declined { because }).await.unwrap();
    let feed = app::feeds::read_atom(&world.get("/changes.atom").await.body).unwrap();
    assert!(feed.entries[0].title.contains("Report 1"), "{}", feed.entries[0].title);
}

#[tokio::test]
async fn a_members_calendar_keeps_the_names_of_its_days() {
    let world = World::whole().await;
    let calendar = |answer: &crate::reader::Answer| answer.text().replace("\r\n ", "");
    let answer = world.get("/members/ghana/calendar.ics").await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let before = calendar(&answer);
    assert!(before.starts_with("BEGIN:VCALENDAR") && before.contains("Ghana"), "{before}");
    let names = |calendar: &str| {
        let names = calendar.lines().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned);
        names.collect::<Vec<String>>()
    };
    let first = names(&before);
    let mut unique = first.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), first.len(), "{first:?}");
    assert!(first.iter().all(|name| name.ends_with("@openpact.example")) && !first.is_empty(), "{first:?}");
    world.import_as("a-later-edition", "2020-01-01", crate::kept::later_immigration()).await;
    let after = calendar(&world.get("/members/ghana/calendar.ics").await);
    assert_eq!(names(&after), first, "more is known, and the days keep their names");
    let owed = world.json("/members/ghana/obligations.json").await.to_string();
    assert!(owed.contains("next-plan") == after.contains("next-plan"));
    assert_eq!(world.get("/members/atlantis/calendar.ics").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_search_has_a_feed_of_what_is_new_in_it_under_names_that_stay() {
    let world = World::whole().await;
    let page = world.page("/search?q=portals&tag=open-data").await;
    let to = page.attributes("a", "href").into_iter().find(|href| href.starts_with("/search.atom")).unwrap();
    assert_eq!(to, "/search.atom?q=portals&tag=open-data");
    let read = |answer: crate::reader::Answer| app::feeds::read_atom(&answer.body).unwrap();
    let found = read(world.get(&to).await);
    assert_eq!(found.entries.len(), 1);
    assert_eq!((found.entries[0].title.as_str(), found.title.contains("portals")), ("Policy Portal", true));
    let before = read(world.get("/search.atom?member=ghana").await);
    assert_eq!(before.entries.len(), 3);
    world.import_as("a-later-edition", "2020-01-01", crate::kept::later_immigration()).await;
    let after = read(world.get("/search.atom?member=ghana").await);
    assert_eq!(after.entries[0].title, "E-Immigration", "of which something new was said");
    let ids = |feed: &app::feeds::Feed| {
        let mut ids: Vec<String> = feed.entries.iter().map(|entry| entry.id.clone()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&after), ids(&before), "an entry keeps its name");
    let named = after.entries.iter().find(|entry| entry.title == "E-Immigration").unwrap();
    let earlier = before.entries.iter().find(|entry| entry.id == named.id).unwrap();
    assert!(named.updated > earlier.updated);
    assert_eq!(world.get("/search.atom?completion=nearly").await.status, StatusCode::BAD_REQUEST);
}
