//! Group commit: many callers, one writer, one sync of the disk for all who wait.
//!
//! A command is a function of the state that answers with what is to be recorded, or refuses. One task takes the head
//! lock, folds what others have appended, runs all waiting commands one after another on a private next state, writes
//! everything, commits once, and only then shows the next state to the world and answers everybody. A command that refuses
//! spoils nothing for the others; a commit that fails is everybody's failure, and the private state is thrown away.
//!
//! The same task follows what other processes append, so there is one order in which states become visible. It never
//! judges a rule itself and does not know what the state is: see [`State`].

use std::collections::HashMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::partnership::Partnership;
use domain::time::Date;
use domain::{Deed, ImportId, Timestamp};
use record::{Act, By, Cause, Key};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use crate::desk::{DeskChange, Expected};
use crate::files::StagedFile;
use crate::read::StoredAct;
use crate::texts::NewText;
use crate::writer::Writer;
use crate::{Result, Store, StoreError, Unfit};

/// How many commands may wait before a further caller has to.
const QUEUE: usize = 4096;
/// The longest key that leaves room for the suffixes of a command's acts.
const MAX_KEY: usize = 100;

/// What commands are decided on: a fold of the record, cheap to clone.
pub trait State: Clone + Send + Sync + 'static {
    /// How many acts were folded.
    fn length(&self) -> u64;
    /// Folds the next act.
    ///
    /// # Errors
    /// A sentence that says why the act cannot follow. The state is then thrown away.
    fn fold(&mut self, act: Act) -> Result<(), String>;
}

impl State for Partnership {
    fn length(&self) -> u64 {
        self.length
    }
    fn fold(&mut self, act: Act) -> Result<(), String> {
        self.apply(act.happened()).map_err(|unsound| unsound.to_string())
    }
}

/// An act before it has a position, a moment and a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// When it was so.
    pub effective_on: Date,
    /// Who acts.
    pub by: By,
    /// What it rests on.
    pub cause: Option<Cause>,
    /// The import it belongs to.
    pub import: Option<ImportId>,
    /// What is done.
    pub deed: Deed,
}

/// What a command wants recorded, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision<T = ()> {
    /// Acts, in order. The first gets the position [`State::length`].
    pub acts: Vec<Draft>,
    /// Texts that they point to.
    pub texts: Vec<NewText>,
    /// Files that they point to.
    pub files: Vec<StagedFile>,
    /// Changes to the desk.
    pub desk: Vec<DeskChange>,
    /// What the caller wants to know of the decision.
    pub answer: T,
}

impl Decision {
    /// Acts alone.
    #[must_use]
    pub fn acts(acts: Vec<Draft>) -> Self {
        Self { acts, texts: Vec::new(), files: Vec::new(), desk: Vec::new(), answer: () }
    }
}

impl<T> Decision<T> {
    /// The same with another answer.
    #[must_use]
    pub fn answering<U>(self, answer: U) -> Decision<U> {
        let Self { acts, texts, files, desk, .. } = self;
        Decision { acts, texts, files, desk, answer }
    }
}

/// A command that is in the record for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done<T> {
    /// It was recorded now.
    Recorded {
        /// The positions of its acts.
        positions: Range<u64>,
        /// The decision's answer.
        answer: T,
    },
    /// A command with its key was recorded before; this one was not run.
    Repeated {
        /// The positions of that command's acts.
        positions: Range<u64>,
    },
}

impl<T> Done<T> {
    /// The positions of the command's acts, now or before.
    #[must_use]
    pub fn positions(&self) -> Range<u64> {
        let (Self::Recorded { positions, .. } | Self::Repeated { positions }) = self;
        positions.clone()
    }
}

/// A command that left nothing behind.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Failed<R> {
    /// The command itself refused.
    #[error("the command was refused")]
    Refused(R),
    /// The store could not record it. After [`StoreError::Gone`] repeat it with the same key.
    #[error(transparent)]
    Store(StoreError),
    /// What it rests on stands otherwise on the desk by now; it was not run.
    #[error("what the command rests on was changed meanwhile")]
    Moved,
    /// The command panicked: a fault of the program.
    #[error("the command failed by a fault of this program; the log has more")]
    Panicked,
}

/// What has become visible, in order: after a commit of ours, or because another process appended.
#[derive(Debug)]
pub struct Published<'a, S> {
    /// The state after `acts`.
    pub state: &'a S,
    /// New acts, each position exactly once and in order. Empty where only texts are new.
    pub acts: &'a [StoredAct],
    /// New texts; those that acts point to never come after them.
    pub texts: &'a [NewText],
}

/// Where the writing task starts from: what the caller has loaded and folded already.
#[derive(Debug, Clone)]
pub struct Start<S> {
    /// The state.
    pub state: S,
    /// The number of the last text that was loaded, see [`crate::StoredText::number`]; 0 for none.
    pub texts: u64,
}

/// The way to the one writer. Clones lead to the same; when the last is dropped, the task ends after its last command.
#[derive(Debug)]
pub struct Group<S> {
    queue: mpsc::Sender<Box<dyn Waiting<S>>>,
    trouble: watch::Receiver<Option<StoreError>>,
}

impl<S> Clone for Group<S> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone(), trouble: self.trouble.clone() }
    }
}

impl<S: State> Group<S> {
    /// Starts the task. `clock` is our own clock; `publish` is called on the task for everything that has become visible.
    pub fn start(
        store: Store,
        start: Start<S>,
        clock: impl Fn() -> Timestamp + Send + 'static,
        publish: impl FnMut(Published<'_, S>) + Send + 'static,
    ) -> (Self, JoinHandle<()>) {
        let (queue, waiting) = mpsc::channel(QUEUE);
        let (told, trouble) = watch::channel(None);
        let writer = Writer::new(store, start, Box::new(clock), Box::new(publish), told);
        (Self { queue, trouble }, tokio::spawn(writer.run(waiting)))
    }

    /// Runs a command at most once for each key, and answers when it is durable and visible.
    ///
    /// `decide` is called with the state that its acts will follow on, and the clock. It runs on the writing task while
    /// everybody waits, so what can be prepared is prepared before. Dropping the answer does not stop the command.
    ///
    /// # Errors
    /// [`Failed`]; nothing of the command was recorded then, except perhaps after [`StoreError::Gone`].
    pub async fn submit<T, R, F>(&self, key: Key, decide: F) -> Result<Done<T>, Failed<R>>
    where
        T: Send + 'static,
        R: Send + 'static,
        F: FnOnce(&S, Timestamp) -> Result<Decision<T>, R> + Send + 'static,
    {
        self.submit_resting_on(key, Vec::new(), decide).await
    }

    /// The same for a command that rests on what stands on the desk: `decide` sees the state and no row of the desk, so what was read
    /// there is looked at again, in the transaction that records the command, before it is run.
    ///
    /// # Errors
    /// [`Failed`]; [`Failed::Moved`] where something stands otherwise by now.
    pub async fn submit_resting_on<T, R, F>(
        &self,
        key: Key,
        expected: Vec<Expected>,
        decide: F,
    ) -> Result<Done<T>, Failed<R>>
    where
        T: Send + 'static,
        R: Send + 'static,
        F: FnOnce(&S, Timestamp) -> Result<Decision<T>, R> + Send + 'static,
    {
        if key.as_str().len() > MAX_KEY || key.as_str().contains('~') {
            return Err(Failed::Store(Unfit::KeyForm(key).into()));
        }
        let (reply, answer) = oneshot::channel();
        let command = Command { key, expected, decide: Some(decide), decided: None, reply };
        let gone = || Failed::Store(StoreError::Gone(std::sync::Arc::new(sqlx::Error::WorkerCrashed)));
        self.queue.send(Box::new(command)).await.map_err(|_| gone())?;
        answer.await.unwrap_or_else(|_| Err(gone()))
    }

    /// Why the state does not follow the record at the moment, if it does not: the node can be read but is not ready.
    #[must_use]
    pub fn trouble(&self) -> Option<StoreError> {
        self.trouble.borrow().clone()
    }
}

/// A command whose types only its caller knows.
pub(crate) trait Waiting<S>: Send {
    fn key(&self) -> &Key;
    /// What it rests on that stands on the desk.
    fn expected(&self) -> &[Expected];
    /// Runs it; nothing if it refused or panicked.
    fn decide(&mut self, state: &S, now: Timestamp) -> Option<Proposal>;
    /// Tells the caller.
    fn answer(self: Box<Self>, fate: Fate);
}

/// What a command wants recorded, without its answer.
pub(crate) type Proposal = Decision<()>;

/// What became of a command.
#[derive(Debug, Clone)]
pub(crate) enum Fate {
    /// Its own decision stands: recorded here, or refused.
    Decided(Range<u64>),
    /// Recorded before.
    Repeated(Range<u64>),
    /// What it rests on stands otherwise by now.
    Moved,
    /// Nothing was recorded.
    Failed(StoreError),
}

struct Command<F, T, R> {
    key: Key,
    expected: Vec<Expected>,
    decide: Option<F>,
    decided: Option<Result<T, Failed<R>>>,
    reply: oneshot::Sender<Result<Done<T>, Failed<R>>>,
}

impl<S, F, T, R> Waiting<S> for Command<F, T, R>
where
    T: Send,
    R: Send,
    F: FnOnce(&S, Timestamp) -> Result<Decision<T>, R> + Send,
{
    fn key(&self) -> &Key {
        &self.key
    }

    fn expected(&self) -> &[Expected] {
        &self.expected
    }

    fn decide(&mut self, state: &S, now: Timestamp) -> Option<Proposal> {
        let decide = self.decide.take()?;
        // The state is only lent, so a panic leaves nothing half-done behind.
        let decided = catch_unwind(AssertUnwindSafe(|| decide(state, now)));
        let (answer, proposal) = match decided {
            Ok(Ok(Decision { acts, texts, files, desk, answer })) => {
                (Ok(answer), Some(Decision { acts, texts, files, desk, answer: () }))
            }
            Ok(Err(refusal)) => (Err(Failed::Refused(refusal)), None),
            Err(_) => (Err(Failed::Panicked), None),
        };
        self.decided = Some(answer);
        proposal
    }

    fn answer(self: Box<Self>, fate: Fate) {
        let answer = match (fate, self.decided) {
            (Fate::Failed(error), _) => Err(Failed::Store(error)),
            (Fate::Moved, _) => Err(Failed::Moved),
            (Fate::Repeated(positions), _) => Ok(Done::Repeated { positions }),
            (Fate::Decided(positions), Some(decided)) => decided.map(|answer| Done::Recorded { positions, answer }),
            (Fate::Decided(_), None) => Err(Failed::Panicked),
        };
        // Nobody may be waiting any more, which is fine.
        drop(self.reply.send(answer));
    }
}

/// The acts of a command, stamped: the first bears the command's key, the others a suffix each.
pub(crate) fn stamp(
    key: &Key,
    drafts: Vec<Draft>,
    first: u64,
    mut moment: impl FnMut() -> Timestamp,
) -> Result<Vec<Act>, Unfit> {
    let acts = (first..).zip(drafts).enumerate().map(|(nth, (seq, draft))| {
        let key = if nth == 0 { Ok(key.clone()) } else { format!("{}~{nth}", key.as_str()).parse() };
        let Draft { effective_on, by, cause, import, deed } = draft;
        let key = key.map_err(|problem| Unfit::Bytes { seq, problem: problem.to_string() })?;
        Ok(Act { seq, recorded_at: moment(), effective_on, by, cause, import, key, deed })
    });
    acts.collect()
}

/// Where the commands of one round ended up, by key: a repetition in the same round is a repetition.
pub(crate) type Accepted = HashMap<Key, Range<u64>>;
