//! What can go wrong with an index: never the question, always the disk below it.

use std::io;
use std::sync::Arc;

use tantivy::TantivyError;
use tantivy::directory::error::{LockError, OpenDirectoryError, OpenReadError, OpenWriteError};

/// The index could not be read or written. What was committed before stays searchable.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Fault {
    /// Somebody else writes to the same folder.
    #[error("the search index is being written by another process; give each node a data folder of its own")]
    Busy,
    /// The disk is full.
    #[error("the disk that holds the search index is full; free some space, the index catches up by itself")]
    Full,
    /// The folder cannot be read or written.
    #[error("the folder of the search index cannot be read or written: {0}")]
    Folder(#[source] Arc<io::Error>),
    /// What is in the folder is no index that this program wrote.
    #[error("the search index is damaged and has to be built again: {0}")]
    Damaged(String),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::from(Arc::new(error))
    }
}

impl From<Arc<io::Error>> for Fault {
    fn from(error: Arc<io::Error>) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            // A file that the index names and that is not there, or ends too early, comes from damage, not from the disk.
            io::ErrorKind::NotFound | io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => {
                Self::Damaged(error.to_string())
            }
            _ => Self::Folder(error),
        }
    }
}

impl From<TantivyError> for Fault {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => Self::Busy,
            TantivyError::IoError(error)
            | TantivyError::LockFailure(LockError::IoError(error), _)
            | TantivyError::OpenDirectoryError(OpenDirectoryError::IoError { io_error: error, .. })
            | TantivyError::OpenReadError(OpenReadError::IoError { io_error: error, .. })
            | TantivyError::OpenWriteError(OpenWriteError::IoError { io_error: error, .. }) => error.into(),
            other => Self::Damaged(other.to_string()),
        }
    }
}
