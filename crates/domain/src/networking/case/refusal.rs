//! Why a step is not taken.

use super::state::{CaseState, Move};

/// Why a step is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefusal {
    /// It is somebody else's to take.
    #[error("this step is somebody else's to take")]
    NotYours,
    /// The case is over.
    #[error("the case is over")]
    Over,
    /// It cannot be made from where the case stands.
    #[error("a case that stands at {0} cannot {1}")]
    NotFromHere(CaseState, Move),
    /// Nothing was said or chosen.
    #[error("nothing was said or chosen")]
    Nothing,
    /// More than fits.
    #[error("it has {has} characters; at most {most} fit")]
    TooLong {
        /// How many characters it has.
        has: usize,
        /// How many fit.
        most: usize,
    },
    /// There is no such introduction.
    #[error("there is no introduction {0}")]
    NoSuchIntroduction(u16),
    /// The request has no such need.
    #[error("there is no need {0}")]
    NoSuchNeed(u16),
    /// This offer is proposed for this need already.
    #[error("{0} is proposed for this need already")]
    ProposedAlready(String),
    /// Who was asked has answered.
    #[error("this was answered before")]
    DecidedAlready,
    /// The steering group has not agreed to this introduction.
    #[error("the steering group has not agreed to this introduction")]
    GroupFirst,
    /// Both sides have not agreed yet.
    #[error("both sides have to agree to be introduced first")]
    NotIntroduced,
    /// The government has not chosen it.
    #[error("the government has not chosen this provider")]
    NotSelected,
    /// There is no agreement, or none that both have signed.
    #[error("there is no agreement that both sides have signed")]
    NoAgreement,
    /// It is signed, so that it stays as it is.
    #[error("it is signed already")]
    SignedAlready,
    /// What is signed now is not what the other side signed.
    #[error("the other side signed other terms")]
    OtherTerms,
    /// It ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
}
