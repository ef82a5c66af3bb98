//! How one plan is made.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::{
    Assessed, CoCreation, Finding, Forum, GiverClass, Requirement, Timeline, Why, assess, began_on,
};
use domain::membership::{Zone, zone_of};
use domain::{Date, Lens, PartialDate, Partnership, PlanId, TextId, Timestamp};
use serde_json::{Value as Json, json};
use views::cocreation::{
    Applied, CallRow, Checklist, Entered, Evidence, ForumShown, FoundByReview, PhaseRow, PhaseState, Plan, ProcessPage,
    ProcessRow, RequirementRow,
};
use views::components::facts::Fact;
use views::components::ledger::{At, Line};
use views::rules::version_name;
use views::value::{Link, Value};
use views::{Address, Arg, Page, Say};

use super::shown::{entered, told_entry};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};
use crate::until::{day_ends, midnight_after};

/// The making of a plan, as HTML or JSON.
pub async fn process(
    State(site): State<Arc<Site>>,
    Part((member, number)): Part<(String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let plan = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
    site.answer(ask, Making { plan }).await
}

/// The question how one plan is made.
pub(super) struct Making {
    /// The plan.
    pub(super) plan: PlanId,
}

/// A co-creation that a view shows.
struct Found<'a> {
    process: &'a CoCreation,
    zone: &'static Zone,
    today: Date,
}

impl Found<'_> {
    /// The timeline that was in force on the day that is looked at.
    fn timeline(&self) -> Option<&Arc<Timeline>> {
        self.process.timelines.iter().rfind(|timeline| timeline.on <= self.today)
    }
}

/// The words of a text, or why they are not shown.
pub fn words(present: Present<'_>, id: &TextId) -> Value {
    present.text(id).map_or_else(|withheld| withheld, Value::Text)
}

fn day(on: Date) -> PartialDate {
    PartialDate::Day(on)
}

impl Making {
    fn find<'a>(&self, present: Present<'a>) -> Result<Found<'a>, Problem> {
        let process = present.state.cocreations.get(&self.plan).ok_or(Problem::NotFound)?;
        let zone = zone_of(present.state, &self.plan.member, Lens::ALL);
        let today = present.asked.day_in(zone);
        let is_public = process.timelines.iter().any(|timeline| timeline.on <= today);
        is_public.then_some(Found { process, zone, today }).ok_or(Problem::NotFound)
    }

    fn forum<'a>(&self, present: Present<'a>) -> Option<&'a Forum> {
        present.state.forums.get(&self.plan.member).map(AsRef::as_ref)
    }

    /// Its calls, as far as they are public.
    pub(super) fn calls(&self, present: Present<'_>) -> Result<Vec<CallRow>, Problem> {
        Ok(calls(present, &self.plan, &self.find(present)?))
    }

    /// Its line in a list.
    pub(super) fn row(&self, present: Present<'_>, plan: Plan) -> Result<ProcessRow, Problem> {
        let found = self.find(present)?;
        let timeline = found.timeline().ok_or(Problem::NotFound)?;
        let calls = calls(present, &self.plan, &found);
        let phases = phases(&found);
        let first = |state| phases.iter().find(|phase| phase.state == state);
        let phase = [PhaseState::Running, PhaseState::Over, PhaseState::ToCome].into_iter().find_map(first);
        Ok(ProcessRow {
            plan,
            begins: day(timeline.begins()),
            ends: day(timeline.ends()),
            phase: phase.map(|phase| (phase.kind.clone(), phase.state)),
            given: calls.iter().map(|call| call.given).sum(),
            waiting: calls.iter().map(|call| call.waiting).sum(),
            freely: calls.iter().map(|call| call.freely).sum(),
        })
    }

    fn checklist(&self, present: Present<'_>, today: Date) -> Option<Assessed> {
        assess(present.state, &self.plan, today)
    }
}

fn phases(found: &Found<'_>) -> Vec<PhaseRow> {
    let phases = found.timeline().map(|timeline| timeline.deed.phases.as_slice()).unwrap_or_default();
    let row = |phase: &domain::cocreation::Phase| {
        let closed = found.process.closed.get(&phase.kind).filter(|(on, _)| *on <= found.today);
        let state = match closed {
            Some(_) => PhaseState::Closed,
            None if found.today < phase.opens => PhaseState::ToCome,
            None if found.today <= phase.closes => PhaseState::Running,
            None => PhaseState::Over,
        };
        PhaseRow {
            kind: phase.kind.code().into(),
            opens: day(phase.opens),
            closes: day(phase.closes),
            state,
            act: closed.map(|(_, at)| *at),
        }
    };
    phases.iter().map(row).collect()
}

fn calls(present: Present<'_>, plan: &PlanId, found: &Found<'_>) -> Vec<CallRow> {
    let calls = found.process.calls.values().filter(|call| call.on <= found.today);
    let row = |call: &Arc<domain::cocreation::CallState>| CallRow {
        to: Address::Call(plan.member.to_string(), plan.number, call.deed.call).into(),
        question: words(present, &call.deed.question),
        mechanism: call.deed.mechanism.code().into(),
        window: (day(call.deed.opens), day(call.deed.closes)),
        open: call.is_open(found.process, found.today),
        given: call.given(),
        waiting: call.unanswered(),
        freely: call.proposals(GiverClass::WithoutAccount),
    };
    calls.map(row).collect()
}

/// Why a requirement came out as it did, in a sentence.
fn because(why: Why) -> Say {
    let say = Say::new(format!("why-{}", why.code()));
    let when = |on: Date| Arg::When(day(on));
    let number = |n: i64| Arg::Number(u64::try_from(n).unwrap_or(0));
    match why {
        Why::Notice { days, least } => say.with("days", number(days)).with("least", number(least)),
        Why::NotBegun { begins: on } | Why::FirstMeetingBy(on) | Why::Published { on } | Why::StillOpen(on) => {
            say.with("on", when(on))
        }
        Why::Gap { from, to, months } => {
            say.with("from", when(from)).with("to", when(to)).with("months", number(months))
        }
        Why::MeetsRegularly { meetings: count } | Why::Calls(count) => say.with("count", count),
        Why::Updates { year, has, least } => {
            say.with("year", year.to_string()).with("has", number(has)).with("least", number(least))
        }
        Why::Unanswered { waiting, given } => say.with("waiting", waiting).with("given", given),
        Why::Answered { given } => say.with("given", given),
        Why::Meetings { from, has, least } => {
            say.with("on", when(from)).with("has", number(has)).with("least", number(least))
        }
        Why::NoRules | Why::Nothing | Why::NoCall | Why::NotImplemented | Why::ForTheReview => say,
    }
}

/// What the review found of a requirement.
fn by_review(present: Present<'_>, plan: &PlanId, requirement: Requirement) -> Option<FoundByReview> {
    let (of, found) = present.state.requirement_found(plan, requirement, present.lens)?;
    let review = &of.deed.review;
    let to = Address::Review(plan.member.to_string(), plan.number, review.product.to_string());
    let text = Say::of(Arg::Code("product".into(), review.product.code().into()));
    Some(FoundByReview { found: found.code().into(), report: Link { to: to.into(), text }, act: of.at })
}

fn shown(present: Present<'_>, plan: &PlanId, assessed: &Assessed) -> Checklist {
    let row = |finding: &Finding| RequirementRow {
        number: assessed.standard.number(finding.requirement),
        requirement: finding.requirement.code().into(),
        outcome: finding.outcome.code().into(),
        why: because(finding.why),
        found: by_review(present, plan, finding.requirement),
        evidence: finding
            .facts
            .iter()
            .map(|fact| Evidence { what: Say::new(format!("fact-{}", fact.kind)), on: day(fact.on), act: fact.at })
            .collect(),
    };
    let rule = assessed.version.rule;
    let text = version_name(rule.code(), assessed.version.version);
    let rule = Link { to: Address::Rule(rule.to_string()).into(), text };
    Checklist { rule, rows: assessed.findings.iter().map(row).collect() }
}

fn forum_shown(present: Present<'_>, forum: &Forum) -> Option<ForumShown> {
    let (act, _, deed) = forum.current()?;
    Some(ForumShown {
        remit: words(present, &deed.remit),
        rules: words(present, &deed.rules),
        seats: deed.seats.iter().map(|seats| (seats.of.code().into(), seats.n.into())).collect(),
        lacks_parity: forum.lacks_parity(),
        act: *act,
    })
}

/// What stands in the repository, the latest first.
fn repository(present: Present<'_>, forum: &Forum, today: Date) -> Vec<Entered> {
    let mut items: Vec<_> = forum.published.iter().filter(|item| item.on <= today).collect();
    items.sort_by_key(|item| std::cmp::Reverse((item.on, item.at)));
    items.into_iter().map(|item| entered(present, item, today)).collect()
}

/// The same for programs.
fn kept(present: Present<'_>, forum: &Forum, today: Date) -> Vec<Json> {
    let items = forum.published.iter().filter(|item| item.on <= today);
    items.map(|item| told_entry(present, item, today)).collect()
}

/// Meetings, the latest first.
fn held(forum: &Forum, today: Date) -> Vec<Line> {
    let line = |on, act, says| Line {
        at: At::When(day(on)),
        voice: None,
        says,
        link: None,
        changes: Vec::new(),
        act: Some(act),
    };
    let met = forum.meetings.iter().filter(|held| held.on <= today).map(|held| {
        let counts = held.deed.results_presented && held.deed.comments_collected;
        let says = Say::new(if counts { "forum-met-results" } else { "forum-met-line" });
        (held.on, held.at, line(held.on, held.at, says))
    });
    let mut lines: Vec<_> = met.collect();
    lines.sort_by_key(|(on, at, _)| std::cmp::Reverse((*on, *at)));
    lines.into_iter().map(|(.., line)| line).collect()
}

/// How many inputs were given without an account.
fn without_account(process: &CoCreation) -> u64 {
    process.calls.values().map(|call| call.proposals(GiverClass::WithoutAccount)).sum()
}

/// How often each rule of discussion was applied, appealed against and overturned.
fn moderation(process: &CoCreation) -> Vec<Applied> {
    let told = process.moderation().into_iter().map(|(rule, of)| Applied {
        rule: rule.code().into(),
        hidden: of.hidden,
        appealed: of.appealed,
        restored: of.restored,
        waiting: of.waiting,
    });
    told.collect()
}

impl Question for Making {
    fn position(&self, state: &Partnership) -> Option<u64> {
        let process = state.cocreations.get(&self.plan).map(|process| process.position);
        let forum = state.forums.get(&self.plan.member).map(|forum| forum.position);
        process.max(forum)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        day_ends(state, &self.plan.member, now).min(midnight_after(now))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let found = self.find(present)?;
        let calls = calls(present, &self.plan, &found);
        let (given, waiting) =
            calls.iter().fold((0, 0), |(given, waiting), call| (given + call.given, waiting + call.waiting));
        let timeline = found.timeline().ok_or(Problem::NotFound)?;
        let forum = self.forum(present);
        let began = began_on(found.process, found.today).unwrap_or_else(|| timeline.begins());
        Ok(Box::new(ProcessPage {
            member: self.plan.member.to_string(),
            name: present.name_of(&self.plan.member),
            number: self.plan.number,
            overview: words(present, &timeline.deed.overview),
            facts: vec![
                Fact::new(Say::new("making-began"), Value::When(day(began))),
                Fact::new(Say::new("making-ends"), Value::When(day(timeline.ends()))),
                Fact::new(Say::new("making-given"), Value::Number(given)),
                Fact::new(Say::new("making-answered"), Value::Number(given.saturating_sub(waiting))),
                Fact::new(Say::new("making-without-account"), Value::Number(without_account(found.process))),
            ],
            zone: found.zone.name.to_owned(),
            phases: phases(&found),
            calls,
            checklist: self.checklist(present, found.today).map(|assessed| shown(present, &self.plan, &assessed)),
            forum: forum.and_then(|forum| forum_shown(present, forum)),
            held: forum.map(|forum| held(forum, found.today)).unwrap_or_default(),
            repository: forum.map(|forum| repository(present, forum, found.today)).unwrap_or_default(),
            moderation: moderation(found.process),
            receipt: self.position(present.state).and_then(|at| present.receipt(at)),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let found = self.find(present)?;
        let phases: Vec<Json> = phases(&found)
            .iter()
            .map(|phase| {
                let (opens, closes) = (phase.opens.to_string(), phase.closes.to_string());
                json!({ "phase": phase.kind, "opens": opens, "closes": closes, "stands": phase.state.code(), "act": phase.act })
            })
            .collect();
        let calls: Vec<Json> = found
            .process
            .calls
            .values()
            .filter(|call| call.on <= found.today)
            .map(|call| {
                json!({
                    "call": call.deed.call,
                    "phase": call.deed.phase,
                    "mechanism": call.deed.mechanism,
                    "opens": call.deed.opens,
                    "closes": call.deed.closes,
                    "question": present.word(&call.deed.question),
                    "open": call.is_open(found.process, found.today),
                    "given": call.given(),
                    "waiting": call.unanswered(),
                    "counts": call.counts.iter().map(|(of, n)| json!({ "of": of, "n": n })).collect::<Vec<_>>(),
                    "act": call.at,
                })
            })
            .collect();
        let checklist = self.checklist(present, found.today).map(|assessed| {
            let finding = |finding: &Finding| {
                let facts: Vec<Json> = finding
                    .facts
                    .iter()
                    .map(|fact| json!({ "what": fact.kind, "on": fact.on, "act": fact.at }))
                    .collect();
                json!({
                    "number": assessed.standard.number(finding.requirement),
                    "requirement": finding.requirement,
                    "outcome": finding.outcome,
                    "why": finding.why.code(),
                    "evidence": facts,
                    "review": by_review(present, &self.plan, finding.requirement)
                        .map(|of| json!({ "found": of.found, "report": of.report.to.path(), "act": of.act })),
                })
            };
            let findings: Vec<Json> = assessed.findings.iter().map(finding).collect();
            json!({ "rule": assessed.version.name(), "began": assessed.began, "requirements": findings })
        });
        let moderation: Vec<Json> = moderation(found.process)
            .iter()
            .map(|of| {
                let (hidden, appealed) = (of.hidden, of.appealed);
                json!({ "rule": of.rule, "hidden": hidden, "appealed": appealed, "restored": of.restored, "waiting": of.waiting })
            })
            .collect();
        Ok(json!({
            "plan": self.plan,
            "zone": found.zone.name,
            "phases": phases,
            "calls": calls,
            "checklist": checklist,
            "moderation": moderation,
            "repository": self.forum(present).map(|forum| kept(present, forum, found.today)),
            "given_without_account": without_account(found.process),
        })
        .into())
    }
}
