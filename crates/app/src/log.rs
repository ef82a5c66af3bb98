//! The log as this node serves it: the tree over all acts, the newest signed checkpoint, tiles and receipts.
//!
//! The tree follows the acts at once; the checkpoint follows when the node that holds the signer's lease has signed. What
//! is served never goes beyond the checkpoint, so that everything served can be checked.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::{ArcSwap, ArcSwapOption};
use transparency::checkpoint::{Checkpoint, CheckpointProblem, SignedCheckpoint};
use transparency::receipt::ReceiptProblem;
use transparency::{Hash, Receipt, SigningKey, Tree, VerifierKey};

/// The log of one record.
#[derive(Debug)]
pub struct Log {
    tree: ArcSwap<Tree>,
    growing: Mutex<()>,
    checkpoint: ArcSwapOption<SignedCheckpoint>,
}

/// Why no receipt can be given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoReceipt {
    /// The log has no checkpoint yet: nobody has signed.
    #[error("no checkpoint has been signed yet")]
    NotSigned,
    /// The newest checkpoint does not cover the act yet.
    #[error(transparent)]
    NotCovered(#[from] ReceiptProblem),
}

impl Log {
    /// A log of these leaves, with the newest checkpoint that was signed.
    pub fn new(leaves: impl IntoIterator<Item = Hash>, checkpoint: Option<SignedCheckpoint>) -> Self {
        let mut tree = Tree::new();
        leaves.into_iter().for_each(|leaf| tree.append(leaf));
        Self {
            tree: ArcSwap::from_pointee(tree),
            growing: Mutex::new(()),
            checkpoint: ArcSwapOption::from_pointee(checkpoint),
        }
    }

    /// Adds the leaves of new acts, of which the first has position `at`. Leaves that the tree has already are passed over.
    pub fn grow(&self, at: u64, leaves: impl IntoIterator<Item = Hash>) {
        let _turn = self.growing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tree = Tree::clone(&self.tree.load());
        for (position, leaf) in (at..).zip(leaves) {
            if position == tree.len() {
                tree.append(leaf);
            }
        }
        self.tree.store(Arc::new(tree));
    }

    /// The tree over all acts that this node has seen.
    #[must_use]
    pub fn tree(&self) -> Arc<Tree> {
        self.tree.load_full()
    }

    /// The newest checkpoint.
    #[must_use]
    pub fn checkpoint(&self) -> Option<Arc<SignedCheckpoint>> {
        self.checkpoint.load_full()
    }

    /// Takes over a checkpoint that this or another node has signed; an older one than the newest changes nothing.
    pub fn publish(&self, checkpoint: SignedCheckpoint) {
        let newer = self.checkpoint().is_none_or(|old| old.checkpoint().size() <= checkpoint.checkpoint().size());
        if newer {
            self.checkpoint.store(Some(Arc::new(checkpoint)));
        }
    }

    /// Signs the tree as it is, or nothing if the newest checkpoint covers it.
    ///
    /// # Errors
    /// When the origin cannot stand in a checkpoint.
    pub fn sign(&self, origin: &str, key: &SigningKey) -> Result<Option<SignedCheckpoint>, CheckpointProblem> {
        let tree = self.tree();
        let signed = self.checkpoint().map_or(0, |c| c.checkpoint().size());
        if tree.len() == signed { Ok(None) } else { Checkpoint::of(origin, &tree)?.sign(key).map(Some) }
    }

    /// The receipt of an act: its bytes, its place, and the way from it to the newest checkpoint.
    ///
    /// # Errors
    /// When the newest checkpoint does not cover the act.
    pub fn receipt(&self, position: u64, act: Vec<u8>) -> Result<Receipt, NoReceipt> {
        let checkpoint = self.checkpoint().ok_or(NoReceipt::NotSigned)?;
        Ok(Receipt::new(&self.tree(), position, act, &checkpoint)?)
    }
}

/// The keys that a checkpoint of this log may be signed with, newest first.
#[derive(Debug, Clone)]
pub struct LogKeys {
    /// The first line of checkpoints.
    pub origin: String,
    /// Verifier keys, newest first.
    pub verifiers: Vec<VerifierKey>,
}

impl LogKeys {
    /// Reads a checkpoint and checks its signature.
    ///
    /// # Errors
    /// When it is not a checkpoint of this log.
    pub fn open(&self, note: &[u8]) -> Result<SignedCheckpoint, CheckpointProblem> {
        SignedCheckpoint::open_as(note, &self.origin, &self.verifiers)
    }
}
