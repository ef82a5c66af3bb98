//! The words that readers are shown, by digest: short ones in memory, long ones in a file of this process alone.
//!
//! Nine tenths of all words stand in texts that are longer than a title, and a page shows a few of them. They lie in a file
//! without a name, which is written from the store at each start and is gone with the process: nothing rests on it. What is
//! withheld is overwritten there. Where no such file can be written, all words stay in memory. Nothing else in the program
//! turns a digest into words for readers.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, LazyLock, PoisonError, RwLock, RwLockReadGuard};

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
    /// Short words, one after another: in a place of its own each would take twice the room.
    here: String,
    aside: Option<Aside>,
}

/// Where the words of a text are, and what was found out about it.
#[derive(Debug)]
struct Text {
    /// The byte at which they begin: of those in the file if the highest bit is set, else of those in memory.
    start: u64,
    length: u32,
    /// Recognising a language takes as long as making a page of ready words: it is done for a text that is shown, once. 0 before
    /// that, 1 for none, else one more than its place among all from 1 on.
    language: AtomicU8,
}

/// The bit that says that words are in the file.
const ASIDE: u64 = 1 << 63;

impl Text {
    fn length(&self) -> usize {
        self.length as usize
    }

    /// Where its words begin in the file, if they are there.
    fn aside(&self) -> Option<u64> {
        (self.start & ASIDE != 0).then_some(self.start & !ASIDE)
    }

    /// Its place among the words in memory, if it is there.
    fn here(&self) -> Option<Range<usize>> {
        let start = usize::try_from(self.start).ok().filter(|_| self.aside().is_none())?;
        Some(start..start + self.length())
    }
}

impl Held {
    /// No texts yet; long ones will lie in a file in this folder, which it shows to nobody.
    pub fn beside(folder: &Path) -> Self {
        let file = tempfile::tempfile_in(folder);
        let file =
            file.inspect_err(|error| tracing::warn!(%error, "words stay in memory: they cannot be written to a file"));
        Self { aside: file.ok().map(|file| Aside { file, end: 0, writes: true }), ..Self::default() }
    }

    /// Adds texts that were checked against their digests.
    pub fn extend<'a>(&mut self, texts: impl IntoIterator<Item = (&'a TextId, &'a str)>) {
        let (mut long, mut all) = (Vec::new(), String::new());
        for (id, words) in texts {
            if words.len() < LONG {
                self.put_here(id, words);
            } else {
                long.push((id, all.len()..all.len() + words.len()));
                all.push_str(words);
            }
        }
        let first = self.aside.as_mut().and_then(|aside| aside.put(&all));
        for (id, place) in long {
            match first {
                Some(first) => self.put(id, (first + place.start as u64) | ASIDE, place.len()),
                None => self.put_here(id, all.get(place).unwrap_or_default()),
            }
        }
    }

    fn put_here(&mut self, id: &TextId, words: &str) {
        let start = self.here.len() as u64;
        self.here.push_str(words);
        self.put(id, start, words.len());
    }

    fn put(&mut self, id: &TextId, start: u64, length: usize) {
        // The store takes no text that is nearly as long.
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        let before = self.by_digest.insert(*id.bytes(), Text { start, length, language: AtomicU8::new(0) });
        self.overwrite(before);
    }

    /// Takes a text away for ever: it was withheld.
    pub fn withhold(&mut self, id: &TextId) {
        let withheld = self.by_digest.remove(id.bytes());
        self.overwrite(withheld);
    }

    /// Leaves nothing of the words of a text that is held no more.
    fn overwrite(&mut self, text: Option<Text>) {
        let Some(text) = text else { return };
        match (text.here(), text.aside(), &self.aside) {
            (Some(place), ..) => self.here.replace_range(place, &"\0".repeat(text.length())),
            (None, Some(start), Some(aside)) => aside.overwrite(start, text.length()),
            _ => {}
        }
    }
}

/// Words in a file, one after another.
#[derive(Debug)]
struct Aside {
    file: File,
    end: u64,
    /// Whether the last writing went well; a full disk is not asked again.
    writes: bool,
}

impl Aside {
    /// Writes words, and answers with where they begin; with nothing if they could not be written.
    fn put(&mut self, words: &str) -> Option<u64> {
        if !self.writes {
            return None;
        }
        let first = self.end;
        if let Err(error) = self.file.write_all_at(words.as_bytes(), first) {
            tracing::warn!(%error, "more words stay in memory: they cannot be written to a file");
            self.writes = false;
            // What was written before it failed belongs to no text, so nobody would overwrite it when one is withheld.
            if let Err(error) = self.file.set_len(first) {
                tracing::warn!(%error, "words lie behind the end of the file of words until this process ends");
            }
            return None;
        }
        self.end += words.len() as u64;
        Some(first)
    }

    /// Reads what begins somewhere into room that is as long.
    fn read<'a>(&self, start: u64, room: &'a mut [u8]) -> Option<&'a str> {
        let read = self.file.read_exact_at(room, start).and_then(|()| {
            std::str::from_utf8(room).map_err(|wrong| io::Error::new(io::ErrorKind::InvalidData, wrong))
        });
        read.inspect_err(|error| tracing::error!(%error, "a text cannot be read back from the file of words")).ok()
    }

    fn overwrite(&self, start: u64, length: usize) {
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
    /// No texts: for telling what does not rest on any.
    #[must_use]
    pub fn none() -> Texts<'static> {
        static NONE: LazyLock<RwLock<Held>> = LazyLock::new(RwLock::default);
        Texts::new(NONE.read().unwrap_or_else(PoisonError::into_inner))
    }

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
        let text = self.held.by_digest.get(id.bytes())?;
        match text.aside() {
            None => self.words(text).map(Arc::from),
            Some(start) => self.held.aside.as_ref()?.read(start, &mut vec![0; text.length()]).map(Arc::from),
        }
    }

    /// Whether a text has exactly these words.
    #[must_use]
    pub fn says(&self, id: &TextId, words: &str) -> bool {
        // Words of another length need not be read.
        let text = self.held.by_digest.get(id.bytes()).filter(|text| text.length() == words.len());
        text.is_some_and(|text| self.words(text) == Some(words))
    }

    /// How many bytes a text has.
    #[must_use]
    pub fn length(&self, id: &TextId) -> Option<usize> {
        self.held.by_digest.get(id.bytes()).map(Text::length)
    }

    /// The language that it is written in, when it is one that we know and there is little doubt.
    #[must_use]
    pub fn language(&self, id: &TextId) -> Option<Language> {
        let text = self.held.by_digest.get(id.bytes())?;
        let known = match text.language.load(Ordering::Relaxed) {
            0 => {
                // What cannot be read now may be read the next time.
                let language = language::recognise(self.words(text)?);
                let place = language.and_then(|language| Language::ALL.into_iter().position(|one| one == language));
                let known = place.and_then(|place| u8::try_from(place + 2).ok()).unwrap_or(1);
                text.language.store(known, Ordering::Relaxed);
                known
            }
            known => known,
        };
        Language::ALL.into_iter().nth(usize::from(known).checked_sub(2)?)
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

    fn words(&self, text: &Text) -> Option<&str> {
        match text.aside() {
            None => self.held.here.get(text.here()?),
            Some(start) => {
                let room = self.read.alloc_slice_fill_copy(text.length(), 0);
                self.held.aside.as_ref()?.read(start, room)
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

    fn add(held: &mut Held, texts: &[(TextId, Arc<str>)]) {
        held.extend(texts.iter().map(|(id, words)| (id, &**words)));
    }

    fn read_back(held: Held) {
        let held = RwLock::new(held);
        add(&mut held.write().unwrap(), &[text(1, 20), text(2, 4_000), text(3, 600)]);
        add(&mut held.write().unwrap(), &[text(4, 100_000), text(5, 2)]);
        for (number, length) in [(1, 20), (2, 4_000), (3, 600), (4, 100_000), (5, 2)] {
            let (texts, (id, words)) = (Texts::new(held.read().unwrap()), text(number, length));
            assert_eq!(texts.get(&id), Some(&*words));
            assert_eq!(texts.get(&id), Some(&*words), "a second time");
            assert_eq!((texts.shared(&id), texts.length(&id)), (Some(Arc::clone(&words)), Some(length)));
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
    fn a_language_is_recognised_once_and_stays() {
        let held = RwLock::new(Held::default());
        let words = "The government will publish the budget of each ministry in an open format, and citizens will comment on it.";
        add(&mut held.write().unwrap(), &[(id(1), words.into()), text(2, 20)]);
        let texts = Texts::new(held.read().unwrap());
        for _ in 0..2 {
            assert_eq!(texts.language(&id(1)), Some(Language::English));
            assert_eq!((texts.language(&id(2)), texts.language(&id(3))), (None, None));
        }
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
        add(&mut held, &[text(1, 600), text(2, 600), text(3, 600), text(4, 20), text(5, 10)]);
        held.withhold(&id(2));
        held.withhold(&id(4));
        assert_eq!(held.here, "\0".repeat(20) + "ééééé");
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
        let aside = Aside { file: File::open(path).unwrap(), end: 0, writes: true };
        let held = Held { aside: Some(aside), ..Held::default() };
        read_back(held);
    }
}
