//! What a request asks for besides the thing itself: language, format, and which moment.

use std::sync::Arc;

use app::{Moment, Point};
use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderMap, Uri};
use axum::http::request::Parts;
use domain::Date;
use views::{Format, Locale};

use crate::problems::Problem;
use crate::site::Site;

/// What the address said before its language and format were taken off.
#[derive(Debug, Clone)]
struct Asked {
    locale: Locale,
    format: Format,
    /// Path and query without language and format.
    path: Arc<str>,
    /// Path and query as they came.
    address: Arc<str>,
}

/// Takes language and format off the address, so that routes know nothing of either.
pub fn plain_address<B>(mut request: Request<B>) -> Request<B> {
    let uri = request.uri().clone();
    let (locale, path) = split_language(uri.path());
    let (path, format) = if path.starts_with("/log/") { (path, Format::Html) } else { Format::split(path) };
    let with_query = |path: &str| match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let full = with_query(&path);
    if let Ok(plain) = full.parse::<Uri>() {
        *request.uri_mut() = plain;
    }
    let address = uri.path_and_query().map_or("/", |p| p.as_str()).into();
    request.extensions_mut().insert(Asked { locale, format, path: full.into(), address });
    request
}

/// The language that a path begins with, and the rest of it.
fn split_language(path: &str) -> (Locale, &str) {
    let prefixed = Locale::ALL.iter().filter(|locale| !locale.prefix().is_empty()).find_map(|locale| {
        let rest = path.strip_prefix(locale.prefix())?;
        match rest {
            "" => Some((*locale, "/")),
            _ => rest.starts_with('/').then_some((*locale, rest)),
        }
    });
    prefixed.unwrap_or((Locale::En, path))
}

/// What a request asks for, read and checked.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The language.
    pub locale: Locale,
    /// The format.
    pub format: Format,
    /// Path and query, without language and format.
    pub path: Arc<str>,
    /// Path and query as they came: what an answer is kept under.
    pub address: Arc<str>,
    /// The request's headers.
    pub headers: HeaderMap,
    /// Which moment.
    pub moment: Moment,
    /// The other questions of the address, in order.
    pub query: Vec<(String, String)>,
}

impl Ask {
    /// The value of a question, if it was asked and not left empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.query.iter().rev().find(|(n, v)| n == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }
    /// The number of a page of a list, from 1.
    #[must_use]
    pub fn page(&self) -> u64 {
        self.get("page").and_then(|n| n.parse().ok()).filter(|n| (1..=1_000_000).contains(n)).unwrap_or(1)
    }
}

impl FromRequestParts<Arc<Site>> for Ask {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _site: &Arc<Site>) -> Result<Self, Problem> {
        let asked = parts.extensions.get::<Asked>().cloned();
        let asked = asked.unwrap_or_else(|| Asked {
            locale: Locale::En,
            format: Format::Html,
            path: parts.uri.path().into(),
            address: parts.uri.path().into(),
        });
        let query: Vec<(String, String)> = serde_urlencoded_pairs(parts.uri.query().unwrap_or(""));
        let moment = moment(&query).map_err(|wrong| Problem::bad_question(asked.locale, wrong))?;
        let Asked { locale, format, path, address } = asked;
        Ok(Self { locale, format, path, address, headers: parts.headers.clone(), moment, query })
    }
}

fn serde_urlencoded_pairs(query: &str) -> Vec<(String, String)> {
    axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&format!("/?{query}").parse().unwrap_or_default())
        .map(|q| q.0)
        .unwrap_or_default()
}

/// A question of the address that could not be read: its name, what stood there, and the catalogue's name for what was
/// expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The question.
    pub name: &'static str,
    /// What stood there, cut to 80 characters.
    pub value: String,
    /// The catalogue key of the sentence that says what would have been right.
    pub expected: &'static str,
}

fn moment(query: &[(String, String)]) -> Result<Moment, Wrong> {
    let mut moment = Moment::default();
    for (name, value) in query {
        let value = value.trim();
        let wrong = |name, expected| Wrong { name, value: value.chars().take(80).collect(), expected };
        match name.as_str() {
            _ if value.is_empty() => {}
            "as_of" => moment.as_of = Some(day(value).ok_or_else(|| wrong("as_of", "expected-day"))?),
            "edition" => moment.edition = Some(day(value).ok_or_else(|| wrong("edition", "expected-day"))?),
            "known_at" => moment.known_at = Some(point(value).ok_or_else(|| wrong("known_at", "expected-point"))?),
            _ => {}
        }
    }
    Ok(moment)
}

/// A day; a year or month stands for its last day.
fn day(text: &str) -> Option<Date> {
    text.parse::<domain::PartialDate>().ok().map(domain::PartialDate::last)
}

fn point(text: &str) -> Option<Point> {
    if text.len() <= 19 && text.bytes().all(|b| b.is_ascii_digit()) && text.len() != 4 {
        return text.parse().ok().map(Point::Position);
    }
    let end_of = |day: Date| day.tomorrow().ok().map(|next| domain::Timestamp(domain::Timestamp::start_of(next).0 - 1));
    text.parse().ok().or_else(|| day(text).and_then(end_of)).map(Point::Time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Result<Moment, Wrong> {
        moment(&serde_urlencoded_pairs(query))
    }

    #[test]
    fn a_year_means_its_last_day_and_nonsense_is_named() {
        assert_eq!(asked("as_of=2014").map(|m| m.as_of), Ok(Some(Date::constant(2014, 12, 31))));
        assert_eq!(asked("as_of=").map(|m| m.as_of), Ok(None));
        assert_eq!(asked("as_of=soon").map_err(|w| (w.name, w.value)), Err(("as_of", "soon".to_owned())));
    }

    #[test]
    fn a_point_is_a_position_a_day_or_a_moment() {
        assert_eq!(asked("known_at=120").map(|m| m.known_at), Ok(Some(Point::Position(120))));
        let end = domain::Timestamp(domain::Timestamp::start_of(Date::constant(2026, 1, 1)).0 - 1);
        assert_eq!(asked("known_at=2025").map(|m| m.known_at), Ok(Some(Point::Time(end))));
        assert!(asked("known_at=99999999999999999999").is_err());
        assert!(asked("known_at=2026-11-21T10:00:00Z").is_ok_and(|m| m.known_at.is_some()));
    }
}
