//! What is measured on: files and records, made once in the folder of the run and used by every benchmark.

use std::fs::{self, File};
use std::io::{BufWriter, Read as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::generate;
use crate::measure::{self, Cost, Problem, doing};

/// The seed of generated files.
const SEED: u64 = 2011;
/// As much as any file needs here: what a person types for a file that is larger than usual.
const MAX_BYTES: &str = "8000000000";

/// Where the program and the data are.
pub struct Setting {
    /// The program that people run, built for release.
    pub openpact: PathBuf,
    /// Everything that is written goes here.
    pub folder: PathBuf,
    /// The real data, as `OPENPACT_SOURCES` names it.
    pub sources: PathBuf,
    /// How often each measurement is repeated.
    pub rounds: usize,
    /// How many commitments the large record has.
    pub large: u64,
}

/// Every published file that the program reads, in the order in which an operator would.
const REAL: &[&str] = &[
    "country-reference/countries.csv",
    "ogp-membership/cohorts-2011-2014.csv",
    "ogp-commitments-2015-2016/commitments-2015-05.csv.gz",
    "ogp-commitments-2015-2016/commitments-2015b-export.csv.gz",
    "ogp-commitments-2015-2016/commitments-2016.csv.gz",
    "ogp-commitments-2015-2016/process-2015-05.csv",
    "ogp-commitments-2015-2016/process-2016-07.csv",
    "ogp-commitments-2024-parliament/open_parliament_0703.csv.gz",
];

impl Setting {
    /// The program, with a command.
    pub fn openpact(&self, command: &str) -> Command {
        let mut openpact = Command::new(&self.openpact);
        openpact.arg(command);
        openpact
    }

    /// A part of this program, in a process of its own.
    pub fn part(&self, name: &str) -> Result<Command, Problem> {
        let mut part = Command::new(std::env::current_exe().map_err(doing("finding this program"))?);
        part.args(["part", name]);
        Ok(part)
    }

    /// A path of ours that does not exist.
    pub fn fresh(&self, name: &str) -> Result<PathBuf, Problem> {
        let path = self.folder.join(name);
        if path.is_dir() {
            fs::remove_dir_all(&path).map_err(doing(path.display()))?;
        } else if path.exists() {
            fs::remove_file(&path).map_err(doing(path.display()))?;
        }
        Ok(path)
    }

    /// The real edition of 2016, unpacked.
    pub fn real_edition(&self) -> Result<PathBuf, Problem> {
        let (packed, path) = (self.sources.join(REAL[4]), self.folder.join("commitments-2016.csv"));
        let mut bytes = Vec::new();
        let packed = File::open(&packed).map_err(doing(packed.display()))?;
        flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes).map_err(doing("unpacking"))?;
        fs::write(&path, bytes).map_err(doing(path.display()))?;
        Ok(path)
    }

    /// A file of generated commitments and the bytes of their texts.
    pub fn generated(&self, rows: u64) -> Result<(PathBuf, u64), Problem> {
        let path = self.folder.join(format!("generated-{rows}.csv"));
        let noted = path.with_extension("texts");
        if let Some(known) = fs::read_to_string(&noted).ok().and_then(|text| text.parse().ok()) {
            return Ok((path, known));
        }
        eprintln!("generating {rows} commitments");
        let out = BufWriter::new(File::create(&path).map_err(doing(path.display()))?);
        let generated = generate::write(rows, SEED, out).map_err(doing(path.display()))?;
        fs::write(&noted, generated.text_bytes.to_string()).map_err(doing(noted.display()))?;
        Ok((path, generated.text_bytes))
    }

    /// Imports files into a record, and says what that cost.
    pub fn import(&self, data: &Path, files: &[PathBuf]) -> Result<Cost, Problem> {
        let mut import = self.openpact("import");
        import.arg("any").args(files).args(["--max-bytes", MAX_BYTES, "--data"]).arg(data);
        measure::run(&mut import).map(|(cost, _)| cost)
    }

    /// A record of all real data.
    pub fn real_record(&self) -> Result<PathBuf, Problem> {
        self.record("record-real", || Ok(REAL.iter().map(|file| self.sources.join(file)).collect()))
    }

    /// A record of generated commitments.
    pub fn generated_record(&self, rows: u64) -> Result<PathBuf, Problem> {
        self.record(&format!("record-{rows}"), || Ok(vec![self.generated(rows)?.0]))
    }

    fn record(&self, name: &str, files: impl FnOnce() -> Result<Vec<PathBuf>, Problem>) -> Result<PathBuf, Problem> {
        let path = self.folder.join(name);
        if path.is_dir() {
            return Ok(path);
        }
        let files = files()?;
        eprintln!("importing into {}", path.display());
        let unfinished = self.fresh(&format!("{name}.unfinished"))?;
        self.import(&unfinished, &files)?;
        fs::rename(&unfinished, &path).map_err(doing(path.display()))?;
        Ok(path)
    }
}
