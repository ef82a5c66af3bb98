//! Whether everybody can use the pages, as far as a program can tell: axe-core, all rules of WCAG 2.2 A and AA and its best
//! practices, with every fold open.

use browser::Screen;
use serde_json::Value;

use super::reader::{Reader, read};

/// On a phone and on a desk, in light and in dark.
const SCREENS: [Screen; 4] = [Screen::light(1280), Screen::dark(1280), Screen::dark(390), Screen::light(390)];

/// What is looked at again where only the colours are other ones.
const COLOURS: &str = "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations']}";

const EVERYTHING: &str = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    resultTypes: ['violations']}";

#[test]
fn no_page_shuts_anybody_out() {
    let axe = testkit::axe();
    read(|reader| {
        reader.on_every_page(|reader, path| {
            reader.browser.evaluate(&axe).unwrap();
            reader.browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)").unwrap();
            let mut problems = Vec::new();
            // Colours are the same in every language.
            let is_english = !reader.is_translated(path);
            for screen in SCREENS.into_iter().filter(|screen| is_english || !screen.dark) {
                reader.browser.look_with(screen).unwrap();
                let rules = if screen.dark { COLOURS } else { EVERYTHING };
                problems.extend(violations(reader, rules).into_iter().map(|what| format!("{} {what}", name(screen))));
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
