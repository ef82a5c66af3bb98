//! One action plan.

use std::sync::{Arc, LazyLock};

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Era, Field, Product};
use domain::membership::{Asked, Duty, Obligation, State as Stands, account, obligations, submitted};
use domain::partnership::{Member, Plan};
use domain::plans::Commitment;
use domain::review::Clock;
use domain::{Lens, MemberId, PartialDate, Partnership, PlanId, Thing, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::facts::Fact;
use views::components::ledger::{At, Line, Voice};
use views::membership::{Span, TimelineKind};
use views::plans::PlanPage;
use views::value::Value as Shown;
use views::{Arg, Page, Say};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::last::last_said;
use crate::membership::deposits;
use crate::object::Object;
use crate::plans::{made, peers, rows, self_assessment, versions};
use crate::present::{Present, report};
use crate::problems::Problem;
use crate::review;
use crate::site::{Question, Site};
use crate::told;
use crate::until::{day_ends, midnight_after};

/// One plan, as HTML, JSON or the CSV of its commitments.
pub async fn plan(
    State(site): State<Arc<Site>>,
    Part((member, number)): Part<(String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
    site.answer(ask, OnePlan { id }).await
}

struct OnePlan {
    id: PlanId,
}

/// A plan of which no source says anything.
pub static UNTOLD: LazyLock<Plan> = LazyLock::new(Plan::default);

/// A plan that a view shows, with what belongs to it.
struct Found<'a> {
    member: &'a Member,
    plan: &'a Plan,
    commitments: Vec<&'a Commitment>,
}

impl OnePlan {
    fn find<'a>(&self, present: Present<'a>) -> Result<Found<'a>, Problem> {
        let member = present.state.members.get(&self.id.member).ok_or(Problem::NotFound)?;
        // A process database may be the only one to tell that there is a plan.
        let plan = member.plans.get(&self.id.number).map_or(&*UNTOLD, AsRef::as_ref);
        let commitments: Vec<_> = rows::shown(present, &plan.commitments).collect();
        let is_told_of = || member.processes.get(&Some(self.id.number)).is_some_and(|told| told.exists(present.lens));
        let exists = plan.thing.exists(present.lens) || !commitments.is_empty() || is_told_of();
        exists.then_some(Found { member, plan, commitments }).ok_or(Problem::NotFound)
    }
}

/// A plan for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Plan")]
pub struct PlanTold<'a> {
    /// Whose it is.
    member: &'a MemberId,
    /// Its number, from 1.
    number: u16,
    /// What is said of it.
    plan: told::ThingTold<'a>,
    /// What is said of how it was made.
    processes: Vec<ProcessTold<'a>>,
    /// The editions that speak of it, the latest first.
    editions: Vec<made::EditionTold<'a>>,
    /// How the review's answers are spread over its commitments.
    findings: Vec<made::SpreadTold>,
    /// The reports of the review on it, with their clocks.
    reviews: Vec<Clock>,
    /// How peers were consulted while it was written, as that became public.
    peers: Vec<peers::PeersTold>,
    /// What the Support Unit noted of its versions, the first version first.
    checks: Vec<versions::CheckTold>,
    /// Its commitments.
    commitments: Vec<rows::CommitmentTold<'a>>,
}

/// How a plan, or a member's plans in general, were made.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Process")]
pub struct ProcessTold<'a> {
    /// The number of the plan; null for what is said of the member's plans in general.
    plan: Option<u16>,
    /// What is said.
    said: told::ThingTold<'a>,
}

impl<'a> ProcessTold<'a> {
    /// What is said of how a plan was made.
    #[must_use]
    pub fn of(present: Present<'a>, plan: Option<u16>, said: &'a Thing) -> Self {
        Self { plan, said: told::thing(present, said) }
    }
}

/// The era of a plan.
#[must_use]
pub fn era(present: Present<'_>, plan: &Plan) -> Era {
    present.plan_year(&plan.thing).map_or(Era::E2, Era::of_plan_year)
}

/// From when to when a plan runs, as exactly as that is known: by what is said of it, else by its commitments.
#[must_use]
pub fn span(
    present: Present<'_>,
    id: &PlanId,
    plan: &Plan,
    commitments: &[&Commitment],
) -> (Option<PartialDate>, Option<PartialDate>) {
    let lens = present.lens;
    let year = |field| plan.thing.number(field, lens).and_then(|y| i16::try_from(y).ok()).and_then(PartialDate::year);
    let date = |field| commitments.iter().filter_map(move |c| c.thing.date(field, lens));
    let first = commitments.iter().flat_map(|c| c.thing.statements(lens)).map(|s| s.effective_on.year()).min();
    let member = present.state.members.get(&id.member);
    let submitted = member.and_then(|member| submitted(member, id.number, lens));
    if let (Some(start), end) = (plan.thing.date(Field::Start, lens), plan.thing.date(Field::End, lens)) {
        return (Some(start), end);
    }
    let from = submitted.or_else(|| date(Field::Start).min()).or_else(|| PartialDate::year(first?));
    (from, year(Field::EndsIn).filter(|to| from.is_none_or(|from| from <= *to)))
}

/// The few things one wants to know first of one or several plans: how many commitments, how many done.
#[must_use]
pub fn facts(present: Present<'_>, commitments: &[&Commitment]) -> Vec<Fact> {
    let count = |n: usize| Shown::Number(u64::try_from(n).unwrap_or(u64::MAX));
    let assessed = commitments.iter().filter(|c| present.is_reviewed(c)).count();
    let completions: Vec<_> = commitments.iter().filter_map(|c| present.completion(c)).collect();
    let done = completions.iter().filter(|c| c.is_high()).count();
    vec![
        Fact::new(Say::new("member-commitments"), count(commitments.len()))
            .noting(Say::new("member-commitments-assessed").with("count", assessed)),
        Fact::new(Say::new("member-done"), count(done))
            .noting(Say::new("member-done-of").with("count", completions.len())),
    ]
}

/// The reports on a plan: each with the year in which it was published and the act that says so.
fn reports(present: Present<'_>, commitments: &[&Commitment]) -> Vec<(Product, PartialDate, u64)> {
    let mut reports: Vec<(Product, PartialDate, u64)> = Vec::new();
    for (product, thing) in commitments.iter().flat_map(|c| &c.assessments) {
        let Some(said) = thing.said(Field::ReportYear, present.lens) else { continue };
        let year = match said.value {
            domain::Value::Number(year) => i16::try_from(*year).ok().and_then(PartialDate::year),
            _ => None,
        };
        if let Some(year) = year.filter(|_| reports.iter().all(|(known, ..)| known != product)) {
            reports.push((*product, year, said.by.at));
        }
    }
    reports.sort_by_key(|(product, year, _)| (*year, *product));
    reports
}

/// When a plan was submitted, as exactly as that is known; of one that was deposited here with how late it came.
fn delivered(present: Present<'_>, id: &PlanId, plan: &Plan) -> Option<Fact> {
    let told = |field| plan.thing.said(field, present.lens).map(|said| present.value(field, said.value));
    let Some(on) = told(Field::SubmittedOn) else {
        return Some(Fact::new(Say::new("plan-submitted"), told(Field::SubmittedIn)?));
    };
    let fact = Fact::new(Say::of(Arg::Field(Field::SubmittedOn.code().into())), on);
    let owed = obligations(present.state, &id.member, present.lens, Asked::On(present.today));
    let is_it = |o: &&Obligation| o.plan == Some(id.number) && matches!(o.duty, Duty::FirstPlan | Duty::NextPlan);
    Some(match owed.iter().find(is_it).map(|owed| owed.state) {
        Some(Stands::Done { lateness: Some(lateness), .. }) => {
            fact.noting(Say::of(Arg::Code("lateness".into(), lateness.code().into())))
        }
        _ => fact,
    })
}

/// What a plan that was deposited here rests on: when a minister endorsed it, and which Declaration its deposit reaffirms, with the day
/// on which the member endorsed that.
fn endorsed(present: Present<'_>, plan: &Plan, member: &Member) -> Vec<Fact> {
    let fact = |field: Field| {
        let said = plan.thing.said(field, present.lens)?;
        Some(Fact::new(Say::of(Arg::Field(field.code().into())), present.value(field, said.value)))
    };
    let joined = account::joined(member, present.lens);
    let declaration = fact(Field::Declaration).map(|fact| match joined {
        Some(joined) => fact.noting(Say::new("plan-declaration-endorsed").with("date", joined)),
        None => fact,
    });
    fact(Field::EndorsedOn).into_iter().chain(declaration).collect()
}

/// A plan and the reviews of it, as stretches and as dated lines, each with its act.
#[must_use]
pub fn timeline(present: Present<'_>, id: &PlanId, plan: &Plan, commitments: &[&Commitment]) -> (Vec<Span>, Vec<Line>) {
    let (mut spans, mut lines) = (Vec::new(), Vec::new());
    let (from, to) = span(present, id, plan, commitments);
    let number = id.number.to_string();
    if let Some(from) = from {
        let kind = if commitments.is_empty() { TimelineKind::PlanWithoutText } else { TimelineKind::Plan };
        let label = Say::new("timeline-plan").with("number", &number);
        spans.push(Span { label, kind, from, to: to.unwrap_or(from) });
        let says = match commitments.len() {
            0 => Say::new("timeline-plan-without-text").with("number", &number),
            count => Say::new("timeline-plan-deposited").with("number", &number).with("count", count),
        };
        // A plan is often deposited before the time begins that it is for.
        let on = plan.thing.date(Field::SubmittedOn, present.lens).unwrap_or(from);
        let line = Line::new(At::When(on), says).by(Voice::Government);
        let told = |id: &PlanId| present.state.members.get(&id.member)?.processes.get(&Some(id.number));
        let things = [Some(&plan.thing), told(id)].into_iter().flatten();
        let said = things.filter_map(|thing| thing.statements(present.lens).next_back()).map(|s| s.at).next();
        let act = said.or_else(|| commitments.iter().map(|c| c.thing.position()).min());
        lines.push(match act {
            Some(act) => line.act(act),
            None => line,
        });
    }
    for (product, year, act) in reports(present, commitments) {
        spans.push(Span { label: Say::of(report(product)), kind: TimelineKind::Report, from: year, to: year });
        let says = Say::new("timeline-report-published").with("report", report(product)).with("number", &number);
        lines.push(Line::new(At::When(year), says).by(Voice::Reviewer).act(act));
    }
    (spans, lines)
}

/// The last act that a plan rests on.
fn position(state: &Partnership, id: &PlanId) -> Option<u64> {
    let plan = state.plan(id);
    let commitments = plan.into_iter().flat_map(|plan| &plan.commitments).filter_map(|id| state.commitments.get(id));
    let process = state.members.get(&id.member)?.processes.values().map(Thing::position);
    let own = plan.map(|plan| plan.thing.position());
    let advised = state.recommendations.get(id).into_iter().flat_map(|of| of.values()).map(|one| one.position);
    let itself = last_said(state, id).into_iter().chain(peers::last_told(state, id));
    commitments.map(|c| c.position()).chain(process).chain(own).chain(advised).chain(itself).max()
}

impl Question for OnePlan {
    fn position(&self, state: &Partnership) -> Option<u64> {
        position(state, &self.id)
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        day_ends(state, &self.id.member, now).min(midnight_after(now))
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        let id = self.id.clone();
        Arc::new(move |state| Basis::plan(state, &id).and_timelines(state, &id))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let found = self.find(present)?;
        let Found { member, plan, commitments } = &found;
        let (from, to) = span(present, &self.id, plan, commitments);
        let mut facts = facts(present, commitments);
        if let Some(fact) = delivered(present, &self.id, plan) {
            facts.insert(0, fact);
        }
        facts.extend(endorsed(present, plan, member));
        let (uptake, recommended) = review::on_plan(present, &self.id);
        Ok(Box::new(PlanPage {
            member: self.id.member.to_string(),
            name: present.name(&self.id.member, member),
            number: self.id.number,
            from,
            to,
            facts,
            note: rows::note(present, commitments.iter().copied()),
            table: rows::table(present, era(present, plan), commitments.iter().copied()),
            versions: versions::versions(present, &self.id, plan, commitments),
            editions: made::editions(present, plan, commitments),
            found: made::found(present, commitments),
            advice: made::advice(present, commitments),
            reviews: review::of_plan(present, &self.id).iter().map(|clock| review::row(present, clock)).collect(),
            corrections: review::corrections::of_plans(present, &self.id.member, Some(self.id.number)),
            uptake,
            recommended,
            own: self_assessment::ways(present, &self.id),
            deposits: deposits::of_plan(present, &self.id),
            peers: peers::rows(present, &self.id),
            peers_required: peers::required(present, &self.id, member),
            process: made::processes(present, member, self.id.number),
            history: timeline(present, &self.id, plan, commitments).1,
            receipt: position(present.state, &self.id).and_then(|position| present.receipt(position)),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let Found { member, plan, commitments } = self.find(present)?;
        let processes = member.processes.iter().filter(|(number, _)| number.is_none_or(|n| n == self.id.number));
        Ok(Object::of(&PlanTold {
            member: &self.id.member,
            number: self.id.number,
            plan: told::thing(present, &plan.thing),
            processes: processes.map(|(number, thing)| ProcessTold::of(present, *number, thing)).collect(),
            editions: made::editions_json(present, plan, &commitments),
            findings: made::found_json(present, &commitments),
            reviews: review::of_plan(present, &self.id),
            peers: peers::json(present, &self.id),
            checks: versions::checks(present, &self.id),
            commitments: commitments.into_iter().map(|c| rows::json(present, c)).collect(),
        })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let found = self.find(present)?;
        Ok(Some(app::csv(&rows::header(), found.commitments.into_iter().map(|c| rows::cells(present, c)))))
    }
}
