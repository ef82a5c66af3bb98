//! Forms: what one sent, and that it was sent from a page of ours.
//!
//! What comes from another site is refused, so that a page elsewhere can do nothing in a reader's name. A form of somebody who
//! is signed in also carries the token of their session; that is checked where sessions are ([`crate::people`]).

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName};
use views::Say;

use crate::around::LARGEST_FORM;
use crate::problems::Problem;
use crate::site::Site;

/// What a form sent, by the names of its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent(HashMap<String, String>);

impl Sent {
    /// Reads what a form sent.
    #[must_use]
    pub fn read(body: &Bytes) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    /// What stood in a field; nothing if it was not there.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

/// Takes the body of a request to a form, unless it comes from elsewhere or is larger than any form.
///
/// # Errors
/// Why it is not taken.
pub async fn taken(request: Request, site: &Site) -> Result<Sent, Problem> {
    if !is_from_here(request.headers(), &site.options.base_url) {
        return Err(Problem::asked(Say::new("form-cross-site")));
    }
    let body = axum::body::to_bytes(request.into_body(), LARGEST_FORM).await.map_err(|_| Problem::Method)?;
    Ok(Sent::read(&body))
}

impl FromRequest<Arc<Site>> for Sent {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Problem> {
        taken(request, site).await
    }
}

/// Whether a form was sent from a page of this site, as far as the browser says: `Sec-Fetch-Site` where it has that, else
/// `Origin`. A program says neither, and acts for nobody but itself.
pub fn is_from_here(headers: &HeaderMap, base_url: &str) -> bool {
    const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
    let said = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = said(FETCH_SITE) {
        return matches!(site, "same-origin" | "none");
    }
    let host = |origin: &str| origin.split_once("://").map(|(_, host)| host.to_ascii_lowercase());
    match said(ORIGIN) {
        None => true,
        Some(origin) => {
            let ours = [host(base_url), said(HOST).map(str::to_ascii_lowercase)];
            host(origin).is_some_and(|theirs| ours.into_iter().flatten().any(|ours| ours == theirs))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_form_is_taken_from_a_browser() {
        let from = |pairs: &[(&'static str, &str)]| {
            let pairs = pairs.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()));
            is_from_here(&pairs.collect(), "https://openpact.example")
        };
        assert!(from(&[]), "a program");
        assert!(from(&[("sec-fetch-site", "same-origin"), ("origin", "https://openpact.example")]));
        assert!(from(&[("origin", "https://OPENPACT.example")]));
        assert!(from(&[("origin", "http://localhost:8080"), ("host", "localhost:8080")]));
        assert!(!from(&[("sec-fetch-site", "cross-site")]));
        assert!(!from(&[("sec-fetch-site", "same-site")]), "a neighbour under the same domain");
        assert!(!from(&[("origin", "https://evil.example"), ("host", "openpact.example")]));
        assert!(!from(&[("origin", "null")]));
    }
}
