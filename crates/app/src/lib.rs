//! What the program does: one file for each act or question. Permission, decision, append, publish.
//!
//! [`App`] joins the record (state, texts, log) with the store it lies in. It reads no request and writes no page; the
//! clock and chance are given to it. Nothing here decides what is right: that is in `domain`.

mod act_index;
pub mod cocreation;
pub mod eligibility;
pub mod export;
mod facets;
pub mod figures;
pub mod imports;
mod indexing;
pub mod keys;
mod lists;
mod load;
mod log;
pub mod membership;
mod moment;
pub mod monitoring;
pub mod networking;
pub mod people;
pub mod plans;
mod question;
pub mod receiving;
pub mod recommendations;
pub mod recompute;
pub mod reports;
pub mod restoring;
pub mod review;
pub mod rotation;
mod shown;
pub mod signing;
pub mod similar;
mod surroundings;
mod texts;
pub mod verification;
pub mod withholding;
pub mod witnessing;
mod words;
mod write;

use std::path::PathBuf;
use std::sync::Arc;

use domain::Partnership;
use domain::figures::{FigureId, Filter};
use record::History;
use store::Store;
use store::group::Group;
use tokio::sync::watch;

pub use act_index::ActWords;
pub use lists::{Listed, Lists};
pub use load::{IndexAt, Loading, OpenError, Settings};
pub use log::{Log, LogKeys, NoReceipt};
pub use moment::{Moment, Point, View};
pub use opendata::{Limits, calendar, catalogue, dump, feeds, plan_sheet, plan_word, word};
pub use question::{NoSuchMoment, ReceiptError};
pub use search;
pub use store::{Found, StoreError, StoredText};
pub use surroundings::{Chance, Clock, Surroundings};
pub use tabular;
pub use texts::Texts;
pub use words::{csv, fold, language_of};
pub use write::{Command, Draft, WriteError, Written};

/// The application over one record.
pub struct App {
    store: Store,
    surroundings: Surroundings,
    shown: Arc<shown::Shown>,
    group: Group<Partnership>,
    signing: signing::Signing,
    indexing: indexing::Indexing,
    acts: act_index::ActIndex,
    lists: lists::Kept,
    similar: Arc<similar::Similar>,
    offers: networking::supply::Shelf,
    rosters: networking::AtWork,
    behind: Option<restoring::Behind>,
    names: people::Names,
    notices: membership::Notices,
    links: review::Links,
    intake: cocreation::Intake,
    /// For which domain mail comes in.
    incoming: std::sync::OnceLock<domain::people::MailDomain>,
}

/// How often surveys are looked after, in microseconds.
const AN_HOUR: i64 = 3_600 * 1_000_000;

/// For how long the acts of busy writers are gathered before the index takes them in and they are signed: both cost syncs of
/// the disk that are better spent on acts.
const GATHERING: std::time::Duration = std::time::Duration::from_millis(100);

/// After how long what could not be done is tried again.
const LATER: std::time::Duration = std::time::Duration::from_secs(5);

impl App {
    /// The time on our own clock.
    #[must_use]
    pub fn now(&self) -> domain::Timestamp {
        (self.surroundings.clock)()
    }

    /// The state and the way to it.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.shown.history
    }

    /// The words that may be shown. Do not hold it across an `await`.
    pub fn texts(&self) -> Texts<'_> {
        self.shown.texts()
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.shown.log
    }

    /// The store, for what is only about bytes: backup, check, leases.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The folder of files that were made to be downloaded. They can be made anew at any time.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.store.place().folder().join("downloads")
    }

    /// Takes away the files that were made before the last text was withheld: they may hold it. Each lies in a folder whose name
    /// begins with how many texts were withheld by then.
    fn forget_downloads(&self) {
        let now = format!("{}-", self.history().now().withheld.len());
        for folder in std::fs::read_dir(self.downloads()).into_iter().flatten().filter_map(Result::ok) {
            if folder.file_name().to_string_lossy().starts_with(&now) {
                continue;
            }
            let is_folder = folder.file_type().is_ok_and(|kind| kind.is_dir());
            let gone = if is_folder { std::fs::remove_dir_all::<PathBuf> } else { std::fs::remove_file::<PathBuf> };
            if let Err(error) = gone(folder.path()) {
                tracing::warn!(%error, "a download made before a text was withheld is still on disk");
            }
        }
    }

    /// Brings search index and checkpoint up to the visible state now, before a command ends.
    ///
    /// # Errors
    /// When the index or the store cannot be written.
    pub async fn settle(self: &Arc<Self>) -> Result<(), NotSettled> {
        self.bring_index_up_to_date().await?;
        self.bring_acts_up_to_date().await?;
        self.sign_what_is_visible().await
    }

    /// Brings the checkpoint up to the visible state now, before a site ends.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn sign_what_is_visible(&self) -> Result<(), NotSettled> {
        self.forget_downloads();
        Ok(self.sign_or_fetch().await?)
    }

    /// Works out what is worked out once for a state and what the first readers after a start would wait for: the sets by which
    /// lists count, and the figure of the front page.
    fn work_ahead(&self) {
        let state = self.history().now();
        self.lists(&state);
        let figure = domain::figures::compute(&state, domain::Lens::ALL, FigureId::StarShare, &Filter::default());
        tracing::debug!(of = figure.denominator, "worked out ahead what the first pages need");
    }

    /// Reads ahead the facets of everything that is indexed, by which each page of search counts.
    fn read_index_ahead(&self) {
        if let Err(error) = self.search(&search::Query { limit: 1, ..search::Query::default() }) {
            tracing::warn!(%error, "facets could not be read ahead");
        }
    }

    /// Does what follows each change of the record for as long as the process lives: what people gave is sealed, the checkpoint is
    /// signed if this node may, the search index is told. Call it once.
    pub async fn follow(self: Arc<Self>) {
        let there = Arc::clone(&self);
        // Beside everything else: nobody waits for its end.
        tokio::task::spawn_blocking(move || there.work_ahead());
        tokio::join!(self.keep_index(), self.look_after_changes());
    }

    /// Keeps the search index up with the record. Nothing waits for it but searches, which say how far it is: after an upgrade a
    /// large record takes minutes.
    async fn keep_index(self: &Arc<Self>) {
        let mut grown = self.shown.grown.subscribe();
        let mut first = true;
        loop {
            grown.borrow_and_update();
            if let Err(error) = self.bring_index_up_to_date().await {
                tracing::error!(%error, "the search index is behind the record");
            }
            if let Err(error) = self.bring_acts_up_to_date().await {
                tracing::error!(%error, "the search index of acts is behind the record");
            }
            if std::mem::take(&mut first) {
                let there = Arc::clone(self);
                tokio::task::spawn_blocking(move || there.read_index_ahead());
            }
            if !grown_or_later(&mut grown).await {
                return;
            }
        }
    }

    async fn look_after_changes(self: &Arc<Self>) {
        let mut grown = self.shown.grown.subscribe();
        let mut looked_after = domain::Timestamp(0);
        loop {
            // What has grown until now is taken in below, so only what comes after is news.
            grown.borrow_and_update();
            if let Err(error) = self.seal_gathered().await {
                tracing::error!(%error, "what people gave is not sealed into the record");
            }
            if let Err(error) = self.ask_everybody_again().await {
                tracing::error!(%error, "supporters of what was changed are not asked again");
            }
            if let Err(error) = self.note_changed_inputs().await {
                tracing::error!(%error, "what people gave is not noted for searching");
            }
            // What expires, expires by the day.
            if self.now().0.saturating_sub(looked_after.0) > AN_HOUR {
                let now = self.now();
                let since = domain::Timestamp(looked_after.0.saturating_sub(AN_HOUR));
                let (surveys, cases) = (self.look_after_surveys().await, self.look_after_cases(since).await);
                match surveys.and(cases) {
                    Ok(()) => looked_after = now,
                    Err(error) => tracing::error!(%error, "the networking mechanism is not looked after"),
                }
            }
            if let Err(error) = self.sign_what_is_visible().await {
                tracing::error!(%error, "the checkpoint is behind the record");
            }
            if let Err(error) = self.refresh_names().await {
                tracing::warn!(%error, "which names may be shown could not be read");
            }
            if let Err(error) = self.refresh_notices().await {
                tracing::warn!(%error, "which reminders were sent could not be read");
            }
            if let Err(error) = self.refresh_links().await {
                tracing::warn!(%error, "which links are broken could not be read");
            }
            let there = Arc::clone(self);
            if tokio::task::spawn_blocking(move || there.bring_similar_up_to_date()).await.is_err() {
                tracing::error!("which commitments are alike could not be worked out");
            }
            // Signing needs the lease, which may become free without the record growing.
            if !grown_or_later(&mut grown).await {
                return;
            }
        }
    }
}

/// Waits until the record has grown, and a little longer for what comes with it, or for some seconds; whether it can grow still.
async fn grown_or_later(grown: &mut watch::Receiver<u64>) -> bool {
    tokio::select! {
        changed = grown.changed() => {
            if changed.is_ok() {
                tokio::time::sleep(GATHERING).await;
            }
            changed.is_ok()
        }
        () = tokio::time::sleep(LATER) => true,
    }
}

/// Why search index or checkpoint are behind the record.
#[derive(Debug, thiserror::Error)]
pub enum NotSettled {
    /// The index cannot be written.
    #[error("the search index: {0}")]
    Index(#[from] search::Fault),
    /// The acts to index cannot be read.
    #[error("the acts to search: {0}")]
    Acts(#[from] StoreError),
    /// The checkpoint cannot be signed or fetched.
    #[error("the checkpoint: {0}")]
    Checkpoint(#[from] signing::NotSigned),
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("length", &self.history().now().length).finish_non_exhaustive()
    }
}
