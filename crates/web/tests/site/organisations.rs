//! An organisation is founded by whoever speaks for it, looked at by the Support Unit, and appoints its own people from then on; an
//! office whose holder lost the way in is recovered by whoever fills it.

use axum::http::StatusCode;
use domain::people::{Actor, Letter, Office};

use crate::people::{cookie, in_office, post, read, signed_up};
use crate::recommendations::holder;
use crate::world::World;

const ASKED: [(&str, &str); 6] = [
    ("name", "Open Budgets Ghana"),
    ("short", "open-budgets"),
    ("kind", "civil-society"),
    ("country", "GHA"),
    ("website", "https://open-budgets.example"),
    ("shown-by", "Register of associations, number 4711."),
];

fn asked_as<'a>(short: &'a str, name: &'a str) -> Vec<(&'a str, &'a str)> {
    let other = |(field, value): (&'a str, &'a str)| match field {
        "short" => (field, short),
        "name" => (field, name),
        _ => (field, value),
    };
    ASKED.into_iter().map(other).collect()
}

/// What the form of an address carries by itself.
async fn carried(world: &World, path: &str, session: &str) -> String {
    let page = read(world, path, session).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.html().attributes("input[name=asked]", "value")[0].clone()
}

async fn unit(world: &World) -> (String, Actor) {
    holder(world, &Actor::operator(), Office::SupportUnit, "support-unit").await
}

/// Recognises what waits under a short name.
async fn recognise(world: &World, session: &str, short: &str) {
    let path = format!("/desk/organisations/{short}");
    let asked = carried(world, &path, session).await;
    let fields = [("asked", asked.as_str()), ("grounds", "The register was seen.")];
    let done = post(world, &path, session, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// The link of the last offer that went to an address.
async fn offered_to(world: &World, email: &str) -> String {
    let mails = world.app.store().mails(100).await.unwrap();
    let link = mails.into_iter().find_map(|waiting| match waiting.mail.letter {
        Letter::Invitation { link, .. } if waiting.mail.email.as_str() == email => Some(link),
        _ => None,
    });
    link.unwrap()
}

async fn accepted(world: &World, email: &str) -> String {
    let link = offered_to(world, email).await;
    let answer = world.send(&link, &[("name", "Holder")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    cookie(&answer, "session")
}

fn last_appointment(world: &World) -> u64 {
    world.app.history().now().appointments.keys().next_back().copied().unwrap()
}

#[tokio::test]
async fn an_organisation_is_asked_for_recognised_and_appoints_its_own_people() {
    let world = World::whole().await;
    let (unit, _) = unit(&world).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let wrong = post(&world, "/desk/recognition", &ana, &[("name", ""), ("website", "nowhere")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.html().attributes(".errors a", "href"),
        ["#name", "#short", "#kind", "#website", "#shown-by"],
        "everything at once"
    );
    assert_eq!(wrong.html().attributes("input[name=website]", "value"), ["nowhere"], "nothing typed is lost");
    let asked = post(&world, "/desk/recognition", &ana, &ASKED).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    assert!(read(&world, "/desk/recognition", &ana).await.html().words().contains("waits for the Support Unit"));
    assert_eq!(world.get("/organisations/open-budgets").await.status, StatusCode::NOT_FOUND, "not public yet");
    assert!(
        read(&world, "/desk/support-unit", &unit).await.html().one("#organisations").contains("Open Budgets Ghana")
    );
    assert!(
        read(&world, "/desk/organisations/open-budgets", &unit).await.html().words().contains("number 4711"),
        "the Support Unit reads what shows that it exists"
    );
    assert_eq!(read(&world, "/desk/organisations/open-budgets", &ana).await.status, StatusCode::FORBIDDEN);
    recognise(&world, &unit, "open-budgets").await;

    let page = world.page("/organisations/open-budgets").await;
    let words = page.words();
    assert!(words.contains("Open Budgets Ghana") && words.contains("The register was seen."), "{words}");
    assert!(page.one("#offices").contains("Civil-society organisation"), "{words}");
    assert!(page.one("#offices").contains("Not named") && !words.contains("Quintessential"), "{words}");
    assert!(!words.contains("4711"), "what she wrote stays on the desk");
    let website = "#recognised a[href='https://open-budgets.example']";
    assert_eq!(page.attributes(website, "rel"), ["nofollow noopener"], "its website can be looked at");
    assert!(world.page("/organisations").await.words().contains("Open Budgets Ghana"));
    let told = world.json("/organisations/open-budgets.json").await;
    assert_eq!(
        (told["kind"].as_str(), told["offices"][0]["appointed_by"].as_str()),
        (Some("civil-society"), Some("support-unit"))
    );
    let act = world.json(&format!("/record/{}.json", told["act"])).await;
    assert_eq!(act["act"]["kind"], "organisation.recognised");
    assert!(!act.to_string().contains("private.example") && !act.to_string().contains("Quintessential"));

    let fields = [("email", "kofi@private.example"), ("office", "provider"), ("body", "organisation/open-budgets")];
    let offered = post(&world, "/desk/offices", &ana, &fields).await;
    assert_eq!(offered.status, StatusCode::SEE_OTHER, "{}", offered.text());
    let kofi = accepted(&world, "kofi@private.example").await;
    let of_kofi = last_appointment(&world);
    let page = world.page("/organisations/open-budgets").await;
    assert!(page.one("#offices").contains("Provider of help"), "{}", page.words());
    post(&world, "/desk/account", &ana, &[("name", "Quintessential"), ("language", "en"), ("shows", "yes")]).await;
    assert!(
        world.page("/organisations/open-budgets").await.words().contains("Quintessential"),
        "she chose to be named"
    );

    let ended = post(&world, "/desk/offices/end", &ana, &[("appointment", &of_kofi.to_string())]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
    assert!(!world.page("/organisations/open-budgets").await.one("#offices").contains("Provider of help"));
    let late = post(&world, "/desk/offices", &kofi, &fields).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "his office has ended");
    let checked = world.app.store().check(|_| {}).await.unwrap();
    assert_eq!(checked.problems, vec![]);
}

#[tokio::test]
async fn a_refusal_says_why_and_what_was_missing_can_be_added() {
    let world = World::whole().await;
    let (unit, _) = unit(&world).await;
    let ana = signed_up(&world, "ana@private.example").await;
    post(&world, "/desk/recognition", &ana, &ASKED).await;
    let path = "/desk/organisations/open-budgets";
    let asked = carried(&world, path, &unit).await;
    let silent = post(&world, &format!("{path}/refusal"), &unit, &[("asked", &asked), ("reason", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal has a reason");
    let stale = post(&world, &format!("{path}/refusal"), &unit, &[("asked", "1"), ("reason", "No register.")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "decided on what was seen");
    let refused =
        post(&world, &format!("{path}/refusal"), &unit, &[("asked", &asked), ("reason", "No register is named.")])
            .await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.text());
    let state = world.app.history().now();
    assert!(state.organisations.is_empty());
    let act = world.json(&format!("/record/{}.json", state.length - 1)).await;
    assert_eq!(act["act"]["kind"], "organisation.refused");
    let hers = read(&world, "/desk/recognition", &ana).await.html();
    assert!(hers.words().contains("No register is named."), "{}", hers.words());
    assert_eq!(hers.attributes("input[name=name]", "value"), ["Open Budgets Ghana"], "she begins with what she wrote");
    let mails = world.app.store().mails(10).await.unwrap();
    let told = |waiting: &app::people::Waiting| {
        matches!(waiting.mail.letter, Letter::OrganisationAnswered { recognised: false, .. })
    };
    assert!(mails.iter().any(told), "she is written to");
    let again = post(&world, "/desk/recognition", &ana, &ASKED).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
    recognise(&world, &unit, "open-budgets").await;
    assert_eq!(world.get("/organisations/open-budgets").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_short_name_is_one_organisations_and_one_waits_for_each_person() {
    let world = World::whole().await;
    let (unit, _) = unit(&world).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let kofi = signed_up(&world, "kofi@private.example").await;
    let (one, other) =
        tokio::join!(post(&world, "/desk/recognition", &ana, &ASKED), post(&world, "/desk/recognition", &kofi, &ASKED));
    let mut came = [one.status, other.status];
    came.sort();
    assert_eq!(came, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY], "of two at once one wins");
    let loser = if one.status == StatusCode::SEE_OTHER { &kofi } else { &ana };
    let winner = if one.status == StatusCode::SEE_OTHER { &ana } else { &kofi };
    let second = post(&world, "/desk/recognition", winner, &asked_as("another", "Another")).await;
    assert!(second.html().words().contains("Another organisation waits"), "{}", second.text());
    let taken = post(&world, "/desk/organisations", &unit, &[&ASKED[..5], &[("grounds", "Seen.")]].concat()).await;
    assert!(taken.html().words().contains("Somebody asks for this short name"), "{}", taken.text());
    recognise(&world, &unit, "open-budgets").await;
    let late = post(&world, "/desk/recognition", loser, &ASKED).await;
    assert!(late.html().words().contains("Another organisation has this short name"), "{}", late.text());
}

#[tokio::test]
async fn nobody_recognises_what_they_asked_for_and_nobody_speaks_for_what_nobody_recognised() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    post(&world, "/desk/recognition", &unit, &ASKED).await;
    let path = "/desk/organisations/open-budgets";
    let asked = carried(&world, path, &unit).await;
    let own = post(&world, path, &unit, &[("asked", &asked), ("grounds", "It is me.")]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(own.html().words().contains("You asked for this yourself"), "{}", own.text());
    let fields = [("email", "x@private.example"), ("office", "provider"), ("body", "organisation/open-budgets")];
    let offered = post(&world, "/desk/offices", &unit, &fields).await;
    assert_eq!(offered.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(offered.html().words().contains("The organisation is not recognised"), "{}", offered.text());
    in_office(&world, &actor, "watch@private.example", Office::OtherMonitor, "organisation/budget-watch").await;
    let citizen = signed_up(&world, "ana@private.example").await;
    for path in ["/desk/organisations", path] {
        assert_eq!(read(&world, path, &citizen).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(world.app.history().now().organisations.len(), 1);
}

#[tokio::test]
async fn an_office_is_recovered_by_its_own_organisation_and_in_the_end_by_the_support_unit() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    let lost = in_office(&world, &actor, "lost@private.example", Office::Provider, "organisation/open-budgets").await;
    let first = last_appointment(&world);
    let other = in_office(&world, &actor, "other@private.example", Office::Provider, "organisation/budget-watch").await;
    let path = format!("/desk/offices/{first}/recovery");
    let fields = [("email", "new@private.example"), ("grounds", "")];
    assert_eq!(post(&world, &path, &other, &fields).await.status, StatusCode::FORBIDDEN, "of another organisation");
    let own = post(&world, &path, &lost, &fields).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody recovers their own: {}", own.text());
    let blind = post(&world, &path, &unit, &fields).await;
    assert_eq!(blind.html().attributes(".errors a", "href"), ["#grounds"], "what was seen is said");

    let second =
        in_office(&world, &actor, "second@private.example", Office::CivilSociety, "organisation/open-budgets").await;
    let of_second = last_appointment(&world);
    let saw = [("email", "new@private.example"), ("grounds", "A letter of its board of 3 November.")];
    let remain = post(&world, &path, &unit, &saw).await;
    assert!(remain.html().words().contains("They recover the office themselves"), "{}", remain.text());
    let recovered = post(&world, &path, &second, &fields).await;
    assert_eq!(recovered.status, StatusCode::SEE_OTHER, "{}", recovered.text());
    assert_eq!(post(&world, "/desk/offices", &lost, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let state = world.app.history().now();
    assert!(!state.appointments[&first].holds_on(world.app.now().date()), "it ended with the offer");
    accepted(&world, "new@private.example").await;
    let twice = post(&world, &path, &second, &fields).await;
    assert!(twice.html().words().contains("has ended already"), "{}", twice.text());

    // The last one who is left loses the way in.
    let new = last_appointment(&world);
    post(&world, "/desk/offices/end", &second, &[("appointment", &new.to_string())]).await;
    let path = format!("/desk/offices/{of_second}/recovery");
    let last = [("email", "board@private.example"), ("grounds", "A letter of its board of 3 November.")];
    let done = post(&world, &path, &unit, &last).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let act = world.json(&format!("/record/{}.json", world.app.history().now().length - 1)).await;
    assert_eq!(
        (act["act"]["kind"].as_str(), act["act"]["body"]["because"].as_str()),
        (Some("office.ended"), Some("lost"))
    );
    assert!(act.to_string().contains("A letter of its board"), "{act}");
    let board = accepted(&world, "board@private.example").await;
    assert!(read(&world, "/desk", &board).await.html().words().contains("Civil-society organisation"));
}

#[tokio::test]
async fn an_office_of_a_member_whose_day_has_not_begun_holds_at_once() {
    let world = World::whole().await;
    // Two in the morning here is the evening before in Mexico; Ghana is where we are.
    world.be_at("2026-11-22T02:00:00Z".parse().unwrap());
    let (_, actor) = unit(&world).await;
    let contact = in_office(&world, &actor, "poc@private.example", Office::PointOfContact, "member/ghana").await;
    assert!(world.page("/members/ghana").await.words().contains("Point of contact"));
    assert!(read(&world, "/desk", &contact).await.html().words().contains("Point of contact"));
}
