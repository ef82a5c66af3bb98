//! Members by odd and even years of their action plans, as the newsletter of April 2019 lists them.

use domain::codebook::Field;
use domain::{Date, Subject};

use super::commitments::member_answers;
use super::facts::{self, Facts};
use super::{Mapper, books};
use crate::imported::{Answer, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

pub(crate) const HEADINGS: &[&str] = &["action_plan_cycle", "member", "level", "asterisks_in_source"];

const EFFECTIVE_ON: Date = Date::constant(2019, 4, 30);

pub(crate) fn mapper(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(HEADINGS, &[("position_in_list", LeftOut::Internal)], take, columns, source)
}

fn take(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(place) = facts.place(row, 1, out) else { return };
    let Some(cycle) = facts::code(Field::Cycle, facts.cell(row, 0)) else {
        let words = ["even", "odd"].map(str::to_owned).to_vec();
        return facts.report(row, 0, Expectation::OneOf(words), Severity::Error, out);
    };
    let mut answers = member_answers(facts.cell(row, 1), &place);
    match facts::code(Field::Level, facts.cell(row, 2)) {
        Some(level) => {
            answers.retain(|(field, _)| *field != Field::Level);
            answers.push(level);
        }
        None => facts.report(row, 2, Expectation::OneOf(books::words(books::LEVEL)), Severity::Warning, out),
    }
    answers.push(cycle);
    // What the asterisks meant was cut off in the copy; they are kept as they stood.
    let asterisks = crate::cell::number(facts.cell(row, 3)).and_then(|n| usize::try_from(n).ok()).unwrap_or(0).min(9);
    if asterisks > 0 {
        answers.push((Field::Note, Answer::Text("*".repeat(asterisks))));
    }
    facts.put(Subject::Member(place.member), EFFECTIVE_ON, answers, row, out);
}
