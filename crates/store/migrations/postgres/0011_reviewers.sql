-- The desk: what those who review say of themselves, with the conflicts of interest that they declared. It goes with the account.

CREATE TABLE reviewer (
    person TEXT COLLATE "C" PRIMARY KEY,
    body TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL
);
