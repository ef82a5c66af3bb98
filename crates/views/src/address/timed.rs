//! Which pages answer otherwise at another time: the one list, asked by address when a link is written and by path when a page is
//! drawn. What stands here carries the date of a dated page along, has the form of dates, and says at its top which date it tells of.
//!
//! What is the same at all times (an act, the terms, what the site is) does not stand here: it would only pretend to.

use super::{Address, route};
use crate::membership::route as joining;
use crate::networking::route as helping;
use crate::people::route as people;

/// The routes of pages, feeds, calendars, downloads and drawings that answer otherwise at another time.
const TIMED: &[&str] = &[
    route::HOME,
    route::ELIGIBILITY,
    route::ELIGIBILITY_OF,
    route::MEMBERS,
    route::MEMBER,
    route::COMPARE,
    route::AREAS,
    route::AREA,
    route::OBLIGATIONS,
    route::REVIEWS,
    route::AGREEMENT,
    route::RECOMMENDATIONS,
    route::PLAN,
    route::CO_CREATIONS,
    route::CO_CREATION,
    route::CALL,
    route::DRAFT,
    route::INPUTS,
    route::INPUT,
    route::SELF_ASSESSMENT,
    route::REVIEW,
    route::REVIEW_VERSION,
    route::LETTER,
    route::COMMITMENT,
    route::SEARCH,
    route::FIGURES,
    route::FIGURE,
    route::PINNED_FIGURE,
    route::DIVIDED_FIGURE,
    route::CHART,
    route::CHANGES,
    route::FEED,
    route::JSON_FEED,
    route::MEMBER_FEED,
    route::MEMBER_JSON_FEED,
    route::MEMBER_CALENDAR,
    route::SEARCH_FEED,
    route::RECORD,
    route::DATA,
    route::DOWNLOAD,
    route::RULES,
    route::RULE,
    route::REPORTS,
    route::REPORT,
    joining::JOIN,
    joining::CALL,
    joining::APPLICATION,
    joining::LETTERS,
    joining::DEPOSITS,
    joining::DEPOSIT,
    helping::OVERVIEW,
    helping::OFFERS,
    helping::OFFER,
    helping::REQUESTS,
    helping::REQUEST,
    people::ORGANISATIONS,
    people::ORGANISATION,
];

/// Pages that are the same at all times though their path has the form of one above.
const NAMED: [&str; 2] = [route::CODEBOOK, route::NEW_REPORT];

/// Where the interface for programs lies, and what only it has: lists over all members.
const INTERFACE: &str = "/api/v1";
const OF_PROGRAMS: [&str; 5] = ["/acts", "/commitments", "/findings", "/obligations", "/plans"];

impl Address {
    /// Whether it can be seen as of another time, so that a link from a dated page leads to the same time there.
    #[must_use]
    pub fn has_time(&self) -> bool {
        TIMED.contains(&self.route())
    }
}

/// Whether the page at a path, without a language before it, can be seen as of another time.
#[must_use]
pub fn is_of_a_time(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    match path.strip_prefix(INTERFACE) {
        Some(path) if OF_PROGRAMS.contains(&path) => true,
        Some(path) => is_timed(path),
        None => is_timed(path),
    }
}

fn is_timed(path: &str) -> bool {
    !NAMED.contains(&path) && TIMED.iter().any(|pattern| fits(pattern, path))
}

/// Whether a path has the form of a route: the same parts, and something wherever the route has a name in braces.
pub(super) fn fits(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other || (one.starts_with('{') && !other.is_empty()) => {}
            _ => return false,
        }
    }
}
