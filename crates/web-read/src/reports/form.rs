//! Saying that something is wrong: the form, and taking what it sends.
//!
//! There is nothing here that a stranger's site could do in a reader's name, for nobody is signed in; all the same, what does
//! not come from our own form is refused, so that a page elsewhere cannot make its visitors send reports. The form needs no
//! cookie and is the same for everybody, so it can be cached.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Extension, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{Extensions, HeaderMap, Response, StatusCode, Uri};
use domain::reports::{Written, check};
use domain::{Lens, PagePath, Partnership};
use serde_json::json;
use tower::ServiceExt as _;
use views::reports::{ReportFormPage, flaw};
use views::{Address, Chrome, Format, Page, Say};

use crate::answer::{Keep, Ready};
use crate::around::redirect;
use crate::ask::{Ask, Asked};
use crate::basis::Basis;
use crate::form::{self, Sent};
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::{Flood, Problem};
use crate::site::{Question, Site};

/// The pages that a report can be about: the routes of the site.
#[derive(Clone)]
pub struct Pages(pub Router);

/// The form, about the page that the question names.
pub async fn form(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let about = ask.get("page").and_then(|page| page.parse().ok()).unwrap_or_else(PagePath::home);
    site.answer(ask, Form { about }).await
}

struct Form {
    about: PagePath,
}

impl Question for Form {
    fn position(&self, _: &Partnership) -> Option<u64> {
        None
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::texts)
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(ReportFormPage::new(self.about.clone())))
    }

    fn json(&self, _: Present<'_>) -> Result<Object, Problem> {
        Err(Problem::NotFound)
    }
}

/// What a reader wrote.
fn written(sent: &Sent) -> Written {
    // Browsers send line breaks as two characters, which would count against the reader.
    let field = |name| sent.get(name).replace("\r\n", "\n");
    Written { wrong: field("wrong"), should_be: field("should-be"), evidence: field("evidence"), email: field("email") }
}

/// Takes a report.
pub async fn take(
    State(site): State<Arc<Site>>,
    Extension(pages): Extension<Pages>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    body: Bytes,
) -> Result<Response<Body>, Problem> {
    if !form::is_from_here(&headers, &site.options.base_url) {
        return Err(Problem::asked(Say::new("report-cross-site")));
    }
    let sent = Sent::read(&body)?;
    let (claimed, mut written) = (sent.get("page").trim(), written(&sent));
    let about = pages.about(claimed).await;
    if about.is_none() && !claimed.is_empty() {
        // An address where nothing is can be what is wrong. It is the reader's word then, and stays on the desk.
        written.evidence = format!("{}\n{}", claimed.chars().take(200).collect::<String>(), written.evidence);
    }
    let about = about.unwrap_or_else(PagePath::home);
    let trapped = !sent.get("website").trim().is_empty();
    let report = match check(about.clone(), &written) {
        Ok(report) if !trapped => report,
        checked => {
            let flaws = checked.err().unwrap_or_default();
            return flawed(&asked, &headers, ReportFormPage { about, written, flaws, trapped }, &site);
        }
    };
    let sender = site.options.proxies.client(&extensions, &headers);
    site.reports.pass(sender).map_err(|wait| Problem::TooMany(Flood::Reports, wait))?;
    let number = site.app.take_report(&report, asked.locale.lang()).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    Ok(taken(&asked, &headers, number, &site))
}

/// Sends a reader to the page of the report; tells a program where that is.
fn taken(asked: &Asked, headers: &HeaderMap, number: u64, site: &Site) -> Response<Body> {
    let to = Address::Report(number).href(asked.locale);
    if asked.format != Format::Json {
        return redirect(StatusCode::SEE_OTHER, &to);
    }
    let address = format!("{}{to}", site.options.base_url);
    let ready = Ready::new("application/json", json!({ "number": number, "address": address }).to_string(), Keep::No);
    ready.with_status(StatusCode::CREATED).with_header(LOCATION, &to).serve(headers)
}

/// The form again, with what has to be changed.
fn flawed(asked: &Asked, headers: &HeaderMap, page: ReportFormPage, site: &Site) -> Result<Response<Body>, Problem> {
    if asked.format == Format::Json {
        let trap = page.trapped.then(|| Say::new("report-flaw-trap"));
        let flaws = page.flaws.iter().map(|found| flaw(*found, &page.written));
        return Err(Problem::Asked(flaws.chain(trap).collect()));
    }
    let mut chrome = Chrome::new(asked.locale, Address::NewReport.path(), 0);
    chrome.demo = site.options.demo;
    let ready = Ready::new("text/html; charset=utf-8", page.render(&chrome)?, Keep::No);
    Ok(ready.with_status(StatusCode::UNPROCESSABLE_ENTITY).not_indexed().serve(headers))
}

impl Pages {
    /// The page at an address, if one of ours is there: without language, format and question.
    async fn about(&self, claimed: &str) -> Option<PagePath> {
        let bare = claimed.split(['?', '#']).next().unwrap_or("");
        let asked = Asked::of(&bare.parse::<Uri>().ok()?);
        let about: PagePath = asked.path.parse().ok()?;
        let request = axum::http::Request::builder().uri(about.as_str()).body(Body::empty()).ok()?;
        let asked = Asked { format: Format::Html, ..asked };
        let answer = self.0.clone().oneshot(asked.route(request)).await.ok()?;
        let is_page =
            answer.headers().get(CONTENT_TYPE).is_some_and(|media| media.as_bytes().starts_with(b"text/html"));
        (answer.status() == StatusCode::OK && is_page).then_some(about)
    }
}
