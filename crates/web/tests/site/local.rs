//! A local jurisdiction joins: a call is opened, somebody applies in two sittings, the Support Unit looks, the Steering Committee decides,
//! and the members' list tells it from its country.

use axum::http::StatusCode;
use domain::people::{Actor, Office};

use crate::people::{in_office, post, read, signed_up};
use crate::reader::Answer;
use crate::world::World;

/// Somebody of the Support Unit, and the actor that appoints.
async fn unit(world: &World) -> (String, Actor) {
    let email = "unit@private.example";
    let session = in_office(world, &Actor::operator(), email, Office::SupportUnit, "support-unit").await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    (session, actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap())
}

/// A call from 1 to 30 November 2026; where it is.
async fn called(world: &World, unit: &str) -> String {
    let call = [
        ("opening", "0"),
        ("title", "Call of 2026"),
        ("words", "Cities and regions, apply."),
        ("opens", "2026-11-01"),
        ("closes", "2026-11-30"),
    ];
    let opened = post(world, "/desk/local/open", unit, &call).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
    opened.header("location").to_owned()
}

/// Begins an application; where it is written.
async fn begun(world: &World, call: &str, session: &str) -> String {
    let number = call.rsplit('/').next().unwrap();
    let begun = post(world, &format!("/desk/local/apply/{number}"), session, &[]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    begun.header("location").to_owned()
}

async fn version(world: &World, form: &str, session: &str) -> String {
    read(world, form, session).await.html().attributes("input[name=version]", "value")[0].clone()
}

async fn save(world: &World, form: &str, session: &str, fields: &[(&str, &str)]) -> Answer {
    let version = version(world, form, session).await;
    let fields: Vec<_> = fields.iter().copied().chain([("version", version.as_str())]).collect();
    post(world, form, session, &fields).await
}

const SHARED: [(&str, &str); 5] = [
    ("country", "ghana"),
    ("partner", "Open Tamale"),
    ("support", "We will do this together."),
    ("capacity", "Two people for two years."),
    ("ambition", "Budgets that everybody can read."),
];

fn jurisdiction<'a>(name: &'a str, term_ends: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("name", name),
        ("term_ends", term_ends),
        ("letter", "I support this, the mayor."),
        ("reform_on", "2025-03-01"),
        ("reform", "Council meetings are public since 2025."),
        ("staff", "The planning unit."),
    ]
}

/// A whole application of jurisdictions by their names, not handed in.
async fn written(world: &World, call: &str, session: &str, names: &[&str]) -> String {
    let draft = begun(world, call, session).await;
    assert_eq!(save(world, &draft, session, &SHARED).await.status, StatusCode::SEE_OTHER);
    for (nth, name) in names.iter().enumerate() {
        let form = format!("{draft}/jurisdictions/{nth}");
        let saved = save(world, &form, session, &jurisdiction(name, "2028-12-31")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    }
    draft
}

const MET: [(&str, &str); 5] = [
    ("commitment", "met"),
    ("ambition", "met"),
    ("capacity", "met"),
    ("proposes", "admit"),
    ("why", "Everything that is asked is there."),
];

#[tokio::test]
async fn two_cities_apply_together_and_are_members_once_the_committee_has_decided() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    let seat = in_office(&world, &actor, "seat@private.example", Office::CommitteeMember, "steering-committee").await;
    let ana = signed_up(&world, "ana@private.example").await;
    let call = called(&world, &unit).await;
    assert!(world.page("/join").await.words().contains("Call of 2026"));
    let overview = read(&world, "/desk/local", &ana).await.html();
    assert!(overview.words().contains("Call of 2026, open until 30 November 2026"), "{}", overview.words());

    let draft = begun(&world, &call, &ana).await;
    let saved = save(&world, &draft, &ana, &SHARED[..2]).await;
    assert_eq!(saved.header("location"), format!("{draft}?done=saved"));
    let half = read(&world, &draft, &ana).await.html();
    assert!(half.words().contains("Open Tamale") || half.attributes("#partner", "value") == ["Open Tamale"]);
    let missing = half.all("#missing li");
    for gap in ["Its letter of support", "Its people and means", "What you want to reach", "At least one jurisdiction"]
    {
        assert!(missing.iter().any(|line| line.contains(gap)), "{gap} in {missing:?}");
    }
    let early = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "it is not whole");
    assert_eq!(save(&world, &draft, &ana, &SHARED).await.status, StatusCode::SEE_OTHER);

    let first = format!("{draft}/jurisdictions/0");
    let wrong = save(&world, &first, &ana, &jurisdiction("Tamale", "the end of 2028")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = wrong.html();
    assert_eq!(again.attributes(".errors a", "href"), ["#term_ends"]);
    assert!(again.words().contains("Council meetings are public"), "what was typed is there again");
    save(&world, &first, &ana, &jurisdiction("Tamale", "2028-03-20")).await;
    let other = format!("{draft}/jurisdictions/1");
    save(&world, &other, &ana, &jurisdiction("Cape Coast", "2028-12-31")).await;
    let short = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = short.html().words();
    assert!(told.contains("Tamale: Enough of the term is left") && told.contains("21 March 2028"), "{told}");
    let before = world.app.history().now().length;
    save(&world, &first, &ana, &jurisdiction("Tamale", "2028-03-21")).await;
    let handed = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await;
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text());
    let public = handed.header("location").to_owned();
    let twice = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await;
    assert_eq!((twice.status, twice.header("location")), (StatusCode::SEE_OTHER, public.as_str()), "it is there once");
    assert_eq!(world.app.history().now().length, before + 1);

    let page = world.page(&public).await;
    for words in ["Tamale", "Cape Coast", "Open Tamale", "I support this, the mayor.", "Waits for the Support Unit"] {
        assert!(page.words().contains(words), "{words} in {}", page.words());
    }
    assert!(world.page(&call).await.words().contains("Cape Coast"), "the call lists who applied");
    let at = public.rsplit('/').next().unwrap();
    let (look, decide) = (format!("/desk/local/applications/{at}"), format!("/desk/local/applications/{at}/decide"));
    let queue = read(&world, "/desk/support-unit", &unit).await.html();
    assert!(queue.attributes("#applications a", "href").contains(&look), "{}", queue.words());
    let decision = [("outcome", "admit"), ("why", "Welcome.")];
    let early = post(&world, &decide, &seat, &decision).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.html().words().contains("has not looked at it yet"), "{}", early.text());
    let assessed = post(&world, &look, &unit, &MET).await;
    assert_eq!(assessed.status, StatusCode::SEE_OTHER, "{}", assessed.text());
    assert!(read(&world, "/desk/local", &seat).await.html().attributes("#decide a", "href").contains(&decide));
    let decided = post(&world, &decide, &seat, &decision).await;
    assert_eq!(decided.header("location"), public, "{}", decided.text());

    let told = world.json(&format!("{public}.json")).await;
    assert_eq!(told["state"], "admitted");
    assert_eq!(told["decided"]["why"], "Welcome.");
    assert!(told["tests"].as_array().unwrap().iter().all(|test| test["comes_out"] == "met"), "{told}");
    let member = world.json("/members/tamale-ghana.json").await;
    assert_eq!(member["status"], "active");
    let owed = member["obligations"].as_array().unwrap();
    assert_eq!(owed.iter().find(|owed| owed["duty"] == "first-plan").unwrap()["due"], "2027-12-31");
    let list = world.page("/members?level=local").await;
    assert!(list.words().contains("Tamale") && list.words().contains("Cape Coast"), "{}", list.words());
    assert!(!list.all("tbody th").iter().any(|name| name == "Ghana"), "its country is national");
    let again = post(&world, &decide, &seat, &[("outcome", "refuse"), ("why", "No.")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is decided once");
    assert_eq!(read(&world, &draft, &ana).await.status, StatusCode::NOT_FOUND, "it is written no more");
    let own = read(&world, "/desk/local", &ana).await.html();
    assert!(own.attributes("#own a", "href").contains(&public), "{}", own.words());
}

#[tokio::test]
async fn what_is_refused_is_refused_in_public_with_its_reason_and_makes_nobody_a_member() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    let seat = in_office(&world, &actor, "seat@private.example", Office::CommitteeMember, "steering-committee").await;
    let ana = signed_up(&world, "ana@private.example").await;
    let call = called(&world, &unit).await;
    let draft = written(&world, &call, &ana, &["Tamale"]).await;
    let public = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await.header("location").to_owned();
    let at = public.rsplit('/').next().unwrap();
    let look = format!("/desk/local/applications/{at}");
    let unmet =
        [("commitment", "met"), ("ambition", "not-met"), ("capacity", "met"), ("why", "There is no plan in it.")];
    let admit: Vec<_> = unmet.into_iter().chain([("proposes", "admit")]).collect();
    let refused = post(&world, &look, &unit, &admit).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "what is not met cannot be proposed");
    assert!(refused.html().words().contains("There is no plan in it."), "what was typed is there again");
    let refuse: Vec<_> = unmet.into_iter().chain([("proposes", "refuse")]).collect();
    post(&world, &look, &unit, &refuse).await;
    let decide = format!("{look}/decide");
    let admitted = post(&world, &decide, &seat, &[("outcome", "admit"), ("why", "Still.")]).await;
    assert_eq!(admitted.status, StatusCode::UNPROCESSABLE_ENTITY, "what fails admits nobody");
    post(&world, &decide, &seat, &[("outcome", "refuse"), ("why", "Apply again with a plan.")]).await;
    let page = world.page(&public).await;
    assert!(page.words().contains("Refused") && page.words().contains("Apply again with a plan."), "{}", page.words());
    assert_eq!(world.get("/members/tamale-ghana").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_writes_looks_or_decides_where_it_is_not_theirs() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    let seat = in_office(&world, &actor, "seat@private.example", Office::CommitteeMember, "steering-committee").await;
    let (ana, ben) = (signed_up(&world, "ana@private.example").await, signed_up(&world, "ben@private.example").await);
    let call = called(&world, &unit).await;
    let draft = written(&world, &call, &ana, &["Tamale"]).await;
    for path in [draft.clone(), format!("{draft}/jurisdictions/0")] {
        for session in [&ben, &unit, &seat] {
            assert_eq!(read(&world, &path, session).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let before = world.app.history().now().length;
    for path in [format!("{draft}/hand-in"), format!("{draft}/discard")] {
        assert_eq!(post(&world, &path, &ben, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(world.app.history().now().length, before);
    let public = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await.header("location").to_owned();
    let at = public.rsplit('/').next().unwrap();
    let look = format!("/desk/local/applications/{at}");
    let decide = format!("{look}/decide");
    let length = world.app.history().now().length;
    let decision = [("outcome", "admit"), ("why", "Welcome.")];
    for session in [&ana, &seat] {
        assert_eq!(
            post(&world, &look, session, &MET).await.status,
            StatusCode::FORBIDDEN,
            "only the Support Unit looks"
        );
        assert_eq!(post(&world, "/desk/local/open", session, &[]).await.status, StatusCode::FORBIDDEN);
    }
    for session in [&ana, &unit] {
        let refused = post(&world, &decide, session, &decision).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "only the Steering Committee decides");
    }
    assert_eq!(world.app.history().now().length, length, "nothing was written");
}

#[tokio::test]
async fn a_member_of_the_committee_decides_on_no_jurisdiction_of_their_own_country() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    let email = "seat@private.example";
    let own = in_office(&world, &actor, email, Office::CommitteeMember, "steering-committee").await;
    let invite = app::people::Invite {
        email: email.parse().unwrap(),
        office: Office::Minister,
        body: "member/ghana".parse().unwrap(),
        until: None,
        language: "en".into(),
    };
    let secret = world.app.offer_office(&actor, invite).await.unwrap();
    world.send(&format!("/invitations/{}", secret.text()), &[("name", "Holder")]).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let call = called(&world, &unit).await;
    let draft = written(&world, &call, &ana, &["Tamale"]).await;
    let public = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await.header("location").to_owned();
    let look = format!("/desk/local/applications/{}", public.rsplit('/').next().unwrap());
    post(&world, &look, &unit, &MET).await;
    let refused = post(&world, &format!("{look}/decide"), &own, &[("outcome", "admit"), ("why", "Ours.")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(world.get("/members/tamale-ghana").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_call_that_is_over_takes_nothing_and_what_was_typed_stays() {
    let world = World::whole().await;
    let (unit, _) = unit(&world).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let call = called(&world, &unit).await;
    let draft = written(&world, &call, &ana, &["Tamale"]).await;
    world.be_at("2026-12-01T05:00:00Z".parse().unwrap());
    let late = post(&world, &format!("{draft}/hand-in"), &ana, &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = late.html();
    assert!(page.words().contains("Handed in while the call was open"), "{}", page.words());
    assert!(read(&world, &draft, &ana).await.html().words().contains("Tamale"), "nothing is lost");
    let number = call.rsplit('/').next().unwrap();
    let begin = post(&world, &format!("/desk/local/apply/{number}"), &ana, &[]).await;
    assert_eq!(begin.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(begin.html().words().contains("not open now"), "{}", begin.text());
    assert!(world.page(&call).await.words().contains("Closed"));
}

#[tokio::test]
async fn of_two_windows_the_second_is_told_and_of_two_applications_for_one_city_one_is_taken() {
    let world = World::whole().await;
    let (unit, _) = unit(&world).await;
    let (ana, ben) = (signed_up(&world, "ana@private.example").await, signed_up(&world, "ben@private.example").await);
    let call = called(&world, &unit).await;
    let draft = written(&world, &call, &ana, &["Tamale"]).await;
    let old = version(&world, &draft, &ana).await;
    let fields = |partner: &'static str| {
        let mut fields: Vec<(&str, &str)> = SHARED.to_vec();
        fields[1].1 = partner;
        fields
    };
    let one: Vec<_> = fields("One window").into_iter().chain([("version", old.as_str())]).collect();
    assert_eq!(post(&world, &draft, &ana, &one).await.status, StatusCode::SEE_OTHER);
    let other: Vec<_> = fields("Another window").into_iter().chain([("version", old.as_str())]).collect();
    let told = post(&world, &draft, &ana, &other).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = told.html();
    assert!(page.words().contains("saved in another window"), "{}", page.words());
    assert_eq!(page.attributes("#partner", "value"), ["Another window"], "what was typed is there again");

    let theirs = written(&world, &call, &ben, &["tamale"]).await;
    post(&world, &format!("{draft}/hand-in"), &ana, &[]).await;
    let second = post(&world, &format!("{theirs}/hand-in"), &ben, &[]).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.html().words().contains("applies twice"), "{}", second.text());
    assert_eq!(world.app.history().now().local.applications.len(), 1);
}

#[tokio::test]
async fn fifty_who_apply_for_one_city_at_once_are_one_application() {
    let world = std::sync::Arc::new(World::whole().await);
    let (unit, _) = unit(&world).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let call = called(&world, &unit).await;
    let mut drafts = Vec::new();
    for _ in 0..5 {
        drafts.push(written(&world, &call, &ana, &["Tamale"]).await);
    }
    let token = crate::people::token(&world, &ana).await;
    let sending: Vec<_> = (0..50)
        .map(|nth: usize| {
            let (world, ana, token) = (std::sync::Arc::clone(&world), ana.clone(), token.clone());
            let to = format!("{}/hand-in", drafts[nth % drafts.len()]);
            tokio::spawn(async move {
                let headers = [crate::people::FORM, crate::people::HERE, ("cookie", ana.as_str())];
                world.send_with(&to, &[("token", token.as_str())], &headers).await.status
            })
        })
        .collect();
    for sent in sending {
        let status = sent.await.unwrap();
        assert!(matches!(status, StatusCode::SEE_OTHER | StatusCode::UNPROCESSABLE_ENTITY), "{status}");
    }
    assert_eq!(world.app.history().now().local.applications.len(), 1);
}

#[tokio::test]
async fn every_letter_stands_in_one_list_that_can_be_narrowed() {
    let world = World::whole().await;
    let (_, actor) = unit(&world).await;
    let seat = in_office(&world, &actor, "seat@private.example", Office::CommitteeMember, "steering-committee").await;
    let minister = in_office(&world, &actor, "minister@private.example", Office::Minister, "member/ghana").await;
    let resolution = [("change", "inactive"), ("on", "2026-11-20"), ("words", "No plan came in two cycles.")];
    let letter = post(&world, "/desk/standing/ghana", &seat, &resolution).await.header("location").to_owned();
    let reply = format!("/desk/replies/{}", letter.rsplit('/').next().unwrap());
    let reply = post(&world, &reply, &minister, &[("words", "It is on its way.")]).await.header("location").to_owned();

    let all = world.page("/letters").await;
    assert_eq!(all.attributes("tbody th a", "href"), [reply.clone(), letter.clone()], "the latest first");
    let narrowed = world.page("/letters?kind=resolution&member=ghana&year=2026").await;
    assert_eq!(narrowed.attributes("tbody th a", "href"), [letter.as_str()]);
    assert!(world.page("/letters?member=albania").await.words().contains("No letter fits"));
    let told = world.json("/letters.json?kind=reply").await;
    assert_eq!((told["total"].as_u64(), told["letters"][0]["about"].as_str()), (Some(1), Some("member/ghana")));
    let csv = world.get("/letters.csv").await;
    assert_eq!(csv.text().lines().count(), 3, "{}", csv.text());
    for wrong in ["/letters?kind=love", "/letters?year=soon", "/letters?member=atlantis"] {
        assert_eq!(world.get(wrong).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    assert!(world.page("/members").await.attributes("a", "href").contains(&"/letters".to_owned()));
}

#[tokio::test]
async fn what_waits_for_the_support_unit_stands_in_one_place() {
    let world = World::whole().await;
    let (unit, actor) = unit(&world).await;
    let empty = read(&world, "/desk/support-unit", &unit).await.html();
    assert!(empty.words().contains("Nothing waits."), "{}", empty.words());
    assert!(
        read(&world, "/desk", &unit).await.html().attributes("a", "href").contains(&"/desk/support-unit".to_owned())
    );
    let minister = in_office(&world, &actor, "minister@private.example", Office::Minister, "member/albania").await;
    post(&world, "/desk/letters/sign/ALB", &minister, &[("english", "We want to join.")]).await;
    let page = read(&world, "/desk/support-unit", &unit).await.html();
    assert!(page.attributes("#letters a", "href")[0].starts_with("/desk/letters/waiting/"), "{}", page.words());
    assert_eq!(read(&world, "/desk/support-unit", &minister).await.status, StatusCode::FORBIDDEN);
}
