//! (a) Other members' commitments on the same issue: a commitment as the request, all commitments of other countries as what
//! may be found, grades by the policy tags that both bear.

use std::collections::{BTreeMap, BTreeSet};

use domain::networking::{Line, SupportRequest};
use matching::{Gist, Learnt, Places, Supply, Weights, Wish};

use crate::corpus::{Doc, Half};
use crate::measures::Mean;
use crate::plain::Plain;

/// Characters of the text that a request quotes.
pub const QUOTED: usize = 300;
/// How far recall looks.
const FAR: usize = 20;

/// How alike two commitments are by their tags: of all tags of either, the part that both bear (Jaccard 1912), from 0 to 1.
pub fn alike(one: u128, other: u128) -> f64 {
    f64::from((one & other).count_ones()) / f64::from((one | other).count_ones().max(1))
}

/// What counts as found: at least half of all tags of either are borne by both.
const RELEVANT: f64 = 0.5;

/// Normalised discounted cumulative gain of the first ten (Jarvelin and Kekalainen 2002), the gain being the likeness itself.
fn ndcg(gains: &[f64], found: &[usize]) -> f64 {
    let sum = |gains: &mut dyn Iterator<Item = f64>| -> f64 {
        gains.take(10).zip(2_u32..).map(|(gain, rank)| gain / f64::from(rank).log2()).sum()
    };
    let mut best = gains.to_vec();
    best.sort_unstable_by(|a, b| b.total_cmp(a));
    sum(&mut found.iter().map(|at| gains[*at])) / sum(&mut best.into_iter()).max(f64::MIN_POSITIVE)
}

/// A system: what it finds for a text of a country.
pub type System<'a> = (String, Box<dyn Fn(usize, &str) -> Vec<usize> + 'a>);

/// A request made of a text.
pub fn request(doc: &Doc, text: &str) -> SupportRequest {
    SupportRequest {
        id: "r".parse().unwrap(),
        country: doc.country.clone(),
        languages: BTreeSet::new(),
        lines: vec![Line::of(1, text)],
    }
}

/// The systems: plain BM25, and the matcher with areas only read from words, and with areas as tagged.
pub fn systems<'a>(docs: &'a [Doc], plain: &'a Plain, learnt: &'static Learnt, weights: Weights) -> Vec<System<'a>> {
    let ours = move |stated: bool| {
        let offers = docs.iter().map(|doc| (doc.gist.clone(), doc.offer(stated)));
        let supply = Supply::with(offers, Places::default(), weights, learnt);
        move |at: usize, text: &str| {
            let request = request(&docs[at], text);
            let wish = Wish { limit: FAR, each_provider_once: false, advisers_only: false };
            supply.rank(&request, &request.lines[0], wish).offers.iter().map(|ranked| ranked.at).collect()
        }
    };
    let others = move |at: usize| move |other: usize| docs[other].country != docs[at].country;
    vec![
        (
            "random".into(),
            Box::new(move |at, _| {
                let step = 7_919 * (at + 1);
                (1..docs.len()).map(|n| (at + n * step) % docs.len()).filter(|o| others(at)(*o)).take(FAR).collect()
            }),
        ),
        ("plain BM25".into(), Box::new(move |at, text| plain.ask(text, FAR, others(at)))),
        ("Openpact, areas from words".into(), Box::new(ours(false))),
        ("Openpact, areas of what is found known".into(), Box::new(ours(true))),
    ]
}

/// What came of a system.
pub struct Outcome {
    pub ndcg: Vec<f64>,
    pub precision: Vec<f64>,
    pub recall: Vec<f64>,
    /// How often each document was among the first ten.
    pub shown: BTreeMap<usize, usize>,
    /// Relevant documents in another language than the request's among the first ten.
    pub foreign: usize,
    /// nDCG by the language that the request is written in, which is not always its commitment's: the titles of Brazil's first plan are in
    /// English, its texts in Portuguese.
    pub languages: BTreeMap<&'static str, Vec<f64>>,
}

/// Asks a system everything of some countries.
pub fn measure(docs: &[Doc], half: &dyn Fn(&Doc) -> bool, chars: usize, (_, ask): &System<'_>) -> Outcome {
    let mut outcome = Outcome {
        ndcg: vec![],
        precision: vec![],
        recall: vec![],
        shown: BTreeMap::new(),
        foreign: 0,
        languages: BTreeMap::new(),
    };
    for (at, doc) in docs.iter().enumerate().filter(|(_, doc)| half(doc) && doc.tags != 0) {
        let gains: Vec<f64> = docs
            .iter()
            .map(|other| if other.country == doc.country { 0.0 } else { alike(doc.tags, other.tags) })
            .collect();
        let relevant = gains.iter().filter(|gain| **gain >= RELEVANT).count();
        if relevant == 0 {
            continue;
        }
        let text = doc.beginning(chars);
        let tongue = Gist::of(&text).language;
        let found = ask(at, &text);
        let hit = |n: usize| found.iter().take(n).filter(|other| gains[**other] >= RELEVANT).count() as f64;
        let gain = ndcg(&gains, &found);
        outcome.ndcg.push(gain);
        outcome.precision.push(hit(3) / 3.0);
        outcome.recall.push(hit(FAR) / relevant.min(FAR) as f64);
        for other in found.iter().take(10) {
            *outcome.shown.entry(*other).or_default() += 1;
            let foreign = matches!((tongue, docs[*other].gist.language), (Some(a), Some(b)) if a != b);
            outcome.foreign += usize::from(foreign && gains[*other] >= RELEVANT);
        }
        let language = tongue.map_or("other", language::Language::code);
        outcome.languages.entry(language).or_default().push(gain);
    }
    outcome
}

/// The table of one half.
pub fn report(docs: &[Doc], half: Half, plain: &Plain, tables: &[&'static Learnt]) {
    let each: Vec<Vec<System<'_>>> = tables.iter().map(|table| systems(docs, plain, table, *Weights::ours())).collect();
    let each = &each;
    let fold = |docs: &[Doc], at: usize| usize::from(docs[at].fold());
    let systems: Vec<System<'_>> = (0..each.first().map_or(0, Vec::len))
        .map(|which| -> System<'_> {
            let ask = move |at: usize, text: &str| (each[fold(docs, at)][which].1)(at, text);
            (each[0][which].0.clone(), Box::new(ask))
        })
        .collect();

    println!("\n## (a) the same issue elsewhere, {half:?} half\n");
    println!(
        "| system | request | requests | nDCG@10 | precision@3 | recall@20 | coverage@10 | worst tenth, nDCG@10 | the tenth shown most take | relevant in another language |"
    );
    println!("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (what, chars) in [("title and text", QUOTED), ("title", 0)] {
        for system in &systems {
            let outcome = measure(docs, &|doc| doc.half() == half, chars, system);
            let mut sorted = outcome.ndcg.clone();
            sorted.sort_by(f64::total_cmp);
            let worst = Mean::of(sorted.iter().take(sorted.len() / 10).copied());
            let mut shown: Vec<usize> = outcome.shown.values().copied().collect();
            shown.sort_unstable_by(|a, b| b.cmp(a));
            let most: usize = shown.iter().take(docs.len() / 10).sum();
            println!(
                "| {} | {what} | {} | {} | {} | {} | {:.2} | {worst} | {:.2} | {} |",
                system.0,
                outcome.ndcg.len(),
                Mean::of(outcome.ndcg.iter().copied()),
                Mean::of(outcome.precision.iter().copied()),
                Mean::of(outcome.recall.iter().copied()),
                outcome.shown.len() as f64 / docs.len() as f64,
                most as f64 / shown.iter().sum::<usize>().max(1) as f64,
                outcome.foreign,
            );
            for (language, values) in &outcome.languages {
                println!(
                    "| &nbsp; in {language} | {what} | {} | {} | | | | | | |",
                    values.len(),
                    Mean::of(values.iter().copied())
                );
            }
        }
    }
}
