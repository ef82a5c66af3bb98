//! `openpact export`: the public record in a folder that anybody can check.

use std::path::PathBuf;

use clap::Args;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, print_json};
use crate::settings::{Common, Format, LogSettings};

/// Write the public record to an empty folder: the log with all acts, the texts, and what the fold gives.
///
/// Example: openpact export record-2026-11 && openpact verify record-2026-11
#[derive(Debug, Args)]
pub struct Export {
    /// The folder; made if it is not there.
    folder: PathBuf,
    #[command(flatten)]
    log: LogSettings,
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
        let exported = app.export(&self.folder).await.map_err(|e| Failed::Answer(e.to_string()))?;
        if common.format == Format::Json {
            return print_json(&exported);
        }
        println!(
            "{} acts and {} texts in {}; check them with: openpact verify {0}",
            exported.acts,
            exported.texts,
            self.folder.display()
        );
        Ok(())
    }
}
