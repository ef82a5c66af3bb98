//! Witnesses: having our checkpoints cosigned by others, and cosigning theirs.
//!
//! A witness signs only after a proof that a log grew from where it last saw it. This module knows what to send and what to
//! remember; the one client of the program carries it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use store::desk::DeskChange;
use store::log::KeptCosignature;
use store::{Store, StoreError};
use transparency::witness::{AddCheckpoint, Answer, AnswerProblem, Remembered, Witness, read_answer, request_body};
use transparency::{SignedCheckpoint, VerifierKey};

use crate::App;

/// What carries a text to an address and brings back status and body.
pub type Courier =
    Arc<dyn Fn(String, String) -> Pin<Box<dyn Future<Output = Result<(u16, String), String>> + Send>> + Send + Sync>;

/// A witness that is asked to cosign our checkpoints. Written as its verifier key, `@`, and its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessAt {
    /// The key its signatures are checked with.
    pub key: VerifierKey,
    /// Where it answers, without `/add-checkpoint`.
    pub address: String,
}

impl std::str::FromStr for WitnessAt {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let expected =
            "expected a witness's verifier key, @ and its address, such as name+0123abcd+BA...@https://witness.example";
        let (key, address) = text.split_once("@http").ok_or(expected)?;
        let key = key.parse().map_err(|e| format!("{e}; {expected}"))?;
        Ok(Self { key, address: format!("http{}", address.trim_end_matches('/')) })
    }
}

/// Why a witness did not cosign.
#[derive(Debug, thiserror::Error)]
pub enum NotCosigned {
    /// It cannot be reached.
    #[error("{0}")]
    Unreachable(String),
    /// Its answer is no.
    #[error(transparent)]
    Answer(#[from] AnswerProblem),
    /// It remembers a longer log than ours: somebody else signs with our key, or we were restored from a backup.
    #[error("the witness remembers {remembers} acts and we have {ours}: somebody has published more than we know")]
    Longer {
        /// What it remembers.
        remembers: u64,
        /// What we have.
        ours: u64,
    },
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Has the newest checkpoint cosigned by a witness, unless it has cosigned it already.
    ///
    /// # Errors
    /// Why it did not.
    pub async fn ask_witness(&self, witness: &WitnessAt, courier: &Courier) -> Result<(), NotCosigned> {
        let Some(checkpoint) = self.log().checkpoint() else { return Ok(()) };
        let size = checkpoint.checkpoint().size();
        if size == 0 || checkpoint.cosigned_at(&witness.key).is_ok() {
            return Ok(());
        }
        let setting = format!("witness.seen.{}", witness.key.name());
        let seen = self.store.setting(&setting).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let mut checkpoint = SignedCheckpoint::clone(&checkpoint);
        let mut answer = self.ask(witness, courier, seen, &mut checkpoint).await?;
        if let Answer::Remembers(size) = answer {
            answer = self.ask(witness, courier, size, &mut checkpoint).await?;
        }
        if let Answer::Remembers(remembers) = answer {
            return Err(NotCosigned::Longer { remembers, ours: size });
        }
        self.keep_cosignature(witness, &checkpoint).await?;
        self.store.set(&setting, &size.to_string()).await?;
        self.log().publish(checkpoint);
        Ok(())
    }

    async fn ask(
        &self,
        witness: &WitnessAt,
        courier: &Courier,
        old: u64,
        checkpoint: &mut SignedCheckpoint,
    ) -> Result<Answer, NotCosigned> {
        let ours = checkpoint.checkpoint().size();
        let proof = self.log().tree().consistency_proof(old, ours);
        let proof = proof.map_err(|_| NotCosigned::Longer { remembers: old, ours })?;
        let body = request_body(old, &proof, checkpoint);
        let answer = courier(format!("{}/add-checkpoint", witness.address), body).await;
        let (status, body) = answer.map_err(NotCosigned::Unreachable)?;
        Ok(read_answer(status, &body, &witness.key, checkpoint)?)
    }

    async fn keep_cosignature(&self, witness: &WitnessAt, checkpoint: &SignedCheckpoint) -> Result<(), StoreError> {
        let begins = format!("\u{2014} {} ", witness.key.name());
        for line in checkpoint.to_string().lines().filter(|line| line.starts_with(&begins)) {
            let kept = KeptCosignature {
                size: checkpoint.checkpoint().size(),
                witness: witness.key.name().to_owned(),
                line: line.to_owned(),
                recorded_at: self.now(),
            };
            self.store.keep_cosignature(&kept).await?;
        }
        Ok(())
    }

    /// Answers a log that asks this node, as a witness, to cosign its checkpoint: status, content type and body. What is
    /// remembered is durable before the answer goes out; two requests for one log are judged one after the other.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn judge_checkpoint(
        &self,
        witness: &Witness,
        body: &[u8],
    ) -> Result<(u16, &'static str, String), StoreError> {
        judge(&self.store, witness, body, self.now()).await
    }
}

async fn judge(
    store: &Store,
    witness: &Witness,
    body: &[u8],
    now: domain::Timestamp,
) -> Result<(u16, &'static str, String), StoreError> {
    let request = match AddCheckpoint::parse(body) {
        Ok(request) => request,
        Err(refusal) => return Ok((refusal.status(), refusal.content_type(), refusal.body())),
    };
    let name = format!("witness.remembers.{}", request.origin());
    let mut turn = store.turn().await?;
    let remembered = remembered(store.setting(&name).await?.as_deref());
    let seconds = u64::try_from(now.0 / 1_000_000).unwrap_or(0);
    match witness.judge(&request, remembered, seconds) {
        Ok(cosigned) => {
            let value = format!("{} {}", cosigned.remember.size, cosigned.remember.root);
            turn.change_desk(&[DeskChange::Setting { name, value }]).await?;
            turn.commit().await?;
            Ok((200, "text/plain; charset=utf-8", cosigned.body))
        }
        Err(refusal) => {
            turn.undo().await?;
            Ok((refusal.status(), refusal.content_type(), refusal.body()))
        }
    }
}

fn remembered(setting: Option<&str>) -> Remembered {
    let read = |text: &str| {
        let (size, root) = text.split_once(' ')?;
        Some(Remembered { size: size.parse().ok()?, root: root.parse().ok()? })
    };
    setting.and_then(read).unwrap_or_default()
}
