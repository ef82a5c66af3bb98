//! A published log in memory, which a test may then alter.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::io;

use transparency::tiles::{self, Layer, TilePath};
use transparency::verify::Source;
use transparency::{Checkpoint, Hash, SignedCheckpoint, SigningKey, Tree};

pub const ORIGIN: &str = "record.example.org/log";

/// The files of a log by path.
#[derive(Clone, Default)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

impl Source for Files {
    fn fetch(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.0.get(path).cloned())
    }
}

pub fn key() -> SigningKey {
    SigningKey::generate(ORIGIN, &[7; 32]).unwrap()
}

pub fn entry(index: u64) -> Vec<u8> {
    format!("{{\"kind\":\"plan.deposited\",\"seq\":{index}}}").into_bytes()
}

pub fn entries(size: u64) -> Vec<Vec<u8>> {
    (0..size).map(entry).collect()
}

pub fn tree(entries: &[Vec<u8>]) -> Tree {
    entries.iter().map(|entry| Hash::of_leaf(entry)).collect()
}

pub fn signed(tree: &Tree) -> SignedCheckpoint {
    Checkpoint::of(ORIGIN, tree).unwrap().sign(&key()).unwrap()
}

/// Everything that a log of these entries serves.
pub fn publish(entries: &[Vec<u8>]) -> Files {
    let tree = tree(entries);
    let mut files = Files::default();
    for path in tiles::published_between(0, tree.len()) {
        files.0.insert(path.to_string(), content(&tree, entries, path));
    }
    files.0.insert(tiles::CHECKPOINT.to_owned(), signed(&tree).to_string().into_bytes());
    files
}

fn content(tree: &Tree, entries: &[Vec<u8>], path: TilePath) -> Vec<u8> {
    match path.layer() {
        Layer::Hashes(level) => tree.tile(level, path.index(), path.width()).unwrap(),
        Layer::Entries => {
            let start = usize::try_from(path.index()).unwrap() * 256;
            tiles::encode_bundle(&entries[start..start + usize::from(path.width())]).unwrap()
        }
    }
}
