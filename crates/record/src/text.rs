//! Texts beside acts: how what a person wrote is salted and pointed to.
//!
//! An act holds SHA-256 of a 32-byte salt followed by the text. The salt keeps short texts from being guessed from their
//! digest once the text is withheld. Who keeps and shows them is no matter of this crate.

use domain::TextId;
use sha2::{Digest, Sha256};

/// The random bytes that go before a text when its digest is made. Published with the text and deleted with it.
pub type Salt = [u8; 32];

/// The digest that stands in acts for a text.
#[must_use]
pub fn digest(salt: &Salt, text: &[u8]) -> TextId {
    TextId::new(Sha256::new().chain_update(salt).chain_update(text).finalize().into())
}
