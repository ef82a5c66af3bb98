//! A log that others can check: Merkle tree, tiles, checkpoints, signed notes, witnesses, proofs.
//!
//! The log is a list of entries. An entry is some bytes; what they mean is not known here. Its leaf hash
//! goes into a Merkle tree ([RFC 6962](https://www.rfc-editor.org/rfc/rfc6962) section 2.1), the tree is
//! published as [tiles](https://c2sp.org/tlog-tiles), and the log signs a
//! [checkpoint](https://c2sp.org/tlog-checkpoint) that says "at this size, this is the root". Whoever holds
//! one checkpoint can later prove that nothing before it was changed, and [witnesses](https://c2sp.org/tlog-witness)
//! hold them for everyone.
//!
//! | to | read |
//! |---|---|
//! | hash a leaf or a node | [`hash`] |
//! | grow the tree, make proofs and tiles | [`tree`] |
//! | check a proof | [`proof`] |
//! | name a tile, pack entries | [`tiles`] |
//! | read and write keys | [`key`] |
//! | sign and verify text | [`note`] |
//! | state and sign the root | [`checkpoint`] |
//! | be a witness, or ask one | [`cosignature`], [`witness`] |
//! | hand out the proof of one entry | [`receipt`] |
//! | check a whole log | [`verify`] |
//!
//! ```
//! use transparency::{Checkpoint, Hash, Receipt, SigningKey, Tree};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // The log: it appends, and signs where it stands. The 32 bytes of a key come from a good source of randomness.
//! let key = SigningKey::generate("record.example.org/log", &[7; 32])?;
//! let entries = ["a plan is deposited", "a commitment is amended"];
//! let tree: Tree = entries.iter().map(|entry| Hash::of_leaf(entry.as_bytes())).collect();
//! let checkpoint = Checkpoint::of("record.example.org/log", &tree)?.sign(&key)?;
//! let file = Receipt::new(&tree, 1, entries[1].into(), &checkpoint)?.to_json();
//!
//! // A reader, years later and offline: with the file and the log's public key.
//! let proven = Receipt::from_json(file.as_bytes())?.verify(key.verifier())?;
//! assert_eq!(proven.index, 1);
//! # Ok(())
//! # }
//! ```
//!
//! This crate never asks what time it is, never makes a random number, never speaks to a network, and reads
//! no file except where [`verify::Folder`] is told to. Nothing an outsider sends may make it panic.

pub mod checkpoint;
pub mod cosignature;
pub mod hash;
pub mod key;
pub mod note;
pub mod proof;
pub mod receipt;
pub mod tiles;
pub mod tree;
pub mod verify;
pub mod witness;

pub use checkpoint::{Checkpoint, SignedCheckpoint};
pub use cosignature::CosigningKey;
pub use hash::Hash;
pub use key::{SigningKey, VerifierKey};
pub use note::SignedNote;
pub use receipt::Receipt;
pub use tiles::TilePath;
pub use tree::Tree;
