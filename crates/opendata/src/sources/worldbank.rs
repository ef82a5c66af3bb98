//! The World Bank's classification of economies. Its aggregates ("Arab World") stand among the countries; they have no
//! income group and no country's code, and are reported and not taken.

use domain::codebook::Field;
use domain::ids::Iso3;
use domain::{Missing, Subject};

use super::answers::{Answers, no};
use super::facts::{self, Facts};
use super::{Mapper, books};
use crate::countries;
use crate::imported::{Answer, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

pub(crate) const HEADINGS: &[&str] = &["country_code", "country_name", "income_group"];

pub(crate) fn mapper(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(HEADINGS, &[("region", LeftOut::Internal)], take, columns, source)
}

fn take(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let code = facts.cell(row, 0);
    let income = books::look_up(books::INCOME, facts.cell(row, 2));
    let classified = income.is_some_and(|(word, ..)| !word.is_empty());
    let known = countries::place(code).is_some_and(|place| place.country.as_str() == code);
    let (true, Ok(country)) = (classified || known, code.parse::<Iso3>()) else {
        return facts.report(row, 0, Expectation::IsoCode, Severity::Note, out);
    };
    let mut answers = Answers::new();
    facts.text(row, 1, Field::Title, &mut answers);
    match income.and_then(|(_, means, _)| means.value(Field::IncomeGroup)) {
        Some(value) => answers.push((Field::IncomeGroup, Answer::Value(value))),
        None => {
            facts.report(row, 2, Expectation::OneOf(books::words(books::INCOME)), Severity::Warning, out);
            answers.push((Field::IncomeGroup, no(Missing::Unreadable)));
        }
    }
    let effective_on = facts.published;
    facts.put(Subject::Country(country), effective_on, answers, row, out);
}
