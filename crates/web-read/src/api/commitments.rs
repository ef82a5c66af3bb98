//! Every commitment that a restriction lets through, by identifier.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::figures::{Filter, listed};
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;

use crate::api::USUAL;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::figures::parts;
use crate::front::RestsOn;
use crate::object::Object;
use crate::plans::rows::{self, CommitmentTold};
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};

/// The list.
pub async fn commitments(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let filter = parts::filter(&ask, &site.app.history().now())?;
    let span = ask.span.clone();
    site.answer(ask, Commitments { filter, span }).await
}

struct Commitments {
    filter: Filter,
    span: Span,
}

/// Commitments, by identifier.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Commitments")]
pub struct CommitmentsTold<'a> {
    /// How many there are.
    total: usize,
    /// Those of this piece.
    commitments: Vec<CommitmentTold<'a>>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

impl Question for Commitments {
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
        let listed = listed(present.state, present.lens, &self.filter);
        let (first, limit) = (self.span.first(USUAL), self.span.limit(USUAL));
        let commitments = listed.piece(first, limit).map(|commitment| rows::json(present, commitment)).collect();
        let (total, next) = (listed.len(), self.span.next(USUAL, listed.len()));
        let told = CommitmentsTold { total, commitments, next };
        Ok(Object::piece(&told, &told.next)?)
    }
}
