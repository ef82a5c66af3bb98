//! Deadlines that the Steering Committee moves by resolution, through the real router: everything that tells of the day follows, and
//! nobody else can.

use axum::http::StatusCode;
use domain::Timestamp;
use domain::people::{Letter, Office};

use crate::people::{in_office, post, read, signed_up};
use crate::plans::{deposited, people_of, with_a_plan_that_is_due};
use crate::world::World;

const FORM: &str = "/desk/deadlines";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A resolution that moves the third plan of Albania from the end of 2026 to the end of March.
const RESOLUTION: [(&str, &str); 10] = [
    ("title", "Resolution on the floods of 2026"),
    ("resolution", "sc-2026-02"),
    ("on", "2026-12-01"),
    ("words", "The floods of October took the forum's time."),
    ("address", "https://example.org/resolutions/2026-02"),
    ("duty", "next-plan"),
    ("scope", "members"),
    ("members", "albania"),
    ("from", "2026-12-31"),
    ("to", "2026-12-31"),
];

fn but(field: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    let kept = RESOLUTION.into_iter().chain([("months", "3")]).filter(|(name, _)| *name != field);
    kept.chain([(field, value)]).collect()
}

async fn owed(world: &World, address: &str) -> serde_json::Value {
    let owed = world.json(address).await;
    let found = owed["obligations"].as_array().unwrap().iter().find(|o| o["duty"] == "next-plan" && o["plan"] == 3);
    found.unwrap().clone()
}

#[tokio::test]
async fn a_resolution_moves_a_deadline_and_everything_that_tells_of_it_follows() {
    let world = with_a_plan_that_is_due().await;
    world.be_at(at("2026-12-02T12:00:00Z"));
    let people = people_of(&world, "albania").await;
    let unit = crate::missed_journey::holder_of(&world, "unit", Office::SupportUnit).await;
    let committee = "steering-committee";
    let seat = in_office(&world, &unit, "seat@private.example", Office::CommitteeMember, committee).await;
    let standards =
        in_office(&world, &unit, "cs@private.example", Office::CommitteeMember, "criteria-and-standards").await;
    let citizen = signed_up(&world, "citizen@private.example").await;
    for session in [&people.unit, &people.contact, &people.minister, &standards, &citizen] {
        assert_eq!(read(&world, FORM, session).await.status, StatusCode::FORBIDDEN);
        assert_eq!(post(&world, FORM, session, &but("months", "3")).await.status, StatusCode::FORBIDDEN);
        let ways = read(&world, "/desk", session).await.html().attributes("a", "href");
        assert!(!ways.contains(&FORM.to_owned()));
    }
    assert!(read(&world, "/desk", &seat).await.html().attributes("a", "href").contains(&FORM.to_owned()));
    let known = world.app.history().now().length;

    for (field, value, at_field) in [
        ("members", "atlantis", "members"),
        ("members", "", "members"),
        ("members", "austria hungary", "members"),
        ("from", "2026-12-32", "from"),
        ("to", "2026-11-30", "to"),
        ("months", "0", "months"),
        ("months", "", "day"),
        ("day", "2027-03-31", "months"),
        ("duty", "plan-review", "duty"),
        ("on", "2027-12-01", "on"),
        ("resolution", "The second", "resolution"),
        ("address", "on paper", "address"),
        ("words", " ", "words"),
        ("scope", "everyone", "members"),
    ] {
        let refused = post(&world, FORM, &seat, &but(field, value)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        let page = refused.html();
        assert!(
            page.attributes(".errors a", "href").contains(&format!("#{at_field}")),
            "{field} {value}: {}",
            page.words()
        );
        assert!(field == "words" || page.words().contains("The floods of October"), "what was typed is there again");
    }
    let several = but("months", "0").into_iter().map(|(field, value)| match field {
        "members" => (field, "atlantis lemuria"),
        "on" => (field, "2027-12-01"),
        _ => (field, value),
    });
    let refused = post(&world, FORM, &seat, &several.collect::<Vec<_>>()).await.html();
    let at_fields = refused.attributes(".errors a", "href");
    assert_eq!(["#on", "#members", "#months"].map(|of| at_fields.iter().filter(|at| *at == of).count()), [1; 3]);
    let words = refused.words();
    assert!(words.contains("“atlantis” is not a member") && words.contains("“lemuria” is not a member"), "{words}");
    let mut earlier = but("months", "");
    earlier.push(("day", "2026-12-30"));
    let refused = post(&world, FORM, &seat, &earlier).await.html();
    assert!(refused.words().contains("30 December 2026 is not after 31 December 2026"), "{}", refused.words());
    assert_eq!(world.app.history().now().length, known, "nothing was recorded");

    let sent = post(&world, FORM, &seat, &but("months", "3")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let act = sent.header("location").to_owned();
    let again = post(&world, FORM, &seat, &but("months", "3")).await;
    assert_eq!(again.header("location"), act, "sent twice it is there once");
    assert_eq!(world.app.history().now().length, known + 1);
    let overlap = post(&world, FORM, &seat, &but("months", "2")).await.html();
    assert!(overlap.words().contains("moved already"), "{}", overlap.words());

    let moved = owed(&world, "/members/albania/obligations.json").await;
    assert_eq!((&moved["due"], &moved["state"]), (&"2027-03-31".into(), &"due".into()));
    assert_eq!(moved["moved"][0]["from"], "2026-12-31");
    assert_eq!(owed(&world, "/members/albania/obligations.json?as_of=2026-11-30").await["due"], "2026-12-31");
    let before = format!("/members/albania/obligations.json?known_at={}", known - 1);
    assert_eq!(owed(&world, &before).await["due"], "2026-12-31", "before it was recorded nothing moved");
    for page in ["/members/albania/obligations", "/members/albania"] {
        let page = world.page(page).await;
        assert!(page.words().contains("Moved from 31 December 2026 by resolution sc-2026-02"), "{}", page.words());
        assert!(page.attributes("#owed a, main a", "href").contains(&act), "it leads to the act");
    }
    let told = world.page(&act).await.words();
    assert!(told.contains("The floods of October") && told.contains("by 3 months"), "{told}");
    let calendar = world.get("/members/albania/calendar.ics").await;
    let calendar = calendar.text();
    assert!(calendar.contains("20270331") && calendar.replace("\r\n ", "").contains("sc-2026-02"), "{calendar}");
    let row = &world.table("extensions").await[0];
    assert_eq!((&*row["resolution"], &*row["members"], &*row["months"]), ("sc-2026-02", "albania", "3"));
    let mails = world.app.store().mails(500).await.unwrap();
    let mut told: Vec<String> = mails
        .into_iter()
        .filter(|waiting| matches!(waiting.mail.letter, Letter::DeadlineMoved { .. }))
        .map(|waiting| waiting.mail.email.to_string())
        .collect();
    told.sort();
    assert_eq!(told, ["minister@private.example", "poc@private.example"]);

    // The old day passes: nobody is late, no letter is written, and what comes before the new day is in time.
    world.be_at(at("2027-01-05T12:00:00Z"));
    world.app.send_notices().await.unwrap();
    assert!(world.app.history().now().letters.is_empty(), "no deadline was missed");
    assert!(world.app.proposals().is_empty());
    let people = crate::notices::all_again(&world, people).await;
    deposited(&world, &people).await;
    let came = owed(&world, "/members/albania/obligations.json").await;
    assert_eq!((&came["state"], &came["lateness"]), (&"done".into(), &"in-time".into()), "{came}");
}
