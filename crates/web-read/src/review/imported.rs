//! A report of the review of which no process was opened here: one that was made elsewhere, as published editions tell it, or a brief,
//! which finds nothing and advises. The template of its product, what it advised, and what it found of each commitment. What went through
//! its rounds here has another page; the address is the same, for it is the same report.

use std::collections::BTreeMap;

use domain::codebook::{Era, Shape};
use domain::plans::Commitment;
use domain::review::process::indicators;
use domain::review::{About, Formula, INDICATORS, ReviewId, Section, Verdict, indicator, sections};
use domain::{Field, PartialDate, SourceId, Thing, Value};
use serde_json::{Value as Json, json};
use views::Say;
use views::components::facts::Fact;
use views::review::{AdviceRow, Imported as Page, ImportedRow, Tally};
use views::value::Value as Shown;

use super::{advice, clocks};
use crate::plans::stars::shown;
use crate::present::Present;

/// A report that is on record and was not made here.
pub struct Imported<'a> {
    present: Present<'a>,
    id: &'a ReviewId,
    /// The year of the plan, which decides the code book.
    year: Option<i16>,
    fields: Vec<Field>,
    found: Vec<(&'a Commitment, &'a Thing)>,
    /// How many commitments the plan has.
    of: usize,
    advice: Vec<AdviceRow>,
}

/// What editions tell of a report; nothing if none does.
pub fn find<'a>(present: Present<'a>, id: &'a ReviewId) -> Option<Imported<'a>> {
    let (plan, lens) = (present.state.plan(&id.plan)?, present.lens);
    let commitments = plan.commitments.iter().filter_map(|id| present.state.commitment(id)).map(AsRef::as_ref);
    let commitments: Vec<&Commitment> = commitments.filter(|commitment| commitment.thing.exists(lens)).collect();
    let found: Vec<_> = commitments
        .iter()
        .filter_map(|commitment| Some((*commitment, commitment.assessments.get(&id.product)?)))
        .filter(|(_, thing)| thing.exists(lens))
        .collect();
    let advice = advice::of_report(present, &id.plan, id.product);
    if found.is_empty() && advice.is_empty() {
        return None;
    }
    let year = present.plan_year(&plan.thing);
    let asked = year.map(|year| indicators(year, id.product)).unwrap_or_default();
    let is_shown =
        |field: &Field| asked.contains(field) || found.iter().any(|(_, thing)| is_answered(present, thing, *field));
    let fields = INDICATORS.iter().map(|of| of.field).filter(is_shown).collect();
    Some(Imported { present, id, year, fields, found, of: commitments.len(), advice })
}

fn is_answered(present: Present<'_>, thing: &Thing, field: Field) -> bool {
    thing.value(field, present.lens).is_some_and(|value| !matches!(value, Value::Missing(_)))
}

/// Whether a question is about what became of a commitment and not about how it is written.
fn is_result(field: Field) -> bool {
    indicator(field).is_some_and(|of| of.about == About::Results)
}

impl Imported<'_> {
    /// Of how many commitments one of these questions has its answer.
    fn answered(&self, is_one: impl Fn(Field) -> bool) -> usize {
        let any =
            |thing: &Thing| self.fields.iter().any(|field| is_one(*field) && is_answered(self.present, thing, *field));
        self.found.iter().filter(|(_, thing)| any(thing)).count()
    }

    /// What of a section the editions carry.
    fn carried(&self, section: Section) -> Say {
        let commitments = |count: usize| match count {
            0 => Say::new("imported-nothing"),
            count => Say::new("imported-of").with("count", count).with("of", self.of),
        };
        match section {
            Section::Commitments => commitments(self.answered(|field| !is_result(field))),
            Section::Results => commitments(self.answered(is_result)),
            Section::Recommendations if !self.advice.is_empty() => {
                Say::new("imported-advice").with("count", self.advice.len())
            }
            Section::Recommendations => {
                let steps = |(_, thing): &&(_, &Thing)| thing.text(Field::NextSteps, self.present.lens).is_some();
                commitments(self.found.iter().filter(steps).count())
            }
            _ => Say::new("imported-nothing"),
        }
    }

    /// How often each answer to a question was given.
    fn tally(&self, field: Field) -> Tally {
        let lens = self.present.lens;
        let given: Vec<&Value> = self.found.iter().filter_map(|(_, thing)| thing.value(field, lens)).collect();
        let given: Vec<&Value> = given.into_iter().filter(|value| !matches!(value, Value::Missing(_))).collect();
        let count = |is: &dyn Fn(&Value) -> bool| given.iter().filter(|value| is(value)).count() as u64;
        let coded = |code: &'static str| {
            let is = |value: &Value| match value {
                Value::Code(of) => *of == code,
                Value::Codes(of) => of.contains(&code),
                _ => false,
            };
            (Shown::code(field.code(), code), count(&is))
        };
        let answers: Vec<(Shown, u64)> = match field.shape() {
            Shape::Code(book) | Shape::Codes(book) => book.iter().map(|code| coded(code)).collect(),
            _ => [true, false].map(|yes| (Shown::Flag(yes), count(&|value| *value == Value::Flag(yes)))).into(),
        };
        Tally {
            field: field.code().into(),
            answers: answers.into_iter().filter(|(_, count)| *count > 0).collect(),
            left_out: (self.found.len() - given.len()) as u64,
        }
    }

    /// Whether stars were awarded to plans of its time.
    fn awards_stars(&self) -> bool {
        self.year.is_some_and(|year| matches!(Era::of_plan_year(year), Era::E1 | Era::E2))
    }

    fn verdict(&self, commitment: &Commitment) -> Option<Verdict> {
        self.awards_stars().then(|| self.present.verdict(commitment, Formula::Printed, self.id.product))
    }

    fn row(&self, (commitment, thing): &(&Commitment, &Thing)) -> ImportedRow {
        let lens = self.present.lens;
        ImportedRow {
            commitment: self.present.commitment_link(&commitment.id),
            answers: self.fields.iter().map(|field| self.present.said(*field, thing.said(*field, lens))).collect(),
            star: self.verdict(commitment).map(shown),
            act: thing.statements(lens).next_back().map(|statement| statement.at),
        }
    }

    /// The sources that tell of it, each with the last act that brought something of it.
    fn sources(&self) -> BTreeMap<&SourceId, (Say, u64)> {
        let mut sources = BTreeMap::new();
        for statement in self.found.iter().flat_map(|(_, thing)| thing.statements(self.present.lens)) {
            let source = &statement.source;
            let (_, at) = sources.entry(&source.id).or_insert_with(|| (self.present.source(source), statement.at));
            *at = statement.at.max(*at);
        }
        sources
    }

    /// The page.
    pub fn page(&self) -> Page {
        let (present, plan) = (self.present, &self.id.plan);
        let clock = clocks::of_plan(present, plan).into_iter().find(|clock| clock.report == self.id.product);
        let number = |count: usize| Shown::Number(count as u64);
        let year = self.found.iter().find_map(|(_, thing)| thing.number(Field::ReportYear, present.lens));
        let year = year.and_then(|year| i16::try_from(year).ok()).and_then(PartialDate::year);
        let known = Fact::new(Say::new("imported-known"), number(self.found.len()));
        let known = known.noting(Say::new("imported-in-plan").with("count", self.of));
        let mut facts: Vec<Fact> = (!self.found.is_empty()).then_some(known).into_iter().collect();
        facts.extend(year.map(|year| Fact::new(Say::new("imported-published"), Shown::When(year))));
        if let Some(clock) = &clock {
            facts.extend(clock.started.map(|on| {
                let starts = views::Arg::Code("review-start".into(), clock.starts.code().into());
                Fact::new(Say::new("reviews-started"), Shown::When(on)).noting(Say::of(starts))
            }));
            facts.extend(clock.due.map(|due| Fact::new(Say::new("owed-when"), Shown::When(due.into()))));
        }
        let stars = self.found.iter().filter(|(of, _)| self.verdict(of) == Some(Verdict::Starred)).count();
        if self.awards_stars() && !self.found.is_empty() {
            facts.push(Fact::new(Say::new("imported-stars"), number(stars)).noting(Say::new("imported-stars-note")));
        }
        Page {
            member: plan.member.to_string(),
            name: present.name_of(&plan.member),
            number: plan.number,
            product: self.id.product.code().into(),
            facts,
            sections: sections(self.id.product).iter().map(|of| (of.code().into(), self.carried(*of))).collect(),
            advice: self.advice.clone(),
            tallies: self.fields.iter().map(|field| self.tally(*field)).collect(),
            fields: self.fields.iter().map(|field| field.code().into()).collect(),
            rows: self.found.iter().map(|found| self.row(found)).collect(),
            stars: self.awards_stars(),
            sources: self.sources().into_values().collect(),
        }
    }

    /// The same for programs.
    pub fn json(&self) -> Json {
        let lens = self.present.lens;
        let finding = |(commitment, thing): &(&Commitment, &Thing)| {
            let answers: serde_json::Map<_, _> = self
                .fields
                .iter()
                .filter_map(|field| Some((field.code().to_owned(), json!(thing.value(*field, lens)?))))
                .collect();
            json!({
                "commitment": commitment.id, "answers": answers, "star": self.verdict(commitment),
                "act": thing.statements(lens).next_back().map(|statement| statement.at),
            })
        };
        json!({
            "review": self.id,
            "imported": true,
            "book": self.year,
            "sections": sections(self.id.product).iter().map(|section| section.code()).collect::<Vec<_>>(),
            "questions": self.fields.iter().map(|field| field.code()).collect::<Vec<_>>(),
            "findings": self.found.iter().map(finding).collect::<Vec<_>>(),
            "sources": self.sources().into_keys().collect::<Vec<_>>(),
        })
    }

    /// The same for spreadsheets, in the columns of a report that was made here: each commitment is a unit by itself.
    pub fn csv(&self) -> Vec<u8> {
        let header: Vec<&str> =
            ["unit", "commitment"].into_iter().chain(self.fields.iter().map(|field| field.code())).collect();
        let row = |(unit, (commitment, thing)): (usize, &(&Commitment, &Thing))| {
            let cell = |field: &Field| super::report::cell(thing.value(*field, self.present.lens));
            let cells = self.fields.iter().map(cell);
            [unit.to_string(), commitment.id.to_string()].into_iter().chain(cells).collect::<Vec<_>>()
        };
        app::csv(&header, (1..).zip(&self.found).map(row))
    }
}
