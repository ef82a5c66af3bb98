//! Whether the pages are HTML as the standard has it, as html-validate judges: what may stand in what, which attribute takes
//! which value, what is obsolete.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::seen::everything;

/// What is asked beyond the standard's own rules is left to axe and to our own tests of pages.
const RULES: &str = r#"{"root": true, "extends": ["html-validate:standard"], "rules": {}}"#;

#[test]
fn every_page_is_html_as_the_standard_has_it() {
    let folder = testkit::sqlite_folder();
    let seen = everything();
    for (number, page) in seen.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number}.html")), &page.html).unwrap();
    }
    let problems = judged(folder.path(), seen.len()).into_iter();
    let problems: Vec<String> = problems.map(|(file, problem)| format!("{}: {problem}", seen[file].path)).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_judge_knows_the_standard() {
    let folder = testkit::sqlite_folder();
    let page = "<!doctype html><html lang=\"en\"><head><title>t</title></head><body><p><table></table></p><dl><p>x</p></dl></body></html>";
    std::fs::write(folder.path().join("0.html"), page).unwrap();
    assert!(!judged(folder.path(), 1).is_empty());
}

/// What is wrong with the files `0.html`, `1.html` and so on of a folder: the number of the file, and a sentence.
fn judged(folder: &Path, count: usize) -> Vec<(usize, String)> {
    std::fs::write(folder.join(".htmlvalidate.json"), RULES).unwrap();
    let mut judge = Command::new("node");
    judge.arg(testkit::html_validate()).args(["--formatter", "json"]).current_dir(folder);
    let output = judge.args((0..count).map(|number| format!("{number}.html"))).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let files: Value = serde_json::from_str(&said)
        .unwrap_or_else(|problem| panic!("{problem}: {said}{}", String::from_utf8_lossy(&output.stderr)));
    let mut problems = Vec::new();
    for file in files.as_array().unwrap() {
        let name = Path::new(file["filePath"].as_str().unwrap()).file_stem().unwrap().to_str().unwrap();
        let number: usize = name.parse().unwrap();
        for message in file["messages"].as_array().unwrap() {
            let problem =
                format!("{} ({}) at {}:{}", message["message"], message["ruleId"], message["line"], message["column"]);
            problems.push((number, problem));
        }
    }
    problems
}
