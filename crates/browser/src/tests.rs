//! A page of our own, looked at in a real browser.

use std::path::PathBuf;

use super::*;

const PAGE: &str = "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>t</title>\
    <h1>First</h1><a href='#here'>stay</a> <a href='other.html'>go</a><p id=here>text";

/// A browser and the address of a folder with two pages that know each other.
fn start() -> (Browser, String, impl Sized) {
    let folder = testkit::sqlite_folder();
    for name in ["page.html", "other.html"] {
        std::fs::write(folder.path().join(name), PAGE.replace("First", name)).unwrap();
    }
    let browser = Browser::start(&testkit::chromium(), &profile(&folder)).unwrap();
    let address = format!("file://{}", folder.path().display());
    (browser, address, folder)
}

fn profile(folder: &impl AsRef<Path>) -> PathBuf {
    folder.as_ref().join("profile")
}

#[test]
fn a_page_is_shown_at_the_width_and_in_the_colours_asked_for() {
    let (mut browser, address, _folder) = start();
    for screen in [Screen::dark(390), Screen::light(1280), Screen { forced_colours: true, ..Screen::light(320) }] {
        browser.look_with(screen).unwrap();
        browser.open(&format!("{address}/page.html")).unwrap();
        assert_eq!(browser.evaluate("innerWidth").unwrap(), screen.width);
        let mut says = |question: &str| browser.evaluate(&format!("matchMedia('{question}').matches")).unwrap();
        assert_eq!(says("(prefers-color-scheme: dark)"), screen.dark);
        assert_eq!(says("(forced-colors: active)"), screen.forced_colours);
        assert!(browser.picture(None).unwrap().starts_with("iVBORw0KGgo"), "a PNG begins so in base64");
    }
    assert!(browser.print().unwrap().starts_with("JVBERi0"), "a PDF begins so in base64");
    let areas = browser.areas("h1").unwrap();
    assert!(areas.len() == 1 && areas[0].1.width > 100.0, "{areas:?}");
    assert!(browser.picture(Some(areas[0].1)).unwrap().starts_with("iVBORw0KGgo"));
}

#[test]
fn a_link_is_followed_with_the_keyboard_and_without_script() {
    let (mut browser, address, _folder) = start();
    browser.look_with(Screen::light(1280)).unwrap();
    browser.allow_script(false).unwrap();
    browser.open(&format!("{address}/page.html")).unwrap();
    browser.press(Key::Tab).unwrap();
    browser.press(Key::Tab).unwrap();
    assert_eq!(browser.words("document.activeElement.textContent").unwrap(), "go");
    browser.follow(|browser| browser.press(Key::Enter)).unwrap();
    assert!(browser.words("location.pathname").unwrap().ends_with("/other.html"));
    browser.open(&format!("{address}/other.html#here")).unwrap();
    assert_eq!(browser.words("location.hash").unwrap(), "#here", "a place on the same page needs no load");
    assert!(browser.evaluate("nonsense(").is_err());
}

/// What a page asks of a device; passkeys are for secure places, which a file is not and `localhost` is.
const CREATE: &str = "navigator.credentials.create({publicKey: {challenge: new Uint8Array(32), rp: {name: 'r'}, \
    user: {id: new Uint8Array(16), name: 'n', displayName: 'd'}, pubKeyCredParams: [{type: 'public-key', alg: -7}], \
    authenticatorSelection: {userVerification: 'required', residentKey: 'required'}, timeout: 2000}}) \
    .then(made => made.type, problem => problem.name)";

#[test]
fn a_device_that_is_plugged_in_makes_passkeys_for_its_owner_only() {
    let (mut browser, _, _folder) = start();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://localhost:{}/", listener.local_addr().unwrap().port());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n";
            let answer = format!("{head}content-length: {}\r\n\r\n{PAGE}", PAGE.len());
            drop(std::io::Write::write_all(&mut stream, answer.as_bytes()));
        }
    });
    browser.open(&address).unwrap();
    let device = browser.plug_in_device().unwrap();
    assert_eq!(browser.words(CREATE).unwrap(), "public-key");
    browser.let_device_recognise(&device, false).unwrap();
    assert_eq!(browser.words(CREATE).unwrap(), "NotAllowedError");
    browser.take_out_device(&device).unwrap();
    browser.forget_cookies().unwrap();
}

#[test]
fn a_browser_that_cannot_start_is_named() {
    let folder = testkit::sqlite_folder();
    let problem = Browser::start(Path::new("/nowhere/chromium"), &profile(&folder)).unwrap_err();
    assert!(problem.contains("browser"), "{problem}");
}
