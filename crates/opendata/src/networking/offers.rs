//! Offers of help, one a row.

use std::collections::HashSet;

use domain::OfferId;
use domain::codebook::PolicyArea2024;
use domain::networking::{CostTerms, Coverage, Filling, Method, Offer, ProviderKind, Reference, Size, Stage, Survey};
use language::fold;
use sha2::{Digest as _, Sha256};

use super::Column;
use super::cells::{KINDS, Row, Sheet, Told};
use super::sees::{EVERYBODY, MEMBERS, sees};
use crate::report::{Expectation, Item, LeftOut, Report};
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
    MEMBERS,
    EVERYBODY,
];

/// What a sheet of offers says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// Those that were taken, in the order of the sheet.
    pub offers: Vec<Offer>,
    /// What was not as expected.
    pub report: Report,
}

/// What came of one row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferRow {
    /// The offer, if the row is one.
    pub offer: Option<Offer>,
    /// Who sees which answer, as far as the row says it.
    pub sees: Filling,
    /// What was not as expected in it.
    pub items: Vec<Item>,
}

/// Reads a sheet of offers, CSV or XLSX. `file` is its name in the report.
///
/// # Errors
/// When the file as a whole cannot be read, or has no column that says who offers.
pub fn offers(file: &str, bytes: &[u8], limits: &Limits) -> Result<Offers, Refusal> {
    let mut report = Report::default();
    let mut offers = Vec::new();
    report.columns_left_out = each_offer((file, bytes), limits, |row| {
        report.rows_read += 1;
        report.items.extend(row.items);
        match row.offer {
            Some(offer) => {
                report.rows_taken += 1;
                offers.push(offer);
            }
            None => report.rows_reported += 1,
        }
        true
    })?;
    Ok(Offers { offers, report })
}

/// Reads a sheet of offers row by row, until the visitor has seen enough. Of the rows before only what tells repetitions is held.
/// Answers with the columns of no use here.
///
/// # Errors
/// When the file as a whole cannot be read, or has no column that says who offers.
pub fn each_offer(
    (file, bytes): (&str, &[u8]),
    limits: &Limits,
    mut visit: impl FnMut(OfferRow) -> bool,
) -> Result<Vec<(String, LeftOut)>, Refusal> {
    let sheet = Sheet::open(bytes, OFFERS, limits)?;
    let mut seen = Seen::default();
    sheet.each(limits, |row| {
        let mut told = Told { file, report: Report::default() };
        let offer = offer(&row, &mut told, &mut seen);
        let [whole, _] = match &offer {
            Some(_) => sees(&row, &mut told, Survey::Offer, OFFERS),
            None => Default::default(),
        };
        visit(OfferRow { offer, sees: Filling { whole, lines: Vec::new() }, items: told.report.items })
    })?;
    Ok(sheet.unknown().map(|name| (name.to_owned(), LeftOut::Unknown)).collect())
}

/// How many rows a sheet of offers has below its heading.
///
/// # Errors
/// When the file as a whole cannot be read, or has no column that says who offers.
pub fn count_offers(bytes: &[u8], limits: &Limits) -> Result<u64, Refusal> {
    Sheet::open(bytes, OFFERS, limits)?.rows(limits)
}

/// What stood in the rows before, as digests: a hundred thousand rows are a few megabytes, however long their texts.
#[derive(Default)]
struct Seen {
    ids: HashSet<[u8; 16]>,
    said: HashSet<[u8; 16]>,
}

/// The first half of a digest of some words, which no two rows share that do not say the same.
fn digest(words: &[&str]) -> [u8; 16] {
    let mut digest = Sha256::new();
    for part in words {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    let whole: [u8; 32] = digest.finalize().into();
    std::array::from_fn(|at| whole.get(at).copied().unwrap_or_default())
}

fn offer(row: &Row<'_>, told: &mut Told<'_>, seen: &mut Seen) -> Option<Offer> {
    let provider = told.text(row, "provider");
    if fold(&provider).is_empty() {
        told.refused(row, "provider", Expectation::Title);
        return None;
    }
    let text = told.text(row, "offer");
    if !seen.said.insert(digest(&[&fold(&provider), &fold(&text)])) {
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
    if !seen.ids.insert(digest(&[id.as_str()])) {
        told.refused(row, "offer-id", Expectation::NoRepetition);
        return None;
    }
    Some(id)
}
