//! Sealing: what the desk has taken becomes a batch, its root and counts an act.

use std::collections::BTreeSet;

use domain::cocreation::{InputLeaf, MOST_COUNTS, Refusal, Tally, seal};
use domain::people::{Action, Actor, Subject, may};
use domain::{Partnership, Timestamp};
use record::{Key, leaf};
use store::StoreError;
use store::desk::DeskChange;
use transparency::{Hash, Tree};

use crate::App;
use crate::write::{Command, Draft, WriteError};

/// The most leaves of a batch: as many as a proof can be made of by reading 128 KiB.
const MOST_LEAVES: u32 = 4_096;

/// For how long what is taken is gathered before it is sealed, in microseconds: five seconds. A judgement: an act for each
/// support would be a log of supports, and nobody waits for the seal.
const GATHERED: i64 = 5_000_000;

/// Why nothing could be sealed.
#[derive(Debug, thiserror::Error)]
pub enum NotSealed {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The record does not take the batch.
    #[error("a batch could not be sealed: {0}")]
    Refused(String),
}

/// A batch on its way.
struct Batch {
    leaves: Vec<InputLeaf>,
    hashes: Vec<Hash>,
}

impl App {
    /// Seals what has been gathered for long enough, if this is the node that signs.
    pub(crate) async fn seal_gathered(&self) -> Result<(), NotSealed> {
        let waits = self.store().unsealed(1).await?;
        let Some(oldest) = waits.first() else { return Ok(()) };
        let given_at = read(&oldest.entry)?.given_at;
        if self.now().0.saturating_sub(given_at.0) < GATHERED {
            return Ok(());
        }
        self.seal_all().await
    }

    /// Seals everything that was taken until now, batch after batch: never more than one of them is in memory. Of two nodes that
    /// seal at once, one has its turn and the other finds it done.
    ///
    /// # Errors
    /// When the store does not answer or the record does not take a batch.
    pub async fn seal_all(&self) -> Result<(), NotSealed> {
        loop {
            // The number is asked for before the leaves: whoever seals them in between takes the number.
            let number = self.history().now().seals.len() as u64;
            let Some(batch) = self.next_batch().await? else { return Ok(()) };
            match self.seal(number, batch).await {
                Ok(()) => {}
                Err(WriteError::Refused(Refusal::NotTheNextBatch { .. })) => {}
                Err(WriteError::Store(error)) => return Err(error.into()),
                Err(other) => return Err(NotSealed::Refused(other.to_string())),
            }
        }
    }

    async fn next_batch(&self) -> Result<Option<Batch>, NotSealed> {
        let mut counted = BTreeSet::<Tally>::new();
        let (mut leaves, mut hashes) = (Vec::new(), Vec::new());
        for stored in self.store().unsealed(MOST_LEAVES).await? {
            let leaf = read(&stored.entry)?;
            let (of, _) = leaf.tally();
            // What would be one more thing to count than an act holds goes into the next batch.
            if counted.contains(&of) || counted.len() < MOST_COUNTS {
                counted.insert(of);
                leaves.push(leaf);
                hashes.push(stored.leaf);
            }
        }
        Ok((!leaves.is_empty()).then_some(Batch { leaves, hashes }))
    }

    async fn seal(&self, number: u64, batch: Batch) -> Result<(), WriteError<Refusal>> {
        let permit = may(&Actor::steward(), Action::SealInputs, Subject::Whole).map_err(|_| WriteError::Fault)?;
        let key: Key = format!("seal/{number}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit, key, cause: None, import: None };
        let root = batch.hashes.iter().copied().collect::<Tree>().root().to_string();
        let decide = move |state: &Partnership, now: Timestamp| {
            let deed = seal(state, number, &batch.leaves, root, now)?;
            let sealed = DeskChange::Sealed { batch: number, leaves: batch.hashes };
            Ok((vec![Draft::plain(now.date(), deed)], vec![sealed]))
        };
        self.write_and_change_desk(command, decide).await.map(|_| ())
    }
}

fn read(entry: &[u8]) -> Result<InputLeaf, StoreError> {
    leaf::decode(entry).map_err(|problem| StoreError::Damaged(problem.to_string()))
}
