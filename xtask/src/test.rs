//! `cargo xtask test`: every test of the workspace, on a machine that had nothing but Rust.

mod counts;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::judges;
use crate::needs;
use crate::postgres::{Durability, Server};
use crate::run::{self, Problem};
use crate::workspace::{Workspace, cargo};
use counts::Counts;

/// Runs the tests; the code is that of the first test command that failed.
pub fn run(arguments: &[String]) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let found = needs::ensure()?;
    let judges = judges::ensure(&workspace.target)?;
    let server = Server::start(&found.postgres, Durability::None)?;
    let left_out = workspace.target.join("left-out-tests");
    std::fs::create_dir_all(&workspace.target)
        .and_then(|()| std::fs::write(&left_out, ""))
        .map_err(|problem| format!("{} could not be written: {problem}", left_out.display()))?;

    let surroundings = |command: &mut Command| {
        command
            .env("OPENPACT_TEST_POSTGRES", server.url())
            .env("OPENPACT_TEST_CHROMIUM", &found.chromium)
            .env("OPENPACT_TEST_AXE", &judges.axe)
            .env("OPENPACT_TEST_HTML_VALIDATE", &judges.html_validate)
            .env("OPENPACT_TEST_LEFT_OUT", &left_out);
        if let Some(sources) = sources(&workspace.root) {
            command.env("OPENPACT_SOURCES", sources);
        }
        if std::io::IsTerminal::is_terminal(&std::io::stdout()) {
            command.env("CARGO_TERM_COLOR", "always");
        }
    };

    let mut passed = true;
    let mut counts = Counts::default();
    for mut command in commands(&workspace, arguments) {
        surroundings(&mut command);
        let (ok, lines) = run::read_along(&mut command)?;
        passed &= ok;
        counts.read(&lines);
    }
    drop(server);

    let summary = format!("{counts}\n{}\n", left_out_line(&left_out)?);
    print!("\n{summary}");
    let kept = workspace.target.join("test-summary.txt");
    std::fs::write(&kept, summary).map_err(|problem| format!("{} could not be written: {problem}", kept.display()))?;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The test commands: all at once with `cargo test`, or nextest and then the tests in documentation, which nextest
/// does not run.
fn commands(workspace: &Workspace, arguments: &[String]) -> Vec<Command> {
    let selected = Selection::of(arguments);
    let mut all = Command::new(cargo());
    if run::find("cargo-nextest").is_none() {
        all.args(["test", "--no-fail-fast"]);
        if !selected.names_packages() {
            all.arg("--workspace");
        }
        all.args(arguments);
        return vec![all];
    }
    all.args(["nextest", "run", "--no-fail-fast"]);
    if !selected.names_packages() {
        all.arg("--workspace");
    }
    all.args(arguments);

    let mut documentation = Command::new(cargo());
    documentation.args(["test", "--doc"]);
    match selected {
        Selection::Everything => documentation.arg("--workspace"),
        Selection::Packages(names) => {
            let packages = workspace.by_name();
            let libraries: Vec<_> = names
                .iter()
                .filter(|name| packages.get(name.as_str()).is_some_and(|package| package.has_library()))
                .collect();
            if libraries.is_empty() {
                return vec![all];
            }
            libraries.into_iter().fold(&mut documentation, |command, name| command.args(["-p", name]))
        }
        Selection::Other { .. } => {
            println!("Tests in documentation are not run with these arguments; `cargo test --doc` runs them.");
            return vec![all];
        }
    };
    vec![all, documentation]
}

/// What the arguments choose, as far as it decides which commands are run.
#[derive(Debug, PartialEq, Eq)]
enum Selection {
    /// No arguments.
    Everything,
    /// Nothing but `-p NAME`, once or several times.
    Packages(BTreeSet<String>),
    /// Something else, for the runner to understand.
    Other {
        /// Whether it says which packages to take.
        names_packages: bool,
    },
}

impl Selection {
    fn of(arguments: &[String]) -> Self {
        if arguments.is_empty() {
            return Self::Everything;
        }
        let before_dashes = arguments.iter().take_while(|argument| *argument != "--");
        let names_packages = before_dashes.into_iter().any(|argument| {
            ["-p", "--package", "--workspace", "--all", "--manifest-path"].contains(&argument.as_str())
                || ["-p=", "--package=", "--manifest-path="].iter().any(|start| argument.starts_with(start))
        });
        let mut packages = BTreeSet::new();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match (argument.as_str(), rest.next()) {
                ("-p" | "--package", Some(name)) => packages.insert(name.clone()),
                _ => return Self::Other { names_packages },
            };
        }
        Self::Packages(packages)
    }

    fn names_packages(&self) -> bool {
        matches!(self, Self::Packages(_) | Self::Other { names_packages: true })
    }
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

    fn of(line: &str) -> Selection {
        Selection::of(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn packages_named_are_the_only_ones_tested() {
        assert_eq!(of(""), Selection::Everything);
        assert_eq!(of("-p a --package b"), Selection::Packages(["a".to_owned(), "b".to_owned()].into()));
        assert!(of("-p a some_name -- --nocapture").names_packages());
        assert!(of("--package=a").names_packages());
        assert!(!of("some_name -- -p").names_packages());
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
