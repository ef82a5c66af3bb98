//! For search engines: what they may visit, and every page that there is.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response};
use domain::Partnership;
use domain::figures::FigureId;
use domain::ids::Iso3;
use domain::membership::account::numbers;
use views::networking::HelpPlace;
use views::{Address, Locale};

use crate::answer::{Keep, Ready};
use crate::areas::BOOKS;
use crate::ask::Ask;
use crate::problems::Problem;
use crate::site::Site;

/// The most pages in one sitemap, each in every language: it may hold 50,000 addresses (sitemaps.org).
const AT_ONCE: usize = 50_000 / Locale::ALL.len();

/// What programs may visit: every page of today, the downloads and what describes them, and the log, since whoever mirrors it keeps us
/// honest; not what only narrows a list or looks at another day.
pub async fn robots(State(site): State<Arc<Site>>, headers: HeaderMap) -> Response<Body> {
    let closed = [
        "/search?",
        "/compare?",
        "/?language=",
        "/*?as_of=",
        "/*&as_of=",
        "/*?known_at=",
        "/*&known_at=",
        "/*?edition=",
        "/*&edition=",
    ];
    let closed: String = closed.iter().map(|path| format!("Disallow: {path}\n")).collect();
    let base = &site.options.base_url;
    let text = format!(
        "# Reuse is welcome. Take the data whole rather than page by page:\n\
         #   {base}/data  every download, and the terms of use (licence) of each source\n\
         #   {base}/api   the interface for programs\n\
         # Mirrors of the log are welcome: /log/ holds signed checkpoints and tiles (C2SP tlog-tiles). It is open to every robot,\n\
         # because a copy that somebody else holds is what shows that nothing was taken out. Search engines find no page in it.\n\
         #\n\
         # Closed is only what repeats pages that stand elsewhere: lists narrowed by a question, and pages as of another day.\n\
         User-agent: *\n{closed}\nSitemap: {base}/sitemap.xml\n"
    );
    Ready::new("text/plain; charset=utf-8", text, Keep::Revalidate).serve_once(&headers)
}

/// Every page: one list, or where there are too many for one, a list of lists.
pub async fn sitemap(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let state = site.app.history().now();
    let parts = pages(&state).count().div_ceil(AT_ONCE);
    let pages = pages(&state);
    let xml = match ask.get("part") {
        Some(part) => {
            let part: usize = part.parse().ok().filter(|part| (1..=parts).contains(part)).ok_or(Problem::NotFound)?;
            urls(&site, pages.skip((part - 1) * AT_ONCE).take(AT_ONCE))
        }
        None if parts <= 1 => urls(&site, pages),
        None => index(&site, parts),
    };
    Ok(Ready::new("application/xml", xml, Keep::Revalidate).serve_once(&ask.headers))
}

fn pages(state: &Partnership) -> impl Iterator<Item = Address> + '_ {
    let own = [
        Address::Home,
        Address::Members,
        Address::Eligibility,
        Address::Compare,
        Address::Reviews,
        Address::Recommendations,
        Address::Areas,
        Address::CoCreations,
        Address::Help(HelpPlace::Overview),
        Address::Help(HelpPlace::Requests),
        Address::Help(HelpPlace::Offers),
        Address::Search,
        Address::Figures,
        Address::Record,
        Address::Data,
        Address::Codebook,
    ];
    let areas = BOOKS.into_iter().flat_map(|book| book.codes.iter().map(move |code| book.page(code)));
    let figures = FigureId::ALL.iter().map(|id| Address::Figure(id.code().to_owned()));
    let members = state.members.keys().map(|id| Address::Member(id.to_string()));
    let plans = state
        .members
        .iter()
        .flat_map(|(id, member)| numbers(member).into_iter().map(move |number| Address::Plan(id.to_string(), number)));
    let judged: BTreeSet<&Iso3> =
        state.indicators.keys().map(|(id, _)| id).chain(state.evidence.keys().map(|(id, _)| id)).collect();
    let judged = judged.into_iter().map(|id| Address::EligibilityOf(id.to_string()));
    let owed = state.members.keys().map(|id| Address::Obligations(id.to_string()));
    let commitments = state.commitments.keys().map(|id| Address::Commitment(id.to_string()));
    own.into_iter().chain(areas).chain(judged).chain(figures).chain(members).chain(owed).chain(plans).chain(commitments)
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SCHEMA: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A list of pages. Addresses hold no character that XML would have to escape.
fn urls(site: &Site, pages: impl Iterator<Item = Address>) -> String {
    let mut xml = format!("{XML}<urlset xmlns=\"{SCHEMA}\">\n");
    for page in pages {
        for locale in Locale::ALL {
            // Writing into a string does not fail.
            let _ = writeln!(xml, "<url><loc>{}{}</loc></url>", site.options.base_url, page.href(*locale));
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

fn index(site: &Site, parts: usize) -> String {
    let mut xml = format!("{XML}<sitemapindex xmlns=\"{SCHEMA}\">\n");
    for part in 1..=parts {
        let _ = writeln!(xml, "<sitemap><loc>{}/sitemap.xml?part={part}</loc></sitemap>", site.options.base_url);
    }
    xml.push_str("</sitemapindex>\n");
    xml
}
