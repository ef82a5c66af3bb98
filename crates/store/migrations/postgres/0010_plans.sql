-- The desk: plans that are being written, part by part, and what ministers endorsed.

CREATE TABLE plan_item (
    plan TEXT COLLATE "C" NOT NULL,
    item TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    begun_by TEXT COLLATE "C",
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (plan, item)
);

CREATE TABLE plan_endorsement (
    plan TEXT COLLATE "C" PRIMARY KEY,
    digest BYTEA NOT NULL,
    endorsed_at BIGINT NOT NULL
);
