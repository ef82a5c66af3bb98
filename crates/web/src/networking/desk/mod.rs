//! The desk of the mechanism: surveys that are filled in, half-way or whole, and what others released for those who may see it.

mod fill;
mod forms;
mod overview;

use axum::routing::{get, post};
use views::networking::route;

use crate::access::{Access, Desk};

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    desk.route(route::DESK, Access::SignedIn, get(overview::overview))
        .route(route::BEGIN, Access::SignedIn, post(overview::begin))
        .route(route::LINE, Access::SignedIn, get(fill::line).post(fill::save_line))
        .route(route::FILL, Access::SignedIn, get(fill::survey).post(fill::save))
}
