-- The desk: what people give to the making of plans. Words and whoever wrote them are here and nowhere else; the record holds
-- sealed batches of digests and counts. Erasing a text empties its row and leaves its leaf, which names nobody.

CREATE TABLE input (
    id BLOB PRIMARY KEY,
    plan TEXT NOT NULL,
    call INTEGER NOT NULL,
    about BLOB,
    version INTEGER NOT NULL,
    stance TEXT,
    class TEXT NOT NULL,
    person TEXT,
    organisation TEXT,
    name TEXT,
    title TEXT,
    body TEXT,
    salt BLOB,
    language TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    settled_at INTEGER,
    erased_at INTEGER,
    key BLOB UNIQUE
) STRICT;
CREATE INDEX input_call ON input (plan, call, given_at, id);
CREATE INDEX input_about ON input (about, given_at, id);
CREATE INDEX input_person ON input (person, given_at, id);

CREATE TABLE support (
    input BLOB NOT NULL,
    person TEXT NOT NULL,
    version INTEGER NOT NULL,
    class TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    salt BLOB NOT NULL,
    withdrawn_at INTEGER,
    PRIMARY KEY (input, person)
) STRICT;
CREATE INDEX support_person ON support (person);

CREATE TABLE leaf (
    leaf BLOB PRIMARY KEY,
    entry BLOB NOT NULL,
    input BLOB NOT NULL,
    given_at INTEGER NOT NULL,
    batch INTEGER
) STRICT;
CREATE INDEX leaf_batch ON leaf (batch, given_at, leaf);
CREATE INDEX leaf_input ON leaf (input, given_at, leaf);
