//! Which address is answered by which page.

use views::address::route;

use crate::access::Open;
use crate::routing::{get, post};
use crate::{
    about, api, areas, assets, changes, charts, cocreation, feeds, figures, glossary, health, home, log, membership,
    networking, people, plans, record, reports, review, rules, search, sitemap, styleguide,
};

/// Everything that anybody may ask for, but for the interface for programs, which has a table of its own.
#[must_use]
pub fn open_pages() -> Open {
    let parts = [networking::open, membership::local::open, membership::deposits::open, people::open];
    let open = parts.into_iter().fold(Open::new(), |open, part| part(open));
    open.route(route::HOME, get(home::home))
        .route(route::MEMBERS, get(membership::members))
        .route(route::MEMBER, get(membership::member))
        .route(route::ELIGIBILITY, get(membership::eligibility::list))
        .route(route::ELIGIBILITY_OF, get(membership::eligibility::country))
        .route(route::COMPARE, get(membership::compare))
        .route(route::AREAS, get(areas::areas))
        .route(route::AREA, get(areas::area))
        .route(route::OBLIGATIONS, get(membership::obligations))
        .route(route::REVIEWS, get(review::reviews))
        .route(route::AGREEMENT, get(review::agreement))
        .route(route::LETTER, get(membership::letter))
        .route(views::membership::route::LETTERS, get(membership::letters))
        .route(route::RECOMMENDATIONS, get(review::recommendations))
        .route(route::PLAN, get(plans::plan))
        .route(route::SELF_ASSESSMENT, get(plans::self_assessment))
        .route(route::CO_CREATIONS, get(cocreation::processes))
        .route(route::CO_CREATION, get(cocreation::process))
        .route(route::CALL, get(cocreation::call))
        .route(route::DRAFT, get(cocreation::draft))
        .route(route::INPUTS, get(cocreation::inputs))
        .route(route::REVIEW, get(review::report))
        .route(route::REVIEW_VERSION, get(review::version))
        .route(route::ARCHIVED, get(review::archived))
        .route(route::INPUT, get(cocreation::input))
        .route(route::INPUT_RECEIPT, get(cocreation::receipt))
        .route(route::COMMITMENT, get(plans::commitment))
        .route(route::SEARCH, get(search::search))
        .route(route::SUGGESTIONS, get(search::suggest))
        .route(route::SEARCH_FEED, get(search::atom))
        .route(route::FIGURES, get(figures::figures))
        .route(route::FIGURE, get(figures::figure))
        .route(route::PINNED_FIGURE, get(figures::pinned))
        .route(route::DIVIDED_FIGURE, get(figures::divided))
        .route(route::CHART, get(charts::chart))
        .route(route::CHANGES, get(changes::changes))
        .route(route::RECORD, get(record::acts))
        .route(route::ACT, get(record::act))
        .route(route::RECEIPT, get(record::receipt))
        .route(route::DATA, get(record::data))
        .route(route::CODEBOOK, get(record::codebook))
        .route(route::DOWNLOAD, get(record::download))
        .route(route::FEED, get(feeds::atom))
        .route(route::JSON_FEED, get(feeds::json))
        .route(route::MEMBER_FEED, get(feeds::atom_of))
        .route(route::MEMBER_JSON_FEED, get(feeds::json_of))
        .route(route::MEMBER_CALENDAR, get(feeds::calendar))
        .route(route::API, get(api::page))
        .route(route::PROBLEM, get(api::problem))
        .route(route::RULES, get(rules::rules))
        .route(route::RULE, get(rules::rule))
        .route(route::GLOSSARY, get(glossary::glossary))
        .route(route::REPORTS, get(reports::reports))
        .route(route::NEW_REPORT, get(reports::form))
        .route(route::REPORT, get(reports::report))
        .route(route::ABOUT, get(about::about))
        .route(route::ACCESSIBILITY, get(about::accessibility))
        .route(route::PRIVACY, get(about::privacy))
        .route(route::STYLE_GUIDE, get(styleguide::style_guide))
        .route(route::ASSET, get(assets::asset))
        .route(route::CHECKPOINT, get(log::checkpoint))
        .route(route::VERIFIER_KEY, get(log::vkey))
        .route("/log/tile/{*path}", get(log::tile))
        .route("/witness/add-checkpoint", post(log::add_checkpoint).up_to(transparency::witness::MAX_REQUEST_BYTES))
        .route("/robots.txt", get(sitemap::robots))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
}
