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

/// Where addresses that end in a secret begin, whatever the language before them, and the page that anybody may name instead.
const BY_SECRET: [(&str, &str); 5] = [
    ("/sign-in/", "/sign-in"),
    ("/invitations/", "/sign-in"),
    ("/given/", "/co-creation"),
    ("/subscribe/", "/subscribe"),
    ("/subscriptions/", "/subscribe"),
];

/// How much of an address may be told to others: nothing behind the part at which a secret begins. `None` where it holds none.
#[must_use]
pub fn before_secret(address: &str) -> Option<&str> {
    let end = BY_SECRET.iter().find_map(|(begins, _)| Some(address.find(begins)? + begins.len()))?;
    address.get(..end)
}

/// A path that may be told to others: the page to which somebody goes who does not have the secret of this one.
pub(crate) fn without_secret(path: &str) -> &str {
    BY_SECRET.iter().find(|(begins, _)| path.starts_with(begins)).map_or(path, |(_, instead)| instead)
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
