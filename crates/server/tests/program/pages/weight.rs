//! What a page weighs on the line, with everything it needs.

use super::reader::read;
use super::seen::{everything, on_every_page};

/// In bytes; a page is under 50 kB compressed.
const BUDGET: u64 = 50_000;

#[test]
fn every_page_stays_under_fifty_kilobytes_and_asks_nobody_else_for_anything() {
    let icon = read(|reader| {
        reader.open("/");
        let icon = reader.browser.words("new URL(document.querySelector('link[rel=icon]').href).pathname").unwrap();
        reader.site.get(&icon).1.len() as u64
    });
    let weight = |parts: &[(String, u64)]| icon + parts.iter().map(|(_, bytes)| bytes).sum::<u64>();
    on_every_page(|seen| {
        let elsewhere = seen.parts.iter().filter(|(name, _)| !name.starts_with('/'));
        let mut problems: Vec<String> = elsewhere.map(|(name, _)| format!("it asks elsewhere: {name}")).collect();
        if seen.parts.iter().any(|(_, bytes)| *bytes == 0) {
            problems.push(format!("the weight of a part is not known: {:?}", seen.parts));
        }
        let sum = weight(&seen.parts);
        if sum >= BUDGET {
            problems.push(format!("{sum} bytes: {:?}", seen.parts));
        }
        problems
    });
    let heaviest = everything().iter().map(|seen| (weight(&seen.parts), &seen.path)).max();
    println!("heaviest: {heaviest:?}");
}
