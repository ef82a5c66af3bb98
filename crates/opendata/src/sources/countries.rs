//! Countries with their codes, regions and income groups. A row without an ISO code (former or unrecognised countries) is
//! reported and not taken, except Kosovo, which is known as `XKX`.

use domain::codebook::Field;
use domain::ids::Iso3;
use domain::{Missing, Subject, Value};

use super::Mapper;
use super::answers::{Answers, no};
use super::facts::{self, Facts};
use crate::cell;
use crate::imported::{Answer, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

pub(crate) const HEADINGS: &[&str] = &[
    "country",
    "name",
    "iso3166_1_alpha2",
    "iso3166_1_alpha3",
    "un_state",
    "un_sdg_region",
    "un_sdg_ldc",
    "income_groups",
    "landlocked",
];

const LEFT: &[(&str, LeftOut)] = &[
    ("iso3166_1_numeric", LeftOut::Derived),
    ("income_3groups", LeftOut::Derived),
    ("world_4region", LeftOut::Internal),
    ("world_6region", LeftOut::Internal),
    ("g77_and_oecd_countries", LeftOut::Internal),
    ("unicode_region_subtag", LeftOut::Derived),
    ("latitude", LeftOut::Internal),
    ("longitude", LeftOut::Internal),
];

pub(crate) fn mapper(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(HEADINGS, LEFT, take, columns, source)
}

fn take(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let code = if facts.cell(row, 0) == "kos" { "XKX" } else { facts.cell(row, 3) };
    let Ok(country) = code.parse::<Iso3>() else {
        return facts.report(row, 1, Expectation::IsoCode, Severity::Note, out);
    };
    let mut answers = Answers::new();
    facts.text(row, 1, Field::Title, &mut answers);
    answers.extend(Value::label(facts.cell(row, 2)).map(|value| (Field::Iso2, Answer::Value(value))));
    answers.extend(flag(facts, row, 4, Field::UnMember, ("TRUE", "FALSE"), out));
    answers.extend(word(facts, row, 5, Field::SdgRegion, out));
    answers.extend(flag(facts, row, 6, Field::LeastDeveloped, ("un_least_developed", "un_not_least_developed"), out));
    answers.extend(word(facts, row, 7, Field::IncomeGroup, out));
    answers.extend(flag(facts, row, 8, Field::Landlocked, ("landlocked", "coastline"), out));
    let effective_on = facts.published;
    facts.put(Subject::Country(country), effective_on, answers, row, out);
}

/// One of two words as a yes or no; nothing where the cell is empty.
fn flag(
    facts: &Facts,
    row: &Row<'_>,
    nth: usize,
    field: Field,
    (yes, no_word): (&str, &str),
    out: &mut Out<'_>,
) -> Option<(Field, Answer)> {
    let given = facts.cell(row, nth);
    if given.is_empty() {
        return None;
    }
    Some((
        field,
        if given == yes || given == no_word {
            Answer::Value(Value::Flag(given == yes))
        } else {
            facts.report(
                row,
                nth,
                Expectation::OneOf(vec![yes.to_owned(), no_word.to_owned()]),
                Severity::Warning,
                out,
            );
            no(Missing::Unreadable)
        },
    ))
}

/// A code of the source's own, which is ours with underscores.
fn word(facts: &Facts, row: &Row<'_>, nth: usize, field: Field, out: &mut Out<'_>) -> Option<(Field, Answer)> {
    let given = facts.cell(row, nth);
    if cell::missing(given).is_some() {
        return None;
    }
    let code = given.strip_prefix("un_").unwrap_or(given).replace('_', "-");
    let code = if code.starts_with("oceania") { "oceania" } else { &code };
    let found = facts::code(field, code);
    if found.is_none() {
        facts.report(row, nth, Expectation::KnownCode, Severity::Warning, out);
    }
    Some(found.unwrap_or((field, no(Missing::Unreadable))))
}
