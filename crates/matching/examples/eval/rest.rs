//! Whether it asks when it should, whether its reasons are what its scores rest on, and how long it takes.

use std::collections::BTreeSet;

use domain::networking::Line;
use matching::{Basis, Demand, Gist, Learnt, Places, Provider, Supply, Weights, Why, Wish, assign, clarity};
use sha2::{Digest as _, Sha256};

use crate::corpus::{Doc, Half};
use crate::issues::{QUOTED, request};
use crate::measures::processor;

/// So far apart the words of one term may stand.
const BETWEEN: usize = 4;
/// Requests that are clear or vague: in sentences of the same length, and short.
const CLARITY: [(&str, &str); 2] =
    [("pairs", include_str!("../../quality/clarity.tsv")), ("short", include_str!("../../quality/short.tsv"))];

/// (c) Of the requests of one half, those that are asked about. Which half a text is in is told by its SHA-256.
pub fn asks(half: Half, learnt: &Learnt) {
    for (name, texts) in CLARITY {
        asks_of(name, texts, half, learnt);
    }
}

fn asks_of(name: &str, texts: &str, half: Half, learnt: &Learnt) {
    let (mut right, mut wrong, mut missed, mut all, mut vague) = (0, 0, 0, 0, 0);
    for line in texts.lines().skip(1) {
        let [clear, language, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        if (Sha256::digest(text).last().copied().unwrap_or(0) % 2 == 0) != (half == Half::Open) {
            continue;
        }
        let found = clarity(learnt, &Line::of(1, text));
        let is_vague = clear == "0";
        all += 1;
        vague += usize::from(is_vague);
        match (found.asks_first(), is_vague) {
            (true, true) => right += 1,
            (true, false) => wrong += 1,
            (false, true) => missed += 1,
            (false, false) => {}
        }
        if half == Half::Open && found.asks_first() != is_vague {
            println!("  {language} {:.1} {text} {:?}", found.said, found.telling);
        }
    }
    let f1 = |right: usize, wrong: usize, missed: usize| 2.0 * right as f64 / (2 * right + wrong + missed) as f64;
    println!("\n## (c) asking instead of matching, {name}, {half:?} half, {all} requests, {vague} of them vague\n");
    println!(
        "precision {:.2}, recall {:.2}, F1 {:.2}; always asking has F1 {:.2}",
        right as f64 / f64::from((right + wrong).max(1) as u32),
        right as f64 / (right + missed).max(1) as f64,
        f1(right, wrong, missed),
        f1(vague, all - vague, 0)
    );
}

/// A text without the words that mean something, as they are quoted for evidence, wherever they stand.
fn without(text: &str, meaning: &str) -> String {
    let mut text = text.to_owned();
    while let Some(named) = Gist::of(&text).meaning(meaning) {
        let quoted: Vec<&str> = named.form.split(' ').collect();
        let words: Vec<_> = language::words(&text).collect();
        // Words of grammar may stand between the words of a term.
        let spans = (0..words.len()).find_map(|first| {
            let mut from = first;
            let mut spans = vec![];
            for quoted in &quoted {
                let found = words.iter().skip(from).take(BETWEEN).position(|word| word.text == *quoted)? + from;
                spans.push(words[found].start..words[found].end());
                from = found + 1;
            }
            (spans[0].start == words[first].start).then_some(spans)
        });
        let Some(spans) = spans else { break };
        for span in spans.into_iter().rev() {
            text.replace_range(span, "");
        }
    }
    text
}

/// How often a score falls when the evidence of one of its reasons is taken out of the offer: of the first three offers of
/// some requests, each reason by words that stand in the text as they are quoted, and each stated area.
pub fn faithful(docs: &[Doc], half: Half, learnt: &'static Learnt, weights: Weights) {
    let supply = |docs: &[Doc]| {
        let offers = docs.iter().map(|doc| (doc.gist.clone(), doc.offer(true)));
        Supply::with(offers, Places::default(), weights, learnt)
    };
    let all = supply(docs);
    let (mut tried, mut fell) = (0_usize, 0_usize);
    for doc in docs.iter().filter(|doc| doc.half() == half).step_by(23) {
        let asked = request(doc, &doc.beginning(QUOTED));
        let wish = Wish { limit: 3, each_provider_once: false, advisers_only: false };
        for ranked in all.rank(&asked, &asked.lines[0], wish).offers {
            let Some(entry) = all.entry(ranked.at) else { continue };
            for reason in &ranked.reasons {
                let mut offer = entry.offer.clone();
                match &reason.why {
                    Why::Words { meaning, .. } => {
                        offer.text = without(&offer.text, meaning);
                        if offer.text == entry.offer.text {
                            continue;
                        }
                    }
                    // Areas of the book of 2016 are taken under their names of today; one that is read has words for evidence.
                    Why::Area { area, offered: Basis::Stated, .. } => {
                        offer.areas.retain(|of| matching::areas::usual(*of) != *area);
                    }
                    _ => continue,
                }
                let gist = Gist::of(&offer.text);
                // Alone in a roster its text would be of average length, so it is weighed among the others.
                let mut changed: Vec<_> = docs.iter().take(50).map(|doc| (doc.gist.clone(), doc.offer(true))).collect();
                changed.push((entry.gist.clone(), entry.offer.clone()));
                changed.push((gist, offer));
                let changed = Supply::with(changed, Places::default(), weights, learnt);
                let score = |at| changed.explain(&asked, &asked.lines[0], at).map_or(0.0, |ranked| ranked.score);
                tried += 1;
                fell += usize::from(score(51) < score(50));
            }
        }
    }
    println!(
        "\n## Faithfulness, {half:?} half\n\nof {tried} reasons taken away the score fell for {fell} ({:.3})",
        fell as f64 / tried.max(1) as f64
    );
}

/// How long ranking and assigning take at the size that is promised: offers are the commitments again and again.
pub fn speed(docs: &[Doc], learnt: &'static Learnt) {
    let offers: Vec<_> = (0..10_000)
        .map(|n| {
            let doc = &docs[n % docs.len()];
            let mut offer = doc.offer(true);
            offer.id = format!("o-{n}").parse().unwrap();
            offer.provider = format!("provider {n}");
            (doc.gist.clone(), offer)
        })
        .collect();
    let supply = Supply::with(offers, Places::default(), *Weights::ours(), learnt);
    let asked: Vec<_> =
        docs.iter().step_by(docs.len() / 1_000).take(1_000).map(|doc| request(doc, &doc.beginning(QUOTED))).collect();
    let before = processor();
    let rankings: Vec<_> =
        asked.iter().map(|asked| supply.rank(asked, &asked.lines[0], Wish { limit: 30, ..Wish::default() })).collect();
    println!(
        "\n## Speed (processor)\n\n10,000 offers ranked for a request: {:.1} ms",
        (processor() - before) * 1_000.0 / asked.len() as f64
    );
    let demands: Vec<Demand> = rankings
        .iter()
        .map(|ranking| Demand { wanted: 3, options: ranking.offers.iter().map(|r| (r.at, r.score)).collect() })
        .collect();
    for room in [5, 1] {
        let providers: Vec<Provider> = (0..10_000).map(|n| Provider { room, goes_first: n % 3 == 0 }).collect();
        let before = processor();
        let made = assign(&demands, &providers);
        let shown: BTreeSet<usize> =
            demands.iter().flat_map(|demand| demand.options.iter().map(|(at, _)| *at)).collect();
        println!(
            "{} requests with up to 30 of {} offers each, {room} a provider: assigned in {:.2} s; {} introductions, worst served has {:?} of 1000 of its best, {} without, {} providers introduced, {} pairs would prefer each other",
            demands.len(),
            shown.len(),
            processor() - before,
            made.introductions.len(),
            made.worst_served,
            made.without.len() + made.hopeless.len(),
            made.introduced,
            made.would_prefer.len()
        );
    }
}
