//! Every statement that is the same text on both databases. A test prepares each of them on both.
//!
//! SQL here only stores, finds and counts; arithmetic and text folding happen in `domain`.

use std::sync::LazyLock;

pub(crate) const COMMIT: &str = "COMMIT";
pub(crate) const ROLLBACK: &str = "ROLLBACK";

pub(crate) const HEAD: &str = "SELECT length, recorded_at, texts FROM head";
pub(crate) const MOVE_HEAD: &str = "UPDATE head SET length = $1, recorded_at = $2, texts = $3";

pub(crate) const ACTS: &str = "SELECT seq, leaf, bytes FROM acts WHERE seq >= $1 AND seq < $2 ORDER BY seq";
pub(crate) const LEAVES: &str = "SELECT seq, leaf FROM acts WHERE seq >= $1 AND seq < $2 ORDER BY seq";
pub(crate) const ACT_OF_KEY: &str = "SELECT seq FROM acts WHERE key = $1";
/// The last act of a command: its keys begin with the command's and a tilde, and nothing sorts between a tilde and `$3`.
pub(crate) const LAST_ACT_OF_KEY: &str = "SELECT CAST(max(seq) AS BIGINT) FROM acts WHERE key = $1 OR (key >= $2 AND key < $3)";

pub(crate) const TEXT: &str = "SELECT id, digest, salt, media, length, body FROM texts WHERE digest = $1";
pub(crate) const TEXTS_AFTER: &str =
    "SELECT id, digest, salt, media, length, body FROM texts WHERE id > $1 AND media IS NULL ORDER BY id LIMIT $2";
pub(crate) const DELETE_TEXT: &str = "DELETE FROM texts WHERE digest = $1 RETURNING media";

pub(crate) const WITHHOLD: &str =
    "INSERT INTO withheld (digest, reason, recorded_at) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING";
pub(crate) const WITHHELD: &str = "SELECT digest, reason, recorded_at FROM withheld WHERE digest = $1";
pub(crate) const ALL_WITHHELD: &str = "SELECT digest, reason, recorded_at FROM withheld ORDER BY recorded_at, digest";

pub(crate) const SETTING: &str = "SELECT value FROM settings WHERE name = $1";
pub(crate) const SET: &str =
    "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

pub(crate) const IMPORT_RUNNING: &str =
    "INSERT INTO imports_running (import, source, digest, next_row, state) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (import) DO UPDATE SET next_row = excluded.next_row, state = excluded.state";
pub(crate) const IMPORT_OVER: &str = "DELETE FROM imports_running WHERE import = $1";
pub(crate) const IMPORTS_RUNNING: &str =
    "SELECT import, source, digest, next_row, state FROM imports_running ORDER BY import";

pub(crate) const LEASE: &str =
    "INSERT INTO lease (name, holder, until) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
     WHERE lease.holder = excluded.holder OR lease.until <= $4";
pub(crate) const END_LEASE: &str = "DELETE FROM lease WHERE name = $1 AND holder = $2";

pub(crate) const QUEUE_JOB: &str =
    "INSERT INTO job (kind, key, body, due_at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING";
pub(crate) const FINISH_JOB: &str =
    "UPDATE job SET done_at = $3, problem = NULL WHERE id = $1 AND worker = $2 AND done_at IS NULL";
pub(crate) const RETRY_JOB: &str =
    "UPDATE job SET worker = NULL, claimed_until = 0, due_at = $3, problem = $4
     WHERE id = $1 AND worker = $2 AND done_at IS NULL";

pub(crate) const KEEP_CHECKPOINT: &str =
    "INSERT INTO checkpoints (size, note, recorded_at) VALUES ($1, $2, $3) ON CONFLICT (size) DO NOTHING";
pub(crate) const CHECKPOINT: &str = "SELECT size, note, recorded_at FROM checkpoints WHERE size = $1";
pub(crate) const LATEST_CHECKPOINT: &str =
    "SELECT size, note, recorded_at FROM checkpoints ORDER BY size DESC LIMIT 1";
pub(crate) const CHECKPOINT_OVER: &str =
    "SELECT size, note, recorded_at FROM checkpoints WHERE size > $1 ORDER BY size LIMIT 1";
pub(crate) const KEEP_COSIGNATURE: &str =
    "INSERT INTO cosignatures (size, witness, line, recorded_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (size, witness) DO NOTHING";
pub(crate) const COSIGNATURES: &str =
    "SELECT size, witness, line, recorded_at FROM cosignatures WHERE size = $1 ORDER BY witness";

/// A statement that takes many rows at once: a driver's cost for each statement is far above a database's for each row.
///
/// It exists in a few sizes, so that any number of rows is a few statements and each is prepared only once.
pub(crate) struct Bulk {
    by_rows: [(usize, String); 3],
}

impl Bulk {
    /// `VALUES` with so many columns in each row.
    fn rows(before: &str, columns: usize, after: &str) -> Self {
        let row = |r: usize| {
            let places: Vec<String> = (1..=columns).map(|c| format!("${}", r * columns + c)).collect();
            format!("({})", places.join(", "))
        };
        Self::new(before, row, after)
    }

    /// `IN` with a list of single values.
    fn list(before: &str) -> Self {
        Self::new(before, |r| format!("${}", r + 1), ")")
    }

    fn new(before: &str, row: impl Fn(usize) -> String, after: &str) -> Self {
        let text = |rows: usize| {
            let rows: Vec<String> = (0..rows).map(&row).collect();
            format!("{before} {} {after}", rows.join(", "))
        };
        Self { by_rows: [128, 16, 1].map(|rows| (rows, text(rows))) }
    }

    /// Cuts a list into pieces, each with the statement that takes exactly so many rows.
    pub(crate) fn pieces<'a, T>(&'static self, mut rows: &'a [T]) -> impl Iterator<Item = (&'static str, &'a [T])> {
        std::iter::from_fn(move || {
            let (size, text) = self.by_rows.iter().find(|(size, _)| *size <= rows.len())?;
            let (now, later) = rows.split_at(*size);
            rows = later;
            Some((text.as_str(), now))
        })
    }

    #[cfg(test)]
    pub(crate) fn texts(&'static self) -> impl Iterator<Item = &'static str> {
        self.by_rows.iter().map(|(_, text)| text.as_str())
    }
}

pub(crate) static INSERT_ACTS: LazyLock<Bulk> =
    LazyLock::new(|| Bulk::rows("INSERT INTO acts (seq, recorded_at, kind, key, leaf, bytes) VALUES", 6, ""));

/// A text that is there already stays as it is: its digest says that it is the same.
pub(crate) static INSERT_TEXTS: LazyLock<Bulk> = LazyLock::new(|| {
    Bulk::rows(
        "INSERT INTO texts (id, digest, salt, media, length, body) VALUES",
        6,
        "ON CONFLICT (digest) DO NOTHING",
    )
});

/// Which of many keys are in the record.
pub(crate) static FIND_KEYS: LazyLock<Bulk> =
    LazyLock::new(|| Bulk::list("SELECT seq, key FROM acts WHERE key IN ("));

/// Which of many texts are withheld.
pub(crate) static FIND_WITHHELD: LazyLock<Bulk> =
    LazyLock::new(|| Bulk::list("SELECT digest FROM withheld WHERE digest IN ("));
