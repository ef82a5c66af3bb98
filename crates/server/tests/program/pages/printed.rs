//! Pages on paper, as a browser prints them: every sheet says what it is of, and nothing is on it that only a screen needs.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::reader::{Reader, read};

/// The words of each sheet of a page.
fn sheets(reader: &mut Reader, path: &str) -> Vec<String> {
    reader.open(path);
    let pdf = BASE64_STANDARD.decode(reader.browser.print().unwrap()).unwrap();
    let words = testkit::words_of_pdf(&pdf);
    let sheets = words.split('\u{c}').map(|sheet| sheet.split_whitespace().collect::<Vec<_>>().join(" "));
    sheets.filter(|sheet| !sheet.is_empty()).collect()
}

#[test]
fn every_sheet_says_of_which_page_and_position_and_day_it_is_and_how_many_there_are() {
    read(|reader| {
        for (path, title) in [
            ("/members/ghana", "“Ghana”"),
            ("/members/ghana/plans/1", "“Action plan 1, Ghana”"),
            ("/figures", "“Figures”"),
        ] {
            let sheets = sheets(reader, path);
            assert!(sheets.len() > 1, "{path}: {}", sheets.len());
            for (index, sheet) in sheets.iter().enumerate() {
                for part in [title, "public record as it stood after act", "Read on", "known_at="] {
                    assert!(sheet.contains(part), "{path}, sheet {index}: no {part} in {sheet}");
                }
                // How wide the spaces around the stroke are is for the font to say.
                let number = format!("{}/{}", index + 1, sheets.len());
                let is_told = sheet.replace(" / ", "/").split(' ').any(|word| word == number);
                assert!(is_told, "{path}, sheet {index}: no {number} in {sheet}");
            }
        }
    });
}

#[test]
fn no_way_about_the_site_and_no_form_is_printed_and_every_fold_is_open() {
    read(|reader| {
        for path in ["/members/ghana", "/search?q=open+data", "/changes", "/data", "/commitments/GH0001"] {
            let words = sheets(reader, path).join(" ");
            for left_out in [
                "Something wrong here?",
                "See this page at another date",
                "Skip to content",
                "Verifier key",
                "Style guide",
            ] {
                assert!(!words.contains(left_out), "{path}: {left_out}");
            }
        }
        let folded = sheets(reader, "/members/ghana").join(" ");
        assert!(folded.contains("openpact verify receipt-"), "the fold of the receipt is open: {folded}");
    });
}

#[test]
fn a_table_over_several_sheets_has_its_head_on_each_and_keeps_its_columns() {
    read(|reader| {
        let sheets = sheets(reader, "/data/codebook");
        let of_rows: Vec<&String> =
            sheets.iter().filter(|sheet| sheet.contains("Holds") || sheet.contains("a whole number")).collect();
        assert!(of_rows.len() > 3, "{}", sheets.len());
        for sheet in of_rows {
            for head in ["Column", "Meaning", "Holds"] {
                assert!(sheet.contains(head), "no {head} in {sheet}");
            }
        }
    });
}
