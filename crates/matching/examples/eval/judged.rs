//! (b) Requests judged by reading: needs as governments write them, all peers as what may be found, grades given by reading.
//!
//! The files in `quality/` hold what is asked, rows and grades; the texts come from the sources. How they were made is told in
//! `docs/matching-quality.md`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::codebook::PolicyArea2024 as Area;
use domain::networking::{Line, SupportRequest};
use matching::{Learnt, Places, Supply, Weights, Wish};
use sha2::{Digest as _, Sha256};

use crate::corpus::{Doc, Half};
use crate::measures::{Mean, ndcg};
use crate::plain::Plain;

const REQUESTS: &str = include_str!("../../quality/requests.tsv");
const JUDGEMENTS: &str = include_str!("../../quality/judgements.tsv");
const AGAIN: &str = include_str!("../../quality/second.tsv");
const OTHER: &str = include_str!("../../quality/other.tsv");
/// How deep the pools are.
pub const DEPTH: usize = 10;
/// How far recall looks.
pub const FAR: usize = 20;
/// How far a system is asked where only rows count that two readers graded.
const DEEP: usize = 1_000;
/// From this grade on a row is worth an introduction.
pub const WORTH: u8 = 2;

/// A request that was judged.
#[derive(Clone)]
pub struct Judged {
    pub id: &'static str,
    pub language: &'static str,
    pub request: SupportRequest,
    /// The grades of the rows that were read, by their place among the peers.
    pub grades: BTreeMap<usize, u8>,
    /// The grades that another reader gave a fifth of them.
    pub others: BTreeMap<usize, u8>,
}

impl Judged {
    /// The half that it is in: told by the SHA-256 of its words, so that nobody chose.
    pub fn half(&self) -> Half {
        let last = Sha256::digest(self.need()).last().copied().unwrap_or(0);
        if last % 2 == 0 { Half::Open } else { Half::Test }
    }

    /// The same need in other words.
    pub fn put_as(&self, need: &str) -> Self {
        let mut other = self.clone();
        need.clone_into(&mut other.request.lines[0].need);
        other
    }

    fn need(&self) -> &str {
        &self.request.lines[0].need
    }
}

/// The commitments that make their government a peer, in the order of the edition.
pub fn peers(docs: &[Doc]) -> Vec<Doc> {
    docs.iter().filter(|doc| doc.experience.peer().is_some()).cloned().collect()
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect())
}

/// Reads the requests with their grades. Every row that is graded has to be a peer.
pub fn requests(peers: &[Doc]) -> Vec<Judged> {
    let places: HashMap<&str, usize> =
        peers.iter().enumerate().map(|(at, doc)| (doc.experience.commitment.as_str(), at)).collect();
    let mut grades: HashMap<&str, BTreeMap<usize, u8>> = HashMap::new();
    for columns in rows(JUDGEMENTS) {
        let [request, row, grade] = columns[..] else { panic!("{columns:?}") };
        let place = *places.get(row).unwrap_or_else(|| panic!("{row} is no peer of this edition"));
        grades.entry(request).or_default().insert(place, grade.parse().unwrap());
    }
    let mut others: HashMap<&str, BTreeMap<usize, u8>> = HashMap::new();
    for columns in rows(OTHER) {
        others.entry(columns[0]).or_default().insert(places[columns[1]], columns[2].parse().unwrap());
    }
    let read = |columns: Vec<&'static str>| {
        let [id, country, language, areas, _, need] = columns[..] else { panic!("{columns:?}") };
        let areas: BTreeSet<Area> = areas.split_whitespace().map(|code| Area::from_code(code).unwrap()).collect();
        let line = Line { areas, ..Line::of(1, need) };
        let request = SupportRequest {
            id: id.parse().unwrap(),
            country: country.parse().unwrap(),
            languages: BTreeSet::new(),
            lines: vec![line],
        };
        let (grades, others) = (grades.remove(id).unwrap_or_default(), others.remove(id).unwrap_or_default());
        Judged { id, language, request, grades, others }
    };
    rows(REQUESTS).map(read).collect()
}

pub type System<'a> = (&'static str, Box<dyn Fn(&Judged) -> Vec<usize> + 'a>);

/// Plain BM25; words speaking for areas and nothing else; the matcher as it is, without and with the areas that are ticked.
pub fn systems<'a>(
    peers: &'a [Doc],
    plain: &'a Plain,
    learnt: &'static Learnt,
    weights: Weights,
    limit: usize,
) -> Vec<System<'a>> {
    let ours = move |weights: Weights, ticked: bool| {
        let offers = peers.iter().filter_map(|doc| Some((doc.gist.clone(), doc.experience.peer()?)));
        let supply = Supply::with(offers, Places::default(), weights, learnt);
        move |judged: &Judged| -> Vec<usize> {
            let mut line = judged.request.lines[0].clone();
            if !ticked {
                line.areas.clear();
            }
            let wish = Wish { limit, each_provider_once: false, advisers_only: false };
            supply.rank(&judged.request, &line, wish).offers.iter().map(|ranked| ranked.at).collect()
        }
    };
    let bm25 =
        move |judged: &Judged| plain.ask(judged.need(), limit, |other| peers[other].country != judged.request.country);
    let areas = Weights { words: 0.0, ..weights };
    vec![
        ("plain BM25", Box::new(bm25)),
        ("areas read from words alone", Box::new(ours(areas, false))),
        ("Openpact", Box::new(ours(weights, false))),
        ("Openpact, areas ticked", Box::new(ours(weights, true))),
    ]
}

/// Prints the rows that some system finds among its first ten and nobody has graded, for whoever grades: request, row, title
/// and the beginning of the text, in the order of the edition, so that no rank shows.
pub fn pool(docs: &[Doc], learnt: &'static Learnt, weights: Weights) {
    let peers = peers(docs);
    let texts: Vec<String> = peers.iter().map(|doc| doc.beginning(usize::MAX)).collect();
    let plain = Plain::new(texts.iter().map(String::as_str));
    let systems = systems(&peers, &plain, learnt, weights, FAR);
    for judged in requests(&peers) {
        let found: BTreeSet<usize> = systems.iter().flat_map(|(_, ask)| ask(&judged).into_iter().take(DEPTH)).collect();
        println!("## {} {} {}", judged.id, judged.request.country, judged.need());
        for at in found.into_iter().filter(|at| !judged.grades.contains_key(at)) {
            let doc = &peers[at];
            let text: String = doc.beginning(300).split_whitespace().collect::<Vec<_>>().join(" ");
            println!("{}\t{}\t{}", doc.experience.commitment.as_str(), doc.country, text);
        }
    }
}

/// The table of one half.
pub fn report(docs: &[Doc], half: Half, learnt: &'static Learnt, weights: Weights) {
    let peers = peers(docs);
    let texts: Vec<String> = peers.iter().map(|doc| doc.beginning(usize::MAX)).collect();
    let plain = Plain::new(texts.iter().map(String::as_str));
    let requests: Vec<Judged> = requests(&peers).into_iter().filter(|judged| judged.half() == half).collect();
    println!(
        "\n## (b) requests judged by reading, {half:?} half: {} requests, {} peers\n",
        requests.len(),
        peers.len()
    );
    println!(
        "| system | nDCG@10 | precision@3 | recall@20 | coverage@10 | worst request | the tenth shown most take | relevant in another language | not graded among the first ten |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (name, ask) in systems(&peers, &plain, learnt, weights, FAR) {
        let mut by_language: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        let (mut gain, mut precision, mut recall) = (vec![], vec![], vec![]);
        let mut shown: BTreeMap<usize, usize> = BTreeMap::new();
        let (mut foreign, mut unread, mut worst) = (0, 0, (f64::MAX, ""));
        for judged in &requests {
            let found = ask(judged);
            let grade = |at: &usize| judged.grades.get(at).copied();
            let hits = |n: usize| found.iter().take(n).filter(|at| grade(at) >= Some(WORTH)).count();
            let worth = judged.grades.values().filter(|grade| **grade >= WORTH).count();
            let of = ndcg(&judged.grades, &found, DEPTH);
            gain.push(of);
            by_language.entry(judged.language).or_default().push(of);
            precision.push(hits(3) as f64 / 3.0);
            if worth > 0 {
                recall.push(hits(FAR) as f64 / worth.min(FAR) as f64);
            }
            if of < worst.0 {
                worst = (of, judged.id);
            }
            for at in found.iter().take(DEPTH) {
                *shown.entry(*at).or_default() += 1;
                unread += usize::from(grade(at).is_none());
                let tongue = peers[*at].gist.language.map(language::Language::code);
                foreign += usize::from(grade(at) >= Some(WORTH) && tongue.is_some_and(|of| of != judged.language));
            }
        }
        let mut often: Vec<usize> = shown.values().copied().collect();
        often.sort_unstable_by(|a, b| b.cmp(a));
        let most: usize = often.iter().take(peers.len() / 10).sum();
        println!(
            "| {name} | {} | {} | {} | {:.2} | {:.2} ({}) | {:.2} | {foreign} | {unread} |",
            Mean::of(gain.iter().copied()),
            Mean::of(precision.into_iter()),
            Mean::of(recall.into_iter()),
            shown.len() as f64 / peers.len() as f64,
            worst.0,
            worst.1,
            most as f64 / often.iter().sum::<usize>().max(1) as f64,
        );
        for (language, values) in by_language {
            println!("| &nbsp; in {language} ({}) | {} | | | | | | | |", values.len(), Mean::of(values.into_iter()));
        }
    }
    by_either(&requests, &systems(&peers, &plain, learnt, weights, DEEP));
    agreement("read twice by the first reader", AGAIN);
    agreement("read by the other reader", OTHER);
}

/// nDCG@10 of the rows that both readers graded, in the order in which each system has them, once by the grades of each. Only requests
/// are counted for which both found something worth reading.
fn by_either(requests: &[Judged], systems: &[System<'_>]) {
    println!("\n| rows that both readers graded | by the first reader | by the other |\n|---|---:|---:|");
    for (name, ask) in systems {
        let (mut first, mut other) = (vec![], vec![]);
        for judged in requests {
            let mine: BTreeMap<usize, u8> = judged
                .grades
                .iter()
                .filter(|(at, _)| judged.others.contains_key(at))
                .map(|(at, n)| (*at, *n))
                .collect();
            if [&mine, &judged.others].iter().any(|grades| grades.values().all(|grade| *grade == 0)) {
                continue;
            }
            let found: Vec<usize> = ask(judged).into_iter().filter(|at| mine.contains_key(at)).collect();
            first.push(ndcg(&mine, &found, DEPTH));
            other.push(ndcg(&judged.others, &found, DEPTH));
        }
        println!("| {name} ({}) | {} | {} |", first.len(), Mean::of(first.into_iter()), Mean::of(other.into_iter()));
    }
}

/// How far another reading agrees with the first: as Cohen's kappa, with the square of the distance of grades for weight
/// (Cohen 1968), and as the part of rows with the same grade, or no more than one apart.
fn agreement(what: &str, table: &'static str) {
    let first: HashMap<(&str, &str), u8> =
        rows(JUDGEMENTS).map(|of| ((of[0], of[1]), of[2].parse().unwrap())).collect();
    let pairs: Vec<(u8, u8)> = rows(table).map(|of| (first[&(of[0], of[1])], of[2].parse().unwrap())).collect();
    let apart = |a: u8, b: u8| f64::from(a.abs_diff(b)).powi(2);
    let seen: f64 = pairs.iter().map(|(a, b)| apart(*a, *b)).sum::<f64>() / pairs.len() as f64;
    let chance: f64 = pairs.iter().flat_map(|(a, _)| pairs.iter().map(|(_, b)| apart(*a, *b))).sum::<f64>()
        / (pairs.len() * pairs.len()) as f64;
    let within = |most: u8| pairs.iter().filter(|(a, b)| a.abs_diff(*b) <= most).count() as f64 / pairs.len() as f64;
    println!(
        "\n{what}: {} rows; the same grade {:.2}, at most one apart {:.2}, weighted kappa {:.2}",
        pairs.len(),
        within(0),
        within(1),
        1.0 - seen / chance
    );
}
