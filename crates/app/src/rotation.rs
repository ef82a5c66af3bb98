//! Changing the signing key: an act that both keys sign, so that nobody can hand the log to somebody else.

use domain::deed::{Deed, KeyRotated};
use domain::people::Permit;
use record::Key;
use transparency::note::NoteProblem;
use transparency::{SignedNote, SigningKey, VerifierKey};

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why a key was not changed.
#[derive(Debug, thiserror::Error)]
pub enum NotRotated {
    /// The new key names another log.
    #[error("the new key is named {new}, but the log is {old}: a new name is a new origin, not a new key")]
    OtherName {
        /// The log's name.
        old: String,
        /// The new key's name.
        new: String,
    },
    /// A signature could not be made.
    #[error(transparent)]
    Note(#[from] NoteProblem),
    /// The key's text cannot be an idempotency key.
    #[error("the new key cannot be named in an act")]
    Name,
    /// The act could not be written.
    #[error(transparent)]
    Write(#[from] WriteError<std::convert::Infallible>),
}

/// What both keys sign.
#[must_use]
pub fn statement(old: &VerifierKey, new: &VerifierKey) -> String {
    format!("{}\nchange of key\n{old}\n{new}\n", new.name())
}

impl App {
    /// Records that the log is signed by another key from now on. The next checkpoint is signed by the new one; the old one
    /// stays good for checkpoints of the past.
    ///
    /// # Errors
    /// Why it was not recorded.
    pub async fn rotate_key(&self, permit: Permit, old: &SigningKey, new: &SigningKey) -> Result<Written, NotRotated> {
        let (before, after) = (old.verifier(), new.verifier());
        if before.name() != after.name() {
            return Err(NotRotated::OtherName { old: before.name().to_owned(), new: after.name().to_owned() });
        }
        let text = statement(before, after);
        let signed = |key: &SigningKey| SignedNote::sign(&text, key).map(|note| signature(&note));
        let rotation =
            KeyRotated { old: before.to_string(), new: after.to_string(), by_old: signed(old)?, by_new: signed(new)? };
        let id: String = after.to_string().chars().filter(char::is_ascii_alphanumeric).rev().take(40).collect();
        let key: Key = format!("rotate/{id}").parse().map_err(|_| NotRotated::Name)?;
        let command = Command { permit, key, cause: None, import: None };
        let on = self.now().date();
        let decide = move |_: &_, _| Ok(vec![Draft::plain(on, Deed::KeyRotated(rotation))]);
        Ok(self.write(command, decide).await?)
    }
}

/// The base64 of a note's one signature.
fn signature(note: &SignedNote) -> String {
    note.to_string().lines().last().and_then(|line| line.rsplit(' ').next()).unwrap_or_default().to_owned()
}

/// Whether both keys have signed a change.
#[must_use]
pub fn is_signed_by_both(rotation: &KeyRotated) -> bool {
    let (Ok(old), Ok(new)) = (rotation.old.parse::<VerifierKey>(), rotation.new.parse::<VerifierKey>()) else {
        return false;
    };
    let text = statement(&old, &new);
    let holds = |key: &VerifierKey, signature: &str| {
        let note = format!("{text}\n\u{2014} {} {signature}\n", key.name());
        SignedNote::parse(note.as_bytes()).is_ok_and(|note| note.verify(key).is_ok())
    };
    holds(&old, &rotation.by_old) && holds(&new, &rotation.by_new)
}
