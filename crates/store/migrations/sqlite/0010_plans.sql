-- The desk: plans that are being written, part by part, and what ministers endorsed.

CREATE TABLE plan_item (
    plan TEXT NOT NULL,
    item TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    begun_by TEXT,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (plan, item)
) STRICT;

CREATE TABLE plan_endorsement (
    plan TEXT PRIMARY KEY,
    digest BLOB NOT NULL,
    endorsed_at INTEGER NOT NULL
) STRICT;
