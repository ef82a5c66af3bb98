//! How good matching is, against plain BM25 in the same run; what came of it is in `docs/matching-quality.md`.
//!
//! `cargo xtask eval-matching --sources FOLDER` reports on the open half; `--test` on the other, which is opened once a version;
//! `--learn` makes `learnt/meanings.tsv` anew; `--pool` prints the rows that a system finds for a judged request and nobody has graded.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::panic,
    reason = "an example that measures may stop"
)]

mod corpus;
mod issues;
mod judged;
#[path = "../../../search/examples/quality/measures.rs"]
#[expect(dead_code, reason = "the measures of graded questions are for search")]
mod measures;
mod plain;
mod rest;
mod reworded;

use std::path::PathBuf;

use corpus::{Doc, Half};
use matching::learn::{Example, Way, learn};
use matching::{Gist, Learnt, Weights};
use plain::Plain;

/// How much of a text is learnt from, in characters.
const LEARNT: usize = 4_000;
const EDITION: &str = "ogp-commitments-2015-2016/commitments-2016.csv.gz";

fn main() {
    let mut arguments = std::env::args().skip(1);
    let sources = PathBuf::from(arguments.next().expect("the folder of published files"));
    let docs = corpus::edition(&sources, EDITION);
    match arguments.next().as_deref() {
        Some("learn") => {
            let table = learn("1", examples(&docs, LEARNT).iter().flatten(), Way::default());
            let heading = "What each meaning says of policy areas; made by `cargo xtask eval-matching --learn`.\n\
                From the edition of 2016, titles and the beginnings of texts.";
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/learnt/meanings.tsv"), table.write(heading)).unwrap();
            println!("{} meanings of {} commitments", table.len(), table.documents);
        }
        Some("try") => tryout(&docs, arguments),
        Some("pool") => judged::pool(&docs, matching::learnt(), *Weights::ours()),
        Some("speed") => rest::speed(&docs, matching::learnt()),
        Some("test") => report(&docs, Half::Test),
        _ => report(&docs, Half::Open),
    }
}

/// Everything of one half. Tables are learnt anew for each fifth of the countries, from the other four.
fn report(docs: &[Doc], half: Half) {
    let read = examples(docs, LEARNT);
    let tables = without_each_fold(docs, &read, Way::default());
    let whole: Vec<String> = docs.iter().map(|doc| doc.beginning(usize::MAX)).collect();
    let plain = Plain::new(whole.iter().map(String::as_str));
    issues::report(docs, half, &plain, &tables);
    judged::report(docs, half, matching::learnt(), *Weights::ours());
    reworded::report(docs, half, matching::learnt(), *Weights::ours());
    rest::asks(half, matching::learnt());
    rest::faithful(docs, half, matching::learnt(), *Weights::ours());
    rest::speed(docs, matching::learnt());
}

/// For each fifth of the countries a table in which none of them is.
fn without_each_fold(docs: &[Doc], read: &[Vec<Example>], way: Way) -> Vec<&'static Learnt> {
    let table = |fold| -> &'static Learnt {
        let others = read.iter().zip(docs).filter(|(_, doc)| doc.fold() != fold).flat_map(|(two, _)| two);
        Box::leak(Box::new(learn("fold", others, way)))
    };
    (0..corpus::FOLDS).map(table).collect()
}

/// What is learnt from: of each commitment the title with the beginning of the text, and the title.
fn examples(docs: &[Doc], chars: usize) -> Vec<Vec<Example>> {
    let of = |doc: &Doc| {
        let areas: Vec<_> = doc.experience.areas.iter().copied().collect();
        let example = |text: &str, counts| Example { gist: Gist::of(text), areas: areas.clone(), counts };
        vec![example(&doc.beginning(chars), true), example(&doc.title, false)]
    };
    docs.iter().map(of).collect()
}

/// Tries numbers on the open half: learns from one part of its countries and asks those of the other.
fn tryout(docs: &[Doc], arguments: impl Iterator<Item = String>) {
    let (mut way, mut chars_learnt, mut titles, mut each) = (Way::default(), LEARNT, true, 1);
    let mut weights = *Weights::ours();
    for pair in arguments {
        let (name, value) = pair.split_once('=').unwrap();
        let value: f32 = value.parse().unwrap();
        match name {
            "chars" => chars_learnt = value as usize,
            "titles" => titles = value > 0.0,
            "each" => each = value as usize,
            "rounds" => way.rounds = value as usize,
            "pull" => way.pull = value,
            "beside" => way.beside = value,
            "least" => way.least = value as u32,
            "smallest" => way.smallest = value,
            _ => assert!(weights.set(name, value), "{name}"),
        }
    }
    judged::report(docs, Half::Open, matching::learnt(), weights);
    if each == 0 {
        return;
    }
    let mut read = examples(docs, chars_learnt);
    if !titles {
        read.iter_mut().for_each(|pair| pair.truncate(1));
    }
    let whole: Vec<String> = docs.iter().map(|doc| doc.beginning(usize::MAX)).collect();
    let plain = Plain::new(whole.iter().map(String::as_str));
    let tables = without_each_fold(docs, &read, way);
    for (what, chars) in [("text", issues::QUOTED), ("title", 0)] {
        let mut told: Vec<(String, Vec<f64>)> = vec![];
        for (fold, table) in (0..corpus::FOLDS).zip(&tables) {
            let systems = issues::systems(docs, &plain, table, weights);
            for system in systems.iter().skip(2) {
                let outcome = issues::measure(
                    docs,
                    &|doc| doc.half() == Half::Open && doc.fold() == fold && doc.text.len() % each == 0,
                    chars,
                    system,
                );
                match told.iter_mut().find(|(name, _)| *name == system.0) {
                    Some((_, values)) => values.extend(outcome.ndcg),
                    None => told.push((system.0.clone(), outcome.ndcg)),
                }
            }
        }
        for (name, values) in told {
            println!("{what} {name}: {}", measures::Mean::of(values.into_iter()));
        }
    }
}
