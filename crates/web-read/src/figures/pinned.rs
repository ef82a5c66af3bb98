//! A figure as it was cited: the value that an act published, beside what today's program makes of it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::figures::FigureId;

use crate::ask::{Ask, Part};
use crate::figures::figure::OneFigure;
use crate::problems::Problem;
use crate::site::Site;

/// A figure pinned to the act that published it.
pub async fn pinned(
    State(site): State<Arc<Site>>,
    Part((id, pin)): Part<(String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = FigureId::from_code(&id).ok_or(Problem::NotFound)?;
    let at: u64 = pin.parse().map_err(|_| Problem::NotFound)?;
    let state = site.app.history().now();
    let published = state.figures.get(&at).ok_or(Problem::NotFound)?;
    let (name, query) = published.figure.figure.split_once('?').unwrap_or((&published.figure.figure, ""));
    if name != id.code() {
        return Err(Problem::NotFound);
    }
    // What an act names was computed once by this program or an earlier one; if it cannot be read any more, that is a fault.
    let filter = query.parse().map_err(|bad: domain::figures::BadFilter| Problem::fault(bad))?;
    site.answer(ask, OneFigure { id, filter, pinned: Some(at) }).await
}
