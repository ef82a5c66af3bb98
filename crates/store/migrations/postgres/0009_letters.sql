-- The desk: letters of intent that wait to be published, one for each country.

CREATE TABLE letter (
    body TEXT COLLATE "C" PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    english TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C",
    own TEXT COLLATE "C",
    endorses BIGINT NOT NULL,
    ministry TEXT COLLATE "C",
    signed_at BIGINT NOT NULL,
    reason TEXT COLLATE "C",
    returned_at BIGINT
);
