//! Files that are made once for a state of the record and sent many times: the downloads.
//!
//! A file lies in a folder that is named for what it was made from, so that nobody is ever sent one that is out of date; those of
//! earlier states go when the next is made, and at once when a text is withheld. A file of another time than now lies there for a
//! while, so that whoever asked for it can come back: few of them, of a bounded size together, and only as long as the record they
//! were made from is the newest.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use domain::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex;

/// How many files were begun by this process, on whatever shelf: no two are ever written at one place.
static MADE: AtomicU64 = AtomicU64::new(0);

/// How many other times have files on the shelf at most.
const MOST_PAST: usize = 6;
/// How many bytes those have together at most, whatever the newest of them has.
const MOST_PAST_BYTES: u64 = 2 << 30;
/// For how long a file of another time lies there: who is told to come back does so within minutes.
const PAST_LIES: Duration = Duration::from_hours(1);
/// How many files of other times are made or wait to be made at a time.
const MOST_WISHES: usize = 4;
/// What the folder of another time ends in.
const PAST: &str = ".past";

/// The shelf.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    /// The files of other times that are made or wait to be made.
    wishes: Arc<std::sync::Mutex<BTreeSet<String>>>,
    /// Files are made one after another: the next reader probably wants the same.
    turn: Mutex<()>,
    /// What is being made, and where it grows.
    growing: Arc<std::sync::Mutex<Option<(String, PathBuf)>>>,
}

/// What is told of a file that lies there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// How long it is, in bytes.
    pub bytes: u64,
    /// How many rows it has, if it is a table.
    pub rows: Option<u64>,
    /// Its digest, in hexadecimal.
    pub sha256: String,
}

/// A file that is being made, and how far that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growing {
    /// Its name.
    pub name: String,
    /// How much of it is written, in bytes.
    pub bytes: u64,
}

/// For what a file is made, and whether others will want it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What it is made from: the same words mean the same bytes. It begins with what the newest record is called.
    pub name: String,
    /// What the newest record is called: files of other times lie there as long as it is.
    pub newest: String,
    /// Whether it is of today.
    pub kept: bool,
}

impl Version {
    /// The folder of its files.
    fn folder(&self) -> String {
        if self.kept { self.name.clone() } else { format!("{}{PAST}", self.name) }
    }
}

/// That a file of another time is wished for; over when it is dropped.
#[derive(Debug)]
pub struct Wish {
    name: String,
    wishes: Arc<std::sync::Mutex<BTreeSet<String>>>,
}

impl Drop for Wish {
    fn drop(&mut self) {
        self.wishes.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.name);
    }
}

/// What becomes of wishing for a file of another time.
#[derive(Debug)]
pub enum Wished {
    /// It is to be made now.
    Begins(Wish),
    /// Somebody else has it made.
    IsMade,
    /// Too many others are being made.
    TooMany,
}

impl Shelf {
    /// A shelf in a folder, which is made when it is needed.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, wishes: Arc::default(), turn: Mutex::new(()), growing: Arc::default() }
    }

    /// Whether a file lies there already.
    #[must_use]
    pub fn has(&self, version: &Version, name: &str) -> bool {
        self.folder.join(version.folder()).join(name).exists()
    }

    /// Wishes for a file of another time, which takes long and is made for few.
    #[must_use]
    pub fn wish(&self, version: &Version, name: &str) -> Wished {
        let name = format!("{}/{name}", version.name);
        let mut wishes = self.wishes.lock().unwrap_or_else(PoisonError::into_inner);
        if wishes.contains(&name) {
            return Wished::IsMade;
        }
        if wishes.len() >= MOST_WISHES {
            return Wished::TooMany;
        }
        wishes.insert(name.clone());
        Wished::Begins(Wish { name, wishes: Arc::clone(&self.wishes) })
    }

    /// Takes away the files of other times that lie there too long.
    pub fn sweep(&self, now: Timestamp) {
        let now = UNIX_EPOCH + Duration::from_micros(u64::try_from(now.0).unwrap_or(0));
        for (made, folder, _) in self.past() {
            if now.duration_since(made).is_ok_and(|lay| lay > PAST_LIES) {
                // Another node may be doing the same. Who is being sent a file keeps it until the end.
                let _ = fs::remove_dir_all(folder);
            }
        }
    }

    /// The folders of other times, the newest first: when something was last made in each, where it is, and its bytes.
    fn past(&self) -> Vec<(SystemTime, PathBuf, u64)> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        let folders = entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(PAST));
        let mut past: Vec<_> = folders
            .filter_map(|folder| {
                let files = fs::read_dir(&folder).ok()?.filter_map(Result::ok).filter_map(|file| file.metadata().ok());
                let bytes = files.map(|about| about.len()).sum();
                Some((fs::metadata(&folder).ok()?.modified().ok()?, folder, bytes))
            })
            .collect();
        past.sort_by(|a, b| b.cmp(a));
        past
    }

    /// Takes away the oldest of other times where there are too many, or too much.
    fn bound(&self) {
        let mut all = 0;
        for (at, (_, folder, bytes)) in self.past().into_iter().enumerate() {
            all += bytes;
            if at > 0 && (at >= MOST_PAST || all > MOST_PAST_BYTES) {
                let _ = fs::remove_dir_all(folder);
            }
        }
    }

    /// What is told of a file, if it lies there.
    #[must_use]
    pub fn about(&self, version: &Version, name: &str) -> Option<About> {
        let place = self.folder.join(version.folder()).join(beside(name));
        serde_json::from_slice(&fs::read(place).ok()?).ok()
    }

    /// What is being made at this moment.
    #[must_use]
    pub fn growing(&self) -> Option<Growing> {
        let growing = self.growing.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (name, path) = growing?;
        Some(Growing { name, bytes: fs::metadata(path).map_or(0, |about| about.len()) })
    }

    /// The file of a name, made by `make` if it is not there. `make` is given a path at which there is nothing, on a thread that
    /// may wait, and says how many rows it wrote there. Whoever must not wait for the end asks for it in a task of its own.
    ///
    /// # Errors
    /// What `make` fails with, or when the folder cannot be written to.
    pub async fn file<E>(
        &self,
        version: &Version,
        name: &str,
        make: impl FnOnce(&Path) -> Result<Option<u64>, E> + Send + 'static,
    ) -> Result<File, E>
    where
        E: From<io::Error> + Send + 'static,
    {
        let place = self.folder.join(version.folder()).join(name);
        if let Ok(file) = File::open(&place) {
            return Ok(file);
        }
        let _turn = self.turn.lock().await;
        if let Ok(file) = File::open(&place) {
            return Ok(file);
        }
        self.forget_but(version)?;
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let unfinished = self.folder.join(format!("{}.unfinished-{}-{number}", version.name, std::process::id()));
        let growing = Arc::clone(&self.growing);
        *growing.lock().unwrap_or_else(PoisonError::into_inner) = Some((name.to_owned(), unfinished.clone()));
        let made = tokio::task::spawn_blocking(move || {
            let made = make(&unfinished).and_then(|rows| settle(&unfinished, &place, rows).map_err(E::from));
            if made.is_err() {
                // Nothing was made that anybody could use; that it is not there is as well.
                let _ = fs::remove_file(&unfinished);
            }
            *growing.lock().unwrap_or_else(PoisonError::into_inner) = None;
            made
        });
        let made = made.await.unwrap_or_else(|_| Err(io::Error::other("making a file was broken off").into()));
        if !version.kept {
            self.bound();
        }
        made
    }

    /// Takes away what was made from anything else: another newest record, or for now in another way.
    fn forget_but(&self, version: &Version) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        for entry in fs::read_dir(&self.folder)?.filter_map(Result::ok) {
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            let name = entry.file_name().to_string_lossy().into_owned();
            let stays = name == version.name || (name.ends_with(PAST) && name.starts_with(&version.newest));
            let is_of_now = !version.kept && !name.ends_with(PAST) && name.starts_with(&version.newest);
            if is_folder && !stays && !is_of_now {
                // Another node may be doing the same. Who is being sent a file keeps it until the end.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        Ok(())
    }
}

/// The name of what is told of a file, beside it.
fn beside(name: &str) -> String {
    format!("{name}.about")
}

/// What is told of a file.
fn told(path: &Path, rows: Option<u64>) -> io::Result<About> {
    let (mut file, mut digest, mut bytes) = (File::open(path)?, Sha256::new(), 0);
    let mut piece = vec![0; 256 << 10];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(About { bytes, rows, sha256: hex::encode(digest.finalize()) });
        }
        digest.update(piece.get(..read).unwrap_or_default());
        bytes += read as u64;
    }
}

/// Puts a finished file into its place, with what is told of it, and opens it.
fn settle(unfinished: &Path, place: &Path, rows: Option<u64>) -> io::Result<File> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    if let Some(name) = place.file_name().and_then(|name| name.to_str()) {
        fs::write(place.with_file_name(beside(name)), serde_json::to_vec(&told(unfinished, rows)?)?)?;
    }
    fs::rename(unfinished, place)?;
    File::open(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    fn version(name: &str, kept: bool) -> Version {
        let newest = name.split_inclusive('-').next().unwrap_or(name).to_owned();
        Version { name: name.into(), newest, kept }
    }

    async fn words(shelf: &Shelf, version: &Version, made: &Arc<AtomicUsize>) -> String {
        let made = Arc::clone(made);
        let name = version.name.clone();
        let make = move |path: &Path| {
            made.fetch_add(1, Ordering::SeqCst);
            fs::write(path, name).map(|()| Some(3))
        };
        let mut words = String::new();
        shelf.file(version, "file", make).await.unwrap().read_to_string(&mut words).unwrap();
        words
    }

    #[tokio::test]
    async fn a_file_is_made_once_for_each_state_and_only_the_last_state_is_kept() {
        let folder = testkit::sqlite_folder();
        let (shelf, made) = (Shelf::new(folder.path().join("shelf")), Arc::new(AtomicUsize::new(0)));
        let (one, two) = (version("1", true), version("2", true));
        assert_eq!(words(&shelf, &one, &made).await, "1");
        assert_eq!(words(&shelf, &one, &made).await, "1");
        assert_eq!(made.load(Ordering::SeqCst), 1);
        assert_eq!(words(&shelf, &two, &made).await, "2");
        assert_eq!(words(&shelf, &one, &made).await, "1");
        assert_eq!(made.load(Ordering::SeqCst), 3);
    }

    #[tokio::test]
    async fn of_a_file_that_lies_there_it_is_told_how_long_it_is_and_what_its_digest_is() {
        let folder = testkit::sqlite_folder();
        let (shelf, made) = (Shelf::new(folder.path().to_owned()), Arc::new(AtomicUsize::new(0)));
        let one = version("1", true);
        assert_eq!((shelf.has(&one, "file"), shelf.about(&one, "file")), (false, None));
        words(&shelf, &one, &made).await;
        let told = shelf.about(&one, "file").unwrap();
        assert_eq!((told.bytes, told.rows), (1, Some(3)));
        // Of "1", as sha256sum says.
        assert!(told.sha256.starts_with("6b86b273ff34fce1"), "{}", told.sha256);
        assert_eq!((shelf.has(&one, "file"), shelf.growing()), (true, None));
        assert_eq!(shelf.about(&version("1", false), "file"), None, "that is another time");
    }

    #[tokio::test]
    async fn whoever_does_not_wait_sees_how_far_it_is() {
        let folder = testkit::sqlite_folder();
        let shelf = Arc::new(Shelf::new(folder.path().to_owned()));
        let (written, seen) = (tokio::sync::oneshot::channel(), std::sync::mpsc::channel::<()>());
        let (of_it, wait) = (Arc::clone(&shelf), seen.1);
        let making = tokio::spawn(async move {
            let make = move |path: &Path| {
                fs::write(path, "half")?;
                written.0.send(()).map_err(|()| io::Error::other("nobody looks"))?;
                wait.recv().map_err(io::Error::other)?;
                fs::write(path, "whole").map(|()| None)
            };
            of_it.file::<io::Error>(&version("1", true), "file", make).await.map(drop)
        });
        written.1.await.unwrap();
        assert_eq!(shelf.growing(), Some(Growing { name: "file".into(), bytes: 4 }));
        seen.0.send(()).unwrap();
        making.await.unwrap().unwrap();
        assert_eq!((shelf.growing(), shelf.about(&version("1", true), "file").unwrap().bytes), (None, 5));
    }

    #[tokio::test]
    async fn a_file_of_another_time_lies_there_for_a_while_few_of_them_and_only_under_the_newest_record() {
        let folder = testkit::sqlite_folder();
        let (shelf, made) = (Shelf::new(folder.path().to_owned()), Arc::new(AtomicUsize::new(0)));
        let now = version("7-7", true);
        assert_eq!(words(&shelf, &now, &made).await, "7-7");
        for _ in 0..2 {
            assert_eq!(words(&shelf, &version("7-2014", false), &made).await, "7-2014");
        }
        assert_eq!(made.load(Ordering::SeqCst), 2, "whoever comes back finds it");
        assert!(shelf.has(&now, "file"), "another time takes nothing from now");
        for year in 2015..2025 {
            words(&shelf, &version(&format!("7-{year}"), false), &made).await;
        }
        assert_eq!((shelf.past().len(), shelf.has(&now, "file")), (MOST_PAST, true));
        assert!(shelf.has(&version("7-2024", false), "file") && !shelf.has(&version("7-2014", false), "file"));
        shelf.sweep(Timestamp(0));
        assert_eq!(shelf.past().len(), MOST_PAST, "a clock that was set back takes nothing away");
        shelf.sweep(Timestamp(i64::MAX / 2));
        assert_eq!((shelf.past().len(), shelf.has(&now, "file")), (0, true));
        words(&shelf, &version("7-2014", false), &made).await;
        words(&shelf, &version("8-8", true), &made).await;
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "they go with the record that they were made from");
    }

    #[test]
    fn few_wish_for_other_times_at_once_and_two_who_wish_for_the_same_wait_for_one() {
        let shelf = Shelf::new(PathBuf::from("nowhere"));
        let wish = |name: &str| shelf.wish(&version(name, false), "file");
        let Wished::Begins(first) = wish("7-2014") else { panic!("the first begins") };
        assert!(matches!(wish("7-2014"), Wished::IsMade));
        let others: Vec<Wished> = (1..MOST_WISHES).map(|n| wish(&format!("7-{n}"))).collect();
        assert!(others.iter().all(|of| matches!(of, Wished::Begins(_))));
        assert!(matches!(wish("7-2013"), Wished::TooMany));
        drop(first);
        assert!(matches!(wish("7-2013"), Wished::Begins(_)), "one that is done makes room");
    }

    #[tokio::test]
    async fn a_file_that_breaks_off_is_not_kept() {
        let folder = testkit::sqlite_folder();
        let shelf = Shelf::new(folder.path().to_owned());
        let breaking = |path: &Path| fs::write(path, "half").and(Err::<Option<u64>, _>(io::Error::other("away")));
        assert!(shelf.file(&version("1", true), "file", breaking).await.is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let made = Arc::new(AtomicUsize::new(0));
        assert_eq!(words(&shelf, &version("1", true), &made).await, "1");
    }
}
