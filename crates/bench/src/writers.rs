//! Many who write at once, each waiting until its act is durable, against one sync of the disk after another.
//!
//! What is written is what an office would write: a finding of a report on a commitment of the real record, so that deciding,
//! folding and publishing cost what they cost in operation.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use app::{App, Command as Act, Draft};
use domain::codebook::{Field, Product};
use domain::deed::Stated;
use domain::people::{self, Action, Actor, Permit, may};
use domain::statement::Fields;
use domain::{CommitmentId, Date, Deed, PlanId, Subject, Value};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};
use store::Place;

use crate::data::Setting;
use crate::measure::{self, Cost, Meter, Problem, doing, median};
use crate::start::{settings, surroundings};
use crate::table::Row;

/// How many write at the same time.
const WRITERS: usize = 64;
/// How many acts a round has on each engine.
const ACTS: usize = 20_000;
/// How many syncs the reference does.
const SYNCS: u32 = 1_000;
/// How long an act is, about.
const ACT_BYTES: usize = 600;

/// Where a part is to write.
#[derive(Debug, Clone, clap::Args)]
pub struct Target {
    /// The data folder.
    pub data: PathBuf,
    /// A PostgreSQL database.
    #[arg(long)]
    pub database: Option<String>,
    /// How many acts.
    #[arg(long, default_value_t = ACTS)]
    pub acts: usize,
}

/// What writing came to.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize)]
pub struct Wrote {
    cost: Cost,
    /// How many lengths of the record the writers saw when they were answered: one for each group that was committed.
    groups: usize,
}

/// The part that writes.
pub async fn write_here(target: Target) -> Result<Wrote, Problem> {
    let Target { data, database, acts } = target;
    let place = match database {
        Some(url) => Place::Postgres { url, folder: data },
        None => Place::Sqlite(data),
    };
    let app = App::open(settings(place, false), surroundings(), &|_| {}).await.map_err(doing("opening"))?;
    let rows = app.history().now().rows.iter().map(|(id, row)| (id.clone(), row.plan.clone())).collect::<Vec<_>>();
    let (rows, permit) = (Arc::new(rows), permit()?);
    let meter = Meter::start()?;
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (app, rows, permit) = (Arc::clone(&app), Arc::clone(&rows), permit.clone());
            tokio::spawn(async move {
                let mut lengths = BTreeSet::new();
                for nth in (writer..acts).step_by(WRITERS) {
                    let Some((id, plan)) = rows.get(nth * 7 % rows.len().max(1)) else {
                        return Err("an empty record".into());
                    };
                    one(&app, &permit, nth, id, plan).await?;
                    lengths.insert(app.history().now().length);
                }
                Ok::<_, Problem>(lengths)
            })
        })
        .collect();
    let mut lengths = BTreeSet::new();
    for writer in writers {
        lengths.append(&mut writer.await.map_err(doing("a writer"))??);
    }
    Ok(Wrote { cost: meter.cost()?, groups: lengths.len() })
}

/// Writes one act and waits until it is durable and visible.
async fn one(app: &App, permit: &Permit, nth: usize, id: &CommitmentId, plan: &PlanId) -> Result<(), Problem> {
    let key = format!("bench-{nth}").parse().map_err(doing("a key"))?;
    let command = Act { permit: permit.clone(), key, cause: None, import: None };
    let draft = Draft::plain(Date::new(2026, 1, 1).map_err(doing("a day"))?, finding(nth, id, plan)?);
    let written = app.write(command, move |_, _| Ok::<_, std::convert::Infallible>(vec![draft])).await;
    match written.map_err(doing("writing"))?.repeated {
        false => Ok(()),
        true => Err(format!("act {nth} was written before")),
    }
}

fn finding(nth: usize, id: &CommitmentId, plan: &PlanId) -> Result<Deed, Problem> {
    let completion = ["limited", "substantial", "complete"].get(nth % 3).copied().unwrap_or("limited");
    let answers = [
        (Field::Completion, Value::code(Field::Completion, completion)),
        (Field::PotentialImpact, Value::code(Field::PotentialImpact, "moderate")),
        (Field::Specificity, Value::code(Field::Specificity, "high")),
        (Field::ReportYear, Some(Value::Number(2026))),
    ];
    Ok(Deed::Stated(Stated {
        subject: Subject::Assessment(id.clone(), Product::EndOfTermReport),
        source: "ogp-commitments-2016".parse().map_err(doing("a source"))?,
        row: u32::try_from(nth).unwrap_or_default(),
        plan: Some(plan.clone()),
        fields: Fields::new(answers.into_iter().filter_map(|(field, value)| Some((field, value?)))),
    }))
}

fn permit() -> Result<Permit, Problem> {
    may(&Actor::operator(), Action::ImportSource, people::Subject::Whole).map_err(doing("asking for permission"))
}

/// The part that does one sync after another, each after as many bytes as an act has.
pub fn sync_here(folder: &Path) -> Result<Cost, Problem> {
    let path = folder.join("synced");
    let mut file = File::create(&path).map_err(doing(path.display()))?;
    let meter = Meter::start()?;
    for _ in 0..SYNCS {
        file.write_all(&[b'x'; ACT_BYTES]).and_then(|()| file.sync_data()).map_err(doing(path.display()))?;
    }
    let cost = meter.cost();
    std::fs::remove_file(&path).map_err(doing(path.display()))?;
    cost
}

/// Both engines.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let real = setting.real_record()?;
    let (mut syncs, mut lite, mut pg) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..setting.rounds.max(1) {
        let (_, said) = measure::run(setting.part("sync")?.arg(&setting.folder))?;
        let cost: Cost = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        syncs.push(f64::from(SYNCS) / cost.wall);
        let data = setting.fresh("written")?;
        measure::run(Command::new("cp").arg("-r").arg(&real).arg(&data))?;
        lite.push(write(setting, &data, None)?);
        if let Some(url) = std::env::var_os("OPENPACT_TEST_POSTGRES").and_then(|url| url.into_string().ok()) {
            pg.push(on_postgres(setting, &url, round)?);
        }
    }
    let of = |all: &[Wrote], value: fn(&Wrote) -> f64| median(all.iter().map(value).collect());
    let rate = |all: &[Wrote]| of(all, |wrote| ACTS as f64 / wrote.cost.wall);
    let cpu = |all: &[Wrote]| of(all, |wrote| wrote.cost.cpu / ACTS as f64 * 1e6);
    let group = |all: &[Wrote]| of(all, |wrote| ACTS as f64 / wrote.groups as f64);
    let ratio = median(lite.iter().zip(&syncs).map(|(wrote, syncs)| ACTS as f64 / wrote.cost.wall / syncs).collect());
    let shown =
        |all: &[Wrote]| format!("{:.0} acts/s, {:.0} µs CPU each, {:.0} to a group", rate(all), cpu(all), group(all));
    let row = Row::new("durable acts on SQLite, 64 writers", shown(&lite));
    let mut rows = vec![row.against(format!("{:.0} syncs/s", median(syncs)), ratio).target("≥ 20 ×", ratio >= 20.0)];
    rows.push(match pg.as_slice() {
        [] => Row::new("durable acts on PostgreSQL, 64 writers", "not measured: OPENPACT_TEST_POSTGRES is not set"),
        pg => Row::new("durable acts on PostgreSQL, 64 writers", shown(pg)).target("≥ 2000/s", rate(pg) >= 2_000.0),
    });
    Ok(rows)
}

fn write(setting: &Setting, data: &Path, database: Option<&str>) -> Result<Wrote, Problem> {
    let mut part = setting.part("write")?;
    part.arg(data).args(database.map(|url| format!("--database={url}")));
    let (_, said) = measure::run(&mut part)?;
    serde_json::from_str(&said).map_err(doing("what the part said"))
}

/// Fills a database of its own with the edition that is written about, writes, and drops it.
fn on_postgres(setting: &Setting, url: &str, round: usize) -> Result<Wrote, Problem> {
    let name = format!("openpact_bench_{}_{round}", std::process::id());
    let (server, _) = url.rsplit_once('/').ok_or("OPENPACT_TEST_POSTGRES names no database")?;
    administer(url, &format!("CREATE DATABASE {name}"))?;
    let (database, data) = (format!("{server}/{name}"), setting.fresh("written-pg")?);
    let mut import = setting.openpact("import");
    import.arg("any").arg(setting.real_edition()?).arg("--data").arg(&data).arg("--database").arg(&database);
    let wrote = measure::run(&mut import).and_then(|_| write(setting, &data, Some(&database)));
    administer(url, &format!("DROP DATABASE {name} WITH (FORCE)"))?;
    wrote
}

fn administer(url: &str, statement: &str) -> Result<(), Problem> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(doing("starting a runtime"))?;
    runtime.block_on(async {
        let mut server = sqlx::PgConnection::connect(url).await.map_err(doing("the PostgreSQL server"))?;
        server.execute(AssertSqlSafe(statement)).await.map_err(doing(statement))?;
        server.close().await.map_err(doing("the PostgreSQL server"))
    })
}
