//! What a finding rests on: a copy is archived beside its source, becomes public with the finding, and stands when the address answers no
//! longer.

use std::sync::Arc;
use std::time::Duration;

use app::export::{FILES, PublishedFile};
use app::review::{Asker, Looked};
use app::verification::{Problem, check_folder};
use axum::http::StatusCode;
use domain::people::Office;
use domain::review::links::Answer as Asked;

use crate::people::{read, token};
use crate::reader::Answer;
use crate::review::{DESK, PUBLIC, People, coded, opened, reconciled, refused, sent_on, through_its_rounds};
use crate::world::World;

const REGISTER: &str = "https://register.example.org/contracts";
const PDF: &[u8] = b"%PDF-1.7 the register of contracts as it was in May";
const DAY: Duration = Duration::from_secs(24 * 3_600);

/// A form with a file, sent from a page of the desk.
async fn bring(world: &World, path: &str, session: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Answer {
    let token = token(world, session).await;
    let fields: Vec<_> = fields.iter().copied().chain([("token", token.as_str())]).collect();
    world.send_file(&format!("{DESK}{path}"), session, &fields, file).await
}

/// What comes of asking: nothing answers but the addresses that are named.
fn answering(there: &'static [&'static str]) -> Asker {
    Arc::new(move |address| {
        let is_there = there.contains(&address.as_str());
        Box::pin(std::future::ready(if is_there { Asked::There } else { Asked::Gone }))
    })
}

fn with_source(completion: &str) -> Vec<(&str, &str)> {
    let account = ("account", "Zymurgy was bought in the open.");
    let source = [("completion-title", "Register of contracts"), ("completion-address", REGISTER), account];
    coded(completion).into_iter().chain(source).collect()
}

/// A published report whose first unit rests on a source with an archived copy.
async fn published(world: &World, people: &People) -> String {
    reconciled(world, people).await;
    let reconciled = with_source("substantial");
    sent_on(&bring(world, "/agreed/1", &people.first, &reconciled, ("completion-copy", PDF)).await);
    let form = read(world, &format!("{DESK}/agreed/1"), &people.first).await.html();
    let copy = form.attributes("a[href*='/copies/']", "href")[0].clone();
    for (session, may) in [(&people.second, true), (&people.panel, true), (&people.contact, false)] {
        let answer = read(world, &copy, session).await;
        assert_eq!(answer.status == StatusCode::OK, may, "{}", answer.text());
    }
    through_its_rounds(world, people).await;
    sent_on(&crate::people::post(world, &format!("{DESK}/publication"), &people.panel, &[("title", "Report")]).await);
    world.settle().await;
    copy
}

#[tokio::test]
async fn a_finding_shows_its_source_and_the_archived_copy_with_its_digest_and_the_act() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    let kept = published(&world, &people).await;
    let page = world.page(PUBLIC).await;
    let words = page.words();
    assert!(
        words.contains("It rests on: Register of contracts") && words.contains("Archived copy: PDF, 51 bytes"),
        "{words}"
    );
    let at = page.attributes("#findings a[href^='/record/files/']", "href")[0].clone();
    let file = world.get(&at).await;
    assert_eq!((file.header("content-type"), file.body.as_slice()), ("application/pdf", PDF));
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"evidence-"));
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(sent_on(&read(&world, &kept, &people.first).await), at, "what was on the desk is in the record");

    assert!(
        world.page("/search?q=zymurgy").await.words().contains("Zymurgy was bought in the open."),
        "found by its words"
    );

    let told = world.json(&format!("{PUBLIC}.json")).await;
    let archived = &told["archived"][0];
    assert_eq!((archived["unit"].as_u64(), archived["question"].as_str()), (Some(1), Some("completion")));
    let act = world.json(&format!("/record/{}.json", archived["act"])).await;
    assert_eq!(act["texts"][0]["digest"], archived["file"]);
    let salt: Vec<u8> = hex(act["texts"][0]["salt"].as_str().unwrap());
    let digest = record::text::digest(&salt.try_into().unwrap(), PDF);
    assert_eq!(digest.to_string(), archived["file"].as_str().unwrap(), "anybody can check it with salt and file");
    let checked = world.app.store().check(|_| {}).await.unwrap();
    assert_eq!((checked.problems, checked.files), (vec![], 1));
}

fn hex(text: &str) -> Vec<u8> {
    text.as_bytes().chunks(2).map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap()).collect()
}

#[tokio::test]
async fn a_copy_comes_out_with_the_draft_that_the_public_reads_and_not_before() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    published(&world, &people).await;
    let told = world.json(&format!("{PUBLIC}.json")).await;
    let act = |of: &serde_json::Value| of["act"].as_u64().unwrap();
    let public = told["rounds"].as_array().unwrap().iter().find(|round| round["kind"] == "public").unwrap();
    assert_eq!(act(&told["archived"][0]), act(public) + 1, "in the same step, and not again with the report");
    assert_eq!(told["archived"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_no_document_is_not_taken_and_what_was_brought_is_not_lost() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    opened(&world, &people).await;
    let fields = with_source("limited");
    let program = bring(&world, "/coding/1", &people.first, &fields, ("completion-copy", b"\x7fELF\x02\x01")).await;
    assert!(refused(&program).contains("This is no PDF, picture, saved page"), "{}", program.html().words());
    // Something else is wrong, and a browser would not choose the file again.
    let wrong: Vec<_> = fields.iter().copied().chain([("completion-on", "soon")]).collect();
    let again = bring(&world, "/coding/1", &people.first, &wrong, ("completion-copy", PDF)).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = again.html().attributes("input[name=completion-kept]", "value")[0].clone();
    let right: Vec<_> = fields.iter().copied().chain([("completion-kept", kept.as_str())]).collect();
    sent_on(&crate::people::post(&world, &format!("{DESK}/coding/1"), &people.first, &right).await);
    let copy = format!("{DESK}/copies/{kept}");
    assert_eq!(read(&world, &copy, &people.first).await.body, PDF);
    for session in [&people.second, &people.panel, &people.contact] {
        assert_eq!(read(&world, &copy, session).await.status, StatusCode::FORBIDDEN, "coders are blind to each other");
    }
    let gone: Vec<_> = right.iter().copied().chain([("completion-drop", "yes")]).collect();
    sent_on(&crate::people::post(&world, &format!("{DESK}/coding/1"), &people.first, &gone).await);
    let form = read(&world, &format!("{DESK}/coding/1"), &people.first).await.html();
    assert!(form.attributes("input[name=completion-kept]", "value").is_empty());
}

#[tokio::test]
async fn a_link_that_broke_is_told_beside_the_finding_and_to_those_who_can_mend_it() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    published(&world, &people).await;
    let first = world.app.check_links(DAY, &answering(&[REGISTER])).await.unwrap();
    assert_eq!(first, Looked { cited: 1, asked: 1, there: 1, cut_off: false });
    let soon = world.app.check_links(DAY, &answering(&[])).await.unwrap();
    assert_eq!(soon.asked, 0, "each address is asked once in its time");
    let broken = async |world: &World| world.app.broken_links().await.unwrap().len();
    people.pass(&world, 1).await;
    world.app.check_links(DAY, &answering(&[])).await.unwrap();
    assert_eq!(broken(&world).await, 0, "one failure is none");
    assert!(!world.page(PUBLIC).await.words().contains("Does not answer"));
    people.pass(&world, 1).await;
    world.app.check_links(DAY, &answering(&[])).await.unwrap();
    assert_eq!(broken(&world).await, 1);
    let words = world.page(PUBLIC).await.words();
    assert!(
        words.contains("Does not answer since 29 December 2026") && words.contains("The archived copy stands."),
        "{words}"
    );

    let list = read(&world, "/desk/reviews/links", &people.second).await.html();
    assert!(list.words().contains(REGISTER) && list.words().contains("There is nothing any more"), "{}", list.words());
    assert_eq!(read(&world, "/desk/reviews/links", &people.contact).await.status, StatusCode::FORBIDDEN);
    let mend = list.attributes("td a[href*='/archive/']", "href")[0].clone();
    let mend = mend.trim_start_matches(DESK);
    let page = b"<!DOCTYPE html><title>Register</title>";
    let fields = [("question", "completion")];
    assert!(refused(&bring(&world, mend, &people.first, &fields, ("none", page)).await).contains("No file was chosen"));
    let government = bring(&world, mend, &people.contact, &fields, ("copy", page)).await;
    assert_eq!(government.status, StatusCode::FORBIDDEN);
    assert_eq!(sent_on(&bring(&world, mend, &people.first, &fields, ("copy", page)).await), PUBLIC);
    let files = world.page(PUBLIC).await.attributes("#findings a[href^='/record/files/']", "href");
    assert_eq!(files.len(), 2, "both copies stand");
    people.pass(&world, 1).await;
    world.app.check_links(DAY, &answering(&[REGISTER])).await.unwrap();
    assert_eq!(broken(&world).await, 0, "it is well again");
    assert!(!world.page(PUBLIC).await.words().contains("Does not answer"));
}

#[tokio::test]
async fn a_copy_that_was_withheld_is_gone_and_its_place_says_so() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    published(&world, &people).await;
    let told = world.json(&format!("{PUBLIC}.json")).await;
    let file: domain::TextId = told["archived"][0]["file"].as_str().unwrap().parse().unwrap();
    let permit = domain::people::may(
        &domain::people::Actor::operator(),
        domain::people::Action::WithholdText,
        domain::people::Subject::Whole,
    );
    let because = domain::deed::WithholdingReason::PersonalData;
    world.app.withhold(permit.unwrap(), file.clone(), because).await.unwrap();
    world.settle().await;
    assert_eq!(world.get(&format!("/record/files/{file}")).await.status, StatusCode::NOT_FOUND);
    let page = world.page(PUBLIC).await;
    assert!(page.attributes("#findings a[href^='/record/files/']", "href").is_empty());
    assert!(page.words().contains("Withheld"), "{}", page.words());
    assert_eq!(world.app.store().check(|_| {}).await.unwrap().problems, []);
}

#[tokio::test]
async fn what_a_running_review_rests_on_is_asked_too_and_told_to_those_who_review_alone() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    opened(&world, &people).await;
    sent_on(&bring(&world, "/coding/1", &people.first, &with_source("substantial"), ("none", PDF)).await);
    let alone = world.app.check_links(DAY, &answering(&[])).await.unwrap();
    assert_eq!(alone.cited, 0, "what one coder writes is nobody else's, and is not asked for them");
    let codings = [(&people.first, ["limited", "not-started"]), (&people.second, ["limited", "not-started"])];
    sent_on(&crate::people::post(&world, &format!("{DESK}/coding/1"), &people.second, &coded("substantial")).await);
    for (session, completions) in codings {
        for (unit, completion) in (2..).zip(completions) {
            sent_on(&crate::people::post(&world, &format!("{DESK}/coding/{unit}"), session, &coded(completion)).await);
        }
        sent_on(&crate::people::post(&world, &format!("{DESK}/coding"), session, &[]).await);
    }
    for _ in 0..2 {
        assert_eq!(world.app.check_links(DAY, &answering(&[])).await.unwrap().asked, 1);
        people.pass(&world, 1).await;
    }
    let warned = [format!("{DESK}/agreed/1"), DESK.to_owned()];
    for path in &warned {
        let words = read(&world, path, &people.first).await.html().words();
        assert!(words.contains(&format!("Completion: {REGISTER} does not answer since")), "{path}: {words}");
    }
    let list = "/desk/reviews/links";
    for session in [&people.first, &people.second, &people.panel] {
        let page = read(&world, list, session).await.html();
        assert!(page.words().contains(REGISTER), "{}", page.words());
        assert!(page.attributes("td a", "href").contains(&format!("{DESK}/agreed/1")), "there it can be mended");
    }
    let operator = domain::people::Actor::operator();
    let (_, unit) = crate::review::person(&world, &operator, "other-unit", Office::SupportUnit, "support-unit").await;
    let (_, chair) = crate::review::person(&world, &unit, "other-chair", Office::CoChair, "steering-committee").await;
    let (_, expert) =
        crate::review::person(&world, &chair, "other-expert", Office::ExpertsPanel, "experts-panel").await;
    let (other, _) = crate::review::person(&world, &expert, "third", Office::Researcher, "irm").await;
    let words = read(&world, list, &other).await.html().words();
    assert!(!words.contains(REGISTER), "another researcher learns nothing of it: {words}");
    assert!(!world.page(PUBLIC).await.words().contains(REGISTER));
}

/// Of a record with one public file: an export carries it, its check finds nothing, and names it once it was changed.
pub async fn names_a_changed_file(world: &World, bytes: &[u8]) {
    let out = testkit::sqlite_folder();
    assert_eq!(world.app.export(out.path()).await.unwrap().copies, 1);
    let keys = [world.verifier()];
    let check = || check_folder(out.path(), keys[0].name(), &keys, &[]);
    let sound = check();
    assert!(sound.problems.is_empty(), "{:?}", sound.problems);
    assert_eq!(sound.copies, Some(1));
    let listed: PublishedFile =
        serde_json::from_str(std::fs::read_to_string(out.path().join(FILES)).unwrap().trim()).unwrap();
    let path = out.path().join(&listed.path);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    std::fs::write(&path, [bytes, b"!"].concat()).unwrap();
    assert!(matches!(check().problems.as_slice(), [Problem::Copy { path, .. }] if *path == listed.path));
}

#[tokio::test]
async fn an_export_carries_the_archived_copies_and_a_changed_or_missing_one_is_named() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    published(&world, &people).await;
    let (out, again) = (testkit::sqlite_folder(), testkit::sqlite_folder());
    assert_eq!(world.app.export(out.path()).await.unwrap().copies, 1);
    let keys = [world.verifier()];
    let check = || check_folder(out.path(), keys[0].name(), &keys, &[]);
    let sound = check();
    assert!(sound.problems.is_empty(), "{:?}", sound.problems);
    assert_eq!(sound.copies, Some(1));

    let listed = std::fs::read_to_string(out.path().join(FILES)).unwrap();
    let listed: PublishedFile = serde_json::from_str(listed.trim()).unwrap();
    assert!(listed.path.starts_with("files/") && listed.path.ends_with(".pdf"), "{}", listed.path);
    let path = out.path().join(&listed.path);
    assert_eq!(std::fs::read(&path).unwrap(), PDF);
    world.app.export(again.path()).await.unwrap();
    assert_eq!(std::fs::read(again.path().join(&listed.path)).unwrap(), PDF, "the same name each time");
    let online = world.get("/data/files.jsonl").await;
    assert_eq!(online.text().trim(), serde_json::to_string(&listed).unwrap());

    for other in [[PDF, b"!"].concat(), PDF[1..].to_vec(), b"%PDF-1.7 another register".to_vec()] {
        std::fs::write(&path, other).unwrap();
        assert!(matches!(check().problems.as_slice(), [Problem::Copy { path, .. }] if *path == listed.path));
    }
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(check().problems.as_slice(), [Problem::NoCopy { path, .. }] if *path == listed.path));
    std::fs::write(&path, PDF).unwrap();
    let list = std::fs::read(out.path().join(FILES)).unwrap();
    std::fs::write(out.path().join(FILES), b"{}\n").unwrap();
    assert!(matches!(check().problems.as_slice(), [Problem::Line { line: 1, .. }, Problem::NoCopy { .. }]));
    std::fs::write(out.path().join(FILES), list).unwrap();
    assert!(check().problems.is_empty());
}
