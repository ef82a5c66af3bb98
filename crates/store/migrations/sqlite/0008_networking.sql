-- The desk: the two surveys of the networking mechanism as they were typed, and the cases that come of requests, each as the
-- steps that were taken in it. What both sides make public goes into the record; the rest is here and nowhere else.

CREATE TABLE survey (
    id TEXT PRIMARY KEY,
    survey TEXT NOT NULL,
    body TEXT,
    person TEXT,
    language TEXT NOT NULL,
    filling TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    filed_at INTEGER,
    confirmed_at INTEGER,
    reminded_at INTEGER
) STRICT;
CREATE INDEX survey_body ON survey (body, id);
CREATE INDEX survey_state ON survey (survey, state, id);

CREATE TABLE help_case (
    request TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    manager TEXT,
    steps INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX help_case_manager ON help_case (manager, request);

CREATE TABLE help_case_step (
    request TEXT NOT NULL,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person TEXT,
    office TEXT NOT NULL,
    body TEXT NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (request, n)
) STRICT;
CREATE INDEX help_case_step_person ON help_case_step (person);

CREATE TABLE help_case_party (
    request TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (request, body)
) STRICT;
CREATE INDEX help_case_party_body ON help_case_party (body, request);
