//! Importing, against the import of the same file by SQLite's own shell, which keeps the cells and knows nothing of them.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::data::Setting;
use crate::measure::{self, Cost, Problem, doing, median};
use crate::table::{Row, megabytes, seconds};

/// The row of a real edition and those of generated ones.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let real = Import::measure(setting, &setting.real_edition()?, setting.rounds)?;
    let met = real.ratio <= 10.0 && real.ours.cpu < 2.0;
    let mut rows = vec![
        real.row("import of the edition of 2016 (1,927 rows, 108 columns)").target("≤ 10 ×, < 2 s", met),
        Row::new("the same, on the clock", seconds(real.ours.wall)),
    ];
    for count in [6_000, 60_000] {
        let (file, _) = setting.generated(count)?;
        let generated = Import::measure(setting, &file, setting.rounds.min(3))?;
        let row = generated.row(&format!("import of {count} generated rows"));
        rows.push(if count == 60_000 { row.target("< 20 s", generated.ours.cpu < 20.0) } else { row });
        rows.extend(generated.memory(setting, count)?);
    }
    Ok(rows)
}

/// An import measured in several rounds.
struct Import {
    ours: Cost,
    reference: f64,
    ratio: f64,
    record: u64,
}

impl Import {
    fn measure(setting: &Setting, file: &Path, rounds: usize) -> Result<Self, Problem> {
        let (mut ours, mut references) = (Vec::new(), Vec::new());
        let data = setting.folder.join("imported");
        for _ in 0..rounds.max(1) {
            references.push(by_sqlite(setting, file)?);
            setting.fresh("imported")?;
            ours.push(setting.import(&data, &[file.to_owned()])?);
        }
        let of = |value: fn(&Cost) -> f64| median(ours.iter().map(value).collect());
        let ratio = median(ours.iter().zip(&references).map(|(ours, reference)| ours.cpu / reference).collect());
        let peak = ours.iter().map(|cost| cost.peak).max().unwrap_or_default();
        let cost = Cost { cpu: of(|cost| cost.cpu), wall: of(|cost| cost.wall), peak };
        Ok(Self { ours: cost, reference: median(references), ratio, record: measure::size(&data) })
    }

    fn row(&self, what: &str) -> Row {
        let ours = format!("{} CPU", seconds(self.ours.cpu));
        Row::new(what, ours).against(format!("{} CPU", seconds(self.reference)), self.ratio)
    }

    /// What the import holds beyond the record that it makes: its peak less the memory of a process that has just opened
    /// the same record, and which part of that is the file.
    fn memory(&self, setting: &Setting, count: u64) -> Result<Vec<Row>, Problem> {
        let opened = crate::start::open(setting, &setting.folder.join("imported"))?;
        let (file, _) = setting.generated(count)?;
        let file = fs::metadata(&file).map_err(doing(file.display()))?.len();
        let beyond = self.ours.peak.saturating_sub(opened.memory.peak);
        let what = format!("{count} rows: peak memory of the import beyond that of opening the record");
        Ok(vec![
            Row::new(what, megabytes(beyond)),
            Row::new(
                "the file; the record on disk; the peak",
                [file, self.record, self.ours.peak].map(megabytes).join("; "),
            ),
        ])
    }
}

/// CPU seconds of `sqlite3 .import`.
fn by_sqlite(setting: &Setting, file: &Path) -> Result<f64, Problem> {
    let database = setting.fresh("imported.sqlite")?;
    let mut sqlite = Command::new("sqlite3");
    sqlite.arg(&database).arg(".mode csv").arg(format!(".import --skip 1 {} rows", file.display()));
    let (cost, _) = measure::run(&mut sqlite)?;
    Ok(cost.cpu)
}
