//! A plan from its first word to its public page, through the real router: a ministry writes, two write at once, the minister
//! endorses, the Point of Contact deposits, in time and a second too late.

use axum::http::StatusCode;
use domain::Timestamp;
use domain::people::{Action, Actor, Office, Permit, Stage, Subject, may};
use opendata::Kind;

use crate::people::{in_office, post, read, signed_up};
use crate::world::{World, sheet};

pub const DRAFT: &str = "/desk/plans/ghana/2";

/// Those who have to do with a plan, each by their session, and where it is written.
pub struct People {
    pub draft: String,
    pub contact: String,
    pub minister: String,
    pub ministry: String,
    pub forum: String,
    pub unit: String,
}

async fn actor(world: &World, email: &str, office: Office) -> Actor {
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    actors.into_iter().find(|actor| actor.office == office).unwrap()
}

/// The right of somebody's office to do something to the plan that is made.
pub async fn permit(world: &World, email: &str, action: Action) -> Permit {
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    let of = || Subject::Plan("ghana/2".parse().unwrap(), Stage::CoCreation);
    actors.iter().find_map(|actor| may(actor, action, of()).ok()).unwrap()
}

pub async fn people(world: &World) -> People {
    people_of(world, "ghana").await
}

pub async fn people_of(world: &World, member: &str) -> People {
    let body = format!("member/{member}");
    let unit = in_office(world, &Actor::operator(), "unit@private.example", Office::SupportUnit, "support-unit").await;
    let appoints = actor(world, "unit@private.example", Office::SupportUnit).await;
    let minister = in_office(world, &appoints, "minister@private.example", Office::Minister, &body).await;
    let names = actor(world, "minister@private.example", Office::Minister).await;
    let contact = in_office(world, &names, "poc@private.example", Office::PointOfContact, &body).await;
    let fills = actor(world, "poc@private.example", Office::PointOfContact).await;
    let ministry = in_office(world, &fills, "ministry@private.example", Office::ImplementingInstitution, &body).await;
    let forum = in_office(world, &fills, "forum@private.example", Office::ForumMember, &body).await;
    let number = world.app.history().now().next_plan(&member.parse().unwrap()).unwrap();
    let draft = format!("/desk/plans/{member}/{number}");
    People { draft, contact, minister, ministry, forum, unit }
}

pub const PLAN: [(&str, &str); 4] =
    [("start", "2027-01-01"), ("end", "2028-12-31"), ("level", "national"), ("administrative-language", "en")];

pub const COURTS: [(&str, &str); 11] = [
    ("number", "1"),
    ("title", "Open the courts"),
    ("problem", "Judgments are not published, and nobody can follow a case."),
    ("status-quo", "One court publishes."),
    ("action", "All courts publish within a week."),
    ("results", "Everybody can read every judgment."),
    ("lead-institution", "Judicial Service"),
    ("start", "2027-01-01"),
    ("end", "2028-06-30"),
    ("claimed-values-access-to-information", "yes"),
    ("sdg-targets", "16.6 16.10"),
];

/// A part as it is sent, from the version that the writer saw.
fn part<'a>(answers: &[(&'a str, &'a str)], version: &'a str) -> Vec<(&'a str, &'a str)> {
    answers.iter().copied().chain([("version", version)]).collect()
}

/// Begins the plan and writes a commitment with a milestone; nothing stands against it afterwards.
pub async fn written(world: &World, people: &People) {
    let begun = post(world, &people.draft, &people.contact, &PLAN).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    let begun =
        post(world, &format!("{}/commitments", people.draft), &people.ministry, &[("title", "Open the courts")]).await;
    assert_eq!(begun.header("location"), format!("{}/parts/1?done=begun", people.draft), "{}", begun.text());
    let saved = post(world, &format!("{}/parts/1", people.draft), &people.ministry, &part(&COURTS, "1")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let milestone = [("milestone", "A portal is open"), ("by", "2027-12-31")];
    let begun = post(world, &format!("{}/parts/1/milestones", people.draft), &people.ministry, &milestone).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
}

pub async fn endorsed(world: &World, people: &People) {
    let page = read(world, &people.draft, &people.minister).await.html();
    let digest = page.attributes("input[name=digest]", "value")[0].clone();
    let done = post(world, &format!("{}/endorsement", people.draft), &people.minister, &[("digest", &digest)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[tokio::test]
async fn a_ministry_writes_a_commitment_and_the_public_page_shows_it_after_the_deposit() {
    let world = World::whole().await;
    let people = people(&world).await;
    assert!(
        read(&world, "/desk", &people.contact).await.html().attributes("a", "href").contains(&"/desk/plans".into())
    );
    written(&world, &people).await;
    let draft = read(&world, DRAFT, &people.contact).await.html();
    assert!(draft.words().contains("waits for the minister"), "{}", draft.words());
    let early = post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.html().words().contains("No minister has endorsed"), "{}", early.html().words());
    assert_eq!(world.get("/members/ghana/plans/2").await.status, StatusCode::NOT_FOUND, "a draft is not public");

    endorsed(&world, &people).await;
    let deposited = post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await;
    assert_eq!(deposited.header("location"), "/members/ghana/plans/2", "{}", deposited.text());
    let plan = world.page("/members/ghana/plans/2").await;
    for words in ["Open the courts", "21 November 2026"] {
        assert!(plan.words().contains(words), "{words} in {}", plan.words());
    }
    let told = world.json("/members/ghana/plans/2.json").await;
    assert_eq!(told["commitments"][0]["id"], "ghana-2-1");
    let commitment = world.page("/commitments/ghana-2-1").await;
    for words in ["nobody can follow a case", "All courts publish", "A portal is open", "31 December 2027"] {
        assert!(commitment.words().contains(words), "{words} in {}", commitment.words());
    }
    let told = world.json("/commitments/ghana-2-1.json").await;
    assert_eq!(told["milestones"]["1"]["fields"]["end"]["value"], "2027-12-31", "{told:#}");
    world.settle().await;
    let found = world.page("/search?q=judgment").await;
    assert!(found.attributes("a", "href").contains(&"/commitments/ghana-2-1".to_owned()), "{}", found.words());
    let owed = world.json("/members/ghana.json").await;
    let reviews = owed["obligations"].as_array().unwrap();
    assert!(reviews.iter().any(|owed| owed["plan"] == 2 && owed["duty"] == "plan-review"), "the clock runs: {owed:#}");
    let again = post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "it is deposited once");
    assert_eq!(world.app.history().now().plan_version(&"ghana/2".parse().unwrap()), Some(1));
}

#[tokio::test]
async fn of_two_who_write_the_same_commitment_the_second_sees_both_texts_and_nothing_is_lost() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let part_of = format!("{DRAFT}/parts/1");
    let form = read(&world, &part_of, &people.contact).await.html();
    let version = form.attributes("input[name=version]", "value")[0].clone();
    let other: Vec<_> =
        COURTS.iter().map(|(n, v)| (*n, if *n == "problem" { "Courts are slow." } else { *v })).collect();
    let first = post(&world, &part_of, &people.ministry, &part(&other, &version)).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let mine: Vec<_> = COURTS.iter().map(|(n, v)| (*n, if *n == "problem" { "Files get lost." } else { *v })).collect();
    let second = post(&world, &part_of, &people.contact, &part(&mine, &version)).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    let both = second.html();
    assert!(both.words().contains("Files get lost.") && both.words().contains("Courts are slow."), "{}", both.words());
    assert_eq!(both.attributes(".errors a", "href"), ["#problem"], "the field that differs is named");
    let version = both.attributes("input[name=version]", "value")[0].clone();
    let saved = post(&world, &part_of, &people.contact, &part(&mine, &version)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "what was seen may be replaced");
    assert!(read(&world, &part_of, &people.ministry).await.html().words().contains("Files get lost."));
}

#[tokio::test]
async fn an_endorsement_is_void_once_a_word_is_changed() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    endorsed(&world, &people).await;
    let read_before = read(&world, DRAFT, &people.minister).await.html();
    assert!(read_before.words().contains("endorsed this draft as it stands"), "{}", read_before.words());
    let other: Vec<_> =
        COURTS.iter().map(|(n, v)| (*n, if *n == "action" { "Some courts publish." } else { *v })).collect();
    let form = read(&world, &format!("{DRAFT}/parts/1"), &people.contact).await.html();
    let version = form.attributes("input[name=version]", "value")[0].clone();
    post(&world, &format!("{DRAFT}/parts/1"), &people.contact, &part(&other, &version)).await;
    assert!(read(&world, DRAFT, &people.contact).await.html().words().contains("That endorsement is void"));
    let refused = post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().words().contains("has to endorse it anew"), "{}", refused.html().words());
}

#[tokio::test]
async fn a_draft_is_for_those_who_make_it_and_each_does_their_part_only() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let citizen = signed_up(&world, "ana@private.example").await;
    assert_eq!(read(&world, DRAFT, &citizen).await.status, StatusCode::FORBIDDEN);
    for reader in [&people.forum, &people.unit, &people.minister] {
        let page = read(&world, &format!("{DRAFT}/parts/1"), reader).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html().words().contains("nobody can follow a case"));
        assert!(page.html().attributes("textarea", "name").is_empty(), "who reads has no form");
        let refused = post(&world, &format!("{DRAFT}/parts/1"), reader, &part(&COURTS, "2")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    let plan = post(&world, &format!("{DRAFT}/parts/plan"), &people.ministry, &part(&PLAN, "1")).await;
    assert_eq!(plan.status, StatusCode::FORBIDDEN, "a ministry writes its own commitments only");
    for session in [&people.contact, &people.ministry, &people.forum, &people.unit] {
        let digest = "00".repeat(32);
        let refused = post(&world, &format!("{DRAFT}/endorsement"), session, &[("digest", &digest)]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "the minister alone endorses");
    }
    for session in [&people.minister, &people.ministry, &people.forum, &people.unit, &citizen] {
        let refused = post(&world, &format!("{DRAFT}/deposit"), session, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "the Point of Contact alone deposits");
    }
}

#[tokio::test]
async fn a_plan_that_a_published_source_tells_of_is_not_overwritten() {
    let world = World::whole().await;
    let people = people(&world).await;
    let refused = post(&world, "/desk/plans/ghana/1", &people.contact, &PLAN).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "it is being carried out");
    let refused = post(&world, "/desk/plans/ghana/4", &people.contact, &PLAN).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().words().contains("The next plan has the number 2"), "{}", refused.html().words());
    assert!(world.app.drafts().await.unwrap().is_empty());
}

/// Albania's second plan is of 2023 and ends in 2025 by the rule, so that the third is due by the end of 2026, where Albania is.
pub async fn with_a_plan_that_is_due() -> World {
    let world = World::whole().await;
    let row = [
        ("Country", "Albania"),
        ("Action Plan Number", "2"),
        ("Comm No", "1"),
        ("Commitment Title", "A register"),
        ("Full Text", "A register of owners will be open."),
        ("Year of submission", "2023"),
    ];
    world.import_as("a-later-edition", "2024", sheet(Kind::Commitments2016, &[&row], &[])).await;
    world
}

#[tokio::test]
async fn a_deposit_in_the_last_second_is_in_time_and_one_a_second_later_is_not() {
    let over: Timestamp = "2026-12-31T23:00:00Z".parse().unwrap();
    for (seconds, lateness, day) in [(-1, "in-time", "2026-12-31"), (1, "contrary-to-process", "2027-01-01")] {
        let world = with_a_plan_that_is_due().await;
        world.be_at(Timestamp(over.0 - 3600 * 1_000_000));
        let people = people_of(&world, "albania").await;
        written(&world, &people).await;
        let page = read(&world, &people.draft, &people.contact).await.html();
        assert!(page.words().contains("31 December 2026 in Europe/Tirane"), "{}", page.words());
        endorsed(&world, &people).await;
        world.be_at(Timestamp(over.0 + seconds * 1_000_000));
        let deposited = post(&world, &format!("{}/deposit", people.draft), &people.contact, &[]).await;
        assert_eq!(deposited.status, StatusCode::SEE_OTHER, "{}", deposited.text());
        let member = world.json("/members/albania.json").await;
        let owed = member["obligations"].as_array().unwrap();
        let owed = owed.iter().find(|owed| owed["plan"] == 3 && owed["duty"] == "next-plan").unwrap();
        assert_eq!((owed["due"].as_str(), owed["state"].as_str()), (Some("2026-12-31"), Some("done")));
        assert_eq!((owed["lateness"].as_str(), owed["when"].as_str()), (Some(lateness), Some(day)));
    }
}

/// A plan that is deposited.
pub async fn deposited(world: &World, people: &People) {
    written(world, people).await;
    endorsed(world, people).await;
    let done = post(world, &format!("{}/deposit", people.draft), &people.contact, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[tokio::test]
async fn an_amendment_is_another_version_with_its_reason_and_what_was_said_before_stays() {
    let world = World::whole().await;
    let people = people(&world).await;
    deposited(&world, &people).await;
    let amend = format!("{DRAFT}/amendment");
    let nothing = post(&world, &amend, &people.contact, &[("reason", "No reason.")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.html().words().contains("Nothing differs from the plan as published"));
    world.pass(3);
    let form = read(&world, &format!("{DRAFT}/parts/1"), &people.contact).await.html();
    let version = form.attributes("input[name=version]", "value")[0].clone();
    let other: Vec<_> = COURTS
        .iter()
        .map(|(n, v)| (*n, if *n == "action" { "All courts publish within a month." } else { *v }))
        .collect();
    let saved = post(&world, &format!("{DRAFT}/parts/1"), &people.contact, &part(&other, &version)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    assert!(!world.page("/commitments/ghana-2-1").await.words().contains("within a month"), "not public yet");
    let without = post(&world, &amend, &people.contact, &[("reason", " ")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is required");
    let reason = [("reason", "The courts asked for more time.")];
    for session in [&people.ministry, &people.minister, &people.forum, &people.unit] {
        assert_eq!(post(&world, &amend, session, &reason).await.status, StatusCode::FORBIDDEN);
    }
    let amended = post(&world, &amend, &people.contact, &reason).await;
    assert_eq!(amended.header("location"), "/members/ghana/plans/2", "{}", amended.text());
    let plan = world.page("/members/ghana/plans/2").await;
    assert!(plan.words().contains("The courts asked for more time."), "{}", plan.words());
    let versions = plan.all("#versions h3");
    assert_eq!(versions.len(), 2, "{versions:?}");
    assert!(plan.all("#versions del").iter().any(|gone| gone.contains("week")), "{:?}", plan.all("#versions del"));
    assert!(plan.all("#versions ins").iter().any(|new| new.contains("month")), "{:?}", plan.all("#versions ins"));
    assert!(world.page("/commitments/ghana-2-1").await.words().contains("within a month"));
    let then = world.page("/commitments/ghana-2-1?as_of=2026-11-22").await;
    assert!(then.words().contains("within a week"), "what was said before is seen at its time: {}", then.words());
    let owed = world.json("/members/ghana/plans/2.json").await;
    assert_eq!(owed["plan"]["fields"]["submitted-on"]["value"], "2026-11-21", "the deposit stays where it was");
}

#[tokio::test]
async fn progress_is_a_series_with_evidence_and_a_milestone_that_is_late_needs_a_reason() {
    let world = World::whole().await;
    let people = people(&world).await;
    deposited(&world, &people).await;
    let report = format!("{DRAFT}/progress/1.1");
    let under_way = [("status", "under-way"), ("on", "2026-11-21"), ("note", "The tender is out."), ("opening", "0")];
    for session in [&people.minister, &people.forum, &people.unit] {
        assert_eq!(post(&world, &report, session, &under_way).await.status, StatusCode::FORBIDDEN);
    }
    let taken = post(&world, &report, &people.ministry, &under_way).await;
    assert_eq!(taken.header("location"), "/commitments/ghana-2-1", "{}", taken.text());
    let again = post(&world, &report, &people.ministry, &under_way).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let told = world.json("/commitments/ghana-2-1.json").await;
    assert_eq!(told["milestones"]["1"]["state"], "expected");
    assert_eq!(told["milestones"]["1"]["statements"].as_array().unwrap().len(), 2, "sent twice, it is there once");

    world.be_at("2028-02-01T12:00:00Z".parse().unwrap());
    let people = people_again(&world).await;
    let told = world.json("/commitments/ghana-2-1.json").await;
    assert_eq!(told["milestones"]["1"]["state"], "overdue", "computed from its day");
    let done = [("status", "done"), ("on", "2028-01-31"), ("opening", "1")];
    let refused = post(&world, &report, &people, &done).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().attributes(".errors a", "href"), ["#evidence", "#because"]);
    let whole =
        [done.as_slice(), &[("because", "procurement"), ("evidence", "https://courts.example/portal")]].concat();
    let taken = post(&world, &report, &people, &whole).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let page = world.page("/commitments/ghana-2-1").await;
    for words in ["done, late", "Procurement takes longer", "The tender is out.", "2 reports of the government"] {
        assert!(page.words().contains(words), "{words} in {}", page.words());
    }
    let row = &world.table("milestones").await[0];
    assert_eq!((&*row["milestone-status"], &*row["reported_on"], &*row["reports"]), ("done", "2028-01-31", "2"));
    let then = world.json("/commitments/ghana-2-1.json?as_of=2027-06-01").await;
    assert_eq!(then["milestones"]["1"]["fields"]["milestone-status"]["value"], "under-way", "as it was then");
}

/// The Point of Contact after their first session ran out.
async fn people_again(world: &World) -> String {
    let names = actor(world, "minister@private.example", Office::Minister).await;
    in_office(world, &names, "second@private.example", Office::PointOfContact, "member/ghana").await
}

#[tokio::test]
async fn a_commitment_that_was_adapted_leads_both_ways() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let from = world.find("albania", "10").to_string();
    let form = read(&world, &format!("{DRAFT}/parts/1"), &people.contact).await.html();
    let version = form.attributes("input[name=version]", "value")[0].clone();
    let adapted = [COURTS.as_slice(), &[("adapted-from", from.as_str()), ("adapted-how", "For courts.")]].concat();
    post(&world, &format!("{DRAFT}/parts/1"), &people.contact, &part(&adapted, &version)).await;
    endorsed(&world, &people).await;
    let done = post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let own = world.page("/commitments/ghana-2-1").await;
    assert!(
        own.attributes("a", "href").contains(&format!("/commitments/{from}")) && own.words().contains("For courts.")
    );
    let source = world.page(&format!("/commitments/{from}")).await;
    assert!(source.attributes("a", "href").contains(&"/commitments/ghana-2-1".to_owned()), "{}", source.words());
}

/// A plan of four years, deposited.
async fn of_four_years(world: &World, people: &People) {
    written(world, people).await;
    let years =
        [("start", "2027-01-01"), ("end", "2030-12-31"), ("level", "national"), ("administrative-language", "en")];
    let saved = post(world, &format!("{DRAFT}/parts/plan"), &people.contact, &part(&years, "1")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    endorsed(world, people).await;
    let done = post(world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

fn refresh(owed: &serde_json::Value) -> serde_json::Value {
    let owed = owed["obligations"].as_array().unwrap();
    owed.iter().find(|owed| owed["plan"] == 2 && owed["duty"] == "plan-refresh").cloned().unwrap_or_default()
}

#[tokio::test]
async fn a_plan_of_four_years_is_refreshed_halfway_as_a_version_of_its_own_kind() {
    let world = World::whole().await;
    let people = people(&world).await;
    of_four_years(&world, &people).await;
    let owed = refresh(&world.json("/members/ghana.json").await);
    assert_eq!(owed["due"], "2029-06-30", "halfway is 31 December 2028, with six months after it: {owed:#}");
    let amend = format!("{DRAFT}/amendment");
    let sent = [("kind", "refresh"), ("reason", "We looked at every commitment; all stay.")];
    assert_eq!(post(&world, &amend, &people.forum, &sent).await.status, StatusCode::FORBIDDEN);
    let early = post(&world, &amend, &people.contact, &sent).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.html().words().contains("can be refreshed from 30 June 2028"), "{}", early.html().words());

    world.pass(700);
    let contact = people_again(&world).await;
    let form = read(&world, &amend, &contact).await.html();
    assert!(form.words().contains("30 June 2029"), "{}", form.words());
    let done = post(&world, &amend, &contact, &sent).await;
    assert_eq!(done.header("location"), "/members/ghana/plans/2", "{}", done.text());
    let plan = world.page("/members/ghana/plans/2").await;
    assert!(plan.all("#versions h3")[0].contains("refreshed halfway"), "{:?}", plan.all("#versions h3"));
    let owed = refresh(&world.json("/members/ghana.json").await);
    assert!(owed["state"].to_string().contains("done"), "{owed:#}");
    let twice = post(&world, &amend, &contact, &sent).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html().words().contains("was refreshed on"), "{}", twice.html().words());
}

#[tokio::test]
async fn a_plan_of_two_years_is_not_refreshed_and_one_that_was_not_is_overdue() {
    let world = World::whole().await;
    let people = people(&world).await;
    deposited(&world, &people).await;
    let sent = [("kind", "refresh"), ("reason", "Halfway.")];
    let refused = post(&world, &format!("{DRAFT}/amendment"), &people.contact, &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().words().contains("not as long as"), "{}", refused.html().words());

    let world = World::whole().await;
    let people = self::people(&world).await;
    of_four_years(&world, &people).await;
    world.pass(1_000);
    let owed = refresh(&world.json("/members/ghana.json").await);
    assert!(owed["state"].to_string().contains("overdue"), "{owed:#}");
}
