//! Signing in and up, the desk, offices: through the real router, as a browser would.

use app::people::{Invite, NewOrganisation, Waiting};
use axum::http::{Method, StatusCode};
use domain::people::{Action, Actor, Letter, Office, OrganisationKind, Subject, may};
use web::Access;

use crate::reader::Answer;
use crate::world::{World, sheet};

pub const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
pub const HERE: (&str, &str) = ("sec-fetch-site", "same-origin");

/// What a browser keeps of an answer's cookies, by name.
pub fn cookie(answer: &Answer, name: &str) -> String {
    let set: Vec<String> =
        answer.headers.get_all("set-cookie").iter().map(|v| v.to_str().unwrap().to_owned()).collect();
    let found = set.iter().find(|cookie| cookie.starts_with(&format!("__Host-{name}=")));
    let found = found.unwrap_or_else(|| panic!("no {name} in {set:?}"));
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert!(found.contains("HttpOnly") && found.contains("SameSite=Lax") && found.contains("Secure"), "{found}");
    found.split(';').next().unwrap().to_owned()
}

async fn outbox(world: &World) -> Vec<Waiting> {
    world.app.store().mails(100).await.unwrap()
}

async fn code(world: &World) -> String {
    match &outbox(world).await[0].mail.letter {
        Letter::Code { code } => code.clone(),
        other => panic!("{other:?}"),
    }
}

async fn ask(world: &World, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = world.send(path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(answer.header("location").ends_with("/sign-in/code"), "{}", answer.header("location"));
    cookie(&answer, "signing-in")
}

async fn try_code(world: &World, handle: &str, code: &str) -> Answer {
    world.send_with("/sign-in/code", &[("code", code)], &[FORM, HERE, ("cookie", handle)]).await
}

/// Signs somebody up and answers with the cookie of their session.
pub async fn signed_up(world: &World, email: &str) -> String {
    let handle = ask(world, "/sign-up", &[("name", "Quintessential"), ("email", email)]).await;
    let answer = try_code(world, &handle, &code(world).await).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    cookie(&answer, "session")
}

/// Has the Support Unit recognise an organisation, unless it is recognised.
pub async fn recognised(world: &World, id: &str) {
    let id: domain::ids::Slug = id.parse().unwrap();
    if world.app.history().now().organisations.contains_key(&id) {
        return;
    }
    let unit = Actor { office: Office::SupportUnit, body: "support-unit".parse().unwrap(), ..Actor::operator() };
    let permit = may(&unit, Action::VerifyOrganisation, Subject::Whole).unwrap();
    let (name, website) = (id.to_string(), format!("https://{id}.example"));
    let new = NewOrganisation { id, name, kind: OrganisationKind::CivilSociety, country: None, website };
    world.app.recognise_organisation(permit, new, "Its register was seen.").await.unwrap();
}

/// Puts somebody into an office and answers with the cookie of their session.
pub async fn in_office(world: &World, by: &Actor, email: &str, office: Office, body: &str) -> String {
    let (email, body): (_, domain::people::Body) = (email.parse().unwrap(), body.parse().unwrap());
    if let domain::people::Body::Organisation(id) = &body {
        recognised(world, id.as_str()).await;
    }
    let invite = Invite { email, office, body, until: None, language: "en".into() };
    let secret = world.app.offer_office(by, invite).await.unwrap();
    let answer = world.send(&format!("/invitations/{}", secret.text()), &[("name", "Holder")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    cookie(&answer, "session")
}

pub async fn read(world: &World, path: &str, session: &str) -> Answer {
    world.ask(Method::GET, path, &[("cookie", session)]).await
}

pub async fn token(world: &World, session: &str) -> String {
    let page = read(world, "/desk", session).await.html();
    page.attributes("input[name=token]", "value")[0].clone()
}

pub async fn post(world: &World, path: &str, session: &str, fields: &[(&str, &str)]) -> Answer {
    let token = token(world, session).await;
    let fields: Vec<_> = fields.iter().copied().chain([("token", token.as_str())]).collect();
    world.send_with(path, &fields, &[FORM, HERE, ("cookie", session)]).await
}

#[tokio::test]
async fn somebody_signs_up_with_a_confirmed_address_and_signs_in_again() {
    let world = World::empty().await;
    let session = signed_up(&world, "Ana@Private.example").await;
    let desk = read(&world, "/desk", &session).await;
    assert_eq!(desk.header("cache-control"), "private, no-store");
    assert_eq!(desk.header("x-robots-tag"), "noindex");
    assert!(desk.html().words().contains("Quintessential"));
    assert_eq!(post(&world, "/sign-out", &session, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(read(&world, "/desk", &session).await.status, StatusCode::SEE_OTHER, "the session is over");
    let handle = ask(&world, "/sign-in", &[("email", "ana@private.example")]).await;
    let again = try_code(&world, &handle, &code(&world).await).await;
    assert_eq!(read(&world, "/desk/account", &cookie(&again, "session")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_answer_is_the_same_whether_an_address_is_known_or_not() {
    let world = World::empty().await;
    signed_up(&world, "ana@private.example").await;
    let mut told = Vec::new();
    for email in ["ana@private.example", "nobody@private.example"] {
        let answer = world.send("/sign-in", &[("email", email)]).await;
        let handle = cookie(&answer, "signing-in");
        let page = world.ask(Method::GET, "/sign-in/code", &[("cookie", &handle)]).await.html();
        let wrong = try_code(&world, &handle, "00000000").await;
        told.push((
            answer.status,
            answer.header("location").to_owned(),
            page.words().replace(email, "X"),
            wrong.status,
            wrong.html().words().replace(email, "X"),
        ));
    }
    assert_eq!(told[0], told[1]);
    assert!(outbox(&world).await.iter().any(|waiting| waiting.mail.letter == Letter::NobodyHere));
}

#[tokio::test]
async fn a_code_is_guessed_at_five_times_and_no_more() {
    let world = World::empty().await;
    let handle = ask(&world, "/sign-up", &[("name", "Ana"), ("email", "ana@private.example")]).await;
    for left in ["4 tries", "3 tries", "2 tries", "One try"] {
        let answer = try_code(&world, &handle, "00000000").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.html().words().contains(left), "{}", answer.text());
    }
    try_code(&world, &handle, "00000000").await;
    let right = try_code(&world, &handle, &code(&world).await).await;
    assert_eq!(right.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(right.html().words().contains("This code is over"));
}

#[tokio::test]
async fn nothing_typed_is_lost_when_something_has_to_be_changed() {
    let world = World::empty().await;
    let answer = world.send("/sign-up", &[("name", " "), ("email", "ana")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.attributes(".errors a", "href"), ["#name", "#email"]);
    assert_eq!(page.attributes("input[name=email]", "value"), ["ana"]);
    assert_eq!(page.count("[aria-invalid=true]"), 2);
    let elsewhere = world.send_with("/sign-up", &[("name", "Ana")], &[FORM, ("sec-fetch-site", "cross-site")]).await;
    assert_eq!(elsewhere.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn every_route_says_who_may_come_and_the_desk_lets_nobody_else_in() {
    let world = World::empty().await;
    let declared = web::declared();
    assert!(declared.len() > 50);
    let mut seen = std::collections::BTreeSet::new();
    let session = signed_up(&world, "ana@private.example").await;
    for route in &declared {
        seen.insert(route.path);
        // A door does not look at the thing behind it, so any will do.
        let parts: Vec<&str> =
            route.path.split('/').map(|part| if part.starts_with('{') { "x" } else { part }).collect();
        let path = parts.join("/");
        let is_desk = route.path.starts_with("/desk") || route.path == "/sign-out";
        assert_eq!(route.access != Access::Open, is_desk, "{}", route.path);
        if is_desk {
            let stranger = world.get(&path).await;
            let turned = matches!(stranger.status, StatusCode::SEE_OTHER | StatusCode::METHOD_NOT_ALLOWED);
            assert!(turned, "{}: {}", route.path, stranger.status);
            let sent = world.send(&path, &[]).await;
            assert!(matches!(sent.status, StatusCode::BAD_REQUEST | StatusCode::METHOD_NOT_ALLOWED), "{}", route.path);
            let forged = world.send_with(&path, &[("token", "x")], &[FORM, HERE, ("cookie", &session)]).await;
            let refused = [StatusCode::BAD_REQUEST, StatusCode::METHOD_NOT_ALLOWED, StatusCode::FORBIDDEN];
            assert!(refused.contains(&forged.status), "{}: {}", route.path, forged.status);
        }
        if let Access::Needs(_) = route.access {
            assert_eq!(read(&world, &path, &session).await.status, StatusCode::FORBIDDEN, "{}", route.path);
        }
    }
    assert!(seen.contains("/desk/outbox"));
}

#[tokio::test]
async fn an_office_is_offered_accepted_shown_and_given_up() {
    let world = World::whole().await;
    let unit = in_office(&world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await;
    let fields =
        [("email", "minister@private.example"), ("office", "minister"), ("body", "member/ghana"), ("until", "")];
    let offered = post(&world, "/desk/offices", &unit, &fields).await;
    assert_eq!(offered.status, StatusCode::SEE_OTHER, "{}", offered.text());
    let link = match &outbox(&world).await[0].mail.letter {
        Letter::Invitation { link, .. } => link.clone(),
        other => panic!("{other:?}"),
    };
    assert!(world.page(&link).await.words().contains("Minister"));
    let accepted = world.send(&link, &[("name", "Zanzibar")]).await;
    let minister = cookie(&accepted, "session");
    assert!(read(&world, "/desk", &minister).await.html().words().contains("Sign the letter of intent"));
    assert_eq!(world.send(&link, &[("name", "Again")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
    let member = world.page("/members/ghana").await;
    assert!(member.words().contains("Minister") && !member.words().contains("Zanzibar"), "{}", member.words());
    post(&world, "/desk/account", &minister, &[("name", "Zanzibar"), ("language", "en"), ("shows", "yes")]).await;
    assert!(world.page("/members/ghana").await.words().contains("Zanzibar"), "she chose to show it");
    let at = world.app.history().now().appointments.keys().next_back().copied().unwrap();
    let act = world.json(&format!("/record/{at}.json")).await;
    assert_eq!(act["act"]["kind"], "office.appointed");
    assert!(!act.to_string().contains("Zanzibar") && !act.to_string().contains("private.example"));
    let ended = post(&world, "/desk/offices/end", &minister, &[("appointment", &at.to_string())]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
    assert!(!world.page("/members/ghana").await.words().contains("Zanzibar"));
}

/// Where a member is ahead of UTC the day is a later one there, where it is behind an earlier one: at both an office is held, and
/// not held any more, from the moment of the act, by the rights here and by the page of the member.
#[tokio::test]
async fn an_office_begins_and_ends_at_once_east_and_west_of_here() {
    for (country, member, now, there) in [
        ("New Zealand", "new-zealand", "2026-11-21T23:30:00Z", "2026-11-22"),
        ("United States", "united-states", "2026-11-22T03:00:00Z", "2026-11-21"),
        ("Ghana", "ghana", "2026-11-21T12:00:00Z", "2026-11-21"),
    ] {
        let world = World::empty().await;
        let joined = [
            ("member", country),
            ("date", "2013-04"),
            ("event", "joined"),
            ("detail", "As listed."),
            ("source", "The Partnership's list."),
        ];
        world.import("status-events.csv", sheet(opendata::Kind::StatusEvents, &[&joined], &[])).await;
        world.be_at(now.parse().unwrap());
        let json = format!("/members/{member}.json");
        assert_eq!(world.json(&format!("/members/{member}/obligations.json")).await["today"], there, "{member}");
        let unit =
            crate::recommendations::holder(&world, &Actor::operator(), Office::SupportUnit, "support-unit").await.1;
        let contact =
            in_office(&world, &unit, "poc@private.example", Office::PointOfContact, &format!("member/{member}")).await;
        let held = world.app.history().now().appointments.values().next_back().unwrap().clone();
        assert_eq!(held.from.to_string(), "2026-11-21", "{member}: the earlier of the two days");
        assert_eq!(read(&world, "/desk/plans", &contact).await.status, StatusCode::OK, "{member}: it may at once");
        let shown = world.json(&json).await;
        assert_eq!(shown["people"][0]["office"], "point-of-contact", "{member}: it is seen at once");

        let end = [("appointment", held.at.to_string())];
        let end: Vec<_> = end.iter().map(|(name, at)| (*name, at.as_str())).collect();
        assert_eq!(post(&world, "/desk/offices/end", &contact, &end).await.status, StatusCode::SEE_OTHER);
        let ended = world.app.history().now().appointments[&held.at].ended.unwrap();
        assert_eq!(ended.0.to_string(), "2026-11-21", "{member}");
        assert!(world.json(&json).await["people"].as_array().unwrap().is_empty(), "{member}: it is over at once");
        let draft = format!("/desk/plans/{member}/1");
        assert_eq!(read(&world, &draft, &contact).await.status, StatusCode::FORBIDDEN, "{member}: and may no more");
    }
}

#[tokio::test]
async fn nobody_fills_an_office_that_is_not_theirs() {
    let world = World::whole().await;
    let citizen = signed_up(&world, "ana@private.example").await;
    let fields = [("email", "x@private.example"), ("office", "administrator"), ("body", "site")];
    let refused = post(&world, "/desk/offices", &citizen, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.app.history().now().appointments.len(), 0);
    let unit = in_office(&world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await;
    let at = world.app.history().now().appointments.keys().next_back().copied().unwrap();
    let ended = post(&world, "/desk/offices/end", &citizen, &[("appointment", &at.to_string())]).await;
    assert_eq!(ended.status, StatusCode::FORBIDDEN);
    assert_eq!(read(&world, "/desk/outbox", &unit).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_outbox_is_for_the_administrator_and_shows_what_would_have_been_sent() {
    let world = World::empty().await;
    let admin = in_office(&world, &Actor::operator(), "admin@private.example", Office::Administrator, "site").await;
    ask(&world, "/sign-up", &[("name", "Ana"), ("email", "ana@private.example")]).await;
    let code = code(&world).await;
    let page = read(&world, "/desk/outbox", &admin).await.html();
    assert!(page.words().contains(&format!("{} {}", &code[..4], &code[4..])), "{}", page.words());
}

#[tokio::test]
async fn recovery_codes_are_shown_once_and_work_once() {
    let world = World::empty().await;
    let session = signed_up(&world, "ana@private.example").await;
    let page = post(&world, "/desk/account/recovery-codes", &session, &[]).await.html();
    let codes = page.all("main code");
    assert_eq!(codes.len(), 10);
    let typed = codes[0].to_uppercase().replace('-', " ");
    let fields = [("email", "ana@private.example"), ("code", typed.as_str())];
    let answer = world.send("/sign-in/recovery", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    cookie(&answer, "session");
    let again = world.send("/sign-in/recovery", &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.html().attributes("input[name=email]", "value"), ["ana@private.example"]);
}

#[tokio::test]
async fn a_deleted_account_leaves_a_record_that_verifies_and_no_trace_of_the_person() {
    let world = World::whole().await;
    let unit = in_office(&world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await;
    let unsure = post(&world, "/desk/account/delete", &unit, &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(post(&world, "/desk/account/delete", &unit, &[("sure", "yes")]).await.status, StatusCode::SEE_OTHER);
    world.settle().await;
    let state = world.app.history().now();
    let held = state.appointments.values().next_back().unwrap();
    assert!(!held.holds_on(world.app.now().date()));
    assert_eq!(world.app.store().account(&held.person).await.unwrap(), None);
    assert_eq!(world.get(&format!("/record/{}/receipt", held.at)).await.status, StatusCode::OK);
    let citizen = Actor { office: Office::Citizen, person: Some(held.person.clone()), ..Actor::operator() };
    assert!(may(&citizen, Action::KeepAccount, Subject::Of(held.person.clone())).is_ok(), "the number stays a number");
}

#[tokio::test]
async fn public_pages_are_the_same_bytes_for_whoever_is_signed_in() {
    let world = World::whole().await;
    let session = signed_up(&world, "ana@private.example").await;
    for path in ["/", "/members", "/members/ghana"] {
        let (mine, theirs) = (read(&world, path, &session).await, world.get(path).await);
        assert!(mine.body == theirs.body, "{path}");
        assert!(mine.header("cache-control").starts_with("public"), "{path}");
    }
}
