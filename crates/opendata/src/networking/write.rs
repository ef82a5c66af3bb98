//! Rosters as rows of cells in the order of their columns: what is written here reads back as it was.

use std::collections::BTreeSet;

use domain::networking::{CostTerms, Filling, Offer, ProviderKind, Size, SupportRequest, Urgency};

use super::sees::cells;

fn joined<T: ToString>(all: &BTreeSet<T>) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn code<T: Copy>(of: Option<T>, code: impl Fn(T) -> &'static str) -> String {
    of.map_or_else(String::new, |of| code(of).to_owned())
}

/// An offer as a row of [`super::OFFERS`], with who sees which answer where that is said.
#[must_use]
pub fn offer_row(of: &Offer, sees: &Filling) -> [String; 19] {
    let [members, everybody] = cells(sees, None);
    let references: Vec<&str> = of.references.iter().map(|reference| reference.what.as_str()).collect();
    [
        of.id.to_string(),
        of.provider.clone(),
        code(of.kind, ProviderKind::code),
        of.text.clone(),
        joined(&of.areas),
        joined(&of.stages),
        joined(&of.methods),
        of.home.as_ref().map(ToString::to_string).unwrap_or_default(),
        joined(&of.coverage.countries),
        joined(&of.coverage.regions),
        joined(&of.languages),
        code(of.cost, CostTerms::code),
        of.capacity.map(|n| n.to_string()).unwrap_or_default(),
        if of.load == 0 { String::new() } else { of.load.to_string() },
        code(of.size, Size::code),
        joined(&of.conflicts),
        references.join("; "),
        members,
        everybody,
    ]
}

/// A request as rows of [`super::REQUESTS`], one for each need, with who sees which answer where that is said.
pub fn request_rows(of: &SupportRequest, sees: &Filling) -> impl Iterator<Item = [String; 13]> {
    of.lines.iter().map(|line| {
        let [members, everybody] = cells(sees, Some(line.number));
        [
            of.id.to_string(),
            of.country.to_string(),
            joined(&of.languages),
            line.need.clone(),
            line.exists.clone(),
            joined(&line.areas),
            joined(&line.stages),
            code(line.urgency, Urgency::code),
            code(line.cost_limit, CostTerms::code),
            joined(&line.refuses),
            line.wanted.to_string(),
            members,
            everybody,
        ]
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
