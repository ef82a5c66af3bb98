//! Signing in at a real provider of identities, which each test starts: what holds, and what is tried against it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

use identity::oidc::http::{Request, Response};
use identity::oidc::url::Url;
use identity::oidc::{Answer, BadSettings, Begun, Carrier, Chance, Email, NotSignedIn, Person, Provider, Settings};
use identity::{Micros, PATIENCE};

const BACK: &str = "http://localhost:8080/sign-in/oidc/back";

/// The clock of this machine, which the provider has too.
#[expect(clippy::disallowed_methods, reason = "the provider issues tokens by the real clock")]
fn now() -> Micros {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Micros::try_from(since.as_micros()).unwrap()
}

fn chance(seed: u8) -> Chance {
    Chance([[seed; 32], [seed + 1; 32], [seed + 2; 32]])
}

/// Carries everything, and changes addresses on the way as it is told: `(from, to)`.
fn carrier(detours: Vec<(String, String)>) -> Carrier {
    Arc::new(move |request: Request<Vec<u8>>| {
        let mut address = request.uri().to_string();
        for (from, to) in &detours {
            address = address.replace(from, to);
        }
        Box::pin(async move { tokio::task::spawn_blocking(move || carry(&address, &request)).await.unwrap() })
    })
}

fn carry(address: &str, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, String> {
    let text = |value: &identity::oidc::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers: Vec<_> = request.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect();
    let answer = testkit::try_exchange(request.method().as_str(), address, &headers, request.body());
    let answer = answer.map_err(|why| why.to_string())?;
    let head = Response::builder().status(answer.status);
    let head = answer.headers.iter().fold(head, |head, (name, value)| head.header(name, value));
    head.body(answer.body).map_err(|why| why.to_string())
}

fn settings(issuer: &str) -> Settings {
    Settings {
        issuer: issuer.to_owned(),
        client_id: testkit::Provider::CLIENT.to_owned(),
        client_secret: Some(testkit::Provider::SECRET.to_owned()),
        redirect: BACK.to_owned(),
        is_inside: true,
    }
}

/// The provider that tests share which do not change it, and one whose word is worth nothing here.
static THERE: LazyLock<testkit::Provider> = LazyLock::new(|| testkit::Provider::start(BACK));
static EVIL: LazyLock<testkit::Provider> = LazyLock::new(|| testkit::Provider::start(BACK));

/// What we know of a provider.
fn agreed(there: &testkit::Provider) -> Provider {
    Provider::new(settings(there.issuer()), carrier(Vec::new())).unwrap()
}

/// What somebody brings back to us who goes to an address and types something there.
async fn visit(address: &str, typed: &str) -> BTreeMap<String, String> {
    let (address, typed) = (address.to_owned(), typed.to_owned());
    let back = tokio::task::spawn_blocking(move || testkit::visit(&address, &typed)).await.unwrap();
    let question = back.strip_prefix(BACK).unwrap().strip_prefix('?').unwrap();
    let address: Url = format!("http://localhost/?{question}").parse().unwrap();
    address.query_pairs().into_owned().collect()
}

fn answer(brought: &BTreeMap<String, String>) -> Answer<'_> {
    let get = |name: &str| brought.get(name).map(String::as_str);
    Answer { state: get("state").unwrap_or(""), code: get("code"), issuer: get("iss"), error: get("error") }
}

async fn signed_in(here: &Provider, begun: &Begun, name: &str) -> Result<Person, NotSignedIn> {
    let brought = visit(&begun.address, &format!("name={name}")).await;
    here.finish(&begun.kept, answer(&brought), now()).await
}

#[tokio::test]
async fn whoever_signs_in_there_is_known_here_by_issuer_and_subject() {
    let (there, here) = (&THERE, agreed(&THERE));
    let begun = here.begin(chance(1), now()).await.unwrap();
    assert!(begun.address.contains("code_challenge_method=S256") && begun.address.contains("nonce="));
    let person = signed_in(&here, &begun, "ama").await.unwrap();
    assert_eq!((person.issuer.as_str(), person.subject.as_str()), (there.issuer(), "subject-ama"));
    assert_eq!(person.email, Some(Email::Verified("ama@people.example".to_owned())));
}

#[tokio::test]
async fn an_address_that_the_provider_has_not_confirmed_says_so() {
    let here = agreed(&THERE);
    let begun = here.begin(chance(1), now()).await.unwrap();
    let person = signed_in(&here, &begun, "new-kofi").await.unwrap();
    assert_eq!(person.email, Some(Email::Unverified("new-kofi@people.example".to_owned())));
    let begun = here.begin(chance(4), now()).await.unwrap();
    assert_eq!(signed_in(&here, &begun, "silent-esi").await.unwrap().email, None);
}

#[tokio::test]
async fn whoever_refuses_there_is_not_signed_in_here() {
    let here = agreed(&THERE);
    let begun = here.begin(chance(1), now()).await.unwrap();
    let brought = visit(&begun.address, "refuse=yes").await;
    let done = here.finish(&begun.kept, answer(&brought), now()).await;
    assert_eq!(done, Err(NotSignedIn::Refused("access_denied".to_owned())));
}

#[tokio::test]
async fn an_answer_to_another_attempt_is_refused() {
    let here = agreed(&THERE);
    let mine = here.begin(chance(1), now()).await.unwrap();
    let theirs = here.begin(chance(4), now()).await.unwrap();
    let brought = visit(&theirs.address, "name=mallory").await;
    assert_eq!(here.finish(&mine.kept, answer(&brought), now()).await, Err(NotSignedIn::Stale));
    // With the state made to fit, the provider asks for the secret that belongs to the code.
    let forged = Answer { state: &mine.state, ..answer(&brought) };
    assert!(matches!(here.finish(&mine.kept, forged, now()).await, Err(NotSignedIn::CodeNotTaken(_))));
}

#[tokio::test]
async fn a_token_with_another_nonce_is_refused() {
    let here = agreed(&THERE);
    let begun = here.begin(chance(1), now()).await.unwrap();
    let brought = visit(&begun.address, "name=ama").await;
    let mut kept: serde_json::Value = serde_json::from_str(&begun.kept).unwrap();
    kept["nonce"] = "another".into();
    let done = here.finish(&kept.to_string(), answer(&brought), now()).await;
    assert!(matches!(&done, Err(NotSignedIn::Forged(why)) if why.contains("nonce")), "{done:?}");
}

#[tokio::test]
async fn a_code_is_taken_once() {
    let here = agreed(&THERE);
    let begun = here.begin(chance(1), now()).await.unwrap();
    let brought = visit(&begun.address, "name=ama").await;
    assert!(here.finish(&begun.kept, answer(&brought), now()).await.is_ok());
    let again = here.finish(&begun.kept, answer(&brought), now()).await;
    assert!(matches!(again, Err(NotSignedIn::CodeNotTaken(_))), "{again:?}");
}

#[tokio::test]
async fn an_attempt_is_over_after_ten_minutes() {
    let here = agreed(&THERE);
    let begun = here.begin(chance(1), now() - PATIENCE).await.unwrap();
    assert_eq!(signed_in(&here, &begun, "ama").await, Err(NotSignedIn::Stale));
}

#[tokio::test]
async fn a_token_that_is_no_longer_in_force_is_refused() {
    let mut there = testkit::Provider::start(BACK);
    let here = agreed(&there);
    there.issue_for(30);
    let begun = here.begin(chance(1), now()).await.unwrap();
    let brought = visit(&begun.address, "name=ama").await;
    let done = here.finish(&begun.kept, answer(&brought), now() + 60_000_000).await;
    assert!(matches!(done, Err(NotSignedIn::Expired(_))), "{done:?}");
}

#[tokio::test]
async fn a_token_that_another_provider_issued_is_refused() {
    let (there, evil) = (&THERE, &EVIL);
    // The way to the token endpoint has been taken over; where the keys are is still the true one.
    let detour = (format!("{}/token", there.issuer()), format!("{}/token", evil.issuer()));
    let here = Provider::new(settings(there.issuer()), carrier(vec![detour])).unwrap();
    let begun = here.begin(chance(1), now()).await.unwrap();
    let brought = visit(&begun.address.replace(there.issuer(), evil.issuer()), "name=mallory").await;
    // The answer names its provider (RFC 9207).
    assert_eq!(here.finish(&begun.kept, answer(&brought), now()).await, Err(NotSignedIn::AnotherProvider));
    assert_eq!(
        here.finish(&begun.kept, Answer { issuer: None, ..answer(&brought) }, now()).await,
        Err(NotSignedIn::AnotherProvider),
        "a provider that names itself always does"
    );
    // With the name made to fit, the token still says who issued it.
    let forged = Answer { issuer: Some(there.issuer()), ..answer(&brought) };
    let done = here.finish(&begun.kept, forged, now()).await;
    assert!(matches!(&done, Err(NotSignedIn::Forged(why)) if why.contains("issuer")), "{done:?}");
}

#[tokio::test]
async fn a_token_for_another_client_is_refused() {
    let there = &THERE;
    let theirs = Settings {
        client_id: testkit::Provider::OTHER_CLIENT.to_owned(),
        client_secret: Some(testkit::Provider::OTHER_SECRET.to_owned()),
        ..settings(there.issuer())
    };
    let replaced = Arc::new(Mutex::new(None));
    let honest = carrier(Vec::new());
    // Another site that somebody signs in at hands us its token in place of ours.
    let kept = Arc::clone(&replaced);
    let swapping: Carrier = Arc::new(move |request| {
        let (kept, honest, is_token) = (Arc::clone(&kept), Arc::clone(&honest), request.uri().path() == "/token");
        Box::pin(async move {
            let answer = honest(request).await?;
            let mut kept = kept.lock().unwrap();
            if is_token && let Some(theirs) = kept.take() {
                return Ok(Response::builder().header("content-type", "application/json").body(theirs).unwrap());
            }
            if is_token {
                *kept = Some(answer.body().clone());
            }
            Ok(answer)
        })
    });
    let them = Provider::new(theirs, Arc::clone(&swapping)).unwrap();
    let us = Provider::new(settings(there.issuer()), swapping).unwrap();
    let begun = them.begin(chance(1), now()).await.unwrap();
    assert!(signed_in(&them, &begun, "ama").await.is_ok());
    let begun = us.begin(chance(1), now()).await.unwrap();
    let done = signed_in(&us, &begun, "mallory").await;
    assert!(matches!(&done, Err(NotSignedIn::Forged(why)) if why.contains("audience")), "{done:?}");
}

#[tokio::test]
async fn keys_that_the_provider_has_changed_are_asked_for_anew_and_those_of_others_are_not_taken() {
    let mut there = testkit::Provider::start(BACK);
    let here = agreed(&there);
    let begun = here.begin(chance(1), now()).await.unwrap();
    there.change_keys();
    assert!(signed_in(&here, &begun, "ama").await.is_ok(), "the new keys are published, so they are taken");
    // Somebody signs by keys of their own and says they are the provider's.
    let detour = (format!("{}/jwks", there.issuer()), format!("{}/jwks", EVIL.issuer()));
    let deceived = Provider::new(settings(there.issuer()), carrier(vec![detour])).unwrap();
    let begun = deceived.begin(chance(1), now()).await.unwrap();
    let done = signed_in(&deceived, &begun, "ama").await;
    assert!(matches!(done, Err(NotSignedIn::Forged(_))), "{done:?}");
}

#[tokio::test]
async fn a_provider_that_is_gone_is_said_to_be() {
    let there = testkit::Provider::start(BACK);
    let here = agreed(&there);
    drop(there);
    assert!(matches!(here.begin(chance(1), now()).await, Err(NotSignedIn::Unreachable(_))));
}

#[tokio::test]
async fn a_page_that_is_no_provider_is_said_to_be_none() {
    let settings = settings(&format!("{}/sign-in", THERE.issuer()));
    let here = Provider::new(settings, carrier(Vec::new())).unwrap();
    assert!(matches!(here.begin(chance(1), now()).await, Err(NotSignedIn::Unusable(_))));
}

#[test]
fn a_provider_on_the_internet_is_spoken_to_through_encryption_only() {
    let with = |issuer: &str, is_inside| {
        let settings = Settings { is_inside, ..settings(issuer) };
        Provider::new(settings, carrier(Vec::new())).map(drop)
    };
    assert_eq!(with("https://id.example", false), Ok(()));
    assert_eq!(with("http://id.example", true), Ok(()));
    for issuer in ["http://id.example", "ftp://id.example", "https://id.example?x", "https://id.example#x"] {
        assert_eq!(with(issuer, false), Err(BadSettings::Issuer(issuer.to_owned())));
    }
    assert_eq!(with("id", false), Err(BadSettings::Address("id".to_owned())));
}
