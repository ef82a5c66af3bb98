//! People: who is in office, signing in, and the desk of whoever is signed in.
//!
//! A page of the desk is made for one reader and kept by nobody. What is decided here is only which page to show; who may do what
//! is asked of `domain`, what happens of `app`.

mod account;
mod desk;
mod elsewhere;
mod keys;
mod links;
mod offices;
mod organisations;
mod outbox;
mod owing;
mod passkeys;
mod signing_in;

use domain::people::Action;
use views::address::route;
use views::people::route as place;

pub use offices::body_name;
pub use organisations::waiting_lines;
pub use outbox::in_words;

use crate::access::{Access, Desk, Open};
use crate::routing::{get, post};

/// The forms of those who are not signed in yet.
pub fn open_forms(open: Open) -> Open {
    open.route(route::SIGN_IN, get(signing_in::sign_in).post(signing_in::ask))
        .route(route::SIGN_UP, get(signing_in::sign_up).post(signing_in::ask_to_sign_up))
        .route(route::CODE, get(signing_in::code).post(signing_in::try_code))
        .route(route::RECOVERY, get(signing_in::recovery).post(signing_in::recover))
        .route(route::SIGN_IN_PASSKEY, post(passkeys::sign_in))
        .route(route::SIGN_IN_PASSKEY_QUESTION, post(passkeys::question))
        .route(route::SIGN_IN_ELSEWHERE, post(elsewhere::go))
        .route(route::SIGN_IN_BACK, get(elsewhere::back))
        .route(route::SIGN_IN_LINK, get(links::link).post(links::follow))
        .route(route::INVITATION, get(links::offer).post(links::accept))
}

/// The desk.
pub fn desk(desk: Desk) -> Desk {
    let verifies = Access::Needs(Action::VerifyOrganisation);
    desk.route(route::DESK, Access::SignedIn, get(desk::desk))
        .route(route::SIGN_OUT, Access::SignedIn, post(desk::sign_out))
        .route(route::ACCOUNT, Access::SignedIn, get(account::account).post(account::save))
        .route(route::SESSIONS, Access::SignedIn, post(account::end_session))
        .route(route::KEYS, Access::SignedIn, get(keys::keys).post(keys::remove))
        .route(route::PASSKEYS, Access::SignedIn, post(passkeys::add))
        .route(route::PASSKEY_QUESTION, Access::SignedIn, post(passkeys::new_question))
        .route(route::ELSEWHERE, Access::SignedIn, post(elsewhere::go_to_bind))
        .route(route::WAITING, Access::SignedIn, post(elsewhere::bind_waiting))
        .route(route::RECOVERY_CODES, Access::SignedIn, get(account::make_codes).post(account::codes))
        .route(route::DELETE_ACCOUNT, Access::SignedIn, get(account::leave).post(account::delete))
        .route(route::OFFICES, Access::SignedIn, get(offices::offices).post(offices::offer))
        .route(route::END_OFFICE, Access::SignedIn, post(offices::end))
        .route(place::RECOVER, Access::SignedIn, get(offices::recover).post(offices::recover))
        .route(place::RECOGNITION, Access::SignedIn, get(organisations::recognition).post(organisations::recognition))
        .route(place::QUEUE, verifies, get(organisations::queue).post(organisations::queue))
        .route(place::EXAMINE, verifies, get(organisations::examine).post(organisations::examine))
        .route(place::REFUSE, verifies, get(organisations::refuse).post(organisations::refuse))
        .route(route::OUTBOX, Access::Needs(Action::ReadOutbox), get(outbox::outbox))
}
