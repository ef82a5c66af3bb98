//! What goes around every answer that is not kept: a name for the log, the address taken apart, a limit on time, and problems
//! told in one place.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_LENGTH, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::IntoResponse;
use views::Format;

use crate::answer::{Keep, guard};
use crate::ask::Asked;
use crate::form::{too_large, too_long};
use crate::problems::{Asking, Problem, tell};
use crate::site::Site;

/// The longest address that is looked at, in bytes. The longest of ours, a figure with every filter set, stays well below.
const LONGEST_ADDRESS: usize = 4096;

/// The largest body that a request may bring; what is larger is not even waited for.
const LARGEST_BODY: u64 = 64 * 1024;

/// The same for forms: the longest report, with each letter written as twelve, fits.
pub const LARGEST_FORM: usize = 64 * 1024;

/// The same for forms of the desk, which may hold a file: a gazette with a law in it, scanned.
pub const LARGEST_UPLOAD: u64 = 10 * 1024 * 1024;

/// How long an answer may take to be made. The slowest page over 600,000 commitments takes a few seconds.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The header that carries what the log calls a request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// An answer took too long.
#[derive(Debug, thiserror::Error)]
#[error("the answer took longer than {} seconds", LONGEST_WAIT.as_secs())]
struct TookTooLong;

/// Answers a request, whatever happens.
pub async fn around(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response<Body> {
    let (began, reference) = (site.app.now(), reference(&site, request.headers()));
    let asked = Asked::of(request.uri());
    let (headers, is_head) = (request.headers().clone(), request.method() == Method::HEAD);
    let (refused, left) = match site.limits.pass(&site.options.proxies, &request) {
        Ok(left) => (refused(&request, &asked), left),
        Err(too_much) => (Some(too_much.into()), None),
    };
    let mut response = match refused {
        Some(problem) => problem.into_response(),
        None => match bare(request.uri()) {
            Some(to) => redirect(StatusCode::PERMANENT_REDIRECT, &to),
            None => match tokio::time::timeout(LONGEST_WAIT, next.run(asked.clone().route(request))).await {
                Ok(response) => response,
                Err(_) => Problem::Passing(Arc::new(TookTooLong)).into_response(),
            },
        },
    };
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let Asked { format, path, address, .. } = &asked;
        let (locale, by_header) = asked.told_in(&headers);
        let asking =
            Asking { address, path, locale, format: *format, by_header, headers: &headers, reference: &reference };
        let methods = response.headers_mut().remove(ALLOW);
        response = tell(&problem, asking, &site.options);
        response.headers_mut().extend(methods.map(|methods| (ALLOW, methods)));
    }
    if is_head {
        *response.body_mut() = Body::empty();
    }
    guard(response.headers_mut());
    // What is left is for programs; a page need not carry it.
    left.filter(|_| asked.format != Format::Html).into_iter().for_each(|left| left.tell(response.headers_mut()));
    bear(&reference, response.headers_mut());
    let took = u64::try_from(site.app.now().0.saturating_sub(began.0)).unwrap_or(0);
    site.counts.made(response.status().as_u16(), Duration::from_micros(took));
    response
}

/// Tells whoever asked what the log calls their request.
pub fn bear(reference: &str, headers: &mut HeaderMap) {
    if let Ok(reference) = HeaderValue::from_str(reference) {
        headers.insert(REQUEST_ID, reference);
    }
}

/// What the log calls a request: the name that a proxy gave it if that is a plain one, else ours, which is the start of the
/// process and a running number.
#[must_use]
pub fn reference(site: &Site, headers: &HeaderMap) -> String {
    let is_plain = |id: &&str| {
        (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let given = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok()).filter(is_plain);
    given.map_or_else(|| site.next_reference(), str::to_owned)
}

fn refused(request: &Request, asked: &Asked) -> Option<Problem> {
    let length = |headers: &HeaderMap| headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse::<u64>().ok();
    if request.uri().path_and_query().is_some_and(|p| p.as_str().len() > LONGEST_ADDRESS) {
        Some(Problem::TooLong)
    } else if views::address::is_of_desk(&asked.path) {
        length(request.headers()).is_some_and(|length| length > LARGEST_UPLOAD).then(too_large)
    } else if length(request.headers()).is_some_and(|length| length > LARGEST_BODY) {
        // Whoever sends a form is told that it is too long; a page is not sent anything.
        Some(if request.method() == Method::POST { too_long() } else { Problem::Method })
    } else {
        None
    }
}

/// The same address without a slash at its end, if it has one too many. An address that begins with two is none of ours: a
/// browser would read it as another site's.
fn bare(uri: &Uri) -> Option<String> {
    let path = uri.path();
    let bare =
        path.strip_suffix('/').filter(|bare| !bare.is_empty() && !bare.starts_with("//") && !bare.ends_with('/'))?;
    Some(uri.query().map_or_else(|| bare.to_owned(), |query| format!("{bare}?{query}")))
}

/// Sends a reader to another address. Browsers are told to ask again each time: of two identifiers of one thing the other may
/// lead one day, and two redirects that are remembered would then lead in a circle.
#[must_use]
pub fn redirect(how: StatusCode, to: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    match HeaderValue::from_str(to) {
        Ok(to) => {
            *response.status_mut() = how;
            response.headers_mut().insert(LOCATION, to);
            response.headers_mut().insert(CACHE_CONTROL, Keep::Revalidate.header());
            response
        }
        Err(_) => Problem::NotFound.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slash_too_many_is_taken_off_and_never_leads_elsewhere() {
        let bare = |address: &'static str| bare(&Uri::from_static(address));
        assert_eq!(bare("/members/").as_deref(), Some("/members"));
        assert_eq!(bare("/members/?page=2").as_deref(), Some("/members?page=2"));
        assert_eq!(bare("/"), None);
        assert_eq!(bare("/members"), None);
        assert_eq!(bare("//evil.example/"), None);
        assert_eq!(bare("/members//"), None);
    }
}
