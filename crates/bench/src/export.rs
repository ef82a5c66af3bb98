//! Exporting all tables as CSV, against SQLite's own shell writing the same rows as CSV from a database of them.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use app::App;
use app::dump::Dump;
use app::export::{Dumping, FileFormat};
use serde::{Deserialize, Serialize};
use store::Place;

use crate::data::Setting;
use crate::measure::{self, Memory, Meter, Problem, doing, median};
use crate::start::{settings, surroundings};
use crate::table::{Row, megabytes, seconds};

/// What an export cost, without opening the record.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Exported {
    cpu: f64,
    rows: u64,
    bytes: u64,
    /// What was held at most beyond what was held before, in bytes.
    held: u64,
}

/// Opens a record for an export.
async fn open(data: PathBuf) -> Result<Dumping, Problem> {
    let app =
        App::open(settings(Place::Sqlite(data), true), surroundings(), &|_| {}).await.map_err(doing("opening"))?;
    Ok(Dumping::of_today(&app, Arc::new(str::to_owned)))
}

/// The part that writes all tables as CSV.
pub async fn export_here(data: PathBuf, folder: PathBuf) -> Result<Exported, Problem> {
    let dumping = open(data).await?;
    let written = tokio::task::spawn_blocking(move || {
        // From here on the kernel keeps the highest value anew (proc_pid_clear_refs(5)).
        std::fs::write("/proc/self/clear_refs", "5").map_err(doing("forgetting the peak"))?;
        let (before, meter, mut rows) = (Memory::of("self")?.now, Meter::start()?, 0);
        for table in Dump::ALL {
            let path = folder.join(format!("{}.csv", table.name()));
            let file = File::create(&path).map_err(doing(path.display()))?;
            rows += dumping.write(*table, FileFormat::Csv, file).map_err(doing(path.display()))?;
        }
        let (cost, bytes) = (meter.cost()?, measure::size(&folder));
        Ok(Exported { cpu: cost.cpu, rows, bytes, held: cost.peak.saturating_sub(before) })
    });
    written.await.map_err(doing("exporting"))?
}

/// The part that writes the database of the same rows.
pub async fn tables_here(data: PathBuf, file: PathBuf) -> Result<(), Problem> {
    let dumping = open(data).await?;
    let written = tokio::task::spawn_blocking(move || dumping.write_sqlite(&file));
    written.await.map_err(doing("exporting"))?.map_err(doing("writing the tables"))
}

/// A small record and the large one.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let mut rows = Vec::new();
    for count in [6_000, setting.large] {
        let record = setting.generated_record(count)?;
        let database = setting.fresh("tables.sqlite")?;
        measure::run(setting.part("tables")?.arg(&record).arg(&database))?;
        let folder = setting.fresh("tables")?;
        std::fs::create_dir_all(&folder).map_err(doing(folder.display()))?;
        let rounds = if count > 60_000 { setting.rounds.min(3) } else { setting.rounds };
        rows.push(measured(setting, (&record, &database), &folder, (count, rounds))?);
    }
    Ok(rows)
}

fn measured(
    setting: &Setting,
    (record, database): (&Path, &Path),
    folder: &Path,
    (count, rounds): (u64, usize),
) -> Result<Row, Problem> {
    let (mut ours, mut references) = (Vec::new(), Vec::new());
    for _ in 0..rounds.max(1) {
        references.push(by_sqlite(database, folder)?);
        let (_, said) = measure::run(setting.part("export")?.arg(record).arg(folder))?;
        let exported: Exported = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        ours.push(exported);
    }
    let ratio = median(ours.iter().zip(&references).map(|(ours, reference)| ours.cpu / reference).collect());
    let cpu = median(ours.iter().map(|exported| exported.cpu).collect());
    let held = ours.iter().map(|exported| exported.held).max().unwrap_or_default();
    let (rows, bytes) = ours.first().map_or((0, 0), |exported| (exported.rows, exported.bytes));
    let what = format!("all tables of {count} commitments as CSV: {rows} rows, {}", megabytes(bytes));
    let said = format!("{} CPU, {} of memory beyond the record", seconds(cpu), megabytes(held));
    let reference = format!("{} CPU", seconds(median(references)));
    Ok(Row::new(what, said)
        .against(reference, ratio)
        .target("≤ 0.5 ×, constant memory", ratio <= 0.5 && held < 64 << 20))
}

/// CPU seconds of `sqlite3 -csv` for the same tables.
fn by_sqlite(database: &Path, folder: &Path) -> Result<f64, Problem> {
    let mut sqlite = Command::new("sqlite3");
    sqlite.args(["-csv", "-header"]).arg(database);
    for table in Dump::ALL {
        sqlite.arg(format!(".output {}", folder.join(format!("{}.csv", table.name())).display()));
        sqlite.arg(format!("SELECT * FROM \"{}\"", table.name()));
    }
    Ok(measure::run(&mut sqlite)?.0.cpu)
}
