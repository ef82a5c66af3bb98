//! The networking mechanism in public: what is offered, what is asked for, both side by side.

pub mod agreements;
mod offers;
mod overview;
mod requests;
pub mod shown;

pub use agreements::{led_to, of_member, parties};
pub use offers::{offer, offers};
pub use overview::overview;
pub use requests::{request, requests};

use views::networking::route;

use crate::access::Open;
use crate::routing::get;

/// The routes that anybody may ask for.
pub fn open(open: Open) -> Open {
    open.route(route::OVERVIEW, get(overview))
        .route(route::OFFERS, get(offers))
        .route(route::OFFER, get(offer))
        .route(route::REQUESTS, get(requests))
        .route(route::REQUEST, get(request))
}
