//! Files that are made once for a state of the record and sent many times: the downloads.
//!
//! A file lies in a folder that is named for what it was made from, so that nobody is ever sent one that is out of date; those of
//! earlier states go when the next is made, and at once when a text is withheld. A state of another time is made for one reader
//! and never kept.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex;

/// How many files were begun by this process, on whatever shelf: no two are ever written at one place.
static MADE: AtomicU64 = AtomicU64::new(0);

/// The shelf.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
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
    /// What it is made from: the same words mean the same bytes.
    pub name: String,
    /// Whether it is of today.
    pub kept: bool,
}

impl Shelf {
    /// A shelf in a folder, which is made when it is needed.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, turn: Mutex::new(()), growing: Arc::default() }
    }

    /// Whether a file lies there already.
    #[must_use]
    pub fn has(&self, version: &Version, name: &str) -> bool {
        version.kept && self.folder.join(&version.name).join(name).exists()
    }

    /// What is told of a file, if it lies there.
    #[must_use]
    pub fn about(&self, version: &Version, name: &str) -> Option<About> {
        let place = self.folder.join(&version.name).join(beside(name));
        serde_json::from_slice(&fs::read(place).ok().filter(|_| version.kept)?).ok()
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
        let place = self.folder.join(&version.name).join(name);
        if version.kept
            && let Ok(file) = File::open(&place)
        {
            return Ok(file);
        }
        let _turn = self.turn.lock().await;
        if version.kept
            && let Ok(file) = File::open(&place)
        {
            return Ok(file);
        }
        self.forget_but(&version.name)?;
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let unfinished = self.folder.join(format!("{}.unfinished-{}-{number}", version.name, std::process::id()));
        let kept = version.kept;
        let growing = Arc::clone(&self.growing);
        *growing.lock().unwrap_or_else(PoisonError::into_inner) = Some((name.to_owned(), unfinished.clone()));
        let made = tokio::task::spawn_blocking(move || {
            let made =
                make(&unfinished).and_then(|rows| settle(&unfinished, kept.then_some(&*place), rows).map_err(E::from));
            if made.is_err() {
                // Nothing was made that anybody could use; that it is not there is as well.
                let _ = fs::remove_file(&unfinished);
            }
            *growing.lock().unwrap_or_else(PoisonError::into_inner) = None;
            made
        });
        made.await.unwrap_or_else(|_| Err(io::Error::other("making a file was broken off").into()))
    }

    /// Takes away what was made from anything else.
    fn forget_but(&self, version: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        for entry in fs::read_dir(&self.folder)?.filter_map(Result::ok) {
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_folder && entry.file_name() != version {
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

/// Puts a finished file into its place, with what is told of it, and opens it; one that has no place is gone as soon as it was
/// sent.
fn settle(unfinished: &Path, place: Option<&Path>, rows: Option<u64>) -> io::Result<File> {
    let Some(place) = place else {
        let file = File::open(unfinished)?;
        fs::remove_file(unfinished)?;
        return Ok(file);
    };
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
        Version { name: name.into(), kept }
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
        assert_eq!(shelf.about(&version("1", false), "file"), None, "what is made for one reader is told to nobody");
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
    async fn a_file_of_another_time_leaves_nothing_behind() {
        let folder = testkit::sqlite_folder();
        let (shelf, made) = (Shelf::new(folder.path().to_owned()), Arc::new(AtomicUsize::new(0)));
        assert_eq!(words(&shelf, &version("2014", false), &made).await, "2014");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
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
