//! What changed between two dates, and how a page is cited so that it stays what it was.

use axum::http::StatusCode;
use domain::people::{Action, Actor, Office};

use crate::kept::later_immigration;
use crate::people::in_office;
use crate::world::{World, permit};

#[tokio::test]
async fn two_editions_are_compared_answer_by_answer() {
    let world = World::to_read();
    let id = world.ghana("13");
    let path = format!("/changes?about=commitment/{id}&time=edition&from=2015-12-31&to=2016-12-31");
    let page = world.page(&path).await;
    assert_eq!(page.one("h1"), "What changed");
    let rows = page.all(".diff tbody tr");
    let title = rows.iter().find(|row| row.starts_with("Title")).unwrap();
    assert!(title.contains("Policy Portal of NITA") && title.contains("act "), "{title}");
    assert!(page.all(".diff del").iter().any(|was| was.contains("Limited")), "late 2015 found it limited");
    assert!(page.all(".diff ins").iter().any(|is| is.contains("Substantial")));
    assert!(!rows.iter().any(|row| row.starts_with("Full text")), "the same words are no change: {rows:?}");
    let json = world.json(&path.replace("/changes?", "/changes.json?")).await;
    assert_eq!((&json["things"], &json["changes"][0]["became"]), (&1.into(), &"changed".into()));
    let rows = world.get(&path.replace("/changes?", "/changes.csv?")).await.csv();
    assert_eq!(json["fields"], rows.len());
    let title = rows.iter().find(|row| row["field"] == "title").unwrap();
    assert_eq!((&*title["before"], &*title["after"]), ("13. Policy Portal of NITA", "13. Policy Portal"));
}

#[tokio::test]
async fn what_an_import_brought_is_the_difference_between_two_positions() {
    let world = World::whole().await;
    let before = world.app.history().now().length - 1;
    world.import_as("a-later-edition", "2020-01-01", later_immigration()).await;
    let json = world.json(&format!("/changes.json?from={before}")).await;
    let id = world.ghana("11");
    let about: Vec<_> = json["changes"].as_array().unwrap().iter().map(|change| change["about"].clone()).collect();
    assert_eq!(about, [format!("commitment/{id}")], "nothing is said of the others: {json}");
    let completion = json["changes"][0]["fields"].as_array().unwrap().iter().find(|f| f["field"] == "completion");
    let completion = completion.unwrap();
    assert_eq!(
        (&completion["before"]["value"], &completion["after"]["value"]),
        (&"limited".into(), &"complete".into())
    );
    let of_ghana = world.json(&format!("/changes.json?about=member/ghana&from={before}")).await;
    assert_eq!(of_ghana["changes"], json["changes"]);
    let of_albania = world.page(&format!("/changes?about=member/albania&from={before}")).await;
    assert!(of_albania.words().contains("Nothing differs"));
}

#[tokio::test]
async fn everything_that_an_empty_record_did_not_hold_came() {
    let world = World::to_read();
    let rows = world.get("/changes.csv?from=0").await.csv();
    let came = |about: &str| rows.iter().any(|row| row["about"] == about && row["became"] == "added");
    let id = world.ghana("13");
    for about in ["membership-event/ghana/", "commitment/"] {
        assert!(rows.iter().any(|row| row["about"].starts_with(about)), "{about}");
    }
    assert!(came(&format!("commitment/{id}")));
    let events = world.get("/changes.csv?time=as_of&from=2012-12-31&to=2013-12-31&about=member/ghana").await.csv();
    assert!(events.iter().any(|row| row["about"].starts_with("membership-event/ghana/")), "joined in 2013: {events:?}");
}

#[tokio::test]
async fn what_is_done_is_told_by_its_act_of_everything_of_its_member_and_of_nobody_else() {
    let world = World::whole().await;
    let email = "unit@private.example";
    in_office(&world, &Actor::operator(), email, Office::SupportUnit, "support-unit").await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    let unit = actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap();
    let before = world.app.history().now().length - 1;
    in_office(&world, &unit, "contact@ghana.example", Office::PointOfContact, "member/ghana").await;
    world.send("/reports", &[("page", "/members"), ("wrong", "Nothing at all.")]).await;
    let because = "It is right.".to_owned();
    let answer = app::reports::Answer::Declined { because };
    world.app.answer_report(permit(Action::AnswerReport), 1, answer).await.unwrap();
    let kinds = |json: &serde_json::Value| {
        let acts = json["acts"].as_array().unwrap().iter();
        acts.map(|act| act["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = world.json(&format!("/changes.json?from={before}")).await;
    assert_eq!(kinds(&all), ["report.answered", "office.appointed"], "the last first: {all}");
    assert_eq!((&all["things"], &all["deeds"]), (&0.into(), &2.into()));
    let page = world.page(&format!("/changes?from={before}")).await;
    assert!(page.one(".lead").starts_with("2 acts were done"), "{}", page.one(".lead"));
    let lines = page.all(".ledger > li");
    assert!(lines[0].contains("Report 1") && lines[1].contains("Point of contact"), "{lines:?}");
    let links = page.attributes(".ledger a", "href");
    assert!(links.contains(&"/reports/1".to_owned()) && links.contains(&"/members/ghana".to_owned()), "{links:?}");
    assert!(!page.words().contains("Nothing differs"));
    let rows = world.get(&format!("/changes.csv?from={before}")).await.csv();
    assert_eq!(
        (&*rows[1]["about"], &*rows[1]["became"], &*rows[1]["field"]),
        ("member/ghana", "done", "office.appointed")
    );
    let of_ghana = world.json(&format!("/changes.json?about=member/ghana&from={before}")).await;
    assert_eq!(kinds(&of_ghana), ["office.appointed"]);
    let of_albania = world.page(&format!("/changes?about=member/albania&from={before}")).await;
    assert!(of_albania.words().contains("Nothing differs"));
    // By the time at which something was so, and by editions: what is done here is public on the day on which it is recorded.
    let so = world.json("/changes.json?time=as_of&about=member/ghana&from=2016-12-31").await;
    assert_eq!(kinds(&so), ["office.appointed"], "{so}");
    let editions = world.json("/changes.json?time=edition&about=member/ghana&from=2015-12-31&to=2016-12-31").await;
    assert_eq!(editions["deeds"], 0, "{editions}");
    // One page after the other, each act stands on one of them.
    let first = world.json("/changes.json?from=0&limit=3").await;
    assert_eq!(kinds(&first).len(), 3);
    let next = first["next"].as_str().unwrap();
    assert!(
        !kinds(&world.json(&format!("/changes.json?from=0&limit=3&cursor={next}")).await)
            .contains(&"report.answered".to_owned())
    );
}

#[tokio::test]
async fn what_cannot_be_compared_is_refused_with_a_sentence() {
    let world = World::to_read();
    for query in ["about=ghana", "about=member/atlantis", "from=soon", "time=never", "from=999999"] {
        let answer = world.get(&format!("/changes?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(answer.html().one(".errors li").len() > 20);
    }
}

#[tokio::test]
async fn a_cited_page_stays_as_it_was() {
    let world = World::whole().await;
    let id = world.ghana("11");
    for (path, selector) in [
        (format!("/commitments/{id}"), ".voice.rev"),
        ("/members/ghana".to_owned(), "table.cards tbody"),
        ("/members".to_owned(), "table tbody"),
        ("/figures/completion-rate".to_owned(), "main"),
        ("/".to_owned(), "main"),
    ] {
        let page = world.page(&path).await;
        let cited = page.attributes(".cite a[rel=bookmark]", "href");
        let address = cited[0].strip_prefix(crate::world::BASE).unwrap();
        assert!(page.one(".cite pre").contains(&cited[0]), "{path}");
        assert_eq!(world.page(address).await.all(selector), page.all(selector), "{path}");
    }
    let before = world.page(&format!("/commitments/{id}")).await;
    let cited = before.attributes(".cite a[rel=bookmark]", "href").remove(0);
    world.import_as("a-later-edition", "2020-01-01", later_immigration()).await;
    let address = cited.strip_prefix(crate::world::BASE).unwrap();
    assert_eq!(world.page(address).await.one(".voice.rev"), before.one(".voice.rev"));
    assert_ne!(world.page(&format!("/commitments/{id}")).await.one(".voice.rev"), before.one(".voice.rev"));
    let json = world.json(&format!("/commitments/{id}.json")).await;
    assert!(json["about"]["permanent"].as_str().unwrap().contains(".json?known_at="), "{json}");
}

#[tokio::test]
async fn another_date_is_chosen_without_script() {
    let world = World::to_read();
    let page = world.page("/search?q=portals&page=1").await;
    assert_eq!(page.attributes("#dates form", "action"), ["/search"]);
    assert_eq!(page.attributes("#dates input[type=hidden]", "name"), ["q", "page"]);
    assert_eq!(page.attributes("#dates input[type=date]", "name"), ["as_of", "known_at", "edition"]);
    // What a browser sends when the other days are left empty.
    let dated = world.page("/search?q=portals&page=1&as_of=2020-06-30&known_at=&edition=").await;
    assert!(dated.one(".asof").contains("30 June 2020"));
    assert_eq!(dated.attributes(".asof a", "href"), ["/search?q=portals&page=1", "#dates"]);
    assert_eq!(dated.attributes("#dates input[name=as_of]", "value"), ["2020-06-30"]);
    assert_eq!(world.page("/styleguide").await.count("#dates"), 0, "there is nothing to date");
}

#[tokio::test]
async fn every_page_leads_to_its_receipt_and_to_what_changed() {
    let world = World::to_read();
    let id = world.ghana("13");
    for (path, changes) in [
        (format!("/commitments/{id}"), format!("/changes?about=commitment%2F{id}")),
        ("/members/ghana".into(), "/changes?about=member%2Fghana".into()),
        ("/members/ghana/plans/1".into(), "/changes?about=plan%2Fghana%2F1".into()),
        ("/figures".into(), "/changes".into()),
    ] {
        let links = world.page(&path).await.attributes(".colophon a", "href");
        assert!(links.contains(&changes), "{path}: {links:?}");
        let receipt = links.iter().find(|link| link.ends_with("/receipt")).unwrap();
        assert_eq!(world.get(receipt).await.status, StatusCode::OK, "{path}: {receipt}");
        assert!(links.iter().any(|link| link.contains(".json")), "{path}: {links:?}");
        assert_eq!(world.get(&changes).await.status, StatusCode::OK, "{path}: {changes}");
    }
}
