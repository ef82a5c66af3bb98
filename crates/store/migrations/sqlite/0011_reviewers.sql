-- The desk: what those who review say of themselves, with the conflicts of interest that they declared. It goes with the account.

CREATE TABLE reviewer (
    person TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
