//! Whether a graph keeps to published SHACL shapes, as an outsider's validator judges (`shapes.mjs`).

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::pages::told;

/// The environment variable that names the entry of rdf-validate-shacl; the parser N3 lies in the same folder of modules.
pub const SHACL_VARIABLE: &str = "OPENPACT_TEST_SHACL";

/// The script, which Node reads from this crate.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/shapes.mjs");

/// Judges a graph in Turtle by files of shapes: a sentence for each constraint that is broken, with its node, path and severity.
///
/// # Panics
///
/// When the judge was not named, cannot be run, or cannot read the graph.
#[must_use]
pub fn against_shapes(graph: &str, shapes: &[PathBuf]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder for a file");
    let file = folder.path().join("graph.ttl");
    std::fs::write(&file, graph).expect("a file is written");
    let entry = told(SHACL_VARIABLE, "rdf-validate-shacl");
    let modules = entry.parent().and_then(Path::parent).expect("the validator lies in a folder of modules");
    let output = Command::new("node").arg(SCRIPT).arg(modules).arg(&file).args(shapes).output();
    let output =
        output.unwrap_or_else(|problem| panic!("node cannot be run: {problem}; type:\n\n    cargo xtask test\n"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("the judge answers with an array of sentences")
}
