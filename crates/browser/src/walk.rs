//! Finding one page of each kind by following links, as a reader would: a page that no link leads to is not found.

use std::collections::{BTreeSet, VecDeque};

use serde_json::Value;

use crate::{Browser, Problem};

/// More than there are kinds of pages: a walk that goes on longer takes names of things for kinds.
const MOST_PAGES: usize = 80;

/// Follows links from the first page of the site at `address`, in one language, and gives the path of the first page of each
/// kind (see [`kind`]), the first page first.
///
/// # Errors
/// When a page cannot be opened, or there seem to be more kinds than a site can have.
pub fn one_of_each(browser: &mut Browser, address: &str) -> Result<Vec<String>, Problem> {
    let (mut kinds, mut paths) = (BTreeSet::from([kind("/")]), Vec::new());
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut elsewhere: Vec<String> = Vec::new();
    while let Some(path) = waiting.pop_front() {
        if paths.len() == MOST_PAGES {
            return Err(format!(
                "more than {MOST_PAGES} kinds of pages, such as {path}: what in it is the name of a thing?"
            ));
        }
        if browser.open_page(&format!("{address}{path}"))?.is_none()
            || browser.words("document.contentType")? != "text/html"
        {
            continue;
        }
        if paths.is_empty() {
            elsewhere = languages(browser)?.into_iter().map(|(_, path)| path).collect();
        }
        let links = browser.evaluate(
            "[...document.links].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname)",
        )?;
        for link in links.as_array().into_iter().flatten().filter_map(Value::as_str) {
            let translated = elsewhere.iter().any(|start| link == start || link.starts_with(&format!("{start}/")));
            if !translated && is_page(link) && kinds.insert(kind(link)) {
                waiting.push_back(link.to_owned());
            }
        }
        paths.push(path);
    }
    Ok(paths)
}

/// The open page in the other languages of its site: the tag of each language, and the path.
///
/// # Errors
/// When the browser is gone.
pub fn languages(browser: &mut Browser) -> Result<Vec<(String, String)>, Problem> {
    let found = browser.evaluate(
        "[...document.querySelectorAll('link[rel=alternate][hreflang]')].map(l => [l.hreflang, new URL(l.href).pathname])",
    )?;
    let pair = |row: &Value| Some((row.get(0)?.as_str()?.to_owned(), row.get(1)?.as_str()?.to_owned()));
    Ok(found.as_array().into_iter().flatten().filter_map(pair).filter(|(tag, _)| tag != "x-default").collect())
}

/// Whether an address is one to look at: not a download, not the log's files, not the interface for programs.
fn is_page(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    !last.contains('.') && !["/log/", "/api/"].iter().any(|start| path.starts_with(start))
}

/// Below these, things are named by all parts of an address: `/areas/tags/open-data`.
const NAMED_BY_ALL: [&str; 1] = ["/areas/"];

/// What addresses of one kind share: names of things (every second part, below some all) are left out. `/members/ghana/plans/3`
/// and `/members/italy/plans/1` are of one kind.
#[must_use]
pub fn kind(path: &str) -> Vec<String> {
    let by_all = NAMED_BY_ALL.iter().any(|start| path.starts_with(start));
    let is_name = |place: usize| if by_all { place > 0 } else { place % 2 == 1 };
    let parts = path.split('/').filter(|part| !part.is_empty()).enumerate();
    parts.map(|(place, part)| if is_name(place) { "*" } else { part }.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_about_things_of_one_sort_are_of_one_kind() {
        assert_eq!(kind("/members/ghana/plans/3"), kind("/members/italy/plans/1"));
        assert_eq!(kind("/areas/tags/open-data"), kind("/areas/policy-areas/gender"));
        assert_ne!(kind("/members/ghana"), kind("/members"));
        assert_ne!(kind("/members/ghana"), kind("/commitments/GH0033"));
    }

    #[test]
    fn downloads_and_the_log_are_no_pages() {
        assert!(is_page("/members/ghana") && is_page("/"));
        assert!(!is_page("/members.csv") && !is_page("/log/checkpoint") && !is_page("/api/v1/members"));
    }
}
