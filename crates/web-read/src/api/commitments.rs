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
use crate::object::{Object, Rows};
use crate::plans::rows::CommitmentTold;
use crate::plans::written;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, QUICK, Span};

/// The list.
pub async fn commitments(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let state = site.app.history().now();
    let filter = parts::filter(&ask, &state)?;
    let (span, written) = (ask.span.clone(), site.kept_for());
    let is_now = ask.pinned().known_at.is_none() && span.limit(USUAL) <= QUICK;
    let is_quick = is_now && filter == Filter::default() && state.kept.lists(&state, ask.moment.lens());
    site.answer(ask, Commitments { filter, span, written, is_quick }).await
}

struct Commitments {
    filter: Filter,
    span: Span,
    written: Arc<written::Rows>,
    is_quick: bool,
}

/// Commitments, by identifier.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Commitments")]
pub struct CommitmentsTold {
    /// How many there are.
    total: usize,
    /// Those of this piece.
    #[serde(skip_serializing_if = "Rows::are_written_apart")]
    #[schemars(with = "Vec<CommitmentTold>", required)]
    commitments: Rows,
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
        !self.is_quick
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Err(Problem::NotFound)
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let listed = listed(present.state, present.lens, &self.filter);
        let (first, limit) = (self.span.first(USUAL), self.span.limit(USUAL));
        let commitments = listed.piece(first, limit).map(|commitment| self.written.of(present, commitment));
        let commitments = Rows(commitments.collect::<Result<_, _>>()?);
        let (total, next) = (listed.len(), self.span.next(USUAL, listed.len()));
        let told = CommitmentsTold { total, commitments, next };
        Ok(Object::piece(&told, &told.next)?.listing("commitments", &told.commitments))
    }
}
