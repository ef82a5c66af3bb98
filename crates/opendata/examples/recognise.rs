//! Compares the editions of commitments in a folder, each with each, and prints what was recognised: counts first, then
//! pairs to check by hand.
//!
//! `cargo run --release -p openpact-opendata --example recognise -- FOLDER [EVERY]` prints one in EVERY links (default 0: none)
//! and undecided pairs. `docs/recognition.md` says what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::CommitmentId;
use domain::codebook::Field;
use opendata::{Family, Options, Recognition, read};

#[path = "shared/rows.rs"]
mod rows;

use rows::Row;

fn show(of: &BTreeMap<&CommitmentId, &Row>, id: &CommitmentId) {
    let Some(row) = of.get(id) else { return };
    let cut = |text: &str, n: usize| text.chars().take(n).collect::<String>().replace('\n', " ");
    println!(
        "    {id} {} line {} no. {:?} {:?}",
        row.plan,
        row.line,
        row.word(Field::PlanNumber),
        cut(row.word(Field::Title), 110)
    );
    println!("        {:?} / {:?}", cut(row.word(Field::LeadInstitution), 50), cut(row.word(Field::FullText), 170));
}

fn samples(found: &Recognition, a: &[Row], b: &[Row], every: usize) {
    let of: BTreeMap<&CommitmentId, &Row> = a.iter().chain(b).map(|row| (&row.id, row)).collect();
    let mut links: Vec<_> = found.links.iter().collect();
    links.sort_by_key(|link| link.confidence);
    for link in links.iter().step_by(every) {
        println!("  link {} {:?}", link.confidence, link.basis);
        show(&of, &link.one);
        show(&of, &link.other);
    }
    for doubt in found.undecided.iter().step_by(every) {
        println!("  undecided {} {:?} {:?}", doubt.confidence, doubt.why, doubt.basis);
        show(&of, &doubt.one);
        show(&of, &doubt.other);
    }
    let doubts = found.undecided.iter().flat_map(|doubt| [&doubt.one, &doubt.other]);
    let told: BTreeSet<_> = found.links.iter().flat_map(|link| [&link.one, &link.other]).chain(doubts).collect();
    let ids = |rows: &[Row]| rows.iter().map(|row| row.id.clone()).collect::<BTreeSet<_>>();
    let plans = |rows: &[Row]| rows.iter().map(|row| row.plan.clone()).collect::<BTreeSet<_>>();
    for (here, there) in [(a, b), (b, a)] {
        let (ids, plans) = (ids(there), plans(there));
        let alone =
            here.iter().filter(|row| !ids.contains(&row.id) && !told.contains(&row.id) && plans.contains(&row.plan));
        for row in alone.step_by(every) {
            println!("  unmatched, though both have its plan");
            show(&of, &row.id);
        }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("name the folder that holds the editions")?;
    let every: usize = arguments.next().map_or(Ok(0), |every| every.parse())?;
    let mut editions = Vec::new();
    for path in rows::files(Path::new(&folder))? {
        let name = path.display().to_string();
        match read(&name, &std::fs::read(&path)?, &Options::default()) {
            Ok(edition) if edition.kind.family() == Family::Commitments => {
                editions.push((edition.source.id.clone(), rows::rows(edition)));
            }
            _ => {}
        }
    }
    println!(
        "{:34} {:34} {:>6} {:>6} {:>6} {:>9} {:>9}",
        "one", "other", "rows", "same", "links", "undecided", "unmatched"
    );
    for (i, (one, a)) in editions.iter().enumerate() {
        for (other, b) in editions.iter().skip(i + 1) {
            let found = rows::compare(a, b);
            let rows = a.len() + b.len();
            let (same, links, doubts) = (found.same_id, found.links.len(), found.undecided.len());
            println!("{one:34} {other:34} {rows:>6} {same:>6} {links:>6} {doubts:>9} {:>9}", found.unmatched);
            if every > 0 {
                samples(&found, a, b, every);
            }
        }
    }
    Ok(())
}
