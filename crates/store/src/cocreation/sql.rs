//! The statements of co-creation, the same text on both databases.

use std::sync::LazyLock;

use crate::sql::{Bulk, statements};

/// The columns of an input, in the order of its row.
macro_rules! columns {
    () => {
        "i.id, i.plan, i.call, i.about, i.version, i.stance, i.class, i.person, i.organisation, i.name, i.title, i.body, i.salt, \
         i.language, i.given_at, i.settled_at, i.erased_at, i.channel, i.sender, i.changed_at, i.leaf, i.credit, i.amends, \
         i.outcome, i.decided_at, i.reason, i.held, i.hidden_by, i.paragraph, i.wording, i.merged_into, i.stale"
    };
}

/// That an input has one of the stems of a word, as one statement asks it of each word but the first; an empty word is not asked for.
macro_rules! says {
    ($first:literal, $($stem:literal),+) => {
        concat!(
            " AND (CAST(", $first, " AS TEXT) = '' OR EXISTS (SELECT 1 FROM input_word v WHERE v.plan = i.plan \
             AND v.stem IN (", $first, $(", ", $stem,)+ ") AND v.given_at = i.given_at AND v.input = i.id))"
        )
    };
}

statements! {
    TAKE_INPUT = "INSERT INTO input
     (id, plan, call, about, version, stance, class, person, organisation, name, title, body, salt, language, given_at, key,
     channel, sender, leaf, amends, held, secret, paragraph)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
     ON CONFLICT (key) DO NOTHING";
    INPUT_OF_KEY = "SELECT l.leaf FROM input i JOIN leaf l ON l.input = i.id WHERE i.key = $1 ORDER BY l.given_at LIMIT 1";
    INPUT = concat!("SELECT ", columns!(), " FROM input i WHERE id = $1");
    /// The newest first, from one on that was seen last.
    INPUTS_OF_CALL = concat!("SELECT ", columns!(), " FROM input i \
         WHERE plan = $1 AND call = $2 AND about IS NULL AND held = 0 AND (given_at < $3 OR (given_at = $3 AND id < $4)) \
         ORDER BY given_at DESC, id DESC LIMIT $5 + 0");
    /// The oldest first: what waits longest. What says the same as another waits with it.
    UNSETTLED_OF_CALL = concat!("SELECT ", columns!(), " FROM input i \
         WHERE plan = $1 AND call = $2 AND settled_at IS NULL AND merged_into IS NULL AND held = 0 AND (given_at > $3 OR (given_at = $3 AND id > $4)) \
         ORDER BY given_at, id LIMIT $5 + 0");
    COMMENTS_ABOUT = concat!("SELECT ", columns!(), " FROM input i \
         WHERE about = $1 AND (given_at < $2 OR (given_at = $2 AND id < $3)) ORDER BY given_at DESC, id DESC LIMIT $4 + 0");
    INPUTS_BY = concat!("SELECT ", columns!(), " FROM input i WHERE person = $1 ORDER BY given_at DESC, id DESC LIMIT $2 + 0");
    /// What waits for a moderator, the longest first.
    HELD_INPUTS = concat!("SELECT ", columns!(), " FROM input i WHERE held = 1 ORDER BY given_at, id LIMIT $1 + 0");
    INPUT_OF_SECRET = concat!("SELECT ", columns!(), " FROM input i WHERE secret = $1");
    LET_SHOW = "UPDATE input SET held = 0, stale = stale + 1 WHERE id = $1 AND held = 1";
    ERASE_INPUT = "UPDATE input SET person = NULL, organisation = NULL, name = NULL, title = NULL, body = NULL, salt = NULL,
     sender = NULL, key = NULL, reason = NULL, held = 0, asking = 0, erased_at = $3, stale = stale + 1
     WHERE id = $1 AND person = $2 AND erased_at IS NULL";
    /// The same by whoever holds the secret address; the page of it goes on to say what became of the input.
    ERASE_INPUT_OF_SECRET = "UPDATE input SET organisation = NULL, name = NULL, title = NULL, body = NULL, salt = NULL, key = NULL,
     held = 0, erased_at = $3, stale = stale + 1 WHERE id = $1 AND secret = $2 AND erased_at IS NULL";
    ERASE_VERSIONS = "DELETE FROM input_version WHERE input = $1";
    ERASE_WORDS = "DELETE FROM input_word WHERE input = $1";
    ERASE_APPEAL = "DELETE FROM input_appeal WHERE input = $1";

    /// The present version becomes an earlier one, if it is this person's and still the one that was read. What is answered or set
    /// aside is not changed any more, nor is a proposed wording that was decided on.
    KEEP_VERSION = "INSERT INTO input_version (input, version, name, title, body, salt, given_at, leaf, credit)
     SELECT id, wording, name, title, body, salt, coalesce(changed_at, given_at), leaf, credit FROM input
     WHERE id = $1 AND person = $2 AND wording = $3 AND outcome IS NULL AND erased_at IS NULL AND settled_at IS NULL
     ON CONFLICT (input, version) DO NOTHING";
    REVISE_INPUT = "UPDATE input SET wording = $4, version = CASE WHEN stance IS NULL THEN $4 ELSE version END, name = $5,
     title = $6, body = $7, salt = $8, changed_at = $9, leaf = $10, credit = $11,
     asking = CASE WHEN stance IS NULL THEN 1 ELSE 0 END, stale = stale + 1
     WHERE id = $1 AND person = $2 AND wording = $3 AND outcome IS NULL AND erased_at IS NULL AND settled_at IS NULL";
    /// Finds the wording that was read and holds its row until the transaction ends, on both engines: nothing is changed.
    HOLD_WORDING = "UPDATE input SET wording = wording WHERE id = $1 AND wording = $2 AND ($3 = 0 OR erased_at IS NULL)";
    VERSIONS = "SELECT version, name, title, body, salt, given_at, leaf, credit FROM input_version WHERE input = $1
     ORDER BY version DESC LIMIT $2 + 0";
    VERSION_OF_LEAF = "SELECT version, name, title, body, salt, given_at, leaf, credit FROM input_version
     WHERE input = $1 AND leaf = $2";
    /// In the version that was read: what its author changed since is read first.
    DECIDE_AMENDMENT = "UPDATE input SET outcome = $3, decided_at = $4, reason = $5
     WHERE id = $1 AND about = $2 AND wording = $6 AND amends = 1 AND outcome IS NULL";

    /// Proposals whose earlier supporters are still to be asked again.
    ASKING = "SELECT id, version FROM input WHERE asking = 1 ORDER BY id LIMIT 1";
    ASKED = "UPDATE input SET asking = 0 WHERE id = $1 AND version = $2";
    TO_ASK = "SELECT s.person, a.email, a.language FROM support s JOIN account a ON a.person = s.person
     WHERE s.input = $1 AND s.version < $2 AND s.told < $2 AND s.withdrawn_at IS NULL ORDER BY s.person LIMIT $3 + 0";
    TELL_SUPPORTER = "UPDATE support SET told = $3 WHERE input = $1 AND person = $2 AND told < $3";

    HIDE_INPUT = "UPDATE input SET settled_at = $2, hidden_by = $3, held = 0, merged_into = NULL, stale = stale + 1 WHERE id = $1";
    RESTORE_INPUT = "UPDATE input SET settled_at = CASE WHEN $2 = 1 THEN settled_at END, hidden_by = NULL, stale = stale + 1
     WHERE id = $1";
    APPEAL = "INSERT INTO input_appeal (input, words, made_at) VALUES ($1, $2, $3)
     ON CONFLICT (input) DO UPDATE SET words = excluded.words, made_at = excluded.made_at";
    APPEAL_OF = "SELECT words FROM input_appeal WHERE input = $1";
    SETTLE_INPUT = "UPDATE input SET settled_at = $2, stale = stale + 1 WHERE id = $1";
    MERGE_INPUT = "UPDATE input SET merged_into = $2, stale = stale + 1 WHERE id = $1";
    PART_INPUT = "UPDATE input SET merged_into = NULL, settled_at = NULL, stale = stale + 1 WHERE id = $1 AND merged_into IS NOT NULL";
    /// What waits with an input that is gone waits by itself.
    RELEASE_MERGED = "UPDATE input SET merged_into = NULL, stale = stale + 1 WHERE merged_into = $1 AND settled_at IS NULL";
    FORGET_AUTHOR_OF_VERSIONS = "UPDATE input_version SET name = NULL WHERE input IN (SELECT id FROM input WHERE person = $1)";
    FORGET_APPEALS = "DELETE FROM input_appeal WHERE input IN (SELECT id FROM input WHERE person = $1)";
    FORGET_MODERATOR = "UPDATE input SET hidden_by = NULL WHERE hidden_by = $1";
    FORGET_AUTHOR = "UPDATE input SET person = NULL, organisation = NULL, name = NULL, key = NULL WHERE person = $1";

    /// The newest few of what was said of each paragraph of a version of a draft.
    ON_PARAGRAPHS = concat!(
        "WITH RECURSIVE p(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM p WHERE n < $4), \
         q(n, since) AS MATERIALIZED (SELECT p.n, coalesce((SELECT j.given_at FROM input j WHERE j.plan = $1 AND j.call = $2 \
         AND j.version = $3 AND j.paragraph = p.n ORDER BY j.given_at DESC, j.id DESC LIMIT 1 OFFSET $5), 0) FROM p) \
         SELECT ", columns!(), " FROM q JOIN input i ON i.plan = $1 AND i.call = $2 AND i.version = $3 AND i.paragraph = q.n \
         AND i.given_at >= q.since ORDER BY i.paragraph, i.given_at DESC, i.id DESC LIMIT $6 + 0"
    );
    /// What was said of one paragraph, the newest first, from one on that was seen last.
    ON_PARAGRAPH = concat!(
        "SELECT ", columns!(), " FROM input i WHERE plan = $1 AND call = $2 AND version = $3 AND paragraph = $4 \
         AND (given_at < $5 OR (given_at = $5 AND id < $6)) ORDER BY given_at DESC, id DESC LIMIT $7 + 0"
    );

    /// What was given to a plan, the newest first; to one call where one is named.
    FIND = concat!(
        "SELECT ", columns!(), " FROM input i WHERE plan = $1 AND (CAST($2 AS BIGINT) = 0 OR call = $2) AND held = 0 \
         AND (given_at < $3 OR (given_at = $3 AND id < $4)) ORDER BY given_at DESC, id DESC LIMIT $5 + 0"
    );
    /// The same of what stands in one way.
    FIND_STANDING = concat!(
        "SELECT ", columns!(), " FROM input i WHERE plan = $1 AND standing = $6 AND (CAST($2 AS BIGINT) = 0 OR call = $2) \
         AND held = 0 AND (given_at < $3 OR (given_at = $3 AND id < $4)) ORDER BY given_at DESC, id DESC LIMIT $5 + 0"
    );
    /// The same of what says one stem, and one of those of each other word. What is hidden or taken back is found by no word.
    FIND_WORDS = concat!(
        "SELECT ", columns!(), " FROM input_word w JOIN input i ON i.id = w.input WHERE w.plan = $1 AND w.stem = $7 \
         AND (CAST($6 AS TEXT) = '' OR i.standing = $6) AND (CAST($2 AS BIGINT) = 0 OR i.call = $2) AND i.held = 0 \
         AND (w.given_at < $3 OR (w.given_at = $3 AND w.input < $4))",
        says!("$8", "$9", "$10", "$11", "$12", "$13"), says!("$14", "$15", "$16", "$17", "$18", "$19"),
        says!("$20", "$21", "$22", "$23", "$24", "$25"), says!("$26", "$27", "$28", "$29", "$30", "$31"),
        " ORDER BY w.given_at DESC, w.input DESC LIMIT $5 + 0"
    );
    /// What one person gave, wherever: for that person alone.
    FIND_OWN = concat!(
        "SELECT ", columns!(), " FROM input i WHERE person = $1 AND (CAST($2 AS TEXT) = '' OR standing = $2) \
         AND (given_at < $3 OR (given_at = $3 AND id < $4))",
        says!("$6", "$7", "$8", "$9", "$10", "$11"), says!("$12", "$13", "$14", "$15", "$16", "$17"),
        says!("$18", "$19", "$20", "$21", "$22", "$23"), says!("$24", "$25", "$26", "$27", "$28", "$29"),
        says!("$30", "$31", "$32", "$33", "$34", "$35"),
        " ORDER BY given_at DESC, id DESC LIMIT $5 + 0"
    );
    /// What changed since it was noted for searching, the oldest first.
    STALE = concat!("SELECT ", columns!(), " FROM input i WHERE stale > 0 ORDER BY given_at, id LIMIT $1 + 0");
    /// Notes how an input stands, if nothing changed since that was looked up.
    NOTE_INPUT = "UPDATE input SET stale = 0, standing = $2 WHERE id = $1 AND stale = $3";

    /// One for each person and proposal. A support of a later version takes the place of the one before on the desk; in the
    /// record both stay counted, each with its version.
    SUPPORT = "SELECT version, class, given_at, leaf, withdrawn_at FROM support WHERE input = $1 AND person = $2";
    WITHDRAW_SUPPORT = "UPDATE support SET withdrawn_at = $4 WHERE input = $1 AND person = $2 AND version = $3
     AND withdrawn_at IS NULL";
    FORGET_SUPPORTER = "DELETE FROM support WHERE person = $1";

    LEAF = "SELECT leaf, entry, batch FROM leaf WHERE leaf = $1";
    LEAVES_OF_INPUT = "SELECT leaf, entry, batch FROM leaf WHERE input = $1 ORDER BY given_at, leaf LIMIT $2 + 0";
    UNSEALED = "SELECT leaf, entry, batch FROM leaf WHERE batch IS NULL ORDER BY given_at, leaf LIMIT $1 + 0";
    BATCH = "SELECT leaf FROM leaf WHERE batch = $1 ORDER BY given_at, leaf";
}

/// Finds the supports that are not there yet and takes them; answers with those. No two of them are of one person and proposal.
pub(crate) static TAKE_SUPPORTS: LazyLock<Bulk> = LazyLock::new(|| {
    Bulk::rows(
        "INSERT INTO support (input, person, version, class, given_at, leaf, salt) VALUES",
        7,
        "ON CONFLICT (input, person) DO UPDATE SET version = excluded.version, class = excluded.class,
         given_at = excluded.given_at, leaf = excluded.leaf, salt = excluded.salt, withdrawn_at = NULL
         WHERE support.version < excluded.version
         OR (support.version = excluded.version AND support.withdrawn_at IS NOT NULL)
         RETURNING leaf",
    )
});

/// Puts down leaves that are not sealed yet.
pub(crate) static PUT_LEAVES: LazyLock<Bulk> =
    LazyLock::new(|| Bulk::rows("INSERT INTO leaf (leaf, entry, input, given_at) VALUES", 4, ""));

/// Puts down the stems of what an input says.
pub(crate) static PUT_WORDS: LazyLock<Bulk> = LazyLock::new(|| {
    Bulk::rows(
        "INSERT INTO input_word (plan, stem, given_at, input) VALUES",
        4,
        "ON CONFLICT (plan, stem, given_at, input) DO NOTHING",
    )
});

/// Marks leaves as those of a batch: an insertion that finds each of them there, since it takes many rows at once on both
/// engines. The columns that are not named in the change are never written.
pub(crate) static SEAL_LEAVES: LazyLock<Bulk> = LazyLock::new(|| {
    Bulk::rows(
        "INSERT INTO leaf (leaf, entry, input, given_at, batch) VALUES",
        5,
        "ON CONFLICT (leaf) DO UPDATE SET batch = excluded.batch",
    )
});
