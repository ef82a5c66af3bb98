//! Long answers: made piece by piece while they are sent, so that they take no memory, and compressed on the way.

use std::io::Write as _;

use axum::body::Body;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE, ETAG, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::stream::{Stream, StreamExt as _, unfold};

use crate::answer::{Coding, Keep, knows};

/// A piece of a long answer, or why it breaks off. What breaks off is cut, never quietly ended: the reader's program sees it.
pub type Piece = Result<Bytes, Box<dyn std::error::Error + Send + Sync>>;

/// What a file is, apart from what it holds.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its media type.
    pub content_type: &'static str,
    /// What it is made from: the same words mean the same content.
    pub version: &'a str,
}

/// Gzip level of what is compressed while it is sent: 1 keeps up with a fast line and still saves four fifths.
const LEVEL: u32 = 1;

/// The answer that sends a file.
pub fn file(file: File<'_>, request: &HeaderMap, pieces: impl Stream<Item = Piece> + Send + 'static) -> Response<Body> {
    let etag = format!("W/\"{}\"", file.version);
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, Keep::Revalidate.header());
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Ok(tag) = HeaderValue::from_str(&etag) {
        headers.insert(ETAG, tag);
    }
    if knows(request, &etag) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        return response;
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.content_type));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", file.name)) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    // Brotli is not made on the way: at the speed that a line needs it saves no more than gzip.
    let body = if Coding::Gzip.is_accepted(request) {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        Body::from_stream(gzip(pieces))
    } else {
        Body::from_stream(pieces)
    };
    *response.body_mut() = body;
    response
}

/// The same pieces compressed.
fn gzip(pieces: impl Stream<Item = Piece> + Send + 'static) -> impl Stream<Item = Piece> + Send + 'static {
    let encoder = GzEncoder::new(Vec::new(), Compression::new(LEVEL));
    unfold((Box::pin(pieces), Some(encoder)), |(mut pieces, encoder)| async move {
        let mut encoder = encoder?;
        loop {
            match pieces.next().await {
                Some(Ok(piece)) => {
                    if let Err(error) = encoder.write_all(&piece) {
                        return Some((Err(error.into()), (pieces, None)));
                    }
                    let out = std::mem::take(encoder.get_mut());
                    if !out.is_empty() {
                        return Some((Ok(out.into()), (pieces, Some(encoder))));
                    }
                }
                Some(Err(error)) => return Some((Err(error), (pieces, None))),
                None => return Some((encoder.finish().map(Bytes::from).map_err(Into::into), (pieces, None))),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;
    use axum::http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
    use futures_util::stream::iter;
    use std::io::Read as _;

    const FILE: File<'static> = File { name: "acts.jsonl", content_type: "application/jsonl", version: "0.1.0-7" };

    fn pieces() -> impl Stream<Item = Piece> + Send + 'static {
        iter((0..1000).map(|n| Ok(Bytes::from(format!("{{\"seq\":{n}}}\n")))))
    }

    #[tokio::test]
    async fn a_compressed_file_is_the_same_file() {
        let plain = file(FILE, &HeaderMap::new(), pieces());
        let plain = to_bytes(plain.into_body(), usize::MAX).await.unwrap();
        let asking = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"))]);
        let packed = file(FILE, &asking, pieces());
        assert_eq!(packed.headers()[CONTENT_ENCODING], "gzip");
        let packed = to_bytes(packed.into_body(), usize::MAX).await.unwrap();
        assert!(packed.len() < plain.len() / 2);
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*packed).read_to_end(&mut back).unwrap();
        assert_eq!(back, plain);
    }

    #[tokio::test]
    async fn what_breaks_off_is_not_taken_for_the_end() {
        let broken = || iter([Ok(Bytes::from_static(b"one\n")), Err("the database is away".into())]);
        let asking = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static("gzip"))]);
        for headers in [HeaderMap::new(), asking] {
            assert!(to_bytes(file(FILE, &headers, broken()).into_body(), usize::MAX).await.is_err());
        }
    }

    #[test]
    fn a_file_that_the_reader_has_is_not_made_again() {
        let asking = HeaderMap::from_iter([(IF_NONE_MATCH, HeaderValue::from_static("W/\"0.1.0-7\""))]);
        assert_eq!(file(FILE, &asking, pieces()).status(), StatusCode::NOT_MODIFIED);
    }
}
