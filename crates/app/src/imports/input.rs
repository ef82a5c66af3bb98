//! What is imported: a file, read as often as needed, or a source that was read already.

use std::io::Read;
use std::sync::Arc;

use domain::deed::Recognised;
use opendata::imported::{Entry, Imported, Options, Reading, SourceDraft};
use opendata::kind::Kind;
use opendata::original::Original;
use opendata::report::Report;
use opendata::table::Refusal;

/// A source to be imported. Its entries can be read several times, always the same.
#[derive(Debug, Clone)]
pub enum Input {
    /// A source that was read whole, with what was recognised when its texts were still there, if they are not any more.
    Whole {
        /// The source.
        imported: Arc<Imported>,
        /// Identifiers that are known to mean the same commitment, of this and other sources.
        recognised: Option<Arc<[Recognised]>>,
    },
    /// A file, whose statements are never all in memory at once.
    File {
        /// Its name, for the report.
        name: String,
        /// What it holds.
        original: Original,
        /// What the caller knows better than the file.
        options: Options,
        /// The layout it was recognised as when it was opened.
        kind: Kind,
        /// What opening it said of the source.
        source: SourceDraft,
    },
}

impl Input {
    /// A file, which is read to its end and opened once, so that nothing but a broken disk can refuse it later.
    ///
    /// # Errors
    /// When it cannot be read or is not a file that we know.
    pub fn file(name: &str, from: impl Read, options: Options) -> Result<Self, Refusal> {
        let original = Original::read(from, &options.limits)?;
        let Reading { kind, source, .. } = Reading::open(name, &original, &options)?;
        Ok(Self::File { name: name.to_owned(), original, options, kind, source })
    }

    /// A source that was read whole.
    #[must_use]
    pub fn whole(imported: Imported) -> Self {
        Self::Whole { imported: Arc::new(imported), recognised: None }
    }

    /// A source without its texts, and what was recognised while they were there.
    #[must_use]
    pub fn bundled(imported: Imported, recognised: Arc<[Recognised]>) -> Self {
        Self::Whole { imported: Arc::new(imported), recognised: Some(recognised) }
    }

    /// What was recognised before, if that is to be taken over.
    pub(crate) fn recognised(&self) -> Option<&[Recognised]> {
        match self {
            Self::Whole { recognised, .. } => recognised.as_deref(),
            Self::File { .. } => None,
        }
    }

    /// The source.
    #[must_use]
    pub fn source(&self) -> &SourceDraft {
        match self {
            Self::Whole { imported, .. } => &imported.source,
            Self::File { source, .. } => source,
        }
    }

    /// The layout it was recognised as.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Whole { imported, .. } => imported.kind,
            Self::File { kind, .. } => *kind,
        }
    }

    /// Shows every entry in order and answers with the report. `take` says whether to go on.
    ///
    /// # Errors
    /// When the file cannot be read any more, which it could when it was opened.
    pub(crate) fn each(&self, mut take: impl FnMut(Entry) -> bool) -> Result<Report, Refusal> {
        match self {
            Self::Whole { imported, .. } => {
                let _ = imported.entries.iter().cloned().all(take);
                Ok(imported.report.clone())
            }
            Self::File { name, original, options, .. } => {
                let reading = Reading::open(name, original, options)?;
                let told = reading.each(|entry| if take(entry) { Ok(()) } else { Err(Stopped::Enough) });
                told.or_else(|stopped| match stopped {
                    Stopped::Enough => Ok(Report::default()),
                    Stopped::By(refusal) => Err(refusal),
                })
            }
        }
    }
}

/// Why no more entries are shown.
enum Stopped {
    /// Whoever takes them has enough.
    Enough,
    /// The file cannot be read any more.
    By(Refusal),
}

impl From<Refusal> for Stopped {
    fn from(refusal: Refusal) -> Self {
        Self::By(refusal)
    }
}
