//! A file as it came, unpacked once and read as often as needed: a small one from memory, a large one from a file without a name
//! in the folder for temporary files (`TMPDIR`), so that importing a large one takes no more memory than a small one.
//!
//! It decides whether a file can be read at all. It never guesses an encoding and never reads past its limits.

use std::fs::File;
use std::io::{self, Read, Write as _};
use std::os::unix::fs::FileExt as _;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::table::{Limits, Refusal};

/// From how many unpacked bytes on a file is read from disk.
const LARGE: usize = 8 << 20;
/// How many bytes are read at once.
const AT_ONCE: usize = 64 << 10;
/// By how many of its first bytes a file of another sort is known.
const HEAD: usize = 4_096;

/// A file that was read to its end. Cheap to clone; clones share the bytes.
#[derive(Debug, Clone)]
pub struct Original(Arc<Came>);

/// What came, and what is held of it.
#[derive(Debug)]
struct Came {
    digest: String,
    bytes: u64,
    held: Held,
}

/// The unpacked bytes.
#[derive(Debug)]
enum Held {
    Here(Vec<u8>),
    Aside(File),
}

impl Original {
    /// Reads a file to its end and unpacks it if it is packed by gzip.
    ///
    /// # Errors
    /// When it unpacks to more than is allowed, is damaged, or cannot be read or put aside.
    pub fn read(from: impl Read, limits: &Limits) -> Result<Self, Refusal> {
        let mut from = Counting { from, digest: Sha256::new(), bytes: 0, broken: None };
        let mut first = [0; 2];
        let begun = fill(&mut from, &mut first).map_err(|error| unreadable(&error))?;
        let begun = first.get(..begun).unwrap_or_default();
        let is_packed = begun == [0x1f, 0x8b];
        let held = {
            let whole = begun.chain(&mut from);
            if is_packed { keep(flate2::read::MultiGzDecoder::new(whole), limits) } else { keep(whole, limits) }
        };
        // A file that breaks off is told from one that cannot be read, whatever unpacks it.
        if let Some(broken) = &from.broken {
            return Err(unreadable(broken));
        }
        let held = held.map_err(|stopped| match stopped {
            Stopped::By(refusal) => refusal,
            Stopped::Reading(_) if is_packed => Refusal::BrokenGzip,
            Stopped::Reading(error) => unreadable(&error),
        })?;
        Ok(Self(Arc::new(Came { digest: hex::encode(from.digest.finalize()), bytes: from.bytes, held })))
    }

    /// SHA-256 of the bytes as they came, in lower-case hexadecimal.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.0.digest
    }

    /// How many bytes came.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.0.bytes
    }

    /// Its unpacked bytes from one on, from their beginning each time.
    pub(crate) fn read_from(&self, at: u64) -> Reading<'_> {
        Reading { held: &self.0.held, at }
    }

    /// All its unpacked bytes.
    pub(crate) fn whole(&self) -> Result<Vec<u8>, Refusal> {
        let mut bytes = Vec::new();
        self.read_from(0).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
        Ok(bytes)
    }

    /// Its first bytes.
    pub(crate) fn head(&self) -> Result<Vec<u8>, Refusal> {
        let mut bytes = Vec::new();
        self.read_from(0).take(HEAD as u64).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
        Ok(bytes)
    }

    /// Where its text begins: behind the mark of its encoding, if it has one.
    ///
    /// # Errors
    /// When it is not UTF-8, or there is nothing but blanks in it.
    pub(crate) fn text(&self) -> Result<u64, Refusal> {
        const MARK: &[u8] = "\u{feff}".as_bytes();
        let begins = if self.head()?.starts_with(MARK) { MARK.len() } else { 0 };
        let (mut from, mut checked, mut is_blank) = (self.read_from(begins as u64), begins, true);
        // What is cut off inside a letter is looked at with what comes after it.
        let (mut room, mut left) = (vec![0; AT_ONCE], 0);
        loop {
            let rest = room.get_mut(left..).unwrap_or_default();
            let read = fill(&mut from, rest).map_err(|error| unreadable(&error))?;
            let all = room.get(..left + read).unwrap_or_default();
            let (whole, wrong) = match std::str::from_utf8(all) {
                Ok(text) => (text, false),
                Err(error) => {
                    let (whole, rest) = all.split_at(error.valid_up_to());
                    let is_cut = error.error_len().is_none() && read > 0 && rest.len() < 4;
                    (std::str::from_utf8(whole).unwrap_or_default(), !is_cut)
                }
            };
            is_blank &= whole.trim().is_empty();
            checked += whole.len();
            if wrong {
                return Err(Refusal::NotUtf8 { offset: checked });
            }
            if read == 0 {
                return if is_blank { Err(Refusal::Empty) } else { Ok(begins as u64) };
            }
            let passed = whole.len();
            left = all.len() - passed;
            room.copy_within(passed..passed + left, 0);
        }
    }
}

/// Reads the bytes of an original, one after another.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    held: &'a Held,
    at: u64,
}

impl Read for Reading<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let read = match self.held {
            Held::Here(bytes) => {
                let rest = usize::try_from(self.at).ok().and_then(|at| bytes.get(at..));
                rest.unwrap_or_default().read(room)?
            }
            Held::Aside(file) => file.read_at(room, self.at)?,
        };
        self.at += read as u64;
        Ok(read)
    }
}

/// What a file that cannot be read back is refused with.
pub(crate) fn unreadable(error: &dyn std::fmt::Display) -> Refusal {
    Refusal::Unreadable { why: error.to_string() }
}

/// Why bytes were not kept.
enum Stopped {
    By(Refusal),
    Reading(io::Error),
}

/// Keeps all that is read, within the limits.
fn keep(mut from: impl Read, limits: &Limits) -> Result<Held, Stopped> {
    let aside = |error: io::Error| Stopped::By(Refusal::NotAside { why: error.to_string() });
    let (mut here, mut file, mut kept) = (Vec::new(), None, 0_u64);
    let mut room = vec![0; AT_ONCE];
    loop {
        let read = fill(&mut from, &mut room).map_err(Stopped::Reading)?;
        let bytes = room.get(..read).unwrap_or_default();
        kept += read as u64;
        if kept > limits.max_bytes {
            return Err(Stopped::By(Refusal::TooManyBytes { max_bytes: limits.max_bytes }));
        }
        match &mut file {
            None => here.extend_from_slice(bytes),
            Some(file) => File::write_all(file, bytes).map_err(aside)?,
        }
        if read < room.len() {
            return Ok(file.map_or(Held::Here(here), Held::Aside));
        }
        if here.len() >= LARGE {
            let mut large = tempfile::tempfile().map_err(aside)?;
            large.write_all(&here).map_err(aside)?;
            (file, here) = (Some(large), Vec::new());
        }
    }
}

/// Reads until the room is full or there is no more.
fn fill(from: &mut impl Read, room: &mut [u8]) -> io::Result<usize> {
    let mut full = 0;
    while let Some(rest) = room.get_mut(full..).filter(|rest| !rest.is_empty()) {
        match from.read(rest) {
            Ok(0) => break,
            Ok(read) => full += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(full)
}

/// Counts and digests what is read, and remembers what kept it from reading on.
struct Counting<R> {
    from: R,
    digest: Sha256,
    bytes: u64,
    broken: Option<String>,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(room).inspect_err(|error| {
            if error.kind() != io::ErrorKind::Interrupted {
                self.broken = Some(error.to_string());
            }
        })?;
        self.digest.update(room.get(..read).unwrap_or_default());
        self.bytes += read as u64;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn read(bytes: &[u8], most: u64) -> Result<Original, Refusal> {
        Original::read(bytes, &Limits { max_bytes: most, ..Limits::default() })
    }

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut packing = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packing.write_all(bytes).unwrap();
        packing.finish().unwrap()
    }

    #[test]
    fn small_and_large_packed_and_not_a_file_reads_back_as_often_as_one_likes() {
        for length in [0, 1, 2, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, LARGE - 1, LARGE, LARGE + 1, LARGE + 3 * AT_ONCE] {
            let bytes: Vec<u8> = (0..length).map(|n| b'a' + u8::try_from(n % 23).unwrap()).collect();
            for came in [bytes.clone(), packed(&bytes)] {
                let original = read(&came, length as u64).unwrap();
                assert_eq!(
                    (original.bytes(), original.digest().to_owned()),
                    (came.len() as u64, hex::encode(Sha256::digest(&came)))
                );
                let original = read(&came, u64::MAX).unwrap();
                assert_eq!(matches!(original.0.held, Held::Aside(_)), length >= LARGE, "{length}");
                assert!(original.whole().unwrap() == bytes && original.whole().unwrap() == bytes, "{length}");
                if length > 0 {
                    assert_eq!(original.text(), Ok(0));
                    let refused = read(&came, length as u64 - 1).unwrap_err();
                    assert_eq!(refused, Refusal::TooManyBytes { max_bytes: length as u64 - 1 });
                }
            }
        }
    }

    #[test]
    fn a_letter_is_found_whole_wherever_what_is_read_at_once_ends() {
        for letter in ["é", "ال", "𝕏"] {
            for blanks in AT_ONCE - 5..AT_ONCE + 2 {
                let bytes = [" ".repeat(blanks).as_bytes(), letter.as_bytes()].concat();
                assert_eq!(read(&bytes, u64::MAX).unwrap().text(), Ok(0), "{blanks}");
                let (cut, _) = bytes.split_at(bytes.len() - 1);
                let begins = blanks + letter.len() - letter.chars().last().unwrap().len_utf8();
                assert_eq!(read(cut, u64::MAX).unwrap().text(), Err(Refusal::NotUtf8 { offset: begins }), "{blanks}");
                let broken = [bytes.as_slice(), &[0xe9, b'x'], letter.as_bytes()].concat();
                assert_eq!(read(&broken, u64::MAX).unwrap().text(), Err(Refusal::NotUtf8 { offset: bytes.len() }));
            }
        }
    }

    #[test]
    fn blanks_and_a_mark_alone_are_nothing() {
        for nothing in ["", " \n\t", "\u{feff}", "\u{feff} \r\n"] {
            assert_eq!(read(nothing.as_bytes(), 100).unwrap().text(), Err(Refusal::Empty), "{nothing:?}");
        }
        assert_eq!(read("\u{feff}a".as_bytes(), 100).unwrap().text(), Ok(3));
    }

    #[test]
    fn what_breaks_off_is_said_as_what_it_is() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the disk is gone"))
            }
        }
        let cut = packed(b"some words of a file");
        let (cut, _) = cut.split_at(cut.len() - 6);
        assert_eq!(read(cut, 1_000).unwrap_err(), Refusal::BrokenGzip);
        for begun in [b"a,b\n".as_slice(), cut, &[]] {
            let refused = Original::read(begun.chain(Broken), &Limits::default()).unwrap_err();
            assert_eq!(refused, Refusal::Unreadable { why: "the disk is gone".into() });
        }
    }
}
