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
    /// The top of the scale in per mille: the next ten, twenty or fifty percent above the highest column.
    #[must_use]
    pub fn top(&self) -> u64 {
        let highest = self.columns.iter().filter_map(|column| column.share.per_mille()).max().unwrap_or(0);
        [50, 100, 200, 250, 400, 500, 750, 1000].into_iter().find(|top| *top >= highest).unwrap_or(1000)
    }

    /// The lines of the scale.
    #[must_use]
    pub fn ticks(&self) -> Vec<Tick> {
        let top = self.top();
        let parts = if top.is_multiple_of(3) {
            3
        } else if top.is_multiple_of(20) {
            2
        } else {
            1
        };
        (0..=parts).map(|part| Tick { y: BASE - PLOT * part / parts, per_mille: top * part / parts }).collect()
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
