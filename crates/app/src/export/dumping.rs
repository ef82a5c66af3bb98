//! The rows of the dump: from a state, and for acts from the store, one after another.

use std::fmt;
use std::io::Write;
use std::sync::Arc;

use domain::{Lens, Partnership, TextId};
use opendata::dump::{self, Dump, Leaf, Out, Seen};
use store::StoreError;
use tabular::Failed;
use tokio::runtime::Handle;

use super::{files, texts};
use crate::App;

/// The name of a country by its ISO 3166-1 alpha-3 code, in a language.
pub type Countries = Arc<dyn Fn(&str) -> String + Send + Sync>;

/// What is dumped. Its rows are asked for on a thread that may wait.
#[derive(Clone)]
pub struct Dumping {
    app: Arc<App>,
    runtime: Handle,
    /// The state.
    pub state: Arc<Partnership>,
    /// The newest state.
    pub now: Arc<Partnership>,
    /// What is looked through.
    pub lens: Lens,
    countries: Countries,
}

/// Why a dump breaks off.
#[derive(Debug, thiserror::Error)]
pub enum DumpError {
    /// A file cannot be written.
    #[error(transparent)]
    File(#[from] Failed),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<std::io::Error> for DumpError {
    fn from(cause: std::io::Error) -> Self {
        Self::File(cause.into())
    }
}

impl fmt::Debug for Dumping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dumping").field("length", &self.state.length).field("lens", &self.lens).finish_non_exhaustive()
    }
}

impl Dumping {
    /// A dump of a state through a lens; `now` is the newest state, taken before. Call it where a runtime is.
    #[must_use]
    pub fn new(
        app: &Arc<App>,
        state: Arc<Partnership>,
        now: Arc<Partnership>,
        lens: Lens,
        countries: Countries,
    ) -> Self {
        Self { app: Arc::clone(app), runtime: Handle::current(), state, now, lens, countries }
    }

    /// A dump of everything that is known now.
    #[must_use]
    pub fn of_today(app: &Arc<App>, countries: Countries) -> Self {
        let now = app.history().now();
        Self::new(app, Arc::clone(&now), now, Lens::ALL, countries)
    }

    /// Gives every row of a table.
    ///
    /// # Errors
    /// When `out` fails, or the store does not answer.
    pub fn rows(&self, table: Dump, out: &mut Out<'_>) -> Result<(), DumpError> {
        match table {
            Dump::Acts => self.acts(out),
            _ => Ok(table.rows(&self.seen(&|id| self.app.texts().shared(id)), out)?),
        }
    }

    fn seen<'a>(&'a self, words: &'a dyn Fn(&TextId) -> Option<Arc<str>>) -> Seen<'a> {
        Seen { state: &self.state, now: &self.now, lens: self.lens, words, country: &*self.countries }
    }

    fn acts(&self, out: &mut Out<'_>) -> Result<(), DumpError> {
        let mut chunks = self.app.store().read_acts(0..self.state.length);
        while let Some(chunk) = self.runtime.block_on(chunks.next())? {
            for stored in chunk {
                let leaf = Leaf { bytes: &stored.bytes, hash: stored.leaf.as_bytes() };
                dump::act(&stored.decode()?, &leaf, out)?;
            }
        }
        Ok(())
    }

    /// Writes every text that may be shown, one a line, with the salt of its digest.
    ///
    /// # Errors
    /// When `out` cannot be written to, or the store does not answer.
    pub fn write_texts(&self, out: impl Write) -> Result<u64, DumpError> {
        self.runtime.block_on(texts::write(self.app.store(), &self.now, out))
    }

    /// Writes the list of the files that may be shown, one a line, with the salt of each digest.
    ///
    /// # Errors
    /// When `out` cannot be written to, or the store does not answer.
    pub fn write_file_list(&self, out: impl Write) -> Result<u64, DumpError> {
        self.runtime.block_on(files::list(self.app.store(), (&self.now, &self.now), out))
    }

    /// Who credits whom: what each source is called, and its terms, the newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn credits(&self) -> Result<Vec<(String, String)>, DumpError> {
        let mut credits = Vec::new();
        let columns = Dump::Sources.table().columns;
        let at = |name| columns.iter().position(|column| column.name == name);
        let (title, terms) = (at("title"), at("licence"));
        self.rows(Dump::Sources, &mut |cells| {
            let mut scratch = String::new();
            let mut said = |at: Option<usize>| {
                at.and_then(|at| cells.get(at)).map(|cell| cell.written(&mut scratch).to_owned()).unwrap_or_default()
            };
            credits.push((said(title), said(terms)));
            Ok(())
        })?;
        Ok(credits)
    }
}
