//! The making of plans on the desk: forums decide, citizens and organisations give input, moderators keep the peace. Who may is
//! asked of `domain`, what happens of `app`; what was typed is shown again when something has to be changed.

mod by_mail;
mod draft;
mod forms;
mod forum;
mod freely;
mod give;
mod inputs;
mod merge;
mod overview;
mod own;
mod paper;
mod repository;
mod respond;
mod reword;
mod timeline;

use domain::people::Action;
use views::address::route;

use crate::access::{Access, Desk, Open};
use crate::routing::get;

/// The routes that anybody may ask for.
pub fn open(open: Open) -> Open {
    open.route(route::GIVE_FREELY, get(freely::form).post(freely::give))
        .route(route::GIVEN, get(freely::given).post(freely::act))
}

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    desk.route(route::MAKING, Access::SignedIn, get(overview::overview))
        .route(route::SET_TIMELINE, Access::Needs(Action::SetTimeline), get(timeline::form).post(timeline::publish))
        .route(route::OPEN_CALL, Access::Needs(Action::InviteInput), get(timeline::call).post(timeline::open))
        .route(route::REVISE_DRAFT, Access::Needs(Action::InviteInput), get(timeline::draft).post(timeline::revise))
        .route(route::RESPOND, Access::Needs(Action::RespondToInput), get(respond::form).post(respond::respond))
        .route(route::CLOSE_PHASE, Access::Needs(Action::SetTimeline), get(timeline::phase).post(timeline::close))
        .route(route::SET_UP_FORUM, Access::Needs(Action::KeepMinutes), get(forum::form).post(forum::set_up))
        .route(route::KEEP_MINUTES, Access::Needs(Action::KeepMinutes), get(forum::minutes).post(forum::keep))
        .route(
            route::KEEP_REPOSITORY,
            Access::Needs(Action::KeepRepository),
            get(repository::item).post(repository::add),
        )
        .route(
            route::KEEP_COPY,
            Access::Needs(Action::KeepRepository),
            get(repository::copy_form).post(repository::keep_copy),
        )
        .route(route::GIVE, Access::SignedIn, get(give::form).post(give::give))
        .route(route::GIVE_BY_MAIL, Access::SignedIn, get(by_mail::address).post(by_mail::address))
        .route(route::GIVE_ON_DRAFT, Access::SignedIn, get(draft::draft))
        .route(route::OWN_INPUTS, Access::SignedIn, get(inputs::own))
        .route(route::TYPE_IN, Access::Needs(Action::InviteInput), get(paper::paper).post(paper::paper))
        .route(route::REWORD, Access::SignedIn, get(reword::words).post(reword::words))
        .route(route::OWN_INPUT, Access::SignedIn, get(own::form).post(own::act))
}
