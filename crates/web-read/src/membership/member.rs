//! One member.

use std::sync::Arc;

use app::membership::Notices;
use app::people::Names;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Field;
use domain::ids::Slug;
use domain::membership::Obligation;
use domain::membership::account::numbers;
use domain::partnership::{Member, Plan};
use domain::people::Appointed;
use domain::plans::Commitment;
use domain::rules::Derivation;
use domain::{Lens, MemberId, PartialDate, Partnership, PlanId, Thing, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::facts::Fact;
use views::components::ledger::{At, Line};
use views::components::tree::Node;
use views::membership::{MemberPage, PlanOfMember, Timeline};
use views::value::{Link, Name, Value as Shown};
use views::{Address, Arg, Page, Say};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::last::last_of_member;
use crate::membership::members::{self, Sum};
use crate::membership::{deposits, held, letter, obligations};
use crate::networking;
use crate::object::Object;
use crate::plans::{self, rows};
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};
use crate::told;
use crate::until::{day_ends, midnight_after};

/// One member, as HTML, JSON or the CSV of its commitments.
pub async fn member(
    State(site): State<Arc<Site>>,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let (names, notices) = (site.app.names().clone(), site.app.notices().clone());
    site.answer(ask, OneMember { id, names, notices }).await
}

struct OneMember {
    id: MemberId,
    names: Names,
    notices: Notices,
}

/// A plan of the member with those of its commitments that the view shows.
struct Planned<'a> {
    id: PlanId,
    plan: &'a Plan,
    commitments: Vec<&'a Commitment>,
}

impl OneMember {
    fn find<'a>(&self, present: Present<'a>) -> Result<(&'a Member, Vec<Planned<'a>>), Problem> {
        let lens = present.lens;
        let member = present.state.members.get(&self.id).ok_or(Problem::NotFound)?;
        let planned = numbers(member).into_iter().map(|number| {
            let plan = member.plans.get(&number).map_or(&*plans::UNTOLD, AsRef::as_ref);
            let id = PlanId { member: self.id.clone(), number };
            Planned { id, plan, commitments: rows::shown(present, &plan.commitments).collect() }
        });
        let is_told_of = |p: &Planned<'_>| {
            let process = member.processes.get(&Some(p.id.number));
            !p.commitments.is_empty() || process.into_iter().chain([&p.plan.thing]).any(|thing| thing.exists(lens))
        };
        let plans: Vec<_> = planned.filter(is_told_of).collect();
        let exists = !plans.is_empty() || member.thing.exists(lens) || member.events.values().any(|e| e.exists(lens));
        exists.then_some((member.as_ref(), plans)).ok_or(Problem::NotFound)
    }
}

/// A member for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Member")]
pub struct MemberTold<'a> {
    /// Its short name, as in addresses.
    id: &'a MemberId,
    /// Its name, in the language asked for where it is a country.
    name: String,
    /// The country, ISO 3166-1 alpha-3; null for a locality.
    country: Option<String>,
    /// Its standing, a code.
    status: String,
    /// When it joined.
    joined: Option<PartialDate>,
    /// What is said of it.
    member: told::ThingTold<'a>,
    /// What happened in its membership.
    events: Vec<EventTold<'a>>,
    /// How its plans were made.
    processes: Vec<plans::ProcessTold<'a>>,
    /// What it, its forum and its reviewer owe or owed.
    obligations: Vec<Obligation>,
    /// Who holds an office for it.
    people: Vec<held::HeldTold>,
    /// How its standing follows from what is said.
    standing: Option<Derivation>,
    /// Its plans with their commitments.
    plans: Vec<PlanOfMemberTold<'a>>,
}

/// Something that happened in a membership.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Event")]
struct EventTold<'a> {
    /// Its short name.
    id: &'a Slug,
    /// What is said of it.
    event: told::ThingTold<'a>,
}

/// A plan of a member.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PlanOfMember")]
struct PlanOfMemberTold<'a> {
    /// Its number, from 1.
    number: u16,
    /// What is said of it.
    plan: told::ThingTold<'a>,
    /// Its commitments.
    commitments: Vec<rows::CommitmentTold<'a>>,
}

impl OneMember {
    fn told<'a>(&'a self, present: Present<'a>) -> Result<MemberTold<'a>, Problem> {
        let (member, planned) = self.find(present)?;
        let sum = members::sum(present, &self.id, member);
        let plan = |planned: Planned<'a>| PlanOfMemberTold {
            number: planned.id.number,
            plan: told::thing(present, &planned.plan.thing),
            commitments: planned.commitments.iter().map(|c| rows::json(present, c)).collect(),
        };
        let events = member.events.iter().filter(|(_, thing)| thing.exists(present.lens));
        let processes = member.processes.iter();
        Ok(MemberTold {
            id: &self.id,
            name: sum.row.name.words(present.words_of()),
            country: sum.country,
            status: sum.row.status.to_string(),
            joined: sum.row.joined,
            member: told::thing(present, &member.thing),
            events: events.map(|(id, thing)| EventTold { id, event: told::thing(present, thing) }).collect(),
            processes: processes.map(|(number, thing)| plans::ProcessTold::of(present, *number, thing)).collect(),
            obligations: obligations::of(present, &self.id),
            people: held::json(present, &self.id),
            standing: domain::membership::status(member, present.lens).map(|standing| standing.derivation),
            plans: planned.into_iter().map(plan).collect(),
        })
    }
}

/// The last act that a member rests on.
pub fn position(state: &Partnership, id: &MemberId) -> Option<u64> {
    let member = state.members.get(id)?;
    let things = member.events.values().chain(member.processes.values()).chain([&member.thing]);
    let commitments =
        member.plans.values().flat_map(|plan| &plan.commitments).filter_map(|id| state.commitments.get(id));
    let things = things.chain(member.plans.values().map(|plan| &plan.thing)).map(Thing::position);
    let body = domain::people::Body::Member(id.clone());
    let appointments = state.appointments_for(&body).map(Appointed::position);
    let letters = state.letters_about(&body).map(|letter| letter.at);
    things
        .chain(commitments.map(|commitment| commitment.position()))
        .chain(appointments)
        .chain(letters)
        .chain(last_of_member(state, id))
        .max()
}

fn facts(present: Present<'_>, member: &Member, sum: &Sum, commitments: &[&Commitment]) -> Vec<Fact> {
    let mut facts = vec![Fact::new(Say::new("member-status"), Shown::code("status", sum.row.status.clone()))];
    let leads = member.thing.said(Field::LeadInstitution, present.lens);
    let leads = leads.map(|said| present.value(Field::LeadInstitution, said.value));
    facts.extend(leads.map(|leads| Fact::new(Say::new("letter-ministry"), leads)));
    facts.push(Fact::new(Say::new("member-plans"), Shown::Number(sum.row.plans)));
    facts.extend(plans::facts(present, commitments));
    let starred = Fact::new(Say::new("member-starred"), Shown::Number(sum.row.starred));
    facts.push(starred.noting(Say::new("member-starred-note")));
    facts
}

/// Where its eligibility is worked out: countries are judged, localities are not.
fn eligibility(sum: &Sum) -> Option<Address> {
    match &sum.row.name {
        Name::Country(code) => Some(Address::EligibilityOf(code.clone())),
        Name::Given(_) => None,
    }
}

fn of_member(present: Present<'_>, planned: &Planned<'_>) -> Option<PlanOfMember> {
    let Planned { id, plan, commitments } = planned;
    let (from, to) = plans::span(present, id, plan, commitments);
    Some(PlanOfMember {
        number: id.number,
        from: from?,
        to: to.filter(|to| Some(*to) != from),
        note: rows::note(present, commitments.iter().copied()),
        table: rows::table(present, plans::era(present, plan), commitments.iter().copied()),
    })
}

/// What happened in a membership, the latest first.
fn events(present: Present<'_>, member: &Member) -> Vec<Line> {
    let lens = present.lens;
    let event = |thing: &Thing| {
        let said = thing.said(Field::MembershipEvent, lens)?;
        let domain::Value::Code(code) = said.value else { return None };
        let event = Arg::Code(Field::MembershipEvent.code().into(), (*code).into());
        let words = |field| present.words(thing, field).map(|words| words.trim_end_matches('.').to_owned());
        let says = match (words(Field::Note), words(Field::Citation)) {
            (None, None) => Say::of(event),
            (Some(note), None) => Say::new("member-event-noted").with("event", event).with("note", note),
            (None, Some(cited)) => Say::new("member-event-cited").with("event", event).with("citation", cited),
            (Some(note), Some(cited)) => {
                Say::new("member-event-noted-cited").with("event", event).with("note", note).with("citation", cited)
            }
        };
        let when = thing.date(Field::HappenedOn, lens).unwrap_or_else(|| said.by.effective_on.into());
        Some((when, Line::new(At::When(when), says).act(said.by.at)))
    };
    let mut events: Vec<_> = member.events.values().filter_map(event).collect();
    events.sort_by_key(|(when, _)| std::cmp::Reverse(*when));
    events.into_iter().map(|(_, line)| line).collect()
}

/// The letters about it, and what was deposited for it.
fn letters(present: Present<'_>, id: &MemberId) -> Vec<Link> {
    let body = domain::people::Body::Member(id.clone());
    letter::lines(present, &body).into_iter().chain(deposits::lines(present, &body)).collect()
}

/// The plans whose making is public, by number.
fn making(present: Present<'_>, id: &MemberId) -> Vec<u16> {
    let first = PlanId { member: id.clone(), number: 0 };
    let today = present.asked.day_in(domain::membership::zone_of(present.state, id, Lens::ALL));
    let of_member = present.state.cocreations.range(first..).take_while(|(plan, _)| plan.member == *id);
    let public = of_member.filter(|(_, process)| process.timelines.iter().any(|timeline| timeline.on <= today));
    public.map(|(plan, _)| plan.number).collect()
}

impl Question for OneMember {
    fn position(&self, state: &Partnership) -> Option<u64> {
        position(state, &self.id)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        let id = self.id.clone();
        Arc::new(move |state| Basis::member(state, &id).and_offices(state, &id))
    }

    fn shows_names(&self) -> bool {
        true
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        day_ends(state, &self.id, now).min(midnight_after(now))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (member, plans) = self.find(present)?;
        let sum = members::sum(present, &self.id, member);
        let commitments: Vec<&Commitment> = plans.iter().flat_map(|p| p.commitments.iter().copied()).collect();
        let (mut timeline, mut lines) = (Timeline::default(), Vec::new());
        for Planned { id, plan, commitments } in &plans {
            let (spans, told) = plans::timeline(present, id, plan, commitments);
            timeline.spans.extend(spans);
            lines.extend(told);
        }
        lines.sort_by_key(|line| match line.at {
            At::When(when) => Some(when),
            At::Say(_) => None,
        });
        let standing = [Field::Cohort, Field::Region, Field::Cycle];
        let standing = standing.into_iter().filter_map(|f| Some((f.code().into(), present.code_of(member, f)?.into())));
        Ok(Box::new(MemberPage {
            id: self.id.to_string(),
            name: sum.row.name.clone(),
            joined: sum.row.joined,
            standing: standing.collect(),
            facts: facts(present, member, &sum, &commitments),
            timeline,
            lines,
            plans: plans.iter().rev().filter_map(|planned| of_member(present, planned)).collect(),
            owed: obligations::in_short(present, &self.id, &self.notices),
            letters: letters(present, &self.id),
            events: events(present, member),
            helped: networking::of_member(present, &self.id),
            people: held::in_office(present, &self.id, &self.names),
            making: making(present, &self.id),
            corrections: crate::review::corrections::of_plans(present, &self.id, None),
            eligibility: eligibility(&sum),
            status: domain::membership::status(member, present.lens).map(|standing| Node::from(&standing.derivation)),
            receipt: position(present.state, &self.id).and_then(|position| present.receipt(position)),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        Ok(Object::of(&self.told(present)?)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let (_, plans) = self.find(present)?;
        let commitments = plans.into_iter().flat_map(|planned| planned.commitments);
        Ok(Some(app::csv(&rows::header(), commitments.map(|commitment| rows::cells(present, commitment)))))
    }
}
