//! Every page, opened once in each language and looked at on each screen, for all the tests that judge what was seen: those that
//! anybody may read, and beside them, in a browser of its own, the desk.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use browser::Browser;
use serde_json::Value;

use super::desk::{Days, Met, Walk, holders};
use super::everybody::{ALL_BUT_COLOURS, PHONE, colours, screens, violations};
use super::reader::{Reader, read};
use crate::running::Site;

/// What one page was like.
pub struct Seen {
    /// Where it is.
    pub path: String,
    /// Its bytes.
    pub html: Vec<u8>,
    /// Everything that came over the line for somebody who is here for the first time: addresses, those elsewhere in full, and
    /// bytes as they were compressed.
    pub parts: Vec<(String, u64)>,
    /// What was wider than a screen of 320 pixels, with every fold open.
    pub sticking_out: Vec<String>,
    /// What axe-core found, with the screen on which it did.
    pub violations: Vec<String>,
}

static SEEN: LazyLock<Vec<Seen>> = LazyLock::new(|| {
    let (public, (desk, walk)) = std::thread::scope(|scope| {
        let desk = scope.spawn(look_at_the_desk);
        (read(look_at_everything), desk.join().unwrap())
    });
    let mut unmet = walk.unmet();
    unmet.retain(|route| !UNMET.iter().any(|(known, _)| known == route));
    assert!(unmet.is_empty(), "nobody comes to {unmet:?} any more; not taken were {:#?}", walk.refused);
    public.into_iter().chain(desk).collect()
});

/// Judges every page; `judge` answers with what is wrong.
pub fn on_every_page(judge: impl Fn(&Seen) -> Vec<String>) {
    let told = |seen: &'static Seen| judge(seen).into_iter().map(|problem| format!("{}: {problem}", seen.path));
    let problems: Vec<String> = SEEN.iter().flat_map(told).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// All pages.
pub fn everything() -> &'static [Seen] {
    &SEEN
}

fn look_at_everything(reader: &mut Reader) -> Vec<Seen> {
    let axe = reader.browser.bring(&testkit::axe()).unwrap();
    reader.browser.remember(false).unwrap();
    let (mut seen, mut judged) = (Vec::new(), BTreeSet::new());
    for language in reader.languages.clone() {
        for page in reader.pages(&language) {
            let path = if page == "/" && !language.is_empty() { language.clone() } else { format!("{language}{page}") };
            // The first answer is compressed in haste; what the browser gets then is the one that is kept for everybody.
            let (_, html) = reader.site.get(&path);
            seen.push(look(&mut reader.browser, &mut judged, reader.site, &language, (path, html)));
        }
    }
    reader.browser.leave(&axe).unwrap();
    seen
}

/// The routes of the desk that nobody of the demonstration comes to, each with why. What such a page is made of, forms, tables and
/// answers, is judged on others; `views` draws each in every language.
const UNMET: &[(&str, &str)] = &[
    ("/desk/account/sessions", ONLY_SENT_TO),
    ("/desk/account/passkeys", ONLY_SENT_TO),
    ("/desk/account/passkeys/question", ONLY_SENT_TO),
    ("/desk/account/elsewhere", ONLY_SENT_TO),
    ("/desk/account/elsewhere/waiting", ONLY_SENT_TO),
    ("/desk/offices/end", ONLY_SENT_TO),
    ("/desk/letters/waiting/{letter}/return", ONLY_SENT_TO),
    ("/desk/local/drafts/{draft}/hand-in", ONLY_SENT_TO),
    ("/desk/local/drafts/{draft}/discard", ONLY_SENT_TO),
    ("/desk/networking/new/{survey}", ONLY_SENT_TO),
    ("/desk/networking/rosters/{survey}", A_FILE),
    ("/desk/networking/cases/{request}/agreement/{number}", A_FILE),
    ("/desk/plans/{member}/{plan}/document", A_FILE),
    ("/desk/plans/{member}/{plan}/workbook", A_FILE),
    ("/desk/reviews/{member}/{plan}/{product}/copies/{file}", A_FILE),
    ("/desk/reviews/{member}/{plan}/{product}/assignment", ON_ANOTHER_PAGE),
    ("/desk/reviews/{member}/{plan}/{product}/coding", ON_ANOTHER_PAGE),
    ("/desk/reviews/{member}/{plan}/{product}/agreed", ON_ANOTHER_PAGE),
    ("/desk/reviews/{member}/{plan}/{product}/round", ON_ANOTHER_PAGE),
    ("/desk/reviews/{member}/{plan}/{product}/publication", ON_ANOTHER_PAGE),
    ("/desk/plans/{member}/{plan}/commitments", ON_ANOTHER_PAGE),
    ("/desk/plans/{member}/{plan}/parts/{part}/milestones", ON_ANOTHER_PAGE),
    ("/desk/plans/{member}/{plan}/parts/{part}/removal", ON_ANOTHER_PAGE),
    ("/desk/organisations/{organisation}/refusal", ON_ANOTHER_PAGE),
    ("/desk/replies/{position}", "no letter to a government of the demonstration was published"),
    ("/desk/letters/waiting/{letter}", "no country of the demonstration is about to join"),
    ("/desk/letters/contrary/{member}/{plan}", "no plan of the demonstration is contrary to process"),
    ("/desk/documents/{position}/answer", "a deposit needs a file"),
    ("/desk/local/applications/{position}", "no call for local governments is over"),
    ("/desk/local/applications/{position}/decide", "no call for local governments is over"),
    ("/desk/give/{member}/{plan}/{call}/mail", "the demonstration takes no mail in"),
    ("/desk/recommendations/{member}/{plan}", "no review that may still recommend anything is published"),
    ("/desk/recommendations/{member}/{plan}/{number}/answer", "nothing was recommended"),
    ("/desk/recommendations/{member}/{plan}/{number}/follow-up", "nothing was recommended"),
    ("/desk/networking/rosters/brought/{id}", "a roster needs a file"),
    ("/desk/networking/{survey}/{id}/confirm", "nothing of the demonstration is about to expire"),
    ("/desk/monitoring", "nobody of the demonstration is a body that monitors"),
    ("/desk/monitoring/{commitment}", "nobody of the demonstration is a body that monitors"),
    (
        "/desk/plans/{member}/{plan}/self-assessments/{report}/comments/{comment}",
        "no self-assessment is open to comment",
    ),
    ("/desk/self-assessments/{member}/{plan}/{report}", "no self-assessment is open to comment"),
    ("/desk/plans/{member}/{plan}/endorsement", "no plan that was written here is deposited"),
    ("/desk/plans/{member}/{plan}/amendment", "no plan that was written here is deposited"),
    ("/desk/plans/{member}/{plan}/progress/{part}", "no plan that was written here is deposited"),
    ("/desk/plan-checks/{member}/{number}", "no plan that was written here is deposited"),
];
const ONLY_SENT_TO: &str = "it has no page of its own";
const A_FILE: &str = "it answers with a file";
const ON_ANOTHER_PAGE: &str = "its form stands on the page of the thing, and is judged there";

/// Looks at each kind of page of the desk in every language.
fn look_at_the_desk() -> (Vec<Seen>, Walk) {
    let site = Site::start(&["demo"]);
    let holders = holders(&site);
    assert!(holders.len() > 15, "the demonstration lets in {} only", holders.len());
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-desk-{}", std::process::id()));
    let mut browser = Browser::start(&testkit::chromium(), &profile).unwrap();
    browser.bring(&testkit::axe()).unwrap();
    browser.remember(false).unwrap();
    browser.open(&site.address).unwrap();
    let day = |browser: &mut Browser, hours: i64| {
        browser.words(&format!("new Date(Date.now() + {hours} * 3600000).toISOString().slice(0, 10)")).unwrap()
    };
    let days =
        Days { today: day(&mut browser, 0), in_washington: day(&mut browser, -5), later: day(&mut browser, 40 * 24) };
    let (mut walk, mut seen, mut judged) = (Walk::default(), Vec::new(), BTreeSet::new());
    let mut look_at = |met: &Met<'_>| {
        browser.keep_cookie(&site.address, "session", &met.holder.session).unwrap();
        for language in ["", "/es", "/fr", "/ar"] {
            let path = format!("{language}{}", met.path);
            let html = met.holder.page(&site, &path).unwrap();
            seen.push(look(&mut browser, &mut judged, &site, language, (path, html)));
        }
    };
    walk.go(&site, &holders, &days, &mut look_at);
    (seen, walk)
}

/// Looks at a page with its bytes; `judged` are the looks of words whose colours were judged before.
fn look(
    browser: &mut Browser,
    judged: &mut BTreeSet<u64>,
    site: &Site,
    language: &str,
    (path, html): (String, Vec<u8>),
) -> Seen {
    browser.look_with(PHONE).unwrap();
    browser.open(&format!("{}{path}", site.address)).unwrap();
    let parts = browser.evaluate(PARTS).unwrap();
    let part = |part: &Value| (part[0].as_str().unwrap().to_owned(), part[1].as_u64().unwrap());
    let parts = parts.as_array().unwrap().iter().map(part).collect();
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)").unwrap();
    let sticking_out = browser.evaluate(STICKING_OUT).unwrap();
    let sticking_out = sticking_out.as_array().unwrap().iter().map(ToString::to_string).collect();
    browser.evaluate(FIRST_FEW).unwrap();
    let mut found = Vec::new();
    let (shapes, paints) = screens(language);
    for (screen, by_colours) in
        shapes.iter().map(|screen| (screen, false)).chain(paints.iter().map(|paint| (paint, true)))
    {
        browser.look_with(*screen).unwrap();
        let wrong = if by_colours { colours(browser, judged) } else { violations(browser, ALL_BUT_COLOURS) };
        let screen = format!("{} px, {}", screen.width, if screen.dark { "dark" } else { "light" });
        found.extend(wrong.into_iter().map(|what| format!("{screen}: {what}")));
    }
    Seen { path, html, parts, sticking_out, violations: found }
}

/// The bytes of each part of the open page as they came over the line, with its address.
const PARTS: &str = "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))\
    .map(e => [new URL(e.name).origin === location.origin ? new URL(e.name).pathname : e.name, e.encodedBodySize])";

/// Takes away what is like what stands before it: of the rows of a table and the lines of a list the first few are enough to
/// judge how they are made, and a page of a hundred takes a second to judge.
const FIRST_FEW: &str = "(() => { for (const parent of document.querySelectorAll('main :not(tr)')) { const seen = {}; \
    for (const child of [...parent.children]) { \
        const alike = child.tagName + '.' + child.getAttribute('class'); seen[alike] = (seen[alike] ?? 0) + 1; \
        if (seen[alike] > 4 && !child.id && !child.querySelector('[id]')) child.remove() } } })()";

/// What sticks out of the page to the right or left, unless it is hidden or in a box of its own that scrolls.
const STICKING_OUT: &str = "(() => { const wide = innerWidth; \
    if (document.documentElement.scrollWidth <= wide) return []; \
    return [...document.body.querySelectorAll('*')].filter(e => { const r = e.getBoundingClientRect(); \
        return r.width > 0 && (r.right > wide + 1 || r.left < -1) && !e.closest('.vh') }) \
    .slice(0, 4).map(e => e.tagName + '.' + e.className.toString() + ' “' + e.textContent.trim().slice(0, 60) + '”') })()";
