//! `cargo xtask bench`: builds the program and `crates/bench` for release and lets the latter measure the former.
//!
//! It brings what references need (SQLite's shell, nginx, DuckDB's client for Node, a PostgreSQL that keeps what it was told)
//! and measures nothing itself.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::needs;
use crate::npm::{Wanted as Fetched, found};
use crate::postgres::{Durability, Server};
use crate::run::{self, Problem};
use crate::test::named_sources;
use crate::workspace::{Workspace, cargo};

/// What the references fetch that Debian does not package.
pub const REFERENCES: Fetched = Fetched {
    name: "references",
    package: include_str!("../references/package.json"),
    lock: include_str!("../references/package-lock.json"),
    serves: "The benchmark of figures",
};

/// What to measure.
pub struct Wanted<'a> {
    /// By name; everything without any.
    pub names: &'a [String],
    /// Where files go and stay; a folder that is removed at the end if not said.
    pub folder: Option<&'a Path>,
    /// How often to repeat each measurement.
    pub rounds: u32,
    /// How many commitments the large record has.
    pub large: u32,
}

/// Builds and measures.
pub fn run(wanted: &Wanted<'_>) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let sources = named_sources(&workspace.root);
    let sources = sources.ok_or("set OPENPACT_SOURCES to the folder of real data that is to be imported")?;
    needs::ensure_sqlite()?;
    needs::ensure_nginx()?;
    let [duckdb] = found(&REFERENCES.fetch(&workspace.target)?, ["@duckdb/node-api/lib/index.js"])?;
    let postgres = Server::start(&needs::ensure_postgres()?, Durability::Full)?;
    run::run(Command::new(cargo()).args(["build", "--release", "-p", "openpact", "-p", "openpact-bench"]))?;
    let programs = workspace.target.join("release");
    let folder = wanted.folder.map_or_else(|| workspace.target.join("bench"), Path::to_owned);
    let mut bench = Command::new(programs.join("openpact-bench"));
    bench.arg("run").args(wanted.names).arg("--openpact").arg(programs.join("openpact"));
    bench.arg("--folder").arg(&folder).arg("--sources").arg(sources);
    bench.args([format!("--rounds={}", wanted.rounds), format!("--large={}", wanted.large)]);
    bench.env("OPENPACT_BENCH_DUCKDB", duckdb);
    let measured = run::run(bench.env("OPENPACT_TEST_POSTGRES", postgres.url()));
    if wanted.folder.is_none() && folder.is_dir() {
        std::fs::remove_dir_all(&folder)
            .map_err(|problem| format!("{} could not be removed: {problem}", folder.display()))?;
    }
    measured.map(|()| ExitCode::SUCCESS)
}
