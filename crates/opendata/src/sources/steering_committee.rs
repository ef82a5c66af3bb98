//! Seats in the Steering Committee, as four snapshots show them. A seat is named by its snapshot and holder; what a
//! snapshot of several years shows is dated by the last of them.

use domain::codebook::{Constituency, Field};
use domain::{PartialDate, Subject, Value, ids::Slug};

use super::Mapper;
use super::facts::{self, Facts};
use crate::cell;
use crate::countries;
use crate::imported::{Answer, Out, Row, SourceDraft};
use crate::report::{Expectation, Severity};
use crate::table::Columns;

pub(crate) const HEADINGS: &[&str] =
    &["as_of", "constituency", "member", "region_or_country", "role", "term_ends", "source"];

const BODY: &str = "steering-committee";

pub(crate) fn mapper(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(HEADINGS, &[], take, columns, source)
}

fn take(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let constituency = countries::slug(facts.cell(row, 1));
    let Some(constituency) = facts::code(Field::Constituency, &constituency) else {
        let words = Constituency::CODES.iter().map(|code| code.replace('-', " ")).collect();
        return facts.report(row, 1, Expectation::OneOf(words), Severity::Error, out);
    };
    let Some(seen_on) = snapshot(facts.cell(row, 0)) else {
        return facts.report(row, 0, Expectation::Date, Severity::Error, out);
    };
    let holder = facts.cell(row, 2);
    let slug = format!("{}-{}", facts.cell(row, 0), countries::slug(holder));
    let (Ok(body), Ok(slug), false) = (BODY.parse::<Slug>(), slug.parse::<Slug>(), holder.is_empty()) else {
        return facts.report(row, 2, Expectation::Title, Severity::Error, out);
    };
    let mut answers = vec![(Field::Title, Answer::Text(holder.to_owned())), constituency];
    answers.push((Field::SeenOn, Answer::Value(Value::Date(seen_on))));
    answers.extend(Value::label(BODY).map(|value| (Field::Body, Answer::Value(value))));
    let region = facts.cell(row, 3);
    let country = countries::place(holder).or_else(|| countries::place(region));
    match country.and_then(|place| Value::label(place.country.as_str())) {
        Some(country) => answers.push((Field::Country, Answer::Value(country))),
        None => facts.text(row, 3, Field::Note, &mut answers),
    }
    facts.text(row, 4, Field::Role, &mut answers);
    facts.text(row, 5, Field::TermEnds, &mut answers);
    facts.text(row, 6, Field::Citation, &mut answers);
    facts.put(Subject::Seat(body, slug), seen_on.last(), answers, row, out);
}

/// `2011`, `2014-10`, or the last year of `2019-2020`.
fn snapshot(text: &str) -> Option<PartialDate> {
    match text.split_once('-') {
        Some((_, year)) if year.len() == 4 => cell::year(year).map(PartialDate::Year),
        _ => text.parse().ok(),
    }
}
