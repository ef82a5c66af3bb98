//! What happened in memberships: joining, letters, inactivity, withdrawal. An event without a date counts from the day on
//! which the list was compiled.

use domain::codebook::{Field, MembershipEvent};
use domain::{Subject, ids::Slug};

use super::Mapper;
use super::facts::{self, Facts};
use crate::countries;
use crate::imported::{Out, Row, SourceDraft};
use crate::report::{Expectation, Severity};
use crate::table::Columns;

pub(crate) const HEADINGS: &[&str] = &["member", "date", "event", "detail", "source"];

pub(crate) fn mapper(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(HEADINGS, &[], take, columns, source)
}

fn take(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(place) = facts.place(row, 0, out) else { return };
    let event = countries::slug(facts.cell(row, 2));
    let Some(code) = facts::code(Field::MembershipEvent, &event) else {
        let words = MembershipEvent::CODES.iter().map(|code| code.replace('-', " ")).collect();
        return facts.report(row, 2, Expectation::OneOf(words), Severity::Error, out);
    };
    let date = facts.date(row, 1, out);
    let name = date.map_or_else(|| event.clone(), |date| format!("{event}-{}", date.to_string().to_lowercase()));
    let Ok(slug) = name.parse::<Slug>() else {
        return facts.report(row, 1, Expectation::Date, Severity::Error, out);
    };
    let effective_on = date.map_or(facts.published, |date| date.last());
    facts.name(facts.cell(row, 0), &place, effective_on, row, out);
    let mut answers = vec![code, facts::dated(Field::HappenedOn, date)];
    facts.text(row, 3, Field::Note, &mut answers);
    facts.text(row, 4, Field::Citation, &mut answers);
    facts.put(Subject::MembershipEvent(place.member, slug), effective_on, answers, row, out);
}
