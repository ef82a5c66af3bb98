//! What is new in a topic between two positions of the record: what came, went or changed in the things that it takes in, and
//! what else was done.
//!
//! Two states are compared, so that an import is told when it is closed and a source that says what is known is told to nobody.
//! A text is read when the mail is written, through the one place that knows what is withheld.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use app::{Moment, Point};
use domain::people::Topic;
use domain::{CommitmentId, Partnership, Subject};
use record::Act;
use record::diff::{self, Change, Scope};
use views::Locale;
use views::subscriptions::{Digest, DigestDeed};

use super::topic::{LENS, ask, changes, link, telling};
use crate::changes::{shown, visible};
use crate::problems::Problem;
use crate::record::wording;
use crate::site::Site;

/// How many things and how many acts are listed in one mail.
const LISTED: usize = 20;

/// What is new.
#[derive(Debug, Default)]
pub struct News {
    changed: Vec<Change>,
    /// The first of what was done.
    deeds: Vec<Act>,
    /// How much was done.
    done: usize,
}

impl News {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.done == 0
    }
}

/// What was made last, and of what.
type Last<K, V> = Mutex<Option<(K, V)>>;

/// What was made last: those who subscribe to one thing are told one after the other, and those who were told last at the same time.
#[derive(Default)]
pub struct Latest {
    news: Last<(Topic, u64, u64), Arc<News>>,
    state: Mutex<Option<Arc<Partnership>>>,
}

/// What is new in a topic from a position of the record up to another. `None` while the search index does not know all of it yet.
///
/// # Errors
/// When the store or the index does not answer.
pub async fn news(site: &Arc<Site>, topic: &Topic, from: u64, to: u64) -> Result<Option<Arc<News>>, Problem> {
    let wanted = (topic.clone(), from, to);
    if let Some(news) = known(&site.kept_for::<Latest>().news, &wanted) {
        return Ok(Some(news));
    }
    let (before, after) = (state(site, from).await?, state(site, to).await?);
    let (deeds, done) = deeds(site, topic, &before, &after).await?;
    let (there, of) = (Arc::clone(site), topic.clone());
    // Comparing two states and walking over a search must not hold up those who answer quickly.
    let compared = tokio::task::spawn_blocking(move || compared(&there, &of, &before, &after)).await;
    let changed = match compared {
        Ok(changed) => changed?,
        Err(stopped) => match stopped.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(stopped) => return Err(Problem::Passing(Arc::new(stopped))),
        },
    };
    let Some(changed) = changed else { return Ok(None) };
    let news = Arc::new(News { changed, deeds, done });
    *site.kept_for::<Latest>().news.lock().unwrap_or_else(PoisonError::into_inner) = Some((wanted, Arc::clone(&news)));
    Ok(Some(news))
}

/// What was made last, if it was of the same.
fn known<K: PartialEq, V: Clone>(last: &Last<K, V>, wanted: &K) -> Option<V> {
    let last = last.lock().unwrap_or_else(PoisonError::into_inner);
    last.as_ref().filter(|(of, _)| of == wanted).map(|(_, made)| made.clone())
}

/// The state after so many acts.
async fn state(site: &Arc<Site>, length: u64) -> Result<Arc<Partnership>, Problem> {
    let now = site.app.history().now();
    if length >= now.length {
        return Ok(now);
    }
    let Some(last) = length.checked_sub(1) else { return Ok(Arc::default()) };
    let known = site.kept_for::<Latest>().state.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(known) = known.filter(|known| known.length == length) {
        return Ok(known);
    }
    let moment = Moment { known_at: Some(Point::Position(last)), ..Moment::default() };
    let state = site.view(moment, "").await?.state;
    *site.kept_for::<Latest>().state.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&state));
    Ok(state)
}

/// The deeds of a topic that are told by themselves, the first of them as acts, and how many there are.
async fn deeds(
    site: &Arc<Site>,
    topic: &Topic,
    before: &Partnership,
    after: &Partnership,
) -> Result<(Vec<Act>, usize), Problem> {
    let Some(scope) = scope(topic) else { return Ok((Vec::new(), 0)) };
    let mut done = diff::deeds((before, LENS), (after, LENS), &scope);
    done.retain(|done| done.noted.is_news());
    // The list of changes begins with what came last, a letter with what came first.
    let first: Vec<u64> = done.iter().rev().take(LISTED).map(|done| done.noted.at).collect();
    Ok((site.acts_at(first).await?, done.len()))
}

/// What of the record a topic is; none where it is what a search finds.
fn scope(topic: &Topic) -> Option<Scope> {
    match topic {
        Topic::Everything => Some(Scope::Everything),
        Topic::Member(id) => Some(Scope::Member(id.clone())),
        Topic::Plan(id) => Some(Scope::Plan(id.clone())),
        Topic::Commitment(id) => Some(Scope::Commitment(id.clone())),
        Topic::Search(_) => None,
    }
}

/// The things of a topic in which two states differ, as far as readers can tell.
fn compared(
    site: &Arc<Site>,
    topic: &Topic,
    before: &Partnership,
    after: &Partnership,
) -> Result<Option<Vec<Change>>, Problem> {
    let (scope, found) = match topic {
        Topic::Search(question) => {
            let Some(found) = found(site, question)? else { return Ok(None) };
            (Scope::Everything, Some(found))
        }
        topic => (scope(topic).unwrap_or(Scope::Everything), None),
    };
    let telling = telling(site, Locale::En);
    let mut changed = telling.tell(|present| visible(present, diff::changes((before, LENS), (after, LENS), &scope)));
    if let Some(found) = found {
        changed.retain(|change| match &change.subject {
            Subject::Commitment(id) | Subject::Milestone(id, _) => found.contains(id),
            _ => false,
        });
    }
    Ok(Some(changed))
}

/// The commitments that a search finds now; `None` while the index is behind. A question that nobody can ask any more finds none.
fn found(site: &Arc<Site>, question: &str) -> Result<Option<BTreeSet<CommitmentId>>, Problem> {
    match crate::search::commitments(site, &ask(question)) {
        Err(Problem::Asked(_)) => Ok(Some(BTreeSet::new())),
        found => found,
    }
}

/// The mail about what is new, for a language.
///
/// # Errors
/// When the store or the index does not answer.
pub async fn digest(
    site: &Arc<Site>,
    topic: &Topic,
    (from, to): (u64, u64),
    locale: Locale,
) -> Result<Option<Digest>, Problem> {
    let Some(news) = news(site, topic, from, to).await? else { return Ok(None) };
    let more = |all: usize| u64::try_from(all.saturating_sub(LISTED)).unwrap_or(u64::MAX);
    Ok(Some(telling(site, locale).tell(|present| {
        Digest {
            topic: link(present, topic),
            from,
            changed: news.changed.iter().take(LISTED).map(|change| shown(present, change)).collect(),
            more_changed: more(news.changed.len()),
            deeds: news
                .deeds
                .iter()
                .map(|act| DigestDeed {
                    says: wording::says(present, &act.deed),
                    about: wording::about(present, &act.deed),
                    act: act.seq,
                })
                .collect(),
            more_deeds: more(news.done),
            all: changes(topic, from, to),
        }
    })))
}
