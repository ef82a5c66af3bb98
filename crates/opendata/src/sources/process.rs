//! Process databases: one row a member or a plan, with what the review found on how the plan was made.
//!
//! What a row says became so on the last day of the year in which the plan was submitted; where the edition does not give
//! it, on the day on which the edition was published.

use std::collections::{BTreeMap, BTreeSet};

use domain::codebook::Field;
use domain::{Date, Subject};

use super::Mapper;
use super::answers::{self, Answers, Coded};
use super::books::Book;
use crate::cell;
use crate::countries;
use crate::imported::{Entry, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

/// How a column is read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reads {
    /// A label of this book.
    Code(Book),
    /// A label of this book, with the coded column of this name.
    Coded(Book, &'static str),
    /// Links, one a line.
    Links,
    /// A whole number, or words in this field.
    Number(Option<Field>),
}

/// A layout.
pub(crate) struct Layout {
    /// The column of the plan's number and of the year in which it was submitted, if the edition has them.
    pub plan: Option<(&'static str, &'static str)>,
    /// The questions.
    pub columns: &'static [(&'static str, Field, Reads)],
}

const MEMBER: &str = "Country name";

impl Layout {
    /// The columns that must be there.
    pub(crate) fn headings(&self) -> Vec<&'static str> {
        let twins = self
            .columns
            .iter()
            .filter_map(|(_, _, reads)| if let Reads::Coded(_, twin) = reads { Some(*twin) } else { None });
        let plan = self.plan.into_iter().flat_map(|(number, year)| [number, year]);
        [MEMBER].into_iter().chain(plan).chain(self.columns.iter().map(|(name, ..)| *name)).chain(twins).collect()
    }
}

/// Binds a layout to the columns of a file.
pub(crate) fn mapper(layout: &'static Layout, columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    let mut spoken_of: BTreeSet<usize> = BTreeSet::new();
    let mut find = |name: &str| {
        let place = columns.find(name, 0);
        spoken_of.extend(place);
        place
    };
    let member = find(MEMBER);
    let plan = layout.plan.and_then(|(number, year)| Some((find(number)?, find(year)?)));
    let questions = layout.columns.iter().filter_map(|(name, field, reads)| {
        let twin = if let Reads::Coded(_, twin) = reads { find(twin) } else { None };
        Some((find(name)?, *field, *reads, twin))
    });
    let questions = questions.collect();
    Box::new(Process {
        member: member.unwrap_or(usize::MAX),
        plan,
        questions,
        spoken_of,
        published: source.published_on.last(),
        told: BTreeMap::new(),
    })
}

struct Process {
    member: usize,
    plan: Option<(usize, usize)>,
    questions: Vec<(usize, Field, Reads, Option<usize>)>,
    spoken_of: BTreeSet<usize>,
    published: Date,
    /// The line on which each subject stood.
    told: BTreeMap<Subject, u32>,
}

impl Mapper for Process {
    fn take(&mut self, row: &Row<'_>, out: &mut Out<'_>) {
        let name = row.cell(self.member);
        let heading = self.plan.is_some_and(|(number, _)| row.cell(number).starts_with("Action Plan"));
        if name.is_empty() || heading {
            let first = (0..8).map(|i| row.cell(i)).find(|cell| !cell.is_empty()).unwrap_or("");
            return out.row(first, Expectation::DataRow, Severity::Note);
        }
        let Some(place) = countries::place(name) else {
            return out.cell(self.member, name, Expectation::KnownMember, Severity::Error);
        };
        let mut number = None;
        let mut effective_on = self.published;
        if let Some((at, year)) = self.plan {
            number = cell::number(row.cell(at)).and_then(|n| u16::try_from(n).ok()).filter(|n| *n > 0);
            if number.is_none() {
                return out.cell(at, row.cell(at), Expectation::PlanNumber, Severity::Error);
            }
            match cell::year(row.cell(year)).and_then(|year| Date::new(year, 12, 31).ok()) {
                Some(day) => effective_on = day,
                None => out.cell(year, row.cell(year), Expectation::Year, Severity::Warning),
            }
        }
        let subject = Subject::Process(place.member, number);
        if self.told.insert(subject.clone(), row.line).is_some() {
            out.row(name, Expectation::NoRepetition, Severity::Warning);
        }
        let answers = self.answers(row, out);
        out.entries.push(Entry { subject, row: row.line, plan: None, effective_on, answers });
    }

    fn left_out(&self, columns: &Columns) -> Vec<(String, LeftOut)> {
        crate::imported::unknown_columns(columns, &self.spoken_of, |_| false)
    }
}

impl Process {
    fn answers(&self, row: &Row<'_>, out: &mut Out<'_>) -> Answers {
        let mut answers = Answers::new();
        for &(place, field, reads, twin) in &self.questions {
            match reads {
                Reads::Code(book) | Reads::Coded(book, _) => {
                    answers::code(row, place, &Coded { field, book, twin, coded: None }, &mut answers, out);
                }
                Reads::Links => answers::links(row, place, field, &mut answers),
                // The edition of 2015 says why there are no days.
                Reads::Number(_) if row.cell(place).eq_ignore_ascii_case("no advance notice") => {
                    answers.push((field, answers::no(domain::Missing::NotApplicable)));
                }
                Reads::Number(in_words) => answers::number(row, place, field, in_words, &mut answers, out),
            }
        }
        answers
    }
}
