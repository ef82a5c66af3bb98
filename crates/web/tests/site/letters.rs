//! Joining, through the real router: a minister signs, the Support Unit looks and publishes, and the country is a member.

use axum::http::StatusCode;
use domain::people::{Actor, Office};
use opendata::Kind;

use crate::people::{in_office, post, read, signed_up};
use crate::world::{World, sheet};

const SIGN: &str = "/desk/letters/sign/AUT";
const ENGLISH: &str = "We want to join the Open Government Partnership.";

/// Austria and Kosovo are countries here, and only one of them is in the United Nations.
async fn world() -> World {
    let world = World::whole().await;
    let country = |name, code, un| {
        [("country", code), ("name", name), ("iso3166_1_alpha3", code), ("un_state", un), ("iso3166_1_alpha2", "")]
    };
    let rows = [country("Austria", "AUT", "TRUE"), country("Taiwan", "TWN", "FALSE")];
    world.import("countries.csv", sheet(Kind::Countries, &[&rows[0], &rows[1]], &[])).await;
    world
}

/// Somebody of the Support Unit, and the actor that appoints.
async fn unit(world: &World) -> (String, Actor) {
    let email = "unit@private.example";
    let session = in_office(world, &Actor::operator(), email, Office::SupportUnit, "support-unit").await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    (session, actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap())
}

async fn minister(world: &World, unit: &Actor, country: &str) -> String {
    let email = format!("minister-{}@private.example", country.to_lowercase());
    in_office(world, unit, &email, Office::Minister, &format!("country/{country}")).await
}

/// The address of the one letter that waits.
async fn waiting(world: &World, unit: &str) -> String {
    let queue = read(world, "/desk/letters", unit).await.html();
    let ways = queue.attributes("aside a", "href");
    ways.into_iter().find(|way| way.contains("/waiting/")).unwrap()
}

#[tokio::test]
async fn a_country_joins_by_its_letter_and_its_first_plan_has_a_day() {
    let world = world().await;
    let (unit, actor) = unit(&world).await;
    let minister = minister(&world, &actor, "AUT").await;
    assert_eq!(world.get("/members/austria").await.status, StatusCode::NOT_FOUND);
    assert!(read(&world, "/desk", &minister).await.html().attributes("a", "href").contains(&"/desk/letters".into()));

    let flawed = post(&world, SIGN, &minister, &[("english", ENGLISH), ("own", "x"), ("language", "deutsch")]).await;
    assert_eq!(flawed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = flawed.html();
    assert_eq!(again.attributes(".errors a", "href"), ["#language"]);
    assert!(again.words().contains(ENGLISH), "what was typed is there again");

    let letter = [
        ("english", ENGLISH),
        ("own", "Wir wollen beitreten."),
        ("language", "de"),
        ("ministry", "Federal Chancellery"),
        ("endorses", "yes"),
    ];
    let signed = post(&world, SIGN, &minister, &letter).await;
    assert_eq!(signed.header("location"), "/desk/letters?done=signed");
    assert_eq!(world.get("/members/austria").await.status, StatusCode::NOT_FOUND, "nobody joins by signing");

    let way = waiting(&world, &unit).await;
    let looked = read(&world, &way, &unit).await.html();
    for words in [ENGLISH, "Wir wollen beitreten.", "Federal Chancellery", "Member of the United Nations"] {
        assert!(looked.words().contains(words), "{words} in {}", looked.words());
    }
    let refused = post(&world, &way, &unit, &[("grounds", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().words().contains("cannot be worked out from the record"), "{}", refused.text());
    let published = post(&world, &way, &unit, &[("grounds", "Scores of 2026 as published.")]).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.text());

    let letter = world.page(published.header("location")).await;
    for words in [ENGLISH, "Wir wollen beitreten.", "Scores of 2026 as published.", "Checked outside this record"] {
        assert!(letter.words().contains(words), "{words} in {}", letter.words());
    }
    let told = world.json(&format!("{}.json", published.header("location"))).await;
    assert_eq!((told["of"].as_str(), told["letter"].as_str()), (Some("member/austria"), Some("letter-of-intent")));
    let member = world.json("/members/austria.json").await;
    assert_eq!(member["status"], "active");
    let owed = member["obligations"].as_array().unwrap();
    let first = owed.iter().find(|owed| owed["duty"] == "first-plan").unwrap();
    assert_eq!(first["due"], "2027-12-31");
    let page = world.page("/members/austria").await;
    assert!(page.attributes("a", "href").contains(&published.header("location").to_owned()));
    let path = world.page("/eligibility/AUT").await.all("#path li");
    assert!(path[1].contains("taken") && path[2].contains("taken") && path[3].contains("next"), "{path:?}");

    let offices = read(&world, "/desk/offices", &minister).await.html();
    assert!(offices.attributes("option", "value").contains(&"member/austria".into()), "{}", offices.words());
    assert_eq!(read(&world, &way, &unit).await.status, StatusCode::NOT_FOUND, "it waits no more");
}

#[tokio::test]
async fn a_letter_that_is_returned_comes_back_with_its_reason_and_can_be_signed_anew() {
    let world = world().await;
    let (unit, actor) = unit(&world).await;
    let minister = minister(&world, &actor, "AUT").await;
    post(&world, SIGN, &minister, &[("english", ENGLISH)]).await;
    let way = waiting(&world, &unit).await;
    let without = post(&world, &format!("{way}/return"), &unit, &[("reason", " ")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    post(&world, &format!("{way}/return"), &unit, &[("reason", "Name the ministry that leads.")]).await;
    assert!(read(&world, "/desk/letters", &unit).await.html().words().contains("No letter waits"));
    let form = read(&world, SIGN, &minister).await.html();
    assert!(form.words().contains("Name the ministry that leads."), "{}", form.words());
    assert!(form.words().contains(ENGLISH), "the letter is there to be changed");
    post(&world, SIGN, &minister, &[("english", ENGLISH), ("ministry", "Federal Chancellery")]).await;
    assert_ne!(waiting(&world, &unit).await, way, "it is another letter");
}

#[tokio::test]
async fn a_country_that_fails_a_guard_stays_outside_whatever_is_said() {
    let world = world().await;
    let (unit, actor) = unit(&world).await;
    let minister = minister(&world, &actor, "TWN").await;
    post(&world, "/desk/letters/sign/TWN", &minister, &[("english", ENGLISH), ("endorses", "yes")]).await;
    let refused = post(&world, &waiting(&world, &unit).await, &unit, &[("grounds", "We are sure.")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.html();
    assert!(page.words().contains("Member of the United Nations") && page.words().contains("cannot be published"));
    assert!(page.words().contains("We are sure."), "what was typed is there again");
    assert!(world.app.history().now().letters.is_empty());
}

#[tokio::test]
async fn only_the_minister_of_a_country_signs_and_only_the_secretariat_looks() {
    let world = world().await;
    let (unit, actor) = unit(&world).await;
    let citizen = signed_up(&world, "ana@private.example").await;
    let other = minister(&world, &actor, "TWN").await;
    for session in [&citizen, &other, &unit] {
        assert_eq!(read(&world, SIGN, session).await.status, StatusCode::FORBIDDEN);
    }
    let minister = minister(&world, &actor, "AUT").await;
    post(&world, SIGN, &minister, &[("english", ENGLISH)]).await;
    let way = waiting(&world, &unit).await;
    for session in [&citizen, &minister] {
        assert_eq!(read(&world, &way, session).await.status, StatusCode::FORBIDDEN);
        assert!(!read(&world, "/desk/letters", session).await.html().attributes("a", "href").contains(&way));
    }
    assert_eq!(world.get("/letters/3").await.status, StatusCode::NOT_FOUND, "an act that is no letter");
}

#[tokio::test]
async fn a_committee_decides_on_a_standing_and_the_member_answers_in_public() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    let committee = "steering-committee";
    let seat = in_office(&world, &actor, "seat@private.example", Office::CommitteeMember, committee).await;
    let minister = in_office(&world, &actor, "minister@private.example", Office::Minister, "member/ghana").await;
    assert!(read(&world, "/desk", &seat).await.html().attributes("a", "href").contains(&"/desk/standing".into()));
    let form = read(&world, "/desk/standing/ghana", &seat).await.html();
    assert_eq!(form.attributes("#change option", "value"), ["inactive"], "what follows on being active");
    let resolution = [("change", "inactive"), ("on", "2026-11-20"), ("words", "No plan came in two cycles.")];
    let refused = post(&world, "/desk/standing/ghana", &unit, &resolution).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "nobody on staff sets a status");
    let future = [("change", "inactive"), ("on", "2027-11-20"), ("words", "No plan came in two cycles.")];
    let flawed = post(&world, "/desk/standing/ghana", &seat, &future).await;
    assert_eq!(flawed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(flawed.html().words().contains("No plan came in two cycles."), "what was typed is there again");
    let decided = post(&world, "/desk/standing/ghana", &seat, &resolution).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
    let letter = decided.header("location").to_owned();
    assert_eq!(world.json("/members/ghana.json").await["status"], "inactive");
    let page = world.page("/members/ghana").await;
    assert!(page.attributes("a", "href").contains(&letter), "the member's page leads to the letter");

    let shown = world.page(&letter).await;
    assert!(shown.words().contains("12 December 2026"), "{}", shown.words());
    let to_reply = shown.attributes("a", "href").into_iter().find(|to| to.starts_with("/desk/replies/")).unwrap();
    assert_eq!(read(&world, &to_reply, &seat).await.status, StatusCode::FORBIDDEN);
    let empty = post(&world, &to_reply, &minister, &[("words", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answered = post(&world, &to_reply, &minister, &[("words", "The plan is on its way.")]).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text());
    assert!(world.page(answered.header("location")).await.words().contains("The plan is on its way."));
    let shown = world.page(&letter).await;
    assert!(shown.attributes("a", "href").contains(&answered.header("location").to_owned()), "{}", shown.words());
    assert!(!shown.attributes("a", "href").contains(&to_reply), "it is answered once");

    let back = [("change", "reactivated"), ("on", "2026-11-21"), ("words", "The plan came.")];
    post(&world, "/desk/standing/ghana", &seat, &back).await;
    assert_eq!(world.json("/members/ghana.json").await["status"], "active");
    let told = world.table("letters").await;
    let kinds: Vec<_> = told.iter().map(|row| (&*row["letter"], &*row["about"])).collect();
    let of = |kind| (kind, "member/ghana");
    assert_eq!(kinds, [of("resolution"), of("reply"), of("resolution")]);
    assert_eq!((&told[1]["answers"], &*told[0]["reply_by"]), (&told[0]["act"], "2026-12-12"));
}

#[tokio::test]
async fn a_member_leaves_by_its_own_letter_only() {
    let world = World::whole().await;
    let (_, actor) = unit(&world).await;
    let minister = in_office(&world, &actor, "minister@private.example", Office::Minister, "member/ghana").await;
    let form = read(&world, "/desk/standing/ghana", &minister).await.html();
    assert_eq!(form.attributes("#change option", "value"), ["withdrawn"]);
    let letter = [("change", "withdrawn"), ("on", "2026-11-20"), ("words", "We leave.")];
    assert_eq!(post(&world, "/desk/standing/albania", &minister, &letter).await.status, StatusCode::FORBIDDEN);
    let left = post(&world, "/desk/standing/ghana", &minister, &letter).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text());
    assert_eq!(world.json("/members/ghana.json").await["status"], "withdrawn");
    assert!(!world.page(left.header("location")).await.words().contains("Can be answered"));
}
