//! What `cargo xtask bench` runs: Openpact measured against references in the same run. Never part of what ships.
//!
//! Everything that is measured runs in a process of its own: the real program where a command does it, else a part of this
//! one (`openpact-bench part ...`), so that CPU time and memory are those of the thing alone. What is measured and what is
//! to be reached stands in `docs/benchmarks.md`.

mod data;
mod dates;
mod export;
mod generate;
mod giving;
mod groups;
mod import;
mod load;
mod measure;
mod nginx;
mod pages;
mod review;
mod rosters;
mod row;
mod search;
mod serving;
mod start;
mod table;
mod verify;
mod words;
mod writers;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::data::Setting;
use crate::measure::Problem;

#[derive(Debug, Parser)]
#[command(about)]
struct Bench {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Measure.
    Run(Run),
    /// Write a file of generated commitments.
    Generate {
        /// How many.
        rows: u64,
        /// The file.
        file: PathBuf,
        /// The seed.
        #[arg(long, default_value_t = 2011)]
        seed: u64,
    },
    /// One part of a measurement, in a process of its own; prints what it cost as JSON.
    #[command(subcommand)]
    Part(Part),
}

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Name {
    /// Import.
    Import,
    /// Start-up and memory.
    Start,
    /// Pages.
    Pages,
    /// Pages of other dates.
    Dates,
    /// Exporting all tables.
    Export,
    /// A kept page against nginx.
    Nginx,
    /// Searching.
    Search,
    /// Figures divided.
    Groups,
    /// Durable acts.
    Writers,
    /// Verification.
    Verify,
    /// A review of a plan with a hundred commitments.
    Review,
    /// Supports of an idea, many at a time.
    Supports,
    /// A call with a million inputs.
    Inputs,
    /// A roster of a hundred thousand offers.
    Rosters,
}

#[derive(Debug, clap::Args)]
struct Run {
    /// What to measure; everything if nothing is named.
    names: Vec<Name>,
    /// The program, built for release.
    #[arg(long)]
    openpact: PathBuf,
    /// Where to put files; what is there from an earlier run is used again.
    #[arg(long)]
    folder: PathBuf,
    /// The folder of real data.
    #[arg(long, env = "OPENPACT_SOURCES")]
    sources: PathBuf,
    /// How often to repeat each measurement.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How many commitments the large record has.
    #[arg(long, default_value_t = 600_000)]
    large: u64,
}

#[derive(Debug, Subcommand)]
enum Part {
    /// Open a record.
    Open { data: PathBuf },
    /// Fold acts from memory.
    Fold { data: PathBuf },
    /// Answer everything with what a file says.
    Bare { file: PathBuf },
    /// Write acts with many writers.
    Write(writers::Target),
    /// Sync one write after another.
    Sync { folder: PathBuf },
    /// Write all tables of a record as CSV.
    Export { data: PathBuf, folder: PathBuf },
    /// Write all tables of a record into a SQLite database.
    Tables { data: PathBuf, file: PathBuf },
    /// Put titles and texts into an index of FTS5.
    Documents { data: PathBuf, file: PathBuf },
    /// Ask FTS5 each question of a file, one a line.
    Ask { database: PathBuf, questions: PathBuf },
    /// Divide two figures some times, and write their verdicts as a table.
    Groups { data: PathBuf, table: PathBuf, times: u32 },
    /// Verify a published log.
    Verify { log: PathBuf },
    /// Review a plan from its opening to its report, in an empty folder.
    Review { data: PathBuf },
    /// Bring in a roster, as CSV or XLSX, and look at a need, in an empty folder.
    Rosters { data: PathBuf, format: String },
    /// Support an idea, in an empty folder.
    Supports(giving::Target),
    /// Give inputs to a call, page through them, seal them, in an empty folder.
    Inputs(giving::Target),
    /// Hash the entries of a published log.
    Hash { log: PathBuf },
}

fn main() -> ExitCode {
    match run(Bench::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("openpact-bench: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Problem> {
    match command {
        Command::Run(run) => run.all(),
        Command::Part(part) => part.run(),
        Command::Generate { rows, file, seed } => {
            let out = std::fs::File::create(&file).map_err(measure::doing(file.display()))?;
            let made =
                generate::write(rows, seed, std::io::BufWriter::new(out)).map_err(measure::doing(file.display()))?;
            println!("{} commitments with {} bytes of texts", made.rows, made.text_bytes);
            Ok(())
        }
    }
}

impl Run {
    fn all(self) -> Result<(), Problem> {
        let Self { names, openpact, folder, sources, rounds, large } = self;
        std::fs::create_dir_all(&folder).map_err(measure::doing(folder.display()))?;
        let setting = Setting { openpact, folder, sources, rounds, large };
        println!("{}", table::HEADING);
        let all = Name::value_variants().iter().filter(|name| names.is_empty() || names.contains(name));
        for name in all {
            let rows = match name {
                Name::Import => import::run(&setting),
                Name::Start => start::run(&setting),
                Name::Pages => pages::run(&setting),
                Name::Dates => dates::run(&setting),
                Name::Export => export::run(&setting),
                Name::Nginx => nginx::run(&setting),
                Name::Search => search::run(&setting),
                Name::Groups => groups::run(&setting),
                Name::Writers => writers::run(&setting),
                Name::Verify => verify::run(&setting),
                Name::Review => review::run(&setting),
                Name::Supports => giving::supports(&setting),
                Name::Inputs => giving::inputs(&setting),
                Name::Rosters => rosters::run(&setting),
            };
            rows?.iter().for_each(|row| println!("{row}"));
        }
        Ok(())
    }
}

impl Part {
    fn run(self) -> Result<(), Problem> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.map_err(measure::doing("starting a runtime"))?;
        match self {
            Self::Open { data } => say(&runtime.block_on(start::open_here(data))?),
            Self::Fold { data } => say(&runtime.block_on(start::fold_here(data))?),
            Self::Bare { file } => runtime.block_on(serving::bare(&file)),
            Self::Write(target) => say(&runtime.block_on(writers::write_here(target))?),
            Self::Sync { folder } => say(&writers::sync_here(&folder)?),
            Self::Export { data, folder } => say(&runtime.block_on(export::export_here(data, folder))?),
            Self::Tables { data, file } => runtime.block_on(export::tables_here(data, file)),
            Self::Documents { data, file } => runtime.block_on(search::documents_here(data, file)),
            Self::Ask { database, questions } => say(&runtime.block_on(search::ask_here(database, questions))?),
            Self::Groups { data, table, times } => say(&runtime.block_on(groups::groups_here(data, table, times))?),
            Self::Verify { log } => say(&verify::verify_here(&log)?),
            Self::Review { data } => say(&runtime.block_on(review::review_here(data))?),
            Self::Rosters { data, format } => say(&runtime.block_on(rosters::rosters_here(data, format))?),
            Self::Supports(target) => say(&runtime.block_on(giving::support_here(target))?),
            Self::Inputs(target) => say(&runtime.block_on(giving::inputs_here(target))?),
            Self::Hash { log } => say(&verify::hash_here(&log)?),
        }
    }
}

fn say(value: &impl serde::Serialize) -> Result<(), Problem> {
    println!("{}", serde_json::to_string(value).map_err(measure::doing("printing"))?);
    Ok(())
}
