-- The desk: what governments answer to being invited to learn together, and what they write to each other when they do. Beside it,
-- whose turn it is in a case and how many introductions it has, so that a list of cases need not read their steps.

CREATE TABLE learning_group_answer (
    area TEXT COLLATE "C" NOT NULL,
    member TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C",
    says TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (area, member)
);
CREATE INDEX learning_group_answer_member ON learning_group_answer (member, area);
CREATE INDEX learning_group_answer_person ON learning_group_answer (person);

CREATE TABLE learning_group_message (
    area TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    member TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C",
    words TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (area, at, member)
);
CREATE INDEX learning_group_message_person ON learning_group_message (person);

ALTER TABLE help_case ADD COLUMN introductions BIGINT NOT NULL DEFAULT 0;
-- Cases from before have no lines below until somebody looks after them.
ALTER TABLE help_case ADD COLUMN noted BIGINT NOT NULL DEFAULT 0;
CREATE INDEX help_case_changed ON help_case (changed_at, request);

CREATE TABLE help_case_waits (
    request TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (request, role, body)
);
CREATE INDEX help_case_waits_role ON help_case_waits (role, body, request);
