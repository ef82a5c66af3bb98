-- Whoever speaks for an organisation asks for its recognition: what it is, where, what shows that it exists; and why it was refused.
ALTER TABLE organisation ADD COLUMN kind TEXT COLLATE "C";
ALTER TABLE organisation ADD COLUMN country TEXT COLLATE "C";
ALTER TABLE organisation ADD COLUMN shown_by TEXT COLLATE "C";
ALTER TABLE organisation ADD COLUMN refused TEXT COLLATE "C";
ALTER TABLE organisation ADD COLUMN refused_at BIGINT;
-- One waits for each who asked.
CREATE UNIQUE INDEX organisation_waits ON organisation (asked_by) WHERE verified_at IS NULL AND refused_at IS NULL;
