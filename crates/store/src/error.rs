//! What can go wrong between the record and its disk, told in sentences that say what to do.
//!
//! Errors of two databases become one enum here and nowhere else. Nothing here is a refusal of a rule: those are the
//! caller's, see [`crate::group::Failed`].

use std::sync::Arc;

use record::{Key, Undecodable};

/// The store could not do what was asked. Unless a sentence says otherwise, nothing was written.
///
/// Cheap to clone, because one failed commit is the answer to everybody who waited for it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Somebody else held the database longer than the time allowed for waiting.
    #[error("the database is busy: another process has been writing for too long; repeat in a moment ({0})")]
    Busy(Arc<sqlx::Error>),
    /// The disk has no room.
    #[error("the disk is full: nothing was recorded; make room and repeat ({0})")]
    Full(Arc<sqlx::Error>),
    /// The place may be read but not written to.
    #[error("the record cannot be written to: its place is read-only")]
    ReadOnly,
    /// The database does not answer, or its folder is gone. A commit that was under way may or may not have happened.
    #[error("the database cannot be reached: see that it runs and that its address and rights are right ({0})")]
    Gone(Arc<sqlx::Error>),
    /// The disk under the database reported an error.
    #[error("the disk reported an error: look at the machine's log before going on ({0})")]
    Disk(Arc<sqlx::Error>),
    /// A file beside the database could not be read or written.
    #[error("the file {path} cannot be read or written: {problem}")]
    File {
        /// Its path.
        path: String,
        /// What the operating system said.
        problem: Arc<std::io::Error>,
    },
    /// What is stored is not what was written.
    #[error("the record is damaged: {0}; run `openpact check`, then restore a backup")]
    Damaged(String),
    /// An act was written by a later version of this program.
    #[error(
        "act {seq} is of kind {kind} version {version}, which this program does not know: install the newer program"
    )]
    NewerAct {
        /// Its position.
        seq: u64,
        /// Its kind.
        kind: String,
        /// Its version.
        version: u16,
    },
    /// The place was written by a later version of this program.
    #[error("the record has schema {found}, and this program knows only up to {known}: install the newer program")]
    Newer {
        /// The schema's number.
        found: i64,
        /// The highest number known.
        known: i64,
    },
    /// The place was opened for reading only, and its schema has to be brought up to date first.
    #[error("the record has schema {found} and this program needs {known}: open it once for writing")]
    Older {
        /// The schema's number; 0 where there is none.
        found: i64,
        /// The number needed.
        known: i64,
    },
    /// What was to be written does not follow on what is there: a mistake of the caller.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// Anything else that a database said.
    #[error("the database refused: {0}")]
    Other(Arc<sqlx::Error>),
}

/// Acts or texts that cannot be appended to this record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Positions are gapless.
    #[error("act {found} came where act {expected} is due")]
    Position {
        /// The next position.
        expected: u64,
        /// The one that came.
        found: u64,
    },
    /// Our clock only ever goes forward along the record.
    #[error("act {seq} is not recorded later than the act before it")]
    NotLater {
        /// The act's position.
        seq: u64,
    },
    /// An act with this key is in the record already.
    #[error("an act with the key {0} is in the record already")]
    KeyTaken(String),
    /// A command's key leaves no room for the suffixes of its acts.
    #[error("the key {} is longer than 100 characters or holds a tilde", .0.as_str())]
    KeyForm(Key),
    /// The act has no canonical bytes.
    #[error("act {seq} cannot be written: {problem}")]
    Bytes {
        /// The act's position.
        seq: u64,
        /// Why not.
        problem: String,
    },
    /// The next state cannot be made of the acts.
    #[error("the acts do not follow on the record: {0}")]
    Fold(String),
    /// Only an empty place can be restored into.
    #[error("the place is not empty: choose one that holds no record")]
    NotEmpty,
    /// A backup never overwrites a file.
    #[error("there is a file {0} already: choose another name")]
    FileExists(String),
    /// The file is not a backup made by this program.
    #[error("{0} is not a backup of a record")]
    NotABackup(String),
}

/// SQLite's primary result codes, <https://www.sqlite.org/rescode.html>; the extended code's low byte.
mod sqlite {
    pub const READONLY: u32 = 8;
    pub const BUSY: u32 = 5;
    pub const LOCKED: u32 = 6;
    pub const IOERR: u32 = 10;
    pub const CORRUPT: u32 = 11;
    pub const FULL: u32 = 13;
    pub const CANTOPEN: u32 = 14;
    pub const NOTADB: u32 = 26;
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match &error {
            E::Database(said) => {
                let code = said.code().unwrap_or_default().into_owned();
                match said.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
                    Some(_) => Self::from_postgres(&code, error),
                    None => Self::from_sqlite(&code, error),
                }
            }
            E::Io(_) | E::Tls(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed => Self::Gone(Arc::new(error)),
            E::ColumnDecode { .. } | E::Decode(_) => Self::Damaged(error.to_string()),
            _ => Self::Other(Arc::new(error)),
        }
    }
}

impl StoreError {
    fn from_sqlite(code: &str, error: sqlx::Error) -> Self {
        // The extended code names the reason in its higher bytes; the lowest byte is the class.
        let class = code.parse::<u32>().map_or(0, |code| code & 0xff);
        match class {
            sqlite::BUSY | sqlite::LOCKED => Self::Busy(Arc::new(error)),
            sqlite::FULL => Self::Full(Arc::new(error)),
            sqlite::READONLY => Self::ReadOnly,
            sqlite::IOERR => Self::Disk(Arc::new(error)),
            sqlite::CANTOPEN => Self::Gone(Arc::new(error)),
            sqlite::CORRUPT | sqlite::NOTADB => Self::Damaged(error.to_string()),
            _ => Self::Other(Arc::new(error)),
        }
    }

    /// SQLSTATE codes, PostgreSQL manual, appendix A.
    fn from_postgres(code: &str, error: sqlx::Error) -> Self {
        match code {
            "53100" => Self::Full(Arc::new(error)),
            "25006" => Self::ReadOnly,
            // Lock not available, serialization failure, deadlock, too many connections.
            "55P03" | "40001" | "40P01" | "53300" => Self::Busy(Arc::new(error)),
            // Shut down, crashed, starting; a database that takes no connections or is not there; refused at the door.
            "57P01" | "57P02" | "57P03" | "57P04" | "55000" | "3D000" => Self::Gone(Arc::new(error)),
            "58030" => Self::Disk(Arc::new(error)),
            "XX001" | "XX002" => Self::Damaged(error.to_string()),
            _ if code.starts_with("08") || code.starts_with("28") => Self::Gone(Arc::new(error)),
            _ => Self::Other(Arc::new(error)),
        }
    }

    /// Whether the same attempt may succeed a little later without anybody doing anything.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy(_) | Self::Gone(_))
    }

    pub(crate) fn undecodable(seq: u64, problem: &Undecodable) -> Self {
        match problem {
            Undecodable::UnknownKind { kind, version } => Self::NewerAct { seq, kind: kind.clone(), version: *version },
            _ => Self::Damaged(format!("act {seq} cannot be read: {problem}")),
        }
    }

    pub(crate) fn file(path: &std::path::Path, problem: std::io::Error) -> Self {
        match problem.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                Self::Full(Arc::new(sqlx::Error::Io(problem)))
            }
            std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::File { path: path.display().to_string(), problem: Arc::new(problem) },
        }
    }
}
