//! Passkeys from the first question to the last, with a device made of software and the library that checks real ones.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use identity::passkey::{Begun, NewPasskey, NoPasskeys, NotProven, Person, RelyingParty};
use identity::{Micros, PATIENCE};
use proptest::prelude::*;
use testkit::Authenticator;

const HERE: &str = "https://openpact.example";
const AMA: [u8; 16] = [7; 16];
const NOW: Micros = 1_700_000_000_000_000;

fn site() -> RelyingParty {
    RelyingParty::new(HERE, "Openpact").unwrap()
}

fn ama() -> Person<'static> {
    Person { id: AMA, account: "ama@people.example", name: "Ama" }
}

fn registered(site: &RelyingParty, device: &mut Authenticator) -> NewPasskey {
    let begun = site.begin_registration(ama(), &[], NOW).unwrap();
    let answer = device.create(&begun.for_browser, HERE);
    site.finish_registration(&begun.kept, answer.as_bytes(), NOW).unwrap()
}

/// A site, a device with a passkey for it, what the site has stored of it, and a question to sign in.
fn asked() -> (RelyingParty, Authenticator, NewPasskey, Begun) {
    let (site, mut device) = (site(), Authenticator::new(1));
    let passkey = registered(&site, &mut device);
    let begun = site.begin_sign_in(NOW).unwrap();
    (site, device, passkey, begun)
}

#[test]
fn whoever_has_made_a_passkey_signs_in_by_it_without_saying_who_they_are() {
    let (site, mut device, passkey, begun) = asked();
    let answer = device.sign_in(&begun.for_browser, HERE);
    let claimed = site.claimed(answer.as_bytes()).unwrap();
    assert_eq!((claimed.person, &claimed.passkey), (AMA, &passkey.id));
    let done = site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, NOW).unwrap();
    // The device counts, so what is stored has changed, and serves next time.
    let stored = done.stored.unwrap();
    let again = site.begin_sign_in(NOW).unwrap();
    let answer = device.sign_in(&again.for_browser, HERE);
    assert!(site.finish_sign_in(&again.kept, answer.as_bytes(), AMA, &stored, NOW).is_ok());
}

#[test]
fn the_device_is_asked_for_a_key_that_names_its_person_and_to_recognise_its_owner() {
    let begun = site().begin_registration(ama(), &[vec![9; 16]], NOW).unwrap();
    let options: serde_json::Value = serde_json::from_str(&begun.for_browser).unwrap();
    assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(options["attestation"], "none");
    assert_eq!(options["rp"]["id"], "openpact.example");
    assert_eq!(options["excludeCredentials"][0]["id"], "CQkJCQkJCQkJCQkJCQkJCQ");
    assert!(!begun.kept.contains("ama@people.example"), "what is kept names nobody");
}

#[test]
fn a_device_that_has_a_passkey_of_the_account_is_not_given_a_second_one() {
    let (site, mut device) = (site(), Authenticator::new(1));
    let first = registered(&site, &mut device);
    let begun = site.begin_registration(ama(), &[first.id], NOW).unwrap();
    let answer = device.create(&begun.for_browser, HERE);
    let again = site.finish_registration(&begun.kept, answer.as_bytes(), NOW);
    assert_eq!(again, Err(NotProven::AlreadyThere));
}

#[test]
fn an_answer_made_on_another_site_is_refused() {
    let (site, mut device, passkey, begun) = asked();
    for elsewhere in
        ["https://openpact.example.evil.example", "http://openpact.example", "https://openpact.example:8443"]
    {
        let answer = device.sign_in(&begun.for_browser, elsewhere);
        let done = site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, NOW);
        assert_eq!(done, Err(NotProven::ForAnotherSite), "{elsewhere}");
    }
    let begun = site.begin_registration(ama(), &[], NOW).unwrap();
    let answer = Authenticator::new(2).create(&begun.for_browser, "https://evil.example");
    assert_eq!(site.finish_registration(&begun.kept, answer.as_bytes(), NOW), Err(NotProven::ForAnotherSite));
}

#[test]
fn an_answer_to_an_older_question_is_refused() {
    let (site, mut device, passkey, first) = asked();
    let answer = device.sign_in(&first.for_browser, HERE);
    let second = site.begin_sign_in(NOW).unwrap();
    let done = site.finish_sign_in(&second.kept, answer.as_bytes(), AMA, &passkey.stored, NOW);
    assert_eq!(done, Err(NotProven::Stale));
}

#[test]
fn an_answer_is_taken_until_ten_minutes_are_over() {
    let (site, mut device, passkey, begun) = asked();
    let answer = device.sign_in(&begun.for_browser, HERE);
    let at = |now| site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, now);
    assert!(at(NOW + PATIENCE - 1_000_000).is_ok());
    assert_eq!(at(NOW + PATIENCE), Err(NotProven::Stale));
    assert_eq!(at(NOW - 1), Err(NotProven::Stale));
}

#[test]
fn an_answer_to_one_kind_of_question_is_none_to_the_other() {
    let (site, mut device, passkey, begun) = asked();
    let answer = device.sign_in(&begun.for_browser, HERE);
    let making = site.begin_registration(ama(), &[], NOW).unwrap();
    assert_eq!(site.finish_registration(&making.kept, answer.as_bytes(), NOW), Err(NotProven::Unreadable));
    let done = site.finish_sign_in(&making.kept, answer.as_bytes(), AMA, &passkey.stored, NOW);
    assert_eq!(done, Err(NotProven::Kept));
}

#[test]
fn a_device_that_lets_anybody_use_it_lets_nobody_in() {
    let (site, mut device, passkey, begun) = asked();
    device.recognises_owner = false;
    let answer = device.sign_in(&begun.for_browser, HERE);
    let done = site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, NOW);
    assert_eq!(done, Err(NotProven::OwnerNotRecognised));
    let making = site.begin_registration(ama(), &[], NOW).unwrap();
    let answer = device.create(&making.for_browser, HERE);
    assert_eq!(site.finish_registration(&making.kept, answer.as_bytes(), NOW), Err(NotProven::OwnerNotRecognised));
}

#[test]
fn a_passkey_that_has_counted_fewer_uses_than_before_was_copied() {
    let (site, mut device, passkey, begun) = asked();
    device.uses = 10;
    let answer = device.sign_in(&begun.for_browser, HERE);
    let done = site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, NOW).unwrap();
    device.uses = 5;
    let again = site.begin_sign_in(NOW).unwrap();
    let answer = device.sign_in(&again.for_browser, HERE);
    let copied = site.finish_sign_in(&again.kept, answer.as_bytes(), AMA, &done.stored.unwrap(), NOW);
    assert_eq!(copied, Err(NotProven::Copied));
}

#[test]
fn nobody_signs_in_by_the_key_or_in_the_name_of_somebody_else() {
    let (site, mut device, passkey, begun) = asked();
    // Another key that says it is this one.
    let mut forger = Authenticator::new(2);
    (forger.credential, forger.person) = (device.credential.clone(), device.person.clone());
    let answer = forger.sign_in(&begun.for_browser, HERE);
    let done = site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, NOW);
    assert_eq!(done, Err(NotProven::Forged));
    // The key of one person, with the name of another.
    device.person = vec![8; 16];
    let answer = device.sign_in(&begun.for_browser, HERE);
    let done = site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, NOW);
    assert_eq!(done, Err(NotProven::Unknown));
    // A key that is not the one looked up.
    let mut other = Authenticator::new(3);
    other.person = AMA.to_vec();
    let answer = other.sign_in(&begun.for_browser, HERE);
    let done = site.finish_sign_in(&begun.kept, answer.as_bytes(), AMA, &passkey.stored, NOW);
    assert_eq!(done, Err(NotProven::Unknown));
}

#[test]
fn a_site_has_passkeys_where_browsers_offer_them() {
    for there in
        ["https://openpact.example", "http://localhost:8080", "http://demo.localhost", "https://a.b.example:8443"]
    {
        assert!(RelyingParty::new(there, "Openpact").is_ok(), "{there}");
    }
    let refused = |address| RelyingParty::new(address, "Openpact").err();
    assert_eq!(refused("http://openpact.example"), Some(NoPasskeys::NeedsHttps));
    assert_eq!(refused("https://192.0.2.1"), Some(NoPasskeys::NeedsName));
    assert_eq!(refused("http://[::1]:8080"), Some(NoPasskeys::NeedsName));
    assert_eq!(refused("openpact"), Some(NoPasskeys::Address));
}

/// A good answer with a few bytes of it changed, so that what is deep inside is reached too.
fn damaged(answer: &str, places: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut bytes = answer.as_bytes().to_vec();
    for (place, byte) in places {
        let at = place.index(bytes.len());
        bytes[at] = *byte;
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_that_a_browser_sends_makes_us_stumble(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let (site, _, passkey, begun) = asked();
        prop_assert_eq!(site.finish_sign_in(&begun.kept, &bytes, AMA, &passkey.stored, NOW), Err(NotProven::Unreadable));
    }

    #[test]
    fn an_answer_that_was_tampered_with_proves_nothing(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let (site, mut device, passkey, begun) = asked();
        let answer = device.sign_in(&begun.for_browser, HERE);
        let changed = damaged(&answer, &places);
        let done = site.finish_sign_in(&begun.kept, &changed, AMA, &passkey.stored, NOW);
        // What is not signed may change: names of fields that are ignored, and bits of base64 that stand for nothing.
        let same = |a: &[u8]| serde_json::from_slice::<serde_json::Value>(a).ok().map(|v| v["response"]["signature"].clone());
        prop_assert!(done.is_err() || same(&changed) == same(answer.as_bytes()));
    }

    #[test]
    fn a_new_passkey_that_was_tampered_with_is_taken_or_refused_but_never_stumbled_over(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let (site, mut device) = (site(), Authenticator::new(1));
        let begun = site.begin_registration(ama(), &[], NOW).unwrap();
        let answer = device.create(&begun.for_browser, HERE);
        drop(site.finish_registration(&begun.kept, &damaged(&answer, &places), NOW));
    }
}
