//! Whether everybody can use the pages, as far as a program can tell: axe-core, all rules of WCAG 2.2 A and AA and its best
//! practices, with every fold open.

use browser::Screen;
use serde_json::Value;

use super::reader::{Reader, read};
use super::seen::on_every_page;

/// What is asked of a page on each screen, by what stands before the paths of its language. Colours are the same in every
/// language, and judging them costs the most; languages of one direction differ in words, not in what is where.
pub fn asked(language: &str) -> &'static [(Screen, &'static str)] {
    const ENGLISH: &[(Screen, &str)] = &[(PHONE, ALL_BUT_COLOURS), (DESK, EVERYTHING), (NIGHT, COLOURS)];
    const ARABIC: &[(Screen, &str)] = &[(PHONE, ALL_BUT_COLOURS), (DESK, ALL_BUT_COLOURS)];
    const OTHERS: &[(Screen, &str)] = &[(PHONE, ALL_BUT_COLOURS)];
    match language {
        "" => ENGLISH,
        "/ar" => ARABIC,
        _ => OTHERS,
    }
}

/// A window of 1,280 pixels shows 320 of them at 400 per cent (WCAG 1.4.10); no phone is narrower.
pub const PHONE: Screen = Screen::light(320).low();
const DESK: Screen = Screen::light(1280).low();
const NIGHT: Screen = Screen::dark(1280).low();

const EVERYTHING: &str = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    resultTypes: ['violations'], preload: false}";

const ALL_BUT_COLOURS: &str = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    rules: {'color-contrast': {enabled: false}}, resultTypes: ['violations'], preload: false}";

const COLOURS: &str =
    "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'], preload: false}";

#[test]
fn no_page_shuts_anybody_out() {
    on_every_page(|seen| seen.violations.clone());
}

/// What axe-core, which was given to the page before, finds by these rules.
pub fn violations(reader: &mut Reader, rules: &str) -> Vec<String> {
    let found = reader.browser.evaluate(&format!("axe.run(document, {rules}).then(r => r.violations)")).unwrap();
    let violation = |violation: &Value| {
        let nodes = violation["nodes"].as_array().unwrap();
        let shown: Vec<String> = nodes.iter().take(3).map(|node| format!("{}", node["html"])).collect();
        let why = nodes[0]["failureSummary"].as_str().unwrap_or_default();
        format!("{}: {}\n    {}\n    {why}", violation["id"], violation["help"], shown.join("\n    "))
    };
    found.as_array().unwrap().iter().map(violation).collect()
}

#[test]
fn the_judge_sees_what_is_wrong() {
    let axe = testkit::axe();
    read(|reader| {
        reader.open("/members");
        reader.browser.evaluate("document.querySelector('label').remove()").unwrap();
        reader.browser.evaluate("document.querySelector('h1').classList.add('c2')").unwrap();
        reader.browser.evaluate(&axe).unwrap();
        let found = violations(reader, EVERYTHING).join("\n");
        assert!(found.contains("\"label\"") || found.contains("\"select-name\""), "{found}");
    });
}
