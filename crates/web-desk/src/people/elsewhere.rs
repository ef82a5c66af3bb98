//! Signing in at a provider of identities: going there, coming back, and binding what it says to an account.

use std::sync::Arc;

use app::people::{CameBack, NotBack};
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, Response};
use domain::PersonId;
use identity::oidc::{Answer, NotSignedIn};
use views::people::OnwardPage;
use views::{Address, Say, Target};

use super::{keys, signing_in};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Asked};
use crate::cookies;
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::{SignInAt, Site};
use crate::taken::count_try;

fn there(site: &Site) -> Result<&SignInAt, Problem> {
    site.options.sign_in_at.as_deref().ok_or(Problem::NotFound)
}

/// What went wrong at a provider, in a sentence; a problem where that is not the reader's.
fn told(why: NotBack, name: &str) -> Result<Say, Problem> {
    let why = match why {
        NotBack::Store(cause) => return Err(Problem::of_store(cause)),
        NotBack::Over | NotBack::NotSignedIn(NotSignedIn::Stale) => return Ok(Say::new("provider-over")),
        NotBack::BoundToAnother => return Ok(Say::new("provider-taken").with("name", name)),
        NotBack::NotSignedIn(why) => why,
    };
    if !matches!(why, NotSignedIn::Refused(_)) {
        tracing::warn!(%why, "a provider of identities did not sign somebody in");
    }
    let key = match why {
        NotSignedIn::Unreachable(_) => "provider-unreachable",
        NotSignedIn::Unusable(_) => "provider-unusable",
        NotSignedIn::Refused(word) => {
            return Ok(Say::new("provider-refused").with("name", name).with("why", word));
        }
        NotSignedIn::CodeNotTaken(_) | NotSignedIn::Stale => return Ok(Say::new("provider-over")),
        NotSignedIn::AnotherProvider | NotSignedIn::Forged(_) | NotSignedIn::Expired(_) => "provider-forged",
        NotSignedIn::Kept => return Err(Problem::fault(NotSignedIn::Kept)),
    };
    Ok(Say::new(key).with("name", name))
}

/// Leads to the provider. A form may be sent to nobody but us, so the way on is a page with a link, and a header that browsers
/// follow by themselves.
async fn lead(shows: Shows<'_>, of: Option<&PersonId>) -> Result<Result<Response<Body>, Say>, Problem> {
    let (site, there) = (shows.site, there(shows.site)?);
    let base_url = &site.options.base_url;
    let browser = cookies::find(shows.headers, cookies::BROWSER, base_url).unwrap_or_else(|| site.app.browser_secret());
    let to = match site.app.go_to_provider(&there.provider, &browser, of).await {
        Ok(to) => to,
        Err(why) => return Ok(Err(told(why, &there.name)?)),
    };
    let mut response = shows.page(&OnwardPage { name: there.name.clone(), to: to.clone() })?;
    let headers = response.headers_mut();
    headers
        .extend(HeaderValue::from_str(&format!("0; url={to}")).ok().map(|to| (HeaderName::from_static("refresh"), to)));
    cookies::put(headers, cookies::BROWSER, &browser, base_url);
    Ok(Ok(response))
}

/// Goes to the provider to sign in.
pub async fn go(
    State(site): State<Arc<Site>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    count_try(&site, &extensions, &headers)?;
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    match lead(shows, None).await? {
        Ok(response) => Ok(response),
        Err(flaw) => signing_in::again(shows, flaw, sent.get("next")),
    }
}

/// Goes to the provider to bind an account there.
pub async fn go_to_bind(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(_): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    match lead(shows, Some(&who.account.person)).await? {
        Ok(response) => Ok(response),
        Err(flaw) => keys::flawed(shows, &who, ("", None), Some(flaw)).await,
    }
}

/// Comes back from the provider.
pub async fn back(State(site): State<Arc<Site>>, extensions: Extensions, ask: Ask) -> Result<Response<Body>, Problem> {
    count_try(&site, &extensions, &ask.headers)?;
    let (there, base_url) = (there(&site)?, &site.options.base_url);
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let who = match cookies::session(&ask.headers, base_url) {
        Some(session) => site.app.signed_in(&session).await.map_err(Problem::of_store)?,
        None => None,
    };
    let person = who.as_ref().map(|who| &who.account.person);
    let answer = Answer {
        state: ask.get("state").unwrap_or(""),
        code: ask.get("code"),
        issuer: ask.get("iss"),
        error: ask.get("error"),
    };
    let told_in = (ask.asked.locale.lang(), shows.agent());
    let done = match cookies::find(&ask.headers, cookies::BROWSER, base_url) {
        Some(browser) => {
            let told_in = (told_in.0, told_in.1.as_str());
            site.app.come_back(&there.provider, &browser, answer, person, told_in).await
        }
        None => Err(NotBack::Over),
    };
    match done {
        Ok(CameBack::In(session)) => Ok(shows.let_in(&session, "")),
        Ok(CameBack::Bound) => Ok(shows.go(Target::new(Address::Keys).and("done", "bound"))),
        Ok(CameBack::Unbound(waiting)) => {
            let said = Say::new("provider-unbound").with("name", there.name.as_str());
            let mut response = signing_in::again(shows, said, &Address::Keys.path())?;
            cookies::put(response.headers_mut(), cookies::WAITING, &waiting, base_url);
            Ok(response)
        }
        Err(why) => match (told(why, &there.name)?, &who) {
            (flaw, Some(who)) => keys::flawed(shows, who, ("", None), Some(flaw)).await,
            (flaw, None) => signing_in::again(shows, flaw, ""),
        },
    }
}

/// Binds the account elsewhere that waits.
pub async fn bind_waiting(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(_): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let (there, base_url) = (there(&site)?, &site.options.base_url);
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let done = match cookies::find(&ask.headers, cookies::WAITING, base_url) {
        Some(waiting) => site.app.bind_waiting(&waiting, &who.account.person).await,
        None => Err(NotBack::Over),
    };
    let mut response = match done {
        Ok(_) => shows.go(Target::new(Address::Keys).and("done", "bound")),
        Err(why) => keys::flawed(shows, &who, ("", None), Some(told(why, &there.name)?)).await?,
    };
    cookies::take(response.headers_mut(), cookies::WAITING, base_url);
    Ok(response)
}
