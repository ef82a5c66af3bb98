//! Links that are opened once: to sign in, and to accept an office. Opening one shows a page; only its button does something, so
//! that a program that looks at mail uses nothing up.

use std::sync::Arc;

use app::WriteError;
use app::people::{NotDone, Offered, Place, Secret};
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::{Extensions, HeaderMap, Response};
use domain::people::name;
use views::people::flaws::name_flaw;
use views::people::{FormPage, Over};
use views::{Arg, Say};

use super::offices::body_name;
use crate::ask::{Ask, Asked, Part};
use crate::client::{Client, Proxies};
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

/// Whether a request comes from this very machine and through no proxy.
fn is_local(proxies: &Proxies, extensions: &Extensions, headers: &HeaderMap) -> bool {
    proxies.client(extensions, headers) == Client::Here && !proxies.is_undeclared(extensions, headers)
}

/// The page of a link that signs somebody in.
pub async fn link(
    State(site): State<Arc<Site>>,
    Part(secret): Part<String>,
    extensions: Extensions,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    match whom(&site, &secret, &extensions, &ask.headers).await? {
        Some((_, name)) => shows.page(&FormPage::by_link(&secret, &name)),
        None => shows.page(&FormPage::over(Over::Link)),
    }
}

async fn whom(
    site: &Site,
    secret: &str,
    extensions: &Extensions,
    headers: &HeaderMap,
) -> Result<Option<(Secret, String)>, Problem> {
    let Some(secret) = Secret::read(secret) else { return Ok(None) };
    let Some((person, from)) = site.app.link(&secret).await.map_err(Problem::of_store)? else { return Ok(None) };
    if from == Place::Loopback && !is_local(&site.options.proxies, extensions, headers) {
        return Ok(None);
    }
    let account = site.app.store().account(&person).await.map_err(Problem::of_store)?;
    Ok(account.map(|account| (secret, account.name)))
}

/// Signs in with a link.
pub async fn follow(
    State(site): State<Arc<Site>>,
    Part(secret): Part<String>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    _sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    let known = whom(&site, &secret, &extensions, &headers).await?;
    let session = match known {
        Some((secret, _)) => site.app.follow_link(&secret, &shows.agent()).await.map_err(Problem::of_store)?,
        None => None,
    };
    match session {
        Some(session) => Ok(shows.let_in(&session, "")),
        None => shows.flawed(&FormPage::over(Over::Link)),
    }
}

fn offer_page(site: &Site, secret: &str, offered: &Offered, typed: (&str, Option<Say>)) -> FormPage {
    let office = Arg::Code("office".into(), offered.invitation.office.code().into());
    let typed = offered.person.is_none().then_some(typed);
    FormPage::offer(secret, office, body_name(&site.app, &offered.invitation.body), typed)
}

/// The page of an offer.
pub async fn offer(
    State(site): State<Arc<Site>>,
    Part(secret): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    match find(&site, &secret).await? {
        Some((_, offered)) => shows.page(&offer_page(&site, &secret, &offered, ("", None))),
        None => shows.page(&FormPage::over(Over::Offer)),
    }
}

async fn find(site: &Site, secret: &str) -> Result<Option<(Secret, Offered)>, Problem> {
    let Some(secret) = Secret::read(secret) else { return Ok(None) };
    let offered = site.app.offered(&secret).await.map_err(Problem::of_store)?;
    Ok(offered.map(|offered| (secret, offered)))
}

/// Accepts an offer.
pub async fn accept(
    State(site): State<Arc<Site>>,
    Part(secret): Part<String>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    let Some((link, offered)) = find(&site, &secret).await? else { return shows.flawed(&FormPage::over(Over::Offer)) };
    let typed = sent.get("name");
    let called = match name(typed) {
        Ok(called) => called,
        Err(_) if offered.person.is_some() => String::new(),
        Err(flaw) => return shows.flawed(&offer_page(&site, &secret, &offered, (typed, Some(name_flaw(flaw))))),
    };
    match site.app.accept_office(&link, &called, asked.locale.lang(), &shows.agent()).await {
        Ok((session, _)) => Ok(shows.let_in(&session, "")),
        Err(WriteError::Refused(NotDone::Over | NotDone::NotAllowed(_))) => shows.flawed(&FormPage::over(Over::Offer)),
        Err(WriteError::Refused(refused)) => {
            let mut page = offer_page(&site, &secret, &offered, (typed, None));
            page.form.flaws.extend(super::offices::reasons(&refused));
            shows.flawed(&page)
        }
        Err(other) => Err(Problem::of_write(other)),
    }
}
