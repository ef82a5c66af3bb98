//! Which plans are being made, what is asked of the public now, and how much moderators hid.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::{Entry, SetAside};
use domain::{Lens, Partnership, PlanId, Timestamp};
use serde_json::{Value as Json, json};
use views::Page;
use views::cocreation::{Plan, ProcessRow, ProcessesPage};

use super::process::Making;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};
use crate::until::{day_ends, midnight_after};

/// The list of co-creations, as HTML, JSON or CSV.
pub async fn processes(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Processes).await
}

struct Processes;

/// The plans whose making is public, those that begin last first.
fn public(present: Present<'_>) -> Vec<ProcessesRow> {
    let ids = present.state.cocreations.keys().cloned();
    let rows = ids.filter_map(|id| {
        let row = Making { plan: id.clone() }.row(present, plan(present, &id)).ok()?;
        Some(ProcessesRow { id, row })
    });
    let mut rows: Vec<ProcessesRow> = rows.collect();
    rows.sort_by_key(|told| Reverse(told.row.begins));
    rows
}

struct ProcessesRow {
    id: PlanId,
    row: ProcessRow,
}

fn plan(present: Present<'_>, id: &PlanId) -> Plan {
    Plan { member: id.member.to_string(), name: present.name_of(&id.member), number: id.number }
}

/// How many inputs moderators hid up to the day that is looked at, by rule.
fn hidden(present: Present<'_>) -> BTreeMap<&'static str, u64> {
    let calls = present.state.cocreations.values().flat_map(|process| process.calls.values());
    let settled = calls.flat_map(|call| call.settled.values());
    let mut counts = BTreeMap::new();
    for settled in settled.filter(|settled| present.lens.as_of.is_none_or(|day| settled.on <= day)) {
        if let Entry::Aside(SetAside::Moderated { rule, .. }) = &settled.how {
            *counts.entry(rule.code()).or_default() += 1;
        }
    }
    counts
}

impl Question for Processes {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.cocreations.values().map(|process| process.position).max()
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        let ends = state.cocreations.keys().map(|plan| day_ends(state, &plan.member, now));
        ends.min().unwrap_or(Timestamp(i64::MAX)).min(midnight_after(now))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let rows = public(present);
        let calls = rows.iter().flat_map(|told| {
            let calls = Making { plan: told.id.clone() }.calls(present).unwrap_or_default();
            calls.into_iter().filter(|call| call.open).map(|call| (told.row.plan.clone(), call))
        });
        let mut open: Vec<_> = calls.collect();
        open.sort_by_key(|(_, call)| call.window.1);
        Ok(Box::new(ProcessesPage {
            open,
            processes: rows.into_iter().map(|told| told.row).collect(),
            hidden: hidden(present).into_iter().map(|(rule, count)| (rule.into(), count)).collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let told = |ProcessesRow { id, row }: ProcessesRow| {
            let open = Making { plan: id.clone() }.calls(present).unwrap_or_default();
            let open: Vec<String> = open.iter().filter(|call| call.open).map(|call| call.to.path()).collect();
            json!({
                "plan": id,
                "begins": row.begins.to_string(),
                "ends": row.ends.to_string(),
                "phase": row.phase.as_ref().map(|(kind, state)| json!({ "phase": kind, "stands": state.code() })),
                "given": row.given,
                "given_without_account": row.freely,
                "waiting": row.waiting,
                "open_calls": open,
            })
        };
        let processes: Vec<Json> = public(present).into_iter().map(told).collect();
        Ok(json!({ "processes": processes, "hidden": hidden(present) }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let rows = public(present).into_iter().map(|ProcessesRow { id, row }| {
            let (phase, stands) = row.phase.map(|(kind, state)| (kind.to_string(), state.code())).unwrap_or_default();
            let (begins, ends) = (row.begins.to_string(), row.ends.to_string());
            let (given, freely, waiting) = (row.given.to_string(), row.freely.to_string(), row.waiting.to_string());
            [id.to_string(), begins, ends, phase, stands.to_owned(), given, freely, waiting]
        });
        Ok(Some(app::csv(
            &["plan", "begins", "ends", "phase", "stands", "given", "given_without_account", "waiting"],
            rows,
        )))
    }
}
