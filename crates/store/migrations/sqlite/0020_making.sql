-- The desk: versions of what people give, wordings that others propose, what is looked at before it shows, who hid what, appeals.
-- Words and whoever wrote them go with their input when it is erased.

-- When the present version was written, where it is not the first; its leaf; and the proposed wording that it took over.
ALTER TABLE input ADD COLUMN changed_at INTEGER;
ALTER TABLE input ADD COLUMN leaf BLOB;
ALTER TABLE input ADD COLUMN credit BLOB;
UPDATE input SET leaf = (SELECT l.leaf FROM leaf l WHERE l.input = input.id ORDER BY l.given_at, l.leaf LIMIT 1);
-- Whether those who support an earlier version are still to be asked again.
ALTER TABLE input ADD COLUMN asking INTEGER NOT NULL DEFAULT 0;
CREATE INDEX input_asking ON input (id) WHERE asking = 1;
-- A comment that proposes another wording, and what the author of the proposal said to it.
ALTER TABLE input ADD COLUMN amends INTEGER NOT NULL DEFAULT 0;
ALTER TABLE input ADD COLUMN outcome TEXT;
ALTER TABLE input ADD COLUMN decided_at INTEGER;
ALTER TABLE input ADD COLUMN reason TEXT;
-- Whether it waits for a moderator before it shows; who hid it; the digest of the secret address of whoever has no account.
ALTER TABLE input ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
ALTER TABLE input ADD COLUMN hidden_by TEXT;
ALTER TABLE input ADD COLUMN secret BLOB;
CREATE INDEX input_held ON input (given_at, id) WHERE held = 1;
CREATE UNIQUE INDEX input_secret ON input (secret);
CREATE INDEX input_hidden_by ON input (hidden_by);

-- Up to which version a supporter was told of a new wording.
ALTER TABLE support ADD COLUMN told INTEGER NOT NULL DEFAULT 0;

CREATE TABLE input_version (
    input BLOB NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    title TEXT,
    body TEXT NOT NULL,
    salt BLOB NOT NULL,
    given_at INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    credit BLOB,
    PRIMARY KEY (input, version)
) STRICT;

CREATE TABLE input_appeal (
    input BLOB PRIMARY KEY,
    words TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
