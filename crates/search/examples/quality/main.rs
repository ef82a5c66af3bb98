//! How good search is: the judged questions of `quality/` against plain BM25, and what each costs.
//!
//! `OPENPACT_SOURCES=FOLDER cargo run --release -p openpact-search --example quality` reports on the half that may be looked at
//! while search is being changed; `-- test` reports on the other half, which is opened once a release. `-- pool` prints what
//! the systems find and nobody has judged, `-- missed` the questions whose row is not among the first ten. What came of it is in
//! `docs/search-quality.md`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "an example that measures may stop"
)]

mod corpus;
mod judged;
mod measures;
mod plain;

use std::path::PathBuf;

use corpus::Corpus;
use judged::{Half, Judged, Kind, Question};
use measures::{Mean, processor};
use search::{Change, Index, Query};

/// How many results are looked at.
const DEPTH: usize = 10;
/// How often all questions are asked to measure what one costs.
const ROUNDS: u32 = 20;

/// What answers questions: ids of the corpus, best first.
type System<'a> = (&'static str, Box<dyn Fn(&str) -> Vec<usize> + 'a>);

fn main() {
    let sources = std::env::var("OPENPACT_SOURCES").expect("OPENPACT_SOURCES names the folder of real data");
    let corpus = Corpus::read(&PathBuf::from(sources));
    let judged = Judged::read(&corpus);
    let index = Index::in_memory().unwrap();
    index.update(corpus.docs.iter().cloned().map(Change::from), 1).unwrap();
    let plain = plain::Plain::new(&corpus.docs);
    let ask = |text: &str, limit| {
        let query = Query { text: text.to_owned(), limit, ..Query::default() };
        let hits = index.search(&query).unwrap().hits;
        hits.iter().map(|hit| corpus.place(&hit.id)).collect()
    };
    let systems: [System<'_>; 2] =
        [("plain BM25", Box::new(|text| plain.ask(text, 20))), ("Openpact", Box::new(|text| ask(text, 20)))];
    match std::env::args().nth(1).as_deref() {
        Some("rows") => corpus.print(),
        Some("pool") => pool(&corpus, &judged, &systems),
        Some("missed") => missed(&corpus, &judged, &systems[1]),
        Some("test") => report(&judged, Half::Test, &systems),
        _ => report(&judged, Half::Open, &systems),
    }
}

/// The table of one half.
fn report(judged: &Judged, half: Half, systems: &[System<'_>]) {
    println!("| system | questions | | nDCG@10 | success@10 | CPU a question |\n|---|---|---:|---:|---:|---:|");
    for (name, ask) in systems {
        for (what, keep) in selections() {
            let asked: Vec<&Question> = judged.half(half).filter(|question| keep(question)).collect();
            if asked.is_empty() {
                continue;
            }
            let found: Vec<Vec<usize>> = asked.iter().map(|question| ask(&question.text)).collect();
            let both = || asked.iter().zip(&found);
            let gain = Mean::of(both().map(|(question, found)| measures::ndcg(judged.of(question), found, DEPTH)));
            let success =
                Mean::of(both().map(|(question, found)| measures::success(judged.of(question), found, DEPTH)));
            let before = processor();
            for _ in 0..ROUNDS {
                asked.iter().for_each(|question| drop(ask(&question.text)));
            }
            let count = u32::try_from(asked.len()).unwrap();
            let each = (processor() - before) / f64::from(ROUNDS * count) * 1_000.0;
            println!("| {name} | {what} | {count} | {gain} | {success} | {each:.2} ms |");
        }
    }
}

/// A line of the table: its name, and the questions it is about.
type Line = (String, Box<dyn Fn(&Question) -> bool>);

fn selections() -> Vec<Line> {
    let mut lines: Vec<Line> = vec![("all".into(), Box::new(|_| true))];
    for kind in Kind::ALL {
        lines.push((kind.name().into(), Box::new(move |question| question.kind == kind)));
    }
    for language in ["en", "es", "fr", "pt", "ar"] {
        lines.push((format!("in {language}"), Box::new(move |question| question.language == language)));
    }
    lines
}

/// What was found by anybody and judged by nobody, question by question.
fn pool(corpus: &Corpus, judged: &Judged, systems: &[System<'_>]) {
    for question in judged.questions.iter().filter(|question| question.kind == Kind::Topic) {
        println!("\n== {} {}", question.id, question.text);
        let mut found: Vec<usize> = systems.iter().flat_map(|(_, ask)| ask(&question.text)).collect();
        found.sort_unstable();
        found.dedup();
        for place in found.into_iter().filter(|place| !judged.of(question).contains_key(place)) {
            println!("{}", corpus.line(place, 160));
        }
    }
}

/// The questions of the half that may be looked at whose row is not among the first, with what came instead.
fn missed(corpus: &Corpus, judged: &Judged, (_, ask): &System<'_>) {
    for question in judged.half(Half::Open) {
        let found = ask(&question.text);
        let gain = measures::ndcg(judged.of(question), &found, DEPTH);
        let lost = measures::success(judged.of(question), &found, DEPTH) < 1.0;
        if lost || (question.kind == Kind::Topic && gain < 0.5) {
            println!("\n== {} {} {} ({gain:.2})", question.id, question.kind.name(), question.text);
            for (place, grade) in judged.of(question).iter().filter(|(_, grade)| **grade == 3).take(3) {
                println!("  wanted {grade}: {}", corpus.line(*place, 120));
            }
            for place in found.iter().take(4) {
                println!("  found {}: {}", judged.of(question).get(place).unwrap_or(&0), corpus.line(*place, 60));
            }
        }
    }
}
