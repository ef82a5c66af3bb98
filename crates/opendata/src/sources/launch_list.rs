//! Participants at the launch of September 2011, as a list of that month prints them. Several belong to a later cohort:
//! taking part in the launch is not joining.

use domain::codebook::Field;
use domain::{Date, PartialDate, Subject, ids::Slug};

use super::Mapper;
use super::facts::{self, Facts};
use crate::imported::{Out, Row, SourceDraft};
use crate::report::{Expectation, Severity};
use crate::table::Columns;

pub(crate) const HEADINGS: &[&str] = &["country", "role_at_launch"];

/// The launch.
const WHEN: PartialDate = PartialDate::Month(2011, 9);
const EFFECTIVE_ON: Date = Date::constant(2011, 9, 30);

pub(crate) fn mapper(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(HEADINGS, &[], take, columns, source)
}

fn take(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(place) = facts.place(row, 0, out) else { return };
    let (Ok(slug), Some(event)) =
        ("launch-participant-2011-09".parse::<Slug>(), facts::code(Field::MembershipEvent, "launch-participant"))
    else {
        return facts.report(row, 0, Expectation::OtherStatement, Severity::Error, out);
    };
    facts.name(facts.cell(row, 0), &place, EFFECTIVE_ON, row, out);
    let mut answers = vec![event, facts::dated(Field::HappenedOn, Some(WHEN))];
    facts.text(row, 1, Field::Role, &mut answers);
    facts.put(Subject::MembershipEvent(place.member, slug), EFFECTIVE_ON, answers, row, out);
}
