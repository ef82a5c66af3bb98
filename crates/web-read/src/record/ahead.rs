//! The files of the dump made ahead: whoever opens the page of downloads probably takes one, so all of them are begun then, one
//! after another and behind the page, which tells of each that is there how long it is.
//!
//! Nothing is made before anybody asks, and after a round there is a rest twenty times as long as the round: however large the
//! record and however often it changes, files that nobody asked for by name take no more than a twentieth of one processor.

use std::sync::{Arc, Mutex, PoisonError};

use app::Moment;
use domain::Timestamp;
use views::Locale;

use crate::answer::Coding;
use crate::record::download::{self, Lying, Name};
use crate::site::{Site, Telling};

/// How much longer than a round the rest after it is.
const REST: i64 = 20;

/// How often what is missing is made in one round, where the record goes on meanwhile.
const PASSES: usize = 3;

/// Whether files are being made, and until when none are begun.
#[derive(Debug, Default)]
struct Pace(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    runs: bool,
    rests_until: Option<Timestamp>,
}

impl Pace {
    /// Whether a round begins now.
    fn begins(&self, now: Timestamp) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let begins = !state.runs && state.rests_until.is_none_or(|until| until <= now);
        state.runs |= begins;
        begins
    }

    fn ends(&self, began: Timestamp, now: Timestamp) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let took = now.0.saturating_sub(began.0).max(0);
        *state = State { runs: false, rests_until: Some(Timestamp(now.0.saturating_add(took.saturating_mul(REST)))) };
    }
}

/// Begins to make the files that are not there yet, unless they are being made or were made just now.
pub fn begin(site: &Arc<Site>) {
    let (pace, began) = (site.kept_for::<Pace>(), site.app.now());
    if !pace.begins(began) {
        return;
    }
    let site = Arc::clone(site);
    tokio::spawn(async move {
        for _ in 0..PASSES {
            match pass(&site).await {
                Some(true) => {}
                Some(false) | None => break,
            }
        }
        pace.ends(began, site.app.now());
    });
}

/// Makes what is not there yet, and says whether something is missing still, because the record went on meanwhile; nothing where a file
/// could not be made.
async fn pass(site: &Arc<Site>) -> Option<bool> {
    for name in Name::all() {
        // The newest state each time: what was made from an older one would be thrown away.
        let telling = newest(site).await?;
        if let Err(cause) = download::made(telling, name, Coding::Identity).await {
            tracing::warn!(file = name.file(), cause = %cause, "a download could not be made ahead");
            return None;
        }
    }
    Some(Lying::of(&newest(site).await?).is_waited_for())
}

/// The record as it stands now.
async fn newest(site: &Arc<Site>) -> Option<Telling> {
    let (now, signed) = (site.app.history().now(), site.signed());
    let view = site.view(Moment::default(), "").await.ok()?;
    Some(Telling { site: Arc::clone(site), now, signed, view, locale: Locale::En })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_round_at_a_time_and_a_rest_after_each() {
        let pace = Pace::default();
        assert!(pace.begins(Timestamp(0)));
        assert!(!pace.begins(Timestamp(5)), "it runs");
        pace.ends(Timestamp(0), Timestamp(10));
        assert!(!pace.begins(Timestamp(209)), "it rests");
        assert!(pace.begins(Timestamp(210)));
    }

    #[test]
    fn a_clock_that_was_set_back_keeps_no_round_from_beginning() {
        let pace = Pace::default();
        assert!(pace.begins(Timestamp(100)));
        pace.ends(Timestamp(100), Timestamp(50));
        assert!(pace.begins(Timestamp(50)));
    }
}
