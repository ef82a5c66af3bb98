//! Answers: bytes that are made once, compressed once for each coding, and served many times.

use std::io::Write as _;
use std::sync::OnceLock;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LINK,
    REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
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
        let mut best = Self::Identity;
        for value in headers.get_all(ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok()) {
            for part in value.split(',') {
                let mut words = part.split(';').map(str::trim);
                let name = words.next().unwrap_or("");
                let refused = words.any(|w| matches!(w.strip_prefix("q="), Some("0" | "0.0" | "0.00" | "0.000")));
                match name {
                    "br" if !refused => return Self::Brotli,
                    "gzip" if !refused => best = Self::Gzip,
                    _ => {}
                }
            }
        }
        best
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
}

impl Keep {
    const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Revalidate => "public, max-age=0, must-revalidate",
            Self::Forever => "public, max-age=31536000, immutable",
            Self::No => "no-store",
        })
    }
}

/// An answer, ready to be served in any coding.
#[derive(Debug)]
pub struct Ready {
    status: StatusCode,
    headers: HeaderMap,
    etag: String,
    identity: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
    compressible: bool,
}

/// How hard to compress what is kept: brotli 5 and gzip 6 are where size stops falling faster than time grows for pages.
const BROTLI_QUALITY: i32 = 5;

impl Ready {
    /// An answer of these bytes.
    #[must_use]
    pub fn new(content_type: &'static str, bytes: impl Into<Bytes>, keep: Keep) -> Self {
        let identity: Bytes = bytes.into();
        let digest = hex::encode(Sha256::digest(&identity));
        let etag = digest.get(..24).unwrap_or("").to_owned();
        let mut headers = HeaderMap::with_capacity(9);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers.insert(CACHE_CONTROL, keep.header());
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(views::assets::CONTENT_SECURITY_POLICY));
        let compressible = !content_type.starts_with("font/") && identity.len() > 600;
        if compressible {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        Self {
            status: StatusCode::OK,
            headers,
            etag,
            identity,
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
            compressible,
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

    /// How much memory it takes at most, in bytes.
    #[must_use]
    pub fn weight(&self) -> u32 {
        u32::try_from(self.identity.len() + self.identity.len() / 3 + 1024).unwrap_or(u32::MAX)
    }

    /// The answer to one request.
    #[must_use]
    pub fn serve(&self, request: &HeaderMap) -> Response<Body> {
        let coding = if self.compressible { Coding::accepted(request) } else { Coding::Identity };
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        let tag = match coding {
            Coding::Identity => format!("\"{}\"", self.etag),
            Coding::Gzip => format!("\"{}-g\"", self.etag),
            Coding::Brotli => format!("\"{}-b\"", self.etag),
        };
        let known = request.get(IF_NONE_MATCH).and_then(|v| v.to_str().ok()).is_some_and(|known| {
            known == "*" || known.split(',').any(|t| t.trim().trim_start_matches("W/") == tag)
        });
        if let Ok(tag) = HeaderValue::try_from(tag) {
            response.headers_mut().insert(ETAG, tag);
        }
        if known && self.status == StatusCode::OK {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        *response.status_mut() = self.status;
        let (name, bytes) = match coding {
            Coding::Identity => (None, &self.identity),
            Coding::Gzip => (Some("gzip"), self.gzip.get_or_init(|| gzip(&self.identity))),
            Coding::Brotli => (Some("br"), self.brotli.get_or_init(|| brotli(&self.identity))),
        };
        if let Some(name) = name {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        *response.body_mut() = Body::from(bytes.clone());
        response
    }
}

fn gzip(bytes: &[u8]) -> Bytes {
    let mut out = flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::new(6));
    match out.write_all(bytes).and_then(|()| out.finish()) {
        Ok(done) => done.into(),
        Err(_) => Bytes::copy_from_slice(bytes),
    }
}

fn brotli(bytes: &[u8]) -> Bytes {
    let mut out = Vec::with_capacity(bytes.len() / 3);
    let params = brotli::enc::BrotliEncoderParams { quality: BROTLI_QUALITY, ..Default::default() };
    match brotli::BrotliCompress(&mut &*bytes, &mut out, &params) {
        Ok(_) => out.into(),
        Err(_) => Bytes::copy_from_slice(bytes),
    }
}
