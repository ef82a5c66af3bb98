//! Files beside acts: on disk, by digest, never overwritten with something else.
//!
//! A file is a text with a media type: its digest stands in an act, its salt in the database, its bytes in
//! `files/ab/abcdef…`. It is written and synced before the turn that enters it begins, so that a row never points to
//! nothing. One that is left over from a turn that failed harms nobody; [`Store::check`] names it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use domain::TextId;
use record::Salt;

use crate::{Result, Store, StoreError};

/// The folder of files. Disk is the only kind so far; a shared folder serves several nodes.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    folder: PathBuf,
}

/// A file that is on disk and waits to be entered with [`crate::Turn::put_files`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedFile {
    pub(crate) id: TextId,
    pub(crate) salt: Salt,
    pub(crate) media: String,
    pub(crate) length: u64,
}

impl StagedFile {
    /// The digest that acts point to it by.
    #[must_use]
    pub fn id(&self) -> &TextId {
        &self.id
    }
}

impl Files {
    /// The files of a place's folder.
    pub(crate) fn new(place: &Path) -> Self {
        Self { folder: place.join("files") }
    }

    pub(crate) fn path(&self, id: &TextId) -> PathBuf {
        let name = hex::encode(id.bytes());
        let (first, _) = name.split_at(2);
        self.folder.join(first).join(&name)
    }

    /// Writes bytes under a digest so that after a crash they are either all there or not at all.
    pub(crate) async fn write(&self, id: &TextId, bytes: Vec<u8>) -> Result<()> {
        let path = self.path(id);
        blocking(move || durably(&path, &bytes).map_err(|problem| StoreError::file(&path, problem))).await
    }

    pub(crate) async fn read(&self, id: &TextId) -> Result<Option<Vec<u8>>> {
        let path = self.path(id);
        blocking(move || match std::fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(problem) => Err(StoreError::file(&path, problem)),
        })
        .await
    }

    /// Removes a file; one that is not there is removed already.
    pub(crate) async fn remove(&self, id: &TextId) -> Result<()> {
        let path = self.path(id);
        blocking(move || match std::fs::remove_file(&path) {
            Err(problem) if problem.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(&path, problem)),
            _ => Ok(()),
        })
        .await
    }

    /// The names of all files, which are digests in hexadecimal.
    pub(crate) async fn names(&self) -> Result<Vec<String>> {
        let folder = self.folder.clone();
        blocking(move || list(&folder).map_err(|problem| StoreError::file(&folder, problem))).await
    }
}

fn list(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    if !folder.exists() {
        return Ok(names);
    }
    for first in std::fs::read_dir(folder)? {
        let first = first?.path();
        if first.is_dir() {
            for file in std::fs::read_dir(first)? {
                names.push(file?.file_name().to_string_lossy().into_owned());
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Writes a file beside its place, syncs it, and moves it there; then syncs the folder, so that the name is durable too. Of several who
/// write the same file at once each writes one of its own, so that none moves away what another is still writing.
pub(crate) fn durably(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    static WRITTEN: AtomicU64 = AtomicU64::new(0);
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let part = path.with_extension(format!("{}-{number}.part", std::process::id()));
    let mut file = std::fs::File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&part, path)?;
    std::fs::File::open(folder)?.sync_all()
}

/// Runs file work where it may block.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(sqlx::Error::WorkerCrashed.into()))
}

impl Store {
    /// Writes a file to disk, so that a turn can enter it. `salt` is 32 fresh random bytes.
    ///
    /// # Errors
    /// When the disk refuses, or the store is open for reading only.
    pub async fn stage_file(&self, salt: Salt, media: &str, bytes: Vec<u8>) -> Result<StagedFile> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let id = record::text::digest(&salt, &bytes);
        let staged = StagedFile { id, salt, media: media.to_owned(), length: bytes.len() as u64 };
        self.shared.files.write(&staged.id, bytes).await?;
        Ok(staged)
    }
}
