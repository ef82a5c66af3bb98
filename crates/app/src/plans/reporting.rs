//! Reporting on milestones: each report is a source of its own, and says how far the milestone had come on a day.

use domain::codebook::{LateBecause, MilestoneStatus};
use domain::people::Permit;
use domain::plans::progress::{AsSource, NotReported, Progress, report};
use domain::{CommitmentId, Date, Partnership, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};

use super::depositing::with_texts;
use crate::App;
use crate::cocreation::deciding::key;
use crate::write::{Command, WriteError, Written};

/// A report on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporting {
    /// How far it has come.
    pub status: MilestoneStatus,
    /// On which day it was so.
    pub on: Date,
    /// What shows it: an address or words; empty for nothing.
    pub evidence: String,
    /// Why it is late, if it is.
    pub because: Option<LateBecause>,
    /// What else there is to say; empty for nothing.
    pub note: String,
}

/// Everything that stands against a report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct AgainstReport(pub Vec<NotReported>);

impl App {
    /// Reports on a milestone. The same report sent twice from one form is one.
    ///
    /// # Errors
    /// Everything that stands against it.
    pub async fn report_progress(
        &self,
        permit: Permit,
        (commitment, milestone): (&CommitmentId, u16),
        opening: u64,
        wanted: Reporting,
    ) -> Result<Written, WriteError<AgainstReport>> {
        let key: Key = key("progress", &format!("{commitment}/{milestone}"), opening, &wanted)?;
        let said = |words: &str| Some(words.trim()).filter(|words| !words.is_empty()).map(|words| self.words(words));
        let (evidence, note) = (said(&wanted.evidence), said(&wanted.note));
        let title = self.words(&format!("Progress on milestone {milestone} of {commitment}, {}", wanted.on));
        let whole = [wanted.status.code(), wanted.evidence.trim(), wanted.note.trim()].join("\n");
        let digest = hex::encode(Sha256::digest(&whole));
        let source = AsSource { title: title.id().clone(), digest, bytes: whole.len() as u64 };
        let commitment = commitment.clone();
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let row = state.rows.get(&commitment).ok_or(AgainstReport(vec![NotReported::NoSuchMilestone]))?;
            let today = Self::today_of(state, &row.plan.member, now);
            let progress = Progress {
                status: wanted.status,
                on: wanted.on,
                evidence: evidence.as_ref().map(|text| text.id()),
                because: wanted.because,
                note: note.as_ref().map(|text| text.id()),
            };
            let deeds = report(state, &permit, (&commitment, milestone), progress, (source, today));
            let texts = [title].into_iter().chain(evidence).chain(note).collect();
            Ok(with_texts(deeds.map_err(AgainstReport)?.into_iter(), texts))
        })
        .await
    }
}
