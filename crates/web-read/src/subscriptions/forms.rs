//! Asking for news by mail and confirming it. The answer is the same whether an address is known or not, and opening a link does
//! nothing.

use std::sync::Arc;

use app::people::{Secret, Wanted, Wish};
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::{Extensions, HeaderMap, Response};
use domain::people::{Cadence, Email};
use views::people::flaws::not_an_address;
use views::subscriptions::{MailPlace, SubscriptionsPage, by_mail, confirm, subscribe};
use views::{Address, Say, Target};

use super::topic::{link, read, telling};
use crate::ask::{Ask, Asked, Part};
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use crate::taken::count_try;

/// The form.
pub async fn form(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let named = ask.get("about").unwrap_or("everything");
    if ask.get("done").is_some() {
        return shows.page(&SubscriptionsPage::saying(Say::new("subscribe-sent")));
    }
    let topic = read(&site, named)?;
    let about = telling(&site, ask.asked.locale).tell(|present| link(present, &topic));
    shows.page(&subscribe(named, &about, ("", None), Cadence::Daily.code()))
}

/// Takes it: a mail with a link goes to the address.
pub async fn take(
    State(site): State<Arc<Site>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    let (named, typed) = (sent.get("about"), sent.get("email"));
    let topic = read(&site, named)?;
    let cadence = Cadence::from_code(sent.get("cadence")).unwrap_or(Cadence::Daily);
    let Ok(email) = typed.parse::<Email>() else {
        let about = telling(&site, asked.locale).tell(|present| link(present, &topic));
        return shows.flawed(&subscribe(named, &about, (typed, Some(not_an_address(typed))), cadence.code()));
    };
    count_try(&site, &extensions, &headers)?;
    let wish = Wish { topic, cadence, language: asked.locale.lang().to_owned() };
    site.app.ask_to_subscribe(email, wish).await.map_err(Problem::of_store)?;
    Ok(shows.go(by_mail(named).and("done", "sent")))
}

/// The page of a link that was mailed.
pub async fn asked(
    State(site): State<Arc<Site>>,
    Part(secret): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    match find(&site, &secret).await? {
        Some((_, wanted)) => {
            let about = telling(&site, ask.asked.locale).tell(|present| link(present, &wanted.topic));
            shows.page(&confirm(&secret, &about, wanted.cadence.code()))
        }
        None => shows.page(&SubscriptionsPage::saying(Say::new("subscribe-over"))),
    }
}

async fn find(site: &Site, secret: &str) -> Result<Option<(Secret, Wanted)>, Problem> {
    let Some(secret) = Secret::read(secret) else { return Ok(None) };
    let wanted = site.app.subscription_asked(&secret).await.map_err(Problem::of_store)?;
    Ok(wanted.map(|wanted| (secret, wanted)))
}

/// Confirms it.
pub async fn confirmed(
    State(site): State<Arc<Site>>,
    Part(secret): Part<String>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    _sent: Sent,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    let begun = match Secret::read(&secret) {
        Some(secret) => site.app.confirm_subscription(&secret).await.map_err(Problem::of_store)?,
        None => None,
    };
    match begun {
        Some(begun) => {
            let own = Address::ByMail(MailPlace::Own(Secret::new(begun.leave).text()));
            Ok(shows.go(Target::new(own).and("done", "begun")))
        }
        None => shows.flawed(&SubscriptionsPage::saying(Say::new("subscribe-over"))),
    }
}
