//! A citizen's idea in a real browser, without script: from signing up to the commitment that takes it up, its progress and the
//! verdict, all followed on one page.

use crate::at_browser::{Reader, served};
use crate::plans::{COURTS, DRAFT, PLAN, people};
use crate::plans_journey::answer;
use crate::uptake::{CALL, TIMELINE, WHY, reviewed};
use crate::world::World;
use domain::people::Letter;

/// Types what a form asks; days and choices are set.
fn fill_in(reader: &mut Reader<'_>, answers: &[(&str, &str)]) {
    for (field, words) in answers.iter().filter(|(field, _)| *field != "opening") {
        match *field {
            "overview" | "question" | "suits" => reader.fill(field, words),
            _ => reader.set(field, words),
        };
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_citizens_idea_becomes_a_commitment_and_its_page_shows_what_came_of_it() {
    let world = World::whole().await;
    people(&world).await;
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address, "promise");
        let reader = &mut reader;
        reader.be("forum").go("/desk/co-creation/ghana/2/timeline");
        fill_in(reader, &TIMELINE);
        reader.send("/timeline").go("/desk/co-creation/ghana/2/calls");
        fill_in(reader, &CALL);
        reader.send("/calls");

        reader.browser.forget_cookies().unwrap();
        reader.go("/co-creation").reads("What should the next plan promise?").go("/sign-up");
        reader.fill("name", "Ana").fill("email", "ana@private.example").send("/sign-up");
        let waiting = reader.ask(world.app.store().mails(1)).unwrap();
        let Letter::Code { code } = &waiting[0].mail.letter else { panic!("{:?}", waiting[0].mail.letter) };
        reader.fill("code", code).send("/code").go("/desk/give/ghana/2/1");
        reader.fill("title", "Put every judgment online").fill("body", "One address for every court.");
        reader.fill("name", "A reader in Kumasi").send("/desk/give/ghana/2/1");
        let input = reader.place();
        reader.reads("Put every judgment online").reads("There is none yet");
        let choice = format!("input-{}", input.trim_start_matches("/inputs/"));

        reader.be("forum").go("/desk/co-creation/ghana/2/calls/1/responses").tick(&choice);
        reader.set("outcome", "taken-up").fill("response", "It fits the courts' own plans.").send("/responses");

        reader.be("poc").go(DRAFT);
        answer(reader, &PLAN);
        reader.send(DRAFT);
        reader.be("ministry").go(DRAFT).fill("title", "Open the courts").send("/commitments");
        answer(reader, &COURTS);
        reader.send("/parts/1").fill("milestone", "A portal is open").set("by", "2027-12-31").send("/milestones");
        reader.go(&format!("{DRAFT}/parts/1/inputs")).tick(&choice).fill("why", WHY).send("/inputs");
        reader.reads("public with the deposit");
        reader.be("minister").go(DRAFT).send("/endorsement");
        reader.be("poc").go(&format!("{DRAFT}/deposit")).send("/deposit");

        reader.browser.forget_cookies().unwrap();
        reader.go(&input).reads("It fits the courts' own plans.").reads("Open the courts").reads(WHY);
        reader.reads("Milestones done: 0 of 1.").reads("The review has published nothing on it yet.");
        reader.go("/commitments/ghana-2-1").reads("Takes up one input").lacks("Kumasi");

        reader.be("ministry").go(&format!("{DRAFT}/progress/1.1")).set("status", "done");
        reader.fill("evidence", "https://courts.example/portal").send("/progress/1.1");
        reader.ask(reviewed(&world));
        reader.browser.forget_cookies().unwrap();
        reader.go(&input).reads("Milestones done: 1 of 1.").reads("Substantial");
    });
}
