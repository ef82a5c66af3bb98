//! The networking mechanism in public: what is offered, what is asked for, both side by side; and its desk, where both are filled in.

mod agreements;
mod desk;
mod offers;
mod overview;
mod requests;
mod shown;

pub use agreements::{last_helped, last_of_member, led_to, of_member, parties};
pub use desk::{a_case_waits, desk, invited};
pub use offers::{offer, offers};
pub use overview::overview;
pub use requests::{request, requests};

use axum::routing::get;
use views::networking::route;

use crate::access::Open;

/// The routes that anybody may ask for.
pub fn open(open: Open) -> Open {
    open.route(route::OVERVIEW, get(overview))
        .route(route::OFFERS, get(offers))
        .route(route::OFFER, get(offer))
        .route(route::REQUESTS, get(requests))
        .route(route::REQUEST, get(request))
}
