//! The indicators of the review, each described once: of which plans a report asks it, how its answers are compared, and where it is
//! shown. What a report asks (`process`), the form of the coding desk, the findings on pages, in lists, tables and facets, the measure
//! of agreement and what counts as a result all follow from this table. How one is added: `docs/guides/an-indicator.md`.
//!
//! What its answers can be is in the code book (`codebook::Field`); which of them need evidence, and which feed a star, are rules
//! with dates of their own (`process::asked`, `stars`).

use super::reliability::Metric;
use crate::codebook::{Era, Field, Product, Shape, years};

/// Plans of these years; open where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plans {
    /// The first.
    pub from: Option<i16>,
    /// The last.
    pub until: Option<i16>,
}

impl Plans {
    const fn from(year: i16) -> Self {
        Self { from: Some(year), until: None }
    }

    const fn before(year: i16) -> Self {
        Self { from: None, until: Some(years::before(year)) }
    }

    /// Whether plans of a year are among them.
    #[must_use]
    pub fn holds(self, year: i16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.until.is_none_or(|until| year <= until)
    }
}

/// In which of a plan's reports a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum In {
    /// The first.
    First,
    /// All that follow the first.
    Later,
    /// Those that have the last word on results.
    Final,
}

impl In {
    fn holds(self, year: i16, report: Product) -> bool {
        let is_first = report == Product::pair_for_plan_year(year).0;
        match self {
            Self::First => is_first,
            Self::Later => !is_first,
            Self::Final => report.is_final(),
        }
    }
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// How a commitment is written.
    Writing,
    /// What became of it.
    Results,
}

/// The column of a list of commitments in which an indicator stands, beside completion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// How much a commitment could change.
    Ambition,
    /// What came of it.
    Effect,
}

/// An indicator of the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// The question.
    pub field: Field,
    /// What it is about.
    pub about: About,
    /// Of which plans which report asks it; nothing where it is only read from what others published.
    pub asked: &'static [(Plans, In)],
    /// How two answers of coders are compared.
    pub metric: Metric,
    /// Whether it is a finding that is shown everywhere, and not only where its report is.
    pub is_finding: bool,
    /// Its place among what a search can be narrowed by, if it can.
    pub narrows: Option<u8>,
    /// The column of lists in which it stands for the plans of which it is asked.
    pub column: Option<Column>,
    /// The field that holds the coded column of editions, where that says something other than the label.
    pub coded: Option<Field>,
}

impl Indicator {
    const fn of(field: Field, about: About, asked: &'static [(Plans, In)]) -> Self {
        let metric = match field.shape() {
            Shape::Code(_) => Metric::Ordinal,
            _ => Metric::Nominal,
        };
        Self { field, about, asked, metric, is_finding: true, narrows: None, column: None, coded: None }
    }

    /// The answers of its book have no order, lowest first.
    const fn unordered(self) -> Self {
        Self { metric: Metric::Nominal, ..self }
    }

    const fn beside(self) -> Self {
        Self { is_finding: false, ..self }
    }

    const fn narrows(self, place: u8) -> Self {
        Self { narrows: Some(place), ..self }
    }

    const fn column(self, column: Column) -> Self {
        Self { column: Some(column), ..self }
    }

    const fn coded(self, field: Field) -> Self {
        Self { coded: Some(field), ..self }
    }

    /// Whether a report asks it of plans of a year.
    #[must_use]
    pub fn is_asked(&self, year: i16, report: Product) -> bool {
        self.asked.iter().any(|(plans, reports)| plans.holds(year) && reports.holds(year, report))
    }

    /// Whether any report asks it of plans of a year.
    #[must_use]
    pub fn is_asked_of(&self, year: i16) -> bool {
        self.asked.iter().any(|(plans, _)| plans.holds(year))
    }

    /// Whether its answers are one code each, which can be counted.
    #[must_use]
    pub const fn is_counted(&self) -> bool {
        self.is_finding && matches!(self.field.shape(), Shape::Code(_))
    }
}

use About::{Results, Writing};
use Field as F;

const EVER: Plans = Plans { from: None, until: None };
/// Whether government was opened was asked at the end of plans that had such a report, up to those of early results.
const OPENED: &[(Plans, In)] =
    &[(Plans { from: Some(years::END_OF_TERM_REPORTS), until: Some(years::before(years::EARLY_RESULTS)) }, In::Final)];

/// Every indicator, in the order in which it is asked and shown (dossier 5.2, D13).
pub static INDICATORS: [Indicator; 13] = [
    Indicator::of(F::Specificity, Writing, &[(Plans::before(years::DESIGN_REPORTS), In::First)])
        .narrows(6)
        .coded(F::SpecificityCoded),
    Indicator::of(F::Verifiability, Writing, &[(Plans::from(years::DESIGN_REPORTS), In::First)]).unordered().narrows(7),
    Indicator::of(F::Values, Writing, &[(EVER, In::First)]).narrows(8),
    Indicator::of(F::Relevant, Writing, &[]),
    Indicator::of(F::PotentialImpact, Writing, &[(Plans::before(years::REFRESHED), In::First)])
        .narrows(2)
        .column(Column::Ambition)
        .coded(F::PotentialImpactCoded),
    Indicator::of(F::PotentialForResults, Writing, &[(Plans::from(years::REFRESHED), In::First)])
        .narrows(4)
        .column(Column::Ambition),
    Indicator::of(F::Promising, Writing, &[(Plans::from(years::REFRESHED), In::First)]).beside(),
    // The first reports of the first eras came a year into the plan, and asked how far it was.
    Indicator::of(F::Completion, Results, &[(EVER, In::Later), (Plans::before(years::DESIGN_REPORTS), In::First)])
        .narrows(1)
        .coded(F::CompletionCoded),
    Indicator::of(F::OpenedGovernment, Results, OPENED).narrows(3).column(Column::Effect),
    Indicator::of(F::OpenedInformation, Results, OPENED).beside(),
    Indicator::of(F::OpenedParticipation, Results, OPENED).beside(),
    Indicator::of(F::OpenedAccountability, Results, OPENED).beside(),
    Indicator::of(F::EarlyResults, Results, &[(Plans::from(years::EARLY_RESULTS), In::Final)])
        .narrows(5)
        .column(Column::Effect),
];

/// The indicator of a field, if it is one.
#[must_use]
pub fn indicator(field: Field) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|indicator| indicator.field == field)
}

fn fields(which: impl Fn(&Indicator) -> bool) -> impl Iterator<Item = Field> {
    INDICATORS.iter().filter(move |indicator| which(indicator)).map(|indicator| indicator.field)
}

/// The findings that are shown everywhere, in their order.
pub fn findings() -> impl Iterator<Item = Field> {
    fields(|indicator| indicator.is_finding)
}

/// The findings whose answers are one code each, in their order.
pub fn counted() -> impl Iterator<Item = Field> {
    fields(Indicator::is_counted)
}

/// What a search can be narrowed by, in that order.
#[must_use]
pub fn narrowing() -> Vec<Field> {
    let mut all: Vec<_> = INDICATORS.iter().filter_map(|of| Some((of.narrows?, of.field))).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, field)| field).collect()
}

/// What stands in a column of a list of plans of an era: what is asked of the last of them. Where nothing is, what was asked first.
#[must_use]
pub fn in_column(column: Column, era: Era) -> Field {
    let last = era.last_plan_year().unwrap_or(i16::MAX);
    let asked = fields(|of| of.column == Some(column) && of.is_asked_of(last)).next();
    asked.unwrap_or(match column {
        Column::Ambition => F::PotentialImpact,
        Column::Effect => F::OpenedGovernment,
    })
}

/// Whether a field of a report is a finding or rests on one: what tells of the report itself, or is told elsewhere, is none.
#[must_use]
pub const fn is_found(field: Field) -> bool {
    !matches!(field, F::ReportYear | F::Assessed | F::NextSteps | F::ClusterMembers | F::NextPlan)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn an_indicator_stands_once_in_the_table_and_has_a_place_of_its_own_in_a_search() {
        let fields: BTreeSet<Field> = INDICATORS.iter().map(|of| of.field).collect();
        assert_eq!(fields.len(), INDICATORS.len());
        let places: Vec<u8> = INDICATORS.iter().filter_map(|of| of.narrows).collect();
        assert_eq!(places.iter().collect::<BTreeSet<_>>().len(), places.len(), "{places:?}");
    }

    #[test]
    fn every_era_has_one_question_for_each_column_of_its_lists() {
        for era in Era::ALL {
            for column in [Column::Ambition, Column::Effect] {
                let year = era.last_plan_year().unwrap_or(i16::MAX);
                let asked = fields(|of| of.column == Some(column) && of.is_asked_of(year)).count();
                assert_eq!(asked, 1, "{era} {column:?}");
            }
        }
    }

    #[test]
    fn every_test_of_a_star_asks_an_indicator_or_what_is_not_the_reviews_to_find() {
        for formula in super::super::Formula::ALL.iter().filter_map(|formula| formula.fixed()) {
            for test in formula.tests() {
                let field = test.ask.question();
                assert!(indicator(field).is_some() || field == Field::Novelty, "{}", field.code());
            }
        }
    }

    #[test]
    fn what_can_be_narrowed_by_is_a_finding_with_codes() {
        for of in INDICATORS.iter().filter(|of| of.narrows.is_some()) {
            assert!(
                of.is_finding && matches!(of.field.shape(), Shape::Code(_) | Shape::Codes(_)),
                "{}",
                of.field.code()
            );
        }
        assert_eq!(narrowing().first(), Some(&Field::Completion));
    }
}
