-- The desk: versions of what people give, wordings that others propose, what is looked at before it shows, who hid what, appeals.
-- Words and whoever wrote them go with their input when it is erased.

-- When the present version was written, where it is not the first; its leaf; and the proposed wording that it took over.
ALTER TABLE input ADD COLUMN changed_at BIGINT;
ALTER TABLE input ADD COLUMN leaf BYTEA;
ALTER TABLE input ADD COLUMN credit BYTEA;
UPDATE input SET leaf = (SELECT l.leaf FROM leaf l WHERE l.input = input.id ORDER BY l.given_at, l.leaf LIMIT 1);
-- Whether those who support an earlier version are still to be asked again.
ALTER TABLE input ADD COLUMN asking BIGINT NOT NULL DEFAULT 0;
CREATE INDEX input_asking ON input (id) WHERE asking = 1;
-- A comment that proposes another wording, and what the author of the proposal said to it.
ALTER TABLE input ADD COLUMN amends BIGINT NOT NULL DEFAULT 0;
ALTER TABLE input ADD COLUMN outcome TEXT COLLATE "C";
ALTER TABLE input ADD COLUMN decided_at BIGINT;
ALTER TABLE input ADD COLUMN reason TEXT COLLATE "C";
-- Whether it waits for a moderator before it shows; who hid it; the digest of the secret address of whoever has no account.
ALTER TABLE input ADD COLUMN held BIGINT NOT NULL DEFAULT 0;
ALTER TABLE input ADD COLUMN hidden_by TEXT COLLATE "C";
ALTER TABLE input ADD COLUMN secret BYTEA;
CREATE INDEX input_held ON input (given_at, id) WHERE held = 1;
CREATE UNIQUE INDEX input_secret ON input (secret);
CREATE INDEX input_hidden_by ON input (hidden_by);

-- Up to which version a supporter was told of a new wording.
ALTER TABLE support ADD COLUMN told BIGINT NOT NULL DEFAULT 0;

CREATE TABLE input_version (
    input BYTEA NOT NULL,
    version BIGINT NOT NULL,
    name TEXT COLLATE "C",
    title TEXT COLLATE "C",
    body TEXT COLLATE "C" NOT NULL,
    salt BYTEA NOT NULL,
    given_at BIGINT NOT NULL,
    leaf BYTEA NOT NULL,
    credit BYTEA,
    PRIMARY KEY (input, version)
);

CREATE TABLE input_appeal (
    input BYTEA PRIMARY KEY,
    words TEXT COLLATE "C" NOT NULL,
    made_at BIGINT NOT NULL
);
