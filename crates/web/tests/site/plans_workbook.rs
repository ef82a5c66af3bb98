//! A plan as a workbook: taken away, written without a connection, brought back.

use app::Limits;
use app::plan_sheet::{SheetPart, read as parts_of, write};
use axum::http::StatusCode;
use domain::Field;
use domain::plans::draft::{Entry, Item};

use crate::people::{read, token};
use crate::plans::{People, people, written};
use crate::reader::Answer;
use crate::world::World;

async fn workbook(world: &World, people: &People, session: &str) -> Vec<SheetPart> {
    let answer = read(world, &format!("{}/workbook", people.draft), session).await;
    assert_eq!(answer.header("content-type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assert!(answer.header("content-disposition").contains("ghana-2.xlsx"), "{}", answer.header("content-disposition"));
    assert_eq!(answer.header("cache-control"), "private, no-store");
    parts_of(&answer.body, &Limits::default(), |_| false).unwrap()
}

async fn bring(world: &World, people: &People, session: &str, parts: &[SheetPart]) -> Answer {
    let parts: Vec<_> = parts.iter().map(|part| (part.item, part.version, part.entry.clone())).collect();
    bring_bytes(world, people, session, &write(&parts, |field| field.code().to_owned()).unwrap()).await
}

async fn bring_bytes(world: &World, people: &People, session: &str, bytes: &[u8]) -> Answer {
    let token = token(world, session).await;
    world.send_file(&format!("{}/workbook", people.draft), session, &[("token", &token)], ("sheet", bytes)).await
}

fn new(item: Item, answers: &[(Field, &str)]) -> SheetPart {
    let entry: Entry = answers.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect();
    SheetPart { item, version: None, entry, at: ("commitments", 9) }
}

#[tokio::test]
async fn a_plan_is_filled_in_without_a_connection_and_nobodys_words_are_overwritten() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let taken = workbook(&world, &people, &people.contact).await;
    assert_eq!(taken.iter().map(|part| part.item.to_string()).collect::<Vec<_>>(), ["plan", "1", "1.1"]);

    let mut mine = taken.clone();
    mine[1].entry.insert(Field::Efforts, "=Two courts began.".to_owned());
    mine.push(new(Item::Commitment(2), &[(Field::PlanNumber, "2"), (Field::Title, "Open the budget")]));
    mine.push(new(Item::Milestone(2, 1), &[(Field::Title, "A guide"), (Field::End, "2027-12-31")]));
    let done = bring(&world, &people, &people.contact, &mine).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let plan = &"ghana/2".parse().unwrap();
    let drafted = world.app.written_plan(plan).await.unwrap().unwrap();
    assert_eq!(drafted.draft.typed(Item::Commitment(1), Field::Efforts), "=Two courts began.");
    assert_eq!(drafted.draft.typed(Item::Milestone(2, 1), Field::Title), "A guide");

    // Somebody brings back an older workbook that says something else of what was saved since.
    let mut theirs = taken.clone();
    theirs[1].entry.insert(Field::Efforts, "Three courts began.".to_owned());
    let refused = bring(&world, &people, &people.contact, &theirs).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().words().contains("Others have written these parts"), "{}", refused.html().words());
    let drafted = world.app.written_plan(plan).await.unwrap().unwrap();
    assert_eq!(drafted.draft.typed(Item::Commitment(1), Field::Efforts), "=Two courts began.");
}

#[tokio::test]
async fn a_bad_cell_is_told_by_its_place_and_nothing_is_taken_of_what_is_not_ones_own() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let taken = workbook(&world, &people, &people.contact).await;
    let mut bad = taken.clone();
    bad[1].entry.insert(Field::Start, "next spring".to_owned());
    bad[1].entry.insert(Field::Title, "Another title".to_owned());
    let refused = bring(&world, &people, &people.contact, &bad).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.html();
    assert!(page.words().contains("1 cell cannot be taken"), "{}", page.words());
    let row = page.all("tbody tr").join(" ");
    assert!(row.contains("commitments") && row.contains("next spring"), "{row}");
    let plan = &"ghana/2".parse().unwrap();
    let drafted = world.app.written_plan(plan).await.unwrap().unwrap();
    assert_eq!(drafted.draft.typed(Item::Commitment(1), Field::Title), "Open the courts");

    let unreadable = bring_bytes(&world, &people, &people.contact, b"PK not a workbook").await;
    assert_eq!(unreadable.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unreadable.html().words().contains("cannot be read as a workbook"));
    // The ministry writes its own commitments and not the plan's own part; the forum reads only.
    let mut whole = taken.clone();
    whole[0].entry.insert(Field::Introduction, "By the ministry.".to_owned());
    let not_theirs = bring(&world, &people, &people.ministry, &whole).await;
    assert_eq!(not_theirs.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(not_theirs.html().words().contains("for others to write"), "{}", not_theirs.html().words());
    assert_eq!(bring(&world, &people, &people.forum, &whole).await.status, StatusCode::FORBIDDEN);
}
