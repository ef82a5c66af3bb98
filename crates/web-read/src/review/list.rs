//! Every report of the review on every plan, with its clock.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Product;
use domain::review::process::indicators;
use domain::review::{Clock, ReviewTiming, Stands, Start, sections};
use domain::rules::{Confidence, Parameters, RuleId, RuleVersion, backing};
use domain::{Lens, MemberId, Partnership, PlanId, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::facts::Fact;
use views::components::pager::Pager;
use views::review::{BookRow, Narrowed, Of, ReviewsPage};
use views::value::{Code, Name, Value as Shown};
use views::{Address, Page, Say, Target};

use super::clocks::{of_member, position};
use crate::api::findings::only_of;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::rules::versions;
use crate::site::{Question, Site};
use crate::span::{Next, Span};
use crate::until::{day_ends, midnight_after};

/// How many reports stand on one page of the list.
const ON_A_PAGE: usize = 100;

/// The list, as HTML, JSON or CSV.
pub async fn reviews(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let known = |value: &str| Stands::CODES.iter().copied().find(|code| *code == value);
    let question = Reviews {
        member: only_of(&ask, &site)?,
        report: ask.code("report", Product::from_code, Product::CODES)?,
        state: ask.code("state", known, Stands::CODES)?,
        span: ask.span.clone(),
    };
    site.answer(ask, question).await
}

struct Reviews {
    member: Option<MemberId>,
    report: Option<Product>,
    state: Option<&'static str>,
    span: Span,
}

/// Reports of the review, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Reviews")]
pub struct ReviewsTold<'a> {
    /// How many there are.
    total: usize,
    /// Those of this piece.
    reviews: &'a [Clock],
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

const COLUMNS: [&str; 12] = [
    "member",
    "plan",
    "report",
    "starts",
    "started",
    "due",
    "at-the-latest",
    "confidence",
    "rule",
    "state",
    "published",
    "act",
];

fn cells(clock: &Clock) -> [String; 12] {
    let (published, act) = match clock.stands {
        Stands::Known { published, act } => (published, Some(act)),
        _ => (None, clock.from.iter().filter_map(|input| input.at).max()),
    };
    [
        clock.plan.member.to_string(),
        clock.plan.number.to_string(),
        clock.report.code().to_owned(),
        clock.starts.code().to_owned(),
        clock.started.map(|started| started.to_string()).unwrap_or_default(),
        clock.due.map(|due| due.to_string()).unwrap_or_default(),
        clock.at_the_latest.to_string(),
        clock.confidence.map(|sure| sure.code().to_owned()).unwrap_or_default(),
        clock.rule.clone().unwrap_or_default(),
        clock.stands.code().to_owned(),
        published.map(|published| published.to_string()).unwrap_or_default(),
        act.map(|act| act.to_string()).unwrap_or_default(),
    ]
}

/// What calls for attention first: what is late, then what runs out next, then what began last.
fn urgency(clock: &Clock) -> (u8, i32, std::cmp::Reverse<Option<domain::Date>>) {
    let started = std::cmp::Reverse(clock.started.map(domain::PartialDate::first));
    match clock.stands {
        Stands::Overdue { days } => (0, -days, started),
        Stands::Due { days } => (1, days, started),
        Stands::NotStarted => (3, 0, started),
        Stands::Known { .. } | Stands::NotOnRecord | Stands::NoDeadline => (2, 0, started),
    }
}

impl Reviews {
    /// Every report of the members asked about, whatever it is and however it stands.
    fn all(&self, present: Present<'_>) -> Vec<Clock> {
        let members = present.state.members.keys().filter(|id| self.member.as_ref().is_none_or(|only| only == *id));
        let mut all: Vec<Clock> = members.flat_map(|id| of_member(present, id)).collect();
        all.sort_by(|one, other| {
            let thing = |clock: &Clock| (clock.plan.clone(), clock.report);
            urgency(one).cmp(&urgency(other)).then_with(|| thing(one).cmp(&thing(other)))
        });
        all
    }

    fn fits(&self, clock: &Clock) -> bool {
        self.report.is_none_or(|report| report == clock.report)
            && self.state.is_none_or(|state| state == clock.stands.code())
    }

    fn found(&self, present: Present<'_>) -> Vec<Clock> {
        self.all(present).into_iter().filter(|clock| self.fits(clock)).collect()
    }

    fn list(&self) -> Target {
        Target::new(Address::Reviews)
            .and("member", self.member.as_ref().map_or("", MemberId::as_str))
            .and("report", self.report.map_or("", Product::code))
            .and("state", self.state.unwrap_or(""))
    }

    fn narrowed(&self, present: Present<'_>, all: &[Clock]) -> Narrowed {
        let t = present.words_of();
        let mut members: Vec<(String, Name)> = (present.state.members.keys())
            .filter(|id| self.member.as_ref() == Some(*id) || !of_member(present, id).is_empty())
            .map(|id| (id.to_string(), present.name_of(id)))
            .collect();
        members.sort_by(|(_, one), (_, other)| t.compare(&one.words(t), &other.words(t)));
        let counted = |is: &dyn Fn(&Clock) -> bool| all.iter().filter(|clock| is(clock)).count() as u64;
        let fits_state = |clock: &Clock| self.state.is_none_or(|state| state == clock.stands.code());
        let fits_report = |clock: &Clock| self.report.is_none_or(|report| report == clock.report);
        let report = |report: &Product| {
            (Code::from(report.code()), counted(&|clock| clock.report == *report && fits_state(clock)))
        };
        let state = |code: &&'static str| {
            (Code::from(*code), counted(&|clock| clock.stands.code() == *code && fits_report(clock)))
        };
        let chosen = |code: Option<&'static str>| code.map(Code::from);
        let is_shown = |chosen: Option<&'static str>| {
            move |(code, count): &(Code, u64)| *count > 0 || chosen.is_some_and(|chosen| chosen == code)
        };
        Narrowed {
            member: self.member.as_ref().map(ToString::to_string),
            members,
            report: chosen(self.report.map(Product::code)),
            reports: Product::ALL.iter().map(report).filter(is_shown(self.report.map(Product::code))).collect(),
            state: chosen(self.state),
            states: Stands::CODES.iter().map(state).filter(is_shown(self.state)).collect(),
        }
    }
}

/// How many reports stand how; what nothing stands at is left out, but for what is owed.
fn facts(all: &[Clock]) -> Vec<Fact> {
    let count = |code: &str| all.iter().filter(|clock| clock.stands.code() == code).count() as u64;
    let shown = Stands::CODES.iter().filter(|code| matches!(**code, "known" | "due" | "overdue") || count(code) > 0);
    shown.map(|code| Fact::new(Say::new(format!("reviews-count-{code}")), Shown::Number(count(code)))).collect()
}

/// What each report looks at, by the versions of the rule that asks for them.
fn books() -> Vec<BookRow> {
    let of_version = |version: &'static RuleVersion| match version.parameters {
        Parameters::ReviewTiming(timing) => Some((version, timing)),
        _ => None,
    };
    let rows = |(version, timing): (&'static RuleVersion, ReviewTiming)| {
        timing.reports.iter().filter_map(move |report| book(version, timing, *report))
    };
    versions(RuleId::ReviewTiming).filter_map(of_version).flat_map(rows).collect()
}

fn book(version: &RuleVersion, timing: ReviewTiming, report: Product) -> Option<BookRow> {
    let starts = Start::of(report);
    let from = version.effective_from?.year();
    let months = timing.months(starts).and_then(|months| u64::try_from(months).ok());
    let backed = ReviewTiming::parameter(starts).and_then(|parameter| backing(version, parameter));
    let sure = backed.map_or(version.confidence, |(confidence, _)| confidence);
    let code = |code: &'static str| Code::from(code);
    Some(BookRow {
        report: code(report.code()),
        plans: (from, version.effective_to.map(domain::Date::year)),
        starts: code(starts.code()),
        months,
        unsure: (months.is_some() && sure != Confidence::Verified).then(|| code(sure.code())),
        sections: sections(report).iter().map(|section| code(section.code())).collect(),
        questions: indicators(from, report).iter().map(|field| code(field.code())).collect(),
    })
}

impl Question for Reviews {
    fn position(&self, state: &Partnership) -> Option<u64> {
        position(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts_and_timelines)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        let ends = state.members.keys().map(|id| day_ends(state, id, now));
        ends.chain([midnight_after(now)]).min().unwrap_or(now)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let all = self.all(present);
        let found: Vec<&Clock> = all.iter().filter(|clock| self.fits(clock)).collect();
        let pager = Pager::new(found.len() as u64, ON_A_PAGE as u64, self.span.page, self.list());
        let first = usize::try_from(pager.page - 1).unwrap_or(0).saturating_mul(ON_A_PAGE);
        let row = |clock: &&Clock| {
            let PlanId { member, number } = &clock.plan;
            let of = Of { member: member.to_string(), name: present.name_of(member), plan: *number };
            (of, super::clocks::row(present, clock))
        };
        Ok(Box::new(ReviewsPage {
            facts: facts(&all),
            narrowed: self.narrowed(present, &all),
            found: found.len() as u64,
            rows: found.iter().skip(first).take(ON_A_PAGE).map(row).collect(),
            pager,
            books: books(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let found = self.found(present);
        let (piece, next) = self.span.cut(&found, ON_A_PAGE);
        let told = ReviewsTold { total: found.len(), reviews: piece, next };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(app::csv(&COLUMNS, self.found(present).iter().map(cells))))
    }
}
