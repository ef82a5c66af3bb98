//! A plan in a real browser, without script: a ministry writes its commitment, the minister endorses, the Point of Contact deposits
//! on the last day, and everybody reads it.

use crate::at_browser::{Reader, served};
use crate::plans::{COURTS, DRAFT, PLAN, people};
use crate::world::World;

/// What is chosen and not typed.
const CHOSEN: [&str; 5] = ["start", "end", "level", "administrative-language", "by"];

pub fn answer(reader: &mut Reader<'_>, answers: &[(&str, &str)]) {
    for (field, words) in answers {
        match *words {
            "yes" => reader.tick(field),
            words if CHOSEN.contains(field) => reader.set(field, words),
            words => reader.fill(field, words),
        };
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ministry_writes_a_commitment_the_minister_endorses_and_the_point_of_contact_deposits() {
    let world = World::whole().await;
    people(&world).await;
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address, "plan");
        let reader = &mut reader;
        reader.be("poc").go("/desk/plans").reads("Ghana").go(DRAFT);
        answer(reader, &PLAN);
        reader.send(DRAFT);

        reader.be("ministry").go(DRAFT).fill("title", "Open the courts").send("/commitments");
        answer(reader, &COURTS);
        reader.send("/parts/1").fill("milestone", "A portal is open").set("by", "2027-12-31").send("/milestones");

        let deposit = format!("{DRAFT}/deposit");
        reader.be("poc").go(DRAFT).reads("waits for the minister");
        reader.be("minister").go(DRAFT).reads("Open the courts").send("/endorsement");
        reader.be("poc").go(&deposit).send("/deposit");
        assert_eq!(reader.place(), "/members/ghana/plans/2");
        reader.reads("Open the courts").go("/commitments/ghana-2-1").reads("nobody can follow a case");
        reader.reads("A portal is open");
    });
}
