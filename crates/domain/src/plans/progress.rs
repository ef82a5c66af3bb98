//! What a government reports on its milestones while it carries a plan out: a series over time, with what shows it and, where it
//! is late, why.
//!
//! It stands beside what the review found and never becomes part of it (dossier 6). That a milestone is overdue is computed from
//! its day; nobody reports it.

use crate::codebook::{Field, LateBecause, MilestoneStatus, codes};
use crate::deed::{Deed, SourceRegistered, Stated};
use crate::ids::{CommitmentId, PlanId, SourceId, TextId};
use crate::lens::Lens;
use crate::partnership::{Authority, Partnership};
use crate::people::{Action, Permit, Subject as Of};
use crate::rules::as_code;
use crate::statement::{Fields, Subject, Thing, Value};
use crate::time::Date;

codes! {
    /// How it stands with a milestone on a day.
    MilestoneState {
        /// Its day is still to come.
        Expected = "expected",
        /// Its day has passed, and nobody reported that it was done.
        Overdue = "overdue",
        /// It was done by its day, or it has none.
        Done = "done",
        /// It was done after its day.
        DoneLate = "done-late",
        /// It will not be done.
        Dropped = "dropped",
    }
}
as_code!(MilestoneState);

/// A report on a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// How far it had come.
    pub status: MilestoneStatus,
    /// On which day it was so.
    pub on: Date,
    /// What shows it.
    pub evidence: Option<&'a TextId>,
    /// Why it is late, if it is.
    pub because: Option<LateBecause>,
    /// What else there is to say.
    pub note: Option<&'a TextId>,
}

/// Why a report is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotReported {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// There is no such milestone.
    #[error("there is no such milestone")]
    NoSuchMilestone,
    /// The day is still to come.
    #[error("{0} is still to come")]
    InTheFuture(Date),
    /// Something later was reported already.
    #[error("something was reported of {0} already")]
    BeforeTheLast(Date),
    /// It is late, and no reason is given.
    #[error("it was due on {0}, and no reason is given")]
    NoReason(Date),
    /// It is said to be done, and nothing shows it.
    #[error("it is said to be done, and nothing shows it")]
    NoEvidence,
}

/// The status that was reported last, and of which day.
#[must_use]
pub fn reported(milestone: &Thing, lens: Lens) -> Option<(MilestoneStatus, Date)> {
    let said = milestone.said(Field::MilestoneStatus, lens)?;
    let Value::Code(code) = said.value else { return None };
    Some((MilestoneStatus::from_code(code)?, said.by.effective_on))
}

/// How it stands with a milestone on a day.
#[must_use]
pub fn state_of(milestone: &Thing, lens: Lens, today: Date) -> MilestoneState {
    let due = milestone.date(Field::End, lens).map(crate::time::PartialDate::last);
    match reported(milestone, lens) {
        Some((MilestoneStatus::Dropped, _)) => MilestoneState::Dropped,
        Some((MilestoneStatus::Done, on)) if due.is_some_and(|due| due < on) => MilestoneState::DoneLate,
        Some((MilestoneStatus::Done, _)) => MilestoneState::Done,
        _ if due.is_some_and(|due| due < today) => MilestoneState::Overdue,
        _ => MilestoneState::Expected,
    }
}

/// How many reports there are on a milestone.
#[must_use]
pub fn reports(milestone: &Thing, lens: Lens) -> usize {
    milestone.statements(lens).filter(|said| said.fields.get(Field::MilestoneStatus).is_some()).count()
}

/// The source that a report is. Reports on one milestone sort as they follow.
#[must_use]
pub fn source_id(commitment: &CommitmentId, milestone: u16, report: usize) -> Option<SourceId> {
    format!("progress-{}-{milestone}-{report:04}", commitment.as_str().to_lowercase()).parse().ok()
}

/// What a report says of itself as a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsSource {
    /// What it is called.
    pub title: TextId,
    /// SHA-256 of its words, in hexadecimal.
    pub digest: String,
    /// Their length in bytes.
    pub bytes: u64,
}

/// Decides on a report: the source that it is, and what it says of the milestone on its day.
///
/// # Errors
/// Everything that stands against it.
pub fn report(
    state: &Partnership,
    permit: &Permit,
    (commitment, number): (&CommitmentId, u16),
    said: Progress<'_>,
    (source, today): (AsSource, Date),
) -> Result<Vec<(Date, Deed)>, Vec<NotReported>> {
    let row = state.rows.get(commitment);
    let milestone = row.and_then(|row| row.milestones.get(&number));
    let Some((row, milestone)) = row.zip(milestone) else { return Err(vec![NotReported::NoSuchMilestone]) };
    let mut against = Vec::new();
    if !permits(permit, &row.plan) {
        against.push(NotReported::NotPermitted);
    }
    if said.on > today {
        against.push(NotReported::InTheFuture(said.on));
    }
    let last = reported(milestone, Lens::ALL).map(|(_, on)| on);
    against.extend(last.filter(|last| said.on < *last).map(NotReported::BeforeTheLast));
    let due = milestone.date(Field::End, Lens::ALL).map(crate::time::PartialDate::last);
    let is_late = |due: &Date| *due < said.on && said.because.is_none();
    against.extend(due.filter(is_late).map(NotReported::NoReason));
    if said.status == MilestoneStatus::Done && said.evidence.is_none() {
        against.push(NotReported::NoEvidence);
    }
    let id = source_id(commitment, number, reports(milestone, Lens::ALL) + 1);
    let Some(id) = id.filter(|_| against.is_empty()) else { return Err(against) };
    let text = |id: &TextId| Value::Text(id.clone());
    let fields = [
        (Field::MilestoneStatus, Value::code(Field::MilestoneStatus, said.status.code())),
        (Field::LateBecause, said.because.and_then(|why| Value::code(Field::LateBecause, why.code()))),
        (Field::ProgressEvidence, said.evidence.map(text)),
        (Field::Note, said.note.map(text)),
    ];
    let registered = SourceRegistered {
        source: id.clone(),
        digest: source.digest,
        bytes: source.bytes,
        authority: Authority::Office,
        published_on: today.into(),
        title: source.title,
        licence: None,
    };
    let stated = Stated {
        subject: Subject::Milestone(commitment.clone(), number),
        source: id,
        row: 0,
        plan: Some(row.plan.clone()),
        fields: Fields::new(fields.into_iter().filter_map(|(field, value)| Some((field, value?)))),
    };
    Ok(vec![(today, Deed::SourceRegistered(registered)), (said.on, Deed::Stated(stated))])
}

fn permits(permit: &Permit, plan: &PlanId) -> bool {
    permit.is_for(Action::UpdateMilestone) && matches!(permit.subject(), Of::Plan(of, _) if of == plan)
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
