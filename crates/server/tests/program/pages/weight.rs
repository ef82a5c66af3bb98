//! What a page weighs on the line, with everything it needs.

use super::reader::read;

/// In bytes; a page is under 50 kB compressed.
const BUDGET: u64 = 50_000;

/// The bytes of each part of the open page as they came over the line, with its address.
const PARTS: &str = "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))\
    .map(e => [new URL(e.name).origin === location.origin ? new URL(e.name).pathname : e.name, e.encodedBodySize])";

#[test]
#[ignore = "looks at each page in four languages, which takes many minutes: cargo xtask test -- --ignored"]
fn every_page_stays_under_fifty_kilobytes_and_asks_nobody_else_for_anything() {
    read(|reader| {
        let icon = icon(reader);
        let icon = reader.site.get(&icon).1.len() as u64;
        let mut heaviest = (0, String::new());
        reader.browser.remember(false).unwrap();
        reader.on_every_page(|reader, path| {
            // The first answer after a change is compressed in haste; this is the one that is kept for all others.
            reader.open(path);
            let parts = reader.browser.evaluate(PARTS).unwrap();
            let parts: Vec<(&str, u64)> =
                parts.as_array().unwrap().iter().map(|p| (p[0].as_str().unwrap(), p[1].as_u64().unwrap())).collect();
            let sum = icon + parts.iter().map(|(_, bytes)| bytes).sum::<u64>();
            heaviest = heaviest.clone().max((sum, path.to_owned()));
            let mut problems: Vec<String> = parts
                .iter()
                .filter(|(name, _)| !name.starts_with('/'))
                .map(|(name, _)| format!("it asks elsewhere: {name}"))
                .collect();
            if parts.iter().any(|(_, bytes)| *bytes == 0) {
                problems.push(format!("the weight of a part is not known: {parts:?}"));
            }
            if sum >= BUDGET {
                problems.push(format!("{sum} bytes: {parts:?}"));
            }
            problems
        });
        println!("heaviest: {heaviest:?}");
    });
}

fn icon(reader: &mut super::reader::Reader) -> String {
    reader.open("/");
    reader.browser.words("new URL(document.querySelector('link[rel=icon]').href).pathname").unwrap()
}
