//! One figure: what it comes to, how, and who was left out.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::deed::FigurePublished;
use domain::figures::{Figure, FigureId, Filter, Kind, compute};
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::facts::Fact;
use views::figures::{FigurePage, Pinned, excluded, lead, name, reads, working};
use views::value::{Share, Value as Shown};
use views::{Page, Say};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::figures::list::{COLUMNS, cells};
use crate::figures::{divided, parts, shown};
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::review::corrections::{self, CorrectionTold};
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
    /// Findings among those it goes over that were corrected after they were published.
    corrections: Vec<CorrectionTold>,
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
            corrections: corrections::of_figure(present, &figure),
            others: shown::others(present, &figure),
            spread: shown::spread(present, &figure),
            ways: divided::ways(self.id, &self.filter),
            pinned: self.pinned(present),
            pin: self.pin(present, &figure),
            position: figure.position,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let figure = self.compute(present);
        let published = self.pinned.and_then(|at| present.state.figures.get(&at));
        let differs =
            published.map(|p| (p.figure.numerator, p.figure.denominator) != (figure.numerator, figure.denominator));
        let published =
            published.map(|p| PublishedTold { act: p.at, recorded_at: p.recorded_at.to_string(), figure: &p.figure });
        let per_mille = figure.per_mille();
        let corrections = corrections::told_of_figure(present, &figure);
        Ok(Object::of(&FigureTold { figure, per_mille, published, differs, corrections })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(app::csv(&COLUMNS, [cells(&self.compute(present))])))
    }
}
