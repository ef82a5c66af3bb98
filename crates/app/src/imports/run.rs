//! Running an import: what it would do, and doing it in batches that become visible together.

use domain::deed::{Deed, ImportAbandoned, ImportClosed, ImportOpened, SourceRegistered};
use domain::partnership::{Import, ImportEnd};
use domain::people::Permit;
use domain::{Date, ImportId, Partnership, Timestamp};
use opendata::imported::{Entry, SourceDraft};
use opendata::report::Report;
use opendata::table::Refusal;
use record::{Cause, Key};
use store::NewText;
use tokio::sync::mpsc;

use crate::App;
use crate::imports::Input;
use crate::imports::draft::{Drafter, Effect};
use crate::imports::recognition::{Found, NewRow, against_the_record, taken_over};
use crate::write::{Command, Draft, WriteError, Written};

/// How many deeds one batch has: few enough that other writers wait for milliseconds only.
const BATCH: usize = 500;
/// How many batches are read ahead of what is recorded.
const AHEAD: usize = 4;

/// What an import does or would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// What it does to the record.
    pub effect: Effect,
    /// What was recognised and what could not be decided.
    pub found: Found,
    /// What was not as expected in the file.
    pub report: Report,
    /// Whether the same bytes are in the record already, so that there is nothing to do.
    pub already: bool,
}

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// What it did to the record.
    pub plan: Plan,
    /// The acts it appended.
    pub acts: u64,
    /// The position at which it became visible.
    pub visible_at: Option<u64>,
}

/// How far an import is: entries recorded so far.
pub type Progress<'a> = &'a (dyn Fn(u64) + Send + Sync);

/// Why a source cannot be imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Another file stands in the record under the source's name.
    #[error(
        "the source {source_id} is in the record already, made from another file (SHA-256 {known}); if this is a new edition, \
         name it with --source"
    )]
    OtherFile {
        /// The source's name.
        source_id: domain::SourceId,
        /// The digest of the file in the record.
        known: String,
    },
    /// The name of the source is too long to name an import after it.
    #[error("the source's name {0} is too long to name an import after it: use at most 70 characters")]
    Name(domain::SourceId),
    /// The file cannot be read.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Writing failed.
    #[error(transparent)]
    Write(#[from] WriteError<ImportRefusal>),
    /// A part of the program ended before its time.
    #[error("reading the file was broken off by a fault of this program; its log has more")]
    BrokenOff,
}

/// Why the state refuses a step of an import.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefusal {
    /// Somebody else ended the import meanwhile.
    #[error("the import {0} is no longer open")]
    NotOpen(ImportId),
}

/// What an import would do, without doing it.
///
/// # Errors
/// When another file stands in the record under the source's name, or the file cannot be read.
pub fn plan(app: &App, input: &Input) -> Result<Plan, ImportError> {
    let state = app.history().now();
    if is_done(&state, input.source())? {
        return Ok(Plan { already: true, ..Plan::default() });
    }
    let found = find(app, &state, input)?;
    let mut drafting = Drafting::new(app, &state, input, &found);
    let report = input.each(|entry| {
        drafting.draft(vec![entry]);
        true
    })?;
    let effect = counted(drafting.effect, &found);
    Ok(Plan { effect, found, report, already: false })
}

/// Imports a source. The same bytes again append nothing; an import that was killed goes on where it was.
///
/// # Errors
/// When another file stands in the record under the source's name, or reading or writing fails; what was written by then
/// stays invisible until the import is run again.
pub async fn import(app: &App, permit: Permit, input: Input, progress: Progress<'_>) -> Result<Outcome, ImportError> {
    let state = app.history().now();
    if is_done(&state, input.source())? {
        return Ok(Outcome { plan: Plan { already: true, ..Plan::default() }, ..Outcome::default() });
    }
    let found = find(app, &state, &input)?;
    let mut run = Run::open(app, permit, input.source()).await?;
    let mut drafting = Drafting::new(app, &state, &input, &found);
    let (mut batches, reading) = read_ahead(input.clone());
    while let Some(batch) = batches.recv().await {
        run.append(drafting.draft(batch)).await?;
        progress(run.number);
    }
    let report = reading.await.map_err(|_| ImportError::BrokenOff)??;
    for links in found.links.chunks(BATCH) {
        run.append(links.iter().map(|link| Draft::plain(run.on, Deed::Recognised(link.clone()))).collect()).await?;
    }
    let effect = counted(drafting.effect, &found);
    let closed = run.close(&report).await?;
    let acts = app.history().now().length - state.length;
    Ok(Outcome { plan: Plan { effect, found, report, already: false }, acts, visible_at: Some(closed.last) })
}

/// Reads a source on a thread of its own, a few batches ahead.
fn read_ahead(input: Input) -> (mpsc::Receiver<Vec<Entry>>, tokio::task::JoinHandle<Result<Report, Refusal>>) {
    let (send, receive) = mpsc::channel(AHEAD);
    let reading = tokio::task::spawn_blocking(move || {
        let mut batch = Vec::with_capacity(BATCH);
        let report = input.each(|entry| {
            batch.push(entry);
            batch.len() < BATCH || send.blocking_send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))).is_ok()
        });
        if !batch.is_empty() {
            // If nobody receives any more, the import has failed and says why.
            drop(send.blocking_send(batch));
        }
        report
    });
    (receive, reading)
}

/// Whether the same bytes are in the record.
fn is_done(state: &Partnership, draft: &SourceDraft) -> Result<bool, ImportError> {
    let Some(source) = state.sources.get(&draft.id) else { return Ok(false) };
    if source.digest != draft.digest {
        return Err(ImportError::OtherFile { source_id: source.id.clone(), known: source.digest.clone() });
    }
    let closed = |i: &Import| i.source == source.id && matches!(i.end, Some(ImportEnd::Closed { .. }));
    Ok(state.imports.values().any(closed))
}

/// Which rows are commitments that the record knows. Where it knows none, the source need not be read for it.
fn find(app: &App, state: &Partnership, input: &Input) -> Result<Found, ImportError> {
    if state.rows.is_empty() {
        return Ok(Found::default());
    }
    let mut rows = Vec::new();
    input.each(|entry| {
        rows.extend(NewRow::of(entry));
        true
    })?;
    Ok(match input.recognised() {
        Some(known) => taken_over(state, known, &rows),
        None => against_the_record(state, &app.texts(), &rows),
    })
}

fn counted(effect: Effect, found: &Found) -> Effect {
    Effect { recognised: found.links.len() as u64, undecided: found.undecided.len() as u64, ..effect }
}

/// Drafts batches. Everything is drafted against the state before the import: what the import itself says is not visible.
struct Drafting<'a> {
    app: &'a App,
    drafter: Drafter<'a>,
    effect: Effect,
}

impl<'a> Drafting<'a> {
    fn new(app: &'a App, state: &'a Partnership, input: &'a Input, found: &'a Found) -> Self {
        let drafter = Drafter {
            state,
            source: &input.source().id,
            known_as: found.known_as(state),
            chance: &app.surroundings.chance,
        };
        Self { app, drafter, effect: Effect::default() }
    }

    fn draft(&mut self, batch: Vec<Entry>) -> Vec<Draft> {
        let texts = self.app.texts();
        batch.into_iter().map(|entry| self.drafter.draft(entry, &texts, &mut self.effect)).collect()
    }
}

/// An import that is open.
struct Run<'a> {
    app: &'a App,
    permit: Permit,
    import: ImportId,
    opened_at: u64,
    /// The day on which we say that rows are one: ours.
    on: Date,
    /// How many deeds were put forward.
    number: u64,
    /// How many deeds an earlier run has recorded.
    recorded: u64,
}

impl<'a> Run<'a> {
    /// Registers the source and opens the import, or finds it open. An import of the same source by another version of the
    /// program, which may read the file differently, is given up first.
    async fn open(app: &'a App, permit: Permit, source: &SourceDraft) -> Result<Self, ImportError> {
        let digest = source.digest.get(..8).unwrap_or(&source.digest);
        let version = env!("CARGO_PKG_VERSION").replace('.', "-");
        let name = format!("{}-{digest}-{version}", source.id);
        let import: ImportId = name.parse().map_err(|_| ImportError::Name(source.id.clone()))?;
        let on = app.now().date();
        let command = Command { permit: permit.clone(), key: key(&import, "open")?, cause: None, import: None };
        let registration = registration(app, source, on);
        let opened = Deed::ImportOpened(ImportOpened { import: import.clone(), source: source.id.clone() });
        let source_id = source.id.clone();
        let decide = move |state: &Partnership, _: Timestamp| {
            let stale = state.imports.iter().filter(|(_, i)| i.source == source_id && i.end.is_none());
            let abandoned = stale.map(|(id, _)| Deed::ImportAbandoned(ImportAbandoned { import: id.clone() }));
            let mut drafts: Vec<Draft> = abandoned.map(|deed| Draft::plain(on, deed)).collect();
            if !state.sources.contains_key(&source_id) {
                drafts.push(registration);
            }
            drafts.push(Draft::plain(on, opened));
            Ok(drafts)
        };
        let opened_at = app.write(command, decide).await?.last;
        let recorded = app.history().now().imports.get(&import).map_or(0, |i| i.waited);
        Ok(Self { app, permit, import, opened_at, on, number: 0, recorded })
    }

    /// Records the next deeds, but for those that an earlier run has recorded.
    async fn append(&mut self, drafts: Vec<Draft>) -> Result<(), ImportError> {
        let (first, size) = (self.number, drafts.len() as u64);
        self.number += size;
        let known = usize::try_from(self.recorded.saturating_sub(first)).unwrap_or(usize::MAX);
        let new: Vec<Draft> = drafts.into_iter().skip(known).collect();
        if new.is_empty() {
            return Ok(());
        }
        let import = Some(self.import.clone());
        self.record(&(first + known as u64).to_string(), import, new).await.map(|_| ())
    }

    /// Makes all deeds of the import visible.
    async fn close(self, report: &Report) -> Result<Written, ImportError> {
        let text = serde_json::to_string(report).unwrap_or_default();
        let text = NewText::new((self.app.surroundings.chance)(), text);
        let counts = ImportClosed {
            import: self.import.clone(),
            rows: report.rows_read,
            rows_taken: report.rows_taken,
            rows_reported: report.rows_reported,
            deeds: self.number,
            report: Some(text.id().clone()),
        };
        let draft = Draft { effective_on: self.on, deed: Deed::ImportClosed(counts), texts: vec![text] };
        self.record("close", None, vec![draft]).await
    }

    /// Records drafts if nobody has ended the import meanwhile.
    async fn record(
        &self,
        step: &str,
        belongs_to: Option<ImportId>,
        drafts: Vec<Draft>,
    ) -> Result<Written, ImportError> {
        let command = Command {
            permit: self.permit.clone(),
            key: key(&self.import, step)?,
            cause: Some(Cause::Act(self.opened_at)),
            import: belongs_to,
        };
        let import = self.import.clone();
        let while_open = move |state: &Partnership, _: Timestamp| {
            let open = state.imports.get(&import).is_some_and(|i| i.end.is_none());
            if open { Ok(drafts) } else { Err(ImportRefusal::NotOpen(import)) }
        };
        Ok(self.app.write(command, while_open).await?)
    }
}

/// The deed that enters a source, with the words it brings.
fn registration(app: &App, source: &SourceDraft, on: Date) -> Draft {
    let new = |words: &str| NewText::new((app.surroundings.chance)(), words);
    let (title, licence) = (new(&source.title), source.licence.as_deref().map(new));
    let deed = Deed::SourceRegistered(SourceRegistered {
        source: source.id.clone(),
        digest: source.digest.clone(),
        bytes: source.bytes,
        authority: source.authority,
        published_on: source.published_on,
        title: title.id().clone(),
        licence: licence.as_ref().map(|text| text.id().clone()),
    });
    Draft { effective_on: on, deed, texts: std::iter::once(title).chain(licence).collect() }
}

/// The key of one step. Long names of imports leave no room for it.
fn key(import: &ImportId, step: &str) -> Result<Key, ImportError> {
    let key = format!("{import}/{step}");
    let fits = key.len() <= 100;
    let name = || import.as_str().parse().map(ImportError::Name).unwrap_or(ImportError::BrokenOff);
    key.parse().ok().filter(|_| fits).ok_or_else(name)
}
