//! Writing the public record to a folder that anybody can check: the log, the texts, the files, and what the fold gives.

mod archive;
mod dumping;
mod files;
mod tables;
mod texts;

pub use archive::{ARCHIVE, README, readme};
pub use dumping::{Countries, DumpError, Dumping};
pub use files::{PublishedFile, path_of_copy};
pub use tables::{CODEBOOK, FileFormat, PACKAGE, SQLITE, Tables, path_of, write_codebook};
pub use texts::PublishedText;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use store::StoreError;
use transparency::tiles::published_between;

use crate::App;
use crate::recompute::{VERDICTS, write_verdicts};

/// The name of the file of texts.
pub const TEXTS: &str = "texts.jsonl";
/// The name of the list of files.
pub const FILES: &str = "files.jsonl";
/// The name of the file that says what the fold gives.
pub const STATE: &str = "state.tsv";
/// The name of the folder of the log.
pub const LOG: &str = "log";
/// The name of the file of verifier keys in it.
pub const VKEY: &str = "vkey";

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Acts.
    pub acts: u64,
    /// Texts.
    pub texts: u64,
    /// Copies of what findings rest on.
    pub copies: u64,
    /// Files of the log.
    pub files: u64,
}

/// Why nothing, or not everything, was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A file cannot be written.
    #[error("{path}: {cause}", path = path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Texts or files cannot be written.
    #[error(transparent)]
    Dump(#[from] DumpError),
    /// Nobody has signed the record yet.
    #[error("the record has no signed checkpoint yet: give the command the key, or let the site sign first")]
    NotSigned,
    /// The newest checkpoint does not cover the record.
    #[error(
        "the newest checkpoint covers {signed} of {length} acts: give the command the key, or let the site sign first"
    )]
    Behind {
        /// Acts covered.
        signed: u64,
        /// Acts in the record.
        length: u64,
    },
}

impl App {
    /// Writes the public record to a folder. What the newest checkpoint covers is all of it.
    ///
    /// # Errors
    /// When the record is not signed, or a file cannot be written.
    pub async fn export(&self, folder: &Path) -> Result<Exported, ExportError> {
        let state = self.history().now();
        let checkpoint = self.log().checkpoint().ok_or(ExportError::NotSigned)?;
        let signed = checkpoint.checkpoint().size();
        if signed != state.length {
            return Err(ExportError::Behind { signed, length: state.length });
        }
        let log = folder.join(LOG);
        let mut tiles = 0;
        for path in published_between(0, signed) {
            if let Some(bytes) = self.tile(path).await? {
                write(&log.join(path.to_string()), &bytes)?;
                tiles += 1;
            }
        }
        let keys: String = self.log_keys().verifiers.iter().map(|key| format!("{key}\n")).collect();
        write(&log.join(VKEY), keys.as_bytes())?;
        write(&log.join("checkpoint"), checkpoint.to_string().as_bytes())?;
        let create =
            |path: &Path| File::create(path).map_err(|cause| ExportError::File { path: path.to_owned(), cause });
        let texts = texts::write(&self.store, &state, create(&folder.join(TEXTS))?).await?;
        let list = create(&folder.join(FILES))?;
        let copies = files::list(&self.store, (&state, &state), list).await?;
        files::write(&self.store, &state, folder).await?;
        let path = folder.join(STATE);
        let failed = |cause| ExportError::File { path: path.clone(), cause };
        let mut out = BufWriter::new(create(&path)?);
        record::dump::write(&state, &mut out).and_then(|()| out.flush()).map_err(failed)?;
        let path = folder.join(VERDICTS);
        let failed = |cause| ExportError::File { path: path.clone(), cause };
        let mut out = BufWriter::new(File::create(&path).map_err(failed)?);
        write_verdicts(&state, &mut out).and_then(|()| out.flush()).map_err(failed)?;
        Ok(Exported { acts: signed, texts, copies, files: tiles + 2 })
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), ExportError> {
    let failed = |cause| ExportError::File { path: path.to_owned(), cause };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, bytes).map_err(failed)
}
