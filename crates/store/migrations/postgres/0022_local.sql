-- The desk: applications of local jurisdictions that are being written. Once one is handed in its words are in the record, and its row
-- here says only whose it was.

CREATE TABLE local_application (
    id BYTEA PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    call BIGINT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    handed_in BIGINT
);
CREATE INDEX local_application_person ON local_application (person, changed_at, id);
