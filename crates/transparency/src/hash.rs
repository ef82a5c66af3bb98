//! One SHA-256 value, and the three ways in which a Merkle tree makes one (RFC 6962 section 2.1).
//!
//! A leaf and an inner node are hashed with different first bytes, so that nobody can pass off one as the
//! other. There is no other hashing of tree content anywhere in this crate.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

/// Bytes in a hash.
pub const HASH_BYTES: usize = 32;

/// A SHA-256 value: a leaf, an inner node or a root. Shown and read as standard base64, the form in which
/// checkpoints and proofs carry it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash([u8; HASH_BYTES]);

/// What stands for the first byte of everything that is hashed as a leaf.
const LEAF: u8 = 0x00;
/// The same for an inner node.
const NODE: u8 = 0x01;

impl Hash {
    /// Takes 32 bytes that are already a hash.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; HASH_BYTES]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; HASH_BYTES] {
        &self.0
    }

    /// The root of a tree without leaves: the hash of nothing.
    #[must_use]
    pub fn of_empty_tree() -> Self {
        Self(Sha256::digest([]).into())
    }

    /// The hash of one entry as a leaf.
    #[must_use]
    pub fn of_leaf(entry: &[u8]) -> Self {
        Self(Sha256::new().chain_update([LEAF]).chain_update(entry).finalize().into())
    }

    /// The hash of an inner node.
    #[must_use]
    pub fn of_node(left: &Self, right: &Self) -> Self {
        let mut bytes = [NODE; 1 + 2 * HASH_BYTES];
        let (_, children) = bytes.split_at_mut(1);
        let (first, second) = children.split_at_mut(HASH_BYTES);
        first.copy_from_slice(&left.0);
        second.copy_from_slice(&right.0);
        Self(Sha256::digest(bytes).into())
    }

    /// Reads hashes that lie one after another, as in a tile. `None` when the length is not a multiple of 32.
    #[must_use]
    pub fn read_all(bytes: &[u8]) -> Option<Vec<Self>> {
        let (hashes, rest) = bytes.as_chunks::<HASH_BYTES>();
        rest.is_empty().then(|| hashes.iter().copied().map(Self).collect())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// The text is not the base64 of 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a hash is written as the 44 characters of base64 that stand for 32 bytes")]
pub struct NotAHash;

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        let bytes = BASE64.decode(text).map_err(|_| NotAHash)?;
        bytes.try_into().map(Self).map_err(|_| NotAHash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(hash: Hash) -> String {
        hex::encode(hash.as_bytes())
    }

    /// Known answers of Certificate Transparency's own tests (leaf "", node of "N123" and "N456" with its
    /// prefix byte) and of Go's `sumdb/tlog` (record "hello world").
    #[test]
    fn leaves_nodes_and_the_empty_tree_hash_as_in_rfc_6962() {
        assert_eq!(hex(Hash::of_empty_tree()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(hex(Hash::of_leaf(b"")), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assert_eq!(Hash::of_leaf(b"hello world").to_string(), "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=");
        // RFC 6962 test tree of two leaves: "" and the single byte 0x00.
        assert_eq!(
            hex(Hash::of_node(&Hash::of_leaf(b""), &Hash::of_leaf(&[0]))),
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
        );
    }

    #[test]
    fn text_and_hash_are_two_forms_of_one_thing() {
        let hash = Hash::of_leaf(b"an act");
        assert_eq!(hash.to_string().parse::<Hash>().unwrap(), hash);
        for bad in ["", "AAAA", "not base64", &hash.to_string().replace('=', "")] {
            assert_eq!(bad.parse::<Hash>(), Err(NotAHash), "{bad}");
        }
    }
}
