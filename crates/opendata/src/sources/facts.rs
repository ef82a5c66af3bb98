//! Small files of facts about members, bodies and countries: a list of headings and one function for a row.

use std::collections::BTreeSet;

use domain::codebook::Field;
use domain::{Date, MemberId, Missing, PartialDate, Subject, Value};

use super::Mapper;
use super::answers::{Answers, no};
use super::commitments::member_answers;
use crate::cell;
use crate::countries::{self, Place};
use crate::dates;
use crate::imported::{Answer, Entry, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

/// Makes statements of one row.
pub(crate) type Take = fn(&mut Facts, &Row<'_>, &mut Out<'_>);

/// A file of facts, bound to its columns.
pub(crate) struct Facts {
    places: Vec<usize>,
    left: &'static [(&'static str, LeftOut)],
    take: Take,
    /// The last day on which the source can have been published.
    pub published: Date,
    /// The members that were already named.
    told: BTreeSet<MemberId>,
    seen: BTreeSet<Subject>,
}

/// Binds a file of facts to its columns.
pub(crate) fn mapper(
    headings: &[&str],
    left: &'static [(&'static str, LeftOut)],
    take: Take,
    columns: &Columns,
    source: &SourceDraft,
) -> Box<dyn Mapper> {
    let places = headings.iter().map(|name| columns.find(name, 0).unwrap_or(usize::MAX)).collect();
    let published = source.published_on.last();
    Box::new(Facts { places, left, take, published, told: BTreeSet::new(), seen: BTreeSet::new() })
}

impl Facts {
    /// The cell under the nth heading.
    pub(crate) fn cell<'r>(&self, row: &Row<'r>, nth: usize) -> &'r str {
        self.places.get(nth).map_or("", |place| row.cell(*place))
    }
    /// Reports the cell under the nth heading.
    pub(crate) fn report(
        &self,
        row: &Row<'_>,
        nth: usize,
        expected: Expectation,
        severity: Severity,
        out: &mut Out<'_>,
    ) {
        out.cell(self.places.get(nth).copied().unwrap_or(usize::MAX), self.cell(row, nth), expected, severity);
    }
    /// The member that the nth cell names, or a report that there is none.
    pub(crate) fn place(&self, row: &Row<'_>, nth: usize, out: &mut Out<'_>) -> Option<Place> {
        let place = countries::place(self.cell(row, nth));
        if place.is_none() {
            self.report(row, nth, Expectation::KnownMember, Severity::Error, out);
        }
        place
    }
    /// The date in the nth cell, if it is one.
    pub(crate) fn date(&self, row: &Row<'_>, nth: usize, out: &mut Out<'_>) -> Option<PartialDate> {
        let given = self.cell(row, nth);
        if given.is_empty() {
            return None;
        }
        match dates::read(given) {
            dates::Reading::Certain(date) => Some(date),
            _ => {
                self.report(row, nth, Expectation::Date, Severity::Warning, out);
                None
            }
        }
    }
    /// A text in the nth cell; nothing where it is empty.
    pub(crate) fn text(&self, row: &Row<'_>, nth: usize, field: Field, answers: &mut Answers) {
        let given = self.cell(row, nth);
        if cell::missing(given).is_none() {
            answers.push((field, Answer::Text(cell::lines(given).into_owned())));
        }
    }
    /// The names of a member, once a file.
    pub(crate) fn name(&mut self, name: &str, place: &Place, effective_on: Date, row: &Row<'_>, out: &mut Out<'_>) {
        if self.told.insert(place.member.clone()) {
            self.put(Subject::Member(place.member.clone()), effective_on, member_answers(name, place), row, out);
        }
    }
    /// A statement.
    pub(crate) fn put(
        &mut self,
        subject: Subject,
        effective_on: Date,
        answers: Answers,
        row: &Row<'_>,
        out: &mut Out<'_>,
    ) {
        if !self.seen.insert(subject.clone()) {
            out.row(&subject.to_string(), Expectation::NoRepetition, Severity::Note);
        }
        out.entries.push(Entry { subject, row: row.line, plan: None, effective_on, answers });
    }
}

impl Mapper for Facts {
    fn take(&mut self, row: &Row<'_>, out: &mut Out<'_>) {
        (self.take)(self, row, out);
    }

    fn left_out(&self, columns: &Columns) -> Vec<(String, LeftOut)> {
        let mut spoken_of: BTreeSet<usize> = self.places.iter().copied().collect();
        let mut left = Vec::new();
        for (name, why) in self.left {
            if let Some(place) = columns.find(name, 0) {
                spoken_of.insert(place);
                left.push(((*name).to_owned(), *why));
            }
        }
        left.extend(crate::imported::unknown_columns(columns, &spoken_of, |_| false));
        left
    }
}

/// A code, if it is in the field's book.
pub(crate) fn code(field: Field, code: &str) -> Option<(Field, Answer)> {
    Value::code(field, code).map(|value| (field, Answer::Value(value)))
}

/// A date, or that none is given.
pub(crate) fn dated(field: Field, date: Option<PartialDate>) -> (Field, Answer) {
    (field, date.map_or_else(|| no(Missing::NotSpecified), |date| Answer::Value(Value::Date(date))))
}
