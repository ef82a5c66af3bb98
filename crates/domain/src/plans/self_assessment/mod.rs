//! What a government says of its own plan, by era (dossier 6): after the first cycle, midterm, at the end of term. A draft is open to
//! public comment, each comment gets its answer, then the report is published, with a word on every commitment.
//!
//! Its scale is the government's own and never the review's: what stands here is no statement, no finding, and in no figure. Names of
//! those who comment are on the desk and nowhere else.

mod decide;
mod deeds;
mod state;
#[cfg(test)]
mod tests;

pub use decide::{Closing, Dealt, Refusal, Report, Said, asked, open, publish};
pub use deeds::{CommitmentSelfAssessed, SelfAssessmentOpened, SelfAssessmentPublished, SelfCommentAnswered};
pub use state::{OfCommitment, Published, SelfAssessment, SelfComment, Window};

use crate::codebook::codes;
use crate::membership::Duty;
use crate::rules::{as_code, from_code};

codes! {
    /// On what a government reports.
    SelfReport {
        /// The first cycle of twelve months.
        FirstCycle = "first-cycle",
        /// The first year of a plan of two.
        Midterm = "midterm",
        /// The whole plan.
        EndOfTerm = "end-of-term",
    }
}
codes! {
    /// How far a government says that it carried a commitment out: its own four words (dossier 6), not the review's scale.
    Fulfilment {
        /// Nothing of it was done.
        NotImplemented = "not-implemented",
        /// Work on it goes on.
        InProcess = "in-process",
        /// A part of it was done.
        Partly = "partly",
        /// All of it was done.
        Fully = "fully",
    }
}
as_code!(SelfReport, Fulfilment);
from_code!(SelfReport, Fulfilment);

impl SelfReport {
    /// The duty that it fulfils, where a rule of the time asks for it.
    #[must_use]
    pub const fn duty(self) -> Duty {
        match self {
            Self::FirstCycle => Duty::SelfAssessment,
            Self::Midterm => Duty::MidtermSelfAssessment,
            Self::EndOfTerm => Duty::EndOfTermSelfAssessment,
        }
    }
}
