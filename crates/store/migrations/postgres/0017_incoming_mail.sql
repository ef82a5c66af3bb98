-- The desk: in which way something came, whose a secret address of mail is and what for, which mail was taken already, and who wants
-- what is written in a learning group by mail. Of the secrets there are digests only.

ALTER TABLE input ADD COLUMN channel TEXT COLLATE "C" NOT NULL DEFAULT 'web';
-- Of what an officer typed in: whom it came from.
ALTER TABLE input ADD COLUMN sender TEXT COLLATE "C";
ALTER TABLE learning_group_message ADD COLUMN channel TEXT COLLATE "C" NOT NULL DEFAULT 'web';

CREATE TABLE mail_address (
    digest BYTEA PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C",
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX mail_address_person ON mail_address (person, what);
CREATE INDEX mail_address_expires ON mail_address (expires_at);

CREATE TABLE mail_taken (
    key BYTEA PRIMARY KEY,
    taken_at BIGINT NOT NULL
);
CREATE INDEX mail_taken_at ON mail_taken (taken_at);

CREATE TABLE learning_group_mail (
    area TEXT COLLATE "C" NOT NULL,
    member TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (area, member, person)
);
CREATE INDEX learning_group_mail_person ON learning_group_mail (person);
