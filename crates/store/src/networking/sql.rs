//! The statements about the networking mechanism, the same text on both databases.

use crate::sql::statements;

statements! {
    INSERT_SURVEY = "INSERT INTO survey
     (id, survey, body, person, language, filling, state, version, saved_at, filed_at, confirmed_at, reminded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING";
    /// From the version that whoever changes it has seen.
    CHANGE_SURVEY = "UPDATE survey SET filling = $3, state = $4, version = $2 + 1, saved_at = $5, filed_at = $6,
     confirmed_at = $7, reminded_at = $8, person = $9 WHERE id = $1 AND version = $2";
    SURVEY = "SELECT id, survey, body, person, language, filling, state, version, saved_at, filed_at, confirmed_at, reminded_at
     FROM survey WHERE id = $1";
    SURVEYS_OF_BODY = "SELECT id, survey, body, person, language, filling, state, version, saved_at, filed_at, confirmed_at,
     reminded_at FROM survey WHERE body = $1 ORDER BY id";
    SURVEYS_IN_STATE = "SELECT id, survey, body, person, language, filling, state, version, saved_at, filed_at, confirmed_at,
     reminded_at FROM survey WHERE survey = $1 AND state = $2 ORDER BY id";
    SURVEYS_FROM = "SELECT id, survey, body, person, language, filling, state, version, saved_at, filed_at, confirmed_at,
     reminded_at FROM survey WHERE survey = $1 AND state = $2 ORDER BY id LIMIT $3 + 0 OFFSET $4";
    COUNT_SURVEYS = "SELECT COUNT(*) FROM survey WHERE survey = $1 AND state = $2";
    OFFERS_STAMP = "SELECT COUNT(*), COALESCE(MAX(saved_at), 0), CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM survey
     WHERE survey = 'offer' AND state = 'filed'";
    SURVEYS_CONFIRMED_BEFORE = "SELECT id, survey, body, person, language, filling, state, version, saved_at, filed_at,
     confirmed_at, reminded_at FROM survey WHERE state = 'filed' AND confirmed_at < $1 ORDER BY id";
    /// A roster that is brought in again says what holds now, for providers without an account.
    BRING_AGAIN = "UPDATE survey SET filling = $2, state = 'filed', version = version + 1, saved_at = $3, confirmed_at = $3,
     reminded_at = NULL WHERE id = $1 AND body IS NULL";
    DELETE_DRAFT = "DELETE FROM survey WHERE id = $1 AND state = 'draft' AND filed_at IS NULL";
    OFFERS_SINCE = "SELECT id, survey, body, person, language, filling, state, version, saved_at, filed_at, confirmed_at,
     reminded_at FROM survey WHERE survey = 'offer' AND filed_at IS NOT NULL AND saved_at >= $1 ORDER BY id";
    OFFER_VERSIONS = "SELECT id, version FROM survey WHERE survey = 'offer' AND state = 'filed' ORDER BY id";

    BEGIN_ROSTER = "INSERT INTO roster (id, owner, person, body, survey, language, begun_at, passed, brought, fresh, parts, told)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0, $8) ON CONFLICT DO NOTHING";
    INSERT_ROSTER_FILE = "INSERT INTO roster_file (roster, bytes) VALUES ($1, $2)";
    ROSTER = "SELECT id, person, body, survey, language, begun_at, ended_at, passed, brought, fresh, parts, told
     FROM roster WHERE id = $1";
    ROSTERS_OF = "SELECT id, person, body, survey, language, begun_at, ended_at, passed, brought, fresh, parts, told
     FROM roster WHERE person = $1 ORDER BY begun_at DESC, id LIMIT $2 + 0";
    ROSTER_FILE = "SELECT bytes FROM roster_file WHERE roster = $1";
    /// From how far whoever goes on has seen it; of two who do, one does.
    PASS_ROSTER = "UPDATE roster SET passed = $3, told = $4, brought = brought + $5, parts = parts + $6
     WHERE id = $1 AND passed = $2 AND ended_at IS NULL RETURNING parts";
    COUNT_FRESH = "UPDATE roster SET fresh = fresh + $2 WHERE id = $1";
    INSERT_ROSTER_PART = "INSERT INTO roster_part (roster, n, items) VALUES ($1, $2, $3)";
    ROSTER_PART = "SELECT items FROM roster_part WHERE roster = $1 AND n = $2";
    END_ROSTER = "UPDATE roster SET ended_at = $2, told = $3 WHERE id = $1 AND ended_at IS NULL";
    DELETE_ROSTER_FILE = "DELETE FROM roster_file WHERE roster = $1";
    FORGET_OLD_ROSTER_PARTS = "DELETE FROM roster_part WHERE roster IN (SELECT id FROM roster WHERE ended_at < $1)";
    FORGET_OLD_ROSTERS = "DELETE FROM roster WHERE ended_at < $1";
    FORGET_ROSTER_FILES = "DELETE FROM roster_file WHERE roster IN (SELECT id FROM roster WHERE person = $1)";
    FORGET_ROSTER_PARTS = "DELETE FROM roster_part WHERE roster IN (SELECT id FROM roster WHERE person = $1)";
    FORGET_ROSTERS = "DELETE FROM roster WHERE person = $1";
    FORGET_FILLER = "UPDATE survey SET person = NULL WHERE person = $1";

    OPEN_CASE = "INSERT INTO help_case (request, state, manager, steps, opened_at, changed_at, introductions, noted)
     VALUES ($1, $2, $3, 1, $4, $4, $5, 1) ON CONFLICT (request) DO NOTHING";
    /// From the number of steps that whoever takes the next one has seen.
    STEP_CASE = "UPDATE help_case SET state = $3, manager = $4, steps = $2 + 1, changed_at = $5, introductions = $6, noted = 1
     WHERE request = $1 AND steps = $2";
    INSERT_STEP = "INSERT INTO help_case_step (request, n, at, person, office, body, step) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_PARTY = "INSERT INTO help_case_party (request, body) VALUES ($1, $2) ON CONFLICT (request, body) DO NOTHING";
    CASE = "SELECT request, state, manager, steps, opened_at, changed_at FROM help_case WHERE request = $1";
    CASES = "SELECT request, state, manager, steps, opened_at, changed_at FROM help_case ORDER BY request";
    /// Those that moved, those whose turn is not noted, and those that the record may have to learn of.
    CASES_SINCE = "SELECT request, state, manager, steps, opened_at, changed_at FROM help_case
     WHERE changed_at >= $1 AND (noted = 0 OR state IN ('agreed', 'delivering', 'closed')) ORDER BY request";
    COUNT_MOVED = "SELECT COUNT(*) FROM survey s LEFT JOIN help_case c ON c.request = s.id
     WHERE s.survey = 'request' AND s.filed_at IS NOT NULL AND (s.filed_at >= $1 OR c.changed_at >= $1)";
    NOTE_CASE = "UPDATE help_case SET introductions = $3, noted = 1 WHERE request = $1 AND steps = $2";
    DELETE_WAITS = "DELETE FROM help_case_waits WHERE request = $1";
    INSERT_WAITS = "INSERT INTO help_case_waits (request, role, body) VALUES ($1, $2, $3)
     ON CONFLICT (request, role, body) DO NOTHING";
    /// Requests that were handed in and that nobody has taken a step in have a case without a row.
    LIST_ALL = "SELECT s.id AS request, s.filed_at, c.state, w.role AS waits FROM survey s
     LEFT JOIN help_case c ON c.request = s.id
     LEFT JOIN help_case_waits w ON w.request = s.id AND w.role = $1 AND w.body = $2
     WHERE s.survey = 'request' AND s.filed_at IS NOT NULL AND s.state <> 'draft' ORDER BY s.id";
    LIST_OF_MANAGER = "SELECT s.id AS request, s.filed_at, c.state, w.role AS waits FROM survey s
     JOIN help_case c ON c.request = s.id
     LEFT JOIN help_case_waits w ON w.request = s.id AND w.role = $1 AND w.body = $2
     WHERE s.filed_at IS NOT NULL AND s.state <> 'draft' AND c.manager = $3 ORDER BY s.id";
    LIST_PROPOSED = "SELECT s.id AS request, s.filed_at, c.state, w.role AS waits FROM survey s
     JOIN help_case c ON c.request = s.id
     LEFT JOIN help_case_waits w ON w.request = s.id AND w.role = $1 AND w.body = $2
     WHERE s.filed_at IS NOT NULL AND s.state <> 'draft' AND (c.introductions > 0 OR c.noted = 0) ORDER BY s.id";
    LIST_OF_MEMBER = "SELECT s.id AS request, s.filed_at, c.state, w.role AS waits FROM survey s
     LEFT JOIN help_case c ON c.request = s.id
     LEFT JOIN help_case_waits w ON w.request = s.id AND w.role = $1 AND w.body = $2
     WHERE s.survey = 'request' AND s.body = $2 AND s.filed_at IS NOT NULL AND s.state <> 'draft' ORDER BY s.id";
    LIST_OF_PARTY = "SELECT s.id AS request, s.filed_at, c.state, w.role AS waits FROM help_case_party p
     JOIN survey s ON s.id = p.request LEFT JOIN help_case c ON c.request = s.id
     LEFT JOIN help_case_waits w ON w.request = s.id AND w.role = $1 AND w.body = $2
     WHERE p.body = $2 AND s.filed_at IS NOT NULL AND s.state <> 'draft' ORDER BY s.id";
    LOADS = "SELECT p.body, COUNT(*) FROM help_case_party p JOIN help_case c ON c.request = p.request
     WHERE c.state NOT IN ('closed', 'withdrawn', 'no-match') GROUP BY p.body ORDER BY p.body";
    CASES_OF_PARTY = "SELECT request FROM help_case_party WHERE body = $1 ORDER BY request";
    STEPS = "SELECT n, at, person, office, body, step FROM help_case_step WHERE request = $1 ORDER BY n";

    GROUP_ANSWERS = "SELECT area, member, person, says, at FROM learning_group_answer WHERE area = $1 ORDER BY member";
    ANSWERS_OF_MEMBER = "SELECT area, member, person, says, at FROM learning_group_answer WHERE member = $1 ORDER BY area";
    ACCEPTED_AREAS = "SELECT DISTINCT area FROM learning_group_answer WHERE says = 'accepted' ORDER BY area";
    ANSWER_GROUP = "INSERT INTO learning_group_answer (area, member, person, says, at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (area, member) DO UPDATE SET person = excluded.person, says = excluded.says, at = excluded.at";
    GROUP_MESSAGES = "SELECT at, member, words, channel FROM learning_group_message WHERE area = $1 ORDER BY at, member";
    WRITE_TO_GROUP = "INSERT INTO learning_group_message (area, at, member, person, words, channel)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (area, at, member) DO NOTHING";
    NO_MAIL_OF_GROUP = "INSERT INTO learning_group_mail_off (area, member, person) VALUES ($1, $2, $3)
     ON CONFLICT (area, member, person) DO NOTHING";
    MAIL_OF_GROUP = "DELETE FROM learning_group_mail_off WHERE area = $1 AND member = $2 AND person = $3";
    NOT_TOLD_OF_GROUP = "SELECT member, person FROM learning_group_mail_off WHERE area = $1 ORDER BY member, person";
    FORGET_GROUP_READER = "DELETE FROM learning_group_mail_off WHERE person = $1";
    CASE_MAIL_OFF = "INSERT INTO help_case_mail_off (person) VALUES ($1) ON CONFLICT (person) DO NOTHING";
    CASE_MAIL_ON = "DELETE FROM help_case_mail_off WHERE person = $1";
    IS_CASE_MAIL_OFF = "SELECT person FROM help_case_mail_off WHERE person = $1";
    FORGET_GROUP_ANSWER = "UPDATE learning_group_answer SET person = NULL WHERE person = $1";
    FORGET_GROUP_WRITER = "UPDATE learning_group_message SET person = NULL WHERE person = $1";
    FORGET_STEPPER = "UPDATE help_case_step SET person = NULL WHERE person = $1";
    FORGET_MANAGER = "UPDATE help_case SET manager = NULL WHERE manager = $1";
}
