//! How far a formula gives what the review published: each of its star columns, row by row.
//!
//! A disagreement is shown with the working, never corrected: the published star stays what it was.

use serde::Serialize;

use super::evidence::View;
use super::stars::{Formula, Verdict, judge};
use crate::codebook::{Field, Product, codes};
use crate::ids::{CommitmentId, SourceId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::rules::{Derivation, as_code};

codes! {
    /// A column of stars, as the review published it.
    StarColumn {
        /// May 2015: `Starred`.
        May2015 = "may-2015",
        /// Late 2015 and 2016: `Starred (pre-June 2014 assessments)`.
        BeforeJune2014 = "before-june-2014",
        /// Late 2015, 2016 and 2024: `Starred (2015 only)`.
        Only2015 = "only-2015",
        /// Late 2015: `Starred (old formulas)`.
        OldFormulas = "old-formulas",
        /// `Starred (current formula) progress report`.
        CurrentAtProgress = "current-at-progress",
        /// `Starred (current formula) end of term`.
        CurrentAtEndOfTerm = "current-at-end-of-term",
    }
}
as_code!(StarColumn);

impl StarColumn {
    /// The field that holds it.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::May2015 => Field::StarMay2015,
            Self::BeforeJune2014 => Field::StarBeforeJune2014,
            Self::Only2015 => Field::StarOnly2015,
            Self::OldFormulas => Field::StarOldFormulas,
            Self::CurrentAtProgress | Self::CurrentAtEndOfTerm => Field::StarCurrent,
        }
    }
    /// Whether it belongs to the last report on a plan, not the first.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::CurrentAtEndOfTerm)
    }
}

/// One row on which a formula and a column differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// The commitment.
    pub commitment: CommitmentId,
    /// What the column says.
    pub published: bool,
    /// What the formula makes of the codes.
    pub computed: Verdict,
    /// How.
    pub derivation: Derivation,
}

/// How far a formula gives what a column says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// The column.
    pub column: StarColumn,
    /// The edition.
    pub source: SourceId,
    /// The formula.
    pub formula: Formula,
    /// Rows on which both say the same.
    pub agree: u64,
    /// Rows on which they differ, by commitment.
    pub disagree: Vec<Disagreement>,
    /// Rows on which the column is silent, or the formula cannot decide.
    pub not_comparable: u64,
}

/// Compares a column of one edition with a formula, on the codes of that edition alone.
#[must_use]
pub fn agreement(
    state: &Partnership,
    lens: Lens,
    source: &SourceId,
    column: StarColumn,
    formula: Formula,
) -> Agreement {
    let view = View { lens, source: Some(source) };
    let mut sum =
        Agreement { column, source: source.clone(), formula, agree: 0, disagree: Vec::new(), not_comparable: 0 };
    for commitment in state.commitments.values() {
        let reports = commitment.assessments.keys().copied().filter(|p| p.is_final() == column.is_final());
        for report in reports {
            let published = view.finding(commitment, report, column.field());
            if published.said.is_none() {
                continue;
            }
            match (published.flag(), judge(commitment, view, formula, report)) {
                (Ok(true), (Verdict::Starred, _)) | (Ok(false), (Verdict::NotStarred, _)) => sum.agree += 1,
                (Ok(said), (computed @ (Verdict::Starred | Verdict::NotStarred), derivation)) => {
                    let commitment = commitment.id.clone();
                    sum.disagree.push(Disagreement { commitment, published: said, computed, derivation });
                }
                _ => sum.not_comparable += 1,
            }
        }
    }
    sum
}

/// The report in which a column of an edition stands, for a plan of a year.
#[must_use]
pub const fn report_of(column: StarColumn, plan_year: i16) -> Product {
    let (first, last) = Product::pair_for_plan_year(plan_year);
    if column.is_final() { last } else { first }
}
