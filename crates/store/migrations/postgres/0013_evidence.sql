-- The desk: archived copies of what findings rest on, until the text that points to one becomes public and the file enters the record.
CREATE TABLE review_snapshot (
    digest BYTEA PRIMARY KEY,
    review TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    salt BYTEA NOT NULL,
    is_a TEXT COLLATE "C" NOT NULL,
    taken TEXT COLLATE "C" NOT NULL,
    bytes BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX review_snapshot_review ON review_snapshot (review, digest);

-- What came of asking the addresses that published reviews cite. Whoever is about to ask claims the address with its hour.
CREATE TABLE cited_link (
    address TEXT COLLATE "C" PRIMARY KEY,
    claimed_at BIGINT NOT NULL,
    asked_at BIGINT,
    answer TEXT COLLATE "C",
    failing_since BIGINT,
    answered_at BIGINT
);
