//! Files as a whole: what is refused, in which words, and what is read the same in whatever wrapping.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod shared;

use std::io::Write as _;
use std::sync::LazyLock;

use flate2::{Compression, write::GzEncoder};
use opendata::{Kind, Limits, Options, Refusal, Report, Severity, read};
use proptest::prelude::*;
use shared::{Sheet, check};

fn sheet() -> Sheet {
    Sheet::new(Kind::Cohorts)
        .row(
            "",
            &[
                ("country", "Ghana"),
                ("cohort", "3"),
                ("cohort_joined", "2013-04"),
                ("note", "two\nlines, one \"cell\""),
            ],
        )
        .row("", &[("country", "Mexico"), ("cohort", "1"), ("cohort_joined", "2011-09")])
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn xlsx(sheet: &Sheet) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (i, row) in [&sheet.columns].into_iter().chain(&sheet.rows).enumerate() {
        for (j, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let (i, j) = (u32::try_from(i).unwrap(), u16::try_from(j).unwrap());
            // As a person would type it: numbers become numbers.
            match cell.parse::<f64>() {
                Ok(number) => page.write_number(i, j, number).map(|_| ()),
                Err(_) => page.write_string(i, j, cell).map(|_| ()),
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn refused(bytes: &[u8], limits: Limits) -> Refusal {
    read("file", bytes, &Options { limits, ..Options::default() }).unwrap_err()
}

#[test]
fn the_same_rows_are_read_from_csv_and_xlsx_gzipped_or_not() {
    let csv = sheet().csv();
    let plain = read("file", csv.as_bytes(), &Options::default()).unwrap();
    check(&plain);
    let with_mark = format!("\u{feff}{csv}").replace('\n', "\r\n");
    let semicolons = csv.replace("\",\"", "\";\"");
    let book = xlsx(&sheet());
    for bytes in [gzip(csv.as_bytes()), with_mark.into_bytes(), semicolons.into_bytes(), book.clone(), gzip(&book)] {
        let other = read("file", &bytes, &Options::default()).unwrap();
        assert_eq!(plain.entries.len(), other.entries.len());
        for (a, b) in plain.entries.iter().zip(&other.entries) {
            assert_eq!((&a.subject, a.effective_on, &a.answers), (&b.subject, b.effective_on, &b.answers));
        }
        assert_ne!(plain.source.digest, other.source.digest, "the digest is of the bytes as fetched");
    }
}

#[test]
fn a_row_is_named_by_the_line_on_which_it_begins_in_a_text_editor() {
    let text = "country,cohort,cohort_joined,note,source\n\n\nGhana,3,2013-04,\"a\nb\n\nc\",x\n\r\nMexico,1,2011-09,,y";
    let imported = read("file", text.as_bytes(), &Options::default()).unwrap();
    assert_eq!(imported.entries.iter().map(|entry| entry.row).collect::<Vec<_>>(), [4, 9]);
}

#[test]
fn a_row_that_is_too_short_or_too_long_is_taken_and_reported() {
    let text = "country,cohort,cohort_joined,note,source\nGhana,3,2013-04\nMexico,1,2011-09,,y,z\n";
    let imported = read("file", text.as_bytes(), &Options::default()).unwrap();
    check(&imported);
    assert_eq!(imported.report.rows_taken, 2);
    assert_eq!(imported.report.count(Severity::Warning), 2);
}

#[test]
fn each_refusal_is_a_sentence_that_says_what_to_do() {
    let csv = sheet().csv();
    let gz = gzip(csv.as_bytes());
    let all = Limits::default();
    let latin = [csv.as_bytes(), b"Cura\xe7ao,3,2013-04,,\n"].concat();
    for (bytes, limits, expected) in [
        (Vec::new(), all, "the file is empty"),
        (b" \n\n".to_vec(), all, "the file is empty"),
        (gz[..gz.len() / 2].to_vec(), all, "the gzip file is cut off or damaged; fetch it again"),
        (latin.clone(), all, &*format!("byte {} is not UTF-8; save the file as UTF-8 and try again", csv.len() + 4)),
        (
            gz.clone(),
            Limits { max_bytes: 20, ..all },
            "the file unpacks to more than 20 bytes; raise --max-bytes if that is right",
        ),
        (
            csv.clone().into_bytes(),
            Limits { max_bytes: 20, ..all },
            "the file unpacks to more than 20 bytes; raise --max-bytes if that is right",
        ),
        (csv.clone().into_bytes(), Limits { max_rows: 2, ..all }, "the file has more than 2 rows"),
        (csv.clone().into_bytes(), Limits { max_columns: 4, ..all }, "line 1 has more than 4 columns"),
        (csv.clone().into_bytes(), Limits { max_cell: 20, ..all }, "line 2 has a cell of more than 20 bytes"),
        (b"%PDF-1.7".to_vec(), all, "the file is no CSV or XLSX file (it begins like a PDF)"),
        (b"<!DOCTYPE html>".to_vec(), all, "the file is no CSV or XLSX file (it begins like a web page)"),
        (
            b"\xff\xfec\0o\0".to_vec(),
            all,
            "the file is no CSV or XLSX file (it begins like text in UTF-16; save it as UTF-8)",
        ),
        (b"PK\x03\x04 and nothing more".to_vec(), all, "the spreadsheet cannot be opened: "),
        (b"a,b,c\n1,2,3\n".to_vec(), all, "the heading is of no known layout"),
        (
            b"country,cohort,joined\n".to_vec(),
            all,
            "the heading is of no known layout; nearest is launch-list, of which these columns are missing: role_at_launch",
        ),
    ] {
        let refusal = refused(&bytes, limits).to_string();
        assert!(refusal.starts_with(expected), "{refusal:?} instead of {expected:?}");
    }
}

#[test]
fn a_file_in_another_layout_than_asked_for_is_refused() {
    let options = Options { kind: Some(Kind::Process2015), ..Options::default() };
    let refusal = read("file", sheet().csv().as_bytes(), &options).unwrap_err();
    assert_eq!(refusal.to_string(), "expected the layout process-2015, found cohorts");
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_stopped() {
    let bomb = gzip(&vec![b'a'; 8 << 20]);
    assert!(bomb.len() < 100_000);
    let limits = Limits { max_bytes: 1 << 20, ..Limits::default() };
    assert_eq!(refused(&bomb, limits), Refusal::TooManyBytes { max_bytes: 1 << 20 });
    let mut sheet = sheet();
    sheet.rows[0][3] = "a".repeat(30_000);
    for i in 0..20 {
        sheet.rows.push((0..5).map(|j| format!("{i} {j} {}", "b".repeat(30_000))).collect());
    }
    let book = xlsx(&sheet);
    assert!(book.len() < 100_000, "{}", book.len());
    assert_eq!(refused(&book, limits), Refusal::TooManyBytes { max_bytes: 1 << 20 });
}

#[test]
fn a_spreadsheet_with_one_cell_in_the_last_corner_costs_no_more_than_its_cells() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_string(1_048_575, 16_383, "x").unwrap();
    let refusal = refused(&book.save_to_buffer().unwrap(), Limits::default());
    assert_eq!(refusal, Refusal::TooManyColumns { line: 1_048_576, max_columns: 1000 });
}

#[test]
fn a_spreadsheets_dates_and_numbers_come_out_as_typed() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (j, name) in ["member", "date", "event", "detail", "source"].iter().enumerate() {
        page.write_string(0, u16::try_from(j).unwrap(), *name).unwrap();
    }
    page.write_string(1, 0, "Turkey").unwrap();
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2016, 9, 21).unwrap();
    page.write_datetime_with_format(1, 1, &day, &rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    page.write_string(1, 2, "made inactive").unwrap();
    page.write_number(2, 1, 2017.0).unwrap();
    page.write_string(2, 0, "Turkey").unwrap();
    page.write_string(2, 2, "withdrawn").unwrap();
    let imported = read("file", &book.save_to_buffer().unwrap(), &Options::default()).unwrap();
    check(&imported);
    let subjects: Vec<_> = imported.entries.iter().skip(1).map(|entry| entry.subject.to_string()).collect();
    assert_eq!(
        subjects,
        ["membership-event/turkey/made-inactive-2016-09-21", "membership-event/turkey/withdrawn-2017"]
    );
}

#[test]
fn a_report_reads_back_from_json_and_stands_in_csv() {
    let imported = Sheet::new(Kind::Cohorts).row("", &[("country", "Atlantis, \"lost\""), ("cohort", "3")]).read();
    let json = imported.report.to_json().unwrap();
    assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), imported.report);
    let csv = imported.report.to_csv().unwrap();
    let rows: Vec<_> = csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1);
    assert_eq!(&rows[0][3], "Atlantis, \"lost\"");
    assert_eq!(&rows[0][5], "error");
}

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["", "NR", "ND", "NA", "1", "0", "2", "Ghana", "UK", "Open data", "07/01/2012", "31/12/2014", "2013", "b. medium", "None", "8.1999999999999993"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("file", &bytes, &Options::default());
        let _ = read("file", &[b"PK\x03\x04", &bytes[..]].concat(), &Options::default());
        let _ = read("file", &[&[0x1f, 0x8b, 8, 0][..], &bytes].concat(), &Options::default());
        let mut heading = Kind::Cohorts.headings().join(",").into_bytes();
        heading.push(b'\n');
        heading.extend(&bytes);
        let _ = read("file", &heading, &Options::default());
    }

    #[test]
    fn any_damage_to_a_spreadsheet_is_survived(at in 0usize..6000, to in any::<u8>()) {
        static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| xlsx(&sheet()));
        let mut book = BOOK.clone();
        let at = at % book.len();
        book[at] = to;
        if let Ok(imported) = read("file", &book, &Options::default()) {
            check(&imported);
        }
    }

    #[test]
    fn whatever_the_cells_hold_every_row_is_taken_or_reported_and_every_answer_fits(
        kind in prop::sample::select(Kind::ALL.to_vec()),
        rows in prop::collection::vec(prop::collection::vec(any_cell(), 120), 0..5),
    ) {
        let mut sheet = Sheet::new(kind);
        let width = sheet.columns.len();
        sheet.rows = rows.into_iter().map(|row| row.into_iter().cycle().take(width).collect()).collect();
        check(&sheet.read());
    }

    #[test]
    fn the_order_of_rows_changes_no_statement(
        titles in prop::collection::vec(("[1-3]", "Open data|Budget|Aid", "[ab]{0,2}"), 1..8), turn in 0usize..8
    ) {
        let file = |order: &[(String, String, String)]| {
            let sheet = order.iter().fold(Sheet::new(Kind::Commitments2016), |sheet, (number, title, text)| {
                sheet.row("NR", &[("Country", "Ghana"), ("Action Plan Number", "1"), ("Comm No", number),
                    ("Commitment Title", title), ("Full Text", text), ("Year of submission", "2013")])
            });
            let mut said: Vec<_> = sheet.read().entries.into_iter().map(|e| (e.subject.to_string(), format!("{:?}", e.answers))).collect();
            said.sort();
            said
        };
        let mut turned = titles.clone();
        turned.rotate_left(turn % titles.len());
        prop_assert_eq!(file(&titles), file(&turned));
    }
}
