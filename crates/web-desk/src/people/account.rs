//! One's own account: name and language, sessions, recovery codes, leaving.

use std::sync::Arc;

use app::people::{Fingerprint, Session, SignedIn};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::people::{Action, Subject, may, name};
use views::components::form::Form;
use views::people::flaws::name_flaw;
use views::people::{AccountPage, CodesPage, FormPage, SessionLine};
use views::{Address, Locale, Say, Target};

use crate::access::{Posted, Who};
use crate::ask::Ask;
use crate::cookies;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

async fn page(site: &Site, who: &SignedIn, details: Form, saved: bool) -> Result<AccountPage, Problem> {
    let person = &who.account.person;
    let sessions = site.app.sessions(person).await.map_err(Problem::of_store)?;
    let codes_left = site.app.store().count_recovery_codes(person).await.map_err(Problem::of_store)?;
    let button = |submit, session: String| {
        let form = Form::button(Address::Sessions, submit).carry("token", who.form_token.as_str());
        form.carry("session", session)
    };
    let line = |session: &Session| SessionLine {
        agent: session.agent.clone(),
        since: session.created_at,
        seen: session.seen_at,
        end: (session.token != who.session.token).then(|| button("session-end", hex::encode(session.token.0))),
    };
    Ok(AccountPage {
        email: who.account.email.to_string(),
        saved,
        details,
        end_others: (sessions.len() > 1).then(|| button("session-end-others", "others".into())),
        sessions: sessions.iter().map(line).collect(),
        codes_left,
    })
}

/// The page.
pub async fn account(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let language = Locale::from_tag(&who.account.language).unwrap_or_default();
    let shows_name = who.account.name_shown_at.is_some();
    let details = AccountPage::details(&who.form_token, (&who.account.name, None), language, shows_name);
    let page = page(&site, &who, details, ask.get("saved").is_some()).await?;
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Changes name and language.
pub async fn save(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let language = Locale::from_tag(sent.get("language")).unwrap_or_default();
    let (typed, shows_name) = (sent.get("name"), !sent.get("shows").is_empty());
    match name(typed) {
        Ok(name) => {
            let done = site.app.name_account(&who.account, name, language.lang(), shows_name).await;
            done.map_err(Problem::of_store)?;
            Ok(shows.go(Target::new(Address::Account).and("saved", "yes")))
        }
        Err(flaw) => {
            let details = AccountPage::details(&who.form_token, (typed, Some(name_flaw(flaw))), language, shows_name);
            shows.flawed(&page(&site, &who, details, false).await?)
        }
    }
}

/// Ends one session, or all others.
pub async fn end_session(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let (person, named) = (&who.account.person, sent.get("session"));
    let mut token = [0; 32];
    if named == "others" {
        let store = site.app.store();
        store.end_other_sessions(person, who.session.token).await.map_err(Problem::of_store)?;
    } else if hex::decode_to_slice(named, &mut token).is_ok() {
        site.app.end_session(person, Fingerprint(token)).await.map_err(Problem::of_store)?;
    }
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    Ok(shows.go(Target::new(Address::Account).and("saved", "yes")))
}

/// The page that offers recovery codes.
pub async fn make_codes(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let left = site.app.store().count_recovery_codes(&who.account.person).await.map_err(Problem::of_store)?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    shows.page(&FormPage::make_codes(&who.form_token, left))
}

/// Makes recovery codes and shows them, this once.
pub async fn codes(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(_): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let codes = site.app.new_recovery_codes(&who.account.person).await.map_err(Problem::of_store)?;
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&CodesPage { codes })
}

/// The page that deletes the account.
pub async fn leave(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    shows.page(&FormPage::leave(&who.form_token, None))
}

/// Deletes the account.
pub async fn delete(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    if sent.get("sure").is_empty() {
        return shows.flawed(&FormPage::leave(&who.form_token, Some(Say::new("leave-not-sure"))));
    }
    let citizen = who.actors.first().ok_or(Problem::NotAllowed(Action::KeepAccount))?;
    let own = Subject::Of(who.account.person.clone());
    let permit = may(citizen, Action::KeepAccount, own).map_err(|refused| Problem::NotAllowed(refused.action))?;
    site.app.delete_account(&who, permit).await.map_err(Problem::of_write)?;
    let mut response = shows.go(Address::Home);
    cookies::end(response.headers_mut(), &site.options.base_url);
    Ok(response)
}
