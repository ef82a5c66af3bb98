//! What is new in a search, for readers of feeds.
//!
//! An entry is a commitment that fits, under the address of the act that first spoke of it, which never changes; it comes up again
//! when something more is said of the commitment.

use std::sync::Arc;

use app::feeds::{Entry, Feed};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::plans::Commitment;
use domain::{Lens, Thing, Timestamp};
use views::value::Name;
use views::{Address, Arg, Say};

use super::Search;
use crate::answer::{Keep, Ready};
use crate::ask::Ask;
use crate::present::{Present, to_commitment};
use crate::problems::Problem;
use crate::site::{Site, Telling};

/// How many entries a feed holds.
const ENTRIES: usize = 50;

/// The commitments that a search finds, those last spoken of first, as Atom.
pub async fn atom(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let telling = site.telling(&ask).await?;
    let search = Search::read(&site, &ask)?;
    let _turn = site.turn().await;
    let (search, found) = found(search, ask.clone(), telling.clone()).await?;
    let mut updated = Vec::with_capacity(found.len());
    for news in &found {
        let act = site.app.act(news.last).await.map_err(Problem::of_store)?;
        updated.push(act.map_or(Timestamp(0), |(act, _)| act.recorded_at));
    }
    let base = site.options.base_url.as_str();
    let about = ask.at_its_time(search.asked.target());
    let page = format!("{base}{}", about.href(ask.asked.locale));
    let feed = Feed {
        id: format!("{base}{}", about.path()),
        title: telling.tell(|present| title(present, &search.asked.text)),
        author: base.to_owned(),
        language: ask.asked.locale.lang().to_owned(),
        page,
        address: format!("{base}{}", ask.asked.address),
        entries: found.into_iter().zip(updated).map(|(news, updated)| news.entry(base, updated)).collect(),
    };
    let written = feed.to_atom().map_err(Problem::fault)?;
    let ready = Ready::new("application/atom+xml; charset=utf-8", written, Keep::Revalidate).not_indexed();
    Ok(ready.serve_once(&ask.headers))
}

/// What a feed tells of a commitment.
struct News {
    first: u64,
    last: u64,
    title: String,
    page: String,
    summary: String,
}

/// Walks over the record apart from those who answer quickly.
async fn found(search: Search, ask: Ask, telling: Telling) -> Result<(Search, Vec<News>), Problem> {
    let walked = tokio::task::spawn_blocking(move || {
        let found = telling.tell(|present| news(present, &ask, &search));
        found.map(|found| (search, found))
    });
    walked.await.map_err(|stopped| match stopped.try_into_panic() {
        Ok(panic) => std::panic::resume_unwind(panic),
        Err(stopped) => Problem::Passing(Arc::new(stopped)),
    })?
}

fn news(present: Present<'_>, ask: &Ask, search: &Search) -> Result<Vec<News>, Problem> {
    let mut found = search.all(present)?;
    found.sort_by_key(|commitment| (std::cmp::Reverse(commitment.position()), commitment.id.clone()));
    Ok(found.into_iter().take(ENTRIES).map(|commitment| of(present, ask, commitment)).collect())
}

fn of(present: Present<'_>, ask: &Ask, commitment: &Commitment) -> News {
    let t = present.words_of();
    let things = commitment.assessments.values().chain([&commitment.thing]);
    let acts = things.flat_map(|thing: &Thing| thing.statements(Lens::ALL)).map(|statement| statement.at);
    let name = match present.name_of(&commitment.plan.member) {
        Name::Country(code) => Arg::Country(code),
        Name::Given(name) => Arg::Text(name),
    };
    let summary = Say::new("feed-found").with("member", name).with("plan", commitment.plan.number.to_string());
    News {
        first: acts.min().unwrap_or(0),
        last: commitment.position(),
        title: present.commitment_title(commitment).words,
        page: ask.at_its_time(to_commitment(&commitment.id)).href(present.locale),
        summary: t.say(&summary.with("position", commitment.position())).into_owned(),
    }
}

impl News {
    fn entry(self, base: &str, updated: Timestamp) -> Entry {
        Entry {
            id: format!("{base}{}", Address::Act(self.first).path()),
            title: self.title,
            page: format!("{base}{}", self.page),
            updated,
            summary: self.summary,
        }
    }
}

fn title(present: Present<'_>, words: &str) -> String {
    let say = match words {
        "" => Say::new("feed-title-all-found"),
        words => Say::new("feed-title-search").with("words", words),
    };
    present.words_of().say(&say).into_owned()
}
