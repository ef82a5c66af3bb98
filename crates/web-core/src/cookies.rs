//! The cookies of signing in. They hold a secret and nothing else, are sent to this site only, and no script sees them.

use app::people::Secret;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use crate::language::cookies;

/// Every name that a cookie of ours for people has. Over HTTPS the name binds it to this very host.
pub const NAMES: [&str; 10] = [
    "session",
    "signing-in",
    ASKED,
    BROWSER,
    WAITING,
    "__Host-session",
    "__Host-signing-in",
    "__Host-asked",
    "__Host-browser",
    "__Host-waiting",
];

/// What a device was asked, so that its answer is taken from the same browser.
pub const ASKED: &str = "asked";
/// The browser that went to the provider of identities.
pub const BROWSER: &str = "browser";
/// An account elsewhere that waits to be bound.
pub const WAITING: &str = "waiting";

/// For how long a browser keeps a session, in seconds: as long as one can last.
const SESSION_LASTS: u32 = 90 * 24 * 3600;
/// For how long it keeps what it needs to try a code: as long as that can be tried.
const HANDLE_LASTS: u32 = 600;

fn is_secure(base_url: &str) -> bool {
    base_url.starts_with("https:")
}

fn named(name: &str, base_url: &str) -> String {
    if is_secure(base_url) { format!("__Host-{name}") } else { name.to_owned() }
}

fn read(headers: &HeaderMap, name: &str, base_url: &str) -> Option<Secret> {
    let name = named(name, base_url);
    cookies(headers).find_map(|cookie| Secret::read(cookie.strip_prefix(&name)?.strip_prefix('=')?))
}

fn cookie(name: &str, value: &str, lasts: u32, base_url: &str) -> Option<HeaderValue> {
    let (name, secure) = (named(name, base_url), if is_secure(base_url) { "; Secure" } else { "" });
    let cookie = format!("{name}={value}; Path=/; Max-Age={lasts}; SameSite=Lax; HttpOnly{secure}");
    HeaderValue::from_str(&cookie).ok()
}

/// The secret of the session that a browser holds.
pub fn session(headers: &HeaderMap, base_url: &str) -> Option<Secret> {
    read(headers, "session", base_url)
}

/// The secret of the code that a browser asked for.
pub fn handle(headers: &HeaderMap, base_url: &str) -> Option<Secret> {
    read(headers, "signing-in", base_url)
}

/// Gives a browser a session, and takes away what it asked for a code with.
pub fn begin(headers: &mut HeaderMap, session: &Secret, base_url: &str) {
    let both = [cookie("session", &session.text(), SESSION_LASTS, base_url), cookie("signing-in", "", 0, base_url)];
    for value in both.into_iter().flatten() {
        headers.append(SET_COOKIE, value);
    }
}

/// Gives a browser what it can try a code with.
pub fn ask(headers: &mut HeaderMap, handle: &Secret, base_url: &str) {
    headers.extend(cookie("signing-in", &handle.text(), HANDLE_LASTS, base_url).map(|value| (SET_COOKIE, value)));
}

/// A secret that a browser holds for as long as a code can be tried.
pub fn find(headers: &HeaderMap, name: &str, base_url: &str) -> Option<Secret> {
    read(headers, name, base_url)
}

/// Gives a browser a secret to hold for that long.
pub fn put(headers: &mut HeaderMap, name: &str, secret: &Secret, base_url: &str) {
    if let Some(value) = cookie(name, &secret.text(), HANDLE_LASTS, base_url) {
        headers.append(SET_COOKIE, value);
    }
}

/// Takes such a secret from a browser.
pub fn take(headers: &mut HeaderMap, name: &str, base_url: &str) {
    if let Some(value) = cookie(name, "", 0, base_url) {
        headers.append(SET_COOKIE, value);
    }
}

/// Takes the session from a browser.
pub fn end(headers: &mut HeaderMap, base_url: &str) {
    headers.extend(cookie("session", "", 0, base_url).map(|value| (SET_COOKIE, value)));
}
