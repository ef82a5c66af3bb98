//! A ministry deposits on the last day, in a real browser and without script: two people write at once and lose nothing, what is
//! missing is told, the minister endorses, and the plan comes in the last second of the day where the member is. Its receipt holds.

use domain::Timestamp;
use transparency::Receipt;

use crate::at_browser::{Reader, served};
use crate::plans::{COURTS, PLAN, people_of, with_a_plan_that_is_due};
use crate::plans_journey::answer;
use crate::world::ORIGIN;

const DRAFT: &str = "/desk/plans/albania/3";
const PART: &str = "/desk/plans/albania/3/parts/1";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ministry_deposits_in_the_last_second_of_the_last_day_where_it_is() {
    let world = with_a_plan_that_is_due().await;
    // The year ends an hour earlier in Tirana than in UTC.
    let over: Timestamp = "2026-12-31T23:00:00Z".parse().unwrap();
    world.be_at(Timestamp(over.0 - 3 * 3600 * 1_000_000));
    people_of(&world, "albania").await;
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut contact = Reader::start(&world, address.clone(), "contact");
        let mut ministry = Reader::start(&world, address, "ministry");
        let (contact, ministry) = (&mut contact, &mut ministry);
        contact.be("poc").go(DRAFT).reads("31 December 2026 in Europe/Tirane");
        answer(contact, &PLAN);
        contact.send(DRAFT).has_no_form("/endorsement");
        ministry.be("ministry").go(DRAFT).fill("title", "Open the courts").send("/commitments");
        answer(ministry, &COURTS);
        ministry.send("/parts/1");
        contact.go(DRAFT).reads("Something is still missing").go(&format!("{DRAFT}/deposit"));
        contact.reads("milestone").has_no_form("/deposit");
        ministry.go(PART).fill("milestone", "A portal is open").set("by", "2027-12-31").send("/milestones");

        // Both have the same text before them, and both change it.
        contact.go(PART).fill("problem", "Files get lost, and nobody can follow a case.");
        ministry.go(PART).fill("problem", "Judgments are not published.").send("/parts/1");
        assert_eq!(contact.press("/parts/1"), 422);
        contact.reads("Two people wrote this at the same time").reads("Judgments are not published.");
        assert_eq!(
            contact.all(".errors a"),
            [
                "Problem: Saved with other words in the meantime; those stand beside the form. Change yours or keep them."
            ]
        );
        assert_eq!(contact.value("problem"), "Files get lost, and nobody can follow a case.", "nothing typed is lost");
        contact.fill("problem", "Judgments are not published, and files get lost.").send("/parts/1");
        ministry.go(PART);
        assert_eq!(ministry.value("problem"), "Judgments are not published, and files get lost.");

        let minister = ministry;
        contact.go(DRAFT).reads("The draft is complete. It waits for the minister");
        minister.be("minister").go(DRAFT).send("/endorsement").reads("You endorsed the draft as it stands.");
        minister.is_refused(&format!("{DRAFT}/deposit"));
        contact.go(&format!("{DRAFT}/deposit"));
        world.be_at(Timestamp(over.0 - 1_000_000));
        contact.send("/deposit");
        assert_eq!(contact.place(), "/members/albania/plans/3");
        contact.reads("Open the courts").reads("Plan 3 deposited, one commitment");
        let deposited = contact.all(".ledger li").into_iter().find(|line| line.contains("Plan 3 deposited")).unwrap();
        assert!(deposited.contains("31 December 2026"), "the day of the deposit, not of the plan: {deposited}");

        // A second later the day is over, and the plan has come in time.
        world.be_at(Timestamp(over.0 + 1_000_000));
        contact.ask(world.settle());
        contact.browser.forget_cookies().unwrap();
        contact.go("/members/albania/obligations").reads("Europe/Tirane");
        let owed = contact.all("tbody tr");
        let plan = owed.iter().find(|row| row.contains("31 December 2026") && row.contains("plan")).unwrap();
        assert!(plan.contains("in time"), "{plan}");

        contact.go("/members/albania/plans/3");
        let receipt = "document.querySelector('.receipt details a:not(.term)').getAttribute('href')";
        let receipt = contact.browser.words(receipt).unwrap();
        let receipt = contact.ask(world.get(&receipt)).body;
        let receipt = Receipt::from_json(&receipt).unwrap();
        let proven = receipt.verify_as(ORIGIN, &[world.verifier()]).unwrap();
        let act: serde_json::Value = serde_json::from_slice(receipt.entry()).unwrap();
        assert_eq!(act["seq"].as_u64(), Some(proven.index));
        assert!(
            act["about"].as_str().unwrap().starts_with("milestone/albania-3-1"),
            "the last that was said of it: {act}"
        );
        assert_eq!(act["effective_on"], "2026-12-31", "the day where the member is");
        let other = transparency::SigningKey::generate(ORIGIN, &[4; 32]).unwrap();
        assert!(receipt.verify_as(ORIGIN, &[other.verifier().clone()]).is_err(), "another key proves nothing");
    });
}
