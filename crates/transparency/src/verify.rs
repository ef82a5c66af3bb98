//! Checking a whole published log: every entry, every tile, the signature, and what was known before.
//!
//! The walk goes once through the log from its first entry to its last. Of each file it compares what is stored
//! with what follows from the files below it. Where the two differ, the hash one level further up (at the right
//! edge of the tree: the signed root) decides which of the two was altered; so one flipped bit is reported once,
//! in its place. The walk does not stop at a problem but goes on to find the others, until there are
//! [`MAX_PROBLEMS`].
//!
//! Each entry is hashed once and each inner node once; memory is a few tiles, whatever the size of the log. What
//! the entries mean is the visitor's business. Nothing here judges whether a time is recent or a witness trusted.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::PathBuf;

use crate::checkpoint::{Checkpoint, CheckpointProblem, SignedCheckpoint};
use crate::hash::Hash;
use crate::key::VerifierKey;
use crate::note::SignedNote;
use crate::tiles::{CHECKPOINT, MAX_ENTRY_BYTES};
use crate::tree::TILE_WIDTH;

mod problem;
mod walk;

pub use problem::{Altered, Problem};
use walk::Walk;

/// The largest file that a log can have, in bytes: a bundle of 256 entries of full length. A [`Source`] should
/// not fetch more.
pub const MAX_FILE_BYTES: usize = TILE_WIDTH * (2 + MAX_ENTRY_BYTES);

/// After so many problems a walk gives up.
pub const MAX_PROBLEMS: usize = 10_000;

/// Where the files of a log come from. Paths are relative to the log: `checkpoint`, `tile/0/000`, ...
pub trait Source {
    /// The bytes of a file, or `None` when there is no such file.
    ///
    /// # Errors
    /// When it cannot be said whether there is one, or it cannot be read.
    fn fetch(&self, path: &str) -> io::Result<Option<Vec<u8>>>;
}

/// A log that lies in a folder.
#[derive(Debug, Clone)]
pub struct Folder(pub PathBuf);

impl Source for Folder {
    fn fetch(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(self.0.join(path)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

/// What the person who checks already knows and trusts.
#[derive(Debug, Clone, Copy)]
pub struct Trusted<'a> {
    /// The name of the log.
    pub origin: &'a str,
    /// Its keys; a signature of one is enough.
    pub keys: &'a [VerifierKey],
    /// Checkpoints of this log that were seen and checked before, in any order.
    pub earlier: &'a [Checkpoint],
}

impl<'a> Trusted<'a> {
    /// Trusts a log by its key, whose name is the log's.
    #[must_use]
    pub fn key(key: &'a VerifierKey) -> Self {
        Self { origin: key.name(), keys: std::slice::from_ref(key), earlier: &[] }
    }
}

/// What a walk found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The log's signed statement, unless it is not to be trusted.
    pub checkpoint: Option<SignedCheckpoint>,
    /// How many entries were read.
    pub entries: u64,
    /// Everything that is wrong, in the order of the log.
    pub problems: Vec<Problem>,
    /// The index from which nothing was checked any more, if the walk gave up.
    pub stopped_at: Option<u64>,
}

impl Report {
    /// Whether the whole log was checked and nothing is wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.checkpoint.is_some() && self.problems.is_empty() && self.stopped_at.is_none()
    }
}

/// Checks a log. `visit` is called with index and bytes of each entry that can be read, in order, also when that
/// entry is then reported.
pub fn verify_log(source: &impl Source, trusted: Trusted<'_>, visit: impl FnMut(u64, &[u8])) -> Report {
    let mut report = Report::default();
    let Some(claim) = read_checkpoint(source, trusted, &mut report) else {
        return report;
    };
    report.problems.extend(trusted.earlier.iter().filter_map(|known| compare(known, &claim)));
    let earlier = earlier_to_check(trusted.earlier, &claim);
    let mut walk = Walk::new(source, &claim, earlier, &mut report.problems, visit);
    let end = walk.run(report.checkpoint.is_some());
    report.entries = walk.entries();
    report.stopped_at = end.break_value();
    report
}

/// Reads the checkpoint. One whose signature is bad still gives the claim to check the files against, so that
/// everything else that is wrong is found too.
fn read_checkpoint(source: &impl Source, trusted: Trusted<'_>, report: &mut Report) -> Option<Checkpoint> {
    let path = CHECKPOINT.to_owned();
    let bytes = match source.fetch(CHECKPOINT) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => {
            report.problems.push(Problem::Missing { path });
            return None;
        }
        Err(error) => {
            let reason = error.to_string();
            report.problems.push(Problem::Unreadable { path, reason });
            return None;
        }
    };
    match SignedCheckpoint::open_as(&bytes, trusted.origin, trusted.keys) {
        Ok(signed) => {
            let claim = signed.checkpoint().clone();
            report.checkpoint = Some(signed);
            Some(claim)
        }
        Err(problem) => {
            report.problems.push(Problem::Checkpoint(problem));
            let note = SignedNote::parse(&bytes).ok()?;
            Checkpoint::parse(note.text()).ok()
        }
    }
}

/// What can be said of two checkpoints without looking at the log.
fn compare(known: &Checkpoint, claim: &Checkpoint) -> Option<Problem> {
    let (size, trusted, found) = (known.size(), known.root(), claim.root());
    if known.origin() != claim.origin() {
        return Some(Problem::Checkpoint(CheckpointProblem::OtherLog {
            expected: known.origin().to_owned(),
            found: claim.origin().to_owned(),
        }));
    }
    match size.cmp(&claim.size()) {
        std::cmp::Ordering::Greater => Some(Problem::RolledBack { trusted: size, found: claim.size() }),
        std::cmp::Ordering::Equal if trusted != found => Some(Problem::Fork { size, trusted, found }),
        _ => None,
    }
}

/// The checkpoints that must turn out to be the beginning of the log, the smallest first.
fn earlier_to_check(earlier: &[Checkpoint], claim: &Checkpoint) -> Vec<(u64, Hash)> {
    let mut sizes: Vec<_> = earlier
        .iter()
        .filter(|known| known.size() < claim.size() && known.origin() == claim.origin())
        .map(|known| (known.size(), known.root()))
        .collect();
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}
