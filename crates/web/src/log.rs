//! The log under `/log/`, as C2SP tlog-tiles says: a checkpoint that changes, tiles and bundles that never do.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response};
use transparency::tiles::{Layer, TilePath};
use views::Locale;

use crate::answer::{Keep, Ready};
use crate::problems::Problem;
use crate::site::Site;

/// The newest checkpoint, a signed note.
pub async fn checkpoint(State(site): State<Arc<Site>>, headers: HeaderMap) -> Result<Response<Body>, Problem> {
    let checkpoint = site.app.log().checkpoint().ok_or_else(|| Problem::not_found(Locale::En))?;
    Ok(Ready::new("text/plain; charset=utf-8", checkpoint.to_string(), Keep::No).serve(&headers))
}

/// The verifier keys, newest first, one on a line.
pub async fn vkey(State(site): State<Arc<Site>>, headers: HeaderMap) -> Result<Response<Body>, Problem> {
    let keys = site.app.log_keys().ok_or_else(|| Problem::not_found(Locale::En))?;
    let lines: String = keys.verifiers.iter().map(|key| format!("{key}\n")).collect();
    Ok(Ready::new("text/plain; charset=utf-8", lines, Keep::Revalidate).serve(&headers))
}

/// A tile of hashes or a bundle of entries.
pub async fn tile(
    State(site): State<Arc<Site>>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let path: TilePath = format!("tile/{path}").parse().map_err(|_| Problem::not_found(Locale::En))?;
    let bytes = site.app.tile(path).await.map_err(|fault| Problem::fault(Locale::En, &fault))?;
    let bytes = bytes.ok_or_else(|| Problem::not_found(Locale::En))?;
    let keep = if path.is_partial() { Keep::Revalidate } else { Keep::Forever };
    let kind = match path.layer() {
        Layer::Hashes(_) | Layer::Entries => "application/octet-stream",
    };
    Ok(Ready::new(kind, bytes, keep).serve(&headers))
}
