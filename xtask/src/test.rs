//! `cargo xtask test`: every test of the workspace, on a machine that had nothing but Rust.

mod counts;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::judges;
use crate::needs;
use crate::postgres::{Durability, Server};
use crate::press;
use crate::run::{self, Problem};
use crate::workspace::{Workspace, cargo};
use counts::Counts;

/// Runs the tests; the code is that of the first test command that failed.
pub fn run(arguments: &[String]) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let found = needs::ensure()?;
    let judges = judges::ensure(&workspace.target)?;
    let program = press::build(&workspace)?;
    let server = Server::start(&found.postgres, Durability::None)?;
    let left_out = workspace.target.join("left-out-tests");
    std::fs::create_dir_all(&workspace.target)
        .and_then(|()| std::fs::write(&left_out, ""))
        .map_err(|problem| format!("{} could not be written: {problem}", left_out.display()))?;

    let mut command = command(arguments);
    command
        .env("OPENPACT_TEST_POSTGRES", server.url())
        .env("OPENPACT_TEST_CHROMIUM", &found.chromium)
        .env("OPENPACT_TEST_AXE", &judges.axe)
        .env("OPENPACT_TEST_HTML_VALIDATE", &judges.html_validate)
        .env("OPENPACT_TEST_SHACL", &judges.shacl)
        .env("OPENPACT_TEST_OIDC_PROVIDER", &judges.oidc_provider)
        .env("OPENPACT_TEST_SMTP_SERVER", &judges.smtp_server)
        .env("OPENPACT_TEST_PDF", &program)
        .env("OPENPACT_TEST_LEFT_OUT", &left_out);
    if let Some(sources) = sources(&workspace.root) {
        command.env("OPENPACT_SOURCES", sources);
    }
    if std::io::IsTerminal::is_terminal(&std::io::stdout()) {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let (mut passed, mut lines) = run::read_along(&mut command)?;
    if arguments.is_empty() {
        let (also_passed, more) = run::read_along(&mut press::tests(&workspace))?;
        passed &= also_passed;
        lines.extend(more);
    }
    let counts = Counts::of(&lines);
    drop(server);

    let summary = format!("{counts}\n{}\n", left_out_line(&left_out)?);
    print!("\n{summary}");
    let kept = workspace.target.join("test-summary.txt");
    std::fs::write(&kept, summary).map_err(|problem| format!("{} could not be written: {problem}", kept.display()))?;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The test command. `cargo test` runs the tests of one program in one process, so they share what is dear to make: a record,
/// a site, a browser.
fn command(arguments: &[String]) -> Command {
    let mut command = Command::new(cargo());
    command.args(["test", "--no-fail-fast"]);
    if !names_packages(arguments) {
        command.arg("--workspace");
    }
    command.args(arguments);
    command
}

/// Whether the arguments say which packages to take.
fn names_packages(arguments: &[String]) -> bool {
    let before_dashes = arguments.iter().take_while(|argument| *argument != "--");
    before_dashes.into_iter().any(|argument| {
        ["-p", "--package", "--workspace", "--all", "--manifest-path"].contains(&argument.as_str())
            || ["-p=", "--package=", "--manifest-path="].iter().any(|start| argument.starts_with(start))
    })
}

/// The folder of real data that the caller has named, or the one beside the checkout.
pub fn named_sources(root: &Path) -> Option<PathBuf> {
    let named = std::env::var_os("OPENPACT_SOURCES").filter(|named| !named.is_empty());
    named.map(PathBuf::from).or_else(|| sources(root))
}

/// Real data beside the checkout, unless the caller has named some (an empty value names none, on purpose).
fn sources(root: &Path) -> Option<PathBuf> {
    if std::env::var_os("OPENPACT_SOURCES").is_some() {
        return None;
    }
    root.parent().map(|parent| parent.join("shared/data")).filter(|folder| folder.is_dir())
}

/// One line that says which tests were left out for want of real data.
fn left_out_line(noted: &Path) -> Result<String, Problem> {
    let text = std::fs::read_to_string(noted)
        .map_err(|problem| format!("{} could not be read: {problem}", noted.display()))?;
    let tests: BTreeSet<&str> = text.lines().filter_map(|line| line.split('\t').nth(1)).collect();
    if tests.is_empty() {
        return Ok("left out: none".to_owned());
    }
    let names = tests.iter().copied().collect::<Vec<_>>().join(", ");
    Ok(format!("left out: {} for want of real data (set OPENPACT_SOURCES to a folder of it): {names}", tests.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_named_are_the_only_ones_tested() {
        let named = |line: &str| names_packages(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert!(!named(""));
        assert!(named("-p a some_name -- --nocapture"));
        assert!(named("--package=a"));
        assert!(!named("some_name -- -p"));
    }

    #[test]
    fn a_test_that_asks_twice_for_absent_data_is_left_out_once() {
        let noted = std::env::temp_dir().join(format!("openpact-left-out-{}", std::process::id()));
        std::fs::write(
            &noted,
            "OPENPACT_SOURCES\tone\ta.rs:1\nOPENPACT_SOURCES\tone\ta.rs:2\nOPENPACT_SOURCES\ttwo\tb.rs:1\n",
        )
        .unwrap();
        let line = left_out_line(&noted).unwrap();
        std::fs::remove_file(&noted).unwrap();
        assert!(line.starts_with("left out: 2 ") && line.ends_with(": one, two"), "{line}");
    }
}
