//! The two worked examples of the networking mechanism in a real browser, without script, from the surveys to what everybody reads
//! in the end.
//!
//! The offers are samples of our own; they say of organisations only what the examples say of such.

use app::people::NewOrganisation;
use domain::RequestId;
use domain::networking::{Survey, SurveyState};
use domain::people::{Action, Actor, Letter, Office, OrganisationKind, Subject, may};

use crate::at_browser::{Reader, email, served};
use crate::people::in_office;
use crate::world::World;

/// Fields that are chosen and not typed.
const CHOSEN: [&str; 8] = ["kind", "cost", "manager", "outcome", "covers", "from", "to", "on"];

/// What an organisation types into the survey of offers.
type Typed = &'static [(&'static str, &'static str)];

const EXPERTS: Typed = &[
    ("text", "We follow public budgets from approval to audit, and teach officials and citizens to read them."),
    ("kind", "civil-society"),
    ("stage-strategy", "yes"),
    ("stage-design", "yes"),
    ("method-advice", "yes"),
    ("language-en", "yes"),
];
const NORTH: Typed = &[
    ("text", "We train local groups to follow the citizens' budget."),
    ("kind", "civil-society"),
    ("stage-implementation", "yes"),
    ("method-training", "yes"),
    ("home", "BFA"),
];
const WEST: Typed = &[
    ("text", "We explain the public budget on the radio, for citizens who follow it."),
    ("kind", "civil-society"),
    ("stage-implementation", "yes"),
    ("home", "CIV"),
];
const FIRM: Typed = &[
    ("text", "We build websites that show public spending, with budget data as open data for citizens."),
    ("kind", "firm"),
    ("stage-technology", "yes"),
    ("method-software", "yes"),
    ("cost", "low-cost"),
];
const PARTNER: Typed = &[
    ("text", "We keep a website on the public budget up to date together with a firm, and answer citizens."),
    ("kind", "civil-society"),
    ("stage-technology", "yes"),
    ("home", "Ghana"),
];
const ADVISER: Typed = &[
    ("text", "Advice on open government data: what to open first, and what others have that can be shared."),
    ("kind", "civil-society"),
    ("stage-strategy", "yes"),
    ("method-advice", "yes"),
];
const VENDOR: Typed = &[
    ("text", "Open data portals with catalogues of datasets, data formats and hosting."),
    ("kind", "firm"),
    ("stage-technology", "yes"),
    ("method-software", "yes"),
];

const BUDGET: Typed = &[
    (
        "need",
        "A website on which citizens can follow the public budget from approval to audit, and local groups trained to use it.",
    ),
    ("exists", "Budget tables of each ministry as spreadsheets; audit reports on paper, in the court of auditors."),
    ("stage-design", "yes"),
    ("stage-implementation", "yes"),
    ("stage-technology", "yes"),
];

/// The offices of the mechanism, and Ghana's.
async fn offices(world: &World) -> Actor {
    let body = |office| if office == Office::MechanismGroup { "networking-mechanism" } else { "support-unit" };
    in_office(world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await;
    let account = world.app.store().account_of(&email("unit")).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    let unit = actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap();
    for (name, office) in [("manager", Office::CaseManager), ("group", Office::MechanismGroup)] {
        in_office(world, &unit, &format!("{name}@private.example"), office, body(office)).await;
    }
    in_office(world, &unit, "poc@private.example", Office::PointOfContact, "member/ghana").await;
    unit
}

/// An organisation that is recognised, and somebody who speaks for it.
async fn organisation(world: &World, unit: &Actor, id: &str, name: &str) {
    let permit = may(unit, Action::VerifyOrganisation, Subject::Whole).unwrap();
    let website = format!("https://{id}.example");
    let (id_of, name) = (id.parse().unwrap(), name.to_owned());
    let new = NewOrganisation { id: id_of, name, kind: OrganisationKind::CivilSociety, country: None, website };
    world.app.recognise_organisation(permit, new, "Its register was seen.").await.unwrap();
    let email = format!("{id}@private.example");
    in_office(world, unit, &email, Office::Provider, &format!("organisation/{id}")).await;
}

fn answer(reader: &mut Reader<'_>, answers: &[(&str, &str)]) {
    for (field, words) in answers {
        match *words {
            "yes" => reader.tick(field),
            words if CHOSEN.contains(field) || field.starts_with("sees-") => reader.set(field, words),
            words => reader.fill(field, words),
        };
    }
}

/// Fills in the survey of offers and hands it in; everybody sees who offers what.
fn offers(reader: &mut Reader<'_>, who: &str, typed: Typed) {
    reader.be(who).go("/desk/networking").send("/new/offer");
    answer(reader, typed);
    answer(reader, &[("sees-usual", "public")]);
    reader.do_it("save").do_it("file").reads("Handed in");
}

/// The way to the newest case of Ghana.
fn case(world: &World, reader: &Reader<'_>) -> RequestId {
    let body = "member/ghana".parse().unwrap();
    let mut filed = reader.ask(world.app.store().surveys_of(&body)).unwrap();
    filed.retain(|of| of.survey == Survey::Request && of.state == SurveyState::Filed);
    filed.sort_by_key(|of| of.filed_at);
    filed.last().unwrap().id.parse().unwrap()
}

/// Puts the case into the hands of the case manager.
fn assigned(world: &World, reader: &mut Reader<'_>, case: &RequestId) {
    let account = reader.ask(world.app.store().account_of(&email("manager"))).unwrap().unwrap();
    reader.be("unit").reads("waits for you").go("/desk/networking").reads("Waits for you");
    reader.go(&format!("/desk/networking/cases/{case}/assign/0")).set("manager", &account.person.to_string());
    reader.send("/assign/0").reads("Assigned");
}

/// The number of a provider's introduction in a case.
fn number(world: &World, reader: &Reader<'_>, case: &RequestId, organisation: &str) -> u16 {
    let open = reader.ask(world.app.open_case(case)).unwrap().unwrap();
    let body = format!("organisation/{organisation}").parse().unwrap();
    open.case.of_provider(&body).map(|(number, _)| number).last().unwrap()
}

/// The steering group and both sides agree: an introduction is made.
fn introduced(world: &World, reader: &mut Reader<'_>, case: &RequestId, (organisation, name): (&str, &str)) -> u16 {
    let n = number(world, reader, case, organisation);
    let page = format!("/desk/networking/cases/{case}");
    reader.be("group").go(&page).send(&format!("/group-agrees/{n}"));
    reader.be(organisation).reads("waits for you").go(&page).reads("a government").lacks("Ghana");
    reader.send(&format!("/provider-agrees/{n}")).lacks("Ghana");
    reader.be("poc").go(&page).lacks(name).send(&format!("/government-agrees/{n}")).reads(name);
    n
}

/// The government chooses a provider, both sign what the case manager puts down.
fn agreed(reader: &mut Reader<'_>, case: &RequestId, (organisation, n): (&str, u16), scope: &str) {
    let page = format!("/desk/networking/cases/{case}");
    reader.be(organisation).go(&format!("{page}/respond/{n}")).set("covers", "fully");
    reader.fill("words", "Two people for half a year").send(&format!("/respond/{n}"));
    reader.be("poc").go(&page).reads("Two people for half a year").send(&format!("/select/{n}"));
    reader.be("manager").go(&format!("{page}/draft/{n}"));
    let terms = [
        ("scope", scope),
        ("from", "2027-06-01"),
        ("to", "2027-12-31"),
        ("cost", "low-cost"),
        ("government-does", "Opens its files"),
        ("provider-does", "Sends two people"),
        ("named", "yes"),
    ];
    answer(reader, &terms);
    reader.send(&format!("/draft/{n}"));
    reader.be("poc").go(&page).reads(scope).send(&format!("/sign-government/{n}"));
    reader.be(organisation).go(&page).reads(scope).send(&format!("/sign-provider/{n}")).reads("Agreed");
}

/// All is done, the case is closed, and both sides let the story be told.
fn closed(world: &World, reader: &mut Reader<'_>, case: &RequestId, agreements: &[(&str, u16)], story: &str) {
    let page = format!("/desk/networking/cases/{case}");
    for (_, n) in agreements {
        reader.be("poc").go(&format!("{page}/check-in/{n}")).fill("words", "It works").tick("done");
        reader.send(&format!("/check-in/{n}"));
    }
    reader.be("manager").go(&format!("{page}/close/0")).set("outcome", "achieved");
    reader.fill("commitments", world.ghana("13").as_str()).fill("words", story).send("/close/0").reads(story);
    for (organisation, n) in agreements {
        reader.be("poc").reads("waits for you").go(&page).send(&format!("/government-tells/{n}"));
        reader.be(organisation).reads("waits for you").go(&page).send(&format!("/provider-tells/{n}"));
    }
}

/// The secretariat recognises an organisation and offers an office for it, and somebody accepts: all in the browser.
fn signs_up(world: &World, reader: &mut Reader<'_>, (id, name): (&str, &str)) {
    reader.be("unit").go("/desk/organisations");
    answer(reader, &[("name", name), ("short", "Not a short name"), ("website", "https://experts.example")]);
    assert_eq!(reader.press("/desk/organisations"), 422);
    reader.reads("cannot be a short name").fill("short", id).set("kind", "civil-society");
    reader.fill("grounds", "Its register was seen").send("/desk/organisations").reads(name);
    reader.go("/desk/offices").set("office", "provider").set("body", &format!("organisation/{id}"));
    reader.fill("email", email(id).as_str()).send("/desk/offices");
    let mails = reader.ask(world.app.store().mails(10)).unwrap();
    let link = mails.into_iter().find_map(|waiting| match waiting.mail.letter {
        Letter::Invitation { link, .. } if waiting.mail.email == email(id) => Some(link),
        _ => None,
    });
    let link = link.unwrap();
    reader.browser.forget_cookies().unwrap();
    reader.go(&link).fill("name", "Whoever speaks for it").send(&link).reads(name);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_need_for_a_budget_website_meets_experts_neighbours_and_a_firm_with_its_local_partner() {
    let world = World::whole().await;
    let unit = offices(&world).await;
    let others = [
        ("north", "Group in the north", NORTH),
        ("west", "Group in the west", WEST),
        ("firm", "Technology firm", FIRM),
        ("partner", "Partner of the firm", PARTNER),
    ];
    for (id, name, _) in others {
        organisation(&world, &unit, id, name).await;
    }
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address, "first-example");
        let reader = &mut reader;
        signs_up(&world, reader, ("experts", "Budget experts"));
        let all: Vec<_> = [("experts", "Budget experts", EXPERTS)].into_iter().chain(others).collect();
        for (id, _, typed) in &all {
            offers(reader, id, typed);
        }
        reader.go("/offers").reads("Budget experts").reads("Technology firm");

        reader.be("poc").go("/desk/networking").send("/new/request");
        answer(reader, BUDGET);
        reader.do_it("save").tick("language-en");
        answer(reader, &[("sees-usual", "public")]);
        reader.do_it("save").lacks("could still mean many things").do_it("file").reads("Handed in");
        reader.go("/requests").reads("A website on which citizens can follow the public budget");

        let case = case(&world, reader);
        let page = format!("/desk/networking/cases/{case}");
        assigned(&world, reader, &case);
        reader.be("manager").go(&format!("{page}/brief/0")).set("on", "2026-11-21").send("/brief/0");
        reader.go(&format!("{page}/needs/1")).reads("Clear enough").reads("Together").send("/propose-team/1");
        // The team has nobody more than it takes; the case manager introduces the others as well.
        let proposed = |reader: &Reader<'_>| {
            let open = reader.ask(world.app.open_case(&case)).unwrap().unwrap();
            all.iter()
                .filter(|(id, ..)| open.case.of_provider(&format!("organisation/{id}").parse().unwrap()).count() > 0)
                .count()
        };
        assert!(proposed(reader) >= 2, "a team is several");
        while proposed(reader) < all.len() {
            reader.go(&format!("{page}/needs/1")).reads("Proposed already").send("/propose/1");
        }
        let mut made = Vec::new();
        for (id, name, _) in &all {
            made.push((*id, introduced(&world, reader, &case, (id, name))));
        }
        reader.be("poc").go(&format!("{page}/say/1")).fill("words", "Where would you begin?").send("/say/1");
        reader.go(&format!("{page}/answer")).reads("Budget experts").reads("Group in the west");

        // A hybrid: the firm builds, its local partner keeps it going.
        let chosen: Vec<_> = made.into_iter().filter(|(id, _)| ["firm", "partner"].contains(id)).collect();
        for (id, n) in &chosen {
            agreed(reader, &case, (id, *n), "The website, without the data behind it");
        }
        closed(&world, reader, &case, &chosen, "Citizens follow the budget on a website that is kept up to date.");
        reader.browser.forget_cookies().unwrap();
        reader.go("/networking").reads("Citizens follow the budget on a website");
        reader
            .reads("Ghana and Technology firm")
            .reads("Ghana and Partner of the firm")
            .reads(world.ghana("13").as_str());
        reader.lacks("Group in the north");
        reader
            .go(&format!("/commitments/{}", world.ghana("13")))
            .reads("Ghana and Technology firm: What was needed was done");
        reader.go("/members/ghana").reads("Ghana and Partner of the firm: What was needed was done");
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn open_government_data_is_asked_about_advised_on_and_comes_back_months_later_as_a_need() {
    let world = World::whole().await;
    let unit = offices(&world).await;
    organisation(&world, &unit, "adviser", "Advisers on open data").await;
    organisation(&world, &unit, "vendor", "Portal firm").await;
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address, "second-example");
        let reader = &mut reader;
        offers(reader, "adviser", ADVISER);
        offers(reader, "vendor", VENDOR);

        reader.be("poc").go("/desk/networking").send("/new/request");
        reader.fill("need", "Help with open government data.").do_it("save").tick("language-en").do_it("save");
        reader.reads("could still mean many things").reads("Which thing exactly").do_it("file").reads("Handed in");
        let first = case(&world, reader);
        let page = format!("/desk/networking/cases/{first}");
        assigned(&world, reader, &first);
        reader.be("manager").go(&format!("{page}/needs/1")).reads("Too vague").lacks("Portal firm");
        reader.go(&format!("{page}/ask/1"));
        assert!(
            reader.browser.words("document.getElementById('words').value").unwrap().contains("Which thing exactly")
        );
        reader.send("/ask/1");
        reader.be("poc").reads("waits for you").go(&page).reads("Which thing exactly");
        reader.go(&format!("{page}/answer/0")).fill("words", "We do not know yet").send("/answer/0");
        reader.be("manager").go(&format!("{page}/needs/1")).reads("Advisers on open data").send("/refer/1");
        reader.reads("With an adviser").go(&format!("{page}/close/0")).set("outcome", "advised");
        assert_eq!(reader.press("/close/0"), 422, "nobody has advised yet");
        let adviser = introduced(&world, reader, &first, ("adviser", "Advisers on open data"));
        let said = "Begin with the land registry; others have opened theirs";
        reader.be("adviser").go(&format!("{page}/say/{adviser}")).fill("words", said).send("/say/1");
        reader.be("manager").go(&format!("{page}/close/0")).set("outcome", "advised");
        reader.fill("words", "The land registry comes first").send("/close/0").reads("Closed");

        world.pass(150);
        reader.be("poc").go(&page).reads(said).send("/new/request").reads("Help with open government data");
        let again = format!("{}/needs/1", reader.place());
        reader.go(&again).fill(
            "need",
            "A portal with a catalogue of land registry datasets: parcels, cadastral maps and prices, in CSV.",
        );
        reader.tick("stage-technology").do_it("save").lacks("could still mean many things").do_it("file");
        let second = case(&world, reader);
        assert_ne!(first, second);
        let page = format!("/desk/networking/cases/{second}");
        assigned(&world, reader, &second);
        reader.be("manager").go(&page).reads("The case on which this one follows");
        reader.go(&format!("{page}/needs/1")).reads("Clear enough").reads("1. Portal firm").send("/propose/1");
        let n = introduced(&world, reader, &second, ("vendor", "Portal firm"));
        agreed(reader, &second, ("vendor", n), "A portal of the land registry");
        closed(&world, reader, &second, &[("vendor", n)], "The land registry is open.");
        reader.browser.forget_cookies().unwrap();
        reader.go("/networking").reads("The land registry is open.").reads("Ghana and Portal firm");
        reader.lacks("Advisers on open data");
    });
}
