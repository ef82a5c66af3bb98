//! `openpact export`: the public record in a folder: as tables that anybody can use, and as a log that anybody can check.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::App;
use app::export::{Dumping, Exported, Tables};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use serde_json::json;
use views::Locale;
use web::Spoken;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, print_json};
use crate::printed::tell;
use crate::progress::Progress;
use crate::settings::{Common, Format, LogSettings};

/// Write the public record to an empty folder: all tables as CSV (a data package), JSON Lines, Parquet and SQLite with their
/// code book and terms; and the log with all acts, the texts, the archived copies of evidence, and what the fold gives, for `openpact verify`.
///
/// Example: openpact export record-2026-11 && openpact verify record-2026-11
#[derive(Debug, Args)]
pub struct Export {
    /// The folder; made if it is not there.
    folder: PathBuf,
    /// Only one half: the tables, which need no signed log, or the log.
    #[arg(long, value_enum)]
    only: Option<Half>,
    /// The language of code book, terms and names, one of those of the site.
    #[arg(long, default_value = "en", value_parser = language())]
    language: Locale,
    #[command(flatten)]
    log: LogSettings,
}

/// One half of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Half {
    /// What people and their programs read.
    Tables,
    /// What a verifier reads.
    Log,
}

/// Reads the tag of a language; the help lists them.
fn language() -> impl TypedValueParser<Value = Locale> {
    PossibleValuesParser::new(Locale::tags()).map(|tag| Locale::from_tag(&tag).unwrap_or_default())
}

impl Export {
    /// Writes the folder.
    ///
    /// # Errors
    /// When it is not empty, or the record is not signed.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let told = |e: std::io::Error| Failed::Surroundings(format!("{}: {e}", self.folder.display()));
        std::fs::create_dir_all(&self.folder).map_err(told)?;
        if std::fs::read_dir(&self.folder).map_err(told)?.next().is_some() {
            return Err(Failed::Use(format!("{} is not empty", self.folder.display())));
        }
        let need = if self.log.is_given(common)? { Need::Writing } else { Need::Reading };
        let app = open(common, &self.log, need).await?;
        if need == Need::Writing {
            app.settle().await.map_err(Failed::because)?;
        }
        // The log first: it is refused where it is not signed, before anything was written.
        let log = match self.only {
            Some(Half::Tables) => None,
            _ => Some(app.export(&self.folder).await.map_err(|e| Failed::Answer(e.to_string()))?),
        };
        let tables = match self.only {
            Some(Half::Log) => None,
            _ => Some(tables(&app, &self.folder, Spoken(self.language)).await?),
        };
        self.report(common, log, tables.as_ref())
    }

    fn report(&self, common: &Common, log: Option<Exported>, tables: Option<&Tables>) -> Result<(), Failed> {
        if common.format == Format::Json {
            let mut told = log.map_or_else(|| json!({}), |log| json!(log));
            if let (Some(tables), Some(told)) = (tables, told.as_object_mut()) {
                told.insert(
                    "rows".into(),
                    tables.rows.iter().map(|(table, rows)| ((*table).to_owned(), json!(rows))).collect(),
                );
            }
            return print_json(&told);
        }
        let folder = self.folder.display();
        for (table, rows) in tables.map(|tables| tables.rows.as_slice()).unwrap_or_default() {
            tell!("{rows:>12} {table}")?;
        }
        if tables.is_some() {
            tell!("as CSV, JSON Lines, Parquet and SQLite in {folder}; begin with README.md")?;
        }
        if let Some(log) = log {
            let Exported { acts, texts, copies, .. } = log;
            tell!(
                "{acts} acts, {texts} texts and {copies} archived copies in {folder}; check them with: openpact verify {folder}"
            )?;
        }
        Ok(())
    }
}

/// Writes the tables, and shows how far that is.
async fn tables(app: &Arc<App>, folder: &Path, spoken: Spoken) -> Result<Tables, Failed> {
    let dumping = Dumping::of_today(app, spoken.countries());
    let (package, folder) = (spoken.package(&dumping, ""), folder.to_owned());
    let progress = Progress::new("Writing tables");
    let written = tokio::task::spawn_blocking(move || {
        let tell = |table: &'static str, rows| progress.at(table, rows, rows);
        let written = dumping.export(&folder, package, &spoken, &spoken.terms(), &tell);
        progress.done();
        written
    });
    written.await.map_err(Failed::because)?.map_err(|error| Failed::Surroundings(error.to_string()))
}
