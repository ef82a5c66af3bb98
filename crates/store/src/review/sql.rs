//! The statements of reviews, the same text on both databases.

use crate::sql::statements;

statements! {
    /// What one coder writes is found by whoever wrote it alone: no statement reads a coder's units without the person.
    SAVE_UNIT = "INSERT INTO review_unit (review, kind, unit, person, body, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (review, kind, unit) DO UPDATE SET person = excluded.person, body = excluded.body,
     changed_at = excluded.changed_at";
    OWN_UNITS = "SELECT unit, body FROM review_unit WHERE review = $1 AND kind = $2 AND person = $3 ORDER BY unit";
    AGREED_UNITS = "SELECT unit, body FROM review_unit WHERE review = $1 AND kind = 'agreed' ORDER BY unit";

    FREEZE_DOCUMENT = "INSERT INTO review_document (review, kind, person, salt, body, made_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (review, kind) DO NOTHING";
    OWN_DOCUMENT = "SELECT kind, salt, body FROM review_document WHERE review = $1 AND kind = $2 AND person = $3";
    /// Both codings or none: one alone is shown to nobody but its coder.
    BOTH_CODINGS = "SELECT kind, salt, body FROM review_document
     WHERE review = $1 AND kind IN ('first-coder', 'second-coder')
     AND (SELECT count(*) FROM review_document WHERE review = $1 AND kind IN ('first-coder', 'second-coder')) = 2
     ORDER BY kind";
    OTHER_DOCUMENT = "SELECT kind, salt, body FROM review_document
     WHERE review = $1 AND kind = $2 AND kind NOT IN ('first-coder', 'second-coder')";
    /// For `check`, which shows nobody what it reads.
    ALL_DOCUMENTS = "SELECT review, kind, salt, body FROM review_document ORDER BY review, kind";

    TAKE_COMMENT = "INSERT INTO review_comment
     (id, review, round, unit, field, speaker, stand, person, body, salt, in_confidence, given_at, paragraph)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING";
    COMMENTS_OF_ROUND = "SELECT id, unit, field, paragraph, speaker, stand, person, body, salt, in_confidence, given_at, disposition,
     answer, answer_salt FROM review_comment WHERE review = $1 AND round = $2 ORDER BY given_at, id";
    ANSWER_COMMENT = "UPDATE review_comment SET disposition = $4, answer = $5, answer_salt = $6
     WHERE id = $1 AND review = $2 AND round = $3";
    TAKE_SNAPSHOT = "INSERT INTO review_snapshot (digest, review, kind, salt, is_a, taken, bytes, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SNAPSHOT = "SELECT digest, kind, salt, is_a, taken, bytes FROM review_snapshot WHERE digest = $1 AND review = $2";
    FORGET_SNAPSHOT = "DELETE FROM review_snapshot WHERE digest = $1";

    KNOW_LINK = "INSERT INTO cited_link (address, claimed_at) VALUES ($1, 0) ON CONFLICT (address) DO NOTHING";
    CLAIM_LINK = "UPDATE cited_link SET claimed_at = $2 WHERE address = $1 AND claimed_at <= $3";
    NOTE_LINK = "UPDATE cited_link SET asked_at = $2, answer = $3, failing_since = $4, answered_at = $5 WHERE address = $1";
    GIVE_LINK_BACK = "UPDATE cited_link SET claimed_at = coalesce(asked_at, 0) WHERE address = $1";
    LINKS = "SELECT address, asked_at, answer, failing_since, answered_at FROM cited_link WHERE asked_at IS NOT NULL
     ORDER BY address";
    ALL_LINKS = "SELECT address FROM cited_link ORDER BY address";
    FORGET_LINK = "DELETE FROM cited_link WHERE address = $1";

    SAVE_REVIEWER = "INSERT INTO reviewer (person, body, changed_at) VALUES ($1, $2, $3)
     ON CONFLICT (person) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at";
    REVIEWER = "SELECT body FROM reviewer WHERE person = $1";
    REVIEWERS = "SELECT person, body FROM reviewer ORDER BY person";
    FORGET_REVIEWER = "DELETE FROM reviewer WHERE person = $1";

    FORGET_COMMENTER = "UPDATE review_comment SET person = NULL WHERE person = $1";
}
