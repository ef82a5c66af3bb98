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
/// How many acts are read at once.
const ACTS: u32 = 500;

/// What is new.
#[derive(Debug, Default)]
pub struct News {
    changed: Vec<Change>,
    deeds: Vec<Act>,
}

impl News {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.deeds.is_empty()
    }
}

/// What was made last, and of what.
type Last<K, V> = Mutex<Option<(K, V)>>;

/// What was made last: those who subscribe to one thing are told one after the other, and those who were told last at the same time.
#[derive(Default)]
pub struct Latest {
    news: Last<(Topic, u64, u64), Arc<News>>,
    state: Mutex<Option<Arc<Partnership>>>,
    deeds: Last<(u64, u64), Arc<Vec<Act>>>,
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
    let all = deeds(site, &after, (from, to)).await?;
    let deeds = all.iter().filter(|act| topic.takes_in(&act.deed, &after)).cloned().collect();
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
    let news = Arc::new(News { changed, deeds });
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

/// The acts that say nothing of a thing and are told by themselves.
async fn deeds(site: &Arc<Site>, state: &Partnership, (from, to): (u64, u64)) -> Result<Arc<Vec<Act>>, Problem> {
    if let Some(deeds) = known(&site.kept_for::<Latest>().deeds, &(from, to)) {
        return Ok(deeds);
    }
    let (mut found, mut next) = (Vec::new(), from);
    while next < to {
        let acts = site.app.acts(next, ACTS).await.map_err(Problem::of_store)?;
        let Some((last, _)) = acts.last() else { break };
        next = last.seq + 1;
        let told = acts.into_iter().map(|(act, _)| act);
        found.extend(told.filter(|act| act.seq < to && Topic::Everything.takes_in(&act.deed, state)));
    }
    let found = Arc::new(found);
    *site.kept_for::<Latest>().deeds.lock().unwrap_or_else(PoisonError::into_inner) =
        Some(((from, to), Arc::clone(&found)));
    Ok(found)
}

/// The things of a topic in which two states differ, as far as readers can tell.
fn compared(
    site: &Arc<Site>,
    topic: &Topic,
    before: &Partnership,
    after: &Partnership,
) -> Result<Option<Vec<Change>>, Problem> {
    let (scope, found) = match topic {
        Topic::Everything => (Scope::Everything, None),
        Topic::Member(id) => (Scope::Member(id.clone()), None),
        Topic::Plan(id) => (Scope::Plan(id.clone()), None),
        Topic::Commitment(id) => (Scope::Commitment(id.clone()), None),
        Topic::Search(question) => {
            let Some(found) = found(site, question)? else { return Ok(None) };
            (Scope::Everything, Some(found))
        }
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
                .take(LISTED)
                .map(|act| DigestDeed {
                    says: wording::says(present, &act.deed),
                    about: wording::about(present, &act.deed),
                    act: act.seq,
                })
                .collect(),
            more_deeds: more(news.deeds.len()),
            all: changes(topic, from, to),
        }
    })))
}
