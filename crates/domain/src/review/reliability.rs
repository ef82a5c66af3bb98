//! How far coders who did not see each other's answers agree: in per cent, by Cohen's kappa (1960), weighted for answers that
//! have an order (Cohen 1968), and by Krippendorff's alpha (2011), each with an interval of 95 per cent.
//!
//! No well-kept library for it was found, so the arithmetic is ours; the tests hold it against published worked examples. The
//! intervals are those of the jackknife over units (Fleiss and Davies 1982): they need neither chance nor a distribution, and
//! serve every coefficient alike; that of the plain share is Wilson's (1927). Where a coefficient says nothing there is a reason
//! and never a number. Nothing here judges whether agreement is enough.

use super::indicators::indicator;
use crate::codebook::{Decimal, Field, Shape, codes};
use crate::rules::as_code;
use crate::statement::Value;

codes! {
    /// What the distance between two answers means.
    Metric {
        /// Two answers are the same or not.
        Nominal = "nominal",
        /// Answers have an order; how far two lie apart follows from how many answers lie between them.
        Ordinal = "ordinal",
        /// Steps are all as long as each other.
        Interval = "interval",
    }
}
codes! {
    /// Which coefficient.
    Coefficient {
        /// Cohen's kappa.
        Kappa = "kappa",
        /// Cohen's kappa, a disagreement counting by its steps.
        KappaLinear = "kappa-linear",
        /// Cohen's kappa, a disagreement counting by the square of its steps.
        KappaQuadratic = "kappa-quadratic",
        /// Krippendorff's alpha by the metric of the question.
        Alpha = "alpha",
    }
}
codes! {
    /// Why a coefficient, or its interval, cannot be told.
    Silence {
        /// No unit was coded by two.
        NothingTwice = "nothing-twice",
        /// All answers are the same, so that chance alone would agree as well.
        AllAlike = "all-alike",
        /// One unit alone, or units of which one carries everything, tell nothing of the spread.
        TooFewUnits = "too-few-units",
    }
}
as_code!(Metric, Coefficient, Silence);

impl Metric {
    /// That of a question: answers of a book that lists them lowest first have an order, sets and yes-or-no have none.
    #[must_use]
    pub fn of(field: Field) -> Self {
        indicator(field).map_or(Self::Nominal, |indicator| indicator.metric)
    }
}

/// The place of an answer among those that a question can have; none where it is no answer. A set of codes is one answer.
#[must_use]
pub fn category(field: Field, value: &Value) -> Option<u32> {
    let place = |book: &[&str], code: &str| book.iter().position(|known| *known == code);
    match (field.shape(), value) {
        (Shape::Code(book), Value::Code(code)) => place(book, code).and_then(|place| u32::try_from(place).ok()),
        (Shape::Codes(book), Value::Codes(codes)) => codes
            .iter()
            .try_fold(0, |set, code| Some(set | 1_u32.checked_shl(u32::try_from(place(book, code)?).ok()?)?)),
        (Shape::Flag, Value::Flag(yes)) => Some(u32::from(*yes)),
        _ => None,
    }
}

/// What coders answered to one question: for each unit the category that each coder gave, in the order of the coders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ratings(Vec<Vec<Option<u32>>>);

impl Ratings {
    /// From units with the categories that each coder gave; none where a coder gave none.
    #[must_use]
    pub const fn new(units: Vec<Vec<Option<u32>>>) -> Self {
        Self(units)
    }

    /// Adds a unit.
    pub fn push(&mut self, given: Vec<Option<u32>>) {
        self.0.push(given);
    }

    /// Units that at least two coded: what agreement is about.
    fn paired(&self) -> Vec<Vec<u32>> {
        let given = self.0.iter().map(|unit| unit.iter().filter_map(|category| *category).collect::<Vec<_>>());
        given.filter(|unit| unit.len() >= 2).collect()
    }

    /// The answers of the first two coders to units that both coded.
    fn pairs(&self) -> Vec<(u32, u32)> {
        let both = |unit: &Vec<Option<u32>>| match unit.as_slice() {
            [Some(one), Some(other), ..] => Some((*one, *other)),
            _ => None,
        };
        self.0.iter().filter_map(both).collect()
    }
}

/// A number with the interval that it lies in with 95 per cent confidence, to four decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// The number.
    pub value: Decimal,
    /// From where to where; why not, where it cannot be told.
    pub interval: Spread,
}

/// The interval of an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// It is known.
    Between {
        /// Its lower end.
        low: Decimal,
        /// Its upper end.
        high: Decimal,
    },
    /// It cannot be told.
    Unknown(Silence),
}

/// How far coders agree on one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reliability {
    /// How many units two coded.
    pub units: u64,
    /// How many of them all who coded answered alike.
    pub alike: u64,
    /// The same as a share; nothing where no unit was coded twice.
    pub share: Option<Estimate>,
    /// The coefficients that suit the question, each with its value or why it has none.
    pub coefficients: Vec<(Coefficient, Result<Estimate, Silence>)>,
}

/// How far the coders of a question agree.
#[must_use]
pub fn reliability(ratings: &Ratings, metric: Metric) -> Reliability {
    let (paired, pairs) = (ratings.paired(), ratings.pairs());
    let alike = paired.iter().filter(|unit| unit.iter().all(|category| Some(category) == unit.first())).count();
    let (units, alike) = (count(paired.len()), count(alike));
    let kappas: &[(Coefficient, Weight)] = match metric {
        Metric::Nominal => &[(Coefficient::Kappa, unweighted)],
        Metric::Ordinal | Metric::Interval => &[
            (Coefficient::Kappa, unweighted),
            (Coefficient::KappaLinear, linear),
            (Coefficient::KappaQuadratic, quadratic),
        ],
    };
    let kappas = kappas.iter().map(|(name, weight)| {
        let statistic = |left_out: Option<usize>| kappa(&pairs, *weight, left_out);
        (*name, estimate(pairs.len(), statistic))
    });
    let table = Coincidences::of(&paired);
    let alpha =
        estimate(paired.len(), |left_out| table.without(left_out.and_then(|place| paired.get(place))).alpha(metric));
    Reliability {
        units,
        alike,
        share: wilson(alike, units),
        coefficients: kappas.chain([(Coefficient::Alpha, alpha)]).collect(),
    }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// A count as a number to reckon with: exact far beyond any number of units there will be.
fn real(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::INFINITY, f64::from)
}

/// Two-sided 95 per cent of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Rounded to four decimals.
fn decimal(number: f64) -> Decimal {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "between -1 and 1 thousandfold at most; beyond that it saturates"
    )]
    Decimal::ten_thousandths((number * 10_000.0).round() as i64)
}

/// A statistic with its jackknife interval over units. `statistic` gives its value with one unit left out, or with all.
fn estimate(units: usize, statistic: impl Fn(Option<usize>) -> Result<f64, Silence>) -> Result<Estimate, Silence> {
    let value = statistic(None)?;
    Ok(Estimate { value: decimal(value), interval: spread(value, units, statistic) })
}

/// The interval of the jackknife: leaving out one unit at a time gives as many pseudo-values, whose spread is that of the
/// statistic (Fleiss and Davies 1982).
fn spread(value: f64, units: usize, statistic: impl Fn(Option<usize>) -> Result<f64, Silence>) -> Spread {
    let unknown = Spread::Unknown(Silence::TooFewUnits);
    let n = real(units);
    let left_out: Result<Vec<f64>, Silence> = (0..units).map(|unit| statistic(Some(unit))).collect();
    let Some(left_out) = left_out.ok().filter(|_| units >= 2) else { return unknown };
    let mean = left_out.iter().sum::<f64>() / n;
    let variance = left_out.iter().map(|one| (one - mean).powi(2)).sum::<f64>() * (n - 1.0) / n;
    let reach = Z * variance.sqrt();
    Spread::Between { low: decimal((value - reach).max(-1.0)), high: decimal((value + reach).min(1.0)) }
}

/// A share with Wilson's interval.
fn wilson(part: u64, whole: u64) -> Option<Estimate> {
    let (part, n) = (f64::from(u32::try_from(part).ok()?), f64::from(u32::try_from(whole).ok()?));
    if n == 0.0 {
        return None;
    }
    let (share, z2) = (part / n, Z * Z);
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let reach = Z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let interval =
        Spread::Between { low: decimal((middle - reach).max(0.0)), high: decimal((middle + reach).min(1.0)) };
    Some(Estimate { value: decimal(share), interval })
}

/// How much a disagreement between two categories counts; nothing between a category and itself.
type Weight = fn(u32, u32) -> f64;

fn unweighted(one: u32, other: u32) -> f64 {
    f64::from(u8::from(one != other))
}
fn linear(one: u32, other: u32) -> f64 {
    f64::from(one.abs_diff(other))
}
fn quadratic(one: u32, other: u32) -> f64 {
    linear(one, other).powi(2)
}

/// Cohen's kappa of two coders: one less the ratio of the disagreement found to that which chance would bring, given how often
/// each coder used each category.
fn kappa(pairs: &[(u32, u32)], weight: impl Fn(u32, u32) -> f64, left_out: Option<usize>) -> Result<f64, Silence> {
    let kept = || pairs.iter().enumerate().filter(|(place, _)| Some(*place) != left_out).map(|(_, pair)| *pair);
    let n = real(kept().count());
    if n == 0.0 {
        return Err(Silence::NothingTwice);
    }
    let found = kept().map(|(one, other)| weight(one, other)).sum::<f64>() / n;
    let (mut first, mut second) = (Counts::default(), Counts::default());
    kept().for_each(|(one, other)| {
        first.add(one, 1.0);
        second.add(other, 1.0);
    });
    let by_chance = first.0.iter().flat_map(|(one, m)| second.0.iter().map(move |(other, k)| (one, other, m * k)));
    let expected = by_chance.map(|(one, other, times)| times * weight(*one, *other)).sum::<f64>() / (n * n);
    if expected == 0.0 { Err(Silence::AllAlike) } else { Ok(1.0 - found / expected) }
}

/// How often each category occurs.
#[derive(Debug, Clone, Default)]
struct Counts(std::collections::BTreeMap<u32, f64>);

impl Counts {
    fn add(&mut self, category: u32, times: f64) {
        *self.0.entry(category).or_default() += times;
    }
    fn total(&self) -> f64 {
        self.0.values().sum()
    }
}

/// Krippendorff's coincidences: how often two categories stand together in a unit, each unit weighing as many as it has values.
#[derive(Debug, Clone, Default)]
struct Coincidences {
    together: std::collections::BTreeMap<(u32, u32), f64>,
}

impl Coincidences {
    fn of(units: &[Vec<u32>]) -> Self {
        let mut table = Self::default();
        units.iter().for_each(|unit| table.add(unit, 1.0));
        table
    }

    /// The same with one unit less.
    fn without(&self, unit: Option<&Vec<u32>>) -> Self {
        let mut table = self.clone();
        if let Some(unit) = unit {
            table.add(unit, -1.0);
        }
        table
    }

    fn add(&mut self, unit: &[u32], times: f64) {
        let others = real(unit.len()) - 1.0;
        for (place, one) in unit.iter().enumerate() {
            for (_, other) in unit.iter().enumerate().filter(|(other, _)| *other != place) {
                *self.together.entry((*one, *other)).or_default() += times / others;
            }
        }
    }

    /// One less the ratio of the disagreement found to that which chance would bring, given all values together.
    fn alpha(&self, metric: Metric) -> Result<f64, Silence> {
        let mut counts = Counts::default();
        self.together.iter().for_each(|((one, _), times)| counts.add(*one, *times));
        // What is left of a category after its only unit was taken out again is nothing, but for rounding.
        counts.0.retain(|_, times| *times > 1e-9);
        let n = counts.total();
        if n < 1.5 {
            return Err(Silence::NothingTwice);
        }
        let distance = |one: u32, other: u32| distance(metric, &counts, one, other);
        let found: f64 = self.together.iter().map(|((one, other), times)| times * distance(*one, *other)).sum();
        let chance = counts.0.iter().flat_map(|(one, m)| counts.0.iter().map(move |(other, k)| (one, other, m * k)));
        let expected: f64 = chance.map(|(one, other, times)| times * distance(*one, *other)).sum();
        if expected == 0.0 { Err(Silence::AllAlike) } else { Ok(1.0 - (n - 1.0) * found / expected) }
    }
}

/// The squared distance between two categories (Krippendorff 2011, section "metric differences").
fn distance(metric: Metric, counts: &Counts, one: u32, other: u32) -> f64 {
    let (low, high) = (one.min(other), one.max(other));
    match metric {
        _ if low == high => 0.0,
        Metric::Nominal => 1.0,
        Metric::Interval => quadratic(low, high),
        Metric::Ordinal => {
            let ends = [low, high].iter().filter_map(|end| counts.0.get(end)).sum::<f64>() / 2.0;
            (counts.0.range(low..=high).map(|(_, times)| times).sum::<f64>() - ends).powi(2)
        }
    }
}

#[cfg(test)]
#[path = "reliability_tests.rs"]
mod tests;
