//! The desk of reviews: the Experts Panel opens, assigns and publishes, two researchers code, government and forum comment. Who may
//! is asked of `domain`, what happens of `app`. A draft is shown to whom it is open, and to nobody else.

mod agreed;
mod assigning;
mod coding;
mod correct;
mod draft;
mod evidence;
mod open;
mod requirements;
mod review;
mod shared;
mod unit;

use domain::people::Action;
use views::address::route;

use crate::access::{Access, Desk};
use crate::routing::get;

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    let panel = || Access::Needs(Action::AssureQuality);
    let coder = || Access::Needs(Action::CodeFinding);
    desk.route(route::REVIEWS_DESK, Access::SignedIn, get(open::overview).post(open::choose))
        .route(route::REVIEWER_PROFILE, Access::SignedIn, get(assigning::profile).post(assigning::profile))
        .route(route::ASSIGNING, panel(), get(assigning::propose).post(assigning::propose))
        .route(route::BROKEN_LINKS, Access::SignedIn, get(evidence::links))
        .route(route::OPEN_REVIEW, panel(), get(open::form).post(open::open))
        .route(route::REVIEW_DESK, Access::SignedIn, get(review::page))
        .route(route::ASSIGN_REVIEW, panel(), get(review::page).post(review::assign))
        .route(route::CODE_UNIT, coder(), get(coding::unit).post(coding::unit))
        .route(route::HAND_IN, coder(), get(review::page).post(review::hand_in))
        .route(route::AGREE_UNIT, coder(), get(agreed::unit).post(agreed::unit))
        .route(route::JUDGE_REQUIREMENTS, coder(), get(requirements::judge).post(requirements::judge))
        .route(route::RECONCILE, coder(), get(review::page).post(review::reconcile))
        .route(route::REVIEW_ROUND, panel(), get(review::page).post(review::round))
        .route(route::READ_DRAFT, Access::SignedIn, get(draft::read))
        .route(route::COMMENT_UNIT, Access::SignedIn, get(draft::comment).post(draft::comment))
        .route(route::ANSWER_COMMENT, coder(), get(draft::answer).post(draft::answer))
        .route(route::PUBLISH_REPORT, panel(), get(review::page).post(review::publish))
        .route(route::ARCHIVE_EVIDENCE, Access::SignedIn, get(evidence::archive).post(evidence::archive))
        .route(route::KEPT_COPY, Access::SignedIn, get(evidence::kept))
        .route(route::CORRECT_FINDING, panel(), get(correct::unit).post(correct::unit))
}
