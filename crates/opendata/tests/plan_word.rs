//! A plan as a Word document: what is written comes back, whichever program had it in between, and what cannot be taken is told.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "shared/published.rs"]
mod published;

use std::io::{Cursor, Read as _, Write as _};

use domain::codebook::Field;
use domain::plans::draft::{Entry, Item, What};
use opendata::Limits;
use opendata::plan_sheet::{SheetPart, Wrong};
use opendata::plan_word::{BadPlace, NotRead, Words, read, write};
use proptest::prelude::*;
use published::Parts;
use zip::write::{SimpleFileOptions, ZipWriter};

fn part(item: Item, version: Option<i64>, answers: &[(Field, &str)]) -> (Item, Option<i64>, Entry) {
    (item, version, answers.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect())
}

fn document(parts: &Parts) -> Vec<u8> {
    let words = Words {
        language: "fr",
        from_the_right: false,
        title: "Plan d\u{2019}action & <suite>".to_owned(),
        lead: vec!["\u{c9}crivez dans la colonne de droite.".to_owned(), "Write in the right column.".to_owned()],
        part: &|item| item.to_string(),
        part_row: vec!["Partie".to_owned()],
        version_row: vec!["Version".to_owned()],
        field: &|field| vec![field.code().to_uppercase(), field.code().to_owned()],
        code: &|_, code| code.to_uppercase(),
    };
    write(parts, &words).unwrap()
}

fn limits() -> Limits {
    Limits { max_bytes: 4 << 20, max_rows: 1_000, max_columns: 20, max_cell: 64 << 10 }
}

fn taken(bytes: &[u8]) -> Result<Vec<SheetPart>, NotRead> {
    read(bytes, &limits(), |_| false)
}

fn back(bytes: &[u8]) -> Parts {
    taken(bytes).unwrap().into_iter().map(|part| (part.item, part.version, part.entry)).collect()
}

/// The XML of the document.
fn xml(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const TYPES: &str = "<Types><Override PartName=\"/word/document2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\
    wordprocessingml.document.main+xml\"/></Types>";
const LINKS: &str = "<Relationships><Relationship Id=\"r1\" Target=\"/word/document2.xml\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";

/// A document that another program wrote.
fn foreign(xml: &str) -> Vec<u8> {
    let parts = [("[Content_Types].xml", TYPES.as_bytes()), ("_rels/.rels", LINKS.as_bytes())];
    archive(&[parts[0], parts[1], ("word/document2.xml", xml.as_bytes())])
}

/// A row of a table with two cells.
fn row(named: &str, answer: &str) -> String {
    format!("<w:tr><w:tc><w:p><w:r><w:t>{named}</w:t></w:r></w:p></w:tc><w:tc>{answer}</w:tc></w:tr>")
}

fn table(rows: &str) -> Vec<u8> {
    foreign(&format!("<w:document xmlns:w=\"w\"><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>"))
}

fn said(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_plan_comes_back_as_it_was_written() {
    let parts = vec![
        part(Item::Plan, Some(3), &[(Field::Start, "2027-01-01"), (Field::Level, "national")]),
        part(
            Item::Commitment(1),
            Some(1),
            &[
                (Field::Title, "=Open \"courts\" & <files>"),
                (Field::Problem, "Lines\n\nof\ttext, \u{a0}- and 'quotes'."),
                (Field::ClaimedValues, "access-to-information public-accountability"),
            ],
        ),
        part(
            Item::Commitment(12),
            Some(1),
            &[
                (Field::Title, "\u{627}\u{644}\u{645}\u{62d}\u{627}\u{643}\u{645} [title]"),
                (Field::SdgTargets, "16.6 16.10"),
            ],
        ),
        part(Item::Milestone(12, 2), Some(7), &[(Field::Title, "+1"), (Field::End, "2028-06-30")]),
    ];
    let bytes = document(&parts);
    assert_eq!(back(&bytes), parts);
    assert_eq!(bytes, document(&parts), "the same plan gives the same bytes");
    assert_eq!(taken(&document(&Vec::new())), Ok(Vec::new()), "a blank template brings nothing");
    let xml = xml(&bytes);
    assert!(xml.contains("<w:t xml:space=\"preserve\">12.3</w:t>"), "there is room for a milestone more");
    assert!(xml.contains("<w:t xml:space=\"preserve\">13</w:t>"), "and for a commitment more");
}

#[test]
fn what_is_written_into_blank_tables_is_new() {
    let blank = xml(&document(&Vec::new()));
    // The answer to the title of the first commitment.
    let at = blank.find("[title]").unwrap();
    let at = at + blank[at..].find("<w:p></w:p>").unwrap();
    let filled = format!("{}{}{}", &blank[..at], said("Open the courts"), &blank[at + "<w:p></w:p>".len()..]);
    assert_eq!(back(&foreign(&filled)), vec![part(Item::Commitment(1), None, &[(Field::Title, "Open the courts")])]);
}

#[test]
fn the_plans_of_canada_and_an_action_of_italy_come_back_word_for_word() {
    let Some(plans) = published::plans() else { return };
    for parts in plans {
        assert!(!parts.is_empty());
        assert_eq!(back(&document(&parts)), parts);
    }
}

#[test]
fn tracked_changes_count_as_accepted_and_what_other_programs_write_is_read() {
    let answer = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:del><w:r><w:delText>Old</w:delText></w:r></w:del>\
        <w:moveFrom><w:r><w:t>Gone</w:t></w:r></w:moveFrom><w:ins><w:r><w:t xml:space=\"preserve\">New </w:t></w:r></w:ins></w:p>\
        <w:p><w:r><w:t>line &#38; more</w:t><w:br/><w:t>below</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>";
    let gone = "<w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr><w:tc><w:p><w:r><w:t>[title]</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>";
    let ticked =
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t> [access-to-information]</w:t></w:r></w:p>";
    let rows = [
        row("Part [part]", &said("2")),
        gone.to_owned(),
        row("Title [title]", &said("Kept")),
        row("[problem]", answer),
        row("[claimed-values]", ticked),
    ];
    let expected = part(
        Item::Commitment(2),
        None,
        &[
            (Field::Title, "Kept"),
            (Field::Problem, "New line & more\nbelow"),
            (Field::ClaimedValues, "access-to-information"),
        ],
    );
    assert_eq!(back(&table(&rows.concat())), vec![expected]);
}

#[test]
fn every_bad_place_is_told_and_nothing_is_taken() {
    let parts = vec![
        part(Item::Plan, None, &[(Field::Start, "soon"), (Field::Level, "galactic")]),
        part(Item::Commitment(1), None, &[(Field::SdgTargets, "99.1"), (Field::Title, &"x".repeat(301))]),
        part(Item::Milestone(4, 1), None, &[(Field::Title, "Of nothing")]),
    ];
    // The blank table of the fourth commitment is there, and blank.
    let Err(NotRead::Places(bad)) = taken(&document(&parts)) else { panic!("it was taken") };
    let told: Vec<_> = bad.iter().map(|bad: &BadPlace| (bad.item, bad.field, &bad.wrong)).collect();
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(
        told.contains(&(Some(Item::Plan), Some(Field::Start), &Wrong::Answer(What::NotADay("soon".into())))),
        "{told:?}"
    );
    assert!(told.contains(&(Some(Item::Plan), Some(Field::Level), &Wrong::Answer(What::NotACode("galactic".into())))));
    assert!(told.contains(&(Some(Item::Milestone(4, 1)), None, &Wrong::NoSuchCommitment)), "{told:?}");
}

#[test]
fn no_words_are_passed_over_in_silence() {
    let rows = [
        row("[part]", &said("1")),
        row("[title]", &said("Open")),
        row("[title]", &said("Open again")),
        row("[budget]", &said("A million")),
        row("A note", &said("of mine")),
    ];
    let xml = format!(
        "<w:document xmlns:w=\"w\"><w:body>{}<w:tbl>{}</w:tbl><w:tbl>{}</w:tbl></w:body></w:document>",
        said("A thought beside it"),
        rows.concat(),
        row("[title]", &said("Of no part")),
    );
    let Err(NotRead::Places(bad)) = taken(&foreign(&xml)) else { panic!("it was taken") };
    let told: Vec<_> = bad.iter().map(|bad| (bad.value.as_str(), &bad.wrong)).collect();
    for expected in [
        ("A thought beside it", &Wrong::Outside),
        ("Open again", &Wrong::QuestionTwice),
        ("A million", &Wrong::NoSuchColumn),
        ("A note", &Wrong::NoSuchColumn),
        ("", &Wrong::NoSuchPart),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
}

#[test]
fn a_file_that_is_no_plan_is_refused_for_what_it_is() {
    assert_eq!(taken(b"PK no document"), Err(NotRead::NotWord));
    assert_eq!(taken(b"%PDF-1.7"), Err(NotRead::NotWord));
    assert_eq!(taken(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1]), Err(NotRead::OldOrLocked));
    let sheet = opendata::plan_sheet::write(&[], |field| field.code().to_owned()).unwrap();
    assert_eq!(taken(&sheet), Err(NotRead::NotWord), "a workbook");
    let letter = format!("<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>", said("Dear colleague"));
    assert_eq!(taken(&foreign(&letter)), Err(NotRead::NoPlan), "a document of something else");
    for broken in [
        "<w:document><w:body>",
        "<w:document><w:tc/></w:document>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document/>",
        "<p/>",
    ] {
        assert_eq!(taken(&foreign(broken)), Err(NotRead::Broken), "{broken}");
    }
    let good = document(&Vec::new());
    let xml = xml(&good);
    let parts = [("[Content_Types].xml", TYPES.as_bytes()), ("_rels/.rels", LINKS.as_bytes())];
    let with =
        |more: (&str, &[u8])| archive(&[parts[0], parts[1], ("word/document2.xml", xml.as_bytes()), (more.0, more.1)]);
    assert_eq!(taken(&with(("word/vbaProject.bin", b"macro"))), Err(NotRead::Macros));
    assert_eq!(taken(&with(("word/media/image.png", b"image"))), Ok(Vec::new()));
    assert!(matches!(taken(good.get(..good.len() / 2).unwrap()), Err(NotRead::NotWord | NotRead::Broken)));
}

#[test]
fn a_bomb_is_stopped_before_it_is_unpacked() {
    let long = format!("<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>", " ".repeat(8 << 20));
    let bomb = foreign_packed(&long);
    assert!(bomb.len() < 64 << 10, "{} bytes", bomb.len());
    assert_eq!(taken(&bomb), Err(NotRead::TooLarge));
    let deep = format!("<w:document>{}{}</w:document>", "<w:p>".repeat(5_000), "</w:p>".repeat(5_000));
    assert_eq!(taken(&foreign(&deep)), Err(NotRead::Broken), "nested too deep");
    let rows = row("[part]", &said("1")).repeat(1_001);
    assert_eq!(taken(&table(&rows)), Err(NotRead::TooLarge), "too many rows");
}

fn foreign_packed(xml: &str) -> Vec<u8> {
    let packed = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("[Content_Types].xml", TYPES), ("_rels/.rels", LINKS), ("word/document2.xml", xml)] {
        archive.start_file(name, packed).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_come_back(title in "\\PC{1,40}", account in "[a-z\u{e9}\u{627}\u{4e2d}<>&\"'\\[\\]\u{2610}\u{2612}\t\n \u{a0}]{1,80}") {
        let (title, account) = (title.trim(), account.trim());
        prop_assume!(!title.is_empty() && !account.is_empty());
        let parts = vec![part(Item::Commitment(1), Some(1), &[(Field::Title, title), (Field::Problem, account)])];
        prop_assert_eq!(back(&document(&parts)), parts);
    }
}
