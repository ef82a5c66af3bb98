//! How far a formula gives what the review published: each of its star columns, row by row.
//!
//! A disagreement is shown with the working and with what the data shows of its cause, never corrected: the published star
//! stays what it was.

use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::{Finding, View};
use super::stars::{Formula, Verdict, judge};
use crate::codebook::{Completion, Field, codes};
use crate::ids::{CommitmentId, SourceId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::plans::identity::Commitment;
use crate::rules::{ClaimCode, Derivation, Input, Outcome, as_code};
use crate::statement::Value;

codes! {
    /// A column of stars, as the review published it.
    StarColumn {
        /// May 2015: `Starred`.
        May2015 = "may-2015",
        /// May 2015: `New x Starred`.
        May2015New = "may-2015-new",
        /// May 2015: `Starred x Specificity`.
        May2015Specific = "may-2015-specific",
        /// Late 2015 and 2016: `Starred (pre-June 2014 assessments)`.
        BeforeJune2014 = "before-june-2014",
        /// Late 2015, 2016 and 2024: `Starred (2015 only)`.
        Only2015 = "only-2015",
        /// Late 2015: `Starred (old formulas)`.
        OldFormulas = "old-formulas",
        /// Late 2015, 2016 and 2024: `Starred (current formula)`, at the first report.
        CurrentAtProgress = "current-at-progress",
        /// 2016 and 2024: `Starred (current formula) end of term`.
        CurrentAtEndOfTerm = "current-at-end-of-term",
    }
}
codes! {
    /// What the data shows of why a column and a formula differ.
    Cause {
        /// The column has a star although an answer that the formula needs is missing or unclear.
        UnansweredCounted = "unanswered-counted",
        /// The column has a star although specificity is too low.
        SpecificityNotTested = "specificity-not-tested",
        /// The publisher's verdict of relevance and the values marked do not agree.
        RelevanceVerdictDiffers = "relevance-verdict-differs",
        /// The label and the coded column disagree, and the column follows the code.
        CodedDiffers = "coded-differs",
        /// A later edition says the opposite in this column.
        LaterEditionDiffers = "later-edition-differs",
        /// A later edition no longer puts the commitment under this column's rule.
        LaterEditionSilent = "later-edition-silent",
        /// Every test passes, the column has no star, and nothing in the data tells why.
        NothingTells = "nothing-tells",
    }
}
as_code!(StarColumn, Cause);

impl StarColumn {
    /// The field that holds it.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::May2015 => Field::StarMay2015,
            Self::May2015New => Field::NewAndStarred,
            Self::May2015Specific => Field::StarredAndSpecific,
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
    /// The formula that was found to be applied in it.
    #[must_use]
    pub const fn applied(self) -> Formula {
        match self {
            Self::May2015 => Formula::AppliedMay2015,
            Self::May2015New => Formula::AppliedMay2015New,
            Self::May2015Specific => Formula::AppliedMay2015Specific,
            Self::BeforeJune2014 | Self::OldFormulas => Formula::AppliedBeforeJune2014,
            Self::Only2015 => Formula::AppliedOnly2015,
            Self::CurrentAtProgress | Self::CurrentAtEndOfTerm => Formula::AppliedCurrent,
        }
    }
    /// The printed rule that the column stands for; none printed speaks of new commitments only.
    #[must_use]
    pub const fn printed(self) -> Option<Formula> {
        match self {
            Self::CurrentAtProgress | Self::CurrentAtEndOfTerm => Some(Formula::Printed2015),
            Self::May2015New => None,
            _ => Some(Formula::Printed2014),
        }
    }
}

/// One row on which a formula and a column differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Disagreement {
    /// The commitment.
    pub commitment: CommitmentId,
    /// What the column says.
    pub published: bool,
    /// What the formula makes of the codes.
    pub computed: Verdict,
    /// What the data shows of the cause; never empty.
    pub causes: Vec<Cause>,
    /// How it was computed.
    pub derivation: Derivation,
}

/// How far a formula gives what a column says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Agreement {
    /// The column.
    pub column: StarColumn,
    /// The edition.
    pub source: SourceId,
    /// The formula.
    pub formula: Formula,
    /// Rows that the column stars.
    pub published_stars: u64,
    /// Rows on which both say the same.
    pub agree: u64,
    /// Rows on which they differ, by commitment.
    pub disagree: Vec<Disagreement>,
    /// Rows on which the column speaks and the formula cannot decide.
    pub open: u64,
    /// Rows on which the column does not speak: not reviewed, or not under this rule.
    pub silent: u64,
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
    let source = source.clone();
    let (mut published_stars, mut agree, mut open, mut silent, mut disagree) = (0, 0, 0, 0, Vec::new());
    for commitment in state.commitments.values() {
        for report in commitment.assessments.keys().copied().filter(|p| p.is_final() == column.is_final()) {
            let finding = view.finding(commitment, report, column.field());
            if finding.said.is_none() {
                continue;
            }
            let Ok(published) = finding.flag() else {
                silent += 1;
                continue;
            };
            published_stars += u64::from(published);
            let (computed, derivation) = judge(commitment, view, formula, report);
            match computed {
                Verdict::Undetermined(_) | Verdict::DoesNotApply(_) => open += 1,
                Verdict::Starred if published => agree += 1,
                Verdict::NotStarred if !published => agree += 1,
                Verdict::Starred | Verdict::NotStarred => {
                    let later = later_edition(commitment, lens, &finding);
                    let causes = causes(commitment, view, published, &derivation, later);
                    let commitment = commitment.id.clone();
                    disagree.push(Disagreement { commitment, published, computed, causes, derivation });
                }
            }
        }
    }
    Agreement { column, source, formula, published_stars, agree, disagree, open, silent }
}

/// What the data shows of why a published star and a computed verdict differ.
fn causes(
    commitment: &Commitment,
    view: View<'_>,
    published: bool,
    tree: &Derivation,
    later: Option<Cause>,
) -> Vec<Cause> {
    let mut causes: Vec<Cause> = if published {
        tree.children.iter().filter(|c| c.outcome != Outcome::Holds).filter_map(cause_of_star).collect()
    } else {
        tree.children.iter().filter_map(|c| cause_of_no_star(commitment, view, c)).collect()
    };
    causes.extend(later);
    if causes.is_empty() {
        causes.push(Cause::NothingTells);
    }
    causes.sort_unstable();
    causes.dedup();
    causes
}

/// Why there may be a star although a test fails.
fn cause_of_star(failed: &Derivation) -> Option<Cause> {
    let unanswered = |input: &Input| match &input.value {
        None | Some(Value::Missing(_)) => true,
        Some(Value::Code(code)) => [Completion::Unclear.code(), Completion::Withdrawn.code()].contains(code),
        _ => false,
    };
    match failed.what.code {
        _ if failed.basis.iter().any(unanswered) => Some(Cause::UnansweredCounted),
        ClaimCode::SpecificityAtLeast | ClaimCode::SpecificOrVerifiable => Some(Cause::SpecificityNotTested),
        ClaimCode::Relevant | ClaimCode::FoundRelevant => Some(Cause::RelevanceVerdictDiffers),
        _ => failed.basis.get(1).map(|_| Cause::CodedDiffers),
    }
}

/// Why there may be no star although all tests pass.
fn cause_of_no_star(commitment: &Commitment, view: View<'_>, passed: &Derivation) -> Option<Cause> {
    if passed.basis.len() > 1 {
        return Some(Cause::CodedDiffers);
    }
    if passed.what.code != ClaimCode::Relevant {
        return None;
    }
    let report = passed.basis.first()?.report?;
    let verdict = view.design(commitment, report, Field::Relevant).flag();
    (verdict == Ok(false)).then_some(Cause::RelevanceVerdictDiffers)
}

/// What an edition published after the one compared says instead in the same column.
fn later_edition(commitment: &Commitment, lens: Lens, finding: &Finding<'_>) -> Option<Cause> {
    let said = finding.said?;
    let thing = commitment.assessments.get(&finding.report?)?;
    let later = thing.statements(lens).rev().filter(|s| s.source.published_on > said.by.source.published_on);
    let mut values = later.filter_map(|s| s.fields.get(finding.field)).filter(|value| *value != said.value);
    values.next().map(|value| match value {
        Value::Missing(_) => Cause::LaterEditionSilent,
        _ => Cause::LaterEditionDiffers,
    })
}

/// The columns that an edition has, found in what it says.
#[must_use]
pub fn columns(state: &Partnership, lens: Lens, source: &SourceId) -> Vec<StarColumn> {
    let view = View { lens, source: Some(source) };
    let has = |column: &StarColumn| {
        state.commitments.values().any(|c| {
            let mut reports = c.assessments.keys().filter(|p| p.is_final() == column.is_final());
            reports.any(|report| view.finding(c, *report, column.field()).said.is_some())
        })
    };
    StarColumn::ALL.iter().copied().filter(has).collect()
}
