//! The writing task behind [`crate::group::Group`]: rounds of commands, and following what others append.

use std::collections::VecDeque;
use std::ops::Range;
use std::time::Duration;

use domain::Timestamp;
use record::Act;
use tokio::sync::{mpsc, watch};

use crate::desk::DeskChange;
use crate::files::StagedFile;
use crate::group::{Accepted, Fate, Proposal, Published, Start, State, Waiting, stamp};
use crate::read::StoredAct;
use crate::tail::Tail;
use crate::texts::NewText;
use crate::turn::{Ready, Turn};
use crate::{Result, Store, StoreError, Unfit};

/// How many commands a round takes at most.
const ROUND_COMMANDS: usize = 1024;
/// After how many acts a round takes no further command, so that writers of other processes get their turn.
const ROUND_ACTS: usize = 4096;
/// How long to wait before trying again to follow a record that could not be followed.
const PAUSE: Duration = Duration::from_secs(1);

type Clock = Box<dyn Fn() -> Timestamp + Send>;
type Publish<S> = Box<dyn FnMut(Published<'_, S>) + Send>;
type Queue<S> = mpsc::Receiver<Box<dyn Waiting<S>>>;
type Commands<S> = VecDeque<Box<dyn Waiting<S>>>;

pub(crate) struct Writer<S> {
    store: Store,
    /// What is visible: the state after the last commit that is known to have happened.
    state: S,
    /// The number of the last text that was published.
    texts: u64,
    clock: Clock,
    publish: Publish<S>,
    trouble: watch::Sender<Option<StoreError>>,
}

/// What one round has decided so far, on a state that nobody sees yet.
struct Round<S> {
    /// The state before the round.
    base: S,
    state: S,
    moment: Timestamp,
    acts: Vec<Ready>,
    texts: Vec<NewText>,
    files: Vec<StagedFile>,
    desk: Vec<DeskChange>,
    accepted: Accepted,
}

impl<S: State> Writer<S> {
    pub(crate) fn new(
        store: Store,
        start: Start<S>,
        clock: Clock,
        publish: Publish<S>,
        trouble: watch::Sender<Option<StoreError>>,
    ) -> Self {
        Self { store, state: start.state, texts: start.texts, clock, publish, trouble }
    }

    /// Serves commands and follows the record until nobody can submit any more.
    pub(crate) async fn run(mut self, mut queue: Queue<S>) {
        let mut tail = self.store.tail();
        let mut waiting = Commands::new();
        loop {
            if waiting.is_empty() {
                tokio::select! {
                    biased;
                    first = queue.recv() => match first {
                        Some(first) => {
                            waiting.push_back(first);
                            // Whoever was just answered is about to come again: let them, so that one sync is for all.
                            tokio::task::yield_now().await;
                        }
                        None => return,
                    },
                    seen = look(&mut tail, self.state.length(), self.is_stuck()) => self.follow(seen).await,
                }
            } else {
                self.round(&mut waiting, &mut queue).await;
            }
        }
    }

    fn is_stuck(&self) -> bool {
        self.trouble.borrow().is_some()
    }

    async fn follow(&mut self, seen: Result<()>) {
        let outcome = match seen {
            Ok(()) => self.catch_up().await,
            Err(error) => Err(error),
        };
        self.note(outcome.err());
    }

    /// Tells of trouble once when it comes and once when it has gone.
    fn note(&self, now: Option<StoreError>) {
        // Who closes a store is no longer followed by it, and that is no trouble.
        let now = now.filter(|_| !self.store.shared.db.is_closed());
        self.trouble.send_if_modified(|before| {
            match (&before, &now) {
                (None, Some(error)) => {
                    tracing::error!(%error, at = self.state.length(), "not following the record; serving what is known");
                }
                (Some(_), None) => tracing::info!(at = self.state.length(), "following the record again"),
                _ => {}
            }
            let changed = before.is_some() != now.is_some();
            *before = now;
            changed
        });
    }

    /// Publishes what others have appended: texts first, so that whoever sees an act finds its words.
    async fn catch_up(&mut self) -> Result<()> {
        let (length, texts) = self.store.head().await?;
        if texts > self.texts {
            let mut chunks = self.store.read_texts(self.texts);
            while let Some(chunk) = chunks.next().await? {
                let last = chunk.last().map_or(self.texts, |text| text.number);
                let texts: Vec<NewText> = chunk.into_iter().map(NewText::from).collect();
                (self.publish)(Published { state: &self.state, acts: &[], texts: &texts });
                self.texts = last;
            }
        }
        let mut chunks = self.store.read_acts(self.state.length()..length);
        while let Some(acts) = chunks.next().await? {
            let mut next = self.state.clone();
            for act in &acts {
                next.fold(act.decode()?)
                    .map_err(|problem| StoreError::Damaged(format!("act {}: {problem}", act.seq)))?;
            }
            self.state = next;
            (self.publish)(Published { state: &self.state, acts: &acts, texts: &[] });
        }
        Ok(())
    }

    /// One round: the lock, the waiting commands, one commit, the answers.
    async fn round(&mut self, waiting: &mut Commands<S>, queue: &mut Queue<S>) {
        let turn = self.turn().await;
        while waiting.len() < ROUND_COMMANDS
            && let Ok(next) = queue.try_recv()
        {
            waiting.push_back(next);
        }
        let outcome = match turn {
            Ok(turn) => self.record(turn, waiting).await,
            Err(error) => Err(error),
        };
        match outcome {
            Ok(fates) => waiting.drain(..fates.len()).zip(fates).for_each(|(command, fate)| command.answer(fate)),
            // Even a refusal may rest on a command of this round that was not recorded in the end.
            Err(error) => waiting.drain(..).for_each(|command| command.answer(Fate::Failed(error.clone()))),
        }
    }

    /// The head lock, with our state caught up.
    async fn turn(&mut self) -> Result<Turn> {
        let turn = self.store.turn().await?;
        if turn.length() > self.state.length() || turn.texts() > self.texts {
            let outcome = self.catch_up().await;
            self.note(outcome.clone().err());
            outcome?;
        }
        if turn.length() == self.state.length() {
            Ok(turn)
        } else {
            let (there, here) = (turn.length(), self.state.length());
            Err(StoreError::Damaged(format!("the record has {there} acts where {here} were seen before")))
        }
    }

    /// Runs commands from the front until the round is full, and commits. Answers with the fate of each that was run.
    async fn record(&mut self, mut turn: Turn, commands: &mut Commands<S>) -> Result<Vec<Fate>> {
        let keys: Vec<_> = commands.iter().map(|command| command.key().as_str()).collect();
        let known = turn.find_keys(&keys).await?;
        let mut round = Round::on(self.state.clone(), turn.last_recorded_at());
        let mut fates = Vec::with_capacity(commands.len());
        for command in commands {
            let fate = if let Some(positions) = round.accepted.get(command.key()) {
                Fate::Repeated(positions.clone())
            } else if known.contains(command.key().as_str()) {
                let (first, last) = turn.find_key(command.key()).await?.unwrap_or_default();
                Fate::Repeated(first..last + 1)
            } else if turn.stands(command.expected()).await? {
                round.run(command.as_mut(), (self.clock)())
            } else {
                Fate::Moved
            };
            fates.push(fate);
            if round.acts.len() >= ROUND_ACTS {
                break;
            }
        }
        if round.is_empty() {
            turn.undo().await?;
            return Ok(fates);
        }
        turn.append_ready(&round.acts).await?;
        turn.put_texts(&round.texts).await?;
        turn.put_files(&round.files).await?;
        turn.change_desk(&round.desk).await?;
        let texts = turn.texts();
        turn.commit().await?;
        self.show(round, texts);
        Ok(fates)
    }

    /// Makes a committed round visible.
    fn show(&mut self, round: Round<S>, texts: u64) {
        (self.state, self.texts) = (round.state, texts);
        let acts: Vec<StoredAct> = round.acts.into_iter().map(Ready::stored).collect();
        (self.publish)(Published { state: &self.state, acts: &acts, texts: &round.texts });
    }
}

/// Waits for something new to follow, or, after trouble, for the moment to try again.
async fn look(tail: &mut Tail, length: u64, stuck: bool) -> Result<()> {
    if stuck {
        tokio::time::sleep(PAUSE).await;
        return Ok(());
    }
    tail.longer_than(length).await.map(|_| ())
}

impl<S: State> Round<S> {
    fn on(state: S, moment: Timestamp) -> Self {
        let (acts, texts, files, desk) = Default::default();
        Self { base: state.clone(), state, moment, acts, texts, files, desk, accepted: Accepted::new() }
    }

    fn is_empty(&self) -> bool {
        self.acts.is_empty() && self.texts.is_empty() && self.files.is_empty() && self.desk.is_empty()
    }

    /// Runs one command on the private state and keeps what it decides, all of it or nothing.
    fn run(&mut self, command: &mut dyn Waiting<S>, now: Timestamp) -> Fate {
        let first = self.state.length();
        let Some(proposal) = command.decide(&self.state, now) else { return Fate::Decided(first..first) };
        match self.take(command, proposal, now) {
            Ok(positions) => Fate::Decided(positions),
            Err(unfit) => Fate::Failed(unfit.into()),
        }
    }

    fn take(&mut self, command: &mut dyn Waiting<S>, proposal: Proposal, now: Timestamp) -> Result<Range<u64>, Unfit> {
        let first = self.state.length();
        let mut moment = self.moment;
        let acts = stamp(command.key(), proposal.acts, first, || {
            moment = now.max(Timestamp(moment.0.saturating_add(1)));
            moment
        })?;
        let ready = acts.iter().map(Ready::new).collect::<Result<Vec<_>, _>>()?;
        self.fold(acts)?;
        let positions = first..self.state.length();
        self.moment = moment;
        self.acts.extend(ready);
        self.texts.extend(proposal.texts);
        self.files.extend(proposal.files);
        self.desk.extend(proposal.desk);
        if !positions.is_empty() {
            self.accepted.insert(command.key().clone(), positions.clone());
        }
        Ok(positions)
    }

    /// Folds acts into the private state, all of them or none.
    ///
    /// No copy is kept for each command: changing what a copy shares would cost more than the folding. The rare command
    /// whose acts cannot follow makes us fold those before it once more.
    fn fold(&mut self, acts: Vec<Act>) -> Result<(), Unfit> {
        let outcome = acts.into_iter().try_for_each(|act| self.state.fold(act));
        if outcome.is_err() {
            self.state = self.base.clone();
            for before in &self.acts {
                let act = before.stored.decode().map_err(|error| error.to_string());
                act.and_then(|act| self.state.fold(act)).map_err(Unfit::Fold)?;
            }
        }
        outcome.map_err(Unfit::Fold)
    }
}
