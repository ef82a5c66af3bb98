//! The charts of a figure: the same share beside others, year by year, and how the answers behind it are spread.

use domain::Subject;
use domain::codebook::{Completion, Field};
use domain::figures::{By, Figure, FigureId, Filter, GroupKey, Kind, Point, Which, compute, counted, group, series};
use domain::review::Formula;
use views::charts::BY_YEAR;
use views::components::chart::trend::{Trend, TrendPoint};
use views::components::chart::{Column, Columns, Slice, Spread};
use views::figures::{lead, name, reads};
use views::value::Share;
use views::{Address, Arg, Say, Target};

use crate::figures::parts;
use crate::present::Present;

/// Where a chart stands by itself.
fn alone(name: &str, filter: &Filter) -> Target {
    let to = Target::new(Address::Chart(name.to_owned()));
    filter.pairs().iter().fold(to, |to, (key, value)| to.and(key, value))
}

/// The formulas that were applied one after another, with the short name of each.
const APPLIED: [(Formula, &str); 3] = [
    (Formula::AppliedBeforeJune2014, "figure-rule-before-june-2014"),
    (Formula::AppliedOnly2015, "figure-rule-2015"),
    (Formula::AppliedCurrent, "figure-rule-current"),
];

/// The same share beside others: under each formula for stars, by code book for what the code books ask.
#[must_use]
pub fn others(present: Present<'_>, figure: &Figure) -> Option<Columns> {
    if figure.kind == Kind::Count {
        return None;
    }
    let columns: Vec<Column> = match figure.id {
        FigureId::StarShare => APPLIED
            .into_iter()
            .map(|(formula, label)| (Filter { formula: Some(formula), ..figure.filter.clone() }, label))
            .map(|(filter, label)| (compute(present.state, present.lens, figure.id, &filter), label))
            .filter(|(other, _)| other.denominator > 0)
            .map(|(other, label)| column(&other, Say::new(label)))
            .collect(),
        FigureId::PublishedStarShare => return None,
        id => {
            let groups = group(present.state, present.lens, id, &figure.filter, By::Era).into_iter();
            groups.filter_map(|(key, figure)| Some(column(&figure, of_era(&key)?))).collect()
        }
    };
    let breaks = columns.into_iter().enumerate().map(|(index, column)| Column { breaks: index > 0, ..column });
    let columns: Vec<Column> = breaks.collect();
    let alone = alone(figure.id.code(), &figure.filter);
    (columns.len() > 1).then(|| Columns { claim: name(figure.id), counted: reads(figure.id), columns, alone })
}

/// A share year by year; none of a count, and none where fewer than two years have one.
#[must_use]
pub fn trend(present: Present<'_>, id: FigureId, filter: &Filter) -> Option<Trend> {
    let points = series(present.state, present.lens, id, filter);
    if points.len() < 2 {
        return None;
    }
    let all = compute(present.state, present.lens, id, filter).denominator;
    let dated: u64 = points.iter().map(|point| point.figure.denominator).sum();
    let counted = match filter.pairs().is_empty() {
        true => Say::new("trend-counted"),
        false => Say::new("trend-counted-of").with("about", Arg::from(parts::told(present, filter))),
    };
    Some(Trend {
        claim: Say::new("trend-claim").with("figure", name(id)),
        counted,
        points: points.iter().map(point).collect(),
        undated: all.saturating_sub(dated),
        alone: alone(&format!("{}{BY_YEAR}", id.code()), filter),
    })
}

fn point(of: &Point) -> TrendPoint {
    TrendPoint {
        year: of.year,
        share: Share::new(of.figure.numerator, of.figure.denominator),
        between: of.between,
        members: of.figure.members,
        breaks: of.breaks.iter().map(|parted| parted.reason.code()).collect(),
        follows: of.follows,
        mixed: of.is_mixed(),
        to: Some(parts::to(of.figure.id, &of.figure.filter)),
    }
}

fn of_era(key: &GroupKey) -> Option<Say> {
    match key {
        GroupKey::Era(era) => Some(Say::of(Arg::Code("era".into(), era.code().into()))),
        _ => None,
    }
}

fn column(figure: &Figure, label: Say) -> Column {
    Column {
        label,
        about: Say::new("chart-of-members").with("count", figure.members),
        share: Share::new(figure.numerator, figure.denominator),
        breaks: false,
        to: Some(parts::to(figure.id, &figure.filter)),
    }
}

/// How completion is spread over the denominator of the completion rate.
#[must_use]
pub fn spread(present: Present<'_>, figure: &Figure) -> Option<Spread> {
    let filter = &figure.filter;
    // Of one report, one year or one source only, the answers counted are not the latest ones.
    let is_latest = filter.report.is_none() && filter.product.is_none() && filter.source.is_none();
    if figure.id != FigureId::CompletionRate || figure.denominator == 0 || !is_latest || !filter.report_years.is_empty()
    {
        return None;
    }
    let mut counts = [0u64; 4];
    const INK: [Completion; 4] =
        [Completion::Complete, Completion::Substantial, Completion::Limited, Completion::NotStarted];
    for subject in counted(present.state, present.lens, figure.id, filter, Which::Denominator) {
        let Subject::Commitment(id) = subject else { continue };
        let completion = present.state.commitments.get(&id).and_then(|c| present.completion(c));
        let place = INK.iter().position(|known| completion == Some(*known));
        place.and_then(|place| counts.get_mut(place)).into_iter().for_each(|count| *count += 1);
    }
    let slices = INK.iter().zip(counts).zip([4u8, 3, 2, 1]);
    let slices = slices.map(|((code, count), ink)| Slice { code: code.code().into(), count, ink });
    let share = figure.per_mille().map_or_else(|| Arg::Number(0), Arg::PerMille);
    Some(Spread {
        claim: Say::new("figure-completion-claim").with("share", share),
        counted: lead(figure),
        field: Field::Completion.code().into(),
        slices: slices.collect(),
        alone: alone(views::charts::COMPLETION, filter),
    })
}
