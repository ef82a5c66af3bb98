//! `cargo xtask bundle`: makes the facts anew that the program carries with it.
//!
//! What belongs into them, and how small it is made, is decided in `opendata`; this only runs its example and leaves it to
//! git to show what became different.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::run::{self, Problem};
use crate::test::named_sources;
use crate::workspace::{Workspace, cargo};

/// Makes the facts anew from the published files in `folder`, or from those that the tests use.
pub fn run(folder: Option<&Path>) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let folder = folder.map(Path::to_owned).or_else(|| named_sources(&workspace.root));
    let folder = folder.filter(|folder| folder.is_dir()).ok_or("name the folder that holds the published files")?;
    let mut example = Command::new(cargo());
    example.args(["run", "--release", "--package", "openpact-opendata", "--example", "bundle", "--"]).arg(&folder);
    run::run(&mut example)?;
    let mut differences = Command::new("git");
    differences.args(["status", "--short", "--", "crates/opendata/bundle"]).current_dir(&workspace.root);
    let differences = run::output(&mut differences)?;
    if differences.is_empty() {
        println!("The bundled facts are the same, byte for byte.");
    } else {
        print!("The bundled facts are different now:\n{differences}");
    }
    Ok(ExitCode::SUCCESS)
}
