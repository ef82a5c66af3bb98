-- The desk: peers who are asked about the draft of a plan, on a snapshot of it, and what they say. Who comments is here and nowhere
-- else.

CREATE TABLE peer_consultation (
    plan TEXT NOT NULL,
    number INTEGER NOT NULL,
    opened_on TEXT NOT NULL,
    until TEXT NOT NULL,
    invited TEXT NOT NULL,
    committee INTEGER NOT NULL,
    body TEXT NOT NULL,
    digest BLOB NOT NULL,
    reminded_at INTEGER,
    PRIMARY KEY (plan, number)
) STRICT;
CREATE INDEX peer_consultation_until ON peer_consultation (until);

CREATE TABLE peer_comment (
    id BLOB PRIMARY KEY,
    plan TEXT NOT NULL,
    number INTEGER NOT NULL,
    spoke_for TEXT NOT NULL,
    person TEXT,
    about TEXT NOT NULL,
    words TEXT NOT NULL,
    consents INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    outcome TEXT,
    answer TEXT
) STRICT;
CREATE INDEX peer_comment_plan ON peer_comment (plan, number, given_at, id);
