//! Addresses as text: the language before a path, the format behind it, and the pairs of its question.

use std::fmt::Write as _;

use super::{Format, route};
use crate::locale::Locale;

/// Whether an address without a language before it is one of the desk.
#[must_use]
pub fn is_of_desk(address: &str) -> bool {
    address.strip_prefix(route::DESK).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// A path of a page in a language: unprefixed in English, `/es/members` and so on in others.
#[must_use]
pub fn in_language(locale: Locale, path: &str) -> String {
    match (locale.prefix(), path) {
        ("", _) => path.to_owned(),
        (prefix, "/") => prefix.to_owned(),
        (prefix, _) if path.starts_with("/?") => format!("{prefix}{}", path.trim_start_matches('/')),
        (prefix, _) => format!("{prefix}{path}"),
    }
}

/// The same page in another format: `/members/ghana?as_of=2014-01-01` becomes `/members/ghana.json?as_of=2014-01-01`.
#[must_use]
pub fn twin(path: &str, format: Format) -> String {
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    let mut out = if path == "/" { "/index".to_owned() } else { path.to_owned() };
    out.push_str(format.extension());
    if let Some(query) = query {
        out.push('?');
        out.push_str(query);
    }
    out
}

/// An address with one more pair in its question, in the place of what the pair's name asked before.
#[must_use]
pub fn with(path: &str, name: &str, value: &str) -> String {
    let mut out = without(path, &[name]);
    out.push(if out.contains('?') { '&' } else { '?' });
    percent_encode(name, &mut out);
    out.push('=');
    percent_encode(value, &mut out);
    out
}

/// The pairs of an address's question, decoded, without those of these names.
#[must_use]
pub fn pairs(path: &str, without: &[&str]) -> Vec<(String, String)> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
    pairs.filter(|(name, value)| !value.is_empty() && !without.contains(&name.as_str())).collect()
}

/// Whether the page at a path can be seen as of another time.
#[must_use]
pub fn is_of_a_time(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let part = path.trim_start_matches('/').split('/').next().unwrap_or("");
    matches!(
        part,
        "plans"
            | "findings"
            | "obligations"
            | ""
            | "areas"
            | "charts"
            | "commitments"
            | "compare"
            | "data"
            | "figures"
            | "members"
            | "search"
    )
}

/// An address without the pairs of these names in its question.
#[must_use]
pub fn without(path: &str, names: &[&str]) -> String {
    let Some((path, query)) = path.split_once('?') else { return path.to_owned() };
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !names.contains(&pair.split('=').next().unwrap_or(pair))).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

pub(crate) fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    percent_encode(text, &mut out);
    out
}

/// Leaves the unreserved characters of RFC 3986 and encodes the rest.
pub(super) fn percent_encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}
