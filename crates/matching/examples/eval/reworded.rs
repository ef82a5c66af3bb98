//! (d) The judged requests in other words and other languages: what answers a need does not change with how it is put.
//!
//! Nobody grades anew: what answered the need answers it still. A wording is in the half of its need, so that nothing is tuned on one
//! wording and scored on another.

use std::collections::{BTreeMap, BTreeSet};

use matching::{Learnt, Weights};

use crate::corpus::{Doc, Half};
use crate::judged::{DEPTH, FAR, Judged, WORTH, peers, requests, systems};
use crate::measures::{Mean, ndcg};
use crate::plain::Plain;

const REWORDINGS: &str = include_str!("../../quality/rewordings.tsv");

/// How alike two orders are at their beginning: the part of the first that both have, on average over the first one, two, three to ten
/// (average overlap; Fagin, Kumar and Sivakumar 2003).
fn overlap(one: &[usize], other: &[usize]) -> f64 {
    let shared = |n: usize| {
        let first: BTreeSet<usize> = one.iter().take(n).copied().collect();
        other.iter().take(n).filter(|at| first.contains(at)).count() as f64 / n as f64
    };
    (1..=DEPTH).map(shared).sum::<f64>() / DEPTH as f64
}

/// What came of a system for one sort of wording.
#[derive(Default)]
struct Outcome {
    ndcg: Vec<f64>,
    /// Of the needs as they were put first, as often as they were put otherwise.
    before: Vec<f64>,
    precision: Vec<f64>,
    recall: Vec<f64>,
    alike: Vec<f64>,
}

/// The table of one half.
pub fn report(docs: &[Doc], half: Half, learnt: &'static Learnt, weights: Weights) {
    let peers = peers(docs);
    let texts: Vec<String> = peers.iter().map(|doc| doc.beginning(usize::MAX)).collect();
    let plain = Plain::new(texts.iter().map(String::as_str));
    let requests: BTreeMap<&str, Judged> =
        requests(&peers).into_iter().filter(|judged| judged.half() == half).map(|judged| (judged.id, judged)).collect();
    println!("\n## (d) the same needs in other words and languages, {half:?} half\n");
    println!("| system | wording | nDCG@10 | of the need as first put | precision@3 | recall@20 | the same order |");
    println!("|---|---|---:|---:|---:|---:|---:|");
    for (name, ask) in systems(&peers, &plain, learnt, weights, FAR) {
        let mut sorts: BTreeMap<String, Outcome> = BTreeMap::new();
        for line in REWORDINGS.lines().skip(1) {
            let [id, language, need] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let Some(judged) = requests.get(id) else { continue };
            let (before, found) = (ask(judged), ask(&judged.put_as(need)));
            let hits = |n: usize| found.iter().take(n).filter(|at| judged.grades.get(at) >= Some(&WORTH)).count();
            let worth = judged.grades.values().filter(|grade| **grade >= WORTH).count();
            let sort = if language == judged.language { "other words".into() } else { format!("into {language}") };
            let all = (language != judged.language).then(|| "translated".to_owned());
            for sort in all.into_iter().chain([sort]) {
                let outcome = sorts.entry(sort).or_default();
                outcome.ndcg.push(ndcg(&judged.grades, &found, DEPTH));
                outcome.before.push(ndcg(&judged.grades, &before, DEPTH));
                outcome.precision.push(hits(3) as f64 / 3.0);
                if worth > 0 {
                    outcome.recall.push(hits(FAR) as f64 / worth.min(FAR) as f64);
                }
                outcome.alike.push(overlap(&before, &found));
            }
        }
        for (sort, outcome) in sorts {
            let count = outcome.ndcg.len();
            let mean = |values: Vec<f64>| Mean::of(values.into_iter());
            println!(
                "| {name} | {sort} ({count}) | {} | {} | {} | {} | {} |",
                mean(outcome.ndcg),
                mean(outcome.before),
                mean(outcome.precision),
                mean(outcome.recall),
                mean(outcome.alike)
            );
        }
    }
}
