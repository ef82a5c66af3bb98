-- The desk: which inputs of the public a part of a plan takes up, before it is deposited. Who linked them is not kept.

CREATE TABLE plan_input (
    plan TEXT COLLATE "C" NOT NULL,
    item TEXT COLLATE "C" NOT NULL,
    input BYTEA NOT NULL,
    call BIGINT NOT NULL,
    why TEXT COLLATE "C" NOT NULL,
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (plan, item, input)
);
