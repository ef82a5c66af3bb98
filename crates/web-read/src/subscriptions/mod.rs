//! News by mail: asking, confirming, ending; what is new in a topic; and the job that tells it. Who gets what is told to nobody but
//! whoever holds a word out of one of their mails.

mod forms;
mod news;
mod own;
mod topic;

use std::sync::Arc;
use std::time::Duration;

use app::people::Telling;
use domain::people::Letter;
use views::subscriptions::{Digest, route};
use views::value::Link;
use views::{Locale, Say};

pub use topic::telling;

use crate::access::{Access, Desk, Open};
use crate::problems::Problem;
use crate::routing::get;
use crate::site::Site;

/// How often it is looked whether somebody is to be told something. A judgement: "at once" is within seconds.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// The routes that anybody may ask for.
pub fn open(open: Open) -> Open {
    open.route(route::SUBSCRIBE, get(forms::form).post(forms::take))
        .route(route::CONFIRM, get(forms::asked).post(forms::confirmed))
        .route(route::OWN, get(own::list).post(own::end))
}

/// The routes of the desk.
pub fn desk(desk: Desk) -> Desk {
    desk.route(route::DESK, Access::SignedIn, get(own::desk).post(own::desk))
}

/// What a topic is called in a language.
pub fn name(site: &Arc<Site>, topic: &domain::people::Topic, locale: Locale) -> Say {
    let Link { text, .. } = telling(site, locale).tell(|present| topic::link(present, topic));
    text
}

/// What is new, for a mail in a language; `None` of any other letter, and while the search index does not know all of it yet.
///
/// # Errors
/// When the store or the index does not answer.
pub async fn digest(site: &Arc<Site>, letter: &Letter, locale: Locale) -> Result<Option<Digest>, Problem> {
    match letter {
        Letter::News { topic, from, to, .. } => news::digest(site, topic, (*from, *to), locale).await,
        _ => Ok(None),
    }
}

/// Queues the mails that are due now. Answers how many. What cannot be told now is tried again the next time, and holds up nothing
/// else.
///
/// # Errors
/// When the store does not answer.
pub async fn tell_due(site: &Arc<Site>) -> Result<u64, Problem> {
    let head = site.app.history().now().length;
    let mut queued = 0;
    for due in site.app.subscriptions_due(head).await.map_err(Problem::of_store)? {
        let telling = match news::news(site, &due.topic, due.told, head).await {
            Ok(None) => continue,
            Ok(Some(news)) if news.is_empty() => Telling::Nothing,
            Ok(Some(_)) => Telling::Something,
            Err(problem) => {
                tracing::warn!(?problem, "what is new in a topic cannot be told now");
                continue;
            }
        };
        queued += site.app.tell_subscriptions(&due, head, telling).await.map_err(Problem::of_store)?;
    }
    Ok(queued)
}

/// Tells subscribers what is new for as long as the process lives.
pub async fn tell_subscribers(site: Arc<Site>) {
    loop {
        if let Err(problem) = tell_due(&site).await {
            tracing::warn!(?problem, "subscribers cannot be told now");
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}
