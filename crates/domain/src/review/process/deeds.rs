//! The deeds of a review, as they stand in acts.

use serde::{Deserialize, Serialize};

use super::code::{Disposition, RoundKind, Seat, Speaker, Stand};
use super::copies::Snapshot;
use super::id::ReviewId;
use crate::codebook::Field;
use crate::ids::{CommitmentId, PersonId, SourceId, TextId};
use crate::statement::Fields;
use crate::time::Date;

/// A review was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewOpened {
    /// Which.
    pub review: ReviewId,
    /// The year by which the code book is chosen: that of the plan's submission.
    pub book: i16,
    /// What is coded, numbered from 1 in this order.
    pub units: Vec<Unit>,
}

/// A unit of analysis: a commitment, or a cluster of several that are coded as one (dossier 5.2, D23).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unit {
    /// Its commitments; never empty.
    pub commitments: Vec<CommitmentId>,
}

/// Somebody was assigned to a review. Where the seat was taken already, this person takes it over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewAssigned {
    /// The review.
    pub review: ReviewId,
    /// To do what.
    pub seat: Seat,
    /// Who.
    pub person: PersonId,
}

/// A coder handed in. From this day on nobody can say that the coding was changed: its words are published under this digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodingHandedIn {
    /// The review.
    pub review: ReviewId,
    /// Who coded.
    pub seat: Seat,
    /// What, as a salted digest.
    pub coding: TextId,
}

/// Both codings were made into one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingsReconciled {
    /// The review.
    pub review: ReviewId,
    /// The agreed findings with the reasons where the coders differed, as a salted digest.
    pub findings: TextId,
}

/// A draft was put up for comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundOpened {
    /// The review.
    pub review: ReviewId,
    /// Its number, from 1; the same number names the version of the draft.
    pub round: u16,
    /// To whom.
    pub kind: RoundKind,
    /// The first day.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// The draft. Its words are public with the act where the round is, else with the report.
    pub draft: TextId,
}

/// A round is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundClosed {
    /// The review.
    pub review: ReviewId,
    /// Which round.
    pub round: u16,
    /// How many comments there were. Each has its answer.
    pub comments: u64,
}

/// A comment on a draft was answered. Those of a round that was not public are published with the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentAnswered {
    /// The review.
    pub review: ReviewId,
    /// The round.
    pub round: u16,
    /// Its number in the round, from 1.
    pub number: u32,
    /// The unit it is about; 0 where it is about the report as a whole.
    pub unit: u16,
    /// The finding; none where it is about the unit as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The paragraph of what is said of the unit in words, from 1; none where it is about something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// Who comments.
    pub from: Speaker,
    /// Where they stand.
    pub stand: Stand,
    /// What they say; none where the writer asked for confidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<TextId>,
    /// What the review made of it.
    pub disposition: Disposition,
    /// Why, in words.
    pub answer: TextId,
}

/// The report was published. The statements that carry its findings stand in the acts before this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportPublished {
    /// The review.
    pub review: ReviewId,
    /// The source under which its findings are said.
    pub source: SourceId,
    /// The report: findings with what they rest on, in words.
    pub report: TextId,
    /// Both codings as handed in, the first coder's first.
    pub codings: Vec<TextId>,
    /// The reconciliation as handed in.
    pub reconciliation: TextId,
    /// The drafts of rounds that were not public, in their order.
    pub drafts: Vec<TextId>,
}

/// A copy of what a finding rests on became public: with the draft or report that points to it, or later, where an address answers no
/// longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceArchived {
    /// The review.
    pub review: ReviewId,
    /// The unit.
    pub unit: u16,
    /// The question whose answer it bears out.
    pub field: Field,
    /// The copy; its file stands beside the act under its salted digest.
    pub copy: Snapshot,
}

/// A published finding was corrected. What it said before stays in the record and on the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingCorrected {
    /// The review.
    pub review: ReviewId,
    /// The correction's number, from 1.
    pub erratum: u16,
    /// The unit.
    pub unit: u16,
    /// The source under which the new finding is said.
    pub source: SourceId,
    /// What was found before.
    pub was: Fields,
    /// What is found now.
    pub now: Fields,
    /// Why.
    pub reason: TextId,
}

impl FindingCorrected {
    /// What is answered of the unit once this is corrected, from what was answered before.
    #[must_use]
    pub fn after(&self, answers: &Fields) -> Fields {
        let kept = answers.iter().filter(|(field, _)| self.was.get(*field).is_none());
        let now = kept.chain(self.now.iter()).map(|(field, value)| (field, value.clone()));
        Fields::new(now.collect::<Vec<_>>())
    }
}
