//! Offers of help, one a row.

use std::collections::BTreeSet;

use domain::OfferId;
use domain::codebook::PolicyArea2024;
use domain::networking::{CostTerms, Coverage, Method, Offer, ProviderKind, Reference, Size, Stage};
use language::fold;

use super::Column;
use super::cells::{KINDS, Row, Sheet, Told};
use crate::report::{Expectation, LeftOut, Report};
use crate::table::{Limits, Refusal};

/// The columns of a sheet of offers. `provider` has to be there; a row without an `offer` says nothing but the name.
pub const OFFERS: &[Column] = &[
    Column::of("offer-id", &["id"], "a short name of the offer; made of its line where it is blank"),
    Column::of("provider", &["organisation", "organization", "name", "provider name"], "who offers").needed(),
    Column::of("kind", &["type", "section", "sort of organisation"], "government, civil-society, firm or multilateral"),
    Column::of("offer", &["text", "description", "rest_of_line", "what"], "what is offered, in the provider's words"),
    Column::of(
        "areas",
        &["area", "policy areas", "policy area", "themes"],
        "policy areas by their codes, between semicolons",
    ),
    Column::of("stages", &["stage"], "strategy, design, implementation, technology, finance"),
    Column::of("methods", &["method"], "advice, peer-exchange, training, facilitation, research, software, funding"),
    Column::of("home", &["country", "based in", "note_in_brackets"], "the country where the provider is at home"),
    Column::of("countries", &["countries served", "works in"], "the countries where the offer holds"),
    Column::of("regions", &["region", "regions served"], "the regions where it holds"),
    Column::of("languages", &["language"], "the languages the provider works in, by code or name"),
    Column::of("cost", &["cost terms", "costs"], "pro-bono, low-cost or paid"),
    Column::of("capacity", &[], "how many requests it can serve at a time"),
    Column::of("load", &["serving now"], "how many it serves now"),
    Column::of("size", &[], "small, medium or large"),
    Column::of("conflicts", &["conflict of interest"], "countries whose requests it must not take"),
    Column::of("references", &["experience", "track record"], "what it did before, between semicolons"),
];

/// What a sheet of offers says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// Those that were taken, in the order of the sheet.
    pub offers: Vec<Offer>,
    /// What was not as expected.
    pub report: Report,
}

/// Reads a sheet of offers, CSV or XLSX. `file` is its name in the report.
///
/// # Errors
/// When the file as a whole cannot be read, or has no column that says who offers.
pub fn offers(file: &str, bytes: &[u8], limits: &Limits) -> Result<Offers, Refusal> {
    let sheet = Sheet::open(bytes, OFFERS, limits)?;
    let mut told = Told { file, report: Report::default() };
    told.report.columns_left_out = sheet.unknown().map(|name| (name.to_owned(), LeftOut::Unknown)).collect();
    let (mut offers, mut seen) = (Vec::new(), Seen::default());
    sheet.each(limits, |row| {
        told.report.rows_read += 1;
        if let Some(offer) = offer(&row, &mut told, &mut seen) {
            told.report.rows_taken += 1;
            offers.push(offer);
        }
    })?;
    Ok(Offers { offers, report: told.report })
}

/// What stood in the rows before.
#[derive(Default)]
struct Seen {
    ids: BTreeSet<OfferId>,
    said: BTreeSet<(String, String)>,
}

fn offer(row: &Row<'_>, told: &mut Told<'_>, seen: &mut Seen) -> Option<Offer> {
    let provider = told.text(row, "provider");
    if fold(&provider).is_empty() {
        told.refused(row, "provider", Expectation::Title);
        return None;
    }
    let text = told.text(row, "offer");
    if !seen.said.insert((fold(&provider), fold(&text))) {
        told.refused(row, "provider", Expectation::NoRepetition);
        return None;
    }
    let id = id(row, told, seen)?;
    let references = row.cell("references").split([';', '\n']).map(str::trim).filter(|what| !what.is_empty());
    let reference = |what: &str| Reference { what: what.to_owned(), commitment: None, finding: None };
    Some(Offer {
        kind: told.code(row, "kind", (ProviderKind::CODES, ProviderKind::from_code), KINDS),
        areas: told.codes(row, "areas", (PolicyArea2024::CODES, PolicyArea2024::from_code), &[]),
        stages: told.codes(row, "stages", (Stage::CODES, Stage::from_code), &[]),
        methods: told.codes(row, "methods", (Method::CODES, Method::from_code), &[]),
        home: told.country(row, "home"),
        coverage: Coverage { countries: told.countries(row, "countries"), regions: told.regions(row, "regions") },
        languages: told.languages(row, "languages"),
        cost: told.code(row, "cost", (CostTerms::CODES, CostTerms::from_code), &[("free", "pro-bono")]),
        capacity: told.number(row, "capacity"),
        load: told.number(row, "load").unwrap_or(0),
        size: told.code(row, "size", (Size::CODES, Size::from_code), &[]),
        conflicts: told.countries(row, "conflicts"),
        references: references.map(reference).collect(),
        ..Offer::of(id, &provider, &said(&provider, &text))
    })
}

/// An offer that says nothing is known by its provider's name.
fn said(provider: &str, text: &str) -> String {
    if text.is_empty() { provider.to_owned() } else { text.to_owned() }
}

/// The offer's own identifier, or one made of its line.
fn id(row: &Row<'_>, told: &mut Told<'_>, seen: &mut Seen) -> Option<OfferId> {
    let given = row.cell("offer-id");
    let id = match given {
        "" => format!("line-{}", row.line).parse().ok(),
        given => given.parse::<OfferId>().ok(),
    };
    let Some(id) = id else {
        told.refused(row, "offer-id", Expectation::Identifier);
        return None;
    };
    if !seen.ids.insert(id.clone()) {
        told.refused(row, "offer-id", Expectation::NoRepetition);
        return None;
    }
    Some(id)
}
