//! The tree in memory: append a leaf hash, ask for the root, for proofs, for tiles.
//!
//! Two things are kept. The *peaks* are the roots of the perfect subtrees that the leaves so far make up (one
//! for each 1 in the binary size): they make appending cheap and the present root a walk over at most 63
//! hashes. The *rows* are the tile levels of [tlog-tiles](https://c2sp.org/tlog-tiles): row 0 the leaf hashes,
//! row 1 the root of each 256 of them, and so on; every other node is recomputed from at most 128 of these.
//! That costs 32 bytes a leaf and an eighth of a byte for the rows above.
//!
//! Complete tiles are shared, so a clone costs a few kilobytes whatever the size: the writer clones a snapshot
//! for its readers after each commit and appends on.
//!
//! The tree holds no entries, forgets nothing and cannot shrink.

use std::sync::Arc;

use crate::hash::{HASH_BYTES, Hash};

/// Hashes in a full tile.
pub const TILE_WIDTH: usize = 256;

/// Binary levels of the tree that one tile spans: 2^8 = 256.
const TILE_HEIGHT: u32 = 8;

/// An append-only Merkle tree over leaf hashes.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    len: u64,
    peaks: Vec<Hash>,
    rows: Vec<Row>,
}

/// One tile level: its complete tiles, and the hashes that do not fill one yet.
#[derive(Clone, Debug, Default)]
struct Row {
    full: Arc<Vec<Arc<[Hash]>>>,
    tail: Vec<Hash>,
}

/// A question about leaves or sizes that this tree does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RangeError {
    /// The tree has not grown to that size.
    #[error("the log has {len} entries, not yet {size}")]
    NotYet {
        /// The size asked for.
        size: u64,
        /// The size there is.
        len: u64,
    },
    /// A tree of that size has no leaf with that index.
    #[error("a log of {size} entries has no entry {index} (the first is 0)")]
    NoSuchLeaf {
        /// The index asked for, counted from 0.
        index: u64,
        /// The size of the tree it was asked of.
        size: u64,
    },
    /// Consistency goes from a smaller tree to a larger one.
    #[error("a log cannot be followed from {old} entries back to {new}")]
    Backwards {
        /// The size to start from.
        old: u64,
        /// The size to arrive at, which is smaller.
        new: u64,
    },
}

impl Tree {
    /// A tree without leaves.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many leaves there are.
    #[must_use]
    pub const fn len(&self) -> u64 {
        self.len
    }

    /// Whether there are no leaves.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Appends the hash of the next leaf ([`Hash::of_leaf`]); its index is the length before.
    pub fn append(&mut self, leaf: Hash) {
        self.put(0, leaf);
        let (mut hash, mut height) = (leaf, 0);
        // As in adding 1 to a binary number: each trailing 1 is a peak that now has its right neighbour.
        for _ in 0..self.len.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            hash = Hash::of_node(&left, &hash);
            height += 1;
            if height % TILE_HEIGHT == 0 {
                self.put((height / TILE_HEIGHT) as usize, hash);
            }
        }
        self.peaks.push(hash);
        self.len += 1;
    }

    fn put(&mut self, level: usize, hash: Hash) {
        if self.rows.len() <= level {
            self.rows.resize_with(level + 1, Row::default);
        }
        let Some(row) = self.rows.get_mut(level) else {
            return;
        };
        row.tail.push(hash);
        if row.tail.len() == TILE_WIDTH {
            // Copies the list of tiles (not the tiles) only when a reader still holds the previous snapshot.
            Arc::make_mut(&mut row.full).push(Arc::from(row.tail.as_slice()));
            row.tail.clear();
        }
    }

    /// The root over all leaves.
    #[must_use]
    pub fn root(&self) -> Hash {
        fold_peaks(&self.peaks)
    }

    /// The root over the first `size` leaves.
    ///
    /// # Errors
    /// [`RangeError::NotYet`] when the tree is smaller.
    pub fn root_at(&self, size: u64) -> Result<Hash, RangeError> {
        self.reaches(size)?;
        if size == 0 {
            return Ok(Hash::of_empty_tree());
        }
        self.range(0, size).ok_or(self.not_yet(size))
    }

    /// The leaf hash with that index, if there is one.
    #[must_use]
    pub fn leaf(&self, index: u64) -> Option<Hash> {
        self.slots(0, index, 1)?.first().copied()
    }

    /// The hashes that lead from leaf `index` to the root of the first `size` leaves, nearest first
    /// (RFC 6962 section 2.1.1).
    ///
    /// # Errors
    /// [`RangeError::NotYet`] when the tree is smaller, [`RangeError::NoSuchLeaf`] when `index >= size`.
    pub fn inclusion_proof(&self, index: u64, size: u64) -> Result<Vec<Hash>, RangeError> {
        self.reaches(size)?;
        if index >= size {
            return Err(RangeError::NoSuchLeaf { index, size });
        }
        let (mut from, mut to) = (0, size);
        let mut siblings = Vec::new();
        while to - from > 1 {
            let middle = from + split(to - from);
            if index < middle {
                siblings.push((middle, to));
                to = middle;
            } else {
                siblings.push((from, middle));
                from = middle;
            }
        }
        self.ranges(siblings, size)
    }

    /// The hashes that show that the tree of `new` leaves begins with the tree of `old` leaves
    /// (RFC 6962 section 2.1.2). Empty when `old` is 0 or equal to `new`.
    ///
    /// # Errors
    /// [`RangeError::NotYet`] when the tree is smaller than `new`, [`RangeError::Backwards`] when `old > new`.
    pub fn consistency_proof(&self, old: u64, new: u64) -> Result<Vec<Hash>, RangeError> {
        self.reaches(new)?;
        if old > new {
            return Err(RangeError::Backwards { old, new });
        }
        if old == 0 {
            return Ok(Vec::new());
        }
        let (mut from, mut to) = (0, new);
        let mut parts = Vec::new();
        while old != to {
            let middle = from + split(to - from);
            if old <= middle {
                parts.push((middle, to));
                to = middle;
            } else {
                parts.push((from, middle));
                from = middle;
            }
        }
        // What remains is a subtree of the old tree; the checker knows it only if it is the whole old tree.
        if from > 0 {
            parts.push((from, to));
        }
        self.ranges(parts, new)
    }

    /// The bytes of a tile: `width` hashes of tile level `level`, from `index * 256` on. `None` when the tree
    /// does not have them (yet), or for a width outside 1 to 256. What a tile of complete width holds never
    /// changes.
    #[must_use]
    pub fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        let width = usize::from(width);
        let start = index.checked_mul(TILE_WIDTH as u64)?;
        let hashes = self.slots(usize::from(level), start, width)?;
        let mut bytes = Vec::with_capacity(width * HASH_BYTES);
        for hash in hashes {
            bytes.extend_from_slice(hash.as_bytes());
        }
        Some(bytes)
    }

    const fn not_yet(&self, size: u64) -> RangeError {
        RangeError::NotYet { size, len: self.len }
    }

    const fn reaches(&self, size: u64) -> Result<(), RangeError> {
        if size > self.len {
            return Err(self.not_yet(size));
        }
        Ok(())
    }

    /// The roots of these ranges, the last first: they were collected from the root down and proofs go up.
    fn ranges(&self, ranges: Vec<(u64, u64)>, size: u64) -> Result<Vec<Hash>, RangeError> {
        let hashes = ranges.into_iter().rev();
        hashes.map(|(from, to)| self.range(from, to).ok_or(self.not_yet(size))).collect()
    }

    /// The root over leaves `from..to`, where `from` is a multiple of the largest power of two below `to - from`.
    fn range(&self, mut from: u64, to: u64) -> Option<Hash> {
        let mut peaks = Vec::new();
        while from < to {
            let height = (to - from).ilog2();
            peaks.push(self.perfect(height, from >> height)?);
            from += 1 << height;
        }
        Some(fold_peaks(&peaks))
    }

    /// The root of the perfect subtree of 2^`height` leaves with that index among its like.
    fn perfect(&self, height: u32, index: u64) -> Option<Hash> {
        let count = 1_u64 << (height % TILE_HEIGHT);
        let level = (height / TILE_HEIGHT) as usize;
        let start = index.checked_mul(count)?;
        perfect_root(self.slots(level, start, usize::try_from(count).ok()?)?)
    }

    /// `count` hashes of a row that lie within one tile.
    fn slots(&self, level: usize, start: u64, count: usize) -> Option<&[Hash]> {
        let row = self.rows.get(level)?;
        let tile = usize::try_from(start / TILE_WIDTH as u64).ok()?;
        let offset = usize::try_from(start % TILE_WIDTH as u64).ok()?;
        let hashes = match row.full.get(tile) {
            Some(full) => full,
            None if tile == row.full.len() => row.tail.as_slice(),
            None => return None,
        };
        hashes.get(offset..offset.checked_add(count)?).filter(|slots| !slots.is_empty())
    }
}

impl Extend<Hash> for Tree {
    fn extend<I: IntoIterator<Item = Hash>>(&mut self, leaves: I) {
        for leaf in leaves {
            self.append(leaf);
        }
    }
}

impl FromIterator<Hash> for Tree {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut tree = Self::new();
        tree.extend(leaves);
        tree
    }
}

/// The largest power of two below `n`: where RFC 6962 splits a tree of `n` leaves. `n` is at least 2.
const fn split(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}

/// The root over hashes whose number is a power of two; `None` for any other number.
pub(crate) fn perfect_root(hashes: &[Hash]) -> Option<Hash> {
    if !hashes.len().is_power_of_two() {
        return None;
    }
    let mut row = pair_up(hashes);
    while row.len() > 1 {
        row = pair_up(&row);
    }
    row.first().or(hashes.first()).copied()
}

fn pair_up(hashes: &[Hash]) -> Vec<Hash> {
    let (pairs, _) = hashes.as_chunks::<2>();
    let nodes = pairs.iter().map(|[left, right]| Hash::of_node(left, right));
    nodes.collect()
}

/// The root over perfect subtrees that lie side by side, the largest first.
pub(crate) fn fold_peaks(peaks: &[Hash]) -> Hash {
    let mut from_right = peaks.iter().rev().copied();
    let Some(last) = from_right.next() else {
        return Hash::of_empty_tree();
    };
    from_right.fold(last, |right, left| Hash::of_node(&left, &right))
}

/// Splits hashes of one tile level, fewer than make a full tile, into the roots of perfect subtrees.
pub(crate) fn peaks_of(mut hashes: &[Hash], peaks: &mut Vec<Hash>) {
    while let Some(height) = hashes.len().checked_ilog2() {
        let (subtree, rest) = hashes.split_at(1 << height);
        peaks.extend(perfect_root(subtree));
        hashes = rest;
    }
}

#[cfg(test)]
mod tests {
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use proptest::prelude::*;
    use sha2::Sha256;

    use super::*;
    use crate::proof::{verify_consistency, verify_inclusion};

    fn entry(index: u64) -> Vec<u8> {
        format!("entry {index}").into_bytes()
    }

    fn grown(size: u64) -> Tree {
        (0..size).map(|i| Hash::of_leaf(&entry(i))).collect()
    }

    /// The same tree grown by somebody else's code.
    fn oracle(size: u64) -> MemoryBackedTree<Sha256, Vec<u8>> {
        let mut tree = MemoryBackedTree::new();
        for index in 0..size {
            tree.push(entry(index));
        }
        tree
    }

    fn concatenated(hashes: &[Hash]) -> Vec<u8> {
        hashes.iter().flat_map(|hash| *hash.as_bytes()).collect()
    }

    #[test]
    fn roots_of_the_rfc_6962_test_tree_are_the_published_ones() {
        let entries =
            ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        let tree: Tree = entries.iter().map(|text| Hash::of_leaf(&hex::decode(text).unwrap())).collect();
        for (size, root) in [
            (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
            (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
            (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
            (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
        ] {
            assert_eq!(hex::encode(tree.root_at(size).unwrap().as_bytes()), root);
        }
        assert_eq!(tree.root(), tree.root_at(8).unwrap());
    }

    #[test]
    fn a_tree_of_70_000_has_the_tiles_that_the_standard_counts() {
        let tree = grown(70_000);
        assert!(tree.tile(0, 272, 256).is_some());
        assert!(tree.tile(0, 273, 112).is_some());
        assert!(tree.tile(0, 273, 113).is_none());
        assert!(tree.tile(1, 0, 256).is_some());
        assert!(tree.tile(1, 1, 17).is_some());
        assert!(tree.tile(1, 1, 18).is_none());
        assert!(tree.tile(2, 0, 1).is_some());
        assert!(tree.tile(2, 0, 2).is_none());
        assert!(tree.tile(3, 0, 1).is_none());
        assert!(tree.tile(0, 0, 0).is_none());
        assert!(tree.tile(0, u64::MAX, 1).is_none());
    }

    #[test]
    fn each_hash_of_an_upper_tile_is_the_root_of_the_tile_below() {
        let tree = grown(66_000);
        for (level, index) in [(0, 0), (0, 255), (1, 0)] {
            let below = Hash::read_all(&tree.tile(level, index, 256).unwrap()).unwrap();
            let above = Hash::read_all(&tree.tile(level + 1, 0, 1).unwrap()).unwrap();
            let above = if index == 255 {
                *Hash::read_all(&tree.tile(1, 0, 256).unwrap()).unwrap().last().unwrap()
            } else {
                above[0]
            };
            assert_eq!(perfect_root(&below).unwrap(), above);
        }
    }

    #[test]
    fn a_snapshot_stays_as_it_was_while_the_writer_appends() {
        let mut tree = grown(300);
        let snapshot = tree.clone();
        let root = snapshot.root();
        tree.extend((300..1_000).map(|i| Hash::of_leaf(&entry(i))));
        assert_eq!((snapshot.len(), snapshot.root()), (300, root));
        assert_eq!(tree.root_at(300), Ok(root));
        assert!(Arc::ptr_eq(&snapshot.rows[0].full[0], &tree.rows[0].full[0]));
    }

    #[test]
    fn a_question_beyond_the_tree_is_answered_with_what_is_wrong() {
        let tree = grown(10);
        assert_eq!(tree.root_at(11), Err(RangeError::NotYet { size: 11, len: 10 }));
        assert_eq!(tree.inclusion_proof(5, 5), Err(RangeError::NoSuchLeaf { index: 5, size: 5 }));
        assert_eq!(tree.consistency_proof(6, 5), Err(RangeError::Backwards { old: 6, new: 5 }));
        assert_eq!(tree.leaf(10), None);
        assert_eq!(Tree::new().root(), Hash::of_empty_tree());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn roots_and_proofs_are_those_of_ct_merkle(size in 1_u64..1_500, a in any::<u64>(), b in any::<u64>()) {
            let (tree, theirs) = (grown(size), oracle(size));
            let (root, expected) = (tree.root(), theirs.root());
            prop_assert_eq!(&root.as_bytes()[..], &expected.as_bytes()[..]);

            let index = a % size;
            let proof = tree.inclusion_proof(index, size).unwrap();
            let expected = theirs.prove_inclusion(usize::try_from(index).unwrap());
            prop_assert_eq!(concatenated(&proof), expected.as_bytes());
            let leaf = tree.leaf(index).unwrap();
            prop_assert_eq!(verify_inclusion(index, size, &leaf, &proof, &tree.root()), Ok(()));

            let old = 1 + b % size;
            let proof = tree.consistency_proof(old, size).unwrap();
            let expected = theirs.prove_consistency(usize::try_from(size - old).unwrap());
            prop_assert_eq!(concatenated(&proof), expected.as_bytes());
            let old_root = tree.root_at(old).unwrap();
            prop_assert_eq!(old_root, grown(old).root());
            prop_assert_eq!(verify_consistency(old, &old_root, size, &tree.root(), &proof), Ok(()));
        }

        #[test]
        fn proofs_within_a_large_tree_hold(index in 0_u64..70_000, old in 1_u64..70_000, size in 1_u64..70_000) {
            let tree = large();
            if index < size {
                let proof = tree.inclusion_proof(index, size).unwrap();
                let leaf = Hash::of_leaf(&entry(index));
                prop_assert_eq!(verify_inclusion(index, size, &leaf, &proof, &tree.root_at(size).unwrap()), Ok(()));
            }
            if old <= size {
                let proof = tree.consistency_proof(old, size).unwrap();
                let (before, after) = (tree.root_at(old).unwrap(), tree.root_at(size).unwrap());
                prop_assert_eq!(verify_consistency(old, &before, size, &after, &proof), Ok(()));
            }
        }
    }

    fn large() -> &'static Tree {
        static LARGE: std::sync::LazyLock<Tree> = std::sync::LazyLock::new(|| grown(70_000));
        &LARGE
    }
}
