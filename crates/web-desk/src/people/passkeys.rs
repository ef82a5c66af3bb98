//! Passkeys: the question that a device is put, and what its answer leads to. Nobody needs script but the device's owner.

use std::sync::Arc;

use app::people::{Asking, LONGEST_PASSKEY_NAME, MOST_PASSKEYS, NotByPasskey, Secret};
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::{Extensions, HeaderMap, Response};
use identity::passkey::{NotProven, RelyingParty};
use views::{Address, Say, Target};

use super::{keys, signing_in};
use crate::access::{Posted, Who};
use crate::answer::{Keep, Ready};
use crate::ask::{Ask, Asked};
use crate::cookies;
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use crate::taken::count_try;

fn party(site: &Site) -> Result<&RelyingParty, Problem> {
    site.passkeys.as_ref().ok_or(Problem::NotFound)
}

/// What went wrong with a passkey, in a sentence; a problem where that is not the reader's.
pub fn told(why: NotByPasskey) -> Result<Say, Problem> {
    let key = match why {
        NotByPasskey::Store(cause) => return Err(Problem::of_store(cause)),
        NotByPasskey::NotProven(NotProven::Kept) => return Err(Problem::fault(NotProven::Kept)),
        NotByPasskey::TooMany => return Ok(Say::new("passkey-too-many").with("most", MOST_PASSKEYS)),
        NotByPasskey::Over | NotByPasskey::NotProven(NotProven::Stale) => "passkey-over",
        NotByPasskey::NotProven(NotProven::Unreadable) => "passkey-unreadable",
        NotByPasskey::NotProven(NotProven::ForAnotherSite) => "passkey-elsewhere",
        NotByPasskey::NotProven(NotProven::OwnerNotRecognised) => "passkey-owner",
        NotByPasskey::NotProven(NotProven::AlreadyThere) => "passkey-already",
        NotByPasskey::NotProven(NotProven::Unknown) => "passkey-unknown",
        NotByPasskey::NotProven(NotProven::Copied) => "passkey-copied",
        NotByPasskey::NotProven(NotProven::Forged) => "passkey-forged",
    };
    Ok(Say::new(key))
}

/// Puts a question to the browser, which holds what its answer has to come with.
fn put(site: &Site, headers: &HeaderMap, asking: Asking) -> Response<Body> {
    let ready = Ready::new("application/json", asking.options, Keep::Private);
    let mut response = ready.not_indexed().serve_once(headers);
    cookies::put(response.headers_mut(), cookies::ASKED, &asking.handle, &site.options.base_url);
    response
}

fn handle(site: &Site, headers: &HeaderMap) -> Result<Secret, NotByPasskey> {
    cookies::find(headers, cookies::ASKED, &site.options.base_url).ok_or(NotByPasskey::Over)
}

/// What a device is asked to sign in.
pub async fn question(
    State(site): State<Arc<Site>>,
    headers: HeaderMap,
    extensions: Extensions,
    _: Sent,
) -> Result<Response<Body>, Problem> {
    count_try(&site, &extensions, &headers)?;
    match site.app.ask_who_is_there(party(&site)?).await {
        Ok(asking) => Ok(put(&site, &headers, asking)),
        Err(why) => Err(Problem::asked(told(why)?)),
    }
}

/// Signs in whoever's device has answered.
pub async fn sign_in(
    State(site): State<Arc<Site>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    count_try(&site, &extensions, &headers)?;
    let (party, shows) = (party(&site)?, Shows { site: &site, asked: &asked, headers: &headers });
    let (answer, next) = (sent.get("answer").as_bytes(), sent.get("next"));
    let done = match handle(&site, &headers) {
        Ok(handle) => site.app.sign_in_by_passkey(party, &handle, answer, &shows.agent()).await,
        Err(why) => Err(why),
    };
    match done {
        Ok(session) => Ok(shows.let_in(&session, next)),
        Err(why) => signing_in::again(shows, told(why)?, next),
    }
}

/// What a device is asked to make a passkey.
pub async fn new_question(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(_): Posted,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    match site.app.ask_for_passkey(party(&site)?, &who.account).await {
        Ok(asking) => Ok(put(&site, &headers, asking)),
        Err(why) => Err(Problem::asked(told(why)?)),
    }
}

/// Adds the passkey that a device has made.
pub async fn add(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let name = match name(sent.get("name")) {
        Ok(name) => name,
        Err(flaw) => return keys::flawed(shows, &who, (sent.get("name"), Some(flaw)), None).await,
    };
    let done = match handle(&site, &ask.headers) {
        Ok(handle) => {
            let answer = sent.get("answer").as_bytes();
            site.app.add_passkey(party(&site)?, &who.account, &handle, answer, &name).await
        }
        Err(why) => Err(why),
    };
    match done {
        Ok(()) => Ok(shows.go(Target::new(Address::Keys).and("done", "added"))),
        Err(why) => keys::flawed(shows, &who, (&name, None), Some(told(why)?)).await,
    }
}

/// The name of a passkey as it is kept: on one line.
fn name(written: &str) -> Result<String, Say> {
    let words: Vec<&str> =
        written.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let name = words.join(" ");
    match name.chars().count() {
        0 => Err(Say::new("keys-name-missing")),
        has if has > LONGEST_PASSKEY_NAME => {
            Err(Say::new("keys-name-long").with("has", has).with("most", LONGEST_PASSKEY_NAME))
        }
        _ => Ok(name),
    }
}
