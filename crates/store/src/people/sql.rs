//! The statements about people, the same text on both databases.

use crate::sql::statements;

statements! {
    INSERT_ACCOUNT = "INSERT INTO account (person, email, confirmed_at, name, language, created_at)
     VALUES ($1, $2, $3, $4, $5, $3) ON CONFLICT (email) DO NOTHING";
    ACCOUNT = "SELECT person, email, confirmed_at, name, name_shown_at, language, created_at FROM account WHERE person = $1";
    ACCOUNT_OF = "SELECT person, email, confirmed_at, name, name_shown_at, language, created_at FROM account WHERE email = $1";
    NAME_ACCOUNT = "UPDATE account SET name = $2, language = $3, name_shown_at = $4 WHERE person = $1";
    SHOWN_NAMES = "SELECT person, name FROM account WHERE name_shown_at IS NOT NULL ORDER BY person";
    DELETE_ACCOUNT = "DELETE FROM account WHERE person = $1";

    INSERT_SESSION = "INSERT INTO session (token, person, created_at, seen_at, agent) VALUES ($1, $2, $3, $3, $4)";
    /// Whose session it is, while it lasts: seen lately enough, begun lately enough.
    SESSION = "SELECT s.token, s.person, s.created_at, s.seen_at, s.agent FROM session s
     WHERE s.token = $1 AND s.seen_at > $2 AND s.created_at > $3";
    SESSIONS = "SELECT token, person, created_at, seen_at, agent FROM session
     WHERE person = $1 AND seen_at > $2 AND created_at > $3 ORDER BY seen_at DESC, token";
    SEE_SESSION = "UPDATE session SET seen_at = $2 WHERE token = $1 AND seen_at < $2";
    END_SESSION = "DELETE FROM session WHERE token = $1 AND person = $2";
    END_OTHER_SESSIONS = "DELETE FROM session WHERE person = $1 AND token <> $2";
    END_SESSIONS = "DELETE FROM session WHERE person = $1";
    FORGET_SESSIONS = "DELETE FROM session WHERE seen_at <= $1 OR created_at <= $2";

    INSERT_CODE = "INSERT INTO code (handle, email, digest, name, language, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// One try is taken, if there is one left: whatever is compared afterwards, nobody gets a sixth.
    TRY_CODE = "UPDATE code SET tries = tries + 1
     WHERE handle = $1 AND tries < $2 AND used_at IS NULL AND expires_at > $3 RETURNING email, digest, name, language, tries";
    USE_CODE = "UPDATE code SET used_at = $2 WHERE handle = $1 AND used_at IS NULL";
    CODE_EMAIL = "SELECT email FROM code WHERE handle = $1 AND used_at IS NULL AND expires_at > $2";
    COUNT_CODES = "SELECT count(*) FROM code WHERE email = $1 AND created_at > $2";
    FORGET_CODES = "DELETE FROM code WHERE expires_at <= $1";
    DELETE_CODES = "DELETE FROM code WHERE email = $1";

    INSERT_RECOVERY = "INSERT INTO recovery (digest, person, created_at) VALUES ($1, $2, $3)";
    /// A recovery code is used up by being found: two who try it at once do not both find it.
    USE_RECOVERY = "DELETE FROM recovery WHERE digest = $1 AND person = $2";
    COUNT_RECOVERY = "SELECT count(*) FROM recovery WHERE person = $1";
    DELETE_RECOVERY = "DELETE FROM recovery WHERE person = $1";

    INSERT_LINK = "INSERT INTO link (token, person, place, expires_at) VALUES ($1, $2, $3, $4)";
    LINK = "SELECT person, place FROM link WHERE token = $1 AND expires_at > $2";
    USE_LINK = "DELETE FROM link WHERE token = $1 AND expires_at > $2 RETURNING person";
    FORGET_LINKS = "DELETE FROM link WHERE expires_at <= $1";
    DELETE_LINKS = "DELETE FROM link WHERE person = $1";

    INSERT_INVITATION = "INSERT INTO invitation
     (token, email, office, body, until, by_person, by_office, by_body, language, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    INVITATION = "SELECT token, email, office, body, until, by_person, by_office, by_body, language, created_at, expires_at
     FROM invitation WHERE token = $1 AND expires_at > $2";
    INVITATIONS = "SELECT token, email, office, body, until, by_person, by_office, by_body, language, created_at, expires_at
     FROM invitation WHERE expires_at > $1 ORDER BY created_at, token";
    DELETE_INVITATION = "DELETE FROM invitation WHERE token = $1";
    DELETE_INVITATIONS = "DELETE FROM invitation WHERE email = $1 OR by_person = $2";
    FORGET_INVITATIONS = "DELETE FROM invitation WHERE expires_at <= $1";

    INSERT_PASSKEY = "INSERT INTO passkey (credential, person, name, data, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (credential) DO NOTHING";
    PASSKEY = "SELECT credential, person, name, data, created_at, used_at FROM passkey WHERE credential = $1";
    PASSKEYS = "SELECT credential, person, name, data, created_at, used_at FROM passkey
     WHERE person = $1 ORDER BY created_at, credential";
    USE_PASSKEY = "UPDATE passkey SET data = $2, used_at = $3 WHERE credential = $1";
    DELETE_PASSKEY = "DELETE FROM passkey WHERE credential = $1 AND person = $2";
    DELETE_PASSKEYS = "DELETE FROM passkey WHERE person = $1";

    INSERT_IDENTITY = "INSERT INTO identity (issuer, subject, person, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (issuer, subject) DO NOTHING";
    IDENTITY = "SELECT person FROM identity WHERE issuer = $1 AND subject = $2";
    IDENTITIES = "SELECT issuer, subject, created_at FROM identity WHERE person = $1 ORDER BY created_at, issuer, subject";
    DELETE_IDENTITY = "DELETE FROM identity WHERE issuer = $1 AND subject = $2 AND person = $3";
    DELETE_IDENTITIES = "DELETE FROM identity WHERE person = $1";

    INSERT_CEREMONY = "INSERT INTO ceremony (handle, kind, person, state, expires_at) VALUES ($1, $2, $3, $4, $5)";
    /// What is begun is taken up again once.
    TAKE_CEREMONY = "DELETE FROM ceremony WHERE handle = $1 AND kind = $2 AND expires_at > $3 RETURNING person, state";
    FORGET_CEREMONIES = "DELETE FROM ceremony WHERE expires_at <= $1";
    DELETE_CEREMONIES = "DELETE FROM ceremony WHERE person = $1";

    /// What was refused is anybody's to ask for again, what waits the one's who asked.
    FREE_ORGANISATION = "DELETE FROM organisation WHERE id = $1 AND verified_at IS NULL
     AND (refused_at IS NOT NULL OR asked_by = $2)";
    /// The short name is the key, and one organisation waits for each who asked: of many who ask at once one does.
    ASK_ORGANISATION = "INSERT INTO organisation (id, name, website, asked_by, asked_at, kind, country, shown_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    ORGANISATION = "SELECT id, name, website, asked_by, asked_at, verified_at, kind, country, shown_by, refused, refused_at
     FROM organisation WHERE id = $1";
    ORGANISATIONS = "SELECT id, name, website, asked_by, asked_at, verified_at, kind, country, shown_by, refused, refused_at
     FROM organisation ORDER BY asked_at, id";
    /// Once it is recognised the record has what showed it, and the desk forgets what the asker wrote.
    RECOGNISE_ORGANISATION = "INSERT INTO organisation (id, name, website, asked_by, asked_at, verified_at, kind, country)
     VALUES ($1, $2, $3, $4, $5, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, website = excluded.website, verified_at = excluded.verified_at,
     kind = excluded.kind, country = excluded.country, shown_by = NULL, refused = NULL, refused_at = NULL";
    REFUSE_ORGANISATION = "UPDATE organisation SET refused = $2, refused_at = $3 WHERE id = $1 AND verified_at IS NULL";
    FORGET_APPLICATION = "DELETE FROM organisation WHERE asked_by = $1 AND verified_at IS NULL";
    FORGET_ASKER = "UPDATE organisation SET asked_by = NULL WHERE asked_by = $1";

    INSERT_MAIL = "INSERT INTO mail (id, email, language, letter, created_at) VALUES ($1, $2, $3, $4, $5)";
    MAIL = "SELECT id, email, language, letter, created_at FROM mail WHERE id = $1";
    /// The newest first, each with how its sending stands.
    MAILS = "SELECT m.id, m.email, m.language, m.letter, m.created_at, j.attempts, j.due_at, j.problem
     FROM mail m JOIN job j ON j.key = m.id ORDER BY m.created_at DESC, m.id LIMIT $1 + 0";
    COUNT_MAIL = "SELECT count(*) FROM mail";
    DELETE_MAIL = "DELETE FROM mail WHERE id = $1";
    DELETE_MAIL_TO = "DELETE FROM mail WHERE email = $1";

    FORGET_ADDRESSES = "DELETE FROM mail_address WHERE expires_at <= $1";
    /// Of a person for one thing: a new one takes the place of those before.
    END_ADDRESSES = "DELETE FROM mail_address WHERE person = $1 AND what = $2";
    INSERT_ADDRESS = "INSERT INTO mail_address (digest, person, what, name, organisation, made_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ADDRESS = "SELECT person, what, name, organisation, made_at, expires_at FROM mail_address
     WHERE digest = $1 AND expires_at > $2";
    ADDRESS_OF = "SELECT person, what, name, organisation, made_at, expires_at FROM mail_address
     WHERE person = $1 AND what = $2 AND expires_at > $3 ORDER BY made_at DESC, digest LIMIT 1";
    DELETE_ADDRESSES = "DELETE FROM mail_address WHERE person = $1";
    FORGET_TAKEN_MAIL = "DELETE FROM mail_taken WHERE taken_at <= $1";
    TAKE_MAIL = "INSERT INTO mail_taken (key, taken_at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING";
    MAIL_TAKEN = "SELECT taken_at FROM mail_taken WHERE key = $1";

    FORGET_SUBSCRIPTIONS_ASKED = "DELETE FROM subscription_asked WHERE expires_at <= $1";
    COUNT_SUBSCRIPTIONS_ASKED = "SELECT count(*) FROM subscription_asked WHERE email = $1 AND asked_at > $2";
    INSERT_SUBSCRIPTION_ASKED = "INSERT INTO subscription_asked (token, email, topic, cadence, language, asked_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
    SUBSCRIPTION_ASKED = "SELECT email, topic, cadence, language FROM subscription_asked WHERE token = $1 AND expires_at > $2";
    /// It is used up by being found: two who confirm at once do not both.
    TAKE_SUBSCRIPTION_ASKED = "DELETE FROM subscription_asked WHERE token = $1 AND expires_at > $2
     RETURNING email, topic, cadence, language";
    /// What it was told already and the word that ends it stay as they are.
    PUT_SUBSCRIPTION = "INSERT INTO subscription (email, topic, cadence, language, leave, told, due_at, since)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (email, topic) DO UPDATE SET cadence = excluded.cadence, language = excluded.language, due_at = excluded.due_at";
    SUBSCRIPTIONS_OF = "SELECT email, topic, cadence, language, leave, told, due_at, since FROM subscription
     WHERE email = $1 ORDER BY since, topic";
    SUBSCRIPTION_BY = "SELECT email, topic, cadence, language, leave, told, due_at, since FROM subscription WHERE leave = $1";
    END_SUBSCRIPTION = "DELETE FROM subscription WHERE email = $1 AND topic = $2";
    END_SUBSCRIPTIONS = "DELETE FROM subscription WHERE email = $1";
    FORGET_ASKED_BY = "DELETE FROM subscription_asked WHERE email = $1";
    PUT_OFF_SUBSCRIPTIONS = "UPDATE subscription SET due_at = $2 WHERE cadence = $1 AND told >= $3 AND due_at <= $4";
    SUBSCRIPTIONS_DUE = "SELECT topic, cadence, told FROM subscription WHERE due_at <= $1 AND told < $2
     GROUP BY topic, cadence, told ORDER BY told, topic, cadence LIMIT $3 + 0";
    SUBSCRIPTIONS_TO_TELL = "SELECT email, topic, cadence, language, leave, told, due_at, since FROM subscription
     WHERE topic = $1 AND cadence = $2 AND told = $3 AND due_at <= $4 ORDER BY email LIMIT $5 + 0";
    PASS_SUBSCRIPTIONS = "UPDATE subscription SET told = $4, due_at = $5
     WHERE topic = $1 AND cadence = $2 AND told = $3 AND due_at <= $6";
    /// From where it stood only: of two who tell it, one moves it on.
    TELL_SUBSCRIPTION = "UPDATE subscription SET told = $4, due_at = $5 WHERE email = $1 AND topic = $2 AND told = $3";
}
