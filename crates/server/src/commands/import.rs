//! `openpact import`: read published files into the record.

use std::path::{Path, PathBuf};

use app::imports::{self, ImportError, Input, Plan};
use clap::{Args, ValueEnum};
use domain::people::Action;
use opendata::imported::Options;
use opendata::kind::{Family, Kind};
use opendata::table::{Limits, Refusal};
use serde_json::json;

use crate::commands::demo::Folder;
use crate::commands::open::{Need, open};
use crate::commands::{Failed, opened, permit, print_json};
use crate::printed::tell;
use crate::progress::Progress;
use crate::settings::{Common, Format, LogSettings};

/// Read published files into the record. The same bytes again append nothing; a broken-off import goes on where it was.
///
/// Example: openpact import commitments commitments-2016.csv.gz --dry-run
#[derive(Debug, Args)]
pub struct Import {
    /// What the files hold. The layout itself is recognised from the heading; `any` takes whatever is known.
    kind: Sort,
    /// CSV or XLSX files, gzipped or not.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Print the report and the effect, write nothing.
    #[arg(long)]
    dry_run: bool,
    /// The source's short name, where a new edition comes in a layout that is known under another one.
    #[arg(long, value_name = "NAME")]
    source: Option<domain::SourceId>,
    /// When the source was published: 2016, 2016-07 or 2016-07-01.
    #[arg(long, value_name = "DATE")]
    published_on: Option<domain::PartialDate>,
    /// The largest file accepted, unpacked, in bytes.
    #[arg(long, default_value_t = Limits::default().max_bytes)]
    max_bytes: u64,
    /// Write the whole report to this file as CSV; the terminal shows its beginning only.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    #[command(flatten)]
    log: LogSettings,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sort {
    /// Commitments and what the review found.
    Commitments,
    /// How plans were made.
    Process,
    /// Members, cohorts, cycles, seats, events.
    Members,
    /// Countries, regions, income groups.
    Countries,
    /// Indicators and evidence by which eligibility is judged.
    Indicators,
    /// Whatever is recognised.
    Any,
}

impl Sort {
    /// Whether a layout is of this sort.
    fn holds(self, kind: Kind) -> bool {
        let family = match self {
            Self::Any => return true,
            Self::Commitments => Family::Commitments,
            Self::Process => Family::Process,
            Self::Members => Family::Members,
            Self::Countries => Family::Countries,
            Self::Indicators => Family::Indicators,
        };
        kind.family() == family
    }
}

/// How many lines of a report a terminal shows.
const SHOWN: usize = 20;

impl Import {
    /// Imports the files, one after another.
    ///
    /// # Errors
    /// When a file is refused or cannot be read, or writing fails.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let inputs = self.files.iter().map(|file| self.read(file)).collect::<Result<Vec<_>, _>>()?;
        let need = if self.dry_run { Need::Reading } else { Need::Writing };
        // Where there is no record yet, a dry run tells the effect on an empty one and leaves nothing behind.
        let scratch = if self.dry_run && common.has_no_record().await? { Some(Folder::new(None)?) } else { None };
        let app = match &scratch {
            Some(folder) => open(&common.in_folder(&folder.path), &self.log, Need::Writing).await?,
            None => open(common, &self.log, need).await?,
        };
        for input in inputs {
            let name = input.source().id.to_string();
            let progress = Progress::new(&format!("Importing {name}"));
            let done = if self.dry_run {
                imports::plan(&app, &input).map(|plan| (plan, 0, None)).map_err(failed)
            } else {
                let permit = permit(Action::ImportSource)?;
                let at = |done| progress.at(&format!("Importing {name}"), done, done);
                let outcome = imports::import(&app, permit, input, &at).await;
                outcome.map(|o| (o.plan, o.acts, o.visible_at)).map_err(failed)
            };
            progress.done();
            let (plan, acts, visible_at) = done?;
            self.tell(common, &name, &plan, acts, visible_at)?;
        }
        if !self.dry_run {
            let permit = permit(Action::PublishFigure)?;
            app.publish_headlines(permit).await.map_err(Failed::because)?;
        }
        app.settle().await.map_err(Failed::because)?;
        app.leave().await.map_err(Failed::because)
    }

    fn read(&self, file: &Path) -> Result<Input, Failed> {
        let told = |problem: &dyn std::fmt::Display| format!("{}: {problem}", file.display());
        let from = opened(file, self.max_bytes)?;
        let name = file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        let options = Options {
            kind: None,
            source: self.source.clone(),
            published_on: self.published_on,
            limits: Limits { max_bytes: self.max_bytes, ..Limits::default() },
        };
        let input = Input::file(&name, from, options).map_err(|refusal| match refusal {
            Refusal::Unreadable { .. } | Refusal::NotAside { .. } => Failed::Surroundings(told(&refusal)),
            refusal => Failed::Answer(told(&refusal)),
        })?;
        match input.kind() {
            kind if self.kind.holds(kind) => Ok(input),
            kind => {
                Err(Failed::Answer(told(&format!("this is a file of {kind:?}, not of the kind that was asked for"))))
            }
        }
    }

    fn tell(&self, common: &Common, name: &str, plan: &Plan, acts: u64, visible_at: Option<u64>) -> Result<(), Failed> {
        if let Some(path) = &self.report {
            let table = plan.report.to_csv().map_err(Failed::because)?;
            std::fs::write(path, table).map_err(|e| Failed::Surroundings(format!("{}: {e}", path.display())))?;
        }
        let (effect, report) = (&plan.effect, &plan.report);
        if common.format == Format::Json {
            return print_json(&json!({
                "source": name,
                "already": plan.already,
                "dry_run": self.dry_run,
                "acts": acts,
                "visible_at": visible_at,
                "rows": { "read": report.rows_read, "taken": report.rows_taken, "reported": report.rows_reported },
                "effect": {
                    "new": effect.new, "corrected": effect.corrected, "confirmed": effect.confirmed,
                    "fields_changed": effect.fields_changed, "recognised": effect.recognised, "undecided": effect.undecided,
                },
                "undecided": plan.found.undecided,
                "report": report,
            }));
        }
        if plan.already {
            tell!("{name}: these bytes are in the record already; nothing was appended.")?;
            return Ok(());
        }
        tell!(
            "{name}: {} rows read, {} taken, {} only reported.",
            report.rows_read,
            report.rows_taken,
            report.rows_reported
        )?;
        tell!(
            "  {} new things, {} corrected ({} answers differ), {} confirmed.",
            effect.new,
            effect.corrected,
            effect.fields_changed,
            effect.confirmed
        )?;
        tell!(
            "  {} commitments have the identifier they had, {} were recognised under another, {} could not be decided.",
            plan.found.same_id,
            effect.recognised,
            effect.undecided
        )?;
        for item in report.items.iter().take(SHOWN) {
            let (at, severity) = (format!("line {}, {}", item.line, item.column), item.severity.code());
            tell!("  {severity}: {at}: {:?} is not {}", item.value, item.expected)?;
        }
        if report.items.len() > SHOWN {
            tell!("  and {} more lines in the report; --report FILE writes them all.", report.items.len() - SHOWN)?;
        }
        match (self.dry_run, visible_at) {
            (true, _) => tell!("  Nothing was written (--dry-run).")?,
            (false, Some(at)) => tell!("  {acts} acts appended; visible from act {at} on.")?,
            (false, None) => {}
        }
        Ok(())
    }
}

fn failed(error: ImportError) -> Failed {
    match error {
        ImportError::Write(_) | ImportError::BrokenOff => Failed::Surroundings(error.to_string()),
        ImportError::OtherFile { .. } | ImportError::Name(_) | ImportError::Refused(_) => {
            Failed::Answer(error.to_string())
        }
    }
}
