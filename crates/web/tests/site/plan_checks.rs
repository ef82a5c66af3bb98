//! The Support Unit looks at plans that were deposited: what waits, what is noted, who is told, what everybody reads; and that nothing of
//! it moves the deposit.

use axum::http::StatusCode;
use domain::people::Letter;

use crate::people::{post, read, signed_up};
use crate::plans::{deposited, people};
use crate::world::World;

const UNIT: &str = "/desk/support-unit";
const CHECK: &str = "/desk/plan-checks/ghana/2";
const PLAN: &str = "/members/ghana/plans/2";

async fn told(world: &World) -> Vec<(String, bool)> {
    let mails = world.app.store().mails(500).await.unwrap();
    let mut told: Vec<(String, bool)> = mails
        .into_iter()
        .filter_map(|waiting| match waiting.mail.letter {
            Letter::PlanChecked { in_order, .. } => Some((waiting.mail.email.to_string(), in_order)),
            _ => None,
        })
        .collect();
    told.sort();
    told
}

#[tokio::test]
async fn a_plan_that_was_deposited_waits_to_be_looked_at_and_its_government_is_told_what_is_missing() {
    let world = World::whole().await;
    let people = people(&world).await;
    assert!(!read(&world, UNIT, &people.unit).await.html().attributes("#plans a", "href").contains(&CHECK.to_owned()));
    deposited(&world, &people).await;
    let before = world.json(&format!("{PLAN}.json")).await["plan"].clone();
    assert_eq!(read(&world, UNIT, &people.unit).await.html().attributes("#plans a", "href"), [CHECK]);
    let citizen = signed_up(&world, "citizen@private.example").await;
    for session in [&people.contact, &people.minister, &people.forum, &citizen] {
        assert_eq!(read(&world, CHECK, session).await.status, StatusCode::FORBIDDEN);
        let sent = post(&world, CHECK, session, &[("noted", "in-order"), ("version", "1")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN);
    }
    let form = read(&world, CHECK, &people.unit).await.html();
    assert!(form.words().contains("Administrative language and English: nothing stands out"), "{}", form.words());
    assert_eq!(form.attributes("input[name=version]", "value"), ["1"]);
    for (fields, at) in
        [(vec![("noted", ""), ("version", "1")], "#noted"), (vec![("noted", "missing"), ("version", "1")], "#words")]
    {
        let refused = post(&world, CHECK, &people.unit, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html().attributes(".errors a", "href").contains(&at.to_owned()), "{}", refused.html().words());
    }
    let missing = [("noted", "missing"), ("version", "1"), ("words", "Name the court that leads.")];
    let noted = post(&world, CHECK, &people.unit, &missing).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text());
    let unit = read(&world, noted.header("location"), &people.unit).await.html();
    assert!(unit.words().contains("Noted."), "{}", unit.words());
    assert!(!unit.attributes("#plans a", "href").contains(&CHECK.to_owned()), "it waits no longer");
    assert_eq!(told(&world).await, [("minister@private.example".into(), false), ("poc@private.example".into(), false)]);
    let page = world.page(PLAN).await;
    let versions = page.all("#versions").join(" ");
    assert!(versions.contains("something is missing") && versions.contains("Name the court that leads."), "{versions}");
    let plan = world.json(&format!("{PLAN}.json")).await;
    assert_eq!((&plan["checks"][0]["version"], &plan["checks"][0]["noted"]), (&1.into(), &"missing".into()));
    assert_eq!(plan["plan"], before, "the deposit stays as it is");
    let again = post(&world, CHECK, &people.unit, &missing).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "sent twice");
    assert_eq!(world.json(&format!("{PLAN}.json")).await["checks"].as_array().unwrap().len(), 1);
    assert!(read(&world, CHECK, &people.unit).await.html().words().contains("This version was looked at"));
}

#[tokio::test]
async fn the_deposit_says_which_declaration_it_reaffirms_before_it_is_made_and_after() {
    let world = World::whole().await;
    let people = people(&world).await;
    crate::plans::written(&world, &people).await;
    let form = read(&world, &format!("{}/deposit", people.draft), &people.contact).await.html();
    assert!(form.words().contains("reaffirms the Open Government Declaration of September 2011"), "{}", form.words());
    crate::plans::endorsed(&world, &people).await;
    let done = post(&world, &format!("{}/deposit", people.draft), &people.contact, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = world.page(PLAN).await.words();
    assert!(page.contains("Open Government Declaration of September 2011"), "{page}");
    let plan = world.json(&format!("{PLAN}.json")).await;
    assert!(plan["plan"].to_string().contains("open-government-2011"), "{}", plan["plan"]);
}

#[tokio::test]
async fn a_minimum_requirement_that_looks_unmet_is_proposed_as_what_the_record_shows() {
    let world = World::whole().await;
    let people = people(&world).await;
    let timeline = [
        ("opening", "0"),
        ("gathering-from", "2026-11-21"),
        ("gathering-to", "2026-12-31"),
        ("consultation-from", "2027-02-01"),
        ("consultation-to", "2027-02-28"),
        ("overview", "Write here, or come to the town halls."),
    ];
    let made = post(&world, "/desk/co-creation/ghana/2/timeline", &people.forum, &timeline).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    world.pass(2);
    let form = "/desk/letters/contrary/ghana/2";
    assert!(
        !read(&world, UNIT, &people.unit).await.html().attributes("#contrary a", "href").contains(&form.to_owned())
    );
    deposited(&world, &people).await;
    let unit = read(&world, UNIT, &people.unit).await.html();
    assert!(unit.attributes("#contrary a", "href").contains(&form.to_owned()), "{}", unit.words());
    assert!(unit.words().contains("Timeline and ways to take part, published in time"), "{}", unit.words());
    let page = read(&world, form, &people.unit).await.html();
    assert!(page.words().contains("That is no finding of the review"), "{}", page.words());
    assert!(page.attributes("a", "href").contains(&"/members/ghana/plans/2/co-creation".to_owned()));
    let letter = [("trigger", "minimum-requirement"), ("words", "The design report found it on page 12.")];
    let sent = post(&world, form, &people.unit, &letter).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert!(
        !read(&world, UNIT, &people.unit).await.html().attributes("#contrary a", "href").contains(&form.to_owned())
    );
}
