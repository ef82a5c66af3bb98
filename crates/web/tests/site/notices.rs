//! Notices of deadlines, by the site's clock: reminders, the letter after a missed one, each once.

use axum::http::StatusCode;
use domain::Timestamp;
use domain::people::Letter;

use crate::people::post;
use crate::plans::{People, deposited, people_of, with_a_plan_that_is_due};
use crate::world::World;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Who was mailed what about deadlines, the oldest first.
async fn mailed(world: &World) -> Vec<(String, &'static str)> {
    let mut mails: Vec<(String, &'static str)> = Vec::new();
    for waiting in world.app.store().mails(500).await.unwrap() {
        match waiting.mail.letter {
            Letter::Deadline { .. } => mails.push((waiting.mail.email.to_string(), "reminder")),
            Letter::Missed { .. } => mails.push((waiting.mail.email.to_string(), "letter")),
            _ => {}
        }
    }
    mails.reverse();
    mails
}

async fn owed(world: &World) -> serde_json::Value {
    let owed = world.json("/members/albania/obligations.json").await;
    let found = owed["obligations"].as_array().unwrap().iter().find(|o| o["duty"] == "next-plan" && o["plan"] == 3);
    found.unwrap().clone()
}

/// Signs somebody in anew: a session does not last for months.
async fn again(world: &World, email: &str) -> String {
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let session = world.app.begin_session(&account.person, "a test").await.unwrap();
    format!("__Host-session={}", session.text())
}

/// Everybody signed in anew.
pub async fn all_again(world: &World, people: People) -> People {
    let of = |name: &str| format!("{name}@private.example");
    People {
        draft: people.draft,
        contact: again(world, &of("poc")).await,
        minister: again(world, &of("minister")).await,
        ministry: again(world, &of("ministry")).await,
        forum: again(world, &of("forum")).await,
        unit: again(world, &of("unit")).await,
    }
}

/// Albania owes its third plan by the end of 2026 and has deposited nothing of it; another plan of its was deposited here.
#[tokio::test]
async fn a_deadline_comes_near_is_missed_and_is_written_about_in_public_each_step_once() {
    let world = with_a_plan_that_is_due().await;
    world.be_at(at("2026-10-01T12:00:00Z"));
    let people = people_of(&world, "albania").await;
    assert_eq!(world.app.send_notices().await.unwrap(), 0, "it is three months away");
    assert_eq!(owed(&world).await["due"], "2026-12-31");

    for (day, what) in [("2026-11-02", 60), ("2026-12-02", 30), ("2026-12-25", 7)] {
        world.be_at(at(&format!("{day}T12:00:00Z")));
        assert_eq!(world.app.send_notices().await.unwrap(), 1, "{what} days before");
        assert_eq!(world.app.send_notices().await.unwrap(), 0, "and not again");
    }
    let told = mailed(&world).await;
    assert_eq!(told.len(), 6, "the Point of Contact and the minister, three times: {told:?}");
    assert!(
        told.iter().all(|(to, what)| *what == "reminder" && (to.starts_with("poc@") || to.starts_with("minister@")))
    );
    let page = world.page("/members/albania/obligations").await;
    assert!(page.words().contains("Reminded on 2 November 2026"), "{}", page.words());
    assert!(!page.words().contains("@private"), "never to whom");
    let json = world.json("/members/albania/obligations.json").await;
    assert_eq!(json["reminders"].as_array().unwrap().len(), 3);

    // The year ends an hour earlier in Tirana than in UTC, and until then nothing is missed.
    let people = all_again(&world, people).await;
    for (who, reads) in [(&people.contact, true), (&people.minister, true), (&people.unit, false)] {
        let desk = world.ask(axum::http::Method::GET, "/desk", &[("cookie", who)]).await.html().words();
        assert_eq!(desk.contains("Next plan, plan 3") && desk.contains("In 6 days"), reads, "{desk}");
    }
    deposited(&world, &people).await;
    assert_eq!(owed(&world).await["state"], "done");
    world.be_at(at("2026-12-31T23:00:01Z"));
    assert_eq!(world.app.send_notices().await.unwrap(), 0, "it came in time");

    // Two years later nothing came, and the member's plans are deposited here.
    let next = |json: &serde_json::Value| {
        let found = json["obligations"].as_array().unwrap().iter().find(|o| o["duty"] == "next-plan" && o["plan"] == 4);
        found.unwrap().clone()
    };
    let due = next(&world.json("/members/albania/obligations.json").await)["due"].as_str().unwrap().to_owned();
    let day: domain::Date = due.parse().unwrap();
    let end = domain::membership::Zone::of("ALB").end_of(day);
    world.be_at(Timestamp(end.0 - 1_000_000));
    let before = mailed(&world).await.len();
    world.app.send_notices().await.unwrap();
    assert!(
        !mailed(&world).await[before..].iter().any(|(_, what)| *what == "letter"),
        "a second before, it is not missed"
    );
    world.be_at(Timestamp(end.0 + 1_000_000));
    world.app.send_notices().await.unwrap();
    world.app.send_notices().await.unwrap();
    let letters: Vec<_> = mailed(&world).await.into_iter().filter(|(_, what)| *what == "letter").collect();
    let of_plan = letters.iter().filter(|(to, _)| to.starts_with("poc@")).count();
    let json = world.json("/members/albania/obligations.json").await;
    let missed = next(&json);
    assert_eq!(missed["state"], "overdue", "{missed}");
    let act = missed["letter"].as_u64().unwrap();
    let late = json["obligations"].as_array().unwrap().iter().filter(|o| !o["letter"].is_null()).count();
    assert_eq!(of_plan, late, "one mail to each for each letter: {letters:?}");

    // It is public, names what was missed, and can be answered.
    let letter = world.page(&format!("/letters/{act}")).await.words();
    assert!(letter.contains("did not deliver this by the end of") && letter.contains("Europe/Tirane"), "{letter}");
    assert!(world.page(&format!("/ar/letters/{act}")).await.words().contains("موعد"));
    assert!(world.page("/members/albania").await.words().contains(&format!("Letter: act {act}")));
    assert!(
        world.page("/members/albania/obligations").await.attributes("a", "href").contains(&format!("/letters/{act}"))
    );
    let told = world.json(&format!("/letters/{act}.json")).await;
    assert_eq!((told["missed"]["duty"].as_str(), told["missed"]["plan"].as_u64()), (Some("next-plan"), Some(4)));
    let record = world.json(&format!("/record/{act}.json")).await;
    assert_eq!(
        (record["act"]["kind"].as_str(), record["act"]["by"]["office"].as_str()),
        (Some("letter.published"), Some("steward"))
    );
    assert!(!record.to_string().contains("@private"));
    let feed = app::feeds::read_atom(&world.get("/members/albania/changes.atom").await.body).unwrap();
    assert!(
        feed.entries.iter().any(|entry| entry.id.ends_with(&format!("/record/{act}"))),
        "the member's feed tells it"
    );
    let answer = [("words", "The plan is under way and will be deposited in March.")];
    let minister = again(&world, "minister@private.example").await;
    let replied = post(&world, &format!("/desk/replies/{act}"), &minister, &answer).await;
    assert_eq!(replied.status, StatusCode::SEE_OTHER, "{}", replied.text());
}

#[tokio::test]
async fn fifty_who_send_notices_at_once_send_each_once_and_nobody_is_told_what_is_merely_not_on_record() {
    let world = with_a_plan_that_is_due().await;
    world.be_at(at("2026-12-26T12:00:00Z"));
    people_of(&world, "albania").await;
    let sending: Vec<_> = (0..50)
        .map(|_| {
            let app = std::sync::Arc::clone(&world.app);
            tokio::spawn(async move { app.send_notices().await.unwrap() })
        })
        .collect();
    let mut sent = 0;
    for one in sending {
        sent += one.await.unwrap();
    }
    assert_eq!((sent, mailed(&world).await.len()), (1, 2));
    // Nothing of Albania is deposited here, so that silence is no finding.
    world.be_at(at("2027-01-05T12:00:00Z"));
    assert_eq!(world.app.send_notices().await.unwrap(), 0);
    assert_eq!(world.app.history().now().letters.len(), 0);
}
