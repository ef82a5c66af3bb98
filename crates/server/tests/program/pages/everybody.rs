//! Whether everybody can use the pages, as far as a program can tell: axe-core, all rules of WCAG 2.2 A and AA and its best
//! practices, with every fold open.

use browser::Screen;
use serde_json::Value;

use super::reader::{Reader, read};

/// What is asked of a page on each screen. Colours are the same in every language, and judging them costs the most; languages of
/// one direction differ in words, not in what is where.
fn asked(language: &str) -> &'static [(Screen, &'static str)] {
    const ENGLISH: &[(Screen, &str)] =
        &[(Screen::light(1280), EVERYTHING), (Screen::dark(1280), COLOURS), (Screen::light(390), EVERYTHING)];
    const ARABIC: &[(Screen, &str)] = &[(Screen::light(1280), ALL_BUT_COLOURS), (Screen::light(390), ALL_BUT_COLOURS)];
    const OTHERS: &[(Screen, &str)] = &[(Screen::light(390), ALL_BUT_COLOURS)];
    match language {
        "" => ENGLISH,
        "/ar" => ARABIC,
        _ => OTHERS,
    }
}

const EVERYTHING: &str = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    resultTypes: ['violations']}";

const ALL_BUT_COLOURS: &str = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    rules: {'color-contrast': {enabled: false}}, resultTypes: ['violations']}";

const COLOURS: &str = "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations']}";

#[test]
#[ignore = "looks at each page in four languages, which takes many minutes: cargo xtask test -- --ignored"]
fn no_page_shuts_anybody_out() {
    let axe = testkit::axe();
    read(|reader| {
        reader.on_every_page(|reader, path| {
            reader.browser.evaluate(&axe).unwrap();
            reader.browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)").unwrap();
            let mut problems = Vec::new();
            for (screen, rules) in asked(Reader::language_of(path)) {
                reader.browser.look_with(*screen).unwrap();
                problems.extend(violations(reader, rules).into_iter().map(|what| format!("{} {what}", name(*screen))));
            }
            problems
        });
    });
}

fn name(screen: Screen) -> String {
    format!("{} px, {}", screen.width, if screen.dark { "dark" } else { "light" })
}

fn violations(reader: &mut Reader, rules: &str) -> Vec<String> {
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
