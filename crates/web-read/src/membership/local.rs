//! How one joins, for everybody: the way of a country and of a local jurisdiction, the calls, who applied and what became of it. The desk on
//! which applications are written, looked at and decided is in `web-desk`.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::local::{LocalApplication, LocalCall, clock};
use domain::rules::RuleId;
use domain::{Date, Lens, PartialDate, Partnership, Timestamp};
use serde_json::{Value as Json, json};
use views::components::facts::Fact;
use views::membership::{JoinPlace, route};
use views::networking::{Block, Cell, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Address, Format, Page, Say};

use crate::access::Open;
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::local::{member, named, stands, state_class, tests, words, worked_as_of};
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::routing::get;
use crate::site::{Question, Site};
use crate::until::midnight_after;

/// The routes that anybody may ask for.
pub fn open(open: Open) -> Open {
    open.route(route::JOIN, get(join)).route(route::CALL, get(call)).route(route::APPLICATION, get(application))
}

async fn join(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Join).await
}

async fn call(State(site): State<Arc<Site>>, Part(at): Part<u64>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, OneCall { at }).await
}

async fn application(State(site): State<Arc<Site>>, Part(at): Part<u64>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, OneApplication { at }).await
}

/// When an answer about calls changes by itself: when a day ends at the Support Unit, or here.
fn until(now: Timestamp) -> Timestamp {
    clock().end_of(clock().day(now)).min(midnight_after(now))
}

fn day(day: Date) -> Value {
    Value::When(PartialDate::Day(day))
}

/// Whether a view shows what happened on a day.
fn is_shown(present: Present<'_>, on: Date) -> bool {
    present.lens.as_of.is_none_or(|as_of| on <= as_of)
}

fn today(present: Present<'_>) -> Date {
    present.asked.day_in(clock())
}

struct Join;

impl Join {
    fn calls(present: Present<'_>) -> Vec<&LocalCall> {
        let calls = present.state.local.calls.values().rev().map(AsRef::as_ref);
        calls.filter(|call| is_shown(present, call.on)).collect()
    }
}

impl Question for Join {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.local.position
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::local)
    }

    fn holds_until(&self, _: &Partnership, now: Timestamp) -> Timestamp {
        until(now)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let country = Section::new("country", Say::new("join-country")).help(Say::new("join-country-help"));
        let step = |number: u8| Say::new(format!("join-country-{number}"));
        let country = country.with(Block::Steps((1..=4).map(step).collect()));
        let of_local = Section::new("local", Say::new("join-local")).help(Say::new("join-local-help"));
        let step = |number: u8| Say::new(format!("join-local-{number}"));
        let rule = Address::Rule(RuleId::LocalAdmission.code().to_owned());
        let of_local = of_local
            .with(Block::Steps((1..=4).map(step).collect()))
            .with(Block::List(vec![(Say::new("join-local-rule"), Some(rule.into()))]));
        let row = |call: &LocalCall| {
            let stands = stands(call, today(present));
            let applications = of_call(present, call.at).count() as u64;
            vec![
                Cell::of(words(present, &call.deed.title)).to(JoinPlace::Call(call.at)),
                Cell::of(day(call.deed.opens)),
                Cell::of(day(call.deed.closes)),
                Cell::say(Say::new(format!("local-call-{stands}"))).tag(if stands == "open" { "due" } else { "done" }),
                Cell::of(Value::Number(applications)),
            ]
        };
        let rows: Vec<_> = Self::calls(present).into_iter().map(row).collect();
        let calls = Section::new("calls", Say::new("local-calls")).help(Say::new("local-calls-help"));
        let calls = calls.with(if rows.is_empty() {
            Block::Empty(Say::new("local-calls-none"), Say::new("local-calls-none-how"))
        } else {
            let columns =
                ["local-call", "local-opens", "local-closes", "local-stands", "local-applications"].map(Say::new);
            Block::Table(Table { caption: Say::new("local-calls"), columns: columns.into(), rows })
        });
        Ok(Box::new(SheetPage {
            above: vec![Link { to: Address::Members.into(), text: Say::new("members-title") }],
            lead: Some(Say::new("join-lead")),
            ways: vec![
                Link { to: Address::Eligibility.into(), text: Say::new("join-see-eligibility") },
                Link { to: JoinPlace::Desk.into(), text: Say::new("local-desk-title") },
                Link { to: JoinPlace::Letters.into(), text: Say::new("all-letters-title") },
            ],
            sections: vec![country, of_local, calls],
            twins: &[Format::Json],
            ..SheetPage::new(Say::new("join-title"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let calls: Vec<Json> = Self::calls(present).into_iter().map(|call| told_call(present, call)).collect();
        Ok(json!({ "calls": calls }).into())
    }
}

/// The applications in a call that a view shows, the first handed in first.
fn of_call(present: Present<'_>, call: u64) -> impl Iterator<Item = &LocalApplication> {
    let all = present.state.local.applications.values().map(AsRef::as_ref);
    all.filter(move |one| one.deed.call == call && is_shown(present, one.on))
}

fn told_call(present: Present<'_>, call: &LocalCall) -> Json {
    json!({
        "call": call.at,
        "title": present.word(&call.deed.title),
        "words": present.word(&call.deed.words),
        "opens": call.deed.opens,
        "closes": call.deed.closes,
        "stands": stands(call, today(present)),
        "applications": of_call(present, call.at).map(|one| one.at).collect::<Vec<_>>(),
    })
}

struct OneCall {
    at: u64,
}

impl OneCall {
    fn find<'a>(&self, present: Present<'a>) -> Result<&'a LocalCall, Problem> {
        let call = present.state.local.calls.get(&self.at).map(AsRef::as_ref);
        call.filter(|call| is_shown(present, call.on)).ok_or(Problem::NotFound)
    }
}

impl Question for OneCall {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.local.position
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::local)
    }

    fn holds_until(&self, _: &Partnership, now: Timestamp) -> Timestamp {
        until(now)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let call = self.find(present)?;
        let stands = stands(call, today(present));
        let row = |one: &LocalApplication| {
            let state = one.state(present.lens.as_of);
            vec![
                Cell::say(named(one, |id| present.word(id).map(ToOwned::to_owned))).to(JoinPlace::Application(one.at)),
                Cell::say(member(present, &one.deed.country)).to(Address::Member(one.deed.country.to_string())),
                Cell::of(day(one.on)),
                Cell::say(Say::new(format!("local-state-{state}"))).tag(state_class(state)),
            ]
        };
        let rows: Vec<_> = of_call(present, call.at).map(row).collect();
        let said = match words(present, &call.deed.words) {
            Value::Text(text) => Block::Words(text),
            withheld => Block::Answers(vec![(Say::new("local-call-words"), withheld)]),
        };
        let applied = Section::new("applications", Say::new("local-applications"))
            .help(Say::new("local-applications-help"))
            .with(if rows.is_empty() {
                Block::Empty(Say::new("local-applications-none"), Say::new("local-applications-none-how"))
            } else {
                let columns = ["local-jurisdictions", "local-country", "local-handed-in", "local-stands"].map(Say::new);
                Block::Table(Table { caption: Say::new("local-applications"), columns: columns.into(), rows })
            });
        let apply =
            (stands == "open").then(|| Link { to: JoinPlace::Apply(call.at).into(), text: Say::new("local-apply") });
        Ok(Box::new(SheetPage {
            above: vec![Link { to: JoinPlace::Join.into(), text: Say::new("join-title") }],
            titled: match words(present, &call.deed.title) {
                Value::Text(text) => Some(text),
                _ => None,
            },
            tag: Some((if stands == "open" { "due" } else { "done" }, Say::new(format!("local-call-{stands}")))),
            facts: vec![
                Fact::new(Say::new("local-opens"), day(call.deed.opens)),
                Fact::new(Say::new("local-closes"), day(call.deed.closes)).noting(Say::new("local-closes-clock")),
            ],
            ways: apply
                .into_iter()
                .chain([Link { to: Address::Act(call.at).into(), text: Say::new("help-see-act") }])
                .collect(),
            sections: vec![Section::new("words", Say::new("local-call-words")).with(said), applied],
            twins: &[Format::Json],
            ..SheetPage::new(Say::new("local-call"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let call = self.find(present)?;
        let mut told = told_call(present, call);
        if let Some(told) = told.as_object_mut() {
            let applications: Vec<Json> = of_call(present, call.at).map(|one| told_application(present, one)).collect();
            told.insert("applications".into(), applications.into());
        }
        Ok(told.into())
    }
}

fn told_application(present: Present<'_>, one: &LocalApplication) -> Json {
    let word = |id| present.word(id);
    let state = one.state(present.lens.as_of);
    let decided = one.decided.as_ref().filter(|(_, on, _)| is_shown(present, *on));
    let assessed = one.assessed.as_ref().filter(|(_, on, _)| is_shown(present, *on));
    let of_each: Vec<Json> = (one.deed.jurisdictions.iter())
        .map(|of| {
            json!({
                "member": of.member,
                "name": word(&of.name),
                "term_ends": of.term_ends,
                "letter": word(&of.letter),
                "reform_on": of.reform_on,
                "reform": word(&of.reform),
                "staff": word(&of.staff),
            })
        })
        .collect();
    json!({
        "application": one.at,
        "call": one.deed.call,
        "country": one.deed.country,
        "handed_in_on": one.on,
        "state": state,
        "jurisdictions": of_each,
        "partner": word(&one.deed.partner),
        "support": word(&one.deed.support),
        "capacity": word(&one.deed.capacity),
        "ambition": word(&one.deed.ambition),
        "tests": worked_as_of(present, one),
        "proposed": assessed.map(|(at, on, of)| json!({"act": at, "on": on, "proposes": of.proposes, "why": word(&of.why)})),
        "decided": decided.map(|(at, on, of)| json!({"act": at, "on": on, "outcome": of.outcome, "why": word(&of.why)})),
    })
}

struct OneApplication {
    at: u64,
}

impl OneApplication {
    fn find<'a>(&self, present: Present<'a>) -> Result<&'a LocalApplication, Problem> {
        let one = present.state.local.applications.get(&self.at).map(AsRef::as_ref);
        one.filter(|one| is_shown(present, one.on)).ok_or(Problem::NotFound)
    }
}

impl Question for OneApplication {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.local.position
    }

    /// The standing of the country is one of its tests.
    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts_and_local)
    }

    fn holds_until(&self, _: &Partnership, now: Timestamp) -> Timestamp {
        until(now)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let one = self.find(present)?;
        let deed = &one.deed;
        let said = |label: &'static str, id| (Say::new(label), words(present, id));
        let name = |id: &domain::TextId| present.word(id).map(ToOwned::to_owned);
        let state = one.state(present.lens.as_of);
        let tested = tests(&worked_as_of(present, one), one, name);
        let asked = Section::new("tests", Say::new("local-tests")).help(Say::new("local-tests-help"));
        let asked = asked.with(Block::Table(tested));
        let whole = Section::new("partner", Say::new("local-partner-part")).with(Block::Answers(vec![
            said("local-field-partner", &deed.partner),
            said("local-field-support", &deed.support),
            said("local-field-capacity", &deed.capacity),
            said("local-field-ambition", &deed.ambition),
        ]));
        let of_each = deed.jurisdictions.iter().enumerate().map(|(nth, of)| {
            let heading = present.word(&of.name).map_or_else(
                || Say::new("local-jurisdiction-numbered").with("number", (nth + 1).to_string()),
                Say::plain,
            );
            let member = present.state.members.contains_key(&of.member).then(|| {
                let to = Address::Member(of.member.to_string());
                Block::List(vec![(Say::new("local-is-member"), Some(to.into()))])
            });
            let answers = vec![
                (Say::new("local-field-term-ends"), day(of.term_ends)),
                said("local-field-letter", &of.letter),
                (Say::new("local-field-reform-on"), day(of.reform_on)),
                said("local-field-reform", &of.reform),
                said("local-field-staff", &of.staff),
            ];
            Section::new(format!("jurisdiction-{}", nth + 1), heading).with(Block::Answers(answers)).and(member)
        });
        let proposed = one.assessed.as_ref().filter(|(_, on, _)| is_shown(present, *on)).map(|(_, on, assessed)| {
            let answers = vec![
                (Say::new("local-on"), day(*on)),
                (Say::new("local-proposes"), Value::Say(Say::new(format!("local-outcome-{}", assessed.proposes)))),
                said("local-why", &assessed.why),
            ];
            Section::new("proposal", Say::new("local-proposal")).with(Block::Answers(answers))
        });
        let decided = one.decided.as_ref().filter(|(_, on, _)| is_shown(present, *on)).map(|(_, on, decided)| {
            let answers = vec![
                (Say::new("local-on"), day(*on)),
                (Say::new("local-decided"), Value::Say(Say::new(format!("local-outcome-{}", decided.outcome)))),
                said("local-why", &decided.why),
            ];
            Section::new("decision", Say::new("local-decision")).with(Block::Answers(answers))
        });
        let to_call = JoinPlace::Call(deed.call);
        Ok(Box::new(SheetPage {
            above: vec![
                Link { to: JoinPlace::Join.into(), text: Say::new("join-title") },
                Link { to: to_call.clone().into(), text: Say::new("local-call") },
            ],
            lead: Some(Say::new("local-application-lead")),
            tag: Some((state_class(state), Say::new(format!("local-state-{state}")))),
            facts: vec![
                Fact::new(Say::new("local-country"), Value::Say(member(present, &deed.country))),
                Fact::new(Say::new("local-handed-in"), day(one.on)),
            ],
            ways: vec![
                Link { to: to_call.into(), text: Say::new("local-call") },
                Link { to: Address::Member(deed.country.to_string()).into(), text: member(present, &deed.country) },
                Link { to: Address::Act(one.at).into(), text: Say::new("help-see-act") },
            ],
            sections: decided.into_iter().chain(proposed).chain([asked]).chain(of_each).chain([whole]).collect(),
            twins: &[Format::Json],
            ..SheetPage::new(named(one, name))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        Ok(told_application(present, self.find(present)?).into())
    }
}
