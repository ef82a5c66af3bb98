//! What a request asks for besides the thing itself: language, format, which moment, and the other questions of its address.

use std::sync::Arc;

use app::{Moment, Point};
use axum::extract::{FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use domain::partnership::Source;
use domain::{Date, PartialDate, Timestamp};
use serde::de::DeserializeOwned;
use views::{Format, Locale, Say, Target};

use crate::interface;
use crate::language;
use crate::problems::Problem;
use crate::site::Site;
use crate::span::{self, Cursor, MOST, Span};

/// An address, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The language.
    pub locale: Locale,
    /// The format.
    pub format: Format,
    /// Path and question, without language and format.
    pub path: Arc<str>,
    /// Path and question as they came: what an answer is kept under.
    pub address: Arc<str>,
    /// Whether the interface for programs is asked.
    pub is_api: bool,
}

/// Paths below which names end as files do, so that an ending is part of the name.
const FILES: [&str; 3] = ["/log/", "/data/", "/assets/"];

impl Asked {
    /// Takes language and format off an address, so that routes know nothing of either.
    #[must_use]
    pub fn of(uri: &Uri) -> Self {
        if interface::is_below(uri.path()) {
            return Self::of_program(uri);
        }
        let (locale, path) = split_language(uri.path());
        let is_file = FILES.iter().any(|folder| path.starts_with(folder));
        let (path, format) = if is_file { (path, Format::Html) } else { Format::split(path) };
        let path = match uri.query() {
            Some(query) => format!("{path}?{query}").into(),
            None => path.into(),
        };
        let address = uri.path_and_query().map_or("/", |p| p.as_str()).into();
        Self { locale, format, path, address, is_api: false }
    }

    /// An address of the interface for programs, which says the language in its question.
    fn of_program(uri: &Uri) -> Self {
        let address: Arc<str> = uri.path_and_query().map_or("/", |p| p.as_str()).into();
        let mut pairs = form_urlencoded::parse(uri.query().unwrap_or("").as_bytes());
        let locale = pairs.find(|(name, _)| name == interface::LANGUAGE).and_then(|(_, tag)| Locale::from_tag(&tag));
        let (locale, path) = (locale.unwrap_or(Locale::En), Arc::clone(&address));
        Self { locale, format: Format::Json, path, address, is_api: true }
    }

    /// In which language a problem is told, and whether a header chose it: a program that names none is told in the one that
    /// its reader's browser asks for.
    #[must_use]
    pub fn told_in(&self, headers: &HeaderMap) -> (Locale, bool) {
        let names_one = self.path.split_once('?').is_some_and(|(_, query)| {
            form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == interface::LANGUAGE)
        });
        if self.is_api && !names_one { (language::asked_for(headers), true) } else { (self.locale, false) }
    }

    /// The path without a question.
    #[must_use]
    pub fn bare(&self) -> &str {
        self.path.split('?').next().unwrap_or("/")
    }

    /// Puts the bare address in the place of the one that came.
    #[must_use]
    pub fn route<B>(self, mut request: Request<B>) -> Request<B> {
        if let Ok(plain) = self.path.parse::<Uri>() {
            *request.uri_mut() = plain;
        }
        request.extensions_mut().insert(self);
        request
    }
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
    /// The address.
    pub asked: Asked,
    /// The request's headers.
    pub headers: HeaderMap,
    /// Which moment.
    pub moment: Moment,
    /// The other questions of the address, in order.
    pub query: Vec<(String, String)>,
    /// Which piece of a list.
    pub span: Span,
}

/// What is asked about time, not about the thing.
const OF_MOMENT: [&str; 3] = ["as_of", "known_at", "edition"];

impl Ask {
    /// The value of a question, if it was asked and not left empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.query.iter().rev().find(|(n, v)| n == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }

    /// The moment, with the record as it was when the list began that goes on.
    #[must_use]
    pub fn pinned(&self) -> Moment {
        let began = self.span.at.map(Point::Position);
        Moment { known_at: self.moment.known_at.or(began), ..self.moment }
    }

    /// A place at the time that is asked about, as long as it can be seen at another time than today.
    #[must_use]
    pub fn at_its_time(&self, to: impl Into<Target>) -> Target {
        let to = to.into();
        if !to.address().has_time() {
            return to;
        }
        let asked = OF_MOMENT.iter().filter_map(|name| Some((*name, self.get(name)?)));
        asked.fold(to, |to, (name, value)| to.and(name, value))
    }

    /// The number of a page of a list, from 1.
    #[must_use]
    pub const fn page(&self) -> u64 {
        self.span.page
    }

    /// A code of a book; one that the book does not have is a problem that names those it has.
    ///
    /// # Errors
    /// When the value is none of the book's.
    pub fn code<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
        known: &[&str],
    ) -> Result<Option<T>, Problem> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let wrong = || {
            let say = Say::new("bad-code").with("value", cut(value)).with("name", name).with("known", known.join(", "));
            Problem::asked(say)
        };
        read(value).map(Some).ok_or_else(wrong)
    }

    /// The questions that are about the thing: neither about time nor about a piece of a list, with something in them.
    pub fn others(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_general = |name: &str| {
            let of_api = self.asked.is_api && name == interface::LANGUAGE;
            OF_MOMENT.contains(&name) || of_api || self.asked.format == Format::Json && span::NAMES.contains(&name)
        };
        let others = self.query.iter().filter(move |(name, value)| !is_general(name) && !value.is_empty());
        others.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl FromRequestParts<Arc<Site>> for Ask {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Problem> {
        let asked = parts.extensions.get::<Asked>().cloned().unwrap_or_else(|| Asked::of(&parts.uri));
        let query: Vec<(String, String)> =
            form_urlencoded::parse(parts.uri.query().unwrap_or("").as_bytes()).into_owned().collect();
        let today = site.app.now().date();
        let state = site.app.history().now();
        let moment = moment(&query, today, || state.sources.values())?;
        let span = span(&asked, &query)?;
        Ok(Self { asked, headers: parts.headers.clone(), moment, query, span })
    }
}

/// Which piece of a list is asked for; one that goes on is looked at as the record was when it began.
fn span(asked: &Asked, query: &[(String, String)]) -> Result<Span, Problem> {
    let last = |wanted: &str| query.iter().rev().find(|(name, value)| name == wanted && !value.is_empty());
    let page = last("page").and_then(|(_, page)| page.parse().ok()).filter(|page| (1..=1_000_000).contains(page));
    let mut span = Span { page: page.unwrap_or(1), ..Span::default() };
    if asked.format != Format::Json {
        return Ok(span);
    }
    if let Some((name, limit)) = last("limit") {
        let bad = || {
            Problem::asked(
                Say::new("bad-limit").with("value", cut(limit)).with("name", name.as_str()).with("most", MOST),
            )
        };
        span.limit = Some(limit.parse().ok().filter(|limit| (1..=MOST).contains(limit)).ok_or_else(bad)?);
    } else if asked.is_api {
        span.limit = Some(interface::USUAL);
    }
    if let Some((_, cursor)) = last("cursor") {
        let cursor = Cursor::read(cursor, &span::list(asked.bare(), query)).ok_or(Problem::Cursor)?;
        (span.after, span.at) = (Some(cursor.after), Some(cursor.position));
    }
    Ok(span)
}

/// A part of the path; what does not fit its form is nowhere, not wrong.
#[derive(Debug, Clone)]
pub struct Part<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Arc<Site>> for Part<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Problem> {
        Path::<T>::from_request_parts(parts, site).await.map(|Path(part)| Self(part)).map_err(|_| Problem::NotFound)
    }
}

fn cut(value: &str) -> String {
    value.chars().take(80).collect()
}

/// Reads the questions about time. An edition is a day, or the short name of a source.
///
/// # Errors
/// When one cannot be read, or lies in the future.
pub fn moment<'s, S: Iterator<Item = &'s Arc<Source>>>(
    query: &[(String, String)],
    today: Date,
    sources: impl Fn() -> S,
) -> Result<Moment, Problem> {
    let mut moment = Moment::default();
    for (name, value) in query {
        let value = value.trim();
        match name.as_str() {
            _ if value.is_empty() => {}
            "as_of" => moment.as_of = Some(day("as_of", value, today)?),
            "known_at" => moment.known_at = Some(point(value, today)?),
            "edition" => moment.edition = Some(edition(value, sources())?),
            _ => {}
        }
    }
    Ok(moment)
}

/// A day; a year or month stands for its last day, or for today while it lasts.
fn day(name: &'static str, value: &str, today: Date) -> Result<Date, Problem> {
    let date: PartialDate =
        value.parse().map_err(|_| Problem::asked(Say::new("bad-date").with("value", cut(value)).with("name", name)))?;
    if date.first() > today {
        return Err(Problem::asked(Say::new("bad-future").with("value", cut(value))));
    }
    Ok(date.last().min(today))
}

/// A position, a moment, or a month or day, which stands for its end. Digits alone are always a position, never a year: what was
/// cited at position 2014 must stay what it was.
fn point(value: &str, today: Date) -> Result<Point, Problem> {
    if value.len() <= 19 && value.bytes().all(|b| b.is_ascii_digit()) {
        let bad = || Problem::asked(Say::new("bad-date").with("value", cut(value)).with("name", "known_at"));
        return value.parse().map(Point::Position).map_err(|_| bad());
    }
    if let Ok(time) = value.parse::<Timestamp>() {
        let in_future = || Problem::asked(Say::new("bad-future").with("value", cut(value)));
        return if time.date() > today { Err(in_future()) } else { Ok(Point::Time(time)) };
    }
    Ok(Point::Time(end_of(day("known_at", value, today)?)))
}

/// The last moment of a day.
#[must_use]
pub fn end_of(day: Date) -> Timestamp {
    let end = day.tomorrow().map_or(Timestamp(i64::MAX), Timestamp::start_of);
    Timestamp(end.0.saturating_sub(1))
}

/// The day up to which sources count: a day itself, or the day of a source by its short name.
fn edition<'s>(value: &str, sources: impl Iterator<Item = &'s Arc<Source>>) -> Result<Date, Problem> {
    if let Ok(date) = value.parse::<PartialDate>() {
        return Ok(date.last());
    }
    let mut known: Vec<&Arc<Source>> = sources.collect();
    known.sort_by_key(|source| (source.published_on, source.id.clone()));
    let unknown = || {
        let names: Vec<&str> = known.iter().map(|source| source.id.as_str()).collect();
        Problem::asked(Say::new("bad-edition").with("value", cut(value)).with("known", names.join(", ")))
    };
    let named = known.iter().find(|source| source.id.as_str() == value);
    named.map(|source| source.published_on.last()).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 21);

    fn asked(query: &str) -> Result<Moment, String> {
        let query: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        moment(&query, TODAY, || [].iter()).map_err(|problem| match problem {
            Problem::Asked(says) => says.first().map_or_else(String::new, |say| say.key.to_string()),
            other => format!("{other:?}"),
        })
    }

    fn ends(year: i16, month: i8, day: i8) -> Point {
        Point::Time(Timestamp(Timestamp::start_of(jiff::civil::date(year, month, day).tomorrow().unwrap()).0 - 1))
    }

    #[test]
    fn a_year_means_its_last_day_and_the_running_one_today() {
        assert_eq!(asked("as_of=2014").map(|m| m.as_of), Ok(Some(jiff::civil::date(2014, 12, 31))));
        assert_eq!(asked("as_of=2026").map(|m| m.as_of), Ok(Some(TODAY)));
        assert_eq!(asked("as_of=").map(|m| m.as_of), Ok(None));
    }

    #[test]
    fn nonsense_and_the_future_are_told_apart() {
        assert_eq!(asked("as_of=soon"), Err("bad-date".to_owned()));
        assert_eq!(asked("as_of=2014-13-01"), Err("bad-date".to_owned()));
        assert_eq!(asked("as_of=2026-11-22"), Err("bad-future".to_owned()));
        assert_eq!(asked("known_at=2027-01"), Err("bad-future".to_owned()));
        assert_eq!(asked("known_at=2030-01-01T00:00:00Z"), Err("bad-future".to_owned()));
        assert_eq!(asked("edition=2099x"), Err("bad-edition".to_owned()));
    }

    #[test]
    fn a_point_is_a_position_a_day_or_a_moment() {
        assert_eq!(asked("known_at=120").map(|m| m.known_at), Ok(Some(Point::Position(120))));
        assert_eq!(asked("known_at=2025").map(|m| m.known_at), Ok(Some(Point::Position(2025))), "no year");
        assert_eq!(asked("known_at=5668").map(|m| m.known_at), Ok(Some(Point::Position(5668))));
        assert_eq!(asked("known_at=2025-12").map(|m| m.known_at), Ok(Some(ends(2025, 12, 31))));
        assert_eq!(asked("known_at=2026-11-21").map(|m| m.known_at), Ok(Some(ends(2026, 11, 21))));
        assert_eq!(asked("known_at=99999999999999999999"), Err("bad-date".to_owned()));
        assert!(asked("known_at=2026-11-21T10:00:00Z").is_ok_and(|m| m.known_at.is_some()));
    }

    #[test]
    fn language_and_format_are_taken_off_an_address() {
        let of = |address: &str| {
            let asked = Asked::of(&address.parse().unwrap());
            (asked.path.to_string(), asked.format)
        };
        assert_eq!(of("/members/ghana.json?as_of=2014"), ("/members/ghana?as_of=2014".to_owned(), Format::Json));
        assert_eq!(of("/index.json"), ("/".to_owned(), Format::Json));
        assert_eq!(of("/data.json"), ("/data".to_owned(), Format::Json));
        assert_eq!(
            of("/data/commitments.csv"),
            ("/data/commitments.csv".to_owned(), Format::Html),
            "a file's own name"
        );
        assert_eq!(of("/log/tile/0/000"), ("/log/tile/0/000".to_owned(), Format::Html));
    }
}
