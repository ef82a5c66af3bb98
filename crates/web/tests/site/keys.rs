//! Passkeys through the real router, with a device made of software; and forms that nobody's browser would send.

use axum::http::{Method, StatusCode};
use testkit::Authenticator;

use crate::people::{FORM, HERE, cookie, post, read, signed_up, token};
use crate::reader::Answer;
use crate::world::{BASE, World};

/// What a device is asked, and the cookie that its answer has to come with.
async fn question(world: &World, path: &str, fields: &[(&str, &str)], cookies: &str) -> (String, String) {
    let answer = world.send_with(path, fields, &[FORM, HERE, ("cookie", cookies)]).await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (StatusCode::OK, "application/json"),
        "{}",
        answer.text()
    );
    assert_eq!(answer.header("cache-control"), "private, no-store");
    (answer.text().to_owned(), cookie(&answer, "asked"))
}

/// Adds a passkey to the account of a session.
async fn add(world: &World, session: &str, device: &mut Authenticator, name: &str) -> Answer {
    let token = token(world, session).await;
    let fields = [("token", token.as_str()), ("name", name)];
    let (options, asked) = question(world, "/desk/account/passkeys/question", &fields, session).await;
    let answer = device.create(&options, BASE);
    let fields = [("token", token.as_str()), ("name", name), ("answer", &answer)];
    world.send_with("/desk/account/passkeys", &fields, &[FORM, HERE, ("cookie", &format!("{session}; {asked}"))]).await
}

/// Signs in by a device; `change` has the answer in its hands before it is sent.
async fn come_in(
    world: &World,
    device: &mut Authenticator,
    change: impl Fn(String) -> String,
) -> (Answer, String, String) {
    let (options, asked) = question(world, "/sign-in/passkey/question", &[], "").await;
    let answer = change(device.sign_in(&options, BASE));
    let sent = world.send_with("/sign-in/passkey", &[("answer", &answer)], &[FORM, HERE, ("cookie", &asked)]).await;
    (sent, answer, asked)
}

#[tokio::test]
async fn somebody_adds_a_passkey_and_signs_in_by_it_until_it_is_taken_away() {
    let (world, mut device) = (World::empty().await, Authenticator::new(1));
    let session = signed_up(&world, "ana@private.example").await;
    let added = add(&world, &session, &mut device, " Work \n laptop ").await;
    assert_eq!((added.status, added.header("location")), (StatusCode::SEE_OTHER, "/desk/account/keys?done=added"));
    let page = read(&world, "/desk/account/keys?done=added", &session).await;
    assert!(page.html().words().contains("Work laptop") && page.html().words().contains("not used yet"));
    let (answer, ..) = come_in(&world, &mut device, |answer| answer).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/desk"), "{}", answer.text());
    assert_eq!(read(&world, "/desk", &cookie(&answer, "session")).await.status, StatusCode::OK);
    let keys = read(&world, "/desk/account/keys", &session).await.html();
    let key = keys.attributes("input[name=key]", "value")[0].clone();
    let removed = post(&world, "/desk/account/keys", &session, &[("key", &key)]).await;
    assert_eq!(removed.header("location"), "/desk/account/keys?done=removed");
    let (answer, ..) = come_in(&world, &mut device, |answer| answer).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html().words().contains("belongs to no account here"), "{}", answer.text());
}

#[tokio::test]
async fn a_passkey_needs_a_name_and_keeps_what_was_typed() {
    let world = World::empty().await;
    let session = signed_up(&world, "ana@private.example").await;
    let long = "x".repeat(61);
    for (name, said) in [(" ", "Give the passkey a name"), (long.as_str(), "There is room for 60")] {
        let answer = add(&world, &session, &mut Authenticator::new(1), name).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.html().words().contains(said), "{}", answer.text());
        assert_eq!(answer.html().attributes("input[name=name]", "value"), [name]);
    }
}

#[tokio::test]
async fn what_is_forged_replayed_too_large_or_garbled_is_answered_with_a_sentence_and_changes_nothing() {
    let (world, mut device) = (World::empty().await, Authenticator::new(1));
    let session = signed_up(&world, "ana@private.example").await;
    add(&world, &session, &mut device, "Laptop").await;
    let refused = |answer: &Answer, said: &str| {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
        assert!(answer.html().words().contains(said), "{said}: {}", answer.text());
        let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().collect();
        assert!(cookies.iter().all(|cookie| !cookie.to_str().unwrap().contains("session=")), "{cookies:?}");
    };
    // Forged: the key of somebody else in the name of this one.
    let mut forger = Authenticator::new(2);
    (forger.credential, forger.person) = (device.credential.clone(), device.person.clone());
    refused(&come_in(&world, &mut forger, |answer| answer).await.0, "The signature of the device does not hold");
    // Replayed: the same answer again, with the cookie it came with.
    let (first, answer, asked) = come_in(&world, &mut device, |answer| answer).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let again = world.send_with("/sign-in/passkey", &[("answer", &answer)], &[FORM, HERE, ("cookie", &asked)]).await;
    refused(&again, "The question is over");
    // An answer from a browser that was asked nothing.
    refused(&world.send("/sign-in/passkey", &[("answer", &answer)]).await, "The question is over");
    // Too large for an answer, though not for a form.
    let padded = |answer: String| format!("{answer}{}", " ".repeat(40_000));
    refused(&come_in(&world, &mut device, padded).await.0, "not the answer of a device");
    // Garbled.
    for garbled in ["", "{}", "null", "[[[[[[", "\u{fffd}\u{0}", "{\"id\":\"\u{202e}\"}"] {
        refused(&come_in(&world, &mut device, |_| garbled.to_owned()).await.0, "not the answer of a device");
    }
    // A copied key counts behind the true one.
    device.uses = 0;
    refused(&come_in(&world, &mut device, |answer| answer).await.0, "There seems to be a copy");
    // From another site's page.
    let elsewhere = [FORM, ("sec-fetch-site", "cross-site")];
    let answer = world.send_with("/sign-in/passkey/question", &[], &elsewhere).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    // Larger than any form.
    let huge = "x".repeat(70_000);
    let answer = world.send("/sign-in/passkey", &[("answer", &huge)]).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    // Without the token of the session nothing is added or taken away.
    for path in
        ["/desk/account/passkeys", "/desk/account/passkeys/question", "/desk/account/keys", "/desk/account/elsewhere"]
    {
        let answer = world.send_with(path, &[("name", "x")], &[FORM, HERE, ("cookie", &session)]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
    }
    assert_eq!(read(&world, "/desk/account/keys", &session).await.html().count("input[name=key]"), 1);
}

#[tokio::test]
async fn script_may_run_where_a_device_can_be_asked_and_nowhere_else() {
    let world = World::empty().await;
    let session = signed_up(&world, "ana@private.example").await;
    for (path, runs) in
        [("/sign-in", true), ("/desk/account/keys", true), ("/sign-up", false), ("/desk", false), ("/members", false)]
    {
        let answer = read(&world, path, &session).await;
        let policy = answer.header("content-security-policy").to_owned();
        assert_eq!(policy.contains("script-src 'self'"), runs, "{path}: {policy}");
        assert!(!policy.contains("unsafe") && policy.contains("default-src 'none'"), "{path}: {policy}");
        assert_eq!(answer.html().count("script:not([type='application/ld+json'])"), usize::from(runs), "{path}");
        assert_eq!(answer.html().count("form[data-passkey][hidden]"), usize::from(runs), "{path}");
    }
    let page = world.ask(Method::GET, "/sign-in", &[]).await.html();
    let script = page.attributes("script", "src")[0].clone();
    let answer = world.ask(Method::GET, &script, &[]).await;
    assert!(answer.header("content-type").starts_with("text/javascript"), "{}", answer.header("content-type"));
}

#[tokio::test]
async fn where_no_provider_is_set_nobody_is_sent_to_one() {
    let world = World::empty().await;
    assert_eq!(world.send("/sign-in/oidc", &[]).await.status, StatusCode::NOT_FOUND);
    let back = world.ask(Method::GET, "/sign-in/oidc/back?code=x&state=y", &[]).await;
    assert_eq!(back.status, StatusCode::NOT_FOUND);
    assert!(!world.ask(Method::GET, "/sign-in", &[]).await.text().contains("/sign-in/oidc"));
}
