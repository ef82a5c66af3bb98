//! Texts beside acts: the one place where what a person wrote is kept, salted, read and withheld.
//!
//! An act holds SHA-256 of a 32-byte salt followed by the text. The salt keeps short texts from being guessed from their
//! digest once the text is withheld. Nothing else in the program may turn a digest into words.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use domain::TextId;
use language::Language;
use sha2::{Digest, Sha256};

/// The random bytes that go before a text when its digest is made. Published with the text and deleted with it.
pub type Salt = [u8; 32];

/// The digest that stands in acts for a text.
#[must_use]
pub fn digest(salt: &Salt, text: &[u8]) -> TextId {
    TextId::new(Sha256::new().chain_update(salt).chain_update(text).finalize().into())
}

/// All texts that may be shown, by digest. Cheap to clone: texts are shared.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    // A digest is uniformly random, so its first bytes would do as a hash; the standard hasher is kept because whoever can
    // choose texts must not be able to choose collisions either.
    // The digest itself stands in the table: a box for each would take half as much again.
    by_digest: HashMap<[u8; 32], Held>,
}

/// A text, and what was found out about it.
#[derive(Debug, Clone)]
struct Held {
    words: Arc<str>,
    /// Recognising a language takes as long as making a page of ready words: it is done for a text that is shown, once.
    language: OnceLock<Option<Language>>,
}

impl Texts {
    /// Adds a text that was checked against its digest.
    pub fn insert(&mut self, id: TextId, text: Arc<str>) {
        self.by_digest.insert(*id.bytes(), Held { words: text, language: OnceLock::new() });
    }
    /// Takes a text away for ever: it was withheld.
    pub fn withhold(&mut self, id: &TextId) {
        self.by_digest.remove(id.bytes());
    }
    /// The words, unless they were withheld or never came.
    #[must_use]
    pub fn get(&self, id: &TextId) -> Option<&str> {
        self.by_digest.get(id.bytes()).map(|held| &*held.words)
    }
    /// The same, for whoever keeps them longer than this can be borrowed.
    #[must_use]
    pub fn shared(&self, id: &TextId) -> Option<Arc<str>> {
        self.by_digest.get(id.bytes()).map(|held| Arc::clone(&held.words))
    }
    /// The language that it is written in, when it is one that we know and there is little doubt.
    #[must_use]
    pub fn language(&self, id: &TextId) -> Option<Language> {
        let held = self.by_digest.get(id.bytes())?;
        *held.language.get_or_init(|| language::recognise(&held.words))
    }
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_digest.len()
    }
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_digest.is_empty()
    }
}
