//! What every member, its forum and the review of its plans owe, in one list.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::{Debtor, Duty, Obligation, State as Stands};
use domain::{Lens, MemberId, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;

use crate::api::USUAL;
use crate::api::findings::only_of;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::membership;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};

/// The list.
pub async fn obligations(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let known = |value: &str| Stands::CODES.iter().copied().find(|code| *code == value);
    let question = Owed {
        member: only_of(&ask, &site)?,
        state: ask.code("state", known, Stands::CODES)?,
        owed_by: ask.code("owed-by", Debtor::from_code, Debtor::CODES)?,
        duty: ask.code("duty", Duty::from_code, Duty::CODES)?,
        span: ask.span.clone(),
    };
    site.answer(ask, question).await
}

struct Owed {
    member: Option<MemberId>,
    state: Option<&'static str>,
    owed_by: Option<Debtor>,
    duty: Option<Duty>,
    span: Span,
}

/// What is owed, member by member, by day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "AllObligations")]
pub struct AllTold<'a> {
    /// How many there are.
    total: usize,
    /// Those of this piece.
    obligations: &'a [OwedTold<'a>],
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// Something that is or was owed, with the member in whose membership it arose.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ObligationOfMember")]
struct OwedTold<'a> {
    /// The member.
    member: &'a MemberId,
    /// What is owed.
    obligation: Obligation,
}

impl Owed {
    fn is_asked(&self, owed: &Obligation) -> bool {
        self.state.is_none_or(|state| owed.state.code() == state)
            && self.owed_by.is_none_or(|by| owed.owed_by == by)
            && self.duty.is_none_or(|duty| owed.duty == duty)
    }
}

impl Question for Owed {
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

    /// Days end member by member, so the answer is not kept for long: until the next hour would need the zone of each.
    fn may_be_kept(&self, _: &Partnership) -> bool {
        false
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let members = present.state.members.keys().filter(|id| self.member.as_ref().is_none_or(|only| only == *id));
        let of = |member| {
            let owed = membership::owed_by(present, member).into_iter().filter(|owed| self.is_asked(owed));
            owed.map(move |obligation| OwedTold { member, obligation })
        };
        let owed: Vec<OwedTold<'_>> = members.flat_map(of).collect();
        let (obligations, next) = self.span.cut(&owed, USUAL);
        let told = AllTold { total: owed.len(), obligations, next };
        Ok(Object::piece(&told, &told.next)?)
    }
}
