-- The desk: people. What is here of a person is nowhere else, and goes when they delete their account. Secrets (tokens, codes)
-- are kept as SHA-256 digests only. Short-lived rows (sessions, codes, links, ceremonies) are in no backup.

CREATE TABLE account (
    person TEXT COLLATE "C" PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    confirmed_at BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_shown_at BIGINT,
    language TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE session (
    token BYTEA PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    agent TEXT COLLATE "C" NOT NULL
);
CREATE INDEX session_person ON session (person, created_at);

CREATE TABLE code (
    handle BYTEA PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL,
    digest BYTEA,
    name TEXT COLLATE "C",
    language TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    used_at BIGINT
);
CREATE INDEX code_email ON code (email, created_at);

CREATE TABLE recovery (
    digest BYTEA PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX recovery_person ON recovery (person);

CREATE TABLE link (
    token BYTEA PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE invitation (
    token BYTEA PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL,
    office TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C",
    by_person TEXT COLLATE "C",
    by_office TEXT COLLATE "C" NOT NULL,
    by_body TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE passkey (
    credential BYTEA PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    data TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkey_person ON passkey (person, created_at);

CREATE TABLE identity (
    issuer TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_person ON identity (person);

CREATE TABLE ceremony (
    handle BYTEA PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE organisation (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    website TEXT COLLATE "C" NOT NULL,
    asked_by TEXT COLLATE "C",
    asked_at BIGINT NOT NULL,
    verified_at BIGINT
);

CREATE TABLE mail (
    id TEXT COLLATE "C" PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    letter TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL
);
