//! Charts: columns of shares with a double line wherever the rule changed, and one bar cut into answers. Each comes with
//! its claim as title, what is counted below it, and the same numbers in a table. Shares year by year are in `trend`.

pub mod take;
pub mod trend;

use crate::address::Target;
use crate::components::drawing::{Drawing, Key, Length, Mark};
use crate::format::{self, Given};
use crate::locale::{Catalogue, Say};
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

impl Column {
    /// Its marks as one point.
    fn point(&self, t: &Catalogue, area: [Length; 4], marks: Vec<Mark>) -> Mark {
        let (label, colon, comma) = (t.say(&self.label), t.text("colon"), t.text("list-comma"));
        let (share, counts, about) = (percent(t, self.share), share_of(t, self.share), t.say(&self.about));
        let name = format!("{label}{colon} {share}{comma}{counts}{comma}{about}");
        Mark::Point { name, to: self.to.clone(), area, marks }
    }
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
    /// Where the chart stands by itself.
    pub alone: Target,
}

/// A column in its place.
struct Placed<'a> {
    column: &'a Column,
    x: u64,
    y: u64,
    width: u64,
    height: u64,
    /// Where the double line before it stands.
    break_at: Option<u64>,
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

    /// The columns in their places, standing beside each other.
    fn beside(&self) -> Vec<Placed<'_>> {
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

    /// The drawing for wide windows.
    #[must_use]
    pub fn wide(&self, t: &Catalogue) -> Drawing {
        let width = 64 + 220 * u64::try_from(self.columns.len()).unwrap_or(1).max(1);
        let mut drawing = Drawing::new(0, -32, width, 342);
        let marks = &mut drawing.marks;
        for tick in self.ticks() {
            let class = if tick.per_mille == 0 { "axis" } else { "grid" };
            marks.push(Mark::Line(class, format!("M44 {}H{width}", tick.y)));
            let label = format::whole_percent(t.locale(), tick.per_mille, 1000);
            marks.push(Mark::Words("m end", at(36, tick.y + 5), label));
        }
        for placed in self.beside() {
            let Placed { column, x, y, width, height, break_at } = placed;
            let top = Length::units(y).less(12);
            let inked = vec![
                Mark::Rect("cs0", [x, y, width, height].map(Length::units)),
                Mark::Words("v", [Length::units(x), top], percent(t, column.share)),
                Mark::Words("b", at(x, 256), t.say(&column.label).into_owned()),
                Mark::Words("m", at(x, 276), share_of(t, column.share)),
                Mark::Words("m", at(x, 296), t.say(&column.about).into_owned()),
            ];
            let above = top.less(20);
            let area = [Length::units(x).less(6), above, Length::units(150), Length(3040 - above.0)];
            marks.push(column.point(t, area, inked));
            if let Some(x) = break_at {
                marks.push(Mark::Line("brk", format!("M{x} -8V298M{} -8V298", x + 5)));
                let label = t.text("chart-rule-changed").into_owned();
                marks.push(Mark::Words("m mid", [Length::units(x + 2), Length(-160)], label));
            }
        }
        drawing
    }

    /// The columns lying on their side below each other.
    fn below(&self) -> Vec<Placed<'_>> {
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

    /// The drawing for phones.
    #[must_use]
    pub fn narrow(&self, t: &Catalogue) -> Drawing {
        let height = u64::try_from(self.columns.len()).unwrap_or(1).max(1) * 102 - 30;
        let mut drawing = Drawing::new(0, 0, 340, height);
        let marks = &mut drawing.marks;
        for Placed { column, y, width, height, break_at, .. } in self.below() {
            if let Some(y) = break_at {
                marks.push(Mark::Line("brk", format!("M0 {y}H340M0 {}H340", y + 4)));
                let label = t.text("chart-rule-changed").into_owned();
                marks.push(Mark::Words("m end", [Length::units(340), Length::units(y).less(5)], label));
            }
            let counts = [share_of(t, column.share), t.say(&column.about).into_owned()].join(&t.text("list-comma"));
            let inked = vec![
                Mark::Words("b", at(0, y + 16), t.say(&column.label).into_owned()),
                Mark::Words("m", at(0, y + 34), counts),
                Mark::Rect("cs0", [0, y + 43, width, height].map(Length::units)),
                Mark::Words("v", at(width + 8, y + 60), percent(t, column.share)),
            ];
            marks.push(column.point(t, [0, y, 340, 68].map(Length::units), inked));
        }
        drawing
    }
}

fn at(x: impl TryInto<i64>, y: impl TryInto<i64>) -> [Length; 2] {
    [Length::units(x), Length::units(y)]
}

/// A share as a percentage; a dash of nothing.
#[must_use]
pub fn percent(t: &Catalogue, share: impl Given<Share>) -> String {
    share.given().per_mille().map_or_else(|| "–".to_owned(), |share| format::per_mille(t.locale(), share))
}

/// How many of how many.
#[must_use]
pub fn share_of(t: &Catalogue, share: impl Given<Share>) -> String {
    let share = share.given();
    let say = Say::new("chart-share-of").with("numerator", share.numerator).with("denominator", share.denominator);
    t.say(&say).into_owned()
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
    /// Where the chart stands by itself.
    pub alone: Target,
}

/// How the shades of ink are called, the lightest first.
const INKS: [&str; 5] = ["c0", "c1", "c2", "c3", "c4"];

impl Slice {
    /// The class that inks it.
    #[must_use]
    pub fn class(&self) -> &'static str {
        INKS.get(usize::from(self.ink)).copied().unwrap_or("c4")
    }
}

impl Spread {
    /// All answers.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.slices.iter().map(|slice| slice.count).sum()
    }

    /// The answers in a bar of a thousand units, three units apart.
    #[must_use]
    pub fn bar(&self, t: &Catalogue) -> Drawing {
        let total = self.total().max(1);
        let mut drawing = Drawing::new(0, 0, 1000, 44);
        let mut before = 0;
        // What nobody answered has no width to reach or see; the key says that there is none.
        for slice in self.slices.iter().filter(|slice| slice.count > 0) {
            let x = before * 1000 / total;
            before += slice.count;
            let width = (before * 1000 / total).saturating_sub(x).saturating_sub(3);
            let area = [x, 0, width, 44].map(Length::units);
            let (name, marks) = (self.told(t, slice), vec![Mark::Rect(slice.class(), area)]);
            drawing.marks.push(Mark::Point { name, to: None, area, marks });
        }
        drawing
    }

    /// An answer with its part of all.
    fn told(&self, t: &Catalogue, slice: &Slice) -> String {
        let share = format::whole_percent(t.locale(), slice.count, self.total());
        format!("{share} {} ({})", t.code(&self.field, &slice.code), t.number(slice.count))
    }

    /// What the shades of ink stand for.
    #[must_use]
    pub fn key(&self, t: &Catalogue) -> Vec<Key> {
        let entry = |slice: &Slice| {
            let label = self.told(t, slice);
            Key { mark: Mark::Rect(slice.class(), [0, 0, 14, 14].map(Length::units)), label }
        };
        self.slices.iter().map(entry).collect()
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
        Columns {
            claim: Say::plain("c"),
            counted: Say::plain("d"),
            columns: shares.iter().map(column).collect(),
            alone: crate::Address::Home.into(),
        }
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
        let heights: Vec<u64> = chart.beside().iter().map(|placed| placed.height).collect();
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
            alone: crate::Address::Home.into(),
        };
        let bar = spread.bar(Catalogue::of(crate::Locale::En));
        let cuts = bar.marks.iter().map(|mark| match mark {
            Mark::Point { area: [x, _, width, _], .. } => (x.0 / 10, width.0 / 10),
            other => panic!("{other:?} is no part of a bar"),
        });
        let cuts: Vec<(i64, i64)> = cuts.collect();
        assert_eq!(cuts.first().map(|(x, _)| *x), Some(0));
        assert_eq!(cuts.last().map(|(x, width)| x + width), Some(997), "three thousandths of gap after the last");
        assert!(cuts.windows(2).all(|pair| pair[0].0 + pair[0].1 < pair[1].0), "slices do not touch");
    }
}
