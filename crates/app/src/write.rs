//! Writing: a permit, a command, and the acts it becomes. The one writer decides it on the state under the head lock.

use domain::people::Permit;
use domain::{Date, Deed, ImportId, Partnership, Timestamp};
use record::{By, Cause, Key};
use store::desk::{DeskChange, Expected};
use store::group::{self, Decision, Done, Failed};
use store::{NewText, StoreError};

use crate::App;

/// A deed on its way into the record, with the texts it brings.
#[derive(Debug)]
pub struct Draft {
    /// When it was so.
    pub effective_on: Date,
    /// What is done.
    pub deed: Deed,
    /// Texts that the record does not hold yet.
    pub texts: Vec<NewText>,
}

impl Draft {
    /// A deed that brings no texts.
    #[must_use]
    pub const fn plain(effective_on: Date, deed: Deed) -> Self {
        Self { effective_on, deed, texts: Vec::new() }
    }
}

/// What somebody does: one command becomes acts that are recorded together or not at all.
#[derive(Debug, Clone)]
pub struct Command {
    /// The right to do it.
    pub permit: Permit,
    /// Its idempotency key: repeating a command with the same key changes nothing.
    pub key: Key,
    /// What it rests on.
    pub cause: Option<Cause>,
    /// The import it belongs to.
    pub import: Option<ImportId>,
}

/// Where a command's acts are in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The first act.
    pub first: u64,
    /// The last.
    pub last: u64,
    /// Whether the command had been done before, so that nothing was written now.
    pub repeated: bool,
}

/// Why a command was not done. Nothing of it was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError<R> {
    /// The rules refuse it.
    #[error("{0}")]
    Refused(R),
    /// The store cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What the command rests on stands otherwise on the desk by now.
    #[error("what this rests on was changed meanwhile; nothing was written")]
    Moved,
    /// The record was restored from a backup that is behind what was published.
    #[error(transparent)]
    Behind(crate::restoring::Behind),
    /// The command failed by a fault of this program, which is logged.
    #[error("the command failed by a fault of this program; its log has more")]
    Fault,
}

impl<R> From<Failed<R>> for WriteError<R> {
    fn from(failed: Failed<R>) -> Self {
        match failed {
            Failed::Refused(refusal) => Self::Refused(refusal),
            Failed::Store(error) => Self::Store(error),
            Failed::Moved => Self::Moved,
            Failed::Panicked => Self::Fault,
        }
    }
}

/// What is decided of a state: deeds and changes of the desk, or a refusal.
type Decide<R> = Box<dyn FnOnce(&Partnership, Timestamp) -> Result<(Vec<Draft>, Vec<DeskChange>), R> + Send>;

impl App {
    /// Does a command: `decide` sees the state under the head lock and answers with deeds or a refusal. When this returns,
    /// the acts are durable and visible here.
    ///
    /// # Errors
    /// Why nothing was done.
    pub async fn write<R: Send + 'static>(
        &self,
        command: Command,
        decide: impl FnOnce(&Partnership, Timestamp) -> Result<Vec<Draft>, R> + Send + 'static,
    ) -> Result<Written, WriteError<R>> {
        self.write_and_change_desk(command, move |state, now| Ok((decide(state, now)?, Vec::new()))).await
    }

    /// The same, changing the desk in the same transaction.
    ///
    /// # Errors
    /// Why nothing was done.
    pub(crate) async fn write_and_change_desk<R: Send + 'static>(
        &self,
        command: Command,
        decide: impl FnOnce(&Partnership, Timestamp) -> Result<(Vec<Draft>, Vec<DeskChange>), R> + Send + 'static,
    ) -> Result<Written, WriteError<R>> {
        self.submit(command, Vec::new(), Box::new(decide)).await
    }

    /// The same for what rests on the desk, as it was read there: where that stands otherwise when the command's turn comes, nothing is
    /// done, and the answer is [`WriteError::Moved`].
    ///
    /// # Errors
    /// Why nothing was done.
    pub(crate) async fn write_resting_on<R: Send + 'static>(
        &self,
        command: Command,
        expected: Vec<Expected>,
        decide: impl FnOnce(&Partnership, Timestamp) -> Result<(Vec<Draft>, Vec<DeskChange>), R> + Send + 'static,
    ) -> Result<Written, WriteError<R>> {
        self.submit(command, expected, Box::new(decide)).await
    }

    /// The same, compiled once for each kind of refusal and not for each decision.
    async fn submit<R: Send + 'static>(
        &self,
        command: Command,
        expected: Vec<Expected>,
        decide: Decide<R>,
    ) -> Result<Written, WriteError<R>> {
        if let Some(behind) = &self.behind {
            return Err(WriteError::Behind(behind.clone()));
        }
        let key = command.key.clone();
        let decide = move |state: &Partnership, now| {
            let (drafts, desk) = decide(state, now)?;
            Ok(Decision { desk, ..command.decision(drafts) })
        };
        let done = self.group.submit_resting_on(key, expected, decide).await?;
        let positions = done.positions();
        let repeated = matches!(done, Done::Repeated { .. });
        Ok(Written { first: positions.start, last: positions.end.saturating_sub(1).max(positions.start), repeated })
    }
}

impl Command {
    fn decision(self, drafts: Vec<Draft>) -> Decision {
        let actor = self.permit.actor();
        let by = By { body: actor.body.clone(), office: actor.office_id() };
        let mut texts = Vec::new();
        let act = |draft: Draft| {
            texts.extend(draft.texts);
            group::Draft {
                effective_on: draft.effective_on,
                by: by.clone(),
                cause: self.cause.clone(),
                import: self.import.clone(),
                deed: draft.deed,
            }
        };
        let acts = drafts.into_iter().map(act).collect();
        Decision { texts, ..Decision::acts(acts) }
    }
}
