//! One figure: what it comes to, how, and who was left out.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Completion, Field};
use domain::deed::FigurePublished;
use domain::figures::{By, Figure, FigureId, Filter, Group, GroupKey, Kind, Which, compute, counted, group};
use domain::review::Formula;
use domain::{Lens, Partnership, Subject};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use views::components::chart::{Column, Columns, Slice, Spread};
use views::components::facts::Fact;
use views::figures::{FigurePage, Pinned, excluded, lead, name, reads, working};
use views::value::{Share, Value as Shown};
use views::{Arg, Page, Say};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::figures::list::{COLUMNS, cells};
use crate::figures::parts;
use crate::front::RestsOn;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};

/// One figure over what its address asks for, as HTML, JSON or CSV.
pub async fn figure(
    State(site): State<Arc<Site>>,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = FigureId::from_code(&id).ok_or(Problem::NotFound)?;
    let filter = parts::filter(&ask, &site.app.history().now())?;
    site.answer(ask, OneFigure { id, filter, pinned: None }).await
}

/// A figure, and the act that pins a value of it if that is asked for.
pub struct OneFigure {
    /// Which figure.
    pub id: FigureId,
    /// Of what.
    pub filter: Filter,
    /// The position of the act that published a value of it.
    pub pinned: Option<u64>,
}

impl OneFigure {
    fn compute(&self, present: Present<'_>) -> Figure {
        compute(present.state, present.lens, self.id, &self.filter)
    }

    /// The figure as acts name it: as in its address.
    fn name(&self) -> String {
        let query = self.filter.to_string();
        if query.is_empty() { self.id.to_string() } else { format!("{}?{query}", self.id) }
    }

    fn pinned(&self, present: Present<'_>) -> Option<Pinned> {
        let published = present.state.figures.get(&self.pinned?)?;
        let figure = &published.figure;
        Some(Pinned {
            share: Share::new(figure.numerator, figure.denominator),
            on: published.recorded_at.date(),
            position: figure.position,
            definition: figure.definition.clone(),
            program: figure.program.clone(),
        })
    }

    /// The last act that published this very value, if one did: a citation of today's value is pinned to it.
    fn pin(&self, present: Present<'_>, figure: &Figure) -> Option<String> {
        let name = self.name();
        let same = |published: &&Arc<domain::partnership::PublishedFigure>| {
            let said = &published.figure;
            said.figure == name && (said.numerator, said.denominator) == (figure.numerator, figure.denominator)
        };
        present.state.figures.values().rev().find(same).map(|published| published.at.to_string())
    }
}

/// A figure for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "OneFigure")]
pub struct FigureTold<'a> {
    /// What it comes to today, with what it counts, what it leaves out and by which rules.
    figure: Figure,
    /// The share in tenths of a per cent, rounded half up; null for a number.
    per_mille: Option<u64>,
    /// The value that an act published, where one is asked for.
    published: Option<PublishedTold<'a>>,
    /// Whether that is another than today's.
    differs: Option<bool>,
}

/// A value of a figure that was published.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PublishedFigure")]
struct PublishedTold<'a> {
    /// The act.
    act: u64,
    /// When it was recorded.
    recorded_at: String,
    /// The value with what it was computed from.
    figure: &'a FigurePublished,
}

fn facts(present: Present<'_>, figure: &Figure) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(Say::new("figure-numerator"), Shown::Number(figure.numerator)),
        Fact::new(Say::new("figure-denominator"), Shown::Number(figure.denominator)),
        Fact::new(Say::new("members-count"), Shown::Number(figure.members)),
        Fact::new(Say::new("figures-rule"), Shown::Say(parts::rule(figure))),
    ];
    if figure.kind == Kind::Count {
        facts.remove(1);
    }
    if !figure.filter.pairs().is_empty() {
        facts.push(Fact::new(Say::new("figure-about"), Shown::Say(parts::told(present, &figure.filter))));
    }
    facts
}

/// The formulas that were applied one after another, with the short name of each.
const APPLIED: [(Formula, &str); 3] = [
    (Formula::AppliedBeforeJune2014, "figure-rule-before-june-2014"),
    (Formula::AppliedOnly2015, "figure-rule-2015"),
    (Formula::AppliedCurrent, "figure-rule-current"),
];

/// The same share beside others: under each formula for stars, by code book for what the code books ask.
fn others(present: Present<'_>, figure: &Figure) -> Option<Columns> {
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
            groups.filter_map(|Group { key, figure }| Some(column(&figure, of_era(&key)?))).collect()
        }
    };
    let breaks = columns.into_iter().enumerate().map(|(index, column)| Column { breaks: index > 0, ..column });
    let columns: Vec<Column> = breaks.collect();
    (columns.len() > 1).then(|| Columns { claim: name(figure.id), counted: reads(figure.id), columns })
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
fn spread(present: Present<'_>, figure: &Figure) -> Option<Spread> {
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
    })
}

impl Question for OneFigure {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts_and_figures)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let figure = self.compute(present);
        let to = |which| parts::list(&figure, which);
        Ok(Box::new(FigurePage {
            id: figure.id.to_string(),
            name: name(figure.id),
            kind: figure.kind,
            share: Share::new(figure.numerator, figure.denominator),
            reads: reads(figure.id),
            lead: lead(&figure),
            facts: facts(present, &figure),
            working: Some(working(&figure, to)),
            excluded: excluded(&figure, to),
            others: others(present, &figure),
            spread: spread(present, &figure),
            pinned: self.pinned(present),
            pin: self.pin(present, &figure),
            position: figure.position,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Json, Problem> {
        let figure = self.compute(present);
        let published = self.pinned.and_then(|at| present.state.figures.get(&at));
        let differs =
            published.map(|p| (p.figure.numerator, p.figure.denominator) != (figure.numerator, figure.denominator));
        let published =
            published.map(|p| PublishedTold { act: p.at, recorded_at: p.recorded_at.to_string(), figure: &p.figure });
        let per_mille = figure.per_mille();
        Ok(serde_json::to_value(FigureTold { figure, per_mille, published, differs })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(app::csv(&COLUMNS, [cells(&self.compute(present))])))
    }
}
