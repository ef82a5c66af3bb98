//! Rosters as rows of cells in the order of their columns: what is written here reads back as it was.

use domain::networking::{Filling, Given, NEED, OFFER, Offer, REQUEST, SupportRequest, SurveyField};

use super::sees::cells;

fn joined<T: ToString>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join("; ")
}

/// An answer as the cell of its column.
fn cell(given: Given<String>) -> String {
    match given {
        Given::Words(words) => words.unwrap_or_default(),
        Given::Listed(words) => words.join("; "),
        Given::One(code) => joined(code),
        Given::Any(codes) => codes.join("; "),
        Given::Country(country) => joined(country),
        Given::Countries(countries) => joined(countries),
        Given::Languages(languages) => joined(languages),
        Given::Number(number) => joined(number),
    }
}

/// An offer as a row of [`super::OFFERS`], with who sees which answer where that is said.
#[must_use]
pub fn offer_row(of: &Offer, sees: &Filling) -> Vec<String> {
    let mut row = vec![of.id.to_string(), of.provider.clone()];
    for answer in OFFER {
        row.push(cell((answer.read)(of)));
        if answer.asked.field == SurveyField::Capacity {
            row.push(if of.load == 0 { String::new() } else { of.load.to_string() });
        }
    }
    row.extend(cells(sees, None));
    row
}

/// A request as rows of [`super::REQUESTS`], one for each need, with who sees which answer where that is said.
pub fn request_rows(of: &SupportRequest, sees: &Filling) -> impl Iterator<Item = Vec<String>> {
    of.lines.iter().map(|line| {
        let mut row = vec![of.id.to_string(), of.country.to_string()];
        row.extend(REQUEST.iter().map(|answer| cell((answer.read)(of))));
        row.extend(NEED.iter().map(|answer| cell((answer.read)(line))));
        row.extend(cells(sees, Some(line.number)));
        row
    })
}

/// A sheet as a spreadsheet (XLSX). Every cell is text, whatever it begins with: nothing in it is ever worked out.
///
/// # Errors
/// What the writer says: of more rows than a spreadsheet holds, or a cell of more than 32,767 characters.
pub fn book<R: IntoIterator<Item = String>>(
    headings: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> Result<Vec<u8>, String> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    let told = |problem: rust_xlsxwriter::XlsxError| problem.to_string();
    for (at, heading) in (0_u16..).zip(headings) {
        page.write_string(0, at, *heading).map_err(told)?;
    }
    for (line, row) in (1_u32..).zip(rows) {
        for (at, cell) in (0_u16..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            page.write_string(line, at, cell).map_err(told)?;
        }
    }
    book.save_to_buffer().map_err(told)
}
