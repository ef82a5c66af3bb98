//! A reader: asks for an address and looks at what comes back.

use std::net::SocketAddr;

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_TYPE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use scraper::{Html, Selector};
use tower::ServiceExt as _;

use crate::world::World;

/// The tags of the languages of the site besides English, as they stand before paths.
pub fn other_languages() -> impl Iterator<Item = &'static str> {
    views::Locale::tags().filter(|tag| *tag != views::Locale::En.lang())
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        assert!(self.header(CONTENT_TYPE.as_str()).contains("json"), "{}", self.text());
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The page, on which nothing bears the name of another: a label would lead to the wrong field.
    pub fn html(&self) -> Page {
        assert_eq!(self.header("content-type"), "text/html; charset=utf-8");
        let page = Page(Html::parse_document(self.text()));
        let (mut seen, mut ids) = (std::collections::BTreeSet::new(), page.attributes("[id]", "id"));
        ids.retain(|id| !seen.insert(id.clone()));
        assert!(ids.is_empty(), "more than one {ids:?} on {:?}", page.all("h1"));
        page
    }

    /// The rows of a table, each by the names of its columns.
    pub fn csv(&self) -> Vec<std::collections::BTreeMap<String, String>> {
        assert!(self.header("content-type").starts_with("text/csv"));
        csv::Reader::from_reader(&*self.body).deserialize().collect::<Result<_, _>>().unwrap()
    }
}

/// A page, to be queried.
pub struct Page(Html);

impl Page {
    fn select<'a>(&'a self, selector: &str) -> Vec<scraper::ElementRef<'a>> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).collect()
    }

    /// The words of each element that a selector finds, blanks made one.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let words = |element: &scraper::ElementRef<'_>| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.select(selector).iter().map(words).collect()
    }

    /// The words of the one element that a selector finds.
    pub fn one(&self, selector: &str) -> String {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}: {found:?}");
        found.remove(0)
    }

    pub fn count(&self, selector: &str) -> usize {
        self.select(selector).len()
    }

    /// An attribute of each element that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.select(selector).iter().filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    pub fn words(&self) -> String {
        self.one("body")
    }
}

impl World {
    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.bring(method, path, headers, Body::empty()).await
    }

    /// Sends a form, as a browser does from a page of this site.
    pub async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let headers = [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
        self.send_with(path, fields, &headers).await
    }

    pub async fn send_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.bring(Method::POST, path, headers, Body::from(form)).await
    }

    /// Sends bytes, whatever they are.
    pub async fn send_bytes(&self, path: &str, body: Vec<u8>, headers: &[(&str, &str)]) -> Answer {
        self.bring(Method::POST, path, headers, Body::from(body)).await
    }

    /// Sends a form with a file, as a browser does (RFC 7578).
    pub async fn send_file(
        &self,
        path: &str,
        session: &str,
        fields: &[(&str, &str)],
        (name, file): (&str, &[u8]),
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(head.as_bytes());
        }
        let head = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"law.pdf\"\r\n\r\n");
        body.extend([head.as_bytes(), file, b"\r\n--edge--\r\n"].concat());
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("content-type", "multipart/form-data; boundary=edge"),
            ("cookie", session),
        ];
        self.bring(Method::POST, path, &headers, Body::from(body)).await
    }

    async fn bring(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.hand_in(request.body(body).unwrap()).await
    }

    /// What somebody gets who asks from an address, with headers.
    pub async fn ask_from(&self, peer: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let from = ConnectInfo::<SocketAddr>(peer.parse().unwrap());
        let request = Request::builder().uri(path).extension(from);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.hand_in(request.body(Body::empty()).unwrap()).await
    }

    async fn hand_in(&self, request: Request<Body>) -> Answer {
        let response = self.door.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// What a program gets that sends no more than the address.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[]).await
    }

    /// A page that is there.
    pub async fn page(&self, path: &str) -> Page {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        let page = answer.html();
        assert_eq!(page.count("h1"), 1, "{path}");
        assert!(!page.words().contains('⟦'), "{path} lacks a message: {}", page.words());
        page
    }

    /// The rows of a table of the dump, as of now.
    pub async fn table(&self, name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
        self.settle().await;
        self.get(&format!("/data/{name}.csv")).await.csv()
    }

    pub async fn json(&self, path: &str) -> serde_json::Value {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        answer.json()
    }

    pub async fn get_packed(&self, path: &str, coding: &str) -> Answer {
        self.ask(Method::GET, path, &[(ACCEPT_ENCODING.as_str(), coding)]).await
    }
}
