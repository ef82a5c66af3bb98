-- The desk: self-assessments that are being written, part by part, and what the public says of their drafts. Who comments is here
-- and nowhere else.

CREATE TABLE self_assessment_part (
    plan TEXT COLLATE "C" NOT NULL,
    report TEXT COLLATE "C" NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    fulfilment TEXT COLLATE "C",
    body TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (plan, report, part)
);

CREATE TABLE self_assessment_comment (
    id BYTEA PRIMARY KEY,
    plan TEXT COLLATE "C" NOT NULL,
    report TEXT COLLATE "C" NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C",
    body TEXT COLLATE "C" NOT NULL,
    given_at BIGINT NOT NULL,
    answer TEXT COLLATE "C"
);
CREATE INDEX self_assessment_comment_report ON self_assessment_comment (plan, report, given_at, id);
