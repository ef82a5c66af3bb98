//! The interface for programs, below `/api/v1`.
//!
//! It tells nothing of its own: an answer is the JSON of the page of the same thing, made by the same question. What it adds is
//! manners: one table of operations ([`operations`]) gives its routes, refuses questions that nobody would read, and is what its
//! description ([`openapi`]) is written from. Reading needs no key, and programs in other sites' pages may read.

mod commitments;
pub mod findings;
mod obligations;
mod openapi;
pub mod operations;
mod page;
mod plans;

pub use page::{page, problem};
pub use web_core::interface::{BELOW, LANGUAGE, USUAL};

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_MAX_AGE,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::routing::{MethodRouter, get};
use views::{Locale, Say};

use crate::answer::{Keep, Ready};
use crate::problems::Problem;
use crate::site::Site;
use operations::{OPERATIONS, Operation};

/// The routes below [`BELOW`].
pub fn routes() -> Router<Arc<Site>> {
    let described = Router::new().route("/openapi.json", get(description).options(preflight));
    OPERATIONS.iter().fold(described, |router, operation| {
        let checked = from_fn(move |request, next| check(operation, request, next));
        let answering = MethodRouter::from((operation.answered_by)());
        router.route(operation.path, answering.route_layer(checked).options(preflight))
    })
}

/// Lets a request pass if whatever it asks is something that the operation knows: a misspelt question would be answered as if it
/// had not been asked.
async fn check(operation: &'static Operation, request: Request, next: Next) -> Result<Response<Body>, Problem> {
    let query = request.uri().query().unwrap_or("");
    let mut seen: Vec<String> = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if !operation.knows(&name) {
            return Err(Problem::Unknown(name.chars().take(80).collect(), operation.names().collect()));
        }
        if name == LANGUAGE && !value.is_empty() && Locale::from_tag(&value).is_none() {
            let known = Locale::ALL.iter().map(|locale| locale.lang()).collect::<Vec<_>>().join(", ");
            let value: String = value.chars().take(80).collect();
            return Err(Problem::asked(
                Say::new("bad-code").with("value", value).with("name", LANGUAGE).with("known", known),
            ));
        }
        if seen.iter().any(|known| *known == name) {
            return Err(Problem::asked(Say::new("asked-twice").with("name", name.into_owned())));
        }
        seen.push(name.into_owned());
    }
    Ok(next.run(request).await)
}

/// Tells a browser that a program in another site's page may ask.
async fn preflight() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    for (name, value) in [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "accept-language, if-none-match, range"),
        (ACCESS_CONTROL_MAX_AGE, "86400"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The description of the interface.
async fn description(State(site): State<Arc<Site>>, headers: HeaderMap) -> Result<Response<Body>, Problem> {
    let document = openapi::document(&site.options.base_url);
    Ok(Ready::new("application/json", serde_json::to_vec(&document)?, Keep::Revalidate).serve_once(&headers))
}
