//! Opening a record: fold the acts, read the texts, grow the tree, look at the newest checkpoint.

use std::path::PathBuf;
use std::sync::Arc;

use domain::Partnership;
use domain::partnership::Unsound;
use store::group::{Group, Start};
use store::{Options, Place, Store, StoreError, StoredAct};
use tokio::sync::watch;
use tokio::task::JoinSet;
use transparency::SigningKey;

use crate::App;
use crate::act_index::ActIndex;
use crate::indexing::Indexing;
use crate::membership;
use crate::people;
use crate::shown::Shown;
use crate::signing::Signing;
use crate::surroundings::Surroundings;

/// How to open a record.
#[derive(Clone)]
pub struct Settings {
    /// Where it lies.
    pub place: Place,
    /// How to open the store.
    pub options: Options,
    /// The first line of checkpoints: the log's name in the world, such as `openpact.example/record`.
    pub origin: String,
    /// The signing key, on a node that may sign.
    pub key: Option<SigningKey>,
    /// Where this node keeps its search index.
    pub index: IndexAt,
    /// How many earlier states to keep.
    pub snapshots: usize,
}

/// Where a node keeps its search index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexAt {
    /// In a folder of its own, where it lies from one start to the next.
    Folder(PathBuf),
    /// In memory.
    Memory,
    /// It has none: a command that does not search.
    Nowhere,
}

impl IndexAt {
    /// Opens an index, or begins one, in a folder below.
    fn open(&self, below: &str) -> Result<Option<search::Index>, search::Fault> {
        match self {
            Self::Folder(folder) => search::Index::open(&folder.join(below), search::Options::default()).map(Some),
            Self::Memory => search::Index::in_memory().map(Some),
            Self::Nowhere => Ok(None),
        }
    }
}

/// How far loading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// Acts folded, of how many.
    Acts(u64, u64),
    /// Texts read.
    Texts(u64),
    /// Ready at this length.
    Ready(u64),
}

/// Why a record cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The store cannot be opened or read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An act does not follow on those before it.
    #[error("the record is damaged: {0}; run `openpact check`")]
    Unsound(#[from] Unsound),
    /// The newest checkpoint is not one of this log.
    #[error("the newest checkpoint in the store cannot be opened: {0}")]
    Checkpoint(#[from] crate::signing::NotSigned),
    /// The search index cannot be opened.
    #[error("the search index: {0}")]
    Index(#[from] search::Fault),
    /// A part of the program ended before its time.
    #[error("reading the texts was broken off by a fault of this program; its log has more")]
    BrokenOff,
}

impl App {
    /// Opens a record and folds it. Says through `progress` how far it is. The search index is as it was left: [`App::settle`] and
    /// [`App::follow`] bring it up.
    ///
    /// # Errors
    /// When the store cannot be opened or holds what cannot be folded.
    pub async fn open(
        settings: Settings,
        surroundings: Surroundings,
        progress: &(dyn Fn(Loading) + Send + Sync),
    ) -> Result<Arc<Self>, OpenError> {
        let store = Store::open(&settings.place, &settings.options).await?;
        let index = settings.index.open("")?;
        let acts = ActIndex::new(settings.index.open("acts")?);
        let shown = Arc::new(Shown::new(settings.snapshots, settings.place.folder()));
        let start = load(&store, &shown, progress).await?;
        let (clock, shared) = (Arc::clone(&surroundings.clock), Arc::clone(&shown));
        let (group, _) =
            Group::start(store.clone(), start, move || clock(), move |published| shared.publish(&published));
        let signing = Signing::open(&store, settings.origin, settings.key, (surroundings.chance)()).await?;
        let behind = crate::restoring::behind(&store).await?;
        let (indexing, similar) = (Indexing::new(index), Arc::new(crate::similar::Similar::new()));
        let (names, notices) = (people::Names::default(), membership::Notices::default());
        let links = crate::review::Links::default();
        let intake = crate::cocreation::Intake::default();
        let app = Arc::new(Self {
            store,
            surroundings,
            shown,
            group,
            signing,
            indexing,
            acts,
            lists: crate::lists::Kept::default(),
            similar,
            behind,
            names,
            notices,
            links,
            intake,
            incoming: std::sync::OnceLock::new(),
            offers: crate::networking::supply::Shelf::default(),
            rosters: crate::networking::AtWork::default(),
        });
        app.refresh_names().await?;
        app.refresh_notices().await?;
        app.refresh_links().await?;
        app.read_checkpoint().await?;
        progress(Loading::Ready(app.history().now().length));
        Ok(app)
    }
}

/// Folds the record and reads its texts, both at the same time.
async fn load(
    store: &Store,
    shown: &Arc<Shown>,
    progress: &(dyn Fn(Loading) + Send + Sync),
) -> Result<Start<Partnership>, OpenError> {
    let (told, mut read) = watch::channel(0);
    // A set, so that the reading ends with us if folding fails.
    let mut reading = JoinSet::new();
    reading.spawn(read_texts(store.clone(), Arc::clone(shown), told));
    let state = fold(store, shown, progress).await?;
    while read.changed().await.is_ok() {
        progress(Loading::Texts(*read.borrow_and_update()));
    }
    let texts = match reading.join_next().await {
        Some(Ok(texts)) => texts?,
        Some(Err(_)) | None => return Err(OpenError::BrokenOff),
    };
    // Texts that came before the act that withholds them. The store has none, but a copy of it might.
    shown.forget(state.withheld.keys());
    Ok(Start { state, texts })
}

/// After how many acts at most a state is shown while a record is folded: so near to one another lie those that are kept to look back at.
const SHOWN_AT_ONCE: usize = 64;

async fn fold(
    store: &Store,
    shown: &Shown,
    progress: &(dyn Fn(Loading) + Send + Sync),
) -> Result<Partnership, OpenError> {
    let length = store.length().await?;
    let mut state = Partnership::default();
    let mut acts = store.read_acts(0..length);
    while let Some(chunk) = acts.next().await? {
        let mut unseen = chunk.as_slice();
        while !unseen.is_empty() {
            let (seen, rest) = unseen.split_at(fold_some(&mut state, unseen)?);
            // What waits for the end of an import would be held twice, and copied when it ends. Nobody looks yet; the last state is
            // shown with it.
            let next = if state.length == length { state.clone() } else { state.to_look_at() };
            shown.show_acts(Arc::new(next), seen);
            unseen = rest;
        }
        progress(Loading::Acts(state.length, length));
    }
    Ok(state)
}

/// Folds acts until a state is to be shown, and answers with how many these are: what an import brought is seen from its end on, so that
/// whoever looks back begins there and not before it.
fn fold_some(state: &mut Partnership, acts: &[StoredAct]) -> Result<usize, OpenError> {
    for (nth, act) in acts.iter().take(SHOWN_AT_ONCE).enumerate() {
        let happened = act.decode()?.happened();
        let ends = happened.deed.ends_an_import();
        state.apply(happened)?;
        if ends {
            return Ok(nth + 1);
        }
    }
    Ok(acts.len().min(SHOWN_AT_ONCE))
}

/// Reads all texts, telling the number of the last; answers with it in the end.
async fn read_texts(store: Store, shown: Arc<Shown>, told: watch::Sender<u64>) -> Result<u64, StoreError> {
    let (mut number, mut chunks) = (0, store.read_words(0));
    while let Some(chunk) = chunks.next().await? {
        number = chunk.last().map_or(number, |words| words.last);
        chunk.iter().for_each(|words| shown.show_texts(words.iter()));
        told.send_replace(number);
    }
    Ok(number)
}
