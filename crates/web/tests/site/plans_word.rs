//! A plan as a Word document: taken away, written without a connection, brought back.

use app::Limits;
use app::plan_sheet::SheetPart;
use app::plan_word::{Words, read as parts_of, write};
use axum::http::StatusCode;
use domain::Field;
use domain::plans::draft::{Entry, Item};

use crate::people::{read, token};
use crate::plans::{People, people, written};
use crate::reader::Answer;
use crate::world::World;

async fn document(world: &World, people: &People, ask: &str) -> Answer {
    let answer = read(world, &format!("{}/document{ask}", people.draft), &people.contact).await;
    assert_eq!(
        answer.header("content-type"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    );
    assert!(answer.header("content-disposition").contains("ghana-2.docx"), "{}", answer.header("content-disposition"));
    assert_eq!(answer.header("cache-control"), "private, no-store");
    answer
}

fn taken(answer: &Answer) -> Vec<SheetPart> {
    parts_of(&answer.body, &Limits::default(), |_| false).unwrap()
}

/// A document as somebody fills it in at home.
fn filled(parts: &[SheetPart]) -> Vec<u8> {
    let parts: Vec<_> = parts.iter().map(|part| (part.item, part.version, part.entry.clone())).collect();
    let words = Words {
        language: "en",
        from_the_right: false,
        title: "Plan".to_owned(),
        lead: Vec::new(),
        part: &|item| item.to_string(),
        part_row: Vec::new(),
        version_row: Vec::new(),
        field: &|_| Vec::new(),
        code: &|_, code| code.to_owned(),
    };
    write(&parts, &words).unwrap()
}

async fn bring(world: &World, people: &People, session: &str, bytes: &[u8]) -> Answer {
    let token = token(world, session).await;
    world.send_file(&format!("{}/document", people.draft), session, &[("token", &token)], ("document", bytes)).await
}

fn new(item: Item, answers: &[(Field, &str)]) -> SheetPart {
    let entry: Entry = answers.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect();
    SheetPart { item, version: None, entry, at: ("document", 9) }
}

#[tokio::test]
async fn a_plan_is_written_in_word_and_nobodys_words_are_overwritten() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let before = taken(&document(&world, &people, "").await);
    assert_eq!(before.iter().map(|part| part.item.to_string()).collect::<Vec<_>>(), ["plan", "1", "1.1"]);
    assert_eq!(before[1].entry[&Field::ClaimedValues], "access-to-information", "what was ticked comes back ticked");
    assert_eq!(taken(&document(&world, &people, "?blank=yes").await), Vec::new(), "a blank one brings nothing");

    let mut mine = before.clone();
    mine[1].entry.insert(Field::Efforts, "Two courts began.\nA third follows.".to_owned());
    mine.push(new(Item::Commitment(2), &[(Field::PlanNumber, "2"), (Field::Title, "Open the budget")]));
    mine.push(new(Item::Milestone(2, 1), &[(Field::Title, "A guide"), (Field::End, "2027-12-31")]));
    let done = bring(&world, &people, &people.contact, &filled(&mine)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let plan = &"ghana/2".parse().unwrap();
    let drafted = world.app.written_plan(plan).await.unwrap().unwrap();
    assert_eq!(drafted.draft.typed(Item::Commitment(1), Field::Efforts), "Two courts began.\nA third follows.");
    assert_eq!(drafted.draft.typed(Item::Milestone(2, 1), Field::Title), "A guide");

    // Somebody brings back an older document that says something else of what was saved since.
    let mut theirs = before.clone();
    theirs[1].entry.insert(Field::Efforts, "Three courts began.".to_owned());
    let refused = bring(&world, &people, &people.contact, &filled(&theirs)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().words().contains("Others have written these parts"), "{}", refused.html().words());
    let drafted = world.app.written_plan(plan).await.unwrap().unwrap();
    assert_eq!(drafted.draft.typed(Item::Commitment(1), Field::Efforts), "Two courts began.\nA third follows.");
}

#[tokio::test]
async fn a_bad_place_is_told_by_its_commitment_and_question_and_a_file_of_something_else_for_what_it_is() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let mut bad = taken(&document(&world, &people, "").await);
    bad[1].entry.insert(Field::Start, "in spring".to_owned());
    bad[1].entry.insert(Field::Title, "Another title".to_owned());
    let refused = bring(&world, &people, &people.contact, &filled(&bad)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.html();
    assert!(page.words().contains("1 place cannot be taken"), "{}", page.words());
    let row = page.all("tbody tr").join(" ");
    assert!(row.contains("Open the courts") && row.contains("in spring") && row.contains("is no day"), "{row}");
    let plan = &"ghana/2".parse().unwrap();
    let drafted = world.app.written_plan(plan).await.unwrap().unwrap();
    assert_eq!(drafted.draft.typed(Item::Commitment(1), Field::Title), "Open the courts");

    for (bytes, told) in [
        (&b"PK not a document"[..], "is no Word document"),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1][..], "locked with a password"),
    ] {
        let refused = bring(&world, &people, &people.contact, bytes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html().words().contains(told), "{}", refused.html().words());
    }
    // The ministry writes its own commitments and not the plan's own part; the forum reads only.
    let mut whole = taken(&document(&world, &people, "").await);
    whole[0].entry.insert(Field::Introduction, "By the ministry.".to_owned());
    let not_theirs = bring(&world, &people, &people.ministry, &filled(&whole)).await;
    assert_eq!(not_theirs.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(not_theirs.html().words().contains("for others to write"), "{}", not_theirs.html().words());
    assert_eq!(bring(&world, &people, &people.forum, &filled(&whole)).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_template_is_in_the_language_of_the_reader_and_in_english() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let answer = read(&world, &format!("/fr{}/document?blank=yes", people.draft), &people.contact).await;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(answer.body.to_vec())).unwrap();
    let xml = std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap();
    for words in ["Engagement 1 / Commitment 1", "colonne de droite", "right column", "[problem]"] {
        assert!(xml.contains(words), "{words}");
    }
}

#[tokio::test]
async fn a_blank_template_is_printed_in_two_languages_where_there_is_a_press_and_elsewhere_the_site_says_so() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let path = format!("/fr{}/template", people.draft);
    let page = read(&world, &path, &people.contact).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let words = page.html().words();
    assert!(words.contains("Un engagement") && words.contains("A commitment") && words.contains("PDF"), "{words}");
    let without = read(&world, &format!("{path}?as=pdf"), &people.contact).await;
    assert_eq!(without.status, StatusCode::NOT_FOUND, "no program sets pages here");
    let world =
        world.run_with(web::Options { press: Some(web::Press::new(testkit::press())), ..web::Options::default() });
    let pdf = read(&world, &format!("{path}?as=pdf"), &people.contact).await;
    assert_eq!((pdf.status, pdf.header("content-type")), (StatusCode::OK, "application/pdf"), "{}", pdf.text());
    assert_eq!(pdf.header("cache-control"), "private, no-store");
    let words = testkit::words_of_pdf(&pdf.body);
    assert!(words.contains("Un engagement") && words.contains("A commitment"), "{words}");
    let out = world.get(&path).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER, "it is for those who make the plan");
}
