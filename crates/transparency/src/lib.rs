//! Merkle tree, tiles, checkpoints, signed notes and proofs; knows bytes, not acts.
