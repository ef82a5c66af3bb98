-- The desk: the two surveys of the networking mechanism as they were typed, and the cases that come of requests, each as the
-- steps that were taken in it. What both sides make public goes into the record; the rest is here and nowhere else.

CREATE TABLE survey (
    id TEXT COLLATE "C" PRIMARY KEY,
    survey TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C",
    person TEXT COLLATE "C",
    language TEXT COLLATE "C" NOT NULL,
    filling TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    filed_at BIGINT,
    confirmed_at BIGINT,
    reminded_at BIGINT
);
CREATE INDEX survey_body ON survey (body, id);
CREATE INDEX survey_state ON survey (survey, state, id);

CREATE TABLE help_case (
    request TEXT COLLATE "C" PRIMARY KEY,
    state TEXT COLLATE "C" NOT NULL,
    manager TEXT COLLATE "C",
    steps BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX help_case_manager ON help_case (manager, request);

CREATE TABLE help_case_step (
    request TEXT COLLATE "C" NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person TEXT COLLATE "C",
    office TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    step TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (request, n)
);
CREATE INDEX help_case_step_person ON help_case_step (person);

CREATE TABLE help_case_party (
    request TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (request, body)
);
CREATE INDEX help_case_party_body ON help_case_party (body, request);
