//! Every plan, by member and number.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::account::numbers;
use domain::partnership::Member;
use domain::{Lens, MemberId, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;

use crate::api::USUAL;
use crate::api::findings::only_of;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::plans::{UNTOLD, rows};
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};
use crate::told;

/// The list.
pub async fn plans(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let member = only_of(&ask, &site)?;
    let span = ask.span.clone();
    site.answer(ask, Plans { member, span }).await
}

struct Plans {
    member: Option<MemberId>,
    span: Span,
}

/// Plans, by member and number.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Plans")]
pub struct PlansTold<'a> {
    /// How many there are.
    total: usize,
    /// Those of this piece.
    plans: &'a [PlanInList<'a>],
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// A plan in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PlanInList<'a> {
    /// Whose it is.
    member: &'a MemberId,
    /// Its number, from 1.
    number: u16,
    /// What is said of it: of each question the answer that counts.
    fields: told::Answers<'a>,
    /// How many commitments are known of it.
    commitments: usize,
    /// The last act that says something of the plan itself.
    position: Option<u64>,
}

impl Question for Plans {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Err(Problem::NotFound)
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let members = present.state.members.iter();
        let asked = members.filter(|(id, _)| self.member.as_ref().is_none_or(|only| only == *id));
        let numbered =
            asked.flat_map(|(id, member)| numbers(member).into_iter().map(move |number| (id, member, number)));
        let plans: Vec<PlanInList<'_>> =
            numbered.filter_map(|(id, member, number)| known(present, id, member, number)).collect();
        let (piece, next) = self.span.cut(&plans, USUAL);
        let told = PlansTold { total: plans.len(), plans: piece, next };
        Ok(Object::piece(&told, &told.next)?)
    }
}

/// A plan, if this view shows anything of it; that there is one, a process database may be the only one to tell.
fn known<'a>(present: Present<'a>, id: &'a MemberId, member: &'a Member, number: u16) -> Option<PlanInList<'a>> {
    let lens = present.lens;
    let plan = member.plans.get(&number).map_or(&*UNTOLD, AsRef::as_ref);
    let commitments = rows::shown(present, &plan.commitments).count();
    let process = member.processes.get(&Some(number));
    let is_told_of = commitments > 0 || process.into_iter().chain([&plan.thing]).any(|thing| thing.exists(lens));
    is_told_of.then(|| PlanInList {
        member: id,
        number,
        fields: told::fields(present, &plan.thing),
        commitments,
        position: plan.thing.statements(lens).next_back().map(|statement| statement.at),
    })
}
