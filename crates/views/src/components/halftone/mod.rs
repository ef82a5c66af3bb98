//! Halftone: every commitment as one square, the more was done the more ink; years below each other, and years with few
//! commitments beside each other.
//!
//! Squares of one kind in one row are one dashed line, so that thousands of them are a few hundred bytes. Two drawings are
//! made, one for wide windows and one for phones, since text must never be shrunk with a picture.

use std::fmt::Write as _;

use crate::address::Target;
use crate::components::drawing::{Dash, Drawing, Key, Length, Mark};
use crate::locale::{Catalogue, Say};

/// What was found of a commitment, in the order in which squares are laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Starred, whatever its completion.
    Starred,
    /// Complete.
    Complete,
    /// Substantial.
    Substantial,
    /// Limited.
    Limited,
    /// Not started.
    NotStarted,
    /// No finding on completion.
    NoFinding,
}

impl Ink {
    /// All kinds, in the order in which squares are laid.
    pub const ALL: [Self; 6] =
        [Self::Starred, Self::Complete, Self::Substantial, Self::Limited, Self::NotStarted, Self::NoFinding];

    /// The message that names it in the key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Starred => "ink-starred",
            Self::Complete => "ink-complete",
            Self::Substantial => "ink-substantial",
            Self::Limited => "ink-limited",
            Self::NotStarted => "ink-not-started",
            Self::NoFinding => "ink-no-finding",
        }
    }

    /// The class that colours it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        if matches!(self, Self::Starred) { "hs" } else { "hi" }
    }

    /// Width and height of the mark, in tenths of a unit, in a cell of eight units.
    #[must_use]
    pub const fn mark(self) -> (u64, u64) {
        match self {
            Self::Starred | Self::Complete => (70, 70),
            Self::Substantial => (50, 50),
            Self::Limited => (34, 34),
            Self::NotStarted => (18, 18),
            Self::NoFinding => (40, 10),
        }
    }

    /// The mark in a key of 140 units: left, top, width, height.
    #[must_use]
    pub const fn in_key(self) -> (u64, u64, u64, u64) {
        let (width, height) = self.mark();
        let (width, height) = (width * 19 / 10, height * 19 / 10);
        (70 - width / 2, 70 - height / 2, width, height)
    }

    /// The same mark in a key of fourteen units, with its ink.
    fn key_mark(self) -> Mark {
        let (left, top, width, height) = self.in_key();
        let place = [left, top, width, height].map(|tenths| Length(i64::try_from(tenths).unwrap_or(0)));
        Mark::Rect(if matches!(self, Self::Starred) { "hsk" } else { "hik" }, place)
    }
}

/// The commitments of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// The year the plans were submitted in.
    pub label: String,
    /// How many of each kind, in the order of [`Ink::ALL`].
    pub counts: [u64; 6],
    /// How many carry a star; `None` where no star was awarded under any rule.
    pub starred: Option<u64>,
    /// How many were found complete, substantial, limited, not started, and without a finding, starred ones included.
    pub completion: [u64; 5],
    /// Where these commitments are listed.
    pub to: Target,
}

impl Year {
    /// How many squares it has.
    fn squares(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The year in words, kind by kind: *2014: Commitments 598, Complete 141, …*.
    fn told(&self, t: &Catalogue) -> String {
        let kinds = Ink::ALL.iter().skip(1).map(|ink| t.text(ink.key())).zip(self.completion);
        let all = std::iter::once((t.text("member-commitments"), self.total())).chain(kinds);
        let starred = self.starred.map(|starred| (t.text("ink-starred"), starred));
        let told = all.chain(starred).map(|(what, count)| format!("{what} {}", t.number(count)));
        let told: Vec<String> = told.collect();
        format!("{}{} {}", self.label, t.text("colon"), told.join(&t.text("list-comma")))
    }

    /// All commitments of the year.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.completion.iter().sum()
    }
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Halftone {
    /// What the picture shows, in one sentence.
    pub claim: Say,
    /// What is counted, and as of when.
    pub counted: Say,
    /// The years from the first on.
    pub years: Vec<Year>,
}

/// One drawing, laid out.
#[derive(Debug)]
struct Layout {
    width: u64,
    height: u64,
    /// Names and counts beside the rows.
    labels: Vec<Label>,
    /// All squares of each kind, as dashed lines.
    strokes: Vec<(Ink, String)>,
}

/// A year's name and count.
#[derive(Debug)]
struct Label {
    x: u64,
    /// Distance from the top to the base line of the name.
    y: u64,
    name: String,
    count: u64,
    /// The year among all years.
    year: usize,
}

const CELL: u64 = 8;
/// The least space between the squares of a year and the name of the next.
const AIR: u64 = 16;
/// Years that stand beside each other begin at multiples of this.
const RASTER: u64 = 4 * CELL;

impl Halftone {
    /// The drawing for wide windows.
    #[must_use]
    pub fn wide(&self, t: &Catalogue) -> Drawing {
        self.lay_wide().draw(&self.years, t)
    }

    /// The drawing for phones.
    #[must_use]
    pub fn narrow(&self, t: &Catalogue) -> Drawing {
        self.lay_narrow().draw(&self.years, t)
    }

    /// What the squares stand for.
    #[must_use]
    pub fn key(t: &Catalogue) -> Vec<Key> {
        Ink::ALL.iter().map(|ink| Key { mark: ink.key_mark(), label: t.text(ink.key()).into_owned() }).collect()
    }

    fn lay_wide(&self) -> Layout {
        self.lay_out(1152, 56, 6, 18)
    }

    fn lay_narrow(&self) -> Layout {
        self.lay_out(344, 48, 6, 14)
    }

    /// How many commitments carry a star, over all years.
    #[must_use]
    pub fn starred(&self) -> u64 {
        self.years.iter().filter_map(|year| year.starred).sum()
    }

    /// How many commitments there are.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.years.iter().map(Year::total).sum()
    }

    /// The sums of the columns of the table.
    #[must_use]
    pub fn sums(&self) -> Vec<u64> {
        (0..5).map(|column| self.years.iter().filter_map(|year| year.completion.get(column)).sum()).collect()
    }

    fn lay_out(&self, width: u64, left: u64, least_rows: u64, gap: u64) -> Layout {
        let columns = (width - left) / CELL;
        let mut strokes: Vec<(Ink, String)> = Ink::ALL.into_iter().map(|ink| (ink, String::new())).collect();
        let mut labels = Vec::new();
        // Years share one height, so that lengths compare; only the busiest year decides it.
        let shared = self.years.iter().map(Year::squares).max().unwrap_or(0).div_ceil(columns).max(least_rows);
        let (mut x, mut top) = (0, 0);
        for (nth, year) in self.years.iter().enumerate() {
            let block = left + year.squares().div_ceil(shared) * CELL;
            if x > 0 && x + block > width {
                (x, top) = (0, top + shared * CELL + gap);
            }
            labels.push(Label { x, y: top + 13, name: year.label.clone(), count: year.squares(), year: nth });
            let mut from = 0;
            for ((ink, path), number) in strokes.iter_mut().zip(year.counts) {
                lay(path, *ink, (x + left, top), shared, from..from + number);
                from += number;
            }
            // The next year begins where its name stands clear of these squares, on a raster, so that names of rows align.
            x = (x + block + AIR).next_multiple_of(RASTER);
        }
        let height = if self.years.is_empty() { CELL } else { top + shared * CELL };
        strokes.retain(|(_, path)| !path.is_empty());
        Layout { width, height, labels, strokes }
    }
}

impl Layout {
    fn draw(self, years: &[Year], t: &Catalogue) -> Drawing {
        let mut drawing = Drawing::new(0, 0, self.width, self.height);
        let marks = &mut drawing.marks;
        for Label { x, y, name, count, year } in self.labels {
            let words = vec![
                Mark::Words("b", [Length::units(x), Length::units(y)], name),
                Mark::Words("m", [Length::units(x), Length::units(y + 19)], t.number(count)),
            ];
            let area = [Length::units(x).less(3), Length::units(y).less(16), Length::units(46), Length::units(42)];
            match years.get(year) {
                Some(year) => {
                    let (name, to) = (year.told(t), Some(year.to.clone()));
                    marks.push(Mark::Point { name, to, area, marks: words });
                }
                None => marks.extend(words),
            }
        }
        for (ink, path) in self.strokes {
            let (length, thickness) = ink.mark();
            let gap = Length::units(CELL).0;
            let [length, thickness] = [length, thickness].map(|tenths| Length(i64::try_from(tenths).unwrap_or(0)));
            marks.push(Mark::Dashes(ink.class(), Dash { thickness, length, gap: Length(gap - length.0) }, path));
        }
        drawing
    }
}

/// Squares `cells` of a year, laid column by column over `rows` rows: one line for each row.
fn lay(path: &mut String, ink: Ink, (left, top): (u64, u64), rows: u64, cells: std::ops::Range<u64>) {
    let (length, _) = ink.mark();
    let inset = (70 - length) / 2;
    for row in 0..rows {
        let first = cells.start.saturating_sub(row).div_ceil(rows);
        let end = cells.end.saturating_sub(row).div_ceil(rows);
        if end <= first {
            continue;
        }
        // Up to the end of the last mark, so that a dash never begins that has no square.
        let run = (end - first) * CELL * 10 - (CELL * 10 - length);
        let x = (left + first * CELL) * 10 + inset;
        let y = top + row * CELL + 3;
        path.push('M');
        push_tenths(path, x);
        // Writing into a string does not fail.
        let _ = write!(path, " {y}.5h");
        push_tenths(path, run);
    }
}

fn push_tenths(out: &mut String, length: u64) {
    // Writing into a string does not fail.
    let _ = match length % 10 {
        0 => write!(out, "{}", length / 10),
        tenth => write!(out, "{}.{tenth}", length / 10),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(layout: &Layout) -> f32 {
        layout
            .strokes
            .iter()
            .flat_map(|(_, path)| path.split('h').skip(1))
            .map(|rest| rest.split('M').next().unwrap().parse::<f32>().unwrap())
            .map(|run| (run / 8.0).ceil())
            .sum()
    }

    fn picture(counts: [u64; 6]) -> Halftone {
        pictures(&[counts])
    }

    fn pictures(years: &[[u64; 6]]) -> Halftone {
        let year = |(number, counts): (usize, &[u64; 6])| Year {
            label: (2011 + number).to_string(),
            counts: *counts,
            starred: None,
            completion: [0; 5],
            to: crate::Address::Home.into(),
        };
        Halftone { claim: Say::plain(""), counted: Say::plain(""), years: years.iter().enumerate().map(year).collect() }
    }

    #[test]
    fn every_commitment_is_one_square_in_both_drawings() {
        for counts in [[141, 60, 170, 141, 49, 37], [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 5], [7, 6, 5, 4, 3, 2]] {
            let picture = picture(counts);
            #[expect(clippy::cast_precision_loss, reason = "small numbers")]
            let expected = counts.iter().sum::<u64>() as f32;
            assert!((squares(&picture.lay_wide()) - expected).abs() < 0.1, "wide {counts:?}");
            assert!((squares(&picture.lay_narrow()) - expected).abs() < 0.1, "narrow {counts:?}");
        }
    }

    #[test]
    fn a_busy_year_makes_the_picture_higher_and_not_wider() {
        let calm = picture([100, 0, 0, 0, 0, 0]).lay_wide();
        let busy = picture([5_000, 0, 0, 0, 0, 0]).lay_wide();
        assert_eq!(calm.width, busy.width);
        assert!(busy.height > calm.height);
    }

    #[test]
    fn years_with_few_commitments_stand_beside_each_other() {
        let busy = [3_000, 2_000, 1_000, 1_000, 1_000, 500];
        let few = [0, 5, 5, 5, 5, 5];
        for drawing in [pictures(&[busy, few, few, few]).lay_wide(), pictures(&[busy, few, few, few]).lay_narrow()] {
            let places: Vec<(u64, u64)> = drawing.labels.iter().map(|label| (label.x, label.y)).collect();
            assert_eq!(places[0], (0, 13));
            assert!(places[1].0 == 0 && places[1].1 > 13, "no room is left beside the busy year: {places:?}");
            assert!(places[2].0 > 56 && places[2].1 == places[1].1, "{places:?}");
            assert!(places.iter().all(|(x, y)| *x < drawing.width && *y < drawing.height), "{places:?}");
        }
    }
}
