//! Charts: columns of shares with a double line wherever the rule changed, and one bar cut into answers. Each comes with
//! its claim as title, what is counted below it, and the same numbers in a table.

use crate::address::Target;
use crate::locale::Say;
use crate::value::{Code, Share};

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it stands for.
    pub label: Say,
    /// Which commitments it counts.
    pub about: Say,
    /// How many of how many.
    pub share: Share,
    /// Whether it cannot be compared with the column before.
    pub breaks: bool,
    /// Where the figure itself is shown.
    pub to: Option<Target>,
}

/// Shares side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// What the chart shows, in one sentence.
    pub claim: Say,
    /// What is counted.
    pub counted: Say,
    /// The columns in order.
    pub columns: Vec<Column>,
}

/// A column in its place.
#[derive(Debug)]
pub struct Placed<'a> {
    /// What it shows.
    pub column: &'a Column,
    /// Distance from the start.
    pub x: u64,
    /// Distance from the top.
    pub y: u64,
    /// Width.
    pub width: u64,
    /// Height.
    pub height: u64,
    /// Where the double line before it stands.
    pub break_at: Option<u64>,
}

/// A line of the scale.
#[derive(Debug)]
pub struct Tick {
    /// Distance from the top.
    pub y: u64,
    /// What it stands for, in per mille.
    pub per_mille: u64,
}

const PLOT: u64 = 200;
const BASE: u64 = 232;

impl Columns {
    /// The top of the plot in per mille: the highest column, and never so low that noise fills the page.
    #[must_use]
    pub fn top(&self) -> u64 {
        self.columns.iter().filter_map(|column| column.share.per_mille()).max().unwrap_or(0).max(20)
    }

    /// The lines of the scale: round percentages up to the highest column, two to five of them.
    #[must_use]
    pub fn ticks(&self) -> Vec<Tick> {
        let top = self.top();
        let step = [10, 20, 50, 100, 200, 250].into_iter().find(|step| top / step <= 4).unwrap_or(250);
        (0..=top / step).map(|part| Tick { y: BASE - PLOT * part * step / top, per_mille: part * step }).collect()
    }

    /// Width of the wide drawing.
    #[must_use]
    pub fn width(&self) -> u64 {
        64 + 220 * u64::try_from(self.columns.len()).unwrap_or(1).max(1)
    }

    /// The columns of the wide drawing.
    #[must_use]
    pub fn wide(&self) -> Vec<Placed<'_>> {
        let top = self.top();
        self.columns
            .iter()
            .zip(0u64..)
            .map(|(column, index)| {
                let height = PLOT * column.share.per_mille().unwrap_or(0) / top;
                let x = 70 + 220 * index;
                Placed { column, x, y: BASE - height, width: 130, height, break_at: column.breaks.then(|| x - 38) }
            })
            .collect()
    }

    /// Height of the narrow drawing.
    #[must_use]
    pub fn narrow_height(&self) -> u64 {
        u64::try_from(self.columns.len()).unwrap_or(1).max(1) * 102 - 30
    }

    /// The columns of the narrow drawing, lying on their side below each other.
    #[must_use]
    pub fn narrow(&self) -> Vec<Placed<'_>> {
        let top = self.top();
        self.columns
            .iter()
            .zip(0u64..)
            .map(|(column, index)| {
                let y = 102 * index;
                Placed {
                    column,
                    x: 0,
                    y,
                    width: 260 * column.share.per_mille().unwrap_or(0) / top,
                    height: 20,
                    break_at: column.breaks.then(|| y.saturating_sub(10)),
                }
            })
            .collect()
    }
}

/// One answer in a bar cut into answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice {
    /// The answer.
    pub code: Code,
    /// How often it was given.
    pub count: u64,
    /// How dark it is, 0 to 4: the more was done, the more ink.
    pub ink: u8,
}

/// How the answers to one question are spread.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// What the chart shows, in one sentence.
    pub claim: Say,
    /// What is counted and what is left out.
    pub counted: Say,
    /// The field whose codes the answers are.
    pub field: Code,
    /// The answers in order.
    pub slices: Vec<Slice>,
}

/// An answer in its place.
#[derive(Debug)]
pub struct Cut<'a> {
    /// The answer.
    pub slice: &'a Slice,
    /// Distance from the start, in thousandths.
    pub x: u64,
    /// Width, in thousandths.
    pub width: u64,
}

impl Spread {
    /// All answers.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.slices.iter().map(|slice| slice.count).sum()
    }

    /// The answers in their places, two thousandths apart.
    #[must_use]
    pub fn cuts(&self) -> Vec<Cut<'_>> {
        let total = self.total().max(1);
        let mut before = 0;
        self.slices
            .iter()
            .map(|slice| {
                let x = before * 1000 / total;
                before += slice.count;
                Cut { slice, x, width: (before * 1000 / total).saturating_sub(x).saturating_sub(3) }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(shares: &[(u64, u64)]) -> Columns {
        let column = |(numerator, denominator): &(u64, u64)| Column {
            label: Say::plain("a"),
            about: Say::plain("b"),
            share: Share::new(*numerator, *denominator),
            breaks: false,
            to: None,
        };
        Columns { claim: Say::plain("c"), counted: Say::plain("d"), columns: shares.iter().map(column).collect() }
    }

    #[test]
    fn a_scale_has_few_round_lines_from_zero_to_the_highest_column() {
        for shares in [&[(23, 100), (5, 100)][..], &[(999, 1000)], &[(1, 1000)], &[(0, 0)], &[(46, 1000)]] {
            let ticks = chart(shares).ticks();
            assert_eq!(ticks.first().map(|tick| (tick.y, tick.per_mille)), Some((BASE, 0)));
            assert!((2..=5).contains(&ticks.len()), "{shares:?}: {ticks:?}");
            assert!(ticks.iter().all(|tick| tick.y >= BASE - PLOT && tick.per_mille % 10 == 0), "{shares:?}");
        }
    }

    #[test]
    fn columns_are_as_high_as_their_shares() {
        let chart = chart(&[(50, 100), (25, 100), (0, 100)]);
        let heights: Vec<u64> = chart.wide().iter().map(|placed| placed.height).collect();
        assert_eq!(heights, [PLOT, PLOT / 2, 0]);
    }

    #[test]
    fn the_answers_fill_the_bar() {
        let slice = |count| Slice { code: "a".into(), count, ink: 1 };
        let spread = Spread {
            claim: Say::plain("c"),
            counted: Say::plain("d"),
            field: "completion".into(),
            slices: vec![slice(435), slice(511), slice(649), slice(192)],
        };
        let cuts = spread.cuts();
        assert_eq!(cuts.first().map(|cut| cut.x), Some(0));
        assert_eq!(cuts.last().map(|cut| cut.x + cut.width), Some(997), "three thousandths of gap after the last");
        assert!(cuts.windows(2).all(|pair| pair[0].x + pair[0].width < pair[1].x), "slices do not touch");
    }
}
