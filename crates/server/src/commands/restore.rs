//! `openpact restore`: bring a saved record back into an empty place.

use std::path::PathBuf;

use app::restoring::{self, Behind};
use clap::Args;
use domain::people::Action;
use store::{Options, Store, texts::read_list};
use transparency::verify::Source as _;
use transparency::{Checkpoint, SignedNote, VerifierKey};

use crate::commands::{Failed, permit};
use crate::printed::tell;
use crate::published::Published;
use crate::settings::Common;

/// Bring a saved record back into an empty place.
///
/// Give --published if the log was ever published: a backup that is behind it may not be appended to until the missing
/// acts are fetched (--fetch) or a new origin is begun (--new-origin NAME).
///
/// Example: `openpact restore backup.sqlite --data /var/lib/openpact --published https://openpact.example --fetch`
#[derive(Debug, Args)]
pub struct Restore {
    /// The file that `openpact backup` wrote.
    file: PathBuf,
    /// The list of withholdings (withheld.jsonl) as it was last, kept outside the backup: what was withheld after the backup
    /// was made stays withheld.
    #[arg(long, value_name = "FILE")]
    withheld: Option<PathBuf>,
    /// Where the log was published: an address, an exported folder, or a file with its last checkpoint.
    #[arg(long, value_name = "WHERE")]
    published: Option<String>,
    /// A verifier key of the log that you know to be right.
    #[arg(long, value_name = "KEY")]
    vkey: Vec<VerifierKey>,
    /// Fetch the acts that the backup lacks from where the log was published.
    #[arg(long, requires = "published", conflicts_with = "new_origin")]
    fetch: bool,
    /// Begin a new origin of this name, with an act that names the fork.
    #[arg(long, value_name = "NAME", requires = "published")]
    new_origin: Option<String>,
}

impl Restore {
    /// Restores and says how the record stands.
    ///
    /// # Errors
    /// When the place is not empty, the backup is damaged or behind, or database or disk refuse.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let withheld =
            self.withheld.as_deref().map(read_list).transpose().map_err(Failed::because)?.unwrap_or_default();
        let restored = store::restore(&self.file, &common.place()?, &Options::default(), &withheld)
            .await
            .map_err(Failed::because)?;
        for problem in &restored.checked.problems {
            tell!("WRONG  {problem}")?;
        }
        tell!(
            "{} acts and {} texts restored, {} withheld.",
            restored.checked.acts,
            restored.checked.texts,
            restored.checked.withheld
        )?;
        if !restored.checked.problems.is_empty() {
            return Err(Failed::Answer("the backup was damaged".into()));
        }
        let Some(published) = &self.published else {
            tell!("Not compared with what was published; give --published if the log ever was.")?;
            return Ok(());
        };
        let checkpoint = last_checkpoint(published, &self.vkey).await?;
        match restoring::compare(&restored.store, &checkpoint).await.map_err(|e| Failed::Answer(e.to_string()))? {
            None => {
                tell!("Everything that was published is here.")?;
                Ok(())
            }
            Some(behind) => self.go_on(&restored.store, published, &behind).await,
        }
    }

    async fn go_on(&self, store: &Store, published: &str, behind: &Behind) -> Result<(), Failed> {
        if let Some(new) = &self.new_origin {
            let surroundings = crate::surroundings::real();
            let permit = permit(Action::ForkOrigin)?;
            let at = restoring::fork_origin(store, &permit, behind, new, (surroundings.clock)()).await;
            let at = at.map_err(|e| Failed::Answer(e.to_string()))?;
            tell!(
                "The origin {new} begins with act {at}, which names the fork. Make a key for it: openpact key --origin {new} FILE"
            )?;
            return Ok(());
        }
        if !self.fetch {
            return Err(Failed::Answer(behind.to_string()));
        }
        let published = Published::at(published)?;
        let (source, vkey) = (published.clone(), self.vkey.clone());
        let read = tokio::task::spawn_blocking(move || {
            let keys = if vkey.is_empty() { source.keys()? } else { vkey };
            let texts = source.beside(app::export::TEXTS).map_err(Failed::because)?.unwrap_or_default();
            Ok::<_, Failed>((keys, texts))
        });
        let (keys, texts) = read.await.map_err(Failed::because)??;
        let fetched = restoring::fetch_missing(store, &published, &keys, texts.as_slice()).await;
        tell!("{} missing acts fetched and appended.", fetched.map_err(|e| Failed::Answer(e.to_string()))?)?;
        Ok(())
    }
}

/// The last checkpoint that was published.
async fn last_checkpoint(published: &str, vkey: &[VerifierKey]) -> Result<Checkpoint, Failed> {
    let vkey = vkey.to_vec();
    let file = PathBuf::from(published);
    let bytes = if file.is_file() {
        std::fs::read(&file).map_err(|e| Failed::Surroundings(format!("{published}: {e}")))?
    } else {
        let source = Published::at(published)?;
        let fetched = tokio::task::spawn_blocking(move || source.fetch("checkpoint")).await.map_err(Failed::because)?;
        fetched
            .map_err(Failed::because)?
            .ok_or_else(|| Failed::Answer(format!("{published} publishes no checkpoint")))?
    };
    let wrong = |problem: &dyn std::fmt::Display| Failed::Answer(format!("the published checkpoint: {problem}"));
    let note = SignedNote::parse(&bytes).map_err(|e| wrong(&e))?;
    if !vkey.is_empty() {
        note.verify_any(&vkey).map_err(|e| wrong(&e))?;
    }
    Checkpoint::parse(note.text()).map_err(|e| wrong(&e))
}
