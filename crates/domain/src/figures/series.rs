//! A share year by year: its points, and between which of them no line may be drawn.
//!
//! Points stand in the order of plan years. Where the code book, the rule, the question or its scale is another one, the two sides are
//! two series, and nobody may read a trend across. A year of which nothing could be counted is no point and parts its neighbours too.

use super::compute::{Break, BreakReason, Figure};
use super::definition::{FigureId, Kind};
use super::filter::Filter;
use super::groups::{By, GroupKey, group};
use super::uncertainty::interval;
use crate::codebook::Era;
use crate::lens::Lens;
use crate::partnership::Partnership;

/// Under how many counted commitments a point says little: a judgement. At thirty, half of them yes, the interval of 95 % is already a
/// third of the scale wide.
pub const FEW: u64 = 30;

/// A share of the plans of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The year in which the plans were submitted.
    pub year: i16,
    /// The figure of that year.
    pub figure: Figure,
    /// Between which shares it may lie, in per mille (95 %, Wilson).
    pub between: (u64, u64),
    /// What parts it from the point before; nothing where both may be read as one series.
    pub breaks: Vec<Break>,
    /// Whether a line may lead here from the point before.
    pub follows: bool,
}

impl Point {
    /// Whether so few were counted that the share says little.
    #[must_use]
    pub const fn is_few(&self) -> bool {
        self.figure.denominator < FEW
    }

    /// Whether its plans were judged by more than one version of the rule: even within the year not everything compares.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        self.figure.rules.len() > 1
    }
}

/// A share year by year. Commitments of which no source says the year are in no point, and a count is no share.
#[must_use]
pub fn series(state: &Partnership, lens: Lens, id: FigureId, filter: &Filter) -> Vec<Point> {
    if id.kind() == Kind::Count {
        return Vec::new();
    }
    let mut points: Vec<Point> = Vec::new();
    let mut was_empty = false;
    for (key, figure) in group(state, lens, id, filter, By::Year) {
        let (GroupKey::Year(year), Some(between)) = (key, interval(figure.numerator, figure.denominator)) else {
            was_empty = true;
            continue;
        };
        let before = points.last();
        let breaks = before.map(|before| breaks((before.year, &before.figure), (year, &figure))).unwrap_or_default();
        let follows = before.is_some() && breaks.is_empty() && !was_empty;
        points.push(Point { year, figure, between, breaks, follows });
        was_empty = false;
    }
    points
}

/// What parts the figures of two plan years, the earlier first.
#[must_use]
pub fn breaks((before, earlier): (i16, &Figure), (year, later): (i16, &Figure)) -> Vec<Break> {
    let mut breaks = Vec::new();
    if Era::of_plan_year(before) != Era::of_plan_year(year) {
        breaks.push(Break { year, reason: BreakReason::CodeBookChanged });
    }
    if earlier.rules != later.rules && !earlier.rules.is_empty() && !later.rules.is_empty() {
        let reason = match later.id {
            FigureId::StarShare => BreakReason::RuleChanged,
            _ => BreakReason::QuestionChanged,
        };
        breaks.push(Break { year, reason });
    }
    breaks.extend(later.id.breaks().iter().filter(|known| before < known.year && known.year <= year).copied());
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::{Field, Product};
    use crate::telling::{Telling, code};

    fn reasons(points: &[Point]) -> Vec<(i16, Vec<BreakReason>, bool)> {
        let of = |point: &Point| (point.year, point.breaks.iter().map(|of| of.reason).collect(), point.follows);
        points.iter().map(of).collect()
    }

    /// A plan of each of these years with one commitment, of which its first report found this.
    fn plans(years: &[(i16, &str)]) -> Partnership {
        let mut telling = Telling::new();
        telling.source("edition", "2024");
        for (number, (year, found)) in (1..).zip(years) {
            let plan = format!("ghana/{number}");
            telling.plan(&plan, ("edition", number), i64::from(*year));
            let findings = [(Field::Completion, code(Field::Completion, found))];
            let id = format!("gha-{number}-01-aaaa");
            telling.commitment(&id, ("edition", 100 + number), &plan, &[(Product::ProgressReport, &findings)]);
        }
        telling.state
    }

    fn complete(years: &[i16]) -> Partnership {
        plans(&years.iter().map(|year| (*year, "complete")).collect::<Vec<_>>())
    }

    #[test]
    fn a_line_ends_where_a_code_book_the_question_or_its_scale_does() {
        use BreakReason::{AskedOnce, CodeBookChanged, ScaleChanged};
        let state = complete(&[2012, 2013, 2014, 2015, 2017, 2018, 2019, 2020, 2021]);
        let points = series(&state, Lens::ALL, FigureId::CompletionRate, &Filter::default());
        assert_eq!(
            reasons(&points),
            [
                (2012, vec![], false),
                (2013, vec![], true),
                (2014, vec![CodeBookChanged], false),
                (2015, vec![], true),
                (2017, vec![AskedOnce], false),
                (2018, vec![CodeBookChanged], false),
                (2019, vec![], true),
                (2020, vec![CodeBookChanged, ScaleChanged], false),
                (2021, vec![], true),
            ]
        );
        assert!(points.iter().all(|point| point.is_few() && point.between == (207, 1000)), "one of one says little");
    }

    #[test]
    fn a_count_has_no_line_and_nothing_has_none() {
        let state = complete(&[2012, 2013]);
        assert_eq!(series(&state, Lens::ALL, FigureId::Plans, &Filter::default()), []);
        assert_eq!(series(&Partnership::default(), Lens::ALL, FigureId::CompletionRate, &Filter::default()), []);
    }

    #[test]
    fn a_year_of_which_nothing_was_found_parts_its_neighbours() {
        let state = plans(&[(2014, "complete"), (2015, "not-reviewed"), (2016, "limited")]);
        let points = series(&state, Lens::ALL, FigureId::CompletionRate, &Filter::default());
        assert_eq!(reasons(&points), [(2014, vec![], false), (2016, vec![], false)]);
    }
}
