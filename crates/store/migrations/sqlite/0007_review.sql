-- The desk: reviews before they are published. What coders write is here until it is handed in; from then on its words lie
-- frozen beside the random bytes of the digest that the record holds. Comments on drafts wait here for their answer.

CREATE TABLE review_unit (
    review TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit INTEGER NOT NULL,
    person TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (review, kind, unit)
) STRICT;

CREATE TABLE review_document (
    review TEXT NOT NULL,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    salt BLOB NOT NULL,
    body TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (review, kind)
) STRICT;

CREATE TABLE review_comment (
    id BLOB PRIMARY KEY,
    review TEXT NOT NULL,
    round INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    field TEXT,
    speaker TEXT NOT NULL,
    stand TEXT NOT NULL,
    person TEXT,
    body TEXT NOT NULL,
    salt BLOB NOT NULL,
    in_confidence INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    disposition TEXT,
    answer TEXT,
    answer_salt BLOB
) STRICT;
CREATE INDEX review_comment_round ON review_comment (review, round, given_at, id);
