//! Saving a record while it is being written, and bringing it back, on either engine.
//!
//! A backup is one SQLite file with the tables of the record, whichever engine it comes from, and with the files inside: a
//! record moves between engines by backup and restore. It is read in one transaction, so it is the record of one moment.
//! Leases are not in it. Signing keys are not in the place at all, so they are not either.
//!
//! What is withheld after a backup was made is still in that backup. So restoring takes the list of withholdings, which is
//! kept outside backups ([`crate::texts::list_path`]), and replays it before anything becomes visible.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::TextId;
use sqlx::ConnectOptions as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use tokio::sync::mpsc;

use crate::check::Checked;
use crate::copy::{Cell, Cells, TABLES, TEXTS, Table, read, write};
use crate::db::{Conn, on_conn, on_reader, ours};
use crate::files::{Files, blocking};
use crate::migrations::SQLITE;
use crate::place::{newest, outdated};
use crate::texts::{Withheld, text_id};
use crate::{Options, Place, Result, Store, StoreError, Unfit, dialect, sql};

/// What `PRAGMA application_id` says of our databases: `OPAC`.
const APPLICATION: i64 = 0x4F50_4143;

/// The copy of an older backup in the place it is restored into, while it is brought up to date.
const COPY_OF_BACKUP: &str = "restoring.sqlite";

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// How many acts.
    pub acts: u64,
    /// How many bytes the file has.
    pub bytes: u64,
    /// Files that ought to be on disk and were not: the record was damaged before, see [`Store::check`].
    pub missing: Vec<TextId>,
}

/// What was brought back.
#[derive(Debug)]
pub struct Restored {
    /// The place, open.
    pub store: Store,
    /// What an examination of it found; anything but nothing means that the backup was damaged.
    pub checked: Checked,
}

impl Store {
    /// Saves the record of this moment into a new file, while others go on writing. The file appears under its name only
    /// when it is whole and on disk.
    ///
    /// # Errors
    /// When there is such a file already, or the database or a disk refuses; then no file is left.
    pub async fn backup(&self, path: &Path) -> Result<Backup> {
        if path.exists() {
            return Err(Unfit::FileExists(path.display().to_string()).into());
        }
        let part = part_of(path);
        let outcome = self.backup_into(&part).await;
        let finished = match outcome {
            Ok((acts, missing)) => {
                let (part, path) = (part.clone(), path.to_owned());
                let finish = blocking(move || finish(&part, &path).map_err(|problem| StoreError::file(&path, problem)));
                finish.await.map(|bytes| Backup { acts, bytes, missing })
            }
            Err(error) => Err(error),
        };
        if finished.is_err() {
            // The first error is the one to tell.
            drop(std::fs::remove_file(&part));
        }
        finished
    }

    async fn backup_into(&self, part: &Path) -> Result<(u64, Vec<TextId>)> {
        // What is left of a backup that was killed.
        drop(std::fs::remove_file(part));
        let options = SqliteConnectOptions::new()
            .filename(part)
            .create_if_missing(true)
            .page_size(8192)
            // Nobody sees the file before it is synced and renamed, so it needs no journal of its own.
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off);
        let pool = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
        let pool = pool.connect_with(options).await?;
        SQLITE.run(&pool).await.map_err(crate::place::migrating)?;
        let mut from = self.shared.db.reading().await?;
        let mut to = Conn::Lite(pool.acquire().await?);
        let outcome = self.copy_out(&mut from, &mut to).await;
        // The snapshot is only read; closing its connection ends it whatever happened.
        from.close_on_drop();
        drop((from, to));
        pool.close().await;
        outcome
    }

    async fn copy_out(&self, from: &mut Conn, to: &mut Conn) -> Result<(u64, Vec<TextId>)> {
        let snapshot = dialect::BEGIN_SNAPSHOT.on(from);
        on_conn!(&mut *from, |conn| sqlx::raw_sql(snapshot).execute(conn).await.map(|_| ()))?;
        on_conn!(&mut *to, |conn| sqlx::raw_sql("BEGIN").execute(conn).await.map(|_| ()))?;
        let mut missing = Vec::new();
        for table in TABLES.iter() {
            let mut load = Load { files: &self.shared.files, missing: &mut missing };
            copy(from, to, table, &mut load).await?;
        }
        let head: (i64, i64, i64) = on_conn!(&mut *from, |conn| sqlx::query_as(sql::HEAD).fetch_one(conn).await)?;
        let (length, recorded_at, texts) = head;
        on_conn!(&mut *to, |conn| {
            sqlx::query(sql::MOVE_HEAD).bind(length).bind(recorded_at).bind(texts).execute(conn).await.map(|_| ())
        })?;
        on_conn!(&mut *to, |conn| sqlx::raw_sql(sql::COMMIT).execute(conn).await.map(|_| ()))?;
        let withheld: BTreeSet<TextId> = self.withheld().await?.into_iter().map(|withheld| withheld.text).collect();
        // A file that was withheld while we were reading is not missing, it is gone.
        missing.retain(|text| !withheld.contains(text));
        Ok((ours(length), missing))
    }
}

/// Brings a backup back into an empty place, which is made if it is not there, and examines what came of it.
///
/// `withheld` is the list of withholdings that was kept outside the backup. All becomes visible together or not at all.
///
/// # Errors
/// [`Unfit::NotEmpty`] and [`Unfit::NotABackup`]; [`StoreError::Newer`] for a backup that a newer program made; what the
/// databases and disks said.
pub async fn restore(file: &Path, place: &Place, options: &Options, withheld: &[Withheld]) -> Result<Restored> {
    let mut from = open_backup(file, place).await?;
    let store = Store::open(place, options).await?;
    let contents: i64 = on_reader!(&store.shared.db, |pool| sqlx::query_scalar(sql::CONTENTS).fetch_one(pool).await)?;
    if contents != 0 {
        return Err(Unfit::NotEmpty.into());
    }
    let mut turn = store.turn().await?;
    for table in TABLES.iter() {
        let mut unload = Unload { files: &store.shared.files };
        copy(&mut from, &mut turn.conn, table, &mut unload).await?;
    }
    if let Conn::Pg(conn) = &mut turn.conn {
        sqlx::raw_sql(dialect::RENUMBER_JOBS).execute(&mut **conn).await?;
    }
    let (length, recorded_at, texts): (i64, i64, i64) =
        on_conn!(&mut from, |conn| sqlx::query_as(sql::HEAD).fetch_one(conn).await)?;
    turn.adopt(ours(length), domain::Timestamp(recorded_at), ours(texts));
    for withheld in withheld {
        turn.withhold(withheld).await?;
    }
    turn.commit().await?;
    store.write_withheld_list().await?;
    let checked = store.check(|_| {}).await?;
    Ok(Restored { store, checked })
}

/// Opens a file for reading, if it is a backup that this program understands. A backup is never changed: one that an older
/// program made is copied, and the copy is brought up to date.
async fn open_backup(file: &Path, place: &Place) -> Result<Conn> {
    let not_ours = || StoreError::from(Unfit::NotABackup(file.display().to_string()));
    if !file.is_file() {
        return Err(not_ours());
    }
    let options = SqliteConnectOptions::new().filename(file).read_only(true).disable_statement_logging();
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.map_err(|_| not_ours())?;
    let application = sqlx::query_scalar::<_, i64>("PRAGMA application_id").fetch_one(&pool).await;
    if application.ok() != Some(APPLICATION) {
        return Err(not_ours());
    }
    if outdated(newest(&pool).await?, &SQLITE, false)?.is_none() {
        return Ok(Conn::Lite(pool.acquire().await?));
    }
    pool.close().await;
    let (folder, copy) = (place.folder().to_owned(), place.folder().join(COPY_OF_BACKUP));
    let (from, to) = (file.to_owned(), copy.clone());
    let copying = blocking(move || {
        let copied = std::fs::create_dir_all(&folder).and_then(|()| std::fs::copy(&from, &to));
        copied.map_err(|problem| StoreError::file(&to, problem))
    });
    copying.await?;
    let opened = open_brought_up_to_date(&copy).await;
    // What is open stays readable; nothing of the copy is left when it is closed.
    drop(std::fs::remove_file(&copy));
    opened
}

async fn open_brought_up_to_date(copy: &Path) -> Result<Conn> {
    let options = SqliteConnectOptions::new().filename(copy).disable_statement_logging();
    let options = options.journal_mode(SqliteJournalMode::Memory).synchronous(SqliteSynchronous::Off);
    let pool = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
    let pool = pool.connect_with(options).await?;
    SQLITE.run(&pool).await.map_err(crate::place::migrating)?;
    Ok(Conn::Lite(pool.acquire().await?))
}

/// What happens to a row of a text whose body may be in a file.
trait Carry {
    async fn carry(&mut self, id: TextId, body: &mut Option<Vec<u8>>) -> Result<bool>;
}

/// From disk into the row.
struct Load<'a> {
    files: &'a Files,
    missing: &'a mut Vec<TextId>,
}

impl Carry for Load<'_> {
    async fn carry(&mut self, id: TextId, body: &mut Option<Vec<u8>>) -> Result<bool> {
        *body = self.files.read(&id).await?;
        if body.is_none() {
            self.missing.push(id);
        }
        Ok(body.is_some())
    }
}

/// From the row onto disk.
struct Unload<'a> {
    files: &'a Files,
}

impl Carry for Unload<'_> {
    async fn carry(&mut self, id: TextId, body: &mut Option<Vec<u8>>) -> Result<bool> {
        let bytes = body.take().ok_or_else(|| StoreError::Damaged(format!("file {id} is not in the backup")))?;
        self.files.write(&id, bytes).await?;
        Ok(true)
    }
}

/// Copies one table; reading and writing go on side by side.
async fn copy(from: &mut Conn, to: &mut Conn, table: &'static Table, carry: &mut impl Carry) -> Result<()> {
    let (batches, mut coming) = mpsc::channel::<Vec<Cells>>(2);
    let reading = read(from, table, batches);
    // It owns its end of the channel: when writing fails, reading ends too instead of waiting for ever.
    let writing = async move {
        while let Some(rows) = coming.recv().await {
            let rows = if table.name == TEXTS { carried(rows, carry).await? } else { rows };
            write(to, table, &rows).await?;
        }
        Ok::<(), StoreError>(())
    };
    let (read, written) = tokio::join!(reading, writing);
    written.and(read)
}

/// The rows of texts, with the bodies of files where they belong; rows whose file cannot be carried are left out.
async fn carried(rows: Vec<Cells>, carry: &mut impl Carry) -> Result<Vec<Cells>> {
    let mut kept = Vec::with_capacity(rows.len());
    for mut row in rows {
        let keep = match row.as_mut_slice() {
            [_, Cell::Bytes(Some(digest)), _, Cell::Text(Some(_)), _, Cell::Bytes(body)] => {
                carry.carry(text_id(digest.clone())?, body).await?
            }
            _ => true,
        };
        if keep {
            kept.push(row);
        }
    }
    Ok(kept)
}

fn part_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

/// Syncs the file, gives it its name, and syncs the folder. Answers with its length.
fn finish(part: &Path, path: &Path) -> std::io::Result<u64> {
    let file = std::fs::File::open(part)?;
    file.sync_all()?;
    // Unlike a rename, this never replaces a file that has appeared meanwhile.
    std::fs::hard_link(part, path)?;
    std::fs::remove_file(part)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()?;
    Ok(file.metadata()?.len())
}
