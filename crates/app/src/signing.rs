//! Signing checkpoints: one node at a time holds the lease and signs; the others fetch what was signed.

use std::sync::atomic::{AtomicI64, Ordering};

use domain::Partnership;
use store::{Store, StoreError};
use transparency::checkpoint::CheckpointProblem;
use transparency::{SigningKey, VerifierKey};

use crate::App;
use crate::log::LogKeys;

/// How long a signer keeps the lease without renewing it, in microseconds. It is renewed when half of it is over.
const LEASE: i64 = 20_000_000;
const LEASE_NAME: &str = "signer";
/// The setting that holds the newest verifier key, for nodes that have no signing key.
const VERIFIER: &str = "log.verifier";
/// The setting that holds the origin.
pub(crate) const ORIGIN: &str = "log.origin";

/// What this node signs with, if it may, and what it verifies with.
pub struct Signing {
    origin: String,
    key: Option<SigningKey>,
    verifier: Option<VerifierKey>,
    /// This process among others.
    holder: String,
    /// Until when the lease need not be renewed, in microseconds since 1970; 0 before it was first taken. Taking it is a
    /// write, and so a sync of the disk.
    fresh_until: AtomicI64,
}

/// Why there is no new checkpoint.
#[derive(Debug, thiserror::Error)]
pub enum NotSigned {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The checkpoint could not be made or opened.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointProblem),
}

impl Signing {
    /// What the settings and the store say. A node without a key takes origin and verifier key from the store, where the
    /// first node with a key has put them.
    pub async fn open(
        store: &Store,
        origin: String,
        key: Option<SigningKey>,
        random: [u8; 32],
    ) -> Result<Self, StoreError> {
        let holder = random.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let known = store.setting(VERIFIER).await?.and_then(|text| text.parse().ok());
        let origin = match (&key, store.setting(ORIGIN).await?) {
            (None, Some(known)) => known,
            _ => origin,
        };
        let verifier = key.as_ref().map(|key| key.verifier().clone()).or(known);
        Ok(Self { origin, key, verifier, holder, fresh_until: AtomicI64::new(0) })
    }

    /// The key that this node signs with, if it has it.
    pub const fn key(&self) -> Option<&SigningKey> {
        self.key.as_ref()
    }

    /// The origin and every key that the log was ever signed with, newest first.
    pub fn keys(&self, state: &Partnership) -> LogKeys {
        let retired = state.rotations.iter().rev().filter_map(|rotation| rotation.old.parse().ok());
        LogKeys { origin: self.origin.clone(), verifiers: self.verifier.iter().cloned().chain(retired).collect() }
    }
}

impl App {
    /// Takes over the newest checkpoint in the store, with the signatures of witnesses under it.
    pub(crate) async fn read_checkpoint(&self) -> Result<(), NotSigned> {
        let kept = self.store.latest_checkpoint().await?;
        // After a fork the store still holds checkpoints of the old origin: they are not ours any more.
        let ours = |note: &str| note.lines().next() == Some(self.signing.origin.as_str());
        let Some(kept) = kept.filter(|kept| ours(&kept.note)) else { return Ok(()) };
        if self.log().checkpoint().is_some_and(|known| known.checkpoint().size() == kept.size) {
            return Ok(());
        }
        let cosignatures = self.store.cosignatures(kept.size).await?;
        let lines: String = cosignatures.iter().map(|cosignature| format!("{}\n", cosignature.line)).collect();
        self.log().publish(self.log_keys().open(format!("{}{lines}", kept.note).as_bytes())?);
        Ok(())
    }

    /// Signs the tree as it is, if this node may and holds the lease; else fetches what another node has signed.
    pub(crate) async fn sign_or_fetch(&self) -> Result<(), NotSigned> {
        match &self.signing.key {
            Some(key) if self.behind.is_none() && self.holds_lease().await? => self.sign(key).await,
            _ => self.read_checkpoint().await,
        }
    }

    /// Ends the work of this process: gives the signer's lease back, so that another need not wait for it to run out, and
    /// closes the store.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn leave(&self) -> Result<(), StoreError> {
        self.signing.fresh_until.store(0, Ordering::Relaxed);
        if self.signing.key.is_some() {
            self.store.end_lease(LEASE_NAME, &self.signing.holder).await?;
        }
        self.store.close().await;
        Ok(())
    }

    async fn holds_lease(&self) -> Result<bool, StoreError> {
        let now = self.now();
        if now.0 < self.signing.fresh_until.load(Ordering::Relaxed) {
            return Ok(true);
        }
        let until = domain::Timestamp(now.0.saturating_add(LEASE));
        let holds = self.store.try_lease(LEASE_NAME, &self.signing.holder, now, until).await?;
        let fresh = if holds { now.0.saturating_add(LEASE / 2) } else { 0 };
        self.signing.fresh_until.store(fresh, Ordering::Relaxed);
        Ok(holds)
    }

    /// Signs, keeps, and publishes what was kept: two nodes that sign the same size publish the same checkpoint.
    async fn sign(&self, key: &SigningKey) -> Result<(), NotSigned> {
        let Some(checkpoint) = self.log().sign(&self.signing.origin, key)? else { return Ok(()) };
        let size = checkpoint.checkpoint().size();
        let kept = self.store.keep_checkpoint(size, &checkpoint.to_string(), self.now()).await?;
        self.tell(VERIFIER, &key.verifier().to_string()).await?;
        self.tell(ORIGIN, &self.signing.origin).await?;
        self.log().publish(self.log_keys().open(kept.note.as_bytes())?);
        Ok(())
    }

    /// Puts into the store what other nodes need to know, unless it stands there: each write is a sync of the disk.
    async fn tell(&self, name: &str, value: &str) -> Result<(), StoreError> {
        match self.store.setting(name).await? {
            Some(known) if known == value => Ok(()),
            _ => self.store.set(name, value).await,
        }
    }
}
