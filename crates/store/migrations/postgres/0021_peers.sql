-- The desk: peers who are asked about the draft of a plan, on a snapshot of it, and what they say. Who comments is here and nowhere
-- else.

CREATE TABLE peer_consultation (
    plan TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    opened_on TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    invited TEXT COLLATE "C" NOT NULL,
    committee BIGINT NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    digest BYTEA NOT NULL,
    reminded_at BIGINT,
    PRIMARY KEY (plan, number)
);
CREATE INDEX peer_consultation_until ON peer_consultation (until);

CREATE TABLE peer_comment (
    id BYTEA PRIMARY KEY,
    plan TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    spoke_for TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C",
    about TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    consents BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    outcome TEXT COLLATE "C",
    answer TEXT COLLATE "C"
);
CREATE INDEX peer_comment_plan ON peer_comment (plan, number, given_at, id);
