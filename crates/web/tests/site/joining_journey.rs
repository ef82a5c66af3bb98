//! A country joins, in a real browser and without script: from the page on which its eligibility and the Values Check are worked
//! out to its first plan, each step by the office that may, and each seen in public on the path of that page.

use domain::people::{Actor, Letter, Office};
use opendata::Kind;

use crate::at_browser::{Reader, email, served};
use crate::people::in_office;
use crate::plans::{COURTS, PLAN};
use crate::plans_journey::answer;
use crate::world::{World, sheet};

const COUNTRY: &str = "/eligibility/AUT?year=2026";

/// Austria scores 16 of 16 for 2026, and one of the two answers of the Values Check is high enough; it has not joined.
async fn world() -> World {
    let world = World::whole().await;
    let country = [
        ("country", "AUT"),
        ("name", "Austria"),
        ("iso3166_1_alpha3", "AUT"),
        ("un_state", "TRUE"),
        ("iso3166_1_alpha2", "AT"),
    ];
    world.import("countries.csv", sheet(Kind::Countries, &[&country], &[])).await;
    let survey =
        [("country", "Austria"), ("survey_year", "2023"), ("executive_budget_proposal", "PW"), ("audit_report", "PW")];
    world.import("survey.csv", sheet(Kind::BudgetDocuments, &[&survey], &[])).await;
    let liberties = [("country", "aut"), ("time", "2025"), ("civlibx_eiu", "88.2")];
    world.import("index.csv", sheet(Kind::DemocracyIndex, &[&liberties], &[])).await;
    let score = [
        ("country", "Austria"),
        ("iso3", "AUT"),
        ("when", "2026-05"),
        ("access_to_information", "4"),
        ("asset_disclosure", "4"),
        ("points", "16"),
        ("max", "16"),
        ("basis", "stated"),
        ("source", "a page"),
    ];
    world.import("scores.csv", sheet(Kind::PublishedScores, &[&score], &[])).await;
    let society = [("country_name", "Austria"), ("year", "2025"), ("v2cseeorgs_ord", "3"), ("v2csreprss_ord", "2")];
    world.import("society.csv", sheet(Kind::CivilSocietyOrdinal, &[&society], &[])).await;
    world
}

/// Whoever is at the browser offers an office; somebody else takes it up by the link in their mail.
fn appoint(reader: &mut Reader<'_>, world: &World, name: &str, office: &str, body: &str) {
    reader.go("/desk/offices").fill("email", email(name).as_str()).set("office", office).set("body", body);
    reader.send("/desk/offices");
    let mails = reader.ask(world.app.store().mails(100)).unwrap();
    let link = mails.into_iter().find_map(|waiting| match waiting.mail.letter {
        Letter::Invitation { link, .. } if waiting.mail.email == email(name) => Some(link),
        _ => None,
    });
    let link = link.unwrap();
    reader.browser.forget_cookies().unwrap();
    reader.go(&link).fill("name", name).send(&link);
    assert_eq!(reader.place(), "/desk");
}

/// How the steps of the path stand, as everybody reads them.
fn path(reader: &mut Reader<'_>) -> Vec<String> {
    reader.browser.forget_cookies().unwrap();
    reader.go(COUNTRY).all("#path li span")
}

/// The steps that are taken, and the one that is next.
fn taken(reader: &mut Reader<'_>) -> (usize, Option<usize>) {
    let steps = path(reader);
    let next = steps.iter().position(|step| step.starts_with("next"));
    (steps.iter().take_while(|step| step.starts_with("taken")).count(), next)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_country_joins_each_step_by_the_office_that_may() {
    let world = world().await;
    in_office(&world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await;
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address, "joining");
        let reader = &mut reader;
        assert_eq!(taken(reader), (1, Some(1)), "eligible by its score");
        reader.reads("16 of 16 points").reads("Values Check");
        let checked = reader.all("#joining .tree > li");
        assert!(checked.iter().all(|check| check.contains("holds")), "{checked:?}");

        reader.be("unit");
        appoint(reader, &world, "minister", "minister", "country/AUT");
        reader.go("/desk/letters/sign/AUT").fill("english", "We want to join the Open Government Partnership.");
        reader.fill("own", "Wir wollen der Partnerschaft beitreten.").fill("language", "de");
        reader.fill("ministry", "Federal Chancellery").tick("endorses").send("/desk/letters/sign/AUT");
        assert_eq!(taken(reader), (1, Some(1)), "nobody joins by signing");
        reader.be("unit").go("/desk/support-unit");
        let waiting = reader.browser.words("document.querySelector('#letters a').getAttribute('href')").unwrap();
        reader.be("minister").is_refused(&waiting);
        reader.be("unit").go(&waiting).reads("Wir wollen der Partnerschaft beitreten.").send(&waiting);
        assert!(reader.place().starts_with("/letters/"));
        reader.reads("Holds, by what is on record").lacks("Checked outside this record");
        assert_eq!(taken(reader), (3, Some(3)), "the letter and the Declaration");

        reader.be("minister");
        appoint(reader, &world, "poc", "point-of-contact", "member/austria");
        assert_eq!(taken(reader), (4, Some(4)), "somebody answers for it");
        reader.be("poc").is_refused("/desk/forum/austria");
        appoint(reader, &world, "forum", "forum-member", "member/austria");
        assert_eq!(taken(reader), (4, Some(4)), "a seat is no forum yet");
        reader.be("forum").go("/desk/forum/austria").fill("remit", "The forum makes the plan with the government.");
        reader.fill("rules", "It decides by consensus.").fill("seats-government", "3").fill("seats-civil-society", "3");
        reader.send("/desk/forum/austria");
        assert_eq!(taken(reader), (5, Some(5)));
        let plan = path(reader).pop().unwrap();
        assert!(plan.contains("31 December 2027"), "the first plan has its day: {plan}");

        reader.be("poc").go("/desk/plans/austria/1").reads("Europe/Vienna");
        answer(reader, &PLAN);
        reader.send("/desk/plans/austria/1").fill("title", "Open the courts").send("/commitments");
        answer(reader, &COURTS);
        reader.send("/parts/1").fill("milestone", "A portal is open").set("by", "2027-12-31").send("/milestones");
        reader.be("minister").go("/desk/plans/austria/1").send("/endorsement");
        reader.is_refused("/desk/plans/austria/1/deposit");
        reader.be("poc").go("/desk/plans/austria/1/deposit").send("/deposit");
        assert_eq!(reader.place(), "/members/austria/plans/1");
        assert_eq!(taken(reader), (6, None), "it has come the whole way");
        reader.go("/members/austria").reads("Federal Chancellery").reads("Active");
    });
}
