//! `openpact-pdf`, the program that sets pages: built from a workspace of its own (`pdf/`), tested and linted there.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{self, Problem};
use crate::workspace::{Workspace, cargo};

/// A command of cargo on that workspace, with a folder of its own to build into.
fn on_it(workspace: &Workspace, verb: &str) -> Command {
    let mut command = Command::new(cargo());
    command.arg(verb).arg("--manifest-path").arg(workspace.root.join("pdf/Cargo.toml"));
    command.args(["--locked", "--target-dir"]).arg(folder(workspace));
    command
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("pdf")
}

/// Builds it. The first time takes minutes: a typesetter is three hundred crates.
///
/// # Errors
/// When it does not build.
pub fn build(workspace: &Workspace) -> Result<PathBuf, Problem> {
    let program = folder(workspace).join("debug/openpact-pdf");
    if !program.is_file() {
        println!("openpact-pdf is built, once; this takes some minutes.");
    }
    run::run(&mut on_it(workspace, "build"))?;
    Ok(program)
}

/// The command that runs its own tests.
pub fn tests(workspace: &Workspace) -> Command {
    on_it(workspace, "test")
}
