-- The desk: reviews before they are published. What coders write is here until it is handed in; from then on its words lie
-- frozen beside the random bytes of the digest that the record holds. Comments on drafts wait here for their answer.

CREATE TABLE review_unit (
    review TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    unit BIGINT NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (review, kind, unit)
);

CREATE TABLE review_document (
    review TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    salt BYTEA NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (review, kind)
);

CREATE TABLE review_comment (
    id BYTEA PRIMARY KEY,
    review TEXT COLLATE "C" NOT NULL,
    round BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    field TEXT COLLATE "C",
    speaker TEXT COLLATE "C" NOT NULL,
    stand TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C",
    body TEXT COLLATE "C" NOT NULL,
    salt BYTEA NOT NULL,
    in_confidence BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    disposition TEXT COLLATE "C",
    answer TEXT COLLATE "C",
    answer_salt BYTEA
);
CREATE INDEX review_comment_round ON review_comment (review, round, given_at, id);
