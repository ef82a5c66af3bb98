//! `openpact recompute`: every verdict and figure again, from the record or from an export.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::PathBuf;

use app::recompute::{Recomputed, Recomputer, VERDICTS, write_verdicts};
use clap::Args;
use record::Act;
use transparency::VerifierKey;
use transparency::verify::{Trusted, verify_log};

use crate::commands::open::{Need, open};
use crate::commands::{Failed, print_json};
use crate::printed::tell;
use crate::published::Published;
use crate::settings::{Common, Format, LogSettings};

/// Work out every published figure and every recorded verdict again, where it stands in the record, and list what differs.
///
/// Example: openpact export record-2026-11 && openpact recompute record-2026-11
#[derive(Debug, Args)]
pub struct Recompute {
    /// A folder that `openpact export` wrote, or the address of a site; the record itself if none is named.
    what: Option<String>,
    /// Compare every verdict with this file, line by line. The one in the folder is compared without asking.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Write every verdict to this file.
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    #[command(flatten)]
    log: LogSettings,
}

/// How many differences are printed.
const SHOWN: usize = 50;

impl Recompute {
    /// Recomputes and prints what differs.
    ///
    /// # Errors
    /// When something differs, or the record cannot be read.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let mut recomputer = match &self.what {
            Some(what) => {
                let published = Published::at(what)?;
                let checked = tokio::task::spawn_blocking(move || from_log(&published)).await;
                checked.map_err(Failed::because)??
            }
            None => {
                let app = open(common, &self.log, Need::Reading).await?;
                app.recompute().await.map_err(Failed::because)?
            }
        };
        if let Some(path) = &self.against {
            let told = |e: std::io::Error| Failed::Surroundings(format!("{}: {e}", path.display()));
            recomputer.against(BufReader::new(File::open(path).map_err(told)?)).map_err(told)?;
        }
        if let Some(path) = &self.write {
            let told = |e: std::io::Error| Failed::Surroundings(format!("{}: {e}", path.display()));
            let mut out = BufWriter::new(File::create(path).map_err(told)?);
            write_verdicts(recomputer.state(), &mut out).and_then(|()| out.flush()).map_err(told)?;
        }
        told(common, &recomputer.done())
    }
}

/// Folds a published log, act by act, and compares the verdicts beside it if there are any.
fn from_log(published: &Published) -> Result<Recomputer, Failed> {
    let keys = published.keys()?;
    let origin = keys.first().map_or("", VerifierKey::name);
    let mut recomputer = Recomputer::default();
    let mut wrong = None;
    let trusted = Trusted { origin, keys: &keys, earlier: &[] };
    let report = verify_log(published, trusted, |at, bytes| {
        if wrong.is_none() {
            let taken = Act::decode(bytes).map_err(|e| e.to_string());
            let taken = taken.and_then(|act| recomputer.take(act).map_err(|e| e.to_string()));
            wrong = taken.err().map(|why| format!("act {at}: {why}"));
        }
    });
    if let Some(problem) = report.problems.first().map(ToString::to_string).or(wrong) {
        return Err(Failed::Answer(format!("the log cannot be recomputed: {problem}; see openpact verify")));
    }
    let beside = published.beside(VERDICTS).map_err(|e| Failed::Surroundings(format!("{VERDICTS}: {e}")))?;
    if let Some(told) = beside {
        recomputer.against(told.as_slice()).map_err(Failed::because)?;
    }
    Ok(recomputer)
}

fn told(common: &Common, done: &Recomputed) -> Result<(), Failed> {
    if common.format == Format::Json {
        print_json(done)?;
    } else {
        for differs in done.differs.iter().take(SHOWN) {
            let act = differs.act.map(|act| format!(" (act {act})")).unwrap_or_default();
            tell!(
                "DIFFERS  {}{act}\n  told        {}\n  recomputed  {}",
                differs.what,
                differs.told,
                differs.recomputed
            )?;
        }
        if done.differs.len() > SHOWN {
            tell!("DIFFERS  and {} more", done.differs.len() - SHOWN)?;
        }
        tell!("acts      {} folded", done.acts)?;
        tell!("figures   {} published, worked out again where they stand", done.figures)?;
        tell!("verdicts  {} recorded, worked out again where they stand", done.verdicts)?;
        if done.lines > 0 {
            tell!("lines     {} of {VERDICTS} compared, byte for byte", done.lines)?;
        }
    }
    match done.differs.len() {
        0 => Ok(()),
        1 => Err(Failed::Answer("1 thing differs".into())),
        n => Err(Failed::Answer(format!("{n} things differ"))),
    }
}
