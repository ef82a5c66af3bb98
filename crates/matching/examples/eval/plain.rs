//! What the matcher is compared with: BM25 over the words as they stand (Robertson and Zaragoza 2009; k1 1.2, b 0.75).

use std::collections::HashMap;

/// An index of plain words: lower case, cut at whatever is no letter or digit.
pub struct Plain {
    postings: HashMap<String, Vec<(usize, f32)>>,
    lengths: Vec<f32>,
    average: f32,
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

impl Plain {
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut plain = Self { postings: HashMap::new(), lengths: Vec::new(), average: 1.0 };
        for (at, text) in texts.enumerate() {
            let mut counts: HashMap<String, f32> = HashMap::new();
            words(text).for_each(|word| *counts.entry(word).or_default() += 1.0);
            plain.lengths.push(counts.values().sum());
            counts.into_iter().for_each(|(word, count)| plain.postings.entry(word).or_default().push((at, count)));
        }
        plain.average = plain.lengths.iter().sum::<f32>() / plain.lengths.len() as f32;
        plain
    }

    /// The texts with any of the words, best first, among those that are wanted.
    pub fn ask(&self, query: &str, limit: usize, wanted: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut scores = vec![0.0_f32; self.lengths.len()];
        for list in words(query).filter_map(|word| self.postings.get(&word)) {
            let (all, with) = (self.lengths.len() as f32, list.len() as f32);
            let rarity = (1.0 + (all - with + 0.5) / (with + 0.5)).ln();
            for (at, count) in list {
                let long = 1.2 * (0.25 + 0.75 * self.lengths[*at] / self.average);
                scores[*at] += rarity * count * 2.2 / (count + long);
            }
        }
        let mut found: Vec<usize> = (0..scores.len()).filter(|at| scores[*at] > 0.0 && wanted(*at)).collect();
        found.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        found.truncate(limit);
        found
    }
}
