-- The desk: archived copies of what findings rest on, until the text that points to one becomes public and the file enters the record.
CREATE TABLE review_snapshot (
    digest BLOB PRIMARY KEY,
    review TEXT NOT NULL,
    kind TEXT NOT NULL,
    salt BLOB NOT NULL,
    is_a TEXT NOT NULL,
    taken TEXT NOT NULL,
    bytes BLOB NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX review_snapshot_review ON review_snapshot (review, digest);

-- What came of asking the addresses that published reviews cite. Whoever is about to ask claims the address with its hour.
CREATE TABLE cited_link (
    address TEXT PRIMARY KEY,
    claimed_at INTEGER NOT NULL,
    asked_at INTEGER,
    answer TEXT,
    failing_since INTEGER,
    answered_at INTEGER
) STRICT;
