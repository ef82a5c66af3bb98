//! Answers: bytes that are made once and served many times.
//!
//! An answer is compressed quickly for whoever has it made, for most pages are read once before they change; when it is
//! asked for again it is compressed well, once for each coding.

use std::io::Write as _;
use std::ops::Range;
use std::sync::OnceLock;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL, CONTENT_ENCODING,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LINK, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use bytes::Bytes;
use sha2::{Digest as _, Sha256};

/// A coding that the site compresses with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// As it is.
    Identity,
    /// gzip.
    Gzip,
    /// Brotli.
    Brotli,
}

impl Coding {
    /// The best coding that a client accepts. A coding with `q=0` is refused; order of preference is ours.
    #[must_use]
    pub fn accepted(headers: &HeaderMap) -> Self {
        [Self::Brotli, Self::Gzip].into_iter().find(|coding| coding.is_accepted(headers)).unwrap_or(Self::Identity)
    }

    /// Whether a client takes this coding.
    #[must_use]
    pub fn is_accepted(self, headers: &HeaderMap) -> bool {
        let Some(name) = self.name() else { return true };
        let values = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        values.flat_map(|value| value.split(',')).any(|part| {
            let mut words = part.split(';').map(str::trim);
            let refused = |word: &str| matches!(word.strip_prefix("q="), Some("0" | "0.0" | "0.00" | "0.000"));
            words.next().is_some_and(|word| word.eq_ignore_ascii_case(name)) && !words.any(refused)
        })
    }

    /// Its name in `Content-Encoding`.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

/// How long an answer may be kept by others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Ask again each time; the entity tag makes that cheap.
    Revalidate,
    /// It never changes.
    Forever,
    /// Nobody keeps it.
    No,
    /// Nobody keeps it, and it is for one reader only.
    Private,
}

impl Keep {
    /// The value of `Cache-Control`.
    #[must_use]
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Revalidate => "public, max-age=0, must-revalidate",
            Self::Forever => "public, max-age=31536000, immutable",
            Self::No => "no-store",
            Self::Private => "private, no-store",
        })
    }
}

/// What every answer says to browsers, whatever it holds.
pub fn guard(headers: &mut HeaderMap) {
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    // A page that asks for another policy has said so before.
    let policy = HeaderValue::from_static(views::assets::CONTENT_SECURITY_POLICY);
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(policy);
}

/// An answer, ready to be served in any coding.
#[derive(Debug)]
pub struct Ready {
    status: StatusCode,
    headers: HeaderMap,
    /// The digest that entity tags are made of.
    digest: String,
    bytes: Bytes,
    compressible: bool,
    brotli_quality: i32,
    identity: OnceLock<Coded>,
    gzip: OnceLock<Coded>,
    brotli: OnceLock<Coded>,
}

/// An answer in one coding, with all its headers.
#[derive(Debug)]
struct Coded {
    headers: HeaderMap,
    bytes: Bytes,
}

/// The headers that programs in other sites' pages may read, besides those that they always may.
const TOLD: &str = "etag, link, ratelimit, ratelimit-policy, retry-after, x-request-id";

/// How hard to compress what is kept: brotli 5 and gzip 6 are where size stops falling faster than time grows for pages.
const BROTLI_QUALITY: i32 = 5;
/// What never changes is compressed once for the life of the program: a style sheet of 36 kB takes 7.9 kB instead of 8.6.
const BROTLI_QUALITY_FOR_EVER: i32 = 11;
const GZIP_LEVEL: u32 = 6;
/// How hard to compress what may never be asked for again.
const GZIP_LEVEL_AT_FIRST: u32 = 1;
/// Below this many bytes, compressing saves nothing: the answer fits one packet anyway.
const WORTH_COMPRESSING: usize = 600;

/// A part of an answer whose digest was taken before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub place: Range<usize>,
    /// The SHA-256 of its bytes.
    pub digest: [u8; 32],
}

/// The digest of bytes of which some parts have one already, each behind the one before: over the digests of those and the bytes
/// between them, each with its length, so that equal digests mean equal bytes as surely as without parts.
fn digest(bytes: &[u8], parts: &[Part]) -> [u8; 32] {
    if parts.is_empty() {
        return Sha256::digest(bytes).into();
    }
    let (mut digest, mut at) = (Sha256::new(), 0);
    let between = |digest: &mut Sha256, place: Range<usize>| {
        digest.update((place.len() as u64).to_be_bytes());
        digest.update(bytes.get(place).unwrap_or_default());
    };
    for part in parts {
        between(&mut digest, at..part.place.start);
        digest.update(part.digest);
        at = part.place.end;
    }
    between(&mut digest, at..bytes.len());
    digest.finalize().into()
}

impl Ready {
    /// An answer of these bytes.
    #[must_use]
    pub fn new(content_type: &'static str, bytes: impl Into<Bytes>, keep: Keep) -> Self {
        Self::of_parts(content_type, bytes, &[], keep)
    }

    /// The same where parts of it were digested before.
    #[must_use]
    pub fn of_parts(content_type: &'static str, bytes: impl Into<Bytes>, parts: &[Part], keep: Keep) -> Self {
        let bytes: Bytes = bytes.into();
        let digest = digest(&bytes, parts);
        let digest = hex::encode(digest.get(..12).unwrap_or_default());
        let mut headers = HeaderMap::with_capacity(12);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers.insert(CACHE_CONTROL, keep.header());
        guard(&mut headers);
        if !(content_type.starts_with("text/html") || content_type.starts_with("font/")) {
            // Data is for everybody's programs, those in other sites' pages too. Nothing here depends on who asks.
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(TOLD));
        }
        let is_packed = content_type.starts_with("font/") || content_type == "image/png";
        let compressible = !is_packed && bytes.len() > WORTH_COMPRESSING;
        if compressible {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        Self {
            status: StatusCode::OK,
            headers,
            digest,
            bytes,
            compressible,
            brotli_quality: if keep == Keep::Forever { BROTLI_QUALITY_FOR_EVER } else { BROTLI_QUALITY },
            identity: OnceLock::new(),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// The same with another status.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same with one more header; a value that cannot stand in a header is left out.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.append(name, value);
        }
        self
    }

    /// The same under another policy for browsers.
    #[must_use]
    pub fn with_policy(mut self, policy: &'static str) -> Self {
        self.headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
        self
    }

    /// Tells search engines not to keep it.
    #[must_use]
    pub fn not_indexed(self) -> Self {
        self.with_header(HeaderName::from_static("x-robots-tag"), "noindex")
    }

    /// Names the address that search engines should keep.
    #[must_use]
    pub fn canonical(self, address: &str) -> Self {
        self.with_header(LINK, &format!("<{address}>; rel=\"canonical\""))
    }

    /// How much memory it takes at most, in bytes: as it is, and compressed to a third.
    #[must_use]
    pub fn weight(&self) -> u32 {
        u32::try_from(self.bytes.len() + self.bytes.len() / 3 + 2048).unwrap_or(u32::MAX)
    }

    /// The answer to one request, compressed well; others who ask in the same coding get the same bytes.
    #[must_use]
    pub fn serve(&self, request: &HeaderMap) -> Response<Body> {
        let coding = if self.compressible { Coding::accepted(request) } else { Coding::Identity };
        let kept = match coding {
            Coding::Identity => &self.identity,
            Coding::Gzip => &self.gzip,
            Coding::Brotli => &self.brotli,
        };
        self.not_modified(request, coding).unwrap_or_else(|| {
            let coded = kept.get_or_init(|| self.code(coding, GZIP_LEVEL));
            self.respond(coded.headers.clone(), coded.bytes.clone())
        })
    }

    /// The answer to a request that may be the only one, compressed quickly.
    #[must_use]
    pub fn serve_once(&self, request: &HeaderMap) -> Response<Body> {
        let packs = self.compressible && Coding::Gzip.is_accepted(request);
        let coding = if packs { Coding::Gzip } else { Coding::Identity };
        self.not_modified(request, coding).unwrap_or_else(|| {
            let Coded { headers, bytes } = self.code(coding, GZIP_LEVEL_AT_FIRST);
            self.respond(headers, bytes)
        })
    }

    fn respond(&self, headers: HeaderMap, bytes: Bytes) -> Response<Body> {
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = self.status;
        *response.headers_mut() = headers;
        response
    }

    /// The short answer for a client that holds this already, in whatever coding: it names the tag that the client holds, so
    /// that a cache knows which of its answers is meant.
    fn not_modified(&self, request: &HeaderMap, coding: Coding) -> Option<Response<Body>> {
        let known = holds(request, &self.digest).filter(|_| self.status == StatusCode::OK)?;
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.headers_mut() = self.headers_in(coding, "");
        response.headers_mut().remove(CONTENT_TYPE);
        response.headers_mut().remove(CONTENT_ENCODING);
        if let Ok(tag) = HeaderValue::from_str(known) {
            response.headers_mut().insert(ETAG, tag);
        }
        Some(response)
    }

    /// Compressing into memory does not fail; if it did, the answer would go out as it is.
    fn code(&self, coding: Coding, gzip_level: u32) -> Coded {
        let (packed, how) = match coding {
            Coding::Identity => (None, String::new()),
            Coding::Gzip => (gzip(&self.bytes, gzip_level), format!("-g{gzip_level}")),
            Coding::Brotli => (brotli(&self.bytes, self.brotli_quality), format!("-b{}", self.brotli_quality)),
        };
        match packed {
            Some(bytes) => Coded { headers: self.headers_in(coding, &how), bytes },
            None => Coded { headers: self.headers_in(Coding::Identity, ""), bytes: self.bytes.clone() },
        }
    }

    /// The headers of the answer in a coding. The tag is a strong one: it says how the bytes were compressed, which together
    /// with what was compressed decides every byte.
    fn headers_in(&self, coding: Coding, how: &str) -> HeaderMap {
        let mut headers = self.headers.clone();
        if let Ok(tag) = HeaderValue::from_str(&format!("\"{}{how}\"", self.digest)) {
            headers.insert(ETAG, tag);
        }
        if let Some(name) = coding.name() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        headers
    }
}

/// The tag of an answer that a client holds, if it holds what has this digest in any coding.
fn holds<'r>(request: &'r HeaderMap, digest: &str) -> Option<&'r str> {
    let values = request.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut tags = values.flat_map(|value| value.split(',')).map(str::trim);
    tags.find(|tag| {
        let bare = tag.trim_start_matches("W/").trim_matches('"');
        *tag == "*" || bare.split('-').next() == Some(digest)
    })
}

/// Whether the client holds what bears this tag. Tags compare weakly, as RFC 9110 (13.1.2) says.
#[must_use]
pub fn knows(request: &HeaderMap, etag: &str) -> bool {
    let bare = etag.trim_start_matches("W/");
    request
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .any(|known| known.trim() == "*" || known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == bare))
}

fn gzip(bytes: &[u8], level: u32) -> Option<Bytes> {
    let room = Vec::with_capacity(bytes.len() / 3);
    let mut out = flate2::write::GzEncoder::new(room, flate2::Compression::new(level));
    out.write_all(bytes).ok()?;
    out.finish().ok().map(Bytes::from)
}

fn brotli(bytes: &[u8], quality: i32) -> Option<Bytes> {
    let mut out = Vec::with_capacity(bytes.len() / 3);
    let params = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).ok()?;
    Some(out.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn asking(pairs: &[(HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn the_best_coding_that_a_client_takes_is_chosen() {
        let of = |accepts: &str| Coding::accepted(&asking(&[(ACCEPT_ENCODING, accepts)]));
        assert_eq!(of("gzip, deflate, br, zstd"), Coding::Brotli);
        assert_eq!(of("gzip;q=1.0, br;q=0"), Coding::Gzip);
        assert_eq!(of("identity"), Coding::Identity);
        assert_eq!(of("br;q=0.0,gzip;q=0"), Coding::Identity);
        assert_eq!(Coding::accepted(&HeaderMap::new()), Coding::Identity);
    }

    #[test]
    fn an_answer_of_parts_has_another_tag_as_soon_as_one_byte_differs_anywhere() {
        let tag = |pieces: &[(&str, bool)]| {
            let (mut bytes, mut parts) = (Vec::new(), Vec::new());
            for (words, is_part) in pieces {
                let place = bytes.len()..bytes.len() + words.len();
                bytes.extend_from_slice(words.as_bytes());
                parts.extend(is_part.then(|| Part { place, digest: Sha256::digest(words).into() }));
            }
            Ready::of_parts("application/json", bytes, &parts, Keep::Revalidate).digest
        };
        let whole = tag(&[("[", false), ("one", true), (",", false), ("two", true), ("]", false)]);
        assert_eq!(whole, tag(&[("[", false), ("one", true), (",", false), ("two", true), ("]", false)]));
        for other in [
            [("[", false), ("onf", true), (",", false), ("two", true), ("]", false)],
            [("[", false), ("two", true), (",", false), ("one", true), ("]", false)],
            [("(", false), ("one", true), (",", false), ("two", true), ("]", false)],
            [("[", false), ("one", true), (",", false), ("two", true), ("", false)],
            [("[", false), ("one", true), ("", false), ("two", true), (",]", false)],
        ] {
            assert_ne!(whole, tag(&other), "{other:?}");
        }
        let plain = Ready::new("application/json", "[one,two]", Keep::Revalidate).digest;
        assert_eq!(plain, hex::encode(&Sha256::digest("[one,two]")[..12]), "without parts it is that of the bytes");
    }

    #[test]
    fn compressed_bytes_are_the_same_bytes() {
        let page = "Promised in public. ".repeat(200);
        for level in [GZIP_LEVEL, GZIP_LEVEL_AT_FIRST] {
            let mut back = String::new();
            let packed = gzip(page.as_bytes(), level).unwrap();
            flate2::read::GzDecoder::new(&*packed).read_to_string(&mut back).unwrap();
            assert_eq!(back, page);
        }
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(page.as_bytes(), BROTLI_QUALITY).unwrap(), &mut back).unwrap();
        assert_eq!(back, page.as_bytes());
    }

    #[test]
    fn what_a_client_holds_in_one_coding_is_not_sent_in_another() {
        let ready = Ready::new("text/html; charset=utf-8", "x".repeat(1000), Keep::Revalidate);
        let tag = |response: Response<Body>| response.headers()[ETAG].to_str().unwrap().to_owned();
        let packing = |accepts: &str| asking(&[(ACCEPT_ENCODING, accepts)]);
        let plain = tag(ready.serve(&HeaderMap::new()));
        let packed =
            [ready.serve_once(&packing("br, gzip")), ready.serve(&packing("br")), ready.serve(&packing("gzip"))]
                .map(tag);
        let all: std::collections::BTreeSet<&String> = packed.iter().chain([&plain]).collect();
        assert_eq!(all.len(), 4, "other bytes, another tag");
        assert!(all.iter().all(|tag| tag.starts_with('"')), "a strong one: {all:?}");
        for known in all {
            let several = format!("\"of-another-day\", W/{known}");
            for asks in [known, &several] {
                let again = asking(&[(ACCEPT_ENCODING, "gzip"), (IF_NONE_MATCH, asks)]);
                let answer = ready.serve(&again);
                assert_eq!(answer.status(), StatusCode::NOT_MODIFIED);
                assert!(tag(answer).ends_with(known.as_str()), "which of its answers is meant");
                assert_eq!(ready.serve_once(&again).status(), StatusCode::NOT_MODIFIED);
            }
        }
        let changed = asking(&[(ACCEPT_ENCODING, "gzip"), (IF_NONE_MATCH, "\"something-else\"")]);
        assert_eq!(ready.serve(&changed).status(), StatusCode::OK);
    }

    #[test]
    fn what_is_small_or_compressed_already_is_left_alone() {
        let accepts = asking(&[(ACCEPT_ENCODING, "br")]);
        let encoded = |ready: Ready| ready.serve(&accepts).headers().contains_key(CONTENT_ENCODING);
        assert!(!encoded(Ready::new("text/plain", "short", Keep::No)));
        assert!(!encoded(Ready::new("font/woff2", vec![0; 9000], Keep::Forever)));
        assert!(encoded(Ready::new("text/plain", vec![b' '; 9000], Keep::Forever)));
    }
}
