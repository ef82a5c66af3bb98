//! The years of plans with which the code books and reports of the review changed (dossier 5.1, 5.2), each told here and nowhere
//! else: eras, pairs of reports, questions, breaks of series and the dated versions of the rules on reports all take them from here.

/// The first plans. Each had one report, after a year.
pub const FIRST_PLANS: i16 = 2011;
/// The first plans with a second report, at the end of the term, which asks whether government was opened.
pub const END_OF_TERM_REPORTS: i16 = 2013;
/// The first plans of the second era: specificity, relevance, potential impact and stars as rules have them.
pub const SECOND_ERA: i16 = 2014;
/// The first plans with design and implementation reports: completion is asked once, and verifiability takes the place of specificity.
pub const DESIGN_REPORTS: i16 = 2017;
/// The first plans of the third era, which are not starred any more.
pub const THIRD_ERA: i16 = 2018;
/// The first plans of the refreshed review: action plan reviews, the lens of open government, potential for results.
pub const REFRESHED: i16 = 2020;
/// The first plans whose results reports ask for early results.
pub const EARLY_RESULTS: i16 = 2021;

/// The last year before another.
#[must_use]
pub const fn before(year: i16) -> i16 {
    year - 1
}
