//! Signing in by passkey and by provider: what binds a key to an account, and what does not.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod common;

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use app::people::{Account, CameBack, NotBack, NotByPasskey, Secret};
use app::{App, Surroundings};
use domain::people::{Email, Letter};
use domain::{PersonId, Timestamp};
use identity::oidc::http::{Request, Response};
use identity::oidc::{Answer, Carrier, NotSignedIn, Provider, Settings};
use identity::passkey::{NotProven, RelyingParty};
use testkit::Authenticator;

const HERE: &str = "http://localhost:8080";
const BACK: &str = "http://localhost:8080/sign-in/oidc/back";

/// An application whose clock is the one of this machine, as a provider's is.
async fn open(folder: &std::path::Path) -> Arc<App> {
    #[expect(clippy::disallowed_methods, reason = "the provider issues tokens by the real clock")]
    let clock = || {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        Timestamp(i64::try_from(since.as_micros()).unwrap())
    };
    let surroundings = Surroundings { clock: Arc::new(clock), ..common::surroundings() };
    App::open(common::settings(folder), surroundings, &|_| {}).await.unwrap()
}

async fn account(app: &App, email: &str, seed: u8) -> Account {
    let email: Email = email.parse().unwrap();
    app.store().account_for(&email, &PersonId::from_chance(&[seed; 32]), "Ama", "en", app.now()).await.unwrap()
}

async fn is_in(app: &App, session: &Secret) -> String {
    app.signed_in(session).await.unwrap().unwrap().account.email.to_string()
}

async fn letters(app: &App, to: &str) -> usize {
    let mails = app.store().mails(100).await.unwrap();
    mails.iter().filter(|m| m.mail.email.as_str() == to && m.mail.letter == Letter::KeyAdded).count()
}

/// A site, an account and a device with a passkey for it.
async fn with_passkey(app: &App) -> (RelyingParty, Account, Authenticator) {
    let (site, ama, mut device) = (
        RelyingParty::new(HERE, "Openpact").unwrap(),
        account(app, "ama@people.example", 1).await,
        Authenticator::new(1),
    );
    let asking = app.ask_for_passkey(&site, &ama).await.unwrap();
    let answer = device.create(&asking.options, HERE);
    app.add_passkey(&site, &ama, &asking.handle, answer.as_bytes(), "Telephone").await.unwrap();
    (site, ama, device)
}

#[tokio::test]
async fn a_passkey_signs_its_person_in_until_it_is_taken_away() {
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    let (site, ama, mut device) = with_passkey(&app).await;
    assert_eq!(letters(&app, "ama@people.example").await, 1, "its person is told");
    for _ in 0..2 {
        let asking = app.ask_who_is_there(&site).await.unwrap();
        let answer = device.sign_in(&asking.options, HERE);
        let session = app.sign_in_by_passkey(&site, &asking.handle, answer.as_bytes(), "Firefox").await.unwrap();
        assert_eq!(is_in(&app, &session).await, "ama@people.example");
    }
    let known = app.passkeys(&ama.person).await.unwrap();
    assert_eq!((known[0].name.as_str(), known[0].used_at.is_some()), ("Telephone", true));
    assert!(app.forget_passkey(&ama.person, &known[0].credential).await.unwrap());
    let asking = app.ask_who_is_there(&site).await.unwrap();
    let answer = device.sign_in(&asking.options, HERE);
    let done = app.sign_in_by_passkey(&site, &asking.handle, answer.as_bytes(), "Firefox").await;
    assert!(matches!(done, Err(NotByPasskey::NotProven(NotProven::Unknown))), "{done:?}");
}

#[tokio::test]
async fn an_answer_signs_in_once_however_many_send_it_at_once() {
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    let (site, _, mut device) = with_passkey(&app).await;
    let site = Arc::new(site);
    let asking = app.ask_who_is_there(&site).await.unwrap();
    let answer = device.sign_in(&asking.options, HERE);
    let tries: Vec<_> = (0..50)
        .map(|_| {
            let (app, site, asking, answer) = (Arc::clone(&app), Arc::clone(&site), asking.clone(), answer.clone());
            let send =
                async move { app.sign_in_by_passkey(&site, &asking.handle, answer.as_bytes(), "x").await.is_ok() };
            tokio::spawn(send)
        })
        .collect();
    let mut signed_in = 0;
    for attempt in tries {
        signed_in += usize::from(attempt.await.unwrap());
    }
    assert_eq!(signed_in, 1);
}

#[tokio::test]
async fn a_question_that_one_person_was_asked_is_answered_by_nobody_else() {
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    let (site, ama, _) = with_passkey(&app).await;
    let kofi = account(&app, "kofi@people.example", 2).await;
    let asking = app.ask_for_passkey(&site, &ama).await.unwrap();
    let answer = Authenticator::new(2).create(&asking.options, HERE);
    let done = app.add_passkey(&site, &kofi, &asking.handle, answer.as_bytes(), "x").await;
    assert!(matches!(done, Err(NotByPasskey::Over)), "{done:?}");
    // A question to sign in is none to add a key.
    let asking = app.ask_who_is_there(&site).await.unwrap();
    let answer = Authenticator::new(2).create(&app.ask_for_passkey(&site, &kofi).await.unwrap().options, HERE);
    let done = app.add_passkey(&site, &kofi, &asking.handle, answer.as_bytes(), "x").await;
    assert!(matches!(done, Err(NotByPasskey::Over)), "{done:?}");
    assert_eq!(app.passkeys(&kofi.person).await.unwrap(), []);
}

#[tokio::test]
async fn an_account_that_is_deleted_leaves_no_key() {
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    let (site, ama, mut device) = with_passkey(&app).await;
    let mail = store::people::NewMail {
        id: "bye".into(),
        email: ama.email.clone(),
        language: "en".into(),
        letter: Letter::Deleted,
        created_at: app.now(),
    };
    app.store().delete_account(&ama, &mail).await.unwrap();
    let asking = app.ask_who_is_there(&site).await.unwrap();
    let answer = device.sign_in(&asking.options, HERE);
    let done = app.sign_in_by_passkey(&site, &asking.handle, answer.as_bytes(), "x").await;
    assert!(matches!(done, Err(NotByPasskey::NotProven(NotProven::Unknown))), "{done:?}");
}

/// A provider that each test starts, as the site talks to it.
fn agreed(there: &testkit::Provider) -> Provider {
    let settings = Settings {
        issuer: there.issuer().to_owned(),
        client_id: testkit::Provider::CLIENT.to_owned(),
        client_secret: Some(testkit::Provider::SECRET.to_owned()),
        redirect: BACK.to_owned(),
        is_inside: true,
    };
    let carrier: Carrier = Arc::new(|request: Request<Vec<u8>>| {
        Box::pin(async move { tokio::task::spawn_blocking(move || carry(&request)).await.unwrap() })
    });
    Provider::new(settings, carrier).unwrap()
}

fn carry(request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, String> {
    let text = |value: &identity::oidc::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers: Vec<_> = request.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect();
    let address = request.uri().to_string();
    let answer = testkit::try_exchange(request.method().as_str(), &address, &headers, request.body());
    let answer = answer.map_err(|why| why.to_string())?;
    let head = Response::builder().status(answer.status);
    let head = answer.headers.iter().fold(head, |head, (name, value)| head.header(name, value));
    head.body(answer.body).map_err(|why| why.to_string())
}

/// What a browser brings back of a visit there: state, code, issuer.
async fn visit(address: String, typed: &str) -> [String; 3] {
    let typed = typed.to_owned();
    let back = tokio::task::spawn_blocking(move || testkit::visit(&address, &typed)).await.unwrap();
    let address: identity::oidc::url::Url = back.parse().unwrap();
    let get =
        |name: &str| address.query_pairs().find(|(n, _)| n == name).map_or(String::new(), |(_, v)| v.into_owned());
    ["state", "code", "iss"].map(get)
}

fn answer([state, code, issuer]: &[String; 3]) -> Answer<'_> {
    Answer { state, code: Some(code), issuer: Some(issuer), error: None }
}

/// Goes to the provider and comes back.
async fn there_and_back(
    app: &App,
    provider: &Provider,
    of: Option<&PersonId>,
    typed: &str,
) -> Result<CameBack, NotBack> {
    let browser = Secret::new([9; 32]);
    let address = app.go_to_provider(provider, &browser, of).await.unwrap();
    let brought = visit(address, typed).await;
    app.come_back(provider, &browser, answer(&brought), of, ("en", "Firefox")).await
}

#[tokio::test]
async fn a_confirmed_address_leads_to_its_account_and_from_then_on_the_identity_does() {
    let there = testkit::Provider::start(BACK);
    let (folder, provider) = (testkit::sqlite_folder(), agreed(&there));
    let app = open(folder.path()).await;
    let known = account(&app, "ama@people.example", 1).await;
    let Ok(CameBack::In(session)) = there_and_back(&app, &provider, None, "name=ama").await else { panic!("not in") };
    assert_eq!(is_in(&app, &session).await, "ama@people.example");
    assert_eq!(letters(&app, "ama@people.example").await, 1, "its person is told");
    let subject = app.store().identity(there.issuer(), "subject-ama").await.unwrap();
    assert_eq!(subject, Some(known.person));
    // Somebody whom nobody knows gets an account with the address that the provider has confirmed.
    let Ok(CameBack::In(session)) = there_and_back(&app, &provider, None, "name=kofi").await else { panic!("not in") };
    assert_eq!(is_in(&app, &session).await, "kofi@people.example");
}

#[tokio::test]
async fn an_address_that_is_not_confirmed_leads_nowhere_until_its_person_says_so_here() {
    let there = testkit::Provider::start(BACK);
    let (folder, provider) = (testkit::sqlite_folder(), agreed(&there));
    let app = open(folder.path()).await;
    let victim = account(&app, "new-ama@people.example", 1).await;
    let Ok(CameBack::Unbound(waiting)) = there_and_back(&app, &provider, None, "name=new-ama").await else {
        panic!("an unconfirmed address signed somebody in")
    };
    assert_eq!(app.store().identity(there.issuer(), "subject-new-ama").await.unwrap(), None);
    // Once signed in in another way, the person binds it; that is possible once.
    let bound = app.bind_waiting(&waiting, &victim.person).await.unwrap();
    assert_eq!(bound.subject, "subject-new-ama");
    assert!(matches!(app.bind_waiting(&waiting, &victim.person).await, Err(NotBack::Over)));
    let Ok(CameBack::In(session)) = there_and_back(&app, &provider, None, "name=new-ama").await else {
        panic!("not in")
    };
    assert_eq!(is_in(&app, &session).await, "new-ama@people.example");
    // Nobody else can bind it now.
    let kofi = account(&app, "kofi@people.example", 2).await;
    let again = there_and_back(&app, &provider, Some(&kofi.person), "name=new-ama").await;
    assert!(matches!(again, Err(NotBack::BoundToAnother)), "{again:?}");
}

#[tokio::test]
async fn what_was_begun_is_ended_once_in_the_same_browser_by_the_same_person() {
    let there = testkit::Provider::start(BACK);
    let (folder, provider) = (testkit::sqlite_folder(), agreed(&there));
    let app = open(folder.path()).await;
    let (mine, theirs) = (Secret::new([1; 32]), Secret::new([2; 32]));
    let brought = visit(app.go_to_provider(&provider, &mine, None).await.unwrap(), "name=ama").await;
    let back = |browser: Secret, who: Option<PersonId>, brought: [String; 3]| {
        let (app, provider) = (&app, &provider);
        async move { app.come_back(provider, &browser, answer(&brought), who.as_ref(), ("en", "x")).await }
    };
    // An address that somebody else sends along signs nobody in.
    assert!(matches!(back(theirs, None, brought.clone()).await, Err(NotBack::Over)));
    assert!(matches!(back(mine.clone(), None, brought.clone()).await, Ok(CameBack::In(_))));
    assert!(matches!(back(mine.clone(), None, brought).await, Err(NotBack::Over)), "it was ended before");
    // Whoever wanted to bind an identity is the one who does.
    let (ama, kofi) = (account(&app, "a@people.example", 3).await, account(&app, "k@people.example", 4).await);
    let address = app.go_to_provider(&provider, &mine, Some(&ama.person)).await.unwrap();
    let brought = visit(address, "name=esi").await;
    assert!(matches!(back(mine.clone(), Some(kofi.person), brought).await, Err(NotBack::Over)));
    // A word of refusal is passed on.
    let address = app.go_to_provider(&provider, &mine, None).await.unwrap();
    let [state, ..] = visit(address, "refuse=yes").await;
    let no = Answer { state: &state, error: Some("access_denied"), issuer: Some(there.issuer()), code: None };
    let done = app.come_back(&provider, &mine, no, None, ("en", "x")).await;
    assert!(matches!(done, Err(NotBack::NotSignedIn(NotSignedIn::Refused(_)))), "{done:?}");
}
