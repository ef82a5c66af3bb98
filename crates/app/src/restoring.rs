//! After a restore: is the backup behind what was published, and what then?
//!
//! A backup that is behind must not be appended to: the world has seen a longer log, and a second act at the same position
//! would be a fork. So the place is marked, and refuses to write until the missing acts are fetched from the published log,
//! or the operator begins a new origin with an act that names the fork.

use std::collections::BTreeMap;
use std::io::BufRead;

use domain::deed::{Deed, OriginForked};
use domain::people::Permit;
use domain::{Date, TextId};
use record::{Act, By, Key, Salt};
use serde::{Deserialize, Serialize};
use store::{NewText, Store, StoreError};
use transparency::checkpoint::{CheckpointProblem, Standing};
use transparency::verify::{Source, Trusted, verify_log};
use transparency::{Checkpoint, Tree, VerifierKey};

use crate::export::PublishedText;
use crate::signing::ORIGIN;

/// The setting that marks a place as behind what was published.
const BEHIND: &str = "record.behind";

/// How far a place is behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error(
    "this record was restored from a backup with {restored} acts, but {published} were published: it may not be appended to \
     until the missing acts are fetched or a new origin is begun (openpact restore --help says how)"
)]
pub struct Behind {
    /// How many acts were restored.
    pub restored: u64,
    /// How many the last published checkpoint covers.
    pub published: u64,
    /// Its root, base64.
    pub root: String,
    /// Its origin.
    pub origin: String,
}

/// Why a restored place cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum CannotGoOn {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The published log is not sound, so nothing was taken from it.
    #[error("the published log is not sound, so nothing was taken from it: {0}")]
    Published(String),
    /// What was restored is not the beginning of what was published.
    #[error(
        "the first {0} acts of the backup are not those that were published: this backup belongs to another history"
    )]
    OtherHistory(u64),
    /// A checkpoint could not be made.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointProblem),
    /// A new origin must have another name.
    #[error("the new origin must have another name than {0}")]
    SameOrigin(String),
}

/// Whether a place may be appended to.
///
/// # Errors
/// When the store does not answer.
pub async fn behind(store: &Store) -> Result<Option<Behind>, StoreError> {
    let text = store.setting(BEHIND).await?;
    Ok(text.filter(|text| !text.is_empty()).and_then(|text| serde_json::from_str(&text).ok()))
}

/// Compares a restored place with a checkpoint that was published, and marks the place if it is behind.
///
/// # Errors
/// When the place belongs to another history, or the store does not answer.
pub async fn compare(store: &Store, published: &Checkpoint) -> Result<Option<Behind>, CannotGoOn> {
    let tree = tree_of(store).await?;
    match published.against(&tree) {
        Standing::Contained { .. } => Ok(None),
        Standing::Ahead { .. } => {
            let behind = Behind {
                restored: tree.len(),
                published: published.size(),
                root: published.root().to_string(),
                origin: published.origin().to_owned(),
            };
            store.set(BEHIND, &serde_json::to_string(&behind).unwrap_or_default()).await?;
            Ok(Some(behind))
        }
        Standing::Forked { .. } => Err(CannotGoOn::OtherHistory(published.size())),
    }
}

async fn tree_of(store: &Store) -> Result<Tree, StoreError> {
    let length = store.length().await?;
    Ok(store.leaves(0..length).await?.into_iter().collect())
}

/// Fetches the missing acts, and the texts they point to, from the published log. Everything is checked before anything is
/// written. `texts` are the lines of the published file of texts.
///
/// # Errors
/// When the published log is not sound or does not continue what was restored.
pub async fn fetch_missing(
    store: &Store,
    source: &(impl Source + Sync),
    keys: &[VerifierKey],
    texts: impl BufRead,
) -> Result<u64, CannotGoOn> {
    let tree = tree_of(store).await?;
    let origin = keys.first().map_or("", VerifierKey::name);
    let ours = Checkpoint::new(origin, tree.len(), tree.root())?;
    let mut missing = Vec::new();
    let trusted = Trusted { origin, keys, earlier: std::slice::from_ref(&ours) };
    let visit = |at, bytes: &[u8]| {
        if at >= tree.len() {
            missing.push(bytes.to_vec());
        }
    };
    // A source may wait for a network, which only a thread that is allowed to wait may do.
    let report = tokio::task::block_in_place(|| verify_log(source, trusted, visit));
    if let Some(problem) = report.problems.first() {
        return Err(CannotGoOn::Published(problem.to_string()));
    }
    if report.checkpoint.is_none() {
        return Err(CannotGoOn::Published("it is not signed".into()));
    }
    let acts = missing.iter().map(|bytes| Act::decode(bytes)).collect::<Result<Vec<_>, _>>();
    let acts = acts.map_err(|e| CannotGoOn::Published(e.to_string()))?;
    if let Some(act) = acts.iter().zip(&missing).find(|(act, bytes)| act.encode().ok().as_ref() != Some(*bytes)) {
        return Err(CannotGoOn::Published(format!("act {} is not in its canonical form", act.0.seq)));
    }
    let wanted: Vec<TextId> = acts.iter().flat_map(|act| act.deed.texts()).cloned().collect();
    let texts = words(texts);
    let mut turn = store.turn().await?;
    turn.put_texts(&wanted.iter().filter_map(|id| texts.get(id)).cloned().collect::<Vec<_>>()).await?;
    turn.append(&acts).await?;
    turn.commit().await?;
    store.set(BEHIND, "").await?;
    Ok(acts.len() as u64)
}

fn words(lines: impl BufRead) -> BTreeMap<TextId, NewText> {
    use base64::Engine as _;
    let read = |line: String| {
        let text: PublishedText = serde_json::from_str(&line).ok()?;
        let salt = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(&text.salt).ok()?;
        let new = NewText::new(Salt::try_from(salt).ok()?, text.text);
        Some((new.id().clone(), new))
    };
    lines.lines().map_while(Result::ok).filter_map(read).collect()
}

/// Begins a new origin: an act that says where the old one was left.
///
/// # Errors
/// When the name is the old one's, or the store does not answer.
pub async fn fork_origin(
    store: &Store,
    permit: &Permit,
    behind: &Behind,
    new: &str,
    now: domain::Timestamp,
) -> Result<u64, CannotGoOn> {
    if new == behind.origin {
        return Err(CannotGoOn::SameOrigin(new.to_owned()));
    }
    let mut turn = store.turn().await?;
    let (seq, recorded_at) = (turn.length(), turn.next_moment(now));
    let on: Date = now.date();
    let deed = Deed::OriginForked(OriginForked {
        old: behind.origin.clone(),
        new: new.to_owned(),
        published_size: behind.published,
        published_root: behind.root.clone(),
        restored_size: behind.restored,
        on,
    });
    let by = By { body: permit.actor().body.clone(), office: permit.actor().office_id() };
    let key = format!("fork/{}", short(&behind.root)).parse::<Key>();
    let key = key.map_err(|e| StoreError::Damaged(e.to_string()))?;
    turn.append(&[Act { seq, recorded_at, effective_on: on, by, cause: None, import: None, key, deed }]).await?;
    turn.commit().await?;
    store.set(ORIGIN, new).await?;
    store.set(BEHIND, "").await?;
    Ok(seq)
}

fn short(root: &str) -> String {
    root.chars().filter(char::is_ascii_alphanumeric).take(16).collect()
}
