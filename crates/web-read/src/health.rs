//! Whether the process lives, and whether it is ready to be sent readers.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};

use crate::answer::Keep;
use crate::site::Site;

/// The process answers.
pub async fn alive() -> Response {
    say(StatusCode::OK, "ok\n".to_owned())
}

/// The node has folded the record up to where its store is, and knows every kind of act that it has met.
pub async fn ready(State(site): State<Arc<Site>>) -> Response {
    match site.app.readiness() {
        Ok(length) => say(StatusCode::OK, format!("ready at {length}\n")),
        Err(why) => say(StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")),
    }
}

fn say(status: StatusCode, words: String) -> Response {
    (status, [(CACHE_CONTROL, Keep::No.header())], words).into_response()
}
