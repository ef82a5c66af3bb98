//! Two figures divided, against DuckDB grouping a table in memory that already holds the verdicts.
//!
//! Ours judges every commitment by the rules each time it is asked; the reference is given what came out, one row a
//! commitment, and only counts.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use app::App;
use domain::figures::{Division, FigureId, Filter, Group, GroupKey, Which, counted, divide};
use domain::{Lens, Partnership, Subject};
use serde::{Deserialize, Serialize};
use store::Place;

use crate::data::Setting;
use crate::measure::{self, Meter, Problem, doing, median};
use crate::start::{settings, surroundings};
use crate::table::Row;

/// What DuckDB is asked, in its own client.
const REFERENCE: &str = include_str!("groups.mjs");
/// The two questions, and how each divides its figure.
const QUESTIONS: [(FigureId, &str); 2] = [(FigureId::StarShare, "year,region"), (FigureId::CompletionRate, "tag")];

/// CPU seconds for both questions, and what came out: for each the groups and the sums of the counts in them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Grouped {
    cpu: f64,
    sums: Vec<[u64; 3]>,
}

/// Three sizes of records.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let Some(duckdb) = std::env::var_os("OPENPACT_BENCH_DUCKDB") else {
        return Ok(vec![Row::new("two figures divided", "not measured: OPENPACT_BENCH_DUCKDB is not set")]);
    };
    let script = setting.folder.join("groups.mjs");
    std::fs::write(&script, REFERENCE).map_err(doing(script.display()))?;
    let mut sizes = vec![6_000, 60_000, setting.large];
    sizes.dedup();
    sizes.into_iter().map(|count| measured(setting, count, Path::new(&duckdb), &script)).collect()
}

fn measured(setting: &Setting, count: u64, duckdb: &Path, script: &Path) -> Result<Row, Problem> {
    let record = setting.generated_record(count)?;
    let table = setting.fresh("verdicts.csv")?;
    let times = (600_000 / count).clamp(3, 50).to_string();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..setting.rounds.clamp(1, 3) {
        let (_, said) = measure::run(setting.part("groups")?.arg(&record).arg(&table).arg(&times))?;
        let here: Grouped = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        let (_, said) = measure::run(Command::new("node").arg(script).arg(duckdb).arg(&table).arg(&times))?;
        let there: Grouped = serde_json::from_str(&said).map_err(doing("what DuckDB's client said"))?;
        if here.sums != there.sums {
            return Err(format!("the two do not count alike: {:?} and {:?}", here.sums, there.sums));
        }
        ours.push(here.cpu);
        theirs.push(there.cpu);
    }
    let ratio = median(ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs).collect());
    let millis = |values: Vec<f64>| format!("{:.2} ms CPU", median(values) * 1e3);
    let row = Row::new(format!("two figures divided, {count} commitments"), millis(ours));
    Ok(row.against(format!("DuckDB: {}", millis(theirs)), ratio).target("less CPU", ratio < 1.0))
}

/// The part that divides both figures some times, and writes the table for the reference.
pub async fn groups_here(data: PathBuf, table: PathBuf, times: u32) -> Result<Grouped, Problem> {
    let app =
        App::open(settings(Place::Sqlite(data), true), surroundings(), &|_| {}).await.map_err(doing("opening"))?;
    let state = app.history().now();
    write(&state, &table).map_err(doing(table.display()))?;
    let divisions = QUESTIONS.map(|(id, by)| (id, Division::read(by, id)));
    let ask = || {
        let asked = divisions.iter().filter_map(|(id, by)| Some((*id, by.as_ref().ok()?)));
        asked.map(|(id, by)| divide(&state, Lens::ALL, id, &Filter::default(), by)).collect::<Vec<_>>()
    };
    let sums = ask().iter().map(|groups| sums(groups)).collect();
    let meter = Meter::start()?;
    for _ in 0..times {
        std::hint::black_box(ask());
    }
    Ok(Grouped { cpu: meter.cost()?.cpu / f64::from(times), sums })
}

/// How many groups have something counted, and all that was counted.
fn sums(groups: &[Group]) -> [u64; 3] {
    let counted = || groups.iter().map(|group| &group.figure).filter(|figure| figure.denominator > 0);
    let groups = counted().count() as u64;
    [groups, counted().map(|figure| figure.numerator).sum(), counted().map(|figure| figure.denominator).sum()]
}

/// One row a commitment: year, region, whether it is starred, whether it is complete, its tags.
fn write(state: &Partnership, file: &Path) -> std::io::Result<()> {
    let all = Filter::default();
    let of = |id, which| -> std::collections::BTreeSet<Subject> {
        counted(state, Lens::ALL, id, &all, which).into_iter().collect()
    };
    let parts = QUESTIONS.map(|(id, _)| (of(id, Which::Denominator), of(id, Which::Numerator)));
    let keys = |by: &str| -> std::collections::BTreeMap<Subject, Vec<String>> {
        let mut keys = std::collections::BTreeMap::new();
        let Ok(division) = Division::read(by, FigureId::Commitments) else { return keys };
        for group in divide(state, Lens::ALL, FigureId::Commitments, &all, &division) {
            let Some(key) = group.keys.first().filter(|key| **key != GroupKey::Unknown).map(GroupKey::code) else {
                continue;
            };
            for subject in counted(state, Lens::ALL, FigureId::Commitments, &group.figure.filter, Which::Denominator) {
                keys.entry(subject).or_insert_with(Vec::new).push(key.clone());
            }
        }
        keys
    };
    let columns = ["year", "region", "tag"].map(keys);
    let mut out = std::io::BufWriter::new(std::fs::File::create(file)?);
    writeln!(out, "year,region,starred,complete,tags")?;
    for id in state.commitments.keys() {
        let subject = Subject::Commitment(id.clone());
        let [year, region, tags] = columns.each_ref().map(|known| known.get(&subject).map(|keys| keys.join("|")));
        let [starred, complete] = parts.each_ref().map(|(asked, yes)| match asked.contains(&subject) {
            true => {
                if yes.contains(&subject) {
                    "true"
                } else {
                    "false"
                }
            }
            false => "",
        });
        let [year, region, tags] = [year, region, tags].map(Option::unwrap_or_default);
        writeln!(out, "{year},{region},{starred},{complete},{tags}")?;
    }
    out.flush()
}
