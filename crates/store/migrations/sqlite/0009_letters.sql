-- The desk: letters of intent that wait to be published, one for each country.

CREATE TABLE letter (
    body TEXT PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    english TEXT NOT NULL,
    language TEXT,
    own TEXT,
    endorses INTEGER NOT NULL,
    ministry TEXT,
    signed_at INTEGER NOT NULL,
    reason TEXT,
    returned_at INTEGER
) STRICT;
