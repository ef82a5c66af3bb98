//! Eligibility as readers meet it: every country of a year, and one country from source cell to verdict.

use axum::http::StatusCode;
use domain::people::{Actor, Office};
use opendata::Kind;

use crate::people::{in_office, post, read, token};
use crate::world::{World, sheet};

/// Georgia as it scored in 2014, Morocco just below, and a country of which little is known.
async fn world() -> World {
    let world = World::whole().await;
    let survey = |country, audit| {
        vec![
            ("country", country),
            ("survey_year", "2012"),
            ("executive_budget_proposal", "PW"),
            ("audit_report", audit),
        ]
    };
    let (georgia, morocco) = (survey("Georgia", "PW"), survey("Morocco", "PW"));
    world.import("survey.csv", sheet(Kind::BudgetDocuments, &[&georgia[..], &morocco[..]], &[])).await;
    let liberties = |country, score| vec![("country", country), ("time", "2013"), ("civlibx_eiu", score)];
    let (geo, mar, ago) = (liberties("geo", "58.8"), liberties("mar", "44.1"), liberties("ago", "32.4"));
    world.import("index.csv", sheet(Kind::DemocracyIndex, &[&geo[..], &mar[..], &ago[..]], &[])).await;
    let score = |country, iso3, access, assets, points| {
        vec![
            ("country", country),
            ("iso3", iso3),
            ("when", "2014-12"),
            ("access_to_information", access),
            ("asset_disclosure", assets),
            ("points", points),
            ("max", "16"),
            ("basis", "stated"),
            ("source", "a page"),
        ]
    };
    let (geo, mar) = (score("Georgia", "GEO", "4", "4", "15"), score("Morocco", "MAR", "3", "2", "11"));
    world.import("scores.csv", sheet(Kind::PublishedScores, &[&geo[..], &mar[..]], &[])).await;
    world
}

#[tokio::test]
async fn every_country_of_a_year_has_a_verdict_or_the_cause_of_its_gap() {
    let world = world().await;
    let page = world.page("/eligibility").await;
    assert_eq!(page.all("#countries tbody th a"), ["Albania", "Angola", "Georgia", "Ghana", "Morocco"]);
    let georgia = world.page("/eligibility?verdict=eligible").await;
    assert_eq!(georgia.all("#countries tbody th a"), ["Georgia"]);
    assert!(georgia.one("#countries tbody tr").contains("15 of 16"));
    assert_eq!(page.all("#near tbody th a"), ["Morocco"]);
    assert!(page.one("#near tbody td ul").contains("there is a law on access to information"));
    let rows = world.get("/eligibility.csv?year=2014").await.csv();
    let morocco = rows.iter().find(|row| row["country"] == "MAR").unwrap();
    assert_eq!((morocco["score"].as_str(), morocco["verdict"].as_str()), ("11", "not-eligible"));
    let angola = rows.iter().find(|row| row["country"] == "AGO").unwrap();
    assert_eq!(angola["fiscal_transparency"], "source-incomplete");
    let wrong = world.get("/eligibility?verdict=perhaps").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_country_shows_the_way_from_the_cell_to_the_verdict() {
    let world = world().await;
    let page = world.page("/eligibility/GEO?year=2014").await;
    let cells = page.all("#cells tbody tr");
    assert!(cells.iter().any(|cell| cell.contains("58.8") && cell.contains("civlibx_eiu") && cell.contains("line 2")));
    assert!(page.one("#working").contains("15 of 16 points"));
    assert_eq!(page.count("#versions tbody tr"), 4);
    assert!(page.one("#versions tbody tr:nth-child(2)").contains("in force"));
    assert_eq!(page.count("#sure .tag.late"), 5, "four cut points and their strictness are not verified");
    let told = world.json("/eligibility/GEO.json?year=2014").await;
    assert_eq!(told["assessment"]["score"], 15);
    let inputs = told["working"].to_string();
    assert!(inputs.contains("\"column\":\"audit_report\"") && inputs.contains("\"year\":2012"), "{inputs}");
    assert_eq!(world.get("/eligibility/geo").await.header("location"), "/eligibility/GEO");
    let steps = page.all("#path li");
    assert!(steps[0].contains("Eligible by its score") && steps[0].contains("taken, 2014"), "{steps:?}");
    assert!(steps[1].contains("next") && page.count("#path li[aria-current=step]") == 1, "{steps:?}");
    assert_eq!(told["joining"][1]["stands"], "next");
    assert_eq!(world.get("/eligibility/ATL").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn before_anything_is_imported_the_pages_say_what_is_missing() {
    let world = World::to_read();
    assert!(world.page("/eligibility").await.words().contains("Nothing on record bears on this year"));
    let ghana = world.page("/members/ghana").await;
    assert_eq!(ghana.attributes("a[href^='/eligibility/']", "href"), ["/eligibility/GHA"]);
    assert!(world.page("/eligibility/GHA").await.words().contains("No evidence on the law of this country"));
}

#[tokio::test]
async fn an_earlier_day_knows_only_what_was_so_by_then() {
    let world = world().await;
    let then = world.json("/eligibility/GEO.json?as_of=2013-06-30&year=2014").await;
    assert_eq!(then["assessment"]["verdict"], "undetermined");
    assert_eq!(then["assessment"]["metrics"]["citizen-engagement"]["points"], serde_json::Value::Null);
    let known = world.get("/eligibility/MAR?known_at=3").await;
    assert_eq!(known.status, StatusCode::NOT_FOUND, "nothing was known of Morocco then");
}

async fn support_unit(world: &World) -> String {
    in_office(world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await
}

/// Somebody as the holder of an office.
async fn holder(world: &World, email: &str, office: Office) -> Actor {
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    actors.into_iter().find(|actor| actor.office == office).unwrap()
}

/// An expert: appointed by a co-chair, whom the Support Unit appoints.
async fn expert(world: &World) -> String {
    let unit = holder(world, "unit@private.example", Office::SupportUnit).await;
    in_office(world, &unit, "chair@private.example", Office::CoChair, "steering-committee").await;
    let chair = holder(world, "chair@private.example", Office::CoChair).await;
    in_office(world, &chair, "expert@private.example", Office::ExpertsPanel, "experts-panel").await
}

#[tokio::test]
async fn the_way_to_joining_shows_an_appointment_as_soon_as_it_is_made() {
    let world = world().await;
    let before = world.page("/eligibility/GHA").await.all("#path li");
    assert!(before[2].contains("taken") && before[3].contains("not on record"), "{before:?}");
    let unit = support_unit(&world).await;
    assert_eq!(read(&world, "/desk", &unit).await.status, StatusCode::OK);
    let unit = holder(&world, "unit@private.example", Office::SupportUnit).await;
    in_office(&world, &unit, "contact@private.example", Office::PointOfContact, "member/ghana").await;
    let after = world.page("/eligibility/GHA").await.all("#path li");
    assert!(after[3].contains("taken") && after[3].contains("act"), "{after:?}");
}

#[tokio::test]
async fn verdicts_are_proposed_and_only_what_is_ticked_is_recorded() {
    let world = world().await;
    let unit = support_unit(&world).await;
    let page = read(&world, "/desk/eligibility?year=2014", &unit).await.html();
    let row = page.all("main tbody tr").into_iter().find(|row| row.contains("Georgia")).unwrap();
    assert!(row.contains("15 of 16") && row.contains("eligible"), "{row}");
    let nothing = post(&world, "/desk/eligibility", &unit, &[("year", "2014")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.html().words().contains("Tick at least one country"));
    let before = world.app.history().now().length;
    let ticked = [("year", "2014"), ("country-GEO", "yes")];
    let recorded = post(&world, "/desk/eligibility", &unit, &ticked).await;
    assert_eq!(recorded.header("location"), "/desk/eligibility?year=2014&recorded=1", "{}", recorded.text());
    assert_eq!(world.app.history().now().length, before + 1);
    let page = read(&world, recorded.header("location"), &unit).await.html();
    assert!(page.words().contains("One verdict is recorded"));
    assert!(!page.all("main tbody tr").iter().any(|row| row.contains("Georgia")), "it is no proposal any more");
    let again = post(&world, "/desk/eligibility", &unit, &ticked).await;
    assert!(again.html().words().contains("stands recorded so by now"), "{}", again.text());
    assert_eq!(again.html().count("input[type=checkbox][checked]"), 0, "there is nothing left to tick");
    let told = world.json("/eligibility/GEO.json?year=2014").await;
    assert_eq!(told["assessment"]["recorded"]["verdict"], "eligible");
    let rows = world.table("eligibility").await;
    let of = |row: &std::collections::BTreeMap<String, String>, name: &str| row[name].clone();
    assert_eq!(rows.len(), 1, "only what was recorded");
    assert_eq!(
        ["country", "year", "verdict", "score"].map(|name| of(&rows[0], name)),
        ["GEO", "2014", "eligible", "15"]
    );
}

#[tokio::test]
async fn evidence_is_entered_with_its_document_and_experts_say_what_they_found() {
    let world = world().await;
    let unit = support_unit(&world).await;
    let expert = expert(&world).await;
    let entering = token(&world, &unit).await;
    let fields = [
        ("token", entering.as_str()),
        ("country", "GEO"),
        ("provision", "access-law"),
        ("since", "1999"),
        ("public-access", ""),
        ("title", "General Administrative Code"),
        ("published", "1999-06"),
    ];
    let mut wrong = fields;
    (wrong[3].1, wrong[5].1) = ("soon", " ");
    let refused = world.send_file("/desk/eligibility/evidence", &unit, &wrong, ("document", b"")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let page = refused.html();
    assert_eq!(page.attributes(".errors a", "href"), ["#since", "#document", "#title"]);
    assert!(
        page.words().contains("“soon” is not a year until this one") && page.words().contains("Choose the file again")
    );
    assert_eq!(page.attributes("input[name=since]", "value"), ["soon"], "nothing typed is lost");
    assert_eq!(page.attributes("input[name=published]", "value"), ["1999-06"]);
    let entered = world.send_file("/desk/eligibility/evidence", &unit, &fields, ("document", b"%PDF the law")).await;
    assert_eq!(entered.header("location"), "/eligibility/GEO", "{}", entered.text());
    assert!(world.page("/eligibility/GEO").await.words().contains("General Administrative Code"));

    // Whoever entered it does not examine it, and whoever examines it enters nothing.
    assert_eq!(read(&world, "/desk/evidence", &unit).await.status, StatusCode::FORBIDDEN);
    assert_eq!(read(&world, "/desk/eligibility/evidence", &expert).await.status, StatusCode::FORBIDDEN);
    let page = read(&world, "/desk/evidence", &expert).await.html();
    let to = page.attributes("main tbody th a", "href");
    let to = to.iter().find(|to| to.contains("/GEO/access-law-document-")).unwrap();
    let examining = token(&world, &expert).await;
    let said = |finding| [("token", examining.as_str()), ("finding", finding), ("remark", "Section 3.")];
    let unsaid = world.send_file(to, &expert, &said(""), ("document", b"%PDF the law")).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.html().one("textarea").contains("Section 3."));
    let found = world.send_file(to, &expert, &said("confirmed"), ("document", b"%PDF the law")).await;
    assert_eq!(found.status, StatusCode::SEE_OTHER, "{}", found.text());
    let page = read(&world, found.header("location"), &expert).await.html();
    assert!(page.words().contains("Recorded by act"));
    assert!(!page.attributes("main tbody th a", "href").contains(to), "it waits no longer");
    assert!(world.page("/eligibility/GEO").await.words().contains("confirmed"));
}

#[tokio::test]
async fn a_file_that_is_too_large_is_answered_with_a_sentence_and_strangers_send_none() {
    let world = World::whole().await;
    let unit = support_unit(&world).await;
    let token = token(&world, &unit).await;
    let large = vec![b'x'; 10 * 1024 * 1024];
    let answer = world.send_file("/desk/eligibility/evidence", &unit, &[("token", &token)], ("document", &large)).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.html().words().contains("10 MB with all files"), "{}", answer.text());
    let stranger = world.send_file("/desk/eligibility/evidence", "", &[], ("document", b"x")).await;
    assert_eq!(stranger.status, StatusCode::BAD_REQUEST);
    let forged = world.send_file("/desk/eligibility/evidence", &unit, &[("token", "x")], ("document", b"x")).await;
    assert_eq!(forged.status, StatusCode::BAD_REQUEST);
    assert!(forged.html().words().contains("belongs to another session"));
}
