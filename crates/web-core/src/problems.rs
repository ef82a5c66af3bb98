//! What is told when there is no answer: nothing there, asked wrongly, not ready, broken.
//!
//! A handler says which [`Problem`] it met and nothing more. The page (or, for programs, RFC 9457 problem details) is made in
//! one place, [`tell`], where language, format and reference of the request are known. A fault is logged there, once, with
//! its cause and the reference that the page shows.

use std::any::Any;
use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::header::{CONTENT_LANGUAGE, RETRY_AFTER, VARY};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use domain::people::Action;
use serde_json::json;
use views::address::before_secret;
use views::problems::{BadRequestPage, FaultPage, NotAllowedPage, NotFoundPage, Sort};
use views::{Address, Catalogue, Chrome, Error as NotDrawn, Format, Locale, Page, Say};

use crate::answer::{Keep, Ready};
use crate::limits::{self, TooMuch};
use crate::site::Options;

/// Why there is no answer.
#[derive(Debug, Clone)]
pub enum Problem {
    /// Nothing is at this address.
    NotFound,
    /// This site sets no pages as PDF.
    NoPress,
    /// The address answers, but not to this method: nearly everything here is only read.
    Method,
    /// It cannot be answered as asked; what is wrong, each with what to do.
    Asked(Vec<Say>),
    /// The interface was asked something that the operation does not know: its name, and the names that it knows.
    Unknown(String, Vec<&'static str>),
    /// A cursor that is none, or another list's.
    Cursor,
    /// The address is longer than any of ours.
    TooLong,
    /// Waiting helps: the database is away, or the answer took too long.
    Passing(Arc<dyn Error + Send + Sync>),
    /// Something broke.
    Fault(Arc<dyn Error + Send + Sync>),
    /// Too much was sent or asked for; it can be again after a while.
    TooMany(Flood, Duration),
    /// Whoever asks is signed in, and none of their offices may do this.
    NotAllowed(Action),
}

/// What there was too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flood {
    /// Reports that something is wrong.
    Reports,
    /// Tries to sign in.
    Tries,
    /// What people give without an account.
    Given,
    /// Answers.
    Asked(limits::Sort),
}

/// A part of the program panicked while it made an answer.
#[derive(Debug)]
struct Panicked(String);

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a panic while an answer was made: {}", self.0)
    }
}
impl Error for Panicked {}

impl Problem {
    /// One thing that is wrong with a question.
    #[must_use]
    pub fn asked(say: Say) -> Self {
        Self::Asked(vec![say])
    }

    /// Something broke.
    pub fn fault(cause: impl Error + Send + Sync + 'static) -> Self {
        Self::Fault(Arc::new(cause))
    }

    /// The store does not answer; whether that passes by itself, it says.
    pub fn store(cause: impl Error + Send + Sync + 'static, passing: bool) -> Self {
        if passing { Self::Passing(Arc::new(cause)) } else { Self::Fault(Arc::new(cause)) }
    }

    /// The store does not answer.
    pub fn of_store(cause: app::StoreError) -> Self {
        let passing = cause.is_passing();
        Self::store(cause, passing)
    }

    /// A command was not done, and not because the rules refuse it.
    pub fn of_write<R: fmt::Debug + fmt::Display + Send + Sync + 'static>(cause: app::WriteError<R>) -> Self
    where
        app::WriteError<R>: Error,
    {
        match cause {
            app::WriteError::Store(cause) => Self::of_store(cause),
            other => Self::fault(other),
        }
    }

    /// What a panic said.
    #[must_use]
    pub fn panicked(payload: &(dyn Any + Send)) -> Self {
        let said = payload.downcast_ref::<&str>().map(|s| (*s).to_owned());
        let said = said.or_else(|| payload.downcast_ref::<String>().cloned());
        Self::fault(Panicked(said.unwrap_or_else(|| "it said nothing".to_owned())))
    }

    const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NoPress => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Asked(_) | Self::Unknown(..) | Self::Cursor => StatusCode::BAD_REQUEST,
            Self::TooLong => StatusCode::URI_TOO_LONG,
            Self::Passing(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::TooMany(..) => StatusCode::TOO_MANY_REQUESTS,
            Self::NotAllowed(_) => StatusCode::FORBIDDEN,
        }
    }

    /// Which sort of problem it is.
    const fn sort(&self) -> Sort {
        match self {
            Self::NotFound | Self::NoPress => Sort::NotFound,
            Self::Method => Sort::Method,
            Self::Asked(_) => Sort::Value,
            Self::Unknown(..) => Sort::Parameter,
            Self::Cursor => Sort::Cursor,
            Self::TooLong => Sort::TooLong,
            Self::TooMany(..) => Sort::TooMany,
            Self::Passing(_) => Sort::Unavailable,
            Self::Fault(_) => Sort::Fault,
            Self::NotAllowed(_) => Sort::NotAllowed,
        }
    }

    /// What is wrong with a question, each with what to do.
    fn says(&self) -> Vec<Say> {
        match self {
            Self::Asked(problems) => problems.clone(),
            Self::Unknown(name, known) => {
                vec![Say::new("unknown-parameter").with("name", name.as_str()).with("known", known.join(", "))]
            }
            Self::Cursor => vec![Say::new("bad-cursor")],
            Self::NoPress => vec![Say::new("no-pdf")],
            Self::TooMany(of, wait) => vec![too_many(*of, *wait)],
            Self::NotFound | Self::Method | Self::TooLong | Self::Passing(_) | Self::Fault(_) | Self::NotAllowed(_) => {
                Vec::new()
            }
        }
    }

    /// Logs what somebody who runs the site has to look at. A question that was asked wrongly is none of it.
    fn log(&self, reference: &str, address: &str) {
        let address = &*loggable(address);
        match self {
            Self::Passing(cause) => {
                tracing::warn!(reference, address, cause = %chain(cause.as_ref()), "a page could not be made now");
            }
            Self::Fault(cause) => {
                tracing::error!(reference, address, cause = %chain(cause.as_ref()), "a page could not be made");
            }
            Self::NotFound | Self::NoPress | Self::Method | Self::Asked(_) | Self::Unknown(..) | Self::Cursor => {}
            Self::TooLong | Self::TooMany(..) | Self::NotAllowed(_) => {}
        }
    }

    fn page(&self, asked: &str, reference: &str, chrome: &Chrome) -> Result<String, NotDrawn> {
        let fault = |passing| FaultPage { reference: reference.to_owned(), passing };
        match self {
            Self::NotFound => NotFoundPage { asked: asked.chars().take(200).collect() }.render(chrome),
            Self::NotAllowed(action) => NotAllowedPage { action: action.code() }.render(chrome),
            Self::Passing(_) => fault(true).render(chrome),
            Self::Fault(_) => fault(false).render(chrome),
            _ => BadRequestPage { problems: self.says() }.render(chrome),
        }
    }

    /// What a program is told (RFC 9457): its `type` is the address of a page that explains this sort of problem.
    fn details(&self, asking: Asking<'_>, base_url: &str) -> serde_json::Value {
        let (t, sort) = (Catalogue::of(asking.locale), self.sort());
        let explained = Address::Problem(sort.code().to_owned()).href(asking.locale);
        let mut details = json!({
            "type": format!("{base_url}{explained}"),
            "title": t.text(&sort.title()),
            "status": self.status().as_u16(),
            "detail": t.text(&sort.means()),
        });
        let says = self.says();
        if !says.is_empty() {
            details["problems"] = says.iter().map(|say| t.say(say).into_owned()).collect();
        }
        if matches!(self, Self::Passing(_) | Self::Fault(_)) {
            details["reference"] = json!(asking.reference);
        }
        details
    }
}

impl From<TooMuch> for Problem {
    fn from(TooMuch { sort, wait }: TooMuch) -> Self {
        Self::TooMany(Flood::Asked(sort), wait)
    }
}
impl From<NotDrawn> for Problem {
    fn from(cause: NotDrawn) -> Self {
        Self::fault(cause)
    }
}
impl From<serde_json::Error> for Problem {
    fn from(cause: serde_json::Error) -> Self {
        Self::fault(cause)
    }
}

impl IntoResponse for Problem {
    /// Carries the problem outwards to [`tell`], which makes the page of it.
    fn into_response(self) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

/// How a request asked, as far as a problem needs it.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// Path and question as they came.
    pub address: &'a str,
    /// Path and question without language and format.
    pub path: &'a str,
    /// In which language.
    pub locale: Locale,
    /// In which format.
    pub format: Format,
    /// Whether a header chose the language.
    pub by_header: bool,
    /// The request's headers.
    pub headers: &'a HeaderMap,
    /// What the log calls the request.
    pub reference: &'a str,
}

/// Makes the answer that tells a problem, and logs it if it is a fault.
#[must_use]
pub fn tell(problem: &Problem, asking: Asking<'_>, options: &Options) -> Response<Body> {
    problem.log(asking.reference, asking.address);
    let ready = match asking.format {
        Format::Html | Format::Pdf => {
            let mut chrome = Chrome::new(asking.locale, asking.path, 0);
            chrome.demo = options.demo;
            let html = problem.page(asking.path, asking.reference, &chrome);
            // If even this page cannot be drawn there is nothing left to say but the reference.
            let html = html.unwrap_or_else(|_| asking.reference.to_owned());
            Ready::new("text/html; charset=utf-8", html, Keep::No)
        }
        Format::Json | Format::Csv | Format::Svg | Format::Png => {
            let details = problem.details(asking, &options.base_url);
            Ready::new("application/problem+json", details.to_string(), Keep::No)
        }
    };
    let ready = match problem {
        Problem::Passing(_) => ready.with_header(RETRY_AFTER, "5"),
        Problem::TooMany(_, wait) => ready.with_header(RETRY_AFTER, &(wait.as_secs() + 1).to_string()),
        _ => ready,
    };
    let ready = ready.with_header(CONTENT_LANGUAGE, asking.locale.lang());
    let ready = if asking.by_header { ready.with_header(VARY, "accept-language") } else { ready };
    ready.with_status(problem.status()).not_indexed().serve_once(asking.headers)
}

/// When to try again: reports and tries in minutes, answers in seconds.
fn too_many(of: Flood, wait: Duration) -> Say {
    let minutes = |key: &'static str| Say::new(key).with("minutes", wait.as_secs().div_ceil(60).max(1));
    let key = match of {
        Flood::Reports => return minutes("too-many-reports"),
        Flood::Tries => return minutes("too-many-tries"),
        Flood::Given => return minutes("too-many-given"),
        Flood::Asked(limits::Sort::Made) => "too-many-asked",
        Flood::Asked(limits::Sort::Past) => "too-many-past",
    };
    Say::new(key).with("seconds", wait.as_secs() + 1)
}

/// A cause with the causes behind it.
fn chain(error: &dyn Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        said = format!("{said}: {error}");
        cause = error.source();
    }
    said
}

/// An address as a log may hold it: without the secret by which a page is found.
fn loggable(address: &str) -> Cow<'_, str> {
    before_secret(address).map_or(Cow::Borrowed(address), |begins| Cow::Owned(format!("{begins}…")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    fn told(problem: &Problem, format: Format) -> (StatusCode, String) {
        let headers = HeaderMap::new();
        let asking = Asking {
            address: "/members/<b>.json",
            path: "/members/<b>",
            locale: Locale::En,
            format,
            by_header: false,
            headers: &headers,
            reference: "18f2-7",
        };
        let response = tell(problem, asking, &Options::default());
        let status = response.status();
        let body = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let body = body.block_on(to_bytes(response.into_body(), 1 << 20)).unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[test]
    fn a_fault_shows_its_reference_and_never_its_cause() {
        let fault = Problem::fault(std::io::Error::other("password in a connection string"));
        for format in [Format::Html, Format::Json] {
            let (status, body) = told(&fault, format);
            assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
            assert!(body.contains("18f2-7") && !body.contains("password"), "{body}");
        }
    }

    #[test]
    fn a_log_holds_no_secret_by_which_a_page_is_found() {
        for (address, held) in [
            ("/members/ghana.json?as_of=2014", "/members/ghana.json?as_of=2014"),
            ("/es/given/6Yb0u3qSecret", "/es/given/…"),
            ("/sign-in/link/6Yb0u3qSecret", "/sign-in/…"),
            ("/sign-in/oidc/back?code=6Yb0u3qSecret", "/sign-in/…"),
            ("/fr/subscriptions/6Yb0u3qSecret?about=x", "/fr/subscriptions/…"),
            ("/subscribe", "/subscribe"),
        ] {
            assert_eq!(loggable(address), held);
        }
    }

    #[test]
    fn an_address_is_shown_as_text_and_not_as_html() {
        let (status, body) = told(&Problem::NotFound, Format::Html);
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert!(!body.contains("<b>"), "{body}");
    }

    #[test]
    fn what_was_asked_wrongly_is_named() {
        let wrong = Problem::asked(Say::new("bad-date").with("value", "soon").with("name", "as_of"));
        let (status, body) = told(&wrong, Format::Json);
        assert_eq!(status, StatusCode::BAD_REQUEST);
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert!(body["problems"][0].as_str().is_some_and(|said| said.contains("soon")), "{body}");
    }

    #[test]
    fn a_cause_is_logged_with_what_is_behind_it() {
        #[derive(Debug, thiserror::Error)]
        #[error("the page")]
        struct Page(#[source] std::io::Error);
        assert_eq!(chain(&Page(std::io::Error::other("the disk"))), "the page: the disk");
    }
}
