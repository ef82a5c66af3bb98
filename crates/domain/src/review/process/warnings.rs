//! What may be wrong with an answer without standing against it: it contradicts dates, its own evidence, another answer, an earlier
//! report, or what the government reports of itself.

use super::coding::Unit;
use crate::codebook::{Completion, DidItOpenGovernment, EarlyResults, Field, MilestoneStatus};
use crate::lens::Lens;
use crate::plans::Commitment;
use crate::plans::progress::reported;
use crate::review::indicators::{About, indicator};
use crate::time::Date;

/// What is known of a unit's commitment from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// The day on which its implementation begins.
    pub begins: Option<Date>,
    /// The day on which it ends.
    pub ends: Option<Date>,
    /// Completion as an earlier report of the review found it.
    pub earlier: Option<Completion>,
    /// What the government itself reports; none where it has reported nothing.
    pub reported: Option<Reported>,
}

/// What a government reports of the milestones of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// How many it says are done.
    pub done: u16,
    /// How many there are.
    pub of: u16,
}

/// Something that a coder should look at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// Something was done of it before it began.
    BeforeItBegan(Date),
    /// It is complete, and its time is not over.
    NotEnded(Date),
    /// Completion is lower than an earlier report found it.
    LowerThanBefore(Completion),
    /// The government reports every milestone as done, and little of it was found done.
    ReportedDone(u16),
    /// It was found complete, and the government itself reports fewer milestones as done than there are.
    ReportedOpen(u16, u16),
    /// Something came of it, and nothing of it was done.
    ResultsOfNothing(Field),
    /// The evidence of a finding is older than the commitment.
    EvidenceBeforeIt(Field, Date),
    /// The evidence of a finding is of a day to come.
    EvidenceToCome(Field, Date),
}

impl Known {
    /// What the record says of a commitment before a report of the review.
    #[must_use]
    pub fn of(commitment: &Commitment, before: crate::codebook::Product, lens: Lens) -> Self {
        let day = |field| commitment.thing.date(field, lens);
        let earlier = commitment.assessments.iter().rev().filter(|(product, _)| **product < before);
        let earlier =
            earlier.filter_map(|(_, thing)| thing.code(Field::Completion, lens).and_then(Completion::from_code));
        Self {
            begins: day(Field::Start).map(|date| date.first()),
            ends: day(Field::End).map(|date| date.last()),
            earlier: earlier.into_iter().next(),
            reported: Reported::of(commitment, lens),
        }
    }
}

impl Reported {
    fn of(commitment: &Commitment, lens: Lens) -> Option<Self> {
        let said: Vec<_> = commitment.milestones.values().map(|milestone| reported(milestone, lens)).collect();
        let done = said.iter().flatten().filter(|(status, _)| *status == MilestoneStatus::Done).count();
        let count = |n| u16::try_from(n).unwrap_or(u16::MAX);
        said.iter().any(Option::is_some).then(|| Self { done: count(done), of: count(said.len()) })
    }
}

/// Everything that a coder should look at again in a unit.
#[must_use]
pub fn warnings(known: Known, unit: &Unit, today: Date) -> Vec<Warning> {
    let completion = unit.code(Field::Completion).and_then(Completion::from_code);
    let mut found = Vec::new();
    if let Some(completion) = completion {
        let begun = completion > Completion::NotStarted;
        found.extend(known.begins.filter(|begins| begun && *begins > today).map(Warning::BeforeItBegan));
        let complete = completion == Completion::Complete;
        found.extend(known.ends.filter(|ends| complete && *ends > today).map(Warning::NotEnded));
        let measured = |of: &Completion| *of >= Completion::NotStarted;
        let lower = known.earlier.filter(|earlier| measured(earlier) && measured(&completion) && completion < *earlier);
        found.extend(lower.map(Warning::LowerThanBefore));
        if let Some(Reported { done, of }) = known.reported {
            let little = measured(&completion) && completion < Completion::Substantial;
            found.extend((little && done == of).then_some(Warning::ReportedDone(of)));
            found.extend((complete && done < of).then_some(Warning::ReportedOpen(done, of)));
        }
    }
    if completion == Some(Completion::NotStarted) {
        let early = unit.code(Field::EarlyResults).and_then(EarlyResults::from_code);
        let opened = unit.code(Field::OpenedGovernment).and_then(DidItOpenGovernment::from_code);
        let early = early.filter(|results| *results > EarlyResults::NoNotableResults).map(|_| Field::EarlyResults);
        let opened = opened.filter(|opened| *opened >= DidItOpenGovernment::Marginal).map(|_| Field::OpenedGovernment);
        found.extend(early.into_iter().chain(opened).map(Warning::ResultsOfNothing));
    }
    for (field, ground) in &unit.grounds {
        let Some(on) = ground.on else { continue };
        if on > today {
            found.push(Warning::EvidenceToCome(*field, on));
        }
        // What a text says of its own aim may be as old as the text; results cannot be.
        let result = indicator(*field).is_some_and(|of| of.about == About::Results);
        if result && known.begins.is_some_and(|begins| on < begins) {
            found.push(Warning::EvidenceBeforeIt(*field, on));
        }
    }
    found.sort_unstable();
    found
}
