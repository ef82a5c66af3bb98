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
    SURVEYS_CONFIRMED_BEFORE = "SELECT id, survey, body, person, language, filling, state, version, saved_at, filed_at,
     confirmed_at, reminded_at FROM survey WHERE state = 'filed' AND confirmed_at < $1 ORDER BY id";
    /// A roster that is brought in again says what holds now, for providers without an account.
    BRING_AGAIN = "UPDATE survey SET filling = $2, state = 'filed', version = version + 1, saved_at = $3, confirmed_at = $3,
     reminded_at = NULL WHERE id = $1 AND body IS NULL";
    DELETE_DRAFT = "DELETE FROM survey WHERE id = $1 AND state = 'draft' AND filed_at IS NULL";
    FORGET_FILLER = "UPDATE survey SET person = NULL WHERE person = $1";

    OPEN_CASE = "INSERT INTO help_case (request, state, manager, steps, opened_at, changed_at) VALUES ($1, $2, $3, 1, $4, $4)
     ON CONFLICT (request) DO NOTHING";
    /// From the number of steps that whoever takes the next one has seen.
    STEP_CASE = "UPDATE help_case SET state = $3, manager = $4, steps = $2 + 1, changed_at = $5 WHERE request = $1 AND steps = $2";
    INSERT_STEP = "INSERT INTO help_case_step (request, n, at, person, office, body, step) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_PARTY = "INSERT INTO help_case_party (request, body) VALUES ($1, $2) ON CONFLICT (request, body) DO NOTHING";
    CASE = "SELECT request, state, manager, steps, opened_at, changed_at FROM help_case WHERE request = $1";
    CASES = "SELECT request, state, manager, steps, opened_at, changed_at FROM help_case ORDER BY request";
    CASES_OF_PARTY = "SELECT request FROM help_case_party WHERE body = $1 ORDER BY request";
    STEPS = "SELECT n, at, person, office, body, step FROM help_case_step WHERE request = $1 ORDER BY n";
    FORGET_STEPPER = "UPDATE help_case_step SET person = NULL WHERE person = $1";
    FORGET_MANAGER = "UPDATE help_case SET manager = NULL WHERE manager = $1";
}
