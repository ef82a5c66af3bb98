//! The page of the keys of an account, and taking one away.

use std::sync::Arc;

use app::people::{LONGEST_PASSKEY_NAME, SignedIn};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use views::people::{KeyLine, KeysPage};
use views::{Address, Say, Target};

use crate::access::{Posted, Who};
use crate::ask::Ask;
use crate::cookies;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

async fn page(shows: Shows<'_>, who: &SignedIn, typed: (&str, Option<Say>)) -> Result<KeysPage, Problem> {
    let (site, person, token) = (shows.site, &who.account.person, who.form_token.as_str());
    let passkeys = site.app.passkeys(person).await.map_err(Problem::of_store)?;
    let elsewhere = site.app.store().identities(person).await.map_err(Problem::of_store)?;
    let provider = site.options.sign_in_at.as_ref().map(|there| there.name.clone());
    let waits = cookies::find(shows.headers, cookies::WAITING, &site.options.base_url).is_some();
    Ok(KeysPage {
        done: None,
        flaw: None,
        passkeys: passkeys
            .into_iter()
            .map(|key| KeyLine {
                name: key.name,
                since: key.created_at,
                used: key.used_at,
                remove: KeysPage::remove(token, &format!("passkey:{}", hex::encode(key.credential))),
            })
            .collect(),
        add: site.passkeys.is_some().then(|| KeysPage::add(token, typed, LONGEST_PASSKEY_NAME)),
        elsewhere: elsewhere
            .into_iter()
            .map(|(issuer, subject, since)| KeyLine {
                remove: KeysPage::remove(token, &format!("elsewhere:{issuer}\n{subject}")),
                name: issuer,
                since,
                used: None,
            })
            .collect(),
        bind: provider.as_ref().map(|name| KeysPage::bind(token, name)),
        provider,
        waiting: waits.then(|| KeysPage::bind_waiting(token)),
    })
}

/// The page.
pub async fn keys(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let provider = site.options.sign_in_at.as_ref().map_or("", |there| there.name.as_str());
    let done = match ask.get("done") {
        Some("added") => Some(Say::new("keys-added")),
        Some("removed") => Some(Say::new("keys-removed")),
        Some("gone") => Some(Say::new("keys-gone")),
        Some("bound") => Some(Say::new("provider-bound").with("name", provider)),
        _ => None,
    };
    let page = KeysPage { done, ..page(shows, &who, ("", None)).await? };
    shows.asking_device(&page)
}

/// The page again, with what could not be done.
pub async fn flawed(
    shows: Shows<'_>,
    who: &SignedIn,
    typed: (&str, Option<Say>),
    flaw: Option<Say>,
) -> Result<Response<Body>, Problem> {
    let page = KeysPage { flaw: flaw.or_else(|| typed.1.clone()), ..page(shows, who, typed).await? };
    shows.asking_device_again(&page)
}

/// Takes a key away.
pub async fn remove(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let (person, store) = (&who.account.person, site.app.store());
    let removed = match sent.get("key").split_once(':') {
        Some(("passkey", credential)) => match hex::decode(credential) {
            Ok(credential) => site.app.forget_passkey(person, &credential).await,
            Err(_) => Ok(false),
        },
        // A form's line breaks arrive as two characters.
        Some(("elsewhere", both)) => match both.split_once('\n') {
            Some((issuer, subject)) => store.forget_identity(person, issuer.trim_end(), subject).await,
            None => Ok(false),
        },
        _ => Ok(false),
    };
    let done = if removed.map_err(Problem::of_store)? { "removed" } else { "gone" };
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    Ok(shows.go(Target::new(Address::Keys).and("done", done)))
}
