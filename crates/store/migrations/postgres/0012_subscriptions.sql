-- The desk: who wants what is new by mail, what they were told last, and which deadlines were reminded of. Whoever asked and did not
-- confirm yet is in no backup.

CREATE TABLE subscription (
    email TEXT COLLATE "C" NOT NULL,
    topic TEXT COLLATE "C" NOT NULL,
    cadence TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    leave BYTEA NOT NULL UNIQUE,
    told BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (email, topic)
);
CREATE INDEX subscription_due ON subscription (due_at);
CREATE INDEX subscription_topic ON subscription (topic, cadence, told, email);

CREATE TABLE subscription_asked (
    token BYTEA PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL,
    topic TEXT COLLATE "C" NOT NULL,
    cadence TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX subscription_asked_email ON subscription_asked (email, asked_at);

-- Reminders of deadlines and letters about missed ones that were mailed: which, not to whom.
CREATE TABLE notice (
    member TEXT COLLATE "C" NOT NULL,
    duty TEXT COLLATE "C" NOT NULL,
    plan BIGINT NOT NULL,
    due TEXT COLLATE "C" NOT NULL,
    step BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (member, duty, plan, due, step)
);
