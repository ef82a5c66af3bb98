//! One subject: its commitments over time, the members active in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Era, Field};
use domain::plans::Commitment;
use domain::plans::challenge::ChallengeEntry;
use domain::{CommitmentId, Date, Lens, MemberId, PartialDate, Partnership, PlanId, TextId};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;
use views::areas::{Active, AreaPage, Entry, Recent, YearRow};
use views::value::{Share, Value};

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
    /// What governments entered in it outside any plan, what was withdrawn last.
    entries: Vec<EntryTold<'a>>,
}

/// What a government entered into the Open Gov Challenge outside any plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ChallengeEntry")]
struct EntryTold<'a> {
    /// The act that entered it.
    act: u64,
    /// The member.
    member: &'a MemberId,
    /// What it is called; none where it is withheld.
    title: Option<&'a str>,
    /// What is to be done.
    text: Option<&'a str>,
    /// The institution that owns it.
    institution: Option<&'a str>,
    /// The values that are visible in it.
    values: Vec<&'static str>,
    /// The day on which it was entered.
    entered: Date,
    /// The day of the next milestone.
    next: Date,
    /// The day on which it was withdrawn, and the act.
    withdrawn: Option<(Date, u64)>,
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

impl Area {
    /// What was entered in it outside any plan as one sees it, the latest first and what was withdrawn last.
    fn entries<'a>(&self, present: Present<'a>) -> Vec<&'a ChallengeEntry> {
        if self.book.field != Field::ChallengeAreas {
            return Vec::new();
        }
        let shown = |on: Date| present.lens.as_of.is_none_or(|day| on <= day);
        let of_area = present.state.challenge.values().rev().map(AsRef::as_ref);
        let mut entries: Vec<&ChallengeEntry> =
            of_area.filter(|entry: &&ChallengeEntry| entry.deed.area.code() == self.code && shown(entry.on)).collect();
        entries.sort_by_key(|entry| withdrawn(present, entry).is_some());
        entries
    }
}

/// That an entry was withdrawn, if it was by then.
fn withdrawn<'a>(present: Present<'_>, entry: &'a ChallengeEntry) -> Option<&'a (u64, Date, TextId)> {
    entry.withdrawn.as_ref().filter(|(_, on, _)| present.lens.as_of.is_none_or(|day| *on <= day))
}

fn entry(present: Present<'_>, entry: &ChallengeEntry) -> Entry {
    let words = |id: &TextId| present.text(id).map_or_else(|withheld| withheld, Value::Text);
    let deed = &entry.deed;
    Entry {
        act: entry.at,
        title: words(&deed.title),
        text: words(&deed.text),
        member: deed.member.to_string(),
        name: present.name_of(&deed.member),
        institution: words(&deed.institution),
        values: deed.values.iter().map(|value| value.code().into()).collect(),
        on: PartialDate::Day(entry.on),
        next: PartialDate::Day(deed.next),
        withdrawn: withdrawn(present, entry).map(|(act, on, why)| (PartialDate::Day(*on), *act, words(why))),
    }
}

fn told<'a>(present: Present<'a>, entry: &'a ChallengeEntry) -> EntryTold<'a> {
    let deed = &entry.deed;
    EntryTold {
        act: entry.at,
        member: &deed.member,
        title: present.word(&deed.title),
        text: present.word(&deed.text),
        institution: present.word(&deed.institution),
        values: deed.values.iter().map(|value| value.code()).collect(),
        entered: entry.on,
        next: deed.next,
        withdrawn: withdrawn(present, entry).map(|(act, on, _)| (*on, *act)),
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
        let entered = state.challenge.values().map(|entry| entry.withdrawn.as_ref().map_or(entry.at, |(act, ..)| *act));
        last_fact(state).max(entered.max().filter(|_| self.book.field == Field::ChallengeAreas))
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        // What is entered outside plans is no statement, and changes the page all the same.
        Arc::new(if self.book.field == Field::ChallengeAreas { Basis::everything } else { Basis::facts })
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
            to: book.search(code).and("member", id.as_str()),
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
            all: (!found.commitments.is_empty()).then(|| book.search(code)),
            entries: self.entries(present).into_iter().map(|one| entry(present, one)).collect(),
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
            entries: self.entries(present).into_iter().map(|one| told(present, one)).collect(),
        })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let found = self.find(present);
        Ok(Some(app::csv(&rows::header(), found.commitments.into_iter().map(|(_, c)| rows::cells(present, c)))))
    }
}
