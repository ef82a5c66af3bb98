-- The desk: which inputs of the public a part of a plan takes up, before it is deposited. Who linked them is not kept.

CREATE TABLE plan_input (
    plan TEXT NOT NULL,
    item TEXT NOT NULL,
    input BLOB NOT NULL,
    call INTEGER NOT NULL,
    why TEXT NOT NULL,
    linked_at INTEGER NOT NULL,
    PRIMARY KEY (plan, item, input)
) STRICT;
