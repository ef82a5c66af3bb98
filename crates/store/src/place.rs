//! Where a record lies, and opening it.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _};
use tokio::sync::watch;

use crate::db::{Db, on_reader, ours};
use crate::files::{Files, blocking};
use crate::migrations::{POSTGRES, SQLITE};
use crate::{Result, StoreError, sql};

/// The name of the database in the folder of a SQLite place.
pub const DATABASE_FILE: &str = "openpact.sqlite";

const LOCK_FILE: &str = "lock";

/// Where a record lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder: database, files and the list of withholdings are in it.
    Sqlite(PathBuf),
    /// A PostgreSQL database; files and the list of withholdings are in a folder.
    Postgres {
        /// The database's address: `postgres://user:password@host:port/database`.
        url: String,
        /// The folder, one that all nodes share.
        folder: PathBuf,
    },
}

impl Place {
    /// The folder with the files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        match self {
            Self::Sqlite(folder) | Self::Postgres { folder, .. } => folder,
        }
    }

    /// Whether no record was ever begun here. Nothing is made to find that out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_untouched(&self) -> Result<bool> {
        match self {
            Self::Sqlite(folder) => Ok(!folder.join(DATABASE_FILE).exists()),
            Self::Postgres { url, .. } => {
                let mut connection = PgConnectOptions::from_str(url)?.connect().await?;
                let found = applied(sqlx::query_scalar(NEWEST).fetch_one(&mut connection).await)?;
                connection.close().await?;
                Ok(found == 0)
            }
        }
    }
}

/// How to open a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Only read: nothing is created or migrated, and every attempt to write is refused.
    pub read_only: bool,
    /// How many connections may read at once.
    pub connections: u32,
    /// How long to wait for a lock or a connection before answering [`StoreError::Busy`] or [`StoreError::Gone`].
    pub patience: Duration,
}

impl Default for Options {
    /// Reading and writing, 8 connections, 10 seconds.
    fn default() -> Self {
        Self { read_only: false, connections: 8, patience: Duration::from_secs(10) }
    }
}

/// An open place. Cheap to clone; all clones share the connections.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) shared: Arc<Shared>,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) db: Db,
    pub(crate) files: Files,
    pub(crate) place: Place,
    pub(crate) read_only: bool,
    /// The length of the record as far as this process has moved it.
    pub(crate) grown: watch::Sender<u64>,
}

impl Store {
    /// Opens a place, makes it where there is none, and brings its schema up to date.
    ///
    /// # Errors
    /// When the place cannot be reached or made, was written by a newer program, or is damaged.
    pub async fn open(place: &Place, options: &Options) -> Result<Self> {
        let db = match place {
            Place::Sqlite(folder) => open_sqlite(folder, options).await?,
            Place::Postgres { url, .. } => open_postgres(url, options).await?,
        };
        let files = Files::new(place.folder());
        let (grown, _) = watch::channel(0);
        let shared = Shared { db, files, place: place.clone(), read_only: options.read_only, grown };
        let store = Self { shared: Arc::new(shared) };
        store.shared.grown.send_replace(store.length().await?);
        if !options.read_only {
            store.write_withheld_list().await?;
        }
        Ok(store)
    }

    /// Where it lies.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.shared.place
    }

    /// How many acts the record has.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn length(&self) -> Result<u64> {
        Ok(self.head().await?.0)
    }

    /// How many acts the record has, and the number of its last text, at one moment.
    pub(crate) async fn head(&self) -> Result<(u64, u64)> {
        let (length, _, texts): (i64, i64, i64) =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::HEAD).fetch_one(pool).await)?;
        Ok((ours(length), ours(texts)))
    }

    /// Closes all connections and waits until they are.
    pub async fn close(&self) {
        self.shared.db.close().await;
    }
}

/// Opens the database in a folder, or makes folder and database.
async fn open_sqlite(folder: &Path, options: &Options) -> Result<Db> {
    let connect = SqliteConnectOptions::new()
        .filename(folder.join(DATABASE_FILE))
        .busy_timeout(options.patience)
        .row_buffer_size(256)
        .foreign_keys(true);
    let pool = SqlitePoolOptions::new()
        .acquire_timeout(options.patience)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None);
    // What is read often is folded once and then in memory; beyond the inner pages of the trees a cache of its own for each
    // reader would hold what the system keeps already.
    let reader = connect.clone().read_only(true).pragma("cache_size", "-512");
    let readers = pool.clone().max_connections(options.connections.max(1));
    if options.read_only {
        let reader = readers.connect_with(still(folder, reader)).await?;
        outdated(newest(&reader).await?, &SQLITE, true)?;
        return Ok(Db::Lite { writer: reader.clone(), reader });
    }
    let lock = {
        let folder = folder.to_owned();
        blocking(move || lock(&folder)).await?
    };
    let writer = connect
        .create_if_missing(true)
        .page_size(8192)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // Copying the write-ahead log into the database takes two syncs more, so it is done every 32 MB and not every 8.
        .pragma("wal_autocheckpoint", "4096")
        .pragma("journal_size_limit", "67108864")
        // What is withheld must be gone from the file, not only from the index.
        .pragma("secure_delete", "ON");
    let writer = pool.max_connections(1).connect_with(writer).await?;
    if let Some(found) = outdated(newest(&writer).await?, &SQLITE, false)? {
        tell_of_migration(found);
        SQLITE.run(&writer).await.map_err(migrating)?;
    }
    drop(lock);
    let reader = readers.connect_with(reader).await?;
    Ok(Db::Lite { writer, reader })
}

/// A folder on a disk that cannot be written to cannot take the files that SQLite shares between its connections. If the
/// last writer has left in good order there is nothing in them, and the database is read as one that nobody changes.
fn still(folder: &Path, connect: SqliteConnectOptions) -> SqliteConnectOptions {
    let shared = ["-wal", "-shm"].map(|end| folder.join(format!("{DATABASE_FILE}{end}")));
    let in_good_order = shared.iter().all(|file| !file.exists());
    let unwritable = std::fs::File::options().append(true).open(folder.join(LOCK_FILE)).is_err();
    connect.immutable(in_good_order && unwritable)
}

async fn open_postgres(url: &str, options: &Options) -> Result<Db> {
    let patience = options.patience.as_millis().to_string();
    let read_only = if options.read_only { "on" } else { "off" };
    let connect = PgConnectOptions::from_str(url)?
        .application_name("openpact")
        .options([("lock_timeout", patience.as_str()), ("default_transaction_read_only", read_only)]);
    let pool = PgPoolOptions::new()
        .acquire_timeout(options.patience)
        .max_connections(options.connections.max(2))
        .connect_with(connect)
        .await?;
    if let Some(found) =
        outdated(applied(sqlx::query_scalar(NEWEST).fetch_one(&pool).await)?, &POSTGRES, options.read_only)?
    {
        tell_of_migration(found);
        POSTGRES.run(&pool).await.map_err(migrating)?;
    }
    Ok(Db::Pg(pool))
}

/// A new place gets its schema without a word; one that an earlier release left is changed, and whoever runs it should know.
fn tell_of_migration(found: i64) {
    if found > 0 {
        tracing::info!(found, "bringing the schema up to date");
    }
}

/// The number of the last migration that a place has seen.
const NEWEST: &str = "SELECT CAST(coalesce(max(version), 0) AS BIGINT) FROM _sqlx_migrations";

/// The number of the last migration that a SQLite database has seen.
pub(crate) async fn newest(pool: &sqlx::SqlitePool) -> Result<i64> {
    applied(sqlx::query_scalar(NEWEST).fetch_one(pool).await)
}

/// A place without the table of migrations has seen none.
fn applied(answer: sqlx::Result<i64>) -> Result<i64> {
    match answer {
        Ok(found) => Ok(found),
        Err(sqlx::Error::Database(said)) if is_missing_table(said.as_ref()) => Ok(0),
        Err(error) => Err(error.into()),
    }
}

fn is_missing_table(said: &dyn sqlx::error::DatabaseError) -> bool {
    said.code().as_deref() == Some("42P01") || said.message().contains("no such table")
}

/// The schema's number if it has to be brought up to date.
pub(crate) fn outdated(found: i64, migrator: &Migrator, read_only: bool) -> Result<Option<i64>> {
    let known = migrator.iter().map(|migration| migration.version).max().unwrap_or(0);
    match found.cmp(&known) {
        std::cmp::Ordering::Greater => Err(StoreError::Newer { found, known }),
        std::cmp::Ordering::Less if read_only => Err(StoreError::Older { found, known }),
        std::cmp::Ordering::Less => Ok(Some(found)),
        std::cmp::Ordering::Equal => Ok(None),
    }
}

pub(crate) fn migrating(error: MigrateError) -> StoreError {
    match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
        MigrateError::VersionMismatch(_) | MigrateError::Dirty(_) => StoreError::Damaged(error.to_string()),
        other => StoreError::Other(Arc::new(sqlx::Error::Migrate(Box::new(other)))),
    }
}

/// Keeps two processes from migrating one folder at the same time, and says early and clearly when a folder cannot be
/// written to. PostgreSQL has a lock of its own for this.
fn lock(folder: &Path) -> Result<std::fs::File> {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    let path = folder.join(LOCK_FILE);
    let take = || {
        std::fs::create_dir_all(folder)?;
        let file = std::fs::File::options().create(true).append(true).open(&path)?;
        file.lock()?;
        Ok(file)
    };
    take().map_err(|problem: std::io::Error| match problem.kind() {
        PermissionDenied | ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::file(&path, problem),
    })
}
