//! What the review recommends, in public: the list, and the part of a plan's page.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Product;
use domain::membership::zone_of;
use domain::review::recommendations::{AnswerState, Recommendation, Uptake};
use domain::{Lens, MemberId, PartialDate, Partnership, PlanId, TextId, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::facts::Fact;
use views::components::pager::Pager;
use views::review::{AdviceRow, AnswerShown, FollowShown, Of, RecommendationsPage, uptake};
use views::value::{Code, Value as Shown};
use views::{Address, Page, Target};

use crate::api::findings::only_of;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::last::last_advice;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};
use crate::until::{day_ends, midnight_after};

/// How many recommendations stand on one page of the list.
const ON_A_PAGE: usize = 50;

/// The list, as HTML, JSON or CSV.
pub async fn recommendations(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let question = Advised {
        member: only_of(&ask, &site)?,
        state: ask.code("state", AnswerState::from_code, AnswerState::CODES)?,
        span: ask.span.clone(),
    };
    site.answer(ask, question).await
}

struct Advised {
    member: Option<MemberId>,
    state: Option<AnswerState>,
    span: Span,
}

/// What day it is where a member is.
fn today(present: Present<'_>, member: &MemberId) -> domain::Date {
    present.asked.day_in(zone_of(present.state, member, present.lens))
}

/// The recommendations on a plan that a view shows.
fn of_plan<'a>(present: Present<'a>, plan: &PlanId) -> impl Iterator<Item = &'a Recommendation> {
    let shown = move |one: &&Recommendation| present.lens.as_of.is_none_or(|day| one.on <= day);
    present.state.recommendations.get(plan).into_iter().flat_map(|of| of.values()).map(AsRef::as_ref).filter(shown)
}

/// The recommendations on a plan as its page shows them, with how much was taken up.
#[must_use]
pub fn on_plan(present: Present<'_>, plan: &PlanId) -> (Vec<Fact>, Vec<AdviceRow>) {
    let rows: Vec<AdviceRow> = of_plan(present, plan).map(|one| row(present, one)).collect();
    let sum = Uptake::of(of_plan(present, plan), present.lens.as_of, today(present, &plan.member));
    (if rows.is_empty() { Vec::new() } else { uptake(sum) }, rows)
}

/// What one report on a plan advises, with what became of it.
#[must_use]
pub fn of_report(present: Present<'_>, plan: &PlanId, report: Product) -> Vec<AdviceRow> {
    of_plan(present, plan).filter(|one| one.deed.report == report).map(|one| row(present, one)).collect()
}

fn text(present: Present<'_>, id: &TextId) -> Shown {
    present.text(id).map_or_else(|withheld| withheld, Shown::Text)
}

fn row(present: Present<'_>, one: &Recommendation) -> AdviceRow {
    let as_of = present.lens.as_of;
    let code = |code: &'static str| Code::from(code);
    let given = |on: domain::Date, at: u64| (PartialDate::Day(on), at);
    AdviceRow {
        number: one.deed.number,
        report: code(one.deed.report.code()),
        about: code(one.deed.about.code()),
        commitment: one.deed.commitment.as_ref().map(|id| present.commitment_link(id)),
        text: text(present, &one.deed.text),
        issued: given(one.on, one.at),
        answer: one.answer(as_of).map(|(at, on, answer)| AnswerShown {
            response: code(answer.response.code()),
            text: text(present, &answer.text),
            given: given(*on, *at),
        }),
        state: code(one.answer_state(as_of, today(present, &one.deed.plan.member)).code()),
        due: one.answer_due().map(Into::into),
        followed: one.follow_up(as_of).map(|(at, on, found)| FollowShown {
            next: found.next,
            carried_by: found.carried_by.as_ref().map(|id| present.commitment_link(id)),
            text: text(present, &found.text),
            given: given(*on, *at),
        }),
    }
}

/// Recommendations of the review, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Recommendations")]
pub struct AdviceTold {
    /// How many there are.
    total: usize,
    /// How much was taken up of those asked for: both rates divide by what was issued.
    uptake: Uptake,
    /// Those of this piece.
    recommendations: Vec<OneTold>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// A recommendation with what became of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Recommendation")]
pub struct OneTold {
    /// The plan.
    plan: PlanId,
    /// Its number among those on the plan.
    number: u16,
    /// The report that holds it.
    report: &'static str,
    /// What it is about.
    about: &'static str,
    /// The commitment that it is about.
    commitment: Option<String>,
    /// What it says; null where that is withheld.
    text: Option<String>,
    /// When it was issued.
    issued_on: String,
    /// By when it is to be answered.
    answer_due: Option<String>,
    /// How it stands with the answer.
    state: &'static str,
    /// What the government answered.
    response: Option<&'static str>,
    /// The number of the plan in which the review looked whether it was taken up.
    looked_in_plan: Option<u16>,
    /// The commitment of that plan that carries it; null where none does.
    carried_by: Option<String>,
    /// The last act about it.
    act: u64,
}

fn told(present: Present<'_>, one: &Recommendation) -> OneTold {
    let as_of = present.lens.as_of;
    let found = one.follow_up(as_of).map(|(_, _, found)| found);
    OneTold {
        plan: one.deed.plan.clone(),
        number: one.deed.number,
        report: one.deed.report.code(),
        about: one.deed.about.code(),
        commitment: one.deed.commitment.as_ref().map(ToString::to_string),
        text: present.word(&one.deed.text).map(ToOwned::to_owned),
        issued_on: one.on.to_string(),
        answer_due: one.answer_due().map(|due| due.to_string()),
        state: one.answer_state(as_of, today(present, &one.deed.plan.member)).code(),
        response: one.answer(as_of).map(|(_, _, answer)| answer.response.code()),
        looked_in_plan: found.map(|found| found.next),
        carried_by: found.and_then(|found| found.carried_by.as_ref()).map(ToString::to_string),
        act: one.position,
    }
}

const COLUMNS: [&str; 14] = [
    "member",
    "plan",
    "number",
    "report",
    "about",
    "commitment",
    "text",
    "issued_on",
    "answer_due",
    "state",
    "response",
    "looked_in_plan",
    "carried_by",
    "act",
];

fn cells(told: OneTold) -> [String; 14] {
    let or_nothing = |cell: Option<String>| cell.unwrap_or_default();
    [
        told.plan.member.to_string(),
        told.plan.number.to_string(),
        told.number.to_string(),
        told.report.to_owned(),
        told.about.to_owned(),
        or_nothing(told.commitment),
        or_nothing(told.text),
        told.issued_on,
        or_nothing(told.answer_due),
        told.state.to_owned(),
        told.response.unwrap_or_default().to_owned(),
        or_nothing(told.looked_in_plan.map(|number| number.to_string())),
        or_nothing(told.carried_by),
        told.act.to_string(),
    ]
}

impl Advised {
    /// Those of the members asked about, however they are answered, the latest plan first.
    fn all<'a>(&self, present: Present<'a>) -> Vec<&'a Recommendation> {
        let plans = present.state.recommendations.keys();
        let plans = plans.filter(|plan| self.member.as_ref().is_none_or(|only| *only == plan.member));
        let mut all: Vec<&Recommendation> = plans.flat_map(|plan| of_plan(present, plan)).collect();
        all.sort_by_key(|one| (std::cmp::Reverse(one.on), one.at));
        all
    }

    fn found<'a>(&self, present: Present<'a>) -> Vec<&'a Recommendation> {
        let state = |one: &Recommendation| one.answer_state(present.lens.as_of, today(present, &one.deed.plan.member));
        self.all(present).into_iter().filter(|one| self.state.is_none_or(|asked| asked == state(one))).collect()
    }

    fn sum(&self, present: Present<'_>) -> Uptake {
        let mut sum = Uptake::default();
        for one in self.all(present) {
            let of = Uptake::of(std::iter::once(one), present.lens.as_of, today(present, &one.deed.plan.member));
            sum.issued += of.issued;
            sum.answered += of.answered;
            sum.integrated += of.integrated;
            sum.overdue += of.overdue;
        }
        sum
    }

    fn list(&self) -> Target {
        Target::new(Address::Recommendations)
            .and("member", self.member.as_ref().map_or("", MemberId::as_str))
            .and("state", self.state.map_or("", AnswerState::code))
    }
}

impl Question for Advised {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_advice(state).into_iter().chain(last_fact(state)).max()
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts_and_advice)
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        let ends = state.recommendations.keys().map(|plan| day_ends(state, &plan.member, now));
        ends.chain([midnight_after(now)]).min().unwrap_or(now)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let found = self.found(present);
        let pager = Pager::new(found.len() as u64, ON_A_PAGE as u64, self.span.page, self.list());
        let first = usize::try_from(pager.page - 1).unwrap_or(0).saturating_mul(ON_A_PAGE);
        let shown = |one: &&Recommendation| {
            let PlanId { member, number } = &one.deed.plan;
            let of = Of { member: member.to_string(), name: present.name_of(member), plan: *number };
            (of, row(present, one))
        };
        let mut members: Vec<_> = present.state.recommendations.keys().map(|plan| &plan.member).collect();
        members.dedup();
        let t = present.words_of();
        let mut members: Vec<_> = members.iter().map(|id| (id.to_string(), present.name_of(id))).collect();
        members.sort_by(|(_, one), (_, other)| t.compare(&one.words(t), &other.words(t)));
        Ok(Box::new(RecommendationsPage {
            uptake: uptake(self.sum(present)),
            member: self.member.as_ref().map(ToString::to_string),
            members,
            state: self.state.map(|state| state.code().into()),
            states: AnswerState::CODES.iter().map(|code| Code::from(*code)).collect(),
            rows: found.iter().skip(first).take(ON_A_PAGE).map(shown).collect(),
            pager,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let found = self.found(present);
        let (piece, next) = self.span.cut(&found, ON_A_PAGE);
        let recommendations = piece.iter().map(|one| told(present, one)).collect();
        let (total, uptake) = (found.len(), self.sum(present));
        let told = AdviceTold { total, uptake, recommendations, next };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(app::csv(&COLUMNS, self.found(present).into_iter().map(|one| cells(told(present, one))))))
    }
}
