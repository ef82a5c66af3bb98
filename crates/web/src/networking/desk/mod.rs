//! The desk of the mechanism: surveys that are filled in, half-way or whole, and what others released for those who may see it.

mod cases;
mod fill;
mod forms;
mod overview;
mod seen;
mod steps;

use axum::routing::{get, post};
use views::networking::route;

use crate::access::{Access, Desk};

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    desk.route(route::DESK, Access::SignedIn, get(overview::overview))
        .route(route::CASE, Access::SignedIn, get(cases::case))
        .route(route::CASE_ANSWER, Access::SignedIn, get(cases::consolidated))
        .route(route::CASE_NEED, Access::SignedIn, get(cases::need))
        .route(route::CASE_STEP, Access::SignedIn, get(steps::open).post(steps::take))
        .route(route::BEGIN, Access::SignedIn, post(overview::begin))
        .route(route::LINE, Access::SignedIn, get(fill::line).post(fill::save_line))
        .route(route::FILL, Access::SignedIn, get(fill::survey).post(fill::save))
}
