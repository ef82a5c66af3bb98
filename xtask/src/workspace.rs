//! What cargo knows of this workspace: where it lies, its packages, and what each depends on.

use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;

use crate::run::{self, Problem};

/// The answer of `cargo metadata`, as far as it is needed here.
#[derive(Deserialize)]
pub struct Workspace {
    /// The folder of the root `Cargo.toml`.
    #[serde(rename = "workspace_root")]
    pub root: PathBuf,
    /// The folder that cargo builds into.
    #[serde(rename = "target_directory")]
    pub target: PathBuf,
    /// The packages of the workspace itself, not those they depend on.
    pub packages: Vec<Package>,
}

/// One package of the workspace.
#[derive(Deserialize)]
pub struct Package {
    /// Its name, such as `openpact-store`.
    pub name: String,
    /// What it depends on, in every target and for every purpose.
    pub dependencies: Vec<Dependency>,
}

/// One dependency as declared.
#[derive(Deserialize)]
pub struct Dependency {
    /// The package depended on.
    pub name: String,
    /// `None` for an ordinary dependency, else `dev` or `build`.
    pub kind: Option<String>,
    /// Where it lies, for a package of this workspace.
    pub path: Option<PathBuf>,
}

impl Workspace {
    /// Asks cargo. Needs no network.
    pub fn read() -> Result<Self, Problem> {
        let mut asked = Command::new(cargo());
        asked.args(["metadata", "--format-version", "1", "--no-deps", "--offline"]);
        let answer = run::output(&mut asked)?;
        serde_json::from_str(&answer)
            .map_err(|problem| format!("the answer of `cargo metadata` could not be read: {problem}"))
    }
}

/// The cargo that runs us, so that a toolchain chosen by the caller stays chosen.
pub fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}
