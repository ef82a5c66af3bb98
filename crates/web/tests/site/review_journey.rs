//! A review in a real browser, without script: from its opening to the final report with a government that disagrees, and a
//! correction afterwards. The clock is the test's, since a draft is open for weeks.

use domain::people::{Actor, Office};

use crate::at_browser::{Reader, email, served};
use crate::people::in_office;
use crate::world::World;

const PLAN: &str = "/desk/reviews/ghana/1";
const DESK: &str = "/desk/reviews/ghana/1/end-of-term-report";
const PUBLIC: &str = "/members/ghana/plans/1/reviews/end-of-term-report";

/// What the two coders do at the desk.
trait Codes {
    /// Codes a unit: completion with a quotation, and that little opened.
    fn code(&mut self, address: &str, completion: &str) -> &mut Self;
    /// Codes all three units and hands in.
    fn hand_in(&mut self, completions: [&str; 3]);
}

impl Codes for Reader<'_> {
    fn code(&mut self, address: &str, completion: &str) -> &mut Self {
        self.go(&format!("{DESK}/{address}")).set("completion", completion);
        for (field, answer) in [
            ("government", "marginal"),
            ("information", "marginal"),
            ("participation", "did-not-change"),
            ("accountability", "did-not-change"),
        ] {
            self.set(&format!("opened-{field}"), answer);
        }
        self.fill("completion-quote", "The portal has been open since May.")
    }

    fn hand_in(&mut self, completions: [&str; 3]) {
        for (unit, completion) in (1..).zip(completions) {
            let address = format!("coding/{unit}");
            self.code(&address, completion).send(&address);
        }
        self.go(DESK).send("/coding");
    }
}

async fn holder(world: &World, by: &Actor, name: &str, office: Office, body: &str) -> Actor {
    in_office(world, by, email(name).as_str(), office, body).await;
    let account = world.app.store().account_of(&email(name)).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    actors.into_iter().find(|actor| actor.office == office).unwrap()
}

async fn people(world: &World) {
    let unit = holder(world, &Actor::operator(), "unit", Office::SupportUnit, "support-unit").await;
    let chair = holder(world, &unit, "chair", Office::CoChair, "steering-committee").await;
    let panel = holder(world, &chair, "panel", Office::ExpertsPanel, "experts-panel").await;
    holder(world, &panel, "first", Office::Researcher, "irm").await;
    holder(world, &panel, "second", Office::Researcher, "irm").await;
    let minister = holder(world, &unit, "minister", Office::Minister, "member/ghana").await;
    holder(world, &minister, "contact", Office::PointOfContact, "member/ghana").await;
}

async fn id_of(world: &World, name: &str) -> String {
    world.app.store().account_of(&email(name)).await.unwrap().unwrap().person.to_string()
}

/// Opened, assigned, coded by two who differ on the second unit, reconciled.
fn reconciled(reader: &mut Reader<'_>, ids: [String; 3]) {
    reader.be("panel").go("/desk/reviews").fill("plan", "ghana/1").send("/desk/reviews");
    assert_eq!(reader.place(), PLAN);
    reader.set("product", "end-of-term-report").send(PLAN);
    for (seat, person) in ["first-coder", "second-coder", "quality-reviewer"].into_iter().zip(ids) {
        reader.set("seat", seat).set("person", &person).send("/assignment");
    }
    reader.be("first").hand_in(["substantial", "limited", "not-started"]);
    reader.be("second").hand_in(["substantial", "complete", "not-started"]);
    reader.be("first").go(DESK);
    assert_eq!(reader.press("/agreed"), 422);
    reader.reads("Unit 2, Completion: it has no answer yet.");
    reader.code("agreed/2", "substantial");
    reader.fill("completion-reason", "Three of four steps were done.").send("agreed/2");
    reader.go(DESK).send("/agreed").reads("There is a draft");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_review_is_walked_from_assignment_to_final_with_a_government_that_disagrees_and_corrected() {
    let world = World::whole().await;
    people(&world).await;
    let address = served(&world).await;
    let ids = [id_of(&world, "first").await, id_of(&world, "second").await, id_of(&world, "panel").await];
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address, "review");
        let reader = &mut reader;
        reconciled(reader, ids);

        reader
            .be("panel")
            .go(DESK)
            .set("kind", "pre-publication")
            .set("opens", "2026-11-21")
            .set("closes", "2026-12-12");
        reader.send("/round").reads("A draft is open for comment until");
        reader.be("contact").go("/desk/reviews").reads("End-of-term report");
        reader.go(&format!("{DESK}/draft/2")).set("field", "completion").set("stand", "disagree");
        reader.fill("words", "All four steps were done in time.").send("/draft/2");
        world.pass(22);
        reader.be("panel").go(DESK);
        assert_eq!(reader.press("/round"), 422);
        reader.reads("Comments without an answer: 1.");
        reader.be("first").go(&format!("{DESK}/draft"));
        let comment = reader.browser.words("document.querySelector('a[href*=\"/comments/\"]').pathname").unwrap();
        reader.go(&comment).set("disposition", "not-accepted").fill("answer", "The fourth came after the plan’s end.");
        reader.send(&comment);
        reader.be("panel").go(DESK).send("/round");
        reader.set("kind", "public").set("opens", "2026-12-13").set("closes", "2026-12-27");
        assert_eq!(reader.press("/round"), 422);
        reader.reads("give the day from which on both language versions are public").set("languages", "2026-12-13");
        reader.send("/round");
        world.pass(15);
        reader.be("panel").go(DESK).send("/round").fill("title", "End-of-term report on Ghana’s first plan");
        reader.send("/publication");
        assert_eq!(reader.place(), PUBLIC);
        reader
            .reads("Government: Disagrees")
            .reads("The fourth came after the plan’s end.")
            .reads("Agreement of coders");

        reader.go(&format!("{DESK}/correction/2")).set("completion", "complete");
        reader.fill("why", "The ministry showed the fourth step’s protocol.").send("/correction/2");
        assert_eq!(reader.place(), PUBLIC);
        reader.reads("Before the correction: Substantial").reads("The ministry showed the fourth step’s protocol.");
        let commitment = reader.browser.words("document.querySelector('#unit-2 h3 a').pathname").unwrap();
        reader.go(&commitment).reads("The ministry showed the fourth step’s protocol.");
        reader.reads("Before the correction: Substantial");
    });
}
