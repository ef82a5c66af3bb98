//! A part of a plan is saved while one writes, in a real browser with its script: nothing is pressed, and nothing that somebody else
//! saved is overwritten.

use crate::at_browser::{Reader, served};
use crate::plans::{PLAN, people_of, with_a_plan_that_is_due};
use crate::plans_journey::answer;

const DRAFT: &str = "/desk/plans/albania/3";
const PART: &str = "/desk/plans/albania/3/parts/1";

/// Waits until the form says something that begins so.
fn says(reader: &mut Reader<'_>, words: &str) {
    let look = format!(
        "new Promise(found => {{ const look = left => {{ const said = document.querySelector('[data-said]').textContent; \
         if (said.startsWith({words:?}) || left === 0) found(said); else setTimeout(look, 50, left - 1); }}; look(200); }})"
    );
    let said = reader.browser.words(&look).unwrap();
    assert!(said.starts_with(words), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_written_is_saved_by_itself_and_never_over_what_somebody_else_saved() {
    let world = with_a_plan_that_is_due().await;
    people_of(&world, "albania").await;
    let address = served(&world).await;
    tokio::task::block_in_place(|| {
        let mut writer = Reader::start(&world, address.clone(), "keeping");
        let mut other = Reader::start(&world, address, "meanwhile");
        writer.be("poc").go(DRAFT);
        answer(&mut writer, &PLAN);
        writer.send(DRAFT).fill("title", "Open the courts").send("/commitments");
        writer.browser.allow_script(true).unwrap();

        writer.go(PART).fill("problem", "Files get lost.");
        says(&mut writer, "Saved while you write.");
        writer.fill("problem", "Files get lost, again and again.");
        let problem = |reader: &mut Reader<'_>| {
            reader.go(PART);
            reader.value("problem")
        };
        other.be("poc");
        let read = (0..100).map(|_| problem(&mut other)).find(|words| words == "Files get lost, again and again.");
        assert!(read.is_some(), "the second saving goes on from the first");

        other.fill("problem", "Nobody finds a file.").send("/parts/1");
        writer.fill("problem", "Files get lost, and nobody can follow a case.");
        says(&mut writer, "Somebody else has saved this part");
        assert_eq!(problem(&mut other), "Nobody finds a file.");
        assert_eq!(writer.press("/parts/1"), 422);
        writer.reads("Two people wrote this at the same time").reads("Nobody finds a file.");
        assert_eq!(writer.value("problem"), "Files get lost, and nobody can follow a case.", "nothing typed is lost");
        let keeps = writer.browser.evaluate("document.querySelectorAll('[data-keep], script').length").unwrap();
        assert_eq!(keeps, 0, "with both before them, only the button takes the place of what the other saved");
    });
}
