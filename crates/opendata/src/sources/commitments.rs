//! Commitment databases: one row a commitment, with what one or two reports of the review found.
//!
//! A row gives a statement about the commitment, one about each report that it speaks of, and, at the first row of each,
//! one about the plan and one about the member. A report whose columns all say `ND` ("not used for this plan") is not
//! spoken of; `NR` ("not reviewed yet") is an answer.
//!
//! What a row says of a commitment or plan became so on the last day of the year in which the plan was submitted; of a
//! report, on the last day of the year in which it was published. Where an edition does not give the year, it is the day
//! on which the edition was published: before that, nobody vouches for it.

use std::collections::{BTreeMap, BTreeSet};

use domain::codebook::{Field, Product};
use domain::ids::Iso3;
use domain::{CommitmentId, Date, MemberId, Missing, PlanId, Subject, Value};

use super::Mapper;
use super::answers::{self, Answers, Coded, no};
use super::layout::{About, Bound, Column, Find, Layout, Reads};
use crate::cell;
use crate::countries::{self, Place};
use crate::dates::{self, Orders};
use crate::identity::{Named, Register};
use crate::imported::{Answer, Entry, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

/// Binds a layout to the columns of a file.
pub(crate) fn mapper(layout: &Layout, columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    let Bound { columns, twins, find, tags } = layout.bind(columns);
    Box::new(Commitments {
        columns,
        twins,
        find,
        tags,
        published: source.published_on.last(),
        rows: Vec::new(),
        next: 0,
        register: Register::default(),
        orders: BTreeMap::new(),
        plan_years: BTreeMap::new(),
        members_told: BTreeSet::new(),
        plans_told: BTreeMap::new(),
        no_answer: BTreeMap::new(),
        answered: BTreeSet::new(),
    })
}

struct Commitments {
    columns: Vec<(usize, Column)>,
    twins: BTreeMap<usize, usize>,
    find: Find,
    tags: Field,
    published: Date,
    /// The identifiers of the rows that name a commitment, in order, and whether a row repeats another.
    rows: Vec<(Option<CommitmentId>, bool)>,
    next: usize,
    register: Register,
    orders: BTreeMap<PlanId, Orders>,
    plan_years: BTreeMap<MemberId, i16>,
    members_told: BTreeSet<MemberId>,
    /// The answers already given about each plan.
    plans_told: BTreeMap<PlanId, Answers>,
    /// How many rows of a column of a set have no answer, and the first such line.
    no_answer: BTreeMap<usize, (u32, u32)>,
    /// The columns of sets that have an answer in some row.
    answered: BTreeSet<usize>,
}

/// What a row is about.
struct AboutRow {
    place: Place,
    plan: PlanId,
}

/// Why a row is about nothing.
enum Nothing {
    /// No member is named: a total, a repeated heading.
    NoMember,
    /// The member is not known.
    UnknownMember,
    /// The plan has no number.
    NoPlan,
    /// Nothing says what is promised.
    NoTitle,
}

impl Commitments {
    fn cell<'r>(&self, row: &Row<'r>, place: Option<usize>) -> &'r str {
        place.map_or("", |place| row.cell(place))
    }

    fn about(&self, row: &Row<'_>) -> Result<AboutRow, Nothing> {
        let name = self.cell(row, self.find.member);
        if cell::missing(name).is_some() {
            return Err(Nothing::NoMember);
        }
        let place = countries::place(name).ok_or(Nothing::UnknownMember)?;
        let number =
            cell::number(self.cell(row, self.find.plan)).and_then(|n| u16::try_from(n).ok()).filter(|n| *n > 0);
        let plan = PlanId { member: place.member.clone(), number: number.ok_or(Nothing::NoPlan)? };
        let said = [self.find.title, self.find.short_title, self.find.text];
        if said.iter().all(|place| cell::missing(self.cell(row, *place)).is_some()) {
            return Err(Nothing::NoTitle);
        }
        Ok(AboutRow { place, plan })
    }

    fn year(&self, row: &Row<'_>) -> Option<i16> {
        cell::year(self.cell(row, self.find.submitted))
    }

    fn end_of(&self, year: Option<i16>) -> Date {
        year.and_then(|year| Date::new(year, 12, 31).ok()).unwrap_or(self.published)
    }

    fn report_nothing(&self, nothing: &Nothing, row: &Row<'_>, out: &mut Out<'_>) {
        let (place, expected, severity) = match nothing {
            Nothing::NoMember => {
                let words: Vec<&str> = (0..8).map(|i| row.cell(i)).filter(|cell| !cell.is_empty()).collect();
                return out.row(&words.join(" | "), Expectation::DataRow, Severity::Note);
            }
            Nothing::UnknownMember => (self.find.member, Expectation::KnownMember, Severity::Error),
            Nothing::NoPlan => (self.find.plan, Expectation::PlanNumber, Severity::Error),
            Nothing::NoTitle => (self.find.title, Expectation::Title, Severity::Error),
        };
        out.cell(place.unwrap_or(usize::MAX), self.cell(row, place), expected, severity);
    }

    /// OGP's own identifier, else ours.
    fn identifier(&self, row: &Row<'_>, ours: Option<CommitmentId>, out: &mut Out<'_>) -> Option<CommitmentId> {
        let given = self.find.official.map(|place| row.cell(place));
        let Some(given) = given else { return ours };
        let official = given.parse::<CommitmentId>().ok().filter(CommitmentId::is_official);
        if official.is_none() {
            out.cell(self.find.official.unwrap_or(usize::MAX), given, Expectation::Identifier, Severity::Warning);
        }
        official.or(ours)
    }

    /// Reads every column of a row.
    fn answers(&mut self, row: &Row<'_>, plan: &PlanId, out: &mut Out<'_>) -> BTreeMap<About, Answers> {
        let mut all: BTreeMap<About, Answers> = BTreeMap::new();
        let orders = self.orders.get(plan).copied().unwrap_or_default();
        for &(place, column) in &self.columns {
            match column {
                Column::Says(about, field, reads) => {
                    let answers = all.entry(about).or_default();
                    match reads {
                        Reads::Text => answers::text(row, place, field, answers, out),
                        Reads::Label => answers::label(row, place, field, answers, out),
                        Reads::Date(in_words) => answers::date(row, place, (field, in_words), orders, answers, out),
                        Reads::Number => answers::number(row, place, field, None, answers, out),
                        Reads::Steps(_, signs) => {
                            answers::number(row, place, field, None, answers, out);
                            let label = self.twins.get(&place).map_or("", |twin| row.cell(*twin));
                            answers::check_sign(row, place, label, signs, out);
                        }
                        Reads::Year => answers::year(row, place, field, answers, out),
                        Reads::Flag => answers::flag(row, place, field, answers, out),
                        Reads::Code(book) => {
                            let how = Coded { field, book, twin: None, coded: None };
                            answers::code(row, place, &how, answers, out);
                        }
                        Reads::Coded(book, _, coded) => {
                            let how = Coded { field, book, twin: self.twins.get(&place).copied(), coded };
                            answers::code(row, place, &how, answers, out);
                        }
                    }
                }
                Column::Relevant(about) => {
                    answers::flag(row, place, Field::Relevant, all.entry(about).or_default(), out);
                }
                _ => {}
            }
        }
        self.sets(row, &mut all, out);
        self.check_sums(row, &all, out);
        all
    }

    /// Gathers the columns of 0 and 1 into sets.
    fn sets(&mut self, row: &Row<'_>, all: &mut BTreeMap<About, Answers>, out: &mut Out<'_>) {
        struct Set {
            codes: Vec<&'static str>,
            answered: bool,
            missing: Option<Missing>,
            unanswered: Vec<usize>,
        }
        let mut sets: BTreeMap<(About, Field), Set> = BTreeMap::new();
        for &(place, column) in &self.columns {
            let Column::Sets(about, field, code) = column else { continue };
            let empty = || Set { codes: Vec::new(), answered: false, missing: None, unanswered: Vec::new() };
            let set = sets.entry((about, field)).or_insert_with(empty);
            let given = row.cell(place);
            match (cell::flag(given), cell::missing(given)) {
                (Some(yes), _) => {
                    set.answered = true;
                    set.codes.extend(yes.then_some(code));
                }
                (None, missing) => {
                    if missing.is_none() {
                        out.cell(place, given, Expectation::Flag, Severity::Warning);
                    }
                    set.missing.get_or_insert(missing.unwrap_or(Missing::Unreadable));
                    set.unanswered.push(place);
                }
            }
        }
        for ((about, field), set) in sets {
            let value = match set.missing {
                Some(missing) if !set.answered => Some(Value::Missing(missing)),
                _ => Value::codes(field, set.codes.iter().copied()),
            };
            if set.answered {
                for place in set.unanswered {
                    let count = self.no_answer.entry(place).or_insert((0, row.line));
                    count.0 += 1;
                }
            }
            all.entry(about).or_default().extend(value.map(|value| (field, Answer::Value(value))));
        }
    }

    /// Holds sums and derived verdicts against the columns they are made of.
    fn check_sums(&self, row: &Row<'_>, all: &BTreeMap<About, Answers>, out: &mut Out<'_>) {
        let codes = |about: About, field: Field| {
            let answer = all.get(&about)?.iter().find(|(f, _)| *f == field)?;
            if let Answer::Value(Value::Codes(codes)) = &answer.1 { Some(codes) } else { None }
        };
        for &(place, column) in &self.columns {
            match column {
                Column::TagSum => {
                    let set = codes(About::Commitment, self.tags).map_or(0, |tags| tags.len());
                    let set = i64::try_from(set).unwrap_or(i64::MAX);
                    if cell::number(row.cell(place)).is_some_and(|sum| sum != set) {
                        out.cell(place, row.cell(place), Expectation::SameSum(set), Severity::Warning);
                    }
                }
                Column::Relevant(about) => {
                    let (said, values) = (cell::flag(row.cell(place)), codes(about, Field::Values));
                    let (Some(said), Some(values)) = (said, values) else { continue };
                    // Technology alone never makes a commitment relevant.
                    if said != values.iter().any(|value| *value != "technology-and-innovation") {
                        out.cell(place, row.cell(place), Expectation::AgreesWithParts, Severity::Note);
                    }
                }
                _ => {}
            }
        }
    }

    /// The statement about the plan at its first row; later rows are only held against it.
    fn plan(&mut self, row: &Row<'_>, plan: &PlanId, answers: Answers, out: &mut Out<'_>) {
        let answers: Answers = answers.into_iter().filter(|(_, answer)| *answer != no(Missing::Blank)).collect();
        if let Some(told) = self.plans_told.get(plan) {
            for (field, answer) in &answers {
                let other = told.iter().find(|(f, _)| f == field).is_some_and(|(_, first)| first != answer);
                let column =
                    self.columns.iter().find(|(_, c)| matches!(c, Column::Says(About::Plan, f, _) if f == field));
                if let (true, Some(&(place, _))) = (other, column) {
                    out.cell(place, row.cell(place), Expectation::SameThroughout, Severity::Warning);
                }
            }
            return;
        }
        if !answers.is_empty() {
            let effective_on = self.end_of(self.year(row));
            let subject = Subject::Plan(plan.clone());
            out.entries.push(Entry { subject, row: row.line, plan: None, effective_on, answers: answers.clone() });
        }
        self.plans_told.insert(plan.clone(), answers);
    }

    /// The statement about the member at its first row.
    fn member(&mut self, row: &Row<'_>, place: &Place, said: Answers, out: &mut Out<'_>) {
        if !self.members_told.insert(place.member.clone()) {
            return;
        }
        let name = self.cell(row, self.find.member);
        let mut answers = member_answers(name, place);
        // What the source itself says of the level replaces what its name lets expect.
        answers.retain(|(field, _)| !said.iter().any(|(f, _)| f == field));
        answers.extend(said);
        let effective_on = self.end_of(self.plan_years.get(&place.member).copied());
        let subject = Subject::Member(place.member.clone());
        out.entries.push(Entry { subject, row: row.line, plan: None, effective_on, answers });
    }
}

/// What every source says of a member by naming it.
pub(crate) fn member_answers(name: &str, place: &Place) -> Answers {
    let level = Value::code(Field::Level, if place.local { "local" } else { "national" });
    let country = |iso3: &Iso3| Value::label(iso3.as_str());
    let mut answers = vec![(Field::Title, Answer::Text(name.to_owned()))];
    answers.extend(country(&place.country).map(|value| (Field::Country, Answer::Value(value))));
    answers.extend(level.map(|value| (Field::Level, Answer::Value(value))));
    answers
}

impl Mapper for Commitments {
    fn survey(&mut self, row: &Row<'_>) {
        for &(place, column) in &self.columns {
            if matches!(column, Column::Sets(..)) && cell::flag(row.cell(place)).is_some() {
                self.answered.insert(place);
            }
        }
        let Ok(named) = self.about(row) else { return };
        if let Some(year) = self.year(row) {
            let first = self.plan_years.entry(named.place.member.clone()).or_insert(year);
            *first = year.min(*first);
        }
        let orders = self.orders.entry(named.plan.clone()).or_default();
        for &(place, column) in &self.columns {
            if matches!(column, Column::Says(_, _, Reads::Date(_))) {
                orders.add(dates::read(row.cell(place)));
            }
        }
        let title = [self.find.title, self.find.short_title].map(|place| self.cell(row, place));
        self.register.add(Named {
            country: &named.place.country,
            plan: &named.plan,
            number: self.cell(row, self.find.number),
            title: title.into_iter().find(|title| cell::missing(title).is_none()).unwrap_or(""),
            text: self.cell(row, self.find.text),
        });
    }

    fn surveyed(&mut self) {
        self.rows = std::mem::take(&mut self.register).identifiers();
    }

    fn take(&mut self, row: &Row<'_>, out: &mut Out<'_>) {
        let named = match self.about(row) {
            Ok(named) => named,
            Err(nothing) => return self.report_nothing(&nothing, row, out),
        };
        let (ours, repeats) = self.rows.get(self.next).cloned().unwrap_or((None, false));
        self.next += 1;
        if repeats && self.find.official.is_none() {
            out.row(self.cell(row, self.find.title), Expectation::NoRepetition, Severity::Note);
        }
        let Some(id) = self.identifier(row, ours, out) else {
            return out.row(self.cell(row, self.find.title), Expectation::Identifier, Severity::Error);
        };
        let mut all = self.answers(row, &named.plan, out);
        let mut taken = |about: About| all.remove(&about).unwrap_or_default();
        let (commitment, first, last) = (taken(About::Commitment), taken(About::First), taken(About::Last));
        let (of_plan, of_member) = (taken(About::Plan), taken(About::Member));
        self.member(row, &named.place, of_member, out);
        self.plan(row, &named.plan, of_plan, out);
        let year = self.year(row);
        let products = Product::pair_for_plan_year(year.unwrap_or(2014));
        let mut entry = |subject, effective_on, answers| {
            out.entries.push(Entry { subject, row: row.line, plan: Some(named.plan.clone()), effective_on, answers });
        };
        entry(Subject::Commitment(id.clone()), self.end_of(year), commitment);
        for (product, answers) in [(products.0, first), (products.1, last)] {
            if is_spoken_of(&answers) {
                let year = answers.iter().find_map(|(field, answer)| match (field, answer) {
                    (Field::ReportYear, Answer::Value(Value::Number(year))) => i16::try_from(*year).ok(),
                    _ => None,
                });
                entry(Subject::Assessment(id.clone(), product), self.end_of(year), answers);
            }
        }
    }

    fn close(&mut self, out: &mut Out<'_>) {
        for (&place, &(rows, line)) in &self.no_answer {
            if self.answered.contains(&place) {
                out.line = line;
                out.cell(place, "", Expectation::AnswerInEveryRow(rows), Severity::Note);
            }
        }
    }

    fn left_out(&self, columns: &Columns) -> Vec<(String, LeftOut)> {
        let name = |place: usize| columns.names.get(place).cloned().unwrap_or_default();
        let spoken_of = self.columns.iter().map(|(place, _)| *place).collect();
        let mut left = crate::imported::unknown_columns(columns, &spoken_of, |place| name(place).is_empty());
        for &(place, column) in &self.columns {
            match column {
                Column::Left(why) => left.push((name(place), why)),
                Column::TagSum => left.push((name(place), LeftOut::Derived)),
                Column::Sets(..) if !self.answered.contains(&place) => left.push((name(place), LeftOut::Empty)),
                _ => {}
            }
        }
        left
    }
}

/// Whether anything but "not used for this plan" is said of a report.
fn is_spoken_of(answers: &Answers) -> bool {
    answers.iter().any(|(_, answer)| !matches!(answer, Answer::Value(Value::Missing(Missing::NoData | Missing::Blank))))
}
