//! Cosignatures: a witness's word that it saw a log grow without changing what was there
//! ([tlog-cosignature](https://c2sp.org/tlog-cosignature), version 1, Ed25519).
//!
//! A cosignature is a note signature over the time and the checkpoint. The time is the caller's. A key that
//! cosigns is a type of its own, so a witness cannot be made to sign as a log nor a log as a witness. The
//! ML-DSA form of the same standard is not spoken here.

use std::str::FromStr;

use crate::checkpoint::{MAX_SIZE, SignedCheckpoint};
use crate::key::{Algorithm, KeyProblem, SigningKey, VerifierKey};
use crate::note::{NoteProblem, NoteSignature};

/// The latest time that a cosignature may carry, in seconds since 1970.
const MAX_TIMESTAMP: u64 = MAX_SIZE;

/// The secret key of a witness. `Debug` does not show it.
#[derive(Debug, Clone)]
pub struct CosigningKey(SigningKey);

impl CosigningKey {
    /// Makes a key from 32 random bytes, which the caller brings and forgets. The bytes must not be those of any
    /// other key: the signed message does not name the witness.
    ///
    /// # Errors
    /// [`KeyProblem::Name`] when the name cannot stand in a note.
    pub fn generate(name: &str, random: &[u8; 32]) -> Result<Self, KeyProblem> {
        SigningKey::from_seed(name, Algorithm::Cosignature, random).map(Self)
    }

    /// The public half, to be given to logs and readers.
    #[must_use]
    pub const fn verifier(&self) -> &VerifierKey {
        self.0.verifier()
    }

    /// The secret text, `PRIVATE+KEY+...`, for the key file and for nothing else.
    #[must_use]
    pub fn reveal(&self) -> String {
        self.0.reveal()
    }

    /// Signs that at `now` (seconds since 1970) this was the largest checkpoint seen of its log. Whether that is
    /// so is for [`crate::witness`] to find out first.
    pub(crate) fn cosign(&self, checkpoint: &SignedCheckpoint, now: u64) -> NoteSignature {
        let timestamp = now.min(MAX_TIMESTAMP);
        let message = message(timestamp, checkpoint.note().text());
        let mut bytes = timestamp.to_be_bytes().to_vec();
        bytes.extend_from_slice(&self.0.sign_bytes(message.as_bytes()));
        self.0.signature(bytes)
    }
}

impl FromStr for CosigningKey {
    type Err = KeyProblem;

    fn from_str(text: &str) -> Result<Self, KeyProblem> {
        SigningKey::read(text, Algorithm::Cosignature).map(Self)
    }
}

impl SignedCheckpoint {
    /// When this witness cosigned, in seconds since 1970 by its clock. Whether that is recent enough is the
    /// caller's judgement.
    ///
    /// # Errors
    /// [`NoteProblem::NotSigned`] when it did not (or the key is not a witness's), [`NoteProblem::BadSignature`]
    /// when its signature was altered.
    pub fn cosigned_at(&self, witness: &VerifierKey) -> Result<u64, NoteProblem> {
        let signed = self.note().verify(witness)?;
        signed.timestamp.ok_or_else(|| NoteProblem::NotSigned(witness.to_string()))
    }
}

/// The message under a cosignature.
pub(crate) fn message(timestamp: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {timestamp}\n{text}")
}

/// Time and Ed25519 signature in the bytes of a cosignature.
pub(crate) fn split(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (time, signature) = bytes.split_first_chunk::<8>()?;
    let timestamp = u64::from_be_bytes(*time);
    (timestamp <= MAX_TIMESTAMP).then_some((timestamp, signature))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::Checkpoint;
    use crate::hash::Hash;

    fn signed() -> SignedCheckpoint {
        let log = SigningKey::generate("log", &[1; 32]).unwrap();
        let checkpoint = Checkpoint::new("log", 0, Hash::of_empty_tree()).unwrap();
        checkpoint.sign(&log).unwrap()
    }

    #[test]
    fn a_cosignature_tells_its_time_and_the_latest_of_two_counts() {
        let witness = CosigningKey::generate("witness", &[2; 32]).unwrap();
        let mut checkpoint = signed();
        assert!(matches!(checkpoint.cosigned_at(witness.verifier()), Err(NoteProblem::NotSigned(_))));
        for now in [1_700_000_000, 1_700_000_060, 1_700_000_030] {
            checkpoint.add(witness.cosign(&checkpoint, now));
        }
        let published = checkpoint.to_string();
        let log = SigningKey::generate("log", &[1; 32]).unwrap();
        let read = SignedCheckpoint::open(published.as_bytes(), log.verifier()).unwrap();
        assert_eq!(read.cosigned_at(witness.verifier()), Ok(1_700_000_060));
    }

    #[test]
    fn the_time_in_a_cosignature_cannot_be_changed() {
        let witness = CosigningKey::generate("witness", &[2; 32]).unwrap();
        let mut checkpoint = signed();
        let signature = witness.cosign(&checkpoint, 1_700_000_000);
        let line = signature.to_string();
        let encoded = line.rsplit_once(' ').unwrap().1;
        // 1,700,000,000 is 0x6553f100; with this letter it becomes 0x6553f140, a minute later.
        let altered = line.replace(encoded, &encoded.replacen("BlU/EA", "BlU/FA", 1));
        assert_ne!(altered, line);
        checkpoint.add(NoteSignature::read(&altered).unwrap());
        assert!(matches!(checkpoint.cosigned_at(witness.verifier()), Err(NoteProblem::BadSignature { .. })));
    }

    #[test]
    fn keys_of_logs_and_of_witnesses_are_not_taken_for_each_other() {
        let witness = CosigningKey::generate("same", &[3; 32]).unwrap();
        let log = SigningKey::generate("same", &[3; 32]).unwrap();
        assert_ne!(witness.verifier().id(), log.verifier().id());
        let wrong = |byte| Err(KeyProblem::Algorithm(byte));
        assert_eq!(witness.reveal().parse::<SigningKey>().map(|_| ()), wrong(4));
        assert_eq!(log.reveal().parse::<CosigningKey>().map(|_| ()), wrong(1));
        let read: CosigningKey = witness.reveal().parse().unwrap();
        assert_eq!(read.verifier(), witness.verifier());
        let text = witness.verifier().to_string();
        assert_eq!(text.parse::<VerifierKey>().unwrap(), *witness.verifier());
    }
}
