//! The statements of co-creation, the same text on both databases.

use std::sync::LazyLock;

use crate::sql::{Bulk, statements};

statements! {
    TAKE_INPUT = "INSERT INTO input
     (id, plan, call, about, version, stance, class, person, organisation, name, title, body, salt, language, given_at, key,
     channel, sender)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT (key) DO NOTHING";
    INPUT_OF_KEY = "SELECT l.leaf FROM input i JOIN leaf l ON l.input = i.id WHERE i.key = $1 ORDER BY l.given_at LIMIT 1";
    INPUT = "SELECT id, plan, call, about, version, stance, class, person, organisation, name, title, body, salt, language,
     given_at, settled_at, erased_at, channel, sender FROM input WHERE id = $1";
    /// The newest first, from one on that was seen last.
    INPUTS_OF_CALL = "SELECT id, plan, call, about, version, stance, class, person, organisation, name, title, body, salt,
     language, given_at, settled_at, erased_at, channel, sender FROM input
     WHERE plan = $1 AND call = $2 AND about IS NULL AND (given_at < $3 OR (given_at = $3 AND id < $4))
     ORDER BY given_at DESC, id DESC LIMIT $5";
    /// The oldest first: what waits longest.
    UNSETTLED_OF_CALL = "SELECT id, plan, call, about, version, stance, class, person, organisation, name, title, body, salt,
     language, given_at, settled_at, erased_at, channel, sender FROM input
     WHERE plan = $1 AND call = $2 AND settled_at IS NULL AND (given_at > $3 OR (given_at = $3 AND id > $4))
     ORDER BY given_at, id LIMIT $5";
    COMMENTS_ABOUT = "SELECT id, plan, call, about, version, stance, class, person, organisation, name, title, body, salt,
     language, given_at, settled_at, erased_at, channel, sender FROM input
     WHERE about = $1 AND (given_at < $2 OR (given_at = $2 AND id < $3)) ORDER BY given_at DESC, id DESC LIMIT $4";
    INPUTS_BY = "SELECT id, plan, call, about, version, stance, class, person, organisation, name, title, body, salt,
     language, given_at, settled_at, erased_at, channel, sender FROM input WHERE person = $1 ORDER BY given_at DESC, id DESC LIMIT $2";
    ERASE_INPUT = "UPDATE input SET person = NULL, organisation = NULL, name = NULL, title = NULL, body = NULL, salt = NULL,
     sender = NULL, key = NULL, erased_at = $3 WHERE id = $1 AND person = $2 AND erased_at IS NULL";
    SETTLE_INPUT = "UPDATE input SET settled_at = $2 WHERE id = $1";
    FORGET_AUTHOR = "UPDATE input SET person = NULL, organisation = NULL, name = NULL, key = NULL WHERE person = $1";

    /// One for each person and proposal. A support of another version takes the place of the one before on the desk; in the
    /// record both stay counted, each with its version.
    TAKE_SUPPORT = "INSERT INTO support (input, person, version, class, given_at, leaf, salt) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (input, person) DO UPDATE SET version = excluded.version, class = excluded.class,
     given_at = excluded.given_at, leaf = excluded.leaf, salt = excluded.salt, withdrawn_at = NULL
     WHERE support.version <> excluded.version OR support.withdrawn_at IS NOT NULL";
    SUPPORT = "SELECT version, class, given_at, leaf, withdrawn_at FROM support WHERE input = $1 AND person = $2";
    WITHDRAW_SUPPORT = "UPDATE support SET withdrawn_at = $4 WHERE input = $1 AND person = $2 AND version = $3
     AND withdrawn_at IS NULL";
    FORGET_SUPPORTER = "DELETE FROM support WHERE person = $1";

    TAKE_LEAF = "INSERT INTO leaf (leaf, entry, input, given_at) VALUES ($1, $2, $3, $4)";
    LEAF = "SELECT leaf, entry, batch FROM leaf WHERE leaf = $1";
    LEAVES_OF_INPUT = "SELECT leaf, entry, batch FROM leaf WHERE input = $1 ORDER BY given_at, leaf LIMIT $2";
    UNSEALED = "SELECT leaf, entry, batch FROM leaf WHERE batch IS NULL ORDER BY given_at, leaf LIMIT $1";
    BATCH = "SELECT leaf FROM leaf WHERE batch = $1 ORDER BY given_at, leaf";
}

/// Marks leaves as those of a batch: an insertion that finds each of them there, since it takes many rows at once on both
/// engines. The columns that are not named in the change are never written.
pub(crate) static SEAL_LEAVES: LazyLock<Bulk> = LazyLock::new(|| {
    Bulk::rows(
        "INSERT INTO leaf (leaf, entry, input, given_at, batch) VALUES",
        5,
        "ON CONFLICT (leaf) DO UPDATE SET batch = excluded.batch",
    )
});
