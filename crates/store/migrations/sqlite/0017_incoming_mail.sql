-- The desk: in which way something came, whose a secret address of mail is and what for, which mail was taken already, and who wants
-- what is written in a learning group by mail. Of the secrets there are digests only.

ALTER TABLE input ADD COLUMN channel TEXT NOT NULL DEFAULT 'web';
-- Of what an officer typed in: whom it came from.
ALTER TABLE input ADD COLUMN sender TEXT;
ALTER TABLE learning_group_message ADD COLUMN channel TEXT NOT NULL DEFAULT 'web';

CREATE TABLE mail_address (
    digest BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_address_person ON mail_address (person, what);
CREATE INDEX mail_address_expires ON mail_address (expires_at);

CREATE TABLE mail_taken (
    key BLOB PRIMARY KEY,
    taken_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_taken_at ON mail_taken (taken_at);

CREATE TABLE learning_group_mail (
    area TEXT NOT NULL,
    member TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (area, member, person)
) STRICT;
CREATE INDEX learning_group_mail_person ON learning_group_mail (person);
