//! Offers of help, one a row.

use std::collections::HashSet;
use std::sync::LazyLock;

use domain::OfferId;
use domain::networking::{Filling, OFFER, Offer, Survey, SurveyField};
use language::fold;
use sha2::{Digest as _, Sha256};

use super::Column;
use super::cells::{Row, Sheet, Told};
use super::sees::{EVERYBODY, MEMBERS, sees};
use crate::report::{Expectation, Item, LeftOut, Report};
use crate::table::{Limits, Refusal};

/// How many it serves now: those who keep a roster know that, and nobody is asked for it.
pub(super) const LOAD: Column = Column::of("load", &["serving now"], "how many it serves now");

/// The columns of a sheet of offers. `provider` has to be there; a row without an `offer` says nothing but the name.
pub static OFFERS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let mut columns = vec![
        Column::of("offer-id", &["id"], "a short name of the offer; made of its line where it is blank"),
        Column::of("provider", &["organisation", "organization", "name", "provider name"], "who offers").needed(),
    ];
    for row in OFFER {
        columns.push(Column::asking(&row.asked));
        columns.extend((row.asked.field == SurveyField::Capacity).then_some(LOAD));
    }
    columns.extend([MEMBERS, EVERYBODY]);
    columns
});

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
    let sheet = Sheet::open(bytes, &OFFERS, limits)?;
    let mut seen = Seen::default();
    sheet.each(limits, |row| {
        let mut told = Told { file, report: Report::default() };
        let offer = offer(&row, &mut told, &mut seen);
        let [whole, _] = match &offer {
            Some(_) => sees(&row, &mut told, Survey::Offer, &OFFERS),
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
    Sheet::open(bytes, &OFFERS, limits)?.rows(limits)
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
    let mut offer = Offer::of(id, &provider, &said(&provider, &text));
    told.answers(row, (OFFER, &[SurveyField::Text]), &mut offer);
    offer.load = told.number(row, LOAD.name).unwrap_or(0);
    Some(offer)
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
