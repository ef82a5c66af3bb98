//! `cargo xtask eval-matching`: how good matching is.
//!
//! What is measured and how is in the example of `crates/matching`; this only builds and runs it. The profile of development optimises
//! that crate and what it reads with; built with the whole workspace, nothing is built a second time for it.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::run::{self, Problem};
use crate::test::named_sources;
use crate::workspace::{Workspace, cargo};

/// Runs the measure on the published files in `folder`, or those that the tests use. `what` is `open`, `test`, `learn` or
/// `pool`.
pub fn run(folder: Option<&Path>, what: &str) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let folder = folder.map(Path::to_owned).or_else(|| named_sources(&workspace.root));
    let folder = folder.filter(|folder| folder.is_dir()).ok_or("name the folder of published files with --sources")?;
    run::run(Command::new(cargo()).args(["build", "--workspace", "--example", "eval"]))?;
    let example = workspace.target.join("debug").join("examples").join("eval");
    run::run(Command::new(example).arg(folder).arg(what)).map(|()| ExitCode::SUCCESS)
}
