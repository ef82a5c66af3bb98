//! Entry cohorts of 2011 to 2014. What a row says became so in the month in which the cohort joined.

use domain::Subject;
use domain::codebook::Field;

use super::Mapper;
use super::commitments::member_answers;
use super::facts::{self, Facts};
use crate::imported::{Out, Row, SourceDraft};
use crate::report::{Expectation, Severity};
use crate::table::Columns;

pub(crate) const HEADINGS: &[&str] = &["country", "cohort", "cohort_joined", "note", "source"];

pub(crate) fn mapper(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(HEADINGS, &[], take, columns, source)
}

fn take(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(place) = facts.place(row, 0, out) else { return };
    let Some(cohort) = facts::code(Field::Cohort, &format!("c{}", facts.cell(row, 1))) else {
        let numbers = ["1", "2", "3", "4"].map(str::to_owned).to_vec();
        return facts.report(row, 1, Expectation::OneOf(numbers), Severity::Error, out);
    };
    let joined = facts.date(row, 2, out);
    let mut answers = member_answers(facts.cell(row, 0), &place);
    answers.extend([cohort, facts::dated(Field::Joined, joined)]);
    facts.text(row, 3, Field::Note, &mut answers);
    facts.text(row, 4, Field::Citation, &mut answers);
    let effective_on = joined.map_or(facts.published, |date| date.last());
    facts.put(Subject::Member(place.member), effective_on, answers, row, out);
}
