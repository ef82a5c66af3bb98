-- The desk: who wants what is new by mail, what they were told last, and which deadlines were reminded of. Whoever asked and did not
-- confirm yet is in no backup.

CREATE TABLE subscription (
    email TEXT NOT NULL,
    topic TEXT NOT NULL,
    cadence TEXT NOT NULL,
    language TEXT NOT NULL,
    leave BLOB NOT NULL UNIQUE,
    told INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (email, topic)
) STRICT;
CREATE INDEX subscription_due ON subscription (due_at);
CREATE INDEX subscription_topic ON subscription (topic, cadence, told, email);

CREATE TABLE subscription_asked (
    token BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    topic TEXT NOT NULL,
    cadence TEXT NOT NULL,
    language TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX subscription_asked_email ON subscription_asked (email, asked_at);

-- Reminders of deadlines and letters about missed ones that were mailed: which, not to whom.
CREATE TABLE notice (
    member TEXT NOT NULL,
    duty TEXT NOT NULL,
    plan INTEGER NOT NULL,
    due TEXT NOT NULL,
    step INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (member, duty, plan, due, step)
) STRICT;
