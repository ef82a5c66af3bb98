//! People on the desk: what can be done once is done once however many try, and whoever leaves leaves nothing.

use domain::people::{Email, Letter, Office, OrganisationKind};
use domain::review::assignment::{Conflict, Profile};
use domain::{PersonId, Timestamp};
use store::Store;
use store::people::{
    Asked, Begun, Fingerprint, Invitation, Lasting, Named, NewCode, NewMail, NewPasskey, Organisation, Place, Session,
};

use crate::support::*;

/// How many try at once.
const MANY: u8 = 50;

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

fn email() -> Email {
    id("ana@private.example")
}

fn print(seed: u8) -> Fingerprint {
    Fingerprint([seed; 32])
}

fn mail(name: &str) -> NewMail {
    let letter = Letter::Code { code: "12345678".into() };
    NewMail { id: name.into(), email: email(), language: "en".into(), letter, created_at: Timestamp(10) }
}

fn code(seed: u8) -> NewCode {
    NewCode {
        handle: print(seed),
        email: email(),
        digest: Some(print(9)),
        name: Some("Ana".into()),
        language: "en".into(),
        created_at: Timestamp(10),
        expires_at: Timestamp(1_000),
    }
}

fn invitation() -> Invitation {
    Invitation {
        token: print(5),
        email: email(),
        office: Office::PointOfContact,
        body: id("member/ghana"),
        until: Some(jiff::civil::date(2028, 12, 31)),
        by_person: Some(person(2)),
        by_office: Office::Minister,
        by_body: id("member/ghana"),
        language: "en".into(),
        created_at: Timestamp(10),
        expires_at: Timestamp(1_000),
    }
}

fn organisation(short: &str, asked_by: u8) -> Organisation {
    Organisation {
        id: id(short),
        name: "Open Budgets".into(),
        website: "https://open-budgets.example".into(),
        kind: Some(OrganisationKind::CivilSociety),
        country: "GHA".parse().ok(),
        shown_by: "A register.".into(),
        asked_by: Some(person(asked_by)),
        asked_at: Timestamp(10),
        verified_at: None,
        refused: None,
    }
}

/// How many of fifty who do the same at once are told yes.
async fn told_yes<F>(store: &Store, attempt: impl Fn(Store, u8) -> F) -> usize
where
    F: Future<Output = bool> + Send + 'static,
{
    let trying: Vec<_> = (0..MANY).map(|nth| tokio::spawn(attempt(store.clone(), nth))).collect();
    let mut yes = 0;
    for one in trying {
        yes += usize::from(one.await.unwrap());
    }
    yes
}

both! {
    async fn of_fifty_tries_at_once_five_are_taken(home) {
        let store = home.open().await;
        store.put_code(&code(1), &mail("mail-1")).await.unwrap();
        let taken = told_yes(&store, |store, _| async move {
            store.try_code(print(1), 5, Timestamp(20)).await.unwrap().is_some()
        });
        assert_eq!(taken.await, 5);
        assert_eq!(store.try_code(print(2), 5, Timestamp(20)).await.unwrap(), None, "a handle of nobody");
    }

    async fn a_right_code_is_used_once(home) {
        let store = home.open().await;
        store.put_code(&code(1), &mail("mail-1")).await.unwrap();
        let used = told_yes(&store, |store, _| async move { store.use_code(print(1), Timestamp(20)).await.unwrap() });
        assert_eq!(used.await, 1);
        assert_eq!(store.try_code(print(1), 5, Timestamp(21)).await.unwrap(), None);
        assert_eq!(store.code_address(print(1), Timestamp(21)).await.unwrap(), None);
    }

    async fn of_fifty_who_ask_for_one_short_name_at_once_one_waits(home) {
        let store = home.open().await;
        let waits = told_yes(&store, |store, nth| async move {
            store.ask_organisation(&organisation("open-budgets", nth + 1)).await.unwrap() == Asked::Waits
        });
        assert_eq!(waits.await, 1);
        let known = store.organisation(&id("open-budgets")).await.unwrap().unwrap();
        let again = Organisation { name: "Other words".into(), ..known.clone() };
        assert_eq!(store.ask_organisation(&again).await.unwrap(), Asked::Waits, "whoever asked can ask anew");
        assert_eq!(store.organisation(&known.id).await.unwrap().unwrap().name, "Other words");
        let other = organisation("open-budgets", 99);
        assert_eq!(store.ask_organisation(&other).await.unwrap(), Asked::Taken);
        assert_eq!(store.organisation(&known.id).await.unwrap().unwrap().asked_by, known.asked_by);
    }

    async fn of_fifty_organisations_that_one_person_asks_for_at_once_one_waits(home) {
        let store = home.open().await;
        let asked = told_yes(&store, |store, nth| async move {
            let new = organisation(&format!("organisation-{nth}"), 1);
            store.ask_organisation(&new).await.unwrap() == Asked::Waits
        });
        assert_eq!(asked.await, 1);
        assert_eq!(store.organisations().await.unwrap().len(), 1);
        let leaves = store.account_for(&email(), &person(1), "Ana", "en", Timestamp(10)).await.unwrap();
        store.delete_account(&leaves, &mail("farewell")).await.unwrap();
        assert_eq!(store.organisations().await.unwrap(), [], "what waited goes with whoever asked");
    }

    async fn a_code_ends_with_its_time_and_is_counted_for_its_address(home) {
        let store = home.open().await;
        store.put_code(&code(1), &mail("mail-1")).await.unwrap();
        assert_eq!(store.count_codes(&email(), Timestamp(9)).await.unwrap(), 1);
        assert_eq!(store.count_codes(&email(), Timestamp(10)).await.unwrap(), 0);
        assert!(store.try_code(print(1), 5, Timestamp(999)).await.unwrap().is_some());
        assert!(store.try_code(print(1), 5, Timestamp(1_000)).await.unwrap().is_none());
    }

    async fn recovery_codes_links_offers_and_ceremonies_are_used_once(home) {
        let store = home.open().await;
        let (of, now) = (person(1), Timestamp(10));
        store.put_recovery_codes(&of, &[print(1), print(2)], now).await.unwrap();
        let used = told_yes(&store, |store, _| async move {
            store.use_recovery_code(&person(1), print(1)).await.unwrap()
        });
        assert_eq!(used.await, 1);
        assert!(!store.use_recovery_code(&person(3), print(2)).await.unwrap(), "it is another's");
        assert_eq!(store.count_recovery_codes(&of).await.unwrap(), 1);
        store.put_link(print(3), &of, Place::Loopback, now, Timestamp(100)).await.unwrap();
        assert_eq!(store.link(print(3), now).await.unwrap(), Some((person(1), Place::Loopback)));
        let used = told_yes(&store, |store, _| async move {
            store.use_link(print(3), Timestamp(10)).await.unwrap().is_some()
        });
        assert_eq!(used.await, 1);
        store.put_invitation(&invitation(), &mail("mail-1")).await.unwrap();
        assert_eq!(store.invitation(print(5), now).await.unwrap(), Some(invitation()));
        let used = told_yes(&store, |store, _| async move { store.forget_invitation(print(5)).await.unwrap() });
        assert_eq!(used.await, 1);
        let begun = Begun { person: None, state: "{}".into() };
        store.begin(print(6), "passkey", &begun, now, Timestamp(100)).await.unwrap();
        assert_eq!(store.take_up(print(6), "oidc", now).await.unwrap(), None);
        let used = told_yes(&store, |store, _| async move {
            store.take_up(print(6), "passkey", Timestamp(10)).await.unwrap().is_some()
        });
        assert_eq!(used.await, 1);
    }

    async fn one_address_has_one_account_however_many_sign_up_at_once(home) {
        let store = home.open().await;
        let made: Vec<_> = (1..=MANY).map(|nth| {
            let store = store.clone();
            tokio::spawn(async move {
                store.account_for(&email(), &person(nth), "Ana", "en", Timestamp(10)).await.unwrap().person
            })
        }).collect();
        let mut people = std::collections::BTreeSet::new();
        for one in made {
            people.insert(one.await.unwrap());
        }
        assert_eq!(people.len(), 1);
    }

    async fn a_session_lasts_while_it_is_used_and_can_be_ended(home) {
        let store = home.open().await;
        let lasting = Lasting { seen: Timestamp(0), begun: Timestamp(0) };
        let session = |seed, at| Session {
            token: print(seed), person: person(1), created_at: Timestamp(at), seen_at: Timestamp(at), agent: "a".into(),
        };
        for (seed, at) in [(1, 10), (2, 20), (3, 30)] {
            store.begin_session(&session(seed, at), lasting).await.unwrap();
        }
        store.see_session(print(1), Timestamp(40)).await.unwrap();
        let seen = |lasting| {
            let store = store.clone();
            async move {
                let sessions = store.sessions(&person(1), lasting).await.unwrap();
                sessions.iter().map(|session| session.token.0[0]).collect::<Vec<_>>()
            }
        };
        assert_eq!(seen(lasting).await, [1, 3, 2]);
        assert_eq!(seen(Lasting { seen: Timestamp(20), begun: Timestamp(0) }).await, [1, 3]);
        assert_eq!(seen(Lasting { seen: Timestamp(0), begun: Timestamp(10) }).await, [3, 2]);
        assert!(!store.end_session(&person(2), print(3)).await.unwrap(), "it is another's");
        assert!(store.end_session(&person(1), print(3)).await.unwrap());
        assert_eq!(store.session(print(3), lasting).await.unwrap(), None);
        store.end_other_sessions(&person(1), print(2)).await.unwrap();
        assert_eq!(seen(lasting).await, [2]);
    }

    async fn a_mail_waits_with_its_job_until_it_is_sent(home) {
        let store = home.open().await;
        store.put_mail(&mail("mail-1")).await.unwrap();
        let waiting = store.mails(10).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].attempts, &waiting[0].mail.letter), (1, 0, &mail("").letter));
        let claim = |kind: &'static str| store.claim_job_of(kind, "a", Timestamp(20), Timestamp(30));
        assert_eq!(claim("other").await.unwrap(), None);
        let job = claim("mail").await.unwrap().unwrap();
        store.retry_job(&job, "a", Timestamp(50), "the server is away").await.unwrap();
        assert_eq!(store.mails(10).await.unwrap()[0].problem.as_deref(), Some("the server is away"));
        store.forget_mail("mail-1").await.unwrap();
        assert_eq!((store.count_mail().await.unwrap(), store.mail("mail-1").await.unwrap()), (0, None));
    }

    async fn whoever_deletes_their_account_leaves_nothing_on_the_desk(home) {
        let store = home.open().await;
        let now = Timestamp(10);
        let account = store.account_for(&email(), &person(1), "Quintessential", "en", now).await.unwrap();
        let named = Named { name: "Quintessential".into(), language: "es".into(), shown_at: Some(now) };
        store.name_account(&person(1), &named).await.unwrap();
        assert_eq!(store.shown_names().await.unwrap(), [(person(1), "Quintessential".to_owned())]);
        let lasting = Lasting { seen: Timestamp(0), begun: Timestamp(0) };
        let session = Session { token: print(1), person: person(1), created_at: now, seen_at: now, agent: "a".into() };
        store.begin_session(&session, lasting).await.unwrap();
        store.put_code(&code(1), &mail("mail-1")).await.unwrap();
        store.put_recovery_codes(&person(1), &[print(1)], now).await.unwrap();
        store.put_link(print(3), &person(1), Place::Anywhere, now, Timestamp(100)).await.unwrap();
        store.put_invitation(&invitation(), &mail("mail-2")).await.unwrap();
        let key = NewPasskey { credential: vec![1], name: "Telephone".into(), data: "{}".into() };
        assert!(store.put_passkey(&person(1), &key, now).await.unwrap());
        assert!(!store.put_passkey(&person(2), &key, now).await.unwrap(), "it is another's");
        assert!(store.put_identity(&person(1), "https://issuer.example", "ana", now).await.unwrap());
        assert_eq!(store.identity("https://issuer.example", "ana").await.unwrap(), Some(person(1)));
        let begun = Begun { person: Some(person(1)), state: "{}".into() };
        store.begin(print(6), "passkey", &begun, now, Timestamp(100)).await.unwrap();
        let conflict = Conflict { member: id("ghana"), because: "Quintessential works there.".into() };
        let said = Profile { conflicts: vec![conflict], ..Profile::default() };
        store.save_reviewer(&person(1), &said, now).await.unwrap();
        store.delete_account(&account, &mail("farewell")).await.unwrap();
        let left = cells(home).await;
        for secret in [person(1).as_str(), "Quintessential", "Telephone", "issuer.example"] {
            assert!(!left.contains(secret), "{secret} is left");
        }
        assert_eq!(left.matches("ana@private.example").count(), 1, "the mail that says good-bye");
    }

    async fn a_backup_holds_accounts_and_what_they_need_to_come_back(home) {
        let store = home.open().await;
        filled(&store, 2).await;
        let account = store.account_for(&email(), &person(1), "Ana", "en", Timestamp(10)).await.unwrap();
        store.put_recovery_codes(&person(1), &[print(1)], Timestamp(10)).await.unwrap();
        store.put_mail(&mail("mail-1")).await.unwrap();
        store.backup(&home.file("saved")).await.unwrap();
        let other = Home::on_sqlite().await;
        let restored = store::restore(&home.file("saved"), &other.place, &store::Options::default(), &[]).await;
        let restored = restored.unwrap().store;
        assert_eq!(restored.account(&person(1)).await.unwrap(), Some(account));
        assert!(restored.use_recovery_code(&person(1), print(1)).await.unwrap());
        assert_eq!(restored.mails(10).await.unwrap().len(), 1);
    }
}

/// Every cell of the desk's tables of people, as text.
async fn cells(home: &Home) -> String {
    let of = |table: &str, columns: &[&str]| {
        let cells: Vec<String> = columns.iter().map(|column| format!("coalesce({column}, '')")).collect();
        format!("SELECT {} FROM {table}", cells.join(" || ' ' || "))
    };
    let tables = [
        of("account", &["person", "email", "name"]),
        of("session", &["person", "agent"]),
        of("code", &["email", "name"]),
        of("recovery", &["person"]),
        of("link", &["person"]),
        of("invitation", &["email", "by_person"]),
        of("passkey", &["person", "name"]),
        of("identity", &["issuer", "subject", "person"]),
        of("ceremony", &["person", "state"]),
        of("organisation", &["asked_by"]),
        of("mail", &["email", "letter"]),
    ];
    let mut all = String::new();
    for sql in tables {
        let sql = sqlx::AssertSqlSafe(sql);
        let cells: Vec<String> = match &home.postgres {
            Some(postgres) => {
                let pool = sqlx::PgPool::connect(postgres.url()).await.unwrap();
                sqlx::query_scalar(sql).fetch_all(&pool).await.unwrap()
            }
            None => {
                let path = home.place.folder().join(store::DATABASE_FILE);
                let pool = sqlx::SqlitePool::connect(path.to_str().unwrap()).await.unwrap();
                sqlx::query_scalar(sql).fetch_all(&pool).await.unwrap()
            }
        };
        all.push_str(&cells.join("\n"));
    }
    all
}
