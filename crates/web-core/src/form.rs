//! Forms: what one sent, and that it was sent from a page of ours.
//!
//! What comes from another site is refused, so that a page elsewhere can do nothing in a reader's name. A form of somebody who
//! is signed in also carries the token of their session; that is checked where sessions are ([`crate::access`]). Files are taken
//! from those who are signed in only, and a file is bytes: nothing here opens one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName};
use multer::{Constraints, Multipart, SizeLimit};
use views::Say;

use crate::around::{LARGEST_FORM, LARGEST_UPLOAD};
use crate::problems::Problem;
use crate::site::Site;

/// What a form sent, by the names of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sent {
    fields: HashMap<String, String>,
    files: HashMap<String, Bytes>,
}

impl Sent {
    /// Reads what a form sent. What is not UTF-8, and a field that came twice with two contents, is not guessed at.
    ///
    /// # Errors
    /// When it cannot be read as what somebody typed.
    pub fn read(body: &Bytes) -> Result<Self, Problem> {
        let unreadable = || Problem::asked(Say::new("form-unreadable"));
        if !is_utf8(body) {
            return Err(unreadable());
        }
        let mut sent = Self::default();
        for (name, value) in form_urlencoded::parse(body).into_owned() {
            sent.field(name, value).ok_or_else(unreadable)?;
        }
        Ok(sent)
    }

    /// Takes a field in; none if it had come with another content.
    fn field(&mut self, name: String, value: String) -> Option<()> {
        match self.fields.entry(name) {
            Entry::Occupied(known) => (*known.get() == value).then_some(()),
            Entry::Vacant(free) => {
                free.insert(value);
                Some(())
            }
        }
    }

    /// What stood in a field; nothing if it was not there.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// The file that was chosen in a field; none if it is empty.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.get(name)
    }

    /// What follows a beginning in the names of all fields that hold something: which boxes of a list were ticked.
    pub fn ticked<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = &'a str> {
        let filled = self.fields.iter().filter(|(_, value)| !value.is_empty());
        filled.filter_map(move |(name, _)| name.strip_prefix(beginning))
    }
}

/// Takes the body of a request to a form, unless it comes from elsewhere or is larger than any form.
///
/// # Errors
/// Why it is not taken.
pub async fn taken(request: Request, site: &Site) -> Result<Sent, Problem> {
    from_here(&request, site)?;
    let body = axum::body::to_bytes(request.into_body(), LARGEST_FORM).await.map_err(|_| too_long())?;
    Sent::read(&body)
}

/// The same, with files: for those who are signed in.
///
/// # Errors
/// Why it is not taken.
pub async fn taken_with_files(request: Request, site: &Site) -> Result<Sent, Problem> {
    let coding = request.headers().get(CONTENT_TYPE).and_then(|coding| coding.to_str().ok());
    match coding.and_then(|coding| multer::parse_boundary(coding).ok()) {
        None => taken(request, site).await,
        Some(boundary) => {
            from_here(&request, site)?;
            let sent = parts(request.into_body(), boundary).await.map_err(|why| not_taken(&why))?;
            sent.ok_or_else(|| Problem::asked(Say::new("form-unreadable")))
        }
    }
}

fn from_here(request: &Request, site: &Site) -> Result<(), Problem> {
    let is = is_from_here(request.headers(), &site.options.base_url);
    is.then_some(()).ok_or_else(|| Problem::asked(Say::new("form-cross-site")))
}

/// The fields and files of a form in parts (RFC 7578). A file that nobody chose comes without bytes.
/// Nothing where a field is no text, or came twice with two contents.
async fn parts(body: Body, boundary: String) -> Result<Option<Sent>, multer::Error> {
    let most = SizeLimit::new().whole_stream(LARGEST_UPLOAD);
    let constraints = Constraints::new().size_limit(most);
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, constraints);
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await? {
        let Some(name) = part.name().map(ToOwned::to_owned) else { continue };
        if part.file_name().is_some() {
            let bytes = part.bytes().await?;
            if !bytes.is_empty() {
                sent.files.insert(name, bytes);
            }
        } else {
            // Read as bytes: what is no text is told, and not changed into something that nobody typed.
            let text = String::from_utf8(part.bytes().await?.to_vec()).ok();
            if text.and_then(|text| sent.field(name, text)).is_none() {
                return Ok(None);
            }
        }
    }
    Ok(Some(sent))
}

/// Whether a body in the plain coding says UTF-8, as browsers write it.
fn is_utf8(body: &[u8]) -> bool {
    let digit = |at: usize| body.get(at).and_then(|digit| char::from(*digit).to_digit(16));
    let (mut bytes, mut at) = (Vec::with_capacity(body.len()), 0);
    while let Some(byte) = body.get(at) {
        let coded = (*byte == b'%').then(|| digit(at + 1).zip(digit(at + 2))).flatten();
        let coded = coded.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        bytes.push(coded.unwrap_or(*byte));
        at += if coded.is_some() { 3 } else { 1 };
    }
    std::str::from_utf8(&bytes).is_ok()
}

fn not_taken(why: &multer::Error) -> Problem {
    match why {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => too_large(),
        _ => Problem::asked(Say::new("form-unreadable")),
    }
}

/// More came than a form with files may hold.
pub fn too_large() -> Problem {
    Problem::asked(Say::new("form-file-too-large").with("most", LARGEST_UPLOAD / (1024 * 1024)))
}

/// More came than a form without files may hold.
pub fn too_long() -> Problem {
    Problem::asked(Say::new("form-too-long").with("most", LARGEST_FORM / 1024))
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

    #[test]
    fn what_is_no_text_and_what_came_twice_is_not_guessed_at() {
        let read = |body: &'static [u8]| Sent::read(&Bytes::from_static(body));
        let sent = read("words=caf%C3%A9+%26+%F0%9F%8C%8D&words=caf%C3%A9+%26+%F0%9F%8C%8D&per=100%".as_bytes());
        let sent = sent.unwrap();
        assert_eq!((sent.get("words"), sent.get("per")), ("café & \u{1F30D}", "100%"));
        for wrong in [&b"words=%FF"[..], b"words=\xe9", b"words=%C3&more=%A9", b"words=one&words=two", b"%80=x"] {
            assert!(matches!(read(wrong), Err(Problem::Asked(_))), "{wrong:?}");
        }
    }
}
