//! Signing in by a passkey of a (virtual) device and at a real provider of identities, in a real browser.

use std::path::Path;

use browser::{Browser, Key};

use crate::running::Site;

fn start(name: &str) -> Browser {
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-{name}-{}", std::process::id()));
    Browser::start(&testkit::chromium(), &profile).unwrap()
}

/// Puts the focus on what a selector finds and presses Enter there.
fn enter(browser: &mut Browser, selector: &str) -> u64 {
    let found = browser.evaluate(&format!("(e => {{ e?.focus(); return !!e }})(document.querySelector({selector:?}))"));
    assert_eq!(found.unwrap(), true, "{selector} is not on {}", place(browser));
    browser.follow(|browser| browser.press(Key::Enter)).unwrap()
}

fn place(browser: &mut Browser) -> String {
    browser.words("location.pathname + location.search").unwrap()
}

fn words(browser: &mut Browser) -> String {
    browser.words("document.querySelector('main').innerText").unwrap()
}

#[test]
fn whoever_holds_an_office_adds_a_passkey_signs_out_and_comes_in_by_it() {
    let mut site = Site::start(&["demo"]);
    let mut browser = start("passkey");
    browser.open(&site.link()).unwrap();
    assert_eq!(enter(&mut browser, "main form button"), 200);
    let device = browser.plug_in_device().unwrap();
    browser.open(&format!("{}/desk/account/keys", site.address)).unwrap();
    browser.evaluate("document.querySelector('form[data-passkey] input[name=name]').focus()").unwrap();
    browser.write("Telephone").unwrap();
    enter(&mut browser, "form[data-passkey] button");
    assert_eq!(place(&mut browser), "/desk/account/keys?done=added");
    assert!(words(&mut browser).contains("Telephone"));
    // The same device does not make a second one, and says so without losing the name.
    browser.evaluate("document.querySelector('form[data-passkey] input[name=name]').value = 'Again'").unwrap();
    browser.evaluate("document.querySelector('form[data-passkey] button').click()").unwrap();
    let said = "new Promise(done => { const look = () => { const said = document.querySelector('[data-said]').textContent; \
        said ? done(said) : setTimeout(look, 20) }; look() })";
    assert!(browser.words(said).unwrap().contains("has a passkey of your account already"));
    browser.forget_cookies().unwrap();
    browser.open(&format!("{}/sign-in", site.address)).unwrap();
    enter(&mut browser, "form[data-passkey] button");
    assert_eq!(place(&mut browser), "/desk");
    // A device that does not recognise its owner lets nobody in.
    browser.forget_cookies().unwrap();
    browser.let_device_recognise(&device, false).unwrap();
    browser.open(&format!("{}/sign-in", site.address)).unwrap();
    browser.evaluate("document.querySelector('form[data-passkey] button').click()").unwrap();
    assert!(browser.words(said).unwrap().contains("The device did not answer"));
    assert_eq!(place(&mut browser), "/sign-in");
}

#[test]
fn without_script_the_form_for_a_code_is_there_and_the_one_for_a_device_is_not() {
    let site = Site::start(&["demo"]);
    let mut browser = start("no-script");
    browser.allow_script(false).unwrap();
    browser.open(&format!("{}/sign-in", site.address)).unwrap();
    let shown = "[...document.querySelectorAll('main form')].filter(form => form.checkVisibility()).map(form => form.getAttribute('action')).join()";
    assert_eq!(browser.words(shown).unwrap(), "/sign-in");
}

#[test]
fn somebody_signs_in_at_a_provider_and_is_let_in_here() {
    // The provider has to know our address before we have it, and we its.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let there = testkit::Provider::start(&format!("http://localhost:{port}/sign-in/oidc/back"));
    let folder = testkit::sqlite_folder();
    let secret = folder.path().join("secret");
    std::fs::write(&secret, testkit::Provider::SECRET).unwrap();
    let site = Site::start_at(
        &format!("127.0.0.1:{port}"),
        &[
            "demo",
            "--oidc-issuer",
            there.issuer(),
            "--oidc-client",
            testkit::Provider::CLIENT,
            "--oidc-secret-file",
            secret.to_str().unwrap(),
            "--oidc-name",
            "Government login",
            "--oidc-inside",
        ],
    );
    let mut browser = start("provider");
    browser.open(&format!("{}/sign-in", site.address)).unwrap();
    assert!(words(&mut browser).contains("Sign in at Government login"));
    enter(&mut browser, "form[action='/sign-in/oidc'] button");
    // The page in between leads on by itself.
    let arrived = "new Promise(done => { const look = () => location.host.startsWith('127.0.0.1') && document.querySelector('input[name=name]') \
        ? done('there') : setTimeout(look, 20); look() })";
    // A question is lost when the page it was put to goes; it is put again to the next.
    let there_now = (0..50).find_map(|_| browser.words(arrived).ok());
    assert_eq!(there_now.as_deref(), Some("there"));
    browser.evaluate("document.querySelector('input[name=name]').focus()").unwrap();
    browser.write("ama").unwrap();
    assert_eq!(enter(&mut browser, "button"), 200);
    assert_eq!(place(&mut browser), "/desk");
    browser.open(&format!("{}/desk/account", site.address)).unwrap();
    assert!(words(&mut browser).contains("ama@people.example"));
}
