//! The walk itself: level by level, what is stored against what follows from below.

use std::ops::ControlFlow;

use super::{Altered, MAX_PROBLEMS, Problem, Source};
use crate::checkpoint::Checkpoint;
use crate::hash::{HASH_BYTES, Hash};
use crate::tiles::{CutShort, Layer, TilePath, decode_bundle};
use crate::tree::{TILE_WIDTH, fold_peaks, peaks_of, perfect_root};

/// Fetches the files of a log of a certain size, and notes down which are missing or have the wrong length.
struct Files<'a, S> {
    source: &'a S,
    size: u64,
    problems: &'a mut Vec<Problem>,
}

impl<S: Source> Files<'_, S> {
    /// A file, or in place of a partial one the complete one, as the standard allows. With it whether it is that.
    fn fetch(&mut self, path: TilePath) -> Option<(Vec<u8>, bool)> {
        let found = match self.source.fetch(&path.to_string()) {
            Ok(None) if path.is_partial() => {
                self.source.fetch(&path.completed().to_string()).map(|bytes| bytes.map(|bytes| (bytes, true)))
            }
            found => found.map(|bytes| bytes.map(|bytes| (bytes, false))),
        };
        let path = path.to_string();
        let problem = match found {
            Ok(Some(found)) => return Some(found),
            Ok(None) => Problem::Missing { path },
            Err(error) => Problem::Unreadable { path, reason: error.to_string() },
        };
        self.problems.push(problem);
        None
    }

    /// The hashes of a tile; `None`, and a problem noted, when they cannot be had.
    fn tile(&mut self, path: TilePath) -> Option<Vec<Hash>> {
        let (mut bytes, completed) = self.fetch(path)?;
        let expected = usize::from(path.width()) * HASH_BYTES;
        if completed {
            bytes.truncate(expected);
        }
        if bytes.len() != expected {
            self.problems.push(Problem::TileLength { tile: path, expected, found: bytes.len() });
            return None;
        }
        Hash::read_all(&bytes)
    }

    /// Where that tile lies in a log of this size.
    fn path(&self, layer: Layer, index: u64) -> Option<TilePath> {
        TilePath::in_log_of(self.size, layer, index)
    }
}

/// The tile of one level that the walk is in.
#[derive(Default)]
struct Level {
    /// Its index.
    index: u64,
    /// What is stored there, once that was asked: `Some(None)` when it could not be read.
    stored: Option<Option<Vec<Hash>>>,
    /// What follows from below, as far as the walk has come.
    below: Vec<Hash>,
    /// Whether something of that could not be had, so that `below` proves nothing.
    torn: bool,
}

impl Level {
    fn stored(&self) -> Option<&[Hash]> {
        self.stored.as_ref()?.as_deref()
    }

    fn below(&self) -> Option<&[Hash]> {
        (!self.torn).then_some(self.below.as_slice())
    }

    /// The versions that there are of the first `width` hashes of this tile: from below, and as stored.
    fn versions(&self, width: usize) -> Vec<(Altered, &[Hash])> {
        let below = self.below().and_then(|hashes| hashes.get(..width));
        let stored = self.stored().and_then(|hashes| hashes.get(..width));
        let stored = stored.filter(|stored| below != Some(*stored));
        let below = below.map(|hashes| (Altered::Tile, hashes));
        let stored = stored.map(|hashes| (Altered::Below, hashes));
        below.into_iter().chain(stored).collect()
    }
}

/// A walk through a log, from its first entry to its last.
pub(super) struct Walk<'a, S, V> {
    files: Files<'a, S>,
    visit: V,
    /// The root that all must lead to.
    signed: Hash,
    /// Sizes and roots on the way, the smallest first.
    earlier: Vec<(u64, Hash)>,
    /// Where the walk is on each tile level; only these tiles are held.
    levels: Vec<Level>,
    entries: u64,
}

impl<'a, S: Source, V: FnMut(u64, &[u8])> Walk<'a, S, V> {
    pub(super) const fn new(
        source: &'a S,
        claim: &Checkpoint,
        earlier: Vec<(u64, Hash)>,
        problems: &'a mut Vec<Problem>,
        visit: V,
    ) -> Self {
        let files = Files { source, size: claim.size(), problems };
        Self { files, visit, signed: claim.root(), earlier, levels: Vec::new(), entries: 0 }
    }

    /// How many entries were shown to the visitor.
    pub(super) const fn entries(&self) -> u64 {
        self.entries
    }

    /// Walks. Breaks with the index at which it gave up.
    pub(super) fn run(&mut self, signed: bool) -> ControlFlow<u64> {
        self.leaves(signed)?;
        self.edge();
        ControlFlow::Continue(())
    }

    /// Goes through all entries. Breaks with the index at which it gave up.
    fn leaves(&mut self, signed: bool) -> ControlFlow<u64> {
        for index in 0..self.files.size.div_ceil(TILE_WIDTH as u64) {
            let first = index * TILE_WIDTH as u64;
            self.load(0, index);
            self.read_bundle(index);
            let Some(leaves) = self.levels.first() else {
                return ControlFlow::Break(first);
            };
            // A checkpoint that nobody signed may claim any size: do not look for files that never were.
            let nothing = leaves.torn && leaves.stored().is_none();
            if self.files.problems.len() >= MAX_PROBLEMS || (nothing && !signed) {
                return ControlFlow::Break(first);
            }
            self.check_earlier(first);
            if self.files.size - first >= TILE_WIDTH as u64 {
                self.complete(0);
            }
        }
        ControlFlow::Continue(())
    }

    /// Makes sure that the walk is in that tile, and that what is stored there was asked for.
    fn load(&mut self, number: u8, index: u64) {
        let position = usize::from(number);
        if self.levels.len() <= position {
            self.levels.resize_with(position + 1, Level::default);
        }
        let path = self.files.path(Layer::Hashes(number), index);
        let Some(level) = self.levels.get_mut(position) else {
            return;
        };
        if level.stored.is_none() {
            level.index = index;
            level.stored = Some(path.and_then(|path| self.files.tile(path)));
        }
    }

    /// Hashes the entries of a bundle into the leaf level, and shows them to the visitor.
    fn read_bundle(&mut self, index: u64) {
        let (Some(bundle), Some(level)) = (self.files.path(Layer::Entries, index), self.levels.first_mut()) else {
            return;
        };
        let Some((bytes, completed)) = self.files.fetch(bundle) else {
            level.torn = true;
            return;
        };
        let expected = usize::from(bundle.width());
        // One more than expected is enough to see that there are too many.
        let wanted = expected + usize::from(!completed);
        let mut whole = true;
        for entry in decode_bundle(&bytes).take(wanted) {
            match entry {
                Ok(entry) => level.below.push(Hash::of_leaf(entry)),
                Err(CutShort { .. }) => whole = false,
            }
        }
        let first = index * TILE_WIDTH as u64;
        let readable = if whole && level.below.len() == expected {
            expected
        } else {
            let (good, problem) = misfit(bundle, first, &level.below, whole, level.stored());
            self.files.problems.push(problem);
            level.torn = true;
            good
        };
        for (entry, index) in decode_bundle(&bytes).flatten().take(readable).zip(first..) {
            (self.visit)(index, entry);
            self.entries += 1;
        }
    }

    /// Compares the beginning of the log with the checkpoints that were seen when it ended in this tile.
    fn check_earlier(&mut self, first: u64) {
        let end = first.saturating_add(TILE_WIDTH as u64);
        while let Some(&(size, trusted)) = self.earlier.first().filter(|(size, _)| *size < end) {
            self.earlier.remove(0);
            let widths = digits(size);
            if matches!(self.find_root(&widths, trusted), Search::Found(_)) {
                continue;
            }
            // It may be what lies below that was altered: try again with all that is stored.
            self.load_stored(&widths);
            let problem = match self.find_root(&widths, trusted) {
                Search::Found(_) => continue,
                Search::Missed(_) => Problem::Rewritten { size, trusted },
                Search::Impossible => Problem::Unproven { size },
            };
            self.files.problems.push(problem);
        }
    }

    /// Asks at each level that has hashes for what is stored in the tile that the walk is in.
    fn load_stored(&mut self, widths: &[usize]) {
        for (number, width) in (0..).zip(widths) {
            if *width > 0 {
                let level = self.levels.get(usize::from(number));
                let index = level.map(|level| level.index);
                self.load(number, index.unwrap_or_default());
            }
        }
    }

    /// Judges a tile that is full, and hands its root to the level above.
    fn complete(&mut self, number: u8) {
        let position = usize::from(number);
        let Some(index) = self.levels.get(position).map(|level| level.index) else {
            return;
        };
        self.load(number, index);
        let disagree = self.disagree(position);
        let (parent, slot) = (index / TILE_WIDTH as u64, index % TILE_WIDTH as u64);
        let confirmed = if disagree || !self.has_version(position) {
            self.load(number + 1, parent);
            let above = self.levels.get(position + 1).and_then(Level::stored);
            above.and_then(|hashes| hashes.get(usize::try_from(slot).ok()?).copied())
        } else {
            None
        };
        let Some(level) = self.levels.get(position) else {
            return;
        };
        let roots: Vec<_> = level
            .versions(TILE_WIDTH)
            .into_iter()
            .filter_map(|(altered, hashes)| Some((altered, perfect_root(hashes)?)))
            .collect();
        let judged = roots.iter().find(|(_, root)| Some(*root) == confirmed);
        let altered = judged.map_or(Altered::Unknown, |(altered, _)| *altered);
        let root = judged.or(roots.first()).map(|(_, root)| *root).or(confirmed);
        self.blame(number, altered);
        self.advance(number, root, parent);
    }

    /// Puts the root of a finished tile into the level above, which may finish a tile there.
    fn advance(&mut self, number: u8, root: Option<Hash>, parent: u64) {
        let position = usize::from(number);
        if let Some(level) = self.levels.get_mut(position) {
            level.index += 1;
            level.stored = None;
            level.below.clear();
            level.torn = false;
        }
        if self.levels.len() <= position + 1 {
            self.levels.resize_with(position + 2, Level::default);
        }
        let Some(above) = self.levels.get_mut(position + 1) else {
            return;
        };
        above.index = parent;
        above.torn |= root.is_none();
        above.below.push(root.unwrap_or_else(Hash::of_empty_tree));
        if above.below.len() == TILE_WIDTH {
            self.complete(number + 1);
        }
    }

    /// Judges the tiles at the right edge, which are not full: they must lead to the signed root.
    fn edge(&mut self) {
        let (size, signed) = (self.files.size, self.signed);
        let widths = digits(size);
        self.load_stored(&widths);
        let altered = match self.find_root(&widths, signed) {
            Search::Found(altered) => altered,
            Search::Missed(computed) => {
                self.files.problems.push(Problem::Root { size, signed, computed });
                Vec::new()
            }
            Search::Impossible => {
                self.files.problems.push(Problem::Unproven { size });
                Vec::new()
            }
        };
        for (number, width) in (0..).zip(&widths) {
            if *width > 0 {
                let altered = altered.get(usize::from(number)).copied();
                self.blame(number, altered.unwrap_or(Altered::Unknown));
            }
        }
    }

    /// Tries which versions of the present tiles, cut to these widths, give that root.
    fn find_root(&self, widths: &[usize], root: Hash) -> Search {
        let none = Level::default();
        let versions: Vec<_> = widths
            .iter()
            .enumerate()
            .map(|(position, width)| self.levels.get(position).unwrap_or(&none).versions(*width))
            .collect();
        if versions.iter().any(Vec::is_empty) {
            return Search::Impossible;
        }
        let mut first = None;
        // Each bit chooses for one level; there are at most eight.
        for choice in 0_u32..1 << versions.len().min(8) {
            let chosen = (0..).zip(&versions).map(|(bit, versions)| {
                let version = versions.get(usize::from(choice >> bit & 1 == 1));
                version.map(|(altered, hashes)| (*altered, *hashes))
            });
            let Some(chosen) = chosen.collect::<Option<Vec<_>>>() else {
                continue;
            };
            let mut peaks = Vec::new();
            for (_, hashes) in chosen.iter().rev() {
                peaks_of(hashes, &mut peaks);
            }
            let computed = fold_peaks(&peaks);
            if computed == root {
                return Search::Found(chosen.iter().map(|(altered, _)| *altered).collect());
            }
            first.get_or_insert(computed);
        }
        first.map_or(Search::Impossible, Search::Missed)
    }

    fn has_version(&self, position: usize) -> bool {
        let level = self.levels.get(position);
        level.is_some_and(|level| !level.torn || level.stored().is_some())
    }

    /// Whether what is stored at a level and what follows from below are both there and differ.
    fn disagree(&self, position: usize) -> bool {
        let level = self.levels.get(position);
        let both = level.and_then(|level| level.below().zip(level.stored()));
        both.is_some_and(|(below, stored)| below != stored)
    }

    /// Notes down each hash of the present tile of a level that differs from what follows from below.
    fn blame(&mut self, number: u8, altered: Altered) {
        let Some(level) = self.levels.get(usize::from(number)) else {
            return;
        };
        let (Some(below), Some(stored)) = (level.below(), level.stored()) else {
            return;
        };
        let Some(tile) = self.files.path(Layer::Hashes(number), level.index) else {
            return;
        };
        let first = level.index * TILE_WIDTH as u64;
        for (position, (below, stored)) in below.iter().zip(stored).enumerate() {
            if below == stored {
                continue;
            }
            let index = first + position as u64;
            let lower = number.checked_sub(1).map(Layer::Hashes);
            let problem = match lower.and_then(|layer| self.files.path(layer, index)) {
                Some(below) => Problem::Hash { tile, position, below, altered },
                None => Problem::Entry { index, tile, altered },
            };
            self.files.problems.push(problem);
        }
    }
}

/// What came of looking for a root.
enum Search {
    /// It is the root when at each level this was altered.
    Found(Vec<Altered>),
    /// Something else is the root.
    Missed(Hash),
    /// Something is missing.
    Impossible,
}

/// How many hashes the tile at the right edge of each level has: the digits of the size to the base 256.
fn digits(mut size: u64) -> Vec<usize> {
    let mut digits = Vec::new();
    while size > 0 {
        // A remainder by 256 fits.
        digits.push(usize::try_from(size % TILE_WIDTH as u64).unwrap_or_default());
        size /= TILE_WIDTH as u64;
    }
    digits
}

/// Of a bundle with too few, too many or broken entries: how many at its beginning are good, and what is wrong. Only a bundle
/// that can be read to its end (`whole`) lacks an entry; in one that cannot, the last entry is there and broken.
fn misfit(bundle: TilePath, first: u64, found: &[Hash], whole: bool, leaves: Option<&[Hash]>) -> (usize, Problem) {
    let expected = usize::from(bundle.width());
    let leaves = leaves.unwrap_or(found);
    let good = found.iter().zip(leaves).take_while(|(found, leaf)| found == leaf).count();
    let index = first + good as u64;
    let rest = found.get(good..).unwrap_or_default();
    let dropped = whole && leaves.len() == found.len() + 1 && leaves.get(good + 1..) == Some(rest);
    let problem = if dropped {
        Problem::Dropped { index, bundle }
    } else {
        Problem::Bundle { bundle, index, expected, found: found.len() }
    };
    (good, problem)
}
