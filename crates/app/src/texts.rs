//! The words that readers are shown, by digest: short ones in memory, long ones in a file of this process alone.
//!
//! Nine tenths of all words stand in texts that are longer than a title, and a page shows a few of them. They lie in a file
//! without a name, which is written from the store at each start and is gone with the process: nothing rests on it. What is
//! withheld is overwritten there. Where no such file can be written, all words stay in memory. Nothing else in the program
//! turns a digest into words for readers.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::sync::{Arc, OnceLock, RwLockReadGuard};

use bumpalo::Bump;
use domain::TextId;
use language::Language;

/// From how many bytes on a text lies in the file. Lists and links show titles, which are shorter and need no reading so.
const LONG: usize = 200;

/// All texts that may be shown.
#[derive(Debug, Default)]
pub struct Held {
    // A digest is uniformly random, so its first bytes would do as a hash; the standard hasher is kept because whoever can
    // choose texts must not be able to choose collisions either.
    // The digest itself stands in the table: a box for each would take half as much again.
    by_digest: HashMap<[u8; 32], Text>,
    aside: Option<Aside>,
}

/// A text, and what was found out about it.
#[derive(Debug)]
struct Text {
    words: Words,
    /// Recognising a language takes as long as making a page of ready words: it is done for a text that is shown, once.
    language: OnceLock<Option<Language>>,
}

/// Where the words of a text are.
#[derive(Debug)]
enum Words {
    Here(Arc<str>),
    /// In the file, the so-manieth.
    Aside(u32),
}

impl Held {
    /// No texts yet; long ones will lie in a file in this folder, which it shows to nobody.
    pub fn beside(folder: &Path) -> Self {
        let file = tempfile::tempfile_in(folder);
        let file =
            file.inspect_err(|error| tracing::warn!(%error, "words stay in memory: they cannot be written to a file"));
        Self { by_digest: HashMap::new(), aside: file.ok().map(Aside::new) }
    }

    /// Adds texts that were checked against their digests.
    pub fn extend(&mut self, texts: impl IntoIterator<Item = (TextId, Arc<str>)>) {
        let (long, short): (Vec<_>, Vec<_>) = texts.into_iter().partition(|(_, words)| words.len() >= LONG);
        for (id, words) in short {
            self.put(&id, Words::Here(words));
        }
        let places = self.aside.as_mut().and_then(|aside| aside.put(long.iter().map(|(_, words)| words.as_bytes())));
        for (nth, (id, words)) in (0..).zip(long) {
            let words = places.map_or_else(|| Words::Here(words), |first| Words::Aside(first + nth));
            self.put(&id, words);
        }
    }

    fn put(&mut self, id: &TextId, words: Words) {
        let before = self.by_digest.insert(*id.bytes(), Text { words, language: OnceLock::new() });
        self.overwrite(before);
    }

    /// Takes a text away for ever: it was withheld.
    pub fn withhold(&mut self, id: &TextId) {
        let withheld = self.by_digest.remove(id.bytes());
        self.overwrite(withheld);
    }

    /// Leaves nothing in the file of a text that is held no more.
    fn overwrite(&self, text: Option<Text>) {
        if let (Some(Text { words: Words::Aside(nth), .. }), Some(aside)) = (text, &self.aside) {
            aside.overwrite(nth);
        }
    }
}

/// Words in a file, one after another.
#[derive(Debug)]
struct Aside {
    file: File,
    /// Where each text begins, and where the last ends.
    starts: Vec<u64>,
    /// Whether the last writing went well; a full disk is not asked again.
    writes: bool,
}

impl Aside {
    fn new(file: File) -> Self {
        Self { file, starts: vec![0], writes: true }
    }

    /// Writes texts, and answers with the number of the first; with nothing if they could not be written.
    fn put<'a>(&mut self, texts: impl Iterator<Item = &'a [u8]>) -> Option<u32> {
        if !self.writes {
            return None;
        }
        let (mut all, mut starts) = (Vec::new(), Vec::new());
        let end = self.starts.last().copied()?;
        for text in texts {
            all.extend_from_slice(text);
            starts.push(end + all.len() as u64);
        }
        let first = u32::try_from(self.starts.len() - 1).ok()?;
        u32::try_from(self.starts.len() + starts.len()).ok()?;
        if let Err(error) = self.file.write_all_at(&all, end) {
            tracing::warn!(%error, "more words stay in memory: they cannot be written to a file");
            self.writes = false;
            return None;
        }
        self.starts.append(&mut starts);
        Some(first)
    }

    /// Where a text begins, and how long it is.
    fn place(&self, nth: u32) -> Option<(u64, usize)> {
        let nth = nth as usize;
        let (start, end) = (*self.starts.get(nth)?, *self.starts.get(nth + 1)?);
        usize::try_from(end - start).ok().map(|length| (start, length))
    }

    /// Reads what begins somewhere into room that is as long.
    fn read<'a>(&self, start: u64, room: &'a mut [u8]) -> Option<&'a str> {
        let read = self.file.read_exact_at(room, start).and_then(|()| {
            std::str::from_utf8(room).map_err(|wrong| io::Error::new(io::ErrorKind::InvalidData, wrong))
        });
        read.inspect_err(|error| tracing::error!(%error, "a text cannot be read back from the file of words")).ok()
    }

    fn overwrite(&self, nth: u32) {
        let Some((start, length)) = self.place(nth) else { return };
        if let Err(error) = self.file.write_all_at(&vec![0; length], start) {
            tracing::warn!(%error, "withheld words lie in a file without a name until this process ends");
        }
    }
}

/// Reading words: what was read once stays as long as this. No words come or go meanwhile, so let it be short, and do not hold it
/// across an `await`.
#[derive(Debug)]
pub struct Texts<'a> {
    held: RwLockReadGuard<'a, Held>,
    read: Bump,
}

impl<'a> Texts<'a> {
    pub(crate) fn new(held: RwLockReadGuard<'a, Held>) -> Self {
        Self { held, read: Bump::new() }
    }

    /// The words, unless they were withheld or never came.
    #[must_use]
    pub fn get(&self, id: &TextId) -> Option<&str> {
        self.held.by_digest.get(id.bytes()).and_then(|text| self.words(text))
    }

    /// The same, for whoever keeps them longer than this can be borrowed, or reads so many that they should not stay.
    #[must_use]
    pub fn shared(&self, id: &TextId) -> Option<Arc<str>> {
        match &self.held.by_digest.get(id.bytes())?.words {
            Words::Here(words) => Some(Arc::clone(words)),
            Words::Aside(nth) => {
                let aside = self.held.aside.as_ref()?;
                let (start, length) = aside.place(*nth)?;
                aside.read(start, &mut vec![0; length]).map(Arc::from)
            }
        }
    }

    /// Whether a text has exactly these words.
    #[must_use]
    pub fn says(&self, id: &TextId, words: &str) -> bool {
        let Some(text) = self.held.by_digest.get(id.bytes()) else { return false };
        let aside = |nth| self.held.aside.as_ref().and_then(|aside| aside.place(nth));
        let may_be = match text.words {
            Words::Here(_) => true,
            // Of another length: then they need not be read.
            Words::Aside(nth) => aside(nth).is_some_and(|(_, length)| length == words.len()),
        };
        may_be && self.words(text) == Some(words)
    }

    /// The language that it is written in, when it is one that we know and there is little doubt.
    #[must_use]
    pub fn language(&self, id: &TextId) -> Option<Language> {
        let text = self.held.by_digest.get(id.bytes())?;
        *text.language.get_or_init(|| self.words(text).and_then(language::recognise))
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.held.by_digest.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.held.by_digest.is_empty()
    }

    fn words<'t>(&'t self, text: &'t Text) -> Option<&'t str> {
        match &text.words {
            Words::Here(words) => Some(words),
            Words::Aside(nth) => {
                let aside = self.held.aside.as_ref()?;
                let (start, length) = aside.place(*nth)?;
                aside.read(start, self.read.alloc_slice_fill_copy(length, 0))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::RwLock;

    use super::*;

    fn text(number: u8, length: usize) -> (TextId, Arc<str>) {
        (TextId::new([number; 32]), "é".repeat(length / 2).into())
    }

    fn id(number: u8) -> TextId {
        TextId::new([number; 32])
    }

    fn read_back(held: Held) {
        let held = RwLock::new(held);
        held.write().unwrap().extend([text(1, 20), text(2, 4_000), text(3, 600)]);
        held.write().unwrap().extend([text(4, 100_000), text(5, 2)]);
        for (number, length) in [(1, 20), (2, 4_000), (3, 600), (4, 100_000), (5, 2)] {
            let (texts, (id, words)) = (Texts::new(held.read().unwrap()), text(number, length));
            assert_eq!(texts.get(&id), Some(&*words));
            assert_eq!(texts.get(&id), Some(&*words), "a second time");
            assert_eq!(texts.shared(&id), Some(Arc::clone(&words)));
            assert!(texts.says(&id, &words) && !texts.says(&id, "é") | (length == 2));
            assert!(!texts.says(&id, &"ä".repeat(length / 2)), "of the same length");
        }
        held.write().unwrap().withhold(&id(2));
        let texts = Texts::new(held.read().unwrap());
        assert_eq!((texts.get(&id(2)), texts.language(&id(2)), texts.len()), (None, None, 4));
        assert_eq!(texts.get(&id(3)), Some(&*text(3, 600).1), "the one behind it is still there");
        assert!(!texts.says(&id(9), "never came"));
    }

    #[test]
    fn texts_are_read_back_from_memory_and_from_a_file_as_they_came() {
        let folder = tempfile::tempdir().unwrap();
        read_back(Held::beside(folder.path()));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "the file shows itself to nobody");
        read_back(Held::default());
        read_back(Held::beside(&folder.path().join("is-not-there")));
    }

    #[test]
    fn withheld_words_are_in_the_file_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let mut held = Held::beside(folder.path());
        held.extend([text(1, 600), text(2, 600), text(3, 600)]);
        held.withhold(&id(2));
        let aside = held.aside.as_ref().unwrap();
        let mut bytes = [1; 1_800];
        aside.file.read_exact_at(&mut bytes, 0).unwrap();
        let (before, rest) = bytes.split_at(600);
        let (gone, after) = rest.split_at(600);
        assert_eq!((before, after), (text(1, 600).1.as_bytes(), text(3, 600).1.as_bytes()));
        assert!(gone.iter().all(|byte| *byte == 0));
    }

    #[test]
    fn words_that_cannot_be_written_stay_in_memory() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("read-only");
        std::fs::write(&path, "").unwrap();
        let held = Held { aside: Some(Aside::new(File::open(path).unwrap())), ..Held::default() };
        read_back(held);
    }
}
