//! Requests for support, one need a row; the rows of one request bear its name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::networking::{Filling, Line, NEED, REQUEST, SupportRequest, Survey, SurveyField};
use domain::{Iso3, RequestId};
use language::fold;

use super::Column;
use super::cells::{Row, Sheet, Told};
use super::sees::{EVERYBODY, MEMBERS, narrowed, sees};
use crate::report::{Expectation, LeftOut, Report};
use crate::table::{Limits, Refusal};

/// The columns of a sheet of requests. `country` and `need` have to be there.
pub static REQUESTS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let mut columns = vec![
        Column::of("request", &["request id", "id"], "the request's short name; the country's code where it is blank"),
        Column::of("country", &["member", "government"], "whose government asks").needed(),
    ];
    columns.extend(REQUEST.iter().map(|row| Column::asking(&row.asked)));
    columns.extend(NEED.iter().map(|row| match row.asked.field {
        SurveyField::Need => Column::asking(&row.asked).needed(),
        _ => Column::asking(&row.asked),
    }));
    columns.extend([MEMBERS, EVERYBODY]);
    columns
});

/// What a sheet of requests says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requests {
    /// Those that were taken, by their names, each with its lines in the order of the sheet.
    pub requests: Vec<SupportRequest>,
    /// Who sees which answer of each, as far as its rows say it; what is given once, as the row says it that shows it to the fewest.
    pub sees: BTreeMap<RequestId, Filling>,
    /// What was not as expected.
    pub report: Report,
}

/// Reads a sheet of requests, CSV or XLSX. `file` is its name in the report.
///
/// # Errors
/// When the file as a whole cannot be read, or lacks the columns that say who needs what.
pub fn requests(file: &str, bytes: &[u8], limits: &Limits) -> Result<Requests, Refusal> {
    let sheet = Sheet::open(bytes, &REQUESTS, limits)?;
    let mut told = Told { file, report: Report::default() };
    told.report.columns_left_out = sheet.unknown().map(|name| (name.to_owned(), LeftOut::Unknown)).collect();
    let mut requests: BTreeMap<RequestId, SupportRequest> = BTreeMap::new();
    let mut seen: BTreeMap<RequestId, Filling> = BTreeMap::new();
    sheet.each(limits, |row| {
        told.report.rows_read += 1;
        if let Some(id) = take(&row, &mut told, &mut requests) {
            told.report.rows_taken += 1;
            let [whole, line] = sees(&row, &mut told, Survey::Request, &REQUESTS);
            match seen.get_mut(&id) {
                Some(known) => {
                    narrowed(&mut known.whole, &whole);
                    known.lines.push(line);
                }
                None => drop(seen.insert(id, Filling { whole, lines: vec![line] })),
            }
        }
        true
    })?;
    Ok(Requests { requests: requests.into_values().collect(), sees: seen, report: told.report })
}

/// How many rows a sheet of requests has below its heading.
///
/// # Errors
/// When the file as a whole cannot be read, or lacks the columns that say who needs what.
pub fn count_requests(bytes: &[u8], limits: &Limits) -> Result<u64, Refusal> {
    Sheet::open(bytes, &REQUESTS, limits)?.rows(limits)
}

/// Takes a row, if it is a need. Answers with its request.
fn take(row: &Row<'_>, told: &mut Told<'_>, requests: &mut BTreeMap<RequestId, SupportRequest>) -> Option<RequestId> {
    let Some(country) = crate::countries::place(row.cell("country")).map(|place| place.country) else {
        told.refused(row, "country", Expectation::KnownMember);
        return None;
    };
    let need = told.text(row, "need");
    if fold(&need).is_empty() {
        told.refused(row, "need", Expectation::Title);
        return None;
    }
    let id = id(row, told, &country)?;
    if requests.get(&id).is_some_and(|request| request.country != country) {
        told.refused(row, "country", Expectation::SameThroughout);
        return None;
    }
    if requests.get(&id).is_some_and(|request| request.lines.iter().any(|line| fold(&line.need) == fold(&need))) {
        told.refused(row, "need", Expectation::NoRepetition);
        return None;
    }
    let number = requests.get(&id).map_or(0, |request| request.lines.len());
    let Ok(number) = u16::try_from(number + 1) else {
        told.refused(row, "request", Expectation::Number);
        return None;
    };
    let mut line = Line::of(number, &need);
    told.answers(row, (NEED, &[SurveyField::Need]), &mut line);
    let request = requests.entry(id.clone()).or_insert_with(|| SupportRequest::of(id.clone(), country));
    for of in REQUEST {
        // What is given once stands in each row of the request, or in some of them.
        let given = (of.read)(request).and(told.answer(row, &of.asked));
        (of.write)(request, given);
    }
    request.lines.push(line);
    Some(id)
}

/// The request's own name, or its country's code.
fn id(row: &Row<'_>, told: &mut Told<'_>, country: &Iso3) -> Option<RequestId> {
    let given = row.cell("request");
    let id = if given.is_empty() { country.as_str().parse() } else { given.parse::<RequestId>() };
    if id.is_err() {
        told.refused(row, "request", Expectation::Identifier);
    }
    id.ok()
}
