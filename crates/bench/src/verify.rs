//! Verifying a published log, against hashing the same bytes once.

use std::path::Path;

use sha2::{Digest as _, Sha256};
use transparency::tiles::{Layer, TilePath, decode_bundle};
use transparency::verify::{Folder, Source as _, Trusted, verify_log};
use transparency::{Checkpoint, SignedNote, VerifierKey};

use crate::data::Setting;
use crate::measure::{self, Cost, Meter, Problem, doing, median};
use crate::table::{Row, megabytes, seconds};

/// The part that verifies the log alone.
pub fn verify_here(log: &Path) -> Result<Cost, Problem> {
    let key = std::fs::read_to_string(log.join("vkey")).map_err(doing("vkey"))?;
    let key: VerifierKey = key.trim().parse().map_err(doing("vkey"))?;
    let meter = Meter::start()?;
    let report = verify_log(&Folder(log.to_owned()), Trusted::key(&key), |_, _| {});
    let cost = meter.cost()?;
    if report.is_sound() { Ok(cost) } else { Err(format!("{:?}", report.problems.first())) }
}

/// The part that reads the same files and hashes the entries in them, as one sequence of bytes.
pub fn hash_here(log: &Path) -> Result<Cost, Problem> {
    let size = size_of(log)?;
    let (meter, mut hash, mut entries) = (Meter::start()?, Sha256::new(), 0);
    for index in 0..size.div_ceil(256) {
        let path = TilePath::in_log_of(size, Layer::Entries, index).ok_or("a path outside the log")?;
        let bytes = Folder(log.to_owned()).fetch(&path.to_string()).map_err(doing(&path))?.ok_or("a missing file")?;
        for entry in decode_bundle(&bytes) {
            hash.update(entry.map_err(doing(&path))?);
            entries += 1;
        }
    }
    let digest = hash.finalize();
    let cost = meter.cost()?;
    if entries == size && !digest.is_empty() { Ok(cost) } else { Err(format!("{entries} of {size} entries")) }
}

fn size_of(log: &Path) -> Result<u64, Problem> {
    let note = std::fs::read(log.join("checkpoint")).map_err(doing("checkpoint"))?;
    let note = SignedNote::parse(&note).map_err(doing("checkpoint"))?;
    Ok(Checkpoint::parse(note.text()).map_err(doing("checkpoint"))?.size())
}

/// The log alone against hashing, and everything that is published.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let published = published(setting)?;
    let log = published.join("log");
    let (mut ours, mut hashes, mut alls) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..setting.rounds.clamp(1, 3) {
        hashes.push(part(setting, "hash", &log)?.cpu);
        ours.push(part(setting, "verify", &log)?.cpu);
        alls.push(measure::run(setting.openpact("verify").arg(&published))?.0);
    }
    let over = |ours: &[f64]| median(ours.iter().zip(&hashes).map(|(ours, hash)| ours / hash).collect());
    let all: Vec<f64> = alls.iter().map(|cost| cost.cpu).collect();
    let (ratio, whole) = (over(&ours), over(&all));
    let reference = format!("{} CPU", seconds(median(hashes.clone())));
    let what = format!("verify: a log of {} leaves, {}", size_of(&log)?, megabytes(measure::size(&log)));
    let peak = alls.iter().map(|cost| cost.peak).max().unwrap_or_default();
    let what_all = "`openpact verify`: the same, each act decoded and folded, texts and state compared";
    let ours_all = format!("{} CPU, {} memory", seconds(median(all)), megabytes(peak));
    Ok(vec![
        Row::new(what, format!("{} CPU", seconds(median(ours))))
            .against(&reference, ratio)
            .target("≤ 5 ×", ratio <= 5.0),
        Row::new(what_all, ours_all).against(&reference, whole),
    ])
}

fn part(setting: &Setting, name: &str, log: &Path) -> Result<Cost, Problem> {
    let (_, said) = measure::run(setting.part(name)?.arg(log))?;
    serde_json::from_str(&said).map_err(doing("what the part said"))
}

/// The large record, signed and published.
fn published(setting: &Setting) -> Result<std::path::PathBuf, Problem> {
    let path = setting.folder.join(format!("published-{}", setting.large));
    if path.is_dir() {
        return Ok(path);
    }
    let record = setting.generated_record(setting.large)?;
    let (key, unfinished) = (setting.fresh("key")?, setting.fresh("published.unfinished")?);
    eprintln!("publishing into {}", path.display());
    measure::run(setting.openpact("key").arg(&key).args(["--origin", "bench.example/record", "--data"]).arg(&record))?;
    measure::run(setting.openpact("export").arg(&unfinished).arg("--key-file").arg(&key).arg("--data").arg(&record))?;
    std::fs::rename(&unfinished, &path).map_err(doing(path.display()))?;
    Ok(path)
}
