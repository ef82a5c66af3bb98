//! What an address gets by mail: by the word out of one of those mails, or on the desk for the address of an account. What is sent
//! to the address in the head of a mail ends that mail at once (RFC 8058), for the word in it is all that is needed.

use std::sync::Arc;

use app::people::{Secret, Subscription, Wish};
use axum::body::{Body, Bytes};
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, Response};
use domain::people::{Cadence, Topic};
use views::components::form::Form;
use views::subscriptions::{MailPlace, SubscriptionLine, SubscriptionsPage, cadence, subscribe_account};
use views::{Address, Say, Target};

use super::topic::{link, read, telling};
use crate::ask::{Ask, Asked, Part};
use crate::desk::{Answer, AtDesk};
use crate::form::Sent;
use crate::present::Present;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

fn lines(present: Present<'_>, all: &[Subscription], button: impl Fn(&'static str) -> Form) -> Vec<SubscriptionLine> {
    let line = |one: &Subscription| SubscriptionLine {
        topic: link(present, &one.wanted.topic),
        cadence: cadence(one.wanted.cadence.code()),
        since: one.since,
        end: button("subscription-end").carry("about", one.wanted.topic.to_string()),
    };
    all.iter().map(line).collect()
}

/// The page of those who hold a word out of a mail. The address itself is not on it: mails are passed on.
fn page(present: Present<'_>, all: &[Subscription], note: Option<Say>) -> SubscriptionsPage {
    let Some(first) = all.first() else { return SubscriptionsPage::saying(Say::new("subscriptions-over")) };
    let own = || Address::ByMail(MailPlace::Own(Secret::new(first.leave).text()));
    SubscriptionsPage {
        note,
        lines: lines(present, all, |submit| Form::button(own(), submit)),
        end_all: (all.len() > 1).then(|| Form::button(own(), "subscriptions-end-all").carry("all", "yes")),
        ..SubscriptionsPage::saying(Say::new("subscriptions-lead"))
    }
}

async fn find(site: &Site, word: &str) -> Result<Option<(Subscription, Vec<Subscription>)>, Problem> {
    match Secret::read(word) {
        Some(word) => site.app.subscriptions_by(&word).await.map_err(Problem::of_store),
        None => Ok(None),
    }
}

/// The page.
pub async fn list(
    State(site): State<Arc<Site>>,
    Part(word): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let found = find(&site, &word).await?;
    let begun = ask.get("done") == Some("begun");
    let shown = telling(&site, ask.asked.locale).tell(|present| match &found {
        Some((one, all)) => {
            let note = || Say::new("subscriptions-begun").with("topic", link(present, &one.wanted.topic).text);
            page(present, all, begun.then(note))
        }
        None => page(present, &[], None),
    });
    shows.page(&shown)
}

/// Ends what the word stands for, another of the same address, or all. Sent twice it does no more than once.
pub async fn end(
    State(site): State<Arc<Site>>,
    Part(word): Part<String>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &asked, headers: &headers };
    let sent = Sent::read(&body)?;
    let Some((one, all)) = find(&site, &word).await? else {
        return shows.page(&SubscriptionsPage::saying(Say::new("subscriptions-over")));
    };
    let (email, store) = (&one.wanted.email, site.app.store());
    if !sent.get("all").is_empty() {
        store.end_subscriptions(email, None).await.map_err(Problem::of_store)?;
        return shows.page(&SubscriptionsPage::saying(Say::new("subscriptions-ended-all")));
    }
    let topic = sent.get("about").parse::<Topic>().unwrap_or_else(|_| one.wanted.topic.clone());
    store.end_subscriptions(email, Some(&topic)).await.map_err(Problem::of_store)?;
    let rest: Vec<Subscription> = all.into_iter().filter(|one| one.wanted.topic != topic).collect();
    let shown = telling(&site, asked.locale).tell(|present| match rest.as_slice() {
        [] => SubscriptionsPage::saying(Say::new("subscriptions-ended-all")),
        rest => {
            let ended = Say::new("subscriptions-ended").with("topic", link(present, &topic).text);
            page(present, rest, Some(ended))
        }
    });
    shows.page(&shown)
}

/// The page of an account on the desk; what is sent to it begins or ends one.
pub async fn desk(at: AtDesk<()>) -> Answer {
    let account = &at.who.0.account;
    if let Some(sent) = at.sent() {
        let named = sent.get("about");
        if sent.get("end").is_empty() {
            let topic = read(&at.site, named)?;
            let often = Cadence::from_code(sent.get("cadence")).unwrap_or(Cadence::Daily);
            let wish = Wish { topic, cadence: often, language: at.ask.asked.locale.lang().to_owned() };
            at.site.app.subscribe_account(&account.email, wish).await.map_err(Problem::of_store)?;
        } else if sent.get("end") == "all" {
            at.site.app.store().end_subscriptions(&account.email, None).await.map_err(Problem::of_store)?;
        } else if let Ok(topic) = named.parse::<Topic>() {
            at.site.app.store().end_subscriptions(&account.email, Some(&topic)).await.map_err(Problem::of_store)?;
        }
        let done = if sent.get("end").is_empty() { "begun" } else { "ended" };
        let to = Target::new(Address::ByMail(MailPlace::Desk)).and("done", done);
        return at.go(if sent.get("end") == "all" { to } else { to.and("of", named) });
    }
    let all = at.site.app.store().subscriptions_of(&account.email).await.map_err(Problem::of_store)?;
    let wanted = at.ask.get("about").map(|named| read(&at.site, named)).transpose()?;
    let done_of = at.ask.get("of").and_then(|named| named.parse::<Topic>().ok());
    let shown = telling(&at.site, at.ask.asked.locale).tell(|present| {
        let button = |submit| at.button(Address::ByMail(MailPlace::Desk), submit).carry("end", "one");
        let note = |topic: &Topic| {
            let key = if at.done() == Some("ended") { "subscriptions-ended" } else { "subscriptions-begun" };
            Say::new(key).with("topic", link(present, topic).text)
        };
        let add = |topic: &Topic| {
            let about = link(present, topic);
            subscribe_account(&at.who.0.form_token, &topic.to_string(), &about)
        };
        SubscriptionsPage {
            at_desk: true,
            lead: Say::new("subscriptions-lead-account").with("email", account.email.as_str()),
            note: done_of.as_ref().map(note),
            lines: lines(present, &all, button),
            add: wanted.as_ref().map(add),
            end_all: (all.len() > 1)
                .then(|| at.button(Address::ByMail(MailPlace::Desk), "subscriptions-end-all").carry("end", "all")),
        }
    });
    at.show(&shown, false)
}
