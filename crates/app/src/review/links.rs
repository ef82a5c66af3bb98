//! Broken links: the addresses that reviews rest on are asked now and then whether they still answer: those of published reports, and
//! those of running reviews from when both codings are in, for before that a coding is its coder's alone. What came of it is on the desk;
//! public pages say of a finding's evidence since when its address does not answer, and that the archived copy stands.
//!
//! Whoever asks is given ([`Asker`]): nothing here opens a connection.

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use domain::review::ReviewId;
use domain::review::links::{Answer, Standing};
use domain::review::process::{Review, UnitCoding};
use domain::{Field, PersonId, Timestamp};
use store::StoreError;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::coding::current;
use crate::App;

/// What became of an address that was asked.
pub type Asking = Pin<Box<dyn Future<Output = Answer> + Send>>;

/// Asks an address of the web whether it answers. It never fails: that nothing answers is an answer.
pub type Asker = Arc<dyn Fn(String) -> Asking + Send + Sync>;

/// How many hosts are asked at once. Those of one host are asked one after the other.
const AT_ONCE: usize = 4;

/// How long one host is left in peace between two questions.
const BETWEEN: Duration = Duration::from_secs(1);

/// How often it is looked whether an address is due.
const LOOK_EVERY: Duration = Duration::from_secs(3_600);

/// From how many addresses on it is taken for our own fault when not one of them answers: a judgement.
const NOT_ALL_AT_ONCE: usize = 3;

/// Where a review cites an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cited {
    /// The address, as it was typed.
    pub address: String,
    /// The review.
    pub review: ReviewId,
    /// The unit.
    pub unit: u16,
    /// The question whose answer rests on it.
    pub field: Field,
    /// Whether the review is still running, so that only those who review may know of it.
    pub running: bool,
    /// Whether an archived copy stands beside it.
    pub archived: bool,
}

/// An address that is broken, where it is cited, and who is to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Where it is cited.
    pub cited: Cited,
    /// How it stands.
    pub standing: Standing,
    /// Since when.
    pub since: Timestamp,
    /// Those who sit in the review: the coders first.
    pub people: Vec<PersonId>,
}

/// What came of a round of questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Looked {
    /// How many addresses are cited.
    pub cited: usize,
    /// How many of them were due and were asked.
    pub asked: usize,
    /// How many of those answered.
    pub there: usize,
    /// That nothing at all answered, so that nothing was noted: our own way out is broken.
    pub cut_off: bool,
}

/// How the addresses stand, held in memory so that public pages can be made without asking the desk.
#[derive(Debug, Clone, Default)]
pub struct Links(Arc<ArcSwap<Known>>);

#[derive(Debug, Default)]
struct Known {
    standings: BTreeMap<String, Standing>,
    version: u64,
}

impl Links {
    /// How an address stands; nothing if it was never asked.
    #[must_use]
    pub fn standing(&self, address: &str) -> Option<Standing> {
        self.0.load().standings.get(address).copied()
    }

    /// Counts up whenever a link breaks or is well again: a page that tells it is good for one version only.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.0.load().version
    }

    fn set(&self, standings: BTreeMap<String, Standing>) {
        fn broken(standings: &BTreeMap<String, Standing>) -> BTreeMap<&String, Timestamp> {
            standings.iter().filter_map(|(address, of)| Some((address, of.broken_since()?))).collect()
        }
        self.0.rcu(|known| {
            let same = broken(&known.standings) == broken(&standings);
            Arc::new(Known { standings: standings.clone(), version: known.version + u64::from(!same) })
        });
    }
}

/// The addresses that a unit of a review cites.
fn cites(
    review: &Review,
    (unit, coded): (u16, &UnitCoding),
    copied: impl Fn(Field) -> bool,
) -> impl Iterator<Item = Cited> {
    coded.grounds.iter().filter_map(move |(field, ground)| {
        let address = ground.address.trim();
        (!address.is_empty()).then(|| Cited {
            address: address.to_owned(),
            review: review.id.clone(),
            unit,
            field: *field,
            running: review.published.is_none(),
            archived: copied(*field),
        })
    })
}

/// The host of an address, by which questions are kept apart; the address itself where it has none.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

impl App {
    /// How the addresses stand that reviews cite.
    #[must_use]
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// Reads anew how the addresses stand: another node may have asked some.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn refresh_links(&self) -> Result<(), StoreError> {
        self.links.set(self.store().links().await?.into_iter().collect());
        Ok(())
    }

    /// Every address that a review rests on, with each place where it is cited, in the order of the addresses: those of published
    /// reports, and those of running reviews from when both codings are in.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn cited(&self) -> Result<Vec<Cited>, StoreError> {
        let state = self.history().now();
        let mut found = BTreeSet::new();
        for review in state.reviews.values() {
            match &review.published {
                Some(published) if state.withheld.contains_key(&published.deed.report) => {}
                Some(published) => {
                    let Some(report) = self.published_coding(&published.deed.report) else { continue };
                    let copied = |unit, field| {
                        let mut copies = review.archived_of(unit, field);
                        copies.any(|of| !state.withheld.contains_key(&of.deed.copy.file))
                    };
                    for (unit, coded) in &report.units {
                        let coded = current(review, *unit, coded);
                        found.extend(cites(review, (*unit, &coded), |field| copied(*unit, field)));
                    }
                }
                None if review.both_handed_in() => {
                    for (unit, coded) in &self.agreed(&review.id).await?.units {
                        let copied = |field| coded.grounds.get(&field).is_some_and(|ground| ground.copy.is_some());
                        found.extend(cites(review, (*unit, coded), copied));
                    }
                }
                None => {}
            }
        }
        Ok(found.into_iter().collect())
    }

    /// Asks the addresses that were not asked for so long, and notes what came of it. When several are asked and not one answers, our
    /// own way out is broken, and nothing is noted of any.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn check_links(&self, every: Duration, asker: &Asker) -> Result<Looked, StoreError> {
        let cited: BTreeSet<String> = self.cited().await?.into_iter().map(|cited| cited.address).collect();
        self.store().forget_links(|address| cited.contains(address)).await?;
        let now = self.now();
        let pause = i64::try_from(every.as_micros()).unwrap_or(i64::MAX);
        let due = Timestamp(now.0.saturating_sub(pause));
        let mut by_host: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for address in &cited {
            if self.store().claim_link(address, now, due).await? {
                by_host.entry(host(address)).or_default().push(address.clone());
            }
        }
        let found = ask(by_host.into_values(), asker).await;
        let there = found.iter().filter(|(_, answer)| *answer == Answer::There).count();
        let silent = found.iter().all(|(_, answer)| *answer == Answer::Silent);
        let looked = Looked { cited: cited.len(), asked: found.len(), there, cut_off: false };
        if silent && found.len() >= NOT_ALL_AT_ONCE {
            for (address, _) in &found {
                self.store().give_link_back(address).await?;
            }
            return Ok(Looked { cut_off: true, ..looked });
        }
        let before: BTreeMap<String, Standing> = self.store().links().await?.into_iter().collect();
        for (address, answer) in found {
            let standing = Standing::after(before.get(&address).copied(), answer, now);
            self.store().note_link(&address, &standing).await?;
        }
        self.refresh_links().await?;
        Ok(looked)
    }

    /// The links that are broken, those that are so for longest first. What running reviews cite is among them, which only those who
    /// review may see.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn broken_links(&self) -> Result<Vec<Broken>, StoreError> {
        let state = self.history().now();
        let broken = |cited: Cited| {
            let standing = self.links.standing(&cited.address)?;
            let since = standing.broken_since()?;
            let people = state.reviews.get(&cited.review)?.seats.values().map(|seated| seated.person.clone()).collect();
            Some(Broken { cited, standing, since, people })
        };
        let mut found: Vec<Broken> = self.cited().await?.into_iter().filter_map(broken).collect();
        found.sort_by(|one, other| (one.since, &one.cited).cmp(&(other.since, &other.cited)));
        Ok(found)
    }

    /// Asks addresses as they fall due, for as long as the process lives.
    pub async fn keep_links(self: Arc<Self>, every: Duration, asker: Asker) {
        loop {
            match self.check_links(every, &asker).await {
                Ok(Looked { cut_off: true, asked, .. }) => {
                    tracing::warn!(
                        asked,
                        "none of the addresses that reviews cite answers; it is taken for our own fault"
                    );
                }
                Ok(Looked { asked, there, .. }) if asked > 0 => {
                    tracing::info!(asked, there, "addresses that reviews cite were asked");
                }
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "addresses that reviews cite cannot be asked now"),
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

/// Asks the addresses of each host one after the other, a few hosts at once.
async fn ask(hosts: impl Iterator<Item = Vec<String>>, asker: &Asker) -> Vec<(String, Answer)> {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut asking = JoinSet::new();
    for addresses in hosts {
        let (turns, asker) = (Arc::clone(&turns), Arc::clone(asker));
        asking.spawn(async move {
            let _turn = turns.acquire_owned().await;
            let mut found = Vec::new();
            for (nth, address) in addresses.into_iter().enumerate() {
                if nth > 0 {
                    tokio::time::sleep(BETWEEN).await;
                }
                let answer = asker(address.clone()).await;
                found.push((address, answer));
            }
            found
        });
    }
    let mut found = Vec::new();
    while let Some(of_host) = asking.join_next().await {
        // What was broken off by a fault stays claimed and is asked in its next turn.
        found.extend(of_host.unwrap_or_default());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_host_wait_for_one_another() {
        assert_eq!(host("https://www.example.org/a?b#c"), "www.example.org");
        assert_eq!(host("http://example.org:8080"), "example.org:8080");
        assert_eq!(host("no address"), "no address");
    }
}
