//! Checking proofs, from the other side: with a root and a list of hashes, and without the tree.
//!
//! An inclusion proof shows that an entry is in the tree; a consistency proof shows that one tree is the
//! beginning of another (RFC 6962 sections 2.1.1 and 2.1.2; RFC 9162 sections 2.1.3.2 and 2.1.4.2 describe
//! checking). How many hashes a proof has follows from the sizes alone, so a proof that is too short or too long
//! is refused before anything is hashed.

use crate::hash::Hash;

/// Why a proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofProblem {
    /// The tree of that size has no such leaf.
    #[error("a log of {size} entries has no entry {index} (the first is 0)")]
    NoSuchLeaf {
        /// The claimed index, from 0.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The newer tree is smaller than the older one.
    #[error("the log has shrunk from {old} to {new} entries")]
    Shrunk {
        /// Size of the older tree.
        old: u64,
        /// Size of the newer tree.
        new: u64,
    },
    /// The sizes ask for another number of hashes.
    #[error("the proof has {found} hashes where the sizes ask for {expected}")]
    Length {
        /// The number of hashes that a proof for these sizes has.
        expected: usize,
        /// The number in this one.
        found: usize,
    },
    /// The proof leads to another root.
    #[error("the proof leads to the root {computed}, not to {root}")]
    Root {
        /// The root that was to be reached.
        root: Hash,
        /// The root that was reached.
        computed: Hash,
    },
    /// The proof does not begin at the older root.
    #[error("the older tree of this proof has the root {computed}, not {root}")]
    OldRoot {
        /// The older root that is known.
        root: Hash,
        /// The one that the proof starts from.
        computed: Hash,
    },
    /// Two trees of one size have different roots: there are two logs.
    #[error("two trees of {size} entries have different roots, {old} and {new}")]
    Fork {
        /// The size of both.
        size: u64,
        /// The root known before.
        old: Hash,
        /// The root claimed now.
        new: Hash,
    },
}

/// Checks that `leaf` is entry `index` of the tree of `size` leaves with that `root`.
///
/// # Errors
/// Says what is wrong: no such leaf, the wrong number of hashes, or another root.
pub fn verify_inclusion(index: u64, size: u64, leaf: &Hash, proof: &[Hash], root: &Hash) -> Result<(), ProofProblem> {
    if index >= size {
        return Err(ProofProblem::NoSuchLeaf { index, size });
    }
    let path = Path::to(index, size);
    has_length(path.len(), proof)?;
    reaches(root, path.climb(*leaf, proof))
}

/// Checks that the tree of `old` leaves with `old_root` is the beginning of the tree of `new` leaves with
/// `new_root`. Every tree begins with the empty one.
///
/// # Errors
/// Says what is wrong: shrunk, forked, the wrong number of hashes, or which of the two roots is missed.
pub fn verify_consistency(
    old: u64,
    old_root: &Hash,
    new: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), ProofProblem> {
    if old > new {
        return Err(ProofProblem::Shrunk { old, new });
    }
    if old == 0 || old == new {
        has_length(0, proof)?;
        return no_step(old, old_root, new, new_root);
    }
    // The proof starts at the largest perfect subtree that ends where the old tree ends. When that is the whole
    // old tree, its root is known and left out.
    let path = Path::to(old - 1, new).above(old.trailing_zeros());
    let whole = old.is_power_of_two();
    let expected = path.len() + usize::from(!whole);
    has_length(expected, proof)?;
    let (start, rest) = match proof.split_first() {
        _ if whole => (*old_root, proof),
        Some((first, rest)) => (*first, rest),
        None => return Err(ProofProblem::Length { expected, found: 0 }),
    };
    let computed = path.climb_left(start, rest);
    if computed != *old_root {
        let root = *old_root;
        return Err(ProofProblem::OldRoot { root, computed });
    }
    reaches(new_root, path.climb(start, rest))
}

/// Consistency where nothing was appended, or everything was.
fn no_step(old: u64, old_root: &Hash, new: u64, new_root: &Hash) -> Result<(), ProofProblem> {
    if old == new && old_root != new_root {
        return Err(ProofProblem::Fork { size: old, old: *old_root, new: *new_root });
    }
    let empty = Hash::of_empty_tree();
    if old == 0 && *old_root != empty {
        return Err(ProofProblem::OldRoot { root: *old_root, computed: empty });
    }
    Ok(())
}

const fn has_length(expected: usize, proof: &[Hash]) -> Result<(), ProofProblem> {
    let found = proof.len();
    if found == expected {
        return Ok(());
    }
    Err(ProofProblem::Length { expected, found })
}

fn reaches(root: &Hash, computed: Hash) -> Result<(), ProofProblem> {
    if computed == *root {
        return Ok(());
    }
    let root = *root;
    Err(ProofProblem::Root { root, computed })
}

/// The way from a node up to the root. On the lower `inner` steps the neighbour may be left or right, as the
/// bits of the index say; above, where the right edge of the tree is followed, it is always left.
struct Path {
    index: u64,
    inner: u32,
    border: u32,
}

impl Path {
    /// The way from leaf `index` to the root of a tree of `size` leaves; `index < size`.
    const fn to(index: u64, size: u64) -> Self {
        let inner = u64::BITS - (index ^ (size - 1)).leading_zeros();
        let border = match index.checked_shr(inner) {
            Some(above) => above.count_ones(),
            None => 0,
        };
        Self { index, inner, border }
    }

    /// The same way, from `height` steps further up on.
    const fn above(self, height: u32) -> Self {
        Self { index: self.index >> height, inner: self.inner.saturating_sub(height), border: self.border }
    }

    const fn len(&self) -> usize {
        (self.inner + self.border) as usize
    }

    /// Each hash of the proof with whether it lies to the left of the way.
    fn steps<'a>(&self, proof: &'a [Hash]) -> impl Iterator<Item = (&'a Hash, bool)> {
        let (index, inner) = (self.index, self.inner);
        let steps = proof.iter().zip(0_u32..);
        steps.map(move |(hash, step)| (hash, step >= inner || index >> step & 1 == 1))
    }

    /// The root that the proof leads to.
    fn climb(&self, start: Hash, proof: &[Hash]) -> Hash {
        self.steps(proof).fold(
            start,
            |node, (hash, left)| {
                if left { Hash::of_node(hash, &node) } else { Hash::of_node(&node, hash) }
            },
        )
    }

    /// The root of the tree that ends where this way starts: only what lies to the left counts.
    fn climb_left(&self, start: Hash, proof: &[Hash]) -> Hash {
        let left = self.steps(proof).filter(|(_, left)| *left);
        left.fold(start, |node, (hash, _)| Hash::of_node(hash, &node))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Tree;

    fn grown(size: u64) -> Tree {
        (0..size).map(|i| Hash::of_leaf(&i.to_be_bytes())).collect()
    }

    #[test]
    fn every_inclusion_proof_up_to_70_leaves_holds_and_no_altered_one_does() {
        let tree = grown(70);
        for size in 1..=70 {
            let root = tree.root_at(size).unwrap();
            for index in 0..size {
                let leaf = tree.leaf(index).unwrap();
                let proof = tree.inclusion_proof(index, size).unwrap();
                let check = |index, leaf: &Hash, proof: &[Hash]| verify_inclusion(index, size, leaf, proof, &root);
                assert_eq!(check(index, &leaf, &proof), Ok(()));
                assert!(check(index ^ 1, &leaf, &proof).is_err() || size == 1);
                assert!(check(index, &Hash::of_leaf(b"other"), &proof).is_err());
                for position in 0..proof.len() {
                    let mut altered = proof.clone();
                    altered[position] = Hash::of_leaf(b"other");
                    assert!(matches!(check(index, &leaf, &altered), Err(ProofProblem::Root { .. })));
                }
                let mut long = proof.clone();
                long.push(leaf);
                let (expected, found) = (proof.len(), proof.len() + 1);
                assert_eq!(check(index, &leaf, &long), Err(ProofProblem::Length { expected, found }));
            }
        }
    }

    #[test]
    fn every_consistency_proof_up_to_70_leaves_holds_and_no_altered_one_does() {
        let tree = grown(70);
        for new in 0..=70 {
            let new_root = tree.root_at(new).unwrap();
            for old in 0..=new {
                let old_root = tree.root_at(old).unwrap();
                let proof = tree.consistency_proof(old, new).unwrap();
                let check = |proof: &[Hash]| verify_consistency(old, &old_root, new, &new_root, proof);
                assert_eq!(check(&proof), Ok(()), "{old} to {new}");
                for position in 0..proof.len() {
                    let mut altered = proof.clone();
                    altered[position] = Hash::of_leaf(b"other");
                    assert!(check(&altered).is_err());
                    let (expected, found) = (proof.len(), position);
                    assert_eq!(check(&proof[..position]), Err(ProofProblem::Length { expected, found }));
                }
            }
        }
    }

    #[test]
    fn a_log_that_shrank_forked_or_was_rewritten_is_told_apart() {
        let (tree, other) = (grown(20), grown(21));
        let (old, new) = (tree.root_at(12).unwrap(), tree.root());
        let proof = tree.consistency_proof(12, 20).unwrap();
        assert_eq!(verify_consistency(20, &new, 12, &old, &proof), Err(ProofProblem::Shrunk { old: 20, new: 12 }));
        assert!(matches!(
            verify_consistency(20, &new, 20, &other.root(), &[]),
            Err(ProofProblem::Fork { size: 20, .. })
        ));
        assert!(matches!(
            verify_consistency(12, &Hash::of_leaf(b"rewritten"), 20, &new, &proof),
            Err(ProofProblem::OldRoot { .. })
        ));
        assert!(matches!(verify_consistency(12, &old, 20, &other.root(), &proof), Err(ProofProblem::Root { .. })));
    }

    #[test]
    fn sizes_at_the_end_of_the_number_range_are_refused_without_overflow() {
        let hash = Hash::of_leaf(b"");
        for size in [u64::MAX, u64::MAX - 1, 1 << 63] {
            assert!(verify_inclusion(size - 1, size, &hash, &[hash], &hash).is_err());
            assert!(verify_inclusion(0, size, &hash, &[hash; 64], &hash).is_err());
            assert!(verify_consistency(size - 1, &hash, size, &hash, &[hash]).is_err());
            assert!(verify_consistency(1 << 63, &hash, size, &hash, &[hash; 64]).is_err());
        }
    }
}
