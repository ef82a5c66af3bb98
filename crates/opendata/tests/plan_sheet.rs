//! A plan as a workbook: what is written comes back, and what cannot be taken is told by its place.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "shared/published.rs"]
mod published;

use domain::codebook::Field;
use domain::plans::draft::{Entry, Item, What};
use opendata::Limits;
use opendata::plan_sheet::{NotTaken, SheetPart, Wrong, read, write};

fn part(item: Item, answers: &[(Field, &str)]) -> (Item, Option<i64>, Entry) {
    (item, Some(3), answers.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect())
}

fn taken(bytes: &[u8]) -> Result<Vec<SheetPart>, NotTaken> {
    read(bytes, &Limits::default(), |_| false)
}

#[test]
fn a_plan_comes_back_as_it_was_written() {
    let parts = [
        part(Item::Plan, &[(Field::Start, "2027-01-01"), (Field::AdministrativeLanguage, "fr")]),
        part(
            Item::Commitment(1),
            &[(Field::Title, "=Open \"courts\""), (Field::Problem, "Lines\nof\ntext, - and 'quotes'.")],
        ),
        part(Item::Commitment(12), &[(Field::Title, "'=Quoted"), (Field::SdgTargets, "16.6 16.10")]),
        part(Item::Milestone(12, 2), &[(Field::Title, "+1"), (Field::End, "2028-06-30")]),
    ];
    let bytes = write(&parts, |field| field.code().to_uppercase()).unwrap();
    let back = taken(&bytes).unwrap();
    let back: Vec<_> = back.into_iter().map(|part| (part.item, part.version, part.entry)).collect();
    assert_eq!(back, parts);
    assert_eq!(taken(&write(&[], |field| field.code().to_owned()).unwrap()), Ok(Vec::new()), "a blank template");
}

#[test]
fn every_bad_cell_is_told_with_its_place_and_nothing_is_taken() {
    let parts = [
        part(Item::Plan, &[(Field::Start, "soon"), (Field::Level, "galactic")]),
        part(Item::Commitment(1), &[(Field::SdgTargets, "99.1"), (Field::Title, &"x".repeat(301))]),
        part(Item::Milestone(4, 1), &[(Field::Title, "Of nothing")]),
    ];
    let Err(NotTaken::Cells(bad)) = taken(&write(&parts, |_| String::new()).unwrap()) else { panic!("it was taken") };
    let told: Vec<_> = bad.iter().map(|bad| (bad.sheet.as_str(), bad.row, bad.column.as_str(), &bad.wrong)).collect();
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(told.contains(&("plan", 3, "C", &Wrong::Answer(What::NotADay("soon".into())))), "{told:?}");
    assert!(told.contains(&("milestones", 3, "A", &Wrong::NoSuchCommitment)), "{told:?}");
    assert!(matches!(taken(b"PK no workbook"), Err(NotTaken::Unreadable(_))));
}

#[test]
fn the_plans_of_canada_and_an_action_of_italy_come_back_word_for_word() {
    let Some(plans) = published::plans() else { return };
    for parts in plans {
        assert!(!parts.is_empty());
        let back = taken(&write(&parts, |field| field.code().to_owned()).unwrap()).unwrap();
        let back: Vec<_> = back.into_iter().map(|part| (part.item, part.version, part.entry)).collect();
        assert_eq!(back, parts);
    }
}
