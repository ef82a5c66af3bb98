//! Signing in and up: the address, the code, the recovery code. The answer is the same whether an address is known or not.

use std::sync::Arc;

use app::people::{Asked as Mailed, Tried};
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::{Extensions, HeaderMap, Response};
use domain::people::{Email, name};
use views::people::FormPage;
use views::people::flaws::{name_flaw, not_an_address};
use views::{Address, Say, Target};

use crate::ask::{Ask, Asked};
use crate::cookies;
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use crate::taken::{count_try, too_many};

/// The form that asks for a code.
pub async fn sign_in(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let next = ask.get("next").unwrap_or("");
    shows.asking_device(&ways(&site, FormPage::sign_in("", None, next), next))
}

/// The form with the other ways that this site has.
fn ways(site: &Site, page: FormPage, next: &str) -> FormPage {
    let provider = site.options.sign_in_at.as_ref().map(|there| there.name.as_str());
    page.other_ways(site.passkeys.is_some(), provider, next)
}

/// The form again, after another way led nowhere.
pub fn again(shows: Shows<'_>, why: Say, next: &str) -> Result<Response<Body>, Problem> {
    let mut page = ways(shows.site, FormPage::sign_in("", None, next), next);
    page.form = page.form.flawed(Some(why));
    shows.asking_device_again(&page)
}

/// Asks for a code.
pub async fn ask(
    State(site): State<Arc<Site>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    let (typed, next) = (sent.get("email"), sent.get("next"));
    let Ok(email) = typed.parse::<Email>() else {
        let page = FormPage::sign_in(typed, Some(not_an_address(typed)), next);
        return shows.asking_device_again(&ways(&site, page, next));
    };
    mail(shows, &extensions, &email, None, next).await
}

/// The form that signs somebody up.
pub async fn sign_up(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    shows.page(&FormPage::sign_up(("", ""), (None, None), ask.get("next").unwrap_or("")))
}

/// Asks for a code that signs somebody up.
pub async fn ask_to_sign_up(
    State(site): State<Arc<Site>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    let (typed, next) = ((sent.get("name"), sent.get("email")), sent.get("next"));
    match (name(typed.0), typed.1.parse::<Email>()) {
        (Ok(name), Ok(email)) => mail(shows, &extensions, &email, Some(&name), next).await,
        (name, email) => {
            let flaws = (name.err().map(name_flaw), email.err().map(|_| not_an_address(typed.1)));
            shows.flawed(&FormPage::sign_up(typed, flaws, next))
        }
    }
}

async fn mail(
    shows: Shows<'_>,
    extensions: &Extensions,
    email: &Email,
    name: Option<&str>,
    next: &str,
) -> Result<Response<Body>, Problem> {
    let site = shows.site;
    count_try(site, extensions, shows.headers)?;
    let mailed = site.app.ask_for_code(email, name, shows.asked.locale.lang()).await.map_err(Problem::of_store)?;
    match mailed {
        Mailed::Wait(wait) => Err(too_many(wait)),
        Mailed::Sent(handle) => {
            let mut response = shows.go(Target::new(Address::Code).and("next", next));
            cookies::ask(response.headers_mut(), &handle, &site.options.base_url);
            Ok(response)
        }
    }
}

/// The form that takes the code.
pub async fn code(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let next = ask.get("next").unwrap_or("");
    let mailed_to = mailed_to(shows).await?;
    shows.page(&FormPage::code(mailed_to.as_ref().map(Email::as_str), None, next))
}

async fn mailed_to(shows: Shows<'_>) -> Result<Option<Email>, Problem> {
    match cookies::handle(shows.headers, &shows.site.options.base_url) {
        Some(handle) => shows.site.app.code_address(&handle).await.map_err(Problem::of_store),
        None => Ok(None),
    }
}

/// Tries the code.
pub async fn try_code(
    State(site): State<Arc<Site>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    count_try(&site, &extensions, &headers)?;
    let (mailed_to, next) = (mailed_to(shows).await?, sent.get("next"));
    let tried = match cookies::handle(&headers, &site.options.base_url) {
        Some(handle) => {
            site.app.try_code(&handle, sent.get("code"), &shows.agent()).await.map_err(Problem::of_store)?
        }
        None => Tried::Over,
    };
    let flaw = match tried {
        Tried::In { session, new } => {
            let first = if new { Address::RecoveryCodes.path() } else { next.to_owned() };
            return Ok(shows.let_in(&session, &first));
        }
        Tried::Wrong { left } => Say::new("code-wrong").with("left", left),
        Tried::Over => Say::new("code-over"),
    };
    shows.flawed(&FormPage::code(mailed_to.as_ref().map(Email::as_str), Some(flaw), next))
}

/// The form that takes a recovery code.
pub async fn recovery(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&FormPage::recovery("", None))
}

/// Signs in with a recovery code.
pub async fn recover(
    State(site): State<Arc<Site>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    count_try(&site, &extensions, &headers)?;
    let typed = sent.get("email");
    let session = match typed.parse::<Email>() {
        Ok(email) => site.app.recover(&email, sent.get("code"), &shows.agent()).await.map_err(Problem::of_store)?,
        Err(_) => None,
    };
    match session {
        Some(session) => Ok(shows.let_in(&session, "")),
        None => shows.flawed(&FormPage::recovery(typed, Some(Say::new("recovery-wrong")))),
    }
}
