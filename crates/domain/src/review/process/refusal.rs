//! What stands against a step of a review.

use super::code::{RoundKind, Seat};
use super::coding::Problem;
use super::requirements::Lacking;
use crate::cocreation::Requirement;
use crate::ids::CommitmentId;
use crate::time::Date;

/// One thing that stands against a step.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The permit is for something else.
    #[error("the permit is for something else")]
    NotPermitted,
    /// The plan is not in the record, or has no commitments.
    #[error("there is no such plan with commitments")]
    NoSuchPlan,
    /// The product codes nothing of plans of this year.
    #[error("this product codes nothing of plans of {0}")]
    NothingToCode(i16),
    /// The review is open already.
    #[error("the review is open already")]
    OpenAlready,
    /// There is no such review.
    #[error("there is no such review")]
    NoSuchReview,
    /// No unit is to be coded, or one is empty.
    #[error("no unit is to be coded")]
    NoUnits,
    /// There are more units than an act holds.
    #[error("{has} commitments are more than {most}")]
    TooManyUnits {
        /// So many.
        has: usize,
        /// The most.
        most: usize,
    },
    /// A commitment is not of this plan, or stands in two units.
    #[error("{0} is not of this plan, or stands in two units")]
    Misplaced(CommitmentId),
    /// Somebody does not hold the office that a seat asks for.
    #[error("whoever is {0} has to hold another office")]
    WrongOffice(Seat),
    /// Somebody speaks for the member whose plan is reviewed.
    #[error("whoever speaks for the member does not review it")]
    OwnCase,
    /// Somebody declared a conflict of interest with the member.
    #[error("whoever declared a conflict of interest does not review the member")]
    Conflict,
    /// Somebody sits on another seat of the same review.
    #[error("the same person is {0} already")]
    SitsAlready(Seat),
    /// What the seat is for was done already.
    #[error("{0} has handed in already")]
    HandedIn(Seat),
    /// Somebody does not sit on the seat.
    #[error("only {0} does that")]
    NotTheirSeat(Seat),
    /// Nobody sits on a seat.
    #[error("nobody is {0}")]
    EmptySeat(Seat),
    /// Both coders have not handed in yet.
    #[error("both coders have not handed in yet")]
    NotBothIn,
    /// The findings were reconciled already.
    #[error("the findings were reconciled already")]
    ReconciledAlready,
    /// The findings are not reconciled yet.
    #[error("the findings are not reconciled yet")]
    NotReconciled,
    /// Something is wrong with the coding.
    #[error("the coding has {} problems", .0.len())]
    Coding(Vec<Problem>),
    /// Something is wrong with what was found of the minimum requirements.
    #[error("what was found of the minimum requirements has {} problems", .0.len())]
    Requirements(Vec<(Requirement, Lacking)>),
    /// A text refers to a figure or finding that there is not.
    #[error("{0} leads nowhere")]
    NoSuchFigure(String),
    /// A round is open.
    #[error("round {0} is open")]
    RoundOpen(u16),
    /// No round is open.
    #[error("no round is open")]
    NoRound,
    /// A round of this kind comes earlier.
    #[error("a round {0} comes earlier")]
    OutOfOrder(RoundKind),
    /// A round of this kind has to be closed before.
    #[error("a round {0} has to be closed before")]
    RoundMissing(RoundKind),
    /// The window is shorter than the rule asks for.
    #[error("{has} days are fewer than {least}")]
    TooShort {
        /// So many days.
        has: i64,
        /// The least.
        least: i64,
    },
    /// The window begins before today.
    #[error("{0} is in the past")]
    InThePast(Date),
    /// Nothing says from when on both language versions are public.
    #[error("the day is missing from which on both language versions are public")]
    NoLanguageDate,
    /// Both language versions are not public yet by the first day.
    #[error("both language versions are public from {0} on only")]
    NotInBothLanguages(Date),
    /// The round's last day is not over.
    #[error("the round lasts until {0}")]
    NotOver(Date),
    /// Comments have no answer.
    #[error("{0} comments have no answer")]
    Unanswered(u64),
    /// The report was published already.
    #[error("the report was published already")]
    PublishedAlready,
    /// The report is not published yet.
    #[error("the report is not published yet")]
    NotPublished,
    /// Nothing would change.
    #[error("nothing would change")]
    Nothing,
    /// There is no such unit.
    #[error("there is no unit {0}")]
    NoSuchUnit(u16),
    /// There is no such paragraph in the draft.
    #[error("there is no paragraph {0}")]
    NoSuchParagraph(u16),
}
