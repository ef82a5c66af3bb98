//! `openpact backup`: save the record while the site runs.

use std::path::PathBuf;

use clap::Args;
use store::{Options, Store};

use crate::commands::Failed;
use crate::printed::tell;
use crate::settings::Common;

/// Save the record to a new file while the site runs. The signing key is not in it.
///
/// Example: openpact backup /var/backups/openpact-2026-11-21.sqlite
#[derive(Debug, Args)]
pub struct Backup {
    /// The file; it may not be there yet.
    file: PathBuf,
}

impl Backup {
    /// Saves the record.
    ///
    /// # Errors
    /// When the file is there already, or database or disk refuse.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let options = Options { read_only: true, ..Options::default() };
        let store = Store::open(&common.place()?, &options).await.map_err(Failed::because)?;
        let backup = store.backup(&self.file).await.map_err(Failed::because)?;
        tell!("{} acts saved in {} ({} bytes).", backup.acts, self.file.display(), backup.bytes)?;
        if backup.missing.is_empty() {
            Ok(())
        } else {
            Err(Failed::Answer(format!("{} files were missing; run: openpact check", backup.missing.len())))
        }
    }
}
