//! Makes the bundled facts anew from the sources in a folder.
//!
//! `cargo run --release -p openpact-opendata --example bundle -- FOLDER` reads every file below FOLDER that is of a known
//! layout, and writes `crates/opendata/bundle`. The same sources give the same bytes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use opendata::{Family, Options, bundle, read, surer_than};

#[path = "shared/rows.rs"]
mod rows;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder that holds the sources")?;
    let into = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("bundle");
    let mut sources = Vec::new();
    for path in rows::files(Path::new(&folder))? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Ok(source) = read(&name, &std::fs::read(&path)?, &Options::default()) {
            sources.push(source);
        }
    }
    let sources = bundle::excerpt(sources);
    let sources: BTreeMap<String, _> = sources.into_iter().map(|s| (s.source.id.to_string(), s)).collect();
    let mut total = 0;
    let mut write = |name: &str, bytes: &[u8]| {
        total += bytes.len();
        println!("{:>8} {name}", bytes.len());
        std::fs::write(into.join(name), bytes)
    };
    for (name, source) in &sources {
        write(&format!("{name}.jsonl.gz"), &bundle::pack(source)?)?;
    }
    let editions: Vec<_> = sources.into_values().filter(|source| source.kind.family() == Family::Commitments).collect();
    let editions: Vec<Vec<rows::Row>> = editions.into_iter().map(rows::rows).collect();
    let mut links = Vec::new();
    for (i, a) in editions.iter().enumerate() {
        for b in editions.iter().skip(i + 1) {
            links.extend(rows::compare(a, b).links);
        }
    }
    let links = surer_than(links, |_, _| None);
    write("recognised.jsonl.gz", &bundle::pack_recognised(&links)?)?;
    println!("{total:>8} in all, {} recognitions", links.len());
    Ok(())
}
