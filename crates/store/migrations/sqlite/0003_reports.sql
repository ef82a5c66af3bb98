-- The desk: what readers report as wrong, until it is answered or discarded. Their words and addresses are deleted then; the
-- number stays, so that it is never given twice.

CREATE TABLE report (
    number INTEGER PRIMARY KEY,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    page TEXT,
    language TEXT,
    wrong TEXT,
    should_be TEXT,
    evidence TEXT,
    email TEXT,
    ended_at INTEGER
) STRICT;
CREATE INDEX report_open ON report (number) WHERE state = 'open';
