//! Whether the process lives, and whether it is ready to be sent readers.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;

use crate::site::Site;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// The node has folded the record up to where its store is, and knows every kind of act that it has met.
pub async fn ready(State(site): State<Arc<Site>>) -> (StatusCode, String) {
    match site.app.readiness() {
        Ok(length) => (StatusCode::OK, format!("ready at {length}\n")),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")),
    }
}
