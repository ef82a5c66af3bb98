//! A citizen's idea gets its reasoned response: two people, each in a browser of their own, without script.

use std::path::Path;

use browser::{Browser, Key};

use crate::running::Site;

fn start(name: &str) -> Browser {
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-{name}-{}", std::process::id()));
    let mut browser = Browser::start(&testkit::chromium(), &profile).unwrap();
    browser.allow_script(false).unwrap();
    browser
}

/// Writes into a field, as somebody at a keyboard would.
fn fill(browser: &mut Browser, field: &str, words: &str) {
    let found = browser.evaluate(&format!("(e => {{ e?.focus(); return !!e }})(document.getElementById({field:?}))"));
    assert_eq!(found.unwrap(), true, "{field} is not on {}", place(browser));
    browser.write(words).unwrap();
}

/// Sets what is not typed letter by letter: a day, a choice, a tick.
fn set(browser: &mut Browser, selector: &str, value: &str) {
    let set = format!(
        "(e => {{ if (!e) return false; e.type === 'checkbox' ? e.checked = true : e.value = {value:?}; return true }})(document.querySelector({selector:?}))"
    );
    assert_eq!(browser.evaluate(&set).unwrap(), true, "{selector} is not on {}", place(browser));
}

/// Presses Enter on the button of the form that the page is about.
fn send(browser: &mut Browser) {
    let found = browser.evaluate("(e => { e?.focus(); return !!e })(document.querySelector('main form button'))");
    assert_eq!(found.unwrap(), true, "no button on {}", place(browser));
    assert_eq!(browser.follow(|browser| browser.press(Key::Enter)).unwrap(), 200, "{}", words(browser));
}

fn place(browser: &mut Browser) -> String {
    browser.words("location.pathname").unwrap()
}

fn words(browser: &mut Browser) -> String {
    browser.words("document.querySelector('main').innerText").unwrap()
}

/// Lets a holder of an office in by the links that the demonstration prints, which come in the order of offices.
fn come_in(browser: &mut Browser, link: &str) {
    browser.open(link).unwrap();
    send(browser);
    assert_eq!(place(browser), "/desk");
}

#[test]
fn a_citizens_idea_gets_its_reasoned_response() {
    let mut site = Site::start(&["demo"]);
    let (mut forum, mut citizen) = (start("forum"), start("citizen"));
    let address = site.address.clone();
    // Whoever may set a timeline sits in a forum; any other holder is a citizen as well.
    let mut others = Vec::new();
    let member = loop {
        let link = site.link();
        come_in(&mut forum, &link);
        forum.open(&format!("{address}/desk/co-creation")).unwrap();
        let ways = "[...document.querySelectorAll('aside a')].map(a => a.getAttribute('href')).find(h => h.endsWith('/timeline')) ?? ''";
        let way = forum.words(ways).unwrap();
        if !way.is_empty() {
            break way;
        }
        forum.forget_cookies().unwrap();
        others.push(link);
        assert!(others.len() < 20, "nobody sits in a forum");
    };
    let making = member.trim_end_matches("/timeline").to_owned();
    let (today, later) = (
        forum.words("new Date().toISOString().slice(0, 10)").unwrap(),
        forum.words("new Date(Date.now() + 20 * 86400000).toISOString().slice(0, 10)").unwrap(),
    );
    forum.open(&format!("{address}{making}/timeline")).unwrap();
    set(&mut forum, "#gathering-from", &today);
    set(&mut forum, "#gathering-to", &later);
    fill(&mut forum, "overview", "Write here, or come to the town hall.");
    send(&mut forum);
    let public = place(&mut forum);
    assert!(public.ends_with("/co-creation"), "{public}");
    forum.open(&format!("{address}{making}/calls")).unwrap();
    set(&mut forum, "#opens", &today);
    set(&mut forum, "#closes", &later);
    fill(&mut forum, "question", "What should the next plan promise?");
    fill(&mut forum, "suits", "It is announced in every town hall.");
    send(&mut forum);
    assert!(words(&mut forum).contains("open now"), "{}", words(&mut forum));

    // Whoever came first may have been let in by a link that is used up now; the next one is not.
    let link = site.link();
    come_in(&mut citizen, &link);
    citizen.open(&format!("{address}{public}/calls/1")).unwrap();
    let give = citizen.words("document.querySelector('.btns a').href").unwrap();
    citizen.open(&give).unwrap();
    fill(&mut citizen, "title", "Publish what ministries spent");
    fill(&mut citizen, "body", "Line by line, each month.");
    send(&mut citizen);
    let input = place(&mut citizen);
    assert!(input.starts_with("/inputs/"), "{input}");
    assert!(words(&mut citizen).contains("waits for its response"), "{}", words(&mut citizen));
    assert!(words(&mut citizen).contains("Promised to be sealed by"), "{}", words(&mut citizen));

    forum.open(&format!("{address}{making}/calls/1/responses")).unwrap();
    assert!(words(&mut forum).contains("Publish what ministries spent"));
    set(&mut forum, "fieldset input", "yes");
    set(&mut forum, "#outcome", "taken-up");
    fill(&mut forum, "response", "It becomes the first commitment of the plan.");
    send(&mut forum);
    assert!(words(&mut forum).contains("No input of this call waits"), "{}", words(&mut forum));

    citizen.open(&format!("{address}{input}")).unwrap();
    let told = words(&mut citizen);
    assert!(told.contains("Taken up") && told.contains("It becomes the first commitment of the plan."), "{told}");
    assert!(told.contains("Sealed into the record by"), "{told}");
}
