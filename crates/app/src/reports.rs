//! Readers' reports: taken from anybody, answered by whoever may, discarded when they are none.
//!
//! What a reader wrote stays on the desk and is read only by whoever may answer. The answer is an act with its reason in a
//! text beside it; in the same transaction the reader's words and address are deleted.

use domain::deed::ReportOutcome;
use domain::people::{Action, Permit};
use domain::reports::{NotAnswered, Report, answer, corrects};
use domain::{Partnership, Timestamp};
use record::{Cause, Key};
use store::desk::DeskChange;
use store::{NewText, StoreError};

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

pub use store::reports::{DeskReport, ReportCounts, ReportState};

/// What the operator makes of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It was right, and this act corrects it.
    Corrected {
        /// The act's position.
        by: u64,
        /// What there is to say about it, publicly.
        remark: Option<String>,
    },
    /// Nothing is changed, and this is why, publicly.
    Declined {
        /// The reason.
        because: String,
    },
}

/// Why a report is not answered or discarded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// There is none, or none any more, that waits.
    #[error("no report {0} waits for an answer; `openpact reports list` names those that do")]
    NotOpen(u64),
    /// The permit is for something else.
    #[error("the permit is not one to answer reports")]
    NotPermitted,
    /// A refusal must say why.
    #[error("a report is declined with a reason that its reader can understand: say it in a sentence")]
    NoReason,
    /// The answer does not follow on the record.
    #[error(transparent)]
    Unfit(#[from] NotAnswered),
}

impl App {
    /// Takes a report from a reader and gives it its public number.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn take_report(&self, report: &Report, language: &str) -> Result<u64, StoreError> {
        self.store().take_report(report, language, self.now()).await
    }

    /// A report, as the desk has it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn report(&self, number: u64) -> Result<Option<DeskReport>, StoreError> {
        self.store().report(number).await
    }

    /// Reports with numbers below one, the highest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn reports_below(&self, number: u64, limit: u32) -> Result<Vec<DeskReport>, StoreError> {
        self.store().reports_below(number, limit).await
    }

    /// How many reports stand how.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn count_reports(&self) -> Result<ReportCounts, StoreError> {
        self.store().count_reports().await
    }

    /// The reports that wait for an answer, the oldest first, for whoever may answer them.
    ///
    /// # Errors
    /// When the permit is for something else, or the store does not answer.
    pub async fn open_reports(&self, permit: &Permit) -> Result<Vec<DeskReport>, WriteError<NotDone>> {
        permitted(permit)?;
        Ok(self.store().open_reports().await?)
    }

    /// Answers a report for good: an act in the record, and the reader's words and address deleted with it.
    ///
    /// # Errors
    /// When it does not wait for an answer, or the answer does not follow on the record.
    pub async fn answer_report(
        &self,
        permit: Permit,
        number: u64,
        made: Answer,
    ) -> Result<Written, WriteError<NotDone>> {
        permitted(&permit)?;
        let waiting = self.report(number).await?.and_then(|report| report.waiting());
        let waiting = waiting.ok_or(WriteError::Refused(NotDone::NotOpen(number)))?;
        let text = |words: String| NewText::new((self.surroundings.chance)(), words.trim());
        let (outcome, text) = match made {
            Answer::Declined { because } if because.trim().is_empty() => {
                return Err(WriteError::Refused(NotDone::NoReason));
            }
            Answer::Declined { because } => {
                let text = text(because);
                (ReportOutcome::Declined { because: text.id().clone() }, Some(text))
            }
            Answer::Corrected { by, remark } => {
                self.must_correct(by).await?;
                let text = remark.filter(|remark| !remark.trim().is_empty()).map(text);
                let remark = text.as_ref().map(|text| text.id().clone());
                (ReportOutcome::Corrected { by, remark }, text)
            }
        };
        let cause = match outcome {
            ReportOutcome::Corrected { by, .. } => Some(Cause::Act(by)),
            ReportOutcome::Declined { .. } => None,
        };
        let key: Key = format!("report/{number}/answer").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit, key, cause, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let deed = answer(state, waiting, outcome)?;
            let draft = Draft { effective_on: now.date(), deed, texts: text.into_iter().collect() };
            Ok::<_, NotDone>((vec![draft], vec![DeskChange::ReportAnswered { number, at: now }]))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// Whether an act can be the correction of something. One that is not there is refused later, with the length of the
    /// record under the head lock.
    async fn must_correct(&self, by: u64) -> Result<(), WriteError<NotDone>> {
        match self.act(by).await? {
            Some((act, _)) if !corrects(&act.deed) => {
                let refusal = NotAnswered::CorrectsNothing { by, kind: act.deed.kind() };
                Err(WriteError::Refused(refusal.into()))
            }
            _ => Ok(()),
        }
    }

    /// Discards a report that is none: all it said is deleted, its number stays and says so.
    ///
    /// # Errors
    /// When it does not wait for an answer, or the store cannot be written.
    pub async fn discard_report(&self, permit: &Permit, number: u64) -> Result<(), WriteError<NotDone>> {
        permitted(permit)?;
        let was_open = self.store().discard_report(number, self.now()).await?;
        was_open.then_some(()).ok_or(WriteError::Refused(NotDone::NotOpen(number)))
    }
}

fn permitted(permit: &Permit) -> Result<(), WriteError<NotDone>> {
    (permit.action() == Action::AnswerReport).then_some(()).ok_or(WriteError::Refused(NotDone::NotPermitted))
}
