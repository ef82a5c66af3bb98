//! One subject: its commitments over time, the members active in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Era, Field};
use domain::plans::Commitment;
use domain::{CommitmentId, Lens, MemberId, Partnership, PlanId};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;
use views::areas::{Active, AreaPage, Recent, YearRow};
use views::value::Share;

use super::{BOOKS, Book};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::membership::CompletionTold;
use crate::object::Object;
use crate::plans::rows;
use crate::present::{Present, to_commitment};
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};

/// One subject, as HTML, JSON or the CSV of its commitments.
pub async fn area(
    State(site): State<Arc<Site>>,
    Part((book, code)): Part<(String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let book = Book::of(&book).ok_or(Problem::NotFound)?;
    let code = book.code(&code).ok_or(Problem::NotFound)?;
    site.answer(ask, Area { book, code }).await
}

struct Area {
    book: Book,
    code: &'static str,
}

/// A subject for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Area")]
pub struct AreaTold<'a> {
    /// The book.
    book: &'static str,
    /// Its code in the book.
    code: &'static str,
    /// Its commitments, of the latest plans first.
    commitments: Vec<&'a CommitmentId>,
    /// In how many plans.
    plans: usize,
    /// Year by year of the plans.
    years: Vec<YearTold>,
    /// The members that made them.
    members: Vec<ActiveTold>,
}

/// A subject in one year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "AreaInYear")]
struct YearTold {
    /// The year in which the plans were submitted.
    year: i16,
    /// The code book of the year; shares of different ones cannot be compared.
    era: Era,
    /// How many commitments carry the subject.
    commitments: u64,
    /// Of how many that carry any subject of the book.
    of: u64,
    /// How far they have come.
    completion: CompletionTold,
}

/// A member active in a subject.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ActiveMember")]
struct ActiveTold {
    /// The member.
    id: MemberId,
    /// How many commitments.
    commitments: u64,
}

/// How many members and commitments are shown.
const MEMBERS: usize = 24;
const LATEST: usize = 15;

/// What one walk over all commitments gives.
#[derive(Default)]
struct Found<'a> {
    all: u64,
    commitments: Vec<(Option<i16>, &'a Commitment)>,
    /// Of each year, how many carry any subject of the book.
    of_year: BTreeMap<i16, u64>,
    plans: BTreeSet<&'a PlanId>,
    members: BTreeMap<&'a MemberId, u64>,
}

impl Area {
    fn find<'a>(&self, present: Present<'a>) -> Found<'a> {
        let mut found = Found::default();
        let mut plan: Option<(&PlanId, Option<i16>)> = None;
        for commitment in present.state.commitments.values().filter(|c| c.thing.exists(present.lens)) {
            found.all += 1;
            // Commitments come by identifier, so those of a plan mostly come together.
            if plan.is_none_or(|(known, _)| *known != commitment.plan) {
                let of = present.state.plan(&commitment.plan);
                plan = Some((&commitment.plan, of.and_then(|plan| present.plan_year(&plan.thing))));
            }
            let year = plan.and_then(|(_, year)| year);
            let subjects = self.book.of_commitment(commitment, present.lens);
            if let Some(year) = year.filter(|_| !subjects.is_empty()) {
                *found.of_year.entry(year).or_default() += 1;
            }
            if subjects.contains(&self.code) {
                found.commitments.push((year, commitment));
                found.plans.insert(&commitment.plan);
                *found.members.entry(&commitment.plan.member).or_default() += 1;
            }
        }
        found.commitments.sort_by_key(|(year, commitment)| (std::cmp::Reverse(*year), &commitment.id));
        found
    }
}

/// Year by year, with a break before each year in which another code book begins.
fn years(present: Present<'_>, found: &Found<'_>) -> Vec<YearRow> {
    let mut rows: Vec<YearRow> = Vec::new();
    for (year, of) in &found.of_year {
        let of_year = found.commitments.iter().filter(|(of, _)| of == &Some(*year));
        let mut row = YearRow { year: *year, breaks: None, share: Share::new(0, *of), done: Share::new(0, 0) };
        for (_, commitment) in of_year {
            row.share.numerator += 1;
            if let Some(completion) = present.completion(commitment) {
                row.done.denominator += 1;
                row.done.numerator += u64::from(completion.is_high());
            }
        }
        let era = Era::of_plan_year(*year);
        let before = rows.last().map(|row| Era::of_plan_year(row.year));
        row.breaks = before.filter(|before| *before != era).map(|_| era.code().into());
        rows.push(row);
    }
    rows
}

impl Question for Area {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (found, Self { book, code }) = (self.find(present), self);
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let active = |(id, commitments): (&MemberId, u64)| Active {
            id: id.to_string(),
            name: present.name_of(id),
            commitments,
            to: book.search(code).map_or_else(
                || views::Address::Member(id.to_string()).into(),
                |target| target.and("member", id.as_str()),
            ),
        };
        let mut members: Vec<_> = found.members.iter().map(|(id, count)| (*id, *count)).collect();
        members.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
        let recent = |(year, commitment): &(Option<i16>, &Commitment)| Recent {
            to: to_commitment(&commitment.id),
            title: present.commitment_title(commitment),
            name: present.name_of(&commitment.plan.member),
            year: *year,
            completion: present.finding(commitment, Field::Completion),
        };
        let elsewhere = BOOKS.into_iter().filter(|other| other.field != book.field && other.code(code).is_some());
        Ok(Box::new(AreaPage {
            field: book.field.code().into(),
            code: (*code).into(),
            commitments: Share::new(count(found.commitments.len()), found.all),
            plans: count(found.plans.len()),
            years: years(present, &found),
            undated: count(found.commitments.iter().filter(|(year, _)| year.is_none()).count()),
            members_count: count(members.len()),
            members: members.into_iter().take(MEMBERS).map(active).collect(),
            latest: found.commitments.iter().take(LATEST).map(recent).collect(),
            all: book.search(code).filter(|_| !found.commitments.is_empty()),
            elsewhere: elsewhere.map(|other| (other.field.code().into(), other.page(code).into())).collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let found = self.find(present);
        let year = |row: YearRow| YearTold {
            year: row.year,
            era: Era::of_plan_year(row.year),
            commitments: row.share.numerator,
            of: row.share.denominator,
            completion: row.done.into(),
        };
        let active =
            |(id, commitments): (&&'_ MemberId, &u64)| ActiveTold { id: (*id).clone(), commitments: *commitments };
        Ok(Object::of(&AreaTold {
            book: self.book.field.code(),
            code: self.code,
            commitments: found.commitments.iter().map(|(_, c)| &c.id).collect(),
            plans: found.plans.len(),
            years: years(present, &found).into_iter().map(year).collect(),
            members: found.members.iter().map(active).collect(),
        })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let found = self.find(present);
        Ok(Some(app::csv(&rows::header(), found.commitments.into_iter().map(|(_, c)| rows::cells(present, c)))))
    }
}
