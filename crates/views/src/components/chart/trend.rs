//! Trend: a share year by year, each point with the interval in which it may lie. A line joins only years that can be compared; where it
//! may not, a double line with a letter stands between them, and the key says why in words.
//!
//! Few counted is drawn hollow and said. Years stand at their distance, never by value: this ranks nothing.

use domain::figures::FEW;

use super::{at, percent, share_of};
use crate::address::Target;
use crate::components::drawing::{Drawing, Key, Length, Mark};
use crate::format;
use crate::locale::{Arg, Catalogue, Say};
use crate::value::Share;

/// A share year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// What the chart shows.
    pub claim: Say,
    /// What is counted.
    pub counted: Say,
    /// The points, from the first year on.
    pub points: Vec<TrendPoint>,
    /// How many commitments stand in no point, since no source says their year.
    pub undated: u64,
    /// Where the chart stands by itself.
    pub alone: Target,
}

/// The share of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendPoint {
    /// The year.
    pub year: i16,
    /// How many of how many.
    pub share: Share,
    /// Between which shares it may lie, in per mille.
    pub between: (u64, u64),
    /// Of how many members.
    pub members: u64,
    /// Why it cannot be compared with the point before: codes of breaks.
    pub breaks: Vec<&'static str>,
    /// Whether a line leads here from the point before.
    pub follows: bool,
    /// Whether more than one version of the rule was applied within the year.
    pub mixed: bool,
    /// Where the figure of the year is shown.
    pub to: Option<Target>,
}

impl TrendPoint {
    /// Whether so few were counted that it says little.
    #[must_use]
    pub const fn is_few(&self) -> bool {
        self.share.denominator < FEW
    }

    const fn dot(&self) -> &'static str {
        if self.is_few() { "th" } else { "td" }
    }

    fn per_mille(&self) -> u64 {
        self.share.per_mille().unwrap_or(0)
    }

    /// The point in words, for whoever comes to it by keyboard or ear.
    fn name(&self, t: &Catalogue) -> String {
        let say = Say::new(if self.is_few() { "trend-point-few" } else { "trend-point" });
        let (low, high) = self.between;
        let say = say.with("year", self.year.to_string()).with("share", percent(t, self.share));
        let say = say.with("counts", share_of(t, self.share));
        t.say(&say.with("low", Arg::PerMille(low)).with("high", Arg::PerMille(high))).into_owned()
    }
}

/// The scale: how far it goes, and from line to line, in per mille.
struct Scale {
    top: u64,
    step: u64,
}

/// The plot in wide windows: where it begins and ends, how high it is, and where its foot stands.
const LEFT: i64 = 60;
const WIDTH: i64 = 736;
const PLOT: i64 = 220;
const FOOT: i64 = 240;
/// Years stand no further apart than this, so that two of them do not pretend to be a long way.
const FURTHEST: i64 = 96;
/// Labels need so much room beside each other.
const LABEL: i64 = 40;
/// The same on phones, where years stand below each other.
const NARROW: i64 = 340;
const BEGINS: i64 = 66;
const ENDS: i64 = 288;
const ROW: i64 = 48;
const HEAD: i64 = 26;

impl Trend {
    /// The letters of the breaks, in order.
    fn lettered(&self) -> impl Iterator<Item = (char, &TrendPoint)> {
        ('A'..='Z').zip(self.points.iter().skip(1).filter(|point| !point.breaks.is_empty()))
    }

    fn letter(&self, year: i16) -> Option<char> {
        self.lettered().find(|(_, point)| point.year == year).map(|(letter, _)| letter)
    }

    fn scale(&self) -> Scale {
        let highest = self.points.iter().map(|point| point.between.1.max(point.per_mille())).max().unwrap_or(0);
        let highest = highest.clamp(20, 1000);
        let step = [10, 20, 50, 100, 200, 250].into_iter().find(|step| highest.div_ceil(*step) <= 5).unwrap_or(250);
        Scale { top: highest.div_ceil(step) * step, step }
    }

    /// Years from the first on, as distances.
    fn after_the_first(&self, point: &TrendPoint) -> i64 {
        i64::from(point.year) - i64::from(self.points.first().map_or(point.year, |first| first.year))
    }

    fn years(&self) -> i64 {
        self.points.last().map_or(0, |last| self.after_the_first(last)).max(1)
    }

    /// The drawing for wide windows.
    #[must_use]
    pub fn wide(&self, t: &Catalogue) -> Drawing {
        let scale = self.scale();
        let apart = ((WIDTH - LEFT - 52) / self.years()).min(FURTHEST);
        let x = |point: &TrendPoint| LEFT + 24 + apart * self.after_the_first(point);
        let y = |per_mille: u64| Length(FOOT * 10 - PLOT * 10 * whole(per_mille) / whole(scale.top));
        let mut drawing = Drawing::new(0, -26, WIDTH, FOOT + 26 + 56);
        for per_mille in (0..=scale.top).step_by(usize::try_from(scale.step).unwrap_or(250)) {
            let class = if per_mille == 0 { "axis" } else { "grid" };
            drawing.marks.push(Mark::Line(class, format!("M{LEFT} {}H{WIDTH}", y(per_mille))));
            let label = format::whole_percent(t.locale(), per_mille, 1000);
            drawing.marks.push(Mark::Words("m end", [Length::units(LEFT - 10), y(per_mille).less(-5)], label));
        }
        drawing.marks.push(Mark::Words("m end", at(LEFT - 10, FOOT + 44), t.text("trend-n").into_owned()));
        for (before, point) in self.points.iter().zip(self.points.iter().skip(1)) {
            if let Some(letter) = self.letter(point.year) {
                let middle = i64::midpoint(x(before), x(point)) - 2;
                let foot = FOOT + 48;
                drawing.marks.push(Mark::Line("brk", format!("M{middle} -4V{foot}M{} -4V{foot}", middle + 5)));
                drawing.marks.push(Mark::Words("b mid", at(middle + 2, -11), letter.to_string()));
            }
        }
        self.lines(|point| (Length::units(x(point)), y(point.per_mille()))).for_each(|line| drawing.marks.push(line));
        let every = LABEL.div_euclid(apart) + 1;
        for point in &self.points {
            let (x, (low, high)) = (x(point), point.between);
            let mut marks = vec![
                Mark::Line("ti", format!("M{x} {}V{}", y(low), y(high))),
                Mark::Dot(point.dot(), [Length::units(x), y(point.per_mille())], Length::units(5)),
            ];
            if self.after_the_first(point) % every == 0 || every == 1 {
                let share = format::whole_percent(t.locale(), point.share.numerator, point.share.denominator);
                marks.push(Mark::Words("b mid", [Length::units(x), y(high).less(8)], share));
                marks.push(Mark::Words("m mid", at(x, FOOT + 22), point.year.to_string()));
                marks.push(Mark::Words("m mid", at(x, FOOT + 44), t.number(point.share.denominator)));
            }
            let top = y(high).less(24);
            let area = [Length::units(x - 20), top, Length::units(40), Length((FOOT + 52) * 10 - top.0)];
            drawing.marks.push(Mark::Point { name: point.name(t), to: point.to.clone(), area, marks });
        }
        drawing
    }

    /// The drawing for phones: years below each other, shares from the side at which reading begins.
    #[must_use]
    pub fn narrow(&self, t: &Catalogue) -> Drawing {
        let scale = self.scale();
        let rows = i64::try_from(self.points.len()).unwrap_or(1).max(1);
        let foot = HEAD + ROW * rows;
        let x = |per_mille: u64| Length(BEGINS * 10 + (ENDS - BEGINS) * 10 * whole(per_mille) / whole(scale.top));
        let y = |nth: usize| HEAD + ROW * i64::try_from(nth).unwrap_or(0) + ROW / 2;
        let mut drawing = Drawing::new(0, 0, NARROW, foot + 4);
        for per_mille in (0..=scale.top).step_by(usize::try_from(scale.step).unwrap_or(250)) {
            let class = if per_mille == 0 { "axis" } else { "grid" };
            drawing.marks.push(Mark::Line(class, format!("M{} {}V{foot}", x(per_mille), HEAD - 4)));
            let label = format::whole_percent(t.locale(), per_mille, 1000);
            drawing.marks.push(Mark::Words("m mid", [x(per_mille), Length::units(14)], label));
        }
        let place = |point: &TrendPoint| self.points.iter().position(|of| of.year == point.year).unwrap_or(0);
        self.lines(|point| (x(point.per_mille()), Length::units(y(place(point)))))
            .for_each(|line| drawing.marks.push(line));
        for (nth, point) in self.points.iter().enumerate() {
            let (middle, (low, high)) = (y(nth), point.between);
            if let Some(letter) = self.letter(point.year) {
                let above = middle - ROW / 2 - 2;
                drawing.marks.push(Mark::Line("brk", format!("M0 {above}H{NARROW}M0 {}H{NARROW}", above + 4)));
                drawing.marks.push(Mark::Words("b end", at(NARROW, above - 4), letter.to_string()));
            }
            let share = format::whole_percent(t.locale(), point.share.numerator, point.share.denominator);
            let marks = vec![
                Mark::Words("b", at(0, middle - 1), point.year.to_string()),
                Mark::Words("m", at(0, middle + 16), t.number(point.share.denominator)),
                Mark::Line("ti", format!("M{} {middle}H{}", x(low), x(high))),
                Mark::Dot(point.dot(), [x(point.per_mille()), Length::units(middle)], Length::units(5)),
                Mark::Words("b", [x(high).less(-9), Length::units(middle + 5)], share),
            ];
            let area = [0, middle - ROW / 2 + 3, NARROW, ROW - 4].map(Length::units);
            drawing.marks.push(Mark::Point { name: point.name(t), to: point.to.clone(), area, marks });
        }
        drawing
    }

    /// The lines between points that follow on each other, each as far as it goes.
    fn lines<'a>(&'a self, place: impl Fn(&TrendPoint) -> (Length, Length) + 'a) -> impl Iterator<Item = Mark> + 'a {
        let runs = self.points.chunk_by(|_, later| later.follows).filter(|run| run.len() > 1);
        runs.map(move |run| {
            let corners = run.iter().map(&place).map(|(x, y)| format!("{x} {y}"));
            Mark::Line("tl", format!("M{}", corners.collect::<Vec<_>>().join("L")))
        })
    }

    /// What the marks stand for, and what each letter parts.
    #[must_use]
    pub fn key(&self, t: &Catalogue) -> Vec<Key> {
        let dot = |class| Mark::Dot(class, at(7, 7), Length::units(5));
        let word = |word: String| Mark::Words("b mid", at(7, 12), word);
        let mut key = vec![Key { mark: dot("td"), label: t.text("trend-key-point").into_owned() }];
        if self.points.iter().any(TrendPoint::is_few) {
            let label = t.say(&Say::new("trend-key-few").with("few", FEW)).into_owned();
            key.push(Key { mark: dot("th"), label });
        }
        key.push(Key { mark: word(t.text("trend-n").into_owned()), label: t.text("trend-key-n").into_owned() });
        key.extend(self.lettered().map(|(letter, point)| {
            let label = t.say(&parted(point)).into_owned();
            Key { mark: word(letter.to_string()), label }
        }));
        key
    }

    /// What cannot be compared, and how sure the points are, in words.
    #[must_use]
    pub fn caution(&self) -> Vec<Say> {
        let mut says = Vec::new();
        if self.lettered().next().is_some() {
            says.push(Say::new("trend-across"));
        }
        let years = |wanted: fn(&TrendPoint) -> bool| {
            let years = self.points.iter().filter(|point| wanted(point)).map(|point| point.year.to_string().into());
            Some(years.collect::<Vec<Arg>>()).filter(|years| !years.is_empty())
        };
        if let Some(years) = years(|point| point.mixed) {
            says.push(Say::new("trend-mixed").with("years", Arg::AllOf(years)));
        }
        if let Some(years) = years(TrendPoint::is_few) {
            says.push(Say::new("trend-few").with("few", FEW).with("years", Arg::AllOf(years)));
        }
        if self.undated > 0 {
            says.push(Say::new("trend-undated").with("count", self.undated));
        }
        says.push(Say::new("trend-interval"));
        says
    }
}

/// What parts a point from the one before it.
fn parted(point: &TrendPoint) -> Say {
    let why = point.breaks.iter().map(|code| Arg::from(Say::new(format!("break-{code}")))).collect();
    Say::new("trend-break").with("year", point.year.to_string()).with("why", Arg::AllOf(why))
}

fn whole(per_mille: u64) -> i64 {
    i64::try_from(per_mille).unwrap_or(1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    fn point(year: i16, numerator: u64, denominator: u64) -> TrendPoint {
        TrendPoint {
            year,
            share: Share::new(numerator, denominator),
            between: domain::figures::interval(numerator, denominator).unwrap(),
            members: 3,
            breaks: Vec::new(),
            follows: true,
            mixed: false,
            to: None,
        }
    }

    fn trend(points: Vec<TrendPoint>) -> Trend {
        let (claim, counted) = (Say::plain("c"), Say::plain("d"));
        Trend { claim, counted, points, undated: 0, alone: crate::Address::Home.into() }
    }

    fn marks<'m>(drawing: &'m Drawing, class: &str) -> Vec<&'m str> {
        let line = |mark: &'m Mark| match mark {
            Mark::Line(of, path) if *of == class => Some(path.as_str()),
            _ => None,
        };
        drawing.marks.iter().filter_map(line).collect()
    }

    #[test]
    fn a_line_never_crosses_a_break() {
        let broken = TrendPoint { breaks: vec!["code-book-changed"], follows: false, ..point(2014, 40, 80) };
        let trend =
            trend(vec![point(2012, 30, 60), point(2013, 20, 60), broken, point(2015, 50, 80), point(2016, 9, 80)]);
        let t = Catalogue::of(Locale::En);
        for drawing in [trend.wide(t), trend.narrow(t)] {
            let lines = marks(&drawing, "tl");
            let corners: Vec<usize> = lines.iter().map(|line| line.matches('L').count() + 1).collect();
            assert_eq!(corners, [2, 3], "{lines:?}");
            assert_eq!(marks(&drawing, "brk").len(), 1);
        }
        assert!(trend.key(t).iter().any(|key| key.label.contains("2014") && key.label.contains("code book")));
        assert!(trend.caution().iter().any(|say| say.key == "trend-across"));
    }

    #[test]
    fn every_point_can_be_reached_and_says_its_numbers_and_how_sure_they_are() {
        let trend = trend(vec![point(2012, 30, 60), point(2013, 3, 9)]);
        let t = Catalogue::of(Locale::En);
        for drawing in [trend.wide(t), trend.narrow(t)] {
            let names: Vec<&str> = drawing
                .marks
                .iter()
                .filter_map(|mark| match mark {
                    Mark::Point { name, .. } => Some(name.as_str()),
                    _ => None,
                })
                .collect();
            assert_eq!(names.len(), 2);
            assert!(
                names[0].contains("2012") && names[0].contains("30 of 60") && names[0].contains("37.7"),
                "{names:?}"
            );
            assert!(names[1].contains("few") && !names[0].contains("few"), "{names:?}");
        }
    }

    #[test]
    fn any_shares_stay_within_the_drawing() {
        for points in [
            vec![],
            vec![point(2012, 0, 1)],
            vec![point(2012, 0, 4000), point(2024, 1, 4000)],
            (2011..2060).map(|year| point(year, 7, 7)).collect(),
        ] {
            let trend = trend(points);
            for drawing in [trend.wide(Catalogue::of(Locale::Ar)), trend.narrow(Catalogue::of(Locale::Ar))] {
                let [left, top, width, height] = drawing.frame;
                for mark in &drawing.marks {
                    let Mark::Point { area: [x, y, _, _], .. } = mark else { continue };
                    assert!((left * 10..(left + width) * 10).contains(&x.0), "{x}");
                    assert!((top * 10 - 100..(top + height) * 10).contains(&y.0), "{y}");
                }
            }
        }
    }
}
