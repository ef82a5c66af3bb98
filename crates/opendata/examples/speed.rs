//! How long reading each known file of a folder takes, and comparing the editions with each other: the best of five.
//!
//! `cargo run --release -p openpact-opendata --example speed -- FOLDER`
#![expect(clippy::disallowed_methods, reason = "this measures")]

use std::path::Path;
use std::time::{Duration, Instant};

use opendata::{Family, Options, read};

#[path = "shared/rows.rs"]
mod rows;

fn best<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut run = || {
        let start = Instant::now();
        let done = work();
        (start.elapsed(), done)
    };
    let (mut least, mut done) = run();
    for _ in 0..4 {
        let (took, again) = run();
        if took < least {
            (least, done) = (took, again);
        }
    }
    (least, done)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder that holds the sources")?;
    let mut editions = Vec::new();
    for path in rows::files(Path::new(&folder))? {
        let (name, bytes) =
            (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), std::fs::read(&path)?);
        if read(&name, &bytes, &Options::default()).is_err() {
            continue;
        }
        let (took, source) = best(|| read(&name, &bytes, &Options::default()));
        let source = source?;
        println!(
            "{:>9.1} ms  {:>6} rows  {:>6} statements  {name}",
            took.as_secs_f64() * 1e3,
            source.report.rows_read,
            source.entries.len()
        );
        if source.kind.family() == Family::Commitments {
            editions.push((source.source.id.to_string(), rows::rows(source)));
        }
    }
    for (i, (one, a)) in editions.iter().enumerate() {
        for (other, b) in editions.iter().skip(i + 1) {
            let (took, found) = best(|| rows::compare(a, b));
            println!(
                "{:>9.1} ms  {:>6} rows  {:>6} links       {one} with {other}",
                took.as_secs_f64() * 1e3,
                a.len() + b.len(),
                found.links.len()
            );
        }
    }
    Ok(())
}
