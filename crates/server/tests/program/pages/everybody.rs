//! Whether everybody can use the pages, as far as a program can tell: axe-core, all rules of WCAG 2.2 A and AA and its best
//! practices, with every fold open.

use std::collections::BTreeSet;

use browser::{Browser, Screen};
use serde_json::Value;

use super::reader::read;
use super::seen::on_every_page;

/// On which screens a page is judged but for its colours, and on which by its colours, by what stands before the paths of its
/// language. Languages of one direction differ in words, not in what is where.
pub fn screens(language: &str) -> (&'static [Screen], [Screen; 2]) {
    match language {
        "" | "/ar" => (&[PHONE, DESK], [DESK, NIGHT]),
        _ => (&[PHONE], [PHONE, PHONE_AT_NIGHT]),
    }
}

/// A window of 1,280 pixels shows 320 of them at 400 per cent (WCAG 1.4.10); no phone is narrower.
pub const PHONE: Screen = Screen::light(320).low();
const DESK: Screen = Screen::light(1280).low();
const NIGHT: Screen = Screen::dark(1280).low();
const PHONE_AT_NIGHT: Screen = Screen::dark(320).low();

const EVERYTHING: &str = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    resultTypes: ['violations'], preload: false}";

pub const ALL_BUT_COLOURS: &str = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    rules: {'color-contrast': {enabled: false}}, resultTypes: ['violations'], preload: false}";

const COLOURS: &str =
    "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'], preload: false}";

#[test]
fn no_page_shuts_anybody_out() {
    on_every_page(|seen| seen.violations.clone());
}

/// What axe-core, which was given to the page before, finds by these rules.
pub fn violations(browser: &mut Browser, rules: &str) -> Vec<String> {
    found(browser, &format!("axe.run(document, {rules})"))
}

fn found(browser: &mut Browser, run: &str) -> Vec<String> {
    let found = browser.evaluate(&format!("{run}.then(r => r.violations)")).unwrap();
    let violation = |violation: &Value| {
        let nodes = violation["nodes"].as_array().unwrap();
        let shown: Vec<String> = nodes.iter().take(3).map(|node| format!("{}", node["html"])).collect();
        let why = nodes[0]["failureSummary"].as_str().unwrap_or_default();
        format!("{}: {}\n    {}\n    {why}", violation["id"], violation["help"], shown.join("\n    "))
    };
    found.as_array().unwrap().iter().map(violation).collect()
}

/// What axe-core finds of the colours of a page. Looking through what is painted over what costs the most of all rules, so words that
/// look the same (their colour, size and weight, and every ground behind them) are judged where they are first met.
pub fn colours(browser: &mut Browser, judged: &mut BTreeSet<u64>) -> Vec<String> {
    let known: Vec<String> = judged.iter().map(ToString::to_string).collect();
    let fresh = browser.evaluate(&format!("({FRESH})([{}])", known.join(","))).unwrap();
    let fresh: Vec<u64> = fresh.as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    if fresh.is_empty() {
        return Vec::new();
    }
    judged.extend(fresh);
    found(browser, &format!("axe.run({{include: window.fresh}}, {COLOURS})"))
}

/// Puts the elements whose words look like none that were judged before into `window.fresh`, and gives a number for each look.
const FRESH: &str = "known => { const seen = new Set(known), fresh = [], looks = []; \
    const number = text => { let n = 5381; for (let i = 0; i < text.length; i++) n = (n * 33 ^ text.charCodeAt(i)) >>> 0; return n }; \
    const clear = 'rgba(0, 0, 0, 0)', typed = ['INPUT', 'TEXTAREA', 'SELECT']; \
    for (const e of document.body.querySelectorAll('*')) { \
        if (!typed.includes(e.tagName) && ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue; \
        const s = getComputedStyle(e), above = getComputedStyle(e.parentElement); \
        let look = [e.tagName, s.color, above.color, s.fontSize, s.fontWeight, s.textDecorationLine, s.textShadow].join(); \
        for (let a = e; a; a = a.parentElement) { const g = getComputedStyle(a); \
            if (g.backgroundColor !== clear || g.backgroundImage !== 'none' || g.opacity !== '1') look += [g.backgroundColor, g.backgroundImage, g.opacity].join(); \
            if (g.position !== 'static') look += g.position + a.className } \
        const n = number(look); if (!seen.has(n)) { seen.add(n); fresh.push(e); looks.push(n) } } \
    window.fresh = fresh; return looks }";

#[test]
fn words_that_cannot_be_told_from_their_ground_are_seen_once_they_look_so() {
    let axe = testkit::axe();
    read(|reader| {
        let mut judged = BTreeSet::new();
        reader.open("/members");
        reader.browser.evaluate(&axe).unwrap();
        assert_eq!(colours(&mut reader.browser, &mut judged), Vec::<String>::new());
        assert!(judged.len() > 10, "{} looks", judged.len());
        assert_eq!(colours(&mut reader.browser, &mut judged), Vec::<String>::new(), "nothing is new");
        reader.browser.evaluate("document.querySelector('h1').style.color = '#e8e8e8'").unwrap();
        let found = colours(&mut reader.browser, &mut judged).join("\n");
        assert!(found.contains("color-contrast") && found.contains("<h1"), "{found}");
    });
}

#[test]
fn the_judge_sees_what_is_wrong() {
    let axe = testkit::axe();
    read(|reader| {
        reader.open("/members");
        reader.browser.evaluate("document.querySelector('label').remove()").unwrap();
        reader.browser.evaluate("document.querySelector('h1').classList.add('c2')").unwrap();
        reader.browser.evaluate(&axe).unwrap();
        let found = violations(&mut reader.browser, EVERYTHING).join("\n");
        assert!(found.contains("\"label\"") || found.contains("\"select-name\""), "{found}");
    });
}
