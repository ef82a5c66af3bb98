//! What indicators measured of countries in years: budget documents (Open Budget Survey), civil liberties (Democracy Index),
//! freedom of civil-society organisations (V-Dem).
//!
//! A column has one scale, and the field that it is read into bears it: V-Dem's `v2cseeorgs` and `v2cseeorgs_ord` are two
//! fields. What a year's reading says was so at the end of that year. Other columns of these files are asked by no rule and
//! are left out.

use domain::codebook::{Decimal, Field};
use domain::ids::{Iso3, Year};
use domain::{Date, Missing, Subject, Value};

use super::Mapper;
use super::answers::{Answers, no};
use super::books::{self, Book, Means};
use super::facts::{self, Facts};
use crate::cell;
use crate::countries;
use crate::imported::{Answer, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

/// Budget documents by country and survey.
pub(crate) const BUDGET: &[&str] = &["country", "survey_year", "executive_budget_proposal", "audit_report"];
const BUDGET_LEFT: &[(&str, LeftOut)] = &[
    ("pre_budget_statement", LeftOut::AskedByNoRule),
    ("citizens_budget", LeftOut::AskedByNoRule),
    ("enacted_budget", LeftOut::AskedByNoRule),
    ("in_year_reports", LeftOut::AskedByNoRule),
    ("mid_year_review", LeftOut::AskedByNoRule),
    ("year_end_report", LeftOut::AskedByNoRule),
];

/// The survey's codes.
const AVAILABILITY: Book = &[
    ("PW", Means::Code("published"), ""),
    ("PL", Means::Code("late"), ""),
    ("HC", Means::Code("hard-copy"), ""),
    ("SC", Means::Code("soft-copy"), ""),
    ("IU", Means::Code("internal-use"), ""),
    ("NP", Means::Code("not-produced"), ""),
];

/// Civil liberties by country and year, times ten, as Gapminder republishes the Democracy Index.
pub(crate) const DEMOCRACY: &[&str] = &["country", "time", "civlibx_eiu"];
const DEMOCRACY_LEFT: &[(&str, LeftOut)] = &[
    ("demox_eiu", LeftOut::AskedByNoRule),
    ("electoplx_eiu", LeftOut::AskedByNoRule),
    ("gvtx_eiu", LeftOut::AskedByNoRule),
    ("polpartix_eiu", LeftOut::AskedByNoRule),
    ("polcultx_eiu", LeftOut::AskedByNoRule),
];
/// The years of which no index was published and which Gapminder filled in.
const FILLED_IN: [i16; 2] = [2007, 2009];

/// Civil-society organisations by country and year, as V-Dem's measurement model estimates.
pub(crate) const INTERVAL: &[&str] = &["iso3", "year", "v2cseeorgs", "v2csreprss"];
const INTERVAL_LEFT: &[(&str, LeftOut)] = &[
    ("v2x_cspart", LeftOut::AskedByNoRule),
    ("v2x_civlib", LeftOut::AskedByNoRule),
    ("v2clacfree", LeftOut::AskedByNoRule),
    ("v2dlengage", LeftOut::AskedByNoRule),
];

/// The same as answers to V-Dem's questions.
pub(crate) const ORDINAL: &[&str] = &["country_name", "year", "v2cseeorgs_ord", "v2csreprss_ord"];
const ORDINAL_LEFT: &[(&str, LeftOut)] = &[
    ("e_v2x_clpol_5C", LeftOut::AskedByNoRule),
    ("v2mecenefm_ord", LeftOut::AskedByNoRule),
    ("v2meharjrn_ord", LeftOut::AskedByNoRule),
    ("v2meslfcen_ord", LeftOut::AskedByNoRule),
    ("v2cldiscm_ord", LeftOut::AskedByNoRule),
    ("v2cldiscw_ord", LeftOut::AskedByNoRule),
    ("v2clacfree_ord", LeftOut::AskedByNoRule),
    ("v2psparban_ord", LeftOut::AskedByNoRule),
    ("v2psbars_ord", LeftOut::AskedByNoRule),
    ("v2psoppaut_ord", LeftOut::AskedByNoRule),
];

pub(crate) fn budget(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(BUDGET, BUDGET_LEFT, take_budget, columns, source)
}
pub(crate) fn democracy(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(DEMOCRACY, DEMOCRACY_LEFT, take_democracy, columns, source)
}
pub(crate) fn interval(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(INTERVAL, INTERVAL_LEFT, take_interval, columns, source)
}
pub(crate) fn ordinal(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(ORDINAL, ORDINAL_LEFT, take_ordinal, columns, source)
}

fn take_budget(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some((country, year)) = country_and_year(facts, row, out) else { return };
    let mut answers = Answers::new();
    for (nth, field) in [(2, Field::BudgetProposal), (3, Field::AuditReport)] {
        let found = books::look_up(AVAILABILITY, facts.cell(row, nth));
        let value = found.and_then(|(_, means, _)| means.value(field));
        if value.is_none() {
            let known = Expectation::OneOf(AVAILABILITY.iter().map(|(code, ..)| (*code).to_owned()).collect());
            facts.report(row, nth, known, Severity::Warning, out);
        }
        answers.push((field, value.map_or(no(Missing::Unreadable), Answer::Value)));
    }
    put(facts, country, year, answers, row, out);
}

fn take_democracy(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some((country, year)) = country_and_year(facts, row, out) else { return };
    let filled_in = FILLED_IN.contains(&year.get());
    let answers = vec![
        measure(facts, row, 2, Field::CivilLibertiesTimesTen, out),
        (Field::Interpolated, Answer::Value(Value::Flag(filled_in))),
    ];
    put(facts, country, year, answers, row, out);
}

fn take_interval(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    take_pair(facts, row, [Field::CsoEntryInterval, Field::CsoRepressionInterval], out);
}
fn take_ordinal(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    take_pair(facts, row, [Field::CsoEntry, Field::CsoRepression], out);
}
fn take_pair(facts: &mut Facts, row: &Row<'_>, [entry, repression]: [Field; 2], out: &mut Out<'_>) {
    let Some((country, year)) = country_and_year(facts, row, out) else { return };
    let answers = vec![measure(facts, row, 2, entry, out), measure(facts, row, 3, repression, out)];
    put(facts, country, year, answers, row, out);
}

/// The country in the first cell, by name or code, and the year in the second; a report of what is neither.
pub(super) fn country_and_year(facts: &Facts, row: &Row<'_>, out: &mut Out<'_>) -> Option<(Iso3, Year)> {
    let named = facts.cell(row, 0);
    let Some(place) = countries::place(named).filter(|place| !place.local) else {
        let severity = if named.len() == 3 { Severity::Note } else { Severity::Error };
        facts.report(row, 0, Expectation::IsoCode, severity, out);
        return None;
    };
    let year = cell::number(facts.cell(row, 1)).and_then(|n| i16::try_from(n).ok()).and_then(Year::new);
    if year.is_none() {
        facts.report(row, 1, Expectation::Year, Severity::Error, out);
    }
    Some((place.country, year?))
}

/// A number on the scale of its field.
fn measure(facts: &Facts, row: &Row<'_>, nth: usize, field: Field, out: &mut Out<'_>) -> (Field, Answer) {
    let given = facts.cell(row, nth);
    if let Some(missing) = cell::missing(given) {
        return (field, no(missing));
    }
    let value = given.parse::<Decimal>().ok().map(Value::Measure).filter(|value| value.fits(field));
    if value.is_none() {
        let domain::codebook::Shape::Measure(scale) = field.shape() else { return (field, no(Missing::Unreadable)) };
        facts.report(row, nth, Expectation::OnScale(scale.code().to_owned()), Severity::Warning, out);
    }
    (field, value.map_or(no(Missing::Unreadable), Answer::Value))
}

/// A statement about a country in a year.
fn put(facts: &mut Facts, country: Iso3, year: Year, answers: Answers, row: &Row<'_>, out: &mut Out<'_>) {
    let effective_on = end_of(year).unwrap_or(facts.published);
    facts.put(Subject::CountryYear(country, year), effective_on, answers, row, out);
}

/// The last day of a year.
pub(super) fn end_of(year: Year) -> Option<Date> {
    Date::new(year.get(), 12, 31).ok()
}
