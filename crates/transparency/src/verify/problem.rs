//! What can be wrong with a published log: each a fact with its exact place.

use crate::checkpoint::CheckpointProblem;
use crate::hash::Hash;
use crate::tiles::TilePath;

/// Which of two things that disagree was altered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Altered {
    /// What lies below: the hash in the tile is confirmed from above.
    Below,
    /// The hash in the tile: what lies below is confirmed from above.
    Tile,
    /// Nothing above confirms either.
    Unknown,
}

/// One thing that is wrong with a log, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The checkpoint is missing, unreadable, unsigned, altered, or that of another log.
    #[error("checkpoint: {0}")]
    Checkpoint(CheckpointProblem),
    /// A file that a log of this size has is not there.
    #[error("{path} is missing")]
    Missing {
        /// Its path.
        path: String,
    },
    /// A file could not be read.
    #[error("{path} cannot be read: {reason}")]
    Unreadable {
        /// Its path.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// A tile does not have the length that its width asks for.
    #[error("{tile} has {found} bytes instead of {expected}")]
    TileLength {
        /// The tile.
        tile: TilePath,
        /// 32 bytes for each hash.
        expected: usize,
        /// What it has.
        found: usize,
    },
    /// An entry bundle lacks exactly one entry; all others are there.
    #[error("entry {index} was dropped from {bundle}; all others are there")]
    Dropped {
        /// The index of the entry in the log.
        index: u64,
        /// The bundle.
        bundle: TilePath,
    },
    /// An entry bundle does not fall into as many entries as it should.
    #[error(
        "{bundle} does not hold the entries it should: it goes wrong at entry {index} ({found} of {expected} can be read)"
    )]
    Bundle {
        /// The bundle.
        bundle: TilePath,
        /// The index in the log of the first entry that is not as its leaf hash says.
        index: u64,
        /// How many entries it should have.
        expected: usize,
        /// How many whole entries it has.
        found: usize,
    },
    /// An entry and its leaf hash disagree.
    #[error("entry {index} does not match its leaf hash in {tile}: {}", entry_or_tile(*.altered))]
    Entry {
        /// The index of the entry in the log.
        index: u64,
        /// The tile of leaf hashes.
        tile: TilePath,
        /// Which of the two was altered.
        altered: Altered,
    },
    /// A hash in an upper tile and the tile below it disagree.
    #[error("hash {position} of {tile} is not that of {below}: {}", tile_or_below(*.altered))]
    Hash {
        /// The upper tile.
        tile: TilePath,
        /// Which of its hashes, from 0.
        position: usize,
        /// The tile that this hash stands for.
        below: TilePath,
        /// Which of the two was altered.
        altered: Altered,
    },
    /// The log's own root is not the one that was signed.
    #[error("the {size} entries have the root {computed}, but the checkpoint says {signed}")]
    Root {
        /// The size in the checkpoint.
        size: u64,
        /// The root in the checkpoint.
        signed: Hash,
        /// The root of what is there.
        computed: Hash,
    },
    /// So much is missing that the root cannot be computed.
    #[error("the root at {size} entries cannot be checked, for files are missing")]
    Unproven {
        /// The size at which the root was wanted.
        size: u64,
    },
    /// The log is smaller than it once was.
    #[error("the log was rolled back from {trusted} to {found} entries")]
    RolledBack {
        /// The size seen before.
        trusted: u64,
        /// The size now.
        found: u64,
    },
    /// Two checkpoints of one size with different roots.
    #[error("there are two checkpoints of {size} entries, with the roots {trusted} and {found}: the log was forked")]
    Fork {
        /// The size of both.
        size: u64,
        /// The root seen before.
        trusted: Hash,
        /// The root now.
        found: Hash,
    },
    /// The log grew, but not from what was seen before.
    #[error("the first {size} entries are not those that were seen before: their root is not {trusted}")]
    Rewritten {
        /// The size seen before.
        size: u64,
        /// The root seen before.
        trusted: Hash,
    },
}

const fn entry_or_tile(altered: Altered) -> &'static str {
    match altered {
        Altered::Below => "the entry was altered",
        Altered::Tile => "the leaf hash was altered",
        Altered::Unknown => "either may be altered",
    }
}

const fn tile_or_below(altered: Altered) -> &'static str {
    match altered {
        Altered::Below => "the lower tile was altered",
        Altered::Tile => "the upper tile was altered",
        Altered::Unknown => "either may be altered",
    }
}
