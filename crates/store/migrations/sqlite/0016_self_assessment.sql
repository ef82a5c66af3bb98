-- The desk: self-assessments that are being written, part by part, and what the public says of their drafts. Who comments is here
-- and nowhere else.

CREATE TABLE self_assessment_part (
    plan TEXT NOT NULL,
    report TEXT NOT NULL,
    part TEXT NOT NULL,
    version INTEGER NOT NULL,
    fulfilment TEXT,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (plan, report, part)
) STRICT;

CREATE TABLE self_assessment_comment (
    id BLOB PRIMARY KEY,
    plan TEXT NOT NULL,
    report TEXT NOT NULL,
    part TEXT NOT NULL,
    person TEXT,
    body TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    answer TEXT
) STRICT;
CREATE INDEX self_assessment_comment_report ON self_assessment_comment (plan, report, given_at, id);
