//! Letters on the desk: signing for ministers, the queue for the Support Unit, and decisions on the standing of members with the
//! answers to them.

mod contrary;
mod extending;
mod sign;
mod standing;
mod waiting;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::status;
use domain::people::{Action, Office, could};
use domain::{Lens, PartialDate};
use views::address::route;
use views::cocreation::MakingDeskPage;
use views::membership::route as join;
use views::value::Link;
use views::{Address, Arg, Say};

use crate::access::{Access, Desk, Who};
use crate::ask::Ask;
use crate::problems::Problem;
use crate::routing::get;
use crate::shows::Shows;
use crate::site::Site;

pub(crate) use contrary::letters_proposed;

/// The forms of letters.
pub fn desk(desk: Desk) -> Desk {
    let (signs, publishes) = (Access::Needs(Action::SignLetter), Access::Needs(Action::PublishDocument));
    desk.route(route::LETTERS, Access::SignedIn, get(overview))
        .route(route::STANDINGS, Access::SignedIn, get(standing::overview))
        .route(route::CHANGE_STANDING, Access::SignedIn, get(standing::form).post(standing::decide))
        .route(route::REPLY, signs, get(standing::replying).post(standing::reply))
        .route(route::SIGN_LETTER, signs, get(sign::form).post(sign::sign))
        .route(route::WAITING_LETTER, publishes, get(waiting::look).post(waiting::publish))
        .route(join::CONTRARY, Access::Needs(Action::SendLetter), get(contrary::contrary).post(contrary::contrary))
        .route(
            join::DEADLINES,
            Access::Needs(Action::ExtendDeadline),
            get(extending::extending).post(extending::extending),
        )
        .route(route::RETURN_LETTER, publishes, get(waiting::look).post(waiting::give_back))
}

/// A country, by its code.
fn country(code: &str) -> Arg {
    Arg::Country(code.to_owned())
}

/// What one can do with letters of intent: those to sign, and those that wait.
async fn overview(State(site): State<Arc<Site>>, who: Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let state = site.app.history().now();
    let mut links = Vec::new();
    for actor in who.0.actors.iter().filter(|actor| actor.office == Office::Minister) {
        let of = actor.body.country().cloned().or_else(|| state.country_of(actor.body.member()?));
        links.extend(of.map(|of| {
            let text = Say::new("letters-do-sign").with("country", country(of.as_str()));
            Link { to: Address::SignLetter(of.to_string()).into(), text }
        }));
        let member = actor.body.member().and_then(|id| Some((id, state.members.get(id)?)));
        links.extend(member.filter(|(_, member)| status(member, Lens::ALL).is_some()).map(|(id, _)| {
            let text = Say::new("letters-do-leave").with("country", crate::present::member_name(&site.app, id));
            Link { to: Address::ChangeStanding(id.to_string()).into(), text }
        }));
    }
    let looks = who.0.actors.iter().any(|actor| could(actor, Action::PublishDocument));
    let waiting = if looks { site.app.waiting_letters().await.map_err(Problem::of_store)? } else { Vec::new() };
    links.extend(waiting.iter().map(|letter| {
        let name = match &letter.body {
            domain::people::Body::Member(id) => crate::present::member_name(&site.app, id),
            body => Say::of(country(body.country().map_or("", |of| of.as_str()))),
        };
        let text = Say::new("letters-do-look").with("country", name);
        let text = text.with("date", PartialDate::Day(letter.signed_at.date()));
        Link { to: Address::WaitingLetter(hex::encode(letter.id)).into(), text }
    }));
    let lead = Say::new(match (links.is_empty(), looks) {
        (true, true) => "letters-desk-none",
        (true, false) => "letters-desk-nothing",
        _ => "letters-desk-lead",
    });
    let done = ask.get("done").and_then(|done| match done {
        "signed" => Some(Say::new("letters-done-signed")),
        "returned" => Some(Say::new("letters-done-returned")),
        _ => None,
    });
    let title = Say::new("letters-desk-title");
    let page = MakingDeskPage { done, ..MakingDeskPage::reading(title, lead, links) };
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}
