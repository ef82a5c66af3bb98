//! What truly differs between SQLite and PostgreSQL, each difference by name. Everything else is one text for both.

use crate::db::{Conn, Db};

/// One statement in the two dialects.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair {
    /// For SQLite.
    pub lite: &'static str,
    /// For PostgreSQL.
    pub pg: &'static str,
}

impl Pair {
    pub(crate) fn on(self, conn: &Conn) -> &'static str {
        match conn {
            Conn::Lite(_) => self.lite,
            Conn::Pg(_) => self.pg,
        }
    }

    pub(crate) fn of(self, db: &Db) -> &'static str {
        match db {
            Db::Lite { .. } => self.lite,
            Db::Pg(_) => self.pg,
        }
    }
}

/// Beginning to write and taking the head lock: whoever holds it is the only one who appends. SQLite takes its one write
/// lock as it begins, so that nobody can write between our reading and our writing; PostgreSQL locks the row. Both
/// statements go in one message, as many wait while the lock is taken.
pub(crate) const BEGIN_AT_HEAD: Pair = Pair {
    lite: "BEGIN IMMEDIATE; SELECT length, recorded_at, texts FROM head",
    pg: "BEGIN; SELECT length, recorded_at, texts FROM head FOR UPDATE",
};

/// Ending a turn in which the record has grown. PostgreSQL tells other processes; SQLite has no such thing, and readers there
/// look twice a second.
pub(crate) const COMMIT_GROWN: Pair = Pair { lite: "COMMIT", pg: "SELECT pg_notify('openpact_acts', ''); COMMIT" };

/// Beginning to read one moment of the whole database.
pub(crate) const BEGIN_SNAPSHOT: Pair = Pair { lite: "BEGIN", pg: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" };

/// The acts of a range end to end: how many, the first position, their lengths, their leaves, their bytes. Each engine puts bytes
/// together in a way of its own: SQLite as text, which is never looked into.
pub(crate) const PACKED_ACTS: Pair = Pair {
    lite: "SELECT count(*), min(seq), string_agg(octet_length(bytes), ','), string_agg(hex(leaf), ''),
               string_agg(CAST(bytes AS TEXT), '')
           FROM (SELECT seq, leaf, bytes FROM acts WHERE seq >= $1 AND seq < $2 ORDER BY seq)",
    pg: "SELECT count(*), min(seq), string_agg(octet_length(bytes)::text, ','), string_agg(encode(leaf, 'hex'), ''),
             string_agg(bytes, ''::bytea)
         FROM (SELECT seq, leaf, bytes FROM acts WHERE seq >= $1 AND seq < $2 ORDER BY seq) AS chunk",
};

/// The words of texts end to end: how many, the last number, their lengths, their digests, the words.
pub(crate) const PACKED_WORDS: Pair = Pair {
    lite: "SELECT count(*), max(id), string_agg(octet_length(coalesce(body, '')), ','), string_agg(hex(digest), ''),
               string_agg(CAST(coalesce(body, '') AS TEXT), '')
           FROM (SELECT id, digest, body FROM texts WHERE id > $1 AND media IS NULL ORDER BY id LIMIT $2 + 0)",
    pg: "SELECT count(*), max(id), string_agg(octet_length(coalesce(body, ''::bytea))::text, ','), string_agg(encode(digest, 'hex'), ''),
             string_agg(coalesce(body, ''::bytea), ''::bytea)
         FROM (SELECT id, digest, body FROM texts WHERE id > $1 AND media IS NULL ORDER BY id LIMIT $2 + 0) AS chunk",
};

/// Claiming the next job: on PostgreSQL several workers pass over each other's rows instead of waiting for them.
pub(crate) const CLAIM_JOB: Pair = Pair {
    lite: "UPDATE job SET worker = $1, claimed_until = $2, attempts = attempts + 1 WHERE id = (
               SELECT id FROM job WHERE done_at IS NULL AND due_at <= $3 AND claimed_until <= $3
               ORDER BY due_at, id LIMIT 1)
           RETURNING id, kind, key, body, attempts",
    pg: "UPDATE job SET worker = $1, claimed_until = $2, attempts = attempts + 1 WHERE id = (
             SELECT id FROM job WHERE done_at IS NULL AND due_at <= $3 AND claimed_until <= $3
             ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, key, body, attempts",
};

/// The same for jobs of one kind.
pub(crate) const CLAIM_JOB_OF: Pair = Pair {
    lite: "UPDATE job SET worker = $1, claimed_until = $2, attempts = attempts + 1 WHERE id = (
               SELECT id FROM job WHERE done_at IS NULL AND due_at <= $3 AND claimed_until <= $3 AND kind = $4
               ORDER BY due_at, id LIMIT 1)
           RETURNING id, kind, key, body, attempts",
    pg: "UPDATE job SET worker = $1, claimed_until = $2, attempts = attempts + 1 WHERE id = (
             SELECT id FROM job WHERE done_at IS NULL AND due_at <= $3 AND claimed_until <= $3 AND kind = $4
             ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, key, body, attempts",
};

/// Beginning to change the desk, without the head lock.
pub(crate) const BEGIN_CHANGING: Pair = Pair { lite: "BEGIN IMMEDIATE", pg: "BEGIN" };

/// Letting nobody else at what goes by a word until the transaction ends. SQLite has one writer anyway.
pub(crate) const LOCK_WORD: Pair = Pair { lite: "SELECT $1", pg: "SELECT pg_advisory_xact_lock(hashtext($1))" };

/// Letting the numbering of jobs go on after rows that were copied in. SQLite goes on after the highest by itself.
pub(crate) const RENUMBER_JOBS: &str =
    "SELECT setval(pg_get_serial_sequence('job', 'id'), coalesce((SELECT max(id) FROM job), 0) + 1, false)";

/// The channel of [`COMMIT_GROWN`].
pub(crate) const CHANNEL: &str = "openpact_acts";
