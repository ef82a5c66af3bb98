//! All figures by kind, and the claims that others published.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Era;
use domain::figures::{By, Figure, FigureId, Filter, claims, compute, group};
use domain::review::{self, Formula, StarColumn};
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::figures::{FigureRow, FiguresPage, Group, name};
use views::value::Share;
use views::{Arg, Page, Say};

use crate::ask::Ask;
use crate::figures::{claims as said_elsewhere, parts};
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// The list of figures, as HTML, JSON or CSV.
pub async fn figures(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Figures).await
}

struct Figures;

/// The figures for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Figures")]
pub struct FiguresTold {
    /// Each with what it counts, what it leaves out and by which rules.
    figures: Vec<Figure>,
    /// What others published, beside the nearest figures of ours.
    claims: Vec<ClaimTold>,
    /// How far each formula gives what a published column of stars says.
    agreement: Vec<review::Agreement>,
}

/// A number that somebody published.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PublishedNumber")]
struct ClaimTold {
    /// The number.
    claim: &'static claims::PublishedClaim,
    /// The figures that come nearest, the nearest first.
    closest: Vec<claims::Candidate>,
}

/// The formulas that are shown below each other: the printed rule, and each that was found to be applied in a column.
const FORMULAS: [Formula; 5] = [
    Formula::Printed,
    Formula::AppliedMay2015,
    Formula::AppliedBeforeJune2014,
    Formula::AppliedOnly2015,
    Formula::AppliedCurrent,
];

/// Figures of one kind: the catalogue's name of it and its figures.
struct Kind {
    title: &'static str,
    help: Option<&'static str>,
    figures: Vec<Figure>,
}

/// All figures of the list that have something to count.
fn kinds(state: &Partnership, lens: Lens) -> Vec<Kind> {
    let by_era = |ids: &[FigureId]| -> Vec<Figure> {
        let of =
            |id: &FigureId| group(state, lens, *id, &Filter::default(), By::Era).into_iter().map(|(_, figure)| figure);
        ids.iter().flat_map(of).collect()
    };
    let counts = [FigureId::Members, FigureId::Plans, FigureId::Commitments, FigureId::Assessed];
    let kinds = [
        ("figure-group-stars", Some("figure-group-stars-help"), stars(state, lens)),
        ("figure-group-completion", None, by_era(&[FigureId::CompletionRate])),
        (
            "figure-group-ambition",
            None,
            by_era(&[FigureId::AmbitiousShare, FigureId::SpecificShare, FigureId::VerifiableShare]),
        ),
        ("figure-group-relevance", None, by_era(&[FigureId::RelevanceShare])),
        (
            "figure-group-results",
            None,
            by_era(&[FigureId::OpenedGovernment, FigureId::StrongResults, FigureId::AnyResults]),
        ),
        ("figure-group-counts", None, counts.map(|id| compute(state, lens, id, &Filter::default())).into()),
    ];
    let kinds = kinds.into_iter().map(|(title, help, mut figures)| {
        figures.retain(|figure| figure.denominator > 0);
        Kind { title, help, figures }
    });
    kinds.filter(|kind| !kind.figures.is_empty()).collect()
}

/// The share of stars under each formula, and as each published column has it, in the edition that fills it for most.
fn stars(state: &Partnership, lens: Lens) -> Vec<Figure> {
    let computed = FORMULAS.map(|formula| Filter { formula: Some(formula), ..Filter::default() });
    let computed = computed.iter().map(|filter| compute(state, lens, FigureId::StarShare, filter));
    let mut published: BTreeMap<StarColumn, Figure> = BTreeMap::new();
    for source in state.sources.keys() {
        for column in review::columns(state, lens, source) {
            let filter = Filter { column: Some(column), source: Some(source.clone()), ..Filter::default() };
            let figure = compute(state, lens, FigureId::PublishedStarShare, &filter);
            match published.get_mut(&column) {
                Some(known) if known.denominator >= figure.denominator => {}
                Some(known) => *known = figure,
                None => {
                    published.insert(column, figure);
                }
            }
        }
    }
    computed.chain(published.into_values()).collect()
}

/// The rule or code book that a row follows.
fn rule(state: &Partnership, figure: &Figure) -> Say {
    let source = figure.filter.source.as_ref().and_then(|id| state.sources.get(id));
    match (figure.filter.eras.first(), source) {
        (Some(era), _) => Say::of(Arg::Code("era".into(), Era::code(*era).into())),
        (None, Some(source)) => {
            let edition = Say::new("edition-of").with("edition", source.published_on);
            Say::of(Arg::AllOf(vec![parts::rule(figure).into(), edition.into()]))
        }
        (None, None) => parts::rule(figure),
    }
}

fn row(state: &Partnership, figure: &Figure, above: Option<&Figure>) -> FigureRow {
    FigureRow {
        name: name(figure.id),
        rule: rule(state, figure),
        kind: figure.kind,
        share: Share::new(figure.numerator, figure.denominator),
        excluded: figure.universe - figure.denominator.min(figure.universe),
        // What follows another rule or code book cannot be read on from the row above it.
        breaks: above.is_some_and(|above| above.id == figure.id),
        to: parts::to(figure.id, &figure.filter),
    }
}

/// The columns of figures as CSV.
pub const COLUMNS: [&str; 11] = [
    "figure",
    "filter",
    "kind",
    "numerator",
    "denominator",
    "per-mille",
    "universe",
    "members",
    "excluded",
    "rules",
    "position",
];

/// A figure as a row of them.
#[must_use]
pub fn cells(figure: &Figure) -> [String; 11] {
    let excluded = figure.excluded.iter().map(|e| format!("{}={}", e.reason, e.count)).collect::<Vec<_>>();
    [
        figure.id.to_string(),
        figure.filter.to_string(),
        kind(figure).to_owned(),
        figure.numerator.to_string(),
        figure.denominator.to_string(),
        figure.per_mille().map(|share| share.to_string()).unwrap_or_default(),
        figure.universe.to_string(),
        figure.members.to_string(),
        excluded.join(";"),
        figure.rules.join(";"),
        figure.position.to_string(),
    ]
}

const fn kind(figure: &Figure) -> &'static str {
    match figure.kind {
        domain::figures::Kind::Share => "share",
        domain::figures::Kind::Count => "count",
    }
}

impl Question for Figures {
    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let group = |kind: Kind| Group {
            title: Say::new(kind.title),
            help: kind.help.map(Say::new),
            figures: kind
                .figures
                .iter()
                .enumerate()
                .map(|(index, figure)| {
                    row(present.state, figure, index.checked_sub(1).and_then(|above| kind.figures.get(above)))
                })
                .collect(),
        };
        Ok(Box::new(FiguresPage {
            groups: kinds(present.state, present.lens).into_iter().map(group).collect(),
            claims: said_elsewhere::told(present),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let (state, lens) = (present.state, present.lens);
        let figures = kinds(state, lens).into_iter().flat_map(|kind| kind.figures);
        let claims = claims::closest(state, lens).into_iter();
        let claims = claims.map(|(claim, closest)| ClaimTold { claim, closest });
        let agreements = state.sources.keys().flat_map(|source| {
            review::columns(state, lens, source).into_iter().flat_map(move |column| {
                let formulas = std::iter::once(column.applied()).chain(column.printed());
                formulas.map(move |formula| review::agreement(state, lens, source, column, formula))
            })
        });
        let told =
            FiguresTold { figures: figures.collect(), claims: claims.collect(), agreement: agreements.collect() };
        Ok(Object::of(&told)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let figures = kinds(present.state, present.lens).into_iter().flat_map(|kind| kind.figures);
        Ok(Some(app::csv(&COLUMNS, figures.map(|figure| cells(&figure)))))
    }
}
