-- The record: acts, and the texts that stand beside them. Column types are explained at the top of src/lib.rs.
-- In acts, `bytes` comes last, so that the short columns are read without walking through the long one.

PRAGMA application_id = 1330659651;

CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    length INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    texts INTEGER NOT NULL
) STRICT;
INSERT INTO head (one, length, recorded_at, texts) VALUES (1, 0, 0, 0);

CREATE TABLE acts (
    seq INTEGER PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    leaf BLOB NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    salt BLOB NOT NULL,
    media TEXT,
    length INTEGER NOT NULL,
    body BLOB
) STRICT;

CREATE TABLE withheld (
    digest BLOB PRIMARY KEY,
    reason TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

-- The log's side of the record.

CREATE TABLE checkpoints (
    size INTEGER PRIMARY KEY,
    note TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE cosignatures (
    size INTEGER NOT NULL,
    witness TEXT NOT NULL,
    line TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (size, witness)
) STRICT;

-- The desk.

CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    worker TEXT,
    claimed_until INTEGER NOT NULL DEFAULT 0,
    done_at INTEGER,
    problem TEXT
) STRICT;
CREATE INDEX job_due ON job (due_at) WHERE done_at IS NULL;

CREATE TABLE imports_running (
    import TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    digest TEXT NOT NULL,
    next_row INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT;
