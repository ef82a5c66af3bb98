//! `openpact check`: examine database, files and log.

use clap::Args;
use store::{Options, Store};

use crate::commands::Failed;
use crate::printed::tell;
use crate::progress::Progress;
use crate::settings::Common;

/// Examine the database, the files and the log, and say precisely what is wrong.
///
/// Example: openpact check --data /var/lib/openpact
#[derive(Debug, Args)]
pub struct Check {}

impl Check {
    /// Examines and prints what was found.
    ///
    /// # Errors
    /// When something is wrong, or the database cannot be asked.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let options = Options { read_only: true, ..Options::default() };
        let store = Store::open(&common.place()?, &options).await.map_err(Failed::because)?;
        let progress = Progress::new("Examining the record");
        let checked =
            store.check(|p| progress.at("Examining the record", p.done, p.of)).await.map_err(Failed::because)?;
        progress.done();
        for problem in &checked.problems {
            tell!("WRONG  {problem}")?;
        }
        for file in &checked.left_over {
            tell!("note   {file} belongs to nothing and may be deleted")?;
        }
        tell!(
            "{} acts, {} texts, {} files, {} withheld, {} checkpoints examined.",
            checked.acts,
            checked.texts,
            checked.files,
            checked.withheld,
            checked.checkpoints
        )?;
        match checked.problems.len() {
            0 => Ok(()),
            n => Err(Failed::Answer(format!("{n} things are wrong"))),
        }
    }
}
