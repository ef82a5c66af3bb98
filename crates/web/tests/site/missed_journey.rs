//! A deadline is missed, in a real browser and without script, by the clock of the site: the reminders, the letter, what everybody
//! sees, and what follows when it happens twice in a row. The record proposes, an office decides, and the member answers in public
//! while it can.

use domain::people::{Actor, Letter, Office};
use domain::{Date, Timestamp};

use crate::at_browser::{Reader, email, served};
use crate::notices::all_again;
use crate::people::in_office;
use crate::plans::{deposited, people_of, with_a_plan_that_is_due};
use crate::world::World;

const OWED: &str = "/members/albania/obligations";

fn noon(day: Date) -> Timestamp {
    format!("{day}T12:00:00Z").parse().unwrap()
}

fn days(day: Date, days: i64) -> Date {
    Timestamp(noon(day).0 + days * 24 * 3600 * 1_000_000).date()
}

/// How many mails about a deadline an address got: reminders, and letters about one that was missed.
fn mailed(reader: &Reader<'_>, world: &World, name: &str) -> (usize, usize) {
    let mails = reader.ask(world.app.store().mails(500)).unwrap();
    let count = |is: fn(&Letter) -> bool| {
        mails.iter().filter(|waiting| waiting.mail.email == email(name) && is(&waiting.mail.letter)).count()
    };
    (count(|of| matches!(of, Letter::Deadline { .. })), count(|of| matches!(of, Letter::Missed { .. })))
}

/// The row of what is owed for a plan, as everybody reads it.
fn row(reader: &mut Reader<'_>, due: &str) -> String {
    reader.browser.forget_cookies().unwrap();
    let rows = reader.go(OWED).all("tbody tr");
    let of_plan = |row: &&String| row.contains(due) && row.contains("lan ") && row.contains("Government");
    rows.iter().find(of_plan).unwrap_or_else(|| panic!("nothing due on {due}: {rows:?}")).clone()
}

/// The Support Unit writes the letter that the record proposes on its desk for a plan; where it is published.
fn told(reader: &mut Reader<'_>, plan: u16, words: &str) -> String {
    let form = format!("/desk/letters/contrary/albania/{plan}");
    reader.be("unit").go("/desk/support-unit");
    assert_eq!(reader.links("#contrary"), [form.as_str()], "the record proposes it");
    reader.go(&form).reads("The record shows it");
    assert_eq!(reader.value("trigger"), "late-plan", "what is shown is chosen");
    reader.fill("words", words).send(&form);
    let letter = reader.place();
    reader.reads(words).reads("acted contrary to process");
    reader.go("/desk/support-unit");
    assert!(reader.links("#contrary").is_empty(), "it is written once");
    letter
}

/// Whoever is signed in decides what the record proposes of the member; where the resolution is published.
fn decided(reader: &mut Reader<'_>, (name, change, on): (&str, &str, Date), words: &str) -> String {
    reader.be(name).go("/desk/standing");
    let first = reader.links("aside")[0].clone();
    assert_eq!(first, "/desk/standing/albania", "what is proposed stands first");
    reader.go(&first).reads("From the record follows this proposal");
    assert_eq!(reader.value("change"), change);
    reader.set("on", &on.to_string()).fill("words", words).send("/desk/standing/albania");
    reader.reads(words);
    reader.place()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_plans_are_late_in_a_row_and_each_step_is_proposed_decided_and_answered_in_public() {
    let world = with_a_plan_that_is_due().await;
    world.be_at(noon("2026-12-25".parse().unwrap()));
    let people = people_of(&world, "albania").await;
    let unit = holder_of(&world, "unit", Office::SupportUnit).await;
    for (name, body) in [("standards", "criteria-and-standards"), ("seat", "steering-committee")] {
        in_office(&world, &unit, email(name).as_str(), Office::CommitteeMember, body).await;
    }
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address, "missed");
        let reader = &mut reader;

        // A week before, whoever answers for the plan is reminded; it comes five days after the day.
        reader.ask(world.app.send_notices()).unwrap();
        assert_eq!((mailed(reader, &world, "poc"), mailed(reader, &world, "minister")), ((1, 0), (1, 0)));
        assert_eq!(mailed(reader, &world, "forum"), (0, 0), "nobody else");
        assert!(row(reader, "31 December 2026").contains("Reminded on 25 December 2026"));
        world.be_at(noon("2027-01-05".parse().unwrap()));
        let people = reader.ask(all_again(&world, people));
        reader.ask(deposited(&world, &people));
        let late = row(reader, "31 December 2026");
        assert!(late.contains("late, contrary to process"), "{late}");

        let letter = told(reader, 3, "The third plan came on 5 January 2027.");
        reader.be("seat").go("/desk/standing/albania").lacks("From the record follows this proposal");
        let answer = reader.go(&letter).links("main").into_iter().find(|to| to.starts_with("/desk/replies/")).unwrap();
        reader.is_refused(&answer);
        reader.be("minister").go(&answer).fill("words", "An election took our time.").send(&answer);
        reader.browser.forget_cookies().unwrap();
        let reply =
            reader.go(&letter).links("main").into_iter().find(|to| *to != letter && to.starts_with("/letters/"));
        reader.go(&reply.unwrap()).reads("An election took our time.");

        // The next one does not come at all.
        let owed = reader.ask(world.json("/members/albania/obligations.json"));
        let next = owed["obligations"].as_array().unwrap().iter().find(|o| o["duty"] == "next-plan" && o["plan"] == 4);
        let due: Date = next.unwrap()["due"].as_str().unwrap().parse().unwrap();
        world.be_at(noon(days(due, -30)));
        reader.ask(world.app.send_notices()).unwrap();
        let before = mailed(reader, &world, "poc");
        let shown = due.strftime("%-d %B %Y").to_string();
        assert!(row(reader, &shown).contains(&days(due, -30).strftime("Reminded on %-d %B %Y").to_string()));
        let midnight = domain::membership::Zone::of("ALB").end_of(due);
        world.be_at(Timestamp(midnight.0 - 1_000_000));
        reader.ask(world.app.send_notices()).unwrap();
        assert!(!row(reader, &shown).contains("late"), "the day is not over where the member is");
        world.be_at(Timestamp(midnight.0 + 1_000_000));
        reader.ask(world.app.send_notices()).unwrap();
        assert!(mailed(reader, &world, "poc").1 > before.1, "a letter follows");
        let missed = row(reader, &shown);
        assert!(missed.contains("late") && missed.contains("Letter: act"), "{missed}");
        reader.go("/members/albania");
        let short = reader.all("#owed tbody tr");
        assert!(short.iter().any(|row| row.contains(&shown) && row.contains("Letter: act")), "{short:?}");

        let ten = days(due, 10);
        world.be_at(noon(ten));
        let letter = told(reader, 4, "The fourth plan has not come.");
        let mails = reader.ask(world.app.store().mails(500)).unwrap();
        let to_minister = mails.iter().filter(|waiting| {
            waiting.mail.email == email("minister") && matches!(waiting.mail.letter, Letter::CanBeAnswered { .. })
        });
        assert_eq!(to_minister.count(), 2, "its government is written to, about each letter once");
        reader.be("unit").go("/desk/standing/albania").reads("nothing that you can decide");
        let words = "Two plans in a row came too late; the member gets support to file the fourth.";
        let resolution = decided(reader, ("standards", "under-review", ten), words);
        reader.be("standards").go("/desk/standing/albania").lacks("From the record follows this proposal");
        reader.browser.forget_cookies().unwrap();
        reader.go("/members/albania");
        let letters = reader.links("main");
        assert!(letters.contains(&letter) && letters.contains(&resolution), "both are public: {letters:?}");
        let record = format!("/record/{}.json", resolution.rsplit('/').next().unwrap());
        let record = reader.ask(world.json(&record));
        assert_eq!(record["act"]["by"]["body"], "criteria-and-standards");

        // Three weeks are the time to answer; after that the member speaks elsewhere.
        world.be_at(noon(days(ten, 22)));
        let to_answer = format!("/desk/replies/{}", resolution.rsplit('/').next().unwrap());
        reader.browser.forget_cookies().unwrap();
        assert!(!reader.go(&resolution).links("main").contains(&to_answer), "the page leads nobody there any more");
        reader.be("minister").go(&to_answer).fill("words", "We object.");
        assert_eq!(reader.press(&to_answer), 422);
        reader.reads("The time to answer ended on");
        assert_eq!(reader.value("words"), "We object.", "nothing typed is lost");

        // It still has not come: the Steering Committee is asked to decide, and nobody of the subcommittee can.
        reader.be("standards").go("/desk/standing").lacks("proposed: Make inactive");
        let on = days(ten, 22);
        decided(reader, ("seat", "inactive", on), "The fourth plan is missing.");
        reader.browser.forget_cookies().unwrap();
        reader.go("/members/albania").reads("Inactive");
        reader.go("/letters?member=albania");
        assert!(reader.all("tbody tr").len() >= 6, "everything that was written stands in one list");
    });
}

/// Somebody as the holder of an office.
pub async fn holder_of(world: &World, name: &str, office: Office) -> Actor {
    let account = world.app.store().account_of(&email(name)).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    actors.into_iter().find(|actor| actor.office == office).unwrap()
}
