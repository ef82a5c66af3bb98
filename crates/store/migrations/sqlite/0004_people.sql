-- The desk: people. What is here of a person is nowhere else, and goes when they delete their account. Secrets (tokens, codes)
-- are kept as SHA-256 digests only. Short-lived rows (sessions, codes, links, ceremonies) are in no backup.

CREATE TABLE account (
    person TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    confirmed_at INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_shown_at INTEGER,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    token BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    agent TEXT NOT NULL
) STRICT;
CREATE INDEX session_person ON session (person, created_at);

CREATE TABLE code (
    handle BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    digest BLOB,
    name TEXT,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    used_at INTEGER
) STRICT;
CREATE INDEX code_email ON code (email, created_at);

CREATE TABLE recovery (
    digest BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX recovery_person ON recovery (person);

CREATE TABLE link (
    token BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE invitation (
    token BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    office TEXT NOT NULL,
    body TEXT NOT NULL,
    until TEXT,
    by_person TEXT,
    by_office TEXT NOT NULL,
    by_body TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE passkey (
    credential BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX passkey_person ON passkey (person, created_at);

CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT;
CREATE INDEX identity_person ON identity (person);

CREATE TABLE ceremony (
    handle BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT,
    state TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    website TEXT NOT NULL,
    asked_by TEXT,
    asked_at INTEGER NOT NULL,
    verified_at INTEGER
) STRICT;

CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    letter TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
