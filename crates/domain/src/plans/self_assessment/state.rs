//! Self-assessments as the record has them.

use std::sync::Arc;

use imbl::{OrdMap, Vector};

use super::deeds::{CommitmentSelfAssessed, SelfCommentAnswered};
use super::{Fulfilment, SelfReport};
use crate::deed::Deed;
use crate::ids::{CommitmentId, PlanId, TextId};
use crate::partnership::Partnership;
use crate::plans::Commitment;
use crate::time::Date;

/// A self-assessment as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelfAssessment {
    /// When its draft was open to comment.
    pub window: Option<Window>,
    /// What it says of each commitment, by the identifier it had then: the draft's words until it is published.
    pub commitments: OrdMap<CommitmentId, OfCommitment>,
    /// Comments with their answers, in their order.
    pub comments: Vector<Arc<SelfComment>>,
    /// Its publication.
    pub published: Option<Published>,
    /// The last act about it.
    pub position: u64,
}

/// When a draft was open to comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The act that opened it.
    pub at: u64,
    /// The first day.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// The overview of the draft.
    pub overview: TextId,
}

/// What a government says of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfCommitment {
    /// The act that says so.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// How far it says it carried it out.
    pub fulfilment: Fulfilment,
    /// What was done, what came of it, what comes next.
    pub account: TextId,
}

/// A comment with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfComment {
    /// The act that answers it.
    pub at: u64,
    /// What it says.
    pub deed: SelfCommentAnswered,
}

/// The publication of a self-assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The act.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// The overview.
    pub overview: TextId,
}

impl SelfAssessment {
    /// Whether comments are taken on a day.
    #[must_use]
    pub fn takes_comments(&self, day: Date) -> bool {
        let open = self.window.as_ref().filter(|_| self.published.is_none());
        open.is_some_and(|window| (window.opens..=window.closes).contains(&day))
    }

    /// What it says of a commitment, under whatever identifier that had then.
    #[must_use]
    pub fn of(&self, commitment: &Commitment) -> Option<&OfCommitment> {
        std::iter::once(&commitment.id).chain(&commitment.also).find_map(|id| self.commitments.get(id))
    }
}

impl Partnership {
    /// Folds what a government says of its own plan. Nothing of what is stated or found changes.
    pub(crate) fn assess_itself(&mut self, at: u64, on: Date, deed: Deed) {
        match deed {
            Deed::SelfAssessmentOpened(d) => {
                let window = Window { at, opens: d.opens, closes: d.closes, overview: d.overview };
                self.self_assessment_mut(at, d.plan, d.report).window = Some(window);
            }
            Deed::CommitmentSelfAssessed(d) => {
                let CommitmentSelfAssessed { plan, report, commitment, fulfilment, account } = d;
                let of = OfCommitment { at, on, fulfilment, account };
                self.self_assessment_mut(at, plan, report).commitments.insert(commitment, of);
            }
            Deed::SelfCommentAnswered(d) => {
                let comments = &mut self.self_assessment_mut(at, d.plan.clone(), d.report).comments;
                comments.push_back(Arc::new(SelfComment { at, deed: d }));
            }
            Deed::SelfAssessmentPublished(d) => {
                let published = Published { at, on, overview: d.overview };
                self.self_assessment_mut(at, d.plan, d.report).published = Some(published);
            }
            _ => {}
        }
    }

    fn self_assessment_mut(&mut self, at: u64, plan: PlanId, report: SelfReport) -> &mut SelfAssessment {
        let of = Arc::make_mut(self.self_assessments.entry((plan, report)).or_default());
        of.position = at;
        of
    }

    /// The self-assessments of a plan, in the order of what they report on.
    pub fn self_assessments_of<'a>(
        &'a self,
        plan: &'a PlanId,
    ) -> impl Iterator<Item = (SelfReport, &'a Arc<SelfAssessment>)> {
        let every = SelfReport::ALL.iter();
        every.filter_map(move |report| Some((*report, self.self_assessments.get(&(plan.clone(), *report))?)))
    }
}
