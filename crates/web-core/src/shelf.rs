//! Files that are made once for a state of the record and sent many times: the downloads.
//!
//! A file lies in a folder that is named for what it was made from, so that nobody is ever sent one that is out of date; those of
//! earlier states go when the next is made, and at once when a text is withheld. A state of another time is made for one reader
//! and never kept.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Mutex;

/// The shelf.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    /// Files are made one after another: the next reader probably wants the same.
    turn: Mutex<()>,
    made: AtomicU64,
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
        Self { folder, turn: Mutex::new(()), made: AtomicU64::new(0) }
    }

    /// The file of a name, made by `make` if it is not there. `make` is given a path at which there is nothing, on a thread that
    /// may wait.
    ///
    /// # Errors
    /// What `make` fails with, or when the folder cannot be written to.
    pub async fn file<E>(
        &self,
        version: &Version,
        name: &str,
        make: impl FnOnce(&Path) -> Result<(), E> + Send + 'static,
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
        let number = self.made.fetch_add(1, Ordering::Relaxed);
        let unfinished = self.folder.join(format!("{}.unfinished-{}-{number}", version.name, std::process::id()));
        let kept = version.kept;
        let made = tokio::task::spawn_blocking(move || {
            let made = make(&unfinished).and_then(|()| settle(&unfinished, kept.then_some(&*place)).map_err(E::from));
            if made.is_err() {
                // Nothing was made that anybody could use; that it is not there is as well.
                let _ = fs::remove_file(&unfinished);
            }
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

/// Puts a finished file into its place and opens it; one that has none is gone as soon as it was sent.
fn settle(unfinished: &Path, place: Option<&Path>) -> io::Result<File> {
    let Some(place) = place else {
        let file = File::open(unfinished)?;
        fs::remove_file(unfinished)?;
        return Ok(file);
    };
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(unfinished, place)?;
    File::open(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;
    use std::sync::Arc;
    use std::sync::atomic::AtomicUsize;

    fn version(name: &str, kept: bool) -> Version {
        Version { name: name.into(), kept }
    }

    async fn words(shelf: &Shelf, version: &Version, made: &Arc<AtomicUsize>) -> String {
        let made = Arc::clone(made);
        let name = version.name.clone();
        let make = move |path: &Path| {
            made.fetch_add(1, Ordering::SeqCst);
            fs::write(path, name)
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
        let breaking = |path: &Path| fs::write(path, "half").and(Err(io::Error::other("away")));
        assert!(shelf.file(&version("1", true), "file", breaking).await.is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let made = Arc::new(AtomicUsize::new(0));
        assert_eq!(words(&shelf, &version("1", true), &made).await, "1");
    }
}
