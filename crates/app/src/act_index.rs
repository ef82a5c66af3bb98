//! The search index of acts: every act in the words in which pages tell it, in each language.
//!
//! It lies beside the index of things and never in it: an act says little, and a hundred thousand of them would change how rare
//! the words of commitments are. Acts are only ever appended, so keeping it up means taking in those behind its position. How an
//! act is told is not known here: whoever draws pages says so, see [`App::describe_acts`]. What people wrote is never told of an act,
//! so that nothing in this index can be withheld; it is found with the thing it was said of.

use std::sync::{Arc, OnceLock};

use domain::Partnership;
use domain::partnership::ImportEnd;
use record::Act;
use search::{Change, Doc, Fault, Index, Query, Results};
use tokio::sync::Mutex;

use crate::{App, NotSettled};

/// How many acts are read and put in at once.
const BATCH: u32 = 5_000;

/// What is told of an act in a state; nothing of one that is found in another way. It reads no text of the record.
pub type ActWords = fn(&App, &Arc<Partnership>, &Act) -> Option<Doc>;

/// The index, and how acts are told.
pub(crate) struct ActIndex {
    index: Option<Arc<Index>>,
    words: OnceLock<ActWords>,
    /// Held by whoever brings the index up, one at a time.
    turn: Mutex<()>,
}

impl ActIndex {
    pub fn new(index: Option<Index>) -> Self {
        Self { index: index.map(Arc::new), words: OnceLock::new(), turn: Mutex::new(()) }
    }
}

impl App {
    /// Has acts found by these words from now on. The first to say so is heard: all pages of a process tell acts alike.
    pub fn describe_acts(&self, words: ActWords) {
        self.acts.words.get_or_init(|| words);
    }

    /// Finds acts, those that fit alike with the newest first.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn search_acts(&self, query: &Query) -> Result<Results, Fault> {
        self.acts.index.as_ref().map_or_else(|| Ok(Results::default()), |index| index.search(query))
    }

    /// How many acts a question finds.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn count_acts(&self, query: &Query) -> Result<u64, Fault> {
        self.acts.index.as_ref().map_or(Ok(0), |index| index.count(query))
    }

    /// How many acts the index of acts has still to take in.
    #[must_use]
    pub fn acts_behind(&self) -> u64 {
        let position = self.acts.index.as_ref().map(|index| index.position());
        position.map_or(0, |position| self.history().now().length.saturating_sub(position))
    }

    /// Takes in the acts behind the position of the index.
    ///
    /// # Errors
    /// When the store cannot be read or the index cannot be written.
    pub(crate) async fn bring_acts_up_to_date(self: &Arc<Self>) -> Result<(), NotSettled> {
        let (Some(index), Some(words)) = (&self.acts.index, self.acts.words.get().copied()) else { return Ok(()) };
        let _turn = self.acts.turn.lock().await;
        let now = self.history().now();
        if index.position() > now.length {
            // The record is not the one it was built from.
            index.clear()?;
        }
        let mut next = first_to_take(&now, index.position());
        while next < now.length {
            // The record may have grown since: what is visible is judged by the state, which ends where it ends.
            let most = u32::try_from(now.length - next).map_or(BATCH, |left| left.min(BATCH));
            let acts = self.acts(next, most).await?;
            let Some((last, _)) = acts.last() else { return Ok(()) };
            next = last.seq + 1;
            let (app, state, index) = (Arc::clone(self), Arc::clone(&now), Arc::clone(index));
            crate::indexing::beside(move || {
                let told = acts.iter().filter(|(act, _)| is_visible(&state, act));
                let changes = told.filter_map(|(act, _)| words(&app, &state, act)).map(Change::from);
                index.update(changes, next.max(index.position()))
            })
            .await?;
            if now.length > u64::from(BATCH) {
                tracing::debug!(done = next, of = now.length, "taking acts into the search index");
            }
        }
        Ok(())
    }
}

/// From which act on to take acts in: those of an import that has ended since were passed over while it was open.
fn first_to_take(now: &Partnership, position: u64) -> u64 {
    let ended = now.imports.values().filter(|import| match import.end {
        Some(ImportEnd::Closed { at, .. } | ImportEnd::Abandoned { at }) => at >= position,
        None => false,
    });
    ended.map(|import| import.opened_at).chain([position]).min().unwrap_or(position)
}

/// Whether what an act says is part of the state: the acts of an import become visible together, at its end.
fn is_visible(now: &Partnership, act: &Act) -> bool {
    let import = act.import.as_ref().and_then(|id| now.imports.get(id));
    import.is_none_or(|import| import.end.is_some())
}
