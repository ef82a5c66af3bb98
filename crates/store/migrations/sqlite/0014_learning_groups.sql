-- The desk: what governments answer to being invited to learn together, and what they write to each other when they do. Beside it,
-- whose turn it is in a case and how many introductions it has, so that a list of cases need not read their steps.

CREATE TABLE learning_group_answer (
    area TEXT NOT NULL,
    member TEXT NOT NULL,
    person TEXT,
    says TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (area, member)
) STRICT;
CREATE INDEX learning_group_answer_member ON learning_group_answer (member, area);
CREATE INDEX learning_group_answer_person ON learning_group_answer (person);

CREATE TABLE learning_group_message (
    area TEXT NOT NULL,
    at INTEGER NOT NULL,
    member TEXT NOT NULL,
    person TEXT,
    words TEXT NOT NULL,
    PRIMARY KEY (area, at, member)
) STRICT;
CREATE INDEX learning_group_message_person ON learning_group_message (person);

ALTER TABLE help_case ADD COLUMN introductions INTEGER NOT NULL DEFAULT 0;
-- Cases from before have no lines below until somebody looks after them.
ALTER TABLE help_case ADD COLUMN noted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX help_case_changed ON help_case (changed_at, request);

CREATE TABLE help_case_waits (
    request TEXT NOT NULL,
    role TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (request, role, body)
) STRICT;
CREATE INDEX help_case_waits_role ON help_case_waits (role, body, request);
