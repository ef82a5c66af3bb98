//! Compares the editions of commitments in a folder, each with each, and prints what was recognised: counts first, then
//! pairs to check by hand.
//!
//! `cargo run --release -p openpact-opendata --example recognise -- FOLDER [EVERY]` prints one in EVERY links (default 0: none)
//! and undecided pairs. `docs/recognition.md` says what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use domain::codebook::Field;
use domain::{CommitmentId, PlanId, Subject, Value};
use opendata::{Answer, Family, Imported, Options, Recognition, RowView, read, recognise};

struct Row {
    id: CommitmentId,
    plan: PlanId,
    line: u32,
    words: BTreeMap<Field, String>,
}

impl Row {
    fn word(&self, field: Field) -> &str {
        self.words.get(&field).map_or("", String::as_str)
    }
    fn view(&self) -> RowView<'_> {
        RowView {
            id: &self.id,
            plan: &self.plan,
            number: self.word(Field::PlanNumber),
            title: self.word(Field::Title),
            short_title: self.word(Field::ShortTitle),
            text: self.word(Field::FullText),
            lead: self.word(Field::LeadInstitution),
        }
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, found)?;
        } else if path.to_string_lossy().contains(".csv") {
            found.push(path);
        }
    }
    Ok(())
}

fn rows(edition: Imported) -> Vec<Row> {
    let rows = edition.entries.into_iter().filter_map(|entry| {
        let (Subject::Commitment(id), Some(plan)) = (entry.subject, entry.plan) else { return None };
        let words = entry.answers.into_iter().filter_map(|(field, answer)| match answer {
            Answer::Text(text) => Some((field, text)),
            Answer::Value(Value::Label(label)) => Some((field, label.into())),
            Answer::Value(_) => None,
        });
        Some(Row { id, plan, line: entry.row, words: words.collect() })
    });
    rows.collect()
}

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
    let mut paths = Vec::new();
    files(Path::new(&folder), &mut paths)?;
    paths.sort();
    let mut editions = Vec::new();
    for path in paths {
        let name = path.display().to_string();
        match read(&name, &std::fs::read(&path)?, &Options::default()) {
            Ok(edition) if edition.kind.family() == Family::Commitments => {
                editions.push((edition.source.id.clone(), rows(edition)));
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
            let (x, y): (Vec<_>, Vec<_>) = (a.iter().map(Row::view).collect(), b.iter().map(Row::view).collect());
            let found = recognise(&x, &y);
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
