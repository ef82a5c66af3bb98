//! The desk of the mechanism: surveys that are filled in, half-way or whole, what others released for those who may see it, and cases.

mod answer;
mod brought;
mod cases;
mod confirm;
mod fill;
mod forms;
mod groups;
mod introduction;
mod need;
mod overview;
mod rosters;
mod seen;
mod steps;
mod turns;

pub use cases::a_case_waits;
pub use confirm::unconfirmed;
pub use groups::invited;

use domain::people::Action;
use views::networking::route;

use crate::access::{Access, Desk};
use crate::routing::{get, post};

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    desk.route(route::DESK, Access::SignedIn, get(overview::overview).post(cases::mail))
        .route(route::CASE, Access::SignedIn, get(cases::case))
        .route(route::CASE_ANSWER, Access::SignedIn, get(answer::consolidated))
        .route(route::CASE_NEED, Access::SignedIn, get(need::need))
        .route(route::CASE_STEP, Access::SignedIn, get(steps::open).post(steps::take))
        .route(route::AGREEMENT, Access::SignedIn, get(introduction::signed_bytes))
        .route(route::GROUP, Access::Needs(Action::LearnTogether), get(groups::group).post(groups::group))
        .route(route::ROSTERS, Access::SignedIn, get(rosters::rosters))
        .route(route::ROSTER, Access::SignedIn, get(rosters::take).post(rosters::bring))
        .route(route::BROUGHT, Access::SignedIn, get(brought::brought))
        .route(route::TURNS, Access::Needs(Action::ManageCase), get(turns::turns))
        .route(route::BEGIN, Access::SignedIn, post(overview::begin))
        .route(route::LINE, Access::SignedIn, get(fill::line).post(fill::save_line))
        .route(route::CONFIRM, Access::SignedIn, get(confirm::confirm).post(confirm::confirm))
        .route(route::FILL, Access::SignedIn, get(fill::survey).post(fill::save))
}
