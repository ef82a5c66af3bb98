-- The desk: what people give to the making of plans. Words and whoever wrote them are here and nowhere else; the record holds
-- sealed batches of digests and counts. Erasing a text empties its row and leaves its leaf, which names nobody.

CREATE TABLE input (
    id BYTEA PRIMARY KEY,
    plan TEXT COLLATE "C" NOT NULL,
    call BIGINT NOT NULL,
    about BYTEA,
    version BIGINT NOT NULL,
    stance TEXT COLLATE "C",
    class TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C",
    organisation TEXT COLLATE "C",
    name TEXT COLLATE "C",
    title TEXT COLLATE "C",
    body TEXT COLLATE "C",
    salt BYTEA,
    language TEXT COLLATE "C" NOT NULL,
    given_at BIGINT NOT NULL,
    settled_at BIGINT,
    erased_at BIGINT,
    key BYTEA UNIQUE
);
CREATE INDEX input_call ON input (plan, call, given_at, id);
CREATE INDEX input_about ON input (about, given_at, id);
CREATE INDEX input_person ON input (person, given_at, id);

CREATE TABLE support (
    input BYTEA NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    class TEXT COLLATE "C" NOT NULL,
    given_at BIGINT NOT NULL,
    leaf BYTEA NOT NULL,
    salt BYTEA NOT NULL,
    withdrawn_at BIGINT,
    PRIMARY KEY (input, person)
);
CREATE INDEX support_person ON support (person);

CREATE TABLE leaf (
    leaf BYTEA PRIMARY KEY,
    entry BYTEA NOT NULL,
    input BYTEA NOT NULL,
    given_at BIGINT NOT NULL,
    batch BIGINT
);
CREATE INDEX leaf_batch ON leaf (batch, given_at, leaf);
CREATE INDEX leaf_input ON leaf (input, given_at, leaf);
