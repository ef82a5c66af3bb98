//! Where the parts of a published log lie, and how entries are packed: [tlog-tiles](https://c2sp.org/tlog-tiles).
//!
//! A log is a folder of files that never change (except `checkpoint`): tiles of 256 hashes at
//! `tile/<level>/<index>` and bundles of 256 entries at `tile/entries/<index>`; what does not fill a tile yet
//! lies under the same name with `.p/<width>` behind it. Only the one spelling of a path that the standard gives
//! is read.

use std::fmt;
use std::str::FromStr;

use crate::tree::TILE_WIDTH;

/// The file that states the present size and root, beside the folder `tile`.
pub const CHECKPOINT: &str = "checkpoint";

/// The longest entry that a bundle can hold, in bytes: its length is written as 16 bits.
pub const MAX_ENTRY_BYTES: usize = u16::MAX as usize;

/// The highest tile level that a path may name.
const MAX_LEVEL: u8 = 63;

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Hashes: at level 0 of leaves, at each level above of full tiles of the level below.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// The place of one tile, as a path relative to the log's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TilePath {
    layer: Layer,
    index: u64,
    width: u16,
}

/// The text does not name a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "not the path of a tile: expected tile/<level 0 to 63, or entries>/<index in groups of three digits, all but \
     the last with an x before it>, and .p/<width 1 to 255> if it is partial"
)]
pub struct NotATilePath;

impl TilePath {
    /// The tile `index` of a layer with `width` hashes or entries. `None` for a level above 63 or a width
    /// outside 1 to 256.
    #[must_use]
    pub fn new(layer: Layer, index: u64, width: u16) -> Option<Self> {
        let fits = !matches!(layer, Layer::Hashes(level) if level > MAX_LEVEL)
            && (1..=TILE_WIDTH).contains(&usize::from(width));
        fits.then_some(Self { layer, index, width })
    }

    /// Whether it holds hashes (of which level) or entries.
    #[must_use]
    pub const fn layer(&self) -> Layer {
        self.layer
    }

    /// Which of its layer's tiles it is, from 0.
    #[must_use]
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// How many hashes or entries it holds, 1 to 256.
    #[must_use]
    pub const fn width(&self) -> u16 {
        self.width
    }

    /// Whether it may still be replaced by a wider one.
    #[must_use]
    pub const fn is_partial(&self) -> bool {
        (self.width as usize) < TILE_WIDTH
    }

    /// The same tile once it is complete.
    #[must_use]
    pub const fn completed(self) -> Self {
        Self { width: TILE_WIDTH as u16, ..self }
    }

    /// The tile of that layer and index as a log of `size` entries has it; `None` if it has none there.
    #[must_use]
    pub fn in_log_of(size: u64, layer: Layer, index: u64) -> Option<Self> {
        let beyond = index.checked_mul(TILE_WIDTH as u64)?;
        let width = hashes_in(size, layer).checked_sub(beyond)?.min(TILE_WIDTH as u64);
        Self::new(layer, index, u16::try_from(width).ok()?)
    }
}

/// How many hashes (or entries) a layer of a log of `size` entries has.
fn hashes_in(size: u64, layer: Layer) -> u64 {
    match layer {
        Layer::Entries => size,
        Layer::Hashes(level) => size.checked_shr(8 * u32::from(level)).unwrap_or(0),
    }
}

/// The tiles and bundles that a log publishes when it grows from `old` to `new` entries: those that are new or
/// wider than before. With `old` 0, all of them. (A tile that was partial at a size between is not among them.)
pub fn published_between(old: u64, new: u64) -> impl Iterator<Item = TilePath> {
    let levels = (0..=MAX_LEVEL).map(Layer::Hashes).take_while(move |layer| hashes_in(new, *layer) > 0);
    std::iter::once(Layer::Entries)
        .chain(levels)
        .filter(move |layer| hashes_in(new, *layer) > hashes_in(old, *layer))
        .flat_map(move |layer| {
            let first = hashes_in(old, layer) / TILE_WIDTH as u64;
            let end = hashes_in(new, layer).div_ceil(TILE_WIDTH as u64);
            (first..end).filter_map(move |index| TilePath::in_log_of(new, layer, index))
        })
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.layer {
            Layer::Hashes(level) => write!(f, "tile/{level}/")?,
            Layer::Entries => f.write_str("tile/entries/")?,
        }
        let digits = format!("{:03}", self.index);
        let padded = format!("{:0>1$}", digits, digits.len().next_multiple_of(3));
        let groups = padded.len() / 3;
        for (number, digit) in padded.chars().enumerate() {
            if number % 3 == 0 && number / 3 + 1 < groups {
                f.write_str("x")?;
            }
            write!(f, "{digit}")?;
            if number % 3 == 2 && number / 3 + 1 < groups {
                f.write_str("/")?;
            }
        }
        if self.is_partial() {
            write!(f, ".p/{}", self.width)?;
        }
        Ok(())
    }
}

impl FromStr for TilePath {
    type Err = NotATilePath;

    fn from_str(text: &str) -> Result<Self, NotATilePath> {
        let read = || {
            let (layer, rest) = text.strip_prefix("tile/")?.split_once('/')?;
            let layer = match layer {
                "entries" => Layer::Entries,
                level => Layer::Hashes(level.parse().ok()?),
            };
            let (index, width) = match rest.split_once(".p/") {
                Some((index, width)) => (index, width.parse().ok()?),
                None => (rest, TILE_WIDTH as u16),
            };
            let index = index.replace(['x', '/'], "").parse().ok()?;
            Self::new(layer, index, width)
        };
        // Written back it must be the same text; so no second spelling of a path is ever accepted.
        read().filter(|path| path.to_string() == text).ok_or(NotATilePath)
    }
}

/// An entry is longer than a bundle can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("entry {position} of the bundle has {bytes} bytes; at most {MAX_ENTRY_BYTES} are possible")]
pub struct EntryTooLong {
    /// Which entry of the bundle, from 0.
    pub position: usize,
    /// Its length.
    pub bytes: usize,
}

/// Packs entries into a bundle: each with its length before it, in 16 bits, high byte first.
///
/// # Errors
/// [`EntryTooLong`] for an entry of more than 65,535 bytes.
pub fn encode_bundle<E: AsRef<[u8]>>(entries: impl IntoIterator<Item = E>) -> Result<Vec<u8>, EntryTooLong> {
    let mut bundle = Vec::new();
    for (position, entry) in entries.into_iter().enumerate() {
        let entry = entry.as_ref();
        let bytes = entry.len();
        let length = u16::try_from(bytes).map_err(|_| EntryTooLong { position, bytes })?;
        bundle.extend_from_slice(&length.to_be_bytes());
        bundle.extend_from_slice(entry);
    }
    Ok(bundle)
}

/// A bundle ends in the middle of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the bundle ends within its entry {position}, which starts at byte {offset}")]
pub struct CutShort {
    /// Which entry of the bundle, from 0.
    pub position: usize,
    /// Where its length is written, in bytes from the start.
    pub offset: usize,
}

/// The entries of a bundle, one after another, without copying them.
#[derive(Debug, Clone)]
pub struct Entries<'a> {
    rest: &'a [u8],
    position: usize,
    offset: usize,
}

/// Reads a bundle. After a [`CutShort`] nothing more comes.
#[must_use]
pub const fn decode_bundle(bundle: &[u8]) -> Entries<'_> {
    Entries { rest: bundle, position: 0, offset: 0 }
}

impl<'a> Iterator for Entries<'a> {
    type Item = Result<&'a [u8], CutShort>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let (position, offset) = (self.position, self.offset);
        let entry = self
            .rest
            .split_first_chunk::<2>()
            .and_then(|(length, rest)| rest.split_at_checked(u16::from_be_bytes(*length).into()));
        let Some((entry, rest)) = entry else {
            self.rest = &[];
            return Some(Err(CutShort { position, offset }));
        };
        self.rest = rest;
        self.position += 1;
        self.offset += 2 + entry.len();
        Some(Ok(entry))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn path(layer: Layer, index: u64, width: u16) -> String {
        TilePath::new(layer, index, width).unwrap().to_string()
    }

    #[test]
    fn paths_are_spelt_as_in_the_standard() {
        assert_eq!(path(Layer::Hashes(0), 1_234_067, 256), "tile/0/x001/x234/067");
        assert_eq!(path(Layer::Hashes(1), 0, 17), "tile/1/000.p/17");
        assert_eq!(path(Layer::Entries, 999, 256), "tile/entries/999");
        assert_eq!(path(Layer::Entries, 1_000, 1), "tile/entries/x001/000.p/1");
    }

    #[test]
    fn another_spelling_of_a_path_is_refused() {
        for bad in [
            "",
            "tile",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/0000",
            "tile/00/000",
            "tile/64/000",
            "tile/+1/000",
            "tile/0/x000/000",
            "tile/0/x001/x000",
            "tile/0/001/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000.p",
            "tile/0/000/",
            "/tile/0/000",
            "tile/0/../000",
            "tile/entries/-01",
            "tile/0/x018/x446/x744/x073/x709/x551/616",
        ] {
            assert_eq!(bad.parse::<TilePath>(), Err(NotATilePath), "{bad}");
        }
        assert_eq!(TilePath::new(Layer::Hashes(64), 0, 1), None);
        assert_eq!(TilePath::new(Layer::Entries, 0, 257), None);
    }

    #[test]
    fn a_log_of_70_000_has_the_tiles_that_the_standard_counts() {
        let all: Vec<_> = published_between(0, 70_000).collect();
        let count =
            |layer, partial| all.iter().filter(|path| path.layer() == layer && path.is_partial() == partial).count();
        assert_eq!((count(Layer::Hashes(0), false), count(Layer::Hashes(0), true)), (273, 1));
        assert_eq!((count(Layer::Hashes(1), false), count(Layer::Hashes(1), true)), (1, 1));
        assert_eq!((count(Layer::Hashes(2), false), count(Layer::Hashes(2), true)), (0, 1));
        assert_eq!((count(Layer::Entries, false), count(Layer::Entries, true)), (273, 1));
        assert_eq!(all.len(), 274 * 2 + 2 + 1);
    }

    #[test]
    fn growth_publishes_only_what_became_wider() {
        let names = |old, new| published_between(old, new).map(|path| path.to_string()).collect::<Vec<_>>();
        assert_eq!(names(255, 256), ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
        assert_eq!(names(256, 258), ["tile/entries/001.p/2", "tile/0/001.p/2"]);
        assert!(names(258, 258).is_empty());
        assert!(names(0, 0).is_empty());
    }

    #[test]
    fn a_bundle_that_ends_too_early_says_in_which_entry() {
        let bundle = encode_bundle([b"ab".as_slice(), b"", b"cde"]).unwrap();
        assert_eq!(bundle, b"\x00\x02ab\x00\x00\x00\x03cde");
        let short: Vec<_> = decode_bundle(&bundle[..bundle.len() - 1]).collect();
        let cut = CutShort { position: 2, offset: 6 };
        assert_eq!(short, [Ok(b"ab".as_slice()), Ok(b""), Err(cut)]);
        let long = vec![0; MAX_ENTRY_BYTES + 1];
        let (position, bytes) = (0, long.len());
        assert_eq!(encode_bundle([&long]), Err(EntryTooLong { position, bytes }));
    }

    proptest! {
        #[test]
        fn a_path_reads_back_as_itself(level in 0_u8..64, index in any::<u64>(), width in 1_u16..=256, entries in any::<bool>()) {
            let layer = if entries { Layer::Entries } else { Layer::Hashes(level) };
            let path = TilePath::new(layer, index, width).unwrap();
            prop_assert_eq!(path.to_string().parse(), Ok(path));
        }

        #[test]
        fn a_bundle_reads_back_as_its_entries(entries in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..300), 0..50)) {
            let bundle = encode_bundle(&entries).unwrap();
            let read: Vec<_> = decode_bundle(&bundle).map(|entry| entry.unwrap().to_vec()).collect();
            prop_assert_eq!(read, entries);
        }

        #[test]
        fn no_text_and_no_bytes_make_the_readers_panic(text in ".*", parts in "tile/[0-9entries]{1,7}/[x0-9/]{0,30}(\\.p/[0-9]{0,4})?", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = text.parse::<TilePath>();
            if let Ok(path) = parts.parse::<TilePath>() {
                prop_assert_eq!(path.to_string(), parts);
            }
            prop_assert!(decode_bundle(&bytes).count() <= bytes.len());
        }
    }
}
