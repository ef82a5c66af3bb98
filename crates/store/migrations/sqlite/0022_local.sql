-- The desk: applications of local jurisdictions that are being written. Once one is handed in its words are in the record, and its row
-- here says only whose it was.

CREATE TABLE local_application (
    id BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    call INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    handed_in INTEGER
) STRICT;
CREATE INDEX local_application_person ON local_application (person, changed_at, id);
