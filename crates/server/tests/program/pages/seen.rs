//! Every page, opened once in each language and looked at on each screen, for all the tests that judge what was seen.

use std::sync::LazyLock;

use serde_json::Value;

use super::everybody::{PHONE, asked, violations};
use super::reader::{Reader, read};

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

static SEEN: LazyLock<Vec<Seen>> = LazyLock::new(|| read(look_at_everything));

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
    let mut seen = Vec::new();
    for language in reader.languages.clone() {
        for page in reader.pages(&language) {
            let path = if page == "/" && !language.is_empty() { language.clone() } else { format!("{language}{page}") };
            seen.push(look(reader, &language, path));
        }
    }
    reader.browser.leave(&axe).unwrap();
    seen
}

fn look(reader: &mut Reader, language: &str, path: String) -> Seen {
    // The first answer is compressed in haste; what the browser gets then is the one that is kept for everybody.
    let (_, html) = reader.site.get(&path);
    reader.browser.look_with(PHONE).unwrap();
    reader.open(&path);
    let parts = reader.browser.evaluate(PARTS).unwrap();
    let part = |part: &Value| (part[0].as_str().unwrap().to_owned(), part[1].as_u64().unwrap());
    let parts = parts.as_array().unwrap().iter().map(part).collect();
    reader.browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)").unwrap();
    let sticking_out = reader.browser.evaluate(STICKING_OUT).unwrap();
    let sticking_out = sticking_out.as_array().unwrap().iter().map(ToString::to_string).collect();
    reader.browser.evaluate(FIRST_FEW).unwrap();
    let mut found = Vec::new();
    for (screen, rules) in asked(language) {
        reader.browser.look_with(*screen).unwrap();
        let screen = format!("{} px, {}", screen.width, if screen.dark { "dark" } else { "light" });
        found.extend(violations(reader, rules).into_iter().map(|what| format!("{screen}: {what}")));
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
