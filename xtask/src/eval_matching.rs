//! `cargo xtask eval-matching`: how good matching is.
//!
//! What is measured and how is in the example of `crates/matching`; this only builds and runs it for release.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::run::{self, Problem};
use crate::test::named_sources;
use crate::workspace::{Workspace, cargo};

/// Runs the measure on the published files in `folder`, or those that the tests use. `what` is `open`, `test` or `learn`.
pub fn run(folder: Option<&Path>, what: &str) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let folder = folder.map(Path::to_owned).or_else(|| named_sources(&workspace.root));
    let folder = folder.filter(|folder| folder.is_dir()).ok_or("name the folder of published files with --sources")?;
    let mut example = Command::new(cargo());
    example
        .args(["run", "--release", "--package", "openpact-matching", "--example", "eval", "--"])
        .arg(folder)
        .arg(what);
    run::run(&mut example).map(|()| ExitCode::SUCCESS)
}
