//! The review of one plan as a process: opened, assigned, coded twice, reconciled, put through its rounds, published, corrected.
//!
//! What is decided is a deed. What coders write before publication is on the desk, and the record holds its salted digest from
//! the day on which it was handed in: when the report is published the words come out under the same digest, so that everybody
//! can see that nobody changed them in between. Nothing here knows a text, a name or a database.

mod agreement;
mod asked;
mod audit;
#[cfg(test)]
mod audit_tests;
mod code;
mod coding;
mod copies;
mod decide;
mod deeds;
mod fold;
mod id;
pub mod references;
mod refusal;
mod requirements;
mod rounds;
mod state;
#[cfg(test)]
mod tests;
mod versions;
mod warnings;

pub use agreement::{Coded, QuestionAgreement, agreement};
pub use asked::{EvidenceRule, asked, indicators, lens};
pub use audit::{Unfounded, Words, audit, audited};
pub use code::{Disposition, RoundKind, Seat, Speaker, Stand, speaks_for};
pub use coding::{
    Coding, Difference, Ground, Problem, Unit as UnitCoding, Why, check, departures, differences, findings,
};
pub use copies::{Snapshot, SnapshotKind, archive, archiving, copies};
pub use decide::{Correcting, Handing, Publishing, assign, correct, hand_in, open, publish, reconcile};
pub use deeds::{
    CodingHandedIn, CommentAnswered, EvidenceArchived, FindingCorrected, FindingsReconciled, ReportPublished,
    ReviewAssigned, ReviewOpened, RoundClosed, RoundOpened, Unit,
};
pub use id::ReviewId;
pub use refusal::Refusal;
pub use requirements::{
    Judged, Lacking, RequirementFinding, RequirementFound, Requirements, RequirementsFound, RequirementsOf, lacking,
    standard_judged,
};
pub use rounds::{Dealt, WantedRound, answers, close_round, open_round, stage_of};
pub use state::{Answered, Archived, Erratum, Handed, Published, Review, Round, Seated};
pub use versions::{Part, Revised, revised};
pub use warnings::{Known, Reported, Warning, warnings};
