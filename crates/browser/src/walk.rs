//! Finding one page of each kind by following links, as a reader would: a page that no link leads to is not found.

use std::collections::{BTreeSet, VecDeque};

use serde_json::Value;

use crate::{Browser, Problem};

/// Enough for every kind of page; a walk that goes on longer follows links that never end.
const MOST_PAGES: usize = 120;

/// Follows links from the first page of the site at `address`, in one language, and gives the path of the first page of each
/// kind (see [`kind`]), the first page first.
///
/// # Errors
/// When a page cannot be opened.
pub fn one_of_each(browser: &mut Browser, address: &str) -> Result<Vec<String>, Problem> {
    let (mut kinds, mut paths) = (BTreeSet::from([kind("/")]), Vec::new());
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut elsewhere: Vec<String> = Vec::new();
    while let Some(path) = waiting.pop_front().filter(|_| paths.len() < MOST_PAGES) {
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

/// What addresses of one kind share: names of things (every second part) are left out. `/members/ghana/plans/3` and
/// `/members/italy/plans/1` are of one kind.
#[must_use]
pub fn kind(path: &str) -> Vec<String> {
    let parts = path.split('/').filter(|part| !part.is_empty());
    parts.enumerate().map(|(place, part)| if place % 2 == 0 { part.to_owned() } else { "*".to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_about_things_of_one_sort_are_of_one_kind() {
        assert_eq!(kind("/members/ghana/plans/3"), kind("/members/italy/plans/1"));
        assert_ne!(kind("/members/ghana"), kind("/members"));
        assert_ne!(kind("/members/ghana"), kind("/commitments/GH0033"));
    }

    #[test]
    fn downloads_and_the_log_are_no_pages() {
        assert!(is_page("/members/ghana") && is_page("/"));
        assert!(!is_page("/members.csv") && !is_page("/log/checkpoint") && !is_page("/api/v1/members"));
    }
}
