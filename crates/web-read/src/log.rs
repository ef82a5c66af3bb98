//! The log under `/log/`, as C2SP tlog-tiles says: a checkpoint that changes, tiles and bundles that never do.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse as _;
use bytes::Bytes;
use transparency::TilePath;

use crate::answer::{Keep, Ready};
use crate::ask::Part;
use crate::problems::Problem;
use crate::site::Site;

const TEXT: &str = "text/plain; charset=utf-8";

/// The newest checkpoint, a signed note.
pub async fn checkpoint(State(site): State<Arc<Site>>, headers: HeaderMap) -> Result<Response<Body>, Problem> {
    let checkpoint = site.app.log().checkpoint().ok_or(Problem::NotFound)?;
    Ok(Ready::new(TEXT, checkpoint.to_string(), Keep::Revalidate).serve_once(&headers))
}

/// The verifier keys, newest first, one on a line.
pub async fn vkey(State(site): State<Arc<Site>>, headers: HeaderMap) -> Response<Body> {
    let keys = site.app.log_keys().verifiers;
    let lines: String = keys.iter().map(|key| format!("{key}\n")).collect();
    Ready::new(TEXT, lines, Keep::Revalidate).serve_once(&headers)
}

/// A tile of hashes or a bundle of entries. A partial one never changes either: a wider one has another path.
pub async fn tile(
    State(site): State<Arc<Site>>,
    Part(path): Part<String>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let path: TilePath = format!("tile/{path}").parse().map_err(|_| Problem::NotFound)?;
    let bytes = site.app.tile(path).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    let bytes = bytes.ok_or(Problem::NotFound)?;
    Ok(Ready::new("application/octet-stream", bytes, Keep::Forever).serve_once(&headers))
}

/// Cosigns a checkpoint of a log that this site is a witness for (C2SP tlog-witness); nothing is here if it is none.
pub async fn add_checkpoint(State(site): State<Arc<Site>>, body: Bytes) -> Result<Response<Body>, Problem> {
    let witness = site.options.witness.as_ref().ok_or(Problem::NotFound)?;
    let (status, kind, answer) = site.app.judge_checkpoint(witness, &body).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    Ok((status, [(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store")], answer).into_response())
}
