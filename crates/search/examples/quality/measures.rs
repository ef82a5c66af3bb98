//! nDCG, success, how sure their means are, and processor time.

use std::collections::BTreeMap;
use std::fmt;

/// How often a mean is taken anew from questions drawn with repetition.
const DRAWS: usize = 2_000;

/// Normalised discounted cumulative gain of the first results, gains of 1, 3 and 7 for grades 1 to 3 (Järvelin and
/// Kekäläinen 2002, in the form with 2^grade - 1).
pub fn ndcg(grades: &BTreeMap<usize, u8>, found: &[usize], depth: usize) -> f64 {
    let gain = |grade: u8| f64::from((1_u32 << grade) - 1);
    let sum = |grades: &mut dyn Iterator<Item = u8>| -> f64 {
        grades.take(depth).zip(2_u32..).map(|(grade, rank)| gain(grade) / f64::from(rank).log2()).sum()
    };
    let mut ideal: Vec<u8> = grades.values().copied().collect();
    ideal.sort_unstable_by_key(|grade| std::cmp::Reverse(*grade));
    let best = sum(&mut ideal.into_iter());
    if best > 0.0 { sum(&mut found.iter().map(|place| grades.get(place).copied().unwrap_or(0))) / best } else { 0.0 }
}

/// 1 if what was asked for is among the first results, else 0.
pub fn success(grades: &BTreeMap<usize, u8>, found: &[usize], depth: usize) -> f64 {
    f64::from(u8::from(found.iter().take(depth).any(|place| grades.get(place) == Some(&3))))
}

/// A mean with the middle 95 of 100 means of questions drawn anew.
pub struct Mean {
    mean: f64,
    low: f64,
    high: f64,
}

impl Mean {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred questions")]
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let values: Vec<f64> = values.collect();
        let mean = |sum: f64| sum / values.len() as f64;
        // Chance that repeats (xorshift), so that the same answers give the same report.
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draw = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            values[usize::try_from(state % u64::try_from(values.len()).unwrap()).unwrap()]
        };
        let mut means: Vec<f64> = (0..DRAWS).map(|_| mean((0..values.len()).map(|_| draw()).sum())).collect();
        means.sort_unstable_by(f64::total_cmp);
        Self { mean: mean(values.iter().sum()), low: means[DRAWS / 40], high: means[DRAWS - DRAWS / 40] }
    }
}

impl fmt::Display for Mean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} ({:.2} to {:.2})", self.mean, self.low, self.high)
    }
}

/// Seconds of processor that this process has used.
pub fn processor() -> f64 {
    let time = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    time.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1e9
}
