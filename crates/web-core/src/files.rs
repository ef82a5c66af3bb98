//! Sending files: whole, or from where a download broke off (RFC 9110, section 14).
//!
//! Each coding of a file has a strong entity tag of its own, so that parts of two states or of two codings are never put
//! together. A file is read while it is sent, so its size takes no memory.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use axum::body::Body;
use axum::http::header::{
    ACCEPT_RANGES, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL, CONTENT_DISPOSITION,
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_RANGE, RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use bytes::Bytes;
use futures_util::stream::{Stream, unfold};

use crate::answer::{Coding, Keep, guard, knows};

/// What a file is, apart from what it holds.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its media type.
    pub content_type: &'a str,
    /// How it lies there: what is compressed is sent so, to readers who take that.
    pub coding: Coding,
    /// What it is made from: the same words mean the same bytes.
    pub version: &'a str,
}

/// How many bytes are read at once.
const PIECE: u64 = 256 << 10;

impl Sent<'_> {
    /// The strong entity tag.
    fn tag(&self) -> String {
        format!("\"{}.{}\"", self.version, self.coding.name().unwrap_or("plain"))
    }

    /// That the reader has it already, if that is so: then it need not even be made.
    #[must_use]
    pub fn not_modified(&self, request: &HeaderMap) -> Option<Response<Body>> {
        knows(request, &self.tag()).then(|| self.answer(StatusCode::NOT_MODIFIED, Body::empty()))
    }

    /// The file, or the part of it that was asked for.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn send(&self, mut file: File, request: &HeaderMap) -> io::Result<Response<Body>> {
        let length = file.metadata()?.len();
        let text = |name: HeaderName| request.get(name).and_then(|value| value.to_str().ok());
        let still_this = text(IF_RANGE).is_none_or(|tag| tag == self.tag());
        let wanted = text(RANGE).filter(|_| still_this).map_or(Wanted::Whole, |range| wanted(range, length));
        let (status, first, count) = match wanted {
            Wanted::Whole => (StatusCode::OK, 0, length),
            Wanted::Part(first, last) => (StatusCode::PARTIAL_CONTENT, first, last - first + 1),
            Wanted::Nothing => (StatusCode::RANGE_NOT_SATISFIABLE, 0, 0),
        };
        file.seek(SeekFrom::Start(first))?;
        let mut answer = self.answer(status, Body::from_stream(pieces(file, count)));
        let headers = answer.headers_mut();
        headers.insert(CONTENT_LENGTH, HeaderValue::from(count));
        let range = match wanted {
            Wanted::Whole => None,
            Wanted::Part(first, last) => Some(format!("bytes {first}-{last}/{length}")),
            Wanted::Nothing => Some(format!("bytes */{length}")),
        };
        if let Some(range) = range.and_then(|range| HeaderValue::from_str(&range).ok()) {
            headers.insert(CONTENT_RANGE, range);
        }
        Ok(answer)
    }

    fn answer(&self, status: StatusCode, body: Body) -> Response<Body> {
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        guard(headers);
        headers.insert(CACHE_CONTROL, Keep::Revalidate.header());
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("etag, content-range, accept-ranges"));
        let mut put = |name: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        put(ETAG, &self.tag());
        put(CONTENT_TYPE, self.content_type);
        put(CONTENT_DISPOSITION, &format!("attachment; filename=\"{}\"", self.name));
        if let Some(coding) = self.coding.name() {
            put(CONTENT_ENCODING, coding);
        }
        response
    }
}

/// What of a file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Whole,
    /// From one byte to another, both included.
    Part(u64, u64),
    /// A part beyond its end.
    Nothing,
}

/// Reads a range. Several ranges, or what is no range of bytes, ask for the whole, as the standard allows.
fn wanted(range: &str, length: u64) -> Wanted {
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let Some((first, last)) = range.trim().strip_prefix("bytes=").and_then(|part| part.split_once('-')) else {
        return Wanted::Whole;
    };
    let (first, last) = match (first.trim(), last.trim()) {
        ("", count) => match number(count) {
            Some(count) if count > 0 && length > 0 => (length.saturating_sub(count), length - 1),
            Some(_) => return Wanted::Nothing,
            None => return Wanted::Whole,
        },
        (first, "") => match number(first) {
            Some(first) => (first, u64::MAX),
            None => return Wanted::Whole,
        },
        (first, last) => match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => (first, last),
            _ => return Wanted::Whole,
        },
    };
    if first >= length { Wanted::Nothing } else { Wanted::Part(first, last.min(length - 1)) }
}

/// The next bytes of a file, read on a thread that may wait.
fn pieces(file: File, count: u64) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    unfold((Some(file), count), |(file, left)| async move {
        let mut file = file.filter(|_| left > 0)?;
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = vec![0; usize::try_from(left.min(PIECE)).unwrap_or_default()];
            file.read_exact(&mut piece).map(|()| (file, piece))
        });
        match read.await.unwrap_or_else(|_| Err(io::Error::other("reading a file was broken off"))) {
            Ok((file, piece)) => {
                let left = left - piece.len() as u64;
                Some((Ok(Bytes::from(piece)), (Some(file), left)))
            }
            // What breaks off is cut, never quietly ended: the reader's program sees it.
            Err(error) => Some((Err(error), (None, 0))),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;
    use axum::http::header::IF_NONE_MATCH;
    use proptest::prelude::*;
    use std::io::Write as _;

    const FILE: Sent<'static> =
        Sent { name: "acts.jsonl", content_type: "application/jsonl", coding: Coding::Identity, version: "0.1.0-7" };

    fn file() -> (File, Vec<u8>) {
        let bytes: Vec<u8> = (0..700_000_u32).map(|n| n.to_le_bytes()[0] ^ n.to_le_bytes()[1]).collect();
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&bytes).unwrap();
        (file, bytes)
    }

    fn asking(headers: &[(HeaderName, &str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    async fn sent(headers: &[(HeaderName, &str)]) -> (StatusCode, HeaderMap, Vec<u8>) {
        let response = FILE.send(file().0, &asking(headers)).unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        (status, headers, to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec())
    }

    #[tokio::test]
    async fn a_download_goes_on_where_it_broke_off() {
        let bytes = file().1;
        let (status, headers, whole) = sent(&[]).await;
        assert_eq!((status, &whole), (StatusCode::OK, &bytes));
        assert_eq!(headers[CONTENT_LENGTH], "700000");
        let tag = headers[ETAG].to_str().unwrap();
        let (status, headers, rest) = sent(&[(RANGE, "bytes=300000-"), (IF_RANGE, tag)]).await;
        assert_eq!((status, rest.as_slice()), (StatusCode::PARTIAL_CONTENT, &bytes[300_000..]));
        assert_eq!(headers[CONTENT_RANGE], "bytes 300000-699999/700000");
        assert_eq!(sent(&[(RANGE, "bytes=-5")]).await.2, &bytes[699_995..]);
        assert_eq!(sent(&[(RANGE, "bytes=0-0")]).await.2, &bytes[..1]);
    }

    #[tokio::test]
    async fn parts_of_two_states_are_never_put_together() {
        let (status, _, whole) = sent(&[(RANGE, "bytes=300000-"), (IF_RANGE, "\"0.1.0-6.plain\"")]).await;
        assert_eq!((status, whole.len()), (StatusCode::OK, 700_000));
    }

    #[tokio::test]
    async fn a_part_beyond_the_end_is_refused_with_the_length() {
        let (status, headers, body) = sent(&[(RANGE, "bytes=700000-")]).await;
        assert_eq!((status, body.len()), (StatusCode::RANGE_NOT_SATISFIABLE, 0));
        assert_eq!(headers[CONTENT_RANGE], "bytes */700000");
    }

    #[test]
    fn a_file_that_the_reader_has_is_not_sent_again() {
        let known = asking(&[(IF_NONE_MATCH, "\"0.1.0-7.plain\"")]);
        assert_eq!(FILE.not_modified(&known).unwrap().status(), StatusCode::NOT_MODIFIED);
        assert!(FILE.not_modified(&asking(&[(IF_NONE_MATCH, "\"0.1.0-7.gzip\"")])).is_none());
    }

    proptest! {
        #[test]
        fn no_range_leads_beyond_the_file(range in "(bytes=)?[0-9]{0,20}-?[0-9]{0,20}(,[0-9]-)?", length in 0_u64..100) {
            if let Wanted::Part(first, last) = wanted(&range, length) {
                prop_assert!(first <= last && last < length, "{range} of {length}");
            }
        }
    }
}
