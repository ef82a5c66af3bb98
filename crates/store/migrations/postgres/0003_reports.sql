-- The desk: what readers report as wrong, until it is answered or discarded. Their words and addresses are deleted then; the
-- number stays, so that it is never given twice.

CREATE TABLE report (
    number BIGINT PRIMARY KEY,
    received_at BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    page TEXT COLLATE "C",
    language TEXT COLLATE "C",
    wrong TEXT COLLATE "C",
    should_be TEXT COLLATE "C",
    evidence TEXT COLLATE "C",
    email TEXT COLLATE "C",
    ended_at BIGINT
);
CREATE INDEX report_open ON report (number) WHERE state = 'open';
