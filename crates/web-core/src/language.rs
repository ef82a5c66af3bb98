//! In which language a reader is met at the front page, the only address that does not say so.
//!
//! Everywhere else the address decides, so that a page can be kept, linked and cited. Whoever follows a link of ours to `/`
//! has chosen English by it. Whoever comes from elsewhere is met in the language that they chose here before (a cookie that
//! holds the language and nothing else), else in the one their browser asks for, if the site is written in it. Those who are
//! met in another language than English are sent to its address; nothing is ever served under an address of another language.

use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, COOKIE, HOST, LOCATION, REFERER, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use views::Locale;
use views::address::{in_language, without};

use crate::answer::{Keep, guard};

/// The name of the cookie that remembers a choice.
const COOKIE_NAME: &str = "language";

/// What the switch on the front page asks: `/?language=es`.
const QUESTION: &str = "language";

/// For how long a choice is remembered: a year, in seconds.
const REMEMBERED: u32 = 365 * 24 * 60 * 60;

/// What an answer at `/` depends on besides the address.
pub const DEPENDS_ON: &str = "accept-language, cookie, referer";

/// Whether a request is for the page at which the reader's language is chosen.
#[must_use]
pub fn is_chosen_at<B>(request: &Request<B>) -> bool {
    request.uri().path() == "/" && (request.method() == Method::GET || request.method() == Method::HEAD)
}

/// Where a request for the front page is sent instead; `None` if it is to be met in English, where it is.
#[must_use]
pub fn sent_elsewhere<B>(request: &Request<B>, base_url: &str) -> Option<Response<Body>> {
    let (uri, headers) = (request.uri(), request.headers());
    let here = uri.path_and_query().map_or("/", |path| path.as_str());
    if let Some(asked) = question(uri) {
        let to = in_language(asked, &without(here, &[QUESTION]));
        let secure = if base_url.starts_with("https:") { "; Secure" } else { "" };
        let remembered =
            format!("{COOKIE_NAME}={}; Path=/; Max-Age={REMEMBERED}; SameSite=Lax; HttpOnly{secure}", asked.lang());
        let mut response = redirect(StatusCode::SEE_OTHER, &to)?;
        response.headers_mut().insert(SET_COOKIE, HeaderValue::from_str(&remembered).ok()?);
        return Some(response);
    }
    if comes_from_here(headers, base_url) {
        return None;
    }
    let met_in = remembered(headers).unwrap_or_else(|| asked_for(headers));
    (met_in != Locale::En).then(|| redirect(StatusCode::FOUND, &in_language(met_in, here)))?
}

/// Whether a request says nothing of its sender that a public page could depend on. The cookies of signing in are none of it:
/// public pages are the same for everybody, and pages that are not are never kept.
#[must_use]
pub fn is_anonymous(headers: &HeaderMap) -> bool {
    let known = |name: &str| name == COOKIE_NAME || crate::cookies::NAMES.contains(&name);
    cookies(headers).all(|cookie| cookie.split('=').next().is_some_and(known))
}

/// The language that was just chosen by the switch.
fn question(uri: &Uri) -> Option<Locale> {
    let mut pairs = form_urlencoded::parse(uri.query()?.as_bytes());
    pairs.find(|(name, _)| name == QUESTION).and_then(|(_, tag)| Locale::from_tag(&tag))
}

/// Whether the reader followed a link of ours. Browsers tell us so, and tell nobody else (`Referrer-Policy`).
fn comes_from_here(headers: &HeaderMap, base_url: &str) -> bool {
    let Some(from) = headers.get(REFERER).and_then(|from| from.to_str().ok()) else { return false };
    let authority = |url: &str| url.split_once("://").and_then(|(_, rest)| rest.split('/').next().map(str::to_owned));
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    authority(from).is_some_and(|from| Some(from.as_str()) == host || authority(base_url).as_ref() == Some(&from))
}

/// The language that the reader chose before.
fn remembered(headers: &HeaderMap) -> Option<Locale> {
    cookies(headers).find_map(|cookie| Locale::from_tag(cookie.strip_prefix(COOKIE_NAME)?.strip_prefix('=')?))
}

/// The cookies of a request, each with its name and value.
pub fn cookies(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let values = headers.get_all(COOKIE).iter().map(|value| value.to_str().unwrap_or("?"));
    values.flat_map(|value| value.split(';')).map(str::trim)
}

/// The language of ours that the browser likes best (RFC 9110, 12.5.4); English if it likes none.
#[must_use]
pub fn asked_for(headers: &HeaderMap) -> Locale {
    let mut best = (0, Locale::En);
    for value in headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok()) {
        for range in value.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let Some(locale) = parts.next().and_then(Locale::from_tag) else { continue };
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1000), per_mille).unwrap_or(0);
            // Of those it likes equally, the one named first.
            if weight > best.0 {
                best = (weight, locale);
            }
        }
    }
    best.1
}

/// A weight such as `0.8`, which has three decimals at most.
fn per_mille(weight: &str) -> Option<u32> {
    let weight: f32 = weight.parse().ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000 by then")]
    (0.0..=1.0).contains(&weight).then_some((weight * 1000.0) as u32)
}

fn redirect(how: StatusCode, to: &str) -> Option<Response<Body>> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = how;
    guard(response.headers_mut());
    response.headers_mut().insert(LOCATION, HeaderValue::from_str(to).ok()?);
    response.headers_mut().insert(CACHE_CONTROL, Keep::No.header());
    response.headers_mut().insert(VARY, HeaderValue::from_static(DEPENDS_ON));
    Some(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://openpact.example";

    fn asking(address: &str, headers: &[(&str, &str)]) -> Request<()> {
        let request = Request::builder().uri(address).header(HOST, "localhost:8080");
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).body(()).unwrap()
    }

    fn sent(address: &str, headers: &[(&str, &str)]) -> Option<String> {
        let response = sent_elsewhere(&asking(address, headers), BASE)?;
        Some(response.headers()[LOCATION].to_str().unwrap().to_owned())
    }

    #[test]
    fn a_stranger_is_met_in_the_language_of_the_browser() {
        assert_eq!(sent("/", &[]), None);
        assert_eq!(sent("/", &[("accept-language", "es-MX,es;q=0.9,en;q=0.8")]).as_deref(), Some("/es"));
        assert_eq!(sent("/", &[("accept-language", "de, en;q=0.5, fr;q=0.9")]).as_deref(), Some("/fr"));
        assert_eq!(sent("/", &[("accept-language", "en-GB,ar;q=0.9")]), None);
        assert_eq!(sent("/", &[("accept-language", "ar;q=0, de, *")]), None, "what is refused is not given");
        assert_eq!(sent("/?as_of=2014", &[("accept-language", "ar")]).as_deref(), Some("/ar?as_of=2014"));
        assert_eq!(sent("/", &[("accept-language", "es;q=nonsense;;,")]), None);
    }

    #[test]
    fn a_choice_made_before_comes_first() {
        let headers = [("accept-language", "es"), ("cookie", "a=b; language=fr")];
        assert_eq!(sent("/", &headers).as_deref(), Some("/fr"));
        assert_eq!(sent("/", &[("accept-language", "es"), ("cookie", "language=en")]), None);
        assert_eq!(sent("/", &[("accept-language", "es"), ("cookie", "language=tlh")]).as_deref(), Some("/es"));
    }

    #[test]
    fn whoever_follows_a_link_of_ours_to_the_english_front_page_stays_there() {
        for from in ["https://openpact.example/members", "http://localhost:8080/es"] {
            assert_eq!(sent("/", &[("accept-language", "es"), ("referer", from)]), None, "{from}");
        }
        let from = [("accept-language", "es"), ("referer", "https://openpact.example.evil/")];
        assert_eq!(sent("/", &from).as_deref(), Some("/es"));
    }

    #[test]
    fn the_switch_of_the_front_page_remembers() {
        let request = asking("/?language=ar&as_of=2014", &[("accept-language", "es")]);
        let response = sent_elsewhere(&request, BASE).unwrap();
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        assert_eq!(response.headers()[LOCATION], "/ar?as_of=2014");
        let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
        assert!(cookie.starts_with("language=ar; Path=/;") && cookie.contains("Secure"), "{cookie}");
        assert_eq!(sent("/?language=en", &[("accept-language", "es")]).as_deref(), Some("/"));
        assert_eq!(sent("/?language=tlh", &[]), None);
    }

    #[test]
    fn a_language_says_nothing_of_who_somebody_is() {
        assert!(is_anonymous(asking("/", &[]).headers()));
        assert!(is_anonymous(asking("/", &[("cookie", "language=es")]).headers()));
        assert!(
            is_anonymous(asking("/", &[("cookie", "language=es; session=1")]).headers()),
            "it changes no public page"
        );
        assert!(!is_anonymous(asking("/", &[("cookie", "language=es; tracker=1")]).headers()));
        assert!(!is_anonymous(asking("/", &[("cookie", "languages=es")]).headers()));
    }
}
